//! An item as JSON: the fields of the contract first, then what is known beside them.

use serde_json::{Value, json};

use crate::cli::session::{Session, iso};
use crate::cli::{feedbacks, gifts, introduce, requests};
use crate::domain::affiliate::Hours;
use crate::domain::age::{Age, AgeNow};
use crate::domain::channel::Channel;
use crate::domain::dossier::Dossier;
use crate::domain::fact::Fact;
use crate::domain::id::{AffiliateId, RelativeId};
use crate::domain::interaction::Interaction;
use crate::domain::item::Item;
use crate::domain::occasion::Occasion;
use crate::domain::promise::Promise;
use crate::domain::relative::Relative;

/// One item.
pub(super) fn of(item: &Item, page: &Dossier, session: &Session) -> Value {
    match item {
        Item::Channel(row) => channel(row),
        Item::Relative(row) => relative(row, session),
        Item::Fact(row) => fact(row, page),
        Item::Occasion(row) => occasion(row, page),
        Item::Gift(row) => gifts::members(&page.gift_page().card(row, &session.settings.rules, session.moment.day)),
        Item::Promise(row) => promise(row),
        Item::Request(row) => requests::members(row, session),
        Item::Feedback(row) => feedbacks::members(row),
        Item::Interaction(row) => interaction(row, page),
        Item::Introduction(row) => introduce::member(row, page),
        Item::Event(row) => crate::cli::event::members(row),
        Item::Name(row) => json!({"id": row.id, "kind": row.kind, "name": row.name}),
        Item::Identifier(row) => json!({"system": row.system, "id": row.value}),
        Item::FollowUp(row) => json!({"id": row.id, "due": row.due_on.to_string(), "reason": row.reason}),
        Item::Welcome(row) => json!({"step": row.step, "done": row.done_on.to_string()}),
        Item::Person(profile) => json!({"id": profile.affiliate.id, "name": profile.affiliate.name}),
    }
}

/// A way to reach somebody.
pub(in crate::cli) fn channel(row: &Channel) -> Value {
    json!({"kind": row.kind, "value": row.value, "id": row.id, "hours": hours(row.hours)})
}

/// Two times of day, or null.
pub(in crate::cli) fn hours(hours: Option<Hours>) -> Value {
    let time = |time: chrono::NaiveTime| time.format("%H:%M").to_string();
    hours.map_or(Value::Null, |hours| json!({"from": time(hours.from), "until": time(hours.until)}))
}

/// Somebody close; the age is today's, of small children in months too.
pub(in crate::cli) fn relative(row: &Relative, session: &Session) -> Value {
    let birthday = row.birthday.map(|date| date.to_string());
    let age = row.age_now(session.moment.day, session.settings.rules.leap_day).map(AgeNow::age);
    json!({
        "name": row.name,
        "relation": row.relation,
        "birthday": birthday,
        "age": age.map(Age::years),
        "id": row.id,
        "age_months": age.and_then(Age::months),
    })
}

/// The name of somebody close.
fn named(id: Option<RelativeId>, page: &Dossier) -> Option<String> {
    id.and_then(|id| page.relative(id)).map(|relative| relative.name.clone())
}

/// One remembered thing.
pub(in crate::cli) fn fact(row: &Fact, page: &Dossier) -> Value {
    json!({
        "kind": row.kind,
        "about": named(row.relative, page),
        "text": row.text,
        "private": row.private,
        "learned": row.learned_on.to_string(),
        "id": row.id,
        "day": iso(row.on),
        "asked": iso(row.asked_on),
    })
}

/// A date that matters.
pub(in crate::cli) fn occasion(row: &Occasion, page: &Dossier) -> Value {
    json!({
        "kind": row.kind,
        "date": row.date.to_string(),
        "of": named(row.relative, page),
        "id": row.id,
        "label": row.label,
        "recurrence": row.recurrence,
    })
}

/// Something owed.
pub(in crate::cli) fn promise(row: &Promise) -> Value {
    json!({
        "by": row.by,
        "text": row.text,
        "due": iso(row.due_on),
        "done": iso(row.done_on),
        "dropped": iso(row.dropped_on),
        "id": row.id,
        "made": row.made_on.to_string(),
    })
}

/// An entry of the log.
pub(in crate::cli) fn interaction(row: &Interaction, page: &Dossier) -> Value {
    json!({
        "on": row.on.to_string(),
        "channel": row.channel,
        "direction": row.direction,
        "outcome": row.outcome,
        "kind": row.kind,
        "resolved": iso(row.resolved_on),
        "text": row.text,
        "with": others(page, &row.with),
        "id": row.id,
        "at": row.at.map(|at| at.format("%H:%M").to_string()),
    })
}

/// The names of the others who took part.
fn others(page: &Dossier, with: &[AffiliateId]) -> Vec<String> {
    let named = page.others.iter().filter(|(id, _)| with.contains(id));
    named.map(|(_, name)| name.clone()).collect()
}
