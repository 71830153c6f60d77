//! The notebook file: the only place that speaks SQL.
//!
//! [`Store::open`] opens a notebook, [`Store::write`] changes it, the files named after entities read and write their rows.

pub mod absences;
pub mod affiliates;
mod agenda;
pub mod backup;
mod batch;
pub mod channels;
mod damage;
mod demo;
pub mod directory;
pub mod dismissals;
pub mod doctor;
pub mod document;
mod dossiers;
mod drafts;
mod dump;
mod erasure;
mod error;
mod events;
pub mod facts;
pub mod feedback;
mod fill;
mod finding;
pub mod follow_ups;
pub mod gifts;
mod groups;
mod header;
mod held;
mod holding;
pub mod identifiers;
pub mod imports;
pub mod interactions;
pub mod introductions;
mod items;
mod journal;
mod leftover;
mod link;
pub mod listing;
mod lock;
mod migrate;
mod minds;
mod morning;
pub mod occasions;
mod open;
pub mod open_reasons;
pub mod operations;
pub mod other_names;
pub mod postponements;
mod pragmas;
mod projected_for;
mod projections;
pub mod promises;
mod recalls;
pub mod relatives;
pub mod requests;
mod roster;
mod row;
mod saved_filters;
pub mod search;
mod search_index;
mod shown;
pub mod skips;
pub mod snoozes;
mod standings;
mod stats;
mod synced;
pub mod tags;
pub mod totals;
mod unfinished;
pub mod values;
mod wal;
pub mod warnings;
pub mod welcome_steps;
pub mod words;
mod write;

use std::cell::Cell;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::domain::id::{AffiliateId, StepId};
use crate::domain::phrase::Phrase;
use crate::domain::rules::Rules;

pub use damage::read_error;
pub use erasure::Erasure;
pub use error::{MessageArgs, OpenError, StoreError};
pub use fill::Filling;
pub use header::APPLICATION_ID;
pub use journal::{StepRecord, StepState, UndoError, Undone};
pub use leftover::{Leftover, put_aside_before, remove_put_aside};
pub use migrate::SCHEMA;
pub use open::{Access, OpenOptions, WhenAbsent};
pub use synced::Synced;
pub use write::{Changes, Step, Tx, Written};

use held::Held;
use journal::Recorder;
use unfinished::Unfinished;

/// Notebooks smaller than this, in bytes, are checked at every start; larger ones when the day's copy is made.
pub const QUICK_CHECK_BELOW: u64 = 20_000_000;

/// A state of the notebook: two are equal only when nothing was written between them, here or by another process.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Revision {
    /// What SQLite's `data_version` is: counts what others write.
    others: i64,
    /// How many rows this connection has written.
    own: u64,
}

/// An open notebook.
pub struct Store {
    connection: Connection,
    access: Access,
    /// `None`: in memory.
    path: Option<PathBuf>,
    /// Dropped after the connection, in this order.
    unfinished: Option<Unfinished>,
    _held: Option<Held>,
    /// What lay beside the notebook and was not its own, or was missing.
    leftovers: Vec<Leftover>,
    /// The notebook was not left well: nothing is written or folded in by itself before the manager writes.
    careful: bool,
    recorder: Recorder,
    /// Whether the connection has its triggers.
    armed: bool,
    /// Whether the file was looked through for damage.
    checked: Cell<bool>,
    /// Whose records were changed since a reader last asked.
    touched: BTreeSet<AffiliateId>,
    /// The step that the last write made.
    made: Option<StepId>,
    /// What SQLite's `data_version` was when last asked.
    seen: i64,
    /// The settings that projections go by.
    rules: Rules,
    /// Whether the stored projections are for other settings and could not be computed again.
    stale: bool,
}

impl Store {
    /// Opens the notebook at a path; creates it privately when there is none.
    ///
    /// # Errors
    /// One variant for each thing that can lie at the path instead; the file is left as it was.
    pub fn open(path: &Path, options: &OpenOptions) -> Result<Self, OpenError> {
        let opened = open::open(path, options)?;
        let mut store = Self::of(opened.connection, opened.access, Some(opened.path))?;
        store._held = Some(opened.held);
        store.leftovers = opened.leftovers;
        store.careful = opened.careful;
        if !store.careful && store.access == Access::ReadWrite {
            store.unfinished = store.path.as_deref().map(Unfinished::of);
        }
        Ok(store)
    }

