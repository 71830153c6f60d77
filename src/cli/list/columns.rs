//! `carnet list --columns NAME,...`: the columns of People, in words for a person and in codes for a program.

use super::super::answer::{Answer, record};
use super::super::arguments::List;
use super::super::failure::Failure;
use super::super::session::Session;
use super::{aligned, nobody, viewed};
use crate::cli::Format;
use crate::domain::affiliate::Tier;
use crate::domain::channel::ChannelKind;
use crate::domain::gift::GiftState;
use crate::domain::phrase::Phrase;
use crate::domain::roster::{Column, Columns, Detail, Line, Sort};
use crate::domain::rules::Rules;
use crate::exchange::sheet;
use crate::store::Store;

/// Lists those whom a filter leaves with these columns; `--json` has the members of its contract and no others.
pub(super) fn run(
    named: &str,
    (filter, sort): (&str, Sort),
    arguments: &List,
    store: &Store,
    session: &Session,
) -> Result<Answer, Failure> {
    if session.format == Format::Json {
        return Err(Failure::usage(Phrase::new("cli-columns-not-in-json")));
    }
    let named = named.split(',').map(str::trim).filter(|name| !name.is_empty());
    let columns = named.map(|name| column("--columns", name)).collect::<Result<Vec<Column>, Failure>>()?;
    let Columns::Chosen(columns) = Columns::chosen(columns) else { return Ok(Answer::data(String::new())) };
    let detail = columns.iter().chain([&sort.by]).map(|column| column.needs()).max().unwrap_or(Detail::Short);
    let (roster, view) = viewed(store, filter, sort, detail, session)?;
    let lines: Vec<Line<'_>> = view.into_iter().filter_map(|place| roster.line(place as usize)).collect();
    let rules = &session.settings.rules;
    let cells = |line: &Line<'_>| -> Vec<String> {
        std::iter::once(line.id.to_string())
            .chain(columns.iter().flat_map(|column| coded(line, *column, rules)))
            .collect()
    };
    if arguments.csv {
        let titles = columns.iter().flat_map(|column| titles(*column)).map(|title| (*title).to_owned());
        let titles = std::iter::once("id".to_owned()).chain(titles).collect();
        return Ok(Answer::data(sheet::csv(std::iter::once(titles).chain(lines.iter().map(cells)))));
    }
    if session.format == Format::Plain {
        return Ok(Answer::data(lines.iter().map(|line| record(cells(line).iter().map(String::as_str))).collect()));
    }
    Ok(Answer::data(if lines.is_empty() { nobody(filter, session) } else { table(&lines, &columns, session) }))
}

/// For a person: the cells as People shows them.
fn table(lines: &[Line<'_>], columns: &[Column], session: &Session) -> String {
    let (words, day, rules) = (&session.words, session.moment.day, &session.settings.rules);
    let said = |line: &Line<'_>, column: &Column| {
        // On the screens the parts of a cell stand below each other.
        words.column_cell(line, *column, day, rules).split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let heads = columns.iter().map(|column| words.column_title(*column, day)).collect();
    let rows = lines.iter().map(|line| columns.iter().map(|column| said(line, column)).collect());
    aligned(&std::iter::once(heads).chain(rows).collect::<Vec<Vec<String>>>())
}

/// For a program: what a column says of somebody, a field each.
fn coded(line: &Line<'_>, column: Column, rules: &Rules) -> Vec<String> {
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    match column {
        Column::Name => vec![line.name.to_owned()],
        Column::Tier => vec![line.tier.map_or("", Tier::code).to_owned()],
        Column::Rhythm => {
            vec![rules.rhythm_days(line.rhythm, line.tier).map(|days| days.to_string()).unwrap_or_default()]
        }
        Column::Last => vec![day(line.last)],
        Column::Next => vec![day(line.next)],
        Column::Status => vec![line.status.code().to_owned()],
        Column::Tags => vec![line.tags().collect::<Vec<_>>().join(", ")],
        Column::Channel => vec![line.more.channel.map_or("", ChannelKind::code).to_owned()],
        Column::Promises => vec![line.more.mine.to_string(), line.more.theirs.to_string()],
        Column::Gifts => {
            vec![line.more.given.to_string(), line.more.gift.map_or("", GiftState::code).to_owned()]
        }
    }
}

/// The column of a typed name.
///
/// # Errors
/// There is no such column; the message says which there are, and which was probably meant.
pub(super) fn column(flag: &'static str, typed: &str) -> Result<Column, Failure> {
    Column::read(typed).map_err(|near| {
        let phrase = Phrase::new(if near.is_some() { "cli-no-such-column-near" } else { "cli-no-such-column" })
            .with("flag", flag)
            .with("found", typed)
            .with("columns", Column::ALL.map(Column::code).join(", "));
        Failure::usage(near.into_iter().fold(phrase, |phrase, near| phrase.with("near", near)))
    })
}

/// The titles of a column's fields.
fn titles(column: Column) -> &'static [&'static str] {
    match column {
        Column::Name => &["name"],
        Column::Tier => &["tier"],
        Column::Rhythm => &["rhythm_days"],
        Column::Last => &["last_contact"],
        Column::Next => &["next_due"],
        Column::Status => &["status"],
        Column::Tags => &["tags"],
        Column::Channel => &["channel"],
        Column::Promises => &["promises_mine", "promises_theirs"],
        Column::Gifts => &["gifts_given", "gift_next"],
    }
}
