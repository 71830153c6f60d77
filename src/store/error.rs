//! What can go wrong with a notebook, as data: the words are in `assets/locales`, under [`OpenError::message_id`] and
//! [`StoreError::message_id`].

use std::io;
use std::path::{Path, PathBuf};

use rusqlite::{ErrorCode, ffi};

use super::backup::BackupError;
use crate::domain::feedback::Refused;
use crate::domain::phrase::{Phrase, Value};
use crate::domain::silence::Silence;

/// Named values that go into a message.
pub type MessageArgs = Vec<(&'static str, String)>;

/// Why a notebook could not be opened. The file itself is left as it was.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// There is no file, and none was to be created.
    #[error("no notebook at {0}")]
    Absent(PathBuf),
    /// The path is a folder.
    #[error("{0} is a folder")]
    Directory(PathBuf),
    /// The path is a symbolic link; following it could write through somebody else's link.
    #[error("{0} is a symbolic link")]
    SymbolicLink(PathBuf),
    /// The path is a device, a socket or a pipe.
    #[error("{0} is not a regular file")]
    NotAFile(PathBuf),
    /// The file or its folder may not be read.
    #[error("{path} cannot be read: {source}")]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The file or its folder could not be created.
    #[error("{path} cannot be created: {source}")]
    NotCreated {
        /// The file or the folder.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// The file is no SQLite database: a text, a picture.
    #[error("{0} is no notebook")]
    NotADatabase(PathBuf),
    /// The file is another program's SQLite database.
    #[error("{path} belongs to another program (application id {application_id:#010x})")]
    Foreign {
        /// The file.
        path: PathBuf,
        /// The application id in its header.
        application_id: u32,
    },
    /// A newer carnet wrote the file.
    #[error("{path} has schema {found}; this program knows {known}")]
    Newer {
        /// The file.
        path: PathBuf,
        /// The schema in the file.
        found: u32,
        /// The newest schema this program knows.
        known: u32,
    },
    /// The end of the file is missing.
    #[error("{path} is cut short: {found} of {expected} bytes")]
    Truncated {
        /// The file.
        path: PathBuf,
        /// The size that the header announces, in bytes.
        expected: u64,
        /// The size of the file, in bytes.
        found: u64,
    },
    /// SQLite found the file damaged.
    #[error("{path} is damaged: {detail}")]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What SQLite says.
        detail: String,
    },
    /// The file cannot be written, and changes that were not yet folded into it lie beside it (`-wal`): reading it alone
    /// would show an old state.
    #[error("{0} is read-only and has an unfinished -wal file beside it")]
    ReadOnlyUnfinished(PathBuf),
    /// The file cannot be written, and its schema is older than this program's.
    #[error("{path} is read-only and has schema {found}; it would have to become {known}")]
    ReadOnlyOutdated {
        /// The file.
        path: PathBuf,
        /// The schema in the file.
        found: u32,
        /// The schema this program needs.
        known: u32,
    },
    /// The schema is older than this program's, and the copy that has to come before a migration could not be made.
    #[error("{path} could not be copied before it is brought up to date: {source}")]
    NotCopied {
        /// The file.
        path: PathBuf,
        /// Why not.
        source: Box<BackupError>,
    },
    /// A -wal that is not this file's lies beside it and could not be put aside: opening the file would fold it in.
    #[error("{path} is not this notebook's and cannot be renamed: {source}")]
    NotSetAside {
        /// The -wal.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// Anything that can go wrong with an open notebook as well.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl OpenError {
    /// The message of the catalogues.
    pub fn message_id(&self) -> &'static str {
        match self {
            Self::Absent(_) => "error-notebook-absent",
            Self::Directory(_) => "error-notebook-is-directory",
            Self::SymbolicLink(_) => "error-notebook-is-link",
            Self::NotAFile(_) => "error-notebook-not-a-file",
            Self::Unreadable { .. } => "error-notebook-unreadable",
            Self::NotCreated { .. } => "error-notebook-not-created",
            Self::NotADatabase(_) => "error-not-a-database",
            Self::Foreign { .. } => "error-foreign-database",
            Self::Newer { .. } => "error-newer-notebook",
            Self::Truncated { .. } => "error-truncated-notebook",
            Self::Damaged { .. } => "error-damaged-notebook",
            Self::ReadOnlyUnfinished(_) => "error-read-only-unfinished",
            Self::ReadOnlyOutdated { .. } => "error-read-only-outdated",
            Self::NotCopied { .. } => "error-not-copied-before-migration",
            Self::NotSetAside { .. } => "error-wal-not-set-aside",
            Self::Store(error) => error.message_id(),
        }
    }

    /// The values that the message names.
    pub fn args(&self) -> MessageArgs {
        let at = |path: &Path| ("path", path.display().to_string());
        match self {
            Self::Absent(path)
            | Self::Directory(path)
            | Self::SymbolicLink(path)
            | Self::NotAFile(path)
            | Self::NotADatabase(path)
            | Self::ReadOnlyUnfinished(path) => vec![at(path)],
            Self::Unreadable { path, source }
            | Self::NotCreated { path, source }
            | Self::NotSetAside { path, source } => {
                vec![at(path), ("detail", source.to_string())]
            }
            Self::Foreign { path, application_id } => {
                vec![at(path), ("application", format!("{application_id:#010x}"))]
            }
            Self::Newer { path, found, known } | Self::ReadOnlyOutdated { path, found, known } => {
                vec![at(path), ("found", found.to_string()), ("known", known.to_string())]
            }
            Self::Truncated { path, expected, found } => {
                vec![at(path), ("found", found.to_string()), ("expected", expected.to_string())]
            }
            Self::Damaged { path, detail } => vec![at(path), ("detail", detail.clone())],
            Self::NotCopied { path, source } => vec![at(path), ("detail", source.to_string())],
            Self::Store(error) => error.args(),
        }
    }

    /// Whether the notebook itself is damaged: a copy in its place is the way out.
    pub fn is_damage(&self) -> bool {
        matches!(
            self,
            Self::NotADatabase(_) | Self::Truncated { .. } | Self::Damaged { .. } | Self::Store(StoreError::Damaged(_))
        )
    }

    /// What to tell the manager; `system` gives the words for what the operating system says.
    pub fn phrase(&self, system: impl FnOnce(&io::Error) -> Value) -> Phrase {
        match self {
            Self::Unreadable { path, source }
            | Self::NotCreated { path, source }
            | Self::NotSetAside { path, source } => {
                Phrase::new(self.message_id()).with("path", path.display().to_string()).with("detail", system(source))
            }
            Self::Store(error) => error.phrase(system),
            other => told(other.message_id(), other.args()),
        }
    }
}

