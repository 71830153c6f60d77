//! Explicit next dates.

use chrono::NaiveDate;
use rusqlite::{Connection, Result, params};
use uuid::Uuid;

use super::row::Save;
use super::values::{Day, People};
use crate::domain::follow_up::FollowUp;
use crate::domain::id::{AffiliateId, FollowUpId};

/// Inserts a follow-up of an affiliate.
pub fn insert(connection: &Connection, of: AffiliateId, follow_up: &FollowUp) -> Result<()> {
    save(
        connection,
        Save::New(&[
            ("affiliate_id", &of),
            ("set_on", &Day(follow_up.set_on)),
            ("closed_on", &follow_up.closed_on.map(Day)),
        ]),
        follow_up,
    )
}

/// Writes what may be corrected: the day and the reason.
pub fn update(connection: &Connection, follow_up: &FollowUp) -> Result<()> {
    save(connection, Save::Again, follow_up)
}

fn save(connection: &Connection, save: Save<'_>, follow_up: &FollowUp) -> Result<()> {
    save.row(
        connection,
        "follow_up",
        &follow_up.id,
        &[("due_on", &Day(follow_up.due_on)), ("reason", &follow_up.reason)],
    )
}

/// Moves a follow-up to another day.
pub fn move_to(connection: &Connection, id: FollowUpId, due_on: NaiveDate) -> Result<()> {
    connection.prepare_cached("UPDATE follow_up SET due_on = ?2 WHERE id = ?1")?.execute(params![id, Day(due_on)])?;
    Ok(())
}

/// Closes every open follow-up of an affiliate.
pub fn close_open(connection: &Connection, of: AffiliateId, on: NaiveDate) -> Result<()> {
    connection
        .prepare_cached("UPDATE follow_up SET closed_on = ?2 WHERE affiliate_id = ?1 AND closed_on IS NULL")?
        .execute(params![of, Day(on)])?;
    Ok(())
}

/// Closes an affiliate's open follow-ups that a contact on a day answers: set by then and due by then, and not left open.
pub fn close_due(connection: &Connection, of: AffiliateId, on: NaiveDate, left: &[Uuid]) -> Result<()> {
    let answered: Vec<FollowUpId> = connection
        .prepare_cached(
            "SELECT id FROM follow_up \
             WHERE affiliate_id = ?1 AND closed_on IS NULL AND set_on <= ?2 AND due_on <= ?2 ORDER BY id",
        )?
        .query_map(params![of, Day(on)], |row| row.get(0))?
        .collect::<Result<_>>()?;
    answered.into_iter().filter(|id| !left.contains(&id.0)).try_for_each(|id| close(connection, id, on))
}

/// Closes a follow-up that is open.
pub fn close(connection: &Connection, id: FollowUpId, on: NaiveDate) -> Result<()> {
    connection
        .prepare_cached("UPDATE follow_up SET closed_on = ?2 WHERE id = ?1 AND closed_on IS NULL")?
        .execute(params![id, Day(on)])?;
    Ok(())
}

/// Deletes a follow-up.
pub fn delete(connection: &Connection, id: FollowUpId) -> Result<()> {
    connection.prepare_cached("DELETE FROM follow_up WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// The follow-ups of these affiliates, open ones first, the newest first.
pub fn of(connection: &Connection, people: &People) -> Result<Vec<(AffiliateId, FollowUp)>> {
    let sql = "SELECT affiliate_id, id, due_on, reason, set_on, closed_on FROM follow_up \
               WHERE affiliate_id IN (SELECT unhex(value) FROM json_each(?1)) \
               ORDER BY closed_on IS NOT NULL, set_on DESC, id DESC";
    connection
        .prepare_cached(sql)?
        .query_map([people], |row| {
            let follow_up = FollowUp {
                id: row.get(1)?,
                due_on: row.get::<_, Day>(2)?.0,
                reason: row.get(3)?,
                set_on: row.get::<_, Day>(4)?.0,
                closed_on: row.get::<_, Option<Day>>(5)?.map(|day| day.0),
            };
            Ok((row.get(0)?, follow_up))
        })?
        .collect()
}