    /// A new notebook in memory, for tests and the demonstration.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn open_in_memory() -> Result<Self, StoreError> {
        let mut connection = Connection::open_in_memory()?;
        pragmas::apply(&connection)?;
        migrate::migrate(&mut connection)?;
        Self::of(connection, Access::ReadWrite, None)
    }

    fn of(connection: Connection, access: Access, path: Option<PathBuf>) -> Result<Self, StoreError> {
        let recorder = Recorder::default();
        recorder.register(&connection)?;
        let mut store = Self {
            connection,
            access,
            path,
            unfinished: None,
            _held: None,
            leftovers: Vec::new(),
            careful: false,
            recorder,
            armed: false,
            checked: Cell::new(false),
            touched: BTreeSet::new(),
            made: None,
            seen: 0,
            rules: Rules::default(),
            stale: false,
        };
        store.changed_elsewhere()?;
        Ok(store)
    }

    /// Where the notebook lies, its folder's links resolved; `None` in memory.
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    /// What to tell of the notebook's last -wal: that another was beside it when it was opened, that commits are missing.
    pub fn told_of_leftovers(&self) -> Vec<Phrase> {
        let Some(path) = self.path() else { return Vec::new() };
        self.leftovers.iter().map(|leftover| leftover.phrase(path)).collect()
    }

    /// What lay beside the notebook when it was opened and was not its own, and what was missing.
    pub fn leftovers(&self) -> &[Leftover] {
        &self.leftovers
    }

    /// Whether nothing is to be written but what the manager writes: the notebook was not left well, or is read-only.
    pub(in crate::store) fn is_only_read(&self) -> bool {
        self.careful || self.access == Access::ReadOnly
    }

    /// Whether it can be written.
    pub fn access(&self) -> Access {
        self.access
    }

    /// Whether another process has written since this was last asked.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn changed_elsewhere(&mut self) -> Result<bool, StoreError> {
        let version = self.data_version()?;
        Ok(std::mem::replace(&mut self.seen, version) != version)
    }

    /// The state that a reader sees now.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn revision(&self) -> Result<Revision, StoreError> {
        Ok(Revision { others: self.data_version()?, own: self.connection.total_changes() })
    }

    fn data_version(&self) -> Result<i64, StoreError> {
        Ok(self.connection.prepare_cached("PRAGMA data_version")?.query_row([], |row| row.get(0))?)
    }

    /// The size of the notebook in bytes, changes included that lie in its -wal.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn size(&self) -> Result<u64, StoreError> {
        let sql = "SELECT page_count * page_size FROM pragma_page_count, pragma_page_size";
        let bytes: i64 = self.connection.query_row(sql, [], |row| row.get(0))?;
        Ok(bytes.unsigned_abs())
    }

    /// Looks through the file for damage; 35 ms at 300 people, most of it for the search index. At a start a worker does it
    /// while the first screen stands, through a store of its own. What only reads may skip it; the first write of a store
    /// does it, where nobody has.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] with what SQLite found first, [`StoreError::Io`] where the disk does not give the file.
    pub fn quick_check(&self) -> Result<(), StoreError> {
        pragmas::give_room(&self.connection, pragmas::ROOM_TO_PASS)?;
        let found = self.connection.query_row("PRAGMA quick_check(1)", [], |row| row.get::<_, String>(0));
        pragmas::give_room(&self.connection, pragmas::USUAL_ROOM)?;
        let found = found.map_err(StoreError::from).and_then(|found| match found.as_str() {
            "ok" => Ok(()),
            _ => Err(StoreError::Damaged(found)),
        });
        found.map_err(|error| damage::judged(self.path(), error))?;
        self.found_sound();
        Ok(())
    }

    /// Takes note that another store of this process has looked through the file and found nothing.
    pub fn found_sound(&self) {
        self.checked.set(true);
    }

    /// Before a store's first write: nothing is written into a damaged notebook. One of [`QUICK_CHECK_BELOW`] and more
    /// would keep a short command waiting for too long.
    ///
    /// # Errors
    /// [`StoreError::Damaged`].
    fn check_once(&self) -> Result<(), StoreError> {
        if self.checked.get() || self.path.is_none() || self.size()? >= QUICK_CHECK_BELOW {
            return Ok(());
        }
        self.quick_check()
    }

    /// Leaves the notebook tidy: statistics for the planner, everything folded into the main file. Dropping a store
    /// without this is safe, too.
    ///
    /// # Errors
    /// What SQLite says; another process at work and a full disk are no errors.
    pub fn close(self) -> Result<(), StoreError> {
        // Who only read folds nothing in.
        if self.access == Access::ReadWrite && self.connection.total_changes() > 0 {
            self.connection.busy_timeout(std::time::Duration::ZERO)?;
            match self.tidy() {
                // What cannot be folded in stays in the -wal, where it is as safe.
                Ok(()) | Err(StoreError::Busy | StoreError::DiskFull) => {}
                Err(error) => return Err(error),
            }
        }
        self.connection.close().map_err(|(_, error)| error.into())
    }

    fn tidy(&self) -> Result<(), StoreError> {
        let changes = self.connection.total_changes();
        let transaction = Transaction::new_unchecked(&self.connection, TransactionBehavior::Immediate)?;
        transaction.execute_batch("PRAGMA optimize")?;
        link::commit(transaction, changes)?;
        Ok(self.connection.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)")?)
    }

    /// For the files of the entities.
    pub(in crate::store) fn connection(&self) -> &Connection {
        &self.connection
    }

    /// Runs several reads on one state of the notebook.
    ///
    /// # Errors
    /// What the closure returns.
    pub(in crate::store) fn read<T>(
        &self,
        look: impl FnOnce(&Connection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let transaction = self.connection.unchecked_transaction()?;
        let value = look(&transaction)?;
        transaction.commit()?;
        Ok(value)
    }
}
