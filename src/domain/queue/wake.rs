//! When an affiliate is next due, and from which day the queue has to look at them at all.

use chrono::NaiveDate;

use super::day::Day;
use super::reason::{Force, Reach, Regularity, Source};
use super::standing::Standing;
use super::{SOURCES, dormant, follow_up, paused, retry, rhythm, round};
use crate::domain::rules::{Rules, Turn};

/// The agreed day or the person's turn after the last contact, the nearer one, slid to a working day (docs/product.md,
/// "An agreed day"). Of a turn that comes when there is room it is the day from which the person waits for a place; of
/// a paused one the day on which to ask again.
pub fn next_due(person: &Standing, rules: &Rules) -> Option<NaiveDate> {
    let follow_up = follow_up::next(person, rules).filter(|_| person.is_within(Reach::Known));
    let turn = [
        rhythm::governing(person, rules).map(|beat| beat.due),
        dormant::next(person, rules),
        round::next(person, rules),
    ];
    let turn = turn.into_iter().flatten().min().filter(|_| person.is_within(Reach::Running));
    let paused = paused::next(person, rules).filter(|_| person.is_within(Reach::InProgramme));
    follow_up.into_iter().chain(turn).chain(paused).min()
}

/// The day of the turn of somebody who has a rhythm, by itself or by the ladder of the state dormant: what the agenda plans.
pub fn turn_by_rhythm(person: &Standing, rules: &Rules) -> Option<NaiveDate> {
    if !matches!(person.turn(rules), Turn::Every(_)) || !person.is_within(Reach::Running) {
        return None;
    }
    rhythm::governing(person, rules).map(|beat| beat.due).or_else(|| dormant::next(person, rules))
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
/// Snooze and skip are left out: they hide reasons, and what they hide today is part of the day's summary. So is the turn of
/// somebody who comes when there is room ([`super::waits_since`]): there may be more of them than any morning can look at.
pub fn wake_on(person: &Standing, day: &Day<'_>) -> Option<NaiveDate> {
    let when_room = person.turn(day.rules) == Turn::WhenRoom;
    earliest(person, day, |source| !(when_room && source.regularity() == Regularity::Turn))
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
