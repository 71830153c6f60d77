//! The one way to change a notebook: a transaction that records itself.

use std::ops::Deref;

use rusqlite::{Connection, Transaction, TransactionBehavior};

use super::error::StoreError;
use super::journal::{Mode, steps};
use super::migrate::SCHEMA;
use super::standings::HistoryOf;
use super::unfinished::Unfinished;
use super::{Access, Store, journal, link, open, pragmas, projections, search_index};
use crate::domain::id::{AffiliateId, StepId};
use crate::domain::moment::Moment;
use crate::domain::rules::Rules;

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
    /// [`StoreError::Busy`], [`StoreError::DiskFull`], [`StoreError::ReadOnly`], [`StoreError::Damaged`], and what the
    /// closure returns.
    pub fn write<T>(
        &mut self,
        step: &Step,
        change: impl FnOnce(&Tx<'_>) -> Result<T, StoreError>,
    ) -> Result<Written<T>, StoreError> {
        self.arm()?;
        let changes_before = self.connection.total_changes();
        let transaction = begin(&mut self.connection)?;
        let seq = steps::next(&transaction)?;
        let recording = self.recorder.start(Mode::Record { step: seq });
        let tx = Tx::new(&transaction, step.at);
        let value = change(&tx)?;
        let changes = Changes { affiliates: recording.touched(&transaction)?, rows: recording.rows() };
        let id = if changes.rows == 0 {
            None
        } else {
            refresh_standing(&tx, &changes.affiliates, &self.rules)?;
            Some(steps::record(&transaction, seq, step)?)
        };
        drop(recording);
        link::commit(transaction, changes_before)?;
        self.touched.extend(&changes.affiliates);
        self.made = id;
        Ok(Written { value, step: id, changes })
    }

    /// The step that the last write made, told once; `None` where it changed nothing.
    pub fn take_made(&mut self) -> Option<StepId> {
        self.made.take()
    }

    /// Changes something that is no step of the history.
    pub(super) fn linked(
        &mut self,
        change: impl FnOnce(&Connection) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let changes_before = self.connection.total_changes();
        let transaction = self.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
        change(&transaction)?;
        link::commit(transaction, changes_before)
    }

    /// The manager writes: from now on what lies in the -wal may be folded in.
    pub(super) fn go_on(&mut self) -> Result<(), StoreError> {
        if self.careful {
            open::fold_on_leaving(&self.connection)?;
            self.unfinished = self.path.as_deref().map(Unfinished::of);
            self.careful = false;
        }
        Ok(())
    }

    /// Runs what may write much with more room for pages: the indexes over addresses and identities are written all over.
    pub(super) fn with_room_to_write<T, E: From<StoreError>>(
        &mut self,
        write: impl FnOnce(&mut Self) -> Result<T, E>,
    ) -> Result<T, E> {
        pragmas::give_room(&self.connection, pragmas::ROOM_TO_WRITE)?;
        let written = write(self);
        pragmas::give_room(&self.connection, pragmas::USUAL_ROOM)?;
        written
    }

    /// Looks for damage and makes the connection's triggers before its first write; a connection that only reads never pays for them.
    pub(super) fn arm(&mut self) -> Result<(), StoreError> {
        if self.access == Access::ReadOnly {
            return Err(StoreError::ReadOnly);
        }
        if !self.armed {
            self.check_once()?;
            self.go_on()?;
            journal::install(&self.connection, &self.recorder)?;
            search_index::install(&self.connection)?;
            self.armed = true;
        }
        Ok(())
    }
}

/// Takes the notebook's write lock, and makes sure that the notebook still has the form this program writes.
pub(super) fn begin(connection: &mut Connection) -> Result<Transaction<'_>, StoreError> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let schema: u32 = transaction.prepare_cached("PRAGMA user_version")?.query_row([], |row| row.get(0))?;
    if schema == SCHEMA { Ok(transaction) } else { Err(StoreError::Migrated) }
}

/// Recomputes what the queue reads of these people.
pub(super) fn refresh_standing(tx: &Tx<'_>, affiliates: &[AffiliateId], rules: &Rules) -> Result<(), StoreError> {
    Ok(projections::refresh(tx, affiliates, rules, &tx.moment, HistoryOf::Log)?)
}
