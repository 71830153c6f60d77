//! The file beside a notebook that says how far it was written: `notebook.db.unfinished`, the number of the last commit.
//!
//! It is written after each commit and goes when the -wal has gone. Where it stays behind, the program did not end well; and
//! where the notebook then has fewer commits than it says, some are missing: the -wal is gone, or was cut.
//! It is a hint and no part of the notebook. It never says more than was on the disk before it, so a power cut or a kill
//! between the two makes it say too little, which is silent. It cannot condemn a -wal: only the links do ([`super::link`]).

use std::fs::{self, OpenOptions};
use std::io;
use std::os::unix::fs::{FileExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use super::lock::beside;

/// Where it lies.
pub(super) fn path_of(notebook: &Path) -> PathBuf {
    beside(notebook, ".unfinished")
}

/// The number of the last commit that was written to a notebook, where it was not left well.
pub(super) fn read(notebook: &Path) -> Option<u64> {
    fs::read_to_string(path_of(notebook)).ok()?.trim().parse().ok()
}

/// Writes it. Not flushed: what a power cut takes of it is only missing.
pub(super) fn write(notebook: &Path, number: u64) -> io::Result<()> {
    let nofollow = i32::try_from(rustix::fs::OFlags::NOFOLLOW.bits()).unwrap_or_default();
    let mut options = OpenOptions::new();
    options.write(true).create(true).truncate(false).mode(0o600).custom_flags(nofollow);
    // Always as many bytes: nothing is ever left of a longer number.
    options.open(path_of(notebook))?.write_all_at(format!("{number:020}\n").as_bytes(), 0)
}

/// Removes the file once a connection has gone, and the -wal with it. Kept beside the connection, and dropped after it.
#[derive(Debug)]
pub(super) struct Unfinished {
    notebook: PathBuf,
}

impl Unfinished {
    /// For a connection to a notebook in which nothing is missing, or which goes on all the same.
    pub(super) fn of(notebook: &Path) -> Self {
        Self { notebook: notebook.to_owned() }
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        if beside(&self.notebook, "-wal").symlink_metadata().is_err() {
            // Usually it is not there.
            let _ = fs::remove_file(path_of(&self.notebook));
        }
    }
}
