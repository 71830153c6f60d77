//! Full text: what holds the words looked for. The triggers of `search_index` keep the index.

use rusqlite::{Connection, params};
use uuid::Uuid;

use super::{Store, StoreError};
use crate::domain::id::AffiliateId;
use crate::domain::text::fold::fold;

/// A document that holds the words looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// What it is, as the index calls it: a name, a note, a fact.
    pub kind: String,
    /// The row that the words stand in.
    pub source: Uuid,
    /// Whose page it is on; `None` for an interaction, whose participants say.
    pub affiliate: Option<AffiliateId>,
}

impl Store {
    /// Names, notes, facts and whatever else holds every one of the words (`find`).
    ///
    /// # Errors
    /// What SQLite says.
    pub fn search(&self, words: &str, limit: usize) -> Result<Vec<Hit>, StoreError> {
        self.read(|connection| Ok(find(connection, words, limit)?))
    }
}

/// The index's own form of a query: every word, of each the beginning is enough. `None` when there is no word.
pub(super) fn expression(words: &str) -> Option<String> {
    let tokens: Vec<String> = self::words(words).into_iter().map(|token| format!("\"{token}\"*")).collect();
    if tokens.is_empty() { None } else { Some(tokens.join(" ")) }
}

/// The words that are looked for, folded.
pub(super) fn words(words: &str) -> Vec<String> {
    cut(&fold(words)).map(str::to_owned).collect()
}

/// The words of a folded text, as the index cuts it.
pub(super) fn cut(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Documents that hold every one of the words, in no order of merit, at most `limit`: ranking a common word costs far more
/// than finding it (docs/engineering.md, "Search").
pub(super) fn find(connection: &Connection, words: &str, limit: usize) -> rusqlite::Result<Vec<Hit>> {
    let Some(expression) = expression(words) else { return Ok(Vec::new()) };
    let sql = "SELECT search_doc.kind, search_doc.source_id, search_doc.affiliate_id FROM search_index \
               JOIN search_doc ON search_doc.doc = search_index.rowid WHERE search_index MATCH ?1 LIMIT ?2";
    connection
        .prepare_cached(sql)?
        .query_map(params![expression, i64::try_from(limit).unwrap_or(i64::MAX)], |row| {
            Ok(Hit { kind: row.get(0)?, source: row.get(1)?, affiliate: row.get(2)? })
        })?
        .collect()
}
