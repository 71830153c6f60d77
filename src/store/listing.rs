//! The list of everybody.

use chrono::NaiveDate;
use rusqlite::{Connection, params};

use super::directory::find_people;
use super::values::{Day, People};
use super::{Store, StoreError};
use crate::domain::affiliate::{Status, Tier};
use crate::domain::id::AffiliateId;
use crate::domain::text::fold::fold;

/// Which affiliates are listed; the default lists everybody who is not archived.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Listing {
    /// Parts of a name.
    pub words: Option<String>,
    /// A tier.
    pub tier: Option<Tier>,
    /// A status.
    pub status: Option<Status>,
    /// A tag, without its `#`.
    pub tag: Option<String>,
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
}

impl Store {
    /// The affiliates of a listing, by name.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn list_affiliates(&self, listing: &Listing) -> Result<Vec<Listed>, StoreError> {
        self.read(|connection| Ok(list(connection, listing)?))
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

fn list(connection: &Connection, listing: &Listing) -> rusqlite::Result<Vec<Listed>> {
    let named = match &listing.words {
        None => None,
        Some(words) => {
            let ids: Vec<AffiliateId> = find_people(connection, words)?.into_iter().map(|found| found.id).collect();
            Some(People::of(&ids))
        }
    };
    let archived = match listing.archived {
        Archived::Without => Some(false),
        Archived::With => None,
        Archived::Only => Some(true),
    };
    let sql = "SELECT affiliate.id, affiliate.name, affiliate.tier, affiliate.status, \
               (SELECT value FROM channel WHERE channel.affiliate_id = affiliate.id AND channel.kind = 'email' \
                ORDER BY position, channel.id LIMIT 1), \
               standing.last_contact_on, standing.next_due_on \
               FROM affiliate LEFT JOIN standing ON standing.affiliate_id = affiliate.id \
               WHERE (?1 IS NULL OR affiliate.id IN (SELECT unhex(value) FROM json_each(?1))) \
               AND (?2 IS NULL OR affiliate.tier = ?2) AND (?3 IS NULL OR affiliate.status = ?3) \
               AND (?4 IS NULL OR EXISTS (SELECT 1 FROM tag WHERE tag.affiliate_id = affiliate.id \
                    AND tag.name = ?4 COLLATE NOCASE)) \
               AND (?5 IS NULL OR affiliate.archived = ?5)";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map(params![named, listing.tier, listing.status, listing.tag, archived], |row| {
        Ok(Listed {
            id: row.get(0)?,
            name: row.get(1)?,
            tier: row.get(2)?,
            status: row.get(3)?,
            email: row.get(4)?,
            last_contact: row.get::<_, Option<Day>>(5)?.map(|day| day.0),
            next_due: row.get::<_, Option<Day>>(6)?.map(|day| day.0),
        })
    })?;
    let mut listed: Vec<Listed> = rows.collect::<rusqlite::Result<_>>()?;
    listed.sort_by_cached_key(|line| (fold(&line.name), line.id));
    Ok(listed)
}
