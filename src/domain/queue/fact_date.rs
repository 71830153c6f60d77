//! A day that a fact spoke of has passed: ask how it went.

use chrono::{Days, NaiveDate};

use super::day::Day;
use super::reason::{Force, Lateness, Reach, Reason, Source};
use super::standing::Standing;
use crate::domain::fact::Fact;
use crate::domain::phrase::Phrase;

/// A fact with a date ("final on Sat 14 March") becomes a reason the day after.
///
/// Due: the day after, slid to a working day; it belongs to Today however long ago that is. A contact after the day that did not
/// leave it open, or having asked, closes it. A fact learned afterwards raises nothing: one knows how it went; nor does what
/// is to be minded.
pub struct FactDate;

impl Source for FactDate {
    fn id(&self) -> &'static str {
        "fact_date"
    }

    fn reach(&self) -> Reach {
        Reach::InProgramme
    }

    fn force(&self) -> Force {
        Force::Movable
    }

    fn reasons(&self, person: &Standing, day: &Day<'_>) -> Vec<Reason> {
        open(person, day)
            .filter(|(_, _, due)| *due <= day.date)
            .map(|(fact, on, due)| {
                let why = Phrase::new("reason-fact-date").with("text", fact.text.as_str()).with("on", on);
                Reason::new(self.kind(), due, why).from(fact.id.0).late(Lateness::new(day.since(due), 1))
            })
            .collect()
    }

    fn earliest(&self, person: &Standing, day: &Day<'_>) -> Option<NaiveDate> {
        open(person, day).map(|(_, _, due)| due).min()
    }
}

/// Facts whose day one may ask about, with their day and the day on which one asks.
pub(in crate::domain) fn open<'p>(
    person: &'p Standing,
    day: &Day<'_>,
) -> impl Iterator<Item = (&'p Fact, NaiveDate, NaiveDate)> {
    let (kind, working) = (FactDate.kind(), &day.rules.working);
    person
        .facts
        .iter()
        .filter_map(move |fact| {
            let on = fact.asks_after()?;
            Some((fact, on, working.on_or_after(on.checked_add_days(Days::new(1))?)))
        })
        .filter(move |(fact, on, due)| {
            let after = on.succ_opt().unwrap_or(*on);
            !person.is_closed_by_contact(kind, *due, Some(fact.id.0), after)
        })
        .filter(move |(fact, _, due)| !person.has_dismissed(kind, *due, Some(fact.id.0)))
}
