//! What is owed, both ways.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Result, params};

use super::values::{Day, People};
use crate::domain::id::{AffiliateId, PromiseId};
use crate::domain::promise::Promise;

/// Inserts a promise to or by an affiliate.
pub fn insert(connection: &Connection, of: AffiliateId, promise: &Promise) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO promise (id, affiliate_id, by, text, made_on, due_on, done_on, interaction_id) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )?
        .execute(params![
            promise.id,
            of,
            promise.by,
            promise.text,
            Day(promise.made_on),
            promise.due_on.map(Day),
            promise.done_on.map(Day),
            promise.interaction,
        ])?;
    Ok(())
}

/// Writes what may be corrected: who owes, the words and the days.
pub fn update(connection: &Connection, promise: &Promise) -> Result<()> {
    connection
        .prepare_cached("UPDATE promise SET by = ?2, text = ?3, due_on = ?4, done_on = ?5 WHERE id = ?1")?
        .execute(params![promise.id, promise.by, promise.text, promise.due_on.map(Day), promise.done_on.map(Day),])?;
    Ok(())
}

/// Notes that an open promise was kept; says whether it was open.
pub fn keep(connection: &Connection, id: PromiseId, on: NaiveDate) -> Result<bool> {
    let changed = connection
        .prepare_cached("UPDATE promise SET done_on = ?2 WHERE id = ?1 AND done_on IS NULL")?
        .execute(params![id, Day(on)])?;
    Ok(changed > 0)
}

/// Deletes a promise.
pub fn delete(connection: &Connection, id: PromiseId) -> Result<()> {
    connection.prepare_cached("DELETE FROM promise WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// Whose page a promise stands on.
pub fn owner(connection: &Connection, id: PromiseId) -> Result<Option<AffiliateId>> {
    connection
        .prepare_cached("SELECT affiliate_id FROM promise WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()
}

/// The promises of these affiliates: open ones first, by their due day, then the kept ones, the newest first.
pub fn of(connection: &Connection, people: &People) -> Result<Vec<(AffiliateId, Promise)>> {
    let sql = "SELECT affiliate_id, id, by, text, made_on, due_on, done_on, interaction_id FROM promise \
               WHERE affiliate_id IN (SELECT unhex(value) FROM json_each(?1)) \
               ORDER BY done_on IS NOT NULL, done_on DESC, due_on IS NULL, due_on, id";
    connection
        .prepare_cached(sql)?
        .query_map([people], |row| {
            let promise = Promise {
                id: row.get(1)?,
                by: row.get(2)?,
                text: row.get(3)?,
                made_on: row.get::<_, Day>(4)?.0,
                due_on: row.get::<_, Option<Day>>(5)?.map(|day| day.0),
                done_on: row.get::<_, Option<Day>>(6)?.map(|day| day.0),
                interaction: row.get(7)?,
            };
            Ok((row.get(0)?, promise))
        })?
        .collect()
}
