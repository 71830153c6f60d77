//! Opening a notebook: looking before touching, creating privately, migrating under a lock.

use std::fs::{self, DirBuilder};
use std::io;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use super::error::{OpenError, StoreError};
use super::header::{self, APPLICATION_ID, Found, Header};
use super::held::Held;
use super::leftover::{self, Leftover, Whose};
use super::link::{self, Link};
use super::lock::{SetupLock, beside};
use super::migrate::{self, SCHEMA};
use super::{backup, damage, pragmas};

/// What to do where there is no file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum WhenAbsent {
    /// Make a new notebook.
    #[default]
    Create,
    /// Say so.
    Refuse,
}

/// How to open a notebook.
#[derive(Debug, Clone)]
pub struct OpenOptions {
    /// What to do where there is no file.
    pub when_absent: WhenAbsent,
    /// Where the copy goes that is made before a migration; `None`: the folder `backups` beside the notebook.
    pub backups: Option<PathBuf>,
    /// How long a write waits for another process.
    pub busy_timeout: Duration,
}

impl Default for OpenOptions {
    fn default() -> Self {
        Self { when_absent: WhenAbsent::default(), backups: None, busy_timeout: pragmas::BUSY_TIMEOUT }
    }
}

/// Whether a notebook can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// As usual.
    ReadWrite,
    /// The medium, the folder or the file is read-only.
    ReadOnly,
}

/// A connection that is set up, to a notebook of this program's schema.
pub(super) struct Opened {
    pub(super) connection: Connection,
    pub(super) access: Access,
    /// With its folder's links resolved.
    pub(super) path: PathBuf,
    /// Outlives the connection.
    pub(super) held: Held,
    pub(super) leftovers: Vec<Leftover>,
    /// Nothing is folded in on leaving.
    pub(super) careful: bool,
}

/// Opens the notebook at a path.
pub(super) fn open(path: &Path, options: &OpenOptions) -> Result<Opened, OpenError> {
    let path = resolve(path, options)?;
    if options.when_absent == WhenAbsent::Refuse && header::look(&path)? == Found::Nothing {
        return Err(OpenError::Absent(path));
    }
    let mut leftovers: Vec<Leftover> = leftover::clear(&path)?;
    let mut found = look(&path)?;
    if let Found::Database(header) = found
        && !writable(&path)
    {
        return open_read_only(path, header, leftovers);
    }
    let mut lock = None;
    if !is_ready(found) {
        lock = Some(SetupLock::take(&path)?);
        found = look(&path)?;
    }
    if found == Found::Nothing {
        create_private(&path)?;
    }
    let mut whose = leftover::judge(&path)?;
    let held = hold(&path)?;
    let (mut connection, is_full) = match connect(&path) {
        Err(OpenError::Store(StoreError::DiskFull)) => (connect_on_a_full_disk(&path)?, true),
        connected => (connected?, false),
    };
    if whose != Whose::Nothing {
        fold_nothing(&connection)?;
    }
    if whose == Whose::Unknown && !leftover::is_believable(&connection, &path)? {
        drop(connection);
        lock = lock.map_or_else(|| SetupLock::take(&path), Ok).map(Some)?;
        leftovers.push(leftover::put_aside(&path, leftover::WAL)?);
        whose = Whose::Nothing;
        connection = connect(&path)?;
    }
    if !is_ready(found) {
        // What a killed program had half written was taken back when the file was connected.
        found = look(&path)?;
        set_up(&mut connection, &path, found, options)?;
    }
    check_schema(&connection, &path)?;
    drop(lock);
    let said = leftover::said(&path);
    if leftover::is_short(said, &connection)? {
        leftovers.push(Leftover::Missing);
    }
    connection.busy_timeout(options.busy_timeout).map_err(StoreError::from)?;
    let careful = is_full || whose != Whose::Nothing || !leftovers.is_empty();
    Ok(Opened { connection, access: Access::ReadWrite, path, held, leftovers, careful })
}

fn hold(path: &Path) -> Result<Held, OpenError> {
    Held::take(path).map_err(|source| OpenError::Unreadable { path: path.to_owned(), source })
}

/// A connection that goes leaves the -wal as it is.
fn fold_nothing(connection: &Connection) -> Result<(), StoreError> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    Ok(())
}

/// The last connection that goes folds the -wal in.
pub(super) fn fold_on_leaving(connection: &Connection) -> Result<(), StoreError> {
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    Ok(())
}

