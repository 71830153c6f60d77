//! What to ask about: which facts are questions, in which order, and which have to be confirmed again.

use chrono::{Datelike, Days, NaiveDate};

use super::dossier::Dossier;
use super::fact::{Fact, FactKind};

/// A fact is doubted so many days after it was learned or asked about last.
const CONFIRMED_FOR: i64 = 365;
/// A day gone by is still news for so long.
const NEWS: u64 = 30;

impl Fact {
    /// Whether one can ask about it: what not to mention is no question.
    pub fn is_question(&self) -> bool {
        self.kind != FactKind::Care
    }

    /// The day on which it was learned or asked about last, when that is a year ago or more: one asks whether it is still so.
    pub fn doubted_since(&self, today: NaiveDate) -> Option<NaiveDate> {
        let confirmed = self.asked_on.map_or(self.learned_on, |asked| asked.max(self.learned_on));
        ((today - confirmed).num_days() >= CONFIRMED_FOR).then_some(confirmed)
    }

    /// Whether the day it speaks of lies ahead or has just passed, and it was not asked about since.
    pub fn is_topical(&self, today: NaiveDate) -> bool {
        self.on.is_some_and(|on| {
            let stale = on.checked_add_days(Days::new(NEWS)).is_none_or(|until| until < today);
            !stale && self.asked_on.is_none_or(|asked| asked <= on && asked < today)
        })
    }
}

impl Dossier {
    /// What to ask about: facts whose day is near first, then those never asked about, the newest first, then those asked
    /// about longest ago. Of somebody to whom nobody reaches out there is nothing to ask.
    pub fn to_ask_about(&self, today: NaiveDate) -> Vec<&Fact> {
        if self.affiliate.silence().is_some() {
            return Vec::new();
        }
        let mut facts: Vec<&Fact> = self.facts.iter().filter(|fact| fact.is_question()).collect();
        let number = |day: NaiveDate| i64::from(day.num_days_from_ce());
        facts.sort_by_key(|fact| match (fact.on.filter(|_| fact.is_topical(today)), fact.asked_on) {
            (Some(on), _) => (0, number(on)),
            (None, None) => (1, -number(fact.learned_on)),
            (None, Some(asked)) => (2, number(asked)),
        });
        facts
    }

    /// The first few of what to ask about. Where there is room for three or more, what was not confirmed for a year, the
    /// longest doubted, is among them: otherwise newer things would keep it away for ever.
    pub fn to_ask_first(&self, today: NaiveDate, most: usize) -> Vec<&Fact> {
        let all = self.to_ask_about(today);
        let mut first: Vec<&Fact> = all.iter().copied().take(most).collect();
        let doubted = |fact: &&Fact| fact.doubted_since(today).is_some();
        if most >= 3 && all.len() > most && !first.iter().any(doubted) {
            let oldest = all.iter().copied().filter(doubted).min_by_key(|fact| fact.doubted_since(today));
            if let (Some(oldest), Some(last)) = (oldest, first.last_mut()) {
                *last = oldest;
            }
        }
        first
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::domain::dossier::testing::{dossier, fact};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn dated(text: &str, learned: &str, on: Option<&str>, asked: Option<&str>) -> Fact {
        Fact { on: on.map(day), asked_on: asked.map(day), ..fact(FactKind::Topic, text, learned) }
    }

    #[test]
    fn dated_facts_come_first_then_unasked_ones_then_those_asked_longest_ago() {
        let mut page = dossier("Marie");
        page.facts = vec![
            dated("asked lately", "2025-01-01", None, Some("2026-01-20")),
            dated("asked long ago", "2025-01-01", None, Some("2025-06-01")),
            dated("unasked, older", "2025-12-01", None, None),
            dated("unasked, newer", "2026-01-08", None, None),
            dated("final was yesterday", "2026-01-08", Some("2026-02-02"), None),
            dated("trial next week", "2026-01-08", Some("2026-02-10"), None),
            dated("final long gone", "2025-01-08", Some("2025-02-10"), None),
            dated("wished luck, final over", "2026-01-08", Some("2026-02-01"), Some("2026-01-30")),
            fact(FactKind::Care, "divorce", "2026-01-08"),
        ];
        let order: Vec<&str> = page.to_ask_about(day("2026-02-03")).iter().map(|fact| fact.text.as_str()).collect();
        assert_eq!(
            order,
            [
                "wished luck, final over",
                "final was yesterday",
                "trial next week",
                "unasked, newer",
                "unasked, older",
                "final long gone",
                "asked long ago",
                "asked lately",
            ]
        );
    }

    #[rstest]
    #[case::learned_a_year_ago("2025-02-03", None, Some("2025-02-03"))]
    #[case::a_day_short_of_it("2025-02-04", None, None)]
    #[case::asked_since("2024-02-03", Some("2025-12-01"), None)]
    #[case::asked_long_ago("2023-02-03", Some("2024-12-01"), Some("2024-12-01"))]
    #[case::asked_before_it_was_written("2025-12-01", Some("2024-01-01"), None)]
    fn a_fact_is_doubted_after_a_year(
        #[case] learned: &str,
        #[case] asked: Option<&str>,
        #[case] expected: Option<&str>,
    ) {
        let fact = dated("x", learned, None, asked);
        assert_eq!(fact.doubted_since(day("2026-02-03")), expected.map(day));
    }

    #[rstest]
    #[case::like_anybody(false, false, 1)]
    #[case::deceased(true, false, 0)]
    #[case::not_to_be_contacted(false, true, 0)]
    fn of_whom_nobody_reaches_there_is_nothing_to_ask(
        #[case] deceased: bool,
        #[case] do_not_contact: bool,
        #[case] asks: usize,
    ) {
        let mut page = dossier("Marie");
        page.facts = vec![dated("trail running", "2026-01-01", None, None)];
        (page.affiliate.deceased, page.affiliate.do_not_contact) = (deceased, do_not_contact);
        assert_eq!(page.to_ask_about(day("2026-02-03")).len(), asks);
        assert_eq!(page.to_ask_first(day("2026-02-03"), 3).len(), asks);
    }

    #[test]
    fn what_is_doubted_is_not_kept_away_by_newer_things() {
        let mut page = dossier("Marie");
        page.facts =
            ["2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04"].map(|day| dated(day, day, None, None)).into();
        page.facts.push(dated("old", "2024-01-01", None, Some("2024-06-01")));
        page.facts.push(dated("older", "2023-01-01", None, Some("2023-06-01")));
        let first = |most: usize| -> Vec<String> {
            page.to_ask_first(day("2026-02-03"), most).iter().map(|fact| fact.text.clone()).collect()
        };
        assert_eq!(first(3), ["2026-01-04", "2026-01-03", "older"]);
        assert_eq!(first(2), ["2026-01-04", "2026-01-03"]);
        assert_eq!(first(9).len(), 6);
    }
}
