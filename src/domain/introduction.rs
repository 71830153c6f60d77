//! Two affiliates who are to meet, and whom to bring together: a shared word, or trades that go together
//! (docs/product.md, "Meet in person; introduce complementary affiliates").

use std::cmp::Reverse;
use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};

use super::fact::{Fact, FactKind};
use super::id::{AffiliateId, IntroductionId};
use super::text::fold::fold;

/// An introduction without a day of its own comes back after so many days.
const WITHOUT_A_DAY: u64 = 7;

/// How many suggestions are made at once.
pub const SUGGESTED: usize = 3;

/// Two affiliates who are to meet, have met, or need not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Introduction {
    /// Identity.
    pub id: IntroductionId,
    /// On whose page it was noted.
    pub first: AffiliateId,
    /// The other one.
    pub other: AffiliateId,
    /// What they share or could do for each other.
    pub why: String,
    /// The day it was noted.
    pub noted_on: NaiveDate,
    /// The day by which to bring them together.
    pub due_on: Option<NaiveDate>,
    /// The day it was done.
    pub done_on: Option<NaiveDate>,
    /// What came of it.
    pub outcome: String,
    /// The day on which the suggestion was turned down.
    pub declined_on: Option<NaiveDate>,
}

impl Introduction {
    /// Two who are to meet, as it is noted on a day.
    pub fn noted(first: AffiliateId, other: AffiliateId, noted_on: NaiveDate) -> Self {
        Self {
            id: IntroductionId::new(),
            first,
            other,
            why: String::new(),
            noted_on,
            due_on: None,
            done_on: None,
            outcome: String::new(),
            declined_on: None,
        }
    }

    /// The one of the two who is not this one.
    pub fn partner(&self, of: AffiliateId) -> AffiliateId {
        if self.first == of { self.other } else { self.first }
    }

    /// Whether it is still to be made.
    pub fn is_planned(&self) -> bool {
        self.done_on.is_none() && self.declined_on.is_none()
    }

    /// The day on which it comes back; a week after it was noted where no day was given.
    pub fn comes_back_on(&self) -> Option<NaiveDate> {
        self.due_on.or_else(|| self.noted_on.checked_add_days(Days::new(WITHOUT_A_DAY)))
    }
}

/// Whether the other of two may be met at present; who must not be contacted, is archived, left or died may not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Within {
    /// They may.
    Reach,
    /// They may not.
    Nobody,
}

/// An introduction that is to be made, with the other one's name: what the queue needs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    /// The introduction.
    pub introduction: Introduction,
    /// The other one's name.
    pub name: String,
    /// Whether the other one may be met.
    pub other: Within,
}

/// What is known of somebody, as far as it may bring people together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acquaintance {
    /// Who.
    pub id: AffiliateId,
    /// The display name.
    pub name: String,
    /// Tags.
    pub tags: Vec<String>,
    /// Facts; of them only open ones about interests, topics and sites count.
    pub facts: Vec<Fact>,
}

/// What two people have in common.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Link {
    /// The same words.
    Both(String),
    /// Trades that go together: this one's, the other's.
    Complement(String, String),
}

/// Somebody to be brought together with, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// Who.
    pub with: AffiliateId,
    /// The display name.
    pub name: String,
    /// What they have in common, the best first; at least one.
    pub links: Vec<Link>,
}

impl Suggestion {
    /// The links as words to be kept: what the introduction is noted with.
    pub fn why(&self) -> String {
        let texts = self.links.iter().map(|link| match link {
            Link::Both(words) => words.clone(),
            Link::Complement(mine, theirs) => format!("{mine} + {theirs}"),
        });
        texts.collect::<Vec<_>>().join(", ")
    }
}

/// Words that say nothing about what somebody cares for, folded, in both languages.
const STOP: &[&str] = &[
    "about", "after", "aime", "all", "also", "and", "are", "avec", "aux", "beaucoup", "blog", "but", "ces", "chez",
    "dans", "depuis", "des", "does", "elle", "est", "for", "from", "had", "has", "have", "her", "his", "ils", "into",
    "les", "leur", "like", "likes", "lot", "love", "loves", "mais", "more", "much", "new", "nos", "not", "nous", "now",
    "our", "out", "over", "par", "pas", "petit", "petite", "plus", "pour", "que", "qui", "sans", "ses", "she", "site",
    "some", "son", "sont", "sous", "sur", "that", "the", "their", "them", "they", "this", "tous", "tout", "tres",
    "une", "very", "vos", "wants", "was", "well", "with", "you", "your",
];

