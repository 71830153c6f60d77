//! What one person's contact may settle: the reasons of the day, agreed days ahead, what else is open on the page.

use chrono::{NaiveDate, NaiveTime};
use uuid::Uuid;

use super::{Closing, Key, Matter, Place, Spoken};
use crate::domain::act::Act;
use crate::domain::fact::Fact;
use crate::domain::feedback::Step;
use crate::domain::follow_up::FollowUp;
use crate::domain::gift::GiftState;
use crate::domain::id::FollowUpId;
use crate::domain::interaction::{Interaction, hour_of_day};
use crate::domain::phrase::{Phrase, Value};
use crate::domain::promise::PromiseBy;
use crate::domain::queue::build::raise;
use crate::domain::queue::fact_date::{self, FactDate};
use crate::domain::queue::feedback::ToTell;
use crate::domain::queue::follow_up::{self, FollowedUp};
use crate::domain::queue::gift::Gifts;
use crate::domain::queue::introduce::{self, Introduce};
use crate::domain::queue::promise::{self, Promised};
use crate::domain::queue::reply::Reply;
use crate::domain::queue::{Day, Kind, Reason, Regularity, Source, Standing, welcome};
use crate::domain::rules::Rules;
use crate::domain::welcome::Welcome;

/// So many working days ahead an agreed day is offered to a contact; a later one is only said to stand.
const NEAR: u32 = 3;

/// What a person's contact may settle, reasons of the day first.
pub(super) fn matters(person: &Standing, day: &Day<'_>, spoken: Option<Spoken>) -> Vec<Matter> {
    let still = spoken.map(|spoken| raise(&contacted(person, spoken, day.rules), day));
    let mut found: Vec<Matter> =
        raise(person, day).iter().map(|reason| of_reason(reason, person, day, still.as_deref())).collect();
    let later = ahead(person, day, spoken).into_iter().chain(page(person, day)).chain(passed(person, day, spoken));
    for matter in later {
        let is_listed = found.iter().any(|known| match (known.closing, matter.closing) {
            (Closing::Tick(one), Closing::Tick(other)) => one == other,
            _ => known.key.kind == matter.key.kind && known.key.source == matter.key.source,
        });
        if !is_listed {
            found.push(matter);
        }
    }
    found
}

/// The person as they stand after a contact that closed everything it closes by itself.
fn contacted(person: &Standing, spoken: Spoken, rules: &Rules) -> Standing {
    let mut after = person.clone();
    after.last_contact = Some(person.last_contact.map_or(spoken.on, |last| last.max(spoken.on)));
    after.attempts = person.attempts.filter(|made| made.last_on > spoken.on);
    after.plans.retain(|plan| !answers(spoken, plan, rules.day_starts_at));
    after.follow_ups.retain(|agreed| agreed.set_on > spoken.on || agreed.due_on > spoken.on);
    after.open_reasons.clear();
    after
}

/// Whether a contact answers a plan: one of its day that is not before its hour does, and one of its day without an hour.
/// `rollover` is the hour at which a day begins.
pub fn answers(spoken: Spoken, plan: &Interaction, rollover: NaiveTime) -> bool {
    let in_time = |(planned, spoke)| hour_of_day(planned, rollover) <= hour_of_day(spoke, rollover);
    plan.on == spoken.on && plan.at.zip(spoken.at).is_none_or(in_time)
}

fn of_reason(reason: &Reason, person: &Standing, day: &Day<'_>, still: Option<&[Reason]>) -> Matter {
    let key = Key::of(reason);
    // A turn that is overdue all the same after a contact of long ago has another due day then.
    let is_same = |other: &Reason| {
        let is_same_day = other.due == reason.due || reason.kind.regularity() == Regularity::Turn;
        other.kind == reason.kind && other.source == reason.source && is_same_day
    };
    let is_closed = still.is_some_and(|still| !still.iter().any(is_same));
    let closing = match reason.act.or_else(|| met(reason, person, day)) {
        _ if is_closed => Closing::Contact,
        Some(act) => Closing::Tick(act),
        None => Closing::Later,
    };
    let (label, words) = match closing {
        Closing::Tick(act) => described(act, person),
        Closing::Contact | Closing::Later => (reason.why.clone(), words_of(&reason.why)),
    };
    let key = Key { due: stage(reason, person, day.rules).unwrap_or(key.due), ..key };
    Matter { of: person.id, name: person.name.clone(), key, place: Place::Today, closing, label, words }
}

/// A step of the welcome that was attempted in vain waits for the retry; it is kept under its own day.
fn stage(reason: &Reason, person: &Standing, rules: &Rules) -> Option<NaiveDate> {
    let is_stage = reason.kind.id() == "welcome" && reason.act.is_none();
    is_stage.then(|| welcome::next(person, &Welcome::of(person, rules)?, rules))?
}

/// An agreed day that a contact before it does not close is closed by its tick, and so is a plan of an earlier day, or one that
/// took place before its hour.
fn met(reason: &Reason, person: &Standing, day: &Day<'_>) -> Option<Act> {
    let row = reason.source?;
    match reason.kind.id() {
        "follow_up" => Some(Act::Meet(FollowUpId(row))),
        "appointment" => {
            let plan = person.plans.iter().find(|plan| plan.id.0 == row && plan.on <= day.date);
            plan.map(|plan| Act::Held(plan.id))
        }
        _ => None,
    }
}

