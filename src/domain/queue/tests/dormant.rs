use rstest::rstest;

use super::scene::*;
use crate::domain::affiliate::{Rhythm, Status, Tier};
use crate::domain::queue::{Section, Standing, next_due, waits_since};
use crate::domain::rules::{Capacity, Rules};

/// Contacted on Monday 5 January 2026, without a tier.
fn quiet() -> Standing {
    person("Otto").contacted("2026-01-05")
}

fn dormant() -> Standing {
    Standing { status: Status::Dormant, ..quiet() }
}

/// The first day on which somebody is shown, with the kind.
fn first(person: &Standing) -> Option<(String, &'static str)> {
    let days = date("2026-01-05").iter_days().take_while(|day| *day < date("2030-02-01"));
    let mut shown = days.map(|day| (day, kinds(person, &day.to_string())));
    shown.find(|(_, kinds)| !kinds.is_empty()).map(|(day, kinds)| (day.to_string(), kinds[0]))
}

#[rstest]
#[case::no_tier_after_ninety_days(quiet(), "2026-04-06", "round")]
#[case::the_state_after_a_week(dormant(), "2026-01-12", "dormant")]
#[case::the_state_with_a_tier(dormant().tier(Tier::A), "2026-01-12", "dormant")]
#[case::the_state_with_a_rhythm(Standing { rhythm: Rhythm::Every(200), ..dormant() }, "2026-01-12", "dormant")]
#[case::by_the_tier(quiet().tier(Tier::B), "2026-02-04", "rhythm")]
#[case::paused_with_a_day(Standing { status: Status::Paused, ask_again_on: Some(date("2026-02-02")), ..quiet() }, "2026-02-02", "paused")]
#[case::paused_without_one(Standing { status: Status::Paused, ..quiet() }, "2026-04-06", "paused")]
fn who_comes_when(#[case] person: Standing, #[case] on: &str, #[case] kind: &str) {
    assert_eq!(first(&person), Some((on.to_owned(), kind)));
}

/// Nothing that came due lapses by being left alone (docs/product.md, "Nobody is forgotten").
#[rstest]
#[case::no_tier(quiet())]
#[case::dormant(dormant())]
#[case::dormant_with_a_tier(dormant().tier(Tier::C))]
#[case::paused(Standing { status: Status::Paused, ..quiet() })]
#[case::never_contacted(person("Nora"))]
fn left_alone_it_still_stands_three_years_later(#[case] person: Standing) {
    assert_eq!(kinds(&person, "2029-01-08").len(), 1);
}

#[rstest]
#[case::off(Standing { rhythm: Rhythm::Off, ..quiet() })]
#[case::off_and_dormant(Standing { rhythm: Rhythm::Off, ..dormant() })]
#[case::off_and_paused(Standing { rhythm: Rhythm::Off, status: Status::Paused, ..quiet() })]
#[case::ended(Standing { status: Status::Ended, ..quiet() })]
#[case::a_contact_outside_the_programme(Standing { status: Status::Contact, ..quiet() })]
fn what_was_chosen_so_is_silent(#[case] person: Standing) {
    assert_eq!(first(&person), None);
    assert_eq!(next_due(&person, &Rules::default()), None);
}

#[test]
fn a_contact_outside_the_programme_has_what_was_agreed_and_promised() {
    let contact = Standing { status: Status::Contact, ..quiet() };
    assert_eq!(kinds(&contact.clone().birthday("--02-03"), "2026-02-03"), [""; 0]);
    assert_eq!(kinds(&contact.clone().follow_up("2026-01-05", "2026-02-03"), "2026-02-03"), ["follow_up"]);
    assert_eq!(kinds(&contact.promised("a", "2026-01-05", "2026-02-03"), "2026-02-03"), ["promise"]);
}

#[test]
fn it_stands_under_if_you_have_time_and_can_wait() {
    let queue = queue(&[quiet()], "2026-04-08");
    assert_eq!(queue.entries().next().unwrap().position.section, Section::IfTime);
    let crowd: Vec<Standing> = (0..50).map(|nth| person(&format!("Otto {nth}")).contacted("2026-01-05")).collect();
    let queue = super::scene::queue(&crowd, "2026-04-08");
    assert_eq!((queue.left(), queue.waiting.len()), (8, 0), "it never drowns the morning, nor its numbers");
}

#[test]
fn without_a_tier_who_has_waited_longest_comes_first_contacted_or_not() {
    let people = [
        quiet(),
        Standing { known_since: date("2026-02-02"), ..person("Anna, new") },
        Standing { known_since: date("2025-03-03"), ..person("Zoé, new for a year") },
        person("Ben").contacted("2025-06-02"),
        person("Cleo, by her rhythm").tier(Tier::C).contacted("2026-01-07"),
    ];
    let queue = queue(&people, "2026-04-08");
    let wanted = ["Cleo, by her rhythm", "Zoé, new for a year", "Ben", "Anna, new", "Otto"];
    assert_eq!(names(&queue), wanted, "tier C stands before them");
}

