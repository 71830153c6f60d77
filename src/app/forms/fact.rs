//! One remembered thing.

use super::values::{Values, yes_text};
use super::{Field, Form, Kind, Page, text};
use crate::domain::dates::grammar::Lean;
use crate::domain::fact::{Fact, FactKind};
use crate::domain::id::FactId;
use crate::domain::item::{Item, ItemId, ItemKind};

/// The form of a fact. A new one beside a relative is about that relative; beside another fact it is of that kind.
pub fn form(page: &Page<'_>, before: Option<&Fact>, near: Option<ItemId>) -> Form {
    let beside = match near {
        Some(ItemId::Fact(id)) => page.dossier.facts.iter().find(|fact| fact.id == id),
        _ => None,
    };
    let (kind, relative) = match (before.or(beside), near) {
        (Some(fact), _) => (fact.kind, fact.relative),
        (None, Some(ItemId::Relative(id))) => (FactKind::Family, Some(id)),
        (None, _) => (FactKind::UNSAID, None),
    };
    let day = before.and_then(|fact| fact.on);
    let fields = vec![
        Field::choice("field-kind", &FactKind::ALL, FactKind::code, "fact-kind", kind),
        Field::new("field-text", Kind::LongText, before.map_or("", |fact| fact.text.as_str())).required(),
        page.about("field-about", relative),
        Field::new(
            "field-fact-day",
            Kind::Day(Lean::Future),
            day.map(|day| text::day(day, page.around.order)).unwrap_or_default(),
        ),
        Field::new("field-private", Kind::YesNo, yes_text(before.is_some_and(|fact| fact.private).into())),
    ];
    page.form(ItemKind::Fact, before.cloned().map(Item::Fact), fields, fill)
}

fn fill(values: &Values<'_>) -> Option<Item> {
    let kind = values.code("field-kind", &FactKind::ALL, FactKind::code)?;
    let fact = match values.before() {
        Some(Item::Fact(before)) => before.clone(),
        _ => Fact {
            id: FactId::new(),
            kind,
            text: String::new(),
            relative: None,
            on: None,
            learned_on: values.around.now.day,
            interaction: None,
            private: false,
            asked_on: None,
        },
    };
    Some(Item::Fact(Fact {
        kind,
        text: values.text("field-text"),
        relative: values.id("field-about"),
        on: values.day("field-fact-day"),
        private: values.is_yes("field-private"),
        ..fact
    }))
}
