//! Weekdays: `tue`, `mardi prochain`, `samedi 14 mars`, `vendredi en huit`, `monday week`, `friday of week 12`.

use chrono::{Datelike, NaiveDate, Weekday};

use super::Lean;
use super::calendar::{Place, ShortYear};
use super::meaning::{Doubt, Meaning, Why};
use super::parser::{Found, Parser, Weight, plus_days};
use super::words::{
    HABITS, LAST, LATER, NEXT, NEXT_WEEK, OF_PERIOD, SECOND_NEXT, THE, THIS, THIS_WEEK, WEEKDAYS, WHICH_AFTER,
    WHICH_BEFORE,
};

/// Words shorter than this may be a name or another word in a sentence.
const PLAIN: usize = 5;

impl Parser<'_> {
    /// Readings that start with a weekday, or with which one is meant.
    pub fn weekdays(&self, at: usize) -> Vec<Found> {
        let mut found = Vec::new();
        if let Some((which, start)) = self.any_of(at, WHICH_BEFORE)
            && let Some(weekday) = self.look(start, WEEKDAYS)
        {
            found.extend(self.which(weekday, which).map(|day| Found::day(day, start + 1, Weight::Firm)));
        }
        let Some(weekday) = self.look(at, WEEKDAYS) else { return found };
        let end = at + 1;
        let habit =
            self.before.is_some_and(|word| HABITS.contains(&word)) || at > 0 && self.any_phrase(0, HABITS).is_some();
        let plain = self.word(at).is_some_and(|word| word.len() >= PLAIN) && !habit;
        let weight = if plain { Weight::Firm } else { Weight::Loose };
        found.extend(self.coming(weekday).map(|day| Found::day(day, end, weight)));
        if let Some((which, end)) = self.any_of(end, WHICH_AFTER) {
            found.extend(self.which(weekday, which).map(|day| Found::day(day, end, Weight::Firm)));
        }
        if let Some(end) = self.any_phrase(end, NEXT_WEEK) {
            found.extend(self.which(weekday, NEXT).map(|day| Found::day(day, end, Weight::Firm)));
        }
        if let Some(end) = self.any_phrase(end, THIS_WEEK) {
            let monday = i64::from(self.reader.today.weekday().num_days_from_monday());
            let day = self.days_from_today(i64::from(weekday) - monday);
            found.extend(day.map(|day| Found::day(day, end, Weight::Firm)));
        }
        if let Some((days, end)) = self.any_of(end, LATER) {
            let day = self.ahead(weekday).and_then(|day| plus_days(day, days));
            found.extend(day.map(|day| Found::day(day, end, Weight::Firm)));
        }
        found.extend(self.of_week(weekday, end));
        found.extend(self.with_date(weekday, end));
        found
    }

    /// `vendredi de la semaine 12`, `friday of week 12`, `jeudi S12`.
    fn of_week(&self, weekday: u8, end: usize) -> Vec<Found> {
        let starts = OF_PERIOD.iter().filter_map(|of| self.phrase(end, of)).chain(std::iter::once(end));
        let weeks = starts.flat_map(|start| self.numbered_weeks(start)).filter_map(|week| {
            let day = |monday: NaiveDate| plus_days(monday, i64::from(weekday));
            let days: Vec<NaiveDate> = week.starts().filter_map(day).collect();
            let nearest = days.iter().copied().find(|day| self.is_meant(*day)).or_else(|| days.last().copied())?;
            Some(Found::day(nearest, week.end, Weight::Firm))
        });
        weeks.collect()
    }

    /// A day with the weekday behind it: `demain mardi`. A weekday that is not its own is asked about.
    pub fn on_its_weekday(&self, day: NaiveDate, at: usize) -> Option<Found> {
        let weekday = self.look(at, WEEKDAYS).filter(|_| self.word(at).is_some_and(|word| word.len() >= PLAIN))?;
        let wanted = weekday_of(weekday);
        let meaning = if day.weekday() == wanted {
            Meaning::Day(day)
        } else {
            Doubt::between(Why::Weekday, &[day, self.coming(weekday)?])?
        };
        Some(Found::new(meaning, at + 1, Weight::Firm))
    }

    /// `Sat 14 March`, `mar. 3 févr. 2026`, `samedi 14`.
    fn with_date(&self, weekday: u8, end: usize) -> Vec<Found> {
        let start = self.skip(end, &['.', ',']);
        let start = self.any_phrase(start, THE).unwrap_or(start);
        let mut places = self.places(start, ShortYear::Ahead);
        let bare = self.number(start).filter(|(day, digits)| (1..=31).contains(day) && *digits <= 2);
        if let Some((day, _)) = bare {
            let place = Place::Day(day);
            places.push(super::calendar::Placed { place, end: start + 1, weight: Weight::Firm });
        }
        places
            .into_iter()
            .filter(|placed| !matches!(placed.place, Place::Month(_) | Place::YearMonth(..)))
            .filter_map(|placed| {
                let meaning = self.settle_on(placed.place, weekday_of(weekday))?;
                Some(Found::new(meaning, placed.end, Weight::Firm))
            })
            .collect()
    }

    /// The nearest on the side that is meant, never today.
    fn coming(&self, weekday: u8) -> Option<NaiveDate> {
        match self.reader.lean {
            Lean::Future => self.ahead(weekday),
            Lean::Past | Lean::Contact => self.behind(weekday),
        }
    }

    fn ahead(&self, weekday: u8) -> Option<NaiveDate> {
        (1..=7).filter_map(|n| self.days_from_today(n)).find(|day| day.weekday() == weekday_of(weekday))
    }

    fn behind(&self, weekday: u8) -> Option<NaiveDate> {
        (1..=7).filter_map(|n| self.days_from_today(-n)).find(|day| day.weekday() == weekday_of(weekday))
    }

    fn which(&self, weekday: u8, which: i64) -> Option<NaiveDate> {
        let in_week = |week: i64| {
            let monday = self.days_from_today(-i64::from(self.reader.today.weekday().num_days_from_monday()))?;
            plus_days(monday, 7 * week + i64::from(weekday))
        };
        match which {
            NEXT | SECOND_NEXT => in_week(which),
            LAST => self.behind(weekday),
            THIS => in_week(0).filter(|day| self.is_meant(*day)).or_else(|| self.coming(weekday)),
            _ => None,
        }
    }
}

/// The weekday that lies so many days after a Monday.
pub fn weekday_of(days_from_monday: u8) -> Weekday {
    Weekday::try_from(days_from_monday).unwrap_or(Weekday::Mon)
}
