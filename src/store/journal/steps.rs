//! The steps of the journal as records: what the history shows and undo looks for.

use chrono::{DateTime, SecondsFormat, TimeDelta, Utc};
use rusqlite::{Connection, OptionalExtension, Row};
use uuid::Uuid;

use crate::domain::id::StepId;
use crate::store::error::StoreError;
use crate::store::write::Step;

/// A step is kept this long (docs/engineering.md, "Journal").
const KEPT: TimeDelta = TimeDelta::days(90);

/// However heavy the journal is, this much of it stays: last week's import can be taken back.
const KEPT_AT_LEAST: TimeDelta = TimeDelta::days(7);

/// The part of the file that steps older than [`KEPT_AT_LEAST`] may fill.
const SHARE: i64 = 5;

/// Old steps are looked for once in so many.
const PRUNED_EVERY: i64 = 64;

/// Whether a step can be undone or done again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepState {
    /// It can be undone.
    Done,
    /// It has been undone and can be done again.
    Undone,
    /// A later version of the notebook no longer has the columns it changed.
    Closed,
}

/// One step of the journal.
#[derive(Clone, PartialEq, Eq)]
pub struct StepRecord {
    /// Identity.
    pub id: StepId,
    /// When it was done.
    pub at: DateTime<Utc>,
    /// What was done, as a message id of the catalogues.
    pub what: String,
    /// Whom or what it was done to.
    pub names: Vec<String>,
    /// Whether it can be undone or done again.
    pub state: StepState,
    /// The composer's text, to be offered again after an undo.
    pub offered: Option<String>,
    pub(in crate::store) seq: i64,
}

impl std::fmt::Debug for StepRecord {
    /// Logs and reports carry identities, never text.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "StepRecord({}, {}, {}, {:?})", self.id, self.at, self.what, self.state)
    }
}

const COLUMNS: &str = "SELECT seq, id, at, what, names, state, closed, offered FROM journal_step";

impl StepRecord {
    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        let names: String = row.get("names")?;
        let at: String = row.get("at")?;
        let state = match (row.get("closed")?, row.get_ref("state")?.as_str()?) {
            (true, _) => StepState::Closed,
            (false, "undone") => StepState::Undone,
            (false, _) => StepState::Done,
        };
        Ok(Self {
            seq: row.get("seq")?,
            id: StepId(row.get::<_, Uuid>("id")?),
            at: DateTime::parse_from_rfc3339(&at).map(|at| at.to_utc()).unwrap_or_default(),
            what: row.get("what")?,
            names: serde_json::from_str(&names).unwrap_or_default(),
            state,
            offered: row.get("offered")?,
        })
    }

    /// The step that undo takes next.
    pub(in crate::store) fn last_done(connection: &Connection) -> Result<Option<Self>, StoreError> {
        let sql = format!("{COLUMNS} WHERE state = 'done' ORDER BY seq DESC LIMIT 1");
        Ok(connection.prepare_cached(&sql)?.query_row([], Self::read).optional()?)
    }

    /// The step that redo takes next: the one undone last.
    pub(in crate::store) fn last_undone(connection: &Connection) -> Result<Option<Self>, StoreError> {
        let sql = format!("{COLUMNS} WHERE state = 'undone' ORDER BY undone_as DESC LIMIT 1");
        Ok(connection.prepare_cached(&sql)?.query_row([], Self::read).optional()?)
    }

    pub(in crate::store) fn find(connection: &Connection, id: StepId) -> Result<Option<Self>, StoreError> {
        let sql = format!("{COLUMNS} WHERE id = ?1");
        Ok(connection.prepare_cached(&sql)?.query_row([id.0], Self::read).optional()?)
    }

    /// The latest steps, the latest first.
    pub(in crate::store) fn latest(connection: &Connection, limit: u32) -> Result<Vec<Self>, StoreError> {
        let sql = format!("{COLUMNS} ORDER BY seq DESC LIMIT ?1");
        let steps = connection.prepare_cached(&sql)?.query_map([limit], Self::read)?.collect::<Result<_, _>>()?;
        Ok(steps)
    }

    /// How many changes of a row it made.
    pub(in crate::store) fn entries(&self, connection: &Connection) -> Result<u64, StoreError> {
        let count: i64 = connection
            .prepare_cached("SELECT count(*) FROM journal_entry WHERE step = ?1")?
            .query_row([self.seq], |row| row.get(0))?;
        Ok(count.unsigned_abs())
    }

    pub(in crate::store) fn mark_undone(&self, connection: &Connection) -> Result<(), StoreError> {
        connection
            .prepare_cached(
                "UPDATE journal_step SET state = 'undone',
                        undone_as = (SELECT coalesce(max(undone_as), 0) + 1 FROM journal_step) WHERE seq = ?1",
            )?
            .execute([self.seq])?;
        Ok(())
    }

    pub(in crate::store) fn mark_done(&self, connection: &Connection) -> Result<(), StoreError> {
        connection
            .prepare_cached("UPDATE journal_step SET state = 'done', undone_as = NULL WHERE seq = ?1")?
            .execute([self.seq])?;
        Ok(())
    }
}

/// The number that the next step gets. No other writer can take it: the transaction is immediate.
pub(in crate::store) fn next(connection: &Connection) -> Result<i64, StoreError> {
    let last: Option<i64> = connection
        .prepare_cached("SELECT seq FROM sqlite_sequence WHERE name = 'journal_step'")?
        .query_row([], |row| row.get(0))
        .optional()?;
    Ok(last.unwrap_or(0) + 1)
}

/// Writes the step down; what had been undone can no longer be done again.
pub(in crate::store) fn record(connection: &Connection, seq: i64, step: &Step) -> Result<StepId, StoreError> {
    let id = StepId::new();
    let names = serde_json::Value::from(step.names.clone()).to_string();
    connection
        .prepare_cached(
            "INSERT INTO journal_step (seq, id, at, what, names, offered, bytes)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6,
                     (SELECT sum(coalesce(length(before), 0) + coalesce(length(after), 0))
                      FROM journal_entry WHERE step = ?1))",
        )?
        .execute((seq, id.0, stamp(step.at.instant), step.what, names, &step.offered))?;
    connection.prepare_cached("DELETE FROM journal_step WHERE state = 'undone'")?.execute([])?;
    if seq % PRUNED_EVERY == 0 {
        prune(connection, step.at.instant)?;
    }
    Ok(id)
}

/// Forgets steps that are too old, and those past their first week while the journal is too heavy for the file.
fn prune(connection: &Connection, now: DateTime<Utc>) -> Result<(), StoreError> {
    connection.execute(
        "DELETE FROM journal_step WHERE seq IN (
             SELECT seq FROM (SELECT seq, at, sum(bytes) OVER (ORDER BY seq DESC) AS weight FROM journal_step)
             WHERE at < ?1
                OR (at < ?2 AND weight * ?3 > (SELECT page_count * page_size FROM pragma_page_count, pragma_page_size)))",
        (stamp(now - KEPT), stamp(now - KEPT_AT_LEAST), SHARE),
    )?;
    Ok(())
}

fn stamp(instant: DateTime<Utc>) -> String {
    instant.to_rfc3339_opts(SecondsFormat::Millis, true)
}
