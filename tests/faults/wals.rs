//! A -wal that is another notebook's, of a later or an earlier life, random bytes, or missing.

use std::fs;

use carnet::store::backup::{self, Why};
use carnet::store::{Leftover, OpenOptions, Store};

use crate::harness::{Numbers, Place, amount, beside, count, now};

/// What is only read.
const READING: &[&[&str]] =
    &[&["list"], &["today"], &["status"], &["doctor"], &["search", "Marie"], &["show", "Marie"], &["export"]];

const QUICK: usize = 2;
const LONG: usize = 50;

/// The commands that read leave the file as it is, and what is not its own is told once and stays aside.
fn set_aside(place: &Place, expected: &[&str]) {
    let (before, foreign) = (place.bytes(), fs::read(place.wal()).unwrap());
    for (turn, arguments) in READING.iter().enumerate() {
        let run = place.run(arguments);
        assert!(!run.err.contains("malformed"), "{arguments:?}: {run:?}");
        assert_eq!(run.err.contains("not-ours-"), turn == 0, "{arguments:?}: {run:?}");
        assert!(place.bytes() == before, "{arguments:?} changed the file: {run:?}");
    }
    let aside = place.aside();
    assert_eq!(aside.len(), 1, "{aside:?}");
    assert!(fs::read(&aside[0]).unwrap() == foreign, "nothing of it is lost");
    assert_eq!(place.names(), expected);
    assert!(!place.run(&["doctor"]).out.contains("FAULT"), "{}", place.run(&["doctor"]).out);
}

fn people(beginning: &str, number: usize) -> Vec<String> {
    (0..number).map(|at| format!("{beginning} {at:02}")).collect()
}

fn refs(names: &[String]) -> Vec<&str> {
    names.iter().map(String::as_str).collect()
}

#[test]
fn another_notebooks_wal_is_set_aside_unread() {
    let tries = amount(QUICK, LONG);
    for round in 0..tries {
        // As many of them as of the other, so that their pages have the same numbers.
        let (ours, theirs) = (people("Marie", 8 + round), people("Zoe", 8 + round));
        let place = Place::with(&refs(&ours));
        let other = Place::with(&refs(&theirs)).killed_after(&["Yves"]);
        fs::copy(other.wal(), place.wal()).unwrap();
        set_aside(&place, &refs(&ours));
    }
    count("foreign -wal", &format!("{tries} set aside, bytes unchanged after {} commands", READING.len()));
}

#[test]
fn another_notebooks_wal_in_the_place_of_ours_is_set_aside_and_ours_put_back_is_read_whole() {
    let tries = amount(QUICK, LONG);
    for round in 0..tries {
        let ours = people("Marie", 8 + round);
        let place = Place::with(&refs(&ours)).killed_after(&["Nora"]);
        let kept = fs::read(place.wal()).unwrap();
        let other = Place::with(&["Zoe"]).killed_after(&["Yves"]);
        fs::copy(other.wal(), place.wal()).unwrap();
        let before = place.bytes();
        let run = place.run(&["list"]);
        assert!(run.err.contains("not-ours-") && run.err.contains("missing"), "{run:?}");
        assert!(place.bytes() == before);
        fs::write(place.wal(), kept).unwrap();
        let mut all = ours.clone();
        all.push("Nora".to_owned());
        assert_eq!(place.names(), all);
        assert!(place.bytes() == before, "read, and not folded in");
        assert!(!place.run(&["list"]).err.contains("missing"));
        // Who writes goes on from there.
        place.open_and_add(&["Olga"]).close().unwrap();
        all.push("Olga".to_owned());
        assert_eq!(place.names(), all);
        assert!(!beside(&place.notebook, ".unfinished").exists());
    }
    count("the right -wal put back", &format!("{tries} read whole"));
}

#[test]
fn the_wal_of_a_later_life_beside_an_older_file_is_set_aside() {
    let tries = amount(QUICK, LONG);
    for round in 0..tries {
        let place = Place::with(&refs(&people("Marie", 3 + round)));
        let older = place.bytes();
        place.open_and_add(&["Nora"]).close().unwrap();
        let later = place.killed_after(&["Olga"]);
        fs::write(&later.notebook, older).unwrap();
        fs::remove_file(beside(&later.notebook, ".unfinished")).unwrap();
        set_aside(&later, &refs(&people("Marie", 3 + round)));
    }
    count("later -wal beside an older file", &format!("{tries} set aside"));
}

