//! Whose record a row belongs to.

use super::tables::Table;

/// Whose record the rows of a table belong to, each with the place of the column that says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Owner {
    /// An affiliate's: the row is one or has one.
    Affiliate(usize),
    /// The row is an interaction; its participants are looked up.
    Participants(usize),
    /// The row is an event; who is on its list is looked up.
    Attendees(usize),
    /// Nobody's.
    Nobody,
}

impl Owner {
    pub(super) fn of(table: &Table) -> Self {
        let (named, owner): (_, fn(usize) -> Self) = match table.name.as_str() {
            "affiliate" => ("id", Self::Affiliate),
            "interaction" => ("id", Self::Participants),
            "event" => ("id", Self::Attendees),
            _ => ("affiliate_id", Self::Affiliate),
        };
        table.columns.iter().position(|column| column.name == named).map_or(Self::Nobody, owner)
    }
}
