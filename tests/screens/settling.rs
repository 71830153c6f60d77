//! What a contact settles: the boxes of the day's reasons in the composer, `x` and `X`, `m`, and what offers an undo.

use carnet::app::action::Action;
use carnet::app::modals::composer::{Focus, Group, TickOf};
use carnet::domain::queue::Done;
use rstest::rstest;

use crate::notebook;
use crate::script::{on, outcome};
use crate::stage::Stage;

const PAUL: &str = "Paul Nguyen";
const ANA: &str = "Ana Sousa";

/// Marie, to whom something is promised for today.
const MARIE: &str = "Marie Lefèvre";

fn boxes(stage: &Stage) -> Vec<(&'static str, bool)> {
    let ticks = stage.composer().unwrap().ticks.iter().filter(|tick| tick.group == Group::Today);
    ticks
        .map(|tick| match tick.of {
            TickOf::Contact(_, key) => (key.kind.id(), tick.on),
            TickOf::Act(_, act) => (act.code(), tick.on),
            TickOf::Asked(_) => ("asked", tick.on),
        })
        .collect()
}

#[test]
fn the_reasons_of_the_day_come_first_and_one_key_goes_there() {
    let mut stage = on(ANA);
    stage.press("c");
    assert_eq!(boxes(&stage), [("occasion", true)]);
    stage.type_text("About the banners").press("Tab");
    assert_eq!(stage.composer().unwrap().focus, Focus::Tick(0));
    stage.press("Space");
    assert_eq!(boxes(&stage), [("occasion", false)]);
    assert!(stage.text().contains("Stays open: the occasion of Tue 3 Feb"), "{}", stage.text());
    stage.type_text("!2w");
    let composer = stage.composer().unwrap();
    assert_eq!((composer.focus, composer.field.text()), (Focus::Text, "About the banners!2w"));
    assert_eq!(boxes(&stage), [("occasion", false)], "what was switched stays so while one types");
    stage.press("Enter");
    assert!(stage.notice().contains("Stays open: the occasion of Tue 3 Feb"), "{}", stage.notice());
    let left = stage.page(ANA).open_reasons;
    assert_eq!(left.iter().map(|open| open.kind.as_str()).collect::<Vec<_>>(), ["occasion"]);
    stage.press("u");
    assert!(stage.page(ANA).open_reasons.is_empty(), "one step");
}

#[test]
fn the_usual_contact_takes_no_more_keys_and_closes_what_it_closes() {
    let mut stage = on(ANA);
    stage.press("c").type_text("Happy birthday").press("Enter");
    assert_eq!(stage.keys, 2);
    assert!(!stage.notice().contains("Stays open"), "{}", stage.notice());
    assert!(stage.page(ANA).open_reasons.is_empty());
}

#[test]
fn the_hint_says_how_to_tick_from_the_start() {
    let mut stage = on(ANA).sized(120, 35);
    stage.press("c");
    assert!(stage.text().contains("Tab boxes (Space)"), "{}", stage.text());
}

#[test]
fn x_does_what_the_reason_asks_and_the_foot_says_it() {
    let mut stage = stage_of_a_promise();
    assert!(stage.text().contains("x kept"), "{}", stage.text());
    stage.press("x");
    assert!(stage.page(PAUL).promises[0].done_on.is_some(), "{}", stage.notice());
}

#[test]
fn shift_x_drops_and_a_dropped_promise_is_void() {
    let mut stage = stage_of_a_promise();
    stage.press("X");
    let owed = stage.page(PAUL).promises[0].clone();
    assert_eq!((owed.done_on, owed.dropped_on.is_some(), owed.is_open()), (None, true, false));
    assert_eq!(outcome(&stage, PAUL), Some(Done::Settled));
    stage.press("u");
    assert!(stage.page(PAUL).promises[0].is_open());
}

/// Paul with nothing but a promise of today.
fn stage_of_a_promise() -> Stage {
    let mut store = notebook::filled();
    let paul = store.people_to_pick().unwrap().into_iter().find(|(_, name)| name == PAUL).unwrap().0;
    store.set_next(&[paul], carnet::domain::contact::Next::NoFollowUp, "", &notebook::now()).unwrap();
    store.set_rhythm(&[paul], carnet::domain::affiliate::Rhythm::Off, &notebook::now()).unwrap();
    let owed = carnet::domain::contact::NewPromise {
        of: paul,
        by: carnet::domain::promise::PromiseBy::Me,
        text: "the API feed".to_owned(),
        due_on: Some(notebook::now().day),
    };
    let learned = carnet::domain::contact::Learned { promises: vec![owed], ..Default::default() };
    let jot = carnet::domain::contact::Jot { with: vec![paul], learned };
    store.jot(&jot, None, &notebook::now()).unwrap();
    let mut stage = Stage::over(store, "en_GB").sized(120, 35);
    stage.go_to(PAUL);
    stage
}

#[test]
fn missed_says_what_it_does_not_hold() {
    let mut stage = stage_of_a_promise();
    stage.press("m");
    assert!(stage.notice().contains("Stays due tomorrow: the promise of Tue 3 Feb"), "{}", stage.notice());
}

#[rstest]
#[case::nobody_waits("S")]
#[case::the_same_tier("t \"b\" Enter t \"b\" Enter")]
fn what_changed_nothing_offers_no_undo(#[case] keys: &str) {
    let mut stage = on(PAUL);
    stage.play(keys);
    let notice = stage.session.model.notice.clone().unwrap();
    assert_ne!(notice.offers, Some(Action::Undo), "{notice:?}");
}

#[test]
fn who_is_archived_leaves_the_list_at_once() {
    let mut stage = on(MARIE);
    stage.press("D");
    let today = &stage.session.model.today;
    let named = |name: &str| {
        let open = today.open().any(|entry| entry.name == name);
        open || today.morning.as_ref().unwrap().queue.done.iter().any(|done| done.name == name)
    };
    assert!(!named(MARIE), "{}", stage.notice());
    assert_ne!(stage.person(), MARIE);
    assert_eq!(stage.session.model.notice.as_ref().unwrap().offers, Some(Action::Undo));
    stage.press("u");
    assert_eq!(stage.person(), MARIE, "undo brings the person back");
}

#[test]
fn who_is_archived_after_a_call_is_not_among_the_done() {
    let mut stage = on(MARIE);
    stage.press("c").type_text("left the programme").press("Enter");
    stage.go_to(MARIE).press("D");
    assert_eq!(outcome(&stage, MARIE), None);
}
