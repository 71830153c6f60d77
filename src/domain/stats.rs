//! How a stretch of days went: contacts, promises, answers, what was learned (docs/screens.md, "How it went").

use std::collections::{BTreeMap, BTreeSet, HashSet};

use chrono::{Datelike, Duration, NaiveDate};

use super::channel::ChannelKind;
use super::dates::working::WorkingDays;
use super::id::{AffiliateId, InteractionId};
use super::interaction::{Direction, Outcome};
use super::money::Currency;
use super::text::fold::fold;

/// Without a period so many days are looked at, today among them.
const USUAL_DAYS: i64 = 30;

/// A stretch of civil days, both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The first day.
    pub from: NaiveDate,
    /// The last day, never after today.
    pub to: NaiveDate,
}

impl Span {
    /// The last thirty days.
    pub fn usual(today: NaiveDate) -> Self {
        Self { from: today - Duration::days(USUAL_DAYS - 1), to: today }
    }

    /// `week`, `month`, `year` until today, `2026`, `2026-03`, in both languages; `None` for anything else and for what
    /// lies ahead.
    pub fn read(typed: &str, today: NaiveDate) -> Option<Self> {
        let from = match fold(typed.trim()).as_str() {
            "week" | "semaine" => today - Duration::days(i64::from(today.weekday().num_days_from_monday())),
            "month" | "mois" => today.with_day(1)?,
            "year" | "annee" | "an" => today.with_ordinal(1)?,
            _ => return Self::named(typed.trim(), today),
        };
        Some(Self { from, to: today })
    }

    fn named(period: &str, today: NaiveDate) -> Option<Self> {
        let (year, month) = match period.split_once('-') {
            None => (period, None),
            Some((year, month)) => (year, Some(month.parse::<u32>().ok()?)),
        };
        let year: i32 = year.parse().ok().filter(|_| year.len() == 4)?;
        let from = NaiveDate::from_ymd_opt(year, month.unwrap_or(1), 1)?;
        let next = match month {
            Some(12) | None => NaiveDate::from_ymd_opt(year + 1, 1, 1)?,
            Some(month) => NaiveDate::from_ymd_opt(year, month + 1, 1)?,
        };
        (from <= today).then(|| Self { from, to: next.pred_opt().unwrap_or(next).min(today) })
    }
}

/// Somebody's part in an entry of the log.
#[derive(Debug, Clone, Copy)]
pub struct Part {
    /// The entry.
    pub of: InteractionId,
    /// Who took part.
    pub who: AffiliateId,
    /// The civil day.
    pub on: NaiveDate,
    /// How.
    pub channel: ChannelKind,
    /// Who spoke to whom.
    pub direction: Direction,
    /// What came of it.
    pub outcome: Outcome,
}

impl Part {
    fn is_contact(&self) -> bool {
        self.direction.is_contact() && self.outcome.is_contact(self.channel)
    }
}

/// What the log of a span comes to.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Contacts {
    /// Entries that are contacts.
    pub contacts: usize,
    /// How many people were reached.
    pub people: usize,
    /// Attempts without an answer.
    pub attempts: usize,
    /// Contacts by month; the key is the month's first day, months without one are there.
    pub months: BTreeMap<NaiveDate, usize>,
}

impl Contacts {
    /// Counts a span's log.
    pub fn of(span: Span, parts: &[Part]) -> Self {
        let first = |day: NaiveDate| day.with_day(1).unwrap_or(day);
        let mut counted = Self::default();
        let mut month = first(span.from);
        while month <= span.to {
            counted.months.insert(month, 0);
            month = first(month + Duration::days(31));
        }
        let (mut seen, mut people) = (HashSet::new(), HashSet::new());
        for part in parts {
            if part.is_contact() {
                people.insert(part.who);
            }
            if !seen.insert(part.of) {
                continue;
            }
            if part.is_contact() {
                counted.contacts += 1;
                *counted.months.entry(first(part.on)).or_default() += 1;
            } else if part.direction.is_contact() && part.outcome.is_attempt(part.channel) {
                counted.attempts += 1;
            }
        }
        counted.people = people.len();
        counted
    }
}

/// Working days in a row with a contact, up to today; a today without one yet does not break it.
pub fn streak(days: &BTreeSet<NaiveDate>, today: NaiveDate, working: &WorkingDays) -> usize {
    let Some(first) = days.first() else { return 0 };
    let back = today.iter_days().rev().take_while(|day| day >= first);
    let worked = back.filter(|day| working.is_working(*day));
    worked.skip_while(|day| *day == today && !days.contains(day)).take_while(|day| days.contains(day)).count()
}

