//! Somebody with whom contact has gone quiet, and who has no rhythm that would say so.

use chrono::{Days, Months, NaiveDate};

use super::day::Day;
use super::reason::{Force, Lateness, Reach, Reason, Section, Source};
use super::standing::Standing;
use super::{follow_up, retry};
use crate::domain::affiliate::{Rhythm, Status};
use crate::domain::phrase::Phrase;
use crate::domain::rules::Rules;

/// For so many days a turn is shown; then it rests until the next one, so that a large notebook's silent people do not fill
/// every morning.
const SHOWN: u32 = 7;

/// The ladder's years: nobody is asked for in vain for longer than this.
const YEARS: u32 = 30;

/// Support before removal (1-product.md): dormant is a state with a ladder of contacts, never a deletion.
///
/// Due: 7 and 14 days, 2, 6 and every 12 months after the last contact for who is in the state dormant; for anybody else
/// without a rhythm from `dormant_days` on, then on the rungs behind it. Each slides to a working day and shows for a week.
/// Movable, "if you have time". Silent without a contact (see `never`), where the affiliate's own rhythm is off, while a
/// follow-up is open, and until a pending retry's day.
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

    fn reasons(&self, person: &Standing, day: &Day<'_>) -> Vec<Reason> {
        let Some(due) = next(person, day).filter(|due| *due <= day.date) else { return Vec::new() };
        if retry::holds(person, day) {
            return Vec::new();
        }
        let quiet = person.last_contact.map_or(0, |last| day.since(last));
        let id = if person.status == Status::Dormant { "reason-dormant-state" } else { "reason-dormant" };
        let late = Lateness::new(day.since(due), SHOWN);
        vec![Reason::new(self.kind(), due, Phrase::new(id).with("days", quiet)).late(late).in_section(Section::IfTime)]
    }

    fn earliest(&self, person: &Standing, day: &Day<'_>) -> Option<NaiveDate> {
        let due = next(person, day)?;
        Some(retry::next(person, day.rules).map_or(due, |retry| due.max(retry)))
    }
}

/// The rung that is shown on a day, or the next one.
fn next(person: &Standing, day: &Day<'_>) -> Option<NaiveDate> {
    let rules = day.rules;
    let last = person.last_contact?;
    let is_silent = person.rhythm == Rhythm::Off
        || rules.rhythm_days(person.rhythm, person.tier).is_some()
        || follow_up::next(person, rules).is_some();
    if is_silent {
        return None;
    }
    rungs(person, last, rules)
        .map(|rung| rules.working.on_or_after(rung))
        .filter(|due| !person.has_dismissed(Dormant.kind(), *due, None))
        .find(|due| due.checked_add_days(Days::new(u64::from(SHOWN))).is_none_or(|end| day.date < end))
}

/// The days of the ladder before they slide, in order.
fn rungs(person: &Standing, last: NaiveDate, rules: &Rules) -> impl Iterator<Item = NaiveDate> {
    let first = match (person.status, rules.dormant_days) {
        (Status::Dormant, _) => last.checked_add_days(Days::new(7)),
        (_, Some(days)) => last.checked_add_days(Days::new(u64::from(days))),
        (_, None) => None,
    };
    let ladder = [last.checked_add_days(Days::new(14)), last.checked_add_months(Months::new(2))];
    let ladder = ladder.into_iter().chain([last.checked_add_months(Months::new(6))]);
    let yearly = (1..=YEARS).map(move |years| last.checked_add_months(Months::new(12 * years)));
    let behind = ladder.chain(yearly).filter(move |rung| first.is_some() && *rung > first);
    std::iter::once(first).chain(behind).flatten()
}
