//! Ways to reach affiliates.

use rusqlite::{Connection, OptionalExtension, Result, params};

use super::values::People;
use crate::domain::channel::{Channel, ChannelKind};
use crate::domain::id::{AffiliateId, ChannelId};

/// Inserts a channel of an affiliate.
pub fn insert(connection: &Connection, of: AffiliateId, channel: &Channel) -> Result<()> {
    connection
        .prepare_cached("INSERT INTO channel (id, affiliate_id, kind, value, position) VALUES (?1, ?2, ?3, ?4, ?5)")?
        .execute(params![channel.id, of, channel.kind, channel.value, channel.position])?;
    Ok(())
}

/// Writes a channel's kind, value and place.
pub fn update(connection: &Connection, channel: &Channel) -> Result<()> {
    connection
        .prepare_cached("UPDATE channel SET kind = ?2, value = ?3, position = ?4 WHERE id = ?1")?
        .execute(params![channel.id, channel.kind, channel.value, channel.position])?;
    Ok(())
}

/// Deletes a channel.
pub fn delete(connection: &Connection, id: ChannelId) -> Result<()> {
    connection.prepare_cached("DELETE FROM channel WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// The channels of these affiliates, each one's preferred channel first.
pub fn of(connection: &Connection, people: &People) -> Result<Vec<(AffiliateId, Channel)>> {
    let sql = "SELECT affiliate_id, id, kind, value, position FROM channel \
               WHERE affiliate_id IN (SELECT unhex(value) FROM json_each(?1)) ORDER BY affiliate_id, position, id";
    connection
        .prepare_cached(sql)?
        .query_map([people], |row| {
            let channel = Channel { id: row.get(1)?, kind: row.get(2)?, value: row.get(3)?, position: row.get(4)? };
            Ok((row.get(0)?, channel))
        })?
        .collect()
}

/// The kind of an affiliate's preferred way of contact; a website is none.
pub fn preferred(connection: &Connection, of: AffiliateId) -> Result<Option<ChannelKind>> {
    let sql = "SELECT kind FROM channel WHERE affiliate_id = ?1 AND kind <> 'site' ORDER BY position, id LIMIT 1";
    connection.prepare_cached(sql)?.query_row([of], |row| row.get(0)).optional()
}

/// Who can be reached at this e-mail address, whatever its case.
pub fn with_email(connection: &Connection, address: &str) -> Result<Vec<AffiliateId>> {
    let sql = "SELECT DISTINCT affiliate_id FROM channel WHERE value = ?1 COLLATE NOCASE AND kind = 'email'";
    connection.prepare_cached(sql)?.query_map([address], |row| row.get(0))?.collect()
}
