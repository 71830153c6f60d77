//! Restoring: only what answers to its manifest, nothing is lost, nobody is overrun.

#![expect(clippy::unwrap_used, reason = "a test that cannot set up its notebook has failed")]

use std::fs;
use std::path::{Path, PathBuf};

use carnet::domain::moment::Moment;
use carnet::domain::newcomer::Newcomer;
use carnet::store::backup::{self, BackupError, Copy, Manifest, Why};
use carnet::store::listing::Listing;
use carnet::store::{OpenError, OpenOptions, Store, StoreError};
use chrono::{Days, NaiveDate};
use rstest::rstest;
use tempfile::TempDir;

fn moment(days: u64) -> Moment {
    let day = NaiveDate::from_ymd_opt(2026, 3, 3).unwrap() + Days::new(days);
    Moment::on(day, "Europe/Paris".parse().unwrap())
}

struct Place {
    folder: TempDir,
    notebook: PathBuf,
}

impl Place {
    /// Ana on the first day, with a copy; Berta on the second, with a copy; Cem on the third.
    fn new() -> (Self, [Copy; 2]) {
        let folder = tempfile::tempdir().unwrap();
        let place = Self { notebook: folder.path().join("notebook.db"), folder };
        place.add("Ana", 0);
        let first = place.copy(0);
        place.add("Berta", 1);
        let second = place.copy(1);
        place.add("Cem", 2);
        (place, [first, second])
    }

    fn open(&self) -> Store {
        Store::open(&self.notebook, &OpenOptions::default()).unwrap()
    }

    fn add(&self, name: &str, day: u64) {
        let newcomer = Newcomer { name: name.to_owned(), ..Newcomer::default() };
        self.open().add_affiliate(&newcomer, &moment(day)).unwrap();
    }

    fn copies(&self) -> PathBuf {
        backup::folder_of(&self.notebook)
    }

    fn copy(&self, day: u64) -> Copy {
        backup::make(&self.notebook, &self.copies(), Why::Daily, &moment(day)).unwrap()
    }

    fn restore(&self, copy: &Path) -> Result<backup::Restored, BackupError> {
        backup::restore(&self.notebook, copy, &moment(2))
    }

    fn files(&self) -> Vec<String> {
        let names = fs::read_dir(self.folder.path()).unwrap().map(|entry| entry.unwrap().file_name());
        let mut names: Vec<String> = names.map(|name| name.into_string().unwrap()).collect();
        names.sort();
        names
    }
}

fn names(store: &Store) -> Vec<String> {
    store.list_affiliates(&Listing::default()).unwrap().into_iter().map(|listed| listed.name).collect()
}

fn names_in(path: &Path) -> Vec<String> {
    names(&Store::open(path, &OpenOptions::default()).unwrap())
}

#[test]
fn a_copy_takes_the_notebooks_place_and_nothing_is_lost() {
    let (place, [first, _]) = Place::new();
    let dump = place.open().dump().unwrap();
    let restored = place.restore(&first.path).unwrap();
    let kept = restored.kept.unwrap();
    assert_eq!(kept.file_name().unwrap(), "notebook.replaced-20260305T110000Z.db");
    assert_eq!(place.files(), ["backups", "notebook.db", "notebook.db.lock", "notebook.replaced-20260305T110000Z.db"]);
    assert_eq!(names(&place.open()), ["Ana"]);
    // The copy is still a copy, and there is one more: of what was there before.
    backup::verify(&first.path).unwrap();
    let before = restored.before.unwrap();
    assert_eq!(
        (before.why, names_in(&before.path)),
        (Why::BeforeRestore, vec!["Ana".into(), "Berta".into(), "Cem".into()])
    );
    // Undo takes back what the restored notebook remembers, and knows nothing of the restore.
    let mut store = place.open();
    store.undo(moment(2)).unwrap();
    assert_eq!(names(&store), Vec::<String>::new());
    assert!(store.undo(moment(2)).is_err());
    drop(store);
    assert_eq!(Store::open(&kept, &OpenOptions::default()).unwrap().dump().unwrap(), dump);
}

#[test]
fn the_restored_notebook_is_private_and_can_be_restored_again() {
    use std::os::unix::fs::PermissionsExt;
    let (place, [first, second]) = Place::new();
    let one = place.restore(&first.path).unwrap().kept.unwrap();
    let other = place.restore(&second.path).unwrap().kept.unwrap();
    assert_ne!(one, other);
    assert_eq!((names(&place.open()), names_in(&other)), (vec!["Ana".into(), "Berta".into()], vec!["Ana".to_owned()]));
    assert_eq!(fs::metadata(&place.notebook).unwrap().permissions().mode() & 0o777, 0o600);
}

