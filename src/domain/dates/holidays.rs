//! Public holidays, computed from their rules.
//!
//! Only days off in (almost) the whole country are listed; what one region, canton or province adds is not. Extra days
//! decreed once, such as a coronation, are not either: a manager adds those as days away.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::{Deserialize, Serialize};

/// A country whose public holidays are known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Country {
    /// France.
    #[serde(rename = "FR")]
    France,
    /// Belgium.
    #[serde(rename = "BE")]
    Belgium,
    /// Switzerland.
    #[serde(rename = "CH")]
    Switzerland,
    /// Canada.
    #[serde(rename = "CA")]
    Canada,
    /// The United Kingdom.
    #[serde(rename = "GB")]
    UnitedKingdom,
    /// The United States.
    #[serde(rename = "US")]
    UnitedStates,
}

/// A code of a country whose holidays are not known.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("no holidays are known for this country")]
pub struct UnknownCountry;

impl Country {
    /// Every country, in the order of the settings.
    pub const ALL: [Country; 6] = [
        Country::France,
        Country::Belgium,
        Country::Switzerland,
        Country::Canada,
        Country::UnitedKingdom,
        Country::UnitedStates,
    ];

    /// The code of ISO 3166-1: `FR`, `GB`.
    pub fn code(self) -> &'static str {
        match self {
            Country::France => "FR",
            Country::Belgium => "BE",
            Country::Switzerland => "CH",
            Country::Canada => "CA",
            Country::UnitedKingdom => "GB",
            Country::UnitedStates => "US",
        }
    }

    /// The country of a locale such as `fr_CA.UTF-8`, where its holidays are known.
    pub fn from_locale(locale: &str) -> Option<Country> {
        locale.split(['-', '_', '.', '@']).nth(1)?.parse().ok()
    }

    /// Whether a day is a public holiday, or the day off that replaces one.
    pub fn is_holiday(self, day: NaiveDate) -> bool {
        // A New Year's Day on a Saturday is taken on 31 December in the United States.
        [day.year(), day.year() + 1].into_iter().any(|year| self.holidays(year).contains(&day))
    }

    /// The days off that a year's holidays bring, in no order.
    pub fn holidays(self, year: i32) -> Vec<NaiveDate> {
        let rules = self.rules();
        let mut off: Vec<NaiveDate> = Vec::with_capacity(rules.len());
        for rule in rules {
            let Some(day) = rule.day(year) else { continue };
            let observed = match self {
                Country::UnitedStates => nearest_weekday(day),
                Country::UnitedKingdom | Country::Canada => free_weekday(day, &off),
                Country::France | Country::Belgium | Country::Switzerland => day,
            };
            off.push(observed);
        }
        off
    }

    fn rules(self) -> &'static [Rule] {
        match self {
            Country::France => &FRANCE,
            Country::Belgium => &BELGIUM,
            Country::Switzerland => &SWITZERLAND,
            Country::Canada => &CANADA,
            Country::UnitedKingdom => &UNITED_KINGDOM,
            Country::UnitedStates => &UNITED_STATES,
        }
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Country {
    type Err = UnknownCountry;

    fn from_str(code: &str) -> Result<Self, UnknownCountry> {
        let code = if code.eq_ignore_ascii_case("UK") { "GB" } else { code };
        Country::ALL.into_iter().find(|country| country.code().eq_ignore_ascii_case(code)).ok_or(UnknownCountry)
    }
}

/// How the day of a holiday is found in a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// Month and day.
    On(u32, u32),
    /// Days after Easter Sunday.
    Easter(i64),
    /// The n-th weekday of a month.
    Nth(u8, Weekday, u32),
    /// The last such weekday of a month.
    Last(Weekday, u32),
    /// The last Monday before a day of a month.
    MondayBefore(u32, u32),
    /// The last Sunday of May, or where that is Pentecost the first of June.
    MothersDay,
}

use Rule::{Easter, Last, MondayBefore, MothersDay, Nth, On};

