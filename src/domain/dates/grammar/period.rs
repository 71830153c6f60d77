//! Periods and their edges: `end of month`, `mi-mars`, `next week`, `Q2`; days with a name: `Noël`.

use chrono::{Datelike, NaiveDate};

use super::Lean;
use super::parser::{Found, Parser, Weight, plus_days};
use super::relative::{plus, plus_months};
use super::words::{
    ARTICLES, EDGE_WORDS, EDGES, Edge, MONTHS, NAMED, Named, PERIODS, Unit, WEEKENDS, WHICH_AFTER, WHICH_BEFORE,
};
use crate::domain::dates::holidays::easter;

/// A period that was named.
#[derive(Debug, Clone, Copy)]
struct Period {
    /// Its first day.
    start: NaiveDate,
    /// How long it is.
    unit: Unit,
    /// After how much it comes again, when it was not said which one is meant.
    again: Option<Unit>,
    /// The first token after it.
    end: usize,
    /// Whether the name alone is a date, as `Q2` and `next week` are.
    alone: Alone,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Alone {
    Date,
    NeedsEdge,
}

impl Parser<'_> {
    /// Periods with or without an edge.
    pub fn periods(&self, at: usize) -> Vec<Found> {
        let mut found: Vec<Found> = Vec::new();
        for period in self.named_periods(at).into_iter().filter(|period| period.alone == Alone::Date) {
            found.extend(self.day_of(period).map(|day| Found::day(day, period.end, Weight::Loose)));
        }
        for (edge, start) in EDGES.iter().filter_map(|(words, edge)| Some((*edge, self.phrase(at, words)?))) {
            let start = self.skip(start, &['-', '\'']);
            let article = self.any_phrase(start, ARTICLES).map(|end| self.skip(end, &['\'']));
            for start in std::iter::once(start).chain(article) {
                for period in self.named_periods(start) {
                    found.extend(self.edge_of(period, edge).map(|day| Found::day(day, period.end, Weight::Firm)));
                }
            }
        }
        if let Some((_, edge, unit)) = EDGE_WORDS.iter().find(|(word, _, _)| self.word(at) == Some(word)) {
            let period = self.present(*unit).map(|start| period(start, *unit, Some(*unit), at + 1));
            let day = period.and_then(|period| self.edge_of(period, *edge));
            found.extend(day.map(|day| Found::day(day, at + 1, Weight::Loose)));
        }
        found.extend(self.weekend(at));
        found
    }

    /// Every period that starts at a token: `month`, `next month`, `mois prochain`, `mars 2026`, `T2`.
    fn named_periods(&self, at: usize) -> Vec<Period> {
        let mut periods = Vec::new();
        if let Some(unit) = self.look(at, PERIODS) {
            periods.extend(self.present(unit).map(|start| period(start, unit, Some(unit), at + 1)));
            if let Some((which, end)) = self.any_of(at + 1, WHICH_AFTER) {
                periods.extend(self.counted(unit, which, end));
            }
        }
        let which = self.any_of(at, WHICH_BEFORE);
        if let Some((which, start)) = which
            && let Some(unit) = self.look(start, PERIODS)
        {
            periods.extend(self.counted(unit, which, start + 1));
        }
        if let Some(month) = self.look(at, MONTHS) {
            periods.extend(self.of_year(at + 1, month, Unit::Month));
        }
        if let Some((quarter, end)) = self.quarter(at) {
            let quarters = self.of_year(end, quarter * 3 - 2, Unit::Quarter);
            periods.extend(quarters.into_iter().map(|period| Period { alone: Alone::Date, ..period }));
        }
        periods
    }

    fn counted(&self, unit: Unit, which: i64, end: usize) -> Option<Period> {
        let start = plus(self.present(unit)?, which, unit)?;
        Some(Period { start, unit, again: None, end, alone: Alone::Date })
    }

    /// A month or quarter by name, and the same with the year that follows.
    fn of_year(&self, end: usize, month: u32, unit: Unit) -> Vec<Period> {
        let mut periods = Vec::new();
        let this_year = NaiveDate::from_ymd_opt(self.reader.today.year(), month, 1);
        periods.extend(this_year.map(|start| period(start, unit, Some(Unit::Year), end)));
        let year = self.number(end).filter(|(_, digits)| *digits == 4).and_then(|(year, _)| i32::try_from(year).ok());
        let start = year.filter(|year| *year > 0).and_then(|year| NaiveDate::from_ymd_opt(year, month, 1));
        periods.extend(start.map(|start| period(start, unit, None, end + 1)));
        periods
    }

