//! Somebody who was erased from the notebook, in its copies.

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use rusqlite::Connection;

use super::{BackupError, Copy, Manifest, copies, copy, leftovers, remove, verify};
use crate::domain::erasure::{Erased, Mark};
use crate::domain::id::AffiliateId;
use crate::domain::moment::Moment;
use crate::store::{OpenOptions, Store, StoreError, open};

/// A copy with who of it is to go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The copy.
    pub copy: Copy,
    /// Whoever stands in it and should not.
    pub who: Vec<AffiliateId>,
}

/// The copies in which somebody stands, the newest first. One that cannot be read is among them: it may be.
///
/// # Errors
/// [`BackupError::Io`] when the folder cannot be read.
pub fn holding(folder: &Path, id: AffiliateId) -> Result<Vec<Held>, BackupError> {
    held(folder, |known| known == id, &[id])
}

/// The copies in which anybody stands who was erased from the notebook at any time, and is not in it: what an erasure that was
/// interrupted, or was not to touch the copies, has left there.
///
/// # Errors
/// [`BackupError::Io`] when the folder cannot be read, and what the notebook says.
pub fn holding_erased(folder: &Path, store: &Store) -> Result<Vec<Held>, BackupError> {
    let erased: Erased = store.erased()?;
    let here = everybody(store.connection())?;
    held(folder, |known| erased.holds(Mark::Person(known)) && !here.contains(&known), &[])
}

/// `unread` stands for who is in a copy that cannot be read; where that is nobody it is left out.
fn held(
    folder: &Path,
    is_meant: impl Fn(AffiliateId) -> bool,
    unread: &[AffiliateId],
) -> Result<Vec<Held>, BackupError> {
    let who = |copy: &Copy| -> Vec<AffiliateId> {
        let read = open::immutable(&super::resolved(&copy.path)).and_then(|connection| everybody(&connection));
        read.map_or_else(|_| unread.to_vec(), |all| all.into_iter().filter(|id| is_meant(*id)).collect())
    };
    let all = copies::list(folder)?.into_iter().map(|copy| Held { who: who(&copy), copy });
    Ok(all.filter(|held| !held.who.is_empty()).collect())
}

fn everybody(connection: &Connection) -> Result<HashSet<AffiliateId>, StoreError> {
    let mut listed = connection.prepare("SELECT id FROM affiliate")?;
    let ids = listed.query_map([], |row| row.get(0).map(AffiliateId))?;
    Ok(ids.collect::<rusqlite::Result<_>>()?)
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

/// Writes a copy anew without somebody, for the same day and reason; the copy that held them goes once the new one is whole. Where that
/// was interrupted between the two, only the old one goes.
///
/// # Errors
/// As [`verify`](super::verify) and [`make`](super::make). The copy is then as it was.
pub fn renew_without(held: &Held, moment: &Moment) -> Result<Copy, BackupError> {
    let old = &held.copy;
    let place = super::resolved(&old.path);
    let folder = place.parent().unwrap_or(Path::new("."));
    let failed = || BackupError::io(folder);
    let manifest = verify(&old.path)?;
    if let Some(fresh) = renewed_before(folder, held, &manifest)? {
        remove(&old.path)?;
        return Ok(fresh);
    }
    let made_at = DateTime::parse_from_rfc3339(&manifest.made_at).map_or(DateTime::<Utc>::default(), |at| at.to_utc());
    let (desk, _at_work) = leftovers::desk_in(folder).map_err(failed())?;
    let notebook = desk.path().join("notebook.db");
    std::fs::copy(&old.path, &notebook).map_err(failed())?;
    let mut store = Store::open(&notebook, &OpenOptions::default())?;
    for id in &held.who {
        store.erase(*id, moment)?;
    }
    let fresh = copy(store.connection(), folder, old.why, made_at, old.day)?;
    drop(store);
    remove(&old.path)?;
    Ok(fresh)
}

/// The copy of the same moment that an interrupted renewal has made already: whole, and without them.
fn renewed_before(folder: &Path, held: &Held, manifest: &Manifest) -> Result<Option<Copy>, BackupError> {
    let is_twin = |copy: &Copy| {
        let is_named = copy.path.file_name() != held.copy.path.file_name();
        is_named && (copy.day, copy.why) == (held.copy.day, held.copy.why)
    };
    let without = |copy: &Copy| {
        let theirs = open::immutable(&copy.path).and_then(|connection| everybody(&connection));
        theirs.is_ok_and(|all| held.who.iter().all(|id| !all.contains(id)))
    };
    let is_of_then = |copy: &Copy| verify(&copy.path).is_ok_and(|other| other.made_at == manifest.made_at);
    Ok(copies::list(folder)?.into_iter().find(|copy| is_twin(copy) && without(copy) && is_of_then(copy)))
}
