//! Dates that may lack the year, the month or the day; never a sentinel year (docs/product.md, "Dates").

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};

use crate::domain::rules::LeapDay;

/// A date as far as it is known: `2015-04-12`, `--04-12`, `1985-06`, `1985`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PartialDate {
    year: Option<i32>,
    month: Option<u32>,
    day: Option<u32>,
}

/// A text that is no partial date, or one that no calendar holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not a date as in 2015-04-12, --04-12, 1985-06 or 1985")]
pub struct NoDate;

/// Years that four digits can write.
const YEARS: std::ops::RangeInclusive<i32> = 1..=9999;

impl PartialDate {
    /// A whole date.
    pub fn full(date: NaiveDate) -> Self {
        Self { year: Some(date.year()), month: Some(date.month()), day: Some(date.day()) }
    }

    /// A day without its year; 29 February is one.
    pub fn month_day(month: u32, day: u32) -> Option<Self> {
        // 2000 is a leap year: it has every day that any year has.
        NaiveDate::from_ymd_opt(2000, month, day)?;
        Some(Self { year: None, month: Some(month), day: Some(day) })
    }

    /// A month of a year.
    pub fn year_month(year: i32, month: u32) -> Option<Self> {
        (YEARS.contains(&year) && (1..=12).contains(&month)).then_some(Self {
            year: Some(year),
            month: Some(month),
            day: None,
        })
    }

    /// A year.
    pub fn of_year(year: i32) -> Option<Self> {
        YEARS.contains(&year).then_some(Self { year: Some(year), month: None, day: None })
    }

    /// The year, where known.
    pub fn year(self) -> Option<i32> {
        self.year
    }

    /// The month (1 to 12), where known.
    pub fn month(self) -> Option<u32> {
        self.month
    }

    /// The day of the month, where known; never without a month.
    pub fn day(self) -> Option<u32> {
        self.day
    }

    /// Both as one date; `None` when they differ, or no calendar holds it.
    pub fn with(self, other: Self) -> Option<Self> {
        fn differ<T: PartialEq>(one: Option<T>, other: Option<T>) -> bool {
            one.zip(other).is_some_and(|(one, other)| one != other)
        }
        if differ(self.year, other.year) || differ(self.month, other.month) || differ(self.day, other.day) {
            return None;
        }
        let both =
            Self { year: self.year.or(other.year), month: self.month.or(other.month), day: self.day.or(other.day) };
        let is_whole = both.year.is_some() && both.day.is_some();
        (!is_whole || both.date().is_some()).then_some(both)
    }

    /// The whole date, where everything is known.
    pub fn date(self) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(self.year?, self.month?, self.day?)
    }

    /// Whether all of it lies ahead of a day; a date without a year comes back every year and does not.
    pub fn is_ahead_of(self, today: NaiveDate) -> bool {
        let Some(year) = self.year else { return false };
        let first = NaiveDate::from_ymd_opt(year, self.month.unwrap_or(1), self.day.unwrap_or(1));
        first.is_some_and(|first| first > today)
    }

    /// The day on which it falls in a year; `None` when the day is not known. 29 February is computed from the original
    /// each year and moves, in other years, where `leap_day` says.
    pub fn in_year(self, year: i32, leap_day: LeapDay) -> Option<NaiveDate> {
        let (month, day) = (self.month?, self.day?);
        NaiveDate::from_ymd_opt(year, month, day).or_else(|| match leap_day {
            LeapDay::February28 => NaiveDate::from_ymd_opt(year, 2, 28),
            LeapDay::March1 => NaiveDate::from_ymd_opt(year, 3, 1),
        })
    }

    /// The first yearly return on or after a day.
    pub fn next_on_or_after(self, day: NaiveDate, leap_day: LeapDay) -> Option<NaiveDate> {
        (day.year()..=day.year() + 1).filter_map(|year| self.in_year(year, leap_day)).find(|date| *date >= day)
    }

    /// The last yearly return on or before a day.
    pub fn last_on_or_before(self, day: NaiveDate, leap_day: LeapDay) -> Option<NaiveDate> {
        [day.year(), day.year() - 1]
            .into_iter()
            .filter_map(|year| self.in_year(year, leap_day))
            .find(|date| *date <= day)
    }

    /// The years completed on a day, of somebody born (or something begun) on this date; `None` when the year or the day
    /// is not known, or the date is yet to come. Of 29 February they are completed on the day on which it is kept.
    pub fn age_on(self, day: NaiveDate, leap_day: LeapDay) -> Option<u32> {
        let born = self.date()?;
        let is_to_come = self.in_year(day.year(), leap_day).is_none_or(|kept| day < kept);
        u32::try_from(day.year() - born.year() - i32::from(is_to_come)).ok()
    }
}

impl fmt::Display for PartialDate {
    /// The interchange form.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.year, self.month, self.day) {
            (Some(year), Some(month), Some(day)) => write!(f, "{year:04}-{month:02}-{day:02}"),
            (Some(year), Some(month), None) => write!(f, "{year:04}-{month:02}"),
            (Some(year), _, _) => write!(f, "{year:04}"),
            (None, month, day) => write!(f, "--{:02}-{:02}", month.unwrap_or(1), day.unwrap_or(1)),
        }
    }
}

