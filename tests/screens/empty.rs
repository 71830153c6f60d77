//! What stands where there is nothing yet: what belongs there and a key, which is bound there and does something.

use std::path::Path;

use carnet::app::action::Action;
use carnet::app::screens::dossier::Section;
use carnet::domain::affiliate::Status;
use carnet::domain::contact::{Learned, NewGift};
use carnet::domain::event::{Event, Gathering};
use carnet::domain::gift::Way;
use carnet::domain::id::{AffiliateId, EventId};
use carnet::store::Store;
use rstest::rstest;

use crate::notebook;
use crate::stage::Stage;

/// Which notebook a place is empty in.
#[derive(Debug, Clone, Copy)]
enum Holds {
    /// Nobody.
    Nobody,
    /// Somebody of whom nothing is known.
    Nora,
    /// Somebody who is paused.
    Paused,
    /// Somebody in the archive.
    Archived,
    /// Somebody with an idea for a gift.
    Idea,
    /// Somebody with a gift to be ordered.
    ToOrder,
    /// An event to which nobody comes.
    Event,
}

/// A place with nothing in it.
struct Place {
    holds: Holds,
    /// The keys that lead there.
    keys: &'static str,
    /// What is typed there.
    typed: &'static str,
    /// The message that stands there.
    says: &'static str,
    /// What the key does that the message names.
    does: Action,
    /// What leads to the line that the key is said to work on, where that is another one.
    on: &'static str,
}

const fn place(holds: Holds, keys: &'static str, says: &'static str, does: Action) -> Place {
    Place { holds, keys, typed: "", says, does, on: "" }
}

const fn found(keys: &'static str, says: &'static str, does: Action) -> Place {
    Place { typed: "xyzzy", ..place(Holds::Nora, keys, says, does) }
}

/// Every place but the sections of the dossier.
const PLACES: &[Place] = &[
    place(Holds::Nobody, "g h", "history-empty", Action::Back),
    place(Holds::Nora, "g c", "copies-empty", Action::MakeCopy),
    place(Holds::Nora, "g e", "events-empty", Action::AddEvent),
    place(Holds::Event, "g e", "events-alone", Action::AddGuest),
    place(Holds::Paused, "", "day-empty-key", Action::GoPeople),
    place(Holds::Nora, "", "briefing-ask-nothing", Action::Jot),
    place(Holds::Archived, "2", "people-nobody", Action::Filter),
    found("2 /", "people-nobody-found", Action::Back),
    place(Holds::Nora, "2 /", "people-filter-hint", Action::FilterWords),
    place(Holds::Nora, "3", "board-empty", Action::AddItem),
    place(Holds::ToOrder, "3 h", "board-empty-ideas", Action::AddItem),
    Place { on: "h", ..place(Holds::Idea, "3 l", "board-empty-to_order", Action::GiftOn) },
    Place { on: "h l", ..place(Holds::ToOrder, "3 l", "board-empty-ordered", Action::GiftOn) },
    Place { on: "h h l", ..place(Holds::ToOrder, "3 l l", "board-empty-given", Action::GiftOn) },
    place(Holds::Nora, "4", "agenda-empty-key", Action::AddDate),
    found("4 /", "agenda-none-found", Action::Back),
    Place { on: "\"nora\"", ..place(Holds::Nora, "f", "finder-hint", Action::Choose) },
    found("f", "finder-nothing", Action::DeleteToStart),
    found(":", "finder-nothing", Action::DeleteToStart),
    found("3 a", "finder-nothing", Action::DeleteToStart),
    found("?", "help-nothing", Action::DeleteToStart),
];

fn nora(store: &mut Store) -> AffiliateId {
    notebook::add(store, "Nora Petit", None)
}

fn notebook_that(holds: Holds) -> Store {
    let mut store = notebook::empty();
    let now = notebook::now();
    match holds {
        Holds::Nobody => {}
        Holds::Nora => {
            nora(&mut store);
        }
        Holds::Paused => {
            let nora = nora(&mut store);
            store.edit_affiliate(nora, |nora| nora.status = Status::Paused, &now).unwrap();
        }
        Holds::Archived => {
            let nora = nora(&mut store);
            store.archive(&[nora], &now).unwrap();
        }
        Holds::Idea | Holds::ToOrder => {
            let of = nora(&mut store);
            let gifts = vec![NewGift { of, name: "an orchid".to_owned(), relative: None, inspired_by: None }];
            notebook::log(&mut store, of, "2026-01-20", "", Learned { gifts, ..Learned::default() });
            let gift = store.dossier(of, 1).unwrap().unwrap().gifts[0].id;
            if matches!(holds, Holds::ToOrder) {
                store.step_gift(gift, Way::On, &now).unwrap();
            }
        }
        Holds::Event => {
            nora(&mut store);
            let (name, place) = ("SEO Summit".to_owned(), String::new());
            let event = Event { id: EventId::new(), name, on: now.day, until: None, place, interaction: None };
            store.add_event(&Gathering { event, attendees: Vec::new() }, &now).unwrap();
        }
    }
    store
}

/// The keys of an action where the stage is, as they are pressed and as they are shown.
fn keys_of(stage: &Stage, does: Action) -> Vec<(String, String)> {
    let model = &stage.session.model;
    let bindings = model.contexts().iter().flat_map(|context| model.keymap.of(*context));
    let keys = bindings.filter(|binding| binding.action == does).flat_map(|binding| &binding.keys);
    keys.map(|keys| (keys.to_string(), stage.look.key_name(&keys.to_string()))).collect()
}

