//! Dates that matter.

use rusqlite::{Connection, Result, params};

use super::values::{Partial, People};
use crate::domain::id::{AffiliateId, OccasionId};
use crate::domain::occasion::Occasion;

/// Inserts an occasion of an affiliate.
pub fn insert(connection: &Connection, of: AffiliateId, occasion: &Occasion) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO occasion (id, affiliate_id, kind, label, relative_id, date, recurrence) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![
            occasion.id,
            of,
            occasion.kind,
            occasion.label,
            occasion.relative,
            Partial(occasion.date),
            occasion.recurrence,
        ])?;
    Ok(())
}

/// Writes every field of an occasion.
pub fn update(connection: &Connection, occasion: &Occasion) -> Result<()> {
    connection
        .prepare_cached(
            "UPDATE occasion SET kind = ?2, label = ?3, relative_id = ?4, date = ?5, recurrence = ?6 WHERE id = ?1",
        )?
        .execute(params![
            occasion.id,
            occasion.kind,
            occasion.label,
            occasion.relative,
            Partial(occasion.date),
            occasion.recurrence,
        ])?;
    Ok(())
}

/// Deletes an occasion.
pub fn delete(connection: &Connection, id: OccasionId) -> Result<()> {
    connection.prepare_cached("DELETE FROM occasion WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// The occasions of these affiliates, the oldest first.
pub fn of(connection: &Connection, people: &People) -> Result<Vec<(AffiliateId, Occasion)>> {
    let sql = "SELECT affiliate_id, id, kind, label, relative_id, date, recurrence FROM occasion \
               WHERE affiliate_id IN (SELECT unhex(value) FROM json_each(?1)) ORDER BY id";
    connection
        .prepare_cached(sql)?
        .query_map([people], |row| {
            let occasion = Occasion {
                id: row.get(1)?,
                kind: row.get(2)?,
                label: row.get(3)?,
                relative: row.get(4)?,
                date: row.get::<_, Partial>(5)?.0,
                recurrence: row.get(6)?,
            };
            Ok((row.get(0)?, occasion))
        })?
        .collect()
}
