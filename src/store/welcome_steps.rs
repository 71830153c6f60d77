//! Steps of welcomes that were ticked.

use chrono::NaiveDate;
use rusqlite::{Connection, Result, params};

use super::values::{Day, People};
use crate::domain::id::AffiliateId;
use crate::domain::welcome::{WelcomeStep, WelcomeTick};

/// Ticks a step; one that is ticked stays as it is.
pub fn insert(connection: &Connection, of: AffiliateId, tick: &WelcomeTick) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO welcome_step (id, affiliate_id, step, done_on) VALUES (?1, ?2, ?3, ?4) \
             ON CONFLICT (affiliate_id, step) DO NOTHING",
        )?
        .execute(params![tick.id, of, tick.step, Day(tick.done_on)])?;
    Ok(())
}

/// Writes the day on which a step was done.
pub fn set_day(connection: &Connection, of: AffiliateId, step: WelcomeStep, on: NaiveDate) -> Result<()> {
    connection
        .prepare_cached("UPDATE welcome_step SET done_on = ?3 WHERE affiliate_id = ?1 AND step = ?2")?
        .execute(params![of, step, Day(on)])?;
    Ok(())
}

/// Takes a tick off.
pub fn delete(connection: &Connection, of: AffiliateId, step: WelcomeStep) -> Result<()> {
    connection
        .prepare_cached("DELETE FROM welcome_step WHERE affiliate_id = ?1 AND step = ?2")?
        .execute(params![of, step])?;
    Ok(())
}

/// What was ticked of these affiliates' welcomes.
pub fn of(connection: &Connection, people: &People) -> Result<Vec<(AffiliateId, WelcomeTick)>> {
    let sql = "SELECT affiliate_id, id, step, done_on FROM welcome_step \
               WHERE affiliate_id IN (SELECT unhex(value) FROM json_each(?1)) ORDER BY id";
    connection
        .prepare_cached(sql)?
        .query_map([people], |row| {
            let tick = WelcomeTick { id: row.get(1)?, step: row.get(2)?, done_on: row.get::<_, Day>(3)?.0 };
            Ok((row.get(0)?, tick))
        })?
        .collect()
}
