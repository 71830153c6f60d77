//! What stands around the queue: what was gathered today, and who is next when nobody is due.

use chrono::{Days, NaiveDate};
use rusqlite::OptionalExtension;

use super::values::Day;
use super::{Store, StoreError, affiliates};
use crate::domain::affiliate::{Rhythm, Tier};
use crate::domain::channel::ChannelKind;
use crate::domain::id::AffiliateId;
use crate::domain::moment::Moment;
use crate::domain::queue::Gathered;

impl Store {
    /// Facts learned and promises made on a day.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn gathered_on(&self, day: NaiveDate) -> Result<Gathered, StoreError> {
        let sql = "SELECT (SELECT count(*) FROM fact WHERE learned_on = ?1), \
                   (SELECT count(*) FROM promise WHERE made_on = ?1)";
        let mut statement = self.connection().prepare_cached(sql)?;
        Ok(statement.query_row([Day(day)], |row| Ok(Gathered { facts: row.get(0)?, promises: row.get(1)? }))?)
    }

    /// The first person of whom something can be due after a day, with the day.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn next_awake(&self, after: NaiveDate) -> Result<Option<(NaiveDate, String)>, StoreError> {
        // Each by its own index: who is asked for by a day, and who comes when there is room.
        let sql = "SELECT day, name FROM ( \
                       SELECT * FROM (SELECT wake_on AS day, name, tier FROM standing \
                           JOIN affiliate ON affiliate.id = affiliate_id WHERE wake_on > ?1 \
                           ORDER BY wake_on, tier IS NULL, tier, name LIMIT 1) \
                       UNION ALL SELECT * FROM (SELECT room_on, name, tier FROM standing \
                           JOIN affiliate ON affiliate.id = affiliate_id WHERE room_on > ?1 ORDER BY room_on LIMIT 1)) \
                   ORDER BY day, tier IS NULL, tier, name LIMIT 1";
        let mut statement = self.connection().prepare_cached(sql)?;
        Ok(statement.query_row([Day(after)], |row| Ok((row.get::<_, Day>(0)?.0, row.get(1)?))).optional()?)
    }

    /// What an affiliate's rhythm depends on; nothing of somebody who is gone.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn rhythm_of(&self, of: AffiliateId) -> Result<Option<(Rhythm, Option<Tier>)>, StoreError> {
        let sql = "SELECT rhythm_days, tier FROM affiliate WHERE id = ?1";
        let mut statement = self.connection().prepare_cached(sql)?;
        Ok(statement.query_row([of], |row| Ok((affiliates::rhythm(row.get(0)?), row.get(1)?))).optional()?)
    }

    /// The day on which somebody's rhythm asks again after a contact today.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn next_by_rhythm(&self, of: AffiliateId, now: &Moment) -> Result<Option<NaiveDate>, StoreError> {
        let days = self.rhythm_of(of)?.and_then(|(rhythm, tier)| self.rules.rhythm_days(rhythm, tier));
        let next = days.and_then(|days| now.day.checked_add_days(Days::new(u64::from(days))));
        Ok(next.map(|day| self.rules.working.on_or_after(day)))
    }

    /// The way of contact that somebody prefers; a website is none.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn preferred_channel(&self, of: AffiliateId) -> Result<Option<ChannelKind>, StoreError> {
        let sql = "SELECT kind FROM channel WHERE affiliate_id = ?1 AND kind <> 'site' ORDER BY position LIMIT 1";
        let mut statement = self.connection().prepare_cached(sql)?;
        Ok(statement.query_row([of], |row| row.get(0)).optional()?)
    }
}
