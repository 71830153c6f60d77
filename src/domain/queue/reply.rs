//! A request that waits for an answer.

use chrono::NaiveDate;

use super::day::{Day, days_between};
use super::reason::{Lateness, Reach, Reason, Source, UnderSnooze};
use super::standing::Standing;
use crate::domain::act::Act;
use crate::domain::phrase::Phrase;
use crate::domain::request::{Request, Urgency};

/// What an affiliate asked (1-product.md, "The queue": `reply` - request waiting: 24 h, or today when urgent, or the promised
/// date).
///
/// Due: the day of [`Request::due`]. Dated: Overdue once past its day. A contact does not close it, answering does. Raised
/// for those who left, too ("States"); an urgent one shows although its affiliate is snoozed ("Snooze").
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
            .filter(|(_, due)| *due <= day.date)
            .map(|(request, due)| {
                let received = request.received_at.with_timezone(&day.moment.zone).date_naive();
                let late = day.since(due);
                let reason = Reason::new(self.kind(), due, sentence(request, due, day))
                    .from(request.id.0)
                    .asking(Act::Answer(request.id))
                    .late(Lateness::new(late, days_between(received, due)))
                    .overdue_when_late();
                match request.urgency {
                    Urgency::Urgent => reason.under_snooze(UnderSnooze::Shows),
                    Urgency::Usual => reason,
                }
            })
            .collect()
    }

    fn earliest(&self, person: &Standing, day: &Day<'_>) -> Option<NaiveDate> {
        open(person, day).map(|(_, due)| due).min()
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

/// On its day it says until when; a promised day needs no hour.
fn sentence(request: &Request, due: NaiveDate, day: &Day<'_>) -> Phrase {
    let at = request.due(day.moment.zone, day.rules).time();
    let why = match (request.promised_on, request.urgency) {
        (Some(_), _) => Phrase::new("reason-reply-promised"),
        (None, Urgency::Urgent) => Phrase::new("reason-reply-urgent"),
        (None, Urgency::Usual) if due == day.date && at < day.rules.office.until => {
            Phrase::new("reason-reply-by").with("time", at)
        }
        (None, Urgency::Usual) => Phrase::new("reason-reply"),
    };
    why.with("text", request.text.as_str())
}
