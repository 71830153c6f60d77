//! Words put on affiliates.

use rusqlite::{Connection, Result, params};

use super::batch::Batch;
use super::values::People;
use super::{Store, StoreError};
use crate::domain::affiliate::Tag;
use crate::domain::id::{AffiliateId, TagId};

/// Puts a word on an affiliate; one that is there already stays as it is.
pub fn insert(connection: &Connection, of: AffiliateId, tag: &Tag) -> Result<()> {
    insert_all(connection, &tag.name, [(of, tag.id)])
}

/// Puts a word on affiliates.
pub(super) fn insert_all(
    connection: &Connection,
    name: &str,
    on: impl IntoIterator<Item = (AffiliateId, TagId)>,
) -> Result<()> {
    let mut batch = Batch::into(connection, "INSERT INTO tag (id, affiliate_id, name)")
        .or("ON CONFLICT (affiliate_id, name) DO NOTHING");
    for (of, id) in on {
        batch.add(params![id, of, name])?;
    }
    batch.write()
}

/// Takes a word off.
pub fn delete(connection: &Connection, id: TagId) -> Result<()> {
    connection.prepare_cached("DELETE FROM tag WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// The words on these affiliates, in alphabetical order.
pub fn of(connection: &Connection, people: &People) -> Result<Vec<(AffiliateId, Tag)>> {
    let sql = "SELECT affiliate_id, id, name FROM tag \
               WHERE affiliate_id IN (SELECT unhex(value) FROM json_each(?1)) ORDER BY name";
    connection
        .prepare_cached(sql)?
        .query_map([people], |row| Ok((row.get(0)?, Tag { id: row.get(1)?, name: row.get(2)? })))?
        .collect()
}

/// Every word in use, in alphabetical order.
pub fn in_use(connection: &Connection) -> Result<Vec<String>> {
    // From word to word by the index: among a hundred thousand people there are only so many words.
    let sql = "WITH RECURSIVE word (name) AS (SELECT min(name) FROM tag UNION ALL \
               SELECT (SELECT min(name) FROM tag WHERE tag.name > word.name) FROM word WHERE word.name IS NOT NULL) \
               SELECT name FROM word WHERE name IS NOT NULL";
    connection.prepare_cached(sql)?.query_map([], |row| row.get(0))?.collect()
}

impl Store {
    /// Every word put on anybody, in alphabetical order.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn tags_in_use(&self) -> std::result::Result<Vec<String>, StoreError> {
        Ok(in_use(self.connection())?)
    }
}