#[test]
fn the_wal_beside_a_copy_put_over_the_notebook_is_set_aside() {
    let tries = amount(QUICK, LONG);
    for round in 0..tries {
        let names = people("Marie", 3 + round);
        let place = Place::with(&refs(&names));
        let copy = backup::make(&place.notebook, &backup::folder_of(&place.notebook), Why::Asked, &now()).unwrap();
        let later = place.killed_after(&["Olga"]);
        fs::copy(&copy.path, &later.notebook).unwrap();
        fs::remove_file(beside(&later.notebook, ".unfinished")).unwrap();
        let run = later.run(&["list"]);
        assert!(run.err.contains("not-ours-"), "{run:?}");
        assert_eq!(later.names(), names);
        assert_eq!(later.aside().len(), 1);
    }
    count("a copy put over the notebook", &format!("{tries} set aside"));
}

#[test]
fn an_earlier_wal_is_not_played_into_a_later_file() {
    let place = Place::with(&["Marie"]);
    let earlier = place.killed_after(&["Nora"]);
    place.open_and_add(&["Olga"]).close().unwrap();
    fs::copy(earlier.wal(), place.wal()).unwrap();
    set_aside(&place, &["Marie", "Nora", "Olga"]);
    count("earlier -wal beside a later file", "1 set aside");
}

#[test]
fn random_bytes_are_set_aside() {
    let tries = amount(QUICK, LONG);
    let mut numbers = Numbers(7);
    for _ in 0..tries {
        let place = Place::with(&["Marie"]);
        let length = 40 + numbers.below(40_000);
        let bytes: Vec<u8> = (0..length).map(|_| u8::try_from(numbers.below(256)).unwrap()).collect();
        fs::write(place.wal(), bytes).unwrap();
        set_aside(&place, &["Marie"]);
    }
    count("random bytes as -wal", &format!("{tries} set aside"));
}

#[test]
fn a_missing_wal_is_said_until_somebody_writes() {
    let tries = amount(QUICK, LONG);
    for round in 0..tries {
        let place = Place::with(&["Marie"]);
        backup::make(&place.notebook, &backup::folder_of(&place.notebook), Why::Asked, &now()).unwrap();
        let names = people("Nora", 1 + round);
        let left = place.killed_after(&refs(&names));
        let copies = backup::folder_of(&left.notebook);
        fs::create_dir(&copies).unwrap();
        for entry in fs::read_dir(backup::folder_of(&place.notebook)).unwrap() {
            let entry = entry.unwrap();
            fs::copy(entry.path(), copies.join(entry.file_name())).unwrap();
        }
        let (before, kept) = (left.bytes(), fs::read(left.wal()).unwrap());
        fs::remove_file(left.wal()).unwrap();
        for arguments in READING {
            let run = left.run(arguments);
            assert!(run.err.contains("missing") && run.err.contains("carnet restore carnet_2026-02-03"), "{run:?}");
            assert!(left.bytes() == before, "{arguments:?}");
        }
        // It was only put away.
        fs::write(left.wal(), kept).unwrap();
        assert_eq!(left.names().len(), 2 + round);
        assert!(!left.run(&["list"]).err.contains("missing"));
        fs::remove_file(left.wal()).unwrap();
        assert_eq!(left.names(), ["Marie"]);
        left.open_and_add(&["Olga"]).close().unwrap();
        assert_eq!(left.names(), ["Marie", "Olga"]);
        assert!(!left.run(&["list"]).err.contains("missing"));
    }
    count("missing -wal", &format!("{tries} told by {} commands, bytes unchanged", READING.len()));
}

#[test]
fn a_wal_without_links_is_believed_where_the_notebook_is_sound_with_it() {
    let write = |place: &Place, name: &str| {
        let left = Place::new();
        let connection = rusqlite::Connection::open(&place.notebook).unwrap();
        connection.execute_batch("PRAGMA wal_autocheckpoint = 0").unwrap();
        let changed = connection.execute("UPDATE affiliate SET name = ?1 WHERE name = 'Marie 05'", [name]).unwrap();
        assert_eq!(changed, 1);
        for file in ["", "-wal"] {
            fs::copy(beside(&place.notebook, file), beside(&left.notebook, file)).unwrap();
        }
        left
    };
    let place = Place::with(&refs(&people("Marie", 8)));
    let left = write(&place, "Ours");
    let before = left.bytes();
    assert!(left.names().contains(&"Ours".to_owned()));
    assert!(left.bytes() == before && left.wal().exists(), "read, and not folded in");
    let store = Store::open(&left.notebook, &OpenOptions::default()).unwrap();
    assert_eq!(store.leftovers(), []);
    drop(store);
    // The same rows at other identities: an index contradicts its table.
    let other = write(&Place::with(&refs(&people("Marie", 40))), "Theirs");
    fs::copy(other.wal(), left.wal()).unwrap();
    let before = left.bytes();
    let store = Store::open(&left.notebook, &OpenOptions::default()).unwrap();
    assert!(matches!(store.leftovers(), [Leftover::SetAside(_)]), "{:?}", store.leftovers());
    drop(store);
    assert!(left.bytes() == before);
    count("-wal of another program", "1 read, 1 set aside");
}
