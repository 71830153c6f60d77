//! The filter of People: who stays in the table (docs/screens.md, "Filters").
//!
//! Words stand side by side and must all hold; `-` before one turns it round; quotes take a text as it stands. Both
//! languages are always understood. A word with a sign (`tier:A`, `last>30d`) that is not known is no text: it is named,
//! with what was probably meant, and holds nobody back.

mod completion;
mod pieces;
mod read;
mod test;
#[cfg(test)]
mod tests;
mod words;

use std::collections::HashMap;
use std::ops::Range;

use chrono::NaiveDate;
use memchr::memmem::Finder;

use super::{Roster, Sort};
use crate::domain::dates::grammar::Reader;
use crate::domain::lang::Lang;
use crate::domain::phrase::Phrase;
use test::{Asked, Holds, Test};

pub use completion::{Completion, complete};
pub use test::{Holding, Places, Set};
pub use words::{Line as HelpLine, Spelled, WORDS, Word, help, status_named};

/// What the words may mean here and now.
#[derive(Debug, Clone, Copy)]
pub struct Terms<'a> {
    /// How days and spans are read.
    pub reader: Reader<'a>,
    /// Every tag in the notebook, once.
    pub tags: &'a [String],
    /// Days between contacts for tiers A, B and C.
    pub by_tier: [Option<u32>; 3],
}

/// Which of the kept ones are looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Archive {
    /// Everybody but the archived.
    #[default]
    Without,
    /// The archived alone.
    Only,
    /// Everybody.
    With,
}

/// What became of a typed word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taken {
    /// A condition.
    Condition,
    /// A text that is looked for; where it is nearly a word of the language, that word.
    Text(Option<&'static str>),
    /// The beginning of something: it holds nobody back yet.
    Unfinished,
    /// It is not known, and holds nobody back.
    Unknown(Unknown),
}

/// What is not known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unknown {
    /// A word before a sign, with the one that may have been meant.
    Word(String, Option<&'static str>),
    /// A value of a word, with the one that may have been meant.
    Value(Word, String, Option<&'static str>),
    /// A tag that nobody bears, with the one that may have been meant.
    Tag(String, Option<String>),
}

/// A typed word and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Typed {
    /// Where it stands, in bytes.
    pub range: Range<usize>,
    /// What it was taken as.
    pub taken: Taken,
}

/// What is typed into the filter, understood.
#[derive(Debug, Clone)]
pub struct Filter {
    tests: Vec<(Sense, Test)>,
    archive: Archive,
    needs: Vec<Set>,
    typed: Vec<Typed>,
    today: NaiveDate,
    by_tier: [Option<u32>; 3],
    lang: Lang,
}

/// Whether a condition must hold or must not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sense {
    Must,
    MustNot,
}

/// The groups that the notebook was asked for.
pub type Groups = HashMap<Set, Places>;

impl Filter {
    /// Understands what is typed.
    pub fn read(text: &str, terms: &Terms<'_>) -> Self {
        read::read(text, terms)
    }

    /// Whether a tag is asked for, or about to be.
    pub fn asks_for_tag(text: &str) -> bool {
        read::asks_for_tag(text)
    }

    /// Every typed word and what became of it, in order.
    pub fn typed(&self) -> &[Typed] {
        &self.typed
    }

    /// The groups that the notebook is asked for.
    pub fn needs(&self) -> &[Set] {
        &self.needs
    }

