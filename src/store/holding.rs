//! Whose names hold a text. No index knows the inside of a word, so every name is looked at, in the order in which they lie;
//! a sieve puts nearly all of them aside unfolded.

use rusqlite::{Connection, Params, Row};

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
    /// Everybody of whom names, e-mail addresses or tags may hold each of some texts that are folded, each once; `None` where
    /// there is no text. Some may be among them who do not: what the filter asks is asked of them again.
    ///
    /// # Errors
    /// What SQLite says.
    pub(super) fn holding<'t>(
        &self,
        texts: impl Iterator<Item = &'t str>,
    ) -> Result<Option<Vec<AffiliateId>>, StoreError> {
        let mut sieves: Vec<(Sieve, Vec<AffiliateId>)> = texts.map(|text| (Sieve::of(text), Vec::new())).collect();
        if sieves.is_empty() {
            return Ok(None);
        }
        self.read(|connection| {
            let mut look = |row: &Row<'_>, text: &str| {
                for (sieve, found) in &mut sieves {
                    if sieve.passes(text) {
                        found.push(row.get(0)?);
                    }
                }
                Ok(())
            };
            for sql in [NAMES, OTHER_NAMES, EMAILS] {
                each_text(connection, sql, [], &mut look)?;
            }
            for tag in tags::in_use(connection)? {
                for (sieve, found) in &mut sieves {
                    if sieve.passes(&tag) {
                        let mut bears = |row: &Row<'_>, _: &str| {
                            found.push(row.get(0)?);
                            Ok(())
                        };
                        each_text(connection, BEARERS, [&tag], &mut bears)?;
                    }
                }
            }
            Ok(())
        })?;
        Ok(sieves.into_iter().map(|(_, found)| each_once(found)).reduce(|found, others| in_both(found, &others)))
    }
}

fn each_once(mut found: Vec<AffiliateId>) -> Vec<AffiliateId> {
    found.sort_unstable();
    found.dedup();
    found
}

/// Both are in order.
fn in_both(mut found: Vec<AffiliateId>, others: &[AffiliateId]) -> Vec<AffiliateId> {
    found.retain(|id| others.binary_search(id).is_ok());
    found
}

/// Hands out the names, other names included, that may hold a text that is folded: whose, and the name folded every way.
pub(super) fn each_name(
    connection: &Connection,
    text: &str,
    mut take: impl FnMut(AffiliateId, &str),
) -> rusqlite::Result<()> {
    let mut sieve = Sieve::of(text);
    for sql in [NAMES, OTHER_NAMES] {
        passing(connection, sql, &mut sieve, &mut |of, name| take(of, &folds(name)))?;
    }
    Ok(())
}

/// The display names that begin with a text that is folded, of those who are not archived.
pub(super) fn beginning(connection: &Connection, folded: &str) -> rusqlite::Result<Vec<String>> {
    let mut names = Vec::new();
    passing(connection, DESK_NAMES, &mut Sieve::of(folded), &mut |_, name| {
        if folds(name).starts_with(folded) {
            names.push(name.to_owned());
        }
    })?;
    Ok(names)
}

fn passing(
    connection: &Connection,
    sql: &str,
    sieve: &mut Sieve,
    take: &mut dyn FnMut(AffiliateId, &str),
) -> rusqlite::Result<()> {
    each_text(connection, sql, [], &mut |row, text| {
        if sieve.passes(text) {
            take(row.get(0)?, text);
        }
        Ok(())
    })
}

/// Hands out rows with the text in their second column; whose it is stands in the first.
fn each_text(
    connection: &Connection,
    sql: &str,
    values: impl Params,
    look: &mut dyn FnMut(&Row<'_>, &str) -> rusqlite::Result<()>,
) -> rusqlite::Result<()> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query(values)?;
    while let Some(row) = rows.next()? {
        look(row, row.get_ref(1)?.as_str()?)?;
    }
    Ok(())
}
