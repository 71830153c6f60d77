//! The rows: each record becomes a person, a refusal or nothing.

use std::borrow::Cow;
use std::collections::HashMap;

use super::columns::{Column, Columns};
use super::head::Head;
use super::person::{add, currency, emails, kept, name, phones, says_yes, sound};
use super::{AmountField, Extra, ImportedAffiliate, OpenDay, Options, RefusedCell, RefusedRow, SkippedLine, odd};
use crate::domain::text::clean::clean_line;
use crate::domain::text::fold::fold;
use crate::domain::zone::Zone;
use crate::exchange::fault::{CellFault, RowFault, SkipReason};
use crate::exchange::formats::{self, Meaning, PlatformStatus, Standing, ZeroDate};
use crate::exchange::noted::Noted;
use crate::exchange::question::{Ask, Question};
use crate::exchange::table::{self, Broken, Content, LONGEST_CELL};
use crate::exchange::values::address::addresses;
use crate::exchange::values::amount::{Amount, amount};
use crate::exchange::values::day::{Day, day};
use crate::exchange::values::{count, several, words};

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
pub fn read(head: &Head<'_>, columns: &Columns, options: &Options) -> Outcome {
    let mut reader = Reader::new(columns, options);
    head.skipped.iter().for_each(|skipped| reader.skip(skipped.line, skipped.reason));
    for record in table::records_from(head.body, head.delimiter, head.line) {
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
            Content::Cells(cells) => match odd::reason(columns, &cells) {
                Some(reason) => reader.skip(record.line, reason),
                None => reader.person(record.line, &cells),
            },
        }
    }
    reader.outcome
}

struct Reader<'a> {
    columns: &'a Columns,
    outcome: Outcome,
    zone: Zone,
    /// What the user says that words for a status mean, by the word folded.
    told: HashMap<String, PlatformStatus>,
    /// Where the question about an unknown word stands, by the word folded.
    status_asked: HashMap<String, usize>,
    /// Where the question about a column's dates stands, by the column.
    order_asked: HashMap<usize, usize>,
    /// Where the question about a column's bare numbers stands, by the column.
    number_asked: HashMap<usize, usize>,
    /// Where the question about a second column of one title stands, by the column.
    twice_asked: HashMap<usize, usize>,
}

