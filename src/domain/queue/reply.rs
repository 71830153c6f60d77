//! A request that waits for an answer.

use chrono::NaiveDate;

use super::day::{Day, days_between};
use super::reason::{Lateness, Reach, Reason, Section, Source, UnderSnooze};
use super::standing::Standing;
use crate::domain::act::Act;
use crate::domain::moment::Moment;
use crate::domain::phrase::Phrase;
use crate::domain::request::{Request, Urgency};

/// What an affiliate asked (docs/product.md, "Requests").
///
/// Due: the day of [`Request::due`]. Dated: it stands in Today from the moment it comes in until it is answered, or until the
/// promised day where the affiliate was told one, and is Overdue once past its hour ("Requests"). A contact does not close it,
/// answering does. Raised for those who left, too ("States"); an urgent one shows although its affiliate is snoozed
/// ("Snooze").
pub struct Reply;

impl Source for Reply {
    fn id(&self) -> &'static str {
        "reply"
    }

    fn reach(&self) -> Reach {
        Reach::Everybody
    }

    fn reasons(&self, person: &Standing, day: &Day<'_>) -> Vec<Reason> {
        open(person, day)
            .filter(|(request, due)| shows_from(request, *due, day) <= day.date)
            .map(|(request, due)| {
                let received = request.received_at.with_timezone(&day.moment.zone).date_naive();
                let late = day.since(due);
                let reason = Reason::new(self.kind(), due, sentence(request, due, day))
                    .from(request.id.0)
                    .asking(Act::Answer(request.id))
                    .late(Lateness::new(late, days_between(received, due)))
                    .in_section(if is_late(request, day) { Section::Overdue } else { Section::Today });
                match request.urgency {
                    Urgency::Urgent => reason.under_snooze(UnderSnooze::Shows),
                    Urgency::Usual => reason,
                }
            })
            .collect()
    }

    fn earliest(&self, person: &Standing, day: &Day<'_>) -> Option<NaiveDate> {
        open(person, day).map(|(request, due)| shows_from(request, due, day)).min()
    }
}

/// Requests that wait for an answer, with the day by which it is due.
pub(in crate::domain) fn open<'p>(
    person: &'p Standing,
    day: &Day<'_>,
) -> impl Iterator<Item = (&'p Request, NaiveDate)> {
    let (kind, zone, rules) = (Reply.kind(), day.moment.zone, day.rules);
    person
        .requests
        .iter()
        .filter(|request| request.is_open())
        .map(move |request| (request, request.due(zone, rules).date()))
        .filter(move |(request, due)| !person.has_dismissed(kind, *due, Some(request.id.0)))
}

/// The day from which a request shows: that on which it came, or the promised one.
fn shows_from(request: &Request, due: NaiveDate, day: &Day<'_>) -> NaiveDate {
    if request.promised_on.is_some() { due } else { came_on(request, day).min(due) }
}

/// The working day on which it came.
fn came_on(request: &Request, day: &Day<'_>) -> NaiveDate {
    Moment::at(request.received_at, day.moment.zone, day.rules.day_starts_at).day
}

/// Whether its hour has passed; of a promised day the day itself.
fn is_late(request: &Request, day: &Day<'_>) -> bool {
    let due = request.due(day.moment.zone, day.rules);
    match request.promised_on {
        Some(_) => due.date() < day.date,
        None => due.date() < day.date || due < day.moment.civil,
    }
}

/// Until when, with the day where that is not today, and since when once it is late; a promised day needs no hour.
fn sentence(request: &Request, due: NaiveDate, day: &Day<'_>) -> Phrase {
    let at = request.due(day.moment.zone, day.rules).time();
    let why = match (request.promised_on, request.urgency) {
        (Some(_), _) => Phrase::new("reason-reply-promised"),
        (None, _) if is_late(request, day) && due == day.date => Phrase::new("reason-reply-since").with("time", at),
        (None, Urgency::Urgent) => Phrase::new("reason-reply-urgent"),
        (None, Urgency::Usual) if due > day.date => Phrase::new("reason-reply-until").with("on", due).with("time", at),
        (None, Urgency::Usual) if due == day.date && at < day.rules.office.until => {
            Phrase::new("reason-reply-by").with("time", at)
        }
        (None, Urgency::Usual) => Phrase::new("reason-reply"),
    };
    why.with("text", request.text.as_str())
}
