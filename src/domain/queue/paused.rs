//! Somebody who was set aside for a time, to be asked whether they go on.

use chrono::{Days, NaiveDate};

use super::day::Day;
use super::reason::{Force, Lateness, Reach, Reason, Source};
use super::standing::Standing;
use super::{follow_up, retry, turn};
use crate::domain::affiliate::{Rhythm, Status};
use crate::domain::phrase::Phrase;
use crate::domain::rules::Rules;

/// Paused carries a day on which to ask again (docs/product.md, "Off").
///
/// Due: that day, or some days after the last contact where none is known; a contact on it or later that leaves the pause puts
/// it off by as many days. Movable, in Today. Silent where the person's turn is off and while an agreed day holds it back.
pub struct PausedOn;

impl Source for PausedOn {
    fn id(&self) -> &'static str {
        "paused"
    }

    fn reach(&self) -> Reach {
        Reach::InProgramme
    }

    fn force(&self) -> Force {
        Force::Movable
    }

    fn reasons(&self, person: &Standing, day: &Day<'_>) -> Vec<Reason> {
        let Some(due) = next(person, day.rules).filter(|due| *due <= day.date) else { return Vec::new() };
        if retry::holds(person, day) || person.is_away(day.date) {
            return Vec::new();
        }
        let late = Lateness::new(day.since(due), day.rules.pause_days);
        vec![Reason::new(self.kind(), due, Phrase::new("reason-paused")).late(late)]
    }

    fn earliest(&self, person: &Standing, day: &Day<'_>) -> Option<NaiveDate> {
        next(person, day.rules)
    }
}

/// The day on which a paused one is asked; nothing of anybody else.
pub(in crate::domain) fn next(person: &Standing, rules: &Rules) -> Option<NaiveDate> {
    if person.status != Status::Paused || person.rhythm == Rhythm::Off || follow_up::holds(person, rules) {
        return None;
    }
    let later = |day: NaiveDate| day.checked_add_days(Days::new(u64::from(rules.pause_days.max(1))));
    let last = person.last_contact;
    let mut asked = match person.ask_again_on {
        Some(day) if last.is_none_or(|last| last < day) => day,
        _ => later(last.unwrap_or(person.known_since))?,
    };
    // Each dismissal voids one asking, so that there is an open one among so many and one more.
    for _ in 0..=person.dismissals.len() {
        let due = person.back_on(asked, rules);
        match turn::void_since(person, PausedOn.kind(), due) {
            None => return Some(due),
            Some(void) => asked = later(void)?,
        }
    }
    None
}
