//! What a typed date means, in English and French at once (docs/screens.md, "Two languages").
//!
//! Both languages are always understood; the language of the interface only decides between two readings of one word
//! (`mar` is mardi or March), and the reader is told the other one. The words are tables in `words`; each file of rules finds
//! one kind of day: `calendar` (12 March), `weekday` (next Tuesday), `relative` (in 3 weeks, 10 working days), `period`
//! (end of month, March), `week` (week 12), `nth` (last Friday of the month), `feast` (Easter Monday), `clock` (an hour
//! behind a day). `parser` puts them together, and the longest reading is meant.
//!
//! A day is read whole or not at all: it ends before the first word outside the vocabulary of days, and where a word of
//! that vocabulary stands behind what was read, nothing was read. What contradicts itself is [`Meaning::Asked`].

mod calendar;
mod clock;
mod feast;
mod meaning;
mod nth;
mod parser;
mod partial;
mod period;
mod relative;
pub mod rhythm;
mod tokens;
mod week;
mod weekday;
mod words;

use std::ops::Range;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::working::{WEEKDAYS, WorkingDays};
use crate::domain::lang::Lang;
pub use clock::read_time;
pub use meaning::{Aside, Doubt, Hour, Meaning, Reading, Shorter, Why};
use parser::{Found, Parser, Weight};
pub use partial::{read_partial, read_partial_suffix};

/// In which order the numbers of `12/03/26` stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DateOrder {
    /// Day, month, year.
    #[default]
    Dmy,
    /// Month, day, year.
    Mdy,
    /// Year, month, day.
    Ymd,
}

/// Where a date that could lie on either side of today lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Lean {
    /// Ahead, as for a follow-up.
    #[default]
    Future,
    /// Behind, as for what is over.
    Past,
    /// Behind, as for the day of a contact; it may be a plan that lies near ahead, which is asked about.
    Contact,
}

/// Who reads a date, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reader<'a> {
    /// The working day.
    pub today: NaiveDate,
    /// The language of the interface; it decides between two readings of one word.
    pub lang: Lang,
    /// The order of numbers.
    pub order: DateOrder,
    /// The side of today that is meant.
    pub lean: Lean,
    /// Which days are worked, and whose holidays are kept.
    pub working: &'a WorkingDays,
}

impl Reader<'_> {
    /// The same reader, leaning another way.
    pub fn leaning(self, lean: Lean) -> Self {
        Self { lean, ..self }
    }

    /// The same reader who knows of no holidays, for what is kept longer than the settings.
    pub fn without_holidays(self) -> Reader<'static> {
        Reader { today: self.today, lang: self.lang, order: self.order, lean: self.lean, working: &WEEKDAYS }
    }
}

/// How many tokens of a sentence are looked at: a note pasted into a fact must not slow typing down.
const SENTENCE: usize = 400;

/// A week by its number so many days behind the week without it is hardly meant where a word follows: `fin de semaine 3
/// bannières` in March.
const FAR_WEEK: i64 = 90;

/// How many tokens the longest date may have.
const LONGEST: usize = 24;

/// Reads a text that is a date as a whole; `None` for anything else and for days that no calendar holds.
///
/// A span of one may be a bare unit here (`w`, `semaine`), as a prompt takes it.
pub fn read(text: &str, reader: &Reader) -> Option<Reading> {
    let tokens = tokens::cut(text, LONGEST + 1);
    let parser = Parser::new(&tokens, reader);
    let whole =
        |found: &Found| found.end == tokens.len() || found.end + 1 == tokens.len() && parser.is_mark(found.end, &['.']);
    let mut found = parser.everything();
    found.extend(parser.bare_unit());
    found.retain(whole);
    choose(&found, &tokens).map(|(reading, _)| reading)
}

