//! The welcome of somebody new: the next contact, then what is left to do.

use chrono::{Days, NaiveDate};

use super::day::Day;
use super::reason::{Force, Lateness, Reach, Reason, Source};
use super::retry;
use super::standing::Standing;
use crate::domain::act::Act;
use crate::domain::affiliate::Status;
use crate::domain::phrase::Phrase;
use crate::domain::rules::Rules;
use crate::domain::welcome::{Stage, WELCOME, Welcome, WelcomeStep};

/// The welcome track (docs/product.md, "Welcome warmly").
///
/// Due: the earliest contact not made whose day has come, slid to a working day; one at a time, always in Today. A contact
/// on its day or later makes it ([`Welcome::since`]); one attempted in vain waits for the retry. After the last one, what
/// was not handed over is asked for, and with everything done the state may become active: the working day after.
pub struct Welcoming;

impl Source for Welcoming {
    fn id(&self) -> &'static str {
        WELCOME
    }

    fn reach(&self) -> Reach {
        Reach::Running
    }

    fn force(&self) -> Force {
        Force::Movable
    }

    fn reasons(&self, person: &Standing, day: &Day<'_>) -> Vec<Reason> {
        let Some(welcome) = Welcome::of(person, day.rules) else { return Vec::new() };
        let Some((due, act, why)) = now(person, &welcome, day.rules) else { return Vec::new() };
        if due > day.date {
            return Vec::new();
        }
        let reason = Reason::new(self.kind(), due, why).late(Lateness::new(day.since(due), 7));
        vec![Reason { act, ..reason }]
    }

    fn earliest(&self, person: &Standing, day: &Day<'_>) -> Option<NaiveDate> {
        let welcome = Welcome::of(person, day.rules)?;
        now(person, &welcome, day.rules).map(|(due, ..)| due)
    }
}

/// Whether a welcome has contacts to come: nobody is "not contacted yet" meanwhile.
pub(super) fn is_under_way(person: &Standing, rules: &Rules) -> bool {
    Welcome::of(person, rules).is_some_and(|welcome| open(person, &welcome, rules).is_some())
}

/// The earliest contact neither made nor declared void, and the day on which it is due.
fn open<'w>(person: &Standing, welcome: &'w Welcome, rules: &Rules) -> Option<(&'w Stage, NaiveDate)> {
    let open = welcome.stages.iter().filter(|stage| stage.done.is_none());
    let dated = open.map(|stage| (stage, due(stage, person, rules)));
    dated.into_iter().find(|(_, due)| !person.has_dismissed(Welcoming.kind(), *due, None))
}

/// The day of the earliest contact not made, as the settings say it.
pub(in crate::domain) fn next(person: &Standing, welcome: &Welcome, rules: &Rules) -> Option<NaiveDate> {
    open(person, welcome, rules).map(|(stage, _)| stage.due)
}

/// What the welcome asks for next, from which day on, and what is to be done beyond a contact.
fn now(person: &Standing, welcome: &Welcome, rules: &Rules) -> Option<(NaiveDate, Option<Act>, Phrase)> {
    if let Some((stage, due)) = open(person, welcome, rules) {
        let missing = welcome.missing().count();
        let why = Phrase::new("reason-welcome")
            .with("step", stage.step.code())
            .with("day", stage.after)
            .with("missing", missing)
            .with("given", welcome.resources.len() - missing)
            .with("of", welcome.resources.len());
        return Some((due, None, why));
    }
    let last = welcome.stages.last()?;
    let after = rules.working.on_or_after(last.day.checked_add_days(Days::new(1))?);
    if person.has_dismissed(Welcoming.kind(), after, None) {
        return None;
    }
    let missing: Vec<WelcomeStep> = welcome.missing().collect();
    match missing.first() {
        Some(first) => {
            let resource = Phrase::new("welcome-resource").with("step", first.code());
            let why = Phrase::new("reason-welcome-missing").with("resource", resource).with("more", missing.len() - 1);
            Some((after, Some(Act::HandOver(*first)), why))
        }
        None if person.status == Status::Onboarding => {
            Some((after, Some(Act::Finish), Phrase::new("reason-welcome-complete")))
        }
        None => None,
    }
}

fn due(stage: &Stage, person: &Standing, rules: &Rules) -> NaiveDate {
    let attempted = person.attempts.is_some_and(|attempts| attempts.last_on >= stage.day);
    match retry::next(person, rules) {
        Some(retry) if attempted => stage.due.max(retry),
        _ => stage.due,
    }
}
