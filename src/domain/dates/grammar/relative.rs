//! Spans counted from today: `in 3 weeks`, `dans 15 jours`, `2w`, `+10`, `il y a 3 jours`.

use chrono::{Months, NaiveDate};

use super::parser::{Found, Parser, Weight, in_range, plus_days};
use super::words::{AGO, AHEAD, FROM_NOW, IL_Y_A, LETTERS, NUMBERS, UNITS, Unit, WHOLE_UNITS};

/// A span with where it ends.
#[derive(Debug, Clone, Copy)]
struct Span {
    count: i64,
    unit: Unit,
    end: usize,
    /// What the same words mean in everyday French: `quinze jours` is a fortnight, `huit jours` a week.
    everyday: Option<i64>,
}

impl Parser<'_> {
    /// Spans that start at a token.
    pub fn spans(&self, at: usize) -> Vec<Found> {
        let mut found = Vec::new();
        if self.is_mark(at, &['+']) {
            if let Some((days, digits)) = self.number(at + 1).filter(|(_, digits)| *digits <= 4) {
                debug_assert!(digits > 0);
                let day = self.days_from_today(i64::from(days));
                found.extend(day.map(|day| Found::day(day, at + 2, Weight::Loose)));
            }
            self.add(&mut found, self.span(at + 1), 1, Weight::Loose);
        }
        if let Some(start) = self.any_phrase(at, AHEAD) {
            self.add(&mut found, self.span(start), 1, Weight::Firm);
        }
        if let Some(start) = self.any_phrase(at, IL_Y_A) {
            self.add(&mut found, self.span(start), -1, Weight::Firm);
        }
        let Some(span) = self.span(at) else { return found };
        self.add(&mut found, Some(span), self.side(), Weight::Loose);
        let after = |words: &[&str]| self.any_phrase(span.end, words).map(|end| Span { end, ..span });
        self.add(&mut found, after(AGO), -1, Weight::Firm);
        self.add(&mut found, after(FROM_NOW), 1, Weight::Firm);
        found
    }

    /// `w`, `semaine`: one of it.
    pub fn bare_unit(&self) -> Vec<Found> {
        let unit = self.look(0, LETTERS).or_else(|| self.unit_word(0).map(|(unit, _)| unit));
        let day = unit.and_then(|unit| plus(self.reader.today, self.side(), unit));
        day.map(|day| Found::day(day, 1, Weight::Loose)).into_iter().collect()
    }

    fn add(&self, found: &mut Vec<Found>, span: Option<Span>, side: i64, weight: Weight) {
        let Some(span) = span else { return };
        for count in std::iter::once(span.count).chain(span.everyday) {
            let day = plus(self.reader.today, count * side, span.unit);
            found.extend(day.map(|day| Found::day(day, span.end, weight)));
        }
    }

    fn span(&self, at: usize) -> Option<Span> {
        if let Some((unit, many)) =
            self.unit_word(at).filter(|_| self.word(at).is_some_and(|w| WHOLE_UNITS.contains(&w)))
        {
            return Some(Span { count: many, unit, end: at + 1, everyday: None });
        }
        let (count, end) = match self.number(at) {
            Some((value, digits)) if digits <= 4 => (i64::from(value), at + 1),
            Some(_) => return None,
            None => self.any_of(at, NUMBERS).map(|(value, end)| (i64::from(value), end))?,
        };
        if self.is_glued(end)
            && self.number(at).is_some()
            && let Some(unit) = self.look(end, LETTERS)
        {
            return Some(Span { count, unit, end: end + 1, everyday: None });
        }
        let end = self.skip(end, &['-']);
        let (unit, many) = self.unit_word(end)?;
        let everyday = match (self.word(end), count) {
            (Some("jours"), 15) => Some(14),
            (Some("jours"), 8) => Some(7),
            _ => None,
        };
        Some(Span { count: count.checked_mul(many)?, unit, end: end + 1, everyday })
    }

    fn unit_word(&self, at: usize) -> Option<(Unit, i64)> {
        let word = self.word(at)?;
        UNITS.iter().find(|(known, _, _)| *known == word).map(|(_, unit, many)| (*unit, i64::from(*many)))
    }
}

/// A day so many units later; the day of the month is kept or, in a shorter month, its last one taken.
pub fn plus(day: NaiveDate, count: i64, unit: Unit) -> Option<NaiveDate> {
    match unit {
        Unit::Day => plus_days(day, count),
        Unit::Week => plus_days(day, count.checked_mul(7)?),
        Unit::Month => plus_months(day, count),
        Unit::Quarter => plus_months(day, count.checked_mul(3)?),
        Unit::Year => plus_months(day, count.checked_mul(12)?),
    }
}

/// A day so many months later.
pub fn plus_months(day: NaiveDate, months: i64) -> Option<NaiveDate> {
    let span = Months::new(u32::try_from(months.unsigned_abs()).ok()?);
    in_range(if months < 0 { day.checked_sub_months(span)? } else { day.checked_add_months(span)? })
}
