//! The rows: each record becomes a person, a refusal or nothing.

use std::borrow::Cow;
use std::collections::HashMap;

use super::columns::{Column, Columns};
use super::{AmountField, ImportedAffiliate, RefusedCell, RefusedRow, SkippedLine};
use crate::domain::text::clean::clean_line;
use crate::domain::text::fold::fold;
use crate::exchange::fault::{CellFault, FileFault, RowFault, SkipReason};
use crate::exchange::formats::{self, Meaning, ZeroDate};
use crate::exchange::noted::Noted;
use crate::exchange::question::{Ask, Question};
use crate::exchange::table::{self, Broken, Content, LONGEST_CELL};
use crate::exchange::values::amount::{Amount, amount};
use crate::exchange::values::day::{Day, day};
use crate::exchange::values::{count, email, words};

/// How much of a refused cell is shown.
const RAW_SHOWN: usize = 60;

/// Everything that the rows gave.
pub struct Outcome {
    /// The people.
    pub rows: Vec<ImportedAffiliate>,
    /// Rows set aside.
    pub refused: Noted<RefusedRow>,
    /// Lines passed over.
    pub skipped: Noted<SkippedLine>,
    /// Values left empty.
    pub cells_refused: Noted<RefusedCell>,
    /// What is left open.
    pub questions: Vec<Question>,
}

/// Reads the rows.
pub fn read(text: &str, delimiter: char, columns: &Columns) -> Result<Outcome, FileFault> {
    let mut reader = Reader::new(columns);
    for record in table::records(text, delimiter) {
        if record.line == columns.header_line {
            continue;
        }
        match record.content {
            Content::Blank => reader.skip(record.line, SkipReason::BlankLine),
            Content::Broken(broken) => {
                let fault = reader.fault(broken);
                reader.refuse(record.line, fault);
            }
            Content::Cells(cells) if cells.iter().all(|cell| cell.trim().is_empty()) => {
                reader.skip(record.line, SkipReason::EmptyRow);
            }
            Content::Cells(cells) => reader.person(record.line, &cells),
        }
    }
    Ok(reader.outcome)
}

struct Reader<'a> {
    columns: &'a Columns,
    outcome: Outcome,
    /// Where the question about an unknown word stands, by the word folded.
    status_asked: HashMap<String, usize>,
    /// Where the question about a column's dates stands, by the column.
    order_asked: HashMap<usize, usize>,
}

impl<'a> Reader<'a> {
    fn new(columns: &'a Columns) -> Self {
        let outcome = Outcome {
            rows: Vec::new(),
            refused: Noted::default(),
            skipped: Noted::default(),
            cells_refused: Noted::default(),
            questions: columns.question().into_iter().collect(),
        };
        Self { columns, outcome, status_asked: HashMap::new(), order_asked: HashMap::new() }
    }

    fn skip(&mut self, line: u64, reason: SkipReason) {
        self.outcome.skipped.note(reason.code(), || SkippedLine { line, reason });
    }

    fn refuse(&mut self, line: u64, fault: RowFault) {
        self.outcome.refused.note(fault.code(), || RefusedRow { line, fault });
    }

    fn fault(&self, broken: Broken) -> RowFault {
        match broken {
            Broken::Quotes => RowFault::BadQuotes,
            Broken::Unclosed => RowFault::UnclosedQuote,
            Broken::TooLong(at) => {
                let column = self.columns.all.get(at).map(|column| column.title.clone()).unwrap_or_default();
                RowFault::CellTooLong { column, limit: LONGEST_CELL }
            }
            Broken::FieldCount { expected, found } => RowFault::FieldCount { expected, found },
            Broken::TooManyColumns => {
                RowFault::FieldCount { expected: self.columns.all.len(), found: table::MOST_COLUMNS }
            }
        }
    }

