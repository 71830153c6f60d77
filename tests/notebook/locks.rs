//! Two programs on one notebook, one of them with several connections: nobody takes the other's locks away.

#![expect(clippy::unwrap_used, reason = "a test that cannot set up its notebook has failed")]

use std::path::Path;

use assert_cmd::Command;
use carnet::domain::moment::Moment;
use carnet::domain::newcomer::Newcomer;
use carnet::store::listing::Listing;
use carnet::store::{OpenOptions, Store, backup};
use chrono::NaiveDate;

fn moment() -> Moment {
    Moment::on(NaiveDate::from_ymd_opt(2026, 2, 3).unwrap(), "Europe/Paris".parse().unwrap())
}

fn add(store: &mut Store, name: &str) {
    let newcomer = Newcomer { name: name.to_owned(), ..Newcomer::default() };
    store.add_affiliate(&newcomer, &moment()).unwrap();
}

fn names(store: &Store) -> Vec<String> {
    store.list_affiliates(&Listing::default()).unwrap().into_iter().map(|listed| listed.name).collect()
}

/// The command line in a process of its own.
fn carnet(notebook: &Path, arguments: &[&str]) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_carnet"));
    command.env_clear().env("HOME", notebook.parent().unwrap()).env("CARNET_DB", notebook).env("TZ", "Europe/Paris");
    command.env("CARNET_TODAY", "2026-02-03").args(arguments).assert().success();
}

/// The screen program makes the day's copy on a second connection, and looks at the file's header before: closing that
/// descriptor gives up the POSIX locks of the first connection. A command in another window then must not believe that it
/// is alone, or it removes the -wal into which the screen goes on writing. SQLite minds that since 3.51.0.
#[test]
fn what_is_written_after_a_copy_and_a_command_elsewhere_is_kept() {
    let folder = tempfile::tempdir().unwrap();
    let notebook = folder.path().join("notebook.db");
    let mut screen = Store::open(&notebook, &OpenOptions::default()).unwrap();
    add(&mut screen, "Ana");
    backup::make_if_due(&notebook, &backup::folder_of(&notebook), &moment()).unwrap().unwrap();
    drop(Store::open(&notebook, &OpenOptions::default()).unwrap());
    carnet(&notebook, &["add", "Berta"]);
    add(&mut screen, "Cem");
    carnet(&notebook, &["add", "Dana"]);
    assert_eq!(names(&screen), ["Ana", "Berta", "Cem", "Dana"]);
    drop(screen);
    let again = Store::open(&notebook, &OpenOptions::default()).unwrap();
    assert_eq!(names(&again), ["Ana", "Berta", "Cem", "Dana"]);
    again.quick_check().unwrap();
}
