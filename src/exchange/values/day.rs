//! Days in the forms that exporters write, with or without a time.

use chrono::{Datelike, NaiveDate};

use crate::domain::text::fold::fold;
use crate::exchange::fault::CellFault;

/// In which order a column writes day, month and year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DateOrder {
    /// 31/12/2026
    Dmy,
    /// 12/31/2026
    Mdy,
    /// 2026-12-31
    Ymd,
}

impl DateOrder {
    /// As in `--date-order`: `dmy`, `mdy`, `ymd`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Dmy => "dmy",
            Self::Mdy => "mdy",
            Self::Ymd => "ymd",
        }
    }

    /// The order of that code.
    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Dmy, Self::Mdy, Self::Ymd].into_iter().find(|order| order.code() == code)
    }
}

/// What a cell of days says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Day {
    /// Nothing.
    Nothing,
    /// A day.
    Is(NaiveDate),
    /// It can be read day first or month first, and its column does not decide.
    Ambiguous,
}

/// A cell's date before the order of its parts is settled.
enum Written {
    Zero,
    Known { year: u32, month: u32, day: u32 },
    Open { first: u32, second: u32, third: u32, digits: usize },
}

/// What the cells of a column prove about their order: a number above 12 cannot be a month.
#[derive(Debug, Clone, Copy, Default)]
pub struct Proof {
    day_first: bool,
    month_first: bool,
    year_first: bool,
}

impl Proof {
    /// Looks at one more cell.
    pub fn see(&mut self, cell: &str) {
        match written(cell) {
            Ok(Some(Written::Open { first, second, .. })) => {
                self.day_first |= first > 12;
                self.month_first |= second > 12;
            }
            Ok(Some(Written::Known { .. })) => self.year_first = true,
            Ok(Some(Written::Zero) | None) | Err(_) => {}
        }
    }

    /// The order, unless nothing decides or the cells contradict each other.
    pub fn verdict(self) -> Option<DateOrder> {
        match (self.day_first, self.month_first) {
            (true, false) => Some(DateOrder::Dmy),
            (false, true) => Some(DateOrder::Mdy),
            (false, false) if self.year_first => Some(DateOrder::Ymd),
            _ => None,
        }
    }
}

/// Reads a day; `column` is its column's order. The day is taken as written: a time and a zone after it are dropped.
///
/// # Errors
/// [`CellFault::NoSuchDay`], [`CellFault::ZeroDate`], [`CellFault::NotADate`] and [`CellFault::ImplausibleYear`].
pub fn day(cell: &str, column: Option<DateOrder>) -> Result<Day, CellFault> {
    if super::is_nothing(cell) {
        return Ok(Day::Nothing);
    }
    match written(cell)?.ok_or(CellFault::NotADate)? {
        Written::Zero => Err(CellFault::ZeroDate),
        Written::Known { year, month, day } => civil(year, month, day).map(Day::Is),
        Written::Open { first, second, third, digits } => {
            let year = full_year(third, digits);
            match column {
                Some(DateOrder::Dmy) => civil(year, second, first).map(Day::Is),
                Some(DateOrder::Mdy) => civil(year, first, second).map(Day::Is),
                Some(DateOrder::Ymd) if digits == 2 => {
                    let digits_of_first = if first > 99 { 4 } else { 2 };
                    civil(full_year(first, digits_of_first), second, third).map(Day::Is)
                }
                Some(DateOrder::Ymd) | None => match (first > 12, second > 12) {
                    (true, false) => civil(year, second, first).map(Day::Is),
                    (false, true) => civil(year, first, second).map(Day::Is),
                    (true, true) => Err(CellFault::NoSuchDay),
                    (false, false) if first == second => civil(year, second, first).map(Day::Is),
                    (false, false) => Ok(Day::Ambiguous),
                },
            }
        }
    }
}

