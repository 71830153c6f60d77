//! Whether damage is damage. SQLite calls a file corrupt whose bytes the disk does not give (`SQLITE_IOERR_CORRUPTFS`), and its
//! checks count such pages as errors: a copy in the notebook's place would then be no way out.

use std::fs::File;
use std::io;
use std::path::Path;

use super::error::{OpenError, StoreError};
use super::held::Held;
use super::lock::beside;

/// Reads a notebook and its -wal through; what the system says where it does not give them.
pub fn read_error(notebook: &Path) -> Option<io::Error> {
    let file = Held::take(notebook).and_then(|held| held.read_through());
    let wal = || File::open(beside(notebook, "-wal")).and_then(|mut wal| io::copy(&mut wal, &mut io::sink()).map(drop));
    file.and_then(|()| wal()).err().filter(|error| error.kind() != io::ErrorKind::NotFound)
}

/// An error of an open notebook: damage only where the file can be read.
pub(super) fn judged(notebook: Option<&Path>, error: StoreError) -> StoreError {
    match (error, notebook) {
        (StoreError::Damaged(detail), Some(notebook)) => {
            read_error(notebook).map_or(StoreError::Damaged(detail), StoreError::Io)
        }
        (error, _) => error,
    }
}

/// The same of a notebook that is being opened.
pub(super) fn found(notebook: &Path, error: StoreError) -> OpenError {
    let StoreError::Damaged(detail) = error else { return OpenError::Store(error) };
    let path = notebook.to_owned();
    match read_error(notebook) {
        None => OpenError::Damaged { path, detail },
        Some(source) => OpenError::Unreadable { path, source },
    }
}
