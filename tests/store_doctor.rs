//! Examination: a sound notebook passes, and each kind of harm is found by its own check.

#![expect(clippy::unwrap_used, reason = "a test that cannot set up its notebook has failed")]

use std::borrow::Cow;
use std::fs;
use std::os::unix::fs::PermissionsExt;

use carnet::domain::draft::Draft;
use carnet::domain::moment::Moment;
use carnet::domain::phrase::Phrase;
use carnet::store::backup::{self, Why};
use carnet::store::doctor::Verdict;
use carnet::store::{OpenOptions, Step, Store};
use chrono::{Days, NaiveDate};
use rstest::rstest;
use tempfile::TempDir;

fn moment() -> Moment {
    Moment::on(NaiveDate::from_ymd_opt(2026, 3, 3).unwrap(), "Europe/Paris".parse().unwrap())
}

fn notebook(folder: &TempDir) -> Store {
    let mut store = Store::open(&folder.path().join("notebook.db"), &OpenOptions::default()).unwrap();
    let sql = "INSERT INTO affiliate (id, name, created_at) VALUES (zeroblob(16), 'Marc', '2026-03-03T09:00:00.000Z')";
    store.write(&Step::new("step-test", vec![], moment()), |tx| Ok(tx.execute(sql, [])?)).unwrap();
    backup::make(store.path().unwrap(), folder.path(), Why::Daily, &moment()).unwrap();
    store
}

/// The checks that found something, with what they found.
fn findings(store: &mut Store, folder: &TempDir, now: &Moment) -> Vec<(&'static str, &'static str)> {
    let checks = store.examine(Some(folder.path()), now, carnet::i18n::system::system_error);
    let found = checks.into_iter().filter(|check| check.verdict > Verdict::Sound);
    let id = |phrase: Phrase| match phrase.id {
        Cow::Borrowed(id) => id,
        Cow::Owned(_) => "no message of the catalogues",
    };
    found.map(|check| (check.name, id(check.phrase))).collect()
}

#[test]
fn a_sound_notebook_passes() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = notebook(&folder);
    assert_eq!(findings(&mut store, &folder, &moment()), []);
    assert!(store.examine(None, &moment(), carnet::i18n::system::system_error).len() >= 7);
}

#[rstest]
#[case::an_orphan(
    "PRAGMA foreign_keys = OFF; INSERT INTO tag VALUES (zeroblob(16), randomblob(16), 'vip')",
    "foreign-keys",
    "doctor-foreign-keys"
)]
#[case::an_edit_past_the_search("UPDATE affiliate SET name = 'Nadia'", "search", "doctor-search")]
#[case::a_broken_index(
    "INSERT INTO search_index (search_index, rowid, folded) VALUES ('delete', 1, 'marc')",
    "search",
    "error-damaged"
)]
#[case::an_entry_that_is_no_json("UPDATE journal_entry SET after = 'x'", "journal", "doctor-journal")]
#[case::a_stale_projection("UPDATE standing SET attempts = 7", "projections", "doctor-projections")]
#[case::a_step_without_entries("DELETE FROM journal_entry", "journal", "doctor-journal")]
fn harm_by_another_tool_is_found(#[case] harm: &str, #[case] check: &str, #[case] message: &str) {
    let folder = tempfile::tempdir().unwrap();
    let mut store = notebook(&folder);
    rusqlite::Connection::open(store.path().unwrap()).unwrap().execute_batch(harm).unwrap();
    let mut found = findings(&mut store, &folder, &moment());
    // A row that no step wrote differs from the copy as well (`tests/faults/unexplained.rs`).
    found.retain(|(name, _)| *name != "content");
    assert_eq!(found, [(check, message)]);
}

#[test]
fn files_that_others_can_read_are_found() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = notebook(&folder);
    fs::set_permissions(store.path().unwrap(), fs::Permissions::from_mode(0o644)).unwrap();
    assert_eq!(findings(&mut store, &folder, &moment()), [("permissions", "doctor-permissions")]);
}

#[test]
fn missing_old_and_damaged_copies_are_found() {
    let (folder, empty) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut store = notebook(&folder);
    assert_eq!(findings(&mut store, &empty, &moment()), [("backups", "doctor-no-backup")]);
    let later = Moment::on(moment().day + Days::new(8), "Europe/Paris".parse().unwrap());
    assert_eq!(findings(&mut store, &folder, &later), [("backups", "doctor-old-backup")]);
    let copy = backup::list(folder.path()).unwrap().remove(0).path;
    fs::OpenOptions::new().write(true).open(copy).unwrap().set_len(4096).unwrap();
    assert_eq!(findings(&mut store, &folder, &moment()), [("backups", "error-backup-changed")]);
}

#[test]
fn drafts_are_kept_replaced_and_forgotten_outside_the_history() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = notebook(&folder);
    let before = store.dump().unwrap();
    let draft = |place: &str, text: &str| Draft {
        place: place.to_owned(),
        text: text.to_owned(),
        caret: 99,
        saved_at: moment().instant,
    };
    for (place, text) in [("log:1", "called, e"), ("log:1", "called, Émile"), ("log:2", "")] {
        store.save_draft(&draft(place, text)).unwrap();
    }
    drop(store);
    let mut store = Store::open(&folder.path().join("notebook.db"), &OpenOptions::default()).unwrap();
    let expected = Draft { caret: 14, ..draft("log:1", "called, Émile") };
    assert_eq!(store.draft("log:1").unwrap(), Some(expected), "a caret past the end stands at the end");
    assert_eq!(store.drafts().unwrap().len(), 2);
    store.delete_draft("log:1").unwrap();
    assert_eq!(store.draft("log:1").unwrap(), None);
    assert_eq!((store.dump().unwrap(), store.history(9).unwrap().len()), (before, 1));
}
