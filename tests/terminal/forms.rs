//! Every item of a dossier with keys alone, in a real terminal: added, changed, removed, taken back, done again.

use carnet::app::screens::dossier::Section;
use rstest::rstest;

use crate::harness::{WHO, imported, saying, today};

/// In the order of `Tab`: the section, what is pressed to add and to change, what the page says then.
const KINDS: &[(Section, &str, &str, &str, &str)] = &[
    (
        Section::Timeline,
        "a S-Tab \"Spoke of Lyon\" Enter",
        "Spoke of Lyon",
        "e S-Tab \" again\" Enter",
        "Spoke of Lyon again",
    ),
    (
        Section::Contact,
        "a Tab \"m@new.example\" Enter",
        "m@new.example",
        "e Tab C-u \"l@new.example\" C-s",
        "l@new.example",
    ),
    (Section::Family, "a Enter \"Hugo\" Tab Left Enter", "Hugo", "e C-u \"Hugues\" Enter", "Hugues"),
    (Section::Facts, "a Tab \"trail running\" Enter", "trail running", "e Tab C-w \"biking\" Enter", "trail biking"),
    (Section::Gifts, "a \"an orchid\" Enter", "an orchid", "e \", white\" Enter", "an orchid, white"),
    (
        Section::Promises,
        "a Enter Tab \"API keys\" Tab \"2026-02-06\" Enter",
        "API keys",
        "e Tab \" by mail\" Enter",
        "API keys by mail",
    ),
    (
        Section::Promises,
        "a j Enter \"2026-02-06\" Tab \"hello\" Enter",
        "2026-02-06",
        "e C-u \"2026-02-09\" Enter",
        "2026-02-09",
    ),
    (
        Section::Requests,
        "a \"where is my payment\" Enter",
        "where is my payment",
        "e \" of March\" Enter",
        "where is my payment of March",
    ),
    (Section::Feedback, "a \"a slow page\" Enter", "a slow page", "e \" on phones\" Enter", "a slow page on phones"),
    (Section::Dates, "a Tab \"14/02\" Enter", "--02-14", "e Tab C-u \"15/02\" Enter", "--02-15"),
    (Section::Names, "a Tab \"Mimi\" Enter", "Mimi", "e Tab \"ne\" Enter", "Mimine"),
    (Section::Identifiers, "a \"newpartners\" Tab \"wk77\" Enter", "wk77", "e Tab C-w \"wk78\" Enter", "wk78"),
    (
        Section::Introductions,
        "a \"eva strz\" Tab Tab \"both sell tea\" Enter",
        "both sell tea",
        "e \" and wine\" Enter",
        "both sell tea and wine",
    ),
    (Section::Events, "a \"Lunch\" Tab \"2026-02-10\" Enter", "Lunch", "e \" and tea\" Enter", "Lunch and tea"),
];

#[rstest]
fn every_item_is_added_changed_removed_and_taken_back(
    #[values("en", "fr")] language: &str,
    #[values((80, 24), (120, 35))] size: (u16, u16),
) {
    let say = saying(language);
    let program = imported(language).size(size.0, size.1);
    let before = program.page(WHO);
    let mut session = today(&program);
    session.press("Enter");
    session.wait_for(say("Timeline", "Historique"));
    let mut at = 0;
    for (section, add, added, change, changed) in KINDS {
        let there = Section::ALL.iter().position(|known| known == section).unwrap();
        session.press(&"Tab ".repeat(there - at));
        at = there;
        session.play(add);
        session.wait_for(say("Added: ", "Ajouté\u{a0}: "));
        assert!(program.page(WHO).contains(added), "{added}:\n{}", session.screen());
        session.play(change);
        session.wait_for(say("Changed: ", "Modifié\u{a0}: "));
        assert!(program.page(WHO).contains(changed), "{changed}:\n{}", session.screen());
        session.press("X");
        session.wait_for(say("Removed: ", "Retiré\u{a0}: "));
        assert!(!program.page(WHO).contains(changed), "{changed}:\n{}", session.screen());
        session.undo(language);
        assert!(program.page(WHO).contains(changed), "{changed}:\n{}", session.screen());
        session.redo(language);
        assert!(!program.page(WHO).contains(changed), "{changed}:\n{}", session.screen());
        session.press("u u u");
    }
    session.leave();
    assert_eq!(program.page(WHO), before, "every step was taken back");
}

#[rstest]
fn a_form_left_by_esc_is_taken_up_after_a_restart(
    #[values("en", "fr")] language: &str,
    #[values((80, 24), (120, 35))] size: (u16, u16),
) {
    let program = imported(language).size(size.0, size.1);
    let mut session = today(&program);
    session.play("Enter Tab Tab Tab a Tab \"collects stamps\"");
    session.wait_for("collects stamps");
    session.press("Esc");
    session.wait_gone("collects stamps");
    session.leave();
    let mut session = today(&program);
    session.press("Enter Tab Tab Tab a");
    session.wait_for("collects stamps");
    assert!(session.cursor().is_some(), "the caret is a real one");
    session.press("Enter");
    session.wait_gone("2/5");
    session.leave();
    assert!(program.page(WHO).contains("collects stamps"));
}

#[rstest]
fn a_channel_is_moved_and_a_fact_made_private_by_keys(
    #[values("en", "fr")] language: &str,
    #[values((80, 24), (120, 35))] size: (u16, u16),
) {
    let say = saying(language);
    let program = imported(language).size(size.0, size.1);
    let before = program.page(WHO);
    let mut session = today(&program);
    session.press("Enter");
    session.wait_for(say("Timeline", "Historique"));
    session.press("Tab");
    session.play("a Tab \"m@new.example\" Enter");
    session.wait_for(say("Added: ", "Ajouté\u{a0}: "));
    let place = |page: &str| page.split("\"channels\"").nth(1).and_then(|ways| ways.find("m@new.example"));
    let last = place(&program.page(WHO)).unwrap();
    session.press("<");
    session.wait_for(say("Order of preference changed", "Ordre de préférence modifié"));
    assert!(place(&program.page(WHO)).unwrap() < last, "{}", program.page(WHO));
    session.press("Tab Tab");
    session.play("a Tab \"trail running\" Enter");
    session.wait_for(say("Added: ", "Ajouté\u{a0}: "));
    session.press("Enter");
    session.wait_for(say("make it private", "le rendre privé"));
    session.press("j j Enter");
    session.wait_for(say("Changed: ", "Modifié\u{a0}: "));
    let private = |page: &str| page.replace(' ', "").contains("\"private\":true");
    assert!(private(&program.page(WHO)), "{}", program.page(WHO));
    session.press("u u u u");
    session.leave();
    assert_eq!(program.page(WHO), before, "every step was taken back");
}

#[test]
fn what_is_typed_into_a_form_survives_a_hang_up() {
    let program = imported("en").size(80, 24);
    let mut session = today(&program);
    session.play("e Tab Tab Tab \"3w\"");
    session.wait_for("every 21 days");
    session.signal(rustix::process::Signal::HUP);
    session.wait_exit();
    let mut session = today(&program);
    session.press("e");
    session.wait_for("every 21 days");
}

#[test]
fn a_long_text_is_written_in_the_editor_and_comes_back_into_its_form() {
    let program = imported("en").size(80, 24);
    let editor = program.script("editor", "printf 'One.\\nTwo.\\n' > \"$1\"");
    let program = program.env("EDITOR", editor);
    let mut session = today(&program);
    session.press("Enter a F4");
    session.wait_for("Two.");
    session.press("Enter");
    session.wait_for("Added: ");
    assert!(program.page(WHO).contains("One.\\nTwo."));
}
