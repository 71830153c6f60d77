//! An affiliate whose rhythm has run out.

use chrono::{Days, NaiveDate};

use super::day::Day;
use super::reason::{Force, Lateness, Reach, Reason, Regularity, Section, Source};
use super::standing::Standing;
use super::{occasion, turn};
use crate::domain::affiliate::{Status, Tier};
use crate::domain::phrase::Phrase;
use crate::domain::rules::{Rules, Turn};

/// Regular contact (docs/product.md, "Rhythm").
///
/// Due: last contact + rhythm, slid to a working day; near an occasion, on the occasion. Movable. Overdue when late by half
/// the rhythm or more; for tier C always "if you have time". Silent without a contact (see `never`), in the state dormant (see
/// `dormant`), while an agreed day holds it back, while the person is away, and until a pending retry's day. A dismissed one
/// comes round again one rhythm later. A spread moves it to another day, and it stays a rhythm.
pub struct RhythmDue;

impl Source for RhythmDue {
    fn id(&self) -> &'static str {
        "rhythm"
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
        let Some(beat) = governing(person, day.rules) else { return Vec::new() };
        let due = beat.due_on(day.date);
        if due > day.date || turn::waits(person, day) {
            return Vec::new();
        }
        let late = Lateness::new(day.since(due), beat.every);
        let section = beat.section_on(person, day);
        let why = if beat.due > day.date {
            Phrase::new("reason-rhythm-early").with("on", beat.due)
        } else {
            Phrase::new("reason-rhythm").with("late", late.days)
        };
        let why = why.with("every", beat.every).with("since", day.since(beat.last));
        vec![Reason::new(self.kind(), due, why).late(late).in_section(section)]
    }

    fn earliest(&self, person: &Standing, day: &Day<'_>) -> Option<NaiveDate> {
        Some(turn::not_before(governing(person, day.rules)?.first_due(), person, day.rules))
    }
}

/// When the rhythm runs out.
pub(in crate::domain) struct Beat {
    /// The day, slid to a working day.
    pub(super) due: NaiveDate,
    /// The day of the occasion onto which it moves, if there is one.
    onto: Option<NaiveDate>,
    /// Days between contacts.
    pub(in crate::domain) every: u32,
    /// The day of the last contact.
    pub(in crate::domain) last: NaiveDate,
}

impl Beat {
    /// The due day as it stands on a day. One that is late already is not moved back to an occasion that has passed.
    pub(in crate::domain) fn due_on(&self, day: NaiveDate) -> NaiveDate {
        match self.onto {
            Some(onto) if onto >= self.due || day <= self.due => onto,
            _ => self.due,
        }
    }

    /// The section that it earns on a day on which it is due.
    pub(in crate::domain) fn section_on(&self, person: &Standing, day: &Day<'_>) -> Section {
        match person.tier {
            Some(Tier::C) => Section::IfTime,
            _ if Lateness::new(day.since(self.due_on(day.date)), self.every).is_half_or_more() => Section::Overdue,
            _ => Section::Today,
        }
    }

    fn first_due(&self) -> NaiveDate {
        self.onto.unwrap_or(self.due)
    }
}

/// The rhythm's next day; `None` without a rhythm, without a contact, or while an agreed day holds it back.
pub(in crate::domain) fn governing(person: &Standing, rules: &Rules) -> Option<Beat> {
    let last = person.last_contact?;
    let Turn::Every(every) = person.turn(rules) else { return None };
    if person.status == Status::Dormant || turn::is_silent(person, rules) {
        return None;
    }
    if let Some(due) = turn::left_open(person) {
        return Some(Beat { due, onto: None, every, last });
    }
    let mut from = last;
    // Each dismissal voids one turn, so that there is an open one among so many and one more.
    for _ in 0..=person.dismissals.len() {
        from = from.checked_add_days(Days::new(u64::from(every)))?;
        let due = turn::moved(from, person, rules);
        let onto = occasion::near(due, person, rules).map(|date| occasion::shows_from(date, rules));
        let void = |day: NaiveDate| turn::void_since(person, RhythmDue.kind(), day);
        match void(due).max(onto.and_then(void)) {
            None => return Some(Beat { due, onto, every, last }),
            // Of one that was late already the next turn counts from the day it was declared void.
            Some(void) => from = void.max(from),
        }
    }
    None
}
