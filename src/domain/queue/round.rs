//! Somebody without a tier whose last contact was a while ago.

use chrono::{Days, NaiveDate};

use super::day::Day;
use super::reason::{Force, Lateness, Reach, Reason, Regularity, Section, Source};
use super::standing::Standing;
use super::turn;
use crate::domain::affiliate::Status;
use crate::domain::phrase::Phrase;
use crate::domain::rules::{Rules, Turn};

/// When there is room (docs/product.md, "No tier").
///
/// Due: the days of the settings after the last contact, slid to a working day. Movable, always "if you have time", behind
/// tier C and never Overdue; who has waited longest comes first, together with those who were never contacted (see
/// `never`). It stands until there was a contact. One declared void comes round again as many days later.
pub struct Round;

impl Source for Round {
    fn id(&self) -> &'static str {
        "round"
    }

    fn reach(&self) -> Reach {
        Reach::Running
    }

    fn force(&self) -> Force {
        Force::Movable
    }

    fn regularity(&self) -> Regularity {
        Regularity::Turn
    }

    fn reasons(&self, person: &Standing, day: &Day<'_>) -> Vec<Reason> {
        let Some(due) = next(person, day.rules).filter(|due| *due <= day.date) else { return Vec::new() };
        if turn::waits(person, day) {
            return Vec::new();
        }
        let quiet = person.last_contact.map_or(0, |last| day.since(last));
        let late = Lateness::new(day.since(due), day.rules.room_days);
        let why = Phrase::new("reason-round").with("days", quiet);
        vec![Reason::new(self.kind(), due, why).late(late).in_section(Section::IfTime)]
    }

    fn earliest(&self, person: &Standing, day: &Day<'_>) -> Option<NaiveDate> {
        next(person, day.rules).map(|due| turn::not_before(due, person, day.rules))
    }
}

/// The day from which somebody without a tier waits for a place again.
pub(in crate::domain) fn next(person: &Standing, rules: &Rules) -> Option<NaiveDate> {
    let last = person.last_contact?;
    let is_anothers = person.status == Status::Dormant || person.turn(rules) != Turn::WhenRoom;
    if is_anothers || turn::is_silent(person, rules) {
        return None;
    }
    if let Some(due) = turn::left_open(person) {
        return Some(due);
    }
    let every = Days::new(u64::from(rules.room_days.max(1)));
    let mut from = last.checked_add_days(Days::new(u64::from(rules.room_days)))?;
    // Each dismissal voids one turn, so that there is an open one among so many and one more.
    for _ in 0..=person.dismissals.len() {
        let due = turn::moved(from, person, rules);
        match turn::void_since(person, Round.kind(), due) {
            None => return Some(due),
            Some(void) => from = void.checked_add_days(every)?,
        }
    }
    None
}
