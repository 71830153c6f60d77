//! Days with a name: `Noël`, `lundi de Pâques`, `thanksgiving 2027`.

use chrono::Datelike;

use super::Lean;
use super::meaning::Meaning;
use super::parser::{Found, Parser, Weight, plus_days};
use super::words::{Feast, LAST, NAMED, WHICH_AFTER, WHICH_BEFORE};
use crate::domain::dates::holidays::{Country, Rule};
use crate::domain::lang::Lang;

/// Which one is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Which {
    Nearest,
    Past,
    InYear(i32),
}

impl Parser<'_> {
    /// Days with a name, in the year that was said or the nearest on the side that is meant. What each country keeps on a
    /// day of its own has a reading for each of the manager's countries.
    pub fn named_days(&self, at: usize) -> Vec<Found> {
        let before = self.any_of(at, WHICH_BEFORE);
        let start = before.map_or(at, |(_, end)| end);
        let Some((feast, end)) = self.any_of(start, NAMED) else { return Vec::new() };
        let after = self.any_of(end, WHICH_AFTER);
        let (which, end) = match (before.or(after), self.year_number(end)) {
            (None, Some(year)) => (Which::InYear(year), end + 1),
            (Some((which, _)), _) if which <= LAST => (Which::Past, after.map_or(end, |(_, end)| end)),
            _ => (Which::Nearest, after.map_or(end, |(_, end)| end)),
        };
        let days = self.rules(feast).into_iter().filter_map(|(rule, later)| self.feast(rule, later, which));
        days.map(|meaning| Found::new(meaning, end, Weight::Loose)).collect()
    }

    fn rules(&self, feast: Feast) -> Vec<(Rule, i64)> {
        let countries = match feast {
            Feast::On(rule) => return vec![(rule, 0)],
            Feast::After(rule, later) => return vec![(rule, later)],
            Feast::Of(countries) => countries,
        };
        let kept = |mine: &[Country]| -> Vec<(Rule, i64)> {
            let of = |country: &Country| countries.iter().find(|(of, _)| of == country).map(|(_, rule)| (*rule, 0));
            mine.iter().filter_map(of).collect()
        };
        let of_language = match self.reader.lang {
            Lang::Fr => Country::France,
            Lang::En => Country::UnitedStates,
        };
        // The manager's own countries, else the one of the language, else the one that has the day at all.
        let first = countries.iter().take(1).map(|(_, rule)| (*rule, 0)).collect();
        let choices = [kept(self.reader.working.countries()), kept(&[of_language]), first];
        choices.into_iter().find(|rules| !rules.is_empty()).unwrap_or_default()
    }

    fn feast(&self, rule: Rule, later: i64, which: Which) -> Option<Meaning> {
        let day_in = |year: i32| plus_days(rule.day(year)?, later);
        let today = self.reader.today;
        let nearest =
            || [0, self.sign()].into_iter().filter_map(|n| day_in(today.year() + n)).find(|day| self.is_meant(*day));
        match which {
            Which::InYear(year) => day_in(year).map(Meaning::Day),
            Which::Past => {
                [0, -1].into_iter().filter_map(|n| day_in(today.year() + n)).find(|day| *day < today).map(Meaning::Day)
            }
            Which::Nearest if self.reader.lean == Lean::Contact => self.or_plan(nearest()?, day_in),
            Which::Nearest => nearest().map(Meaning::Day),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::dates::grammar::words::NAMED;

    #[test]
    fn every_name_has_a_day_in_every_year() {
        for (name, feast) in NAMED {
            let rules = match feast {
                Feast::On(rule) | Feast::After(rule, _) => vec![*rule],
                Feast::Of(of) => of.iter().map(|(_, rule)| *rule).collect(),
            };
            for rule in rules {
                assert!((2020..2060).all(|year| rule.day(year).is_some_and(|day| day.year() == year)), "{name}");
            }
        }
    }
}
