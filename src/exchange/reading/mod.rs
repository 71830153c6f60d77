//! A file read: its people, and everything that was refused, passed over or left open.

use chrono::NaiveDate;

use super::detect::{self, LineEnding};
use super::fault::{CellFault, FileFault, RowFault, SkipReason};
use super::formats::{Format, Meaning, PlatformStatus};
use super::noted::Noted;
use super::question::{Ask, Question};
use super::values::amount::Decimal;
use super::values::day::DateOrder;
use crate::domain::zone::Zone;

mod columns;
mod head;
mod odd;
mod person;
mod rows;

/// What the user told beforehand.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The format, where it is not to be recognised.
    pub format: Option<&'static dyn Format>,
    /// The order of day, month and year, where the columns do not prove it.
    pub date_order: Option<DateOrder>,
    /// The order that is proposed where neither the columns prove one nor the file's language suggests one.
    pub proposed_order: Option<DateOrder>,
    /// The zone in which a day with a time and a zone is a day; UTC without one.
    pub zone: Option<Zone>,
    /// What columns mean, by their titles.
    pub columns: Vec<(String, Meaning)>,
    /// What words for a status mean.
    pub statuses: Vec<(String, PlatformStatus)>,
    /// The encoding, by name, where it is not to be guessed.
    pub encoding: Option<String>,
}

/// By what a column's meaning is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// Its title.
    Title,
    /// What stands in it.
    Content,
    /// The user said so.
    Told,
}

impl By {
    /// The word for it in reports.
    pub fn code(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Content => "content",
            Self::Told => "told",
        }
    }
}

/// What a column was read as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnRead {
    /// Its title.
    pub title: String,
    /// What it holds; `None` where nobody knows.
    pub meaning: Option<Meaning>,
    /// By what that is known.
    pub by: By,
}

/// A file read.
#[derive(Debug, Clone)]
pub struct Reading {
    /// Which format it is.
    pub format: &'static dyn Format,
    /// `utf-8`, `utf-16-le`, `windows-1252` and the like.
    pub encoding: String,
    /// Whether it began with a byte order mark.
    pub bom: bool,
    /// How its lines end.
    pub line_ending: LineEnding,
    /// What separates its cells.
    pub delimiter: char,
    /// The decimal sign of its amounts, where they agree on one.
    pub decimal: Option<Decimal>,
    /// The order of its dates, where they prove one or it was told.
    pub date_order: Option<DateOrder>,
    /// What its columns were read as.
    pub columns: Vec<ColumnRead>,
    /// The people, in the order of the file.
    pub rows: Vec<ImportedAffiliate>,
    /// Rows set aside.
    pub refused: Noted<RefusedRow>,
    /// Lines passed over.
    pub skipped: Noted<SkippedLine>,
    /// Values left empty in rows that are kept.
    pub cells_refused: Noted<RefusedCell>,
    /// What the file leaves open.
    pub questions: Vec<Question>,
}

/// One person as a file has them. What is `None` the file does not say.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ImportedAffiliate {
    /// The line on which the record begins.
    pub line: u64,
    /// The id on the platform.
    pub external_id: Option<String>,
    /// The code in the affiliate's links.
    pub ref_code: Option<String>,
    /// First and last name, or the full name.
    pub name: Option<String>,
    /// The first name.
    pub first_name: Option<String>,
    /// The last name.
    pub last_name: Option<String>,
    /// Where to write to.
    pub email: Option<String>,
    /// Where the platform pays to.
    pub payment_email: Option<String>,
    /// The name to log in with, where it is no e-mail address.
    pub username: Option<String>,
    /// A telephone number.
    pub phone: Option<String>,
    /// Where in the programme.
    pub status: Option<PlatformStatus>,
    /// The word for the status that nobody knows for certain, where that is so.
    pub unknown_status: Option<String>,
    /// What that word may mean.
    pub perhaps_status: Option<PlatformStatus>,
    /// The day of joining.
    pub joined: Option<NaiveDate>,
    /// The day of joining while a question about it is open.
    pub open_joined: Option<OpenDay>,
    /// The platform's id of who brought the affiliate.
    pub parent: Option<String>,
    /// Running totals.
    pub totals: ImportedTotals,
    /// Everything of which there may be several, in the order of the file.
    pub extras: Vec<Extra>,
}

/// A day that a question is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OpenDay {
    /// Either of these.
    Order {
        /// Read day first.
        day_first: NaiveDate,
        /// Read month first.
        month_first: NaiveDate,
    },
    /// A bare number.
    Counted(NaiveDate),
}

/// Something of which a person may have several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Extra {
    /// Another e-mail address.
    Email(String),
    /// Another telephone number.
    Phone(String),
    /// A website.
    Site(String),
    /// The company.
    Company(String),
    /// What friends say.
    Nickname(String),
    /// A word put on the person.
    Tag(String),
    /// A code that buyers type.
    PromoCode(String),
    /// A link that counts for the person.
    Link(String),
}

impl ImportedAffiliate {
    /// What to call the person: the name, else the e-mail address, the user name, the code, the id.
    pub fn display_name(&self) -> &str {
        let known = [&self.name, &self.email, &self.username, &self.ref_code, &self.external_id];
        known.into_iter().flatten().next().map_or("", String::as_str)
    }
}

