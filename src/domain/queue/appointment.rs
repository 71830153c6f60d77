//! An interaction that was planned for today, or whose day has passed unanswered.

use chrono::NaiveDate;

use super::day::Day;
use super::reason::{Lateness, Reach, Reason, Source};
use super::standing::Standing;
use crate::domain::event::{Asked, Attendance};
use crate::domain::interaction::{Interaction, Outcome};
use crate::domain::phrase::Phrase;

/// A planned interaction (docs/product.md, "Plans").
///
/// Due: its own day, working or not; it belongs to Today. Before its hour it says the hour, afterwards it asks how it went,
/// until the plan is answered ([`Outcome::Kept`]) or removed: a contact closes it only on its own day, where it is logged.
///
/// An event that was not turned into an entry of the log asks how it went from the working day after it, on the first of its
/// list who may be met: one question, not one for each of them.
pub struct Appointment;

impl Source for Appointment {
    fn id(&self) -> &'static str {
        "appointment"
    }

    fn reach(&self) -> Reach {
        Reach::Known
    }

    fn reasons(&self, person: &Standing, day: &Day<'_>) -> Vec<Reason> {
        let plans = open(person).filter(|plan| plan.on <= day.date).map(|plan| {
            Reason::new(self.kind(), plan.on, sentence(plan, day))
                .from(plan.id.0)
                .late(Lateness::new(day.since(plan.on), 1))
        });
        let held = held(person, day).filter(|(row, due)| *due <= day.date && row.asked == Asked::Here);
        let events = held.map(|(row, due)| {
            let why = Phrase::new("reason-event-how")
                .with("name", row.event.name.as_str())
                .with("on", row.event.on)
                .with("others", row.others);
            Reason::new(self.kind(), due, why).from(row.event.id.0).late(Lateness::new(day.since(due), 1))
        });
        plans.chain(events).collect()
    }

    fn earliest(&self, person: &Standing, day: &Day<'_>) -> Option<NaiveDate> {
        // On whom the question falls may change on another page: that is no part of it.
        open(person).map(|plan| plan.on).chain(held(person, day).map(|(_, due)| due)).min()
    }
}

/// Events that nobody has said anything of since, with the working day after their last one.
fn held<'p>(person: &'p Standing, day: &Day<'_>) -> impl Iterator<Item = (&'p Attendance, NaiveDate)> {
    let working = &day.rules.working;
    let open = person.events.iter().filter(|row| row.event.interaction.is_none());
    open.filter_map(move |row| Some((row, working.on_or_after(row.event.ends().succ_opt()?))))
        .filter(|(row, due)| {
            let after = row.event.ends().succ_opt().unwrap_or(*due);
            !person.is_closed_by_contact(Appointment.kind(), *due, Some(row.event.id.0), after)
        })
        .filter(|(row, due)| !person.has_dismissed(Appointment.kind(), *due, Some(row.event.id.0)))
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
        .filter(move |plan| !person.has_dismissed(kind, plan.on, Some(plan.id.0)))
}