fn connect(path: &Path) -> Result<Connection, OpenError> {
    let connection = unset(path)?;
    pragmas::apply(&connection)?;
    Ok(connection)
}

/// A connection that nothing was set up for yet.
fn unset(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_NOFOLLOW;
    Ok(Connection::open_with_flags(path, flags)?)
}

/// A connection that needs no file beside the notebook and its -wal: the index of the -wal, which is shared otherwise and has no
/// room, is kept in memory. So nobody else comes in as long as it lives. It writes as any other once there is room.
fn connect_on_a_full_disk(path: &Path) -> Result<Connection, OpenError> {
    let connection = unset(path)?;
    let set = || -> Result<(), StoreError> {
        connection.pragma_update_and_check(None, "locking_mode", "EXCLUSIVE", |_| Ok(()))?;
        fold_nothing(&connection)?;
        pragmas::apply(&connection)
    };
    set()?;
    Ok(connection)
}

/// Makes the folder where needed and resolves its links; the file's own name is never followed.
fn resolve(path: &Path, options: &OpenOptions) -> Result<PathBuf, OpenError> {
    let Some(name) = path.file_name() else { return Err(OpenError::Directory(path.to_owned())) };
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    if options.when_absent == WhenAbsent::Create && !folder.exists() {
        DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(folder)
            .map_err(|source| OpenError::NotCreated { path: folder.to_owned(), source })?;
    }
    match folder.canonicalize() {
        Ok(folder) => Ok(folder.join(name)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Err(OpenError::Absent(path.to_owned())),
        Err(source) => Err(OpenError::Unreadable { path: path.to_owned(), source }),
    }
}

/// What lies at the path, refused unless it is nothing, empty, or a notebook this program may open.
pub(super) fn look(path: &Path) -> Result<Found, OpenError> {
    let found = header::look(path)?;
    let Found::Database(header) = found else { return Ok(found) };
    let damaged = |detail| OpenError::Damaged { path: path.to_owned(), detail };
    if header.application_id != APPLICATION_ID {
        let application_id = header.application_id;
        return Err(match is_carnets(path) {
            true => damaged(format!("application_id {application_id:#010x}")),
            false => OpenError::Foreign { path: path.to_owned(), application_id },
        });
    }
    // What a migration is writing may stand half in the file, and whole in the -wal.
    if !is_plausible(header.user_version)
        && !has_wal(path)
        && schema(path).is_some_and(|schema| schema != header.user_version)
    {
        return Err(damaged(format!("user_version {}", header.user_version)));
    }
    if header.user_version > SCHEMA {
        return Err(OpenError::Newer { path: path.to_owned(), found: header.user_version, known: SCHEMA });
    }
    // With a -wal beside it, or a journal that takes back what is half written, the file may rightly be shorter than it will be.
    if let Some(expected) = header.announced
        && !has_wal(path)
        && !has_journal(path)
    {
        let found = fs::metadata(path).map_err(|source| OpenError::Unreadable { path: path.to_owned(), source })?.len();
        if found < expected {
            return Err(OpenError::Truncated { path: path.to_owned(), expected, found });
        }
    }
    Ok(found)
}

/// Whether the tables are those of a notebook, whatever the header says.
fn is_carnets(path: &Path) -> bool {
    let sql = "SELECT count(*) FROM sqlite_schema
               WHERE type = 'table' AND name IN ('affiliate', 'interaction', 'journal_step', 'journal_entry')";
    immutable(path).is_ok_and(|connection| connection.query_row(sql, [], |row| row.get(0)) == Ok(4))
}

/// A newer program's schema is not much larger.
fn is_plausible(schema: u32) -> bool {
    (SCHEMA..=SCHEMA + 5).contains(&schema)
}

/// The schema as the last commit wrote it into the notebook itself.
fn schema(path: &Path) -> Option<u32> {
    Link::schema(&immutable(path).ok()?).ok().flatten()
}

fn is_ready(found: Found) -> bool {
    matches!(found, Found::Database(header) if header.wal && header.user_version == SCHEMA)
}

fn has_journal(path: &Path) -> bool {
    fs::metadata(beside(path, "-journal")).is_ok_and(|metadata| metadata.len() > 0)
}

fn has_wal(path: &Path) -> bool {
    fs::metadata(beside(path, "-wal")).is_ok_and(|metadata| metadata.len() > 0)
}

pub(super) fn writable(path: &Path) -> bool {
    let may_write = |path: &Path| rustix::fs::access(path, rustix::fs::Access::WRITE_OK).is_ok();
    may_write(path) && path.parent().is_some_and(may_write)
}

/// -wal, -shm and journal inherit the mode of the file.
fn create_private(path: &Path) -> Result<(), OpenError> {
    match fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(path) {
        Ok(_) => Ok(()),
        Err(source) => Err(OpenError::NotCreated { path: path.to_owned(), source }),
    }
}

/// Under the setup lock. A new notebook gets its schema before it gets its -wal, so that the main file carries the
/// application id from its first commit on.
fn set_up(connection: &mut Connection, path: &Path, found: Found, options: &OpenOptions) -> Result<(), OpenError> {
    match found {
        Found::Database(header) if header.user_version == SCHEMA => begin_chain(connection, header)?,
        Found::Nothing | Found::Empty => migrate::migrate(connection).map_err(|error| damage::found(path, error))?,
        Found::Database(_) => {
            let folder = options.backups.clone().unwrap_or_else(|| backup::folder_of(path));
            backup::before_migration(connection, path, &folder)
                .map_err(|source| OpenError::NotCopied { path: path.to_owned(), source: Box::new(source) })?;
            migrate::migrate(connection).map_err(|error| damage::found(path, error))?;
        }
    }
    // Once a table was rebuilt, the search index of the connection that did it keeps a reader open, and the mode of the journal
    // cannot be changed beside one.
    *connection = connect(path)?;
    let mode: String = connection
        .pragma_update_and_check(None, "journal_mode", "WAL", |row| row.get(0))
        .map_err(|error| damage::found(path, error.into()))?;
    if mode != "wal" {
        return Err(StoreError::Refused(format!("journal mode {mode}")).into());
    }
    // The new schema belongs in the header, where the next program that opens the file looks.
    connection.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)").map_err(|error| damage::found(path, error.into()))?;
    Ok(())
}

