//! Walking over tokens: what all the rules share.

use chrono::NaiveDate;

use super::tokens::{Kind, Token};
use super::words::{AFTER, BEFORE, FIXED, INTRO, NEVER, look};
use super::{Lean, Meaning, Reader};
use crate::domain::lang::Lang;

/// How plainly words speak of a date when they stand inside a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// They can hardly be anything else.
    Firm,
    /// Only where a date is expected.
    Loose,
}

/// One way to read the tokens from the start.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// What it means.
    pub meaning: Meaning,
    /// The first token after it.
    pub end: usize,
    /// How plainly.
    pub weight: Weight,
}

impl Found {
    /// A day that ends before a token.
    pub fn day(day: NaiveDate, end: usize, weight: Weight) -> Self {
        Self { meaning: Meaning::Day(day), end, weight }
    }
}

/// The rules over one run of tokens.
pub struct Parser<'a> {
    /// The tokens.
    pub tokens: &'a [Token],
    /// Who reads.
    pub reader: &'a Reader,
    /// The word before the tokens, in a sentence.
    pub before: Option<&'a str>,
}

impl<'a> Parser<'a> {
    /// A parser of tokens that stand alone.
    pub fn new(tokens: &'a [Token], reader: &'a Reader) -> Self {
        Self { tokens, reader, before: None }
    }

    /// A parser of tokens inside a sentence.
    pub fn within(all: &'a [Token], at: usize, tokens: &'a [Token], reader: &'a Reader) -> Self {
        let before = at.checked_sub(1).and_then(|at| match &all.get(at)?.kind {
            Kind::Word(word) => Some(word.as_str()),
            Kind::Number { .. } | Kind::Mark(_) => None,
        });
        Self { tokens, reader, before }
    }

    /// Every reading that ends at the end of a word.
    pub fn everything(&self) -> Vec<Found> {
        let mut found: Vec<Found> = NEVER
            .iter()
            .filter_map(|word| self.phrase(0, word))
            .map(|end| Found { meaning: Meaning::Never, end, weight: Weight::Loose })
            .collect();
        found.extend(self.dates(0));
        found.extend(self.beside(0));
        found.retain(|found| self.is_closed(found.end));
        found
    }

    /// Readings from a token on, with or without words such as `le` before them.
    fn dates(&self, at: usize) -> Vec<Found> {
        let mut found = self.plain_dates(at);
        for end in INTRO.iter().filter_map(|intro| self.phrase(at, intro)) {
            found.extend(self.plain_dates(end));
        }
        found
    }

    fn plain_dates(&self, at: usize) -> Vec<Found> {
        let mut found: Vec<Found> = self.fixed(at).collect();
        match self.reader.lang {
            Lang::En => {
                found.extend(self.calendar_days(at));
                found.extend(self.weekdays(at));
            }
            Lang::Fr => {
                found.extend(self.weekdays(at));
                found.extend(self.calendar_days(at));
            }
        }
        found.extend(self.spans(at));
        found.extend(self.periods(at));
        found.extend(self.named_days(at));
        found
    }

    fn fixed(&self, at: usize) -> impl Iterator<Item = Found> {
        FIXED.iter().filter_map(move |(phrase, days)| {
            Some(Found::day(self.days_from_today(*days)?, self.phrase(at, phrase)?, Weight::Firm))
        })
    }

    /// `before Christmas`, `après Pâques`; `avant-hier` is a word of its own.
    fn beside(&self, at: usize) -> Vec<Found> {
        if self.fixed(at).next().is_some() {
            return Vec::new();
        }
        let step = |words: &[&str], days: i64| -> Vec<Found> {
            let ends = words.iter().filter_map(|word| self.phrase(at, word));
            ends.flat_map(|end| self.dates(end))
                .filter_map(|found| match found.meaning {
                    Meaning::Day(day) => Some(Found::day(plus_days(day, days)?, found.end, found.weight)),
                    Meaning::Never => None,
                })
                .collect()
        };
        let mut found = step(BEFORE, -1);
        for one in &mut found {
            if let Meaning::Day(day) = one.meaning {
                one.meaning = Meaning::Day(back_to_weekday(day));
            }
        }
        found.extend(step(AFTER, 1));
        found
    }

    /// The token after a phrase, whose words may be joined by hyphens and apostrophes.
    pub fn phrase(&self, at: usize, phrase: &str) -> Option<usize> {
        let mut at = at;
        for (n, word) in phrase.split(' ').enumerate() {
            if n > 0 {
                at = self.skip(at, &['-', '\'']);
            }
            if self.word(at)? != word {
                return None;
            }
            at += 1;
        }
        Some(at)
    }

