//! The days that an agenda covers.

use chrono::{Days, NaiveDate};

/// Days from one to another, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The first day.
    pub from: NaiveDate,
    /// The last day; not before the first.
    pub until: NaiveDate,
}

impl Span {
    /// So many days from a day on; at least that day itself.
    pub fn of_days(from: NaiveDate, days: u32) -> Self {
        let more = u64::from(days.saturating_sub(1));
        Self { from, until: from.checked_add_days(Days::new(more)).unwrap_or(from) }
    }

    /// Whether a day lies in it.
    pub fn contains(&self, day: NaiveDate) -> bool {
        (self.from..=self.until).contains(&day)
    }

    /// Its days that lie in another span as well.
    pub fn within(self, other: Span) -> impl Iterator<Item = NaiveDate> {
        Span { from: self.from.max(other.from), until: self.until.min(other.until) }.iter()
    }

    /// Whether another span lies in it.
    pub fn covers(&self, other: Span) -> bool {
        self.from <= other.from && other.until <= self.until
    }

    /// The same span and so many days more on either side.
    #[must_use]
    pub fn widened(self, days: u32) -> Self {
        let days = Days::new(u64::from(days));
        Self {
            from: self.from.checked_sub_days(days).unwrap_or(self.from),
            until: self.until.checked_add_days(days).unwrap_or(self.until),
        }
    }

    /// How many days it has.
    pub fn days(&self) -> u32 {
        u32::try_from((self.until - self.from).num_days() + 1).unwrap_or(1)
    }

    /// Its days in order.
    pub fn iter(self) -> impl Iterator<Item = NaiveDate> {
        self.from.iter_days().take_while(move |day| *day <= self.until)
    }
}
