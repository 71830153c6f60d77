//! Copies of the notebook: made whole, checked before they count, thinned out with age.

mod copies;
mod erase;
pub(in crate::store) mod leftovers;
mod manifest;
mod restore;
mod retention;
mod unexplained;
mod verify;
mod way_out;

use std::fs::{self, DirBuilder, File};
use std::io::{self, Write as _};
use std::os::unix::fs::DirBuilderExt;
use std::path::{Path, PathBuf};

use chrono::{DateTime, NaiveDate, SecondsFormat, Utc};
use rusqlite::Connection;

pub use copies::{Copy, list};
pub use erase::{Held, holding, holding_erased, renew_without, replaced};
pub use leftovers::{leftovers, remove_leftovers};
pub use manifest::{Manifest, Why};
pub use restore::{Preview, Restored, TableChange, next_sound, preview, restore};
pub use retention::Retention;
pub use unexplained::{HowFar, Unexplained, unexplained};
pub use verify::verify;
pub use way_out::{WayOut, told as tell_way_out, way_out};

use super::Store;
use super::error::{MessageArgs, OpenError, StoreError};
use super::open::{self, OpenOptions, WhenAbsent};
use super::pragmas;
use crate::domain::moment::Moment;
use crate::domain::phrase::{Phrase, Value};

/// Why a copy could not be made, or cannot be trusted.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// A copy without a manifest cannot be told from a damaged one.
    #[error("{0} has no manifest")]
    NoManifest(PathBuf),
    /// The copy is not, byte for byte, what was made.
    #[error("{0} has changed since it was made")]
    Changed(PathBuf),
    /// A file or the folder of the copies cannot be read or written.
    #[error("{path}: {source}")]
    Io {
        /// The file or the folder.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The notebook or the copy cannot be opened, or is damaged.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// Copying failed: the disk is full, the notebook is damaged.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl BackupError {
    /// The message of the catalogues.
    pub fn message_id(&self) -> &'static str {
        match self {
            Self::NoManifest(_) => "error-backup-no-manifest",
            Self::Changed(_) => "error-backup-changed",
            Self::Io { .. } => "error-backup-io",
            Self::Open(error) => error.message_id(),
            Self::Store(error) => error.message_id(),
        }
    }

    /// The values that the message names.
    pub fn args(&self) -> MessageArgs {
        match self {
            Self::NoManifest(path) | Self::Changed(path) => vec![("path", path.display().to_string())],
            Self::Io { path, source } => vec![("path", path.display().to_string()), ("detail", source.to_string())],
            Self::Open(error) => error.args(),
            Self::Store(error) => error.args(),
        }
    }

    /// What to tell the manager; `system` gives the words for what the operating system says.
    pub fn phrase(&self, system: impl FnOnce(&io::Error) -> Value) -> Phrase {
        let at = |path: &Path| Phrase::new(self.message_id()).with("path", path.display().to_string());
        match self {
            Self::NoManifest(path) | Self::Changed(path) => at(path),
            Self::Io { path, source } => at(path).with("detail", system(source)),
            Self::Open(error) => error.phrase(system),
            Self::Store(error) => error.phrase(system),
        }
    }

    fn io(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::Io { path, source }
    }
}

impl From<rusqlite::Error> for BackupError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Store(error.into())
    }
}

/// Where a notebook's copies lie unless the settings say otherwise: where a link of that name leads, if it is one. SQLite is told to
/// follow no links.
pub fn folder_of(notebook: &Path) -> PathBuf {
    let folder = notebook.with_file_name("backups");
    folder.canonicalize().unwrap_or(folder)
}

/// A copy that somebody named, with the links of its folder resolved.
fn resolved(copy: &Path) -> PathBuf {
    let folder = copy.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    match (folder.canonicalize(), copy.file_name()) {
        (Ok(folder), Some(name)) => folder.join(name),
        _ => copy.to_owned(),
    }
}

/// Whether the working day has no copy yet. Reads the names in the folder only.
pub fn is_due(folder: &Path, moment: &Moment) -> bool {
    list(folder).is_ok_and(|copies| !copies.iter().any(|copy| copy.why == Why::Daily && copy.day == moment.day))
}

/// Makes the day's copy unless there is one, and thins out the older ones. Uses a connection of its own, so that a worker
/// can do it while the screen goes on.
///
/// # Errors
/// As [`make`].
pub fn make_if_due(notebook: &Path, folder: &Path, moment: &Moment) -> Result<Option<Copy>, BackupError> {
    if !is_due(folder, moment) {
        return Ok(None);
    }
    let copy = make(notebook, folder, Why::Daily, moment)?;
    thin_out(folder, &Retention::default())?;
    remove_leftovers(notebook)?;
    Ok(Some(copy))
}

