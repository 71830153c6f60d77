//! Whose names hold a text. No index knows the inside of a word, so every name is looked at, in the order in which they lie;
//! a sieve puts nearly all of them aside unfolded.

use rusqlite::{Connection, Params};

use super::{Store, StoreError, tags};
use crate::domain::id::AffiliateId;
use crate::domain::text::fold::folds;
use crate::domain::text::sieve::Sieve;

const NAMES: &str = "SELECT id, name FROM affiliate";
const DESK_NAMES: &str = "SELECT id, name FROM affiliate WHERE archived = 0";
const OTHER_NAMES: &str = "SELECT affiliate_id, name FROM other_name";
const EMAILS: &str = "SELECT affiliate_id, value FROM channel WHERE kind = 'email'";
const BEARERS: &str = "SELECT affiliate_id, name FROM tag WHERE name = ?1";

impl Store {
    /// Everybody of whom a name, an e-mail address or a tag may hold a text that is folded, each once. Some may be among them
    /// who do not: what the filter asks is asked of them again.
    ///
    /// # Errors
    /// What SQLite says.
    pub(super) fn holding(&self, folded: &str) -> Result<Vec<AffiliateId>, StoreError> {
        self.read(|connection| {
            let mut sieve = Sieve::of(folded);
            let mut found = Vec::new();
            for sql in [NAMES, OTHER_NAMES, EMAILS] {
                passing(connection, sql, [], &mut sieve, &mut |of, _| found.push(of))?;
            }
            for tag in tags::in_use(connection)? {
                if sieve.passes(&tag) {
                    passing(connection, BEARERS, [tag], &mut sieve, &mut |of, _| found.push(of))?;
                }
            }
            found.sort_unstable();
            found.dedup();
            Ok(found)
        })
    }
}

/// Hands out the names, other names included, that may hold a text that is folded: whose, and the name folded every way.
pub(super) fn each_name(
    connection: &Connection,
    text: &str,
    mut take: impl FnMut(AffiliateId, &str),
) -> rusqlite::Result<()> {
    let mut sieve = Sieve::of(text);
    for sql in [NAMES, OTHER_NAMES] {
        passing(connection, sql, [], &mut sieve, &mut |of, name| take(of, &folds(name)))?;
    }
    Ok(())
}

/// The display names that begin with a text that is folded, of those who are not archived.
pub(super) fn beginning(connection: &Connection, folded: &str) -> rusqlite::Result<Vec<String>> {
    let mut names = Vec::new();
    passing(connection, DESK_NAMES, [], &mut Sieve::of(folded), &mut |_, name| {
        if folds(name).starts_with(folded) {
            names.push(name.to_owned());
        }
    })?;
    Ok(names)
}

fn passing(
    connection: &Connection,
    sql: &str,
    values: impl Params,
    sieve: &mut Sieve,
    take: &mut dyn FnMut(AffiliateId, &str),
) -> rusqlite::Result<()> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query(values)?;
    while let Some(row) = rows.next()? {
        let text = row.get_ref(1)?.as_str()?;
        if sieve.passes(text) {
            take(row.get(0)?, text);
        }
    }
    Ok(())
}