/// Code du travail, article L3133-1.
const FRANCE: [Rule; 11] = [
    On(1, 1),
    Easter(1),
    On(5, 1),
    On(5, 8),
    Easter(39),
    Easter(50),
    On(7, 14),
    On(8, 15),
    On(11, 1),
    On(11, 11),
    On(12, 25),
];

/// Arrêté royal du 18 avril 1974, article 1.
const BELGIUM: [Rule; 10] =
    [On(1, 1), Easter(1), On(5, 1), Easter(39), Easter(50), On(7, 21), On(8, 15), On(11, 1), On(11, 11), On(12, 25)];

/// The federal day (1 August; Federal Constitution, article 110) and those of most cantons (Federal Office of Justice,
/// "Gesetzliche Feiertage und Tage, die in der Schweiz wie gesetzliche Feiertage behandelt werden").
const SWITZERLAND: [Rule; 9] =
    [On(1, 1), On(1, 2), Easter(-2), Easter(1), Easter(39), Easter(50), On(8, 1), On(12, 25), On(12, 26)];

/// Canada Labour Code, sections 166 and 193 (a holiday on a weekend is taken on the working day after).
const CANADA: [Rule; 10] = [
    On(1, 1),
    Easter(-2),
    MondayBefore(5, 25),
    On(7, 1),
    Nth(1, Weekday::Mon, 9),
    On(9, 30),
    Nth(2, Weekday::Mon, 10),
    On(11, 11),
    On(12, 25),
    On(12, 26),
];

/// England and Wales: Banking and Financial Dealings Act 1971, schedule 1, and the proclamations for New Year's Day and
/// the early May day (a holiday on a weekend is taken on the next weekday that is free).
const UNITED_KINGDOM: [Rule; 8] = [
    On(1, 1),
    Easter(-2),
    Easter(1),
    Nth(1, Weekday::Mon, 5),
    Last(Weekday::Mon, 5),
    Last(Weekday::Mon, 8),
    On(12, 25),
    On(12, 26),
];

/// 5 U.S.C. 6103 (a holiday on a Saturday is taken on the Friday, one on a Sunday on the Monday).
const UNITED_STATES: [Rule; 11] = [
    On(1, 1),
    Nth(3, Weekday::Mon, 1),
    Nth(3, Weekday::Mon, 2),
    Last(Weekday::Mon, 5),
    On(6, 19),
    On(7, 4),
    Nth(1, Weekday::Mon, 9),
    Nth(2, Weekday::Mon, 10),
    On(11, 11),
    Nth(4, Weekday::Thu, 11),
    On(12, 25),
];

impl Rule {
    /// The day in a year; `None` where that year has none.
    pub fn day(self, year: i32) -> Option<NaiveDate> {
        match self {
            On(month, day) => NaiveDate::from_ymd_opt(year, month, day),
            Easter(days) => {
                let sunday = easter(year)?;
                match u64::try_from(days) {
                    Ok(days) => sunday.checked_add_days(Days::new(days)),
                    Err(_) => sunday.checked_sub_days(Days::new(days.unsigned_abs())),
                }
            }
            Nth(n, weekday, month) => NaiveDate::from_weekday_of_month_opt(year, month, weekday, n),
            Last(weekday, month) => [5, 4].into_iter().find_map(|n| Nth(n, weekday, month).day(year)),
            MothersDay => {
                let sunday = Last(Weekday::Sun, 5).day(year)?;
                if Easter(49).day(year) == Some(sunday) { Nth(1, Weekday::Sun, 6).day(year) } else { Some(sunday) }
            }
            MondayBefore(month, day) => {
                let eve = NaiveDate::from_ymd_opt(year, month, day)?.pred_opt()?;
                eve.checked_sub_days(Days::new(u64::from(eve.weekday().num_days_from_monday())))
            }
        }
    }
}

/// Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Meeus, Jones, Butcher: "Astronomical Algorithms",
/// chapter 8); `None` before 1583.
pub fn easter(year: i32) -> Option<NaiveDate> {
    if !(1583..=9999).contains(&year) {
        return None;
    }
    let golden = year % 19;
    let (century, of_century) = (year / 100, year % 100);
    let correction = (century - (century + 8) / 25 + 1) / 3;
    let moon = (19 * golden + century - century / 4 - correction + 15) % 30;
    let sunday = (32 + 2 * (century % 4) + 2 * (of_century / 4) - moon - of_century % 4) % 7;
    let late = (golden + 11 * moon + 22 * sunday) / 451;
    let days = moon + sunday - 7 * late + 114;
    NaiveDate::from_ymd_opt(year, u32::try_from(days / 31).ok()?, u32::try_from(days % 31 + 1).ok()?)
}

fn nearest_weekday(day: NaiveDate) -> NaiveDate {
    let moved = match day.weekday() {
        Weekday::Sat => day.pred_opt(),
        Weekday::Sun => day.succ_opt(),
        _ => None,
    };
    moved.unwrap_or(day)
}

fn free_weekday(day: NaiveDate, taken: &[NaiveDate]) -> NaiveDate {
    day.iter_days()
        .take(7)
        .find(|d| !matches!(d.weekday(), Weekday::Sat | Weekday::Sun) && !taken.contains(d))
        .unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[rstest]
    #[case(1961, "1961-04-02")]
    #[case(2000, "2000-04-23")]
    #[case(2024, "2024-03-31")]
    #[case(2025, "2025-04-20")]
    #[case(2026, "2026-04-05")]
    #[case(2038, "2038-04-25")]
    #[case(2285, "2285-03-22")]
    fn easter_falls_where_the_tables_say(#[case] year: i32, #[case] sunday: &str) {
        assert_eq!(easter(year), Some(day(sunday)));
    }

    #[rstest]
    #[case(Country::France, "2026-04-06")]
    #[case(Country::France, "2026-05-14")]
    #[case(Country::France, "2026-05-25")]
    #[case(Country::Belgium, "2026-07-21")]
    #[case(Country::Switzerland, "2026-04-03")]
    #[case(Country::Canada, "2026-05-18")]
    #[case(Country::Canada, "2026-10-12")]
    #[case::boxing_day_after_a_saturday_christmas(Country::Canada, "2027-12-28")]
    #[case::christmas_on_a_saturday(Country::UnitedKingdom, "2027-12-27")]
    #[case::boxing_day_on_a_sunday(Country::UnitedKingdom, "2027-12-28")]
    #[case(Country::UnitedKingdom, "2026-08-31")]
    #[case(Country::UnitedKingdom, "2028-01-03")]
    #[case::new_year_on_a_saturday(Country::UnitedStates, "2027-12-31")]
    #[case::independence_on_a_saturday(Country::UnitedStates, "2026-07-03")]
    #[case(Country::UnitedStates, "2026-11-26")]
    #[case(Country::UnitedStates, "2026-05-25")]
    fn a_holiday(#[case] country: Country, #[case] off: &str) {
        assert!(country.is_holiday(day(off)));
    }

    #[rstest]
    #[case(Country::France, "2026-04-03")]
    #[case(Country::France, "2026-12-26")]
    #[case(Country::Belgium, "2026-05-08")]
    #[case(Country::Switzerland, "2026-05-01")]
    #[case(Country::UnitedKingdom, "2026-05-01")]
    #[case(Country::UnitedStates, "2026-12-26")]
    fn an_ordinary_day(#[case] country: Country, #[case] worked: &str) {
        assert!(!country.is_holiday(day(worked)));
    }

    #[test]
    fn codes_come_back() {
        for country in Country::ALL {
            assert_eq!(country.code().parse(), Ok(country));
        }
        assert_eq!("uk".parse(), Ok(Country::UnitedKingdom));
        assert_eq!("DE".parse::<Country>(), Err(UnknownCountry));
        assert_eq!(Country::from_locale("fr_CA.UTF-8"), Some(Country::Canada));
        assert_eq!(Country::from_locale("fr"), None);
    }
}
