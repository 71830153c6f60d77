//! A copy takes the notebook's place; what was there is kept beside it under another name.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Connection, OpenFlags};

use super::verify::{self, Contents};
use super::{BackupError, Copy, Manifest, Why, copies, copy, folder_of, leftovers, sync_folder};
use crate::domain::moment::Moment;
use crate::files;
use crate::store::error::{OpenError, StoreError};
use crate::store::header::Found;
use crate::store::held::Held;
use crate::store::lock::{SetupLock, beside};
use crate::store::{leftover, open, pragmas};

/// How long a restore waits for a short command that is writing; a screen that is open stays longer than anyone waits.
const PATIENCE: Duration = Duration::from_secs(1);

/// How a table would change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableChange {
    /// The table.
    pub table: String,
    /// Its rows in the notebook; `None` where the notebook cannot be read or has no such table.
    pub now: Option<u64>,
    /// Its rows in the copy.
    pub then: u64,
}

/// What a restore would change.
#[derive(Debug, Clone)]
pub struct Preview {
    /// The copy's manifest, which it answers to.
    pub manifest: Manifest,
    /// Every table of the copy, by name.
    pub tables: Vec<TableChange>,
    /// The day of the newest interaction in the notebook.
    pub newest_now: Option<NaiveDate>,
    /// The day of the newest interaction in the copy.
    pub newest_then: Option<NaiveDate>,
    /// Why the notebook cannot be read, when it is damaged.
    pub damage: Option<String>,
}

/// What a restore did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// The replaced file under its new name; `None` where there was none.
    pub kept: Option<PathBuf>,
    /// The copy made of it before; `None` where there was none, or it was too damaged to be copied.
    pub before: Option<Copy>,
}

/// Checks a copy and compares it with the notebook. Changes nothing.
///
/// # Errors
/// Those of [`verify`](super::verify), and whatever keeps the notebook from being replaced: a link, another program's
/// file, a newer carnet's.
pub fn preview(notebook: &Path, copy: &Path) -> Result<Preview, BackupError> {
    let (manifest, then) = verify::read(copy)?;
    leftover::clear(notebook)?;
    let _held = Held::take(notebook).ok();
    let (now, damage) = match look(notebook)? {
        Standing::Nothing => (Contents::default(), None),
        Standing::Unreadable(detail) => (Contents::default(), Some(detail)),
        Standing::Notebook => match contents(notebook) {
            Ok(now) => (now, None),
            Err(BackupError::Store(StoreError::Damaged(detail))) => (Contents::default(), Some(detail)),
            Err(error) => return Err(error),
        },
    };
    let change = |(table, then): (&String, &u64)| TableChange {
        table: table.clone(),
        now: now.rows.get(table).copied(),
        then: *then,
    };
    let tables = then.rows.iter().map(change).collect();
    Ok(Preview { manifest, tables, newest_now: now.newest, newest_then: then.newest, damage })
}

/// Puts a copy in the notebook's place. The copy itself stays where it is.
///
/// The replaced file is copied into the folder of copies and then kept beside the notebook, renamed with the moment; its
/// -wal is folded into it, or kept with it where damage forbids that.
///
/// # Errors
/// Those of [`preview`]; [`StoreError::Busy`] while another connection has the notebook open. Until the last step, which
/// is one renaming, an error leaves the notebook where it was.
pub fn restore(notebook: &Path, from: &Path, moment: &Moment) -> Result<Restored, BackupError> {
    let manifest = super::verify(from)?;
    let (parent, name) = place(notebook)?;
    let notebook = parent.join(name);
    let _lock = SetupLock::take(&notebook)?;
    let fresh = fresh_file(from, &parent, &manifest)?;
    // A -wal that is not the notebook's would be folded into it, and one without a notebook into the copy.
    leftover::clear_locked(&notebook)?;
    let _held = Held::take(&notebook).ok();
    let replaced = match look(&notebook)? {
        Standing::Nothing => return put(fresh, &notebook, None, None),
        Standing::Unreadable(_) => None,
        Standing::Notebook => match alone(&notebook) {
            Ok(connection) => Some(connection),
            Err(StoreError::Damaged(_)) => None,
            Err(error) => return Err(error.into()),
        },
    };
    let before = match &replaced {
        None => None,
        Some(connection) => copied(connection, &folder_of(&notebook), moment)?,
    };
    // Nobody else can come in any more: the lock keeps out whoever opens a file that is not in WAL mode.
    drop(replaced);
    let kept = aside(&notebook, moment.instant);
    put(fresh, &notebook, Some(kept), before)
}

/// The next older copy that answers to its manifest.
///
/// # Errors
/// [`BackupError::Io`] when the folder cannot be read.
pub fn next_sound(folder: &Path, older_than: &Path) -> Result<Option<Copy>, BackupError> {
    let copies = copies::list(folder)?;
    let at = copies.iter().position(|copy| copy.path.file_name() == older_than.file_name());
    let older = copies.into_iter().skip(at.map_or(0, |at| at + 1));
    Ok(older.filter(|copy| copy.path != older_than).find(|copy| super::verify(&copy.path).is_ok()))
}

