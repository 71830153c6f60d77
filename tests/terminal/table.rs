//! The table of People in a real terminal: its columns after a restart, marks through an undo.

use rstest::rstest;

use crate::harness::{Program, Session, imported, saying, today};

fn people(program: &Program, french: bool) -> Session {
    let mut session = today(program);
    session.press(if french { "é" } else { "2" });
    session.wait_for(if french { "enregistrés" } else { "saved:" });
    session
}

#[rstest]
fn columns_chosen_by_keys_are_there_after_a_restart(
    #[values("en", "fr")] language: &str,
    #[values((80, 24), (120, 35))] size: (u16, u16),
) {
    let french = language == "fr";
    let say = saying(language);
    let program = imported(language).size(size.0, size.1);
    let mut session = people(&program, french);
    assert!(!session.screen().contains(say("Promises", "Promesses")));
    session.press("T");
    session.wait_for(say("Columns of the table", "Colonnes du tableau"));
    // The promises stand last but one in the menu; shown, they go up to the second place, and the table is sorted by them.
    session.press("G k Space");
    // More often than there are places: the first one is the name's.
    for _ in 0..8 {
        session.press("K");
    }
    session.press("s Enter");
    session.wait_for(say("Promises ▼", "Promesses ▼"));
    session.leave();
    let kept = program.run(&["--db", "scratch.db", "config", "get", "people.columns"]);
    assert!(kept.starts_with("[\"name\", \"promises\", \"tier\""), "{kept}");

    let session = people(&program, french);
    let screen = session.screen();
    let titles =
        screen.lines().find(|line| line.contains(say("Promises", "Promesses"))).unwrap_or_else(|| panic!("{screen}"));
    assert!(titles.find(say("Promises", "Promesses")) < titles.find(say("Tier", "Niv.")), "{titles}");
    assert!(titles.contains(say("Promises ▼", "Promesses ▼")), "the order is kept too: {titles}");
    session.leave();
}

#[test]
fn an_order_by_keys_is_there_after_a_restart_with_its_direction() {
    let program = imported("en").size(120, 35);
    let mut session = people(&program, false);
    session.press("l");
    session.wait_for("Tier ▼");
    session.press("S");
    session.wait_for("Tier ▲");
    session.leave();
    assert_eq!(program.run(&["config", "get", "people.sort"]).trim(), "tier reversed");
    let session = people(&program, false);
    assert!(session.screen().contains("Tier ▲"), "{}", session.screen());
    session.leave();
}

#[rstest]
fn a_status_for_many_is_one_step_and_undo_marks_them_again(#[values("en", "fr")] language: &str) {
    let french = language == "fr";
    let say = saying(language);
    let program = imported(language);
    let listed = |filter: &str| program.run(&["--db", "scratch.db", "list", filter, "--plain"]).lines().count();
    let (everybody, paused) = (listed(""), listed("status:paused"));
    let mut session = people(&program, french);
    session.press("A");
    let marked = format!("{everybody} {}", say("marked", "marqués"));
    session.wait_for(&marked);
    session.press("t");
    session.enter_text(say("paused", "pause"));
    session.press("Enter");
    session.wait_for(&format!("{everybody} {}", say("people (", "affiliés (")));
    assert_eq!(listed("status:paused"), everybody);
    session.press("u");
    session.wait_for(&marked);
    assert_eq!(listed("status:paused"), paused);
    session.leave();
}
