//! Introductions to be made.

use super::entry::{Entry, Kind, Who};
use super::look::Look;
use crate::domain::introduction::Within;
use crate::domain::item::ItemId;
use crate::domain::queue::{Reach, Standing, introduce};
use crate::domain::text::fold::fold;

/// Each on the day on which the queue raises it, with the other one; only while that one may be met.
pub(super) fn entries(person: &Standing, look: &Look<'_>) -> Vec<Entry> {
    if !person.is_within(Reach::Running) {
        return Vec::new();
    }
    introduce::open(person, &look.day)
        .filter(|(planned, _)| planned.other == Within::Reach)
        .filter_map(|(planned, due)| {
            let row = &planned.introduction;
            let (day, moved) = look.place(row.comes_back_on()?, due, person)?;
            let other =
                Who { id: row.partner(person.id), name: planned.name.clone(), folded: fold(&planned.name), tier: None };
            let entry = Entry::new(Kind::Introduction, day, person).from(ItemId::Introduction(row.id));
            Some(Entry { with: vec![other], ..entry.moved(moved).saying(&row.why) })
        })
        .collect()
}
