//! Who was shown on a day's list, so that they keep their places when the program is left and started again. It is no part of
//! the notebook: outside the journal and the dump, and forgotten with the day.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension};

use super::error::StoreError;
use super::{Access, Store, projected_for};
use crate::domain::id::AffiliateId;
use crate::domain::moment::Moment;

/// The row of `meta` that holds it: the day, a print of the settings, then an identity a line.
const KEY: &str = "shown";

impl Store {
    /// Who was shown on this working day; nobody where the settings have changed since, for the list is another then.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn shown_on(&self, now: &Moment) -> Result<Vec<AffiliateId>, StoreError> {
        let Some((day, settings, who)) = read(&self.connection)? else { return Ok(Vec::new()) };
        let holds = day == now.day && settings == projected_for::print(&self.rules, now);
        Ok(if holds { who } else { Vec::new() })
    }

    /// Keeps who was shown on this working day; what was kept before goes.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn keep_shown(&mut self, who: &[AffiliateId], now: &Moment) -> Result<(), StoreError> {
        if self.access == Access::ReadOnly {
            return Err(StoreError::ReadOnly);
        }
        let settings = projected_for::print(&self.rules, now);
        if read(&self.connection)?
            .is_some_and(|(day, for_, kept)| (day, for_, kept.as_slice()) == (now.day, settings.clone(), who))
        {
            return Ok(());
        }
        if self.careful {
            return Ok(());
        }
        self.linked(|connection| Ok(write(connection, now.day, &settings, who)?))
    }
}

/// A step about these people was taken back: what it had brought onto the list was never there.
pub(super) fn forget(connection: &Connection, gone: &[AffiliateId]) -> rusqlite::Result<()> {
    let Some((day, settings, mut who)) = read(connection)? else { return Ok(()) };
    let before = who.len();
    who.retain(|id| !gone.contains(id));
    if who.len() == before { Ok(()) } else { write(connection, day, &settings, &who) }
}

type Shown = (NaiveDate, String, Vec<AffiliateId>);

/// What was kept; a row that cannot be read is none.
fn read(connection: &Connection) -> rusqlite::Result<Option<Shown>> {
    let sql = "SELECT value FROM meta WHERE key = ?1";
    let kept: Option<String> = connection.prepare_cached(sql)?.query_row([KEY], |row| row.get(0)).optional()?;
    Ok(kept.and_then(|kept| {
        let mut lines = kept.lines();
        let day = lines.next()?.parse().ok()?;
        let settings = lines.next()?.to_owned();
        Some((day, settings, lines.filter_map(|line| line.parse().ok()).collect()))
    }))
}

fn write(connection: &Connection, day: NaiveDate, settings: &str, who: &[AffiliateId]) -> rusqlite::Result<()> {
    let mut kept = format!("{day}\n{settings}");
    for id in who {
        kept.push('\n');
        kept.push_str(&id.to_string());
    }
    let sql = "INSERT INTO meta (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value";
    connection.prepare_cached(sql)?.execute((KEY, kept))?;
    Ok(())
}