/// Running totals as a file has them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ImportedTotals {
    /// Clicks.
    pub clicks: Option<i64>,
    /// Sales.
    pub sales: Option<i64>,
    /// Revenue in hundredths.
    pub revenue_minor: Option<i64>,
    /// Commission in hundredths.
    pub commission_minor: Option<i64>,
    /// The currency that the row itself shows.
    pub currency: Option<String>,
}

/// A row set aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusedRow {
    /// Where it begins.
    pub line: u64,
    /// Why.
    pub fault: RowFault,
}

/// A line passed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SkippedLine {
    /// Which.
    pub line: u64,
    /// Why.
    pub reason: SkipReason,
}

/// A value left empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusedCell {
    /// Where its row begins.
    pub line: u64,
    /// The column's title.
    pub column: String,
    /// The beginning of the cell, cleaned.
    pub raw: String,
    /// Why.
    pub fault: CellFault,
}

impl Reading {
    /// How many records stand after the header, blank ones not counted.
    pub fn records(&self) -> usize {
        self.rows.len() + self.refused.count()
    }

    /// Takes the proposed answers that change what was read: amounts and days of which one reading is likelier. The other
    /// proposals leave something out that is out already.
    pub fn take_proposals(&mut self) {
        let mut order = None;
        for question in &self.questions {
            match &question.ask {
                Ask::UnclearAmount { proposed: Some(minor), field, .. } => {
                    if let Ok(at) = self.rows.binary_search_by_key(&question.line, |row| row.line) {
                        field.put(&mut self.rows[at].totals, *minor);
                    }
                }
                Ask::DateOrder { proposed, .. } => order = *proposed,
                _ => {}
            }
        }
        for row in &mut self.rows {
            row.joined = row.joined.or_else(|| row.open_joined.take()?.proposed(order));
        }
    }
}

impl OpenDay {
    /// The day that is proposed, where one is.
    fn proposed(self, order: Option<DateOrder>) -> Option<NaiveDate> {
        match (self, order) {
            (Self::Counted(day), _) => Some(day),
            (Self::Order { day_first, .. }, Some(DateOrder::Dmy)) => Some(day_first),
            (Self::Order { month_first, .. }, Some(DateOrder::Mdy)) => Some(month_first),
            (Self::Order { .. }, _) => None,
        }
    }
}

/// Which of a row's amounts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AmountField {
    /// Revenue.
    Revenue,
    /// Commission.
    Commission,
}

impl AmountField {
    /// The first sum counts, unless it is one of several parts, which are added.
    fn take(self, totals: &mut ImportedTotals, minor: i64, is_part: bool) -> Result<(), CellFault> {
        let held = match self {
            Self::Revenue => &mut totals.revenue_minor,
            Self::Commission => &mut totals.commission_minor,
        };
        *held = match (*held, is_part) {
            (Some(sum), true) => Some(sum.checked_add(minor).ok_or(CellFault::AmountTooLarge)?),
            (held, _) => held.or(Some(minor)),
        };
        Ok(())
    }

    fn put(self, totals: &mut ImportedTotals, minor: i64) {
        match self {
            Self::Revenue => totals.revenue_minor = Some(minor),
            Self::Commission => totals.commission_minor = Some(minor),
        }
    }
}

/// Reads a file of affiliates.
///
/// # Errors
/// Where nothing in the file can be used, or it is no such file; what is wrong with rows and cells is in the reading.
pub fn read(bytes: &[u8], options: &Options) -> Result<Reading, FileFault> {
    let detect::Text { text, encoding, bom, other } = detect::text(bytes, options.encoding.as_deref())?;
    let mut reading = interpret(&text, options)?;
    (reading.encoding, reading.bom) = (encoding, bom);
    if let Some(question) = other.and_then(|other| encoding_question(&reading, &other, options)) {
        reading.questions.insert(0, question);
    }
    Ok(reading)
}

fn interpret(text: &str, options: &Options) -> Result<Reading, FileFault> {
    let head = head::find(text);
    let columns = columns::find(&head, options)?;
    let outcome = rows::read(&head, &columns, options);
    Ok(Reading {
        format: columns.format,
        encoding: String::new(),
        bom: false,
        line_ending: detect::line_ending(text),
        delimiter: head.delimiter,
        decimal: columns.decimal,
        date_order: columns.date_order,
        columns: columns.read(),
        rows: outcome.rows,
        refused: outcome.refused,
        skipped: outcome.skipped,
        cells_refused: outcome.cells_refused,
        questions: outcome.questions,
    })
}

/// Two readings of the bytes are worth a question where somebody is called otherwise.
fn encoding_question(reading: &Reading, other: &detect::Reread, options: &Options) -> Option<Question> {
    let reread = interpret(&other.text, options).ok()?;
    let called = |row: &ImportedAffiliate| row.display_name().to_owned();
    let mut pairs = reading.rows.iter().zip(&reread.rows).map(|(one, two)| (one.line, called(one), called(two)));
    let (line, name, otherwise) = pairs.find(|(_, name, otherwise)| name != otherwise)?;
    let ask = Ask::Encoding { name, other: otherwise, encoding: other.encoding.clone() };
    Some(Question { line, column: None, ask })
}
