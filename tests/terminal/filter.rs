//! The filter of People, a change of everybody it leaves, and the drill, in a real terminal.

use rstest::rstest;

use crate::harness::{imported, saying, today};

#[rstest]
fn everybody_whom_the_filter_leaves_is_changed_and_taken_back(#[values("en", "fr")] language: &str) {
    let say = saying(language);
    let program = imported(language);
    let listed = || program.run(&["--db", "scratch.db", "list", "tag:spring", "--plain"]).lines().count();
    let never = program.run(&["--db", "scratch.db", "list", "never", "--plain"]).lines().count();
    assert!(never > 5);
    let mut session = today(&program);
    session.press(say("2", "é"));
    session.wait_for(say("saved:", "enregistrés"));
    session.press("/");
    session.enter_text(say("nev", "jam"));
    session.press("Tab Enter");
    session.wait_for(say("[never]", "[jamais]"));
    session.press("A t");
    session.enter_text("+spring");
    session.press("Enter");
    session.wait_for(say("Tier, status, tags changed", "Niveau, statut, étiquettes modifiés"));
    assert_eq!(listed(), never);
    session.undo(language);
    session.leave();
    let tagged = program.run(&["--db", "scratch.db", "list", "tag:any", "--plain"]);
    assert_eq!(tagged, "", "one undo took all of it back");
}

#[rstest]
fn a_drill_asks_and_tells_what_was_known(#[values("en", "fr")] language: &str) {
    let say = saying(language);
    let program = imported(language);
    program.run(&["--db", "scratch.db", "jot", "Aïcha Ben Merzoukane", "+child Zélie 8"]);
    let mut session = today(&program);
    session.press(":");
    session.enter_text(say("recall drill", "révision"));
    session.press("Enter");
    session.wait_for(say("the child’s name?", "le prénom de l’enfant"));
    session.enter_text("zelie");
    session.press("Enter");
    session.wait_for("Zélie");
    session.press("Enter");
    session.wait_for(say("all 1 known", "1 sur 1, sans faute"));
    session.leave();
}
