//! The first hundred bytes of a notebook, read before SQLite touches the file (<https://sqlite.org/fileformat.html>, 1.3).

use std::fs::{File, OpenOptions};
use std::io;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use super::error::OpenError;
use super::held::Held;

/// Ours among SQLite files: "Carn" in ASCII.
pub const APPLICATION_ID: u32 = 0x4361_726E;

const MAGIC: &[u8; 16] = b"SQLite format 3\0";
const LENGTH: usize = 100;

/// What the header says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Header {
    /// Which program the file belongs to; 0 when nobody said.
    pub application_id: u32,
    /// The schema.
    pub user_version: u32,
    /// Whether the file is in WAL mode.
    pub wal: bool,
    /// The size of a page in bytes.
    pub page_size: u64,
    /// The size in bytes that the header announces; `None` when a writer too old to keep it wrote last.
    pub announced: Option<u64>,
}

/// What lies at a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// Nothing.
    Nothing,
    /// A file of no bytes: a first run ended before it wrote.
    Empty,
    /// A SQLite file.
    Database(Header),
}

/// Looks at a path without changing anything.
///
/// # Errors
/// What cannot be a database: a folder, a link, a device, an unreadable file, a file that is not SQLite's.
pub fn look(path: &Path) -> Result<Found, OpenError> {
    let unreadable = |source| OpenError::Unreadable { path: path.to_owned(), source };
    let metadata = match path.symlink_metadata() {
        Ok(metadata) => metadata,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Found::Nothing),
        Err(error) => return Err(unreadable(error)),
    };
    let kind = metadata.file_type();
    if kind.is_symlink() {
        return Err(OpenError::SymbolicLink(path.to_owned()));
    }
    if kind.is_dir() {
        return Err(OpenError::Directory(path.to_owned()));
    }
    if !kind.is_file() {
        return Err(OpenError::NotAFile(path.to_owned()));
    }
    let bytes = Held::take(path).and_then(|held| held.beginning(LENGTH)).map_err(unreadable)?;
    if bytes.is_empty() {
        return Ok(Found::Empty);
    }
    if !bytes.starts_with(MAGIC) {
        return Err(OpenError::NotADatabase(path.to_owned()));
    }
    parse(&bytes).map(Found::Database).ok_or_else(|| OpenError::Truncated {
        path: path.to_owned(),
        expected: LENGTH as u64,
        found: bytes.len() as u64,
    })
}

/// Opens a file for reading, never through a link.
pub(super) fn open_unfollowed(path: &Path) -> io::Result<File> {
    let flags = i32::try_from(rustix::fs::OFlags::NOFOLLOW.bits()).unwrap_or_default();
    OpenOptions::new().read(true).custom_flags(flags).open(path)
}

fn parse(bytes: &[u8]) -> Option<Header> {
    let long = |at: usize| Some(u32::from_be_bytes(bytes.get(at..at + 4)?.try_into().ok()?));
    let page_size = match u16::from_be_bytes(bytes.get(16..18)?.try_into().ok()?) {
        1 => 65_536,
        size => u64::from(size),
    };
    let (changes, pages, valid_for) = (long(24)?, long(28)?, long(92)?);
    Some(Header {
        application_id: long(68)?,
        user_version: long(60)?,
        page_size,
        wal: bytes.get(18..20)? == [2, 2],
        announced: (changes == valid_for && pages > 0 && long(96).is_some()).then_some(u64::from(pages) * page_size),
    })
}
