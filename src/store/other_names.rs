//! Other names of affiliates.

use rusqlite::{Connection, Result, params};

use super::batch::Batch;
use super::values::People;
use crate::domain::affiliate::OtherName;
use crate::domain::id::{AffiliateId, OtherNameId};

/// Inserts a name of an affiliate.
pub fn insert(connection: &Connection, of: AffiliateId, name: &OtherName) -> Result<()> {
    insert_all(connection, [(of, name)])
}

/// Inserts names of affiliates.
pub(super) fn insert_all<'r>(
    connection: &Connection,
    rows: impl IntoIterator<Item = (AffiliateId, &'r OtherName)>,
) -> Result<()> {
    let mut batch = Batch::into(connection, "INSERT INTO other_name (id, affiliate_id, kind, name)");
    for (of, name) in rows {
        batch.add(params![name.id, of, name.kind, name.name])?;
    }
    batch.write()
}

/// Writes a name's kind and words.
pub fn update(connection: &Connection, name: &OtherName) -> Result<()> {
    connection
        .prepare_cached("UPDATE other_name SET kind = ?2, name = ?3 WHERE id = ?1")?
        .execute(params![name.id, name.kind, name.name])?;
    Ok(())
}

/// Deletes a name.
pub fn delete(connection: &Connection, id: OtherNameId) -> Result<()> {
    connection.prepare_cached("DELETE FROM other_name WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// The other names of these affiliates, the oldest first.
pub fn of(connection: &Connection, people: &People) -> Result<Vec<(AffiliateId, OtherName)>> {
    let sql = "SELECT affiliate_id, id, kind, name FROM other_name \
               WHERE affiliate_id IN (SELECT unhex(value) FROM json_each(?1)) ORDER BY id";
    connection
        .prepare_cached(sql)?
        .query_map([people], |row| {
            Ok((row.get(0)?, OtherName { id: row.get(1)?, kind: row.get(2)?, name: row.get(3)? }))
        })?
        .collect()
}
