//! The list of everybody.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{Connection, Params, params};

use super::values::{Day, People};
use super::{Store, StoreError};
use crate::domain::affiliate::{Status, Tier};
use crate::domain::id::AffiliateId;
use crate::domain::text::fold::fold;

/// Which affiliates are listed; the default lists everybody who is not archived.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Listing {
    /// Which of the kept ones.
    pub archived: Archived,
}

/// Whether the archive is listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Archived {
    /// Everybody but the archived.
    #[default]
    Without,
    /// Everybody.
    With,
    /// The archived alone.
    Only,
}

/// A line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Who.
    pub id: AffiliateId,
    /// The display name.
    pub name: String,
    /// How much attention.
    pub tier: Option<Tier>,
    /// Where in the programme.
    pub status: Status,
    /// The most preferred e-mail address.
    pub email: Option<String>,
    /// The day of the last contact.
    pub last_contact: Option<NaiveDate>,
    /// The follow-up or the rhythm, whichever governs.
    pub next_due: Option<NaiveDate>,
    /// The words put on them, in order.
    pub tags: Vec<String>,
    /// Never to be contacted.
    pub do_not_contact: bool,
    /// Dead.
    pub deceased: bool,
}

impl Store {
    /// The affiliates of a listing, by name.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn list_affiliates(&self, listing: &Listing) -> Result<Vec<Listed>, StoreError> {
        let archived = match listing.archived {
            Archived::Without => Some(false),
            Archived::With => None,
            Archived::Only => Some(true),
        };
        let sql = format!("{LINES} WHERE ?1 IS NULL OR affiliate.archived = ?1");
        let mut listed = self.read(|connection| Ok(lines(connection, &sql, params![archived])?))?;
        listed.sort_by_cached_key(|line| (fold(&line.name), line.id));
        Ok(listed)
    }

    /// These affiliates, in the order given; who is no longer in the notebook is missing.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn list_these(&self, ids: &[AffiliateId]) -> Result<Vec<Listed>, StoreError> {
        let sql = format!("{LINES} WHERE affiliate.id IN (SELECT unhex(value) FROM json_each(?1))");
        let listed = self.read(|connection| Ok(lines(connection, &sql, params![People::of(ids)])?))?;
        let mut known: HashMap<AffiliateId, Listed> = listed.into_iter().map(|line| (line.id, line)).collect();
        Ok(ids.iter().filter_map(|id| known.remove(id)).collect())
    }

    /// Whether there is anybody, in the archive perhaps; counting them would read them all.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn has_anybody(&self) -> Result<bool, StoreError> {
        let sql = "SELECT EXISTS (SELECT 1 FROM affiliate)";
        Ok(self.connection().prepare_cached(sql)?.query_row([], |row| row.get(0))?)
    }
}

/// The tags are put together by the index that lies by person.
const LINES: &str = "SELECT affiliate.id, affiliate.name, affiliate.tier, affiliate.status, \
     (SELECT value FROM channel WHERE affiliate_id = affiliate.id AND kind = 'email' ORDER BY position LIMIT 1), \
     standing.last_contact_on, standing.next_due_on, \
     (SELECT group_concat(name, char(31)) FROM tag WHERE affiliate_id = affiliate.id), \
     affiliate.do_not_contact, affiliate.deceased FROM affiliate LEFT JOIN standing ON standing.affiliate_id = affiliate.id";

fn lines(connection: &Connection, sql: &str, params: impl Params) -> rusqlite::Result<Vec<Listed>> {
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map(params, |row| {
        Ok(Listed {
            id: row.get(0)?,
            name: row.get(1)?,
            tier: row.get(2)?,
            status: row.get(3)?,
            email: row.get(4)?,
            last_contact: row.get::<_, Option<Day>>(5)?.map(|day| day.0),
            next_due: row.get::<_, Option<Day>>(6)?.map(|day| day.0),
            tags: tags(row.get::<_, Option<String>>(7)?.as_deref()),
            do_not_contact: row.get(8)?,
            deceased: row.get(9)?,
        })
    })?;
    rows.collect()
}

fn tags(joined: Option<&str>) -> Vec<String> {
    let mut tags: Vec<String> = joined.iter().flat_map(|joined| joined.split('\u{1f}')).map(str::to_owned).collect();
    tags.sort_unstable();
    tags
}