/// What lies where the notebook should.
enum Standing {
    Nothing,
    Notebook,
    /// A file without a sound header: what a restore is for.
    Unreadable(String),
}

fn look(notebook: &Path) -> Result<Standing, BackupError> {
    match open::look(notebook) {
        Ok(Found::Nothing) => Ok(Standing::Nothing),
        Ok(Found::Database(_)) => Ok(Standing::Notebook),
        Ok(Found::Empty) => Ok(Standing::Unreadable(OpenError::NotADatabase(notebook.to_owned()).to_string())),
        Err(error @ (OpenError::NotADatabase(_) | OpenError::Truncated { .. } | OpenError::Damaged { .. })) => {
            Ok(Standing::Unreadable(error.to_string()))
        }
        Err(error) => Err(error.into()),
    }
}

/// The folder with its links resolved, and the notebook's own name in it.
fn place(notebook: &Path) -> Result<(PathBuf, &std::ffi::OsStr), BackupError> {
    let name = notebook.file_name().ok_or_else(|| OpenError::Directory(notebook.to_owned()))?;
    let folder = notebook.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    Ok((folder.canonicalize().map_err(BackupError::io(folder))?, name))
}

/// What the notebook holds, read as any connection does.
fn contents(notebook: &Path) -> Result<Contents, BackupError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    let connection = Connection::open_with_flags(notebook, flags)?;
    pragmas::apply(&connection)?;
    Contents::of(&connection)
}

/// A connection that is the only one. Its -wal is folded in: leaving WAL mode takes that no other connection is there.
fn alone(notebook: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    let connection = Connection::open_with_flags(notebook, flags)?;
    pragmas::apply(&connection)?;
    connection.busy_timeout(PATIENCE)?;
    let mode: String = connection.pragma_update_and_check(None, "journal_mode", "DELETE", |row| row.get(0))?;
    if mode == "delete" { Ok(connection) } else { Err(StoreError::Busy) }
}

/// The copy before the restore; nothing of a notebook that is too damaged for it.
fn copied(connection: &Connection, folder: &Path, moment: &Moment) -> Result<Option<Copy>, BackupError> {
    match copy(connection, folder, Why::BeforeRestore, moment.instant, moment.day) {
        Ok(copy) => Ok(Some(copy)),
        Err(BackupError::Store(StoreError::Damaged(_)) | BackupError::Open(OpenError::Damaged { .. })) => Ok(None),
        Err(error) => Err(error),
    }
}

/// A private file in the notebook's folder that holds, byte for byte, what the manifest promises.
fn fresh_file(from: &Path, folder: &Path, manifest: &Manifest) -> Result<tempfile::NamedTempFile, BackupError> {
    let failed = || BackupError::io(folder);
    let mut fresh = leftovers::file_in(folder).map_err(failed())?;
    let mut source = files::open(from).map_err(BackupError::io(from))?;
    io::copy(&mut source, &mut fresh).and_then(|_| fresh.as_file().sync_all()).map_err(failed())?;
    let (bytes, sha256) = super::manifest::digest(fresh.path()).map_err(failed())?;
    if (bytes, &sha256) == (manifest.bytes, &manifest.sha256) {
        Ok(fresh)
    } else {
        Err(BackupError::Changed(from.to_owned()))
    }
}

/// A free name beside the notebook that says when it was replaced: `notebook.replaced-20260303T090000Z.db`.
fn aside(notebook: &Path, instant: DateTime<Utc>) -> PathBuf {
    let stem = notebook.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let ending = notebook.extension().map(|ending| format!(".{}", ending.to_string_lossy())).unwrap_or_default();
    let stamp = instant.format("%Y%m%dT%H%M%SZ");
    let numbered = (1..).map(|number| if number == 1 { String::new() } else { format!("-{number}") });
    let mut names = numbered.map(|number| notebook.with_file_name(format!("{stem}.replaced-{stamp}{number}{ending}")));
    names.find(|path| path.symlink_metadata().is_err()).unwrap_or_else(|| beside(notebook, ".replaced"))
}

/// The last step: the old file gets its second name, what belongs to it goes along, the new file takes the first name.
fn put(
    fresh: tempfile::NamedTempFile,
    notebook: &Path,
    kept: Option<PathBuf>,
    before: Option<Copy>,
) -> Result<Restored, BackupError> {
    let failed = || BackupError::io(notebook);
    if let Some(kept) = &kept {
        // A second name and then a replacement: at no moment is there no notebook. Some file systems know no second names.
        if fs::hard_link(notebook, kept).is_err() {
            fs::rename(notebook, kept).map_err(failed())?;
        }
        // A -wal that stayed would be played into the new file.
        for ending in ["-wal", "-shm", "-journal", ".unfinished"] {
            match fs::rename(beside(notebook, ending), beside(kept, ending)) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(failed()(error)),
                _ => {}
            }
        }
    }
    fresh.persist(notebook).map_err(|error| failed()(error.error))?;
    sync_folder(notebook.parent().unwrap_or(Path::new("."))).map_err(failed())?;
    Ok(Restored { kept, before })
}
