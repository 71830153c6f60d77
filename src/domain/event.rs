//! A day on which several affiliates are met: a fair, a summit, a dinner; who comes, and what to prepare for each.

use chrono::NaiveDate;

use super::id::{AffiliateId, AttendeeId, EventId, InteractionId};

/// A day on which several affiliates are met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Identity.
    pub id: EventId,
    /// What it is called.
    pub name: String,
    /// The day, or the first one.
    pub on: NaiveDate,
    /// The last day, when there are several.
    pub until: Option<NaiveDate>,
    /// Where.
    pub place: String,
    /// The entry of the log that it became.
    pub interaction: Option<InteractionId>,
}

impl Event {
    /// Its last day.
    pub fn ends(&self) -> NaiveDate {
        self.until.unwrap_or(self.on)
    }
}

/// Somebody who comes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attendee {
    /// Identity of the row.
    pub id: AttendeeId,
    /// Who.
    pub who: AffiliateId,
    /// The display name.
    pub name: String,
    /// What to bring up or to bring along.
    pub prepare: String,
}

/// An event with everybody who comes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gathering {
    /// The event.
    pub event: Event,
    /// Who comes, in the order they were added.
    pub attendees: Vec<Attendee>,
}

/// On whom the question falls how an event went: on one of those who came, not on each of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// On this one.
    Here,
    /// On another.
    Elsewhere,
}

/// That somebody comes to an event, as their page and the queue see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attendance {
    /// The event.
    pub event: Event,
    /// What to bring up or to bring along.
    pub prepare: String,
    /// How many others come.
    pub others: u32,
    /// On whom the question falls how it went.
    pub asked: Asked,
}
