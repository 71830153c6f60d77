//! The dossier as JSON.

use serde_json::{Value, json};

use crate::cli::gifts::members as gift_members;
use crate::cli::session::{Session, iso};
use crate::cli::{feedbacks, requests};
use crate::domain::affiliate::Tier;
use crate::domain::dossier::Dossier;
use crate::domain::id::{AffiliateId, RelativeId};
use crate::domain::relative::Relative;
use crate::domain::totals::Totals;

/// The members of `show --json`, as the contract lists them.
pub(super) fn members(dossier: &Dossier, session: &Session) -> Value {
    let who = &dossier.affiliate;
    let mut all = json!({
        "id": who.id,
        "name": who.name,
        "other_names": list(&dossier.names, |other| json!(other.name)),
        "tier": who.tier.map(Tier::code),
        "status": who.status,
        "tags": list(&dossier.tags, |tag| json!(tag.name)),
        "joined": iso(who.joined_on),
        "language": who.language,
        "time_zone": who.time_zone,
        "address_form": who.address_form,
        "sharing": who.sharing,
        "channels": list(&dossier.channels, |channel| json!({"kind": channel.kind, "value": channel.value})),
        "identifiers": list(&dossier.identifiers, |known| json!({"system": known.system, "id": known.value})),
        "relatives": list(&dossier.relatives, |relative| json!({
            "name": relative.name,
            "relation": relative.relation,
            "birthday": relative.birthday.map(|date| date.to_string()),
            "age": age(relative, session),
        })),
    });
    let life = life(dossier, session);
    if let (Value::Object(all), Value::Object(life)) = (&mut all, life) {
        all.extend(life);
        all.insert("last_contact".to_owned(), iso(dossier.last_contact));
        all.insert("next_due".to_owned(), iso(dossier.next_due));
        all.insert("rhythm_days".to_owned(), json!(session.settings.rules.rhythm_days(who.rhythm, who.tier)));
        all.insert("events".to_owned(), crate::cli::event::of(dossier));
        all.insert("introductions".to_owned(), crate::cli::introduce::of(dossier));
        all.insert("welcome".to_owned(), crate::cli::welcome::members(dossier, session));
        all.insert("totals".to_owned(), list(&dossier.totals, totals));
        let openers = session.words.openers(dossier, session.moment.day, &session.settings.rules);
        all.insert("openers".to_owned(), list(&openers, |said| json!({"text": said.text, "source": said.source})));
    }
    all
}

/// What happened and what is remembered.
fn life(dossier: &Dossier, session: &Session) -> Value {
    let named = |id: Option<RelativeId>| id.and_then(|id| dossier.relative(id)).map(|relative| relative.name.clone());
    json!({
        "facts": list(&dossier.facts, |fact| json!({
            "kind": fact.kind,
            "about": named(fact.relative),
            "text": fact.text,
            "private": fact.private,
            "learned": fact.learned_on.to_string(),
        })),
        "occasions": list(&dossier.occasions, |occasion| json!({
            "kind": occasion.kind,
            "date": occasion.date.to_string(),
            "of": named(occasion.relative),
        })),
        "gifts": dossier.gift_page().cards(&session.settings.rules, session.moment.day).iter().map(gift_members).collect::<Value>(),
        "promises": list(&dossier.promises, |promise| json!({
            "by": promise.by,
            "text": promise.text,
            "due": iso(promise.due_on),
            "done": iso(promise.done_on),
        })),
        "requests": list(&dossier.requests, |request| requests::members(request, session)),
        "feedback": list(&dossier.feedback, feedbacks::members),
        "interactions": list(&dossier.interactions, |entry| json!({
            "on": entry.on.to_string(),
            "channel": entry.channel,
            "direction": entry.direction,
            "outcome": entry.outcome,
            "kind": entry.kind,
            "resolved": iso(entry.resolved_on),
            "text": entry.text,
            "with": others(dossier, &entry.with),
        })),
    })
}

/// Running totals as a platform gave them on a day. What the file did not say is null, a currency as well.
fn totals(totals: &Totals) -> Value {
    let money = |minor: Option<i64>| minor.map(|minor| json!({"minor": minor, "currency": totals.currency}));
    json!({
        "system": totals.system,
        "on": totals.taken_on.to_string(),
        "clicks": totals.clicks,
        "sales": totals.sales,
        "revenue": money(totals.revenue_minor),
        "commission": money(totals.commission_minor),
    })
}

fn list<T>(items: &[T], member: impl Fn(&T) -> Value) -> Value {
    items.iter().map(member).collect()
}

/// The names of the others who took part.
fn others(dossier: &Dossier, with: &[AffiliateId]) -> Vec<String> {
    let named = dossier.others.iter().filter(|(id, _)| with.contains(id));
    named.map(|(_, name)| name.clone()).collect()
}

/// Years today: from the birthday when its year is known, else about, from an age known on a day.
fn age(relative: &Relative, session: &Session) -> Option<u32> {
    let today = session.moment.day;
    let from_birthday = relative.birthday.and_then(|birthday| birthday.age_on(today, session.settings.rules.leap_day));
    from_birthday.or_else(|| relative.age.map(|known| known.about(today)))
}
