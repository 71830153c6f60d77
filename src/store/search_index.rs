//! What full-text search reads: one folded document for each name, address and note, kept in step by triggers, so that
//! undo, which writes raw rows, keeps it right as well.

use std::collections::HashSet;

use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior};

use super::error::StoreError;
use super::{Access, Store, link};

/// One kind of text that can be found.
struct Source {
    table: &'static str,
    /// The `search_doc.kind` of its documents.
    kind: &'static str,
    column: &'static str,
    /// A second column, read behind the first.
    and: Option<&'static str>,
    /// The affiliate of a row, as SQL after `new.`; `None`: several people, looked up through those who take part.
    affiliate: Option<&'static str>,
    /// When a row is to be found, as SQL over `new`.
    when: &'static str,
    /// The columns whose change makes the document anew.
    depends: &'static str,
}

const SOURCES: &[Source] = &[
    Source { affiliate: Some("id"), depends: "name", kind: "name", ..owned("affiliate", "name", "name") },
    owned("other_name", "other_name", "name"),
    Source { when: "new.kind = 'email'", depends: "value, kind, affiliate_id", ..owned("channel", "email", "value") },
    owned("relative", "relative", "name"),
    Source { depends: "text, affiliate_id", ..owned("fact", "fact", "text") },
    Source { depends: "text, affiliate_id", ..owned("promise", "promise", "text") },
    Source { and: Some("reaction"), depends: "name,reaction,affiliate_id", ..owned("gift", "gift", "name") },
    Source { depends: "text, affiliate_id", ..owned("request", "request", "text") },
    Source { depends: "text, affiliate_id", ..owned("feedback", "feedback", "text") },
    Source { when: "new.why <> ''", depends: "why, affiliate_id", ..owned("introduction", "introduction", "why") },
    Source { affiliate: None, and: Some("place"), depends: "name,place", ..owned("event", "event", "name") },
    Source { when: "new.prepare <> ''", depends: "prepare, affiliate_id", ..owned("attendee", "attendee", "prepare") },
    Source {
        table: "interaction",
        kind: "interaction",
        column: "text",
        and: None,
        affiliate: None,
        when: "new.text <> ''",
        depends: "text",
    },
];

const fn owned(table: &'static str, kind: &'static str, column: &'static str) -> Source {
    Source { table, kind, column, and: None, affiliate: Some("affiliate_id"), when: "1", depends: "name, affiliate_id" }
}

/// From so many changed rows on it may pay to write the index anew.
const MANY: u64 = 1_000;

/// The part of all documents that must change for it: the whole index is written, however little of it has changed.
const SHARE: u64 = 4;

/// Whether [`in_bulk`] is cheaper for so many changed rows than their triggers, one by one.
pub(super) fn is_better_in_bulk(connection: &Connection, rows: u64) -> Result<bool, StoreError> {
    if rows <= MANY {
        return Ok(false);
    }
    let documents: i64 = connection.query_row("SELECT coalesce(max(doc), 0) FROM search_doc", [], |row| row.get(0))?;
    Ok(rows.saturating_mul(SHARE) > documents.unsigned_abs())
}

