//! Ages as people say them, and how they grow.

use chrono::{Datelike, NaiveDate};

use super::dates::partial::PartialDate;
use super::phrase::Phrase;
use super::rules::LeapDay;

/// Below so many months an age is said in months.
const IN_MONTHS: u32 = 24;

/// An age as it is said: of small children and animals in months.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Age {
    /// Whole years.
    Years(u32),
    /// Whole months; 0 is less than one.
    Months(u32),
}

impl Age {
    /// The oldest age that is an age, in years.
    pub const OLDEST: u32 = 150;

    /// The whole years of it.
    pub fn years(self) -> u32 {
        match self {
            Age::Years(years) => years,
            Age::Months(months) => months / 12,
        }
    }

    /// The months, where it is said in months.
    pub fn months(self) -> Option<u32> {
        match self {
            Age::Years(_) => None,
            Age::Months(months) => Some(months),
        }
    }

    /// As one says it: two years and more in years.
    fn said(self) -> Self {
        match self {
            Age::Months(months) if months >= IN_MONTHS => Age::Years(months / 12),
            said => said,
        }
    }
}

/// An age known on a day; no birthday is invented from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KnownAge {
    /// The age.
    pub age: Age,
    /// The day on which it was known.
    pub on: NaiveDate,
}

impl KnownAge {
    /// So many years on a day.
    pub fn years(years: u32, on: NaiveDate) -> Self {
        Self { age: Age::Years(years), on }
    }

    /// The age today: the years or months that passed since are added, to the nearest whole one.
    pub fn about(self, today: NaiveDate) -> Age {
        match self.age {
            Age::Years(years) => Age::Years(years + self.passed(today, YEAR)),
            Age::Months(months) => Age::Months(months + self.passed(today, MONTH)).said(),
        }
    }

    /// The age today, and how surely it is known: of an age in years, never more than about.
    pub fn now(self, today: NaiveDate) -> AgeNow {
        let age = self.about(today);
        let is_as_said = self.age.months().is_some() && self.passed(today, MONTH) == 0;
        if is_as_said { AgeNow::Exact(age) } else { AgeNow::About(age) }
    }

    /// How many spans of time passed since the age was known, rounded to the nearest, in integers.
    fn passed(self, today: NaiveDate, span: i64) -> u32 {
        let days = (today - self.on).num_days().max(0);
        u32::try_from((days * DAY + span / 2) / span).unwrap_or(0)
    }
}

/// Parts of a day in which spans are counted: a year is 365.2425 days.
const DAY: i64 = 120_000;
const YEAR: i64 = 43_829_100;
const MONTH: i64 = YEAR / 12;

/// An age today.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgeNow {
    /// From a birthday, or as it was said this month.
    Exact(Age),
    /// From an age that was known some time ago.
    About(Age),
}

impl AgeNow {
    /// Of somebody born on a date of which every part is known and that is not to come.
    pub fn of_birthday(birthday: PartialDate, today: NaiveDate, leap_day: LeapDay) -> Option<Self> {
        let years = birthday.age_on(today, leap_day)?;
        let born = birthday.date().filter(|born| *born <= today)?;
        // Both lie within the years of a calendar.
        let months = (today.year() - born.year()) * 12 + today.month() as i32 - born.month() as i32;
        let months = u32::try_from(months - i32::from(today.day() < born.day())).unwrap_or(0);
        let age = if months < IN_MONTHS && years < 2 { Age::Months(months) } else { Age::Years(years) };
        Some(AgeNow::Exact(age))
    }

    /// The age.
    pub fn age(self) -> Age {
        match self {
            AgeNow::Exact(age) | AgeNow::About(age) => age,
        }
    }

    /// The age in words.
    pub fn phrase(self) -> Phrase {
        let id = match self {
            AgeNow::Exact(Age::Years(_)) => "exact-age",
            AgeNow::About(Age::Years(_)) => "about-age",
            AgeNow::Exact(Age::Months(_)) => "exact-age-months",
            AgeNow::About(Age::Months(_)) => "about-age-months",
        };
        match self.age() {
            Age::Years(years) => Phrase::new(id).with("years", years),
            Age::Months(months) => Phrase::new(id).with("months", months),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[rstest]
    #[case::years_are_never_sure(Age::Years(8), "2026-03-02", AgeNow::About(Age::Years(8)))]
    #[case::years_round(Age::Years(8), "2026-09-05", AgeNow::About(Age::Years(9)))]
    #[case::as_said(Age::Months(18), "2026-03-10", AgeNow::Exact(Age::Months(18)))]
    #[case::a_month_on(Age::Months(18), "2026-04-02", AgeNow::About(Age::Months(19)))]
    #[case::weeks(Age::Months(0), "2026-03-10", AgeNow::Exact(Age::Months(0)))]
    #[case::weeks_grow(Age::Months(0), "2026-03-20", AgeNow::About(Age::Months(1)))]
    #[case::the_last_month_in_months(Age::Months(18), "2026-08-02", AgeNow::About(Age::Months(23)))]
    #[case::two_years(Age::Months(18), "2026-09-02", AgeNow::About(Age::Years(2)))]
    #[case::said_in_months_meant_in_years(Age::Months(30), "2026-03-02", AgeNow::Exact(Age::Years(2)))]
    #[case::a_day_before_it_was_known(Age::Months(6), "2026-01-01", AgeNow::Exact(Age::Months(6)))]
    fn a_known_age_grows(#[case] age: Age, #[case] today: &str, #[case] expected: AgeNow) {
        assert_eq!(KnownAge { age, on: day("2026-03-02") }.now(day(today)), expected);
    }

    #[rstest]
    #[case("2024-09-02", Some(Age::Months(18)))]
    #[case("2024-09-03", Some(Age::Months(17)))]
    #[case("2026-03-02", Some(Age::Months(0)))]
    #[case("2024-03-03", Some(Age::Months(23)))]
    #[case("2024-03-02", Some(Age::Years(2)))]
    #[case("2017-04-12", Some(Age::Years(8)))]
    #[case("2026-03-03", None)]
    #[case("--04-12", None)]
    #[case("2017", None)]
    fn an_age_from_a_birthday(#[case] born: &str, #[case] expected: Option<Age>) {
        let now = AgeNow::of_birthday(born.parse().unwrap(), day("2026-03-02"), LeapDay::default());
        assert_eq!(now, expected.map(AgeNow::Exact));
    }

    #[test]
    fn a_leap_day_that_is_kept_in_february_makes_two_years_there() {
        let born = "2024-02-29".parse().unwrap();
        let now = AgeNow::of_birthday(born, day("2026-02-28"), LeapDay::February28);
        assert_eq!(now, Some(AgeNow::Exact(Age::Years(2))));
    }
}
