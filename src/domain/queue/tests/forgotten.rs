//! Nobody is forgotten (docs/product.md, "Nobody is forgotten"): the law, asked of the queue of coming days.

use chrono::{Days, NaiveDate};
use proptest::collection::vec;
use proptest::option::of;
use proptest::prelude::*;

use super::scene::*;
use crate::domain::affiliate::{Rhythm, Status, Tier};
use crate::domain::queue::{Standing, build};
use crate::domain::rules::{Capacity, Rules};

/// What happens to somebody.
#[derive(Debug, Clone)]
enum Event {
    Contact,
    Missed,
    Agreed(u64),
    Snoozed(u64),
    Skipped,
    Away(u64, u64),
    Moved(u64),
    /// Everything that is shown is declared void.
    Void,
    Tier(Option<Tier>),
    Status(Status),
    Rhythm(Rhythm),
}

fn event() -> impl Strategy<Value = Event> {
    let tier = of(prop_oneof![Just(Tier::A), Just(Tier::B), Just(Tier::C)]);
    let status = proptest::sample::select(Status::ALL.to_vec());
    let rhythm = prop_oneof![Just(Rhythm::ByTier), (1u32..400).prop_map(Rhythm::Every), Just(Rhythm::Off)];
    prop_oneof![
        3 => Just(Event::Contact),
        3 => Just(Event::Missed),
        1 => (0u64..200).prop_map(Event::Agreed),
        1 => (1u64..60).prop_map(Event::Snoozed),
        1 => Just(Event::Skipped),
        1 => (0u64..30, 0u64..30).prop_map(|(from, days)| Event::Away(from, days)),
        1 => (1u64..40).prop_map(Event::Moved),
        3 => Just(Event::Void),
        1 => tier.prop_map(Event::Tier),
        2 => status.prop_map(Event::Status),
        1 => rhythm.prop_map(Event::Rhythm),
    ]
}

fn happen(person: Standing, event: &Event, today: NaiveDate, rules: &Rules) -> Standing {
    let text = |day: NaiveDate| day.to_string();
    let ahead = |days: u64| text(today + Days::new(days));
    let now = text(today);
    match event {
        // A contact of an earlier day never moves the last one back.
        Event::Contact => Standing { last_contact: person.last_contact.max(Some(today)), attempts: None, ..person },
        Event::Missed => {
            let count = person.attempts.map_or(0, |made| made.count) + 1;
            person.attempted(count, &now)
        }
        Event::Agreed(days) => {
            let mut person = person;
            person.follow_ups.clear();
            person.follow_up(&now, &ahead(*days))
        }
        Event::Snoozed(days) => person.snoozed(&now, &ahead(*days)),
        Event::Skipped => person.skipped(&now),
        Event::Away(from, days) => person.away(&ahead(*from), &ahead(from + days)),
        Event::Moved(days) => person.moved(&now, &ahead(*days)),
        Event::Void => {
            let shown = build([&person], &on(&now, rules));
            let reasons: Vec<_> = shown.entries().flat_map(|entry| entry.reasons.clone()).collect();
            reasons.iter().fold(person, |person, reason| {
                let mut person = person.dismissed(reason.kind.id(), &text(reason.due), None);
                if let Some(void) = person.dismissals.last_mut() {
                    (void.source, void.set_on) = (reason.source, today);
                }
                person
            })
        }
        Event::Tier(tier) => Standing { tier: *tier, ..person },
        Event::Status(status) => Standing { status: *status, ask_again_on: None, ..person },
        Event::Rhythm(rhythm) => Standing { rhythm: *rhythm, ..person },
    }
}

prop_compose! {
    /// Days of a year that go forth and, at times, back.
    fn days()(steps in vec((event(), -20i64..40), 1..14)) -> Vec<(Event, NaiveDate)> {
        let mut day = date("2026-02-03");
        steps.into_iter().map(|(event, step)| {
            day = day.checked_add_signed(chrono::TimeDelta::days(step)).unwrap_or(day);
            (event, day)
        }).collect()
    }
}

prop_compose! {
    fn rules_of_any_kind()(
        by_tier in proptest::array::uniform3(of(1u32..120)),
        room_days in 0u32..200,
        fatigue_days in 0u32..15,
        retry_after in 1u32..6,
        bundle_days in 0u32..10,
    ) -> Rules {
        Rules {
            rhythm_by_tier: by_tier,
            room_days,
            fatigue_days,
            retry_after,
            bundle_days,
            capacity: Capacity::every_day(1),
            ..Rules::default()
        }
    }
}

/// Whether the law holds for somebody at all.
fn is_to_be_met(person: &Standing) -> bool {
    let in_programme = !matches!(person.status, Status::Contact | Status::Ended);
    in_programme && person.rhythm != Rhythm::Off
}