    /// `Q2`, `T2`.
    fn quarter(&self, at: usize) -> Option<(u32, usize)> {
        let letter = self.word(at).is_some_and(|word| word == "q" || word == "t");
        let (number, digits) = self.number(at + 1).filter(|_| letter && self.is_glued(at + 1))?;
        (digits == 1 && (1..=4).contains(&number)).then_some((number, at + 2))
    }

    /// The first day of the present week, month, quarter or year.
    fn present(&self, unit: Unit) -> Option<NaiveDate> {
        let today = self.reader.today;
        match unit {
            Unit::Day => Some(today),
            Unit::Week => plus_days(today, -i64::from(today.weekday().num_days_from_monday())),
            Unit::Month => today.with_day(1),
            Unit::Quarter => NaiveDate::from_ymd_opt(today.year(), today.month0() / 3 * 3 + 1, 1),
            Unit::Year => NaiveDate::from_ymd_opt(today.year(), 1, 1),
        }
    }

    /// The day at an edge. Where it was not said which period is meant, the next (or last) one whose edge is not passed,
    /// never today.
    fn edge_of(&self, period: Period, edge: Edge) -> Option<NaiveDate> {
        let Some(again) = period.again else { return edge_day(period.start, period.unit, edge) };
        (-1..=1)
            .map(|n| n * self.side())
            .filter_map(|n| edge_day(plus(period.start, n, again)?, period.unit, edge))
            .find(|day| match self.reader.lean {
                Lean::Future => *day > self.reader.today,
                Lean::Past => *day < self.reader.today,
            })
    }

    /// The day that a period's name alone stands for: its first, or its last when it has begun (`this week`).
    fn day_of(&self, period: Period) -> Option<NaiveDate> {
        let start = self.edge_of(period, Edge::Start)?;
        let end = edge_day(period.start, period.unit, Edge::End)?;
        let begun = self.reader.lean == Lean::Future && period.again.is_none() && start < self.reader.today;
        Some(if begun && end >= self.reader.today { end } else { start })
    }

    fn weekend(&self, at: usize) -> Option<Found> {
        let (which, start) = match self.any_of(at, WHICH_BEFORE) {
            Some((which, start)) => (which, start),
            None => (0, at),
        };
        let end = self.any_phrase(start, WEEKENDS)?;
        let (which, end) = match self.any_of(end, WHICH_AFTER) {
            Some((which, end)) => (which, end),
            None => (which, end),
        };
        let saturday = plus_days(self.present(Unit::Week)?, 5 + 7 * which)?;
        let day = match which {
            0 if !self.is_meant(saturday) => plus_days(saturday, 7 * self.side())?,
            _ => saturday,
        };
        Some(Found::day(day, end, Weight::Loose))
    }

    /// Days with a name, in the nearest year on the side that is meant.
    pub fn named_days(&self, at: usize) -> Vec<Found> {
        let Some((named, end)) = self.any_of(at, NAMED) else { return Vec::new() };
        let years = [0, 1].map(|n| i64::from(self.reader.today.year()) + n * self.side());
        let day = years
            .into_iter()
            .filter_map(|year| named_day(named, i32::try_from(year).ok()?))
            .find(|day| self.is_meant(*day));
        day.map(|day| Found::day(day, end, Weight::Loose)).into_iter().collect()
    }
}

fn period(start: NaiveDate, unit: Unit, again: Option<Unit>, end: usize) -> Period {
    Period { start, unit, again, end, alone: Alone::NeedsEdge }
}

fn edge_day(start: NaiveDate, unit: Unit, edge: Edge) -> Option<NaiveDate> {
    match (edge, unit) {
        (Edge::Start, _) | (_, Unit::Day) => Some(start),
        (Edge::Middle, Unit::Week) => plus_days(start, 2),
        (Edge::End, Unit::Week) => plus_days(start, 4),
        (Edge::Middle, Unit::Month) => plus_days(start, 14),
        (Edge::Middle, Unit::Quarter) => plus_days(plus_months(start, 1)?, 14),
        (Edge::Middle, Unit::Year) => plus_months(start, 6),
        (Edge::End, _) => plus_days(plus(start, 1, unit)?, -1),
    }
}

fn named_day(named: Named, year: i32) -> Option<NaiveDate> {
    match named {
        Named::On(month, day) => NaiveDate::from_ymd_opt(year, month, day),
        Named::Easter => easter(year),
        Named::BlackFriday => NaiveDate::from_weekday_of_month_opt(year, 11, chrono::Weekday::Thu, 4)?.succ_opt(),
    }
}
