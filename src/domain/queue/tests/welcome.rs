use rstest::rstest;

use super::scene::*;
use crate::domain::affiliate::Status;
use crate::domain::phrase::{Phrase, Value};
use crate::domain::queue::{Section, Standing, wake_on};
use crate::domain::rules::Rules;
use crate::domain::welcome::WelcomeStep;

/// Welcomed since Wednesday 4 February 2026: day 3 is a Saturday.
fn nora() -> Standing {
    Standing { status: Status::Onboarding, ..person("Nora").welcomed("2026-02-04") }
}

fn why(person: &Standing, day: &str) -> Option<Phrase> {
    let queue = queue(std::slice::from_ref(person), day);
    let reason = queue.entries().flat_map(|entry| &entry.reasons).find(|reason| reason.kind.id() == "welcome")?;
    assert_eq!(reason.section, Section::Today);
    Some(reason.why.clone())
}

fn step(person: &Standing, day: &str) -> Option<String> {
    let why = why(person, day)?;
    why.args.into_iter().find_map(|(name, value)| match (name, value) {
        ("step", Value::Text(text)) => Some(text),
        _ => None,
    })
}

#[rstest]
#[case::before(None, "2026-02-03", None)]
#[case::first_day(None, "2026-02-04", Some("first"))]
#[case::a_missed_step_does_not_pile_up(None, "2026-02-20", Some("first"))]
#[case::contacted_on_the_first_day(Some("2026-02-04"), "2026-02-06", None)]
#[case::saturday_slides_to_monday(Some("2026-02-04"), "2026-02-09", Some("second"))]
#[case::contacted_on_the_saturday(Some("2026-02-07"), "2026-02-10", None)]
#[case::day_seven(Some("2026-02-07"), "2026-02-11", Some("third"))]
#[case::a_late_contact_does_all_that_had_come(Some("2026-02-12"), "2026-02-17", None)]
#[case::day_fourteen(Some("2026-02-12"), "2026-02-18", Some("fourth"))]
#[case::day_thirty(Some("2026-02-18"), "2026-03-06", Some("fifth"))]
fn one_step_at_a_time(#[case] contact: Option<&str>, #[case] day: &str, #[case] shown: Option<&str>) {
    let nora = contact.map_or_else(nora, |contact| nora().contacted(contact));
    assert_eq!(step(&nora, day).as_deref(), shown);
    assert!(kinds(&nora, day).len() <= 1, "a welcome under way stands for \"no contact yet\"");
}

#[test]
fn a_step_attempted_in_vain_waits_for_the_retry() {
    let nora = nora().attempted(1, "2026-02-04");
    assert_eq!(kinds(&nora, "2026-02-05"), [""; 0]);
    assert_eq!(kinds(&nora, "2026-02-06"), ["retry", "welcome"]);
}

#[test]
fn a_step_declared_void_gives_way_to_the_next() {
    let nora = nora().dismissed("welcome", "2026-02-04", None);
    assert_eq!(kinds(&nora, "2026-02-06"), [""; 0]);
    assert_eq!(step(&nora, "2026-02-09").as_deref(), Some("second"));
}

#[test]
fn after_the_last_contact_it_asks_for_what_is_missing_then_offers_the_state() {
    let most: Vec<WelcomeStep> =
        WelcomeStep::RESOURCES.into_iter().filter(|step| *step != WelcomeStep::BrandKit).collect();
    let nora = nora().contacted("2026-03-06").given(&most);
    assert_eq!(why(&nora, "2026-03-06"), None);
    let missing = why(&nora, "2026-03-09").unwrap();
    assert_eq!(missing.id, "reason-welcome-missing");
    let complete = nora.clone().given(&[WelcomeStep::BrandKit]);
    assert_eq!(why(&complete, "2026-03-09").unwrap().id, "reason-welcome-complete");
    let active = Standing { status: Status::Active, ..complete };
    assert_eq!(why(&active, "2026-03-09"), None);
    assert_eq!(wake_on(&active, &on("2026-03-09", &Rules::default())), None);
    let without = nora.dismissed("welcome", "2026-03-09", None);
    assert_eq!(why(&without, "2026-03-10"), None, "nobody insists on a brand kit");
}

#[test]
fn nothing_begins_by_the_state_alone() {
    let old = Standing { status: Status::Onboarding, ..person("Old").contacted("2026-02-01") };
    assert_eq!(kinds(&old, "2026-02-05"), [""; 0]);
}
