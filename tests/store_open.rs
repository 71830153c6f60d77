//! Opening: what lies at a path, and that whatever is not ours stays as it was.

#![expect(clippy::unwrap_used, reason = "a test that cannot set up its notebook has failed")]

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;
use std::sync::Barrier;
use std::time::Duration;

use carnet::domain::moment::Moment;
use carnet::store::{
    APPLICATION_ID, Access, Leftover, OpenError, OpenOptions, SCHEMA, Step, Store, StoreError, WhenAbsent,
};
use chrono::NaiveDate;
use rstest::rstest;
use rusqlite::Connection;
use tempfile::TempDir;

const ADD: &str =
    "INSERT INTO affiliate (id, name, created_at) VALUES (randomblob(16), 'Marc', '2026-03-03T09:00:00.000Z')";

fn open(path: &Path) -> Result<Store, OpenError> {
    Store::open(path, &OpenOptions::default())
}

fn step() -> Step {
    let moment = Moment::on(NaiveDate::from_ymd_opt(2026, 3, 3).unwrap(), "Europe/Paris".parse().unwrap());
    Step::new("step-test", vec![], moment)
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

/// A notebook with one affiliate, closed.
fn notebook(folder: &TempDir) -> std::path::PathBuf {
    let path = folder.path().join("notebook.db");
    let mut store = open(&path).unwrap();
    store.write(&step(), |tx| Ok(tx.execute(ADD, [])?)).unwrap();
    store.close().unwrap();
    path
}

/// Every file of a folder with its bytes.
fn everything(folder: &Path) -> Vec<(std::ffi::OsString, Vec<u8>)> {
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap())
        .map(|entry| (entry.file_name(), fs::read(entry.path()).unwrap_or_default()))
        .collect();
    files.sort();
    files
}

/// Opens what must be refused, and looks that nothing was touched.
fn refused(path: &Path) -> OpenError {
    let before = everything(path.parent().unwrap());
    let error = open(path).err().unwrap();
    assert_eq!(everything(path.parent().unwrap()), before, "left as it was");
    error
}

#[test]
fn a_new_notebook_is_private() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a/b/notebook.db");
    let store = open(&path).unwrap();
    assert_eq!(mode(&path), 0o600);
    assert_eq!(mode(path.parent().unwrap()), 0o700);
    assert_eq!(mode(&folder.path().join("a")), 0o700);
    assert_eq!(mode(&folder.path().join("a/b/notebook.db-wal")), 0o600);
    store.close().unwrap();
    open(&path).unwrap();
}

