//! Names of relatives in what was typed.

use std::ops::Range;

use super::ages::read_age;
use super::words::{BORN, KINDS, NOT_NAMES, RELATIVES, SMALL, Subject, look};
use crate::domain::age::KnownAge;
use crate::domain::birth::Birth;
use crate::domain::dates::grammar::{Lean, Reader, read, read_partial};
use crate::domain::dates::partial::PartialDate;
use crate::domain::relative::{Relation, Relative};
use crate::domain::text::fold::fold;

/// How many words a relative's name may have.
const NAME_WORDS: usize = 3;

/// A relative as the words say.
pub(super) struct Kin {
    /// The name.
    pub(super) name: String,
    /// What they say of the birth.
    pub(super) birth: Birth,
    /// Whether the words say more than that.
    pub(super) more: bool,
}

/// The name of known relatives among words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Which words are the name and what belongs to it: `sa fille Léa`, `Léa (mère)`.
    pub words: Range<usize>,
    /// The name as it was typed.
    pub typed: String,
    /// Those whom it may mean; at least one.
    pub relatives: Vec<Relative>,
}

impl Mention {
    /// Whether it may mean several whom a word for their relation tells apart.
    pub fn is_open(&self) -> bool {
        self.relatives.iter().any(|one| self.relatives.iter().any(|other| one.relation != other.relation))
    }

    /// The one whom it means.
    pub fn only(self) -> Option<Relative> {
        let [one] = <[Relative; 1]>::try_from(self.relatives).ok()?;
        Some(one)
    }

    /// The relatives whose name, with what they are to the affiliate or without, a text as a whole is.
    pub fn whole(text: &str, relatives: &[Relative]) -> Option<Self> {
        let words: Vec<&str> = text.split_whitespace().collect();
        mention(&words, relatives).filter(|found| found.words == (0..words.len()))
    }
}

/// The first name of known relatives among words; the longest name wins. A word beside it that says what they are to the
/// affiliate tells relatives of one name apart: `sa mère Léa`, `Léa (mère)`.
pub(super) fn mention(words: &[&str], relatives: &[Relative]) -> Option<Mention> {
    (0..words.len()).find_map(|at| mention_at(words, at, relatives))
}

/// The name of known relatives with which the words begin.
pub(super) fn opening(words: &[&str], relatives: &[Relative]) -> Option<Mention> {
    let mut heads = (0..words.len().min(NAME_WORDS)).filter_map(|at| mention_at(words, at, relatives));
    heads.find(|found| found.words.start == 0)
}

fn mention_at(words: &[&str], at: usize, relatives: &[Relative]) -> Option<Mention> {
    let length = |relative: &Relative| relative.name.split_whitespace().count();
    let begins = |relative: &&Relative| {
        let name = words.get(at..at + length(relative));
        name.is_some_and(|name| !name.is_empty() && is_named(name, &fold(&relative.name)))
    };
    let longest = relatives.iter().filter(begins).map(length).max()?;
    let found = relatives.iter().filter(|relative| length(relative) == longest).filter(begins);
    let found: Vec<Relative> = found.cloned().collect();
    let end = at + longest;
    let (before, start) = relation_before(words, at);
    let (after, end) = relation_after(words, end);
    let meant = of_relation(&found, before.or(after));
    let typed = words.get(at..at + longest)?.iter().map(|word| bare(word)).collect::<Vec<_>>().join(" ");
    (!meant.is_empty()).then_some(Mention { words: start..end, typed, relatives: meant })
}

/// Those of a relation, else those whose relation leaves it open.
pub(super) fn of_relation(relatives: &[Relative], said: Option<Relation>) -> Vec<Relative> {
    let of = |fits: &dyn Fn(Relation) -> bool| -> Vec<Relative> {
        relatives.iter().filter(|relative| fits(relative.relation)).cloned().collect()
    };
    let exact = of(&|relation| said.is_none_or(|said| said == relation));
    if exact.is_empty() { of(&|relation| said.is_some_and(|said| said.fits(relation))) } else { exact }
}

/// What a word before a name says they are, and where that begins: `sa fille Léa`.
fn relation_before(words: &[&str], at: usize) -> (Option<Relation>, usize) {
    let said = at.checked_sub(1).and_then(|before| relation(words.get(before)?));
    let mut start = if said.is_some() { at - 1 } else { at };
    while start > 0 && said.is_some() && words.get(start - 1).is_some_and(|word| is_small(word)) {
        start -= 1;
    }
    (said, start)
}

/// What the words behind a name say they are, and where that ends: `Léa (mère)`, `Léa, sa mère,`.
fn relation_after(words: &[&str], end: usize) -> (Option<Relation>, usize) {
    let Some(next) = words.get(end) else { return (None, end) };
    if next.starts_with('(') {
        return relation(next).map_or((None, end), |said| (Some(said), end + 1));
    }
    let is_aside = end.checked_sub(1).and_then(|last| words.get(last)).is_some_and(|name| name.ends_with(','));
    let said = words.get(end + 1).and_then(|word| relation(word)).filter(|_| is_aside && is_small(next));
    said.map_or((None, end), |said| (Some(said), end + 2))
}

