//! The import as a newcomer meets it: a path that is completed, what would happen, one undo.

use std::fs;
use std::path::Path;

use rstest::rstest;

use crate::harness::{Program, Session, saying};

/// An empty notebook, and in the home directory an export in a folder with a blank, an accent and an apostrophe.
fn newcomer(language: &str) -> Program {
    let program = Program::carnet(&["--db", "scratch.db"]).size(80, 24);
    let program = if language == "fr" { program.in_french() } else { program };
    let folder = program.home().join("Mes affiliés");
    fs::create_dir(&folder).expect("a folder");
    let export = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/import/pap_grid_fr.csv");
    fs::copy(export, folder.join("l'été 2025.csv")).expect("an export");
    program
}

/// The field of the path, opened from the first screen.
fn asked(program: &Program, language: &str) -> Session {
    let mut session = program.start();
    session.wait_for(saying(language)("Welcome to your notebook.", "Bienvenue"));
    session.press("2");
    session.wait_for(saying(language)("Which file?", "Quel fichier"));
    session
}

#[rstest]
fn a_newcomer_imports_an_export_with_two_tabs_and_two_enters(#[values("en", "fr")] language: &str) {
    let say = saying(language);
    let program = newcomer(language);
    let mut session = asked(&program, language);
    session.wait_for("Mes affiliés/");
    session.enter_text("~/m");
    session.press("Tab");
    session.wait_for("> ~/Mes affiliés/");
    session.wait_for(" l'été 2025.csv");
    session.press("Tab");
    session.wait_for("> ~/Mes affiliés/l'été 2025.csv");
    session.press("Enter");
    session.wait_for(say("Enter imports 36 people", "Entrée importe 36 personnes"));
    session.wait_for("Léa Morvanet");
    session.press("Enter");
    session.wait_for(say("Imported: 36 new", "Importé\u{a0}: 36 nouveaux"));
    session.undo(language);
    session.wait_for(say("Welcome to your notebook.", "Bienvenue"));
    session.leave();
}

#[rstest]
fn a_file_that_is_dropped_twice_changes_nothing_the_second_time(#[values("en", "fr")] language: &str) {
    let say = saying(language);
    let program = newcomer(language);
    let quoted = format!(r"'{}/Mes affiliés/l'\''été 2025.csv' ", program.home().display());
    let address = format!("file://{}/Mes%20affili%C3%A9s/l%27%C3%A9t%C3%A9%202025.csv", program.home().display());
    let mut session = asked(&program, language);
    session.paste(&quoted);
    session.press("Enter");
    session.wait_for(say("Enter imports 36 people", "Entrée importe 36 personnes"));
    session.press("Enter");
    session.wait_for(say("Imported: 36 new", "Importé\u{a0}: 36 nouveaux"));
    session.press(":");
    session.enter_text("import");
    session.press("Enter");
    session.wait_for(say("Which file?", "Quel fichier"));
    session.paste(&address);
    session.press("Enter");
    session.wait_for(say("Nothing would change", "Rien ne changerait"));
    session.press("Enter");
    session.wait_for(say("Nothing to import", "Rien à importer"));
    session.leave();
}

#[rstest]
fn what_is_no_export_is_said_under_the_path_which_stays(#[values("en", "fr")] language: &str) {
    let say = saying(language);
    let program = newcomer(language);
    fs::write(program.home().join("photo.csv"), b"\x89PNG\r\n\x1a\n").expect("a picture");
    let mut session = asked(&program, language);
    session.enter_text("photo.csv");
    session.press("Enter");
    session.wait_for(say("it looks like png", "on dirait png"));
    session.press("C-u");
    session.enter_text("nowhere/a.csv");
    session.wait_for(say("There is no folder", "n’existe pas"));
    session.press("Enter");
    session.wait_for(say("cannot be read", "est illisible"));
    session.press("Esc");
    session.wait_gone("nowhere/a.csv");
    session.leave();
}
