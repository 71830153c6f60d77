//! Something owed, by one side or the other.

use super::values::Values;
use super::{Field, Form, Kind, Page, text};
use crate::domain::dates::grammar::Lean;
use crate::domain::id::PromiseId;
use crate::domain::item::{Item, ItemKind};
use crate::domain::phrase::Phrase;
use crate::domain::promise::{Promise, PromiseBy};

/// The form of a promise; whether it was kept is asked only of one that was made before.
pub fn form(page: &Page<'_>, before: Option<&Promise>) -> Form {
    let order = page.around.order;
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| text::day(day, order)).unwrap_or_default();
    let by = before.map_or(PromiseBy::Me, |promise| promise.by);
    let mut fields = vec![
        Field::choice("field-by", &PromiseBy::ALL, PromiseBy::code, "promise-by", by),
        Field::new("field-promise", Kind::LongText, before.map_or("", |promise| promise.text.as_str())).required(),
        Field::new("field-due", Kind::Day(Lean::Future), day(before.and_then(|promise| promise.due_on))),
    ];
    if let Some(promise) = before {
        let field = Field::new("field-done", Kind::Day(Lean::Past), day(promise.done_on));
        fields.push(field.checked(not_to_come));
    }
    page.form(ItemKind::Promise, before.cloned().map(Item::Promise), fields, fill)
}

fn not_to_come(values: &Values<'_>) -> Option<Phrase> {
    (values.day("field-done")? > values.around.now.day).then(|| Phrase::new("form-day-to-come"))
}

fn fill(values: &Values<'_>) -> Option<Item> {
    let by = values.code("field-by", &PromiseBy::ALL, PromiseBy::code)?;
    let promise = match values.before() {
        Some(Item::Promise(before)) => before.clone(),
        _ => Promise {
            id: PromiseId::new(),
            by,
            text: String::new(),
            made_on: values.around.now.day,
            due_on: None,
            done_on: None,
            dropped_on: None,
            interaction: None,
        },
    };
    Some(Item::Promise(Promise {
        by,
        text: values.text("field-promise"),
        due_on: values.day("field-due"),
        done_on: values.day("field-done"),
        ..promise
    }))
}
