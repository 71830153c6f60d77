//! Periods and their edges: `end of month`, `mi-mars`, `next week`, `Q2`, `mars`, `semaine 12`.

use chrono::{Datelike, NaiveDate};

use super::Lean;
use super::calendar::YEARS;
use super::meaning::{Doubt, Why};
use super::parser::{Found, Parser, Weight, plus_days};
use super::relative::{plus, plus_months};
use super::words::{
    ARTICLES, EDGE_WORDS, EDGES, Edge, HERE, MONTH_OF, MONTHS, PERIODS, THIS, Unit, WEEKENDS, WHICH_AFTER, WHICH_BEFORE,
};

/// Days of a month up to which it is early in it, and from which it is late; between them is its middle.
const EARLY: i64 = 9;
/// The last day of a month's middle.
const MIDDLE: i64 = 19;

/// A period that was named.
#[derive(Debug, Clone, Copy)]
pub struct Period {
    /// Its first day.
    pub start: NaiveDate,
    /// The first day of the next (or last) one of the name, where it was not said which one is meant.
    pub then: Option<NaiveDate>,
    /// How long it is.
    pub unit: Unit,
    /// The first token after it.
    pub end: usize,
    /// What the name alone stands for.
    pub alone: Alone,
    /// Whether it has a name of its own, as a month has, or comes again and again, as `the week` does.
    pub called: Called,
}

/// What a period's name alone stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Alone {
    /// No day: `month`.
    Nothing,
    /// Its first day, or its last where it has begun: `this week`.
    Limit,
    /// Its first day, or where it has begun what is left of it: `mars`.
    Rest,
}

/// Whether a period has a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Called {
    /// `mars`, `Q2`, `semaine 12`: this year's is meant as long as it lasts.
    ByName,
    /// `the month`.
    ByUnit,
}

impl Period {
    /// The first days that the name may mean, the nearest first.
    pub fn starts(self) -> impl Iterator<Item = NaiveDate> {
        std::iter::once(self.start).chain(self.then)
    }

    /// Its last day.
    fn last(self) -> Option<NaiveDate> {
        last_day(self.start, self.unit)
    }
}

/// What part of a period is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// The whole of it.
    Whole,
    /// An edge.
    At(Edge),
}

