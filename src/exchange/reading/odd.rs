//! Rows that are no person: the titles once more, and sums.

use std::borrow::Cow;

use super::columns::{Column, Columns};
use crate::exchange::fault::SkipReason;
use crate::exchange::formats::Meaning;
use crate::exchange::titles::key;
use crate::exchange::values::amount::{Amount, amount};
use crate::exchange::values::{count, words};

/// What stands in front of a sum of rows, as [`key`] leaves it.
const SUMS: [&str; 25] = [
    "total",
    "totals",
    "grandtotal",
    "subtotal",
    "totalgeneral",
    "totaux",
    "soustotal",
    "gesamt",
    "gesamtsumme",
    "insgesamt",
    "summe",
    "zwischensumme",
    "endsumme",
    "sumatotal",
    "reporttotal",
    "reporttotals",
    "somme",
    "overalltotal",
    "pagetotal",
    "totalrow",
    "totalaffiliates",
    "totalaffilies",
    "totalpartners",
    "sumtotal",
    "totales",
];

/// Words that are a sum only where figures stand beside them.
const PERHAPS: [&str; 22] = [
    "sum",
    "suma",
    "other",
    "others",
    "allothers",
    "autre",
    "autres",
    "divers",
    "sonstige",
    "andere",
    "otros",
    "otras",
    "average",
    "avg",
    "mean",
    "moyenne",
    "durchschnitt",
    "promedio",
    "unknown",
    "inconnu",
    "unbekannt",
    "all",
];

/// Why a row is no person, where it is none.
pub fn reason(columns: &Columns, cells: &[Cow<'_, str>]) -> Option<SkipReason> {
    if is_titles(columns, cells) {
        return Some(SkipReason::TitlesAgain);
    }
    is_sum(columns, cells).then_some(SkipReason::Total)
}

fn is_titles(columns: &Columns, cells: &[Cow<'_, str>]) -> bool {
    let titled = columns.all.iter().zip(cells).filter(|(column, _)| !column.key.is_empty());
    let mut same = titled.map(|(column, cell)| key(cell) == column.key);
    // The first cell parts nearly all rows from the titles at no cost.
    same.next() == Some(true) && same.all(|same| same)
}

/// Whether the only word that says who it is stands for a sum.
fn is_sum(columns: &Columns, cells: &[Cow<'_, str>]) -> bool {
    let Some(at) = only_word(columns, cells) else { return false };
    let word: String = key(&cells[at]).chars().filter(|letter| !letter.is_ascii_digit()).collect();
    let (certain, perhaps) = (SUMS.contains(&word.as_str()), PERHAPS.contains(&word.as_str()));
    if !certain && !perhaps {
        return false;
    }
    let others = || columns.all.iter().zip(cells).enumerate().filter(|(other, _)| *other != at).map(|(_, pair)| pair);
    let personal = |column: &Column| matches!(column.meaning, Some(Meaning::Phone | Meaning::Joined | Meaning::Status));
    let is_figure = |cell: &str| matches!(count(cell), Ok(Some(_))) || matches!(amount(cell, None), Ok(Amount::Is(_)));
    let person = others().any(|(column, cell)| personal(column) && words(cell).is_some());
    !person && (certain || others().any(|(_, cell)| is_figure(cell)))
}

/// The cell that alone says who a row is about; where none does, the first that is filled.
fn only_word(columns: &Columns, cells: &[Cow<'_, str>]) -> Option<usize> {
    let is_filled = |cell: &str| !cell.trim().is_empty();
    let mut named = columns
        .all
        .iter()
        .zip(cells)
        .enumerate()
        .filter(|(_, (column, cell))| column.meaning.is_some_and(Meaning::is_identity) && is_filled(cell));
    match (named.next(), named.next()) {
        (Some((at, _)), None) => Some(at),
        (None, _) => cells.iter().position(|cell| is_filled(cell)),
        _ => None,
    }
}
