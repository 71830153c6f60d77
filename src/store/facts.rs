//! Remembered things.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Result, ToSql, params};

use super::row::Save;
use super::values::{Day, Identities, People};
use crate::domain::fact::Fact;
use crate::domain::id::{AffiliateId, FactId};

/// Inserts a fact on an affiliate's page.
pub fn insert(connection: &Connection, of: AffiliateId, fact: &Fact) -> Result<()> {
    save(
        connection,
        Save::New(&[
            ("affiliate_id", &of),
            ("learned_on", &Day(fact.learned_on)),
            ("interaction_id", &fact.interaction),
        ]),
        fact,
    )
}

/// Writes what may be corrected: kind, words, relative, day and privacy.
pub fn update(connection: &Connection, fact: &Fact) -> Result<()> {
    save(connection, Save::Again, fact)
}

fn save(connection: &Connection, save: Save<'_>, fact: &Fact) -> Result<()> {
    save.row(
        connection,
        "fact",
        &fact.id,
        &[
            ("kind", &fact.kind),
            ("text", &fact.text),
            ("relative_id", &fact.relative),
            ("on_day", &fact.on.map(Day)),
            ("private", &fact.private),
            ("asked_on", &fact.asked_on.map(Day)),
        ],
    )
}

/// Notes that a fact was asked about; an earlier day never replaces a later one.
pub fn asked(connection: &Connection, id: FactId, on: NaiveDate) -> Result<()> {
    connection
        .prepare_cached("UPDATE fact SET asked_on = ?2 WHERE id = ?1 AND (asked_on IS NULL OR asked_on < ?2)")?
        .execute(params![id, Day(on)])?;
    Ok(())
}

/// Deletes a fact.
pub fn delete(connection: &Connection, id: FactId) -> Result<()> {
    connection.prepare_cached("DELETE FROM fact WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// On whose page a fact stands.
pub fn owner(connection: &Connection, id: FactId) -> Result<Option<AffiliateId>> {
    connection
        .prepare_cached("SELECT affiliate_id FROM fact WHERE id = ?1")?
        .query_row([id], |row| row.get(0))
        .optional()
}

/// The facts of these affiliates, the newest first.
pub fn of(connection: &Connection, people: &People) -> Result<Vec<(AffiliateId, Fact)>> {
    select(connection, people, "affiliate_id", "TRUE")
}

/// The facts of these identities.
pub(super) fn with_ids(connection: &Connection, ids: &Identities) -> Result<Vec<(AffiliateId, Fact)>> {
    select(connection, ids, "id", "TRUE")
}

/// The facts of these affiliates that speak of a day, the newest first.
pub fn dated(connection: &Connection, people: &People) -> Result<Vec<(AffiliateId, Fact)>> {
    select(connection, people, "affiliate_id", "on_day IS NOT NULL")
}

/// The facts of these affiliates that are to be minded, the newest first.
pub fn minded(connection: &Connection, people: &People) -> Result<Vec<(AffiliateId, Fact)>> {
    select(connection, people, "affiliate_id", "kind IN ('care', 'dislike')")
}

fn select(connection: &Connection, of: &impl ToSql, column: &str, when: &str) -> Result<Vec<(AffiliateId, Fact)>> {
    let sql = format!(
        "SELECT affiliate_id, id, kind, text, relative_id, on_day, learned_on, interaction_id, private, asked_on \
         FROM fact WHERE {column} IN (SELECT unhex(value) FROM json_each(?1)) AND {when} \
         ORDER BY learned_on DESC, id DESC"
    );
    connection
        .prepare_cached(&sql)?
        .query_map([of], |row| {
            let fact = Fact {
                id: row.get(1)?,
                kind: row.get(2)?,
                text: row.get(3)?,
                relative: row.get(4)?,
                on: row.get::<_, Option<Day>>(5)?.map(|day| day.0),
                learned_on: row.get::<_, Day>(6)?.0,
                interaction: row.get(7)?,
                private: row.get(8)?,
                asked_on: row.get::<_, Option<Day>>(9)?.map(|day| day.0),
            };
            Ok((row.get(0)?, fact))
        })?
        .collect()
}
