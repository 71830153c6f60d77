use std::cmp::Ordering;

use rstest::rstest;

use super::scene::*;
use crate::domain::affiliate::{Rhythm, Status, Tier};
use crate::domain::feedback::Decision;
use crate::domain::phrase::Phrase;
use crate::domain::queue::{Kind, Lateness, Section, Standing, build};
use crate::domain::request::Urgency;
use crate::domain::rules::{Capacity, Rules};

const TODAY: &str = "2026-02-03";

/// Due so many days ago by a rhythm of tier A, B or C.
fn rhythm(name: &str, tier: Tier, last: &str) -> Standing {
    person(name).tier(tier).contacted(last)
}

fn every(name: &str, days: u32, last: &str) -> Standing {
    Standing { rhythm: Rhythm::Every(days), ..person(name).contacted(last) }
}

fn recent(name: &str) -> Standing {
    person(name).contacted("2026-01-30")
}

/// The whole order as it must come out: every section that has a source, every kind and every tie.
fn morning() -> Vec<Standing> {
    vec![
        // Overdue: kind in the order of the list, then tier, then relative lateness, then name.
        recent("reply of C").tier(Tier::C).asked("a", "2026-01-30T09:00:00Z", Urgency::Usual),
        recent("reply since ten").asked("c", "2026-02-02T09:00:00Z", Urgency::Usual),
        recent("promise of A").tier(Tier::A).promised("a", "2026-01-30", "2026-02-02"),
        recent("promise of B, late by its whole time").tier(Tier::B).promised("b", "2026-02-01", "2026-02-02"),
        recent("promise of B, late by a third").tier(Tier::B).promised("c", "2026-01-30", "2026-02-02"),
        recent("promise of no tier").promised("d", "2026-01-30", "2026-02-02"),
        person("follow-up of A").tier(Tier::A).contacted("2026-01-28").follow_up("2026-01-28", "2026-02-02"),
        person("retry of A").tier(Tier::A).contacted("2026-01-28").attempted(1, "2026-01-29"),
        rhythm("rhythm of A, half late", Tier::A, "2026-01-13"),
        rhythm("Rhythm of B, four times late counts three", Tier::B, "2025-08-01"),
        rhythm("rhythm of B, three times late", Tier::B, "2025-10-01"),
        rhythm("rhythm of B, twice late", Tier::B, "2025-11-05"),
        every("rhythm of no tier, half late", 10, "2026-01-19"),
        // Today.
        recent("reply by three").asked("c", "2026-02-02T14:00:00Z", Urgency::Usual),
        recent("urgent reply").asked("b", "2026-02-03T09:00:00Z", Urgency::Urgent),
        recent("promise due today").tier(Tier::C).promised("e", "2026-01-30", TODAY),
        person("appointment").contacted("2026-01-30").planned(TODAY, Some("15:00")),
        person("follow-up due today").tier(Tier::A).contacted("2026-01-28").follow_up("2026-01-28", TODAY),
        person("retry due today").tier(Tier::A).contacted("2026-01-28").attempted(1, "2026-01-30"),
        settled("birthday belated").tier(Tier::A).contacted("2026-01-28").birthday("--02-01"),
        settled("birthday today").tier(Tier::A).contacted("2026-01-28").birthday("--02-03"),
        settled("birthday of B").tier(Tier::B).contacted("2026-01-28").birthday("--02-01"),
        recent("final on Monday").tier(Tier::A).fact("final", "2026-01-30", "2026-02-02"),
        recent("to tell, for longer").tier(Tier::B).decided("d", Decision::Declined, "2026-01-12"),
        recent("to tell").tier(Tier::B).decided("e", Decision::Adopted, "2026-01-27"),
        recent("welcome of A, late").tier(Tier::A).welcomed("2026-01-31"),
        recent("welcome of A").tier(Tier::A).welcomed(TODAY),
        recent("welcome of no tier").welcomed(TODAY),
        recent("introduction of A, late").tier(Tier::A).introduced("Paul", Some("2026-02-02")),
        recent("introduction of B").tier(Tier::B).introduced("Paul", Some(TODAY)),
        rhythm("rhythm of A, a bit late", Tier::A, "2026-01-19"),
        rhythm("rhythm of A, due", Tier::A, "2026-01-20"),
        rhythm("rhythm of B, due", Tier::B, "2026-01-02"),
        every("Élise", 14, "2026-01-20"),
        every("Émile", 14, "2026-01-20"),
        every("étienne", 14, "2026-01-20"),
        every("Zoé", 14, "2026-01-20"),
        // If you have time.
        rhythm("rhythm of C, a year late", Tier::C, "2025-01-20"),
        rhythm("rhythm of C, due", Tier::C, "2025-11-05"),
        Standing { status: Status::Dormant, ..person("dormant of A").tier(Tier::A).contacted("2026-01-22") },
        person("never, of A").tier(Tier::A),
        // Without a tier, in one order: who has waited longest.
        Standing { known_since: date("2025-06-02"), ..person("never, for longer") },
        person("last contact in October").contacted("2025-10-02"),
        Standing { known_since: date("2026-01-20"), ..person("never, new") },
        Standing { status: Status::Dormant, ..person("dormant, late").contacted("2026-01-21") },
        person("last contact in November").contacted("2025-11-05"),
    ]
}