/// What was promised for a span.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Promises {
    /// My promises due in it.
    pub due: u32,
    /// Of those how many were kept.
    pub kept: u32,
    /// Of the kept ones how many by their day.
    pub in_time: u32,
}

/// How a span went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stats {
    /// The days.
    pub span: Span,
    /// The log.
    pub contacts: Contacts,
    /// Working days in a row with a contact, up to today.
    pub streak: usize,
    /// People with a next day, a rhythm's or an agreed one.
    pub with_next: u32,
    /// Of those how many are not late today.
    pub in_time: u32,
    /// My promises.
    pub promises: Promises,
    /// Reply times of the requests answered in the span, the shortest first.
    pub replies: Vec<Duration>,
    /// Facts learned.
    pub facts: u32,
    /// People noted for the first time.
    pub newcomers: u32,
    /// Suggestions whose outcome was told.
    pub told: u32,
    /// Gifts given, what carries our logo left out.
    pub gifts: u32,
    /// What they cost, by currency, in minor units.
    pub spent: BTreeMap<Currency, i64>,
}

impl Stats {
    /// The reply time in the middle: half of the answers were as quick.
    pub fn usual_reply(&self) -> Option<Duration> {
        self.replies.get(self.replies.len().checked_sub(1)? / 2).copied()
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[rstest]
    #[case("week", Some(("2026-02-02", "2026-02-04")))]
    #[case("Semaine", Some(("2026-02-02", "2026-02-04")))]
    #[case("month", Some(("2026-02-01", "2026-02-04")))]
    #[case("Année", Some(("2026-01-01", "2026-02-04")))]
    #[case("an", Some(("2026-01-01", "2026-02-04")))]
    #[case("2025", Some(("2025-01-01", "2025-12-31")))]
    #[case("2026", Some(("2026-01-01", "2026-02-04")))]
    #[case("2025-12", Some(("2025-12-01", "2025-12-31")))]
    #[case("2024-02", Some(("2024-02-01", "2024-02-29")))]
    #[case("2026-03", None)]
    #[case("2025-13", None)]
    #[case("25", None)]
    #[case("hello", None)]
    fn a_period_is_read(#[case] typed: &str, #[case] span: Option<(&str, &str)>) {
        let read = Span::read(typed, day("2026-02-04"));
        assert_eq!(read, span.map(|(from, to)| Span { from: day(from), to: day(to) }));
    }

    #[test]
    fn a_call_with_three_is_one_contact_with_three_people() {
        let (call, mail) = (InteractionId::new(), InteractionId::new());
        let part = |of, on, direction, outcome| Part {
            of,
            who: AffiliateId::new(),
            on: day(on),
            channel: ChannelKind::Call,
            direction,
            outcome,
        };
        let both = |of, on| part(of, on, Direction::Both, Outcome::Reached);
        let parts = [
            both(call, "2026-01-05"),
            both(call, "2026-01-05"),
            both(call, "2026-01-05"),
            part(mail, "2026-02-02", Direction::Out, Outcome::NoAnswer),
            part(InteractionId::new(), "2026-02-02", Direction::In, Outcome::Reached),
        ];
        let span = Span { from: day("2025-12-31"), to: day("2026-02-04") };
        let months = [("2025-12-01", 0), ("2026-01-01", 1), ("2026-02-01", 0)].map(|(month, n)| (day(month), n)).into();
        assert_eq!(Contacts::of(span, &parts), Contacts { contacts: 1, people: 3, attempts: 1, months });
    }

    #[rstest]
    #[case::weekend_between(&["2026-01-30", "2026-02-02", "2026-02-03"], "2026-02-03", 3)]
    #[case::not_yet_today(&["2026-01-30", "2026-02-02"], "2026-02-03", 2)]
    #[case::a_gap(&["2026-01-30", "2026-02-03"], "2026-02-03", 1)]
    #[case::sunday_does_not_count(&["2026-02-01", "2026-02-02"], "2026-02-03", 1)]
    #[case::long_ago(&["2026-01-05"], "2026-02-03", 0)]
    #[case::never(&[], "2026-02-03", 0)]
    fn a_streak_is_of_working_days(#[case] days: &[&str], #[case] today: &str, #[case] streak: usize) {
        let days = days.iter().map(|text| day(text)).collect();
        assert_eq!(super::streak(&days, day(today), &WorkingDays::default()), streak);
    }
}
