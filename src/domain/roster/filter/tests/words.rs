//! What Tab offers, what the guide shows, and that no word is spelled twice.

use rstest::rstest;

use super::*;

fn choices(text: &str, lang: Lang) -> (Range<usize>, Vec<String>) {
    let roster = Roster::of(people());
    let tags = roster.tags();
    let terms = Terms { reader: reader(lang), tags: &tags, by_tier: [None; 3] };
    let completion = complete(text, text.len(), &terms);
    (completion.range, completion.choices)
}

#[rstest]
#[case("la", Lang::En, 0, &["late", "last:", "lang:"])]
#[case("ti", Lang::En, 0, &["tier:"])]
#[case("ni", Lang::Fr, 0, &["niveau:"])]
#[case("ech", Lang::Fr, 0, &["échéance:"])]
#[case("ti", Lang::Fr, 0, &["tier:"])]
#[case("late -ne", Lang::En, 6, &["never", "next:"])]
#[case("tier:", Lang::En, 5, &["A", "B", "C", "none"])]
#[case("tier:A,n", Lang::En, 7, &["none"])]
#[case("has:pe", Lang::En, 4, &["pet"])]
#[case("avec:en", Lang::Fr, 5, &["enfants"])]
#[case("tag:f", Lang::En, 4, &["\"food blog\""])]
#[case("last>", Lang::En, 0, &["last>30d"])]
#[case("last:n", Lang::En, 5, &["never"])]
#[case("nobody:", Lang::En, 0, &[])]
fn tab_offers(#[case] text: &str, #[case] lang: Lang, #[case] from: usize, #[case] expected: &[&str]) {
    let (range, choices) = choices(text, lang);
    assert_eq!(choices, expected);
    assert!(expected.is_empty() || range == (from..text.len()));
}

#[test]
fn nothing_typed_offers_every_word() {
    for lang in Lang::ALL {
        assert_eq!(choices("", lang).1.len(), Word::ALL.len());
        assert_eq!(choices("late ", lang).1.len(), Word::ALL.len());
    }
}

#[test]
fn whatever_tab_offers_is_understood() {
    let roster = Roster::of(people());
    for lang in Lang::ALL {
        for word in Word::ALL {
            let key = format!("{}:", word.spelled().shown(lang));
            let text = if word.alone().is_some() { key.trim_end_matches(':').to_owned() } else { key };
            let (range, choices) = choices(&text, lang);
            for choice in &choices {
                let mut chosen = text.clone();
                chosen.replace_range(range.clone(), choice);
                assert_eq!(read(&chosen, &roster).refusal(&chosen), None, "{chosen}");
            }
        }
    }
}

#[test]
fn every_word_has_a_sample_that_is_understood_and_a_line_in_the_help() {
    let roster = Roster::of(people());
    for word in Word::ALL {
        for lang in Lang::ALL {
            let sample = word.sample(lang);
            assert!(sample.starts_with(word.spelled().shown(lang)), "{sample}");
            if word != Word::Tag {
                assert_eq!(read(sample, &roster).refusal(sample), None, "{sample}");
            }
            assert!(crate::i18n::Words::new(lang).knows(word.help()), "{word:?} in {lang:?}");
        }
    }
}

#[test]
fn every_word_and_value_is_spelled_once() {
    let lang = Lang::En;
    let once = |names: Vec<(usize, String)>, of: &str| {
        for (at, name) in &names {
            let same = names.iter().filter(|(other, spelling)| other != at && spelling == name);
            assert_eq!(same.count(), 0, "{of}: {name}");
        }
    };
    let spelled = |at: usize, name: &str| (at, crate::domain::text::fold::fold(name));
    once(
        WORDS
            .iter()
            .enumerate()
            .flat_map(|(at, word)| word.spellings(lang).map(move |name| spelled(at, name)))
            .collect(),
        "words",
    );
    for word in Word::ALL {
        assert!(WORDS.iter().any(|spelled| spelled.means == word), "{word:?}");
        let values = word.values().iter().enumerate();
        let names = values.flat_map(|(at, value)| value.spellings(lang).map(move |name| spelled(at, name)));
        once(names.filter(|(_, name)| !name.is_empty()).collect(), &format!("{word:?}"));
    }
}
