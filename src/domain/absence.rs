//! A person who is away for a time.

use chrono::NaiveDate;

use super::id::AbsenceId;

/// Away from one day to another (1-product.md, "Away"): regular contact waits, and a hello is due afterwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Absence {
    /// Identity.
    pub id: AbsenceId,
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub until: NaiveDate,
}

impl Absence {
    /// Whether it covers a day.
    pub fn covers(&self, day: NaiveDate) -> bool {
        (self.from..=self.until).contains(&day)
    }
}
