//! A person hidden until a day.

use chrono::NaiveDate;

use super::id::SnoozeId;

/// Hides a person until a day; a dated occasion still shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Snooze {
    /// Identity.
    pub id: SnoozeId,
    /// The first day on which the person shows again.
    pub until: NaiveDate,
    /// The working day on which it was set.
    pub set_on: NaiveDate,
}
