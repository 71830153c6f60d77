//! The lock file beside a notebook: creating, migrating and switching to WAL happen under it, because two first runs at
//! once collide otherwise.

use std::fs::{File, OpenOptions};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use super::error::OpenError;

/// Held until dropped; the system lets go of it when the process dies. The file itself stays: removing it would let two
/// processes lock two different files.
#[derive(Debug)]
pub(super) struct SetupLock {
    _file: File,
}

impl SetupLock {
    /// Waits for the lock of a notebook.
    pub(super) fn take(notebook: &Path) -> Result<Self, OpenError> {
        let path = beside(notebook, ".lock");
        let nofollow = i32::try_from(rustix::fs::OFlags::NOFOLLOW.bits()).unwrap_or_default();
        OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(false)
            .mode(0o600)
            .custom_flags(nofollow)
            .open(&path)
            .and_then(|file| file.lock().map(|()| Self { _file: file }))
            .map_err(|source| OpenError::NotCreated { path, source })
    }
}

/// The path of a file that belongs to a notebook: its own name with an ending.
pub(super) fn beside(notebook: &Path, ending: &str) -> PathBuf {
    let mut name = notebook.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}
