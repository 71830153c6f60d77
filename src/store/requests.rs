//! What affiliates asked, and when they had their answer.

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::{Connection, OptionalExtension, Result, Row, params};

use super::row::Save;
use super::values::{Day, Instant, People};
use super::{Store, StoreError};
use crate::domain::id::{AffiliateId, RequestId};
use crate::domain::request::{Request, Urgency};

/// Which requests are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// Those that wait for an answer, the oldest first.
    Open,
    /// Those that were answered, the newest answer first.
    Answered,
}

/// A request and whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Who asked.
    pub who: AffiliateId,
    /// The display name.
    pub name: String,
    /// The request.
    pub request: Request,
}

impl Store {
    /// Requests of everybody, the archived too: they still wait. Those of the dead wait for nothing.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn requests(&self, which: Which) -> std::result::Result<Vec<Asked>, StoreError> {
        self.read(|connection| Ok(list(connection, which)?))
    }
}

const COLUMNS: &str = "request.affiliate_id, request.id, request.text, request.received_at, request.urgent, \
     request.acknowledged_at, request.promised_on, request.answered_at, request.interaction_id";

fn list(connection: &Connection, which: Which) -> Result<Vec<Asked>> {
    let (state, order) = match which {
        Which::Open => ("IS NULL AND affiliate.deceased = 0", "request.received_at"),
        Which::Answered => ("IS NOT NULL", "request.answered_at DESC"),
    };
    let sql = format!(
        "SELECT {COLUMNS}, affiliate.name FROM request JOIN affiliate ON affiliate.id = request.affiliate_id \
         WHERE request.answered_at {state} ORDER BY {order}, request.id"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let rows = statement.query_map([], |row| {
        let (who, request) = read(row)?;
        Ok(Asked { who, name: row.get(9)?, request })
    })?;
    rows.collect()
}

/// Inserts a request of an affiliate.
pub fn insert(connection: &Connection, of: AffiliateId, request: &Request) -> Result<()> {
    save(connection, Save::New(&[("affiliate_id", &of), ("interaction_id", &request.interaction)]), request)
}

/// Writes what may be corrected: the words, the urgency and the days.
pub fn update(connection: &Connection, request: &Request) -> Result<()> {
    save(connection, Save::Again, request)
}

fn save(connection: &Connection, save: Save<'_>, request: &Request) -> Result<()> {
    save.row(
        connection,
        "request",
        &request.id,
        &[
            ("text", &request.text),
            ("received_at", &Instant(request.received_at)),
            ("urgent", &(request.urgency == Urgency::Urgent)),
            ("acknowledged_at", &request.acknowledged_at.map(Instant)),
            ("promised_on", &request.promised_on.map(Day)),
            ("answered_at", &request.answered_at.map(Instant)),
        ],
    )
}

/// Notes that an open request was answered; says whether it was open.
pub fn answer(connection: &Connection, id: RequestId, at: DateTime<Utc>) -> Result<bool> {
    let changed = connection
        .prepare_cached("UPDATE request SET answered_at = ?2 WHERE id = ?1 AND answered_at IS NULL")?
        .execute(params![id, Instant(at)])?;
    Ok(changed > 0)
}

/// Notes that an answer to an open request was promised for a day; says whether it was open.
pub fn acknowledge(connection: &Connection, id: RequestId, on: NaiveDate, at: DateTime<Utc>) -> Result<bool> {
    let changed = connection
        .prepare_cached(
            "UPDATE request SET promised_on = ?2, acknowledged_at = coalesce(acknowledged_at, ?3) \
             WHERE id = ?1 AND answered_at IS NULL",
        )?
        .execute(params![id, Day(on), Instant(at)])?;
    Ok(changed > 0)
}

/// Deletes a request.
pub fn delete(connection: &Connection, id: RequestId) -> Result<()> {
    connection.prepare_cached("DELETE FROM request WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// Whose a request is.
pub fn owner(connection: &Connection, id: RequestId) -> Result<Option<AffiliateId>> {
    connection
        .prepare_cached("SELECT affiliate_id FROM request WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()
}

/// The requests of these affiliates: open ones first, the oldest first, then the answered ones, the newest first.
pub fn of(connection: &Connection, people: &People) -> Result<Vec<(AffiliateId, Request)>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM request WHERE affiliate_id IN (SELECT unhex(value) FROM json_each(?1)) \
         ORDER BY answered_at IS NOT NULL, answered_at DESC, received_at, id"
    );
    connection.prepare_cached(&sql)?.query_map([people], read)?.collect()
}

/// The requests of these affiliates that wait for an answer.
pub fn open(connection: &Connection, people: &People) -> Result<Vec<(AffiliateId, Request)>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM request WHERE affiliate_id IN (SELECT unhex(value) FROM json_each(?1)) \
         AND answered_at IS NULL ORDER BY received_at, id"
    );
    connection.prepare_cached(&sql)?.query_map([people], read)?.collect()
}

fn read(row: &Row<'_>) -> Result<(AffiliateId, Request)> {
    let instant = |at: usize| row.get::<_, Option<Instant>>(at).map(|instant| instant.map(|instant| instant.0));
    let request = Request {
        id: row.get(1)?,
        text: row.get(2)?,
        received_at: row.get::<_, Instant>(3)?.0,
        urgency: if row.get(4)? { Urgency::Urgent } else { Urgency::Usual },
        acknowledged_at: instant(5)?,
        promised_on: row.get::<_, Option<Day>>(6)?.map(|day| day.0),
        answered_at: instant(7)?,
        interaction: row.get(8)?,
    };
    Ok((row.get(0)?, request))
}
