//! Days in the forms that exporters write, with or without a time.

use chrono::{DateTime, Datelike, NaiveDate, TimeDelta};

use crate::domain::zone::Zone;
use crate::exchange::fault::CellFault;

mod clock;
mod words;

use clock::Clock;

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
    Ambiguous {
        /// The day, read day first.
        day_first: NaiveDate,
        /// The day, read month first.
        month_first: NaiveDate,
    },
    /// A bare number that counts from somewhere: it is a day only if somebody says so.
    Counted(NaiveDate),
}

/// A cell's date before the order of its parts is settled, and the time behind it.
#[derive(Debug, Clone, Copy)]
struct Written {
    date: Date,
    clock: Clock,
}

#[derive(Debug, Clone, Copy)]
enum Date {
    Zero,
    Known { year: u32, month: u32, day: u32 },
    Open { first: u32, second: u32, third: u32, digits: usize, dotted: bool },
    Counted(NaiveDate),
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
        match written(cell).map(|found| found.map(|written| written.date)) {
            Ok(Some(Date::Open { first, second, dotted, .. })) => {
                // Nobody writes the month first with points: 3.11.2025.
                self.day_first |= first > 12 || (dotted && first <= 31 && second <= 12);
                self.month_first |= second > 12;
            }
            Ok(Some(Date::Known { .. })) => self.year_first = true,
            Ok(Some(Date::Zero | Date::Counted(_)) | None) | Err(_) => {}
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

/// Reads a day; `column` is its column's order. A day with a time and a zone is the day in `zone`; without a zone it is
/// taken as written.
///
/// # Errors
/// [`CellFault::NoSuchDay`], [`CellFault::ZeroDate`], [`CellFault::NotADate`] and [`CellFault::ImplausibleYear`].
pub fn day(cell: &str, column: Option<DateOrder>, zone: Zone) -> Result<Day, CellFault> {
    let Some(Written { date, clock }) = written(cell)? else { return Ok(Day::Nothing) };
    match settled(date, column)? {
        Day::Is(day) => Ok(Day::Is(clock.day_in(day, zone))),
        other => Ok(other),
    }
}

fn settled(date: Date, column: Option<DateOrder>) -> Result<Day, CellFault> {
    match date {
        Date::Zero => Err(CellFault::ZeroDate),
        Date::Counted(day) => Ok(Day::Counted(day)),
        Date::Known { year, month, day } => civil(year, month, day).map(Day::Is),
        Date::Open { first, second, third, digits, .. } => {
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
                    (false, false) => Ok(Day::Ambiguous {
                        day_first: civil(year, second, first)?,
                        month_first: civil(year, first, second)?,
                    }),
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
    let Some(cell) = super::words(cell) else { return Ok(None) };
    // Longer than any date with its time and zone.
    if cell.len() > 96 {
        return Err(CellFault::NotADate);
    }
    if let Some(day) = counted(&cell) {
        return Ok(Some(Written { date: Date::Counted(day), clock: Clock::default() }));
    }
    if let Some(found) = words::in_words(&cell) {
        return Ok(Some(found));
    }
    let date_ends = cell.find(|c: char| !c.is_ascii_digit() && !matches!(c, '/' | '-' | '.')).unwrap_or(cell.len());
    let (date, time) = cell.split_at(date_ends);
    let date = in_numbers(date)?;
    let clock = Clock::read(time).ok_or(CellFault::NotADate)?;
    Ok(Some(Written { date, clock }))
}

fn in_numbers(date: &str) -> Result<Date, CellFault> {
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
    Ok(match found {
        (0, 0, 0, _) => Date::Zero,
        (year, month, day, Some(())) => Date::Known { year, month, day },
        (first, second, third, None) => {
            let (digits, dotted) = (parts[2].len(), date.contains('.'));
            Date::Open { first, second, third, digits, dotted }
        }
    })
}

/// The day on which spreadsheets begin to count, for numbers after February 1900.
const FIRST_OF_SHEETS: (i32, u32, u32) = (1899, 12, 30);

/// The day of a bare number: days as spreadsheets count them, seconds or thousandths since 1970.
fn counted(cell: &str) -> Option<NaiveDate> {
    let (whole, rest) = cell.split_once('.').unwrap_or((cell, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(rest) {
        return None;
    }
    let number: i64 = whole.parse().ok()?;
    match whole.len() {
        5 if (20_000..80_000).contains(&number) => {
            let (year, month, day) = FIRST_OF_SHEETS;
            NaiveDate::from_ymd_opt(year, month, day)?.checked_add_signed(TimeDelta::try_days(number)?)
        }
        10 => DateTime::from_timestamp(number, 0).map(|instant| instant.date_naive()),
        13 if rest.is_empty() => DateTime::from_timestamp_millis(number).map(|instant| instant.date_naive()),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
