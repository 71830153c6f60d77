//! Whether a copy can take the notebook's place.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use super::manifest::{Manifest, digest};
use super::{BackupError, StoreError};
use crate::store::error::OpenError;
use crate::store::header::Found;
use crate::store::journal::Table;
use crate::store::open;

/// Checks a copy against its manifest, byte for byte, and then as a database.
///
/// # Errors
/// [`BackupError::NoManifest`], [`BackupError::Changed`], and whatever keeps the copy from being opened.
pub fn verify(copy: &Path) -> Result<Manifest, BackupError> {
    let manifest = match fs::read_to_string(Manifest::path_of(copy)) {
        Ok(json) => serde_json::from_str::<Manifest>(&json).map_err(|_| BackupError::NoManifest(copy.to_owned()))?,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(BackupError::NoManifest(copy.to_owned())),
        Err(error) => return Err(BackupError::io(copy)(error)),
    };
    let (bytes, sha256) = digest(copy).map_err(BackupError::io(copy))?;
    if (bytes, &sha256) != (manifest.bytes, &manifest.sha256) {
        return Err(BackupError::Changed(copy.to_owned()));
    }
    let (notebook_schema, rows) = examine(copy)?;
    if (notebook_schema, &rows) != (manifest.notebook_schema, &manifest.rows) {
        return Err(BackupError::Changed(copy.to_owned()));
    }
    Ok(manifest)
}

/// Reads a whole copy; gives back its schema and how many rows its tables have.
pub(super) fn examine(copy: &Path) -> Result<(u32, BTreeMap<String, u64>), BackupError> {
    let Found::Database(header) = open::look(copy)? else {
        return Err(OpenError::NotADatabase(copy.to_owned()).into());
    };
    let connection = open::immutable(copy)?;
    let found: String = connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    let orphans: i64 = connection.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0))?;
    if found != "ok" || orphans > 0 {
        let detail = if found == "ok" { format!("foreign_key_check: {orphans}") } else { found };
        return Err(StoreError::Damaged(detail).into());
    }
    let mut rows = BTreeMap::new();
    for table in Table::all(&connection)? {
        let count: i64 =
            connection.query_row(&format!("SELECT count(*) FROM \"{}\"", table.name), [], |row| row.get(0))?;
        rows.insert(table.name, u64::try_from(count).unwrap_or(0));
    }
    Ok((header.user_version, rows))
}
