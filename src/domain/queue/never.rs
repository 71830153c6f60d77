//! Somebody with whom there was no contact yet.

use chrono::NaiveDate;

use super::day::Day;
use super::reason::{Force, Lateness, Reach, Reason, Section, Source};
use super::standing::Standing;
use super::{follow_up, retry, welcome};
use crate::domain::affiliate::Rhythm;
use crate::domain::phrase::{Phrase, Value};

/// The time there was for a first contact of somebody without a rhythm, in days.
const WITHOUT_RHYTHM: u32 = 30;

/// So long somebody is new; of those who joined earlier the month says more than the days.
const RECENT: u32 = 60;

/// New, no contact yet: a state of its own, not a very old date (1-product.md, "Contact").
///
/// Due: the day that an import gave, otherwise the day the notebook got to know the affiliate, slid to a working day.
/// Movable, "if you have time". Silent when the affiliate's own rhythm is off, while a follow-up is open or a welcome is
/// under way, and until a pending retry's day.
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

    fn reasons(&self, person: &Standing, day: &Day<'_>) -> Vec<Reason> {
        let Some(due) = due(person, day) else { return Vec::new() };
        if due > day.date || retry::holds(person, day) {
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
        let due = due(person, day)?;
        Some(retry::next(person, day.rules).map_or(due, |retry| due.max(retry)))
    }
}

fn due(person: &Standing, day: &Day<'_>) -> Option<NaiveDate> {
    let is_silent = person.last_contact.is_some()
        || person.rhythm == Rhythm::Off
        || follow_up::next(person, day.rules).is_some()
        || welcome::is_under_way(person, day.rules);
    if is_silent {
        return None;
    }
    let due = day.rules.working.on_or_after(person.first_contact_from.unwrap_or(person.known_since));
    (!person.has_dismissed(Never.kind(), due, None)).then_some(due)
}
