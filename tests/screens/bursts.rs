//! Bytes that came together in one read: a paste without brackets, keys typed ahead, a letter behind Escape.

use carnet::app::action::Action;
use carnet::app::msg::Msg;
use rstest::rstest;

use crate::script::{on, outcome};
use crate::stage::Stage;

const TOM: &str = "Tom Becker";

fn behind(stage: &mut Stage, keys: &str) {
    for key in keys.split_whitespace() {
        stage.session.handle(Msg::Behind(key.parse().unwrap()));
    }
    stage.draw();
}

#[rstest]
#[case("m")]
#[case("x")]
#[case("X")]
#[case("-")]
#[case("s")]
#[case("D")]
#[case("M")]
#[case("S")]
fn what_writes_of_somebody_at_once_waits_for_a_read_of_its_own(#[case] key: &str) {
    let mut stage = on(TOM);
    let before = stage.session.store.dump().unwrap();
    behind(&mut stage, key);
    assert_eq!(stage.session.store.dump().unwrap(), before);
    assert!(stage.session.model.modals.is_empty(), "{}", stage.text());
    assert!(stage.notice().starts_with(&format!("{key} came together with Enter")), "{}", stage.notice());
    stage.press(key);
    let acted = stage.session.store.dump().unwrap() != before || !stage.session.model.modals.is_empty();
    assert!(acted || key == "S", "pressed alone it works: {}", stage.text());
}

#[test]
fn other_keys_behind_enter_run() {
    let mut stage = on(TOM);
    let first = stage.person();
    stage.press("c").type_text("well");
    stage.session.handle(Msg::Key("Enter".parse().unwrap()));
    behind(&mut stage, "j c");
    assert!(outcome(&stage, &first).is_some(), "saved once");
    assert_eq!(stage.composer().unwrap().field.text(), "", "the next one's sheet is open and nothing is written");
}

#[test]
fn a_line_break_within_a_text_is_a_new_line_and_elsewhere_enter() {
    let mut stage = on(TOM);
    stage.press("c").type_text("first line");
    stage.session.handle(Msg::LineBreak);
    stage.type_text("second line");
    assert_eq!(stage.composer().unwrap().field.text(), "first line\nsecond line");
    let mut stage = on(TOM);
    stage.press("r").type_text("every");
    stage.session.handle(Msg::LineBreak);
    stage.type_text("2w");
    assert!(stage.text().contains("every 2w"), "one line stays one: {}", stage.text());
    let mut stage = on(TOM);
    stage.session.handle(Msg::LineBreak);
    assert!(stage.session.model.dossier().is_some(), "over a list it is Enter");
}

#[rstest]
#[case("en_GB", "ran no keys")]
#[case("fr_FR", "aucune touche")]
fn text_that_comes_at_once_over_a_list_is_offered_as_a_note(#[case] locale: &str, #[case] told: &str) {
    let mut stage = Stage::new(locale);
    stage.go_to(TOM);
    let before = stage.session.store.dump().unwrap();
    stage.session.handle(Msg::Burst("first line\nmm-second line x q".to_owned()));
    assert_eq!(stage.composer().unwrap().field.text(), "first line\nmm-second line x q");
    assert!(stage.notice().contains(told), "{}", stage.notice());
    assert_eq!(stage.session.store.dump().unwrap(), before);
    stage.press("Esc");
    assert_eq!(stage.session.store.dump().unwrap(), before);
}

/// `j` quickly behind Escape is `j`: Alt and a letter is a key only where it means something.
#[test]
fn escape_and_a_letter_typed_quickly_are_both() {
    let mut stage = on(TOM);
    let next = {
        let mut other = on(TOM);
        other.press("j");
        other.person()
    };
    stage.session.escape();
    stage.session.rest_of_escape(Some("A-j".parse().unwrap()));
    assert_eq!(stage.person(), next);
    stage.press("c").type_text("one two");
    stage.session.escape();
    stage.session.rest_of_escape(Some("A-b".parse().unwrap()));
    assert_eq!(stage.composer().unwrap().field.caret(), 4, "in a text it is the key of the word");
}

#[test]
fn whatever_happens_in_between_lets_escape_stand() {
    let mut stage = on(TOM);
    stage.press("c").type_text("well");
    stage.session.escape();
    stage.session.settle_escape();
    stage.session.rest_of_escape(Some("Left".parse().unwrap()));
    assert!(stage.session.model.modals.is_empty());
}

#[test]
fn what_others_say_in_between_counts_where_escape_is_taken_back() {
    let mut stage = on(TOM);
    stage.press("c").type_text("well");
    stage.session.escape();
    stage.session.hear(Msg::Resize(120, 40));
    stage.session.rest_of_escape(Some("Left".parse().unwrap()));
    let composer = stage.composer().unwrap();
    assert_eq!((composer.field.text(), composer.field.caret()), ("well", 3));
    assert_eq!(stage.session.model.size, (120, 40));
}

/// Nothing that archives or removes a person is one plain key without its undo in sight.
#[test]
fn what_takes_somebody_away_names_its_undo() {
    let stage = on(TOM);
    let keymap = &stage.session.model.keymap;
    for action in [Action::Archive, Action::RemoveItem] {
        for context in keymap.contexts_of(action) {
            assert!(action.writes_at_once(), "{action:?} in {context:?}");
        }
    }
    let mut stage = on(TOM);
    stage.press("D");
    assert!(stage.text().contains("u undo") && !stage.session.model.today.people().is_empty(), "{}", stage.text());
    assert!(stage.notice().contains("Tom Becker"), "{}", stage.notice());
    stage.press("u");
    assert!(!stage.page(TOM).affiliate.archived);
}
