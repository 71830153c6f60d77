//! What full-text search reads: one folded document for each name, address and note, kept in step by triggers, so that
//! undo, which writes raw rows, keeps it right as well.

use std::fmt::Write as _;

use rusqlite::{Connection, TransactionBehavior};

use super::error::StoreError;
use super::{Access, Store};

/// One kind of text that can be found.
struct Source {
    table: &'static str,
    /// The `search_doc.kind` of its documents.
    kind: &'static str,
    column: &'static str,
    /// The affiliate of a row, as SQL after `new.`; `None`: several people, looked up through the participants.
    affiliate: Option<&'static str>,
    /// When a row is to be found, as SQL over `new`.
    when: &'static str,
    /// The columns whose change makes the document anew.
    depends: &'static str,
}

const SOURCES: &[Source] = &[
    Source { table: "affiliate", kind: "name", column: "name", affiliate: Some("id"), when: "1", depends: "name" },
    owned("other_name", "other_name", "name"),
    Source { when: "new.kind = 'email'", depends: "value, kind, affiliate_id", ..owned("channel", "email", "value") },
    owned("relative", "relative", "name"),
    Source { depends: "text, affiliate_id", ..owned("fact", "fact", "text") },
    Source { depends: "text, affiliate_id", ..owned("promise", "promise", "text") },
    owned("gift", "gift", "name"),
    Source { depends: "text, affiliate_id", ..owned("request", "request", "text") },
    Source { depends: "text, affiliate_id", ..owned("feedback", "feedback", "text") },
    Source { when: "new.why <> ''", depends: "why, affiliate_id", ..owned("introduction", "introduction", "why") },
    Source {
        table: "interaction",
        kind: "interaction",
        column: "text",
        affiliate: None,
        when: "new.text <> ''",
        depends: "text",
    },
];

const fn owned(table: &'static str, kind: &'static str, column: &'static str) -> Source {
    Source { table, kind, column, affiliate: Some("affiliate_id"), when: "1", depends: "name, affiliate_id" }
}

/// Runs many changes without erasing each removed word on its own, which costs most of a large undo; afterwards the index
/// is written anew, so that no removed word stays in it. Inside a transaction; a failure is rolled back with it.
pub(super) fn in_bulk<T, E: From<StoreError>>(
    connection: &Connection,
    change: impl FnOnce() -> Result<T, E>,
) -> Result<T, E> {
    let set = |command: &str| connection.execute_batch(command).map_err(StoreError::from);
    set("INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 0)")?;
    let value = change()?;
    set("INSERT INTO search_index (search_index) VALUES ('optimize');
         INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 1);")?;
    Ok(value)
}

/// Makes the triggers of a connection.
pub(super) fn install(connection: &Connection) -> Result<(), StoreError> {
    let mut sql = String::from("BEGIN;\n");
    for source in SOURCES {
        let Source { table, depends, .. } = source;
        let (added, add) = (source.added(), source.insert("new"));
        let _ = write!(
            sql,
            "{added}
             CREATE TEMP TRIGGER search_{table}_removed AFTER DELETE ON main.{table} BEGIN
                 DELETE FROM search_doc WHERE source_id = old.id;
             END;
             CREATE TEMP TRIGGER search_{table}_changed AFTER UPDATE OF {depends} ON main.{table} BEGIN
                 DELETE FROM search_doc WHERE source_id = old.id;
                 {add};
             END;"
        );
    }
    sql.push_str("COMMIT;");
    connection.execute_batch(&sql)?;
    Ok(())
}

/// Runs many insertions into these tables and writes their documents together, afterwards: one by one, the index would put
/// its memory on the disk for each of them. Inside a transaction; a failure is rolled back with it, triggers included.
pub(super) fn afterwards<T>(
    connection: &Connection,
    tables: &[&str],
    change: impl FnOnce() -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    let sources: Vec<&Source> = SOURCES.iter().filter(|source| tables.contains(&source.table)).collect();
    for Source { table, .. } in &sources {
        connection.execute_batch(&format!("DROP TRIGGER temp.search_{table}_added"))?;
    }
    let value = change()?;
    for source in sources {
        let documents = source.documents();
        connection.execute_batch(&format!(
            "INSERT INTO search_doc (kind, source_id, affiliate_id, folded)
             {documents} AND new.id NOT IN (SELECT source_id FROM search_doc);
             {}",
            source.added()
        ))?;
    }
    Ok(value)
}

/// Writes every document anew; inside a transaction.
pub(super) fn renew(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute("DELETE FROM search_doc", [])?;
    fill(connection)
}

/// Writes every document of a notebook that has none; inside a transaction.
pub(super) fn fill(connection: &Connection) -> rusqlite::Result<()> {
    for source in SOURCES {
        let documents = source.documents();
        let sql = format!("INSERT INTO search_doc (kind, source_id, affiliate_id, folded) {documents}");
        connection.execute(&sql, [])?;
    }
    connection.execute_batch("INSERT INTO search_index (search_index) VALUES ('optimize')")
}

impl Store {
    /// How many documents of the search are missing, stale or left over, compared with the notebook's own rows. For
    /// `doctor` and tests.
    ///
    /// # Errors
    /// What SQLite says; [`StoreError::Damaged`] when the full-text index contradicts the documents.
    pub fn search_differences(&mut self) -> Result<u32, StoreError> {
        if self.access == Access::ReadWrite {
            // The check is spelled as an insert, and takes the lock of one; nothing is kept.
            let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
            transaction.execute("INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)", [])?;
            transaction.rollback()?;
        }
        self.read(|connection| {
            let expected: Vec<String> = SOURCES.iter().map(Source::documents).collect();
            let expected = expected.join(" UNION ");
            let kept = "SELECT kind, source_id, affiliate_id, folded FROM search_doc";
            let differences = connection.query_row(
                &format!(
                    "WITH expected (kind, source_id, affiliate_id, folded) AS ({expected}), kept AS ({kept})
                     SELECT (SELECT count(*) FROM (SELECT * FROM expected EXCEPT SELECT * FROM kept))
                          + (SELECT count(*) FROM (SELECT * FROM kept EXCEPT SELECT * FROM expected))"
                ),
                [],
                |row| row.get(0),
            )?;
            Ok(differences)
        })
    }
}

impl Source {
    /// The documents that a table asks for, as a query.
    fn documents(&self) -> String {
        let Self { table, kind, column, when, .. } = self;
        let affiliate = self.affiliate.map_or_else(|| "NULL".to_owned(), |column| format!("new.{column}"));
        format!("SELECT '{kind}', new.id, {affiliate}, carnet_fold(new.{column}) FROM {table} AS new WHERE {when}")
    }

    /// The trigger that makes the document of a new row.
    fn added(&self) -> String {
        let (table, add) = (self.table, self.insert("new"));
        format!("CREATE TEMP TRIGGER search_{table}_added AFTER INSERT ON main.{table} BEGIN {add}; END;")
    }

    fn insert(&self, row: &str) -> String {
        let Self { kind, column, when, .. } = self;
        let affiliate = self.affiliate.map_or_else(|| "NULL".to_owned(), |column| format!("{row}.{column}"));
        format!(
            "INSERT INTO search_doc (kind, source_id, affiliate_id, folded)
             SELECT '{kind}', {row}.id, {affiliate}, carnet_fold({row}.{column}) WHERE {when}"
        )
    }
}
