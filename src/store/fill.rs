//! Filling a notebook in which there is nobody yet: for made-up notebooks, of any size. There is nothing to undo in one, so
//! nothing is journalled; what can be computed from the rows is computed once, at the end.

use super::standings::HistoryOf;
use super::{Access, Store, StoreError, Tx, link, pragmas, projections, search_index, write};
use crate::domain::moment::Moment;

/// A quarter of a gigabyte, in KiB: the indexes over people are written all over while the log is written in the order of
/// days.
const ROOM: u32 = 262_144;

/// A notebook that is being filled. What was written is whole after [`Filling::finish`] and not before.
pub struct Filling {
    store: Store,
    now: Moment,
}

impl Store {
    /// Begins to fill a notebook; `now` is when its rows are written.
    ///
    /// # Errors
    /// [`StoreError::Refused`] when there is somebody in the notebook already, or this store has written to it;
    /// [`StoreError::ReadOnly`].
    pub fn fill(self, now: &Moment) -> Result<Filling, StoreError> {
        if self.access() == Access::ReadOnly {
            return Err(StoreError::ReadOnly);
        }
        if self.armed || self.has_anybody()? {
            return Err(StoreError::Refused("filled".to_owned()));
        }
        // Nothing is acknowledged before the end, so nothing has to outlast a power cut before it.
        self.connection().execute_batch("PRAGMA synchronous = OFF")?;
        pragmas::give_room(self.connection(), ROOM)?;
        Ok(Filling { store: self, now: *now })
    }
}

impl Filling {
    /// Writes rows in a transaction of its own.
    ///
    /// # Errors
    /// What the closure returns; and what SQLite says.
    pub fn write<T>(&mut self, rows: impl FnOnce(&Tx<'_>) -> Result<T, StoreError>) -> Result<T, StoreError> {
        let changes_before = self.store.connection.total_changes();
        let transaction = write::begin(&mut self.store.connection)?;
        let value = rows(&Tx::new(&transaction, self.now))?;
        link::commit(transaction, changes_before)?;
        Ok(value)
    }

    /// Computes the search index and the projections, and puts everything on the disk.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn finish(mut self) -> Result<Store, StoreError> {
        self.write(|tx| Ok(search_index::fill(tx)?))?;
        let Self { store, now } = self;
        store.connection().execute_batch("PRAGMA synchronous = FULL")?;
        let rules = store.rules.clone();
        let changes_before = store.connection().total_changes();
        let transaction = store.connection().unchecked_transaction()?;
        projections::refresh_all(&transaction, &rules, &now, HistoryOf::Log)?;
        link::commit(transaction, changes_before)?;
        store.connection().execute_batch("PRAGMA wal_checkpoint(TRUNCATE)")?;
        pragmas::give_room(store.connection(), pragmas::USUAL_ROOM)?;
        Ok(store)
    }
}
