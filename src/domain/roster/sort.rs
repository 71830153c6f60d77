//! The order of the table.

use chrono::{Datelike, NaiveDate};

use super::{Column, Roster, Row};
use crate::domain::affiliate::{Rhythm, Tier};
use crate::domain::gift::GiftState;
use crate::domain::text::fold::fold;

/// What stands behind a column by which the table is sorted the other way round. A sign before it would look like an option
/// of the command line.
const REVERSED: &str = " reversed";

/// By which column the table is sorted, and which way round.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sort {
    /// The column.
    pub by: Column,
    /// Which way round.
    pub facing: Facing,
}

/// Which way round an order is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Facing {
    /// As one mostly wants it: names from A, the most attention, the longest silence, who is due first, the most owed.
    #[default]
    Usual,
    /// The other way round; those without a value stay last.
    Reversed,
}

impl Default for Sort {
    fn default() -> Self {
        Self::by(Column::Name)
    }
}

impl Sort {
    /// By a column, as one mostly wants it.
    pub fn by(by: Column) -> Self {
        Self { by, facing: Facing::Usual }
    }

    /// By the column beside, of those that are shown; past the last one it begins anew.
    #[must_use]
    pub fn turned(self, shown: &[Column], by: Turn) -> Self {
        let Some(at) = shown.iter().position(|column| *column == self.by) else { return Self::default() };
        let step = match by {
            Turn::On => 1,
            Turn::Back => shown.len() - 1,
        };
        Self::by(shown[(at + step) % shown.len()])
    }

    /// As it stands in the settings: the column's name, and a word for the other way round.
    pub fn code(self) -> String {
        let way = match self.facing {
            Facing::Usual => "",
            Facing::Reversed => REVERSED,
        };
        format!("{}{way}", self.by.code())
    }

    /// What [`Sort::code`] writes; the column may be called by either of its names.
    pub fn read(text: &str) -> Option<Self> {
        let (name, facing) = match text.strip_suffix(REVERSED) {
            Some(name) => (name, Facing::Reversed),
            None => (text, Facing::Usual),
        };
        Column::read(name).ok().map(|by| Self { by, facing })
    }

    /// The other way round.
    #[must_use]
    pub fn reversed(self) -> Self {
        let facing = match self.facing {
            Facing::Usual => Facing::Reversed,
            Facing::Reversed => Facing::Usual,
        };
        Self { facing, ..self }
    }
}

/// Which way the order is changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Turn {
    /// To the next column.
    On,
    /// To the previous one.
    Back,
}

/// The key of those without a value: last in either direction.
const BLANK: u32 = u32::MAX;

impl Roster {
    /// Sorts places of the roster that are in the order of names; equals stay in it.
    pub(super) fn sort(&self, places: &mut [u32], sort: Sort, by_tier: [Option<u32>; 3]) {
        if sort == Sort::default() {
            return;
        }
        let texts = if sort.by == Column::Tags { self.tag_texts(places) } else { Vec::new() };
        let key = |place: u32, row: &Row| match sort.by {
            Column::Name => place,
            Column::Tier => row.tier.map_or(BLANK, |tier| tier as u32),
            Column::Rhythm => every(row, by_tier).unwrap_or(BLANK),
            // Those never contacted first.
            Column::Last => row.last.map_or(0, number),
            Column::Next => row.next.map_or(BLANK, number),
            Column::Status => row.status as u32,
            Column::Tags => self.tag_key(row, &texts),
            Column::Channel => row.more.channel.map_or(BLANK, |channel| channel as u32),
            Column::Promises => promises(row),
            Column::Gifts => gifts(row),
        };
        let faced = |key: u32| match sort.facing {
            Facing::Reversed if key != BLANK => BLANK - 1 - key,
            _ => key,
        };
        // Key and place as one number: comparing numbers beside each other takes a fifth of the time of looking rows up, and
        // the place of equals keeps them in the order of names.
        let keyed = places.iter().filter_map(|place| Some((*place, self.rows.get(*place as usize)?)));
        let mut keyed: Vec<u64> =
            keyed.map(|(place, row)| (u64::from(faced(key(place, row))) << 32) | u64::from(place)).collect();
        keyed.sort_unstable();
        for (place, keyed) in places.iter_mut().zip(keyed) {
            *place = keyed as u32;
        }
    }

    /// What the tags of these people come to, folded, each once, in order.
    fn tag_texts(&self, places: &[u32]) -> Vec<String> {
        let rows = places.iter().filter_map(|place| self.rows.get(*place as usize));
        let mut texts: Vec<String> = rows.map(|row| fold(self.part(row.tags_at, row.search_at))).collect();
        texts.sort_unstable();
        texts.dedup();
        texts
    }

    fn tag_key(&self, row: &Row, texts: &[String]) -> u32 {
        if row.tags_at == row.search_at {
            return BLANK;
        }
        let at = texts.binary_search(&fold(self.part(row.tags_at, row.search_at)));
        at.ok().and_then(|at| u32::try_from(at).ok()).unwrap_or(BLANK)
    }
}

/// A day as a number that orders like it, above 0.
fn number(day: NaiveDate) -> u32 {
    u32::try_from(day.num_days_from_ce()).unwrap_or(0).saturating_add(1)
}

/// Days between contacts, if there is a rhythm at all.
pub(super) fn every(row: &Row, by_tier: [Option<u32>; 3]) -> Option<u32> {
    match row.rhythm {
        Rhythm::Off => None,
        Rhythm::Every(days) => Some(days),
        Rhythm::ByTier => row.tier.and_then(|tier: Tier| by_tier[tier as usize]),
    }
}

/// Who is owed the most first, then who owes us the most.
fn promises(row: &Row) -> u32 {
    let open = (u32::from(row.more.mine) << 8) | u32::from(row.more.theirs);
    if open == 0 { BLANK } else { BLANK - 1 - open }
}

/// Where something is to be done first, then ideas, then who was given the most this year.
fn gifts(row: &Row) -> u32 {
    let step = match row.more.gift {
        Some(GiftState::ToOrder) => 0,
        Some(GiftState::Ordered) => 1,
        Some(GiftState::Sent) => 2,
        Some(GiftState::Idea) => 3,
        Some(GiftState::Given | GiftState::Thanked) | None if row.more.given > 0 => 4,
        Some(GiftState::Given | GiftState::Thanked) | None => return BLANK,
    };
    (step << 8) | u32::from(u8::MAX - row.more.given)
}
