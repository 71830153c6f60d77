//! Those who show again.

use super::entry::{Entry, Kind};
use super::look::Look;
use crate::domain::queue::{Reach, Standing};

/// The day on which a snooze ends. What it hid stands on that day, too, and counts there.
pub(super) fn entries(person: &Standing, look: &Look<'_>) -> Vec<Entry> {
    let ends = person
        .snooze
        .filter(|_| person.is_within(Reach::Known))
        .map(|snooze| snooze.until)
        .filter(|until| *until > look.day.date && look.span.contains(*until));
    ends.map(|until| Entry { comes_up: None, ..Entry::new(Kind::Snooze, until, person) }).into_iter().collect()
}