fn told(id: &'static str, args: MessageArgs) -> Phrase {
    args.into_iter().fold(Phrase::new(id), |phrase, (name, value)| phrase.with(name, value))
}

/// Why reading or writing an open notebook failed. A failed write has changed nothing.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Another process kept the notebook locked for longer than the busy timeout.
    #[error("another process is writing")]
    Busy,
    /// The disk, a quota or the notebook's own limit is full.
    #[error("the disk is full")]
    DiskFull,
    /// The system lets no file grow beyond a limit (`ulimit -f`), and the notebook would.
    #[error("the notebook may not grow further")]
    SizeLimit,
    /// The notebook is damaged.
    #[error("the notebook is damaged: {0}")]
    Damaged(String),
    /// The notebook was opened for reading only, or has become read-only.
    #[error("the notebook is read-only")]
    ReadOnly,
    /// A newer carnet has brought the notebook up to date while it was open here; this program has to end first.
    #[error("another program has changed the notebook's form")]
    Migrated,
    /// A rule of the schema refused a row.
    #[error("the notebook refuses this: {0}")]
    Refused(String),
    /// A suggestion cannot go that way: it is closed by telling who made it, and by nothing else.
    #[error("the suggestion stays open: {0:?}")]
    Feedback(Refused),
    /// Somebody has this identity in this system already.
    #[error("{system} gave {value} to somebody else")]
    Taken {
        /// The system.
        system: String,
        /// The identity there.
        value: String,
        /// The display name of who has it.
        name: String,
    },
    /// Nobody reaches out to this person, so nobody is brought together with them.
    #[error("nobody reaches out to somebody: {}", silence.code())]
    Silent {
        /// Why not.
        silence: Silence,
        /// The display name.
        name: String,
    },
    /// There is no such row.
    #[error("no {table} with identity {id}")]
    NotFound {
        /// The table.
        table: &'static str,
        /// The identity asked for.
        id: String,
    },
    /// A stored value that the types of this program do not know.
    #[error("{table}.{column} holds {value:?}")]
    Unknown {
        /// The table.
        table: &'static str,
        /// The column.
        column: &'static str,
        /// The value.
        value: String,
    },
    /// The work was called off before it was written.
    #[error("called off")]
    Cancelled,
    /// The disk or the network failed.
    #[error("input or output failed: {0}")]
    Io(#[from] io::Error),
    /// Anything else that SQLite says.
    #[error(transparent)]
    Sqlite(rusqlite::Error),
}