    /// The token after any of several phrases.
    pub fn any_phrase(&self, at: usize, phrases: &[&str]) -> Option<usize> {
        phrases.iter().filter_map(|phrase| self.phrase(at, phrase)).max()
    }

    /// The longest phrase of a table with its meaning.
    pub fn any_of<T: Copy>(&self, at: usize, table: &[(&str, T)]) -> Option<(T, usize)> {
        table.iter().filter_map(|(phrase, t)| Some((*t, self.phrase(at, phrase)?))).max_by_key(|(_, end)| *end)
    }

    /// A word's meaning in a table.
    pub fn look<T: Copy>(&self, at: usize, table: &[(&str, T)]) -> Option<T> {
        look(table, self.word(at)?)
    }

    /// The folded word of a token.
    pub fn word(&self, at: usize) -> Option<&str> {
        match &self.tokens.get(at)?.kind {
            Kind::Word(word) => Some(word),
            Kind::Number { .. } | Kind::Mark(_) => None,
        }
    }

    /// The value and digits of a number.
    pub fn number(&self, at: usize) -> Option<(u32, usize)> {
        match self.tokens.get(at)?.kind {
            Kind::Number { value, digits } => Some((value, digits)),
            Kind::Word(_) | Kind::Mark(_) => None,
        }
    }

    /// Whether a token is one of these marks.
    pub fn is_mark(&self, at: usize, marks: &[char]) -> bool {
        matches!(self.tokens.get(at), Some(Token { kind: Kind::Mark(c), .. }) if marks.contains(c))
    }

    /// The mark of a token that follows without a space.
    pub fn glued_mark(&self, at: usize) -> Option<char> {
        match self.tokens.get(at)? {
            Token { kind: Kind::Mark(c), spaced: false, .. } => Some(*c),
            _ => None,
        }
    }

    /// Whether nothing stands between a token and the one before.
    pub fn is_glued(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| !token.spaced)
    }

    /// Past one optional mark.
    pub fn skip(&self, at: usize, marks: &[char]) -> usize {
        if self.is_mark(at, marks) { at + 1 } else { at }
    }

    /// Whether a word ends before a token: `12/03` is not closed in `12/03/`2026, nor `2w` in `2ways`.
    pub fn is_closed(&self, end: usize) -> bool {
        let Some(next) = self.tokens.get(end).filter(|next| !next.spaced) else { return true };
        let goes_on = self.is_glued(end + 1);
        match next.kind {
            Kind::Word(_) | Kind::Number { .. } => false,
            Kind::Mark('/' | '-' | ':' | '\'' | '_' | '@') => {
                !(goes_on && (self.word(end + 1).is_some() || self.number(end + 1).is_some()))
            }
            Kind::Mark('.' | ',') => !(goes_on && self.number(end + 1).is_some()),
            Kind::Mark(_) => true,
        }
    }

    /// A day counted from today.
    pub fn days_from_today(&self, days: i64) -> Option<NaiveDate> {
        plus_days(self.reader.today, days)
    }

    /// Whether a day lies on the side of today that is meant, today included.
    pub fn is_meant(&self, day: NaiveDate) -> bool {
        match self.reader.lean {
            Lean::Future => day >= self.reader.today,
            Lean::Past => day <= self.reader.today,
        }
    }

    /// 1 or -1: the side of today that is meant.
    pub fn side(&self) -> i64 {
        match self.reader.lean {
            Lean::Future => 1,
            Lean::Past => -1,
        }
    }
}

/// A day so many days later, in the years 1 to 9999.
pub fn plus_days(day: NaiveDate, days: i64) -> Option<NaiveDate> {
    in_range(day.checked_add_signed(chrono::TimeDelta::try_days(days)?)?)
}

/// A day whose year four digits can write.
pub fn in_range(day: NaiveDate) -> Option<NaiveDate> {
    use chrono::Datelike;
    (1..=9999).contains(&day.year()).then_some(day)
}

fn back_to_weekday(day: NaiveDate) -> NaiveDate {
    use chrono::{Datelike, Weekday};
    let back = match day.weekday() {
        Weekday::Sat => -1,
        Weekday::Sun => -2,
        _ => 0,
    };
    plus_days(day, back).unwrap_or(day)
}
