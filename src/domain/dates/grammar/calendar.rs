//! Days by their place in the calendar: `12/03`, `12 March 2026`, `March 12`, `2026-03-12`, `le 10`.

use chrono::{Datelike, NaiveDate, Weekday};

use super::meaning::{Doubt, Meaning, Why};
use super::parser::{Found, Parser, Weight, in_range, plus_days};
use super::words::{ENGLISH_MONTHS, MONTHS, OF, ORDINALS, THE};
use super::{DateOrder, Lean};

/// Years that a month may have; another number of four digits behind it counts something else.
pub const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

/// So many days ahead a day and month without a year may be the plan of a contact ("Settled later").
const NEAR_PLAN: i64 = 45;

/// A place in the calendar, as far as it was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// A whole date.
    Date(NaiveDate),
    /// A day of a month, without its year.
    MonthDay(u32, u32),
    /// A month of a year.
    YearMonth(i32, u32),
    /// A month.
    Month(u32),
    /// A day of the month.
    Day(u32),
}

/// A place with where it ends.
#[derive(Debug, Clone, Copy)]
pub struct Placed {
    /// The place.
    pub place: Place,
    /// The first token after it.
    pub end: usize,
    /// How plainly.
    pub weight: Weight,
}

/// The value of a number and how many digits were typed.
type Digits = (u32, usize);

/// How two digits become a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ShortYear {
    /// In this century: a plan.
    Ahead,
    /// In the last hundred years: a birthday.
    Behind,
}

