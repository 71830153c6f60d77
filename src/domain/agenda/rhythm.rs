//! Rhythms that run out.

use super::entry::{Entry, Kind, Moved};
use super::look::Look;
use crate::domain::phrase::Phrase;
use crate::domain::queue::{Section, Standing, retry, rhythm, turn_by_rhythm};

/// The next turn of the rhythm, or the occasion onto which it moves; of the state dormant, the next rung. A pending retry
/// speaks for itself. One that is due stands on today; late it is only where the queue says so.
pub(super) fn entries(person: &Standing, look: &Look<'_>) -> Vec<Entry> {
    let rules = look.day.rules;
    if retry::next(person, rules).is_some() {
        return Vec::new();
    }
    let Some(turn) = turn_by_rhythm(person, rules) else { return Vec::new() };
    let beat = rhythm::governing(person, rules);
    let due = beat.as_ref().map_or(turn, |beat| beat.due_on(look.day.date));
    let is_late = beat.as_ref().is_some_and(|beat| beat.section_on(person, &look.day) == Section::Overdue);
    let detail = beat.map(|beat| Phrase::new("agenda-rhythm").with("every", beat.every).with("last", beat.last));
    let placed = match look.place(due, due, person) {
        Some((day, Moved::Late { .. })) if !is_late => Some((day, Moved::Not)),
        placed => placed,
    };
    let entry = |(day, moved)| Entry { detail: detail.clone(), ..Entry::new(Kind::Rhythm, day, person).moved(moved) };
    placed.map(entry).into_iter().collect()
}
