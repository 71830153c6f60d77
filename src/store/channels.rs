//! Ways to reach affiliates.

use rusqlite::{Connection, OptionalExtension, Result, Row, params};

use super::batch::Batch;
use super::values::{People, Time};
use crate::domain::affiliate::Hours;
use crate::domain::channel::{Channel, ChannelKind};
use crate::domain::id::{AffiliateId, ChannelId};

/// Inserts a channel of an affiliate.
pub fn insert(connection: &Connection, of: AffiliateId, channel: &Channel) -> Result<()> {
    insert_all(connection, [(of, channel)])
}

/// Inserts channels of affiliates.
pub(super) fn insert_all<'r>(
    connection: &Connection,
    rows: impl IntoIterator<Item = (AffiliateId, &'r Channel)>,
) -> Result<()> {
    let into = "INSERT INTO channel (id, affiliate_id, kind, value, position, hours_from, hours_until)";
    let mut batch = Batch::into(connection, into);
    for (of, channel) in rows {
        let (from, until) = (from(channel), until(channel));
        batch.add(params![channel.id, of, channel.kind, channel.value, channel.position, from, until])?;
    }
    batch.write()
}

/// Writes a channel's kind, value and place.
pub fn update(connection: &Connection, channel: &Channel) -> Result<()> {
    connection
        .prepare_cached(
            "UPDATE channel SET kind = ?2, value = ?3, position = ?4, hours_from = ?5, hours_until = ?6 WHERE id = ?1",
        )?
        .execute(params![channel.id, channel.kind, channel.value, channel.position, from(channel), until(channel)])?;
    Ok(())
}

fn from(channel: &Channel) -> Option<Time> {
    channel.hours.map(|hours| Time(hours.from))
}

fn until(channel: &Channel) -> Option<Time> {
    channel.hours.map(|hours| Time(hours.until))
}

/// The hours that stand in two columns, of which this is the first.
fn hours(row: &Row<'_>, column: usize) -> Result<Option<Hours>> {
    let (from, until): (Option<Time>, Option<Time>) = (row.get(column)?, row.get(column + 1)?);
    Ok(from.zip(until).map(|(from, until)| Hours { from: from.0, until: until.0 }))
}

/// Deletes a channel.
pub fn delete(connection: &Connection, id: ChannelId) -> Result<()> {
    connection.prepare_cached("DELETE FROM channel WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// The channels of these affiliates, each one's preferred channel first.
pub fn of(connection: &Connection, people: &People) -> Result<Vec<(AffiliateId, Channel)>> {
    let sql = "SELECT affiliate_id, id, kind, value, position, hours_from, hours_until FROM channel \
               WHERE affiliate_id IN (SELECT unhex(value) FROM json_each(?1)) ORDER BY affiliate_id, position, id";
    connection.prepare_cached(sql)?.query_map([people], |row| Ok((row.get(0)?, read(row)?)))?.collect()
}

/// A channel whose columns stand behind the affiliate's: identity, kind, value, place, hours.
pub(super) fn read(row: &Row<'_>) -> Result<Channel> {
    let hours = hours(row, 5)?;
    Ok(Channel { id: row.get(1)?, kind: row.get(2)?, value: row.get(3)?, position: row.get(4)?, hours })
}

/// The hours of those of these affiliates whose preferred way of contact has hours of its own.
pub fn preferred_hours(connection: &Connection, people: &People) -> Result<Vec<(AffiliateId, Hours)>> {
    let sql = "SELECT affiliate_id, hours_from, hours_until FROM channel \
               WHERE affiliate_id IN (SELECT unhex(value) FROM json_each(?1)) AND hours_from IS NOT NULL \
               AND id = (SELECT other.id FROM channel AS other WHERE other.affiliate_id = channel.affiliate_id \
                         AND other.kind <> 'site' ORDER BY other.position, other.id LIMIT 1)";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([people], |row| Ok((row.get(0)?, hours(row, 1)?)))?;
    let rows: Vec<(AffiliateId, Option<Hours>)> = rows.collect::<Result<_>>()?;
    Ok(rows.into_iter().filter_map(|(of, hours)| Some((of, hours?))).collect())
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