impl Parser<'_> {
    /// Periods with or without an edge.
    pub fn periods(&self, at: usize) -> Vec<Found> {
        let mut found: Vec<Found> = Vec::new();
        for period in self.named_periods(at).into_iter().filter(|period| !self.is_month_name(at, period)) {
            found.extend(self.alone(period, Weight::Loose));
        }
        for (edge, start) in EDGES.iter().filter_map(|(words, edge)| Some((*edge, self.phrase(at, words)?))) {
            let start = self.skip(start, &['-', '\'']);
            let article = self.any_phrase(start, ARTICLES).map(|end| self.skip(end, &['\'']));
            for start in std::iter::once(start).chain(article) {
                let mut periods = self.named_periods(start);
                periods.extend(self.year_alone(start));
                found.extend(periods.into_iter().filter_map(|period| self.part(period, Part::At(edge), Weight::Firm)));
            }
        }
        if let Some((_, edge, unit)) = EDGE_WORDS.iter().find(|(word, _, _)| self.word(at) == Some(word)) {
            let period = self.of_unit(*unit, at + 1);
            found.extend(period.and_then(|period| self.part(period, Part::At(*edge), Weight::Loose)));
        }
        found.extend(self.weekend(at));
        found
    }

    /// The name of a month as a date; in the order of the readings it stands with the days of the calendar.
    pub fn months(&self, at: usize) -> Vec<Found> {
        let periods = self.named_periods(at).into_iter().filter(|period| self.is_month_name(at, period));
        periods.filter_map(|period| self.alone(period, Weight::Loose)).collect()
    }

    fn is_month_name(&self, at: usize, period: &Period) -> bool {
        self.look(at, MONTHS).is_some() && period.end == at + 1
    }

    /// `2027`, where a year is expected.
    pub fn bare_year(&self, at: usize) -> Option<Found> {
        self.year_alone(at).and_then(|year| self.alone(year, Weight::Loose))
    }

    fn year_alone(&self, at: usize) -> Option<Period> {
        let start = NaiveDate::from_ymd_opt(self.year_number(at)?, 1, 1)?;
        let (then, called) = (None, Called::ByName);
        Some(Period { start, then, unit: Unit::Year, end: at + 1, alone: Alone::Rest, called })
    }

    /// A number of four digits that is a year.
    pub fn year_number(&self, at: usize) -> Option<i32> {
        let (year, _) = self.number(at).filter(|(_, digits)| *digits == 4)?;
        i32::try_from(year).ok().filter(|year| YEARS.contains(year))
    }

    /// Every period that starts at a token: `month`, `next month`, `mois prochain`, `mars 2026`, `T2`, `semaine 12`.
    pub fn named_periods(&self, at: usize) -> Vec<Period> {
        let mut periods = Vec::new();
        if let Some(unit) = self.look(at, PERIODS) {
            periods.extend(self.of_unit(unit, at + 1));
            if let Some((which, end)) = self.any_of(at + 1, WHICH_AFTER) {
                periods.extend(self.counted(unit, which, end));
            }
        }
        if let Some((which, start)) = self.any_of(at, WHICH_BEFORE) {
            if let Some(unit) = self.look(start, PERIODS) {
                periods.extend(self.counted(unit, which, self.here(start + 1)));
                if let Some((more, end)) = self.any_of(start + 1, WHICH_AFTER) {
                    periods.extend(self.counted(unit, which.max(more), end));
                }
            }
            periods.extend(self.month_counted(start, which, start + 1));
        }
        periods.extend(self.month_names(at));
        if let Some((quarter, end)) = self.quarter(at) {
            let quarters = self.of_year(end, quarter * 3 - 2, Unit::Quarter);
            periods.extend(quarters.into_iter().map(|period| Period { alone: Alone::Rest, ..period }));
        }
        periods.extend(self.numbered_weeks(at));
        periods.extend(self.week_of(at));
        periods
    }

    /// `mars`, `mars 2027`, `mois de mars`, `mars prochain`.
    fn month_names(&self, at: usize) -> Vec<Period> {
        let mut periods = Vec::new();
        let named = self.any_phrase(at, MONTH_OF).map(|end| self.skip(end, &['\'']));
        for start in std::iter::once(at).chain(named) {
            let Some(month) = self.look(start, MONTHS) else { continue };
            let end = self.skip(start + 1, &['.']);
            let ends = if end == start + 1 { vec![end] } else { vec![start + 1, end] };
            for end in ends {
                periods.extend(self.of_year(end, month, Unit::Month));
            }
            if let Some((which, end)) = self.any_of(start + 1, WHICH_AFTER) {
                periods.extend(self.month_counted(start, which, end));
            }
        }
        periods
    }

    /// `next march`, `mars dernier`: the next (or last) one of the name that has not begun (or is over); `this march` is
    /// this year's.
    fn month_counted(&self, at: usize, which: i64, end: usize) -> Option<Period> {
        let month = self.look(at, MONTHS)?;
        let today = self.reader.today;
        let in_year = |n: i32| NaiveDate::from_ymd_opt(today.year() + n, month, 1);
        let start = match which {
            THIS => in_year(0),
            n if n > THIS => [0, 1].into_iter().filter_map(in_year).find(|start| *start > today),
            _ => [0, -1].into_iter().filter_map(in_year).find(|start| last_day(*start, Unit::Month) < Some(today)),
        };
        let (then, called) = (None, Called::ByName);
        Some(Period { start: start?, then, unit: Unit::Month, end, alone: Alone::Rest, called })
    }

    /// Past the `-ci` of `ce mois-ci`.
    fn here(&self, end: usize) -> usize {
        self.any_phrase(self.skip(end, &['-']), HERE).unwrap_or(end)
    }

    fn counted(&self, unit: Unit, which: i64, end: usize) -> Option<Period> {
        let start = plus(self.present(unit)?, which, unit)?;
        Some(Period { start, then: None, unit, end, alone: Alone::Limit, called: Called::ByUnit })
    }

    /// The present one of a unit, and the one on the side that is meant.
    fn of_unit(&self, unit: Unit, end: usize) -> Option<Period> {
        let start = self.present(unit)?;
        let then = plus(start, self.side(), unit);
        Some(Period { start, then, unit, end, alone: Alone::Nothing, called: Called::ByUnit })
    }

    /// A month or quarter by name, and the same with the year that follows.
    fn of_year(&self, end: usize, month: u32, unit: Unit) -> Vec<Period> {
        let (alone, called) = (Alone::Rest, Called::ByName);
        let in_year = |year: i32| NaiveDate::from_ymd_opt(year, month, 1);
        let this = self.reader.today.year();
        let then = in_year(this + self.sign());
        let mut periods = Vec::new();
        periods.extend(in_year(this).map(|start| Period { start, then, unit, end, alone, called }));
        let year = self.year_number(end).and_then(in_year);
        periods.extend(year.map(|start| Period { start, then: None, unit, end: end + 1, alone, called }));
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

    /// The day that a period's name alone stands for.
    pub fn alone(&self, period: Period, weight: Weight) -> Option<Found> {
        match period.alone {
            Alone::Nothing => None,
            Alone::Rest => self.part(period, Part::Whole, weight),
            Alone::Limit => {
                let (start, last) = (period.start, edge_day(period.start, period.unit, Edge::End)?);
                let begun = self.reader.lean == Lean::Future && start < self.reader.today;
                let day = if begun && last >= self.reader.today { last } else { start };
                Some(Found { is_period: true, ..Found::day(day, period.end, weight) })
            }
        }
    }

    /// The day at a part of a period.
    fn part(&self, period: Period, part: Part, weight: Weight) -> Option<Found> {
        let found = match self.reader.lean {
            Lean::Future => self.ahead_in(period, part, weight),
            Lean::Past | Lean::Contact => self.behind_in(period, part, weight),
        };
        found.map(|found| Found { is_period: true, ..found })
    }

    /// Ahead: the day at the part of the present period, what is left of the part where it has begun, the next one where the
    /// period is over. A named period that is not over while its part is leaves open which one is meant.
    fn ahead_in(&self, period: Period, part: Part, weight: Weight) -> Option<Found> {
        let today = self.reader.today;
        let mut passed = None;
        for start in period.starts() {
            let (day, last) = part_days(start, period.unit, part)?;
            if let Some(passed) = passed.filter(|passed| *passed != day) {
                return Some(Found::new(Doubt::between(Why::Passed, &[passed, day])?, period.end, weight));
            }
            if day >= today {
                let until = (day == today && last > today).then_some(last);
                return Some(Found { until, ..Found::day(day, period.end, weight) });
            }
            if last >= today {
                return Some(Found { until: Some(last), ..Found::day(today, period.end, weight) });
            }
            let is_over = period.last().is_none_or(|last| last < today);
            match (period.then, period.called, is_over) {
                (None, ..) => return Some(Found::day(day, period.end, weight)),
                (Some(_), Called::ByName, false) => passed = Some(day),
                _ => {}
            }
        }
        None
    }

    /// Behind: the last one that has passed; of a period that was said, its day.
    fn behind_in(&self, period: Period, part: Part, weight: Weight) -> Option<Found> {
        let is_behind = |day: &NaiveDate| match part {
            Part::Whole => *day <= self.reader.today,
            Part::At(_) => *day < self.reader.today,
        };
        let mut days = period.starts().filter_map(|start| Some(part_days(start, period.unit, part)?.0));
        let day = if period.then.is_none() { days.next() } else { days.find(is_behind) };
        day.map(|day| Found::day(day, period.end, weight))
    }

    fn weekend(&self, at: usize) -> Option<Found> {
        let (which, start) = match self.any_of(at, WHICH_BEFORE) {
            Some((which, start)) => (which, start),
            None => (0, at),
        };
        let end = self.any_phrase(start, WEEKENDS)?;
        let (which, end) = match self.any_of(end, WHICH_AFTER) {
            Some((which, end)) => (which, end),
            None => (which, self.here(end)),
        };
        let saturday = plus_days(self.present(Unit::Week)?, 5 + 7 * which)?;
        let day = match which {
            0 if !self.is_meant(saturday) => plus_days(saturday, 7 * self.side())?,
            _ => saturday,
        };
        Some(Found::day(day, end, Weight::Loose))
    }
}