/// The longest that anybody may have to wait: the longest rhythm, rung or round, or what the manager chose.
fn latest(person: &Standing, today: NaiveDate, rules: &Rules) -> NaiveDate {
    let rhythm = match person.rhythm {
        Rhythm::Every(days) => days,
        _ => rules.rhythm_by_tier.iter().flatten().copied().max().unwrap_or(0),
    };
    // A year is the ladder's longest step; a dismissal gives way to the next one. Some days to slide.
    let own = u64::from(rhythm.max(rules.room_days).max(rules.pause_days).max(366)) + 40;
    let chosen = [
        person.snooze.map(|snooze| snooze.until),
        person.follow_ups.iter().map(|agreed| agreed.due_on).max(),
        person.absences.iter().map(|absence| absence.until).max(),
        person.postponement.map(|moved| moved.to),
        person.last_contact,
        person.attempts.map(|made| made.last_on),
        person.dismissals.iter().map(|void| void.set_on).max(),
    ];
    chosen.into_iter().flatten().max().unwrap_or(today).max(today) + Days::new(own)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, ..ProptestConfig::default() })]

    #[test]
    fn whoever_is_in_the_programme_comes_back(
        tier in of(prop_oneof![Just(Tier::A), Just(Tier::B), Just(Tier::C)]),
        status in proptest::sample::select(Status::ALL.to_vec()),
        tried in 0u32..11,
        happens in days(),
        rules in rules_of_any_kind(),
    ) {
        let person = Standing { tier, status, ..person("Ana") };
        let mut person = if tried > 0 { person.attempted(tried, "2026-02-02") } else { person };
        let mut today = date("2026-02-03");
        for (event, day) in &happens {
            today = *day;
            person = happen(person, event, today, &rules);
        }
        // Whatever was agreed closes with the contact that was logged; a clock that went back sees its own log.
        if !is_to_be_met(&person) {
            return Ok(());
        }
        let latest = latest(&person, today, &rules);
        let comes = today.iter_days().skip(1).take_while(|day| *day <= latest).find(|day| {
            build([&person], &on(&day.to_string(), &rules)).left() > 0
        });
        prop_assert!(comes.is_some(), "in no queue from {today} to {latest}: {person:?}");

        // What was agreed is said on its day, however often one spoke before it.
        let chosen = person.follow_ups.iter().map(|agreed| agreed.due_on).max();
        let heard = [person.last_contact, person.attempts.map(|made| made.last_on)].into_iter().flatten().max();
        if let Some(agreed) = chosen.filter(|agreed| *agreed > today && heard.is_none_or(|heard| heard < *agreed)) {
            let due = rules.working.on_or_after(agreed);
            let is_hidden = person.snooze.is_some_and(|snooze| snooze.until > due);
            let queue = build([&person], &on(&due.to_string(), &rules));
            let is_said = queue.entries().flat_map(|entry| &entry.reasons).any(|reason| reason.kind.id() == "follow_up");
            prop_assert!(is_hidden || is_said, "agreed for {agreed}, nothing on {due}: {person:?}");
        }

        // Left alone, it does not lapse: only an absence or a snooze hides it again.
        let Some(comes) = comes else { return Ok(()) };
        for day in comes.iter_days().step_by(7).take(60) {
            if person.is_away(day) || day < today + Days::new(80) {
                continue;
            }
            let left = build([&person], &on(&day.to_string(), &rules)).left();
            prop_assert!(left > 0, "shown on {comes}, gone on {day}: {person:?}");
        }
    }

    /// If all that is shown is done each working day, everybody waiting has been shown after so many days as they fill.
    #[test]
    fn nobody_waits_behind_newer_ones(
        who in vec((of(prop_oneof![Just(Tier::A), Just(Tier::B), Just(Tier::C)]), 1u64..400, any::<bool>()), 1..60),
        capacity in 1u32..6,
    ) {
        let rules = Rules { capacity: Capacity::every_day(capacity), ..Rules::default() };
        let mut day = on("2026-02-03", &rules);
        let mut people: Vec<Standing> = who.iter().enumerate().map(|(nth, (tier, ago, dormant))| {
            let status = if *dormant { Status::Dormant } else { Status::Active };
            let last = Some(day.date - Days::new(*ago));
            let mut person = Standing { tier: *tier, status, last_contact: last, ..person(&format!("{nth:03}")) };
            person.id.0 = uuid::Uuid::from_u128(nth as u128);
            person
        }).collect();
        let morning = build(&people, &day);
        let waiting: Vec<_> = morning.waiting.iter().map(|who| who.id).collect();
        // One place in a day may be that of somebody without a tier.
        let places = usize::try_from(capacity).unwrap().saturating_sub(1).max(1);
        let mut left = waiting.clone();
        for _ in 0..=waiting.len().div_ceil(places) {
            let queue = build(&people, &day);
            for entry in queue.entries() {
                left.retain(|id| *id != entry.id);
                let who = people.iter_mut().find(|person| person.id == entry.id).unwrap();
                who.last_contact = Some(day.date);
            }
            day = day.next();
        }
        prop_assert!(capacity == 1 || left.is_empty(), "{} of {} were not shown", left.len(), waiting.len());
    }
}
