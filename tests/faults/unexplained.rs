//! A flipped bit in a name or a note, which every check of SQLite takes for what somebody wrote, told apart from it.

use carnet::store::backup::{self, HowFar, Why};
use rusqlite::Connection;

use crate::harness::{Place, count, now};

/// Changes a row as a flipped bit does: nothing records it.
fn flip(place: &Place, sql: &str) {
    let connection = Connection::open(&place.notebook).unwrap();
    assert_eq!(connection.execute(sql, []).unwrap(), 1, "{sql}");
}

/// What is told of a notebook with a copy in which these changes were made and those commands were given since.
fn found(commands: &[&[&str]], flips: &[&str]) -> Vec<(String, Vec<String>, Option<String>, String)> {
    let place = Place::with(&["Marie", "Nora"]);
    for command in
        [&["log", "Marie", "A word"][..], &["jot", "Nora", "+topic beekeeping"], &["edit", "Nora", "--name", "Norah"]]
    {
        assert_eq!(place.run(command).code, 0, "{command:?}");
    }
    backup::make(&place.notebook, &backup::folder_of(&place.notebook), Why::Asked, &now()).unwrap();
    for command in commands {
        let run = place.run(command);
        assert_eq!(run.code, 0, "{command:?}: {run:?}");
    }
    for sql in flips {
        flip(&place, sql);
    }
    let told = backup::unexplained(&place.open(), &backup::folder_of(&place.notebook), HowFar::NewestCopy).unwrap();
    told.into_iter().map(|found| (found.table, found.whose, found.then, found.now)).collect()
}

const NAME: &str = "UPDATE affiliate SET name = 'Marie!' WHERE name = 'Marie'";
const WORD: &str = "UPDATE interaction SET text = 'A w/rd' WHERE text = 'A word'";
const FACT: &str = "UPDATE fact SET text = 'beekeepinf'";
const TIER: &str = "UPDATE affiliate SET tier = 'B' WHERE name LIKE 'Nora%'";

#[test]
fn what_no_step_explains_is_found() {
    let one = |table: &str, whose: &str, then: &str, now: &str| {
        vec![(table.to_owned(), vec![whose.to_owned()], Some(then.to_owned()), now.to_owned())]
    };
    assert_eq!(found(&[], &[NAME]), one("affiliate", "Marie!", "Marie", "Marie!"));
    assert_eq!(found(&[], &[WORD]), one("interaction", "Marie", "A word", "A w/rd"));
    assert_eq!(found(&[&["log", "Marie", "Other"]], &[FACT]), one("fact", "Norah", "beekeeping", "beekeepinf"));
    assert_eq!(found(&[], &[TIER]), one("affiliate", "Norah", "", "B"));
    count("flips in words", "4 found");
}

#[test]
fn what_somebody_wrote_is_not() {
    let nothing: [(String, Vec<String>, Option<String>, String); 0] = [];
    let edit: &[&str] = &["edit", "Marie", "--name", "Maria", "--tier", "A"];
    assert_eq!(found(&[], &[]), nothing);
    assert_eq!(found(&[edit, &["log", "Norah", "More"], &["add", "Olga"]], &[]), nothing);
    assert_eq!(found(&[edit, &["undo"]], &[]), nothing);
    // The step that gave Norah her name is older than the copy; undone, it is forgotten by the next one.
    assert_eq!(found(&[&["undo"]], &[]), nothing);
    assert_eq!(found(&[&["undo"], &["redo"]], &[]), nothing);
    assert_eq!(found(&[&["undo"], &["add", "Olga"]], &[]), nothing);
    assert_eq!(found(&[&["erase", "Marie", "--yes"]], &[]), nothing);
    count("written words", "7 explained");
}

#[test]
fn doctor_names_it_until_it_is_written_again() {
    let place = Place::with(&["Marie", "Nora"]);
    let copied = || backup::make(&place.notebook, &backup::folder_of(&place.notebook), Why::Asked, &now()).unwrap();
    copied();
    flip(&place, NAME);
    // A copy made since holds it as well.
    copied();
    let run = place.run(&["doctor"]);
    assert!(run.out.contains("“Marie!”") && run.out.contains("“Marie”") && run.out.contains("3 Feb 2026"), "{run:?}");
    let french = place.run(&["doctor", "--lang", "fr"]);
    assert!(french.out.contains("aucune modification de l’historique"), "{french:?}");
    assert_eq!(place.run(&["edit", "Marie!", "--name", "Marie"]).code, 0);
    let run = place.run(&["doctor"]);
    assert!(!run.out.contains("no change in the history"), "{run:?}");
}
