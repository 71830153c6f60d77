use super::scene::*;
use crate::domain::affiliate::Tier;
use crate::domain::interaction::Outcome;
use crate::domain::queue::{Done, Newcomer, Placed, Queue, Standing, build, build_after, first_contacts, spread};
use crate::domain::rules::{Capacity, Rules};

const TODAY: &str = "2026-02-03";

fn rules(capacity: u32) -> Rules {
    Rules { capacity: Capacity::every_day(capacity), ..Rules::default() }
}

fn morning(people: &[Standing], capacity: u32) -> Queue {
    build(people, &on(TODAY, &rules(capacity)))
}

/// Due by their rhythm, the latest first: Ada, Bob, Cem, Dan, Eva.
fn late() -> Vec<Standing> {
    let last = [("Ada", "08"), ("Bob", "09"), ("Cem", "12"), ("Dan", "13"), ("Eva", "14")];
    last.iter().map(|(name, day)| person(name).tier(Tier::A).contacted(&format!("2026-01-{day}"))).collect()
}

fn waiting(queue: &Queue) -> Vec<&str> {
    queue.waiting.iter().map(|who| who.name.as_str()).collect()
}

#[test]
fn what_can_wait_stops_at_the_capacity() {
    let queue = morning(&late(), 3);
    assert_eq!(names(&queue), ["Ada", "Bob", "Cem"]);
    assert_eq!(waiting(&queue), ["Dan", "Eva"]);
}

#[test]
fn what_has_a_day_always_shows_and_takes_a_place() {
    let mut people = late();
    for name in ["Uma", "Vic"] {
        people.push(person(name).tier(Tier::A).contacted("2026-01-30").promised(name, "2026-01-30", TODAY));
    }
    assert_eq!(names(&morning(&people, 3)), ["Ada", "Uma", "Vic"]);
    assert_eq!(names(&morning(&people, 1)), ["Uma", "Vic"]);
    assert_eq!(names(&morning(&people, 0)), ["Uma", "Vic"]);
}

#[test]
fn finishing_one_pulls_nobody_in() {
    let reached = |person: Standing| person.logged(TODAY, Outcome::Reached);
    let missed = |person: Standing| person.logged(TODAY, Outcome::NoAnswer).attempted(1, TODAY);
    let snoozed = |person: Standing| person.snoozed(TODAY, "2026-02-10");
    let skipped = |person: Standing| person.skipped(TODAY);
    let outcomes: [&dyn Fn(Standing) -> Standing; 4] = [&reached, &missed, &snoozed, &skipped];
    for outcome in outcomes {
        let mut people = late();
        people[1] = outcome(people[1].clone());
        let queue = morning(&people, 3);
        assert_eq!(names(&queue), ["Ada", "Cem"], "{:?}", queue.done);
        assert_eq!(waiting(&queue), ["Dan", "Eva"]);
        assert_eq!((queue.shown(), queue.left()), (3, 2));
    }
}

#[test]
fn settling_one_without_a_contact_pulls_nobody_in() {
    let rules = rules(3);
    let shown: Vec<_> = late()[..3].iter().map(|person| person.id).collect();
    let mut people = late();
    people[1] = people[1].clone().follow_up(TODAY, "2026-02-20");
    let again = |shown: &[_]| build_after(&people, shown, &on(TODAY, &rules));
    let queue = again(&shown);
    assert_eq!((names(&queue), waiting(&queue)), (vec!["Ada", "Cem"], vec!["Dan", "Eva"]));
    assert_eq!(
        queue.done.iter().map(|done| (done.name.as_str(), done.outcome)).collect::<Vec<_>>(),
        [("Bob", Done::Settled)]
    );

    // Tomorrow morning nobody was shown yet: the place is free.
    assert_eq!((names(&again(&[])), again(&[]).done.len()), (vec!["Ada", "Cem", "Dan"], 0));

    // What can wait keeps the place that it had, the archive takes a person away.
    assert_eq!(names(&again(&[people[3].id, people[4].id])), ["Ada", "Dan", "Eva"]);
    people[1].archived = true;
    assert!(build_after(&people, &shown, &on(TODAY, &rules)).done.is_empty());
}

