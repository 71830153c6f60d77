//! What a contact settles beside being a contact.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::Connection;

use super::step_gift;
use crate::domain::act::Act;
use crate::domain::affiliate::{Affiliate, Status};
use crate::domain::id::{AffiliateId, FactId, OpenReasonId, WelcomeStepId};
use crate::domain::moment::Moment;
use crate::domain::open_reason::OpenReason;
use crate::domain::queue::Day;
use crate::domain::settling::{Closing, Contacted, Key, Settles, Settling};
use crate::domain::welcome::WelcomeTick;
use crate::store::{
    Step, Store, StoreError, Written, affiliates, facts, feedback, follow_ups, interactions, introductions,
    open_reasons, promises, requests, welcome_steps,
};

impl Store {
    /// What a contact with these people may settle, as their pages stand.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn settling(&self, with: &[AffiliateId], came: Contacted, now: &Moment) -> Result<Settling, StoreError> {
        let mut standings = self.standings(with, now)?;
        standings.sort_by_key(|person| with.iter().position(|of| *of == person.id));
        Ok(Settling::of(&standings, &Day::new(*now, &self.rules), came))
    }

    /// Does what something on somebody's page asks, without a contact, as one step; what was done before stays as it was.
    ///
    /// # Errors
    /// [`StoreError::Feedback`] for a suggestion that cannot go there, [`StoreError::NotFound`], and those of
    /// [`Store::write`].
    pub fn do_act(&mut self, of: AffiliateId, act: Act, now: &Moment) -> Result<Written<()>, StoreError> {
        match act {
            Act::Keep(id, _) => self.tick_promise(id, now),
            Act::Answer(id) => self.answer_request(id, now),
            Act::Feedback(id, step) => self.step_feedback(id, step, now),
            Act::Gift(id, state) => self.move_gift(id, state, now.day, now).map(only),
            Act::Introduce(id) => self.introduced(id, now).map(only),
            Act::HandOver(step) => self.tick_welcome(of, &[step], now.day, now),
            Act::Finish => self.finish_welcome(of, now),
            Act::Held(id) => {
                let step = Step::new("step-edit-interaction", self.names_of(&[of])?, *now);
                self.write(&step, |tx| Ok(interactions::keep_plan(tx, id)?))
            }
            Act::Meet(id) => {
                let step = Step::new("step-next", self.names_of(&[of])?, *now);
                self.write(&step, |tx| Ok(follow_ups::close(tx, id, now.day)?))
            }
        }
    }
}

/// What was written, whatever came of it.
fn only<T>(written: Written<T>) -> Written<()> {
    Written { value: (), step: written.step, changes: written.changes }
}

/// Does what a tick stands for, on the day and at the instant at which it was said.
pub(super) fn act(
    connection: &Connection,
    of: AffiliateId,
    act: Act,
    (on, at): (NaiveDate, DateTime<Utc>),
) -> Result<(), StoreError> {
    match act {
        Act::Keep(id, _) => {
            promises::keep(connection, id, on)?;
        }
        Act::Answer(id) => {
            requests::answer(connection, id, at)?;
        }
        Act::Feedback(id, step) => {
            if let Some((_, said)) = feedback::get(connection, id)? {
                feedback::update(connection, &said.stepped(step, on).map_err(StoreError::Feedback)?)?;
            }
        }
        Act::Gift(id, state) => step_gift::advance(connection, id, state, on)?,
        Act::Introduce(id) => {
            introductions::made(connection, id, on)?;
        }
        Act::HandOver(step) => {
            welcome_steps::insert(connection, of, &WelcomeTick { id: WelcomeStepId::new(), step, done_on: on })?;
        }
        Act::Finish => {
            if let Some(affiliate) = affiliates::get(connection, of)? {
                affiliates::update(connection, &Affiliate { status: Status::Active, ..affiliate })?;
            }
        }
        Act::Meet(id) => follow_ups::close(connection, id, on)?,
        Act::Held(id) => interactions::keep_plan(connection, id)?,
    }
    Ok(())
}

/// Writes down what a contact closed by itself and what it leaves open. A dated fact that it closed was asked about.
pub(super) fn close(
    connection: &Connection,
    settling: &Settling,
    by: &Settles,
    on: NaiveDate,
) -> Result<(), StoreError> {
    let closed = settling.settled(by).filter(|matter| matter.closing == Closing::Contact);
    for matter in closed {
        open_reasons::close(connection, matter.of, &open(matter.key, on))?;
        if let ("fact_date", Some(row)) = (matter.key.kind.id(), matter.key.source) {
            facts::asked(connection, FactId(row), on)?;
        }
    }
    for (of, key) in &by.left {
        let row = open(*key, on);
        open_reasons::close(connection, *of, &row)?;
        open_reasons::insert(connection, *of, &row)?;
    }
    Ok(())
}

fn open(key: Key, on: NaiveDate) -> OpenReason {
    let Key { kind, due, source } = key;
    OpenReason { id: OpenReasonId::new(), kind: kind.id().to_owned(), due, source, on }
}
