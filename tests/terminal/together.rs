//! Two copies of carnet over one notebook: what one of them has open, the other changes or takes away.

use rstest::rstest;

use crate::harness::{Program, Session, WHO, imported, saying, today};

/// The other copy: a command.
fn other(program: &Program, arguments: &[&str]) {
    program.run(&[&["--db", "scratch.db"], arguments].concat());
}

/// The dossier, with the cursor on the one fact there is.
fn on_the_fact(program: &Program, say: &impl Fn(&'static str, &'static str) -> &'static str) -> Session {
    other(program, &["fact", "add", WHO, "--kind", "interest", "trail running"]);
    let mut session = today(program);
    session.press("Enter");
    session.wait_for(say("Timeline", "Historique"));
    session.press("Tab Tab Tab");
    session.wait_for("trail running");
    session
}

#[rstest]
fn a_form_saved_after_the_person_was_changed_elsewhere_keeps_both(#[values("en", "fr")] language: &str) {
    let say = saying(language);
    let program = imported(language);
    let mut session = today(&program);
    session.press("e");
    session.wait_for(say("Edit: ", "Modifier"));
    session.press("C-e");
    session.enter_text(" Junior");
    session.wait_for("Junior");
    other(&program, &["edit", WHO, "--tier", "C", "--tag", "elsewhere"]);
    session.press("C-s");
    session.wait_for(say("Changed: ", "Modifié\u{a0}: "));
    let page = program.page(&format!("{WHO} Junior"));
    assert!(page.contains("\"elsewhere\"") && page.contains("\"C\""), "{page}");
}

#[rstest]
fn a_form_of_something_that_was_removed_elsewhere_says_so_and_keeps_what_was_typed(
    #[values("en", "fr")] language: &str,
) {
    let say = saying(language);
    let program = imported(language);
    let mut session = on_the_fact(&program, &say);
    session.press("e");
    session.wait_for(say("Edit something remembered", "Modifier une information"));
    session.press("Tab");
    session.enter_text(" in the Alps");
    session.wait_for("in the Alps");
    other(&program, &["fact", "remove", WHO, "trail"]);
    let without = program.page(WHO);
    session.press("Enter");
    session.wait_for(say("is gone", "n’est plus là"));
    assert!(session.screen().contains("in the Alps"), "{}", session.screen());
    assert_eq!(program.page(WHO), without, "nothing was written");
    // Once it is there again, the same Enter saves it.
    other(&program, &["undo"]);
    session.press("Enter");
    session.wait_for(say("Changed: ", "Modifié\u{a0}: "));
    assert!(program.page(WHO).contains("trail running in the Alps"), "{}", program.page(WHO));
}

#[rstest]
fn something_removed_here_and_elsewhere_is_removed_once(#[values("en", "fr")] language: &str) {
    let say = saying(language);
    let program = imported(language);
    let mut session = on_the_fact(&program, &say);
    session.press("Enter");
    session.wait_for(say("edit", "modifier"));
    other(&program, &["fact", "remove", WHO, "trail"]);
    let without = program.page(WHO);
    session.press("G k Enter");
    session.wait_for("trail");
    session.press("X");
    session.wait_until("an answer", |screen| {
        screen.contents().contains(say("is gone", "n’est plus là")) || !screen.contents().contains("in the Alps")
    });
    assert_eq!(program.page(WHO), without, "{}", session.screen());
}

#[rstest]
fn a_bulk_change_of_people_whom_an_undo_elsewhere_took_away_changes_nothing_and_says_so(
    #[values("en", "fr")] language: &str,
) {
    let say = saying(language);
    let program = imported(language);
    let mut session = today(&program);
    session.press("g p");
    session.wait_for(say("[2 People]", "[2 Affiliés]"));
    session.press("A t");
    session.enter_text("+bulk");
    session.wait_for("+bulk");
    other(&program, &["undo"]);
    session.press("Enter");
    session.wait_for(say("is gone", "n’est plus là"));
    assert!(session.screen().contains("+bulk"), "what was typed stays:\n{}", session.screen());
    assert!(!program.run(&["--db", "scratch.db", "list", "--json"]).contains("bulk"));
    other(&program, &["redo"]);
    session.press("Enter");
    session.wait_for(say("Tier, status, tags changed", "étiquettes modifiés"));
    assert!(program.page(WHO).contains("\"bulk\""), "{}", program.page(WHO));
}

#[rstest]
fn a_bulk_change_that_was_undone_elsewhere_is_not_undone_again_here(#[values("en", "fr")] language: &str) {
    let say = saying(language);
    let program = imported(language);
    let before = program.page(WHO);
    let mut session = today(&program);
    session.press("g p");
    session.wait_for(say("[2 People]", "[2 Affiliés]"));
    session.press("A t");
    session.enter_text("+bulk");
    session.wait_for("+bulk");
    session.press("Enter");
    session.wait_for(say("Tier, status, tags changed", "étiquettes modifiés"));
    other(&program, &["undo"]);
    assert_eq!(program.page(WHO), before);
    session.press("U");
    session.wait_for(say("Done again", "Rétabli"));
    assert!(program.page(WHO).contains("\"bulk\""), "{}", program.page(WHO));
    session.press("u");
    session.wait_for(say("Undone", "Annulé"));
    assert_eq!(program.page(WHO), before);
}
