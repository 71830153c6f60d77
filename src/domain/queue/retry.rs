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

/// Persist politely (1-product.md, "Missed").
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
        let (Some(attempts), Some(due)) = (person.attempts, next(person, day.rules)) else { return Vec::new() };
        if due > day.date {
            return Vec::new();
        }
        let late = day.since(due);
        let why = match attempts.count {
            ..PATIENT => Phrase::new("reason-retry"),
            _ if has_climbed(person, attempts) => Phrase::new("reason-retry-ended"),
            _ => Phrase::new("reason-retry-other-channel"),
        };
        let why = why
            .with("attempts", attempts.count)
            .with("last", attempts.last_on)
            .with("channel", attempts.channel.code())
            .with("late", late);
        let late = Lateness::new(late, days_between(attempts.last_on, due));
        vec![Reason::new(self.kind(), due, why).late(late).overdue_when_late()]
    }

    fn earliest(&self, person: &Standing, day: &Day<'_>) -> Option<NaiveDate> {
        next(person, day.rules)
    }
}

/// The day of the pending retry, if attempts were made in vain since the last contact.
pub(in crate::domain) fn next(person: &Standing, rules: &Rules) -> Option<NaiveDate> {
    let made = person.attempts?;
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
