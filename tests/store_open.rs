//! Opening: what lies at a path, and that whatever is not ours stays as it was.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use carnet::store::{OpenError, OpenOptions, Store, WhenAbsent};

fn open(path: &Path) -> Result<Store, OpenError> {
    Store::open(path, &OpenOptions::default())
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
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
