//! The one file descriptor through which this process looks at a notebook's bytes.
//!
//! The locks of SQLite are those of POSIX: they belong to the process and to the file, and closing *any* descriptor of the
//! file lets go of all of them (<https://sqlite.org/howtocorrupt.html>, 2.2). Another process would then take the notebook for
//! left, and remove a -wal that is written to here. So the descriptor is shared, and outlives every connection of the process.

use std::fs::File;
use std::io;
use std::os::unix::fs::{FileExt, MetadataExt};
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use rustix::process::{Flock, FlockOffsetType, FlockType, fcntl_getlk};

use super::header::open_unfollowed;

/// The bytes that SQLite's readers lock (`SHARED_FIRST` and `SHARED_SIZE` in its os.h); a connection in WAL mode keeps them
/// locked for as long as it lives.
const SHARED: (u64, u64) = (0x4000_0002, 510);

/// A file by device and inode, its descriptor, and how many hold it.
struct Entry {
    file: (u64, u64),
    descriptor: File,
    holders: usize,
}

static ENTRIES: Mutex<Vec<Entry>> = Mutex::new(Vec::new());

fn entries() -> MutexGuard<'static, Vec<Entry>> {
    ENTRIES.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A notebook's file, held open. Kept beside a connection, and let go of after it.
#[derive(Debug)]
pub(super) struct Held {
    file: (u64, u64),
}

impl Held {
    /// Holds the file at a path, never through a link.
    pub(super) fn take(path: &Path) -> io::Result<Self> {
        let mut entries = entries();
        let metadata = path.symlink_metadata()?;
        let file = (metadata.dev(), metadata.ino());
        if let Some(entry) = entries.iter_mut().find(|entry| entry.file == file) {
            entry.holders += 1;
            return Ok(Self { file });
        }
        let descriptor = open_unfollowed(path)?;
        let metadata = descriptor.metadata()?;
        let file = (metadata.dev(), metadata.ino());
        entries.push(Entry { file, descriptor, holders: 1 });
        Ok(Self { file })
    }

    /// Its first bytes, at most so many.
    pub(super) fn beginning(&self, most: usize) -> io::Result<Vec<u8>> {
        let mut bytes = vec![0; most];
        let mut filled = 0;
        self.with(|entry| {
            loop {
                match entry.descriptor.read_at(&mut bytes[filled..], filled as u64)? {
                    0 => return Ok(()),
                    read => filled += read,
                }
            }
        })?;
        bytes.truncate(filled);
        Ok(bytes)
    }

    /// Reads it to its end.
    pub(super) fn read_through(&self) -> io::Result<()> {
        let mut bytes = vec![0; 1 << 16];
        let mut at = 0;
        self.with(|entry| {
            loop {
                match entry.descriptor.read_at(&mut bytes, at)? {
                    0 => return Ok(()),
                    read => at += read as u64,
                }
            }
        })
    }

    /// Whether a connection of this process, which then holds it as well as the one that asks, or of another process has it open.
    pub(super) fn is_in_use(&self) -> bool {
        let shared = Flock {
            start: SHARED.0,
            length: SHARED.1,
            pid: None,
            typ: FlockType::WriteLock,
            offset_type: FlockOffsetType::Set,
        };
        // A file system that knows no locks tells nothing: what lies beside the file is then looked at every time.
        let elsewhere = |entry: &Entry| matches!(fcntl_getlk(&entry.descriptor, &shared), Ok(Some(_)));
        self.with(|entry| Ok(entry.holders > 1 || elsewhere(entry))).unwrap_or(false)
    }

    fn with<T>(&self, look: impl FnOnce(&Entry) -> io::Result<T>) -> io::Result<T> {
        let entries = entries();
        let entry = entries.iter().find(|entry| entry.file == self.file).ok_or(io::ErrorKind::NotFound)?;
        look(entry)
    }
}

impl Drop for Held {
    /// Under the lock, so that nobody comes to hold the file while it is being closed.
    fn drop(&mut self) {
        let mut entries = entries();
        if let Some(at) = entries.iter().position(|entry| entry.file == self.file) {
            entries[at].holders -= 1;
            if entries[at].holders == 0 {
                entries.swap_remove(at);
            }
        }
    }
}
