//! The order of the table.

use chrono::NaiveDate;

use super::{Roster, Row};
use crate::domain::affiliate::Tier;

/// By which column the table is sorted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Sort {
    /// By name, without regard to case and accents.
    #[default]
    Name,
    /// The most attention first, those without a tier last.
    Tier,
    /// The longest silence first: those never contacted, then the oldest contact.
    Last,
    /// Who is due first; those without a day last.
    Next,
}

impl Sort {
    /// Every order, in the order of the columns.
    pub const ALL: [Sort; 4] = [Sort::Name, Sort::Tier, Sort::Last, Sort::Next];

    /// The column's name in commands.
    pub fn code(self) -> &'static str {
        match self {
            Sort::Name => "name",
            Sort::Tier => "tier",
            Sort::Last => "last",
            Sort::Next => "next",
        }
    }

    /// The order of a column's name.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.code() == code)
    }

    /// The order of the next column, or of the previous one; past the last one it begins anew.
    #[must_use]
    pub fn turned(self, by: Turn) -> Self {
        let at = Self::ALL.iter().position(|sort| *sort == self).unwrap_or(0);
        let step = match by {
            Turn::On => 1,
            Turn::Back => Self::ALL.len() - 1,
        };
        Self::ALL[(at + step) % Self::ALL.len()]
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

impl Roster {
    /// Sorts places of the roster that are in the order of names; equals stay in it.
    pub(super) fn sort(&self, places: &mut [u32], sort: Sort) {
        let row = |place: &u32| self.rows.get(*place as usize);
        match sort {
            Sort::Name => {}
            Sort::Tier => places.sort_by_key(|place| row(place).map_or(u8::MAX, tier)),
            Sort::Last => places.sort_by_key(|place| row(place).and_then(|row| row.last)),
            Sort::Next => {
                places.sort_by_key(|place| row(place).and_then(|row| row.next).unwrap_or(NaiveDate::MAX));
            }
        }
    }
}

fn tier(row: &Row) -> u8 {
    match row.tier {
        Some(Tier::A) => 0,
        Some(Tier::B) => 1,
        Some(Tier::C) => 2,
        None => 3,
    }
}
