//! The dossier as JSON.

use serde_json::{Value, json};

use crate::cli::gifts::members as gift_members;
use crate::cli::items::members as item;
use crate::cli::session::{Session, iso};
use crate::cli::show::ask_line;
use crate::cli::{feedbacks, requests};
use crate::domain::affiliate::Tier;
use crate::domain::asking::Ask;
use crate::domain::dossier::Dossier;
use crate::domain::drill::Secrets;
use crate::domain::mind::Mind;
use crate::domain::totals::Totals;

/// The members of `show --json`, as the contract lists them, and what is known beside them.
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
        "channels": list(&dossier.channels, item::channel),
        "identifiers": list(&dossier.identifiers, |known| json!({"system": known.system, "id": known.value})),
        "relatives": list(&dossier.relatives, |relative| item::relative(relative, session)),
    });
    let parts = [life(dossier, session), dates(dossier, session), standing(dossier, session)];
    if let Value::Object(all) = &mut all {
        for part in parts {
            if let Value::Object(part) = part {
                all.extend(part);
            }
        }
    }
    all
}

/// What happened and what is remembered.
fn life(dossier: &Dossier, session: &Session) -> Value {
    let cards = dossier.gift_page().cards(&session.settings.rules, session.moment.day);
    json!({
        "facts": list(&dossier.facts, |fact| item::fact(fact, dossier)),
        "occasions": list(&dossier.occasions, |occasion| item::occasion(occasion, dossier)),
        "gifts": cards.iter().map(gift_members).collect::<Value>(),
        "promises": list(&dossier.promises, item::promise),
        "requests": list(&dossier.requests, |request| requests::members(request, session)),
        "feedback": list(&dossier.feedback, feedbacks::members),
        "interactions": list(&dossier.interactions, |entry| item::interaction(entry, dossier)),
    })
}

/// When their turn comes, and what is to come.
fn dates(dossier: &Dossier, session: &Session) -> Value {
    let who = &dossier.affiliate;
    let rules = &session.settings.rules;
    json!({
        "last_contact": iso(dossier.last_contact),
        "next_due": iso(dossier.next_due),
        "rhythm_days": rules.rhythm_days(who.rhythm, who.tier),
        "events": crate::cli::event::of(dossier),
        "introductions": crate::cli::introduce::of(dossier),
        "welcome": crate::cli::welcome::members(dossier, session),
        "totals": list(&dossier.totals, totals),
        "mind": list(&dossier.mind(&session.moment), |mind| minded(mind, session)),
        "ask": list(&dossier.asks(session.moment.day, Secrets::Shown), |ask| asked(ask, session)),
    })
}

/// Something to mind: its kind, its words as they are said, whether it is private.
fn minded(mind: &Mind, session: &Session) -> Value {
    json!({"kind": mind.code(), "text": session.words.mind(mind, &session.moment), "private": mind.is_private()})
}

/// Something to ask about: how, its words as they are said, the day behind them, whether it is private.
fn asked(ask: &Ask<'_>, session: &Session) -> Value {
    let (day, private) = (ask.day(), ask.fact().is_some_and(|fact| fact.private));
    json!({"kind": ask.code(), "text": ask_line(ask, session), "day": iso(day), "private": private})
}

/// How and whether they may be reached, and why the next date is set.
fn standing(dossier: &Dossier, session: &Session) -> Value {
    let who = &dossier.affiliate;
    let names =
        |name: &crate::domain::affiliate::OtherName| json!({"id": name.id, "kind": name.kind, "name": name.name});
    let follow_up = |row: &crate::domain::follow_up::FollowUp| json!({"id": row.id, "due": row.due_on.to_string(), "reason": row.reason});
    let open: Vec<_> = dossier.follow_ups.iter().filter(|row| row.closed_on.is_none()).cloned().collect();
    let snoozed = dossier.snooze.map(|snooze| snooze.until).filter(|until| *until > session.moment.day);
    json!({
        "names": list(&dossier.names, names),
        "hours": item::hours(who.hours),
        "follow_ups": list(&open, follow_up),
        "snoozed_until": iso(snoozed),
        "decision_pending": who.decision_pending,
        "do_not_contact": who.do_not_contact,
        "deceased": who.deceased,
        "archived": who.archived,
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
