//! The columns: what each means by its title or by what stands in it, and what it proves about its cells.

use super::head::Head;
use super::{By, ColumnRead, Options};
use crate::exchange::fault::FileFault;
use crate::exchange::formats::{self, Format, Meaning};
use crate::exchange::question::{Ask, Question};
use crate::exchange::table::{self, Broken, Content};
use crate::exchange::titles::{self, Tongue, key};
use crate::exchange::values::amount::{self, Decimal};
use crate::exchange::values::day::{self, DateOrder};
use crate::exchange::values::words;

mod content;

/// The most rows that are read.
pub const MOST_ROWS: u64 = 1_000_000;

/// How many unknown titles a question names.
const TITLES_NAMED: usize = 5;

/// How many titles a refusal names.
const TITLES_REFUSED: usize = 30;

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
    /// The order of dates that is likely where nothing proves one.
    pub proposed_order: Option<DateOrder>,
}

/// One column.
pub struct Column {
    /// Its title, cleaned.
    pub title: String,
    /// The title's letters and digits ([`key`]).
    pub key: String,
    /// What it holds; `None` where nobody knows.
    pub meaning: Option<Meaning>,
    /// By what that is known.
    pub by: By,
    /// The decimal sign of its amounts.
    pub decimal: Option<Decimal>,
    /// The order of its dates.
    pub order: Option<DateOrder>,
    /// The currency that its title names.
    pub currency: Option<&'static str>,
    /// Whether an earlier column has the same title.
    pub again: bool,
}

impl Column {
    fn new(title: String, format: &dyn Format) -> Self {
        let key = key(&title);
        let meaning = if key.is_empty() { Some(Meaning::Ignored) } else { formats::meaning(format, &title) };
        let currency = titles::title(&title).and_then(|title| title.currency);
        Self { title, key, meaning, by: By::Title, decimal: None, order: None, currency, again: false }
    }
}

/// Reads the header, recognises the format, and surveys the columns.
pub fn find(head: &Head<'_>, options: &Options) -> Result<Columns, FileFault> {
    let titles = header(head)?;
    if options.format.is_none() {
        refuse_transactions(&titles)?;
    }
    let format = choose(&titles, options)?;
    let mut all: Vec<Column> = titles.iter().map(|title| Column::new(title.clone(), format)).collect();
    mark_repeated(&mut all);
    tell(&mut all, &options.columns)?;
    let mut columns =
        Columns { format, all, header_line: head.line, decimal: None, date_order: None, proposed_order: None };
    content::settle(head, &mut columns);
    if !columns.all.iter().any(|column| column.meaning.is_some_and(Meaning::is_identity)) {
        return Err(unknown(&titles));
    }
    survey(head, options, &mut columns)?;
    Ok(columns)
}

fn header(head: &Head<'_>) -> Result<Vec<String>, FileFault> {
    for record in table::records_from(head.body, head.delimiter, head.line) {
        match record.content {
            Content::Blank => {}
            Content::Cells(cells) => return Ok(cells.iter().map(|cell| words(cell).unwrap_or_default()).collect()),
            Content::Broken(Broken::TooManyColumns) => {
                return Err(FileFault::TooManyColumns { limit: table::MOST_COLUMNS });
            }
            Content::Broken(_) => return Err(FileFault::BadHeader),
        }
    }
    Err(FileFault::Empty)
}

/// A table with one row a sale is told from one with a row a person by its titles: one that only a sale has, or two that go
/// with it.
fn refuse_transactions(titles: &[String]) -> Result<(), FileFault> {
    let of = |wanted: Meaning| {
        titles.iter().filter(move |title| titles::title(title).is_some_and(|title| title.meaning == wanted))
    };
    let certain: Vec<&String> = of(Meaning::Transaction).collect();
    let perhaps: Vec<&String> = of(Meaning::TransactionPerhaps).collect();
    let named = if certain.is_empty() { perhaps } else { certain };
    if of(Meaning::Transaction).next().is_none() && named.len() < 2 {
        return Ok(());
    }
    let named: Vec<String> = named.into_iter().take(TITLES_NAMED).map(|title| shown(title)).collect();
    Err(FileFault::Transactions { titles: named.join(", ") })
}

fn choose(titles: &[String], options: &Options) -> Result<&'static dyn Format, FileFault> {
    match options.format {
        Some(format) if formats::PLAIN.name() == format.name() || format.fits(titles) => Ok(format),
        Some(format) => Err(FileFault::NotThatFormat { format: format.name() }),
        None => Ok(formats::recognise(titles).unwrap_or(formats::PLAIN)),
    }
}