/// Agreed days ahead: those that are near can be ticked, the others stand.
fn ahead(person: &Standing, day: &Day<'_>, spoken: Option<Spoken>) -> Vec<Matter> {
    let Some(spoken) = spoken else { return Vec::new() };
    let near = day.rules.working.after(spoken.on, NEAR);
    let agreed = follow_up::open(person, day.rules).filter(|(row, _)| row.due_on > spoken.on);
    let matter = |(row, due): (&FollowUp, NaiveDate)| {
        let act = Act::Meet(row.id);
        let key = Key { kind: FollowedUp.kind(), due: row.due_on, source: Some(row.id.0) };
        let closing = if due <= near { Closing::Tick(act) } else { Closing::Later };
        let (label, words) = described(act, person);
        Matter { of: person.id, name: person.name.clone(), key, place: Place::Ahead, closing, label, words }
    };
    agreed.map(matter).collect()
}

/// What is open on the page and no reason of the day: requests, suggestions that were decided, promises, gifts on their way,
/// people to be brought together.
fn page(person: &Standing, day: &Day<'_>) -> Vec<Matter> {
    let row = |kind: Kind, due: NaiveDate, source: Uuid, act: Act| {
        let (label, words) = described(act, person);
        let key = Key { kind, due, source: Some(source) };
        let closing = Closing::Tick(act);
        Matter { of: person.id, name: person.name.clone(), key, place: Place::Page, closing, label, words }
    };
    let mut found = Vec::new();
    for request in person.requests.iter().filter(|request| request.is_open()) {
        let due = request.due(day.moment.zone, day.rules).date();
        found.push(row(Reply.kind(), due, request.id.0, Act::Answer(request.id)));
    }
    for said in person.feedback.iter().filter(|said| said.decided.is_some() && said.is_open()) {
        let on = said.decided.map_or(said.received_on, |(_, on)| on);
        found.push(row(ToTell.kind(), on, said.id.0, Act::Feedback(said.id, Step::Tell)));
    }
    for by in PromiseBy::ALL {
        for owed in person.promises.iter().filter(|owed| owed.by == by && owed.is_open()) {
            let due = promise::due(owed, day.rules).unwrap_or(owed.made_on);
            found.push(row(Promised.kind(), due, owed.id.0, Act::Keep(owed.id, by)));
        }
    }
    for gift in &person.gifts {
        let to = match gift.state {
            GiftState::Ordered | GiftState::Sent => GiftState::Given,
            GiftState::Given => GiftState::Thanked,
            GiftState::Idea | GiftState::ToOrder | GiftState::Thanked => continue,
        };
        found.push(row(Gifts.kind(), gift.noted_on, gift.id.0, Act::Gift(gift.id, to)));
    }
    for (planned, due) in introduce::open(person, day) {
        let id = planned.introduction.id;
        found.push(row(Introduce.kind(), due, id.0, Act::Introduce(id)));
    }
    found
}

/// Facts whose day has passed and is asked about only from the next working day on: the contact has asked.
fn passed(person: &Standing, day: &Day<'_>, spoken: Option<Spoken>) -> Vec<Matter> {
    let Some(spoken) = spoken else { return Vec::new() };
    let passed = fact_date::open(person, day).filter(|(_, on, _)| *on < spoken.on);
    let matter = |(fact, on, due): (&Fact, NaiveDate, NaiveDate)| Matter {
        of: person.id,
        name: person.name.clone(),
        key: Key { kind: FactDate.kind(), due, source: Some(fact.id.0) },
        place: Place::Page,
        closing: Closing::Contact,
        label: Phrase::new("reason-fact-date").with("text", fact.text.as_str()).with("on", on),
        words: fact.text.clone(),
    };
    passed.map(matter).collect()
}

/// What a tick says, and the words of its row.
fn described(act: Act, person: &Standing) -> (Phrase, String) {
    let words = match act {
        Act::Keep(id, _) => person.promises.iter().find(|row| row.id == id).map(|row| row.text.clone()),
        Act::Answer(id) => person.requests.iter().find(|row| row.id == id).map(|row| row.text.clone()),
        Act::Feedback(id, _) => person.feedback.iter().find(|row| row.id == id).map(|row| row.text.clone()),
        Act::Gift(id, _) => person.gifts.iter().find(|row| row.id == id).map(|row| row.name.clone()),
        Act::Introduce(id) => {
            person.introductions.iter().find(|row| row.introduction.id == id).map(|row| row.name.clone())
        }
        Act::Held(id) => person.plans.iter().find(|row| row.id == id).map(|row| row.text.clone()),
        Act::Meet(id) => return met_on(id, person),
        Act::HandOver(step) => {
            return (act.of(Phrase::new("welcome-resource").with("step", step.code())), String::new());
        }
        Act::Finish => None,
    };
    let words = words.unwrap_or_default();
    (act.of(words.as_str()), words)
}

fn met_on(id: FollowUpId, person: &Standing) -> (Phrase, String) {
    let Some(agreed) = person.follow_ups.iter().find(|row| row.id == id) else {
        return (Phrase::new("act-met").with("day", ""), String::new());
    };
    let id = if agreed.reason.is_empty() { "act-met" } else { "act-met-about" };
    let said = Phrase::new(id).with("day", agreed.due_on).with("text", agreed.reason.as_str());
    (said, agreed.reason.clone())
}

/// The words that a sentence quotes, where it quotes any.
fn words_of(why: &Phrase) -> String {
    let quoted = why.args.iter().find(|(name, _)| *name == "text" || *name == "name");
    match quoted.map(|(_, value)| value) {
        Some(Value::Text(text)) => text.clone(),
        _ => String::new(),
    }
}
