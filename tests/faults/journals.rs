//! A rollback journal of another file beside a notebook, and one of its own.

use std::fs;

use carnet::store::backup::{self, Why};
use rusqlite::Connection;

use crate::harness::{Place, amount, beside, count, now};

/// What only reads.
const READING: &[&[&str]] = &[&["list"], &["today"], &["doctor"], &["show", "Marie 01"]];

fn names(beginning: &str, number: usize) -> Vec<String> {
    (0..number).map(|at| format!("{beginning} {at:02}")).collect()
}

fn with(names: &[String]) -> Place {
    Place::with(&names.iter().map(String::as_str).collect::<Vec<_>>())
}

/// A notebook out of WAL mode as a killed program leaves it in the middle of a change: the file, half written, with the journal
/// that takes the change back.
fn killed_in_a_change(place: &Place) -> Place {
    let left = Place::new();
    let connection = Connection::open(&place.notebook).unwrap();
    connection
        .execute_batch("PRAGMA journal_mode = DELETE; PRAGMA synchronous = OFF; PRAGMA cache_size = 1; BEGIN")
        .unwrap();
    connection.execute_batch("UPDATE affiliate SET name = 'Half'; UPDATE interaction SET text = 'half'").unwrap();
    for file in ["", "-journal"] {
        fs::copy(beside(&place.notebook, file), beside(&left.notebook, file)).unwrap();
    }
    left
}

#[test]
fn another_files_journal_is_set_aside_unread() {
    let tries = amount(2, 50);
    for round in 0..tries {
        let ours = names("Marie", 8 + round);
        let other = killed_in_a_change(&with(&names("Zoe", 30 + round)));
        for kind in ["notebook", "copy"] {
            let place = with(&ours);
            let copy = backup::make(&place.notebook, &backup::folder_of(&place.notebook), Why::Asked, &now()).unwrap();
            if kind == "copy" {
                fs::copy(copy.path, &place.notebook).unwrap();
            }
            let before = place.bytes();
            fs::copy(beside(&other.notebook, "-journal"), beside(&place.notebook, "-journal")).unwrap();
            let foreign = fs::read(beside(&other.notebook, "-journal")).unwrap();
            for (turn, arguments) in READING.iter().enumerate() {
                let run = place.run(arguments);
                assert!(
                    run.err.contains("A -journal file of another notebook") == (turn == 0),
                    "{kind}, {arguments:?}: {run:?}"
                );
                // A copy becomes a notebook in WAL mode when it is opened first.
                assert!(kind == "copy" || place.bytes() == before, "{kind}, {arguments:?} changed the file: {run:?}");
            }
            let aside = place.aside();
            assert_eq!(aside.len(), 1, "{aside:?}");
            assert!(fs::read(&aside[0]).unwrap() == foreign, "nothing of it is lost");
            assert_eq!(place.names(), ours);
            let doctor = place.run(&["doctor"]);
            assert!(doctor.out.contains("-journal.not-ours-") && !doctor.out.contains("FAULT"), "{doctor:?}");
        }
    }
    count("foreign -journal", &format!("{tries} beside a notebook and {tries} beside a copy set aside"));
}

/// What a first run writes when it makes the schema, and the journal beside it until it has.
fn first_commit() -> (Vec<u8>, Vec<u8>) {
    let made = Place::new();
    let connection = Connection::open(&made.notebook).unwrap();
    // The journal says what it holds before any page of the file is written; without waiting it does at once.
    let begin = "PRAGMA synchronous = OFF; BEGIN; PRAGMA application_id = 0x4361726e; PRAGMA user_version = 3";
    connection.execute_batch(begin).unwrap();
    connection.execute_batch(include_str!("../../assets/migrations/0001_notebook.sql")).unwrap();
    let journal = fs::read(beside(&made.notebook, "-journal")).unwrap();
    connection.execute_batch("COMMIT").unwrap();
    (made.bytes(), journal)
}

#[test]
fn a_first_run_that_was_killed_begins_again() {
    let (whole, journal) = first_commit();
    let pages = whole.len() / 4096;
    // The pages are written in their order; before the last the commit is none.
    let steps = amount(pages / 6, 1);
    for written in (0..pages).step_by(steps) {
        let left = Place::new();
        fs::write(&left.notebook, &whole[..written * 4096]).unwrap();
        fs::write(beside(&left.notebook, "-journal"), &journal).unwrap();
        let store = left.open_and_add(&["Marie"]);
        assert_eq!(store.leftovers(), [], "{written} of {pages} pages");
        drop(store);
        assert_eq!(left.names(), ["Marie"]);
    }
    count(
        "killed first run",
        &format!("{} half-written files of up to {pages} pages begun again", pages.div_ceil(steps)),
    );
}

#[test]
fn a_half_written_files_own_journal_takes_the_half_back() {
    let tries = amount(2, 50);
    for round in 0..tries {
        // Enough for the change to stand in the file before it is finished.
        let ours = names("Marie", 40 + round);
        let left = killed_in_a_change(&with(&ours));
        assert!(left.bytes().windows(4).any(|bytes| bytes == b"Half"), "the file is half written");
        let run = left.run(&["list"]);
        assert!(!run.err.contains("-journal"), "{run:?}");
        assert_eq!(left.names(), ours);
        assert_eq!(left.aside().len(), 0);
    }
    count("own -journal", &format!("{tries} taken back"));
}