/// What a word says somebody is: `fille`, `(mother)`, `papa`.
fn relation(word: &str) -> Option<Relation> {
    let word = plain(word);
    match look(KINDS, &word) {
        Some(Subject::Relative(relation)) => Some(relation),
        _ => look(RELATIVES, &word),
    }
}

fn is_small(word: &str) -> bool {
    SMALL.contains(&plain(word).as_str())
}

/// The name that the words begin with, when they seem to: a capital letter, and no word that begins sentences.
pub(super) fn new_name(text: &str) -> Option<String> {
    let first = text.split_whitespace().next()?;
    let name = bare(first);
    let is_name = name.chars().next()?.is_uppercase() && !NOT_NAMES.contains(&fold(name).as_str());
    is_name.then(|| name.to_owned())
}

/// Reads `Léa 8`, `Léa, 8 ans`, `Léa 12/04/2015`, `Rex`; `None` when the words do not begin with a name.
pub(super) fn read_relative(text: &str, reader: &Reader) -> Option<Kin> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let first = words.first().filter(|word| word.starts_with(char::is_alphabetic))?;
    let mut length = 1;
    while length < NAME_WORDS && !ends_name(words[length - 1]) && words.get(length).is_some_and(|word| is_capital(word))
    {
        length += 1;
    }
    let name = words.get(..length)?.iter().map(|word| bare(word)).collect::<Vec<_>>().join(" ");
    let rest = words.get(length..)?.join(" ");
    let kin = |birth, more| Kin { name: name.clone(), birth, more };
    if rest.is_empty() {
        return Some(kin(Birth::default(), false));
    }
    for details in openings(&rest) {
        if let Some(age) = read_age(details) {
            return Some(kin(Birth { birthday: None, age: Some(KnownAge { age, on: reader.today }) }, false));
        }
        if let Some(birthday) = read_partial(details, reader) {
            // Behind a word for being born, a day that was not dated has passed: `née samedi`.
            let born = (details.len() < rest.len()).then(|| born_on(details, reader)).flatten();
            return Some(kin(Birth { birthday: born.or(Some(birthday)), age: None }, false));
        }
    }
    // More words: a name only when it is written as one.
    (is_capital(first) && new_name(text).is_some()).then(|| kin(Birth::default(), true))
}

/// The day of a birth said in relation to today, where it has one behind.
fn born_on(text: &str, reader: &Reader) -> Option<PartialDate> {
    let day = |lean| read(text, &reader.leaning(lean)).and_then(|reading| reading.day());
    let (ahead, behind) = (day(Lean::Future)?, day(Lean::Past)?);
    let is_told_by_today = ahead > reader.today && (ahead - behind).num_days() <= 14;
    (is_told_by_today && behind <= reader.today).then(|| PartialDate::full(behind))
}

/// The words, and the words after one that introduces an age or a birthday.
fn openings(rest: &str) -> Vec<&str> {
    let bare = rest.trim_matches(['(', ')', ',', '.', ' ']);
    let mut openings = vec![bare];
    for (at, _) in bare.char_indices().filter(|(_, c)| c.is_whitespace()) {
        if bare.get(..at).is_some_and(|head| BORN.contains(&fold(head).as_str())) {
            openings.extend(bare.get(at..).map(str::trim));
        }
    }
    openings
}

fn is_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

fn ends_name(word: &str) -> bool {
    word.ends_with([',', ':', '.', ';'])
}

/// A word without the marks around it and a possessive at its end.
pub(super) fn bare(word: &str) -> &str {
    let word = word.trim_matches([',', ':', '.', ';', '!', '?', '(', ')', '"', '«', '»', '“', '”']);
    word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word)
}

/// The folded word, without an elided article too: `l'anniversaire`, `d'Anaïs`.
pub(super) fn plain(word: &str) -> String {
    let word = bare(word);
    let elided = ["d'", "d’", "D'", "D’", "l'", "l’", "L'", "L’"].iter().find_map(|article| word.strip_prefix(article));
    fold(elided.filter(|rest| !rest.is_empty()).unwrap_or(word))
}

/// Whether words are a name; an article before it may be a part of it (D'Angelo) or not (d'Anaïs).
fn is_named(words: &[&str], name: &str) -> bool {
    let joined = |first: fn(&str) -> String| {
        let rest = words.iter().skip(1).map(|word| fold(bare(word)));
        words.iter().take(1).map(|word| first(word)).chain(rest).collect::<Vec<_>>().join(" ")
    };
    joined(plain) == name || joined(|word| fold(bare(word))) == name
}