fn civil(year: u32, month: u32, day: u32) -> Result<NaiveDate, CellFault> {
    let date = i32::try_from(year).ok().and_then(|year| NaiveDate::from_ymd_opt(year, month, day));
    let date = date.ok_or(CellFault::NoSuchDay)?;
    if (1970..=2100).contains(&date.year()) { Ok(date) } else { Err(CellFault::ImplausibleYear) }
}

/// A year of two digits lies between 1970 and 2069.
fn full_year(year: u32, digits: usize) -> u32 {
    match (digits, year) {
        (2, 70..) => 1900 + year,
        (2, _) => 2000 + year,
        _ => year,
    }
}

/// Takes a cell apart; `Ok(None)` is an empty cell.
fn written(cell: &str) -> Result<Option<Written>, CellFault> {
    let cell = cell.trim();
    if super::is_nothing(cell) {
        return Ok(None);
    }
    // Longer than any date with its time and zone.
    if cell.len() > 64 {
        return Err(CellFault::NotADate);
    }
    if let Some(found) = in_words(cell) {
        return Ok(Some(found));
    }
    let date_ends = cell.find(|c: char| !c.is_ascii_digit() && !matches!(c, '/' | '-' | '.')).unwrap_or(cell.len());
    let (date, time) = cell.split_at(date_ends);
    if !is_time(time) {
        return Err(CellFault::NotADate);
    }
    let parts: Vec<&str> = date.split(['/', '-', '.']).collect();
    let number = |text: &str| text.parse::<u32>().map_err(|_| CellFault::NotADate);
    let found = match parts.as_slice() {
        [basic] if basic.len() == 8 => {
            let (year, rest) = basic.split_at(4);
            let (month, day) = rest.split_at(2);
            (number(year)?, number(month)?, number(day)?, Some(()))
        }
        [first, second, third] if first.len() == 4 && second.len() <= 2 && third.len() <= 2 => {
            (number(first)?, number(second)?, number(third)?, Some(()))
        }
        [first, second, third] if first.len() <= 2 && second.len() <= 2 && matches!(third.len(), 2 | 4) => {
            (number(first)?, number(second)?, number(third)?, None)
        }
        _ => return Err(CellFault::NotADate),
    };
    Ok(Some(match found {
        (0, 0, 0, _) => Written::Zero,
        (year, month, day, Some(())) => Written::Known { year, month, day },
        (first, second, third, None) => Written::Open { first, second, third, digits: parts[2].len() },
    }))
}

/// Whether what follows a date is nothing, or a time with perhaps a zone.
fn is_time(text: &str) -> bool {
    let time = text.trim_start_matches(['T', ' ', ',']).trim_end();
    time.is_empty()
        || (time.starts_with(|c: char| c.is_ascii_digit())
            && time.contains(':')
            && time.chars().all(|c| {
                c.is_ascii_digit() || matches!(c, ':' | '.' | '+' | '-' | 'Z' | ' ' | 'A' | 'P' | 'M' | 'a' | 'p' | 'm')
            }))
}

/// Months as they stand in exported files, English and French, folded; three letters or more of one are enough.
const MONTHS: [(&str, &str); 12] = [
    ("january", "janvier"),
    ("february", "fevrier"),
    ("march", "mars"),
    ("april", "avril"),
    ("may", "mai"),
    ("june", "juin"),
    ("july", "juillet"),
    ("august", "aout"),
    ("september", "septembre"),
    ("october", "octobre"),
    ("november", "novembre"),
    ("december", "decembre"),
];

/// `12 mars 2024`, `12 March 2024`, `March 12, 2024`.
fn in_words(cell: &str) -> Option<Written> {
    let tokens: Vec<String> = cell
        .split([' ', ',', '-', '\u{A0}', '\u{202F}'])
        .filter(|token| !token.is_empty())
        .map(|token| fold(token.trim_end_matches('.')))
        .collect();
    let [first, second, third] = tokens.as_slice() else { return None };
    let number = |text: &str| text.trim_end_matches("er").parse::<u32>().ok();
    let (day, month, year) = match (month(first), month(second)) {
        (None, Some(month)) => (number(first)?, month, third),
        (Some(month), None) => (number(second)?, month, third),
        _ => return None,
    };
    Some(Written::Known { year: full_year(number(year)?, year.len()), month, day })
}

