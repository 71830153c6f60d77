//! Dates that matter.

use rusqlite::{Connection, Result};

use super::row::Save;
use super::values::{Partial, People};
use crate::domain::id::{AffiliateId, OccasionId};
use crate::domain::occasion::Occasion;

/// Inserts an occasion of an affiliate.
pub fn insert(connection: &Connection, of: AffiliateId, occasion: &Occasion) -> Result<()> {
    save(connection, Save::New(&[("affiliate_id", &of)]), occasion)
}

/// Writes every field of an occasion.
pub fn update(connection: &Connection, occasion: &Occasion) -> Result<()> {
    save(connection, Save::Again, occasion)
}

fn save(connection: &Connection, save: Save<'_>, occasion: &Occasion) -> Result<()> {
    save.row(
        connection,
        "occasion",
        &occasion.id,
        &[
            ("kind", &occasion.kind),
            ("label", &occasion.label),
            ("relative_id", &occasion.relative),
            ("date", &Partial(occasion.date)),
            ("recurrence", &occasion.recurrence),
        ],
    )
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
