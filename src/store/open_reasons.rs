//! Reasons that a contact left open.

use rusqlite::{Connection, Result, params};

use super::values::{Day, People};
use crate::domain::id::AffiliateId;
use crate::domain::open_reason::OpenReason;

/// Inserts a reason that was left open.
pub fn insert(connection: &Connection, of: AffiliateId, open: &OpenReason) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO open_reason (id, affiliate_id, kind, due, source, on_day) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![open.id, of, open.kind, Day(open.due), open.source, Day(open.on)])?;
    Ok(())
}

/// Forgets what was left open of a kind, a due day and a row: a contact has settled it after all.
pub fn close(connection: &Connection, of: AffiliateId, open: &OpenReason) -> Result<()> {
    connection
        .prepare_cached("DELETE FROM open_reason WHERE affiliate_id = ?1 AND kind = ?2 AND due = ?3 AND source IS ?4")?
        .execute(params![of, open.kind, Day(open.due), open.source])?;
    Ok(())
}

/// What was left open of these affiliates, the oldest first.
pub fn of(connection: &Connection, people: &People) -> Result<Vec<(AffiliateId, OpenReason)>> {
    let sql = "SELECT affiliate_id, id, kind, due, source, on_day FROM open_reason \
               WHERE affiliate_id IN (SELECT unhex(value) FROM json_each(?1)) ORDER BY id";
    connection
        .prepare_cached(sql)?
        .query_map([people], |row| {
            let open = OpenReason {
                id: row.get(1)?,
                kind: row.get(2)?,
                due: row.get::<_, Day>(3)?.0,
                source: row.get(4)?,
                on: row.get::<_, Day>(5)?.0,
            };
            Ok((row.get(0)?, open))
        })?
        .collect()
}
