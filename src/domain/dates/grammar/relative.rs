//! Spans counted from today or from another day: `in 3 weeks`, `10 jours ouvrés`, `2w`, `un mois et demi`, `+10`, `il y a 3
//! jours`, `a week on friday`.

use chrono::{Months, NaiveDate};

use super::meaning::Aside;
use super::parser::{Found, Parser, Weight, in_range, plus_days};
use super::words::{
    AGO, AHEAD, AND_HALF, COUNTED_BACK, COUNTED_ON, FROM_NOW, HALF, IL_Y_A, LETTERS, NEXT, NUMBERS, UNITS, Unit,
    WHICH_AFTER, WHICH_BEFORE, WHOLE_UNITS, WORKED, Worked,
};

/// What a span is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    /// Days, weeks, months.
    Calendar(Unit),
    /// Working days.
    Worked(Worked),
}

/// Whether half of the unit comes to the count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Half {
    Without,
    More,
}

/// A span with where it ends.
#[derive(Debug, Clone, Copy)]
struct Span {
    count: i64,
    step: Step,
    half: Half,
    end: usize,
    /// What the same words mean in everyday French: `quinze jours` is a fortnight, `huit jours` a week.
    everyday: Option<i64>,
}

impl Span {
    fn of(count: i64, unit: Unit, end: usize) -> Self {
        Self { count, step: Step::Calendar(unit), half: Half::Without, end, everyday: None }
    }

    /// What is to be said of how it was counted.
    fn aside(self) -> Option<Aside> {
        (self.step == Step::Worked(Worked::Open)).then_some(Aside::Saturdays)
    }
}