    /// The texts that everybody who stays must hold, folded.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.finders().filter_map(|finder| std::str::from_utf8(finder.needle()).ok())
    }

    fn finders(&self) -> impl Iterator<Item = &Finder<'static>> {
        self.tests.iter().filter_map(|(sense, test)| match (sense, test) {
            (Sense::Must, Test::Text(finder)) => Some(&**finder),
            _ => None,
        })
    }

    /// The groups to which everybody who stays must belong.
    pub fn within(&self) -> impl Iterator<Item = &Set> {
        self.tests.iter().filter_map(|(sense, test)| match (sense, test) {
            (Sense::Must, Test::In(group)) | (Sense::MustNot, Test::Out(group)) => self.needs.get(*group),
            _ => None,
        })
    }

    /// Why the first word that is not known is not, with what was probably meant.
    pub fn complaint(&self) -> Option<Phrase> {
        self.typed.iter().find_map(|typed| match &typed.taken {
            Taken::Unknown(unknown) => Some(unknown.phrase(self.lang)),
            Taken::Condition | Taken::Text(_) | Taken::Unfinished => None,
        })
    }

    /// The text that is nearly a word of the language: to be said where nobody was found.
    pub fn doubt(&self, text: &str) -> Option<Phrase> {
        self.typed.iter().find_map(|typed| match &typed.taken {
            Taken::Text(Some(near)) => {
                let word = text.get(typed.range.clone()).unwrap_or_default();
                Some(Phrase::new("filter-text-near").with("word", word).with("near", *near))
            }
            _ => None,
        })
    }

    /// Why a filter that is not typed any more cannot be used: a word is not known, or is only begun.
    pub fn refusal(&self, text: &str) -> Option<Phrase> {
        self.complaint().or_else(|| {
            let begun = self.typed.iter().find(|typed| typed.taken == Taken::Unfinished)?;
            let word = text.get(begun.range.clone()).unwrap_or_default();
            let offered = complete(text, begun.range.end, &self.bare_terms()).choices.join(", ");
            Some(Phrase::new("filter-unfinished").with("word", word).with("values", offered))
        })
    }

    fn bare_terms(&self) -> Terms<'static> {
        use crate::domain::dates::grammar::{DateOrder, Lean};
        use crate::domain::dates::working::WEEKDAYS;
        let reader = Reader {
            today: self.today,
            lang: self.lang,
            order: DateOrder::Dmy,
            lean: Lean::Future,
            working: &WEEKDAYS,
        };
        Terms { reader, tags: &[], by_tier: self.by_tier }
    }

    fn keeps(&self, asked: &Asked<'_>) -> bool {
        let here = match self.archive {
            Archive::Without => !asked.row.archived,
            Archive::Only => asked.row.archived,
            Archive::With => true,
        };
        // What is not known yet holds nobody back.
        here && self.tests.iter().all(|(sense, test)| match (sense, test.holds(asked)) {
            (_, Holds::Unread) => true,
            (Sense::Must, holds) => holds == Holds::Yes,
            (Sense::MustNot, holds) => holds == Holds::No,
        })
    }
}

impl Unknown {
    fn phrase(&self, lang: Lang) -> Phrase {
        match self {
            Unknown::Word(word, None) => Phrase::new("filter-unknown-word").with("word", word.as_str()),
            Unknown::Word(word, Some(near)) => {
                Phrase::new("filter-unknown-word-near").with("word", word.as_str()).with("near", *near)
            }
            Unknown::Value(word, value, Some(near)) => Phrase::new("filter-unknown-value-near")
                .with("word", word.spelled().shown(lang))
                .with("value", value.as_str())
                .with("near", *near),
            Unknown::Value(word, value, None) => {
                let named = word.values().iter().map(|value| value.shown(lang));
                let offered: Vec<&str> = word.examples(lang).iter().copied().chain(named).collect();
                Phrase::new("filter-unknown-value")
                    .with("word", word.spelled().shown(lang))
                    .with("value", value.as_str())
                    .with("values", offered.join(", "))
            }
            Unknown::Tag(tag, None) => Phrase::new("filter-no-tag").with("tag", tag.as_str()),
            Unknown::Tag(tag, Some(near)) => {
                Phrase::new("filter-no-tag-near").with("tag", tag.as_str()).with("near", near.as_str())
            }
        }
    }
}

impl Roster {
    /// The places of those who stay, sorted. A group that the notebook was not asked for yet holds nobody back.
    pub fn view(&self, filter: &Filter, groups: &Groups, sort: Sort) -> Vec<u32> {
        let groups: Vec<Option<&Places>> = filter.needs.iter().map(|set| groups.get(set)).collect();
        let mut places = Vec::new();
        let holding = filter.finders().max_by_key(|finder| finder.needle().len());
        let holding = holding.map(|finder| self.holding(finder));
        for (place, row) in self.rows.iter().enumerate() {
            if holding.as_ref().is_some_and(|holding| !holding.holds(place)) {
                continue;
            }
            let asked = Asked { roster: self, row, place, groups: &groups, by_tier: filter.by_tier };
            if filter.keeps(&asked) {
                places.extend(u32::try_from(place));
            }
        }
        self.sort(&mut places, sort, filter.by_tier);
        places
    }

    /// Every tag that somebody bears, once, in order.
    pub fn tags(&self) -> Vec<String> {
        let mut tags: Vec<&str> = self.lines().flat_map(|line| line.tags.split(super::BREAK)).collect();
        tags.sort_unstable();
        tags.dedup();
        tags.into_iter().filter(|tag| !tag.is_empty()).map(str::to_owned).collect()
    }

    /// A group as places.
    pub fn places(&self, ids: &std::collections::HashSet<super::AffiliateId>) -> Places {
        Places::of(self.rows.iter().enumerate().filter(|(_, row)| ids.contains(&row.id)).map(|(place, _)| place))
    }
}
