//! An affiliate whose rhythm has run out.

use chrono::{Days, NaiveDate};

use super::day::Day;
use super::reason::{Force, Lateness, Reach, Reason, Section, Source};
use super::standing::Standing;
use super::{follow_up, occasion, retry};
use crate::domain::affiliate::Tier;
use crate::domain::phrase::Phrase;
use crate::domain::rules::Rules;

/// Regular contact (1-product.md, "The queue" and "Settled questions").
///
/// Due: last contact + rhythm, slid to a working day; near an occasion, on the occasion. Movable. Overdue when late by half
/// the rhythm or more; for tier C always "if you have time". Silent without a contact (see `never`), while a follow-up is
/// open, and until a pending retry's day. A dismissed one comes round again one rhythm later.
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

    fn reasons(&self, person: &Standing, day: &Day<'_>) -> Vec<Reason> {
        let Some(beat) = governing(person, day.rules) else { return Vec::new() };
        let due = beat.due_on(day.date);
        if due > day.date || retry::holds(person, day) {
            return Vec::new();
        }
        let late = Lateness::new(day.since(due), beat.every);
        let section = match person.tier {
            Some(Tier::C) => Section::IfTime,
            _ if late.is_half_or_more() => Section::Overdue,
            _ => Section::Today,
        };
        let why = if beat.due > day.date {
            Phrase::new("reason-rhythm-early").with("on", beat.due)
        } else {
            Phrase::new("reason-rhythm").with("late", late.days)
        };
        let why = why.with("every", beat.every).with("since", day.since(beat.last));
        vec![Reason::new(self.kind(), due, why).late(late).in_section(section)]
    }

    fn earliest(&self, person: &Standing, day: &Day<'_>) -> Option<NaiveDate> {
        let due = governing(person, day.rules)?.first_due();
        Some(retry::next(person, day.rules).map_or(due, |retry| due.max(retry)))
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

    fn first_due(&self) -> NaiveDate {
        self.onto.unwrap_or(self.due)
    }
}

/// The rhythm's next day; `None` without a rhythm, without a contact, or while a follow-up replaces it.
pub(in crate::domain) fn governing(person: &Standing, rules: &Rules) -> Option<Beat> {
    let last = person.last_contact?;
    let every = rules.rhythm_days(person.rhythm, person.tier)?.max(1);
    if follow_up::next(person, rules).is_some() {
        return None;
    }
    let mut from = last;
    // Each dismissal voids one turn, so that there is an open one among so many and one more.
    for _ in 0..=person.dismissals.len() {
        from = from.checked_add_days(Days::new(u64::from(every)))?;
        let due = rules.working.on_or_after(from);
        let onto = occasion::near(due, person, rules).map(|date| occasion::shows_from(date, rules));
        let void = |day: NaiveDate| person.has_dismissed(RhythmDue.kind(), day, None);
        if !void(due) && !onto.is_some_and(void) {
            return Some(Beat { due, onto, every, last });
        }
    }
    None
}
