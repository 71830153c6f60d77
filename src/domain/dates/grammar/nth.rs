//! One of several in a period: `dernier vendredi du mois`, `first working day of april`, `le 10 du mois prochain`.

use chrono::{Datelike, NaiveDate, Weekday};

use super::meaning::{Doubt, Meaning, Why};
use super::parser::{Found, Parser, Weight, plus_days};
use super::period::{Called, Period, last_day};
use super::weekday::weekday_of;
use super::words::{
    ARTICLES, HALVES, NTH, OF_PERIOD, ORDINALS, PLAIN_DAYS, PLAIN_WEEKS, THE, Unit, WEEKDAYS, WORKED, Worked,
};
use crate::domain::dates::working::WorkingDays;

/// What is counted in a period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Counted {
    /// Days of a weekday.
    Weekday(Weekday),
    /// Days.
    Day,
    /// Working days.
    Worked(Worked),
    /// Weeks; the day is their Monday.
    Week,
    /// Halves of a month.
    Half,
}

impl Parser<'_> {
    /// Readings that name one of several in a period, or a day of a month.
    pub fn one_of_several(&self, at: usize) -> Vec<Found> {
        let start = self.any_phrase(at, THE).unwrap_or(at);
        let mut found = Vec::new();
        if let Some((nth, end)) = self.nth(start)
            && let Some((counted, end)) = self.counted_thing(end)
        {
            let pick = |period: Period| {
                self.pick(period, |start| one(start, period.unit, (nth, counted), self.reader.working))
            };
            found.extend(self.of_periods(end).into_iter().filter_map(pick));
        }
        if let Some((day, end)) = self.day_in_month(start) {
            let months = self.of_periods(end).into_iter().filter(|period| period.unit == Unit::Month);
            let by_unit = months.filter(|month| month.called == Called::ByUnit);
            found.extend(by_unit.filter_map(|month| self.pick(month, |start| start.with_day(day))));
        }
        found
    }

    /// The n-th: `premier`, `2e`, `last`.
    fn nth(&self, at: usize) -> Option<(i8, usize)> {
        let numbered = self.number(at).filter(|(_, digits)| *digits == 1).and_then(|(n, _)| {
            let ordinal = self.is_glued(at + 1) && self.word(at + 1).is_some_and(|word| ORDINALS.contains(&word));
            i8::try_from(n).ok().filter(|n| ordinal && *n > 0).map(|n| (n, at + 2))
        });
        numbered.or_else(|| self.any_of(at, NTH))
    }

    fn counted_thing(&self, at: usize) -> Option<(Counted, usize)> {
        if let Some(weekday) = self.look(at, WEEKDAYS) {
            return Some((Counted::Weekday(weekday_of(weekday)), at + 1));
        }
        if let Some((worked, end)) = self.any_of(at, WORKED) {
            return Some((Counted::Worked(worked), end));
        }
        let plain = [(PLAIN_DAYS, Counted::Day), (PLAIN_WEEKS, Counted::Week), (HALVES, Counted::Half)];
        plain.into_iter().find_map(|(words, counted)| Some((counted, self.any_phrase(at, words)?)))
    }

    /// `10`, `10th`, before `du mois prochain`.
    fn day_in_month(&self, at: usize) -> Option<(u32, usize)> {
        let (day, digits) = self.number(at)?;
        let ordinal = self.is_glued(at + 1) && self.word(at + 1).is_some_and(|word| ORDINALS.contains(&word));
        ((1..=31).contains(&day) && digits <= 2).then_some((day, if ordinal { at + 2 } else { at + 1 }))
    }

    /// Periods behind an `of`.
    fn of_periods(&self, at: usize) -> Vec<Period> {
        let mut periods = Vec::new();
        for start in OF_PERIOD.iter().filter_map(|of| self.phrase(at, of)) {
            let start = self.skip(start, &['\'']);
            let article = self.any_phrase(start, ARTICLES).map(|end| self.skip(end, &['\'']));
            for start in std::iter::once(start).chain(article) {
                periods.extend(self.named_periods(start));
            }
        }
        // `vendredi 3 semaine` is no day of a week, and a week has no weeks.
        periods.retain(|period| period.unit != Unit::Week);
        periods
    }

    /// The day in the period that is meant: on the side of today that is meant; that of the present period, where it has
    /// passed, is asked about.
    fn pick(&self, period: Period, day_in: impl Fn(NaiveDate) -> Option<NaiveDate>) -> Option<Found> {
        let found = |meaning| Some(Found::new(meaning, period.end, Weight::Firm));
        let days: Vec<NaiveDate> = period.starts().filter_map(&day_in).collect();
        let first = *days.first()?;
        let meant = days.iter().copied().find(|day| self.is_meant(*day));
        let is_present = (period.start..=last_day(period.start, period.unit)?).contains(&self.reader.today);
        match meant {
            Some(meant) if meant != first && is_present => found(Doubt::between(Why::Passed, &[first, meant])?),
            Some(meant) => found(Meaning::Day(meant)),
            None => found(Meaning::Day(first)),
        }
    }
}

/// The n-th of what is counted in a period that starts on a day.
fn one(start: NaiveDate, unit: Unit, (nth, counted): (i8, Counted), working: &WorkingDays) -> Option<NaiveDate> {
    let last = last_day(start, unit)?;
    let all = |holds: &dyn Fn(NaiveDate) -> bool| -> Option<NaiveDate> {
        let mut days = start.iter_days().take_while(|day| *day <= last).filter(|day| holds(*day));
        match usize::try_from(nth) {
            Ok(nth) => days.nth(nth.checked_sub(1)?),
            Err(_) => {
                let days: Vec<NaiveDate> = days.collect();
                days.len().checked_sub(usize::from(nth.unsigned_abs())).and_then(|at| days.get(at).copied())
            }
        }
    };
    match (counted, nth) {
        (Counted::Weekday(weekday), _) => all(&|day| day.weekday() == weekday),
        (Counted::Day, _) => all(&|_| true),
        (Counted::Worked(Worked::Working), _) => all(&|day| working.is_working(day)),
        (Counted::Worked(Worked::Open), _) => all(&|day| working.is_open(day)),
        (Counted::Week, _) => all(&|day| day.weekday() == Weekday::Mon),
        (Counted::Half, 1) if unit == Unit::Month => Some(start),
        (Counted::Half, 2 | -1) if unit == Unit::Month => plus_days(start, 15),
        (Counted::Half, _) => None,
    }
}