/// Makes a copy now.
///
/// # Errors
/// [`BackupError::Open`] and [`BackupError::Store`] when the notebook is damaged or busy or the disk is full,
/// [`BackupError::Io`] when the folder cannot be written. No half-made copy stays behind.
pub fn make(notebook: &Path, folder: &Path, why: Why, moment: &Moment) -> Result<Copy, BackupError> {
    let options = OpenOptions { when_absent: WhenAbsent::Refuse, ..OpenOptions::default() };
    let opened = open::open(notebook, &options)?;
    pragmas::give_room(&opened.connection, pragmas::ROOM_TO_PASS)?;
    copy(&opened.connection, folder, why, moment.instant, moment.day)
}

/// Copies a notebook that holds anybody: an import changes much at once.
///
/// # Errors
/// As [`make`].
pub fn make_before_import(store: &Store, moment: &Moment) -> Result<(), BackupError> {
    let Some(path) = store.path() else { return Ok(()) };
    if store.has_anybody().map_err(BackupError::Store)? {
        make(path, &folder_of(path), Why::BeforeImport, moment)?;
    }
    Ok(())
}

/// The copy before a migration. Nobody has asked the clock at that point: it bears the time of the last change.
pub(super) fn before_migration(connection: &Connection, notebook: &Path, folder: &Path) -> Result<Copy, BackupError> {
    let changed = fs::metadata(notebook).and_then(|metadata| metadata.modified()).map_err(BackupError::io(notebook))?;
    let changed = DateTime::<Utc>::from(changed);
    copy(connection, folder, Why::BeforeMigration, changed, changed.date_naive())
}

fn copy(
    connection: &Connection,
    folder: &Path,
    why: Why,
    instant: DateTime<Utc>,
    day: NaiveDate,
) -> Result<Copy, BackupError> {
    let failed = || BackupError::io(folder);
    DirBuilder::new().recursive(true).mode(0o700).create(folder).map_err(failed())?;
    let folder = &folder.canonicalize().map_err(failed())?;
    // Made before SQLite writes into it, and private from the start: SQLite would make it readable by all.
    let target = leftovers::file_in(folder).map_err(failed())?;
    let name = target.path().to_str().ok_or_else(|| failed()(io::ErrorKind::InvalidFilename.into()))?;
    connection.execute("VACUUM INTO ?1", [name])?;
    target.as_file().sync_all().map_err(failed())?;
    let (notebook_schema, contents) = verify::examine(target.path())?;
    let (bytes, sha256) = manifest::digest(target.path()).map_err(failed())?;
    let made_at = instant.to_rfc3339_opts(SecondsFormat::Millis, true);
    let (rows, seal) = (contents.rows, String::new());
    let manifest = Manifest { schema: manifest::FORM, notebook_schema, why, made_at, bytes, sha256, rows, seal };
    let place = copies::free_name(folder, day, why, instant);
    // The manifest first: a copy that can be seen is complete.
    let mut beside = leftovers::file_in(folder).map_err(failed())?;
    let json = manifest.sealed().map_err(|error| failed()(error.into()))?;
    beside.write_all(json.as_bytes()).and_then(|()| beside.as_file().sync_all()).map_err(failed())?;
    beside.persist_noclobber(Manifest::path_of(&place)).map_err(|error| failed()(error.error))?;
    target.persist_noclobber(&place).map_err(|error| failed()(error.error))?;
    sync_folder(folder).map_err(failed())?;
    Ok(Copy { path: place, day, why, bytes })
}

/// A renamed file survives a power cut once its folder is on the disk.
fn sync_folder(folder: &Path) -> io::Result<()> {
    File::open(folder)?.sync_all()
}

/// Removes the copies that retention no longer wants, with their manifests.
///
/// # Errors
/// [`BackupError::Io`].
pub fn thin_out(folder: &Path, retention: &Retention) -> Result<(), BackupError> {
    let copies = list(folder)?;
    let kept: Vec<_> =
        copies.iter().map(|copy| retention::Kept { day: copy.day, why: copy.why, bytes: copy.bytes }).collect();
    for at in retention.surplus(&kept) {
        remove(&copies[at].path)?;
    }
    Ok(())
}

/// Removes a copy with its manifest.
fn remove(copy: &Path) -> Result<(), BackupError> {
    fs::remove_file(copy).map_err(BackupError::io(copy))?;
    match fs::remove_file(Manifest::path_of(copy)) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(BackupError::io(copy)(error)),
        _ => Ok(()),
    }
}
