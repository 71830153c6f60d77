//! Those close to affiliates.

use rusqlite::{Connection, Result, params};

use super::values::{Day, Partial, People};
use crate::domain::id::{AffiliateId, RelativeId};
use crate::domain::relative::{KnownAge, Relative};

/// Inserts somebody close to an affiliate.
pub fn insert(connection: &Connection, of: AffiliateId, relative: &Relative) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO relative (id, affiliate_id, name, relation, birthday, age_years, age_on) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![
            relative.id,
            of,
            relative.name,
            relative.relation,
            relative.birthday.map(Partial),
            relative.age.map(|age| age.years),
            relative.age.map(|age| Day(age.on)),
        ])?;
    Ok(())
}

/// Writes every field of a relative.
pub fn update(connection: &Connection, relative: &Relative) -> Result<()> {
    connection
        .prepare_cached(
            "UPDATE relative SET name = ?2, relation = ?3, birthday = ?4, age_years = ?5, age_on = ?6 WHERE id = ?1",
        )?
        .execute(params![
            relative.id,
            relative.name,
            relative.relation,
            relative.birthday.map(Partial),
            relative.age.map(|age| age.years),
            relative.age.map(|age| Day(age.on)),
        ])?;
    Ok(())
}

/// Deletes a relative; facts about them stay with the affiliate, their occasions go.
pub fn delete(connection: &Connection, id: RelativeId) -> Result<()> {
    connection.prepare_cached("DELETE FROM relative WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// Those close to these affiliates, in the order they were learned.
pub fn of(connection: &Connection, people: &People) -> Result<Vec<(AffiliateId, Relative)>> {
    let sql = "SELECT affiliate_id, id, name, relation, birthday, age_years, age_on FROM relative \
               WHERE affiliate_id IN (SELECT unhex(value) FROM json_each(?1)) ORDER BY id";
    connection
        .prepare_cached(sql)?
        .query_map([people], |row| {
            let years: Option<u32> = row.get(5)?;
            let on: Option<Day> = row.get(6)?;
            let relative = Relative {
                id: row.get(1)?,
                name: row.get(2)?,
                relation: row.get(3)?,
                birthday: row.get::<_, Option<Partial>>(4)?.map(|date| date.0),
                age: years.zip(on).map(|(years, on)| KnownAge { years, on: on.0 }),
            };
            Ok((row.get(0)?, relative))
        })?
        .collect()
}
