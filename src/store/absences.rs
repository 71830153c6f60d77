//! When people are away.

use rusqlite::{Connection, Result, params};

use super::values::{Day, People};
use crate::domain::absence::Absence;
use crate::domain::id::AffiliateId;

/// Inserts an absence.
pub fn insert(connection: &Connection, of: AffiliateId, absence: &Absence) -> Result<()> {
    connection
        .prepare_cached("INSERT INTO absence (id, affiliate_id, from_day, until_day) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![absence.id, of, Day(absence.from), Day(absence.until)])?;
    Ok(())
}

/// Deletes every absence of somebody that ends on a day or later.
pub fn delete_from(connection: &Connection, of: AffiliateId, day: chrono::NaiveDate) -> Result<()> {
    connection
        .prepare_cached("DELETE FROM absence WHERE affiliate_id = ?1 AND until_day >= ?2")?
        .execute(params![of, Day(day)])?;
    Ok(())
}

/// The absences of these affiliates, by their first day.
pub fn of(connection: &Connection, people: &People) -> Result<Vec<(AffiliateId, Absence)>> {
    let sql = "SELECT affiliate_id, id, from_day, until_day FROM absence \
               WHERE affiliate_id IN (SELECT unhex(value) FROM json_each(?1)) ORDER BY from_day, id";
    connection
        .prepare_cached(sql)?
        .query_map([people], |row| {
            let (from, until) = (row.get::<_, Day>(2)?.0, row.get::<_, Day>(3)?.0);
            Ok((row.get(0)?, Absence { id: row.get(1)?, from, until }))
        })?
        .collect()
}