#[test]
fn putting_off_somebody_who_had_no_place_takes_none() {
    let mut people = late();
    people[4] = people[4].clone().snoozed(TODAY, "2026-02-10");
    let queue = morning(&people, 3);
    assert_eq!(names(&queue), ["Ada", "Bob", "Cem"]);
    assert_eq!((waiting(&queue), queue.done.len()), (vec!["Dan"], 0));
}

#[test]
fn the_capacity_is_one_number_or_one_per_weekday() {
    let mut rules = rules(8);
    rules.capacity.by_weekday[1] = 2;
    assert_eq!(build(&late(), &on("2026-02-03", &rules)).left(), 2);
    assert_eq!(build(&late(), &on("2026-02-04", &rules)).left(), 5);
}

fn place(placed: &[Placed], people: &[Standing]) -> Vec<String> {
    let name = |placed: &Placed| people.iter().find(|person| person.id == placed.id).unwrap().name.clone();
    placed.iter().map(|placed| format!("{} {}", name(placed), placed.day)).collect()
}

#[test]
fn spread_levels_a_backlog_over_the_coming_working_days_by_tier_and_lateness() {
    let mut people = late();
    people.push(person("Kim").tier(Tier::B).contacted("2025-12-30"));
    let queue = build(&people, &on("2026-02-05", &rules(1)));
    assert_eq!(names(&queue), ["Ada"]);
    let load = |day| u32::from(day == date("2026-02-09"));
    let placed = spread(&queue.waiting, queue.day, &rules(1), &load);
    assert_eq!(
        place(&placed, &people),
        ["Bob 2026-02-06", "Cem 2026-02-10", "Dan 2026-02-11", "Eva 2026-02-12", "Kim 2026-02-13"]
    );
}

#[test]
fn spread_puts_nobody_off_beyond_a_promise() {
    let mut people = late();
    people[4] = people[4].clone().promised("banners", "2026-01-14", "2026-02-05");
    let queue = morning(&people, 1);
    let placed = spread(&queue.waiting, queue.day, &rules(1), &|_| 0);
    assert_eq!(place(&placed, &people), ["Bob 2026-02-04", "Cem 2026-02-05", "Dan 2026-02-06", "Eva 2026-02-05"]);
}

#[test]
fn newcomers_come_eight_a_day_top_tier_first() {
    let tiers = [None, Some(Tier::B), Some(Tier::A)];
    let people: Vec<Standing> =
        (0..36).map(|nth| Standing { tier: tiers[nth % 3], ..person(&format!("{nth:02}")) }).collect();
    let newcomers: Vec<Newcomer> = people.iter().map(|who| Newcomer { id: who.id, tier: who.tier }).collect();
    let placed = first_contacts(&newcomers, date("2026-02-07"), &Rules::default(), &|_| 0);
    let on = |day: &str| placed.iter().filter(|placed| placed.day == date(day)).count();
    assert_eq!(
        ["2026-02-09", "2026-02-10", "2026-02-11", "2026-02-12", "2026-02-13"].map(on),
        [8, 8, 8, 8, 4],
        "from Monday, for the import was on Saturday"
    );
    assert_eq!(placed.first().map(|first| first.id), Some(people[2].id));
    assert_eq!(placed.last().map(|last| last.id), Some(people[33].id));
}

#[test]
fn after_a_day_one_import_the_queue_is_a_morning_not_a_wall() {
    let mut people: Vec<Standing> = (0..36).map(|nth| person(&format!("{nth:02}"))).collect();
    let newcomers: Vec<Newcomer> = people.iter().map(|who| Newcomer { id: who.id, tier: who.tier }).collect();
    for placed in first_contacts(&newcomers, date(TODAY), &Rules::default(), &|_| 0) {
        let who = people.iter_mut().find(|person| person.id == placed.id).unwrap();
        who.first_contact_from = Some(placed.day);
    }
    let queue = queue(&people, TODAY);
    assert_eq!((queue.left(), queue.waiting.len()), (8, 0));
}

#[test]
fn a_week_without_room_loses_nobody() {
    let newcomers: Vec<Newcomer> = (0..3).map(|nth| Newcomer { id: person(&nth.to_string()).id, tier: None }).collect();
    assert_eq!(first_contacts(&newcomers, date(TODAY), &rules(0), &|_| 0).len(), 3);
}
