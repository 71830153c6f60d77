//! Copies: whole, private, checked, and refused when they are no longer what was made.

#![expect(clippy::unwrap_used, reason = "a test that cannot set up its notebook has failed")]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use carnet::domain::moment::Moment;
use carnet::store::backup::{self, BackupError, Manifest, Why};
use carnet::store::{OpenError, OpenOptions, Step, Store, StoreError};
use chrono::{Days, NaiveDate};
use rstest::rstest;
use tempfile::TempDir;

fn moment(days: u64) -> Moment {
    let day = NaiveDate::from_ymd_opt(2026, 3, 3).unwrap() + Days::new(days);
    Moment::on(day, "Europe/Paris".parse().unwrap())
}

struct Place {
    _folder: TempDir,
    notebook: PathBuf,
    copies: PathBuf,
    /// Kept open: copies are made beside a program at work.
    store: Store,
}

fn place() -> Place {
    let folder = tempfile::tempdir().unwrap();
    let notebook = folder.path().join("notebook.db");
    let mut store = Store::open(&notebook, &OpenOptions::default()).unwrap();
    let sql =
        "INSERT INTO affiliate (id, name, created_at) VALUES (randomblob(16), 'Marc', '2026-03-03T09:00:00.000Z')";
    store.write(&Step::new("step-test", vec![], moment(0)), |tx| Ok(tx.execute(sql, [])?)).unwrap();
    Place { copies: backup::folder_of(&notebook), _folder: folder, notebook, store }
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

#[test]
fn a_copy_holds_everything_and_is_private() {
    let place = place();
    let copy = backup::make(&place.notebook, &place.copies, Why::Asked, &moment(0)).unwrap();
    let manifest = backup::verify(&copy.path).unwrap();
    assert_eq!((manifest.why, manifest.rows["affiliate"], manifest.bytes), (Why::Asked, 1, copy.bytes));
    assert_eq!((mode(&copy.path), mode(&Manifest::path_of(&copy.path)), mode(&place.copies)), (0o600, 0o600, 0o700));
    let names: Vec<_> = fs::read_dir(&place.copies).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names.len(), 2, "the copy and its manifest: {names:?}");
    let opened = Store::open(&copy.path, &OpenOptions::default()).unwrap();
    assert_eq!(opened.dump().unwrap(), place.store.dump().unwrap());
    assert_eq!(opened.history(9).unwrap(), place.store.history(9).unwrap());
}

#[test]
fn two_copies_of_one_moment_do_not_overwrite_each_other() {
    let place = place();
    for _ in 0..3 {
        backup::make(&place.notebook, &place.copies, Why::Asked, &moment(0)).unwrap();
    }
    assert_eq!(backup::list(&place.copies).unwrap().len(), 3);
}

#[test]
fn a_day_gets_one_copy_and_old_ones_go() {
    let place = place();
    for day in 0..20 {
        assert!(backup::is_due(&place.copies, &moment(day)));
        assert!(backup::make_if_due(&place.notebook, &place.copies, &moment(day)).unwrap().is_some());
        assert!(backup::make_if_due(&place.notebook, &place.copies, &moment(day)).unwrap().is_none());
    }
    let copies = backup::list(&place.copies).unwrap();
    // 14 days, and 8 March as the newest of its week.
    assert_eq!(copies.len(), 15, "{copies:?}");
    assert_eq!(copies[0].day, moment(19).day);
    assert_eq!(fs::read_dir(&place.copies).unwrap().count(), 30, "each with its manifest and nothing else");
}

#[test]
fn what_a_killed_process_left_goes_and_what_somebody_is_at_work_on_stays() {
    let place = place();
    fs::create_dir(&place.copies).unwrap();
    let left = |name: &str| {
        let path = place.copies.join(name);
        fs::write(&path, "everything").unwrap();
        path
    };
    let (killed, journal, at_work) =
        (left(".carnet-abc.tmp"), left(".carnet-abc.tmp-journal"), left(".carnet-def.tmp"));
    let other = left("carnet.tmp");
    let held = fs::File::open(&at_work).unwrap();
    held.lock().unwrap();
    assert_eq!(backup::leftovers(&place.notebook).unwrap(), [killed.clone(), journal.clone()]);
    backup::make_if_due(&place.notebook, &place.copies, &moment(1)).unwrap();
    assert!(!killed.exists() && !journal.exists() && at_work.exists() && other.exists());
    drop(held);
    assert_eq!(backup::remove_leftovers(&place.notebook).unwrap().len(), 1);
    assert!(!at_work.exists());
}

#[rstest]
#[case::the_header(70)]
#[case::a_page(5_000)]
#[case::the_end(-1)]
fn one_flipped_bit_is_noticed(#[case] at: i64) {
    let place = place();
    let copy = backup::make(&place.notebook, &place.copies, Why::Daily, &moment(0)).unwrap();
    let mut bytes = fs::read(&copy.path).unwrap();
    let at = usize::try_from(at).unwrap_or(bytes.len() - 1);
    bytes[at] ^= 0b100;
    fs::write(&copy.path, bytes).unwrap();
    assert!(matches!(backup::verify(&copy.path), Err(BackupError::Changed(_))));
}

#[test]
fn a_copy_without_its_manifest_is_not_trusted() {
    let place = place();
    let copy = backup::make(&place.notebook, &place.copies, Why::Daily, &moment(0)).unwrap();
    let manifest = Manifest::path_of(&copy.path);
    fs::write(&manifest, "{}").unwrap();
    assert!(matches!(backup::verify(&copy.path), Err(BackupError::NoManifest(_))));
    fs::remove_file(&manifest).unwrap();
    assert!(matches!(backup::verify(&copy.path), Err(BackupError::NoManifest(_))));
}

#[test]
fn a_damaged_notebook_gives_no_copy_and_stays_where_it_is() {
    let place = place();
    place.store.close().unwrap();
    let mut bytes = fs::read(&place.notebook).unwrap();
    bytes[4096..].fill(0x5a);
    fs::write(&place.notebook, &bytes).unwrap();
    let failed = backup::make(&place.notebook, &place.copies, Why::Daily, &moment(0));
    assert!(
        matches!(
            failed,
            Err(BackupError::Store(StoreError::Damaged(_))
                | BackupError::Open(OpenError::Damaged { .. } | OpenError::Store(_)))
        ),
        "{failed:?}"
    );
    assert_eq!(fs::read(&place.notebook).unwrap(), bytes);
    assert_eq!(fs::read_dir(&place.copies).map_or(0, Iterator::count), 0, "nothing half-made");
}

#[test]
fn no_notebook_is_no_copy() {
    let folder = tempfile::tempdir().unwrap();
    let made = backup::make(&folder.path().join("notebook.db"), folder.path(), Why::Daily, &moment(0));
    assert!(matches!(made, Err(BackupError::Open(OpenError::Absent(_)))));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}
