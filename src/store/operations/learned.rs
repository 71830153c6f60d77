//! What is remembered beside a note, whether a contact took place or not.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::Connection;

use crate::domain::affiliate::Tag;
use crate::domain::birth::Birth;
use crate::domain::contact::{
    Beside, Learned, NewBirth, NewFact, NewGift, NewOccasion, NewPromise, NewRelative, NewRequest, Next,
};
use crate::domain::fact::Fact;
use crate::domain::feedback::Feedback;
use crate::domain::follow_up::FollowUp;
use crate::domain::gift::Gift;
use crate::domain::id::{
    AffiliateId, FactId, FeedbackId, FollowUpId, InteractionId, OccasionId, PromiseId, RelativeId, RequestId, TagId,
};
use crate::domain::occasion::Occasion;
use crate::domain::promise::Promise;
use crate::domain::relative::Relative;
use crate::domain::request::Request;
use crate::domain::text::fold::fold;
use crate::store::values::People;
use crate::store::{facts, feedback, follow_ups, gifts, occasions, promises, relatives, requests, tags};

/// From where and when something was learned.
#[derive(Debug, Clone, Copy)]
pub(super) struct Origin {
    /// The day it was said.
    pub(super) on: NaiveDate,
    /// The working day on which it is written down.
    pub(super) today: NaiveDate,
    /// The instant it was said, as far as it is known: the clock of a request starts there.
    pub(super) at: DateTime<Utc>,
    /// The instant at which it is written down.
    pub(super) now: DateTime<Utc>,
    /// The interaction, if there was one.
    pub(super) interaction: Option<InteractionId>,
}

/// Writes everything that was learned; `with` is whom the line is about.
pub(super) fn write(
    connection: &Connection,
    with: &[AffiliateId],
    learned: &Learned,
    origin: Origin,
) -> rusqlite::Result<()> {
    // Relatives first: a fact of the same line may be about one of them.
    for relative in &learned.relatives {
        write_relative(connection, relative)?;
    }
    for birth in &learned.births {
        write_birth(connection, birth)?;
    }
    let mut facts: Vec<(&NewFact, FactId)> = Vec::new();
    for fact in &learned.facts {
        facts.push((fact, write_fact(connection, fact, origin)?));
    }
    for gift in &learned.gifts {
        write_gift(connection, gift, &facts, origin)?;
    }
    for occasion in &learned.occasions {
        write_occasion(connection, occasion)?;
    }
    for promise in &learned.promises {
        write_promise(connection, promise, origin)?;
    }
    for request in &learned.requests {
        write_request(connection, request, origin)?;
    }
    for said in &learned.feedback {
        let row = Feedback {
            id: FeedbackId::new(),
            text: said.text.clone(),
            received_on: said.received_on.unwrap_or(origin.on).min(origin.today),
            thanked_on: None,
            considered_on: None,
            decided: None,
            told_on: None,
            interaction: origin.interaction,
        };
        feedback::insert(connection, said.of, &row)?;
    }
    for of in with {
        for name in &learned.tags {
            tags::insert(connection, *of, &Tag { id: TagId::new(), name: name.clone() })?;
        }
        write_next(connection, *of, learned.next, "", origin.today)?;
    }
    Ok(())
}

fn write_promise(connection: &Connection, new: &NewPromise, origin: Origin) -> rusqlite::Result<()> {
    let promise = Promise {
        id: PromiseId::new(),
        by: new.by,
        text: new.text.clone(),
        made_on: origin.on,
        due_on: new.due_on,
        done_on: None,
        dropped_on: None,
        interaction: origin.interaction,
    };
    promises::insert(connection, new.of, &promise)
}

