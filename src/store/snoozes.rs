//! People hidden until a day.

use rusqlite::{Connection, Result, params};

use super::values::{Day, People};
use crate::domain::id::{AffiliateId, SnoozeId};
use crate::domain::snooze::Snooze;

/// Inserts a snooze; of several, the one set last is in force.
pub fn insert(connection: &Connection, of: AffiliateId, snooze: &Snooze) -> Result<()> {
    connection
        .prepare_cached("INSERT INTO snooze (id, affiliate_id, until_day, set_on) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![snooze.id, of, Day(snooze.until), Day(snooze.set_on)])?;
    Ok(())
}

/// Deletes a snooze.
pub fn delete(connection: &Connection, id: SnoozeId) -> Result<()> {
    connection.prepare_cached("DELETE FROM snooze WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// The snoozes of these affiliates, the one set last first.
pub fn of(connection: &Connection, people: &People) -> Result<Vec<(AffiliateId, Snooze)>> {
    let sql = "SELECT affiliate_id, id, until_day, set_on FROM snooze \
               WHERE affiliate_id IN (SELECT unhex(value) FROM json_each(?1)) ORDER BY id DESC";
    connection
        .prepare_cached(sql)?
        .query_map([people], |row| {
            let snooze = Snooze { id: row.get(1)?, until: row.get::<_, Day>(2)?.0, set_on: row.get::<_, Day>(3)?.0 };
            Ok((row.get(0)?, snooze))
        })?
        .collect()
}
