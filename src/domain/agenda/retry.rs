//! Those who did not answer, to be tried again.

use super::entry::{Entry, Kind};
use super::look::Look;
use crate::domain::phrase::Phrase;
use crate::domain::queue::{Reach, Standing, retry};

/// The pending retry on its day.
pub(super) fn entries(person: &Standing, look: &Look<'_>) -> Vec<Entry> {
    if !person.is_within(Reach::InProgramme) {
        return Vec::new();
    }
    let (Some(attempts), Some(due)) = (person.attempts, retry::next(person, look.day.rules)) else {
        return Vec::new();
    };
    let detail = Phrase::new("agenda-retry").with("attempts", attempts.count);
    let entry =
        |(day, moved)| Entry { detail: Some(detail.clone()), ..Entry::new(Kind::Retry, day, person).moved(moved) };
    look.place(due, due, person).map(entry).into_iter().collect()
}
