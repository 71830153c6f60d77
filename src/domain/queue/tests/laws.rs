use chrono::{Days, NaiveDate};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;

use super::scene::*;
use crate::domain::affiliate::{Rhythm, Status, Tier};
use crate::domain::queue::build::raise;
use crate::domain::queue::{Force, Reason, Regularity, Standing, build, waits_since, wake_on};
use crate::domain::rules::{Rules, Turn};
use crate::domain::welcome::WelcomeStep;

fn around() -> impl Strategy<Value = NaiveDate> {
    (0u64..120).prop_map(|days| date("2025-12-01") + Days::new(days))
}

fn past() -> impl Strategy<Value = NaiveDate> {
    (0u64..100).prop_map(|days| date("2026-02-03") - Days::new(days))
}

fn text(day: NaiveDate) -> String {
    day.to_string()
}

prop_compose! {
    fn anybody()(
        name in "[a-e]{1,2}",
        tier in of(prop_oneof![Just(Tier::A), Just(Tier::B), Just(Tier::C)]),
        status in prop_oneof![3 => Just(Status::Active), 1 => Just(Status::Onboarding), 1 => Just(Status::Dormant), 1 => Just(Status::Paused), 1 => Just(Status::Ended)],
        rhythm in prop_oneof![3 => Just(Rhythm::ByTier), 2 => (1u32..40).prop_map(Rhythm::Every), 1 => Just(Rhythm::Off)],
        last in of(past()),
        attempts in of((1u32..10, past())),
        first in of(around()),
        promises in vec((past(), around()), 0..3),
        follow_ups in vec((past(), around()), 0..2),
        occasions in vec(around(), 0..3),
        yearless in any::<bool>(),
        facts in vec((past(), around()), 0..2),
        plans in vec(around(), 0..2),
        snooze in of((past(), around())),
        skip in of(past()),
        welcome in of(around()),
        meets in vec(of(around()), 0..2),
        given in vec(proptest::sample::select(WelcomeStep::all().collect::<Vec<_>>()), 0..14),
        id in any::<u128>(),
    ) -> Standing {
        let mut person = Standing { tier, status, rhythm, last_contact: last, first_contact_from: first, ..person(&name) };
        person.id.0 = uuid::Uuid::from_u128(id);
        if let Some((count, on)) = attempts { person = person.attempted(count, &text(on)); }
        for (made, due) in promises { person = person.promised(&text(due), &text(made), &text(due)); }
        for (set, due) in follow_ups { person = person.follow_up(&text(set), &text(due)); }
        for day in occasions {
            person = person.birthday(&if yearless { day.format("--%m-%d").to_string() } else { day.format("1990-%m-%d").to_string() });
        }
        for (learned, on) in facts { person = person.fact(&text(on), &text(learned), &text(on)); }
        for day in plans { person = person.planned(&text(day), None); }
        for due in meets { person = person.introduced("Zoe", due.map(text).as_deref()); }
        if let Some(from) = welcome { person = person.welcomed(&text(from)).given(&given); }
        if let Some((set, until)) = snooze { person = person.snoozed(&text(set), &text(until)); }
        if let Some(on) = skip { person = person.skipped(&text(on)); }
        person
    }
}

/// Somebody for whom some of what is due soon was declared void.
fn somebody() -> impl Strategy<Value = Standing> {
    (anybody(), vec(any::<bool>(), 12)).prop_map(|(mut person, void)| {
        let rules = Rules::default();
        let soon = raise(&person, &on("2026-02-20", &rules));
        for (reason, _) in soon.iter().zip(void).filter(|(_, void)| *void) {
            person = person.dismissed(reason.kind.id(), &text(reason.due), None);
            if let Some(dismissal) = person.dismissals.last_mut() {
                dismissal.source = reason.source;
            }
        }
        person
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 256, ..ProptestConfig::default() })]

    #[test]
    fn nobody_has_a_reason_before_waking(person in somebody()) {
        let rules = Rules::default();
        let today = on("2026-02-03", &rules);
        let wake = wake_on(&person, &today).unwrap_or(date("2026-06-30"));
        for day in today.date.iter_days().take_while(|day| *day < wake) {
            let when_room = person.turn(&rules) == Turn::WhenRoom;
            let is_awaited = |reason: &&Reason| when_room && reason.kind.regularity() == Regularity::Turn;
            let raised: Vec<_> = raise(&person, &today.on(day)).into_iter().filter(|raised| !is_awaited(&raised)).collect();
            prop_assert!(raised.is_empty(), "{day} before {wake}: {raised:?}");
        }
    }

    #[test]
    fn nobody_waits_for_a_place_before_the_day_that_is_kept(person in somebody()) {
        let rules = Rules::default();
        let today = on("2026-02-03", &rules);
        let since = waits_since(&person, &today).unwrap_or(date("2026-06-30"));
        for day in today.date.iter_days().take_while(|day| *day < since) {
            let queue = build([&person], &today.on(day));
            let waits = queue.entries().any(|entry| entry.position.room_since.is_some());
            prop_assert!(!waits, "{day} before {since}");
        }
    }

    #[test]
    fn the_same_notebook_gives_the_same_queue_in_whatever_order_it_is_read(
        people in vec(somebody(), 0..20),
        turn in 0usize..20,
    ) {
        let rules = Rules::default();
        let today = on("2026-02-03", &rules);
        let mut turned = people.clone();
        turned.rotate_left(turn % people.len().max(1));
        turned.reverse();
        prop_assert_eq!(build(&people, &today), build(&turned, &today));
    }

    #[test]
    fn a_day_takes_no_more_than_it_can_unless_it_must(people in vec(somebody(), 0..30)) {
        let rules = Rules::default();
        let queue = build(&people, &on("2026-02-03", &rules));
        let must = queue.entries().filter(|entry| entry.reasons.iter().any(|reason| reason.force == Force::Dated)).count();
        prop_assert!(queue.shown() <= (must + queue.done.len() + 1).max(8));
        prop_assert!(queue.waiting.is_empty() || queue.shown() >= 8);
        let mut ids: Vec<_> = queue.entries().map(|entry| entry.id).chain(queue.done.iter().map(|done| done.id)).collect();
        ids.extend(queue.waiting.iter().map(|who| who.id));
        let all = ids.len();
        ids.sort();
        ids.dedup();
        prop_assert_eq!(ids.len(), all, "a person appears once");
    }
}
