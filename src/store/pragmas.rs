//! How every connection to a notebook is set up (docs/engineering.md, "The notebook file").

use std::time::Duration;

use rusqlite::Connection;
use rusqlite::config::DbConfig;
use rusqlite::functions::FunctionFlags;

use super::error::StoreError;
use crate::domain::text::fold::folds;

/// How long a write waits for another process.
pub const BUSY_TIMEOUT: Duration = Duration::from_secs(5);

/// `synchronous=FULL`: in WAL mode only this keeps every acknowledged commit over a power cut.
/// `recursive_triggers`: without it, the delete half of `INSERT OR REPLACE` would pass the journal by.
/// `temp_store`: what is sorted or spooled is personal and stays out of the temporary folder.
const PRAGMAS: &str = "
    PRAGMA trusted_schema = OFF;
    PRAGMA cell_size_check = ON;
    PRAGMA foreign_keys = ON;
    PRAGMA recursive_triggers = ON;
    PRAGMA synchronous = FULL;
    PRAGMA fullfsync = ON;
    PRAGMA checkpoint_fullfsync = ON;
    PRAGMA secure_delete = ON;
    PRAGMA temp_store = MEMORY;
";

/// How much of a file a connection keeps in memory, in KiB: half of what SQLite takes by itself. Pages that it does not
/// keep come from the system, seven more of them for a key at 300 people.
pub(super) const USUAL_ROOM: u32 = 1_000;

/// The same where every page is looked at once: keeping them would only fill the memory.
pub(super) const ROOM_TO_PASS: u32 = 256;

/// The same for a large import, and for taking one back.
pub(super) const ROOM_TO_WRITE: u32 = 65_536;

/// The number of prepared statements a connection keeps.
const STATEMENTS_KEPT: usize = 128;

/// Sets up a connection: safety, durability, and the functions that triggers call.
///
/// # Errors
/// What SQLite says; the file is not read yet, so a damaged one is not noticed here.
pub(super) fn apply(connection: &Connection) -> Result<(), StoreError> {
    connection.busy_timeout(BUSY_TIMEOUT)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    // Otherwise a statement with `LIMIT ?` is prepared anew whenever it is run.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.execute_batch(PRAGMAS)?;
    give_room(connection, USUAL_ROOM)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS_KEPT);
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC | FunctionFlags::SQLITE_INNOCUOUS;
    connection.create_scalar_function("carnet_fold", 1, flags, |context| {
        Ok(context.get::<Option<String>>(0)?.map(|text| folds(&text)))
    })?;
    Ok(())
}

/// Says how much of its file a connection keeps in memory, in KiB.
///
/// # Errors
/// What SQLite says.
pub(super) fn give_room(connection: &Connection, kib: u32) -> Result<(), StoreError> {
    // Negative: SQLite would count pages otherwise.
    Ok(connection.pragma_update(None, "cache_size", -i64::from(kib))?)
}
