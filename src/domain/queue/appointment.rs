//! An interaction that was planned for today, or whose day has passed unanswered.

use chrono::NaiveDate;

use super::day::Day;
use super::reason::{Lateness, Reach, Reason, Source};
use super::standing::Standing;
use crate::domain::interaction::{Interaction, Outcome};
use crate::domain::phrase::Phrase;

/// A planned interaction (1-product.md, "Settled questions": Plans).
///
/// Due: its own day, working or not; it belongs to Today. Before its hour it says the hour, afterwards it asks how it went,
/// until the plan is answered ([`Outcome::Kept`]), removed, or passed over by a contact on a later day.
pub struct Appointment;

impl Source for Appointment {
    fn id(&self) -> &'static str {
        "appointment"
    }

    fn reach(&self) -> Reach {
        Reach::InProgramme
    }

    fn reasons(&self, person: &Standing, day: &Day<'_>) -> Vec<Reason> {
        open(person)
            .filter(|plan| plan.on <= day.date)
            .map(|plan| {
                Reason::new(self.kind(), plan.on, sentence(plan, day))
                    .from(plan.id.0)
                    .late(Lateness::new(day.since(plan.on), 1))
            })
            .collect()
    }

    fn earliest(&self, person: &Standing, _day: &Day<'_>) -> Option<NaiveDate> {
        open(person).map(|plan| plan.on).min()
    }
}

fn sentence(plan: &Interaction, day: &Day<'_>) -> Phrase {
    let lies_ahead = plan.at.map_or(day.date <= plan.on, |time| day.moment.civil < plan.on.and_time(time));
    let why = match plan.at {
        _ if !lies_ahead => Phrase::new("reason-appointment-how").with("on", plan.on),
        Some(time) => Phrase::new("reason-appointment-at").with("time", time),
        None => Phrase::new("reason-appointment-today"),
    };
    why.with("channel", plan.channel.code()).with("text", plan.text.as_str())
}

/// Plans that were not answered yet.
pub(in crate::domain) fn open(person: &Standing) -> impl Iterator<Item = &Interaction> {
    let kind = Appointment.kind();
    person
        .plans
        .iter()
        .filter(|plan| plan.outcome == Outcome::Planned)
        .filter(|plan| person.last_contact.is_none_or(|last| last <= plan.on))
        .filter(move |plan| !person.has_dismissed(kind, plan.on, Some(plan.id.0)))
}
