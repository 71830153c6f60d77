//! What a killed program left behind, and what was put aside because it was not the notebook's: told, and cleared when asked.

use std::fs;
use std::path::PathBuf;

use serde_json::Value;

use crate::harness::Notebook;
use crate::privacy::{HERS, files_with, full};

/// A folder and a file as a killed program leaves them, and how often they are named.
pub fn abandoned(notebook: &Notebook) {
    notebook.ok(&["backup"]);
    let home = notebook.path().parent().unwrap().to_owned();
    fs::copy(notebook.path(), home.join(".carnet-a1b2c3.tmp")).unwrap();
    fs::copy(notebook.path(), home.join("backups/.carnet-d4e5f6.tmp")).unwrap();
    fs::create_dir(home.join("backups/.carnet-desk77.tmp")).unwrap();
    fs::copy(notebook.path(), home.join("backups/.carnet-desk77.tmp/notebook.db")).unwrap();
}

#[test]
fn half_made_copies_are_cleared_by_a_repair() {
    let notebook = full();
    abandoned(&notebook);
    let look = notebook.ok(&["doctor"]);
    assert!(look.contains("carnet doctor --repair removes them"), "{look}");
    assert!(look == notebook.ok(&["doctor"]), "a look removes nothing");
    let told = notebook.json(&["doctor", "--repair"]);
    let removed: Vec<&str> = told["removed"].as_array().unwrap().iter().map(|path| path.as_str().unwrap()).collect();
    assert_eq!(removed.len(), 3, "{told}");
    assert!(removed.iter().all(|path| !std::path::Path::new(path).exists()), "{told}");
    assert_eq!(notebook.json(&["doctor", "--repair"])["removed"], serde_json::json!([]));
    for (lang, words) in [("en", "3 half-made copies were removed:"), ("fr", "3 copies inachevées ont été supprimées")]
    {
        abandoned(&notebook);
        let told = notebook.ok(&["doctor", "--repair", "--lang", lang]);
        assert!(told.contains(words) && told.contains("desk77"), "{told}");
    }
    assert!(notebook.path().exists() && notebook.json(&["backup", "--verify"])["ok"] == true);
}

#[test]
fn half_made_copies_are_told_and_cleared() {
    let notebook = full();
    abandoned(&notebook);
    let told = |lang: &str| notebook.ok(&["doctor", "--lang", lang]);
    assert!(told("en").contains("3 half-made copies"), "{}", told("en"));
    assert!(told("fr").contains("3 copies inachevées"), "{}", told("fr"));
    let look = notebook.run(&["erase", "quorra"]);
    assert!(look.out.contains("desk77"), "{look:?}");
    notebook.ok(&["erase", "quorra", "--yes", "--copies"]);
    assert_eq!(files_with(&notebook, &HERS), [""; 0]);
    assert!(!told("en").contains("half-made copies were left"), "{}", told("en"));
}

#[test]
fn a_wal_that_was_put_aside_is_told_and_removed_with_the_copies() {
    let notebook = full();
    let beside = |ending: &str| PathBuf::from(format!("{}{ending}", notebook.path().display()));
    let aside = [beside("-wal.not-ours-20260203-0905"), beside("-journal.not-ours-20260203-0905-2")];
    let put = || aside.iter().for_each(|path| fs::write(path, "Quorra Zwingelstein").unwrap());
    put();
    let look = notebook.json(&["erase", "quorra", "--yes"]);
    assert_eq!((look["leftovers"].as_array().unwrap().len(), &look["removed"]), (2, &0.into()), "{look}");
    assert!(aside.iter().all(|path| path.exists()), "only --copies removes them");
    let told = notebook.ok(&["erase", "--copies"]);
    assert!(told.contains("2 files that had been set aside were removed"), "{told}");
    assert_eq!(files_with(&notebook, &HERS), [""; 0]);

    let notebook = full();
    let path = PathBuf::from(format!("{}-wal.not-ours-20260203-0905", notebook.path().display()));
    fs::write(path, "Quorra Zwingelstein").unwrap();
    let told = notebook.json(&["erase", "quorra", "--yes", "--copies"]);
    assert_eq!((&told["leftovers"], &told["removed"]), (&Value::from(Vec::<Value>::new()), &1.into()), "{told}");
    assert_eq!(files_with(&notebook, &HERS), [""; 0]);
}
