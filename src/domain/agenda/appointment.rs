//! Contacts that were planned.

use super::entry::{Entry, Kind};
use super::look::Look;
use crate::domain::item::ItemId;
use crate::domain::phrase::Phrase;
use crate::domain::queue::{Reach, Standing, appointment};

/// Each on its own day, working or not; one that was never answered stands on today.
pub(super) fn entries(person: &Standing, look: &Look<'_>) -> Vec<Entry> {
    if !person.is_within(Reach::Known) {
        return Vec::new();
    }
    appointment::open(person)
        .filter_map(|plan| {
            let (day, moved) = look.place(plan.on, plan.on, person)?;
            let entry = Entry::new(Kind::Appointment, day, person).from(ItemId::Interaction(plan.id));
            let detail = match plan.at {
                Some(time) => Phrase::new("agenda-appointment-at").with("time", time),
                None => Phrase::new("agenda-appointment"),
            };
            let detail = detail.with("channel", plan.channel.code());
            let detail = match plan.text.as_str() {
                "" => detail,
                text => Phrase::new("agenda-more").with("what", detail).with("detail", text),
            };
            Some(Entry { at: plan.at, detail: Some(detail), ..entry.moved(moved) })
        })
        .collect()
}