#[test]
fn no_notebook_is_made_where_none_is_wanted() {
    let folder = tempfile::tempdir().unwrap();
    let options = OpenOptions { when_absent: WhenAbsent::Refuse, ..OpenOptions::default() };
    for name in ["notebook.db", "folder/notebook.db"] {
        let path = folder.path().join(name);
        assert!(matches!(Store::open(&path, &options), Err(OpenError::Absent(_))));
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn an_empty_file_left_by_a_first_run_that_died_becomes_a_notebook() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("notebook.db");
    fs::write(&path, "").unwrap();
    open(&path).unwrap().write(&step(), |tx| Ok(tx.execute(ADD, [])?)).unwrap();
}

#[test]
fn many_first_runs_at_once_make_one_notebook() {
    for _ in 0..5 {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("notebook.db");
        let start = Barrier::new(8);
        std::thread::scope(|scope| {
            for _ in 0..8 {
                scope.spawn(|| {
                    start.wait();
                    open(&path).unwrap().write(&step(), |tx| Ok(tx.execute(ADD, [])?)).unwrap();
                });
            }
        });
        assert_eq!(open(&path).unwrap().dump().unwrap().lines().count(), 8);
    }
}

#[rstest]
#[case::text("Dear diary,\n".repeat(50).into_bytes())]
#[case::short(b"x".to_vec())]
#[case::zeros(vec![0; 4096])]
fn what_is_no_database_is_refused(#[case] bytes: Vec<u8>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("notebook.db");
    fs::write(&path, bytes).unwrap();
    assert!(matches!(refused(&path), OpenError::NotADatabase(_)));
}

#[test]
fn a_folder_and_a_link_are_refused() {
    let folder = tempfile::tempdir().unwrap();
    let (directory, link) = (folder.path().join("directory"), folder.path().join("link"));
    fs::create_dir(&directory).unwrap();
    symlink(notebook(&folder), &link).unwrap();
    assert!(matches!(refused(&directory), OpenError::Directory(_)));
    assert!(matches!(refused(&link), OpenError::SymbolicLink(_)));
}

#[test]
fn a_link_to_the_folder_is_followed() {
    let (folder, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    symlink(elsewhere.path(), folder.path().join("data")).unwrap();
    let store = open(&folder.path().join("data/notebook.db")).unwrap();
    assert_eq!(store.path().unwrap(), elsewhere.path().canonicalize().unwrap().join("notebook.db"));
}

#[rstest]
#[case::nobodys(0)]
#[case::another_programs(0x1234_5678)]
fn another_programs_file_is_refused(#[case] application_id: u32) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("notebook.db");
    let other = Connection::open(&path).unwrap();
    other.pragma_update(None, "application_id", application_id).unwrap();
    other.execute_batch("CREATE TABLE theirs (id INTEGER); INSERT INTO theirs VALUES (1);").unwrap();
    other.close().unwrap();
    let error = refused(&path);
    assert!(matches!(error, OpenError::Foreign { application_id: found, .. } if found == application_id), "{error:?}");
}

#[test]
fn a_newer_notebook_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = notebook(&folder);
    Connection::open(&path).unwrap().pragma_update(None, "user_version", SCHEMA + 1).unwrap();
    let error = refused(&path);
    assert!(matches!(error, OpenError::Newer { found, known: SCHEMA, .. } if found == SCHEMA + 1), "{error:?}");
}

#[test]
fn an_open_notebook_that_a_newer_program_migrates_is_written_no_more() {
    let folder = tempfile::tempdir().unwrap();
    let path = notebook(&folder);
    let mut store = open(&path).unwrap();
    Connection::open(&path).unwrap().pragma_update(None, "user_version", SCHEMA + 1).unwrap();
    assert!(matches!(store.write(&step(), |tx| Ok(tx.execute(ADD, [])?)), Err(StoreError::Migrated)));
}

#[test]
fn a_newer_notebook_whose_change_is_still_in_its_wal_is_refused() {
    let (folder, copy) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let path = notebook(&folder);
    let newer = Connection::open(&path).unwrap();
    newer.pragma_update(None, "user_version", SCHEMA + 1).unwrap();
    // Copied while the other program has it open: what is left behind when it is killed.
    for name in ["notebook.db", "notebook.db-wal"] {
        fs::copy(folder.path().join(name), copy.path().join(name)).unwrap();
    }
    let left = copy.path().join("notebook.db");
    let (main, wal) = (fs::read(&left).unwrap(), fs::read(copy.path().join("notebook.db-wal")).unwrap());
    assert!(matches!(open(&left), Err(OpenError::Newer { .. })));
    assert_eq!(fs::read(&left).unwrap(), main);
    assert_eq!(fs::read(copy.path().join("notebook.db-wal")).unwrap(), wal);
}

#[rstest]
#[case::a_page(4096)]
#[case::half(60_000)]
#[case::a_byte(1)]
fn a_file_cut_short_is_refused(#[case] missing: u64) {
    let folder = tempfile::tempdir().unwrap();
    let path = notebook(&folder);
    let length = fs::metadata(&path).unwrap().len();
    fs::OpenOptions::new().write(true).open(&path).unwrap().set_len(length - missing).unwrap();
    let error = refused(&path);
    assert!(
        matches!(error, OpenError::Truncated { expected, found, .. } if (expected, found) == (length, length - missing))
    );
}

#[test]
fn a_file_cut_in_its_header_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let path = notebook(&folder);
    fs::OpenOptions::new().write(true).open(&path).unwrap().set_len(60).unwrap();
    assert!(matches!(refused(&path), OpenError::Truncated { found: 60, .. }));
}

#[test]
fn damage_inside_is_found_by_the_quick_check() {
    let folder = tempfile::tempdir().unwrap();
    let path = notebook(&folder);
    open(&path).unwrap().quick_check().unwrap();
    let mut bytes = fs::read(&path).unwrap();
    let end = bytes.len();
    bytes[4096..end].fill(0x5a);
    fs::write(&path, bytes).unwrap();
    let found = open(&path).map(|store| store.quick_check());
    assert!(
        matches!(
            found,
            Ok(Err(StoreError::Damaged(_))) | Err(OpenError::Damaged { .. } | OpenError::Store(StoreError::Damaged(_)))
        ),
        "{:?}",
        found.err()
    );
}

#[test]
fn a_notebook_that_was_not_closed_keeps_everything() {
    let (folder, copy) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut store = open(&notebook(&folder)).unwrap();
    store.write(&step(), |tx| Ok(tx.execute(ADD, [])?)).unwrap();
    for name in ["notebook.db", "notebook.db-wal"] {
        fs::copy(folder.path().join(name), copy.path().join(name)).unwrap();
    }
    assert_eq!(open(&copy.path().join("notebook.db")).unwrap().dump().unwrap(), store.dump().unwrap());
}

