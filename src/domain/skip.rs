//! A person hidden for the rest of a working day.

use chrono::NaiveDate;

use super::id::SkipId;

/// Hides a person until the next working day; rhythm and lateness are untouched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Skip {
    /// Identity.
    pub id: SkipId,
    /// The working day that is skipped.
    pub on: NaiveDate,
}
