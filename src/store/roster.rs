//! Everybody at once, light: what the table of People shows and its filter reads.

use rusqlite::{Connection, Row};

use super::values::{Day, People};
use super::{Store, StoreError, affiliates};
use crate::domain::id::AffiliateId;
use crate::domain::roster::{Entry, Roster};

/// Between the texts of one row that SQLite puts together; none of them holds it.
const BREAK: char = '\u{1f}';

/// The texts of each person are put together by the indexes that lie by person: joined in the program they would be held
/// twice while they are read.
const ENTRIES: &str = "SELECT affiliate.id, affiliate.name, affiliate.tier, affiliate.status, affiliate.rhythm_days, \
     affiliate.archived, standing.last_contact_on, standing.next_due_on, \
     (SELECT group_concat(name, char(31)) FROM tag WHERE affiliate_id = affiliate.id), \
     (SELECT group_concat(name, char(31)) FROM other_name WHERE affiliate_id = affiliate.id), \
     (SELECT group_concat(value, char(31)) FROM channel WHERE affiliate_id = affiliate.id AND kind = 'email') \
     FROM affiliate LEFT JOIN standing ON standing.affiliate_id = affiliate.id";

impl Store {
    /// Everybody, the archived among them.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn roster(&self) -> Result<Roster, StoreError> {
        self.read(|connection| {
            let mut failure = None;
            let mut statement = connection.prepare(ENTRIES)?;
            let entries = statement.query_map([], entry)?;
            let roster = Roster::of(entries.map_while(|entry| entry.map_err(|error| failure = Some(error)).ok()));
            failure.map_or(Ok(roster), |error| Err(error.into()))
        })
    }

    /// These people's part of the roster, in no order; who is no longer in the notebook is missing.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn roster_of(&self, ids: &[AffiliateId]) -> Result<Vec<Entry>, StoreError> {
        self.read(|connection| Ok(of(connection, &People::of(ids))?))
    }

    /// Everybody whose record was changed through this store since this was last asked.
    pub fn take_touched(&mut self) -> Vec<AffiliateId> {
        std::mem::take(&mut self.touched).into_iter().collect()
    }
}

fn of(connection: &Connection, people: &People) -> rusqlite::Result<Vec<Entry>> {
    let sql = format!("{ENTRIES} WHERE affiliate.id IN (SELECT unhex(value) FROM json_each(?1))");
    connection.prepare_cached(&sql)?.query_map([people], entry)?.collect()
}

fn entry(row: &Row<'_>) -> rusqlite::Result<Entry> {
    let mut tags: Vec<String> = texts(row.get(8)?).collect();
    tags.sort_unstable();
    let also = texts(row.get(9)?).chain(texts(row.get(10)?)).collect();
    Ok(Entry {
        id: row.get(0)?,
        name: row.get(1)?,
        tier: row.get(2)?,
        status: row.get(3)?,
        rhythm: affiliates::rhythm(row.get(4)?),
        archived: row.get(5)?,
        last: row.get::<_, Option<Day>>(6)?.map(|day| day.0),
        next: row.get::<_, Option<Day>>(7)?.map(|day| day.0),
        tags,
        also,
    })
}

fn texts(joined: Option<String>) -> impl Iterator<Item = String> {
    joined.into_iter().flat_map(|joined| joined.split(BREAK).map(str::to_owned).collect::<Vec<_>>())
}
