//! What changes with the size of the terminal, and what does not: no word is cut without a sign of it, what is selected and
//! typed stays.

use std::collections::HashSet;
use std::fmt::Write;
use std::path::Path;

use carnet::app::screens::Place;
use proptest::prelude::*;
use rstest::rstest;

use crate::places;
use crate::stage::Stage;

/// Sizes at which a screen is really used.
const SIZES: [(u16, u16); 6] = [(30, 8), (50, 12), (60, 15), (80, 24), (120, 35), (200, 50)];

/// The words of a text, in small letters, each with the sign behind it.
fn words(text: &str) -> impl Iterator<Item = (String, Option<char>)> {
    let mut rest = text.chars().peekable();
    std::iter::from_fn(move || {
        while rest.next_if(|letter| !letter.is_alphabetic()).is_some() {}
        let mut word = String::new();
        while let Some(letter) = rest.next_if(|letter| letter.is_alphabetic()) {
            word.extend(letter.to_lowercase());
        }
        (!word.is_empty()).then(|| (word, rest.peek().copied()))
    })
}

/// Every word that the program may say in a language.
fn vocabulary(lang: &str) -> HashSet<String> {
    let mut known = HashSet::new();
    for folder in [format!("assets/locales/{lang}"), format!("assets/templates/{lang}"), "assets".to_owned()] {
        for entry in std::fs::read_dir(Path::new(&folder)).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                known.extend(words(&std::fs::read_to_string(path).unwrap()).map(|(word, _)| word));
            }
        }
    }
    known
}

/// Words that end where no word ends, without a sign of it. Beside a frame that lies on top, what lies below may end anywhere,
/// and what is typed moves under its caret.
fn cut(stage: &mut Stage, known: &HashSet<String>, held: &HashSet<String>) -> Vec<String> {
    let is_covered = !stage.session.model.modals.is_empty();
    let is_word = |word: &str| known.contains(word) || held.contains(word);
    let picture = stage.draw();
    let typed = picture.caret.map(|caret| usize::from(caret.y));
    let mut found = Vec::new();
    for (_, row) in picture.rows().iter().enumerate().filter(|(at, _)| Some(*at) != typed) {
        for part in row.split(|sign| "│╭╮╰╯─".contains(sign)) {
            let said: Vec<_> = words(part).collect();
            for (at, (word, behind)) in said.iter().enumerate() {
                let at_edge = (at == 0 && part.starts_with(char::is_alphabetic)) || behind.is_none();
                if !is_word(word) && *behind != Some('…') && !(is_covered && at_edge) {
                    found.push(format!("{word:?} in {row:?}"));
                }
            }
        }
    }
    found
}

#[rstest]
#[case("en_GB", "en")]
#[case("fr_FR", "fr")]
fn no_word_is_cut_without_a_sign_of_it(#[case] locale: &str, #[case] lang: &str) {
    let mut known = vocabulary(lang);
    // Where a frame lies on the second half of a wide letter, the terminal leaves the name's first.
    known.insert("王".to_owned());
    let mut found = String::new();
    for (name, mut stage) in places::all(locale) {
        // What is typed moves under its caret; with room it stands there whole.
        stage.resize(300, 100);
        known.extend(words(&stage.text()).map(|(word, _)| word));
        let held = words(&stage.session.store.dump().unwrap()).map(|(word, _)| word).collect();
        for (width, height) in SIZES {
            stage.resize(width, height);
            for cut in cut(&mut stage, &known, &held) {
                writeln!(found, "{name} at {width}x{height}: {cut}").unwrap();
            }
        }
    }
    assert!(found.is_empty(), "{found}");
}

/// What a resize leaves alone: where one is, what the cursor is on, what is typed.
fn held(stage: &Stage) -> String {
    let model = &stage.session.model;
    let place = match model.place() {
        None => String::new(),
        Some(Place::Dossier(screen)) => format!("{:?} {:?}", screen.section, screen.selected()),
        Some(Place::History(screen)) => format!("{:?} {:?}", screen.cursor(), screen.asked),
        Some(Place::Copies(screen)) => format!("{:?}", screen.selected),
        Some(Place::Events(screen)) => format!("{:?} {:?} {:?}", screen.selected, screen.pane, screen.guest_at()),
    };
    let lists = format!("{:?} {:?} {:?}", model.person(), model.gifts.card(), model.agenda.entry());
    let typed = format!("{:?} {:?}", model.people.filter, model.agenda.filter);
    format!("{:?} {place} {lists} {typed} {:?}", model.tab, model.modals)
}

/// Gives a stage one size after the other; what it holds and, back at its size, what it shows is as before. A section that has
/// scrolled to show its item stays where it is.
fn resized(name: &str, stage: &mut Stage, sizes: &[(u16, u16)]) {
    let size = stage.size;
    let (before, shown) = (held(stage), stage.text());
    for (width, height) in sizes {
        stage.resize(*width, *height);
        stage.draw();
        assert_eq!(held(stage), before, "{name} at {width}x{height} of {sizes:?}");
    }
    stage.resize(size.0, size.1);
    let again = stage.text();
    let other: Vec<_> = again.lines().zip(shown.lines()).filter(|(again, shown)| again != shown).collect();
    let scrolls = matches!(stage.session.model.place(), Some(Place::Dossier(_)));
    assert!(scrolls || other.is_empty(), "{name} after {sizes:?}: {other:#?}");
}

#[rstest]
fn every_place_survives_the_smallest_and_the_largest_terminal(#[values("en_GB", "fr_FR")] locale: &str) {
    let sizes = [(1, 1), (300, 100), (30, 8), (2, 60), (250, 2), (1, 100), (300, 1), (50, 12)];
    for (name, mut stage) in places::all(locale) {
        resized(&name, &mut stage, &sizes);
    }
}

#[test]
fn every_place_survives_any_sequence_of_resizes() {
    let mut places = places::all("en_GB");
    let size = (1..=300_u16, 1..=100_u16);
    let asked = (any::<prop::sample::Index>(), prop::collection::vec(size, 1..8));
    let mut runner = proptest::test_runner::TestRunner::new(ProptestConfig::with_cases(60));
    let places = std::cell::RefCell::new(&mut places);
    runner
        .run(&asked, |(index, sizes)| {
            let mut places = places.borrow_mut();
            let at = index.index(places.len());
            let (name, stage) = &mut places[at];
            resized(&name.clone(), stage, &sizes);
            Ok(())
        })
        .unwrap();
}
