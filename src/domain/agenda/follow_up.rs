//! Explicit next dates.

use super::entry::{Entry, Kind};
use super::look::Look;
use crate::domain::item::ItemId;
use crate::domain::queue::{Reach, Standing, follow_up};

/// Those that are open, on the day on which the queue raises them.
pub(super) fn entries(person: &Standing, look: &Look<'_>) -> Vec<Entry> {
    if !person.is_within(Reach::Known) {
        return Vec::new();
    }
    follow_up::open(person, look.day.rules)
        .filter_map(|(follow_up, due)| {
            let (day, moved) = look.place(follow_up.due_on, due, person)?;
            let entry = Entry::new(Kind::FollowUp, day, person).from(ItemId::FollowUp(follow_up.id));
            Some(entry.moved(moved).saying(&follow_up.reason))
        })
        .collect()
}
