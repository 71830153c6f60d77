//! The schema's versions: append-only SQL files, run in one transaction.

use rusqlite::{Connection, TransactionBehavior};

use super::error::StoreError;
use super::header::APPLICATION_ID;
use super::{link, projections, search_index};

/// Whether steps recorded before a migration can still be undone after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Journal {
    /// Only tables and columns are added.
    Kept,
    /// A column or a table goes: the rows written down no longer fit.
    Closed,
}

struct Migration {
    sql: &'static str,
    journal: Journal,
}

/// The first brings `user_version` to 1, and so on. Never edited once released, only added to.
const MIGRATIONS: &[Migration] = &[
    Migration { sql: include_str!("../../assets/migrations/0001_notebook.sql"), journal: Journal::Closed },
    // Facts of the kind `gift` become gifts: a step that wrote one no longer fits.
    Migration {
        sql: include_str!("../../assets/migrations/0002_everything_worth_remembering.sql"),
        journal: Journal::Closed,
    },
    // Tables and columns come, none goes: the rows written down still fit.
    Migration { sql: include_str!("../../assets/migrations/0003_nobody_is_forgotten.sql"), journal: Journal::Kept },
];

/// The schema this program writes.
pub const SCHEMA: u32 = MIGRATIONS.len() as u32;

/// Brings a notebook to [`SCHEMA`], or leaves it as it was.
///
/// # Errors
/// What SQLite says; also [`StoreError::Refused`] when a migrated notebook would break a foreign key.
pub(super) fn migrate(connection: &mut Connection) -> Result<(), StoreError> {
    run(connection, MIGRATIONS)
}

fn run(connection: &mut Connection, migrations: &[Migration]) -> Result<(), StoreError> {
    // Has no effect inside a transaction; a migration that rebuilds a table needs it off, and the check below replaces it.
    connection.pragma_update(None, "foreign_keys", false)?;
    let outcome = run_in_transaction(connection, migrations);
    connection.pragma_update(None, "foreign_keys", true)?;
    outcome
}

fn run_in_transaction(connection: &mut Connection, migrations: &[Migration]) -> Result<(), StoreError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    // Read under the lock of the transaction: another process may have been faster.
    let from: u32 = transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
    for migration in migrations.iter().skip(from as usize) {
        transaction.execute_batch(migration.sql)?;
        if migration.journal == Journal::Closed {
            transaction.execute("UPDATE journal_step SET closed = 1", [])?;
        }
    }
    if from > 0 {
        // What can be computed again is: a migration writes without the triggers that keep it in step.
        search_index::renew(&transaction)?;
        projections::forget(&transaction)?;
    }
    transaction.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.pragma_update(None, "user_version", migrations.len() as u32)?;
    // A new file begins a chain; what goes on, goes on from the file as it was. The link names the schema.
    if from == 0 {
        link::begin(&transaction)?;
    } else {
        link::extend(&transaction).map(drop)?;
    }
    let broken: i64 = transaction.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0))?;
    if broken > 0 {
        return Err(StoreError::Refused(format!("foreign_key_check: {broken}")));
    }
    transaction.commit()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn notebook() -> Connection {
        let mut connection = Connection::open_in_memory().unwrap();
        crate::store::pragmas::apply(&connection).unwrap();
        run(&mut connection, MIGRATIONS).unwrap();
        connection
            .execute_batch(
                "INSERT INTO journal_step (seq, id, at, what) VALUES (1, randomblob(16), '2026-03-03T09:00:00.000Z', 'step-test');
                 INSERT INTO affiliate (id, name, created_at) VALUES (zeroblob(16), 'Marc', '2026-03-03T09:00:00.000Z');
                 INSERT INTO tag (id, affiliate_id, name) VALUES (zeroblob(16), zeroblob(16), 'vip');",
            )
            .unwrap();
        connection
    }

    fn upgraded(sql: &'static str, journal: Journal) -> (Connection, Result<(), StoreError>) {
        let mut connection = notebook();
        let known = MIGRATIONS.iter().map(|known| Migration { sql: known.sql, journal: known.journal });
        let outcome = run(&mut connection, &known.chain([Migration { sql, journal }]).collect::<Vec<_>>());
        (connection, outcome)
    }

    fn number(connection: &Connection, sql: &str) -> i64 {
        connection.query_row(sql, [], |row| row.get(0)).unwrap()
    }

    #[test]
    fn a_migration_that_drops_a_column_closes_the_journal() {
        let (connection, outcome) = upgraded("ALTER TABLE affiliate DROP COLUMN language;", Journal::Closed);
        outcome.unwrap();
        assert_eq!(number(&connection, "SELECT closed FROM journal_step"), 1);
        assert_eq!(number(&connection, "PRAGMA user_version"), i64::from(SCHEMA) + 1);
    }

    #[test]
    fn a_migration_that_adds_leaves_the_journal_open() {
        let (connection, outcome) = upgraded("ALTER TABLE affiliate ADD COLUMN shoe_size INTEGER;", Journal::Kept);
        outcome.unwrap();
        assert_eq!(number(&connection, "SELECT closed FROM journal_step"), 0);
        assert_eq!(number(&connection, "PRAGMA foreign_keys"), 1);
    }

    #[test]
    fn a_table_can_be_rebuilt_without_losing_what_hangs_on_it() {
        let rebuild = "CREATE TABLE rebuilt (id BLOB PRIMARY KEY NOT NULL, name TEXT NOT NULL, created_at TEXT NOT NULL) STRICT, WITHOUT ROWID;
            INSERT INTO rebuilt SELECT id, name, created_at FROM affiliate;
            DROP TABLE affiliate;
            ALTER TABLE rebuilt RENAME TO affiliate;";
        let (connection, outcome) = upgraded(rebuild, Journal::Closed);
        outcome.unwrap();
        assert_eq!(number(&connection, "SELECT count(*) FROM tag"), 1);
    }

    #[test]
    fn a_failed_migration_leaves_the_notebook_as_it_was() {
        let (connection, outcome) = upgraded("DELETE FROM tag; DELETE FROM no_such_table;", Journal::Kept);
        assert!(outcome.is_err());
        assert_eq!(number(&connection, "SELECT count(*) FROM tag"), 1);
        assert_eq!(number(&connection, "PRAGMA user_version"), i64::from(SCHEMA));
        let (connection, outcome) = upgraded("DELETE FROM affiliate;", Journal::Kept);
        assert!(matches!(outcome, Err(StoreError::Refused(_))), "an orphan is noticed: {outcome:?}");
        assert_eq!(number(&connection, "SELECT count(*) FROM affiliate"), 1);
    }
}
