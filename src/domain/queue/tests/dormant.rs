use rstest::rstest;

use super::scene::*;
use crate::domain::affiliate::{Rhythm, Status, Tier};
use crate::domain::queue::{Section, Standing, wake_on};
use crate::domain::rules::Rules;

/// Contacted on Monday 5 January 2026, without a rhythm.
fn quiet() -> Standing {
    person("Otto").contacted("2026-01-05")
}

/// The days of 2026 and 2027 on which somebody begins to be shown.
fn turns(person: &Standing) -> Vec<String> {
    let days = date("2026-01-05").iter_days().take_while(|day| *day < date("2028-02-01"));
    let shown: Vec<_> = days.filter(|day| kinds(person, &day.to_string()) == ["dormant"]).collect();
    let begins = shown.iter().filter(|day| !shown.contains(&day.pred_opt().unwrap()));
    begins.map(ToString::to_string).collect()
}

#[test]
fn without_a_rhythm_ninety_days_are_quiet_and_then_the_ladder_goes_on() {
    assert_eq!(turns(&quiet()), ["2026-04-06", "2026-07-06", "2027-01-05", "2028-01-05"]);
}

#[test]
fn the_state_has_its_ladder_from_a_week_on() {
    let otto = Standing { status: Status::Dormant, ..quiet() };
    // The second rung follows the first at once: shown from the 12th to the 25th.
    assert_eq!(turns(&otto), ["2026-01-12", "2026-03-05", "2026-07-06", "2027-01-05", "2028-01-05"]);
    assert_eq!(kinds(&otto, "2026-01-25"), ["dormant"]);
    assert_eq!(kinds(&otto, "2026-01-26"), [""; 0]);
}

#[rstest]
#[case::a_rhythm_of_the_tier(Standing { tier: Some(Tier::B), ..quiet() }, "rhythm")]
#[case::a_rhythm_of_the_person(Standing { rhythm: Rhythm::Every(30), ..quiet() }, "rhythm")]
#[case::the_rhythm_is_off(Standing { rhythm: Rhythm::Off, ..quiet() }, "")]
#[case::a_follow_up_is_open(quiet().follow_up("2026-01-05", "2026-06-01"), "")]
#[case::paused(Standing { status: Status::Paused, ..quiet() }, "")]
#[case::never_contacted(person("Nora"), "never")]
#[case::contacted_again(quiet().contacted("2026-04-01"), "")]
fn what_keeps_it_silent(#[case] person: Standing, #[case] instead: &str) {
    let wanted: Vec<&str> = Some(instead).into_iter().filter(|kind| !kind.is_empty()).collect();
    assert_eq!(kinds(&person, "2026-04-08"), wanted);
}

#[test]
fn it_stands_under_if_you_have_time_and_can_wait() {
    let queue = queue(&[quiet()], "2026-04-08");
    assert_eq!(queue.entries().next().unwrap().position.section, Section::IfTime);
    let crowd: Vec<Standing> = (0..50).map(|nth| person(&format!("Otto {nth}")).contacted("2026-01-05")).collect();
    let queue = super::scene::queue(&crowd, "2026-04-08");
    assert_eq!((queue.left(), queue.waiting.len()), (8, 42), "it never drowns the morning");
}

#[test]
fn an_attempt_in_vain_holds_it_until_the_retry() {
    let otto = quiet().attempted(1, "2026-04-06");
    assert_eq!(kinds(&otto, "2026-04-07"), [""; 0]);
    assert_eq!(kinds(&otto, "2026-04-08"), ["retry", "dormant"]);
}

#[test]
fn a_turn_declared_void_comes_back_on_the_next_rung() {
    let otto = quiet().dismissed("dormant", "2026-04-06", None);
    assert_eq!(turns(&otto), ["2026-07-06", "2027-01-05", "2028-01-05"]);
}

#[test]
fn the_settings_say_after_how_long_or_never() {
    let after = |days| Rules { dormant_days: days, ..Rules::default() };
    assert_eq!(kinds_by(&quiet(), "2026-02-04", &after(Some(30))), ["dormant"]);
    assert_eq!(kinds_by(&quiet(), "2026-04-08", &after(None)), [""; 0]);
    assert_eq!(wake_on(&quiet(), &on("2026-04-08", &after(None))), None);
}
