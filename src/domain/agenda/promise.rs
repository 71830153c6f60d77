//! What is owed, both ways, where a day was promised.

use super::entry::{Entry, Kind};
use super::look::Look;
use crate::domain::item::ItemId;
use crate::domain::promise::PromiseBy;
use crate::domain::queue::{Reach, Standing, promise};

/// Mine on the day on which the queue raises them; theirs on the promised day, slid likewise, which brings nobody up.
pub(super) fn entries(person: &Standing, look: &Look<'_>) -> Vec<Entry> {
    if !person.is_within(Reach::Everybody) {
        return Vec::new();
    }
    let mine = promise::open(person, &look.day).map(|(promise, due)| (Kind::Promise, promise, due));
    let theirs =
        person.promises.iter().filter(|promise| promise.by == PromiseBy::Them && promise.done_on.is_none()).filter_map(
            |promise| Some((Kind::TheirPromise, promise, look.day.rules.working.on_or_after(promise.due_on?))),
        );
    mine.chain(theirs)
        .filter_map(|(kind, promise, due)| {
            let (day, moved) = look.place(promise::due(promise, look.day.rules)?, due, person)?;
            let entry = Entry::new(kind, day, person).from(ItemId::Promise(promise.id));
            let comes_up = entry.comes_up.filter(|_| kind == Kind::Promise);
            Some(Entry { comes_up, ..entry.moved(moved).saying(&promise.text) })
        })
        .collect()
}
