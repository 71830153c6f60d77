//! Notebooks of earlier schemas, kept as they were written by the programs of their time, open in this one with all they held.

#![expect(clippy::unwrap_used, reason = "a test that cannot set up its notebook has failed")]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;

use carnet::domain::event::{Gathering, NewEvent};
use carnet::domain::moment::Moment;
use carnet::domain::rules::Rules;
use carnet::store::doctor::Verdict;
use carnet::store::{OpenOptions, SCHEMA, Store, UndoError};
use chrono::NaiveDate;
use rstest::rstest;
use rusqlite::Connection;
use tempfile::TempDir;

fn moment() -> Moment {
    Moment::on(NaiveDate::from_ymd_opt(2026, 3, 3).unwrap(), "Europe/Paris".parse().unwrap())
}

/// A copy of the notebook of a schema, to be opened.
fn notebook(schema: u32, folder: &TempDir) -> PathBuf {
    let kept = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/fixtures/notebooks/schema_{schema}.db"));
    let path = folder.path().join("notebook.db");
    fs::copy(kept, &path).unwrap();
    // A checkout gives every file the same mode; a notebook is private.
    fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
    path
}

fn numbers(path: &std::path::Path, queries: &[&str]) -> Vec<i64> {
    let connection = Connection::open(path).unwrap();
    queries.iter().map(|sql| connection.query_row(sql, [], |row| row.get(0)).unwrap()).collect()
}

#[rstest]
fn an_older_notebook_opens_whole(#[values(1, 2)] schema: u32) {
    let folder = tempfile::tempdir().unwrap();
    let path = notebook(schema, &folder);
    let kept = ["SELECT count(*) FROM affiliate", "SELECT count(*) FROM interaction", "SELECT count(*) FROM promise"];
    let before = numbers(&path, &kept);
    let mut store = Store::open(&path, &OpenOptions::default()).unwrap();
    store.use_rules(&Rules::default(), &moment()).unwrap();
    let findings: Vec<_> = store
        .examine(None, &moment(), carnet::i18n::system::system_error)
        .into_iter()
        .filter(|check| check.verdict > Verdict::Sound)
        .collect();
    assert!(findings.is_empty(), "{findings:?}");
    store.close().unwrap();
    assert_eq!(numbers(&path, &kept), before, "nothing was lost");
    assert_eq!(numbers(&path, &["PRAGMA user_version"]), [i64::from(SCHEMA)]);
}

#[test]
fn ideas_for_gifts_noted_as_facts_become_gifts_and_undo_stops_there() {
    let folder = tempfile::tempdir().unwrap();
    let path = notebook(1, &folder);
    let facts = "SELECT count(*) FROM fact WHERE kind = 'gift'";
    let ideas = numbers(&path, &[facts])[0];
    assert!(ideas > 0, "the fixture has some");
    let mut store = Store::open(&path, &OpenOptions::default()).unwrap();
    assert!(matches!(store.undo(moment()), Err(UndoError::Closed(_))), "its steps no longer fit");
    store.close().unwrap();
    assert_eq!(numbers(&path, &[facts, "SELECT count(*) FROM gift WHERE state = 'idea'"]), [0, ideas]);
}

#[test]
fn events_of_a_notebook_that_an_older_program_wrote_are_found() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("notebook.db");
    let (now, rules) = (moment(), Rules::default());
    let mut store = Store::open(&path, &OpenOptions::default()).unwrap();
    store.use_rules(&rules, &now).unwrap();
    let new = NewEvent { name: "SEO Summit".to_owned(), on: now.day, until: None, place: "Lyon".to_owned() };
    store.add_event(&Gathering::of(new), &now).unwrap();
    store.close().unwrap();
    // The program of schema 2's first days wrote no document for events, and no word of it.
    let old = Connection::open(&path).unwrap();
    let forget = "DELETE FROM search_doc WHERE kind = 'event'; DELETE FROM meta WHERE key = 'searched_for'";
    old.execute_batch(forget).unwrap();
    drop(old);
    let mut store = Store::open(&path, &OpenOptions::default()).unwrap();
    assert_eq!(store.find_texts("lyon", 9).unwrap(), []);
    store.use_rules(&rules, &now).unwrap();
    assert_eq!(store.find_texts("lyon", 9).unwrap()[0].text, "SEO Summit, Lyon");
    assert_eq!(store.search_differences().unwrap(), 0);
}