impl FromStr for PartialDate {
    type Err = NoDate;

    fn from_str(text: &str) -> Result<Self, NoDate> {
        let (yearless, rest) = match text.strip_prefix("--") {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        let parts: Vec<&str> = rest.split('-').collect();
        match (yearless, parts.as_slice()) {
            (true, [month, day]) => Self::month_day(number(month, 2)?, number(day, 2)?),
            (false, [year]) => Self::of_year(number(year, 4)?),
            (false, [year, month]) => Self::year_month(number(year, 4)?, number(month, 2)?),
            (false, [year, month, day]) => {
                let year: i32 = number(year, 4)?;
                NaiveDate::from_ymd_opt(year, number(month, 2)?, number(day, 2)?)
                    .filter(|_| YEARS.contains(&year))
                    .map(Self::full)
            }
            _ => None,
        }
        .ok_or(NoDate)
    }
}

fn number<N: FromStr>(digits: &str, length: usize) -> Result<N, NoDate> {
    if digits.len() != length || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(NoDate);
    }
    digits.parse().map_err(|_| NoDate)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[rstest]
    #[case("2015-04-12")]
    #[case("--04-12")]
    #[case("--02-29")]
    #[case("1985-06")]
    #[case("1985")]
    #[case("2024-02-29")]
    fn the_interchange_forms_come_back(#[case] text: &str) {
        assert_eq!(text.parse::<PartialDate>().unwrap().to_string(), text);
    }

    #[rstest]
    #[case("")]
    #[case("---12")]
    #[case("--02-30")]
    #[case("2023-02-29")]
    #[case("1985-13")]
    #[case("1985-6")]
    #[case("0000")]
    #[case("12/04")]
    #[case("--04")]
    #[case("1985-06-")]
    #[case("+985")]
    fn what_no_calendar_holds_is_refused(#[case] text: &str) {
        assert_eq!(text.parse::<PartialDate>(), Err(NoDate));
    }

    #[rstest]
    #[case("--02-29", 2026, LeapDay::February28, "2026-02-28")]
    #[case("--02-29", 2026, LeapDay::March1, "2026-03-01")]
    #[case("--02-29", 2028, LeapDay::March1, "2028-02-29")]
    #[case("2016-02-29", 2100, LeapDay::February28, "2100-02-28")]
    #[case("1985-04-12", 2026, LeapDay::February28, "2026-04-12")]
    fn a_29_february_is_computed_each_year_from_the_original(
        #[case] date: &str,
        #[case] year: i32,
        #[case] leap: LeapDay,
        #[case] shows: &str,
    ) {
        assert_eq!(date.parse::<PartialDate>().unwrap().in_year(year, leap), Some(day(shows)));
    }

    #[rstest]
    #[case("--04-12", "2026-04-12", "2026-04-12", "2026-04-12")]
    #[case("--04-12", "2026-04-13", "2027-04-12", "2026-04-12")]
    #[case("--12-31", "2026-01-01", "2026-12-31", "2025-12-31")]
    fn next_and_last_return(#[case] date: &str, #[case] at: &str, #[case] next: &str, #[case] last: &str) {
        let date: PartialDate = date.parse().unwrap();
        assert_eq!(date.next_on_or_after(day(at), LeapDay::default()), Some(day(next)));
        assert_eq!(date.last_on_or_before(day(at), LeapDay::default()), Some(day(last)));
    }

    #[test]
    fn a_year_alone_has_no_return() {
        let year = PartialDate::of_year(1985).unwrap();
        assert_eq!(year.next_on_or_after(day("2026-01-01"), LeapDay::default()), None);
        assert_eq!(year.age_on(day("2026-01-01"), LeapDay::default()), None);
    }

    #[rstest]
    #[case("2015-04-12", "2026-04-11", Some(10))]
    #[case("2015-04-12", "2026-04-12", Some(11))]
    #[case("2016-02-29", "2026-02-27", Some(9))]
    #[case("2016-02-29", "2026-02-28", Some(10))]
    #[case("2016-02-29", "2026-03-01", Some(10))]
    #[case("2030-01-01", "2026-03-01", None)]
    #[case("--04-12", "2026-03-01", None)]
    fn an_age_counts_whole_years(#[case] born: &str, #[case] at: &str, #[case] age: Option<u32>) {
        assert_eq!(born.parse::<PartialDate>().unwrap().age_on(day(at), LeapDay::February28), age);
    }

    #[test]
    fn a_leap_day_that_is_kept_in_march_completes_the_year_there() {
        let born: PartialDate = "2016-02-29".parse().unwrap();
        assert_eq!(born.age_on(day("2026-02-28"), LeapDay::March1), Some(9));
        assert_eq!(born.age_on(day("2028-02-29"), LeapDay::March1), Some(12));
    }

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in any::<String>()) {
            let _ = text.parse::<PartialDate>();
        }

        #[test]
        fn what_is_read_is_written_the_same(text in "(--)?[0-9]{2,4}(-[0-9]{2}){0,2}") {
            if let Ok(date) = text.parse::<PartialDate>() {
                prop_assert_eq!(date.to_string(), text);
            }
        }
    }
}
