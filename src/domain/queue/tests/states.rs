use rstest::rstest;

use super::scene::*;
use crate::domain::affiliate::{Status, Tier};
use crate::domain::queue::{Standing, next_due, wake_on};
use crate::domain::rules::Rules;

/// Everything that can be due on 3 February beside a rhythm.
fn busy() -> Standing {
    person("Ana")
        .tier(Tier::A)
        .contacted("2026-01-05")
        .promised("banners", "2026-01-20", "2026-01-30")
        .planned("2026-02-03", None)
        .follow_up("2026-01-05", "2026-02-03")
        .attempted(1, "2026-01-29")
        .birthday("--02-03")
        .fact("final", "2026-01-05", "2026-01-31")
        .welcomed("2026-01-28")
        .introduced("Paul", Some("2026-02-02"))
}

const DATED: [&str; 8] =
    ["promise", "follow_up", "retry", "appointment", "occasion", "fact_date", "welcome", "introduce"];

#[rstest]
#[case::prospect(Status::Prospect, &DATED, &["rhythm"], &["never"])]
#[case::onboarding(Status::Onboarding, &DATED, &["rhythm"], &["never"])]
#[case::active(Status::Active, &DATED, &["rhythm"], &["never"])]
#[case::dormant(Status::Dormant, &DATED, &["dormant"], &["never"])]
#[case::a_contact_outside_the_programme(Status::Contact, &["promise", "follow_up", "appointment"], &[], &[])]
#[case::paused_are_only_asked_whether_they_go_on(Status::Paused, &DATED[..6], &[], &["paused"])]
#[case::ended_raise_only_open_promises(Status::Ended, &["promise"], &[], &[])]
fn what_a_status_lets_through(
    #[case] status: Status,
    #[case] dated: &[&str],
    #[case] rhythm: &[&str],
    #[case] never: &[&str],
) {
    let of = |person: Standing| {
        let mut kinds = kinds(&Standing { status, ..person }, "2026-02-03");
        kinds.sort_unstable();
        kinds
    };
    let mut dated = dated.to_vec();
    dated.sort_unstable();
    assert_eq!(of(busy()), dated);
    assert_eq!(of(person("Ana").tier(Tier::A).contacted("2026-01-05")), rhythm);
    assert_eq!(of(person("Ana").tier(Tier::A)), never);
}

#[test]
fn archived_raise_nothing() {
    assert_eq!(kinds(&Standing { archived: true, ..busy() }, "2026-02-03"), [""; 0]);
    assert_eq!(next_due(&Standing { archived: true, ..busy() }, &Rules::default()), None);
}

#[test]
fn do_not_contact_raises_no_reason_to_reach_out() {
    let ana = Standing { do_not_contact: true, ..busy() };
    assert_eq!(kinds(&ana, "2026-02-03"), [""; 0]);
    assert_eq!((next_due(&ana, &Rules::default()), wake_on(&ana, &on("2026-02-03", &Rules::default()))), (None, None));
}

#[test]
fn deceased_raises_nothing() {
    let ana = Standing { deceased: true, ..busy() };
    assert_eq!(kinds(&ana, "2026-02-03"), [""; 0]);
    assert_eq!((next_due(&ana, &Rules::default()), wake_on(&ana, &on("2026-02-03", &Rules::default()))), (None, None));
}

#[test]
fn a_person_appears_once_with_all_the_reasons() {
    let queue = queue(&[busy()], "2026-02-03");
    assert_eq!(queue.left(), 1);
    assert_eq!(queue.entries().next().unwrap().reasons.len(), DATED.len());
}
