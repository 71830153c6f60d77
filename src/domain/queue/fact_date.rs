//! A day that a fact spoke of has passed: ask how it went.

use chrono::{Days, NaiveDate};

use super::day::Day;
use super::reason::{Force, Lateness, Reach, Reason, Source};
use super::standing::Standing;
use crate::domain::fact::Fact;
use crate::domain::phrase::Phrase;

/// A fact with a date ("final on Sat 14 March") becomes a reason the day after (docs/product.md, "The order of kinds").
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

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use crate::domain::queue::tests::scene::{kinds, settled};

    // 3 February 2026 is a Tuesday.
    #[rstest]
    #[case::not_on_the_day_itself("2026-02-03", "2026-02-03", &[])]
    #[case::from_the_day_after("2026-02-03", "2026-02-04", &["fact_date"])]
    #[case::not_on_a_sunday("2026-01-31", "2026-02-01", &[])]
    #[case::slid_to_monday("2026-01-31", "2026-02-02", &["fact_date"])]
    #[case::it_stands_until_one_has_asked("2026-01-31", "2026-06-01", &["fact_date"])]
    #[case::learned_afterwards("2026-01-19", "2026-02-03", &[])]
    fn one_asks_how_it_went_from_the_working_day_after(
        #[case] speaks_of: &str,
        #[case] day: &str,
        #[case] expected: &[&str],
    ) {
        let person = settled("Ana").fact("final", "2026-01-20", speaks_of);
        assert_eq!(kinds(&person, day), expected);
    }

    #[rstest]
    #[case::of_the_day_itself("2026-02-03", &["fact_date"])]
    #[case::after_it("2026-02-04", &[])]
    fn a_contact_closes_it(#[case] contact: &str, #[case] expected: &[&str]) {
        let person = settled("Ana").fact("final", "2026-01-20", "2026-02-03").contacted(contact);
        assert_eq!(kinds(&person, "2026-02-09"), expected);
    }
}
