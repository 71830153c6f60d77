//! A new affiliate typed in one line: `Marie Lefèvre marie@example.org A 2w #food`.

use crate::domain::affiliate::{Rhythm, Tier};
use crate::domain::channel::email_address;
use crate::domain::dates::grammar::Reader;
use crate::domain::dates::grammar::rhythm::read_span;
use crate::domain::newcomer::Newcomer;

/// Reads a new affiliate; `None` while there is no name. Nothing is dropped: a word that is no address, tier, rhythm or tag
/// belongs to the name.
pub fn read_newcomer(text: &str, reader: &Reader) -> Option<Newcomer> {
    let mut person = Newcomer::default();
    let mut name = Vec::new();
    for word in text.split_whitespace() {
        let bare = word.trim_matches([',', ';']);
        if let (None, Some(address)) = (&person.email, email_address(bare)) {
            person.email = Some(address.to_owned());
        } else if let Some(tag) = bare.strip_prefix(['#', '*']).filter(|tag| tag.starts_with(char::is_alphabetic)) {
            person.tags.push(tag.to_owned());
        } else if let (false, None, Some(tier)) = (name.is_empty(), person.tier, Tier::from_letter(bare)) {
            person.tier = Some(tier);
        } else if let (false, Rhythm::ByTier, Some(days)) = (name.is_empty(), person.rhythm, span(bare, reader)) {
            person.rhythm = Rhythm::Every(days);
        } else {
            name.push(word);
        }
    }
    let name = name.join(" ");
    let name = name.trim_matches([',', ';', ' ']);
    // Mail programs put a name in quotes that has more than letters in it.
    let quoted = name.strip_prefix('"').and_then(|name| name.strip_suffix('"')).filter(|name| !name.contains('"'));
    person.name = quoted.unwrap_or(name).trim().to_owned();
    (!person.name.is_empty()).then_some(person)
}

/// A span such as `2w`: it begins with a digit and is no bare number, which may belong to a name.
fn span(word: &str, reader: &Reader) -> Option<u32> {
    let typed = word.starts_with(|c: char| c.is_ascii_digit()) && word.ends_with(char::is_alphabetic);
    typed.then(|| read_span(word, reader)).flatten()
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use rstest::rstest;

    use super::*;
    use crate::domain::dates::grammar::{DateOrder, Lean};
    use crate::domain::lang::Lang;

    fn read(text: &str) -> Option<Newcomer> {
        let today = NaiveDate::from_ymd_opt(2026, 2, 3).unwrap();
        read_newcomer(text, &Reader { today, lang: Lang::Fr, order: DateOrder::Dmy, lean: Lean::Future })
    }

    #[test]
    fn one_line_says_everything() {
        let person = read("Marie Lefèvre, marie@example.org, A 2w #food").unwrap();
        assert_eq!(person.name, "Marie Lefèvre");
        assert_eq!(person.email.as_deref(), Some("marie@example.org"));
        assert_eq!((person.tier, person.rhythm), (Some(Tier::A), Rhythm::Every(14)));
        assert_eq!(person.tags, ["food"]);
    }

    /// As a mail program copies it.
    #[rstest]
    #[case("Paul Martin <paul@example.org> A", "Paul Martin")]
    #[case("\"Martin, Paul\" <paul@example.org> A", "Martin, Paul")]
    #[case("Paul (Jo) mailto:paul@example.org A", "Paul (Jo)")]
    fn an_address_comes_without_its_brackets(#[case] text: &str, #[case] name: &str) {
        let person = read(text).unwrap();
        assert_eq!((person.name.as_str(), person.email.as_deref()), (name, Some("paul@example.org")));
        assert_eq!(person.tier, Some(Tier::A));
    }

    #[rstest]
    #[case("王伟", "王伟")]
    #[case("B", "B")]
    #[case("Studio 54", "Studio 54")]
    #[case("@marie", "@marie")]
    fn every_other_word_belongs_to_the_name(#[case] text: &str, #[case] name: &str) {
        assert_eq!(read(text).unwrap().name, name);
    }

    #[test]
    fn without_a_name_there_is_nobody() {
        assert_eq!(read("  "), None);
        assert_eq!(read("marie@example.org"), None);
    }
}
