//! Somebody who did not answer, to be tried again.

use chrono::{Days, Months, NaiveDate};

use super::day::{Day, days_between};
use super::reason::{Lateness, Reach, Reason, Source};
use super::standing::{Attempts, Standing};
use crate::domain::affiliate::Status;
use crate::domain::phrase::Phrase;
use crate::domain::rules::Rules;

/// After so many attempts in vain another channel is proposed, and the ladder begins.
const PATIENT: u32 = 3;

/// So many attempts it takes to the ladder's last rung, a year after the one before.
const LADDER: u32 = 8;

/// Persist politely (docs/product.md, "Missed").
///
/// Due: a few working days after each of the first three attempts, then 7 and 14 days, 2, 6 and every 12 months; after an
/// absence that covers its day. Dated: Overdue once past its day. A contact closes it, for it counts the attempts since the last
/// contact. Until its day it holds the person's turn. A prospect who answered on no rung is asked about once more, in a few
/// working days: end it, or when again ("Off")?
pub struct Retry;

impl Source for Retry {
    fn id(&self) -> &'static str {
        "retry"
    }

    fn reach(&self) -> Reach {
        Reach::InProgramme
    }

    fn reasons(&self, person: &Standing, day: &Day<'_>) -> Vec<Reason> {
        let Some(due) = next(person, day.rules).filter(|due| *due <= day.date) else { return Vec::new() };
        let late = day.since(due);
        let tried_on = person.attempts.map_or(due, |made| made.last_on);
        let why = person.attempts.map_or_else(|| Phrase::new("reason-retry-left"), |made| sentence(person, made));
        let interval = Lateness::new(late, days_between(tried_on, due));
        vec![Reason::new(self.kind(), due, why.with("late", late)).late(interval).overdue_when_late()]
    }

    fn earliest(&self, person: &Standing, day: &Day<'_>) -> Option<NaiveDate> {
        next(person, day.rules)
    }
}

fn sentence(person: &Standing, made: Attempts) -> Phrase {
    let id = match made.count {
        ..PATIENT => "reason-retry",
        _ if has_climbed(person, made) => "reason-retry-ended",
        _ => "reason-retry-other-channel",
    };
    Phrase::new(id).with("attempts", made.count).with("last", made.last_on).with("channel", made.channel.code())
}

/// The day of the pending retry, if attempts were made in vain since the last contact, or if that contact left it open.
pub(in crate::domain) fn next(person: &Standing, rules: &Rules) -> Option<NaiveDate> {
    let Some(made) = person.attempts else { return person.left_open(Retry.kind()).map(|open| open.due) };
    let due = match has_climbed(person, made) {
        true => rules.working.after(made.last_on, rules.retry_after),
        false => after_attempts(made.count, made.last_on, rules),
    };
    let due = person.back_on(due, rules);
    (!person.has_dismissed(Retry.kind(), due, None)).then_some(due)
}

/// Whether a prospect was tried on every rung in vain.
fn has_climbed(person: &Standing, attempts: Attempts) -> bool {
    person.status == Status::Prospect && attempts.count > LADDER
}

/// Whether a pending retry holds what can wait.
pub(super) fn holds(person: &Standing, day: &Day<'_>) -> bool {
    next(person, day.rules).is_some_and(|due| day.date < due)
}

/// The day of the retry after so many attempts in vain, the last of them on a day.
pub(super) fn after_attempts(count: u32, last: NaiveDate, rules: &Rules) -> NaiveDate {
    let later = match count {
        0..=PATIENT => return rules.working.after(last, rules.retry_after),
        4 => last.checked_add_days(Days::new(7)),
        5 => last.checked_add_days(Days::new(14)),
        6 => last.checked_add_months(Months::new(2)),
        7 => last.checked_add_months(Months::new(6)),
        _ => last.checked_add_months(Months::new(12)),
    };
    rules.working.on_or_after(later.unwrap_or(last))
}
