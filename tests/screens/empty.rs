//! What stands where there is nothing yet: what belongs there and a key, which is bound there and does something.

use carnet::app::screens::dossier::Section;
use carnet::app::tabs::Tab;
use rstest::rstest;

use crate::notebook;
use crate::stage::Stage;

/// The page of somebody of whom nothing is known.
fn bare(locale: &str, section: Section) -> Stage {
    let mut store = notebook::empty();
    notebook::add(&mut store, "Nora Petit", None);
    let mut stage = Stage::over(store, locale).sized(120, 35);
    stage.press("Enter").turn_to(section);
    stage
}

/// The first word of a text that is a key where the stage is, other than moving the cursor.
fn named_key(stage: &Stage, text: &str) -> Option<String> {
    let model = &stage.session.model;
    let bound: Vec<String> = model
        .contexts()
        .iter()
        .flat_map(|context| model.keymap.of(*context))
        .filter(|binding| !binding.action.is_moving())
        .flat_map(|binding| binding.keys.iter().map(ToString::to_string))
        .collect();
    let words = text.split(|letter: char| !letter.is_alphanumeric() && letter != '’');
    words.map(str::to_owned).find(|word| bound.contains(word))
}

#[rstest]
fn every_section_with_nothing_says_what_belongs_there_and_a_key_that_does_it(#[values("en_GB", "fr_FR")] locale: &str) {
    for section in Section::ALL {
        let mut stage = bare(locale, *section);
        if !stage.session.model.dossier().unwrap().items(*section).is_empty() {
            continue;
        }
        let says = stage.look.words.say(section.spec().empty);
        let start: String = says.chars().take(12).collect();
        assert!(stage.text().contains(&start), "{section:?} does not say {says:?}:\n{}", stage.text());
        let key = named_key(&stage, &says).unwrap_or_else(|| panic!("{section:?} names no key: {says}"));
        let before = (stage.session.model.modals.len(), stage.session.store.dump().unwrap());
        stage.press(&key);
        let after = (stage.session.model.modals.len(), stage.session.store.dump().unwrap());
        assert_ne!(after, before, "{section:?}: {key} does nothing");
    }
}

#[rstest]
#[case::the_board("3", "board-empty")]
#[case::the_events("g e", "events-empty")]
#[case::the_agenda("4", "agenda-empty-key")]
fn every_screen_with_nothing_names_a_key_that_does_something(
    #[values("en_GB", "fr_FR")] locale: &str,
    #[case] there: &str,
    #[case] message: &str,
) {
    let mut store = notebook::empty();
    notebook::add(&mut store, "Nora Petit", None);
    let mut stage = Stage::over(store, locale).sized(120, 35);
    stage.press(there);
    let says = stage.look.words.say(message);
    let start: String = says.chars().take(12).collect();
    assert!(stage.text().contains(&start), "{says:?} is not said:\n{}", stage.text());
    let key = named_key(&stage, &says).unwrap_or_else(|| panic!("no key in {says}"));
    stage.press(&key);
    assert!(!stage.session.model.modals.is_empty(), "{key} does nothing:\n{}", stage.text());
}

#[rstest]
fn a_day_with_nobody_due_names_the_key_that_opens_everybody(#[values("en_GB", "fr_FR")] locale: &str) {
    let mut store = notebook::empty();
    notebook::add(&mut store, "Nora Petit", None);
    let mut stage = Stage::over(store, locale);
    stage.press("t").type_text("paused").press("Enter");
    let mut stage = Stage::over(stage.session.store, locale).sized(80, 24);
    let says = stage.look.words.say("day-empty-key");
    assert!(stage.text().contains(&says), "{says:?} is not said:\n{}", stage.text());
    let key = named_key(&stage, &says).unwrap_or_else(|| panic!("no key in {says}"));
    stage.press(&key);
    assert_eq!((stage.session.model.tab, stage.person().as_str()), (Tab::People, "Nora Petit"));
}
