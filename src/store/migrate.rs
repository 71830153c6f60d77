//! The schema's versions: append-only SQL files, run in one transaction.

use rusqlite::{Connection, TransactionBehavior};

use super::error::StoreError;
use super::header::APPLICATION_ID;

/// Whether steps recorded before a migration can still be undone after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Journal {
    /// Only tables and columns are added.
    #[cfg_attr(not(test), expect(dead_code, reason = "the first migration has no journal before it"))]
    Kept,
    /// A column or a table goes: the rows written down no longer fit.
    Closed,
}

struct Migration {
    sql: &'static str,
    journal: Journal,
}

/// The first brings `user_version` to 1, and so on. Never edited once released, only added to.
const MIGRATIONS: &[Migration] =
    &[Migration { sql: include_str!("../../assets/migrations/0001_notebook.sql"), journal: Journal::Closed }];

/// The schema this program writes.
pub const SCHEMA: u32 = MIGRATIONS.len() as u32;

/// Brings a notebook to [`SCHEMA`], or leaves it as it was.
///
/// # Errors
/// What SQLite says; also [`StoreError::Refused`] when a migrated notebook would break a foreign key.
pub(super) fn migrate(connection: &mut Connection) -> Result<(), StoreError> {
    // Has no effect inside a transaction; a migration that rebuilds a table needs it off, and the check below replaces it.
    connection.pragma_update(None, "foreign_keys", false)?;
    let outcome = run(connection);
    connection.pragma_update(None, "foreign_keys", true)?;
    outcome
}

fn run(connection: &mut Connection) -> Result<(), StoreError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Read under the lock of the transaction: another process may have been faster.
    let from: u32 = transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
    for migration in MIGRATIONS.iter().skip(from as usize) {
        transaction.execute_batch(migration.sql)?;
        if migration.journal == Journal::Closed {
            transaction.execute("UPDATE journal_step SET closed = 1", [])?;
        }
    }
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.pragma_update(None, "user_version", SCHEMA)?;
    let broken: i64 = transaction.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0))?;
    if broken > 0 {
        return Err(StoreError::Refused(format!("{broken} foreign keys")));
    }
    transaction.commit()?;
    Ok(())
}
