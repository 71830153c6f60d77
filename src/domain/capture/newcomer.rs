//! A new affiliate typed in one line: `Marie Lefèvre marie@example.org /A /2w #food`.

use super::words::TIER;
use crate::domain::affiliate::{Rhythm, Tier};
use crate::domain::channel::email_address;
use crate::domain::dates::grammar::Reader;
use crate::domain::dates::grammar::rhythm::{read_rhythm, read_span};
use crate::domain::newcomer::Newcomer;
use crate::domain::text::fold::fold;

/// Where the words come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typed {
    /// A line that is read back before it counts: a tier and a rhythm may stand at its end.
    Line,
    /// An argument: tier and rhythm have flags there.
    Argument,
}

/// How many words a rhythm may have: `toutes les 3 semaines`.
const RHYTHM_WORDS: usize = 4;

/// Marks around a name in which nothing else is looked for.
const QUOTES: [(char, char); 3] = [('"', '"'), ('«', '»'), ('“', '”')];

/// Reads a new affiliate; `None` while there is no name. Nothing is dropped: a word that is no address or tag, and no tier or
/// rhythm that says so at the end (`/A`, `tier A`, `/2w`, `every 2w`), belongs to the name.
pub fn read_newcomer(text: &str, typed: Typed, reader: &Reader) -> Option<Newcomer> {
    let mut person = Newcomer::default();
    let (quoted, rest) = quoted(text).map_or((None, text), |(name, rest)| (Some(name), rest));
    let mut words: Vec<&str> = Vec::new();
    for word in rest.split_whitespace() {
        let bare = word.trim_matches([',', ';']);
        if let (None, Some(address)) = (&person.email, email_address(bare)) {
            person.email = Some(address.to_owned());
        } else if let Some(tag) = bare.strip_prefix(['#', '*']).filter(|tag| tag.starts_with(char::is_alphabetic)) {
            person.tags.push(tag.to_owned());
        } else {
            words.push(word);
        }
    }
    if typed == Typed::Line {
        let least = usize::from(quoted.is_none());
        while let Some(taken) = last_detail(words.get(least..).unwrap_or_default(), &mut person, reader) {
            words.truncate(words.len() - taken);
        }
    }
    let name = words.join(" ");
    person.name = [quoted.unwrap_or_default(), name.trim_matches([',', ';', ' '])].join(" ").trim().to_owned();
    (!person.name.is_empty()).then_some(person)
}

/// A name in quotes at the start, as mail programs copy it and as one protects words, and what follows.
fn quoted(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start();
    QUOTES.iter().find_map(|(open, close)| {
        let (name, rest) = text.strip_prefix(*open)?.split_once(*close)?;
        let whole = rest.is_empty() || rest.starts_with(|c: char| c.is_whitespace() || c == ',' || c == ';');
        (whole && !name.trim().is_empty()).then(|| (name.trim(), rest))
    })
}

/// Takes the tier or the rhythm at the end of the words; says how many words it had.
fn last_detail(words: &[&str], person: &mut Newcomer, reader: &Reader) -> Option<usize> {
    let word = |back: usize| {
        words.len().checked_sub(back).and_then(|at| words.get(at)).map(|word| word.trim_matches([',', ';']))
    };
    let last = word(1)?;
    if person.tier.is_none() {
        let sign = last.strip_prefix('/').and_then(Tier::from_letter);
        let colon =
            last.split_once(':').filter(|(before, _)| is_tier(before)).and_then(|(_, tier)| Tier::from_letter(tier));
        let spelled = word(2).filter(|before| is_tier(before)).and_then(|_| Tier::from_letter(last));
        if let Some(tier) = sign.or(colon).or(spelled) {
            person.tier = Some(tier);
            return Some(if sign.or(colon).is_some() { 1 } else { 2 });
        }
    }
    if person.rhythm != Rhythm::ByTier {
        return None;
    }
    if let Some(days) = last.strip_prefix('/').and_then(|span| read_span(span, reader)) {
        person.rhythm = Rhythm::Every(days);
        return Some(1);
    }
    (2..=RHYTHM_WORDS.min(words.len())).find_map(|count| {
        let said = words.get(words.len() - count..)?.join(" ");
        let rhythm = read_rhythm(said.trim_matches([',', ';']), reader).filter(|rhythm| *rhythm != Rhythm::ByTier)?;
        person.rhythm = rhythm;
        Some(count)
    })
}