impl Parser<'_> {
    /// Calendar dates as days; months alone are periods.
    pub fn calendar_days(&self, at: usize) -> Vec<Found> {
        self.places(at, ShortYear::Ahead)
            .into_iter()
            .filter(|placed| !matches!(placed.place, Place::Month(_) | Place::YearMonth(..)))
            .filter_map(|placed| Some(Found::new(self.settle(placed.place)?, placed.end, placed.weight)))
            .collect()
    }

    /// Every place that starts at a token, the preferred reading first.
    pub fn places(&self, at: usize, short: ShortYear) -> Vec<Placed> {
        let mut places = self.numeric(at, short);
        places.extend(self.day_month(at, short));
        places.extend(self.month_day(at, short));
        places.extend(self.month(at));
        places.extend(self.day_of_month(at));
        places
    }

    /// `2026-03-12`, `12/03/2026`, `12-03-26`, `12.03.2026`, `12/03`.
    fn numeric(&self, at: usize, short: ShortYear) -> Vec<Placed> {
        let Some((first, second, mark)) = self.number_pair(at) else { return Vec::new() };
        let third =
            (self.glued_mark(at + 3) == Some(mark) && self.is_glued(at + 4)).then(|| self.number(at + 4)).flatten();
        let place = |end: usize, weight: Weight| move |place: Place| Placed { place, end, weight };
        if let Some(third) = third {
            let dates = self.three_numbers([first, second, third], short);
            return dates.into_iter().map(Place::Date).map(place(at + 5, Weight::Firm)).collect();
        }
        if mark != '/' || first.1 > 2 || second.1 > 2 {
            return Vec::new();
        }
        let orders = match self.reader.order {
            DateOrder::Dmy => [(second.0, first.0), (first.0, second.0)],
            DateOrder::Mdy | DateOrder::Ymd => [(first.0, second.0), (second.0, first.0)],
        };
        // In a sentence 8/10 is a mark at school.
        let said = self.before.is_some_and(|word| matches!(word, "le" | "on" | "du" | "au"));
        let padded = [at, at + 2].iter().any(|at| matches!(self.number(*at), Some((value, 2)) if value < 10));
        let weight = if said || padded || first.0 > second.0 { Weight::Firm } else { Weight::Loose };
        let valid = orders.into_iter().filter(|(month, day)| NaiveDate::from_ymd_opt(2000, *month, *day).is_some());
        valid.map(|(month, day)| Place::MonthDay(month, day)).map(place(at + 3, weight)).collect()
    }

    /// Two numbers with nothing but a mark between them.
    fn number_pair(&self, at: usize) -> Option<(Digits, Digits, char)> {
        let first = self.number(at)?;
        let mark = self.glued_mark(at + 1).filter(|mark| matches!(mark, '/' | '-' | '.'))?;
        let second = self.is_glued(at + 2).then(|| self.number(at + 2)).flatten()?;
        Some((first, second, mark))
    }

    fn three_numbers(&self, [a, b, c]: [Digits; 3], short: ShortYear) -> Vec<NaiveDate> {
        let date = |year: Digits, month: Digits, day: Digits| {
            if month.1 > 2 || day.1 > 2 {
                return None;
            }
            in_range(NaiveDate::from_ymd_opt(self.year(year, short)?, month.0, day.0)?)
        };
        let (dmy, mdy, ymd) = (date(c, b, a), date(c, a, b), date(a, b, c));
        let orders = match self.reader.order {
            _ if a.1 == 4 => vec![ymd],
            _ if c.1 == 4 && self.reader.order == DateOrder::Mdy => vec![mdy, dmy],
            _ if c.1 == 4 => vec![dmy, mdy],
            DateOrder::Dmy => vec![dmy, mdy],
            DateOrder::Mdy => vec![mdy, dmy],
            DateOrder::Ymd => vec![ymd, dmy],
        };
        orders.into_iter().flatten().collect()
    }

    /// A year of four digits, or of two.
    fn year(&self, (value, digits): Digits, short: ShortYear) -> Option<i32> {
        let value = i32::try_from(value).ok()?;
        match digits {
            4 => Some(value),
            2 => {
                let century = self.reader.today.year().div_euclid(100) * 100;
                let year = century + value;
                Some(if short == ShortYear::Behind && year > self.reader.today.year() { year - 100 } else { year })
            }
            _ => None,
        }
    }

    /// A day of the month, with or without its ending: `12`, `1er`, `3rd`.
    fn day_number(&self, at: usize) -> Option<(u32, usize, Weight)> {
        let (day, digits) = self.number(at)?;
        if !(1..=31).contains(&day) || digits > 2 {
            return None;
        }
        let ordinal = self.is_glued(at + 1) && self.word(at + 1).is_some_and(|word| ORDINALS.contains(&word));
        Some(if ordinal { (day, at + 2, Weight::Firm) } else { (day, at + 1, Weight::Loose) })
    }

    /// `12 mars`, `12 March 2026`, `1er-janvier-26`, `12th of March`.
    fn day_month(&self, at: usize, short: ShortYear) -> Vec<Placed> {
        let Some((day, end, _)) = self.day_number(at) else { return Vec::new() };
        let end = self.any_phrase(end, OF).unwrap_or(end);
        let end = self.skip(end, &['-', '/']);
        let Some(month) = self.look(end, MONTHS) else { return Vec::new() };
        self.with_year(month, day, end + 1, short)
    }

    /// `March 12`, `March 12th, 2026`.
    fn month_day(&self, at: usize, short: ShortYear) -> Vec<Placed> {
        let Some(month) = self.look(at, MONTHS) else { return Vec::new() };
        let start = self.skip(at + 1, &['.', '-']);
        let start = self.phrase(start, "the").unwrap_or(start);
        let Some((day, end, _)) = self.day_number(start) else { return Vec::new() };
        let mut places = self.with_year(month, day, end, short);
        // Nobody writes `mars 12` in French: behind the name of a month a number counts something else.
        if !self.is_english_month(at) {
            places.retain(|placed| matches!(placed.place, Place::Date(_)));
        }
        places
    }

    fn is_english_month(&self, at: usize) -> bool {
        self.word(at).is_some_and(|word| ENGLISH_MONTHS.contains(&word))
    }

    /// A day of a month, and the same with the year that follows.
    fn with_year(&self, month: u32, day: u32, end: usize, short: ShortYear) -> Vec<Placed> {
        let placed = |place, end| Placed { place, end, weight: Weight::Firm };
        let mut places = Vec::new();
        let after = self.skip(end, &['.', ',']);
        let joined = self.skip(after, &['-', '/', '\'']);
        // `12 mai 85` is a birthday, never a plan: there the number may belong to what follows.
        let is_short = joined > after || short == ShortYear::Behind;
        let is_year = |year: u32| short == ShortYear::Behind || i32::try_from(year).is_ok_and(|y| YEARS.contains(&y));
        let year = self.number(joined);
        let year = year.filter(|(value, digits)| *digits == 4 && is_year(*value) || *digits == 2 && is_short);
        let date = year
            .and_then(|year| self.year(year, short))
            .and_then(|year| in_range(NaiveDate::from_ymd_opt(year, month, day)?));
        places.extend(date.map(|date| placed(Place::Date(date), joined + 1)));
        // 30 February is no day of any year, and 29 February 2026 is none of that year.
        let refused = year.is_some() && date.is_none();
        if !refused && NaiveDate::from_ymd_opt(2000, month, day).is_some() {
            places.push(placed(Place::MonthDay(month, day), end));
        }
        places
    }

    /// Whether a day of a month that no calendar holds begins up to a token: `30 Feb 2026`, `April 31`. Its parts are not
    /// read as something else.
    pub fn has_impossible(&self, last: usize) -> bool {
        let mut at = 0;
        while at <= last {
            let mut days = self.day_month(at, ShortYear::Behind);
            days.extend(self.month_day(at, ShortYear::Behind));
            if days.is_empty() && self.names_day_of_month(at) {
                return true;
            }
            at = days.iter().map(|placed| placed.end).max().unwrap_or(at + 1);
        }
        false
    }

    fn names_day_of_month(&self, at: usize) -> bool {
        let day_first = self.day_number(at).is_some_and(|(_, end, _)| {
            let end = self.any_phrase(end, OF).unwrap_or(end);
            self.look(self.skip(end, &['-', '/']), MONTHS).is_some()
        });
        let month_first = || self.is_english_month(at) && self.day_number(self.skip(at + 1, &['.', '-'])).is_some();
        day_first || month_first()
    }

    /// `mars 2026`, `March`.
    fn month(&self, at: usize) -> Vec<Placed> {
        let Some(month) = self.look(at, MONTHS) else { return Vec::new() };
        let placed = |place, end| Placed { place, end, weight: Weight::Loose };
        let after = self.skip(at + 1, &['.', ',', '-']);
        let year = self.number(after).filter(|(_, digits)| *digits == 4).and_then(|(year, _)| i32::try_from(year).ok());
        let mut places = vec![placed(Place::Month(month), at + 1)];
        places.extend(
            year.filter(|year| YEARS.contains(year)).map(|year| placed(Place::YearMonth(year, month), after + 1)),
        );
        places
    }

    /// `10th`, `le 10`; the article may stand before the token.
    fn day_of_month(&self, at: usize) -> Vec<Placed> {
        let start = self.any_phrase(at, THE);
        let Some((day, end, weight)) = self.day_number(start.unwrap_or(at)) else { return Vec::new() };
        if start.is_none() && weight == Weight::Loose {
            return Vec::new();
        }
        vec![Placed { place: Place::Day(day), end, weight: Weight::Loose }]
    }

    /// The day that a place means, on the side of today that is meant; a contact may also be a plan that lies near.
    pub fn settle(&self, place: Place) -> Option<Meaning> {
        let behind_or_ahead = self.nearest(place)?;
        match (place, self.reader.lean) {
            (Place::MonthDay(month, day), Lean::Contact) => {
                self.or_plan(behind_or_ahead, |year| NaiveDate::from_ymd_opt(year, month, day))
            }
            _ => Some(Meaning::Day(behind_or_ahead)),
        }
    }

    /// The day of a contact, or a plan: where the same day of this year lies near ahead, that is asked about, the plan
    /// first.
    pub fn or_plan(&self, behind: NaiveDate, in_year: impl Fn(i32) -> Option<NaiveDate>) -> Option<Meaning> {
        let today = self.reader.today;
        let near = |day: &NaiveDate| (1..=NEAR_PLAN).contains(&(*day - today).num_days());
        let plan = [0, 1].into_iter().filter_map(|n| in_year(today.year() + n)).find(near);
        match plan.filter(|_| behind < today) {
            Some(plan) => Doubt::between(Why::Plan, &[plan, behind]),
            None => Some(Meaning::Day(behind)),
        }
    }

    /// The nearest such day of the month on the side that is meant.
    pub fn day_of_month_ahead(&self, day: u32) -> Option<NaiveDate> {
        self.nearest(Place::Day(day))
    }

    fn nearest(&self, place: Place) -> Option<NaiveDate> {
        let today = self.reader.today;
        match place {
            Place::Date(date) => Some(date),
            Place::YearMonth(year, month) => NaiveDate::from_ymd_opt(year, month, 1),
            Place::Month(month) => self.nearest(Place::MonthDay(month, 1)),
            // The next 29 February may be 8 years away.
            Place::MonthDay(month, day) => (0..=8)
                .filter_map(|n| NaiveDate::from_ymd_opt(today.year() + n * self.sign(), month, day))
                .find(|day| self.is_meant(*day))
                .and_then(in_range),
            Place::Day(day) => (0..=12)
                .filter_map(|n| self.month_from_today(n * self.side())?.with_day(day))
                .find(|day| self.is_meant(*day))
                .and_then(in_range),
        }
    }

    /// The day of a place that falls on a weekday. The year that was not said is the one where it does; a bare day of the
    /// month is the next one. Where the weekday is another, both are possible, and it is asked about.
    pub fn settle_on(&self, place: Place, weekday: Weekday) -> Option<Meaning> {
        let next = self.nearest(place)?;
        let fits = |day: &NaiveDate| day.weekday() == weekday;
        if let Some(day) = std::iter::once(next).chain(self.this_year(place)).find(fits) {
            return Some(Meaning::Day(day));
        }
        let third = match place {
            Place::Day(day) => (0..=24)
                .filter_map(|n| self.month_from_today(n * self.side())?.with_day(day))
                .find(|day| self.is_meant(*day) && fits(day)),
            _ => None,
        };
        let days: Vec<NaiveDate> =
            [Some(next), self.nearest_weekday(next, weekday), third].into_iter().flatten().collect();
        Doubt::between(Why::Weekday, &days)
    }

    /// The day of this year, passed or not, which its weekday may mean: `Thu 1 Jan` in February.
    fn this_year(&self, place: Place) -> Option<NaiveDate> {
        match place {
            Place::MonthDay(month, day) => NaiveDate::from_ymd_opt(self.reader.today.year(), month, day),
            _ => None,
        }
    }

    /// The day of a weekday that is nearest to a day, on the side of today that is meant.
    fn nearest_weekday(&self, day: NaiveDate, weekday: Weekday) -> Option<NaiveDate> {
        let near = [1, -1, 2, -2, 3, -3].into_iter().filter_map(|n| plus_days(day, n));
        let nearest = near.into_iter().find(|near| near.weekday() == weekday)?;
        match (self.is_meant(day), self.is_meant(nearest)) {
            (true, false) => plus_days(nearest, 7 * self.side()),
            _ => Some(nearest),
        }
    }

    /// 1 or -1, for years.
    pub fn sign(&self) -> i32 {
        if self.side() < 0 { -1 } else { 1 }
    }

    /// The first day of a month counted from the present one.
    pub fn month_from_today(&self, months: i64) -> Option<NaiveDate> {
        super::relative::plus_months(self.reader.today.with_day(1)?, months)
    }
}
