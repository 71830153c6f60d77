//! What a typed date means, in English and French at once (2-screens.md, 8).
//!
//! Both languages are always understood; the language of the interface only decides between two readings of one word
//! (`mar` is mardi or March), and the reader is told the other one. The words are tables in `words`; the rules are in
//! `calendar` (12 March), `weekday` (next Tuesday), `relative` (in 3 weeks) and `period` (end of month).

mod calendar;
mod parser;
mod partial;
mod period;
mod relative;
pub mod rhythm;
mod tokens;
mod weekday;
mod words;

use std::ops::Range;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::lang::Lang;
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
    /// Behind, as for the day of a contact.
    Past,
}

/// Who reads a date, and when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reader {
    /// The working day.
    pub today: NaiveDate,
    /// The language of the interface; it decides between two readings of one word.
    pub lang: Lang,
    /// The order of numbers.
    pub order: DateOrder,
    /// The side of today that is meant.
    pub lean: Lean,
}

impl Reader {
    /// The same reader, leaning another way.
    pub fn leaning(self, lean: Lean) -> Self {
        Self { lean, ..self }
    }
}

/// What a date means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// A day.
    Day(NaiveDate),
    /// `none`, `jamais`: no day at all.
    Never,
}

/// A date that was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// What it means.
    pub meaning: Meaning,
    /// The day of the other reading, where the words have two (`12/03`, `mar`).
    pub other: Option<NaiveDate>,
}

impl Reading {
    /// The day, unless it is `none`.
    pub fn day(self) -> Option<NaiveDate> {
        match self.meaning {
            Meaning::Day(day) => Some(day),
            Meaning::Never => None,
        }
    }
}

/// How many tokens of a sentence are looked at: a note pasted into a fact must not slow typing down.
const SENTENCE: usize = 400;

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
    choose(&found).map(|(reading, _)| reading)
}

/// Reads the longest date at the very start of a text and says how many bytes it takes; it ends at the end of a word.
/// `None` also where an impossible one (`feb 30 2026`) would be torn apart.
pub fn read_prefix(text: &str, reader: &Reader) -> Option<(Reading, usize)> {
    let tokens = tokens::cut(text, LONGEST);
    if tokens.first()?.start != 0 {
        return None;
    }
    let parser = Parser::new(&tokens, reader);
    let (reading, end) = choose(&parser.everything())?;
    if parser.has_impossible(end) {
        return None;
    }
    Some((reading, tokens.get(end - 1)?.end))
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
        let (reading, end) = choose(&found)?;
        reading.day().filter(|day| *day >= reader.today)?;
        Some((reading, window.first()?.start..window.get(end - 1)?.end))
    })
}

fn is_opening(tokens: &[tokens::Token], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| matches!(tokens[before].kind, tokens::Kind::Mark('(' | '"' | '«' | '[')))
}

/// The longest; of several as long, the first is meant and the next with another day is the other reading.
fn choose(found: &[Found]) -> Option<(Reading, usize)> {
    let end = found.iter().map(|found| found.end).max().filter(|end| *end > 0)?;
    let mut longest = found.iter().filter(|found| found.end == end);
    let meaning = longest.next()?.meaning;
    let other = longest.find_map(|found| match found.meaning {
        Meaning::Day(day) if found.meaning != meaning => Some(day),
        Meaning::Day(_) | Meaning::Never => None,
    });
    Some((Reading { meaning, other }, end))
}

#[cfg(test)]
mod tests;
