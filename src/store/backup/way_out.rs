//! The way out of damage: the newest copy that is whole, and what putting it back would lose.

use std::path::Path;

use super::{BackupError, Copy, Manifest, copies, folder_of, verify};
use crate::domain::phrase::{Phrase, Value};
use crate::store::{StoreError, open};

/// What can be done about a notebook that is damaged, or in which something is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WayOut {
    /// The newest copy that answers to its manifest.
    pub copy: Copy,
    /// How many steps the notebook's history has since that copy; `None` where the history cannot be read.
    pub lost: Option<u64>,
}

/// Looks for it beside a notebook. Reads copies until one is whole, so it takes a moment.
///
/// # Errors
/// [`BackupError::Io`] when the folder of the copies cannot be read.
pub fn way_out(notebook: &Path) -> Result<Option<WayOut>, BackupError> {
    for copy in copies::list(&folder_of(notebook))? {
        if let Ok(manifest) = verify(&copy.path) {
            let lost = steps_since(notebook, &manifest).ok();
            return Ok(Some(WayOut { copy, lost }));
        }
    }
    Ok(None)
}

/// Counts in the file alone: what lies beside a damaged file is left alone.
fn steps_since(notebook: &Path, manifest: &Manifest) -> Result<u64, StoreError> {
    let connection = open::immutable(notebook)?;
    let sql = "SELECT count(*) FROM journal_step WHERE at > ?1";
    let count: i64 = connection.query_row(sql, [&manifest.made_at], |row| row.get(0))?;
    Ok(count.unsigned_abs())
}

impl WayOut {
    /// The copy's name, as `carnet restore` takes it.
    pub fn name(&self) -> String {
        self.copy.path.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }

    /// The copy by its day, what would be lost, and the command.
    pub fn phrase(&self) -> Phrase {
        let id = if self.lost.is_some() { "way-out" } else { "way-out-uncounted" };
        Phrase::new(id)
            .with("day", Value::FullDay(self.copy.day))
            .with("name", self.name())
            .with("lost", i64::try_from(self.lost.unwrap_or(0)).unwrap_or(i64::MAX))
    }
}

/// What to tell of a notebook that is damaged or lacks something: the way out, or that there is none.
pub fn told(notebook: &Path) -> Phrase {
    match way_out(notebook) {
        Ok(Some(way)) => way.phrase(),
        Ok(None) | Err(_) => Phrase::new("way-out-none"),
    }
}
