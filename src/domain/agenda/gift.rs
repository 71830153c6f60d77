//! Gifts that wait for their next step: to be ordered by a day, sent, asked about.

use super::entry::{Entry, Kind};
use super::look::Look;
use crate::domain::item::ItemId;
use crate::domain::phrase::Phrase;
use crate::domain::queue::{Reach, Standing, gift};

/// The next step of each, on the day on which the queue raises it; an order-by day has moved to an earlier working day.
pub(super) fn entries(person: &Standing, look: &Look<'_>) -> Vec<Entry> {
    if !person.is_within(Reach::InProgramme) {
        return Vec::new();
    }
    gift::open(person, &look.day)
        .into_iter()
        .filter_map(|(gift, step)| {
            let (day, moved) = look.place(step.due, step.due, person)?;
            let relative = gift.relative.and_then(|id| person.relatives.iter().find(|relative| relative.id == id));
            let detail = match relative {
                None => Phrase::new("agenda-text").with("text", gift.name.as_str()),
                Some(relative) => {
                    let said = Phrase::new("agenda-gift-for").with("text", gift.name.as_str());
                    said.with("name", relative.name.as_str())
                }
            };
            let what = Phrase::new("agenda-gift").with("step", step.kind.code());
            let entry = Entry::new(Kind::Gift, day, person).from(ItemId::Gift(gift.id)).moved(moved);
            Some(Entry { what, detail: Some(detail), ..entry })
        })
        .collect()
}
