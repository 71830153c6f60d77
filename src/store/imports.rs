//! Imports: everybody as a plan asks for them, and a plan written as one step.

use std::collections::HashMap;
use std::ops::ControlFlow;

use rusqlite::{Connection, Params, Row, params};
use uuid::Uuid;

use super::batch::Batch;
use super::values::Day;
use super::{Step, Store, StoreError, Tx, Written};
use super::{affiliates, channels, identifiers, other_names, search_index, tags, totals};
use crate::domain::affiliate::OtherName;
use crate::domain::id::AffiliateId;
use crate::domain::identifier::Identifier;
use crate::domain::import::{Arrival, Change, Field, Known, Plan, Update};
use crate::domain::moment::Moment;

/// How many people lie between two reports of progress.
const REPORT_EVERY: usize = 500;

/// From so many newcomers on, the search index is written in one go.
const MANY: usize = 1_000;

/// The tables of the search index that newcomers go into.
const INTO: &[&str] = &["affiliate", "other_name", "channel"];

/// How far an import is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// People written.
    pub done: usize,
    /// People to write.
    pub all: usize,
}

/// Told how far an import is; `Break` calls it off, and nothing of it stays.
pub type Watch<'w> = &'w mut dyn FnMut(Progress) -> ControlFlow<()>;

impl Store {
    /// Everybody in the notebook, with what imports of this system wrote: a few scans, whatever the size.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn known_to_imports(&self, system: &str) -> Result<Vec<Known>, StoreError> {
        self.read(|connection| Ok(everybody(connection, system)?))
    }

    /// Writes a plan as one step, called after the file it came from.
    ///
    /// # Errors
    /// [`StoreError::Cancelled`] when `watch` calls it off, and those of [`Store::write`]; the notebook is then as before.
    pub fn import(
        &mut self,
        plan: &Plan,
        file: &str,
        now: &Moment,
        watch: Watch<'_>,
    ) -> Result<Written<()>, StoreError> {
        let step = Step::new("step-import", vec![file.to_owned()], *now);
        if plan.new.len() < MANY {
            return self.write(&step, |tx| write(tx, plan, watch));
        }
        self.with_room_to_write(|store| {
            store.write(&step, |tx| search_index::afterwards(tx, INTO, || write(tx, plan, watch)))
        })
    }
}

fn write(tx: &Tx<'_>, plan: &Plan, watch: Watch<'_>) -> Result<(), StoreError> {
    let all = plan.writes();
    let mut report = |done: usize| {
        let due = done.is_multiple_of(REPORT_EVERY) || done == all;
        if due && watch(Progress { done, all }).is_break() { Err(StoreError::Cancelled) } else { Ok(()) }
    };
    for (at, some) in plan.new.chunks(REPORT_EVERY).enumerate() {
        report(at * REPORT_EVERY)?;
        insert(tx, plan.system, some)?;
    }
    for (done, update) in plan.updated.iter().enumerate() {
        report(plan.new.len() + done)?;
        apply(tx, plan.system, update)?;
    }
    report(all)
}

fn insert(connection: &Connection, system: &str, arrivals: &[Arrival]) -> rusqlite::Result<()> {
    affiliates::insert_all(connection, arrivals.iter().map(|arrival| &arrival.affiliate))?;
    channels::insert_all(connection, each(arrivals, |arrival| &arrival.channels))?;
    other_names::insert_all(connection, each(arrivals, |arrival| &arrival.names))?;
    each(arrivals, |arrival| &arrival.tags).try_for_each(|(of, tag)| tags::insert(connection, of, tag))?;
    identifiers::insert_all(connection, each(arrivals, |arrival| &arrival.identifiers))?;
    totals::insert_all(connection, each(arrivals, |arrival| arrival.totals.as_slice()))?;
    remember(connection, system, each(arrivals, |arrival| &arrival.imported))
}

