//! kill -9 in the middle of what takes longer than a commit: the old state or the new one, never a mixture, and what is left
//! lying about is known and cleared.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::mpsc::channel;
use std::time::{Duration, Instant};

use carnet::store::SCHEMA;
use carnet::store::backup::{self, Why};
use carnet::store::doctor::Verdict;

use crate::harness::{Numbers, Place, amount, count, now};

/// So many people are imported.
const PEOPLE: usize = 150;

fn tries() -> usize {
    amount(2, 100)
}

/// Every file of a folder, in another one.
fn copied(from: &Path, to: &Path) {
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            fs::create_dir_all(&target).unwrap();
            copied(&path, &target);
        } else {
            fs::copy(path, target).unwrap();
        }
    }
}

fn again(template: &Place) -> Place {
    let place = Place::new();
    copied(template.folder.path(), place.folder.path());
    place
}

/// Lets time go by: the moment of the blow is the one thing that is left to chance.
fn let_pass(span: Duration) {
    let (kept, nothing) = channel::<()>();
    nothing.recv_timeout(span).unwrap_err();
    drop(kept);
}

/// What the words were, as many as there are rows of a kind: the state in one line.
fn state(place: &Place) -> String {
    let mut store = place.open();
    store.quick_check().unwrap();
    let wrong: Vec<_> = store
        .examine(None, &now(), carnet::i18n::system::system_error)
        .into_iter()
        .filter(|check| check.verdict == Verdict::Wrong)
        .collect();
    assert!(wrong.is_empty(), "{wrong:?}");
    drop(store);
    let names = place.names();
    format!("{} people, {}", names.len(), names.join(","))
}

/// Whatever lies beside the notebook and belongs to nothing, once abandoned copies were cleared.
fn lying_about(place: &Place) -> Vec<PathBuf> {
    backup::remove_leftovers(&place.notebook).unwrap();
    let known = |path: &PathBuf| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let is_whole = |ending: &str| name.ends_with(ending);
        name.starts_with("notebook.db")
            || name.starts_with("notebook.replaced-")
            || ["backups", "people.csv"].contains(&name.as_str())
            || is_whole(".toml")
    };
    let entries = fs::read_dir(place.folder.path()).unwrap().map(|entry| entry.unwrap().path());
    let mut found: Vec<PathBuf> = entries.filter(|path| !known(path)).collect();
    if let Ok(copies) = fs::read_dir(backup::folder_of(&place.notebook)) {
        found.extend(copies.map(|copy| copy.unwrap().path()).filter(|path| {
            // A manifest is written before its copy; one without a copy names nothing.
            !path.extension().is_some_and(|ending| ending == "db" || ending == "json")
        }));
    }
    found
}

/// Kills a command at a moment of its life, over and over; gives the states that were found after it.
fn killed(row: &str, template: &Place, arguments: &[&str], check: impl Fn(&Place)) {
    let old = state(&again(template));
    let whole = again(template);
    let began = Instant::now();
    assert_eq!(whole.run(arguments).code, 0, "{row}");
    let took = began.elapsed();
    let new = state(&whole);
    let mut numbers = Numbers(u64::from(took.subsec_nanos()));
    let (mut olds, mut news) = (0, 0);
    for round in 0..tries() {
        let place = again(template);
        let mut child = place.command(arguments).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        let most = usize::try_from(took.as_micros()).unwrap();
        let_pass(Duration::from_micros(u64::try_from(numbers.below(most)).unwrap()));
        // It may be over.
        let _ = child.kill();
        child.wait().unwrap();
        let found = state(&place);
        assert!(found == old || found == new, "{row}, round {round}: {found}");
        *(if found == new { &mut news } else { &mut olds }) += 1;
        let left = lying_about(&place);
        assert!(left.is_empty(), "{row}, round {round}: {left:?}");
        check(&place);
    }
    let same = if old == new { ", which are the same" } else { "" };
    count(&format!("kill during {row}"), &format!("{olds} found as before, {news} as after{same}, none mixed"));
}

fn sound_copies(place: &Place) -> usize {
    let copies = backup::list(&backup::folder_of(&place.notebook)).unwrap();
    copies.iter().for_each(|copy| drop(backup::verify(&copy.path).unwrap()));
    copies.len()
}

fn export(place: &Place) {
    let rows: String =
        (0..PEOPLE).map(|at| format!("id{at};n{at};mail{at}@example.com;First;Name {at};Approuvé\n")).collect();
    let head = "ID;ID de parrainage;Nom d'utilisateur;Prénom;Nom;Statut\n";
    fs::write(place.folder.path().join("people.csv"), format!("{head}{rows}")).unwrap();
}

#[test]
fn a_killed_migration() {
    for schema in 1..SCHEMA {
        let place = Place::new();
        let kept = format!("{}/tests/fixtures/notebooks/schema_{schema}.db", env!("CARGO_MANIFEST_DIR"));
        fs::copy(kept, &place.notebook).unwrap();
        killed(&format!("migration from schema {schema}"), &place, &["list"], |place| {
            assert!(sound_copies(place) > 0, "no copy before the migration");
        });
    }
}

#[test]
fn a_killed_backup() {
    let place = Place::with(&["Marie", "Nora"]);
    killed("backup", &place, &["backup"], |place| assert!(sound_copies(place) <= 2));
}

#[test]
fn a_killed_restore() {
    let place = Place::with(&["Marie"]);
    backup::make(&place.notebook, &backup::folder_of(&place.notebook), Why::Asked, &now()).unwrap();
    place.open_and_add(&["Nora"]).close().unwrap();
    killed("restore", &place, &["restore", "--yes"], |place| assert!(sound_copies(place) > 0));
}

#[test]
fn a_killed_import_and_its_undo() {
    let place = Place::with(&["Marie"]);
    export(&place);
    let file = place.folder.path().join("people.csv");
    let (file, import) = (file.to_str().unwrap().to_owned(), ["import", "--yes"]);
    killed("import", &place, &[import[0], &file, import[1]], |place| assert!(sound_copies(place) <= 2));
    assert_eq!(place.run(&[import[0], &file, import[1]]).code, 0);
    killed("undo of an import", &place, &["undo"], |place| assert!(sound_copies(place) <= 2));
}

#[test]
fn a_killed_erasure() {
    let place = Place::with(&["Marie", "Nora Quixote"]);
    assert_eq!(place.run(&["log", "Nora", "Quixote and the windmills"]).code, 0);
    backup::make(&place.notebook, &backup::folder_of(&place.notebook), Why::Asked, &now()).unwrap();
    killed("erase", &place, &["erase", "Nora", "--yes", "--copies"], |place| {
        if place.names().len() == 2 {
            return;
        }
        // Ended by the same command; no byte of her is left then.
        let ended = place.run(&["erase", "--copies"]);
        assert_eq!(ended.code, 0, "{ended:?}");
        let beside = fs::read_dir(place.folder.path()).unwrap();
        let copies = fs::read_dir(backup::folder_of(&place.notebook)).unwrap();
        for path in beside.chain(copies).map(|entry| entry.unwrap().path()).filter(|path| path.is_file()) {
            let bytes = fs::read(&path).unwrap();
            assert!(!bytes.windows(7).any(|part| part == b"Quixote"), "{path:?}");
        }
    });
}