#[test]
fn a_writer_that_does_not_end_makes_others_give_up() {
    let folder = tempfile::tempdir().unwrap();
    let path = notebook(&folder);
    let other = Connection::open(&path).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let options = OpenOptions { busy_timeout: Duration::from_millis(50), ..OpenOptions::default() };
    let mut store = Store::open(&path, &options).unwrap();
    let before = store.dump().unwrap();
    assert!(matches!(store.write(&step(), |tx| Ok(tx.execute(ADD, [])?)), Err(StoreError::Busy)));
    assert_eq!(store.dump().unwrap(), before, "reading goes on");
    other.execute_batch("COMMIT").unwrap();
    store.write(&step(), |tx| Ok(tx.execute(ADD, [])?)).unwrap();
}

#[test]
fn a_full_disk_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let mut store = open(&notebook(&folder)).unwrap();
    let before = store.dump().unwrap();
    let full = store.write(&step(), |tx| {
        tx.execute_batch("PRAGMA max_page_count = 1")?;
        for _ in 0..10_000 {
            tx.execute(ADD, [])?;
        }
        Ok(())
    });
    assert!(matches!(full, Err(StoreError::DiskFull)), "{full:?}");
    assert_eq!(store.dump().unwrap(), before);
    assert_eq!(store.search_differences().unwrap(), 0);
    store.write(&step(), |tx| Ok(tx.execute_batch("PRAGMA max_page_count = 1000000")?)).unwrap();
    store.write(&step(), |tx| Ok(tx.execute(ADD, [])?)).unwrap();
}

#[test]
fn the_file_says_whose_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = notebook(&folder);
    let bytes = fs::read(&path).unwrap();
    assert_eq!(bytes[68..72], APPLICATION_ID.to_be_bytes());
    assert_eq!(bytes[60..64], SCHEMA.to_be_bytes());
    assert_eq!(bytes[18..20], [2, 2], "WAL");
    assert!(!folder.path().join("notebook.db-wal").exists());
}

/// Root may write everywhere: there, the test runs itself again as nobody.
fn as_nobody(test: &str) -> bool {
    if !rustix::process::geteuid().is_root() {
        return false;
    }
    let folder = tempfile::tempdir().unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755)).unwrap();
    let program = folder.path().join("test");
    fs::copy(std::env::current_exe().unwrap(), &program).unwrap();
    fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
    let output =
        Command::new(&program).args(["--exact", test]).current_dir("/").uid(65_534).gid(65_534).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success() && said.contains("1 passed"), "{said}");
    true
}

#[test]
fn a_read_only_folder_can_be_read_and_nothing_else() {
    if as_nobody("a_read_only_folder_can_be_read_and_nothing_else") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let path = notebook(&folder);
    fs::write(folder.path().join("notebook.db-wal"), "").unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o500)).unwrap();
    let mut store = open(&path).unwrap();
    assert_eq!(store.access(), Access::ReadOnly);
    assert_eq!(store.dump().unwrap().lines().count(), 1);
    assert!(matches!(store.write(&step(), |tx| Ok(tx.execute(ADD, [])?)), Err(StoreError::ReadOnly)));
    store.close().unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o700)).unwrap();
    fs::write(folder.path().join("notebook.db-wal"), "something").unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o500)).unwrap();
    let store = open(&path).unwrap();
    assert!(matches!(store.leftovers(), [Leftover::PassedOver(_)]), "{:?}", store.leftovers());
    assert_eq!(store.dump().unwrap().lines().count(), 1);
    drop(store);
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o700)).unwrap();
    fs::remove_file(folder.path().join("notebook.db-wal")).unwrap();
    let mut store = open(&path).unwrap();
    store.write(&step(), |tx| Ok(tx.execute(ADD, [])?)).unwrap();
    let left = ["notebook.db", "notebook.db-wal"].map(|name| (name, fs::read(folder.path().join(name)).unwrap()));
    drop(store);
    for (name, bytes) in left {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o500)).unwrap();
    assert!(matches!(refused(&path), OpenError::ReadOnlyUnfinished(_)));
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o700)).unwrap();
}

#[test]
fn a_file_that_may_not_be_read_is_refused() {
    if as_nobody("a_file_that_may_not_be_read_is_refused") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let path = notebook(&folder);
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).unwrap();
    assert!(matches!(open(&path), Err(OpenError::Unreadable { .. })));
}

#[test]
fn a_notebook_that_cannot_be_created_says_where() {
    if as_nobody("a_notebook_that_cannot_be_created_says_where") {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o500)).unwrap();
    for name in ["notebook.db", "a/notebook.db"] {
        let found = open(&folder.path().join(name));
        assert!(matches!(found, Err(OpenError::NotCreated { .. })), "{:?}", found.err());
    }
}
