//! Hours: behind a day (`tomorrow 9am`, `demain à 14 h 30`, `friday noon`), or alone (`14:30`).

use chrono::NaiveTime;

use super::LONGEST;
use super::meaning::Meaning;
use super::parser::{Found, Parser};
use super::tokens::cut;
use super::words::{ABOUT, AT, AT_HOUR, HALVES_OF_DAY, HOUR_UNITS, HOURS, PARTS};
use super::{Lean, Reader};
use crate::domain::dates::working::WEEKDAYS;
use crate::domain::lang::Lang;

/// The hour at the start of a text and how many bytes it takes; it ends at the end of a word.
pub fn read_time(text: &str) -> Option<(NaiveTime, usize)> {
    let tokens = cut(text, LONGEST);
    // Nothing of an hour depends on who reads it.
    let (today, order) = (chrono::NaiveDate::MIN, super::DateOrder::Dmy);
    let reader = Reader { today, lang: Lang::En, order, lean: Lean::Future, working: &WEEKDAYS };
    let parser = Parser::new(&tokens, &reader);
    let (time, end) = parser.hour(0).filter(|_| tokens.first().is_some_and(|token| token.start == 0))?;
    let end = Some(end).filter(|end| parser.is_closed(*end))?;
    Some((time, tokens.get(end - 1)?.end))
}

impl Parser<'_> {
    /// The same day with the part of the day behind it: `demain matin`.
    pub fn with_part(&self, day: Found) -> Option<Found> {
        let start = self.skip(day.end, &[',', '\'', '-']);
        let end = self.any_phrase(start, PARTS).or_else(|| self.any_phrase(self.skip(start, &['l']), PARTS))?;
        Some(Found { end, ..day })
    }

    /// The same day with the hour behind it.
    pub fn with_hour(&self, day: Found) -> Option<Found> {
        if matches!(day.meaning, Meaning::Never) || day.hour.is_some() {
            return None;
        }
        let start = self.skip(day.end, &[',']);
        let (time, end) = self
            .any_phrase(start, AT)
            .and_then(|at| self.hour(at).or_else(|| self.bare_hour(start, at)))
            .or_else(|| self.any_phrase(start, ABOUT).and_then(|at| self.hour(at)))
            .or_else(|| self.hour(start))?;
        Some(Found { end, hour: Some((time, day.end)), ..day })
    }

    /// `14:30`, `14h30`, `9 h`, `9am`, `noon`, and the token after it.
    fn hour(&self, at: usize) -> Option<(NaiveTime, usize)> {
        if let Some((hour, end)) = self.any_of(at, HOURS) {
            return Some((NaiveTime::from_hms_opt(hour, 0, 0)?, end));
        }
        let (hour, _) = self.number(at).filter(|(_, digits)| *digits <= 2)?;
        let (minute, end, is_hour) = self.minutes(at + 1);
        let half = self.look(end, HALVES_OF_DAY).filter(|_| self.is_closed(end + 1));
        let (hour, end) = match half {
            Some(_) if !(1..=12).contains(&hour) => return None,
            Some(later) => (hour % 12 + later, end + 1),
            None if is_hour => (hour, end),
            None => return None,
        };
        Some((NaiveTime::from_hms_opt(hour, minute, 0)?, end))
    }

    /// Minutes behind an hour, the token after them, and whether the mark or unit of an hour was there.
    fn minutes(&self, at: usize) -> (u32, usize, bool) {
        let two = |at: usize| self.number(at).filter(|(_, digits)| *digits == 2).map(|(minute, _)| minute);
        if self.glued_mark(at) == Some(':') {
            return match two(at + 1).filter(|_| self.is_glued(at + 1)) {
                Some(minute) => (minute, at + 2, true),
                None => (0, at, false),
            };
        }
        let Some(unit) = self.word(at).filter(|word| HOUR_UNITS.contains(word)) else { return (0, at, false) };
        // In `9h 30 bannières` the number counts what follows; `9 h 30` is how the hour is printed.
        let set_apart = !self.is_glued(at) && !self.is_glued(at + 1) && unit == "h";
        match two(at + 1).filter(|_| self.is_glued(at + 1) || set_apart) {
            Some(minute) => (minute, at + 2, true),
            None => (0, at + 1, true),
        }
    }

    /// `at 10`, where nothing follows that it could count.
    fn bare_hour(&self, start: usize, at: usize) -> Option<(NaiveTime, usize)> {
        let (hour, _) = self.number(at).filter(|(_, digits)| *digits <= 2)?;
        let is_english = self.any_phrase(start, AT_HOUR).is_some() && self.word(at + 1).is_some();
        let is_last = self.tokens.get(at + 1).is_none() || self.is_mark(at + 1, &['.', ',', ';', ')', '!', '?']);
        let ends = is_last || is_english;
        Some((NaiveTime::from_hms_opt(hour, 0, 0).filter(|_| ends)?, at + 1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("14:30 x", Some(("14:30", 5)))]
    #[case("14h30", Some(("14:30", 5)))]
    #[case("9h", Some(("09:00", 2)))]
    #[case("2pm", Some(("14:00", 3)))]
    #[case("12am", Some(("00:00", 4)))]
    #[case("2:15PM", Some(("14:15", 6)))]
    #[case("25:00", None)]
    #[case("14", None)]
    #[case("9hours", None)]
    #[case("13pm", None)]
    #[case("14 h 30", Some(("14:30", 7)))]
    #[case("9 heures", Some(("09:00", 8)))]
    #[case("9h 30 bannières", Some(("09:00", 2)))]
    #[case("2 pm", Some(("14:00", 4)))]
    #[case("midi", Some(("12:00", 4)))]
    #[case("24h", None)]
    #[case("9:60", None)]
    #[case("", None)]
    fn a_time_of_day(#[case] text: &str, #[case] read: Option<(&str, usize)>) {
        let time = read_time(text).map(|(time, end)| (time.format("%H:%M").to_string(), end));
        assert_eq!(time.as_ref().map(|(time, end)| (time.as_str(), *end)), read);
    }
}
