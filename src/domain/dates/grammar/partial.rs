//! Typed dates of which a part may be missing: birthdays and occasions.

use chrono::NaiveDate;

use super::calendar::{Place, ShortYear};
use super::parser::Parser;
use super::tokens::{self, Token};
use super::words::{THE, WITHIN};
use super::{LONGEST, Lean, Reader, read};
use crate::domain::dates::partial::PartialDate;

/// Reads a text that is, as a whole, a date as far as it is known: `12/04`, `12 avril`, `12/04/2015`, `avril 2015`,
/// `1985`, `2015-04-12`, `--04-12`. What is said in relation to today (`samedi`) is a whole date.
///
/// Two digits are a year of the last hundred. `--0512`, `0000-05-12` and the year 1604 are how phones write a day without its
/// year.
pub fn read_partial(text: &str, reader: &Reader) -> Option<PartialDate> {
    let text = text.trim();
    let date = phone(text, reader).or_else(|| text.parse().ok()).or_else(|| typed(text, reader))?;
    match (date.year(), date.month(), date.day()) {
        (Some(NO_YEAR), Some(month), Some(day)) => PartialDate::month_day(month, day),
        _ => Some(date),
    }
}

/// The year that Apple's address book writes where none is known: a leap year, for the sake of 29 February.
const NO_YEAR: i32 = 1604;

/// Days in the forms of phones and cards: `--0512`, `--5-12`, `0000-05-12`, `12/05/0000`, `19850512`,
/// `1985-05-12T00:00:00Z` (RFC 6350, 4.3.1, and what is written in its stead).
fn phone(text: &str, reader: &Reader) -> Option<PartialDate> {
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let day = |month: &str, day: &str| PartialDate::month_day(month.parse().ok()?, day.parse().ok()?);
    if let Some(rest) = text.strip_prefix("--") {
        return match rest.split_once('-') {
            Some((month, of_month)) if is_digits(month) && is_digits(of_month) => day(month, of_month),
            None if is_digits(rest) && rest.len() == 4 => day(rest.get(..2)?, rest.get(2..)?),
            _ => None,
        };
    }
    if is_digits(text) && text.len() == 8 {
        let (year, month, of_month) = (text.get(..4)?, text.get(4..6)?, text.get(6..)?);
        return read_partial(&format!("{year}-{month}-{of_month}"), reader);
    }
    if let Some((date, _)) = text.split_once('T').filter(|(date, time)| date.len() == 10 && time.contains(':')) {
        return date.parse().ok();
    }
    let parts: Vec<&str> = text.split(['-', '/', '.']).collect();
    match parts[..] {
        ["0000", month, of_month] => day(month, of_month),
        [first, second, "0000"] => typed(&format!("{first}/{second}"), reader),
        _ => None,
    }
}

/// A date in the grammar of typed days.
fn typed(text: &str, reader: &Reader) -> Option<PartialDate> {
    let tokens = tokens::cut(text, LONGEST);
    let parser = Parser::new(&tokens, reader);
    let start = parser.any_phrase(0, THE).or_else(|| parser.any_phrase(0, WITHIN)).unwrap_or(0);
    let placed = parser.places(start, ShortYear::Behind).into_iter().find(|placed| {
        placed.end == tokens.len() || placed.end + 1 == tokens.len() && parser.is_mark(placed.end, &['.'])
    });
    match placed.map(|placed| placed.place) {
        Some(Place::Date(date)) => Some(PartialDate::full(date)),
        Some(Place::MonthDay(month, day)) => PartialDate::month_day(month, day),
        Some(Place::YearMonth(year, month)) => PartialDate::year_month(year, month),
        Some(Place::Month(_)) => None,
        Some(Place::Day(_)) | None => {
            year(&parser, tokens.len()).or_else(|| whole(text, reader).map(PartialDate::full))
        }
    }
}

fn whole(text: &str, reader: &Reader) -> Option<NaiveDate> {
    // A single letter is a span in a prompt, not in a sentence.
    if text.chars().count() < 3 {
        return None;
    }
    // Of a period nobody knows the day.
    read(text, &reader.leaning(Lean::Future)).filter(|reading| !reading.is_period)?.day()
}

/// A year with the words before it: `en 2015`, `in 2015`.
fn year(parser: &Parser<'_>, count: usize) -> Option<PartialDate> {
    let start = WITHIN.iter().find_map(|words| parser.phrase(0, words))?;
    PartialDate::of_year(parser.year_number(start).filter(|_| start + 1 == count)?)
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
