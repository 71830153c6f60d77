//! Two affiliates who are to be brought together.

use chrono::NaiveDate;

use super::day::{Day, days_between};
use super::reason::{Force, Lateness, Reach, Reason, Source};
use super::standing::Standing;
use crate::domain::act::Act;
use crate::domain::introduction::{Planned, Within};
use crate::domain::phrase::Phrase;

/// An introduction that is due (docs/product.md, "Meet in person; introduce complementary affiliates").
///
/// Due: its day, or a week after it was noted, slid to a working day; always in Today. Raised for the one on whose page it was
/// noted, naming the other, and only while the other may be met. A contact does not close it, a tick does.
pub struct Introduce;

/// Introductions to be made, each with the working day on which it comes back.
pub(in crate::domain) fn open<'p>(
    person: &'p Standing,
    day: &Day<'_>,
) -> impl Iterator<Item = (&'p Planned, NaiveDate)> {
    let (kind, working) = (Introduce.kind(), &day.rules.working);
    person
        .introductions
        .iter()
        .filter(|planned| planned.introduction.is_planned())
        .filter_map(move |planned| Some((planned, working.on_or_after(planned.introduction.comes_back_on()?))))
        .filter(move |(planned, due)| !person.has_dismissed(kind, *due, Some(planned.introduction.id.0)))
}

impl Source for Introduce {
    fn id(&self) -> &'static str {
        "introduce"
    }

    fn reach(&self) -> Reach {
        Reach::Running
    }

    fn force(&self) -> Force {
        Force::Movable
    }

    fn reasons(&self, person: &Standing, day: &Day<'_>) -> Vec<Reason> {
        open(person, day)
            .filter(|(planned, due)| *due <= day.date && planned.other == Within::Reach)
            .map(|(planned, due)| {
                let introduction = &planned.introduction;
                let id = if introduction.why.is_empty() { "reason-introduce" } else { "reason-introduce-why" };
                let why = Phrase::new(id).with("name", planned.name.as_str()).with("why", introduction.why.as_str());
                Reason::new(self.kind(), due, why)
                    .from(introduction.id.0)
                    .asking(Act::Introduce(introduction.id))
                    .late(Lateness::new(day.since(due), days_between(introduction.noted_on, due)))
            })
            .collect()
    }

    /// Whether the other one may be met may change on a page that is not this one: that is no part of it.
    fn earliest(&self, person: &Standing, day: &Day<'_>) -> Option<NaiveDate> {
        open(person, day).map(|(_, due)| due).min()
    }
}
