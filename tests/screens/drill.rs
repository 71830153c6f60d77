//! The recall drill: asked, answered, judged, written down as one step.

use rstest::rstest;

use carnet::app::modals::Modal;
use carnet::domain::drill::Ask;

use crate::stage::Stage;

fn drill(locale: &str) -> Stage {
    let mut stage = Stage::new(locale);
    stage
        .press("i")
        .type_text("+interest chess +pet Rex")
        .press("Enter")
        .press(":")
        .type_text(if locale == "fr_FR" { "révision" } else { "recall" })
        .press("Enter");
    stage
}

/// What is asked now, and its answer.
fn asked(stage: &Stage) -> Option<(Ask, String)> {
    match stage.session.model.modals.last() {
        Some(Modal::Drill(drill)) => drill.card().map(|card| (card.ask, card.answers[0].clone())),
        _ => None,
    }
}

#[test]
fn what_is_known_rests_and_the_whole_drill_is_one_undo() {
    let mut stage = drill("en_GB");
    let before = stage.session.store.dump().unwrap();
    let mut cards = 0;
    while let Some((_, answer)) = asked(&stage) {
        cards += 1;
        if cards == 1 {
            stage.press("Enter");
            assert!(stage.text().contains("missed") && stage.text().contains(&answer), "{}", stage.text());
        } else {
            stage.type_text(&answer.to_uppercase()).press("Enter");
            assert!(stage.text().contains("known"), "{}", stage.text());
        }
        stage.press("Enter");
    }
    assert!(cards > 1, "the filled notebook knows something");
    let expected = format!("Drill: {} of {cards} known", cards - 1);
    assert!(stage.notice().contains(&expected), "{}", stage.notice());
    stage.press("u");
    assert_eq!(stage.session.store.dump().unwrap(), before);
}

#[test]
fn the_verdict_is_the_managers_and_escape_keeps_what_was_answered() {
    let mut stage = drill("en_GB");
    stage.press("Enter y");
    assert!(asked(&stage).is_some());
    stage.press("Esc");
    assert!(stage.notice().contains("all 1 known"), "{}", stage.notice());
    assert!(stage.session.model.modals.is_empty());
}

#[test]
fn nothing_on_the_screen_gives_the_answer_away() {
    let mut stage = drill("en_GB").sized(120, 35);
    let (_, answer) = asked(&stage).expect("a question");
    assert!(!stage.text().contains(&answer), "{}", stage.text());
}

#[test]
fn stopping_before_an_answer_writes_nothing() {
    let mut stage = drill("en_GB");
    let before = stage.session.store.dump().unwrap();
    stage.type_text("yn").press("Esc");
    assert!(stage.session.model.modals.is_empty());
    assert_eq!(stage.session.store.dump().unwrap(), before);
}

#[test]
fn an_empty_queue_has_nothing_to_ask() {
    let mut store = crate::notebook::empty();
    crate::notebook::add(&mut store, "Bo", None);
    let mut stage = Stage::over(store, "en_GB");
    stage.press(":").type_text("recall").press("Enter");
    assert!(stage.notice().contains("Nothing to ask"), "{}", stage.notice());
}

#[rstest]
fn pictures(#[values("en_GB", "fr_FR")] locale: &str, #[values((50, 12), (80, 24))] size: (u16, u16)) {
    let mut stage = drill(locale).sized(size.0, size.1);
    stage.type_text("Hugo");
    let question = stage.text();
    stage.press("Enter");
    let name = format!("drill_{}_{}x{}", locale.get(..2).unwrap(), size.0, size.1);
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(name, format!("{question}\n\n{}", stage.text()));
    });
}