    fn person(&mut self, line: u64, cells: &[Cow<'_, str>]) {
        if !self.is_somebody(cells) {
            self.refuse(line, RowFault::NoIdentity);
            return;
        }
        let mut row = ImportedAffiliate { line, ..ImportedAffiliate::default() };
        let columns = self.columns;
        for (at, (column, cell)) in columns.all.iter().zip(cells).enumerate() {
            if let Some(meaning) = column.meaning
                && let Err(fault) = self.value(&mut row, meaning, at, cell)
            {
                self.refuse_cell(line, column, cell, fault);
            }
        }
        if row.name.is_none() {
            let parts: Vec<&str> =
                [&row.first_name, &row.last_name].into_iter().flatten().map(String::as_str).collect();
            row.name = (!parts.is_empty()).then(|| parts.join(" "));
        }
        self.outcome.rows.push(row);
    }

    /// Whether any cell says who it is; a cell that does is never refused later.
    fn is_somebody(&self, cells: &[Cow<'_, str>]) -> bool {
        self.columns.all.iter().zip(cells).any(|(column, cell)| match column.meaning {
            Some(Meaning::Email) => email(cell).is_ok_and(|address| address.is_some()),
            Some(
                Meaning::ExternalId
                | Meaning::RefCode
                | Meaning::FullName
                | Meaning::FirstName
                | Meaning::LastName
                | Meaning::Username
                | Meaning::EmailOrUsername,
            ) => words(cell).is_some(),
            _ => false,
        })
    }

    fn value(&mut self, row: &mut ImportedAffiliate, meaning: Meaning, at: usize, cell: &str) -> Result<(), CellFault> {
        match meaning {
            Meaning::ExternalId => keep(&mut row.external_id, words(cell)),
            Meaning::RefCode => keep(&mut row.ref_code, words(cell)),
            Meaning::FullName => keep(&mut row.name, words(cell)),
            Meaning::FirstName => keep(&mut row.first_name, words(cell)),
            Meaning::LastName => keep(&mut row.last_name, words(cell)),
            Meaning::Username => keep(&mut row.username, words(cell)),
            Meaning::Phone => keep(&mut row.phone, words(cell)),
            Meaning::Parent => keep(&mut row.parent, words(cell)),
            Meaning::Email => keep(&mut row.email, email(cell)?),
            Meaning::PaymentEmail => keep(&mut row.payment_email, email(cell)?),
            Meaning::EmailOrUsername => match email(cell) {
                Ok(address) => keep(&mut row.email, address),
                Err(_) => keep(&mut row.username, words(cell)),
            },
            Meaning::Status => self.status(row, at, cell),
            Meaning::Joined => row.joined = row.joined.or(self.day(row.line, at, cell)?),
            Meaning::Clicks => row.totals.clicks = row.totals.clicks.or(count(cell)?),
            Meaning::Sales => row.totals.sales = row.totals.sales.or(count(cell)?),
            Meaning::Revenue => self.amount(row, AmountField::Revenue, at, cell)?,
            Meaning::Commission => self.amount(row, AmountField::Commission, at, cell)?,
            Meaning::Ignored => {}
        }
        Ok(())
    }

    fn status(&mut self, row: &mut ImportedAffiliate, at: usize, cell: &str) {
        let Some(word) = words(cell) else { return };
        row.status = formats::status(self.columns.format, &word);
        if row.status.is_some() {
            return;
        }
        let questions = &mut self.outcome.questions;
        let asked = *self.status_asked.entry(fold(&word)).or_insert_with(|| {
            let ask = Ask::UnknownStatus { word: shown(&word), count: 0 };
            questions.push(Question { line: row.line, column: Some(self.columns.all[at].title.clone()), ask });
            questions.len() - 1
        });
        if let Ask::UnknownStatus { count, .. } = &mut questions[asked].ask {
            *count += 1;
        }
        row.unknown_status = Some(word);
    }

    fn day(&mut self, line: u64, at: usize, cell: &str) -> Result<Option<chrono::NaiveDate>, CellFault> {
        let column = &self.columns.all[at];
        match day(cell, column.order) {
            Ok(Day::Nothing) => Ok(None),
            Ok(Day::Is(day)) => Ok(Some(day)),
            Ok(Day::Ambiguous) => {
                let questions = &mut self.outcome.questions;
                let asked = *self.order_asked.entry(at).or_insert_with(|| {
                    let ask = Ask::DateOrder { example: shown(cell), count: 0 };
                    questions.push(Question { line, column: Some(column.title.clone()), ask });
                    questions.len() - 1
                });
                if let Ask::DateOrder { count, .. } = &mut questions[asked].ask {
                    *count += 1;
                }
                Ok(None)
            }
            Err(CellFault::ZeroDate) if self.columns.format.zero_date() == ZeroDate::Empty => Ok(None),
            Err(fault) => Err(fault),
        }
    }

    fn amount(
        &mut self,
        row: &mut ImportedAffiliate,
        field: AmountField,
        at: usize,
        cell: &str,
    ) -> Result<(), CellFault> {
        let column = &self.columns.all[at];
        let money = match amount(cell, column.decimal)? {
            Amount::Nothing => return Ok(()),
            Amount::Is(money) => money,
            Amount::Ambiguous { proposed } => {
                let proposed = proposed.map(|money| money.minor);
                let ask = Ask::UnclearAmount { raw: shown(cell), field, proposed };
                self.outcome.questions.push(Question { line: row.line, column: Some(column.title.clone()), ask });
                return Ok(());
            }
        };
        match (&row.totals.currency, money.currency) {
            (Some(known), Some(other)) if *known != other => return Err(CellFault::OtherCurrency),
            (None, Some(currency)) => row.totals.currency = Some(currency),
            _ => {}
        }
        field.put(&mut row.totals, money.minor);
        Ok(())
    }

    fn refuse_cell(&mut self, line: u64, column: &Column, cell: &str, fault: CellFault) {
        let refused = || RefusedCell { line, column: column.title.clone(), raw: shown(cell), fault };
        self.outcome.cells_refused.note(fault.code(), refused);
    }
}

/// The first column that says something counts: a platform may give the same id under two titles.
fn keep(field: &mut Option<String>, value: Option<String>) {
    if field.is_none() {
        *field = value;
    }
}

/// The beginning of a cell, fit for a report.
fn shown(cell: &str) -> String {
    let beginning: String = cell.trim().chars().take(RAW_SHOWN).collect();
    clean_line(&beginning).trim().to_owned()
}