/// A file that comes into its place: a copy, in which WAL mode is not on yet.
fn begin_chain(connection: &Connection, header: Header) -> Result<(), StoreError> {
    if !header.wal {
        link::begin(connection)?;
    }
    Ok(())
}

/// The first real read. What a -wal holds may be newer than the header said.
fn check_schema(connection: &Connection, path: &Path) -> Result<(), OpenError> {
    let found: u32 = connection
        .pragma_query_value(None, "user_version", |row| row.get(0))
        .map_err(|error| damage::found(path, error.into()))?;
    if found == SCHEMA {
        return Ok(());
    }
    // Leaving must not fold the -wal into a file that is not ours to write.
    let _ = fold_nothing(connection);
    Err(OpenError::Newer { path: path.to_owned(), found, known: SCHEMA })
}

fn open_read_only(path: PathBuf, header: Header, leftovers: Vec<Leftover>) -> Result<Opened, OpenError> {
    if has_wal(&path) && leftovers.is_empty() {
        return Err(OpenError::ReadOnlyUnfinished(path));
    }
    if header.user_version != SCHEMA {
        return Err(OpenError::ReadOnlyOutdated { path, found: header.user_version, known: SCHEMA });
    }
    let held = hold(&path)?;
    let connection = immutable(&path)?;
    check_schema(&connection, &path)?;
    Ok(Opened { connection, access: Access::ReadOnly, path, held, leftovers, careful: true })
}

/// A connection that reads a file nobody is changing, and leaves nothing beside it.
pub(super) fn immutable(path: &Path) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY
        | OpenFlags::SQLITE_OPEN_NO_MUTEX
        | OpenFlags::SQLITE_OPEN_NOFOLLOW
        | OpenFlags::SQLITE_OPEN_URI;
    let connection = Connection::open_with_flags(immutable_uri(path), flags)?;
    pragmas::apply(&connection)?;
    Ok(connection)
}

/// `file:` with everything escaped that a URI could read otherwise.
fn immutable_uri(path: &Path) -> String {
    use std::fmt::Write as _;
    use std::os::unix::ffi::OsStrExt;

    let mut uri = String::from("file:");
    for byte in path.as_os_str().as_bytes() {
        match byte {
            b'/' | b'.' | b'-' | b'_' | b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => uri.push(char::from(*byte)),
            other => {
                let _ = write!(uri, "%{other:02X}");
            }
        }
    }
    uri.push_str("?immutable=1");
    uri
}