/// Changes all rows of a step of the journal and brings their documents up to date together, afterwards: one by one, the
/// index would put its memory on the disk for each of them, and erase each removed word on its own. In the end the index
/// is written anew, so that no removed word stays in it. Inside a transaction; a failure is rolled back with it, triggers
/// included.
pub(super) fn in_bulk<T, E: From<StoreError>>(
    connection: &Connection,
    step: i64,
    change: impl FnOnce() -> Result<T, E>,
) -> Result<T, E> {
    let run = |sql: &str| connection.execute_batch(sql).map_err(StoreError::from);
    let changed = changed_by(connection, step)?;
    let sources = || SOURCES.iter().filter(|source| changed.contains(source.table));
    for Source { table, .. } in sources() {
        for event in ["added", "removed", "changed"] {
            run(&format!("DROP TRIGGER temp.search_{table}_{event}"))?;
        }
    }
    let value = change()?;
    let rows = format!("SELECT row_id FROM journal_entry WHERE step = {step}");
    run(&format!(
        "INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 0);
         DELETE FROM search_doc WHERE source_id IN ({rows});"
    ))?;
    for source in sources() {
        let (table, documents) = (source.table, source.documents());
        run(&format!(
            "INSERT INTO search_doc (kind, source_id, affiliate_id, folded)
             {documents} AND new.id IN ({rows} AND table_name = '{table}');
             {}",
            source.triggers()
        ))?;
    }
    run("INSERT INTO search_index (search_index) VALUES ('optimize');
         INSERT INTO search_index (search_index, rank) VALUES ('secure-delete', 1);")?;
    Ok(value)
}

/// The tables whose rows a step of the journal has changed.
fn changed_by(connection: &Connection, step: i64) -> Result<HashSet<String>, StoreError> {
    let mut tables = connection.prepare("SELECT DISTINCT table_name FROM journal_entry WHERE step = ?1")?;
    let tables = tables.query_map([step], |row| row.get(0))?;
    Ok(tables.collect::<Result<_, _>>()?)
}

/// Makes the triggers of a connection.
pub(super) fn install(connection: &Connection) -> Result<(), StoreError> {
    let mut sql = String::from("BEGIN;\n");
    for source in SOURCES {
        sql.push_str(&source.triggers());
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

/// Counted up when a kind of text is found that was not before, so that notebooks which have it already learn it.
const REVISION: &str = "3";

/// The tables whose texts are found since [`REVISION`] 2, and what was said of a gift since 3.
const LATER: [&str; 3] = ["event", "attendee", "gift"];

/// Whether every kind of text that this program finds has its documents.
fn is_complete(connection: &Connection) -> rusqlite::Result<bool> {
    let sql = "SELECT value FROM meta WHERE key = 'searched_for'";
    let found: Option<String> = connection.prepare_cached(sql)?.query_row([], |row| row.get(0)).optional()?;
    Ok(found.as_deref() == Some(REVISION))
}

fn now_complete(connection: &Connection) -> rusqlite::Result<()> {
    let sql = "INSERT INTO meta (key, value) VALUES ('searched_for', ?1) ON CONFLICT (key) DO UPDATE SET value = ?1";
    connection.execute(sql, [REVISION])?;
    Ok(())
}

/// Writes the documents that an older program has not made, or made of less; inside a transaction.
fn complete(connection: &Connection) -> rusqlite::Result<()> {
    for source in SOURCES.iter().filter(|source| LATER.contains(&source.table)) {
        let (table, documents) = (source.table, source.documents());
        connection.execute(&format!("DELETE FROM search_doc WHERE source_id IN (SELECT id FROM {table})"), [])?;
        let sql = format!("INSERT INTO search_doc (kind, source_id, affiliate_id, folded) {documents}");
        connection.execute(&sql, [])?;
    }
    now_complete(connection)
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
    now_complete(connection)?;
    connection.execute_batch("INSERT INTO search_index (search_index) VALUES ('optimize')")
}

impl Store {
    /// Makes what an older program has not made findable; once a notebook. Nobody waits for this: a notebook that is
    /// busy or read-only learns it another time.
    ///
    /// # Errors
    /// What SQLite says.
    pub(super) fn complete_search(&mut self) -> Result<(), StoreError> {
        if self.is_only_read() || is_complete(&self.connection)? {
            return Ok(());
        }
        let written = self.check_once().and_then(|()| {
            self.without_waiting(|| {
                let changes_before = self.connection.total_changes();
                let transaction = Transaction::new_unchecked(&self.connection, TransactionBehavior::Immediate)?;
                complete(&transaction)?;
                link::commit(transaction, changes_before)
            })
        });
        match written {
            Err(StoreError::Busy | StoreError::ReadOnly | StoreError::DiskFull | StoreError::Damaged(_)) | Ok(()) => {
                Ok(())
            }
            Err(error) => Err(error),
        }
    }

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
        let Self { table, when, .. } = self;
        format!("SELECT {} FROM {table} AS new WHERE {when}", self.document())
    }

    /// The triggers that keep the documents of a table.
    fn triggers(&self) -> String {
        let Self { table, depends, .. } = self;
        let (added, add) = (self.added(), self.insert());
        // A row is written with all its columns: a tier that changes is no reason to erase a name and write it anew.
        let differs: Vec<String> =
            depends.split(',').map(str::trim).map(|column| format!("old.{column} IS NOT new.{column}")).collect();
        let differs = differs.join(" OR ");
        format!(
            "{added}
             CREATE TEMP TRIGGER search_{table}_removed AFTER DELETE ON main.{table} BEGIN
                 DELETE FROM search_doc WHERE source_id = old.id;
             END;
             CREATE TEMP TRIGGER search_{table}_changed AFTER UPDATE OF {depends} ON main.{table}
             WHEN {differs} BEGIN
                 DELETE FROM search_doc WHERE source_id = old.id;
                 {add};
             END;"
        )
    }

    /// The trigger that makes the document of a new row.
    fn added(&self) -> String {
        let (table, add) = (self.table, self.insert());
        format!("CREATE TEMP TRIGGER search_{table}_added AFTER INSERT ON main.{table} BEGIN {add}; END;")
    }

    fn insert(&self) -> String {
        let (document, when) = (self.document(), self.when);
        format!("INSERT INTO search_doc (kind, source_id, affiliate_id, folded) SELECT {document} WHERE {when}")
    }

    /// The columns of a row's document, as SQL over `new`.
    fn document(&self) -> String {
        let Self { kind, column, .. } = self;
        let affiliate = self.affiliate.map_or_else(|| "NULL".to_owned(), |column| format!("new.{column}"));
        let more = self.and.map_or_else(String::new, |column| format!(" || ' ' || new.{column}"));
        format!("'{kind}', new.id, {affiliate}, carnet_fold(new.{column}{more})")
    }
}

#[cfg(test)]
mod tests {
    use crate::domain::affiliate::Tier;
    use crate::domain::id::AffiliateId;
    use crate::domain::moment::Moment;
    use crate::domain::newcomer::Newcomer;
    use crate::domain::retag::{Retag, TierChange};
    use crate::store::Store;

    fn document(store: &Store, of: AffiliateId) -> i64 {
        let sql = "SELECT doc FROM search_doc WHERE source_id = ?1";
        store.connection().query_row(sql, [of], |row| row.get(0)).unwrap()
    }

    #[test]
    fn another_tier_leaves_the_document_of_a_name_alone() {
        let now = Moment::on("2026-03-03".parse().unwrap(), "Europe/Paris".parse().unwrap());
        let mut store = Store::open_in_memory().unwrap();
        let mut add = |name: &str| {
            let newcomer = Newcomer { name: name.to_owned(), ..Newcomer::default() };
            store.add_affiliate(&newcomer, &now).unwrap().value
        };
        let (marie, _) = (add("Marie"), add("Paul"));
        let before = document(&store, marie);
        store.retag(&[marie], &Retag { tier: TierChange::Set(Tier::A), ..Retag::default() }, &now).unwrap();
        assert_eq!(document(&store, marie), before);
        assert_eq!(store.search_differences().unwrap(), 0);
    }
}
