//! The agenda: what everybody's notebook says about a span of days.
//!
//! A pure function of the affiliates' standings, the span, the day and the settings, by the rules of the queue
//! (docs/product.md, "Dates" and "States"): what is due slides to a working day, what is late stands on today, an occasion
//! keeps its date. A new source of entries is one new file here and one line in `SOURCES`; events are nobody's own and come
//! by themselves ([`of_event`]).

mod appointment;
mod entry;
mod event;
mod fact_date;
pub mod filter;
mod follow_up;
mod gift;
mod introduction;
mod load;
mod look;
mod occasion;
mod promise;
mod request;
mod retry;
mod rhythm;
mod snooze;
mod span;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use chrono::NaiveDate;

pub use entry::{Entry, Kind, Moved, Who};
pub use event::entry as of_event;
pub use load::{Load, loads};
pub use look::Look;
pub use span::Span;

use super::queue::Standing;

/// What one source says of one affiliate.
type Source = fn(&Standing, &Look<'_>) -> Vec<Entry>;

/// Every source of entries.
const SOURCES: &[Source] = &[
    appointment::entries,
    request::entries,
    occasion::entries,
    promise::entries,
    follow_up::entries,
    retry::entries,
    fact_date::entries,
    gift::entries,
    introduction::entries,
    snooze::entries,
    rhythm::entries,
];

/// Of more people whose rhythm runs out on one day, only the number is told.
pub const CROWD: u32 = 25;

/// Of so many rhythms on one day each is told; more are one line.
const TOLD: usize = 3;

/// The entries of a span, by day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agenda {
    /// The days.
    pub span: Span,
    /// The working day on which it was made: what is late stands there.
    pub today: NaiveDate,
    /// The entries, by day and then by kind.
    pub entries: Vec<Entry>,
}

impl Agenda {
    /// The agenda of these entries: sorted, and what several people share told once.
    pub fn of(span: Span, today: NaiveDate, entries: Vec<Entry>) -> Self {
        let mut kept: Vec<Entry> = Vec::with_capacity(entries.len());
        let mut shared: BTreeMap<uuid::Uuid, usize> = BTreeMap::new();
        let mut entries = entries;
        entries.sort_by(|a, b| a.order().cmp(&b.order()));
        for entry in entries {
            let Some(row) = entry.shared_row() else {
                kept.push(entry);
                continue;
            };
            match shared.get(&row) {
                Some(at) => kept[*at].with.extend(entry.who),
                None => {
                    shared.insert(row, kept.len());
                    kept.push(entry);
                }
            }
        }
        Self { span, today, entries: kept }
    }

    /// The entries, the rhythms of a day in one where there are many and `folds` says so.
    pub fn folded(&self, folds: impl Fn(NaiveDate) -> bool) -> Vec<Entry> {
        let mut rows: Vec<Entry> = Vec::with_capacity(self.entries.len());
        for of_day in self.entries.chunk_by(|a, b| (a.day, a.kind) == (b.day, b.kind)) {
            match of_day {
                [first, ..] if first.kind == Kind::Rhythm && of_day.len() > TOLD && folds(first.day) => {
                    let with: Vec<Who> = of_day.iter().flat_map(Entry::everybody).cloned().collect();
                    let people = of_day.iter().map(|entry| entry.people).sum();
                    rows.push(Entry { with, ..Entry::crowd(Kind::Rhythm, first.day, people) });
                }
                _ => rows.extend_from_slice(of_day),
            }
        }
        rows
    }

    /// The entries of a day.
    pub fn on(&self, day: NaiveDate) -> &[Entry] {
        let from = self.entries.partition_point(|entry| entry.day < day);
        let until = self.entries.partition_point(|entry| entry.day <= day);
        &self.entries[from..until]
    }
}

/// Everything of one affiliate that falls into the span.
pub fn entries(person: &Standing, look: &Look<'_>) -> Vec<Entry> {
    SOURCES.iter().flat_map(|source| source(person, look)).collect()
}