/// Reads the longest date at the very start of a text and says how many bytes it takes; it ends at the end of a word.
/// `None` also where an impossible one (`feb 30 2026`) would be torn apart.
pub fn read_prefix(text: &str, reader: &Reader) -> Option<(Reading, usize)> {
    // A day ends with its line.
    let tokens = tokens::cut(text.split(['\n', '\r']).next()?, LONGEST);
    if tokens.first()?.start != 0 {
        return None;
    }
    let parser = Parser::new(&tokens, reader);
    let found = parser.everything();
    let (reading, end) = choose(&found, &tokens)?;
    if parser.has_impossible(end) || parser.goes_on(end) {
        return None;
    }
    let reading = or_shorter(reading, end, &parser, &found);
    Some((reading, tokens.get(end - 1)?.end))
}

/// The same reading, where its last number may count what follows it: of a weekday that is not that of the day, and of a week.
fn or_shorter(reading: Reading, end: usize, parser: &Parser<'_>, found: &[Found]) -> Reading {
    let Some((day, left)) = parser.without_number(end, found) else { return reading };
    let shorter = Some(Shorter { day, left });
    let doubt = match reading.meaning {
        Meaning::Asked(doubt) if doubt.why == Why::Weekday => Doubt { shorter, ..doubt },
        Meaning::Day(long) if long > day && (long - day).num_days() > FAR_WEEK && parser.is_week_number(end) => {
            Doubt { why: Why::Number, days: [long, day], third: None, shorter }
        }
        _ => return reading,
    };
    Reading { meaning: Meaning::Asked(doubt), ..reading }
}

/// Whether a text names a day of a month that no calendar holds: `29 Feb 2023`, `31 avril`.
pub fn names_impossible_day(text: &str, reader: &Reader) -> bool {
    let tokens = tokens::cut(text, SENTENCE);
    Parser::new(&tokens, reader).has_impossible(tokens.len())
}

/// Finds the first coming day (today included) that a sentence plainly speaks of, and where: `final on Sat 14 March`.
///
/// Words that may be something else in a sentence (`sam`, `may`, `Noël`, `8/10`, `le mardi`) are left alone.
pub fn find_coming(text: &str, reader: &Reader) -> Option<(Reading, Range<usize>)> {
    let tokens = tokens::cut(text, SENTENCE);
    (0..tokens.len()).filter(|at| tokens[*at].spaced || is_opening(&tokens, *at)).find_map(|at| {
        let window = &tokens[at..tokens.len().min(at + LONGEST)];
        let mut found = Parser::within(&tokens, at, window, reader).everything();
        found.retain(|found| found.weight == Weight::Firm);
        let (reading, end) = choose(&found, window)?;
        reading.day().filter(|day| *day >= reader.today)?;
        Some((reading, window.first()?.start..window.get(end - 1)?.end))
    })
}

fn is_opening(tokens: &[tokens::Token], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| matches!(tokens[before].kind, tokens::Kind::Mark('(' | '"' | '«' | '[')))
}

/// The longest; of several as long, the first is meant and the next with another day is the other reading.
fn choose(found: &[Found], tokens: &[tokens::Token]) -> Option<(Reading, usize)> {
    let end = found.iter().map(|found| found.end).max().filter(|end| *end > 0)?;
    let mut longest = found.iter().filter(|found| found.end == end);
    let first = longest.next()?;
    let other = longest.find_map(|found| match (first.meaning, found.meaning) {
        (Meaning::Day(day), Meaning::Day(other)) if day != other => Some(other),
        _ => None,
    });
    let ends_at = |token: usize| token.checked_sub(1).and_then(|at| tokens.get(at)).map(|token| token.end);
    let hour = first.hour.and_then(|(at, token)| Some(Hour { at, bytes: ends_at(end)? - ends_at(token)? }));
    let Found { meaning, until, is_period, aside, .. } = *first;
    Some((Reading { meaning, other, until, is_period, aside, hour }, end))
}

#[cfg(test)]
mod tests;