/// Everything of a kind, with whose it is.
fn each<'a, T: 'a>(
    arrivals: &'a [Arrival],
    of: impl Fn(&'a Arrival) -> &'a [T],
) -> impl Iterator<Item = (AffiliateId, &'a T)> {
    arrivals.iter().flat_map(move |arrival| of(arrival).iter().map(|one| (arrival.affiliate.id, one)))
}

fn apply(connection: &Connection, system: &str, update: &Update) -> rusqlite::Result<()> {
    let of = update.id;
    // Somebody removed since the plan was made stays removed.
    let Some(mut affiliate) = affiliates::get(connection, of)? else { return Ok(()) };
    let before = affiliate.clone();
    for change in &update.changes {
        match change {
            Change::Name { new, .. } => affiliate.name.clone_from(new),
            Change::Standing { status, archived, .. } => (affiliate.status, affiliate.archived) = (*status, *archived),
            Change::Joined { new, .. } => affiliate.joined_on = Some(*new),
            Change::ChannelAdded(channel) => channels::insert(connection, of, channel)?,
            Change::ChannelChanged { new, .. } => channels::update(connection, new)?,
            Change::NameAdded(name) => other_names::insert(connection, of, name)?,
            Change::NameChanged { new, .. } => other_names::update(connection, new)?,
            Change::TagAdded(tag) => tags::insert(connection, of, tag)?,
            Change::IdentifierAdded(identifier) => identifiers::insert(connection, of, identifier)?,
            Change::TotalsTaken(taken) => totals::insert(connection, of, taken)?,
            Change::Remembered(_) => {}
        }
    }
    if affiliate != before {
        affiliates::update(connection, &affiliate)?;
    }
    remember(connection, system, update.imported.iter().map(|field| (of, field)))
}

/// Keeps what an import wrote, so that the next one tells it from a human's words.
fn remember<'a>(
    connection: &Connection,
    system: &str,
    imported: impl IntoIterator<Item = (AffiliateId, &'a (Field, String))>,
) -> rusqlite::Result<()> {
    let mut batch = Batch::into(connection, "INSERT INTO imported_field (id, affiliate_id, system, field, value)")
        .or("ON CONFLICT (affiliate_id, system, field) DO UPDATE SET value = excluded.value");
    for (of, (field, value)) in imported {
        batch.add(params![Uuid::now_v7(), of, system, field.code(), value])?;
    }
    batch.write()
}

fn everybody(connection: &Connection, system: &str) -> rusqlite::Result<Vec<Known>> {
    let mut channels = by_person(connection, CHANNELS, [], channels::read)?;
    let mut names = by_person(connection, NAMES, [], |row| {
        Ok(OtherName { id: row.get(1)?, kind: row.get(2)?, name: row.get(3)? })
    })?;
    let mut ids = by_person(connection, IDENTIFIERS, [], |row| {
        Ok(Identifier { id: row.get(1)?, system: row.get(2)?, value: row.get(3)? })
    })?;
    let mut wrote = by_person(connection, IMPORTED, [system], |row| Ok((row.get::<_, String>(1)?, row.get(2)?)))?;
    let mut taken = by_person(connection, TOTALS, [system], totals::read)?;
    let sql = "SELECT id, name, status, archived, joined_on FROM affiliate ORDER BY id";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map([], |row| {
        let id: AffiliateId = row.get(0)?;
        let imported = wrote.remove(&id).unwrap_or_default().into_iter();
        Ok(Known {
            id,
            name: row.get(1)?,
            status: row.get(2)?,
            archived: row.get(3)?,
            joined_on: row.get::<_, Option<Day>>(4)?.map(|day| day.0),
            channels: channels.remove(&id).unwrap_or_default(),
            names: names.remove(&id).unwrap_or_default(),
            identifiers: ids.remove(&id).unwrap_or_default(),
            imported: imported.filter_map(|(code, value)| Some((Field::from_code(&code)?, value))).collect(),
            // In the order of their days: the last is the newest.
            totals: taken.remove(&id).unwrap_or_default().pop(),
        })
    })?;
    rows.collect()
}

const CHANNELS: &str =
    "SELECT affiliate_id, id, kind, value, position, hours_from, hours_until FROM channel ORDER BY position, id";
const NAMES: &str = "SELECT affiliate_id, id, kind, name FROM other_name ORDER BY id";
const IDENTIFIERS: &str = "SELECT affiliate_id, id, system, value FROM identifier";
const IMPORTED: &str = "SELECT affiliate_id, field, value FROM imported_field WHERE system = ?1";
const TOTALS: &str = "SELECT affiliate_id, id, system, taken_on, clicks, sales, revenue_minor, commission_minor, currency \
                      FROM totals WHERE system = ?1 ORDER BY taken_on, id";

/// A table's rows by person.
fn by_person<T>(
    connection: &Connection,
    sql: &str,
    values: impl Params,
    read: impl Fn(&Row<'_>) -> rusqlite::Result<T>,
) -> rusqlite::Result<HashMap<AffiliateId, Vec<T>>> {
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query(values)?;
    let mut found: HashMap<AffiliateId, Vec<T>> = HashMap::new();
    while let Some(row) = rows.next()? {
        found.entry(row.get(0)?).or_default().push(read(row)?);
    }
    Ok(found)
}
