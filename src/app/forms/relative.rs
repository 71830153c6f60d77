//! Somebody or some animal close to the person.

use super::values::Values;
use super::{Field, Form, Kind, Page, text};
use crate::domain::age::KnownAge;
use crate::domain::id::RelativeId;
use crate::domain::item::{Item, ItemKind};
use crate::domain::phrase::Phrase;
use crate::domain::relative::{Relation, Relative};

/// The form of a relative.
pub fn form(page: &Page<'_>, before: Option<&Relative>) -> Form {
    let today = page.around.now.day;
    let birthday = before.and_then(|relative| relative.birthday);
    let age = before.and_then(|relative| relative.age);
    let fields = vec![
        Field::new("field-name", Kind::Line, before.map_or("", |relative| relative.name.as_str())).required(),
        Field::choice(
            "field-relation",
            &Relation::ALL,
            Relation::code,
            "relation",
            before.map_or(Relation::Child, |relative| relative.relation),
        ),
        Field::new(
            "field-birthday",
            Kind::PartialDate,
            birthday.map(|date| text::partial(date, page.around.order)).unwrap_or_default(),
        )
        .checked(not_to_come),
        Field::new("field-age", Kind::Age, age.map(|age| text::age(age.about(today))).unwrap_or_default()),
    ];
    page.form(ItemKind::Relative, before.cloned().map(Item::Relative), fields, fill)
}

fn not_to_come(values: &Values<'_>) -> Option<Phrase> {
    let is_ahead = values.partial("field-birthday")?.is_ahead_of(values.around.now.day);
    is_ahead.then(|| Phrase::new("form-birthday-to-come"))
}

fn fill(values: &Values<'_>) -> Option<Item> {
    let before = match values.before() {
        Some(Item::Relative(before)) => Some(before),
        _ => None,
    };
    // An age counts from the day on which it was said; one that nobody touched keeps its day.
    let said = values.age("field-age").map(|age| KnownAge { age, on: values.around.now.day });
    let age = if values.is_changed("field-age") { said } else { before.and_then(|relative| relative.age) };
    Some(Item::Relative(Relative {
        id: before.map_or_else(RelativeId::new, |relative| relative.id),
        name: values.text("field-name"),
        relation: values.code("field-relation", &Relation::ALL, Relation::code)?,
        birthday: values.partial("field-birthday"),
        age,
    }))
}
