//! Affiliates' own rows.

use rusqlite::{Connection, OptionalExtension, Result, Row, ToSql, params};

use super::batch::Batch;
use super::values::{Day, Instant, People, Time};
use crate::domain::affiliate::{Affiliate, Hours, Rhythm};
use crate::domain::id::AffiliateId;

/// The columns in the order that [`read`] takes them, from a table called `affiliate`.
pub(super) const COLUMNS: &str = "affiliate.id, affiliate.name, affiliate.tier, affiliate.status, affiliate.language, \
     affiliate.address_form, affiliate.time_zone, affiliate.hours_from, affiliate.hours_until, affiliate.rhythm_days, \
     affiliate.joined_on, affiliate.first_contact_from, affiliate.do_not_contact, affiliate.deceased, \
     affiliate.archived, affiliate.created_at, affiliate.decision_pending, \
     affiliate.welcome_from, affiliate.sharing";

fn rhythm_column(rhythm: Rhythm) -> Option<u32> {
    match rhythm {
        Rhythm::ByTier => None,
        Rhythm::Off => Some(0),
        Rhythm::Every(days) => Some(days),
    }
}

/// The rhythm that stands in its column.
pub(super) fn rhythm(column: Option<u32>) -> Rhythm {
    match column {
        None => Rhythm::ByTier,
        Some(0) => Rhythm::Off,
        Some(days) => Rhythm::Every(days),
    }
}

/// Reads the columns of [`COLUMNS`].
pub(super) fn read(row: &Row<'_>) -> Result<Affiliate> {
    let from: Option<Time> = row.get(7)?;
    let until: Option<Time> = row.get(8)?;
    Ok(Affiliate {
        id: row.get(0)?,
        name: row.get(1)?,
        tier: row.get(2)?,
        status: row.get(3)?,
        language: row.get(4)?,
        address_form: row.get(5)?,
        time_zone: row.get(6)?,
        hours: from.zip(until).map(|(from, until)| Hours { from: from.0, until: until.0 }),
        rhythm: rhythm(row.get(9)?),
        joined_on: row.get::<_, Option<Day>>(10)?.map(|day| day.0),
        first_contact_from: row.get::<_, Option<Day>>(11)?.map(|day| day.0),
        do_not_contact: row.get(12)?,
        deceased: row.get(13)?,
        archived: row.get(14)?,
        created_at: row.get::<_, Instant>(15)?.0,
        decision_pending: row.get(16)?,
        welcome_from: row.get::<_, Option<Day>>(17)?.map(|day| day.0),
        sharing: row.get(18)?,
    })
}

/// Whether others may be brought together with somebody, or asked about them, as a condition on the row:
/// [`Affiliate::may_be_met`] in SQL.
pub(super) const MAY_BE_MET: &str = "NOT (affiliate.archived OR affiliate.do_not_contact OR affiliate.deceased) \
     AND affiliate.status <> 'ended'";

/// Inserts an affiliate.
pub fn insert(connection: &Connection, affiliate: &Affiliate) -> Result<()> {
    insert_all(connection, [affiliate])
}

/// Inserts affiliates.
pub(super) fn insert_all<'r>(
    connection: &Connection,
    affiliates: impl IntoIterator<Item = &'r Affiliate>,
) -> Result<()> {
    let into = "INSERT INTO affiliate (id, name, tier, status, language, address_form, time_zone, hours_from, \
                hours_until, rhythm_days, joined_on, first_contact_from, do_not_contact, deceased, archived, created_at, \
                decision_pending, welcome_from, sharing)";
    let mut batch = Batch::into(connection, into);
    for affiliate in affiliates {
        with_values(affiliate, |values| batch.add(values))?;
    }
    batch.write()
}

/// Writes every field of an affiliate but the identity and the creation.
pub fn update(connection: &Connection, affiliate: &Affiliate) -> Result<()> {
    // The creation is written over itself so that both statements take the same values.
    let sql = "UPDATE affiliate SET name = ?2, tier = ?3, status = ?4, language = ?5, address_form = ?6, \
               time_zone = ?7, hours_from = ?8, hours_until = ?9, rhythm_days = ?10, joined_on = ?11, \
               first_contact_from = ?12, do_not_contact = ?13, deceased = ?14, archived = ?15, created_at = ?16, \
               decision_pending = ?17, welcome_from = ?18, sharing = ?19 WHERE id = ?1";
    let mut statement = connection.prepare_cached(sql)?;
    with_values(affiliate, |values| statement.execute(values).map(|_| ()))
}

