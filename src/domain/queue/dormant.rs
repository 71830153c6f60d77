//! Somebody in the state dormant: support before removal.

use chrono::{Days, Months, NaiveDate};

use super::day::Day;
use super::reason::{Force, Lateness, Reach, Reason, Regularity, Section, Source};
use super::standing::Standing;
use super::turn;
use crate::domain::affiliate::Status;
use crate::domain::phrase::Phrase;
use crate::domain::rules::Rules;

/// The time there is for a rung, in days: what its lateness is measured by.
const RUNG: u32 = 7;

/// Among so many rungs one that was declared void is looked for: thirty years.
const VOID: usize = 34;

/// Support before removal (docs/product.md, "Support before removal"): dormant is a state with a ladder of contacts,
/// never a deletion.
///
/// Due: 7 and 14 days, 2, 6 and every 12 months after the last contact, with a tier or without one; a rung that was left
/// alone stands until there was a contact, one declared void gives way to the next. Each slides to a working day. Movable, "if you
/// have time". Silent without a contact (see `never`), where the person's turn is off, while an agreed day holds it back, and
/// until a pending retry's day.
pub struct Dormant;

impl Source for Dormant {
    fn id(&self) -> &'static str {
        "dormant"
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
        let late = Lateness::new(day.since(due), RUNG);
        let why = Phrase::new("reason-dormant").with("days", quiet);
        vec![Reason::new(self.kind(), due, why).late(late).in_section(Section::IfTime)]
    }

    fn earliest(&self, person: &Standing, day: &Day<'_>) -> Option<NaiveDate> {
        next(person, day.rules).map(|due| turn::not_before(due, person, day.rules))
    }
}

/// The day of the first rung that was neither followed by a contact nor declared void.
pub(in crate::domain) fn next(person: &Standing, rules: &Rules) -> Option<NaiveDate> {
    let last = person.last_contact?;
    if person.status != Status::Dormant || turn::is_silent(person, rules) {
        return None;
    }
    if let Some(due) = turn::left_open(person) {
        return Some(due);
    }
    let due = |rung| turn::moved(rung, person, rules);
    let void = rungs(last).take(VOID).filter_map(|rung| turn::void_since(person, Dormant.kind(), due(rung))).max();
    rungs(last).find(|rung| void.is_none_or(|void| due(*rung) > void)).map(due)
}

/// The days of the ladder before they slide, in order.
fn rungs(last: NaiveDate) -> impl Iterator<Item = NaiveDate> {
    let days = [7, 14].map(|days| last.checked_add_days(Days::new(days)));
    let months = [2, 6].map(|months| last.checked_add_months(Months::new(months)));
    let yearly = (1..).map_while(move |years| last.checked_add_months(Months::new(12 * years)));
    days.into_iter().chain(months).flatten().chain(yearly)
}
