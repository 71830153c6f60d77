//! Weeks of the year: `semaine 12`, `S12`, `week 12`, `2026-W12`, `semaine du 16 mars` (ISO 8601).

use chrono::{Datelike, NaiveDate, Weekday};

use super::calendar::ShortYear;
use super::parser::{Parser, plus_days};
use super::period::{Alone, Called, Period};
use super::words::{ARTICLES, OF_PERIOD, Unit, WEEK_LETTERS, WEEK_NUMBERS, WEEK_OF};

impl Parser<'_> {
    /// Weeks by their number; without a year the nearest on the side that is meant.
    pub fn numbered_weeks(&self, at: usize) -> Vec<Period> {
        let start = self.any_phrase(at, ARTICLES).unwrap_or(at);
        let mut weeks = Vec::new();
        if let Some((week, end)) = self.week_number(start) {
            weeks.extend(self.nearest_weeks(week, end));
            let year = self.any_phrase(end, OF_PERIOD).unwrap_or(end);
            weeks.extend(self.year_number(year).and_then(|said| week_of_year(said, week, year + 1)));
        }
        weeks.extend(self.iso_week(start));
        weeks
    }

    /// The number of a week with where it ends: `semaine 12`, `week n° 12`, `S12`.
    fn week_number(&self, at: usize) -> Option<(u32, usize)> {
        let spelled = self.any_phrase(at, WEEK_NUMBERS).map(|end| self.skip(self.skip(end, &['.']), &['#', '°']));
        let letter = self.word(at).filter(|word| WEEK_LETTERS.contains(word) && self.is_glued(at + 1)).map(|_| at + 1);
        let number = spelled.map(|end| if self.word(end) == Some("n") { self.skip(end + 1, &['°', 'º']) } else { end });
        [number, letter].into_iter().flatten().find_map(|at| {
            let (week, digits) = self.number(at)?;
            ((1..=53).contains(&week) && digits <= 2).then_some((week, at + 1))
        })
    }

    fn nearest_weeks(&self, week: u32, end: usize) -> Option<Period> {
        let this = self.reader.today.iso_week().year();
        // Not every year has a week 53: the next one that has may be six years away.
        let mut mondays = (0..=6).filter_map(|n| monday(this + n * self.sign(), week));
        let (start, then) = (mondays.next()?, mondays.next());
        Some(Period { start, then, unit: Unit::Week, end, alone: Alone::Rest, called: Called::ByName })
    }

    /// `2026-W12`, `2026W12`.
    fn iso_week(&self, at: usize) -> Option<Period> {
        let year = self.year_number(at)?;
        let letter = if self.is_mark(at + 1, &['-']) && self.is_glued(at + 1) { at + 2 } else { at + 1 };
        let is_week = matches!(self.word(letter), Some("w" | "s")) && self.is_glued(letter);
        let (week, digits) = self.number(letter + 1).filter(|_| is_week && self.is_glued(letter + 1))?;
        (digits == 2).then(|| week_of_year(year, week, letter + 2))?
    }

    /// `la semaine du 16 mars`: the week that holds the day.
    pub fn week_of(&self, at: usize) -> Option<Period> {
        let start = self.any_phrase(at, WEEK_OF)?;
        let mut days: Vec<(NaiveDate, usize)> = Vec::new();
        for placed in self.places(start, ShortYear::Ahead) {
            let day = self.settle(placed.place).and_then(|meaning| match meaning {
                super::Meaning::Day(day) => Some(day),
                super::Meaning::Never | super::Meaning::Asked(_) => None,
            });
            days.extend(day.map(|day| (day, placed.end)));
        }
        let bare = self.number(start).filter(|(day, digits)| (1..=31).contains(day) && *digits <= 2);
        if let Some(day) = bare.and_then(|(day, _)| self.day_of_month_ahead(day)) {
            days.push((day, start + 1));
        }
        let (day, end) = days.into_iter().max_by_key(|(_, end)| *end)?;
        let start = plus_days(day, -i64::from(day.weekday().num_days_from_monday()))?;
        Some(Period { start, then: None, unit: Unit::Week, end, alone: Alone::Rest, called: Called::ByName })
    }
}

fn week_of_year(year: i32, week: u32, end: usize) -> Option<Period> {
    let start = monday(year, week)?;
    Some(Period { start, then: None, unit: Unit::Week, end, alone: Alone::Rest, called: Called::ByName })
}

fn monday(year: i32, week: u32) -> Option<NaiveDate> {
    NaiveDate::from_isoywd_opt(year, week, Weekday::Mon)
}