/// Trades by their words, folded, in both languages.
const TRADES: &[(&str, &[&str])] = &[
    ("food", &["food", "cuisine", "cooking", "recipes", "recettes", "gastronomie"]),
    ("drink", &["wine", "vin", "vins", "beer", "biere", "coffee", "cafe", "tea", "the"]),
    ("garden", &["garden", "gardening", "jardin", "jardinage"]),
    ("sport", &["sport", "sports", "fitness", "running", "course", "trail", "velo", "cycling"]),
    ("health", &["health", "sante", "nutrition", "yoga", "bien-etre", "wellness"]),
    ("travel", &["travel", "voyage", "voyages", "outdoor", "camping"]),
    ("photo", &["photo", "photography", "photographie", "video"]),
    ("tech", &["tech", "software", "logiciel", "informatique", "gadgets"]),
    ("games", &["games", "gaming", "jeux"]),
    ("fashion", &["fashion", "mode"]),
    ("beauty", &["beauty", "beaute", "cosmetics", "cosmetiques"]),
    ("home", &["home", "maison", "deco", "interior"]),
    ("craft", &["diy", "bricolage", "couture", "crafts"]),
    ("family", &["parenting", "family", "famille", "parents"]),
];

/// Trades whose audiences gain from each other.
const PAIRS: &[(&str, &str)] = &[
    ("food", "drink"),
    ("food", "garden"),
    ("food", "health"),
    ("sport", "health"),
    ("sport", "travel"),
    ("travel", "photo"),
    ("tech", "games"),
    ("tech", "photo"),
    ("fashion", "beauty"),
    ("beauty", "health"),
    ("home", "craft"),
    ("home", "garden"),
    ("family", "games"),
    ("family", "home"),
];

/// Whether a fact may bring people together: what is private or to be minded may not.
fn counts(fact: &Fact) -> bool {
    !fact.private && matches!(fact.kind, FactKind::Interest | FactKind::Topic | FactKind::Site)
}

/// The telling words of a text, folded, in order.
fn words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let letters = folded.split(|letter: char| !letter.is_alphanumeric());
    letters.filter(|word| word.chars().count() >= 3 && !STOP.contains(word)).map(str::to_owned).collect()
}

/// The part of a text from the first of these words to the last, as it was written: what people compare are the words of their
/// notes, with accents and articles (`supporte l’OL`, never `supporte lol`).
fn quoted<'t>(text: &'t str, shared: &[String]) -> &'t str {
    let is_shared = |part: &str| words(part).iter().any(|word| shared.contains(word));
    let mut at = 0;
    let parts = text.split_inclusive(char::is_whitespace).map(|part| {
        let from = at;
        at += part.len();
        (from..at, part)
    });
    let spans = parts.filter(|(_, part)| is_shared(part)).map(|(span, _)| span);
    let whole = spans.reduce(|first, last| first.start..last.end).unwrap_or(0..text.len());
    text.get(whole).unwrap_or(text).trim_matches(|letter: char| letter.is_whitespace() || ",;:.!?".contains(letter))
}

impl Acquaintance {
    /// The telling words of the facts that count, each once; what a store looks others up by.
    pub fn telling_words(&self) -> BTreeSet<String> {
        self.facts.iter().filter(|fact| counts(fact)).flat_map(|fact| words(&fact.text)).collect()
    }

    /// The words of tags that would go together with this one's tags.
    pub fn complementary_tags(&self) -> Vec<&'static str> {
        let mine: BTreeSet<&str> = self.tags.iter().filter_map(|tag| trade(tag)).collect();
        let wanted = |name: &str| mine.iter().any(|trade| go_together(trade, name));
        TRADES.iter().filter(|(name, _)| wanted(name)).flat_map(|(_, words)| words.iter().copied()).collect()
    }

    /// What this one has in common with another.
    pub fn links(&self, other: &Acquaintance) -> Vec<Link> {
        let mut links: Vec<Link> = Vec::new();
        for tag in self.tags.iter().filter(|tag| other.tags.iter().any(|theirs| fold(theirs) == fold(tag))) {
            links.push(Link::Both(tag.clone()));
        }
        let theirs = other.telling_words();
        let mut said: BTreeSet<String> = self.tags.iter().map(|tag| fold(tag)).collect();
        for fact in self.facts.iter().filter(|fact| counts(fact)) {
            let shared: Vec<String> =
                words(&fact.text).into_iter().filter(|word| theirs.contains(word) && !said.contains(word)).collect();
            said.extend(shared.iter().cloned());
            if !shared.is_empty() {
                links.push(Link::Both(quoted(&fact.text, &shared).to_owned()));
            }
        }
        for mine in &self.tags {
            let fits = |theirs: &&String| {
                trade(mine).zip(trade(theirs)).is_some_and(|(mine, theirs)| go_together(mine, theirs))
            };
            links.extend(other.tags.iter().find(fits).map(|theirs| Link::Complement(mine.clone(), theirs.clone())));
        }
        links
    }
}

fn trade(tag: &str) -> Option<&'static str> {
    let tag = fold(tag);
    TRADES.iter().find(|(_, words)| words.contains(&tag.as_str())).map(|(name, _)| *name)
}

fn go_together(one: &str, other: &str) -> bool {
    PAIRS.iter().any(|(a, b)| (*a == one && *b == other) || (*a == other && *b == one))
}

