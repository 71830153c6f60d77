//! The one way to change a notebook: a transaction that records itself.

use std::ops::Deref;

use chrono::SecondsFormat;
use rusqlite::{Connection, OptionalExtension, TransactionBehavior};

use super::error::StoreError;
use super::journal::Mode;
use super::{Access, Store, journal, search_index};
use crate::domain::id::{AffiliateId, StepId};
use crate::domain::moment::Moment;

/// What a write is, for the history and for undo.
#[derive(Debug, Clone)]
pub struct Step {
    /// What is done, as a message id of the catalogues such as `step-log-contact`.
    pub what: &'static str,
    /// Whom or what it is done to, for the message.
    pub names: Vec<String>,
    /// When.
    pub at: Moment,
    /// The composer's text, given back when the step is undone.
    pub offered: Option<String>,
}

impl Step {
    /// A step that offers no text.
    pub fn new(what: &'static str, names: Vec<String>, at: Moment) -> Self {
        Self { what, names, at, offered: None }
    }

    /// The same step, giving this text back when it is undone.
    #[must_use]
    pub fn offering(mut self, text: impl Into<String>) -> Self {
        self.offered = Some(text.into());
        self
    }
}

/// What a write, an undo or a redo changed, so that screens refresh only that.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Changes {
    /// Everybody whose record changed, in the order of their identities; somebody removed is among them.
    pub affiliates: Vec<AffiliateId>,
    /// How many rows of the notebook changed.
    pub rows: u64,
}

/// The outcome of a write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written<T> {
    /// What the closure returned.
    pub value: T,
    /// The step that undo takes back; `None` when nothing changed.
    pub step: Option<StepId>,
    /// What changed.
    pub changes: Changes,
}

/// A transaction in progress. Whatever it does to the notebook's tables is recorded.
pub struct Tx<'a> {
    connection: &'a Connection,
    /// When it happens.
    pub moment: Moment,
}

impl<'a> Tx<'a> {
    pub(super) fn new(connection: &'a Connection, moment: Moment) -> Self {
        Self { connection, moment }
    }
}

impl Deref for Tx<'_> {
    type Target = Connection;

    fn deref(&self) -> &Connection {
        self.connection
    }
}

impl Store {
    /// Runs a closure in a transaction, records what it changed as one step, and refreshes the standing of everybody
    /// touched. An error of the closure leaves the notebook as it was.
    ///
    /// # Errors
    /// [`StoreError::Busy`], [`StoreError::DiskFull`], [`StoreError::ReadOnly`], and what the closure returns.
    pub fn write<T>(
        &mut self,
        step: &Step,
        change: impl FnOnce(&Tx<'_>) -> Result<T, StoreError>,
    ) -> Result<Written<T>, StoreError> {
        self.arm()?;
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let seq = next_step(&transaction)?;
        let recording = self.recorder.start(Mode::Record { step: seq });
        let tx = Tx::new(&transaction, step.at);
        let value = change(&tx)?;
        let changes = Changes { affiliates: recording.touched(&transaction)?, rows: recording.rows() };
        let id = if changes.rows == 0 {
            None
        } else {
            refresh_standing(&tx, &changes.affiliates)?;
            Some(record(&transaction, seq, step)?)
        };
        drop(recording);
        transaction.commit()?;
        Ok(Written { value, step: id, changes })
    }

    /// Makes the connection's triggers before its first write; a connection that only reads never pays for them.
    pub(super) fn arm(&mut self) -> Result<(), StoreError> {
        if self.access == Access::ReadOnly {
            return Err(StoreError::ReadOnly);
        }
        if !self.armed {
            journal::install(&self.connection)?;
            search_index::install(&self.connection)?;
            self.armed = true;
        }
        Ok(())
    }
}

/// Recomputes what the queue reads of these people.
pub(super) fn refresh_standing(_tx: &Tx<'_>, _affiliates: &[AffiliateId]) -> Result<(), StoreError> {
    Ok(())
}

/// The number that the next step gets. No other writer can take it: the transaction is immediate.
fn next_step(connection: &Connection) -> Result<i64, StoreError> {
    let last: Option<i64> = connection
        .prepare_cached("SELECT seq FROM sqlite_sequence WHERE name = 'journal_step'")?
        .query_row([], |row| row.get(0))
        .optional()?;
    Ok(last.unwrap_or(0) + 1)
}

/// Writes the step down; what had been undone can no longer be done again.
fn record(connection: &Connection, seq: i64, step: &Step) -> Result<StepId, StoreError> {
    let id = StepId::new();
    let names = serde_json::Value::from(step.names.clone()).to_string();
    let at = step.at.instant.to_rfc3339_opts(SecondsFormat::Millis, true);
    connection
        .prepare_cached(
            "INSERT INTO journal_step (seq, id, at, what, names, offered, bytes)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6,
                     (SELECT sum(coalesce(length(before), 0) + coalesce(length(after), 0)) FROM journal_entry WHERE step = ?1))",
        )?
        .execute((seq, id.0, at, step.what, names, &step.offered))?;
    connection.prepare_cached("DELETE FROM journal_step WHERE state = 'undone'")?.execute([])?;
    Ok(id)
}
