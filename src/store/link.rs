//! The chain of commits, by which a -wal is known to be this file's.
//!
//! SQLite folds any -wal with sound checksums into the file that it lies beside, whichever it came from. So every transaction
//! that changes something also writes one row of `meta`: the number of the commit, the random mark of the commit before it,
//! and a random mark of its own. A -wal belongs to a file when the file's own mark stands in it, as a commit's or as that of
//! the commit before one: it then goes on where the file ends, or holds what was folded into the file already. Another
//! notebook's, a later life's and an earlier life's marks are others.
//!
//! The mark is written in the transaction, so it is exactly as durable as the commit; it travels with the file, wherever that
//! is copied, and needs nothing beside it. A copy for safekeeping, and a file that comes into its place anew, begin with a
//! mark of their own ([`begin`]): same rows, another file.

use std::path::PathBuf;

use memchr::memmem;
use rusqlite::{Connection, OptionalExtension, Transaction};

use super::error::StoreError;
use super::unfinished;

/// What the row begins with. A number in decimal and two marks in hexadecimal digits follow, all of a fixed length; then the
/// schema, so that a flipped bit in the header is not taken for an older or a newer notebook.
const SIGN: &[u8; 16] = b"carnet-wal-link:";
const DIGITS: usize = 16;

/// A mark; [`NO_MARK`] before the first.
pub(super) type Mark = [u8; DIGITS];

/// What stands for the commit before the first one.
pub(super) const NO_MARK: Mark = [b'0'; DIGITS];

/// One link of the chain.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Link {
    /// How many commits there were in this notebook's life.
    pub(super) number: u64,
    /// The mark of the commit before.
    pub(super) before: Mark,
    /// The mark of this commit.
    pub(super) mark: Mark,
}

impl Link {
    /// Reads what follows the sign.
    fn parse(bytes: &[u8]) -> Option<Self> {
        let field = |at: usize| -> Option<Mark> { bytes.get(at..at + DIGITS)?.try_into().ok() };
        let number = std::str::from_utf8(&field(0)?).ok()?.parse().ok()?;
        Some(Self { number, before: field(DIGITS + 1)?, mark: field(2 * (DIGITS + 1))? })
    }

    /// The link of the notebook as a connection sees it; none where no program has written one yet.
    pub(super) fn of(connection: &Connection) -> rusqlite::Result<Option<Self>> {
        let sql = "SELECT value FROM meta WHERE key = 'wal_link'";
        let row: Option<String> = connection.query_row(sql, [], |row| row.get(0)).optional()?;
        Ok(row.and_then(|row| Self::parse(row.as_bytes().strip_prefix(SIGN)?)))
    }

    /// The schema that the notebook had at its last commit; none where no program has written one yet.
    pub(super) fn schema(connection: &Connection) -> rusqlite::Result<Option<u32>> {
        let sql = "SELECT substr(value, 68) FROM meta WHERE key = 'wal_link'";
        let digits: Option<String> = connection.query_row(sql, [], |row| row.get(0)).optional()?;
        Ok(digits.and_then(|digits| digits.parse().ok()))
    }

    /// Every link that stands in a page.
    pub(super) fn in_page(page: &[u8]) -> impl Iterator<Item = Self> + '_ {
        memmem::find_iter(page, SIGN).filter_map(|at| Self::parse(page.get(at + SIGN.len()..)?))
    }
}

/// Adds a link, within the transaction that changes something else as well; gives its number.
pub(super) fn extend(connection: &Connection) -> rusqlite::Result<i64> {
    let sql = "INSERT INTO meta (key, value) \
               VALUES ('wal_link', 'carnet-wal-link:' || printf('%016d', 1) || ' 0000000000000000 ' || lower(hex(randomblob(8))) \
                   || ' ' || (SELECT user_version FROM pragma_user_version)) \
               ON CONFLICT (key) DO UPDATE SET value = 'carnet-wal-link:' || printf('%016d', substr(value, 17, 16) + 1) \
                   || ' ' || substr(value, 51, 16) || ' ' || lower(hex(randomblob(8))) \
                   || ' ' || (SELECT user_version FROM pragma_user_version) \
               RETURNING substr(value, 17, 16) + 0";
    connection.prepare_cached(sql)?.query_row([], |row| row.get(0))
}

/// Begins a chain: the number goes on, the mark before is its own. No -wal that was written before fits this file.
pub(super) fn begin(connection: &Connection) -> rusqlite::Result<()> {
    extend(connection)?;
    let sql = "UPDATE meta SET value = substr(value, 1, 33) || substr(value, 51, 16) || ' ' || substr(value, 51) \
               WHERE key = 'wal_link'";
    connection.execute(sql, [])?;
    Ok(())
}

/// Commits, with a link where anything was changed since the transaction began with so many changes; and says beside the
/// notebook how far it is written.
pub(super) fn commit(transaction: Transaction<'_>, changes_before: u64) -> Result<(), StoreError> {
    if transaction.total_changes() == changes_before {
        return Ok(transaction.commit()?);
    }
    let number = extend(&transaction)?;
    let notebook = transaction.path().filter(|path| !path.is_empty()).map(PathBuf::from);
    transaction.commit()?;
    if let Some(notebook) = notebook {
        // A hint: where it cannot be written, a -wal that goes missing is not noticed.
        let _ = unfinished::write(&notebook, number.unsigned_abs());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meta() -> Connection {
        let connection = Connection::open_in_memory().unwrap();
        connection
            .execute_batch("CREATE TABLE meta (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT")
            .unwrap();
        connection
    }

    #[test]
    fn each_link_names_the_one_before() {
        let connection = meta();
        assert_eq!(Link::of(&connection).unwrap(), None);
        extend(&connection).unwrap();
        let first = Link::of(&connection).unwrap().unwrap();
        assert_eq!((first.number, first.before), (1, NO_MARK));
        extend(&connection).unwrap();
        let second = Link::of(&connection).unwrap().unwrap();
        assert_eq!((second.number, second.before), (2, first.mark));
        assert_ne!(second.mark, first.mark);
        begin(&connection).unwrap();
        let begun = Link::of(&connection).unwrap().unwrap();
        assert_eq!((begun.number, begun.before), (3, begun.mark));
        assert!(begun.mark != second.mark && begun.mark != first.mark);
    }

    #[test]
    fn links_are_found_in_a_page_and_halves_of_one_are_not() {
        let connection = meta();
        extend(&connection).unwrap();
        let row: String = connection.query_row("SELECT value FROM meta", [], |row| row.get(0)).unwrap();
        let page = [b"....", row.as_bytes(), b"..", &row.as_bytes()[..40]].concat();
        let found: Vec<Link> = Link::in_page(&page).collect();
        assert_eq!(found, [Link::of(&connection).unwrap().unwrap()]);
    }
}
