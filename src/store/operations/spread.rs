//! A backlog is levelled over the coming working days.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::Connection;

use crate::domain::id::{AffiliateId, PostponementId};
use crate::domain::moment::Moment;
use crate::domain::postponement::Postponement;
use crate::domain::queue::Placed;
use crate::store::values::Day;
use crate::store::{Step, Store, StoreError, Written, postponements};

impl Store {
    /// Gives people the days that [`crate::domain::queue::spread`] found, as one step. Their
    /// turns come on those days and stay turns, within the capacity; a snooze would hide promises as well.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], and those of [`Store::write`].
    pub fn spread(&mut self, placed: &[Placed], now: &Moment) -> Result<Written<()>, StoreError> {
        let ids: Vec<AffiliateId> = placed.iter().map(|placed| placed.id).collect();
        let step = Step::new("step-spread", self.names_of(&ids)?, *now);
        self.write(&step, |tx| Ok(place(tx, placed, now)?))
    }

    /// For how many people each day after this one is the first on which something is due.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn load_after(&self, day: NaiveDate) -> Result<BTreeMap<NaiveDate, u32>, StoreError> {
        let sql = "SELECT day, sum(people) FROM ( \
                       SELECT wake_on AS day, count(*) AS people FROM standing WHERE wake_on > ?1 GROUP BY wake_on \
                       UNION ALL SELECT room_on, count(*) FROM standing WHERE room_on > ?1 GROUP BY room_on) \
                   GROUP BY day";
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

fn place(connection: &Connection, placed: &[Placed], now: &Moment) -> rusqlite::Result<()> {
    for Placed { id, day } in placed {
        postponements::insert(connection, *id, &Postponement { id: PostponementId::new(), to: *day, set_on: now.day })?;
    }
    Ok(())
}