/// Hands out the values of an affiliate's columns, in the order of both statements.
fn with_values(affiliate: &Affiliate, take: impl FnOnce(&[&dyn ToSql]) -> Result<()>) -> Result<()> {
    take(params![
        affiliate.id,
        affiliate.name,
        affiliate.tier,
        affiliate.status,
        affiliate.language,
        affiliate.address_form,
        affiliate.time_zone,
        affiliate.hours.map(|hours| Time(hours.from)),
        affiliate.hours.map(|hours| Time(hours.until)),
        rhythm_column(affiliate.rhythm),
        affiliate.joined_on.map(Day),
        affiliate.first_contact_from.map(Day),
        affiliate.do_not_contact,
        affiliate.deceased,
        affiliate.archived,
        Instant(affiliate.created_at),
        affiliate.decision_pending,
        affiliate.welcome_from.map(Day),
        affiliate.sharing,
    ])
}

/// Deletes an affiliate with everything that hangs on it.
pub fn delete(connection: &Connection, id: AffiliateId) -> Result<()> {
    connection.prepare_cached("DELETE FROM affiliate WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// One affiliate.
pub fn get(connection: &Connection, id: AffiliateId) -> Result<Option<Affiliate>> {
    let sql = format!("SELECT {COLUMNS} FROM affiliate WHERE id = ?1");
    connection.prepare_cached(&sql)?.query_row([id], read).optional()
}

/// These affiliates, in no order.
pub fn of(connection: &Connection, people: &People) -> Result<Vec<Affiliate>> {
    let sql = format!("SELECT {COLUMNS} FROM affiliate WHERE id IN (SELECT unhex(value) FROM json_each(?1))");
    connection.prepare_cached(&sql)?.query_map([people], read)?.collect()
}

/// The display names of these affiliates, in no order.
pub fn names(connection: &Connection, people: &People) -> Result<Vec<(AffiliateId, String)>> {
    let sql = "SELECT id, name FROM affiliate WHERE id IN (SELECT unhex(value) FROM json_each(?1))";
    connection.prepare_cached(sql)?.query_map([people], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
}

/// Those of these affiliates who have a welcome.
pub fn welcomed(connection: &Connection, people: &People) -> Result<Vec<AffiliateId>> {
    let sql =
        "SELECT id FROM affiliate WHERE id IN (SELECT unhex(value) FROM json_each(?1)) AND welcome_from IS NOT NULL";
    connection.prepare_cached(sql)?.query_map([people], |row| row.get(0))?.collect()
}

/// Every identity, the oldest first.
pub fn ids(connection: &Connection) -> Result<Vec<AffiliateId>> {
    connection.prepare_cached("SELECT id FROM affiliate ORDER BY id")?.query_map([], |row| row.get(0))?.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::affiliate::Status;

    /// The condition in SQL is the rule of the domain, for every state and every mark.
    #[test]
    fn who_may_be_met_is_the_same_in_both_rooms() {
        let connection = Connection::open_in_memory().unwrap();
        for status in Status::ALL {
            for bits in 0..8_u8 {
                let mut who = Affiliate::new("Zed", chrono::DateTime::UNIX_EPOCH);
                who.status = status;
                (who.archived, who.do_not_contact, who.deceased) = (bits & 1 > 0, bits & 2 > 0, bits & 4 > 0);
                let sql = format!(
                    "SELECT {MAY_BE_MET} FROM (SELECT ?1 AS archived, ?2 AS do_not_contact, ?3 AS deceased, ?4 AS status) \
                     AS affiliate"
                );
                let marks = params![who.archived, who.do_not_contact, who.deceased, who.status];
                let met: bool = connection.query_row(&sql, marks, |row| row.get(0)).unwrap();
                assert_eq!(met, who.may_be_met(), "{status:?} {bits:03b}");
            }
        }
    }
}
