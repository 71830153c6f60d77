//! The welcome, introductions and events with keys alone, in a real terminal.

use rstest::rstest;

use crate::harness::{Session, WHO, imported, saying, today};

/// Turns the dossier to the section whose empty state or frame says this.
fn open_section(session: &mut Session, section: &str) {
    session.press("Enter");
    // Sections lie in a ring: from the first backwards to the last ones.
    for key in section.split_whitespace() {
        session.press(key);
    }
}

#[rstest]
fn a_welcome_is_begun_ticked_unticked_and_taken_back(
    #[values("en", "fr")] language: &str,
    #[values((80, 24), (120, 35))] size: (u16, u16),
) {
    let say = saying(language);
    let program = imported(language).size(size.0, size.1);
    let before = program.page(WHO);
    let mut session = today(&program);
    open_section(&mut session, "S-Tab S-Tab S-Tab");
    session.press("a");
    session.wait_for(say("Welcome begins: ", "Début de l’intégration\u{a0}: "));
    session.press("Space");
    session.wait_for(say("done: first day", "fait\u{a0}: premier jour"));
    assert!(program.page(WHO).contains("\"by\":\"tick\""), "{}", session.screen());
    session.press("e C-u");
    session.enter_text("2026-02-02");
    session.press("Enter");
    session.wait_for(say("Changed: ", "Modifié\u{a0}: "));
    assert!(program.page(WHO).contains("\"done\":\"2026-02-02\""), "{}", session.screen());
    session.press("x");
    session.wait_for(say("not done after all: first day", "pas encore fait\u{a0}: premier jour"));
    assert!(!program.page(WHO).contains("\"by\":\"tick\""), "{}", session.screen());
    session.undo(language);
    assert!(program.page(WHO).contains("\"by\":\"tick\""), "{}", session.screen());
    session.redo(language);
    assert!(!program.page(WHO).contains("\"by\":\"tick\""), "{}", session.screen());
    session.press("u u u u");
    session.leave();
    assert_eq!(program.page(WHO), before, "every step was taken back");
}

/// The other one of the imported notebook who plays padel as well.
const OTHER: &str = "Eva Strzelnik";

#[rstest]
fn a_suggested_introduction_is_noted_with_its_reason_made_removed_and_taken_back(
    #[values("en", "fr")] language: &str,
    #[values((80, 24), (120, 35))] size: (u16, u16),
) {
    let say = saying(language);
    let program = imported(language).size(size.0, size.1);
    for who in [WHO, OTHER] {
        program.run(&["--db", "scratch.db", "jot", who, "+interest padel"]);
    }
    let before = program.page(WHO);
    let holds = |text: &str| program.page(WHO).replace(' ', "").contains(text);
    let mut session = today(&program);
    open_section(&mut session, "S-Tab S-Tab");
    session.wait_for(say("could meet Eva", "pourrait rencontrer Eva"));
    // The form is filled in with the one suggested and the reason.
    session.press("a");
    session.wait_for(say("Add an introduction", "Ajouter une mise en relation"));
    session.wait_for(OTHER);
    session.press("Tab Tab");
    session.enter_text("2026-02-10");
    session.press("Enter");
    session.wait_for(say("Added: ", "Ajouté\u{a0}: "));
    assert!(holds("\"why\":\"padel\"") && holds("\"due\":\"2026-02-10\""), "{}", program.page(WHO));
    session.press("e");
    session.wait_for(say("Edit an introduction", "Modifier une mise en relation"));
    session.press("Tab C-u");
    session.enter_text("2026-02-12");
    session.press("Enter");
    session.wait_for(say("Changed: ", "Modifié\u{a0}: "));
    assert!(holds("\"due\":\"2026-02-12\""), "{}", program.page(WHO));
    session.press("x");
    session.wait_for(say("Introduced: ", "Mis en relation\u{a0}: "));
    assert!(holds("\"done\":\"2026-02-03\""), "{}", program.page(WHO));
    session.press("X");
    session.wait_for(say("Removed: ", "Retiré\u{a0}: "));
    assert!(!holds("\"due\":\"2026-02-12\""), "{}", program.page(WHO));
    session.undo(language);
    assert!(holds("\"due\":\"2026-02-12\""), "{}", program.page(WHO));
    session.redo(language);
    assert!(!holds("\"due\":\"2026-02-12\""), "{}", program.page(WHO));
    session.press("u u u u");
    session.leave();
    assert_eq!(program.page(WHO), before, "every step was taken back");
}