impl Parser<'_> {
    /// Spans that start at a token.
    pub fn spans(&self, at: usize) -> Vec<Found> {
        let mut found = Vec::new();
        if self.is_mark(at, &['+']) {
            if let Some((days, _)) = self.number(at + 1).filter(|(_, digits)| *digits <= 4) {
                let day = self.days_from_today(i64::from(days));
                found.extend(day.map(|day| Found::day(day, at + 2, Weight::Loose)));
            }
            self.add(&mut found, self.span(at + 1), 1, Weight::Loose);
        }
        if let Some(start) = self.any_phrase(at, AHEAD) {
            self.add(&mut found, self.span(self.skip(start, &['\''])), 1, Weight::Firm);
        }
        if let Some(start) = self.any_phrase(at, IL_Y_A) {
            self.add(&mut found, self.span(start), -1, Weight::Firm);
        }
        self.add(&mut found, self.next_worked(at), 1, Weight::Firm);
        let Some(span) = self.span(at) else { return found };
        self.add(&mut found, Some(span), self.side(), Weight::Loose);
        let after = |words: &[&str]| self.any_phrase(span.end, words).map(|end| Span { end, ..span });
        self.add(&mut found, after(AGO), -1, Weight::Firm);
        self.add(&mut found, after(FROM_NOW), 1, Weight::Firm);
        found
    }

    /// `a week on friday`, `3 days before Christmas`, `deux semaines après Pâques`.
    pub fn counted_from(&self, at: usize) -> Vec<Found> {
        let Some(span) = self.span(at) else { return Vec::new() };
        let counted = |words: &[&str], side: i64| -> Vec<Found> {
            let starts = words.iter().filter_map(|word| self.phrase(span.end, word));
            let from = starts.flat_map(|start| self.dates(start));
            from.filter_map(|found| {
                let aside = span.aside();
                Some(Found { aside, ..found.moved(|day| self.shift(day, span, side, span.count))? })
            })
            .collect()
        };
        let mut found = counted(COUNTED_ON, 1);
        found.extend(counted(COUNTED_BACK, -1));
        found
    }

    /// `w`, `semaine`: one of it.
    pub fn bare_unit(&self) -> Vec<Found> {
        let word = self.unit_word(0).filter(|(_, _, end)| *end == 1);
        let unit = self.look(0, LETTERS).or_else(|| word.map(|(unit, _, _)| unit));
        let day = unit.and_then(|unit| plus(self.reader.today, self.side(), unit));
        day.map(|day| Found::day(day, 1, Weight::Loose)).into_iter().collect()
    }

    fn add(&self, found: &mut Vec<Found>, span: Option<Span>, side: i64, weight: Weight) {
        let Some(span) = span else { return };
        for count in std::iter::once(span.count).chain(span.everyday) {
            let day = self.shift(self.reader.today, span, side, count);
            found.extend(day.map(|day| Found { aside: span.aside(), ..Found::day(day, span.end, weight) }));
        }
    }

    /// A day so much later, or earlier.
    fn shift(&self, day: NaiveDate, span: Span, side: i64, count: i64) -> Option<NaiveDate> {
        let working = self.reader.working;
        match span.step {
            Step::Calendar(unit) => {
                let whole = plus(day, count * side, unit)?;
                if span.half == Half::Without { Some(whole) } else { half_more(whole, side, unit) }
            }
            Step::Worked(Worked::Working) => {
                let count = u32::try_from(count).ok().filter(|count| *count > 0)?;
                in_range(if side < 0 { working.before(day, count) } else { working.after(day, count) })
            }
            Step::Worked(Worked::Open) if count > 0 => in_range(working.open_from(day, count * side)?),
            Step::Worked(Worked::Open) => None,
        }
    }

    /// `next working day`, `prochain jour ouvré`, `jour ouvré suivant`.
    fn next_worked(&self, at: usize) -> Option<Span> {
        let before = self.any_of(at, WHICH_BEFORE).filter(|(which, _)| *which == NEXT);
        let (worked, end) = self.any_of(before.map_or(at, |(_, end)| end), WORKED)?;
        let after = self.any_of(end, WHICH_AFTER).filter(|(which, _)| *which == NEXT);
        let end = match (before, after) {
            (Some(_), _) => end,
            (None, Some((_, end))) => end,
            (None, None) => return None,
        };
        Some(Span { step: Step::Worked(worked), ..Span::of(1, Unit::Day, end) })
    }

    fn span(&self, at: usize) -> Option<Span> {
        if let Some(half) = self.half_alone(at) {
            return Some(half);
        }
        if let Some((unit, many, end)) = self.unit_word(at).filter(|_| self.any_phrase(at, WHOLE_UNITS).is_some()) {
            return Some(Span::of(many, unit, end));
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
            return Some(Span::of(count, unit, end + 1));
        }
        let half = self.any_phrase(end, AND_HALF);
        let end = self.skip(half.unwrap_or(end), &['-']);
        if let Some((worked, end)) = self.any_of(end, WORKED).filter(|_| half.is_none()) {
            return Some(Span { step: Step::Worked(worked), ..Span::of(count, Unit::Day, end) });
        }
        let (unit, many, after) = self.unit_word(end)?;
        let everyday = match (self.word(end), count) {
            (Some("jours"), 15) => Some(14),
            (Some("jours"), 8) => Some(7),
            _ => None,
        };
        let span = Span { everyday, ..Span::of(count.checked_mul(many)?, unit, after) };
        match half.map(|_| after).or_else(|| self.any_phrase(after, AND_HALF)) {
            Some(end) => Some(Span { half: Half::More, everyday: None, end, ..span }),
            None => Some(span),
        }
    }

    /// `half a year`: half of one unit. Half a day is no day.
    fn half_alone(&self, at: usize) -> Option<Span> {
        let start = self.skip(self.any_phrase(at, HALF)?, &['-']);
        let (unit, _, end) = self.unit_word(start)?;
        Some(Span { half: Half::More, ..Span::of(0, unit, end) })
    }

    fn unit_word(&self, at: usize) -> Option<(Unit, i64, usize)> {
        let known =
            UNITS.iter().filter_map(|(words, unit, many)| Some((*unit, i64::from(*many), self.phrase(at, words)?)));
        known.max_by_key(|(_, _, end)| *end)
    }
}

/// A day half a unit later: a month and a half is a month and 15 days. A day has no half that is a day.
fn half_more(day: NaiveDate, side: i64, unit: Unit) -> Option<NaiveDate> {
    match unit {
        Unit::Day => None,
        Unit::Week => plus_days(day, 3 * side),
        Unit::Month => plus_days(day, 15 * side),
        Unit::Quarter => plus_days(plus_months(day, side)?, 15 * side),
        Unit::Year => plus_months(day, 6 * side),
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
