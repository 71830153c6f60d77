//! Words of a date that matters: what it is, whose, and whether it returns.

use chrono::{Datelike, NaiveDate};

use super::relatives::{Mention, mention, new_name, plain};
use super::words::{OCCASIONS, OWN, PLACES, REMARKS, SMALL, YEARLY};
use crate::domain::dates::partial::PartialDate;
use crate::domain::occasion::{OccasionKind, Recurrence};
use crate::domain::relative::Relative;
use crate::domain::text::fold::fold;

/// Years within which 29 February comes again.
const LEAP_YEARS: i32 = 8;

/// Whose date it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whose {
    /// The affiliate's own.
    Own,
    /// A known relative's; several where they bear one name.
    Relative(Mention),
    /// That of somebody or something not known; the name, where the words seem to give one.
    Other(Option<String>),
}

/// What the words of a date say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occasioned {
    /// What it is.
    pub kind: OccasionKind,
    /// What an `Other` is called, or a further word.
    pub label: Option<String>,
    /// Whose.
    pub whose: Whose,
}

/// Reads the words of a date (`anniversaire de Léa`, `Léa's name day`, `finale`) on the page of somebody of this name.
///
/// A birthday, wedding or name day of somebody who is not known is never the affiliate's own: it is kept as [`called`].
pub fn occasioned(words: &str, own: &str, relatives: &[Relative]) -> Occasioned {
    let (kind, rest) = occasion_kind(words);
    let list: Vec<&str> = rest.split_whitespace().collect();
    if let Some(mention) = mention(&list, relatives) {
        let beside = list.iter().enumerate().filter(|(at, _)| !mention.words.contains(at));
        let label = without_small(&beside.map(|(_, word)| *word).collect::<Vec<_>>());
        return Occasioned { kind, label, whose: Whose::Relative(mention) };
    }
    let strange = somebody(&list, kind, own);
    if strange.is_empty() {
        let says_more = kind == OccasionKind::Other || list.iter().any(|word| !is_own(word, own));
        let label = if says_more { label(&list) } else { None };
        return Occasioned { kind, label, whose: Whose::Own };
    }
    let name = strange.first().and_then(|word| new_name(word));
    Occasioned { kind, label: without_small(&list), whose: Whose::Other(name) }
}

/// A date of somebody who is not known, or of whom it is open who it is: it is called by its words.
pub fn called(words: &str) -> (OccasionKind, Option<String>) {
    (OccasionKind::Other, label(&words.split_whitespace().collect::<Vec<_>>()))
}

/// The words that name somebody else, where the kind is one that everybody has: what stands before a remark and is neither
/// small nor the affiliate's own.
fn somebody<'w>(words: &[&'w str], kind: OccasionKind, own: &str) -> Vec<&'w str> {
    let places = match kind {
        OccasionKind::Birthday => &[],
        OccasionKind::Wedding | OccasionKind::NameDay => PLACES,
        OccasionKind::PartnerSince | OccasionKind::Other => return Vec::new(),
    };
    let is_remark = |word: &&&str| {
        let plain = plain(word);
        word.starts_with('(') || REMARKS.contains(&plain.as_str()) || places.contains(&plain.as_str())
    };
    let before = words.iter().take_while(|word| !is_remark(word));
    before.copied().filter(|word| !is_own(word, own)).collect()
}

/// Whether a word says nobody else: a small word, a number, or a part of the affiliate's name.
fn is_own(word: &str, own: &str) -> bool {
    let word = plain(word);
    let is_number = word.starts_with(|c: char| c.is_ascii_digit());
    let is_small = word.is_empty() || SMALL.contains(&word.as_str()) || OWN.contains(&word.as_str());
    is_number || is_small || fold(own).split(' ').any(|part| part == word)
}

/// What a date is called: the words as typed.
fn label(words: &[&str]) -> Option<String> {
    let label = words.join(" ");
    Some(label.trim_matches([':', ',', ' ', '-']).to_owned()).filter(|label| !label.is_empty())
}

/// What is left of the words beside a name: `finale de` is a finale.
fn without_small(words: &[&str]) -> Option<String> {
    let tells = |word: &&str| word.contains(char::is_alphanumeric) && !SMALL.contains(&plain(word).as_str());
    let from = words.iter().position(tells)?;
    let until = words.iter().rposition(tells)?;
    label(words.get(from..=until)?)
}

/// The kind of occasion that words say, and the other words.
fn occasion_kind(words: &str) -> (OccasionKind, String) {
    let list: Vec<&str> = words.split_whitespace().collect();
    for (phrase, kind) in OCCASIONS {
        let length = phrase.split(' ').count();
        let at = list.windows(length).position(|window| is_phrase(window, phrase));
        if let Some(at) = at {
            let rest: Vec<&str> = list.iter().take(at).chain(list.iter().skip(at + length)).copied().collect();
            return (*kind, rest.join(" "));
        }
    }
    (OccasionKind::Other, words.to_owned())
}

fn is_phrase(words: &[&str], phrase: &str) -> bool {
    let said = words.iter().map(|word| plain(word)).collect::<Vec<_>>().join(" ");
    said == phrase
}

/// A date as it is kept, and whether it returns: every year what is of a kind that does, or is called so; once anything else
/// with a day, without a year the next such day.
pub fn recurrence(
    kind: OccasionKind,
    label: Option<&str>,
    date: PartialDate,
    today: NaiveDate,
) -> (PartialDate, Recurrence) {
    let called = label.map(fold).unwrap_or_default();
    let is_called = YEARLY.iter().any(|phrase| format!(" {called} ").contains(&format!(" {phrase} ")));
    if kind != OccasionKind::Other || is_called {
        return (date, Recurrence::Yearly);
    }
    let coming = || {
        let (month, day) = (date.month()?, date.day()?);
        let years = today.year()..=today.year() + LEAP_YEARS;
        years.filter_map(|year| NaiveDate::from_ymd_opt(year, month, day)).find(|day| *day >= today)
    };
    match date.date().or_else(|| if date.year().is_none() { coming() } else { None }) {
        Some(day) => (PartialDate::full(day), Recurrence::Once),
        // A month or a year alone is no day on which it could be over.
        None => (date, Recurrence::Yearly),
    }
}
