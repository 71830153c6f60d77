//! Turns that were moved to a quieter day.

use rusqlite::{Connection, Result, params};

use super::values::{Day, People};
use crate::domain::id::AffiliateId;
use crate::domain::postponement::Postponement;

/// Inserts a postponement; of several, the one set last is in force.
pub fn insert(connection: &Connection, of: AffiliateId, moved: &Postponement) -> Result<()> {
    connection
        .prepare_cached("INSERT INTO postponement (id, affiliate_id, to_day, set_on) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![moved.id, of, Day(moved.to), Day(moved.set_on)])?;
    Ok(())
}

/// The postponements of these affiliates, the one set last first.
pub fn of(connection: &Connection, people: &People) -> Result<Vec<(AffiliateId, Postponement)>> {
    let sql = "SELECT affiliate_id, id, to_day, set_on FROM postponement \
               WHERE affiliate_id IN (SELECT unhex(value) FROM json_each(?1)) ORDER BY id DESC";
    connection
        .prepare_cached(sql)?
        .query_map([people], |row| {
            let (to, set_on) = (row.get::<_, Day>(2)?.0, row.get::<_, Day>(3)?.0);
            Ok((row.get(0)?, Postponement { id: row.get(1)?, to, set_on }))
        })?
        .collect()
}
