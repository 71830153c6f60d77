//! Laws of the operations: whatever is done, in whatever order, across restarts, it can be undone and done again, and what is
//! kept of everybody is what the notebook says.

#![expect(clippy::unwrap_used, reason = "a test that cannot set up its notebook has failed")]

use carnet::domain::moment::Moment;
use carnet::domain::rules::Rules;
use carnet::store::{OpenOptions, Store};
use chrono::Duration;
use proptest::prelude::*;
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
        for (number, (action, restart)) in actions.iter().enumerate() {
            let now = moment(number);
            if perform(&mut store, &people, action, &now) {
                dumps.push(store.dump().unwrap());
            }
            assert_projected(&mut store, &now);
            assert_nobody_is_forgotten(&store, &now);
            if *restart {
                store = open(&path, &now);
            }
        }
        let last = moment(actions.len());
        store = open(&path, &last);
        for expected in dumps.iter().rev().skip(1) {
            store.undo(last).unwrap();
            prop_assert_eq!(&store.dump().unwrap(), expected);
            prop_assert_eq!(store.projection_differences(&last).unwrap(), []);
        }
        store = open(&path, &last);
        for expected in dumps.iter().skip(1) {
            store.redo(last).unwrap();
            prop_assert_eq!(&store.dump().unwrap(), expected);
            prop_assert_eq!(store.projection_differences(&last).unwrap(), []);
        }
        prop_assert_eq!(store.search_differences().unwrap(), 0);
        assert_carried_over(&store, &last);
    }
}
