//! The header, and what each column as a whole proves about its cells.

use super::Options;
use crate::exchange::fault::FileFault;
use crate::exchange::formats::{self, Format, Meaning};
use crate::exchange::question::{Ask, Question};
use crate::exchange::table::{self, Broken, Content};
use crate::exchange::values::amount::{self, Decimal};
use crate::exchange::values::day::{self, DateOrder};
use crate::exchange::values::words;

/// The most rows that are read.
pub const MOST_ROWS: u64 = 1_000_000;

/// How many unknown titles a question names.
const TITLES_NAMED: usize = 5;

/// How many characters of a title are shown.
const TITLE_SHOWN: usize = 40;

/// The columns of a file.
pub struct Columns {
    /// Which format it is.
    pub format: &'static dyn Format,
    /// The columns in order.
    pub all: Vec<Column>,
    /// The line of the header.
    pub header_line: u64,
    /// The decimal sign on which all amounts agree.
    pub decimal: Option<Decimal>,
    /// The order of the dates.
    pub date_order: Option<DateOrder>,
}

/// One column.
pub struct Column {
    /// Its title, cleaned.
    pub title: String,
    /// What it holds; `None` where the format does not know the title.
    pub meaning: Option<Meaning>,
    /// The decimal sign of its amounts.
    pub decimal: Option<Decimal>,
    /// The order of its dates.
    pub order: Option<DateOrder>,
}

/// Reads the header, recognises the format, and surveys the columns.
pub fn find(text: &str, delimiter: char, options: &Options) -> Result<Columns, FileFault> {
    let (header_line, titles) = header(text, delimiter)?;
    let format = choose(&titles, options)?;
    let column = |title: String| {
        let meaning = if title.is_empty() { Some(Meaning::Ignored) } else { formats::meaning(format, &title) };
        Column { title, meaning, decimal: None, order: None }
    };
    let all = titles.into_iter().map(column).collect();
    let mut columns = Columns { format, all, header_line, decimal: None, date_order: None };
    survey(text, delimiter, options, &mut columns)?;
    Ok(columns)
}

fn header(text: &str, delimiter: char) -> Result<(u64, Vec<String>), FileFault> {
    for record in table::records(text, delimiter) {
        match record.content {
            Content::Blank => {}
            Content::Cells(cells) => {
                return Ok((record.line, cells.iter().map(|cell| words(cell).unwrap_or_default()).collect()));
            }
            Content::Broken(Broken::TooManyColumns) => {
                return Err(FileFault::TooManyColumns { limit: table::MOST_COLUMNS });
            }
            Content::Broken(_) => return Err(FileFault::BadHeader),
        }
    }
    Err(FileFault::Empty)
}

fn choose(titles: &[String], options: &Options) -> Result<&'static dyn Format, FileFault> {
    match options.format {
        Some(format) if formats::is_signed(format, titles) => Ok(format),
        Some(format) => Err(FileFault::NotThatFormat { format: format.name() }),
        None => formats::recognise(titles).ok_or_else(|| {
            let named: Vec<String> =
                titles.iter().take(TITLES_NAMED).map(|title| title.chars().take(TITLE_SHOWN).collect()).collect();
            let named = named.join(", ");
            // One title alone is nobody's table, and no title begins like a document of another kind.
            let is_table = titles.len() > 1 && !named.starts_with(['{', '[', '<']);
            if is_table {
                FileFault::UnknownFormat { titles: named }
            } else {
                FileFault::NoTable { beginning: named.chars().take(TITLE_SHOWN).collect() }
            }
        }),
    }
}

/// Goes through all rows once, for what a single cell cannot tell: decimal signs and the order of dates.
fn survey(text: &str, delimiter: char, options: &Options, columns: &mut Columns) -> Result<(), FileFault> {
    let mut amounts = vec![amount::Proof::default(); columns.all.len()];
    let mut days = vec![day::Proof::default(); columns.all.len()];
    let (mut rows, mut any) = (0_u64, false);
    for record in table::records(text, delimiter) {
        if record.line == columns.header_line || record.content == Content::Blank {
            continue;
        }
        (rows, any) = (rows + 1, true);
        if rows > MOST_ROWS {
            return Err(FileFault::TooManyRows { limit: MOST_ROWS });
        }
        for (at, cell) in record.cells().unwrap_or_default().iter().enumerate() {
            match columns.all[at].meaning {
                Some(Meaning::Revenue | Meaning::Commission) => amounts[at].see(cell),
                Some(Meaning::Joined) => days[at].see(cell),
                _ => {}
            }
        }
    }
    if !any {
        return Err(FileFault::NoRows);
    }
    let together = amounts.iter().fold(amount::Proof::default(), |sum, proof| sum.and(*proof));
    columns.decimal = together.verdict();
    for (at, column) in columns.all.iter_mut().enumerate() {
        let own = amounts[at];
        column.decimal = if own.is_silent() { columns.decimal } else { own.verdict() };
        column.order = options.date_order.or_else(|| days[at].verdict());
        if column.meaning == Some(Meaning::Joined) {
            columns.date_order = columns.date_order.or(column.order);
        }
    }
    Ok(())
}

impl Columns {
    /// One question about all titles that the format does not know; none where it knows them all.
    pub fn question(&self) -> Option<Question> {
        let unknown: Vec<&Column> = self.all.iter().filter(|column| column.meaning.is_none()).collect();
        let (first, count) = (unknown.first()?, unknown.len());
        let named =
            unknown.iter().take(TITLES_NAMED).map(|column| column.title.chars().take(TITLE_SHOWN).collect()).collect();
        let column = (count == 1).then(|| first.title.clone());
        Some(Question { line: self.header_line, column, ask: Ask::UnknownColumns { titles: named, count } })
    }
}
