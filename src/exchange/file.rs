//! The bytes of a file that somebody names. The only place of this room that touches a file.

use std::io::{Read, Result};
use std::path::Path;

use super::detect::LARGEST_FILE;
use crate::files;

/// The file's bytes, one more than the reader takes at most, so that it can refuse the rest unread.
///
/// # Errors
/// What the system says.
pub fn contents(path: &Path) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    files::open(path)?.take(LARGEST_FILE as u64 + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}
