//! How well things about people are remembered.

use chrono::NaiveDate;
use rusqlite::{Connection, params};

use super::values::{Day, People};
use super::{Store, StoreError};
use crate::domain::drill::{Card, Recall, Secrets, deal};
use crate::domain::id::AffiliateId;

/// More people than a minute could ask about are not read.
const MOST: usize = 40;

impl Store {
    /// What a drill asks about these people on a day; of very many, about the first ones.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn drill(&self, who: &[AffiliateId], today: NaiveDate, secrets: Secrets) -> Result<Vec<Card>, StoreError> {
        let who = who.get(..MOST).unwrap_or(who);
        let mut people = Vec::new();
        for id in who {
            people.extend(self.dossier(*id, 0)?);
        }
        Ok(deal(&people, &self.recalls(who)?, today, secrets))
    }

    /// How well things about these people are remembered.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn recalls(&self, of: &[AffiliateId]) -> Result<Vec<Recall>, StoreError> {
        let sql = "SELECT id, affiliate_id, subject_id, interval_days, due_on, missed FROM recall \
                   WHERE affiliate_id IN (SELECT unhex(value) FROM json_each(?1))";
        self.read(|connection| {
            let mut statement = connection.prepare_cached(sql)?;
            let rows = statement.query_map([People::of(of)], |row| {
                Ok(Recall {
                    id: row.get(0)?,
                    of: row.get(1)?,
                    subject: row.get(2)?,
                    interval: row.get(3)?,
                    due: row.get::<_, Day>(4)?.0,
                    missed: row.get(5)?,
                })
            })?;
            Ok(rows.collect::<rusqlite::Result<_>>()?)
        })
    }
}

/// Writes one down, or writes it anew.
pub(super) fn put(connection: &Connection, recall: &Recall) -> rusqlite::Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO recall (id, affiliate_id, subject_id, interval_days, due_on, missed) \
             VALUES (?1, ?2, ?3, ?4, ?5, ?6) \
             ON CONFLICT (id) DO UPDATE SET interval_days = ?4, due_on = ?5, missed = ?6",
        )?
        .execute(params![recall.id, recall.of, recall.subject, recall.interval, Day(recall.due), recall.missed])?;
    Ok(())
}
