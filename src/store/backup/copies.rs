//! The copies in a folder, by their names: `carnet_2026-03-03_daily_20260303T090000123Z.db`.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, Utc};

use super::BackupError;
use super::manifest::Why;

/// A copy of the notebook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Copy {
    /// The file.
    pub path: PathBuf,
    /// The working day on which it was made.
    pub day: NaiveDate,
    /// Why it was made.
    pub why: Why,
    /// Its size in bytes.
    pub bytes: u64,
}

/// The copies in a folder, the newest first. Files of other names are passed over; no folder is no copies.
///
/// # Errors
/// [`BackupError::Io`] when the folder cannot be read.
pub fn list(folder: &Path) -> Result<Vec<Copy>, BackupError> {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(vec![]),
        Err(error) => return Err(BackupError::io(folder)(error)),
    };
    let mut copies = Vec::new();
    for entry in entries {
        let entry = entry.map_err(BackupError::io(folder))?;
        let Some((day, why, stamp)) = entry.file_name().to_str().and_then(parse) else { continue };
        // A pipe of that name would be waited for. A folder is a copy that cannot be read, and told as one.
        let is_one = |about: &fs::Metadata| about.is_file() || about.is_dir() || about.is_symlink();
        let Some(metadata) = entry.metadata().ok().filter(is_one) else { continue };
        copies.push(((day, stamp), Copy { path: entry.path(), day, why, bytes: metadata.len() }));
    }
    copies.sort_by(|(one, _), (other, _)| other.cmp(one));
    Ok(copies.into_iter().map(|(_, copy)| copy).collect())
}

/// A name that no file in the folder has.
pub(super) fn free_name(folder: &Path, day: NaiveDate, why: Why, instant: DateTime<Utc>) -> PathBuf {
    let stem = format!("carnet_{day}_{}_{}", why.word(), instant.format("%Y%m%dT%H%M%S%3fZ"));
    let mut path = folder.join(format!("{stem}.db"));
    let mut number = 2;
    while path.exists() {
        path = folder.join(format!("{stem}-{number}.db"));
        number += 1;
    }
    path
}

fn parse(name: &str) -> Option<(NaiveDate, Why, String)> {
    let mut parts = name.strip_prefix("carnet_")?.strip_suffix(".db")?.split('_');
    let (day, word, stamp) = (parts.next()?, parts.next()?, parts.next()?);
    let why = [Why::Daily, Why::BeforeMigration, Why::BeforeImport, Why::BeforeRestore, Why::Asked]
        .into_iter()
        .find(|why| why.word() == word)?;
    Some((day.parse().ok()?, why, stamp.to_owned()))
}
