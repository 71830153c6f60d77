//! The made-up notebook: as many people are due on its morning as were asked for, however many are in it.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot make its notebook has failed")]

#[path = "../../examples/seed/attentions.rs"]
mod attentions;
#[path = "../../examples/seed/chance.rs"]
mod chance;
#[path = "../../examples/seed/names.rs"]
mod names;
#[path = "../../examples/seed/notebook.rs"]
mod notebook;
#[path = "../../examples/seed/notes.rs"]
mod notes;
#[path = "../../examples/seed/part.rs"]
mod part;
#[path = "../../examples/seed/people.rs"]
mod people;

use std::collections::BTreeSet;

use carnet::domain::moment::Moment;
use carnet::domain::queue::Queue;
use carnet::domain::rules::{Capacity, Rules};
use carnet::store::{OpenOptions, Store};
use chrono::NaiveDate;
use rstest::rstest;
use tempfile::TempDir;

const DUE: usize = 30;

fn now() -> Moment {
    Moment::on(NaiveDate::from_ymd_opt(2026, 11, 16).unwrap(), "Europe/Paris".parse().unwrap())
}

/// The queue of the morning, with room for everybody.
fn morning(affiliates: usize) -> Queue {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("notebook.db");
    let store = Store::open(&path, &OpenOptions::default()).unwrap();
    let wanted = notebook::Wanted { affiliates, interactions: affiliates * 2, figures: 100, due: DUE, seed: 1 };
    let made = notebook::write(store, &wanted, &now()).unwrap();
    let made = (made.affiliates, made.interactions, made.figures, made.due);
    assert_eq!(made, (affiliates, affiliates * 2, 100, DUE));
    let mut store = Store::open(&path, &OpenOptions::default()).unwrap();
    store.use_rules(&Rules { capacity: Capacity::every_day(1_000), ..Rules::default() }, &now()).unwrap();
    store.queue(&now()).unwrap()
}

#[rstest]
#[case::a_circle_alone(300)]
#[case::with_the_whole_programme(2_500)]
fn as_many_people_are_due_as_were_asked_for(#[case] affiliates: usize) {
    let queue = morning(affiliates);
    assert_eq!((queue.left(), queue.held, queue.done.len()), (DUE, 0, 0));
}

#[test]
fn people_are_due_for_every_kind_of_reason() {
    let queue = morning(300);
    let kinds: BTreeSet<&str> =
        queue.entries().flat_map(|entry| &entry.reasons).map(|reason| reason.kind.id()).collect();
    let expected = [
        "appointment",
        "dormant",
        "feedback",
        "follow_up",
        "gift",
        "introduce",
        "never",
        "occasion",
        "promise",
        "reply",
        "retry",
        "rhythm",
        "welcome",
    ];
    assert_eq!(kinds, BTreeSet::from(expected));
}
