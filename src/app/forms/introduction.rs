//! Two affiliates who are to meet.

use super::values::Values;
use super::{Field, Form, Kind, Page, text};
use crate::domain::dates::grammar::Lean;
use crate::domain::id::{AffiliateId, IntroductionId};
use crate::domain::introduction::Introduction;
use crate::domain::item::{Item, ItemKind};
use crate::domain::phrase::Phrase;

/// The form of an introduction; with whom is asked only of a new one, and filled in where it was suggested.
pub fn form(page: &Page<'_>, before: Option<&Introduction>, suggested: Option<AffiliateId>) -> Form {
    let order = page.around.order;
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| text::day(day, order)).unwrap_or_default();
    let suggestion = page.dossier.suggestions.iter().find(|row| Some(row.with) == suggested);
    let why = before.map_or_else(
        || suggestion.map(crate::domain::introduction::Suggestion::why).unwrap_or_default(),
        |row| row.why.clone(),
    );
    let mut fields = vec![
        Field::new("field-introduce-why", Kind::Line, why),
        Field::new("field-due", Kind::Day(Lean::Future), day(before.and_then(|row| row.due_on))),
    ];
    match before {
        None => {
            let start = suggestion.map(|row| row.name.clone()).unwrap_or_default();
            let own = page.dossier.affiliate.id;
            let picks = page.dossier.to_meet.iter().filter(|(id, _)| *id != own).cloned().collect();
            fields.insert(0, Field::person("field-with", picks, start).required());
        }
        Some(row) => {
            let done = Field::new("field-introduced-on", Kind::Day(Lean::Past), day(row.done_on));
            fields.push(done.checked(not_to_come));
            fields.push(Field::new("field-introduce-outcome", Kind::LongText, row.outcome.as_str()));
        }
    }
    page.form(ItemKind::Introduction, before.cloned().map(Item::Introduction), fields, fill)
}

fn not_to_come(values: &Values<'_>) -> Option<Phrase> {
    (values.day("field-introduced-on")? > values.around.now.day).then(|| Phrase::new("form-day-to-come"))
}

fn fill(values: &Values<'_>) -> Option<Item> {
    let row = match values.before() {
        Some(Item::Introduction(before)) => before.clone(),
        _ => Introduction {
            id: IntroductionId::new(),
            first: values.form.of?,
            other: values.person("field-with")?,
            why: String::new(),
            noted_on: values.around.now.day,
            due_on: None,
            done_on: None,
            outcome: String::new(),
            declined_on: None,
        },
    };
    Some(Item::Introduction(Introduction {
        why: values.text("field-introduce-why"),
        due_on: values.day("field-due"),
        done_on: values.day("field-introduced-on"),
        outcome: values.text("field-introduce-outcome"),
        ..row
    }))
}