/// The key that a text names for an action: whole, as it is shown.
fn named(stage: &Stage, text: &str, does: Action) -> Option<String> {
    let words: Vec<&str> = text
        .split_whitespace()
        .map(|word| word.trim_matches(|sign: char| ".,;:()[]\u{a0}".contains(sign)))
        .flat_map(|word| word.split('\u{a0}'))
        .collect();
    keys_of(stage, does).into_iter().find(|(_, shown)| words.contains(&shown.as_str())).map(|(key, _)| key)
}

/// Whether a text stands on the screen, in whatever lines: its words in their order.
fn is_said(stage: &mut Stage, text: &str) -> bool {
    let screen = stage.text();
    let mut rest = screen.as_str();
    text.split_whitespace().all(|word| match rest.split_once(word) {
        Some((_, behind)) => {
            rest = behind;
            true
        }
        None => false,
    })
}

/// What changes when a key does something.
fn state(stage: &mut Stage) -> (String, usize, String) {
    (stage.text(), stage.outside.len(), stage.session.store.dump().unwrap())
}

#[rstest]
fn every_place_with_nothing_says_what_belongs_there_and_a_key_that_does_it(
    #[values("en_GB", "fr_FR")] locale: &str,
    #[values((80, 24), (120, 35))] size: (u16, u16),
) {
    for place in PLACES {
        let mut stage = Stage::over(notebook_that(place.holds), locale).sized(size.0, size.1);
        stage.press(place.keys).type_text(place.typed);
        let says = stage.look.words.say(place.says);
        let at = format!("{} by {:?}, {size:?}", place.says, place.keys);
        assert!(is_said(&mut stage, &says), "{at}: {says:?} is not said:\n{}", stage.text());
        let key = named(&stage, &says, place.does).unwrap_or_else(|| {
            panic!("{at}: {says:?} names none of {:?}", keys_of(&stage, place.does));
        });
        stage.play(place.on);
        let before = state(&mut stage);
        stage.press(&key);
        assert_ne!(state(&mut stage), before, "{at}: {key} does nothing");
    }
}

#[rstest]
fn every_section_with_nothing_says_what_belongs_there_and_a_key_that_does_it(#[values("en_GB", "fr_FR")] locale: &str) {
    for section in Section::ALL {
        let mut stage = Stage::over(notebook_that(Holds::Nora), locale).sized(120, 35);
        stage.press("Enter").turn_to(*section);
        if !stage.session.model.dossier().unwrap().items(*section).is_empty() {
            continue;
        }
        let says = stage.look.words.say(section.spec().empty);
        assert!(is_said(&mut stage, &says), "{section:?} does not say {says:?}:\n{}", stage.text());
        let does = if *section == Section::Timeline { Action::LogContact } else { Action::AddItem };
        let key = named(&stage, &says, does).unwrap_or_else(|| panic!("{section:?} names no key: {says}"));
        let before = state(&mut stage);
        stage.press(&key);
        assert_ne!(state(&mut stage), before, "{section:?}: {key} does nothing");
    }
}

#[rstest]
fn nothing_is_said_of_a_copy_where_there_is_none(#[values("en_GB", "fr_FR")] locale: &str) {
    let mut stage = Stage::over(notebook_that(Holds::Nora), locale).sized(120, 35);
    stage.press("g c");
    let says = stage.look.words.say("copies-unknown");
    assert!(!is_said(&mut stage, &says), "Enter does nothing here:\n{}", stage.text());
}

#[test]
fn every_key_shown_where_nothing_is_does_something() {
    for place in PLACES {
        let there = || {
            let mut stage = Stage::over(notebook_that(place.holds), "en_GB").sized(200, 50);
            stage.press(place.keys).type_text(place.typed);
            stage
        };
        let mut stage = there();
        let shown = stage.text();
        let foot = shown.lines().rev().take(2).collect::<Vec<_>>().concat();
        let model = &stage.session.model;
        let bindings = model.contexts().iter().flat_map(|context| model.keymap.of(*context));
        for binding in bindings.filter(|binding| binding.in_footer) {
            let key = binding.keys[0].to_string();
            let hint = format!(" {} {}  ", stage.look.key_name(&key), stage.look.words.say(binding.action.hint()));
            if !foot.contains(&hint) {
                continue;
            }
            let mut other = there();
            let before = state(&mut other);
            other.press(&key);
            assert!(state(&mut other) != before, "{} by {:?}: {hint:?} does nothing:\n{shown}", place.says, place.keys);
        }
    }
}

/// Names of messages that are no text of an empty place: a heading, a part of a line.
const OTHERS: &[&str] =
    &["day-empty", "dossier-empty-here", "dossier-nothing-yet", "agenda-empty", "agenda-empty-what"];

#[test]
fn no_text_of_an_empty_place_is_left_out_here() {
    let sections: Vec<&str> = Section::ALL.iter().map(|section| section.spec().empty).collect();
    let known: Vec<&str> =
        PLACES.iter().map(|place| place.says).chain(sections).chain(OTHERS.iter().copied()).collect();
    for id in messages_named_in(Path::new("src/ui")) {
        let is_empty =
            ["empty", "nothing", "nobody", "alone", "none"].iter().any(|word| id.split('-').any(|part| part == *word));
        assert!(!is_empty || known.contains(&id.as_str()), "{id} is in no case");
    }
}

/// What stands in quotes in the sources of a folder and is written like the name of a message.
fn messages_named_in(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let read = |path: std::path::PathBuf| match path.is_dir() {
        true => messages_named_in(&path),
        false => {
            let text = std::fs::read_to_string(&path).unwrap();
            let quoted = text.split('"').filter(|part| part.contains('-'));
            let named = quoted.filter(|part| part.chars().all(|sign| sign.is_ascii_lowercase() || "-_".contains(sign)));
            named.map(str::to_owned).collect()
        }
    };
    entries.flat_map(read).collect()
}
