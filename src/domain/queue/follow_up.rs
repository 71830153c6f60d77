//! An explicit next date that has come.

use chrono::NaiveDate;

use super::day::{Day, days_between};
use super::reason::{Lateness, Reach, Reason, Source};
use super::retry;
use super::standing::Standing;
use crate::domain::follow_up::FollowUp;
use crate::domain::phrase::Phrase;
use crate::domain::rules::Rules;

/// A follow-up (docs/product.md, "An agreed day").
///
/// Due: its day, slid to a working day. Dated: Overdue once past its day. A contact on its day or later closes it, as do its tick
/// and another day typed; a contact before it leaves it. It holds the turn back only until a contact later than the day on
/// which it was set: then both run, and the nearer one is the next date. One that was attempted in vain waits for the retry: the
/// manager was told that day.
pub struct FollowedUp;

impl Source for FollowedUp {
    fn id(&self) -> &'static str {
        "follow_up"
    }

    fn reach(&self) -> Reach {
        Reach::Known
    }

    fn reasons(&self, person: &Standing, day: &Day<'_>) -> Vec<Reason> {
        open(person, day.rules)
            .filter(|(_, due)| *due <= day.date)
            .map(|(follow_up, due)| {
                let late = day.since(due);
                let why = match follow_up.reason.as_str() {
                    "" => Phrase::new("reason-follow-up"),
                    reason => Phrase::new("reason-follow-up-about").with("text", reason),
                };
                Reason::new(self.kind(), due, why.with("late", late))
                    .from(follow_up.id.0)
                    .late(Lateness::new(late, days_between(follow_up.set_on, due)))
                    .overdue_when_late()
            })
            .collect()
    }

    fn earliest(&self, person: &Standing, day: &Day<'_>) -> Option<NaiveDate> {
        next(person, day.rules)
    }
}

/// Whether an agreed day holds the turn back: nobody was contacted since it was set.
pub(super) fn holds(person: &Standing, rules: &Rules) -> bool {
    open(person, rules).any(|(follow_up, _)| person.last_contact.is_none_or(|last| last <= follow_up.set_on))
}

/// The next open follow-up's day.
pub(super) fn next(person: &Standing, rules: &Rules) -> Option<NaiveDate> {
    open(person, rules).map(|(_, due)| due).min()
}

/// Those that are open, with the day on which they are due.
pub(in crate::domain) fn open<'p>(
    person: &'p Standing,
    rules: &Rules,
) -> impl Iterator<Item = (&'p FollowUp, NaiveDate)> {
    person
        .follow_ups
        .iter()
        .filter(|follow_up| follow_up.closed_on.is_none())
        .filter(|follow_up| !person.last_contact.is_some_and(|last| follow_up.is_met_by(last)))
        .map(|follow_up| (follow_up, due(follow_up, person, rules)))
        .filter(|(follow_up, due)| !person.has_dismissed(FollowedUp.kind(), *due, Some(follow_up.id.0)))
}

fn due(follow_up: &FollowUp, person: &Standing, rules: &Rules) -> NaiveDate {
    let due = rules.working.on_or_after(follow_up.due_on);
    let attempted = person.attempts.is_some_and(|attempts| attempts.last_on >= follow_up.due_on);
    match retry::next(person, rules) {
        Some(retry) if attempted => due.max(retry),
        _ => due,
    }
}
