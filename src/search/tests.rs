use proptest::prelude::*;
use rstest::rstest;
use unicode_normalization::UnicodeNormalization;

use super::*;

const NAMES: &[&str] = &[
    "Léa Martin",
    "Lea Kowalski",
    "Łukasz Nowak",
    "Jürgen Müller",
    "Hélène Dupont",
    "Marcel Dupond",
    "王伟",
    "Sean O'Brien",
    "Brienne Cole",
    "Jean-Luc Picard",
    "Marie Lefèvre",
    "Luc Lefebvre",
    "Anne-Marie Roux",
    "Marielle Blanc",
    "Rosemarie Klein",
    "Martin Rie",
];

fn haystack(names: &[&'static str]) -> Haystack<&'static str> {
    let mut haystack = Haystack::new();
    names.iter().for_each(|name| haystack.add(name, *name));
    haystack
}

fn found(names: &[&'static str], typed: &str) -> Vec<&'static str> {
    let hits = haystack(names).find(&Query::new(typed), &mut Pool::default(), 50);
    hits.into_iter().map(|hit| hit.item).collect()
}

#[rstest]
#[case::case_and_accents("lea", "Lea Kowalski")]
#[case::exact_accents("léa", "Léa Martin")]
#[case::stroke("lukasz", "Łukasz Nowak")]
#[case::umlaut_spelled_out("mueller", "Jürgen Müller")]
#[case::umlaut_left_out("muller", "Jürgen Müller")]
#[case::words_in_any_order("dup hel", "Hélène Dupont")]
#[case::beginnings("h dupont", "Hélène Dupont")]
#[case::han("王", "王伟")]
#[case::second_han("伟", "王伟")]
#[case::apostrophe_left_out("obrien", "Sean O'Brien")]
#[case::typographic_apostrophe("o’brien", "Sean O'Brien")]
#[case::hyphen_left_out("jeanluc", "Jean-Luc Picard")]
#[case::hyphen_as_blank("jean luc", "Jean-Luc Picard")]
#[case::blanks_around("  marie lefevre ", "Marie Lefèvre")]
#[case::letters_only("mllr", "Jürgen Müller")]
#[case::initials("sob", "Sean O'Brien")]
#[case::letters_and_a_beginning("mllr j", "Jürgen Müller")]
fn the_one_meant_comes_first(#[case] typed: &str, #[case] expected: &str) {
    assert_eq!(found(NAMES, typed).first().copied(), Some(expected));
}

/// Exact, then whole words, beginnings of words, insides of words, letters.
#[rstest]
#[case("marie", &["Marie", "Marie Lefèvre", "Anne-Marie Roux", "Marielle Blanc", "Rosemarie Klein"])]
#[case("lea", &["Lea", "Léa", "Lea Kowalski", "Léa Martin", "Leandro", "Azalea"])]
#[case("léa", &["Léa", "Lea", "Léa Martin", "Lea Kowalski", "Leandro", "Azalea"])]
#[case("dupont helene", &["Hélène Dupont", "Hélène Dupont-Roy", "Hélène Dupontel"])]
#[case("mrt", &["Martin"])]
fn a_closer_answer_comes_first(#[case] typed: &str, #[case] expected: &[&'static str]) {
    let mut shuffled = expected.to_vec();
    shuffled.reverse();
    assert_eq!(found(&shuffled, typed), expected);
}

#[test]
fn every_class_says_what_it_is() {
    let names = ["Ana", "Ana Roy", "Anaïs", "Diana", "Aline Nora"];
    let hits = |typed: &str, names: &[&'static str]| {
        let hits = haystack(names).find(&Query::new(typed), &mut Pool::default(), 50);
        hits.into_iter().map(|hit| (hit.item, hit.class)).collect::<Vec<_>>()
    };
    let solid = [("Ana", Class::Exact), ("Ana Roy", Class::Words), ("Anaïs", Class::Starts), ("Diana", Class::Inside)];
    assert_eq!(hits("ana", &names), solid, "with enough better answers mere letters are noise");
    let (few, rest) = (&names[3..], &solid[3..]);
    assert_eq!(hits("ana", few), [rest[0], ("Aline Nora", Class::Fuzzy)]);
}

#[test]
fn somebody_with_two_names_is_found_once() {
    let mut haystack = Haystack::new();
    haystack.add("Marie Lefèvre", 1);
    haystack.add("Marie Cuisine", 1);
    haystack.add("Marie Roux", 2);
    let hits = haystack.find(&Query::new("marie"), &mut Pool::default(), 50);
    assert_eq!(hits.iter().map(|hit| hit.item).collect::<Vec<_>>(), [2, 1]);
}

#[test]
fn two_letters_are_looked_for_side_by_side() {
    assert_eq!(found(&["Martin Roux", "Ola Berg"], "mr"), Vec::<&str>::new());
    assert_eq!(found(&["Martin Roux", "Ola Berg"], "mrx"), ["Martin Roux"]);
}

/// Letters go from one word to the beginning of another; a long sentence that happens to hold them is no answer.
#[rstest]
#[case::scattered("settings", "spread those who could wait over the coming days", false)]
#[case::scattered_to_the_end("introd", "log a contact, writing in the editor", false)]
#[case::beginnings("sptwc", "spread those who could wait", true)]
#[case::within_words("sprthse", "spread those who could wait", true)]
#[case::a_later_beginning("mtroux", "Martin Tom Roux", true)]
#[case::not_into_the_middle("mox", "Martin Roux", false)]
fn letters_stand_in_words_begun(#[case] typed: &str, #[case] text: &'static str, #[case] answers: bool) {
    assert_eq!(!found(&[text], typed).is_empty(), answers);
}

#[test]
fn nothing_typed_finds_nobody() {
    assert!(found(NAMES, " ").is_empty());
    assert!(found(NAMES, "'").is_empty());
}

#[test]
fn a_query_never_shows_its_words_in_a_report() {
    assert_eq!(format!("{:?}", Query::new("marie lefevre")), "Query(<2 words>)");
}

proptest! {
    /// What is typed letter by letter finds what the same text finds at once.
    #[test]
    fn typing_on_finds_the_same(typed in "[a-zé ]{1,8}") {
        let haystack = haystack(NAMES);
        let mut pool = Pool::default();
        let mut last = Vec::new();
        for (end, letter) in typed.char_indices() {
            let so_far = typed.get(..end + letter.len_utf8()).unwrap();
            last = haystack.find(&Query::new(so_far), &mut pool, 50);
        }
        prop_assert_eq!(last, haystack.find(&Query::new(&typed), &mut Pool::default(), 50));
    }

    /// Names that are composed already, and single letters of them, are made lower case by a shorter way.
    #[test]
    fn the_short_way_to_lower_case_gives_what_the_long_one_gives(name in "[A-Za-zÀ-žạ-ỹА-яΆ-ώ \u{301}\u{323}\u{308}]{0,20}") {
        let long: String = name.nfc().flat_map(char::to_lowercase).collect();
        prop_assert_eq!(lower(&name), long);
    }
}
