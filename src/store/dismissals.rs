//! Reasons declared void.

use rusqlite::{Connection, Result, params};

use super::values::{Day, People};
use crate::domain::dismissal::Dismissal;
use crate::domain::id::{AffiliateId, DismissalId};

/// The day on which a promise was dropped: it is void, whatever day it was due on.
pub(super) const PROMISE_DROPPED: &str = "(SELECT min(dismissal.set_on) FROM dismissal \
     WHERE dismissal.affiliate_id = promise.affiliate_id AND dismissal.kind = 'promise' AND dismissal.source = promise.id)";

/// The day on which a request was dropped.
pub(super) const REQUEST_DROPPED: &str = "(SELECT min(dismissal.set_on) FROM dismissal \
     WHERE dismissal.affiliate_id = request.affiliate_id AND dismissal.kind = 'reply' AND dismissal.source = request.id)";

/// Inserts a dismissal.
pub fn insert(connection: &Connection, of: AffiliateId, dismissal: &Dismissal) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO dismissal (id, affiliate_id, kind, due, source, set_on) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![
            dismissal.id,
            of,
            dismissal.kind,
            Day(dismissal.due),
            dismissal.source,
            Day(dismissal.set_on)
        ])?;
    Ok(())
}

/// Deletes a dismissal.
pub fn delete(connection: &Connection, id: DismissalId) -> Result<()> {
    connection.prepare_cached("DELETE FROM dismissal WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// The dismissals of these affiliates, the oldest first.
pub fn of(connection: &Connection, people: &People) -> Result<Vec<(AffiliateId, Dismissal)>> {
    let sql = "SELECT affiliate_id, id, kind, due, source, set_on FROM dismissal \
               WHERE affiliate_id IN (SELECT unhex(value) FROM json_each(?1)) ORDER BY id";
    connection
        .prepare_cached(sql)?
        .query_map([people], |row| {
            let dismissal = Dismissal {
                id: row.get(1)?,
                kind: row.get(2)?,
                due: row.get::<_, Day>(3)?.0,
                source: row.get(4)?,
                set_on: row.get::<_, Day>(5)?.0,
            };
            Ok((row.get(0)?, dismissal))
        })?
        .collect()
}
