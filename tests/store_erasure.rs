//! Somebody erased: nothing of them waits in the -wal while another program has the notebook open, nor in a draft.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on says so")]

use std::fs;

use carnet::domain::draft::Draft;
use carnet::domain::moment::Moment;
use carnet::domain::newcomer::Newcomer;
use carnet::store::{OpenOptions, Store};

fn now() -> Moment {
    Moment::on("2026-02-03".parse().unwrap(), "Europe/Paris".parse().unwrap())
}

#[test]
fn no_byte_stays_though_another_process_has_the_file_open() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("notebook.db");
    let open = || Store::open(&path, &OpenOptions::default()).unwrap();
    let (mut store, other) = (open(), open());
    let newcomer = Newcomer { name: "Quorra Zwingelstein".to_owned(), ..Newcomer::default() };
    let id = store.add_affiliate(&newcomer, &now()).unwrap().value;
    let holds = || {
        let files = fs::read_dir(home.path()).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_file());
        files.map(|file| fs::read(file).unwrap()).any(|bytes| bytes.windows(12).any(|part| part == b"Zwingelstein"))
    };
    assert!(holds());
    store.erase(id, &now()).unwrap();
    assert!(!holds());
    assert!(other.dossier(id, 0).unwrap().is_none());
}

#[test]
fn what_was_typed_about_them_and_not_saved_goes_too() {
    let mut store = Store::open_in_memory().unwrap();
    let mut add = |name: &str| {
        let newcomer =
            Newcomer { name: name.to_owned(), email: Some(format!("{name}@example.org")), ..Newcomer::default() };
        let id = store.add_affiliate(&newcomer, &now()).unwrap().value;
        let address = store.dossier(id, 0).unwrap().unwrap().channels[0].id;
        for place in [format!("log:{id}"), format!("form:channel:{address}")] {
            store.save_draft(&Draft { place, text: name.to_owned(), caret: 0, saved_at: now().instant }).unwrap();
        }
        id
    };
    let (gone, _) = (add("Quorra"), add("Paul"));
    store.erase(gone, &now()).unwrap();
    let left: Vec<String> = store.drafts().unwrap().into_iter().map(|draft| draft.text).collect();
    assert_eq!(left, ["Paul", "Paul"]);
}

#[test]
fn an_erasure_is_a_link_of_the_chain_by_which_a_wal_is_known() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("notebook.db");
    let mut store = Store::open(&path, &OpenOptions::default()).unwrap();
    let newcomer = Newcomer { name: "Quorra".to_owned(), ..Newcomer::default() };
    let id = store.add_affiliate(&newcomer, &now()).unwrap().value;
    let link = || -> String {
        let other = rusqlite::Connection::open(&path).unwrap();
        other.query_row("SELECT value FROM meta WHERE key = 'wal_link'", [], |row| row.get(0)).unwrap()
    };
    let before = link();
    store.erase(id, &now()).unwrap();
    assert_ne!(link(), before);
}
