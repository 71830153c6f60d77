//! What a column means by what stands in it, where its title does not say.
//!
//! Nothing is taken on one cell's word: several must agree, all of them, and no other column may claim the meaning. Only an
//! e-mail address is like nothing else.

use super::{Column, Columns};
use crate::domain::zone::Zone;
use crate::exchange::formats::{Meaning, Standing, standing};
use crate::exchange::reading::By;
use crate::exchange::reading::head::Head;
use crate::exchange::table;
use crate::exchange::values::address::addresses;
use crate::exchange::values::amount::{Amount, amount};
use crate::exchange::values::day::{Day, day};
use crate::exchange::values::{count, words};

/// How many rows are looked at.
const SAMPLE: usize = 200;

/// How many cells must agree.
const FEWEST: usize = 2;

/// What each column of the sample holds, cells without a value left out.
type Sample = Vec<Vec<String>>;

/// Gives meaning to the columns whose titles leave it open.
pub fn settle(head: &Head<'_>, columns: &mut Columns) {
    let sample = sample(head, columns.all.len());
    leave_parts_of_sums(columns);
    settle_names(columns);
    settle_states(&sample, columns);
    settle_sales(&sample, columns);
    for (meaning, fewest, fits) in [
        (Meaning::Email, 1, is_address as fn(&str) -> bool),
        (Meaning::Site, FEWEST, is_web_address),
        (Meaning::Phone, FEWEST, is_phone),
        (Meaning::Status, FEWEST, is_status),
        (Meaning::Joined, FEWEST, is_day),
    ] {
        take(&sample, &mut columns.all, meaning, fewest, fits);
    }
}

fn sample(head: &Head<'_>, width: usize) -> Sample {
    let mut sample = vec![Vec::new(); width];
    for record in table::records_from(head.body, head.delimiter, head.line).skip(1).take(SAMPLE) {
        for (cells, cell) in sample.iter_mut().zip(record.cells().unwrap_or_default()) {
            cells.extend(words(&cell));
        }
    }
    sample
}

/// Where a column holds the sum, its parts are not added once more.
fn leave_parts_of_sums(columns: &mut Columns) {
    for (whole, part) in [
        (Meaning::Sales, Meaning::SalesPart),
        (Meaning::Revenue, Meaning::RevenuePart),
        (Meaning::Commission, Meaning::CommissionPart),
    ] {
        if columns.all.iter().any(|column| column.meaning == Some(whole)) {
            let parts = columns.all.iter_mut().filter(|column| column.meaning == Some(part));
            parts.for_each(|column| column.meaning = Some(Meaning::Ignored));
        }
    }
}

/// "Name" beside a first name and no last name is the last name, as in German.
fn settle_names(columns: &mut Columns) {
    let has = |meaning: Meaning| columns.all.iter().any(|column| column.meaning == Some(meaning));
    if has(Meaning::FirstName) && !has(Meaning::LastName) {
        let names = columns.all.iter_mut().filter(|column| column.key == "name" && column.by == By::Title);
        names.for_each(|column| column.meaning = Some(Meaning::LastName));
    }
}

/// A column called "State" is a status where it says "active", and else a region.
fn settle_states(sample: &Sample, columns: &mut Columns) {
    let has_status = columns.all.iter().any(|column| column.meaning == Some(Meaning::Status));
    for (column, cells) in columns.all.iter_mut().zip(sample) {
        if column.meaning == Some(Meaning::State) {
            let is_status = !has_status && cells.iter().any(|cell| is_status(cell));
            column.meaning = Some(if is_status { Meaning::Status } else { Meaning::Ignored });
        }
    }
}

/// A column called "Sales" counts them, unless it holds money: by its signs, or because another column counts.
fn settle_sales(sample: &Sample, columns: &mut Columns) {
    let has = |columns: &Columns, meaning: Meaning| columns.all.iter().any(|column| column.meaning == Some(meaning));
    let counted = has(columns, Meaning::Sales) || has(columns, Meaning::SalesPart);
    let summed = has(columns, Meaning::Revenue) || has(columns, Meaning::RevenuePart);
    for (column, cells) in columns.all.iter_mut().zip(sample) {
        if column.meaning == Some(Meaning::SalesOrRevenue) {
            let is_money = cells.iter().any(|cell| count(cell).is_err() && amount(cell, None).is_ok());
            column.meaning = match (is_money || counted, summed) {
                (true, false) => Some(Meaning::Revenue),
                (false, _) => Some(Meaning::Sales),
                (true, true) => None,
            };
        }
    }
}

/// Takes the one column without a meaning of which every cell fits.
fn take(sample: &Sample, all: &mut [Column], meaning: Meaning, fewest: usize, fits: fn(&str) -> bool) {
    if all.iter().any(|column| column.meaning == Some(meaning)) {
        return;
    }
    let open = |column: &Column| column.meaning.is_none();
    let mut found = all
        .iter_mut()
        .zip(sample)
        .filter(|(column, cells)| open(column) && cells.len() >= fewest && cells.iter().all(|cell| fits(cell)));
    if let (Some((column, _)), None) = (found.next(), found.next()) {
        (column.meaning, column.by) = (Some(meaning), By::Content);
    }
}

fn is_address(cell: &str) -> bool {
    addresses(cell).is_ok_and(|found| !found.all.is_empty() && !found.beside)
}

fn is_web_address(cell: &str) -> bool {
    let cell = cell.to_ascii_lowercase();
    let begins = ["http://", "https://", "www."].iter().any(|start| cell.starts_with(start));
    begins && !cell.contains(char::is_whitespace)
}

/// With a plus or a zero in front, so that no other number is one.
fn is_phone(cell: &str) -> bool {
    let digits = cell.bytes().filter(u8::is_ascii_digit).count();
    let signs = cell.chars().all(|letter| letter.is_ascii_digit() || "+ ()-./".contains(letter));
    let spaced = cell.contains([' ', '-', '.', '+', '(']);
    signs && spaced && (9..=15).contains(&digits) && cell.starts_with(['+', '0', '(']) && !is_day(cell)
}

fn is_status(cell: &str) -> bool {
    matches!(standing::of(cell), Some(Standing::Is(_) | Standing::Perhaps(_)))
}

fn is_day(cell: &str) -> bool {
    let written = cell.contains(['/', '-', '.', ' ']) && !matches!(amount(cell, None), Ok(Amount::Is(_)));
    written && matches!(day(cell, None, Zone::UTC), Ok(Day::Is(_) | Day::Ambiguous { .. }))
}