/// Why titles that name nobody are refused.
fn unknown(titles: &[String]) -> FileFault {
    let named: Vec<String> = titles.iter().take(TITLES_REFUSED).map(|title| shown(title)).collect();
    let named = named.join(", ");
    // One title alone is nobody's table, and no title begins like a document of another kind.
    let is_table = titles.len() > 1 && !named.starts_with(['{', '[', '<']);
    if is_table {
        FileFault::UnknownFormat { titles: named }
    } else {
        FileFault::NoTable { beginning: named.chars().take(TITLE_SHOWN).collect() }
    }
}

fn shown(title: &str) -> String {
    title.chars().take(TITLE_SHOWN).collect()
}

fn mark_repeated(all: &mut [Column]) {
    let mut seen = std::collections::HashSet::new();
    for column in all {
        column.again = !column.key.is_empty() && !seen.insert(column.key.clone());
    }
}

/// What the user says that titles mean.
fn tell(all: &mut [Column], told: &[(String, Meaning)]) -> Result<(), FileFault> {
    for (title, meaning) in told {
        let wanted = key(title);
        let mut found = false;
        for column in all.iter_mut().filter(|column| column.title == *title || column.key == wanted) {
            (column.meaning, column.by, found) = (Some(*meaning), By::Told, true);
        }
        if !found {
            let titles: Vec<String> = all.iter().take(TITLES_REFUSED).map(|column| shown(&column.title)).collect();
            return Err(FileFault::NoSuchTitle { title: shown(title), titles: titles.join(", ") });
        }
    }
    Ok(())
}

/// Goes through all rows once, for what a single cell cannot tell: decimal signs and the order of dates.
fn survey(head: &Head<'_>, options: &Options, columns: &mut Columns) -> Result<(), FileFault> {
    let mut amounts = vec![amount::Proof::default(); columns.all.len()];
    let mut days = vec![day::Proof::default(); columns.all.len()];
    let mut filled = vec![false; columns.all.len()];
    let (mut rows, mut any) = (0_u64, false);
    for record in table::records_from(head.body, head.delimiter, head.line) {
        if record.line == columns.header_line || record.content == Content::Blank {
            continue;
        }
        (rows, any) = (rows + 1, true);
        if rows > MOST_ROWS {
            return Err(FileFault::TooManyRows { limit: MOST_ROWS });
        }
        for (at, cell) in record.cells().unwrap_or_default().iter().enumerate() {
            match columns.all[at].meaning {
                Some(meaning) if meaning.is_amount() => amounts[at].see(cell),
                Some(Meaning::Joined) => days[at].see(cell),
                None => filled[at] = filled[at] || words(cell).is_some(),
                Some(meaning) if !meaning.has_a_place() => filled[at] = filled[at] || words(cell).is_some(),
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
        // An empty column leaves nothing to ask about.
        if column.meaning.is_none_or(|meaning| !meaning.has_a_place()) && !filled[at] {
            column.meaning = Some(Meaning::Ignored);
        }
    }
    columns.proposed_order = columns.likely_order(options);
    Ok(())
}

impl Columns {
    /// Where nothing proves an order: the day first in the tables of French, German and Spanish, and beside decimal commas.
    fn likely_order(&self, options: &Options) -> Option<DateOrder> {
        let foreign =
            |column: &&Column| titles::title(&column.title).is_some_and(|title| title.tongue == Tongue::DayFirst);
        let is_foreign = self.all.iter().any(|column| foreign(&column));
        let day_first = is_foreign || self.decimal == Some(Decimal::Comma);
        day_first.then_some(DateOrder::Dmy).or(options.proposed_order)
    }

    /// One question about all columns that have no place; none where all have one.
    pub fn question(&self) -> Option<Question> {
        let homeless = |column: &&Column| column.meaning.is_none_or(|meaning| !meaning.has_a_place());
        let unknown: Vec<&Column> = self.all.iter().filter(homeless).collect();
        let (first, count) = (unknown.first()?, unknown.len());
        let named = unknown.iter().take(TITLES_NAMED).map(|column| shown(&column.title)).collect();
        let column = (count == 1).then(|| first.title.clone());
        Some(Question { line: self.header_line, column, ask: Ask::UnknownColumns { titles: named, count } })
    }

    /// What every column was read as, for a report.
    pub fn read(&self) -> Vec<ColumnRead> {
        let read = |column: &Column| ColumnRead { title: column.title.clone(), meaning: column.meaning, by: column.by };
        self.all.iter().map(read).collect()
    }
}
