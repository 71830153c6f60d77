//! Walking over tokens: what all the rules share.

use chrono::{NaiveDate, NaiveTime};

use super::meaning::{Aside, Meaning};
use super::tokens::{Kind, Token};
use super::words::{AFTER, BEFORE, FIXED, GOES_ON, INTRO, LATER, NEVER, TOWARDS, WEEK_NUMBERS, WITHIN, look};
use super::{Lean, Reader};
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
    /// The last day of a period that has begun.
    pub until: Option<NaiveDate>,
    /// Whether a period was said, for which a day of it stands.
    pub is_period: bool,
    /// What is to be said beside it.
    pub aside: Option<Aside>,
    /// The hour behind the day, and the first token of it.
    pub hour: Option<(NaiveTime, usize)>,
}

impl Found {
    /// A meaning that ends before a token.
    pub fn new(meaning: Meaning, end: usize, weight: Weight) -> Self {
        Self { meaning, end, weight, until: None, is_period: false, aside: None, hour: None }
    }

    /// A day that ends before a token.
    pub fn day(day: NaiveDate, end: usize, weight: Weight) -> Self {
        Self::new(Meaning::Day(day), end, weight)
    }

    /// The same with every day moved; nothing is left of the period that it was.
    pub fn moved(self, move_by: impl Fn(NaiveDate) -> Option<NaiveDate>) -> Option<Self> {
        Some(Self { meaning: self.meaning.moved(move_by)?, until: None, ..self })
    }
}

/// The rules over one run of tokens.
pub struct Parser<'a> {
    /// The tokens.
    pub tokens: &'a [Token],
    /// Who reads.
    pub reader: &'a Reader<'a>,
    /// The word before the tokens, in a sentence.
    pub before: Option<&'a str>,
}

impl<'a> Parser<'a> {
    /// A parser of tokens that stand alone.
    pub fn new(tokens: &'a [Token], reader: &'a Reader<'a>) -> Self {
        Self { tokens, reader, before: None }
    }

    /// A parser of tokens inside a sentence.
    pub fn within(all: &'a [Token], at: usize, tokens: &'a [Token], reader: &'a Reader<'a>) -> Self {
        let before = at.checked_sub(1).and_then(|at| match &all.get(at)?.kind {
            Kind::Word(word) => Some(word.as_str()),
            Kind::Number { .. } | Kind::Mark(_) => None,
        });
        Self { tokens, reader, before }
    }

    /// Every reading that ends at the end of a word.
    pub fn everything(&self) -> Vec<Found> {
        let never = NEVER.iter().filter_map(|word| self.phrase(0, word));
        let never = never.map(|end| Found::new(Meaning::Never, end, Weight::Loose));
        let mut days = self.dates(0);
        days.extend(self.beside(0));
        days.extend(self.counted_from(0));
        days.extend(days.clone().into_iter().filter_map(|day| self.with_part(day)));
        days.extend(days.clone().into_iter().filter_map(|day| self.with_hour(day)));
        never.chain(days).filter(|found| self.is_closed(found.end)).collect()
    }

    /// Readings from a token on, with or without words such as `le` before them.
    pub fn dates(&self, at: usize) -> Vec<Found> {
        let mut found = self.plain_dates(at);
        for end in INTRO.iter().filter_map(|intro| self.phrase(at, intro)) {
            found.extend(self.plain_dates(self.skip(end, &['\''])));
        }
        for end in TOWARDS.iter().filter_map(|intro| self.phrase(at, intro)) {
            found.extend(self.weekdays(end));
            found.extend(self.periods(end));
            found.extend(self.named_days(end));
        }
        for end in WITHIN.iter().filter_map(|intro| self.phrase(at, intro)) {
            let end = self.skip(end, &['\'']);
            found.extend(self.months(end));
            found.extend(self.periods(end));
            found.extend(self.one_of_several(end));
            found.extend(self.bare_year(end));
        }
        found
    }

