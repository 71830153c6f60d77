//! A suggestion, and how far it has come.

use chrono::NaiveDate;

use super::values::Values;
use super::{Field, Form, Kind, Page, Pick, text};
use crate::domain::dates::grammar::Lean;
use crate::domain::feedback::{Decision, Feedback, Refused};
use crate::domain::id::FeedbackId;
use crate::domain::item::{Item, ItemKind};
use crate::domain::phrase::Phrase;

/// The form of a suggestion; how far it has come is asked only of one that was noted before.
pub fn form(page: &Page<'_>, before: Option<&Feedback>) -> Form {
    let order = page.around.order;
    let day = |day: Option<NaiveDate>| day.map(|day| text::day(day, order)).unwrap_or_default();
    let past = |label: &'static str, start: Option<NaiveDate>| Field::new(label, Kind::Day(Lean::Past), day(start));
    let received = before.map_or(page.around.now.day, |said| said.received_on);
    let mut fields = vec![
        Field::new("field-feedback", Kind::LongText, before.map_or("", |said| said.text.as_str())).required(),
        past("field-heard", Some(received)).required().checked(|values| to_come(values, "field-heard")),
    ];
    if let Some(said) = before {
        let decision = said.decided.map_or("", |(decision, _)| decision.code());
        fields.extend([
            past("field-thanked", said.thanked_on).checked(|values| to_come(values, "field-thanked")),
            past("field-considered", said.considered_on).checked(|values| to_come(values, "field-considered")),
            Field::new("field-decision", Kind::Choice(decisions()), decision).checked(stays_decided),
            past("field-told", said.told_on).checked(told),
        ]);
    }
    page.form(ItemKind::Feedback, before.cloned().map(Item::Feedback), fields, fill)
}

fn decisions() -> Vec<Pick> {
    let pick = |code: &'static str| Pick { code: code.to_owned(), says: Phrase::new("decision").with("kind", code) };
    std::iter::once("").chain(Decision::ALL.map(Decision::code)).map(pick).collect()
}

fn to_come(values: &Values<'_>, label: &str) -> Option<Phrase> {
    (values.day(label)? > values.around.now.day).then(|| Phrase::new("form-day-to-come"))
}

/// What was decided is not taken back before they were told.
fn stays_decided(values: &Values<'_>) -> Option<Phrase> {
    let Some(Item::Feedback(before)) = values.before() else { return None };
    let open = Feedback { decided: decided(values, before), told_on: None, ..before.clone() };
    matches!(before.may_become(&open), Err(Refused::Untold)).then(|| Phrase::new("error-feedback-untold"))
}

fn told(values: &Values<'_>) -> Option<Phrase> {
    let undecided = values.day("field-told").is_some() && values.text("field-decision").is_empty();
    undecided.then(|| Phrase::new("error-feedback-undecided")).or_else(|| to_come(values, "field-told"))
}

/// The decision, with the day on which it was made; a new one is made today.
fn decided(values: &Values<'_>, before: &Feedback) -> Option<(Decision, NaiveDate)> {
    let decision = values.code("field-decision", &Decision::ALL, Decision::code)?;
    before.decided.filter(|(known, _)| *known == decision).or(Some((decision, values.around.now.day)))
}

fn fill(values: &Values<'_>) -> Option<Item> {
    let said = match values.before() {
        Some(Item::Feedback(before)) => before.clone(),
        _ => Feedback {
            id: FeedbackId::new(),
            text: String::new(),
            received_on: values.around.now.day,
            thanked_on: None,
            considered_on: None,
            decided: None,
            told_on: None,
            interaction: None,
        },
    };
    Some(Item::Feedback(Feedback {
        text: values.text("field-feedback"),
        received_on: values.day("field-heard")?,
        thanked_on: values.day("field-thanked"),
        considered_on: values.day("field-considered"),
        decided: decided(values, &said),
        told_on: values.day("field-told"),
        ..said
    }))
}
