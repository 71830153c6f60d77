//! A suggestion was decided about, and who made it does not know.

use chrono::{Days, NaiveDate};

use super::day::Day;
use super::reason::{Force, Lateness, Reach, Reason, Source};
use super::standing::Standing;
use crate::domain::act::Act;
use crate::domain::feedback::{Decision, Feedback, Step};
use crate::domain::phrase::Phrase;

/// Tell them it was decisive (docs/product.md, "Listen, act, tell them it was decisive").
///
/// Due: the days of the settings after the decision, slid to a working day; it belongs to Today however long ago that is.
/// Telling closes it, a contact does not.
pub struct ToTell;

impl ToTell {
    fn open<'p>(
        &self,
        person: &'p Standing,
        day: &Day<'_>,
    ) -> impl Iterator<Item = (&'p Feedback, Decision, NaiveDate)> {
        let (wait, working) = (Days::new(u64::from(day.rules.feedback_days)), &day.rules.working);
        person.feedback.iter().filter(|feedback| feedback.is_open()).filter_map(move |feedback| {
            let (decision, on) = feedback.decided?;
            let due = working.on_or_after(on.checked_add_days(wait)?);
            (!person.has_dismissed(self.kind(), due, Some(feedback.id.0))).then_some((feedback, decision, due))
        })
    }
}

impl Source for ToTell {
    fn id(&self) -> &'static str {
        "feedback"
    }

    fn reach(&self) -> Reach {
        Reach::InProgramme
    }

    fn force(&self) -> Force {
        Force::Movable
    }

    fn reasons(&self, person: &Standing, day: &Day<'_>) -> Vec<Reason> {
        self.open(person, day)
            .filter(|(.., due)| *due <= day.date)
            .map(|(feedback, decision, due)| {
                let why = Phrase::new("reason-feedback")
                    .with("decision", decision.code())
                    .with("text", feedback.text.as_str());
                let late = Lateness::new(day.since(due), day.rules.feedback_days);
                Reason::new(self.kind(), due, why)
                    .from(feedback.id.0)
                    .asking(Act::Feedback(feedback.id, Step::Tell))
                    .late(late)
            })
            .collect()
    }

    fn earliest(&self, person: &Standing, day: &Day<'_>) -> Option<NaiveDate> {
        self.open(person, day).map(|(.., due)| due).min()
    }
}
