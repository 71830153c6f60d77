use rstest::rstest;

use super::scene::*;
use crate::domain::affiliate::{Rhythm, Tier};
use crate::domain::queue::{Standing, next_due};
use crate::domain::rules::Rules;

#[rstest]
#[case::hidden("2026-02-05", &[])]
#[case::but_an_occasion_shows("2026-02-06", &["occasion"])]
#[case::until_its_day("2026-02-10", &["promise", "rhythm"])]
fn a_snooze_hides_all_but_occasions_until_its_day(#[case] day: &str, #[case] shown: &[&str]) {
    let ana = person("Ana")
        .tier(Tier::A)
        .contacted("2026-01-05")
        .promised("banners", "2026-01-05", "2026-02-02")
        .birthday("--02-06")
        .snoozed("2026-02-03", "2026-02-10");
    let ana = Standing { occasions: if day == "2026-02-10" { vec![] } else { ana.occasions.clone() }, ..ana };
    assert_eq!(kinds(&ana, day), shown);
}

#[rstest]
#[case::that_day("2026-02-06", false)]
#[case::saturday("2026-02-07", false)]
#[case::monday("2026-02-09", true)]
fn a_skip_lasts_until_the_next_working_day(#[case] day: &str, #[case] shows: bool) {
    let ana = person("Ana").tier(Tier::A).contacted("2026-01-20").birthday("--02-06").skipped("2026-02-06");
    assert_eq!(!kinds(&ana, day).is_empty(), shows);
}

#[test]
fn a_skip_leaves_rhythm_and_lateness_untouched() {
    let ana = person("Ana").tier(Tier::A).contacted("2026-01-05");
    let (with, without) = (queue(&[ana.clone().skipped("2026-02-02")], "2026-02-03"), queue(&[ana], "2026-02-03"));
    assert_eq!(with, without);
}

#[test]
fn dismissing_voids_one_reason_and_leaves_the_others() {
    let ana = person("Ana").contacted("2026-01-05").promised("banners", "2026-01-05", "2026-02-02").promised(
        "contract",
        "2026-01-05",
        "2026-02-02",
    );
    let ana = ana.dismissed("promise", "2026-02-02", Some("banners"));
    let queue = queue(&[ana], "2026-02-03");
    let sources: Vec<_> = queue.entries().flat_map(|entry| &entry.reasons).map(|reason| reason.source).collect();
    assert_eq!(sources, [Some(row("contract"))]);
}

#[test]
fn a_dismissed_birthday_comes_back_next_year() {
    let ana =
        settled("Ana").birthday("--02-03").contacted("2026-01-05").dismissed("occasion", "2026-02-03", Some("--02-03"));
    assert_eq!(kinds(&ana, "2026-02-03"), [""; 0]);
    assert_eq!(kinds(&ana, "2027-02-03"), ["occasion"]);
}

#[test]
fn a_dismissed_rhythm_comes_round_again_one_rhythm_later() {
    let ana = person("Ana").tier(Tier::A).contacted("2026-01-20").dismissed("rhythm", "2026-02-03", None);
    assert_eq!(kinds(&ana, "2026-02-03"), [""; 0]);
    assert_eq!(next_due(&ana, &Rules::default()), Some(date("2026-02-17")));
    assert_eq!(kinds(&ana, "2026-02-17"), ["rhythm"]);
}

#[test]
fn a_dismissed_follow_up_or_retry_gives_the_rhythm_back() {
    let ana = person("Ana").tier(Tier::A).contacted("2026-01-05");
    let follow_up = ana.clone().follow_up("2026-01-05", "2026-02-10");
    assert_eq!(kinds(&follow_up.dismissed("follow_up", "2026-02-10", Some("2026-02-10")), "2026-02-03"), ["rhythm"]);
    let retry = ana.attempted(1, "2026-02-02").dismissed("retry", "2026-02-04", None);
    assert_eq!(kinds(&retry, "2026-02-03"), ["rhythm"]);
}

#[rstest]
#[case::three_days_ago("2026-01-31", &[])]
#[case::four_days_ago("2026-01-30", &["rhythm"])]
fn the_fatigue_guard_holds_what_can_wait(#[case] last: &str, #[case] shown: &[&str]) {
    let ana = Standing { rhythm: Rhythm::Every(1), ..person("Ana").contacted(last) };
    assert_eq!(kinds(&ana, "2026-02-03"), shown);
    assert_eq!(queue(std::slice::from_ref(&ana), "2026-02-03").held, u32::from(shown.is_empty()));
    let owed = ana.promised("banners", "2026-01-30", "2026-02-03");
    assert!(kinds(&owed, "2026-02-03").contains(&"promise"), "what has a day shows all the same");
    assert_eq!(queue(&[owed], "2026-02-03").held, 0);
}

/// The rhythm runs out on Tuesday 3 February.
#[rstest]
#[case::birthday_on_friday_waits_for_it("--02-06", "2026-02-03", &[])]
#[case::and_does_not_come_in_between("--02-06", "2026-02-05", &[])]
#[case::both_on_the_day("--02-06", "2026-02-06", &["occasion", "rhythm"])]
#[case::birthday_on_monday_takes_it_along("--02-02", "2026-02-02", &["occasion", "rhythm"])]
#[case::sunday_shows_on_friday_with_it("--02-01", "2026-01-30", &["occasion", "rhythm"])]
#[case::four_days_later_is_too_far("--02-07", "2026-02-03", &["rhythm"])]
#[case::four_days_before_is_too_far("--01-30", "2026-01-30", &["occasion"])]
fn a_rhythm_within_three_days_of_an_occasion_moves_onto_it(
    #[case] birthday: &str,
    #[case] day: &str,
    #[case] shown: &[&str],
) {
    let ana = person("Ana").tier(Tier::A).contacted("2026-01-20").birthday(birthday);
    assert_eq!(kinds(&ana, day), shown);
}

#[rstest]
#[case::early("2026-02-02", "2026-02-02")]
#[case::on_its_own_day("2026-02-03", "2026-02-02")]
#[case::late_it_keeps_its_own("2026-02-04", "2026-02-03")]
fn a_rhythm_that_is_late_is_not_moved_back_onto_an_occasion(#[case] day: &str, #[case] due: &str) {
    let ana = person("Ana").tier(Tier::A).contacted("2026-01-20").birthday("--02-02");
    let queue = queue(&[ana], day);
    let rhythm = queue.entries().flat_map(|entry| &entry.reasons).find(|reason| reason.kind.id() == "rhythm");
    assert_eq!(rhythm.map(|reason| reason.due), Some(date(due)));
}

#[test]
fn a_late_rhythm_does_not_wait_for_an_occasion() {
    let ana = person("Ana").tier(Tier::A).contacted("2026-01-13").birthday("--02-06");
    assert_eq!(kinds(&ana, "2026-02-03"), ["rhythm"], "a week late, birthday in three days");
}

#[test]
fn a_contact_on_the_occasion_closes_both() {
    let ana = person("Ana").tier(Tier::A).contacted("2026-02-06").birthday("--02-06");
    assert_eq!(kinds(&ana, "2026-02-09"), [""; 0]);
    assert_eq!(next_due(&ana, &Rules::default()), Some(date("2026-02-20")));
}

#[test]
fn a_dismissed_occasion_takes_no_rhythm_along() {
    let ana = person("Ana").tier(Tier::A).contacted("2026-01-20").birthday("--02-06");
    assert_eq!(kinds(&ana.dismissed("occasion", "2026-02-06", Some("--02-06")), "2026-02-03"), ["rhythm"]);
}
