//! What to ask about: which facts are questions, in which order, and which have to be confirmed again.

use chrono::{Datelike, Days, NaiveDate};

use super::dossier::Dossier;
use super::drill::Secrets;
use super::fact::{Fact, FactKind};
use super::mind::names;
use super::relative::Relative;
use super::sensitive;

/// How many things are offered to be asked about (docs/product.md, "Ask").
pub const ASKS: usize = 3;

/// A fact is doubted so many days after it was learned or asked about last.
const CONFIRMED_FOR: i64 = 365;
/// A day gone by is still news for so long.
const NEWS: u64 = 30;

impl Fact {
    /// Whether one can ask about it: what not to mention and what they dislike are to be minded (docs/product.md, "Mind").
    pub fn is_question(&self) -> bool {
        !matches!(self.kind, FactKind::Care | FactKind::Dislike)
    }

    /// The day after which a contact asks how it went, while nobody has: it was known before that day, and not asked about
    /// since. That contact answers it ([`Fact::is_answered_by`]).
    pub fn asks_after(&self) -> Option<NaiveDate> {
        let on = self.on.filter(|on| self.is_question() && self.learned_on <= *on)?;
        self.asked_on.is_none_or(|asked| asked <= on).then_some(on)
    }

    /// Whether a contact on this day asks how it went.
    pub fn is_answered_by(&self, contact: NaiveDate) -> bool {
        self.asks_after().is_some_and(|on| on < contact)
    }

    /// The day on which it was learned or asked about last, when that is a year ago or more: one asks whether it is still so.
    pub fn doubted_since(&self, today: NaiveDate) -> Option<NaiveDate> {
        let confirmed = self.asked_on.map_or(self.learned_on, |asked| asked.max(self.learned_on));
        ((today - confirmed).num_days() >= CONFIRMED_FOR).then_some(confirmed)
    }

    /// Whether the day it speaks of lies ahead or has just passed, and it was not asked about since.
    pub fn is_topical(&self, today: NaiveDate) -> bool {
        self.asks_after().is_some_and(|on| {
            let stale = on.checked_add_days(Days::new(NEWS)).is_none_or(|until| until < today);
            !stale && self.asked_on.is_none_or(|asked| asked < today)
        })
    }

    /// Whether it spoke of a day and one has asked since how it went: then there is nothing left to ask.
    fn is_over(&self) -> bool {
        let asked_since = |on: NaiveDate| self.asked_on.is_some_and(|asked| asked > on);
        self.on.is_some_and(|on| self.learned_on <= on && asked_since(on))
    }
}

/// How one asks about a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// As it was noted.
    Noted,
    /// How it went, on the day it spoke of.
    Went(NaiveDate),
    /// How it is coming along: its day is still to come.
    Coming(NaiveDate),
    /// Whether it is still so.
    Still,
}

/// One thing to ask about, in the words of the notebook.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ask<'d> {
    /// A fact, with the relative whom it is about.
    Fact(&'d Fact, Option<&'d Relative>, Question),
    /// A relative of whom nothing else is known.
    Relative(&'d Relative),
}

impl<'d> Ask<'d> {
    /// A fact about somebody, as it is asked about on a day.
    pub fn of(fact: &'d Fact, relative: Option<&'d Relative>, today: NaiveDate) -> Self {
        let question = match fact.asks_after() {
            Some(on) if on < today => Question::Went(on),
            Some(on) => Question::Coming(on),
            None if fact.doubted_since(today).is_some() => Question::Still,
            None => Question::Noted,
        };
        Ask::Fact(fact, relative, question)
    }

    /// The fact, where it is one.
    pub fn fact(&self) -> Option<&'d Fact> {
        match self {
            Ask::Fact(fact, ..) => Some(fact),
            Ask::Relative(_) => None,
        }
    }

    /// The word that stands for how one asks, in JSON.
    pub fn code(&self) -> &'static str {
        match self {
            Ask::Fact(_, _, Question::Noted) => "noted",
            Ask::Fact(_, _, Question::Went(_)) => "went",
            Ask::Fact(_, _, Question::Coming(_)) => "coming",
            Ask::Fact(_, _, Question::Still) => "still",
            Ask::Relative(_) => "relative",
        }
    }

    /// The day that stands behind it: the one it speaks of, otherwise the one on which it was learned.
    pub fn day(&self) -> Option<NaiveDate> {
        match self {
            Ask::Fact(_, _, Question::Went(on) | Question::Coming(on)) => Some(*on),
            Ask::Fact(fact, ..) => Some(fact.learned_on),
            Ask::Relative(_) => None,
        }
    }
}

impl Dossier {
    /// What can be asked about: facts whose day is near first, then those never asked about, the newest first, then those
    /// asked about longest ago. What one has asked the outcome of is over; of somebody to whom nobody reaches out there is
    /// nothing to ask.
    pub fn to_ask_about(&self, today: NaiveDate) -> Vec<&Fact> {
        if self.affiliate.silence().is_some() {
            return Vec::new();
        }
        let mut facts: Vec<&Fact> = self.facts.iter().filter(|fact| fact.is_question() && !fact.is_over()).collect();
        let number = |day: NaiveDate| i64::from(day.num_days_from_ce());
        facts.sort_by_key(|fact| match (fact.on.filter(|_| fact.is_topical(today)), fact.asked_on) {
            (Some(on), _) => (0, number(on)),
            (None, None) => (1, -number(fact.learned_on)),
            (None, Some(asked)) => (2, number(asked)),
        });
        facts
    }

