//! Somebody who was erased from the notebook, in its copies.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::{BackupError, Copy, UNFINISHED, copies, copy, remove, verify};
use crate::domain::id::AffiliateId;
use crate::domain::moment::Moment;
use crate::store::{OpenOptions, Store, open};

/// The copies in which somebody stands, the newest first. One that cannot be read is among them: it may be.
///
/// # Errors
/// [`BackupError::Io`] when the folder cannot be read.
pub fn holding(folder: &Path, id: AffiliateId) -> Result<Vec<Copy>, BackupError> {
    let mut found = copies::list(folder)?;
    found.retain(|copy| is_held(&copy.path, id).unwrap_or(true));
    Ok(found)
}

fn is_held(copy: &Path, id: AffiliateId) -> Result<bool, BackupError> {
    let connection = open::immutable(&super::resolved(copy))?;
    Ok(connection.query_row("SELECT EXISTS (SELECT 1 FROM affiliate WHERE id = ?1)", [id.0], |row| row.get(0))?)
}

/// Files beside the notebook that a restore replaced. They hold what the notebook held then.
///
/// # Errors
/// [`BackupError::Io`] when the folder cannot be read.
pub fn replaced(notebook: &Path) -> Result<Vec<PathBuf>, BackupError> {
    let folder = notebook.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let failed = || BackupError::io(folder);
    let stem = notebook.file_stem().unwrap_or_default().to_string_lossy();
    let beginning = format!("{stem}.replaced-");
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).map_err(failed())? {
        let entry = entry.map_err(failed())?;
        if entry.file_name().to_string_lossy().starts_with(&beginning) {
            found.push(entry.path());
        }
    }
    found.sort();
    Ok(found)
}

/// Writes a copy anew without somebody, for the same day and reason; the copy that held them goes once the new one is whole.
///
/// # Errors
/// As [`verify`](super::verify) and [`make`](super::make). The copy is then as it was.
pub fn renew_without(held: &Copy, id: AffiliateId, moment: &Moment) -> Result<Copy, BackupError> {
    let place = super::resolved(&held.path);
    let folder = place.parent().unwrap_or(Path::new("."));
    let failed = || BackupError::io(folder);
    let manifest = verify(&held.path)?;
    let made_at = DateTime::parse_from_rfc3339(&manifest.made_at).map_or(DateTime::<Utc>::default(), |at| at.to_utc());
    let desk =
        tempfile::Builder::new().prefix(UNFINISHED.0).suffix(UNFINISHED.1).tempdir_in(folder).map_err(failed())?;
    let notebook = desk.path().join("notebook.db");
    std::fs::copy(&held.path, &notebook).map_err(failed())?;
    let mut store = Store::open(&notebook, &OpenOptions::default())?;
    store.erase(id, moment)?;
    let fresh = copy(store.connection(), folder, held.why, made_at, held.day)?;
    drop(store);
    remove(&held.path)?;
    Ok(fresh)
}