#[test]
fn one_place_a_day_is_theirs_even_when_the_rest_fills_the_day() {
    let rules = Rules { capacity: Capacity::every_day(3), ..Rules::default() };
    let mut people: Vec<Standing> =
        (0..9).map(|nth| person(&format!("A{nth}")).tier(Tier::A).contacted("2025-12-01")).collect();
    people.extend((0..9).map(|nth| person(&format!("N{nth}")).contacted("2025-06-02")));
    let queue = crate::domain::queue::build(&people, &on("2026-02-03", &rules));
    let without = |name: &&&str| name.starts_with('N');
    assert_eq!(names(&queue).len(), 3);
    assert_eq!(names(&queue).iter().filter(without).count(), 1);
    assert_eq!(queue.waiting.len(), 7, "the others wait unnamed");

    let obliged: Vec<Standing> =
        (0..5).map(|nth| settled(&format!("P{nth}")).promised("a", "2026-01-05", "2026-02-03")).collect();
    let queue = crate::domain::queue::build(people.iter().chain(&obliged), &on("2026-02-03", &rules));
    assert_eq!(queue.left(), 6, "and when obligations do");
    let none = Rules { capacity: Capacity::every_day(0), ..Rules::default() };
    assert_eq!(
        crate::domain::queue::build(&people, &on("2026-02-03", &none)).left(),
        0,
        "but not on a day that takes nobody"
    );
}

#[test]
fn an_attempt_in_vain_holds_it_until_the_retry() {
    let otto = quiet().attempted(1, "2026-04-06");
    assert_eq!(kinds(&otto, "2026-04-07"), [""; 0]);
    assert_eq!(kinds(&otto, "2026-04-08"), ["retry", "round"]);
}

/// Declared void on the day it was due: when it comes back.
#[rstest]
#[case::a_round(quiet(), "round", "2026-04-06", "2026-07-06")]
#[case::a_rung_gives_way_to_the_next(dormant(), "dormant", "2026-01-12", "2026-01-19")]
#[case::never_contacted(Standing { known_since: date("2026-01-06"), ..person("Nora") }, "never", "2026-01-06", "2026-04-06")]
#[case::a_pause(Standing { status: Status::Paused, ..quiet() }, "paused", "2026-04-06", "2026-07-06")]
#[case::a_rhythm(quiet().tier(Tier::A), "rhythm", "2026-01-19", "2026-02-02")]
fn a_turn_declared_void_comes_back(
    #[case] person: Standing,
    #[case] kind: &str,
    #[case] due: &str,
    #[case] back: &str,
) {
    let person = person.dismissed(kind, due, None);
    assert_eq!(first(&person).map(|(day, _)| day), Some(back.to_owned()));
}

#[test]
fn one_that_was_late_when_it_was_declared_void_counts_from_that_day() {
    let mut otto = quiet().dismissed("round", "2026-04-06", None);
    otto.dismissals[0].set_on = date("2026-09-01");
    assert_eq!(first(&otto), Some(("2026-11-30".to_owned(), "round")));
}

#[test]
fn the_settings_say_after_how_long() {
    let after = |room_days| Rules { room_days, ..Rules::default() };
    assert_eq!(kinds_by(&quiet(), "2026-02-04", &after(30)), ["round"]);
    assert_eq!(kinds_by(&quiet(), "2026-01-09", &after(0)), ["round"], "at once, behind the fatigue guard");
    assert_eq!(waits_since(&quiet(), &on("2026-01-08", &after(0))), Some(date("2026-01-09")));
}

#[test]
fn who_is_away_waits_and_is_greeted_afterwards() {
    let away = |from, until| quiet().tier(Tier::A).away(from, until);
    let ana = away("2026-01-15", "2026-01-25");
    assert_eq!(kinds(&ana, "2026-01-20"), [""; 0], "the rhythm ran out on 19 January");
    assert_eq!(kinds(&ana, "2026-01-26"), ["hello", "rhythm"]);
    assert_eq!(next_due(&ana, &Rules::default()), Some(date("2026-01-26")));
    assert_eq!(kinds(&ana.contacted("2026-01-26"), "2026-01-27"), [""; 0]);
    let spoken = away("2026-01-15", "2026-01-25").contacted("2026-01-20");
    assert_eq!(kinds(&spoken, "2026-01-26"), ["hello"], "a mail on the way is no hello");
    let twice = away("2026-01-15", "2026-01-25").away("2026-01-26", "2026-01-28");
    assert_eq!(kinds(&twice, "2026-01-27"), [""; 0]);
    assert_eq!(kinds(&twice, "2026-01-29"), ["hello", "rhythm"]);
}

#[rstest]
#[case::on_the_ladder(8, Status::Prospect, "2027-02-03", "reason-retry-other-channel")]
#[case::a_prospect_behind_it(9, Status::Prospect, "2026-02-05", "reason-retry-ended")]
#[case::anybody_else(9, Status::Active, "2027-02-03", "reason-retry-other-channel")]
fn a_prospect_whose_ladder_has_ended_is_asked_about(
    #[case] attempts: u32,
    #[case] status: Status,
    #[case] on: &str,
    #[case] says: &str,
) {
    let zoe = Standing { status, ..quiet().attempted(attempts, "2026-02-03") };
    let queue = queue(&[zoe], on);
    assert_eq!(queue.entries().next().unwrap().reasons[0].why.id, says);
}
