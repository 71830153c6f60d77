//! A backlog is levelled over the coming working days.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::Connection;

use super::learned;
use crate::domain::affiliate::Affiliate;
use crate::domain::contact::Next;
use crate::domain::id::AffiliateId;
use crate::domain::moment::Moment;
use crate::domain::queue::Placed;
use crate::store::values::{Day, People};
use crate::store::{Step, Store, StoreError, Written, affiliates, projections};

impl Store {
    /// Gives people the days that [`crate::domain::queue::spread`] found, as one step. Who was never contacted becomes a
    /// first contact of that day; for the others it is a follow-up, because a snooze would hide promises as well.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], and those of [`Store::write`].
    pub fn spread(&mut self, placed: &[Placed], now: &Moment) -> Result<Written<()>, StoreError> {
        let ids: Vec<AffiliateId> = placed.iter().map(|placed| placed.id).collect();
        let step = Step::new("step-spread", self.names_of(&ids)?, *now);
        self.write(&step, |tx| Ok(place(tx, placed, &ids, now)?))
    }

    /// For how many people each day after this one is the first on which something is due.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn load_after(&self, day: NaiveDate) -> Result<BTreeMap<NaiveDate, u32>, StoreError> {
        let sql = "SELECT wake_on, count(*) FROM standing WHERE wake_on > ?1 GROUP BY wake_on";
        let mut statement = self.connection().prepare_cached(sql)?;
        let days = statement.query_map([Day(day)], |row| Ok((row.get::<_, Day>(0)?.0, row.get(1)?)))?;
        Ok(days.collect::<rusqlite::Result<_>>()?)
    }

    /// For how many people each day from today on has something due; today counts whoever is in the queue or was.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn load_from(&self, now: &Moment) -> Result<BTreeMap<NaiveDate, u32>, StoreError> {
        let mut load = self.load_after(now.day)?;
        let queue = self.queue(now)?;
        let shown: usize = queue.sections.iter().map(|section| section.entries.len()).sum::<usize>() + queue.done.len();
        load.insert(now.day, u32::try_from(shown).unwrap_or(u32::MAX));
        Ok(load)
    }
}

fn place(connection: &Connection, placed: &[Placed], ids: &[AffiliateId], now: &Moment) -> rusqlite::Result<()> {
    let projected = projections::of(connection, &People::of(ids))?;
    let known: std::collections::HashSet<AffiliateId> =
        projected.iter().filter(|(_, kept)| kept.last_contact.is_some()).map(|(id, _)| *id).collect();
    for Placed { id, day } in placed {
        if known.contains(id) {
            learned::write_next(connection, *id, Next::On(*day), "", now.day)?;
        } else if let Some(affiliate) = affiliates::get(connection, *id)? {
            affiliates::update(connection, &Affiliate { first_contact_from: Some(*day), ..affiliate })?;
        }
    }
    Ok(())
}