impl StoreError {
    /// The message of the catalogues.
    pub fn message_id(&self) -> &'static str {
        match self {
            Self::Busy => "error-busy",
            Self::DiskFull => "error-disk-full",
            Self::SizeLimit => "error-size-limit",
            Self::Damaged(_) => "error-damaged",
            Self::ReadOnly => "error-read-only",
            Self::Migrated => "error-migrated-elsewhere",
            Self::Refused(_) => "error-refused",
            Self::Feedback(Refused::Undecided) => "error-feedback-undecided",
            Self::Feedback(Refused::Untold) => "error-feedback-untold",
            Self::Feedback(Refused::Closed) => "error-feedback-closed",
            Self::Taken { .. } => "error-identity-taken",
            Self::Silent { .. } => "silence-refusal",
            Self::NotFound { .. } => "error-not-found",
            Self::Unknown { .. } => "error-unknown-value",
            Self::Cancelled => "error-cancelled",
            Self::Io(_) => "error-io",
            Self::Sqlite(_) => "error-sqlite",
        }
    }

    /// The values that the message names.
    pub fn args(&self) -> MessageArgs {
        match self {
            Self::Busy
            | Self::DiskFull
            | Self::SizeLimit
            | Self::ReadOnly
            | Self::Cancelled
            | Self::Migrated
            | Self::Feedback(_) => vec![],
            Self::Damaged(detail) | Self::Refused(detail) => vec![("detail", detail.clone())],
            Self::Taken { system, value, name } => {
                vec![("system", system.clone()), ("value", value.clone()), ("name", name.clone())]
            }
            Self::Silent { silence, name } => vec![("why", silence.code().to_owned()), ("name", name.clone())],
            Self::NotFound { table, id } => vec![("table", (*table).to_owned()), ("id", id.clone())],
            Self::Unknown { table, column, value } => {
                vec![("table", (*table).to_owned()), ("column", (*column).to_owned()), ("value", value.clone())]
            }
            Self::Io(source) => vec![("detail", source.to_string())],
            Self::Sqlite(source) => vec![("detail", source.to_string())],
        }
    }

    /// What to tell the manager; `system` gives the words for what the operating system says.
    pub fn phrase(&self, system: impl FnOnce(&io::Error) -> Value) -> Phrase {
        match self {
            Self::Io(source) => Phrase::new(self.message_id()).with("detail", system(source)),
            other => told(other.message_id(), other.args()),
        }
    }
}

/// Whether a file could not grow while the system limits how large files get. SQLite keeps its own number of the error, not the
/// system's (`EFBIG`).
fn is_size_limit(error: &rusqlite::Error) -> bool {
    const GROWING: [i32; 3] = [ffi::SQLITE_IOERR_WRITE, ffi::SQLITE_IOERR_SHMSIZE, ffi::SQLITE_IOERR_TRUNCATE];
    error.sqlite_error().is_some_and(|failure| GROWING.contains(&failure.extended_code))
        && rustix::process::getrlimit(rustix::process::Resource::Fsize).current.is_some()
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        let detail = error.to_string();
        if is_size_limit(&error) {
            return Self::SizeLimit;
        }
        // The file beside the notebook that readers and writers share cannot grow: nothing else says so on a full disk.
        if error.sqlite_error().is_some_and(|failure| failure.extended_code == ffi::SQLITE_IOERR_SHMSIZE) {
            return Self::DiskFull;
        }
        match error.sqlite_error_code() {
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Damaged(detail),
            Some(ErrorCode::ReadOnly) => Self::ReadOnly,
            Some(ErrorCode::ConstraintViolation) => Self::Refused(detail),
            Some(ErrorCode::SystemIoFailure | ErrorCode::CannotOpen) => Self::Io(io::Error::other(detail)),
            _ => Self::Sqlite(error),
        }
    }
}