impl<'a> Reader<'a> {
    fn new(columns: &'a Columns, options: &Options) -> Self {
        let outcome = Outcome {
            rows: Vec::new(),
            refused: Noted::default(),
            skipped: Noted::default(),
            cells_refused: Noted::default(),
            questions: columns.question().into_iter().collect(),
        };
        Self {
            columns,
            outcome,
            zone: options.zone.unwrap_or(Zone::UTC),
            told: options.statuses.iter().map(|(word, status)| (fold(word), *status)).collect(),
            status_asked: HashMap::new(),
            order_asked: HashMap::new(),
            number_asked: HashMap::new(),
            twice_asked: HashMap::new(),
        }
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
                && let Err(fault) = sound(meaning, cell).and_then(|()| self.value(&mut row, meaning, at, cell))
            {
                self.refuse_cell(line, column, cell, fault);
            }
        }
        name(&mut row, columns, cells);
        self.outcome.rows.push(row);
    }

    /// Whether any cell says who it is; a cell that does is never refused later.
    fn is_somebody(&self, cells: &[Cow<'_, str>]) -> bool {
        self.columns.all.iter().zip(cells).any(|(column, cell)| match column.meaning {
            Some(meaning) if sound(meaning, cell).is_err() => false,
            Some(Meaning::Email) => addresses(cell).is_ok_and(|found| !found.all.is_empty()),
            Some(meaning) => meaning.is_identity() && words(cell).is_some(),
            None => false,
        })
    }

    fn value(&mut self, row: &mut ImportedAffiliate, meaning: Meaning, at: usize, cell: &str) -> Result<(), CellFault> {
        match meaning {
            Meaning::ExternalId => self.keep(at, row.line, &mut row.external_id, words(cell)),
            Meaning::RefCode => self.keep(at, row.line, &mut row.ref_code, words(cell)),
            Meaning::FullName => self.keep(at, row.line, &mut row.name, words(cell)),
            Meaning::FirstName => self.keep(at, row.line, &mut row.first_name, words(cell)),
            Meaning::LastName => self.keep(at, row.line, &mut row.last_name, words(cell)),
            Meaning::Username => self.keep(at, row.line, &mut row.username, words(cell)),
            Meaning::Parent => self.keep(at, row.line, &mut row.parent, words(cell)),
            Meaning::Company => row.extras.extend(words(cell).map(Extra::Company)),
            Meaning::Nickname => row.extras.extend(words(cell).map(Extra::Nickname)),
            Meaning::Site => row.extras.extend(words(cell).map(Extra::Site)),
            Meaning::Phone => phones(row, cell),
            Meaning::Email => return emails(row, cell),
            Meaning::PaymentEmail => {
                let first = addresses(cell)?.all.into_iter().next();
                self.keep(at, row.line, &mut row.payment_email, first);
            }
            Meaning::EmailOrUsername => {
                if emails(row, cell).is_err() {
                    self.keep(at, row.line, &mut row.username, words(cell));
                }
            }
            Meaning::Status => self.status(row, at, cell),
            Meaning::Deleted => {
                if says_yes(cell) {
                    row.status = Some(PlatformStatus::Archived);
                }
            }
            Meaning::Joined => self.joined(row, at, cell)?,
            Meaning::Clicks => row.totals.clicks = row.totals.clicks.or(count(cell)?),
            Meaning::Sales => row.totals.sales = row.totals.sales.or(count(cell)?),
            Meaning::SalesPart => add(&mut row.totals.sales, count(cell)?),
            Meaning::Revenue => self.amount(row, AmountField::Revenue, at, cell)?,
            Meaning::Commission => self.amount(row, AmountField::Commission, at, cell)?,
            Meaning::RevenuePart => self.amount(row, AmountField::Revenue, at, cell)?,
            Meaning::CommissionPart => self.amount(row, AmountField::Commission, at, cell)?,
            Meaning::Currency => row.totals.currency = currency(cell).or(row.totals.currency.take()),
            Meaning::Tags => row.extras.extend(kept(&several::tags(&words(cell).unwrap_or_default()), Extra::Tag)),
            Meaning::PromoCode => {
                row.extras.extend(kept(&several::codes(&words(cell).unwrap_or_default()), Extra::PromoCode));
            }
            Meaning::Link => row.extras.extend(kept(&several::codes(&words(cell).unwrap_or_default()), Extra::Link)),
            // Whose account it is becomes a name when all names of the row are there.
            Meaning::Party
            | Meaning::State
            | Meaning::SalesOrRevenue
            | Meaning::Note
            | Meaning::Birthday
            | Meaning::Secret
            | Meaning::Transaction
            | Meaning::TransactionPerhaps
            | Meaning::Ignored => {}
        }
        Ok(())
    }

    /// The first column that says something counts: a platform may give the same id under two titles. Two columns of one
    /// title that differ are asked about.
    fn keep(&mut self, at: usize, line: u64, field: &mut Option<String>, value: Option<String>) {
        match (&*field, value) {
            (None, value) => *field = value,
            (Some(first), Some(second)) if self.columns.all[at].again && *first != second => {
                let ask = || Ask::TitleTwice { example: shown(&second), count: 0 };
                let asked = self.asked(|reader| reader.twice_asked.entry(at), line, at, ask);
                if let Ask::TitleTwice { count, .. } = asked {
                    *count += 1;
                }
            }
            _ => {}
        }
    }

    /// The question about a column, put the first time.
    fn asked(
        &mut self,
        of: impl FnOnce(&mut Self) -> std::collections::hash_map::Entry<'_, usize, usize>,
        line: u64,
        at: usize,
        ask: impl FnOnce() -> Ask,
    ) -> &mut Ask {
        let next = self.outcome.questions.len();
        let place = *of(self).or_insert(next);
        if place == next {
            let column = Some(self.columns.all[at].title.clone());
            self.outcome.questions.push(Question { line, column, ask: ask() });
        }
        &mut self.outcome.questions[place].ask
    }

    fn status(&mut self, row: &mut ImportedAffiliate, at: usize, cell: &str) {
        let Some(word) = words(cell) else { return };
        let told = self.told.get(&fold(&word)).map(|status| Standing::Is(*status));
        let proposed = match told.or_else(|| formats::status(self.columns.format, &word)) {
            // A row that says "deleted" elsewhere is not active.
            Some(Standing::Is(status)) => {
                row.status = row.status.or(Some(status));
                return;
            }
            Some(Standing::Perhaps(status)) => Some(status),
            None => None,
        };
        let questions = &mut self.outcome.questions;
        let asked = *self.status_asked.entry(fold(&word)).or_insert_with(|| {
            let ask = Ask::UnknownStatus { word: shown(&word), count: 0, proposed };
            questions.push(Question { line: row.line, column: Some(self.columns.all[at].title.clone()), ask });
            questions.len() - 1
        });
        if let Ask::UnknownStatus { count, .. } = &mut questions[asked].ask {
            *count += 1;
        }
        (row.unknown_status, row.perhaps_status) = (Some(word), proposed);
    }

    fn joined(&mut self, row: &mut ImportedAffiliate, at: usize, cell: &str) -> Result<(), CellFault> {
        if row.joined.is_some() || row.open_joined.is_some() {
            return Ok(());
        }
        match day(cell, self.columns.all[at].order, self.zone) {
            Ok(Day::Nothing) => {}
            Ok(Day::Is(day)) => row.joined = Some(day),
            Ok(Day::Ambiguous { day_first, month_first }) => {
                row.open_joined = Some(OpenDay::Order { day_first, month_first });
                let proposed = self.columns.proposed_order;
                let ask = || Ask::DateOrder { example: shown(cell), count: 0, proposed };
                if let Ask::DateOrder { count, .. } =
                    self.asked(|reader| reader.order_asked.entry(at), row.line, at, ask)
                {
                    *count += 1;
                }
            }
            Ok(Day::Counted(day)) => {
                row.open_joined = Some(OpenDay::Counted(day));
                let ask = || Ask::DayNumber { example: shown(cell), day, count: 0 };
                if let Ask::DayNumber { count, .. } =
                    self.asked(|reader| reader.number_asked.entry(at), row.line, at, ask)
                {
                    *count += 1;
                }
            }
            Err(CellFault::ZeroDate) if self.columns.format.zero_date() == ZeroDate::Empty => {}
            Err(fault) => return Err(fault),
        }
        Ok(())
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
        let shown = money.currency.or_else(|| column.currency.map(str::to_owned));
        match (&row.totals.currency, shown) {
            (Some(known), Some(other)) if *known != other => return Err(CellFault::OtherCurrency),
            (None, Some(currency)) => row.totals.currency = Some(currency),
            _ => {}
        }
        let minor = if self.columns.format.counts_hundredths() { money.minor / 100 } else { money.minor };
        let is_part = column.meaning.is_some_and(Meaning::is_part);
        field.take(&mut row.totals, minor, is_part)
    }

    fn refuse_cell(&mut self, line: u64, column: &Column, cell: &str, fault: CellFault) {
        let refused = || RefusedCell { line, column: column.title.clone(), raw: shown(cell), fault };
        self.outcome.cells_refused.note(fault.code(), refused);
    }
}

/// The beginning of a cell, fit for a report.
fn shown(cell: &str) -> String {
    let beginning: String = cell.trim().chars().take(RAW_SHOWN).collect();
    clean_line(&beginning).trim().to_owned()
}
