//! Gifts in a real terminal: from what somebody likes to thanks, and the board with its keys.

use carnet::domain::gift::GiftState;
use rstest::rstest;

use crate::harness::{Program, Session, WHO, imported, saying, today};

/// The states of somebody's gifts as the command line says them.
fn gifts(program: &Program) -> Vec<(String, String)> {
    let found = program.run(&["--db", "scratch.db", "gifts", "--json"]);
    let found: serde_json::Value = serde_json::from_str(&found).expect("JSON");
    let gifts = found["gifts"].as_array().expect("a list");
    gifts.iter().map(|gift| (text(&gift["name"]), text(&gift["state"]))).collect()
}

fn text(value: &serde_json::Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// Presses keys and counts them.
fn press(session: &mut Session, keys: &str, pressed: &mut usize) {
    *pressed += keys.split(' ').count();
    session.press(keys);
}

#[rstest]
fn from_something_they_like_to_thanks_in_twelve_keys(#[values("en", "fr")] language: &str) {
    let say = saying(language);
    let program = imported(language).size(80, 24);
    program.run(&["--db", "scratch.db", "jot", WHO, "+interest cooks every day"]);
    let mut session = today(&program);
    let mut keys = 0;
    press(&mut session, "f", &mut keys);
    session.enter_text("cooks");
    session.wait_for("cooks every day");
    press(&mut session, "Enter", &mut keys);
    session.wait_gone(say("Enter open", "Entrée ouvrir"));
    press(&mut session, "I", &mut keys);
    session.enter_text("a bread knife");
    press(&mut session, "Enter", &mut keys);
    session.wait_for(say("idea: a bread knife", "idée\u{a0}: a bread knife"));
    for state in GiftState::ALL.into_iter().skip(1) {
        press(&mut session, "x", &mut keys);
        let named = match state {
            GiftState::Idea => unreachable!("skipped"),
            GiftState::ToOrder => say("to order: a bread knife", "à commander\u{a0}: a bread knife"),
            GiftState::Ordered => say("ordered: a bread knife", "commandé\u{a0}: a bread knife"),
            GiftState::Sent => say("sent: a bread knife", "envoyé\u{a0}: a bread knife"),
            GiftState::Given => say("given: a bread knife", "offert\u{a0}: a bread knife"),
            GiftState::Thanked => say("thanked: a bread knife", "remercié\u{a0}: a bread knife"),
        };
        session.wait_for(named);
    }
    assert_eq!(gifts(&program), [("a bread knife".to_owned(), "thanked".to_owned())]);
    let told = program.run(&["--db", "scratch.db", "gifts", "--json"]);
    assert!(told.contains("cooks every day"), "the fact that inspired it: {told}");
    assert!(keys <= 12, "{keys} keys");
    session.leave();
}

#[rstest]
fn a_card_is_changed_removed_and_brought_back_on_the_board(
    #[values("en", "fr")] language: &str,
    #[values((80, 24), (120, 35))] size: (u16, u16),
) {
    let say = saying(language);
    let program = imported(language).size(size.0, size.1);
    program.run(&["--db", "scratch.db", "gift", "add", WHO, "tea"]);
    program.run(&["--db", "scratch.db", "gift", "add", WHO, "rook"]);
    let mut session = today(&program);
    session.press(say("3", "\""));
    session.wait_for("rook");
    session.press("e");
    session.wait_for(say("carries our logo", "notre logo"));
    session.enter_text(" of ivory");
    session.press("Enter");
    session.wait_for(say("Changed: ", "Modifié\u{a0}: "));
    let named = |name: &str| gifts(&program).iter().any(|(gift, _)| gift == name);
    let changed = if named("rook of ivory") { "rook of ivory" } else { "tea of ivory" };
    assert!(named(changed), "{:?}", gifts(&program));
    session.press("X");
    session.wait_for(say("Removed: ", "Retiré\u{a0}: "));
    assert!(!named(changed));
    session.undo(language);
    assert!(named(changed));
    session.press("x");
    session.wait_for(say("To order (1)", "À commander (1)"));
    session.press("u u");
    // The column of ideas shows both only once the last step is taken back.
    session.wait_until("both gone back", |screen| {
        let shown = screen.contents();
        shown.contains("rook") && shown.contains("tea") && !shown.contains("of ivory")
    });
    assert!(named("rook") && named("tea"));
    session.leave();
}
