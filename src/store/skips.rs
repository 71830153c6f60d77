//! People hidden for the rest of a working day.

use rusqlite::{Connection, Result, params};

use super::values::{Day, People};
use crate::domain::id::{AffiliateId, SkipId};
use crate::domain::skip::Skip;

/// Inserts a skip.
pub fn insert(connection: &Connection, of: AffiliateId, skip: &Skip) -> Result<()> {
    connection.prepare_cached("INSERT INTO skip (id, affiliate_id, on_day) VALUES (?1, ?2, ?3)")?.execute(params![
        skip.id,
        of,
        Day(skip.on)
    ])?;
    Ok(())
}

/// Deletes a skip.
pub fn delete(connection: &Connection, id: SkipId) -> Result<()> {
    connection.prepare_cached("DELETE FROM skip WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// The skips of these affiliates, the newest first.
pub fn of(connection: &Connection, people: &People) -> Result<Vec<(AffiliateId, Skip)>> {
    let sql = "SELECT affiliate_id, id, on_day FROM skip \
               WHERE affiliate_id IN (SELECT unhex(value) FROM json_each(?1)) ORDER BY on_day DESC, id DESC";
    connection
        .prepare_cached(sql)?
        .query_map([people], |row| Ok((row.get(0)?, Skip { id: row.get(1)?, on: row.get::<_, Day>(2)?.0 })))?
        .collect()
}
