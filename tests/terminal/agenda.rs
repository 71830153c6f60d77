//! The agenda with keys alone, in a real terminal: opened, walked, an entry moved, taken back.

use rstest::rstest;

use crate::harness::{Program, imported, today};

fn days(program: &Program) -> String {
    program.run(&["--db", "scratch.db", "agenda", "--kind", "promise", "--plain"])
}

#[rstest]
fn an_entry_is_moved_and_taken_back(
    #[values("en", "fr")] language: &str,
    #[values((80, 24), (120, 35))] size: (u16, u16),
) {
    let program = imported(language).size(size.0, size.1);
    let mut session = today(&program);
    session.press("p");
    session.wait_for(if language == "fr" { "Promettre" } else { "Promise" });
    session.enter_text("the banner kit !2026-02-05");
    session.press("Enter");
    session.wait_for(if language == "fr" { "Promis\u{a0}: " } else { "Promised: " });
    let before = days(&program);
    assert!(before.starts_with("2026-02-05\tpromise\t"), "{before}");
    session.press("4 G / ");
    session.enter_text("banner");
    session.press("Enter");
    session.wait_for("/ banner");
    session.press("r");
    session.enter_text("2026-02-13");
    session.wait_for(if language == "fr" { "passe au" } else { "moves to" });
    session.press("Enter");
    session.wait_for(if language == "fr" { "Modifié" } else { "Changed" });
    assert!(days(&program).starts_with("2026-02-13\tpromise\t"), "{}", days(&program));
    session.press("u");
    session.wait_for(if language == "fr" { "Annulé" } else { "Undone" });
    assert_eq!(days(&program), before);
    session.leave();
}
