//! What is owed, both ways.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Result, Row, params};

use super::row::Save;
use super::values::{Day, People};
use super::{Store, StoreError};
use crate::domain::id::{AffiliateId, PromiseId};
use crate::domain::promise::Promise;

/// Which promises are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// Those still owed, by their due day; those without one last.
    Open,
    /// Those that were kept, the newest first.
    Kept,
}

/// A promise and whose page it stands on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owed {
    /// To or by whom.
    pub who: AffiliateId,
    /// The display name.
    pub name: String,
    /// The promise.
    pub promise: Promise,
}

impl Store {
    /// Promises to and by everybody who is not archived; of the dead only those that were kept.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn promises(&self, which: Which) -> std::result::Result<Vec<Owed>, StoreError> {
        self.read(|connection| Ok(list(connection, which)?))
    }
}

/// Promises to and by everybody who is not archived.
pub fn list(connection: &Connection, which: Which) -> Result<Vec<Owed>> {
    let (state, order) = match which {
        Which::Open => ("IS NULL AND affiliate.deceased = 0", "promise.due_on IS NULL, promise.due_on"),
        Which::Kept => ("IS NOT NULL", "promise.done_on DESC"),
    };
    let sql = format!(
        "SELECT promise.affiliate_id, promise.id, by, text, made_on, due_on, done_on, interaction_id, affiliate.name \
         FROM promise JOIN affiliate ON affiliate.id = promise.affiliate_id \
         WHERE affiliate.archived = 0 AND promise.done_on {state} ORDER BY {order}, promise.id"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let rows = statement.query_map([], |row| {
        let (who, promise) = read(row)?;
        Ok(Owed { who, name: row.get(8)?, promise })
    })?;
    rows.collect()
}

/// Inserts a promise to or by an affiliate.
pub fn insert(connection: &Connection, of: AffiliateId, promise: &Promise) -> Result<()> {
    save(
        connection,
        Save::New(&[
            ("affiliate_id", &of),
            ("made_on", &Day(promise.made_on)),
            ("interaction_id", &promise.interaction),
        ]),
        promise,
    )
}

/// Writes what may be corrected: who owes, the words and the days.
pub fn update(connection: &Connection, promise: &Promise) -> Result<()> {
    save(connection, Save::Again, promise)
}

fn save(connection: &Connection, save: Save<'_>, promise: &Promise) -> Result<()> {
    save.row(
        connection,
        "promise",
        &promise.id,
        &[
            ("by", &promise.by),
            ("text", &promise.text),
            ("due_on", &promise.due_on.map(Day)),
            ("done_on", &promise.done_on.map(Day)),
        ],
    )
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
    connection.prepare_cached(sql)?.query_map([people], read)?.collect()
}

fn read(row: &Row<'_>) -> Result<(AffiliateId, Promise)> {
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
}
