//! `carnet drill` in a real terminal: asked, answered, remembered; the end of what is typed ends it.

use rstest::rstest;

use crate::harness::{WHO, imported, saying};

#[rstest]
fn a_drill_asks_line_by_line_and_remembers(#[values("en", "fr")] language: &str) {
    let say = saying(language);
    let program = imported(language);
    program.run(&["--db", "scratch.db", "jot", WHO, "+child Zélie 8"]);
    program.run(&["--db", "scratch.db", "jot", WHO, "+interest padel"]);
    let program = program.doing(&["drill", WHO]);
    let mut session = program.start();
    session.wait_for(say("[1 of 2]", "[1 sur 2]"));
    session.enter_text("zelie");
    session.press("Enter");
    session.wait_for(say("known: Zélie", "su\u{a0}: Zélie"));
    session.wait_for(say("[2 of 2]", "[2 sur 2]"));
    // Ctrl-D: what was answered until then counts.
    session.press("C-d");
    assert!(session.wait_exit().success(), "{}", session.screen());
    let left = program.run(&["--db", "scratch.db", "drill", WHO, "--json"]);
    assert!(left.contains("interest") && !left.contains("child"), "what was known rests: {left}");
    let done = program.run(&["--db", "scratch.db", "history", "--json"]);
    assert!(done.contains(say("recall drill", "révision")), "{done}");
}
