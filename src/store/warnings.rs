//! What is odd about the surroundings of a notebook, said by the screens when they open and by `carnet today`: one declaration for both.

use chrono::{DateTime, NaiveDate, TimeDelta};
use rusqlite::Connection;

use super::synced::Synced;
use super::{Store, StoreError};
use crate::domain::moment::Moment;
use crate::domain::phrase::{Phrase, Value};

/// The newest change may be so far ahead of the clock: zones lie up to 26 hours apart.
const AHEAD: TimeDelta = TimeDelta::hours(26);

/// Nobody leaves a notebook alone for so long without wondering.
const BEHIND: TimeDelta = TimeDelta::days(300);

impl Store {
    /// A clock that the newest change contradicts, and a folder that a program copies to other machines. The worst comes first.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn warnings(&self, now: &Moment) -> Result<Vec<Phrase>, StoreError> {
        let clock = self.read(|connection| Ok(newest(connection)?))?.and_then(|newest| clock(&newest, now));
        Ok(clock.into_iter().chain(self.path().and_then(Synced::of).map(Synced::warning)).collect())
    }
}

impl Synced {
    /// What such a folder does to a notebook.
    pub(super) fn warning(self) -> Phrase {
        Phrase::new("doctor-synced-folder").with("program", self.name())
    }
}

/// When the newest step was done.
fn newest(connection: &Connection) -> rusqlite::Result<Option<String>> {
    connection.query_row("SELECT at FROM journal_step ORDER BY seq DESC LIMIT 1", [], |row| row.get(0)).or_else(
        |error| {
            if error == rusqlite::Error::QueryReturnedNoRows { Ok(None) } else { Err(error) }
        },
    )
}

fn clock(newest: &str, now: &Moment) -> Option<Phrase> {
    let newest = DateTime::parse_from_rfc3339(newest).ok()?.to_utc();
    let id = match now.instant - newest {
        since if since < -AHEAD => "warning-clock-behind",
        since if since > BEHIND => "warning-clock-ahead",
        _ => return None,
    };
    let there: NaiveDate = newest.with_timezone(&now.zone).date_naive();
    Some(Phrase::new(id).with("newest", Value::FullDay(there)).with("today", Value::FullDay(now.day)))
}
