//! When an affiliate is next due, and from which day the queue has to look at them at all.

use chrono::NaiveDate;

use super::day::Day;
use super::reason::{Force, Reach, Source};
use super::standing::Standing;
use super::{SOURCES, follow_up, retry, rhythm};
use crate::domain::rules::Rules;

/// The follow-up or the rhythm, whichever governs, slid to a working day (1-product.md, "Settled questions").
pub fn next_due(person: &Standing, rules: &Rules) -> Option<NaiveDate> {
    let follow_up = follow_up::next(person, rules).filter(|_| person.is_within(Reach::Known));
    let rhythm = || rhythm::governing(person, rules).filter(|_| person.is_within(Reach::Running));
    follow_up.or_else(|| rhythm().map(|beat| beat.due))
}

/// The day of the pending retry, if there is one: what "missed" promises.
pub fn retry_on(person: &Standing, rules: &Rules) -> Option<NaiveDate> {
    retry::next(person, rules).filter(|_| person.is_within(Reach::InProgramme))
}

/// When the affiliate would be next due if a contact took place today: what the footer promises for "contacted".
pub fn next_if_contacted(person: &Standing, day: &Day<'_>) -> Option<NaiveDate> {
    let contacted = Standing { last_contact: Some(day.date), attempts: None, ..person.clone() };
    next_due(&contacted, day.rules)
}

/// The day of the retry if nobody answered today: what the footer promises for "missed".
pub fn retry_if_missed(person: &Standing, day: &Day<'_>) -> NaiveDate {
    retry::after_attempts(person.attempts.map_or(0, |attempts| attempts.count) + 1, day.date, day.rules)
}

/// A day before which no reason can be raised, as things stand on `day`; `None` when none ever can.
///
/// Snooze and skip are left out: they hide reasons, and what they hide today is part of the day's summary.
pub fn wake_on(person: &Standing, day: &Day<'_>) -> Option<NaiveDate> {
    earliest(person, day, |_| true)
}

/// A day before which no reason that cannot wait is raised, as things stand.
pub(super) fn obliged_on(person: &Standing, day: &Day<'_>) -> Option<NaiveDate> {
    earliest(person, day, |source| source.force() == Force::Dated)
}

fn earliest(person: &Standing, day: &Day<'_>, counts: impl Fn(&dyn Source) -> bool) -> Option<NaiveDate> {
    SOURCES
        .iter()
        .filter(|source| person.is_within(source.reach()) && counts(**source))
        .filter_map(|source| source.earliest(person, day))
        .min()
}