#[test]
fn the_order_of_the_queue() {
    let people = morning();
    let in_order: Vec<&str> = people.iter().map(|person| person.name.as_str()).collect();
    let rules = Rules { capacity: Capacity::every_day(100), ..Rules::default() };
    let queue = build(people.iter().rev(), &on(TODAY, &rules));
    assert_eq!(names(&queue), in_order);
    assert_eq!(queue.sections.iter().map(|group| group.entries.len()).collect::<Vec<_>>(), [13, 24, 0, 9]);
}

#[test]
fn sections_follow_each_other() {
    assert!(Section::ALL.is_sorted());
    assert_eq!(Section::ALL.map(Section::id), ["overdue", "today", "celebrate", "if_time"]);
}

#[test]
fn an_entry_sorts_by_the_first_listed_kind_among_the_reasons_that_earned_its_section() {
    // Overdue by its rhythm; the promise is only due today and does not lift it above a follow-up.
    let promise = rhythm("Ana", Tier::A, "2026-01-05").promised("a", "2026-01-05", TODAY);
    let follow_up = person("Tom").tier(Tier::A).contacted("2026-01-28").follow_up("2026-01-28", "2026-02-02");
    let queue = queue(&[promise, follow_up], TODAY);
    assert_eq!(sections(&queue)[0], "overdue: Tom, Ana");
    let ana = queue.entries().nth(1).unwrap();
    assert_eq!(ana.reasons.iter().map(|reason| reason.kind.id()).collect::<Vec<_>>(), ["rhythm", "promise"]);
}

#[rstest]
#[case::half(Lateness::new(7, 14), Lateness::new(15, 30), Ordering::Equal)]
#[case::a_third_and_a_bit(Lateness::new(34, 100), Lateness::new(1, 3), Ordering::Greater)]
#[case::at_most_three(Lateness::new(400, 100), Lateness::new(30, 10), Ordering::Equal)]
#[case::not_late(Lateness::none(), Lateness::new(1, 365), Ordering::Less)]
fn lateness_is_relative_and_at_most_three(#[case] a: Lateness, #[case] b: Lateness, #[case] order: Ordering) {
    assert_eq!(a.cmp(&b), order);
    assert_eq!(b.cmp(&a), order.reverse());
}

#[rstest]
#[case::six_of_fourteen("2026-01-14", Section::Today)]
#[case::half_of_fourteen("2026-01-13", Section::Overdue)]
fn a_rhythm_late_by_half_its_length_is_overdue(#[case] last: &str, #[case] section: Section) {
    let queue = queue(&[rhythm("Ana", Tier::A, last)], TODAY);
    assert_eq!(queue.entries().next().unwrap().position.section, section);
}

#[test]
fn a_tier_c_rhythm_is_always_if_you_have_time() {
    let queue = queue(&[rhythm("Ana", Tier::C, "2024-01-13")], TODAY);
    assert_eq!(sections(&queue)[3], "if_time: Ana");
}

#[test]
fn every_place_can_be_explained_in_one_sentence() {
    let queue = queue(&[rhythm("Ana", Tier::A, "2026-01-08")], TODAY);
    let wanted = Phrase::new("position")
        .with("section", "overdue")
        .with("kind", "rhythm")
        .with("tier", "A")
        .with("late", 12u32)
        .with("interval", 14u32);
    assert_eq!(queue.entries().next().unwrap().position.sentence(), wanted);
}

#[test]
fn kinds_stand_in_the_order_of_the_product() {
    let ids: Vec<&str> = Kind::all().map(Kind::id).collect();
    let wanted = "reply promise appointment follow_up retry occasion fact_date hello gift feedback welcome introduce paused rhythm dormant round never";
    assert_eq!(ids, wanted.split(' ').collect::<Vec<_>>());
    assert!(Kind::all().all(|kind| Kind::from_id(kind.id()) == Some(kind)));
    assert_eq!(Kind::from_id("horoscope"), None);
}
