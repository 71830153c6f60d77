//! Somebody with whom there was no contact yet.

use chrono::{Days, NaiveDate};

use super::day::Day;
use super::reason::{Force, Lateness, Reach, Reason, Regularity, Section, Source};
use super::standing::Standing;
use super::{turn, welcome};
use crate::domain::phrase::{Phrase, Value};

/// The time there was for a first contact of somebody without a rhythm, in days.
const WITHOUT_RHYTHM: u32 = 30;

/// So long somebody is new; of those who joined earlier the month says more than the days.
const RECENT: u32 = 60;

/// New, no contact yet: a state of its own, not a very old date (docs/product.md, "Contact").
///
/// Due: the day that an import gave, otherwise the day the notebook got to know the affiliate, slid to a working day.
/// Movable, "if you have time". Silent when the person's turn is off, while an agreed day holds it back or a welcome is under
/// way, and until a pending retry's day. One declared void comes round again a rhythm later.
pub struct Never;

impl Source for Never {
    fn id(&self) -> &'static str {
        "never"
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
        let Some(due) = due(person, day) else { return Vec::new() };
        if due > day.date || turn::waits(person, day) {
            return Vec::new();
        }
        let why = match person.joined_on.filter(|joined| *joined <= day.date) {
            Some(joined) if day.since(joined) > RECENT => {
                Phrase::new("reason-never-joined-in").with("month", Value::Month(joined))
            }
            Some(joined) => Phrase::new("reason-never-joined").with("days", day.since(joined)),
            None => Phrase::new("reason-never"),
        };
        let interval = day.rules.rhythm_days(person.rhythm, person.tier).unwrap_or(WITHOUT_RHYTHM);
        let late = Lateness::new(day.since(due), interval);
        vec![Reason::new(self.kind(), due, why).late(late).in_section(Section::IfTime)]
    }

    fn earliest(&self, person: &Standing, day: &Day<'_>) -> Option<NaiveDate> {
        due(person, day).map(|due| turn::not_before(due, person, day.rules))
    }
}

fn due(person: &Standing, day: &Day<'_>) -> Option<NaiveDate> {
    let rules = day.rules;
    let is_silent =
        person.last_contact.is_some() || turn::is_silent(person, rules) || welcome::is_under_way(person, rules);
    if is_silent {
        return None;
    }
    let every = Days::new(u64::from(rules.rhythm_days(person.rhythm, person.tier).unwrap_or(rules.room_days).max(1)));
    let mut from = person.first_contact_from.unwrap_or(person.known_since);
    // Each dismissal voids one turn, so that there is an open one among so many and one more.
    for _ in 0..=person.dismissals.len() {
        let due = turn::moved(from, person, rules);
        match turn::void_since(person, Never.kind(), due) {
            None => return Some(due),
            Some(void) => from = void.checked_add_days(every)?,
        }
    }
    None
}
