//! The dates of the made-up notebook, counted from today.

use chrono::{Datelike, Days, NaiveDate};

use super::cast::Cast;
use super::days_before;
use crate::domain::rules::Rules;

/// Today, and what days around it are called.
pub(super) struct Dates<'a> {
    today: NaiveDate,
    /// The working day on or before today, so that what is due on it is due on a Sunday, too.
    anchor: NaiveDate,
    rules: &'a Rules,
    cast: &'a Cast,
}

impl<'a> Dates<'a> {
    pub(super) fn new(today: NaiveDate, rules: &'a Rules, cast: &'a Cast) -> Self {
        Self { today, anchor: rules.working.on_or_before(today), rules, cast }
    }

    /// The working day on or before so many days from the last working day.
    pub(super) fn working_day(&self, days: i64) -> NaiveDate {
        self.rules.working.on_or_before(moved(self.anchor, days))
    }

    /// The working day on or before so many days ago.
    pub(super) fn working_day_before(&self, days: u64) -> NaiveDate {
        self.rules.working.on_or_before(days_before(self.anchor, days))
    }

    /// So many working days ago.
    pub(super) fn working_days_before(&self, count: u32) -> NaiveDate {
        (0..count).fold(self.anchor, |day, _| self.rules.working.on_or_before(days_before(day, 1)))
    }

    /// A line with its dates put in; `None` when one cannot be read. What the braces mean stands in `assets/demo/en.toml`.
    pub(super) fn fill(&self, line: &str) -> Option<String> {
        let mut filled = String::new();
        let mut rest = line;
        while let Some((before, opened)) = rest.split_once('{') {
            let (mark, after) = opened.split_once('}')?;
            filled.push_str(before);
            filled.push_str(&self.date(mark)?);
            rest = after;
        }
        filled.push_str(rest);
        Some(filled)
    }

    fn date(&self, mark: &str) -> Option<String> {
        let at = mark.find(['+', '-'])?;
        let (what, count) = mark.split_at_checked(at)?;
        let (days, years) = match count.split_once('/') {
            Some((days, years)) => (days.parse().ok()?, years.parse().ok()?),
            None => (count.parse().ok()?, 0),
        };
        let on = moved(self.today, days);
        match what {
            "work" => Some(self.working_day(days).to_string()),
            "day" => on.with_year(on.year() - years).map(|day| day.to_string()),
            "said" => self.said(on),
            "eve" => self.said(days_before(self.working_day(days), 1)),
            _ => None,
        }
    }

    fn said(&self, day: NaiveDate) -> Option<String> {
        let number = if day.day() == 1 { self.cast.first.clone() } else { day.day().to_string() };
        Some(format!("{number} {}", self.cast.months.get(usize::try_from(day.month0()).ok()?)?))
    }
}

fn moved(day: NaiveDate, days: i64) -> NaiveDate {
    let moved = if days < 0 {
        day.checked_sub_days(Days::new(days.unsigned_abs()))
    } else {
        day.checked_add_days(Days::new(days.unsigned_abs()))
    };
    moved.unwrap_or(day)
}
