//! The copies of the notebook by keys: looked at, put in the notebook's place, refused when damaged.

use std::path::{Path, PathBuf};

use rstest::rstest;

use crate::harness::{Program, imported, today};

/// The copies beside the notebook, by name.
fn copies(home: &Path) -> Vec<PathBuf> {
    let folder = std::fs::read_dir(home.join("backups")).expect("copies");
    let mut found: Vec<PathBuf> = folder.map(|entry| entry.expect("a file").path()).collect();
    found.retain(|path| path.extension().is_some_and(|ending| ending == "db"));
    found.sort();
    found
}

/// A notebook with a copy of yesterday, one of today, and a contact logged since.
fn with_copies(language: &str) -> Program {
    let yesterday = imported(language).env("CARNET_NOW", "2026-02-02T10:12:00+01:00[Europe/Paris]");
    yesterday.run(&["--db", "scratch.db", "backup"]);
    let today = yesterday.env("CARNET_NOW", crate::harness::NOW);
    today.run(&["--db", "scratch.db", "backup"]);
    today.run(&["--db", "scratch.db", "log", "Aïcha Ben Merzoukane", "A word since the copies"]);
    today
}

#[rstest]
#[case("en", "Copies of the notebook", "Enter puts this copy", "The notebook is the copy")]
#[case("fr", "Copies du carnet", "Entrée met cette copie", "Le carnet est la copie")]
fn yesterdays_copy_takes_the_notebooks_place_and_the_replaced_file_stays(
    #[case] language: &str,
    #[case] title: &str,
    #[case] question: &str,
    #[case] told: &str,
) {
    let program = with_copies(language);
    let mut session = today(&program);
    session.press("g c");
    session.wait_for(title);
    session.press("G Enter");
    session.wait_for(question);
    session.press("Enter");
    session.wait_for(told);
    // Nothing was done in that notebook since: undo takes back yesterday's import at most, never the restore.
    session.press("q");
    session.wait_exit();
    let log = program.run(&["--db", "scratch.db", "show", "Aïcha Ben Merzoukane", "--json"]);
    assert!(!log.contains("A word since the copies"), "{log}");
    let replaced = std::fs::read_dir(program.home()).expect("the home").any(|entry| {
        let entry = entry.expect("a file");
        entry.file_name().to_string_lossy().contains(".replaced-")
    });
    assert!(replaced, "what was there before is kept");
}

#[rstest]
#[case("en", "daily", "next older copy that is whole", "is not what was written")]
#[case("fr", "du jour", "copie intacte précédente", "n’est pas ce qui a été écrit")]
fn a_copy_with_one_flipped_bit_is_refused_and_the_next_older_one_offered(
    #[case] language: &str,
    #[case] listed: &str,
    #[case] offered: &str,
    #[case] why: &str,
) {
    let program = with_copies(language).size(160, 30);
    let newest = copies(program.home()).pop().expect("a copy");
    let mut bytes = std::fs::read(&newest).expect("the copy");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&newest, bytes).expect("the copy with a flipped bit");
    let mut session = today(&program);
    session.press("g c");
    session.wait_for(listed);
    session.press("G k Enter");
    session.wait_for(offered);
    session.press("k");
    session.wait_for(why);
}
