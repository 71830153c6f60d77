//! What lies ahead is a plan, and what answers it.

use carnet::domain::contact::Contact;
use carnet::domain::id::AffiliateId;
use carnet::domain::interaction::Outcome;
use carnet::store::Store;
use rstest::rstest;

use super::notebook::{add, at, contact, kinds, log, notebook, page};

#[test]
fn a_contact_in_the_future_is_a_plan_that_a_contact_on_its_day_answers() {
    let (mut store, marie) = notebook();
    let logged = log(&mut store, &contact(&[marie], "2026-03-10"), "2026-03-03");
    assert_eq!(logged.outcome, Outcome::Planned);
    assert_eq!(page(&store, marie).last_contact, None);
    assert_eq!(kinds(&store, marie, "2026-03-10"), ["appointment", "never"]);
    log(&mut store, &contact(&[marie], "2026-03-10"), "2026-03-10");
    assert_eq!(kinds(&store, marie, "2026-03-10"), [""; 0]);
    let outcomes: Vec<Outcome> = page(&store, marie).interactions.iter().map(|entry| entry.outcome).collect();
    assert_eq!(outcomes, [Outcome::Reached, Outcome::Kept]);
}

fn hour(text: &str) -> Option<chrono::NaiveTime> {
    Some(text.parse().unwrap())
}

fn outcomes(store: &Store, of: AffiliateId) -> Vec<Outcome> {
    page(store, of).interactions.iter().map(|entry| entry.outcome).collect()
}

#[rstest]
#[case::before_its_hour("2026-03-10", hour("11:00:00"), Outcome::Planned)]
#[case::at_its_hour("2026-03-10", hour("11:30:00"), Outcome::Kept)]
#[case::in_the_night_after("2026-03-10", hour("01:30:00"), Outcome::Kept)]
#[case::without_an_hour("2026-03-10", None, Outcome::Kept)]
#[case::the_day_after_is_another_contact("2026-03-11", hour("09:00:00"), Outcome::Planned)]
fn a_plan_is_answered_from_its_hour_on(
    #[case] on: &str,
    #[case] spoke: Option<chrono::NaiveTime>,
    #[case] plan: Outcome,
) {
    let (mut store, marie) = notebook();
    log(&mut store, &Contact { at: hour("11:30:00"), ..contact(&[marie], "2026-03-10") }, "2026-03-03");
    log(&mut store, &Contact { at: spoke, ..contact(&[marie], on) }, "2026-03-11");
    assert!(outcomes(&store, marie).contains(&plan), "{:?}", outcomes(&store, marie));
}

#[test]
fn who_was_not_there_keeps_the_plan() {
    let (mut store, marie) = notebook();
    let paul = add(&mut store, "Paul");
    log(&mut store, &contact(&[marie, paul], "2026-03-10"), "2026-03-03");
    log(&mut store, &contact(&[marie], "2026-03-10"), "2026-03-10");
    assert_eq!(outcomes(&store, marie), [Outcome::Reached, Outcome::Kept]);
    assert_eq!(outcomes(&store, paul), [Outcome::Planned]);
    assert_eq!(page(&store, paul).interactions[0].with, [paul]);
    store.undo(at("2026-03-10")).unwrap();
    assert_eq!(page(&store, paul).interactions[0].with, [marie, paul]);
}

#[test]
fn an_hour_to_come_is_a_plan() {
    let (mut store, marie) = notebook();
    let logged = log(&mut store, &Contact { at: hour("17:00:00"), ..contact(&[marie], "2026-03-03") }, "2026-03-03");
    assert_eq!(logged.outcome, Outcome::Planned);
    assert_eq!(page(&store, marie).last_contact, None);
}

#[test]
fn the_hours_of_the_night_come_last_in_a_working_day() {
    let (mut store, marie) = notebook();
    for spoke in ["23:00:00", "01:30:00", "09:00:00"] {
        log(&mut store, &Contact { at: hour(spoke), ..contact(&[marie], "2026-03-02") }, "2026-03-03");
    }
    let hours: Vec<_> = page(&store, marie).interactions.iter().map(|entry| entry.at).collect();
    assert_eq!(hours, [hour("01:30:00"), hour("23:00:00"), hour("09:00:00")]);
}
