//! An entry of the log: when, how, what came of it, what was said.

use super::values::Values;
use super::{Field, Form, Kind, Page, text};
use crate::domain::channel::ChannelKind;
use crate::domain::dates::grammar::Lean;
use crate::domain::id::InteractionId;
use crate::domain::interaction::{Direction, Interaction, InteractionKind, Outcome};
use crate::domain::item::{Item, ItemKind};
use crate::domain::phrase::Phrase;

/// What can be chosen for an entry that is no plan.
const CHOSEN: [Outcome; 4] = [Outcome::Reached, Outcome::MessageLeft, Outcome::NoAnswer, Outcome::Broadcast];

/// The form of an entry.
pub fn form(page: &Page<'_>, before: Option<&Interaction>) -> Form {
    let order = page.around.order;
    let on = before.map_or(page.around.now.day, |entry| entry.on);
    let preferred = page.dossier.preferred().map_or(ChannelKind::Call, |channel| channel.kind);
    let outcome = before.map_or(Outcome::Reached, |entry| entry.outcome);
    // What only the program sets can be left as it is, not chosen.
    let mut outcomes = CHOSEN.to_vec();
    outcomes.extend(Some(outcome).filter(|outcome| !CHOSEN.contains(outcome)));
    let mut fields = vec![
        Field::new("field-on", Kind::Day(Lean::Contact), text::day(on, order)).required(),
        Field::new("field-at", Kind::Time, before.and_then(|entry| entry.at).map(text::time).unwrap_or_default()),
        Field::choice(
            "field-channel",
            &ChannelKind::CONTACT,
            ChannelKind::code,
            "channel",
            before.map_or(preferred, |entry| entry.channel),
        ),
        Field::choice("field-outcome", &outcomes, Outcome::code, "outcome", outcome).checked(came_of_it),
        Field::choice(
            "field-direction",
            &Direction::ALL,
            Direction::code,
            "direction",
            before.map_or(Direction::Both, |entry| entry.direction),
        ),
        Field::choice(
            "field-contact-kind",
            &InteractionKind::ALL,
            InteractionKind::code,
            "contact-kind",
            before.map_or(InteractionKind::Contact, |entry| entry.kind),
        ),
        took_part(page, before),
        Field::new("field-note", Kind::LongText, before.map_or("", |entry| entry.text.as_str())),
    ];
    if let Some(issue) = before.filter(|entry| entry.kind == InteractionKind::Issue) {
        let settled = issue.resolved_on.map(|day| text::day(day, order)).unwrap_or_default();
        fields.push(Field::new("field-settled", Kind::Day(Lean::Past), settled).checked(not_to_come));
    }
    page.form(ItemKind::Interaction, before.cloned().map(Item::Interaction), fields, fill)
}

/// Who took part: anybody of the notebook can be added.
fn took_part(page: &Page<'_>, before: Option<&Interaction>) -> Field {
    let own = (page.dossier.affiliate.id, page.dossier.affiliate.name.clone());
    let mut people = page.dossier.to_meet.clone();
    // Those of the entry are there in any case, also from the archive.
    for one in std::iter::once(&own).chain(&page.dossier.others) {
        if !people.iter().any(|(id, _)| *id == one.0) {
            people.push(one.clone());
        }
    }
    let with = before.map_or_else(|| vec![own.0], |entry| entry.with.clone());
    Field::people("field-with", people, &with).required()
}

/// A plan that is moved to a day gone by has become a contact, or none: which one has to be said.
fn came_of_it(values: &Values<'_>) -> Option<Phrase> {
    let outcome = values.code("field-outcome", &Outcome::ALL, Outcome::code)?;
    let is_past = values.day("field-on")? < values.around.now.day;
    (outcome == Outcome::Planned && is_past && values.is_changed("field-on")).then(|| Phrase::new("form-no-plan"))
}

fn not_to_come(values: &Values<'_>) -> Option<Phrase> {
    (values.day("field-settled")? > values.around.now.day).then(|| Phrase::new("form-day-to-come"))
}

fn fill(values: &Values<'_>) -> Option<Item> {
    let entry = match values.before() {
        Some(Item::Interaction(before)) => before.clone(),
        _ => Interaction {
            id: InteractionId::new(),
            on: values.around.now.day,
            at: None,
            channel: ChannelKind::Call,
            direction: Direction::Both,
            outcome: Outcome::Reached,
            kind: InteractionKind::Contact,
            resolved_on: None,
            text: String::new(),
            with: values.form.of.into_iter().collect(),
            logged_on: values.around.now.day,
            created_at: values.around.now.instant,
        },
    };
    let with = if values.is_changed("field-with") { values.people("field-with")? } else { entry.with.clone() };
    // A time that nobody touched keeps its seconds.
    let at = if values.is_changed("field-at") { values.time("field-at") } else { entry.at };
    Some(Item::Interaction(Interaction {
        on: values.day("field-on")?,
        at,
        channel: values.code("field-channel", &ChannelKind::ALL, ChannelKind::code)?,
        outcome: values.code("field-outcome", &Outcome::ALL, Outcome::code)?,
        direction: values.code("field-direction", &Direction::ALL, Direction::code)?,
        kind: values.code("field-contact-kind", &InteractionKind::ALL, InteractionKind::code)?,
        resolved_on: values.day("field-settled"),
        text: values.text("field-note"),
        with,
        ..entry
    }))
}