/// The day at a part of a period that starts on a day, and the last day of that part.
fn part_days(start: NaiveDate, unit: Unit, part: Part) -> Option<(NaiveDate, NaiveDate)> {
    let whole = edge_day(start, unit, Edge::End)?;
    match (part, unit) {
        (Part::Whole, _) => Some((start, whole)),
        (Part::At(Edge::Course), _) => Some((edge_day(start, unit, Edge::Middle)?, whole)),
        (Part::At(Edge::Start), Unit::Month) => Some((start, plus_days(start, EARLY - 1)?)),
        (Part::At(Edge::Middle), Unit::Month) => {
            Some((edge_day(start, unit, Edge::Middle)?, plus_days(start, MIDDLE - 1)?))
        }
        (Part::At(edge), _) => edge_day(start, unit, edge).map(|day| (day, day)),
    }
}

/// The day at an edge of a period that starts on a day.
pub fn edge_day(start: NaiveDate, unit: Unit, edge: Edge) -> Option<NaiveDate> {
    match (edge, unit) {
        (Edge::Start, _) | (_, Unit::Day) => Some(start),
        (Edge::Middle | Edge::Course, Unit::Week) => plus_days(start, 2),
        (Edge::End, Unit::Week) => plus_days(start, 4),
        (Edge::Middle | Edge::Course, Unit::Month) => plus_days(start, 14),
        (Edge::Middle | Edge::Course, Unit::Quarter) => plus_days(plus_months(start, 1)?, 14),
        (Edge::Middle | Edge::Course, Unit::Year) => plus_months(start, 6),
        (Edge::End, _) => last_day(start, unit),
    }
}

/// The last day of a period that starts on a day.
pub fn last_day(start: NaiveDate, unit: Unit) -> Option<NaiveDate> {
    plus_days(plus(start, 1, unit)?, -1)
}
