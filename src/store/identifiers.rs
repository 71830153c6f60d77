//! Affiliates' identities in other systems.

use rusqlite::{Connection, OptionalExtension, Result, params};

use super::batch::Batch;
use super::values::People;
use super::{StoreError, affiliates};
use crate::domain::id::{AffiliateId, IdentifierId};
use crate::domain::identifier::Identifier;

/// Inserts an identity; a system gives one identity to one affiliate only.
pub fn insert(connection: &Connection, of: AffiliateId, identifier: &Identifier) -> Result<()> {
    insert_all(connection, [(of, identifier)])
}

/// Inserts identities of affiliates.
pub(super) fn insert_all<'r>(
    connection: &Connection,
    rows: impl IntoIterator<Item = (AffiliateId, &'r Identifier)>,
) -> Result<()> {
    let mut batch = Batch::into(connection, "INSERT INTO identifier (id, affiliate_id, system, value)");
    for (of, identifier) in rows {
        batch.add(params![identifier.id, of, identifier.system, identifier.value])?;
    }
    batch.write()
}

/// Writes an identity's system and value.
pub fn update(connection: &Connection, identifier: &Identifier) -> Result<()> {
    connection.prepare_cached("UPDATE identifier SET system = ?2, value = ?3 WHERE id = ?1")?.execute(params![
        identifier.id,
        identifier.system,
        identifier.value
    ])?;
    Ok(())
}

/// Deletes an identity.
pub fn delete(connection: &Connection, id: IdentifierId) -> Result<()> {
    connection.prepare_cached("DELETE FROM identifier WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// Refuses an identity that another row holds: nobody is matched by it any more once it is in doubt whose it is.
///
/// # Errors
/// [`StoreError::Taken`], and what SQLite says.
pub fn refuse_taken(connection: &Connection, wanted: &Identifier) -> std::result::Result<(), StoreError> {
    let holder: Option<(AffiliateId, IdentifierId)> = connection
        .prepare_cached("SELECT affiliate_id, id FROM identifier WHERE system = ?1 AND value = ?2")?
        .query_row([&wanted.system, &wanted.value], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    let Some((of, _)) = holder.filter(|(_, id)| *id != wanted.id) else { return Ok(()) };
    let name = affiliates::names(connection, &People::of(&[of]))?.into_iter().map(|(_, name)| name).next();
    let (system, value) = (wanted.system.clone(), wanted.value.clone());
    Err(StoreError::Taken { system, value, name: name.unwrap_or_default() })
}

/// Who has this identity in this system.
pub fn find(connection: &Connection, system: &str, value: &str) -> Result<Option<AffiliateId>> {
    connection
        .prepare_cached("SELECT affiliate_id FROM identifier WHERE system = ?1 AND value = ?2")?
        .query_row([system, value], |row| row.get(0))
        .optional()
}

/// The identities of these affiliates, by system.
pub fn of(connection: &Connection, people: &People) -> Result<Vec<(AffiliateId, Identifier)>> {
    let sql = "SELECT affiliate_id, id, system, value FROM identifier \
               WHERE affiliate_id IN (SELECT unhex(value) FROM json_each(?1)) ORDER BY system, value";
    connection
        .prepare_cached(sql)?
        .query_map([people], |row| {
            Ok((row.get(0)?, Identifier { id: row.get(1)?, system: row.get(2)?, value: row.get(3)? }))
        })?
        .collect()
}