    fn plain_dates(&self, at: usize) -> Vec<Found> {
        let mut found: Vec<Found> = self.fixed(at);
        let mut calendar = self.calendar_days(at);
        calendar.extend(self.months(at));
        let weekdays = self.weekdays(at);
        // Of two readings that are as long, the first is meant: `mar` is mardi in a French interface, else March.
        match self.reader.lang {
            Lang::En => found.extend(calendar.into_iter().chain(weekdays)),
            Lang::Fr => found.extend(weekdays.into_iter().chain(calendar)),
        }
        found.extend(self.spans(at));
        found.extend(self.periods(at));
        found.extend(self.one_of_several(at));
        found.extend(self.named_days(at));
        found
    }

    /// `tomorrow`, `demain en huit`, `demain mardi`.
    fn fixed(&self, at: usize) -> Vec<Found> {
        let mut found = Vec::new();
        for (phrase, days) in FIXED {
            let (Some(end), Some(day)) = (self.phrase(at, phrase), self.days_from_today(*days)) else { continue };
            found.push(Found::day(day, end, Weight::Firm));
            if let Some((later, end)) = self.any_of(end, LATER) {
                found.extend(plus_days(day, later).map(|day| Found::day(day, end, Weight::Firm)));
            }
            found.extend(self.on_its_weekday(day, self.skip(end, &[','])));
        }
        found
    }

    /// `before Christmas`, `après Pâques`; `avant-hier` is a word of its own.
    fn beside(&self, at: usize) -> Vec<Found> {
        if !self.fixed(at).is_empty() {
            return Vec::new();
        }
        let beside = |words: &[&str], days: i64| -> Vec<Found> {
            let ends = words.iter().filter_map(|word| self.phrase(at, word));
            let dates = ends.flat_map(|end| self.dates(end));
            dates.filter_map(|found| found.moved(|day| plus_days(day, days))).collect()
        };
        let before = beside(BEFORE, -1).into_iter().filter_map(|found| found.moved(|day| Some(back_to_weekday(day))));
        before.chain(beside(AFTER, 1)).collect()
    }

    /// The token after a phrase, whose words may be joined by hyphens and apostrophes.
    pub fn phrase(&self, at: usize, phrase: &str) -> Option<usize> {
        let mut at = at;
        for (n, word) in phrase.split(' ').enumerate() {
            if n > 0 {
                at = self.skip(at, &['-', '\'']);
            }
            let is_said = match self.number(at) {
                Some((value, digits)) => digits <= 2 && word.parse() == Ok(value),
                None => self.word(at)? == word,
            };
            if !is_said {
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

    /// Whether what was read goes on with a word of the vocabulary of days: then it was not read whole.
    pub fn goes_on(&self, end: usize) -> bool {
        let end = self.skip(end, &['-']);
        GOES_ON.iter().any(|phrase| self.phrase(end, phrase).is_some_and(|end| self.is_closed(end)))
    }

    /// The day of what was read without the bare number at its end, where a word that is no day follows the number, and how
    /// many bytes are left then.
    pub fn without_number(&self, end: usize, found: &[Found]) -> Option<(NaiveDate, usize)> {
        let last = end.checked_sub(1)?;
        self.number(last).filter(|(_, digits)| *digits <= 2)?;
        let follows = self.word(end).is_some() || self.is_mark(end, &['€', '$', '£', '%']);
        let shorter = found.iter().find(|found| found.end == last && found.hour.is_none())?;
        let left = self.tokens.get(last)?.end - self.tokens.get(last.checked_sub(1)?)?.end;
        match shorter.meaning {
            Meaning::Day(day) if follows => Some((day, left)),
            _ => None,
        }
    }

    /// Whether a token closes `semaine 12`.
    pub fn is_week_number(&self, end: usize) -> bool {
        end.checked_sub(2).is_some_and(|at| self.any_phrase(at, WEEK_NUMBERS).is_some())
    }

    /// Whether a day lies on the side of today that is meant, today included.
    pub fn is_meant(&self, day: NaiveDate) -> bool {
        match self.reader.lean {
            Lean::Future => day >= self.reader.today,
            Lean::Past | Lean::Contact => day <= self.reader.today,
        }
    }

    /// 1 or -1: the side of today that is meant.
    pub fn side(&self) -> i64 {
        match self.reader.lean {
            Lean::Future => 1,
            Lean::Past | Lean::Contact => -1,
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