/// The best few to be brought together with somebody: those who share most, then by name. Whom there was an introduction with
/// already, planned, made or turned down, is left to the caller to leave out.
pub fn suggest(person: &Acquaintance, others: &[Acquaintance]) -> Vec<Suggestion> {
    let links = |other: &Acquaintance| {
        let links = person.links(other);
        (!links.is_empty()).then(|| Suggestion { with: other.id, name: other.name.clone(), links })
    };
    let mut found: Vec<Suggestion> = others.iter().filter(|other| other.id != person.id).filter_map(links).collect();
    let shared = |link: &Link| matches!(link, Link::Both(_));
    found.sort_by_cached_key(|suggestion| {
        let both = suggestion.links.iter().filter(|link| shared(link)).count();
        (Reverse(both), Reverse(suggestion.links.len()), fold(&suggestion.name), suggestion.with)
    });
    found.truncate(SUGGESTED);
    found
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::domain::id::FactId;

    fn fact(kind: FactKind, text: &str) -> Fact {
        Fact {
            id: FactId::new(),
            kind,
            text: text.to_owned(),
            relative: None,
            on: None,
            learned_on: "2026-01-01".parse().unwrap(),
            interaction: None,
            private: false,
            asked_on: None,
        }
    }

    fn known(name: &str, tags: &[&str], facts: Vec<Fact>) -> Acquaintance {
        let tags = tags.iter().map(|tag| (*tag).to_owned()).collect();
        Acquaintance { id: AffiliateId::new(), name: name.to_owned(), tags, facts }
    }

    fn both(words: &str) -> Link {
        Link::Both(words.to_owned())
    }

    #[rstest]
    #[case::shared_words(FactKind::Interest, "Trail running in the Alps", "loves trail running", vec![both("Trail running")])]
    #[case::accents_and_case(FactKind::Topic, "Vélo de route", "le VELO", vec![both("Vélo")])]
    #[case::an_article_that_clings(FactKind::Interest, "supporte l’OL", "il supporte l’OL depuis toujours", vec![both("supporte l’OL")])]
    #[case::little_words_between(FactKind::Interest, "court le marathon de Nantes", "marathon à Nantes, court aussi", vec![both("court le marathon de Nantes")])]
    #[case::without_the_mark_behind(FactKind::Topic, "le jardin, puis la mer", "un jardin.", vec![both("jardin")])]
    #[case::stop_words(FactKind::Interest, "loves the sea", "loves the mountains", vec![])]
    #[case::a_site(FactKind::Site, "bread and pastry", "writes on pastry", vec![both("pastry")])]
    #[case::care_is_no_link(FactKind::Care, "divorce", "divorce", vec![])]
    #[case::family_is_no_link(FactKind::Family, "twins", "twins", vec![])]
    fn words_that_two_share(
        #[case] kind: FactKind,
        #[case] mine: &str,
        #[case] theirs: &str,
        #[case] links: Vec<Link>,
    ) {
        let marie = known("Marie", &[], vec![fact(kind, mine)]);
        let paul = known("Paul", &[], vec![fact(kind, theirs)]);
        assert_eq!(marie.links(&paul), links);
    }

    #[test]
    fn what_is_private_brings_nobody_together() {
        let secret = Fact { private: true, ..fact(FactKind::Interest, "poker") };
        let marie = known("Marie", &[], vec![secret.clone()]);
        let paul = known("Paul", &[], vec![fact(FactKind::Interest, "poker")]);
        assert_eq!((marie.links(&paul), paul.links(&marie)), (vec![], vec![]));
        assert!(marie.telling_words().is_empty());
    }

    #[test]
    fn tags_are_shared_or_go_together() {
        let marie = known("Marie", &["Cuisine", "fr"], vec![]);
        let paul = known("Paul", &["cuisine"], vec![]);
        let ana = known("Ana", &["vin"], vec![]);
        let kim = known("Kim", &["games"], vec![]);
        assert_eq!(marie.links(&paul), [both("Cuisine")]);
        assert_eq!(marie.links(&ana), [Link::Complement("Cuisine".to_owned(), "vin".to_owned())]);
        assert_eq!(marie.links(&kim), []);
        assert!(marie.complementary_tags().contains(&"wine"));
    }

    #[test]
    fn who_shares_most_comes_first_and_three_are_enough() {
        let trail = || fact(FactKind::Interest, "trail running");
        let marie = known("Marie", &["food"], vec![trail(), fact(FactKind::Topic, "podcasts")]);
        let others = [
            known("Zoe", &["food"], vec![trail()]),
            known("Ana", &["wine"], vec![]),
            known("Bo", &[], vec![trail()]),
            known("Cem", &[], vec![trail()]),
            known("Kim", &[], vec![]),
            marie.clone(),
        ];
        let found = suggest(&marie, &others);
        assert_eq!(found.iter().map(|who| who.name.as_str()).collect::<Vec<_>>(), ["Zoe", "Bo", "Cem"]);
        assert_eq!(found[0].why(), "food, trail running");
    }
}
