//! Copies from the command line: made, checked, put back.

use std::fs;
use std::path::PathBuf;

use serde_json::Value;

use crate::harness::{Notebook, keys, run};

fn newest(notebook: &Notebook) -> PathBuf {
    let copies = notebook.json(&["backup", "--list"]);
    PathBuf::from(copies["copies"][0]["path"].as_str().unwrap())
}

/// A copy of yesterday without Zoe, one of today with her.
fn with_two_copies() -> Notebook {
    let notebook = Notebook::with_two_maries();
    notebook.ok(&["backup", "--today", "2026-02-02"]);
    notebook.ok(&["add", "Zoe"]);
    notebook.ok(&["backup"]);
    notebook
}

fn flip_a_bit(path: &PathBuf) {
    let mut bytes = fs::read(path).unwrap();
    bytes[9_000] ^= 1;
    fs::write(path, bytes).unwrap();
}

#[test]
fn copies_are_made_listed_and_checked() {
    let notebook = Notebook::with_two_maries();
    assert_eq!(notebook.json(&["backup", "--list"])["copies"], Value::Array(vec![]));
    let made = notebook.json(&["backup"]);
    assert_eq!(keys(&made), ["schema", "copy"]);
    assert_eq!(keys(&made["copy"]), ["path", "day", "why", "bytes"]);
    assert_eq!((&made["copy"]["day"], &made["copy"]["why"]), (&"2026-02-03".into(), &"asked".into()));
    let elsewhere = notebook.path().with_file_name("elsewhere");
    notebook.ok(&["backup", elsewhere.to_str().unwrap()]);
    assert_eq!(fs::read_dir(&elsewhere).unwrap().count(), 2);
    let checked = notebook.json(&["backup", "--verify"]);
    assert_eq!(keys(&checked["copies"][0]), ["path", "day", "why", "bytes", "ok", "detail"]);
    assert_eq!((checked["copies"].as_array().unwrap().len(), &checked["ok"]), (1, &true.into()));
    flip_a_bit(&newest(&notebook));
    let faulty = notebook.run(&["backup", "--verify", "--json"]);
    assert_eq!((faulty.code, &faulty.json()["ok"]), (6, &false.into()), "{faulty:?}");
    assert_eq!(notebook.ok(&["backup", "--list", "--plain"]).lines().next().unwrap().split('\t').count(), 4);
}

#[test]
fn a_restore_is_previewed_first() {
    let notebook = with_two_copies();
    let before = notebook.state();
    let preview = notebook.run(&["restore", "yesterday", "--json"]);
    assert_eq!(preview.code, 2, "{preview:?}");
    let json = preview.json();
    assert_eq!(keys(&json), ["schema", "restored", "copy", "tables", "newest", "damage", "kept", "before"]);
    assert_eq!((&json["restored"], &json["kept"]), (&false.into(), &Value::Null));
    let people = json["tables"].as_array().unwrap().iter().find(|table| table["table"] == "affiliate").unwrap();
    assert_eq!((&people["now"], &people["then"]), (&4.into(), &3.into()));
    assert_eq!(notebook.state(), before);
}

#[test]
fn a_restore_of_yesterday_then_undo_leaves_the_replaced_file_there() {
    let notebook = with_two_copies();
    let before = notebook.state();
    let done = notebook.json(&["restore", "2026-02-02", "--yes"]);
    assert_eq!((&done["restored"], done["before"].is_string()), (&true.into(), true));
    assert_eq!(notebook.run(&["show", "zoe"]).code, 3);
    notebook.ok(&["undo"]);
    assert_eq!(notebook.run(&["show", "paul"]).code, 3, "undo takes back what the copy remembers");
    let kept = done["kept"].as_str().unwrap();
    let listed = notebook.json(&["list", "--db", kept]);
    assert_eq!(listed["affiliates"].as_array().unwrap().len(), 4);
    notebook.ok(&["restore", done["before"].as_str().unwrap(), "--yes"]);
    assert_eq!(notebook.state(), before);
}

#[test]
fn a_copy_with_one_flipped_bit_is_refused_and_the_older_one_offered() {
    let notebook = with_two_copies();
    let before = notebook.state();
    flip_a_bit(&newest(&notebook));
    let refused = notebook.run(&["restore", "--yes", "--json"]);
    assert_eq!((refused.code, &refused.json()["error"]["code"]), (6, &"integrity".into()), "{refused:?}");
    let offer = refused.json()["error"]["offer"].as_str().unwrap().to_owned();
    let told = notebook.run(&["restore", "--yes"]);
    assert!(told.err.contains(&format!("carnet restore {offer}")), "{told:?}");
    assert_eq!(notebook.state(), before);
    notebook.ok(&["restore", &offer, "--yes"]);
    assert_eq!(notebook.run(&["show", "zoe"]).code, 3);
}

#[test]
fn nothing_to_restore_is_told() {
    let notebook = Notebook::with_two_maries();
    assert_eq!(notebook.run(&["restore", "--yes"]).code, 3);
    notebook.ok(&["backup"]);
    assert_eq!(notebook.run(&["restore", "2020-01-01"]).code, 3);
    let letter = notebook.path().with_file_name("letter.txt");
    fs::write(&letter, "Dear Marie").unwrap();
    assert_eq!(notebook.run(&["restore", letter.to_str().unwrap(), "--yes"]).code, 6);
}

#[test]
fn a_notebook_open_elsewhere_is_busy() {
    let notebook = with_two_copies();
    let options = carnet::store::OpenOptions::default();
    let open = carnet::store::Store::open(&notebook.path(), &options).unwrap();
    open.size().unwrap();
    let busy = notebook.run(&["restore", "--yes", "--json"]);
    assert_eq!((busy.code, &busy.json()["error"]["code"]), (5, &"busy".into()), "{busy:?}");
    drop(open);
    notebook.ok(&["restore", "--yes"]);
}

#[test]
fn french_speaks_french() {
    let notebook = with_two_copies();
    let mut command = notebook.command(&["restore", "hier"]);
    let told = run(command.env("LC_ALL", "fr_FR.UTF-8"));
    assert!(told.out.contains("Affiliés\u{a0}: 4 actuellement, 3 dans la copie"), "{told:?}");
}

/// What the system says in English of a copy that cannot be read is said in the reader's words.
#[test]
fn the_doctor_says_in_the_readers_words_why_a_copy_cannot_be_read() {
    let notebook = Notebook::with_two_maries();
    notebook.ok(&["backup"]);
    let copy = newest(&notebook);
    fs::remove_file(&copy).unwrap();
    fs::create_dir(&copy).unwrap();
    for (lang, said) in [("en", "it is a folder"), ("fr", "c’est un dossier")] {
        let told = notebook.run(&["doctor", "--lang", lang]);
        assert_eq!(told.code, 6, "{told:?}");
        assert!(told.out.contains(said) && !told.out.contains("os error"), "{told:?}");
    }
}
