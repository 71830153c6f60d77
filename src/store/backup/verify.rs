//! Whether a copy can take the notebook's place.

use std::collections::BTreeMap;
use std::io;
use std::path::Path;

use chrono::NaiveDate;
use rusqlite::Connection;

use super::manifest::{Manifest, digest};
use super::{BackupError, StoreError};
use crate::files;
use crate::store::error::OpenError;
use crate::store::header::Found;
use crate::store::journal::Table;
use crate::store::open;
use crate::store::values::Day;

/// Checks a copy against its manifest, byte for byte, and then as a database.
///
/// # Errors
/// [`BackupError::NoManifest`], [`BackupError::Changed`], and whatever keeps the copy from being opened.
pub fn verify(copy: &Path) -> Result<Manifest, BackupError> {
    read(copy).map(|(manifest, _)| manifest)
}

/// What a copy or a notebook holds.
#[derive(Debug, Clone, Default)]
pub(super) struct Contents {
    /// How many rows each of the notebook's tables has.
    pub(super) rows: BTreeMap<String, u64>,
    /// The day of the newest interaction; an appointment is not one yet.
    pub(super) newest: Option<NaiveDate>,
}

impl Contents {
    pub(super) fn of(connection: &Connection) -> Result<Self, BackupError> {
        let mut rows = BTreeMap::new();
        for table in Table::all(connection)? {
            let count: i64 =
                connection.query_row(&format!("SELECT count(*) FROM \"{}\"", table.name), [], |row| row.get(0))?;
            rows.insert(table.name, u64::try_from(count).unwrap_or(0));
        }
        let newest = match rows.contains_key("interaction") {
            true => connection.query_row(NEWEST, [], |row| row.get::<_, Option<Day>>(0))?,
            false => None,
        };
        Ok(Self { rows, newest: newest.map(|day| day.0) })
    }
}

const NEWEST: &str = "SELECT max(on_day) FROM interaction WHERE outcome <> 'planned'";

/// [`verify`], and what is in the copy.
pub(super) fn read(copy: &Path) -> Result<(Manifest, Contents), BackupError> {
    let manifest = match files::text(&Manifest::path_of(copy)) {
        Ok(json) => Manifest::parse(&json).ok_or_else(|| BackupError::NoManifest(copy.to_owned()))?,
        // Not even a text any more.
        Err(error) if error.kind() == io::ErrorKind::InvalidData => {
            return Err(BackupError::NoManifest(copy.to_owned()));
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Err(BackupError::NoManifest(copy.to_owned())),
        Err(error) => return Err(BackupError::io(copy)(error)),
    };
    let (bytes, sha256) = digest(copy).map_err(BackupError::io(copy))?;
    if (bytes, &sha256) != (manifest.bytes, &manifest.sha256) {
        return Err(BackupError::Changed(copy.to_owned()));
    }
    let (notebook_schema, contents) = examine(copy)?;
    if (notebook_schema, &contents.rows) != (manifest.notebook_schema, &manifest.rows) {
        return Err(BackupError::Changed(copy.to_owned()));
    }
    Ok((manifest, contents))
}

/// Reads a whole copy; gives back its schema and what it holds.
pub(super) fn examine(copy: &Path) -> Result<(u32, Contents), BackupError> {
    let copy = &super::resolved(copy);
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
    Ok((header.user_version, Contents::of(&connection)?))
}