/// A request with a promised day was acknowledged with it.
fn write_request(connection: &Connection, new: &NewRequest, origin: Origin) -> rusqlite::Result<()> {
    let request = Request {
        id: RequestId::new(),
        text: new.text.clone(),
        received_at: origin.at,
        urgency: new.urgency,
        acknowledged_at: new.promised_on.map(|_| origin.now),
        promised_on: new.promised_on,
        answered_at: None,
        dropped_on: None,
        interaction: origin.interaction,
    };
    requests::insert(connection, new.of, &request)
}

/// Writes a relative. One of that name and relation who is known already is the same one: what was said now is added.
pub(super) fn write_relative(connection: &Connection, new: &NewRelative) -> rusqlite::Result<RelativeId> {
    let known = relatives::of(connection, &People::of(&[new.of]))?;
    let same = |relative: &Relative| relative.relation == new.relation && fold(&relative.name) == fold(&new.name);
    if let Some((_, known)) = known.into_iter().find(|(_, relative)| same(relative)) {
        let id = known.id;
        relatives::update(connection, &known.told(Birth { birthday: new.birthday, age: new.age }))?;
        return Ok(id);
    }
    let relative = Relative {
        id: RelativeId::new(),
        name: new.name.clone(),
        relation: new.relation,
        birthday: new.birthday,
        age: new.age,
    };
    relatives::insert(connection, new.of, &relative)?;
    Ok(relative.id)
}

/// Writes what was said of a birth beside what is known of it now.
fn write_birth(connection: &Connection, new: &NewBirth) -> rusqlite::Result<()> {
    let known = relatives::of(connection, &People::of(&[new.of]))?;
    let relative = known.into_iter().find(|(_, relative)| relative.id == new.relative);
    let (_, relative) = relative.ok_or(rusqlite::Error::QueryReturnedNoRows)?;
    relatives::update(connection, &relative.told(new.said))
}

fn write_fact(connection: &Connection, new: &NewFact, origin: Origin) -> rusqlite::Result<FactId> {
    let fact = Fact {
        id: FactId::new(),
        kind: new.kind,
        text: new.text.clone(),
        relative: new.relative,
        on: new.on,
        learned_on: origin.on,
        interaction: origin.interaction,
        private: false,
        asked_on: None,
    };
    facts::insert(connection, new.of, &fact)?;
    Ok(fact.id)
}

/// Writes an idea; the fact beside it in the line that inspired it is among those just written.
fn write_gift(
    connection: &Connection,
    new: &NewGift,
    facts: &[(&NewFact, FactId)],
    origin: Origin,
) -> rusqlite::Result<()> {
    let inspired = |fact: &NewFact| fact.of == new.of && Some(&fact.text) == new.inspired_by.as_ref();
    let fact = facts.iter().find(|(fact, _)| inspired(fact)).map(|(_, id)| *id);
    let idea = Gift::idea(new.name.as_str(), origin.on);
    gifts::insert(connection, new.of, &Gift { relative: new.relative, fact, interaction: origin.interaction, ..idea })
}

fn write_occasion(connection: &Connection, new: &NewOccasion) -> rusqlite::Result<()> {
    let occasion = Occasion {
        id: OccasionId::new(),
        kind: new.kind,
        label: new.label.clone(),
        relative: new.relative,
        date: new.date,
        recurrence: new.recurrence,
    };
    occasions::insert(connection, new.of, &occasion)
}

/// Writes what was said about the next contact: a new follow-up takes the place of the open one.
pub(super) fn write_next(
    connection: &Connection,
    of: AffiliateId,
    next: Next,
    reason: &str,
    today: NaiveDate,
) -> rusqlite::Result<()> {
    if next == Next::ByRhythm {
        return Ok(());
    }
    follow_ups::close_open(connection, of, today)?;
    let Some((due_on, Beside { at, .. })) = next.day() else { return Ok(()) };
    let reason = FollowUp::reason_at(at, reason);
    let follow_up = FollowUp { id: FollowUpId::new(), due_on, reason, set_on: today, closed_on: None };
    follow_ups::insert(connection, of, &follow_up)
}
