//! Running totals as platforms give them.

use rusqlite::{Connection, Result, Row, params};

use super::batch::Batch;
use super::values::{Day, People};
use crate::domain::id::{AffiliateId, TotalsId};
use crate::domain::totals::Totals;

/// Inserts a snapshot of an affiliate's totals.
pub fn insert(connection: &Connection, of: AffiliateId, totals: &Totals) -> Result<()> {
    insert_all(connection, [(of, totals)])
}

/// Inserts snapshots of affiliates' totals.
pub(super) fn insert_all<'r>(
    connection: &Connection,
    rows: impl IntoIterator<Item = (AffiliateId, &'r Totals)>,
) -> Result<()> {
    let into = "INSERT INTO totals (id, affiliate_id, system, taken_on, clicks, sales, revenue_minor, \
                commission_minor, currency)";
    let mut batch = Batch::into(connection, into);
    for (of, totals) in rows {
        batch.add(params![
            totals.id,
            of,
            totals.system,
            Day(totals.taken_on),
            totals.clicks,
            totals.sales,
            totals.revenue_minor,
            totals.commission_minor,
            totals.currency,
        ])?;
    }
    batch.write()
}

/// Deletes a snapshot.
pub fn delete(connection: &Connection, id: TotalsId) -> Result<()> {
    connection.prepare_cached("DELETE FROM totals WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// The newest snapshot of each system, of these affiliates.
pub fn newest_of(connection: &Connection, people: &People) -> Result<Vec<(AffiliateId, Totals)>> {
    let sql = "SELECT affiliate_id, id, system, taken_on, clicks, sales, revenue_minor, commission_minor, currency \
               FROM totals AS newest WHERE affiliate_id IN (SELECT unhex(value) FROM json_each(?1)) \
               AND NOT EXISTS (SELECT 1 FROM totals AS later WHERE later.affiliate_id = newest.affiliate_id \
                   AND later.system = newest.system AND (later.taken_on, later.id) > (newest.taken_on, newest.id)) \
               ORDER BY system";
    connection.prepare_cached(sql)?.query_map([people], |row| Ok((row.get(0)?, read(row)?)))?.collect()
}

/// A snapshot from the columns behind whose it is, in the order of the table.
pub(super) fn read(row: &Row<'_>) -> Result<Totals> {
    Ok(Totals {
        id: row.get(1)?,
        system: row.get(2)?,
        taken_on: row.get::<_, Day>(3)?.0,
        clicks: row.get(4)?,
        sales: row.get(5)?,
        revenue_minor: row.get(6)?,
        commission_minor: row.get(7)?,
        currency: row.get(8)?,
    })
}
