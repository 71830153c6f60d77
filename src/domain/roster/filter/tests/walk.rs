//! Every word, every value and every spelling, walked through: each has a case here that says whom it keeps, and a place
//! in the help. A word that is added without them does not pass, or does not compile.

use super::super::read::named;
use super::super::test::Fixed;
use super::*;
use crate::i18n::Words;

/// Whom a fixed condition keeps: the compiler asks for each.
fn kept_by(fixed: Fixed) -> &'static str {
    match fixed {
        Fixed::Late => "Ana",
        Fixed::Never | Fixed::NoDue | Fixed::NoTag | Fixed::Tier(None) => "Di",
        Fixed::Archived => "Ed",
        Fixed::Undated => "Di",
        Fixed::Anybody => "Ana Bo Cy Di Ed",
        Fixed::Tier(Some(Tier::A)) => "Ana",
        Fixed::Tier(Some(Tier::B)) => "Bo",
        Fixed::Tier(Some(Tier::C)) => "Cy",
        Fixed::Status(Status::Active) => "Ana Di",
        Fixed::Status(Status::Paused) => "Bo",
        Fixed::Status(Status::Dormant) => "Cy",
        Fixed::Status(Status::Contact | Status::Prospect | Status::Onboarding | Status::Ended) => "",
        Fixed::Tagged => "Ana Bo Cy",
        Fixed::NoRhythm => "Cy Di",
        Fixed::OwnRhythm => "Bo",
        Fixed::TierRhythm => "Ana",
        // The notebook is asked for these; here it says Bo.
        Fixed::Holds(_) => "Bo",
        Fixed::Lacks(_) => "Ana Cy Di",
    }
}

/// Whom an example of a free value keeps, by what it means.
fn kept_by_example(example: &str) -> &'static str {
    match example {
        "due:today" | "échéance:auj" | "due:fri" | "échéance:ven" => "Ana Bo",
        "due:7d" | "échéance:7j" => "Ana Bo Cy",
        "due>30d" | "échéance>30j" => "",
        "last>30d" | "dernier>30j" => "Ana",
        "last<7d" | "dernier<7j" => "Bo",
        "rhythm<14d" | "rythme<14j" => "Ana Bo",
        "rhythm>30d" | "rythme>30j" | "rhythm:30d" | "rythme:30j" => "",
        "joined<30d" | "inscrit<30j" | "joined>1y" | "inscrit>1a" => "Bo",
        "lang:fr" | "langue:fr" | "lang:en" | "langue:en" => "Bo",
        other => panic!("no case says whom {other} keeps"),
    }
}

/// Every spelling of every word, with the word.
fn spellings() -> impl Iterator<Item = (Word, &'static str)> {
    WORDS.iter().flat_map(|word| word.spellings(Lang::En).map(move |name| (word.means, name)))
}

#[test]
fn every_word_that_stands_alone_keeps_whom_it_says_in_every_spelling() {
    for (word, name) in spellings() {
        assert_eq!(named(name).map(|found| found.means), Some(word), "{name}");
        if let Some(fixed) = word.alone() {
            assert_eq!(kept(name).join(" "), kept_by(fixed), "{name}");
        }
    }
}

#[test]
fn every_value_keeps_whom_it_says_under_every_spelling_of_its_word() {
    for (word, name) in spellings() {
        for value in word.values() {
            for spelled in value.spellings(Lang::En) {
                let text = format!("{name}:{spelled}");
                assert_eq!(kept(&text).join(" "), kept_by(value.means), "{text}");
            }
        }
    }
}

#[test]
fn every_example_keeps_whom_it_says() {
    for word in Word::ALL {
        for lang in Lang::ALL {
            for example in word.examples(lang) {
                assert_eq!(kept(example).join(" "), kept_by_example(example), "{example}");
            }
        }
    }
}

#[test]
fn every_word_and_every_value_stands_in_the_help_in_both_languages() {
    let parts = |text: &str| -> Vec<String> {
        let apart = |letter: char| !letter.is_alphanumeric() && letter != '-';
        text.split(apart).filter(|part| !part.is_empty()).map(str::to_owned).collect()
    };
    let mut missing = Vec::new();
    for lang in Lang::ALL {
        let words = Words::new(lang);
        for word in Word::ALL {
            let line = format!("{} {}", word.sample(lang), words.say(word.help()));
            let said = parts(&line);
            let shown = word.values().iter().map(|value| value.shown(lang));
            for name in shown.chain([word.spelled().shown(lang)]) {
                if !said.iter().any(|part| part == name) {
                    missing.push(format!("{lang:?} {word:?}: {name}"));
                }
            }
        }
    }
    assert_eq!(missing, [""; 0]);
}
