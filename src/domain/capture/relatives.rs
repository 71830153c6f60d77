//! Names of relatives in what was typed.

use super::ages::read_age;
use super::words::{BORN, NOT_NAMES};
use crate::domain::age::KnownAge;
use crate::domain::dates::grammar::{Reader, read_partial};
use crate::domain::dates::partial::PartialDate;
use crate::domain::relative::Relative;
use crate::domain::text::fold::fold;

/// How many words a relative's name may have.
const NAME_WORDS: usize = 3;

/// A relative as the words say.
pub(super) struct Kin {
    /// The name.
    pub(super) name: String,
    /// The birthday, as far as it was said.
    pub(super) birthday: Option<PartialDate>,
    /// The age, if it was said.
    pub(super) age: Option<KnownAge>,
    /// Whether the words say more than that.
    pub(super) more: bool,
}

/// The known relative whose name the words begin with; the longest name wins.
pub(super) fn known(text: &str, relatives: &[Relative]) -> Option<Relative> {
    let words: Vec<String> = text.split_whitespace().map(plain).collect();
    let begins = |relative: &&Relative| {
        let name = fold(&relative.name);
        let length = relative.name.split_whitespace().count();
        length > 0 && words.get(..length).is_some_and(|head| head.join(" ") == name)
    };
    relatives.iter().filter(begins).max_by_key(|relative| relative.name.len()).cloned()
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
    let kin = |birthday, age, more| Kin { name: name.clone(), birthday, age, more };
    if rest.is_empty() {
        return Some(kin(None, None, false));
    }
    for details in openings(&rest) {
        if let Some(age) = read_age(details) {
            return Some(kin(None, Some(KnownAge { age, on: reader.today }), false));
        }
        if let Some(birthday) = read_partial(details, reader) {
            return Some(kin(Some(birthday), None, false));
        }
    }
    // More words: a name only when it is written as one.
    (is_capital(first) && new_name(text).is_some()).then(|| kin(None, None, true))
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

fn bare(word: &str) -> &str {
    let word = word.trim_matches([',', ':', '.', ';', '!', '?', '(', ')']);
    word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word)
}

fn plain(word: &str) -> String {
    fold(bare(word))
}
