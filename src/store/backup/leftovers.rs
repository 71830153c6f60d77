//! Whole copies that a backup, a restore, a migration, an import or an erasure was making when it was killed: they hold what the notebook
//! holds, under names that nothing looks for. Who makes one has it locked, so that an abandoned one is known at once.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use tempfile::{NamedTempFile, TempDir};

use super::{BackupError, folder_of};
use crate::files;

const PREFIX: &str = ".carnet-";
const SUFFIX: &str = ".tmp";

/// A private file that is being made in a folder, locked until it is closed.
pub(super) fn file_in(folder: &Path) -> io::Result<NamedTempFile> {
    let file = tempfile::Builder::new().prefix(PREFIX).suffix(SUFFIX).tempfile_in(folder)?;
    lock(file.as_file())?;
    Ok(file)
}

/// A private folder to work in, locked as long as the file is open.
pub(in crate::store) fn desk_in(folder: &Path) -> io::Result<(TempDir, File)> {
    let desk = tempfile::Builder::new().prefix(PREFIX).suffix(SUFFIX).tempdir_in(folder)?;
    let held = File::open(desk.path())?;
    lock(&held)?;
    Ok((desk, held))
}

/// A file system without locks has no way to tell who is at work: there a copy is made all the same.
fn lock(file: &File) -> io::Result<()> {
    match file.try_lock() {
        Err(fs::TryLockError::Error(error)) if error.kind() != io::ErrorKind::Unsupported => Err(error),
        _ => Ok(()),
    }
}

/// The abandoned ones, beside the notebook and in its folder of copies. What somebody is at work on is not among them.
///
/// # Errors
/// [`BackupError::Io`] when a folder cannot be read.
pub fn leftovers(notebook: &Path) -> Result<Vec<PathBuf>, BackupError> {
    let beside = notebook.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut found = Vec::new();
    for folder in [beside.to_owned(), folder_of(notebook)] {
        match fs::read_dir(&folder) {
            Ok(entries) => found.extend(entries.filter_map(Result::ok).map(|entry| entry.path())),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(BackupError::io(&folder)(error)),
        }
    }
    found.retain(|path| is_temporary(path) && is_abandoned(path));
    found.sort();
    Ok(found)
}

/// Removes the abandoned ones; gives back which there were.
///
/// # Errors
/// [`BackupError::Io`].
pub fn remove_leftovers(notebook: &Path) -> Result<Vec<PathBuf>, BackupError> {
    let found = leftovers(notebook)?;
    for path in &found {
        let is_folder = path.symlink_metadata().is_ok_and(|about| about.is_dir());
        let removed = if is_folder { fs::remove_dir_all(path) } else { fs::remove_file(path) };
        match removed {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(BackupError::io(path)(error)),
            _ => {}
        }
    }
    Ok(found)
}

/// Its name, or that of the journal beside it.
fn is_temporary(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    name.starts_with(PREFIX) && (name.ends_with(SUFFIX) || name.ends_with(".tmp-journal"))
}

fn is_abandoned(path: &Path) -> bool {
    let Ok(about) = path.symlink_metadata() else { return false };
    let main = match path.to_str().and_then(|name| name.strip_suffix("-journal")) {
        Some(main) => PathBuf::from(main),
        None => path.to_owned(),
    };
    let opened = if about.is_dir() { File::open(&main) } else { files::open(&main) };
    match opened {
        Ok(file) => !matches!(file.try_lock(), Err(fs::TryLockError::WouldBlock)),
        // The journal of a copy that is gone.
        Err(error) => error.kind() == io::ErrorKind::NotFound,
    }
}
