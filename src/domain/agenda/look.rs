//! What a source looks at: the span, the day and the settings.

use chrono::NaiveDate;

use super::entry::Moved;
use super::span::Span;
use crate::domain::queue::{Day, Standing};

/// A span of days, seen from a day.
#[derive(Debug, Clone, Copy)]
pub struct Look<'r> {
    /// The span.
    pub span: Span,
    /// The day, with the settings.
    pub day: Day<'r>,
}

impl Look<'_> {
    /// Where something stands that was written down for one day and is due on another: behind a snooze, on today when it
    /// is late, on its due day otherwise. `None` when that is not in the span.
    pub(super) fn place(&self, written: NaiveDate, due: NaiveDate, person: &Standing) -> Option<(NaiveDate, Moved)> {
        let snoozed_until = person.snooze.map(|snooze| snooze.until).filter(|until| *until > self.day.date);
        match snoozed_until {
            Some(until) if due < until => self.span.contains(until).then_some((until, Moved::Snoozed { from: due })),
            _ => self.place_awake(written, due),
        }
    }

    /// The same for what a snooze does not hold.
    pub(super) fn place_awake(&self, written: NaiveDate, due: NaiveDate) -> Option<(NaiveDate, Moved)> {
        let (day, moved) = match due {
            _ if due < self.day.date => (self.day.date, Moved::Late { since: due }),
            _ if due != written => (due, Moved::Slid { from: written }),
            _ => (due, Moved::Not),
        };
        self.span.contains(day).then_some((day, moved))
    }
}
