//! The locks of SQLite hold for as long as its connection lives, whatever else this process looks at.

use std::os::unix::fs::MetadataExt;

use crate::harness::{Place, count};

/// How many locks this process has on a file, as Linux tells.
fn locks(path: &std::path::Path) -> Option<usize> {
    let told = std::fs::read_to_string("/proc/locks").ok()?;
    let inode = format!(":{}", path.metadata().ok()?.ino());
    let process = std::process::id().to_string();
    let of_file = |line: &&str| {
        let mut fields = line.split_whitespace();
        fields.any(|field| field == process) && fields.any(|field| field.ends_with(&inode))
    };
    Some(told.lines().filter(of_file).count())
}

#[test]
fn a_second_look_at_the_file_keeps_the_locks_of_the_first() {
    let place = Place::with(&["Marie"]);
    let store = place.open_and_add(&["Nora"]);
    let Some(before) = locks(&place.notebook) else { return count("locks", "SKIPPED: no /proc/locks here") };
    assert!(before > 0, "a connection in WAL mode holds a lock");
    drop(place.open());
    assert_eq!(locks(&place.notebook), Some(before));
    drop(store);
    assert_eq!(locks(&place.notebook), Some(0));
    count("locks", &format!("{before} held over a second opening"));
}
