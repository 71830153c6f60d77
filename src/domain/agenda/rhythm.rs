//! Rhythms that run out.

use super::entry::{Entry, Kind};
use super::look::Look;
use crate::domain::phrase::Phrase;
use crate::domain::queue::{Reach, Standing, retry, rhythm};

/// The next turn of the rhythm, or the occasion onto which it moves. A pending retry speaks for itself.
pub(super) fn entries(person: &Standing, look: &Look<'_>) -> Vec<Entry> {
    let rules = look.day.rules;
    if !person.is_within(Reach::Running) || retry::next(person, rules).is_some() {
        return Vec::new();
    }
    let Some(beat) = rhythm::governing(person, rules) else { return Vec::new() };
    let due = beat.due_on(look.day.date);
    let detail = Phrase::new("agenda-rhythm").with("every", beat.every).with("last", beat.last);
    let entry =
        |(day, moved)| Entry { detail: Some(detail.clone()), ..Entry::new(Kind::Rhythm, day, person).moved(moved) };
    look.place(due, due, person).map(entry).into_iter().collect()
}
