//! Laws of the operations: whatever is done, in whatever order, across restarts, it can be undone and done again, and what is
//! kept of everybody is what the notebook says.

#![expect(clippy::unwrap_used, reason = "a test that cannot set up its notebook has failed")]

use carnet::domain::moment::Moment;
use carnet::domain::newcomer::Newcomer;
use carnet::domain::rules::{Capacity, Rules};
use carnet::store::backup::{self, HowFar, Why};
use carnet::store::{OpenOptions, Store};
use chrono::Duration;
use proptest::prelude::*;
use std::fs;
use std::path::Path;

#[path = "properties_operations/actions.rs"]
mod actions;
#[path = "properties_operations/depth.rs"]
mod depth;
#[path = "properties_operations/held.rs"]
mod held;

use actions::{action, day, newcomer, perform};
use held::{assert_carried_over, assert_nobody_is_forgotten, assert_projected};

/// The people of a test.
const PEOPLE: usize = 4;

/// The moment of the so manyth action: a new one every eight hours, so that several fall on one day.
fn moment(number: usize) -> Moment {
    let mut moment = Moment::on(day(i64::try_from(number / 3).unwrap()), "Europe/Paris".parse().unwrap());
    moment.instant += Duration::minutes(i64::try_from(number % 3).unwrap());
    moment
}

fn open(path: &Path, now: &Moment) -> Store {
    let mut store = Store::open(path, &OpenOptions::default()).unwrap();
    store.use_rules(&Rules::default(), now).unwrap();
    store
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn what_was_done_is_undone_and_done_again_and_projections_never_drift(
        actions in prop::collection::vec((action(), prop::bool::weighted(0.1)), 1..40),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("notebook.db");
        let mut store = open(&path, &moment(0));
        let mut dumps = vec![store.dump().unwrap()];
        let mut people = Vec::new();
        for number in 0..PEOPLE {
            people.push(store.add_affiliate(&newcomer(&format!("Marie {number}")), &moment(0)).unwrap().value);
            dumps.push(store.dump().unwrap());
        }
        let copies = folder.path().join("backups");
        for (number, (action, restart)) in actions.iter().enumerate() {
            let now = moment(number);
            if number % 9 == 4 {
                backup::make(&path, &copies, Why::Asked, &now).unwrap();
            }
            if perform(&mut store, &people, action, &now) {
                dumps.push(store.dump().unwrap());
            }
            assert_projected(&mut store, &now);
            assert_nobody_is_forgotten(&store, &Rules::default(), &now);
            if *restart {
                store = open(&path, &now);
            }
        }
        let last = moment(actions.len());
        // Whatever is done, undone and done again, the history explains every difference to every copy.
        let assert_explained = |store: &Store| {
            assert_eq!(backup::unexplained(store, &copies, HowFar::EveryCopy).unwrap(), []);
        };
        fs::create_dir_all(&copies).unwrap();
        assert_explained(&store);
        store = open(&path, &last);
        for expected in dumps.iter().rev().skip(1) {
            store.undo(last).unwrap();
            prop_assert_eq!(&store.dump().unwrap(), expected);
            prop_assert_eq!(store.projection_differences(&last).unwrap(), []);
        }
        assert_explained(&store);
        store = open(&path, &last);
        for expected in dumps.iter().skip(1) {
            store.redo(last).unwrap();
            prop_assert_eq!(&store.dump().unwrap(), expected);
            prop_assert_eq!(store.projection_differences(&last).unwrap(), []);
        }
        assert_explained(&store);
        prop_assert_eq!(store.search_differences().unwrap(), 0);
        assert_carried_over(&store, &last);
    }

    /// Whoever travels, or looks at another day, changes what is kept of nobody: after each step the queue of the day, and of
    /// days to come, is what the log says, by the settings of that day.
    #[test]
    fn a_clock_that_goes_back_and_forth_and_other_settings_forget_nobody(
        steps in prop::collection::vec((action(), -25i64..40, 0..3usize), 1..25),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("notebook.db");
        let mut now = moment(0);
        let mut store = open(&path, &now);
        let people: Vec<_> = (0..PEOPLE).map(|number| {
            let tier = newcomer(&format!("Marie {number}")).tier.filter(|_| number % 2 == 0);
            store.add_affiliate(&Newcomer { tier, ..newcomer(&format!("Marie {number}")) }, &now).unwrap().value
        }).collect();
        for (action, days, settings) in &steps {
            let (day, zone) = (now.day + Duration::days(*days), now.zone);
            now = Moment::on(day, zone);
            let rules = settled(*settings);
            store = Store::open(&path, &OpenOptions::default()).unwrap();
            store.use_rules(&rules, &now).unwrap();
            assert_nobody_is_forgotten(&store, &rules, &now);
            perform(&mut store, &people, action, &now);
            assert_nobody_is_forgotten(&store, &rules, &now);
            prop_assert_eq!(store.projection_differences(&now).unwrap(), []);
        }
    }
}

/// Settings of three managers: as they come, a hurried one, a patient one with two places a day.
fn settled(which: usize) -> Rules {
    match which {
        0 => Rules::default(),
        1 => Rules { room_days: 0, retry_after: 1, fatigue_days: 0, pause_days: 20, ..Rules::default() },
        _ => Rules { room_days: 200, retry_after: 5, capacity: Capacity::every_day(2), ..Rules::default() },
    }
}
