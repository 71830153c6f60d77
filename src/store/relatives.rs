//! Those close to affiliates.

use rusqlite::{Connection, Result};

use super::row::Save;
use super::values::{Day, Partial, People};
use crate::domain::age::{Age, KnownAge};
use crate::domain::id::{AffiliateId, RelativeId};
use crate::domain::relative::Relative;

/// Inserts somebody close to an affiliate.
pub fn insert(connection: &Connection, of: AffiliateId, relative: &Relative) -> Result<()> {
    save(connection, Save::New(&[("affiliate_id", &of)]), relative)
}

/// Writes every field of a relative.
pub fn update(connection: &Connection, relative: &Relative) -> Result<()> {
    save(connection, Save::Again, relative)
}

fn save(connection: &Connection, save: Save<'_>, relative: &Relative) -> Result<()> {
    save.row(
        connection,
        "relative",
        &relative.id,
        &[
            ("name", &relative.name),
            ("relation", &relative.relation),
            ("birthday", &relative.birthday.map(Partial)),
            ("age_years", &relative.age.map(|known| known.age.years())),
            ("age_months", &relative.age.and_then(|known| known.age.months())),
            ("age_on", &relative.age.map(|age| Day(age.on))),
        ],
    )
}

/// Deletes a relative; facts about them stay with the affiliate, their occasions go.
pub fn delete(connection: &Connection, id: RelativeId) -> Result<()> {
    connection.prepare_cached("DELETE FROM relative WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// Those close to these affiliates, in the order they were learned.
pub fn of(connection: &Connection, people: &People) -> Result<Vec<(AffiliateId, Relative)>> {
    let sql = "SELECT affiliate_id, id, name, relation, birthday, age_years, age_months, age_on FROM relative \
               WHERE affiliate_id IN (SELECT unhex(value) FROM json_each(?1)) ORDER BY id";
    connection
        .prepare_cached(sql)?
        .query_map([people], |row| {
            let years: Option<u32> = row.get(5)?;
            let age = row.get::<_, Option<u32>>(6)?.map(Age::Months).or(years.map(Age::Years));
            let on: Option<Day> = row.get(7)?;
            let relative = Relative {
                id: row.get(1)?,
                name: row.get(2)?,
                relation: row.get(3)?,
                birthday: row.get::<_, Option<Partial>>(4)?.map(|date| date.0),
                age: age.zip(on).map(|(age, on)| KnownAge { age, on: on.0 }),
            };
            Ok((row.get(0)?, relative))
        })?
        .collect()
}
