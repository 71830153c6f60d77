//! What is odd about the surroundings of a notebook: said by the screens when they open, by `carnet today`, by every command that writes
//! and by `carnet doctor`. One declaration for all of them.

use chrono::{DateTime, NaiveDate, TimeDelta};
use rusqlite::Connection;

use super::synced::Synced;
use super::{Store, StoreError};
use crate::domain::moment::Moment;
use crate::domain::phrase::{Phrase, Value};
use crate::domain::text::clean::clean_line;
use crate::domain::zone::UnknownZone;

/// The newest change may be so far ahead of the clock: zones lie up to 26 hours apart.
const AHEAD: TimeDelta = TimeDelta::hours(26);

/// Nobody leaves a notebook alone for so long without wondering.
const BEHIND: TimeDelta = TimeDelta::days(300);

/// What can be odd, the worst first. Its names are those of the checks of `carnet doctor`, the same in every language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Oddity {
    /// A clock that the newest change contradicts.
    Clock,
    /// A zone that no table has.
    Zone,
    /// A folder that a program copies to other machines.
    SyncedFolder,
}

impl Oddity {
    /// All of them, the worst first.
    pub const ALL: [Self; 3] = [Self::Clock, Self::Zone, Self::SyncedFolder];

    /// The name of its check.
    pub fn name(self) -> &'static str {
        match self {
            Self::Clock => "clock",
            Self::Zone => "time-zone",
            Self::SyncedFolder => "synced-folder",
        }
    }
}

/// Where the day comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayFrom {
    /// The clock.
    Clock,
    /// Somebody asked for it; that is no clock that is wrong.
    Asked,
}

/// What a notebook cannot see of its surroundings itself.
#[derive(Debug, Clone, Copy)]
pub struct Surroundings<'a> {
    /// Now.
    pub now: &'a Moment,
    /// Where the day of now comes from.
    pub day_from: DayFrom,
    /// The name that was to say in which zone days are counted, where no table has it.
    pub unknown_zone: Option<&'a UnknownZone>,
}

impl Store {
    /// What is odd, the worst first.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn warnings(&self, around: &Surroundings<'_>) -> Result<Vec<(Oddity, Phrase)>, StoreError> {
        let mut found = Vec::new();
        for oddity in Oddity::ALL {
            found.extend(self.oddity(oddity, around)?.map(|phrase| (oddity, phrase)));
        }
        Ok(found)
    }

    fn oddity(&self, oddity: Oddity, around: &Surroundings<'_>) -> Result<Option<Phrase>, StoreError> {
        Ok(match oddity {
            Oddity::Clock if around.day_from == DayFrom::Asked => None,
            Oddity::Clock => {
                self.read(|connection| Ok(newest(connection)?))?.and_then(|newest| clock(&newest, around.now))
            }
            Oddity::Zone => around.unknown_zone.map(|unknown| zone(unknown, around.now)),
            Oddity::SyncedFolder => self.path().and_then(Synced::of).map(Synced::warning),
        })
    }
}

impl Synced {
    /// What such a folder does to a notebook.
    fn warning(self) -> Phrase {
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

fn zone(unknown: &UnknownZone, now: &Moment) -> Phrase {
    Phrase::new("warning-unknown-zone").with("name", clean_line(&unknown.0)).with("zone", now.zone.name())
}
