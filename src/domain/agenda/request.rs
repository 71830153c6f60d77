//! Requests that wait for an answer.

use super::entry::{Entry, Kind};
use super::look::Look;
use crate::domain::item::ItemId;
use crate::domain::queue::{Reach, Standing, reply};
use crate::domain::request::Urgency;

/// Each on the day by which it is to be answered: the promised one, or what the clock says. A snooze does not hold an urgent
/// one.
pub(super) fn entries(person: &Standing, look: &Look<'_>) -> Vec<Entry> {
    if !person.is_within(Reach::Everybody) {
        return Vec::new();
    }
    reply::open(person, &look.day)
        .filter_map(|(request, due)| {
            let (day, moved) = match request.urgency {
                Urgency::Urgent => look.place_awake(due, due)?,
                Urgency::Usual => look.place(due, due, person)?,
            };
            let entry = Entry::new(Kind::Reply, day, person).from(ItemId::Request(request.id));
            Some(entry.moved(moved).saying(&request.text))
        })
        .collect()
}
