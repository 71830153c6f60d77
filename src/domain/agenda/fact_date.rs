//! Days that facts speak of: a final, a move, an operation.

use super::entry::{Entry, Kind};
use super::look::Look;
use crate::domain::item::ItemId;
use crate::domain::queue::{Reach, Standing, fact_date};

/// Each on its own day; the queue asks how it went on the working day after it.
pub(super) fn entries(person: &Standing, look: &Look<'_>) -> Vec<Entry> {
    if !person.is_within(Reach::InProgramme) {
        return Vec::new();
    }
    person
        .facts
        .iter()
        .filter_map(|fact| {
            let on = fact.on.filter(|on| look.span.contains(*on))?;
            let asks = fact_date::open(person, &look.day).find(|(open, ..)| open.id == fact.id);
            let entry = Entry::new(Kind::FactDate, on, person).from(ItemId::Fact(fact.id)).saying(&fact.text);
            let comes_up = asks.map(|(_, _, due)| due.max(look.day.date));
            Some(Entry { comes_up, private: fact.private, ..entry })
        })
        .collect()
}
