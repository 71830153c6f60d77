//! Typed dates of which a part may be missing: birthdays and occasions.

use chrono::NaiveDate;

use super::calendar::{Place, ShortYear};
use super::parser::Parser;
use super::tokens::{self, Token};
use super::words::THE;
use super::{LONGEST, Lean, Reader, read};
use crate::domain::dates::partial::PartialDate;

/// Reads a text that is, as a whole, a date as far as it is known: `12/04`, `12 avril`, `12/04/2015`, `avril 2015`,
/// `1985`, `2015-04-12`, `--04-12`. What is said in relation to today (`samedi`) is a whole date.
///
/// Two digits are a year of the last hundred.
pub fn read_partial(text: &str, reader: &Reader) -> Option<PartialDate> {
    let text = text.trim();
    if let Ok(date) = text.parse() {
        return Some(date);
    }
    let tokens = tokens::cut(text, LONGEST);
    let parser = Parser::new(&tokens, reader);
    let start = parser.any_phrase(0, THE).unwrap_or(0);
    let placed = parser.places(start, ShortYear::Behind).into_iter().find(|placed| {
        placed.end == tokens.len() || placed.end + 1 == tokens.len() && parser.is_mark(placed.end, &['.'])
    });
    match placed.map(|placed| placed.place) {
        Some(Place::Date(date)) => Some(PartialDate::full(date)),
        Some(Place::MonthDay(month, day)) => PartialDate::month_day(month, day),
        Some(Place::YearMonth(year, month)) => PartialDate::year_month(year, month),
        Some(Place::Month(_)) => None,
        Some(Place::Day(_)) | None => whole(text, reader).map(PartialDate::full),
    }
}

fn whole(text: &str, reader: &Reader) -> Option<NaiveDate> {
    // A single letter is a span in a prompt, not in a sentence.
    if text.chars().count() < 3 {
        return None;
    }
    read(text, &reader.leaning(Lean::Future))?.day()
}

/// Reads the longest partial date at the end of a text and says where it starts, in bytes: `mariage 14/02`.
pub fn read_partial_suffix(text: &str, reader: &Reader) -> Option<(PartialDate, usize)> {
    let tokens: Vec<Token> = tokens::cut(text, usize::MAX);
    let from = tokens.len().saturating_sub(LONGEST);
    tokens[from..]
        .iter()
        .filter(|token| token.spaced)
        .find_map(|token| Some((read_partial(text.get(token.start..)?, reader)?, token.start)))
}