#[test]
fn a_preview_says_what_would_change_and_changes_nothing() {
    let (place, [first, _]) = Place::new();
    let before = place.open().dump().unwrap();
    let preview = backup::preview(&place.notebook, &first.path).unwrap();
    let people = preview.tables.iter().find(|table| table.table == "affiliate").unwrap();
    assert_eq!((people.now, people.then, preview.damage), (Some(3), 1, None));
    assert_eq!((place.files().len(), place.open().dump().unwrap()), (3, before));
}

enum Harm {
    FlippedBit,
    Truncated,
    NoManifest,
    OtherManifest,
    Foreign,
}

#[rstest]
#[case::one_flipped_bit(Harm::FlippedBit)]
#[case::truncated(Harm::Truncated)]
#[case::no_manifest(Harm::NoManifest)]
#[case::the_manifest_of_another_copy(Harm::OtherManifest)]
#[case::a_foreign_file(Harm::Foreign)]
fn what_does_not_answer_to_its_manifest_is_refused(#[case] harm: Harm) {
    let (place, [first, second]) = Place::new();
    let bytes = fs::read(&second.path).unwrap();
    match harm {
        Harm::FlippedBit => {
            let mut bytes = bytes;
            bytes[9_000] ^= 1;
            fs::write(&second.path, bytes).unwrap();
        }
        Harm::Truncated => fs::write(&second.path, &bytes[..bytes.len() - 1]).unwrap(),
        Harm::NoManifest => fs::remove_file(Manifest::path_of(&second.path)).unwrap(),
        Harm::OtherManifest => {
            fs::copy(Manifest::path_of(&first.path), Manifest::path_of(&second.path)).unwrap();
        }
        Harm::Foreign => fs::write(&second.path, "Dear Ana, ...").unwrap(),
    }
    let before = place.open().dump().unwrap();
    let refused = place.restore(&second.path).unwrap_err();
    assert!(matches!(refused, BackupError::Changed(_) | BackupError::NoManifest(_)), "{refused:?}");
    assert_eq!((place.files().len(), place.open().dump().unwrap()), (3, before));
    let older = backup::next_sound(&place.copies(), &second.path).unwrap().unwrap();
    assert_eq!(older.path, first.path);
    assert_eq!(backup::next_sound(&place.copies(), &first.path).unwrap(), None);
}

#[test]
fn a_notebook_that_is_open_elsewhere_is_not_replaced() {
    let (place, [first, _]) = Place::new();
    let mut open = place.open();
    assert_eq!(names(&open).len(), 3);
    let busy = place.restore(&first.path).unwrap_err();
    assert!(matches!(busy, BackupError::Store(StoreError::Busy)), "{busy:?}");
    let newcomer = Newcomer { name: "Dana".into(), ..Newcomer::default() };
    open.add_affiliate(&newcomer, &moment(2)).unwrap();
    assert_eq!(names(&place.open()), ["Ana", "Berta", "Cem", "Dana"]);
    drop(open);
    place.restore(&first.path).unwrap();
    assert_eq!(names(&place.open()), ["Ana"]);
}

#[rstest]
#[case::pages_overwritten(4096, None)]
#[case::no_header(0, None)]
#[case::cut_short(0, Some(20_000))]
fn a_damaged_notebook_is_kept_as_it_is(#[case] from: usize, #[case] length: Option<usize>) {
    let (place, [first, _]) = Place::new();
    let mut bytes = fs::read(&place.notebook).unwrap();
    match length {
        Some(length) => bytes.truncate(length),
        None => bytes[from..].fill(0x5a),
    }
    fs::write(&place.notebook, &bytes).unwrap();
    assert!(backup::preview(&place.notebook, &first.path).unwrap().damage.is_some());
    let restored = place.restore(&first.path).unwrap();
    assert_eq!(restored.before, None);
    assert_eq!(names(&place.open()), ["Ana"]);
    let kept = fs::read(restored.kept.unwrap()).unwrap();
    assert_eq!(kept.len(), bytes.len());
    assert_eq!(kept[100..], bytes[100..]);
}

#[test]
fn a_lost_notebook_comes_back() {
    let (place, [_, second]) = Place::new();
    fs::remove_file(&place.notebook).unwrap();
    let restored = place.restore(&second.path).unwrap();
    assert_eq!((restored.kept, restored.before), (None, None));
    assert_eq!(names(&place.open()), ["Ana", "Berta"]);
}

#[test]
fn what_is_not_this_programs_is_not_replaced() {
    let (place, [first, _]) = Place::new();
    let elsewhere = place.folder.path().join("elsewhere.db");
    fs::rename(&place.notebook, &elsewhere).unwrap();
    std::os::unix::fs::symlink(&elsewhere, &place.notebook).unwrap();
    assert!(matches!(place.restore(&first.path), Err(BackupError::Open(OpenError::SymbolicLink(_)))));
    assert_eq!(names_in(&elsewhere).len(), 3);
}