    /// What is offered to be asked about, at most three things: facts first, then relatives of whom nothing else is known.
    /// What was not confirmed for a year, the longest doubted, is among them: otherwise newer things would keep it away for
    /// ever. What touches health, religion and the like is not offered, nor a relative whom one has to be careful about, nor
    /// anything of the dead. Private facts are left out unless they may be shown.
    pub fn asks(&self, today: NaiveDate, secrets: Secrets) -> Vec<Ask<'_>> {
        if self.affiliate.silence().is_some() {
            return Vec::new();
        }
        let avoided: Vec<&Relative> = self.relatives.iter().filter(|relative| self.is_avoided(relative)).collect();
        let may_be_asked = |fact: &&Fact| {
            let about = |relative: &&&Relative| {
                fact.relative == Some(relative.id) || fact.relative.is_none() && names(&fact.text, &relative.name)
            };
            (secrets == Secrets::Shown || !fact.private)
                && sensitive::find(&fact.text).is_none()
                && !avoided.iter().any(|relative| about(&relative))
        };
        let mut facts: Vec<&Fact> = self.to_ask_about(today).into_iter().filter(may_be_asked).collect();
        let doubted = |fact: &&Fact| fact.doubted_since(today).is_some();
        if facts.len() > ASKS && !facts.iter().take(ASKS).any(doubted) {
            let oldest = facts.iter().copied().filter(doubted).min_by_key(|fact| fact.doubted_since(today));
            facts.truncate(ASKS);
            if let (Some(oldest), Some(last)) = (oldest, facts.last_mut()) {
                *last = oldest;
            }
        }
        let ask = |fact| Ask::of(fact, self.whom(fact), today);
        let known = |relative: &Relative| {
            self.facts
                .iter()
                .any(|fact| fact.relative == Some(relative.id) || fact.private && names(&fact.text, &relative.name))
        };
        let relatives = self.relatives.iter().filter(|relative| !known(relative) && !self.is_avoided(relative));
        facts.into_iter().map(ask).chain(relatives.map(Ask::Relative)).take(ASKS).collect()
    }

    /// The relative whom a fact is about.
    fn whom(&self, fact: &Fact) -> Option<&Relative> {
        fact.relative.and_then(|id| self.relative(id))
    }

    /// Whether one does not bring a relative up: a note of care, or what touches health and the like, is about them or names
    /// them.
    pub(in crate::domain) fn is_avoided(&self, relative: &Relative) -> bool {
        let touches = |fact: &&Fact| fact.kind == FactKind::Care || sensitive::find(&fact.text).is_some();
        let about = |fact: &Fact| fact.relative == Some(relative.id) || names(&fact.text, &relative.name);
        self.facts.iter().filter(touches).any(about)
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::domain::dossier::testing::{dossier, fact, relative};
    use crate::domain::relative::Relation;

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
            dated("asked how it went", "2026-01-08", Some("2026-01-30"), Some("2026-02-01")),
            fact(FactKind::Care, "divorce", "2026-01-08"),
            fact(FactKind::Dislike, "calls", "2026-01-08"),
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
        assert_eq!(page.asks(day("2026-02-03"), Secrets::Shown).len(), asks);
    }

    /// The words of what is offered.
    fn offered(page: &Dossier, secrets: Secrets) -> Vec<String> {
        let words = |ask: &Ask<'_>| match ask {
            Ask::Fact(fact, ..) => fact.text.clone(),
            Ask::Relative(relative) => relative.name.clone(),
        };
        page.asks(day("2026-02-03"), secrets).iter().map(words).collect()
    }

    #[test]
    fn what_is_doubted_is_not_kept_away_by_newer_things() {
        let mut page = dossier("Marie");
        page.facts =
            ["2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04"].map(|day| dated(day, day, None, None)).into();
        page.facts.push(dated("old", "2024-01-01", None, Some("2024-06-01")));
        page.facts.push(dated("older", "2023-01-01", None, Some("2023-06-01")));
        assert_eq!(offered(&page, Secrets::Shown), ["2026-01-04", "2026-01-03", "older"]);
        page.facts.truncate(2);
        assert_eq!(offered(&page, Secrets::Shown), ["2026-01-02", "2026-01-01"]);
    }

    #[rstest]
    #[case::family(FactKind::Family, "x", true)]
    #[case::interest(FactKind::Interest, "x", true)]
    #[case::like(FactKind::Like, "x", true)]
    #[case::topic(FactKind::Topic, "x", true)]
    #[case::site(FactKind::Site, "x", true)]
    #[case::dislike(FactKind::Dislike, "x", false)]
    #[case::care(FactKind::Care, "x", false)]
    #[case::health(FactKind::Topic, "has diabetes", false)]
    #[case::religion(FactKind::Interest, "goes to church", false)]
    fn a_fact_is_offered_or_not(#[case] kind: FactKind, #[case] text: &str, #[case] expected: bool) {
        let mut page = dossier("Marie");
        page.facts = vec![fact(kind, text, "2026-01-08")];
        assert_eq!(!offered(&page, Secrets::Shown).is_empty(), expected);
        page.facts[0].private = true;
        assert_eq!(!offered(&page, Secrets::Shown).is_empty(), expected, "who keeps the notebook sees what is private");
        assert!(offered(&page, Secrets::Hidden).is_empty(), "nobody else does");
        page.affiliate.deceased = true;
        assert!(offered(&page, Secrets::Shown).is_empty(), "nobody is asked about the dead");
    }

    #[rstest]
    #[case::over("2026-02-01", "2026-01-08", None, Some("went"))]
    #[case::over_long_ago("2025-02-10", "2025-02-08", None, Some("went"))]
    #[case::today("2026-02-03", "2026-01-08", None, Some("coming"))]
    #[case::to_come("2026-03-14", "2026-01-08", None, Some("coming"))]
    #[case::wished_luck("2026-02-01", "2026-01-08", Some("2026-01-31"), Some("went"))]
    #[case::asked_on_the_day_itself("2026-02-01", "2026-01-08", Some("2026-02-01"), Some("went"))]
    #[case::asked_how_it_went("2026-02-01", "2026-01-08", Some("2026-02-02"), None)]
    #[case::asked_a_year_ago("2025-01-10", "2025-01-08", Some("2025-01-12"), None)]
    #[case::learned_afterwards("2026-01-05", "2026-01-08", None, Some("noted"))]
    fn a_day_decides_how_one_asks(
        #[case] on: &str,
        #[case] learned: &str,
        #[case] asked: Option<&str>,
        #[case] expected: Option<&str>,
    ) {
        let mut page = dossier("Marie");
        page.facts = vec![dated("final", learned, Some(on), asked)];
        let codes: Vec<&str> = page.asks(day("2026-02-03"), Secrets::Shown).iter().map(Ask::code).collect();
        assert_eq!(codes, expected.into_iter().collect::<Vec<_>>());
    }

    #[rstest]
    #[case::the_day_after("2026-02-02", true)]
    #[case::much_later("2026-06-01", true)]
    #[case::on_the_day("2026-02-01", false)]
    #[case::before_it("2026-01-20", false)]
    fn a_contact_after_the_day_asks_how_it_went(#[case] contact: &str, #[case] expected: bool) {
        assert_eq!(dated("final", "2026-01-08", Some("2026-02-01"), None).is_answered_by(day(contact)), expected);
    }

    #[test]
    fn relatives_of_whom_nothing_else_is_known_come_last() {
        let mut page = dossier("Marie");
        page.relatives = ["Léa", "Tom", "Hugo", "Pixel"].map(|name| relative(name, Relation::Child)).into();
        let about =
            |text: &str| Fact { relative: Some(page.relatives[0].id), ..fact(FactKind::Family, text, "2026-01-08") };
        page.facts = vec![about("football")];
        assert_eq!(offered(&page, Secrets::Shown), ["football", "Tom", "Hugo"]);
    }

    #[rstest]
    #[case::care(FactKind::Care, "do not mention Tom", false, &[])]
    #[case::sensitive(FactKind::Family, "Tom has diabetes", false, &[])]
    #[case::private(FactKind::Family, "Tom has left school", true, &["Tom has left school"])]
    #[case::a_dislike_does_not_hide_him(FactKind::Dislike, "calls about Tomorrow", false, &["Tom"])]
    #[case::another_name(FactKind::Care, "do not mention Tomas", false, &["Tom"])]
    fn a_relative_to_be_careful_about_is_not_brought_up(
        #[case] kind: FactKind,
        #[case] text: &str,
        #[case] private: bool,
        #[case] expected: &[&str],
    ) {
        let mut page = dossier("Marie");
        page.relatives = vec![relative("Tom", Relation::Child)];
        page.facts = vec![Fact { private, ..fact(kind, text, "2026-01-08") }];
        assert_eq!(offered(&page, Secrets::Shown), expected);
    }

    #[test]
    fn what_was_noted_of_a_relative_to_be_careful_about_is_not_asked_either() {
        let mut page = dossier("Marie");
        page.relatives = vec![relative("Tom", Relation::Child)];
        let of_tom = Some(page.relatives[0].id);
        page.facts = vec![
            Fact { relative: of_tom, ..fact(FactKind::Family, "football", "2026-01-09") },
            fact(FactKind::Topic, "Tom's school", "2026-01-09"),
            fact(FactKind::Topic, "the new site", "2026-01-09"),
            Fact { relative: of_tom, ..fact(FactKind::Care, "expelled", "2026-01-08") },
        ];
        assert_eq!(offered(&page, Secrets::Shown), ["the new site"]);
    }
}
