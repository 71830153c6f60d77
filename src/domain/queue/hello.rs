//! Somebody is back from an absence.

use chrono::NaiveDate;

use super::day::Day;
use super::reason::{Force, Lateness, Reach, Reason, Source};
use super::standing::Standing;
use crate::domain::absence::Absence;
use crate::domain::phrase::Phrase;

/// A hello after an absence (docs/product.md, "Away").
///
/// Due: the working day after the last day of an absence, unless another one begins at once. Movable, in Today. A contact after
/// the absence closes it.
pub struct Hello;

impl Source for Hello {
    fn id(&self) -> &'static str {
        "hello"
    }

    fn reach(&self) -> Reach {
        Reach::Running
    }

    fn force(&self) -> Force {
        Force::Movable
    }

    fn reasons(&self, person: &Standing, day: &Day<'_>) -> Vec<Reason> {
        if person.is_away(day.date) {
            return Vec::new();
        }
        // Of several absences that nobody spoke after, one hello is due: the last one's.
        let due = open(person, day).filter(|(_, due)| *due <= day.date).max_by_key(|(_, due)| *due);
        let reason = due.map(|(absence, due)| {
            let why = Phrase::new("reason-hello").with("until", absence.until);
            Reason::new(self.kind(), due, why).from(absence.id.0).late(Lateness::new(day.since(due), 7))
        });
        reason.into_iter().collect()
    }

    fn earliest(&self, person: &Standing, day: &Day<'_>) -> Option<NaiveDate> {
        open(person, day).map(|(_, due)| due).min()
    }
}

/// Absences after which there was no contact, each with the day of the hello.
fn open<'p>(person: &'p Standing, day: &Day<'_>) -> impl Iterator<Item = (&'p Absence, NaiveDate)> {
    let rules = day.rules;
    person
        .absences
        .iter()
        .filter(|absence| person.last_contact.is_none_or(|last| last <= absence.until))
        .filter_map(move |absence| Some((absence, person.back_on(absence.until.succ_opt()?, rules))))
        .filter(|(absence, due)| !person.has_dismissed(Hello.kind(), *due, Some(absence.id.0)))
}