fn is_tier(word: &str) -> bool {
    TIER.contains(&fold(word).as_str())
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use rstest::rstest;

    use super::*;
    use crate::domain::dates::grammar::{DateOrder, Lean};
    use crate::domain::dates::working::WEEKDAYS;
    use crate::domain::lang::Lang;

    fn read_as(text: &str, typed: Typed) -> Option<Newcomer> {
        let today = NaiveDate::from_ymd_opt(2026, 2, 3).unwrap();
        read_newcomer(
            text,
            typed,
            &Reader { today, lang: Lang::Fr, order: DateOrder::Dmy, lean: Lean::Future, working: &WEEKDAYS },
        )
    }

    fn read(text: &str) -> Option<Newcomer> {
        read_as(text, Typed::Line)
    }

    #[rstest]
    #[case("Marie Lefèvre, marie@example.org, /A /2w #food")]
    #[case("Marie Lefèvre marie@example.org tier A every 2w #food")]
    #[case("Marie Lefèvre #food niveau:a toutes les 2 semaines marie@example.org")]
    #[case("«\u{a0}Marie Lefèvre\u{a0}» marie@example.org /2s niveau A #food")]
    fn one_line_says_everything(#[case] text: &str) {
        let person = read(text).unwrap();
        assert_eq!(person.name, "Marie Lefèvre");
        assert_eq!(person.email.as_deref(), Some("marie@example.org"));
        assert_eq!((person.tier, person.rhythm), (Some(Tier::A), Rhythm::Every(14)));
        assert_eq!(person.tags, ["food"]);
    }

    /// As a mail program copies it.
    #[rstest]
    #[case("Paul Martin <paul@example.org> /A", "Paul Martin")]
    #[case("\"Martin, Paul\" <paul@example.org> /A", "Martin, Paul")]
    #[case("Paul (Jo) mailto:paul@example.org /A", "Paul (Jo)")]
    fn an_address_comes_without_its_brackets(#[case] text: &str, #[case] name: &str) {
        let person = read(text).unwrap();
        assert_eq!((person.name.as_str(), person.email.as_deref()), (name, Some("paul@example.org")));
        assert_eq!(person.tier, Some(Tier::A));
    }

    #[rstest]
    #[case("王伟")]
    #[case("B")]
    #[case("/A")]
    #[case("Studio 54")]
    #[case("@marie")]
    #[case("Sophie B")]
    #[case("Plan B")]
    #[case("Tier A Media")]
    #[case("Vitamin C Shop")]
    #[case("Groupe C")]
    #[case("Classe A")]
    #[case("B & B")]
    #[case("Martin C.")]
    #[case("Print 3D")]
    #[case("Canal 2m")]
    #[case("Every 2w Club")]
    fn every_other_word_belongs_to_the_name(#[case] text: &str) {
        for typed in [Typed::Line, Typed::Argument] {
            let person = read_as(text, typed).unwrap();
            assert_eq!((person.name.as_str(), person.tier, person.rhythm), (text, None, Rhythm::ByTier));
        }
    }

    #[rstest]
    #[case("Club Tier A")]
    #[case("Sophie /A")]
    #[case("Sophie /2w")]
    #[case("Sophie every 2w")]
    fn an_argument_is_a_name_whole(#[case] text: &str) {
        let person = read_as(text, Typed::Argument).unwrap();
        assert_eq!((person.name.as_str(), person.tier, person.rhythm), (text, None, Rhythm::ByTier));
        let quoted = read(&format!("\"{text}\" /B")).unwrap();
        assert_eq!((quoted.name.as_str(), quoted.tier), (text, Some(Tier::B)), "quotes protect it");
    }

    #[test]
    fn without_a_name_there_is_nobody() {
        assert_eq!(read("  "), None);
        assert_eq!(read("marie@example.org"), None);
    }
}
