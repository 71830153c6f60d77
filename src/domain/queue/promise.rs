//! A promise of mine whose day has come.

use chrono::{Days, NaiveDate};

use super::day::{Day, days_between};
use super::reason::{Lateness, Reach, Reason, Source};
use super::standing::Standing;
use crate::domain::act::Act;
use crate::domain::phrase::Phrase;
use crate::domain::promise::{Promise, PromiseBy};
use crate::domain::rules::Rules;

/// What the manager owes (docs/product.md, "Promises").
///
/// Due: the promised day, or without one some days after it was made ([`Rules::promise_days`]: what never comes back is
/// forgotten), slid to a working day. Dated: Overdue once past its day. A contact does not close it, a tick does. Raised for those who left, too: a promise is a promise.
pub struct Promised;

/// The day on which a promise comes back, before it slides.
pub(in crate::domain) fn due(promise: &Promise, rules: &Rules) -> Option<NaiveDate> {
    promise.due_on.or_else(|| promise.made_on.checked_add_days(Days::new(u64::from(rules.promise_days))))
}

impl Source for Promised {
    fn id(&self) -> &'static str {
        "promise"
    }

    fn reach(&self) -> Reach {
        Reach::Everybody
    }

    fn reasons(&self, person: &Standing, day: &Day<'_>) -> Vec<Reason> {
        open(person, day)
            .filter(|(_, due)| *due <= day.date)
            .map(|(promise, due)| {
                let late = day.since(due);
                let said = if promise.due_on.is_some() { "reason-promise" } else { "reason-promise-undated" };
                let why = Phrase::new(said).with("text", promise.text.as_str()).with("late", late);
                Reason::new(self.kind(), due, why)
                    .from(promise.id.0)
                    .asking(Act::Keep(promise.id, promise.by))
                    .late(Lateness::new(late, days_between(promise.made_on, due)))
                    .overdue_when_late()
            })
            .collect()
    }

    fn earliest(&self, person: &Standing, day: &Day<'_>) -> Option<NaiveDate> {
        open(person, day).map(|(_, due)| due).min()
    }
}

/// Those that are open, with the day on which they are due.
pub(in crate::domain) fn open<'p>(
    person: &'p Standing,
    day: &Day<'_>,
) -> impl Iterator<Item = (&'p Promise, NaiveDate)> {
    let (kind, working) = (Promised.kind(), &day.rules.working);
    person
        .promises
        .iter()
        .filter(|promise| promise.by == PromiseBy::Me && promise.is_open())
        .filter_map(move |promise| Some((promise, working.on_or_after(due(promise, day.rules)?))))
        .filter(move |(promise, due)| !person.has_dismissed(kind, *due, Some(promise.id.0)))
}