fn month(token: &str) -> Option<u32> {
    if token.chars().count() < 3 {
        return None;
    }
    let mut found = (1..).zip(MONTHS).filter(|(_, (en, fr))| en.starts_with(token) || fr.starts_with(token));
    let month = found.next()?.0;
    // "jui" is June or July.
    found.next().is_none().then_some(month)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("2023-04-12 09:31:07", "2023-04-12")]
    #[case("2024-02-29T23:30:00Z", "2024-02-29")]
    #[case("2024-02-29T23:30:00.123+01:00", "2024-02-29")]
    #[case("20240229", "2024-02-29")]
    #[case("2024/02/29", "2024-02-29")]
    #[case("12/04/2023 09:31:07", "2023-04-12")]
    #[case("3.2.2024", "2024-02-03")]
    #[case("12/03/24", "2024-03-12")]
    #[case("12/03/70", "1970-03-12")]
    #[case("12 mars 2024", "2024-03-12")]
    #[case("1er août 2024", "2024-08-01")]
    #[case("March 12, 2024", "2024-03-12")]
    #[case("12-Dec-2024", "2024-12-12")]
    fn forms_of_days(#[case] cell: &str, #[case] expected: NaiveDate) {
        assert_eq!(day(cell, Some(DateOrder::Dmy)), Ok(Day::Is(expected)));
    }

    #[rstest]
    #[case("31/02/2024", CellFault::NoSuchDay)]
    #[case("29/02/2023", CellFault::NoSuchDay)]
    #[case("2024-13-01", CellFault::NoSuchDay)]
    #[case("0000-00-00 00:00:00", CellFault::ZeroDate)]
    #[case("00/00/0000", CellFault::ZeroDate)]
    #[case("31/12/9999", CellFault::ImplausibleYear)]
    #[case("hier", CellFault::NotADate)]
    #[case("12 jui 2024", CellFault::NotADate)]
    #[case("2024-02-29 x", CellFault::NotADate)]
    #[case("12/2024", CellFault::NotADate)]
    fn what_is_no_day_is_refused(#[case] cell: &str, #[case] expected: CellFault) {
        assert_eq!(day(cell, Some(DateOrder::Dmy)), Err(expected));
    }

    #[rstest]
    #[case::a_day_above_12(&["03/02/2024", "31/01/2024"], Some(DateOrder::Dmy))]
    #[case::an_american_day_above_12(&["03/02/2024", "01/31/2024"], Some(DateOrder::Mdy))]
    #[case::an_impossible_day_proves_as_well(&["31/02/2024"], Some(DateOrder::Dmy))]
    #[case::contradiction(&["31/01/2024", "01/31/2024"], None)]
    #[case::nothing_decides(&["03/02/2024", "11/12/2023"], None)]
    #[case::iso(&["2024-02-03"], Some(DateOrder::Ymd))]
    #[case::nothing_there(&["", "-"], None)]
    fn a_column_proves_its_order(#[case] cells: &[&str], #[case] expected: Option<DateOrder>) {
        let mut proof = Proof::default();
        cells.iter().for_each(|cell| proof.see(cell));
        assert_eq!(proof.verdict(), expected);
    }

    #[test]
    fn an_open_order_leaves_a_day_ambiguous_unless_both_readings_agree() {
        assert_eq!(day("03/02/2024", None), Ok(Day::Ambiguous));
        assert_eq!(day("01/01/2024", None), Ok(Day::Is(NaiveDate::from_ymd_opt(2024, 1, 1).unwrap())));
        assert_eq!(day("24/02/03", Some(DateOrder::Ymd)), Ok(Day::Is(NaiveDate::from_ymd_opt(2024, 2, 3).unwrap())));
    }

    proptest! {
        #[test]
        fn anything_is_read_without_panic(cell in "\\PC{0,24}") {
            let _ = day(&cell, None);
        }
    }
}
