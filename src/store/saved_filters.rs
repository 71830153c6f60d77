//! The rows of saved filters.

use rusqlite::{Connection, params};

use super::{Store, StoreError};
use crate::domain::id::SavedFilterId;
use crate::domain::saved_filter::SavedFilter;

impl Store {
    /// Every saved filter, in the order they were saved.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn saved_filters(&self) -> Result<Vec<SavedFilter>, StoreError> {
        self.read(|connection| Ok(all(connection)?))
    }
}

pub(super) fn all(connection: &Connection) -> rusqlite::Result<Vec<SavedFilter>> {
    let mut statement = connection.prepare_cached("SELECT id, name, text FROM saved_filter ORDER BY position, id")?;
    let rows =
        statement.query_map([], |row| Ok(SavedFilter { id: row.get(0)?, name: row.get(1)?, text: row.get(2)? }))?;
    rows.collect()
}

/// Puts one behind the others.
pub(super) fn insert(connection: &Connection, saved: &SavedFilter) -> rusqlite::Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO saved_filter (id, name, text, position) \
             SELECT ?1, ?2, ?3, coalesce(max(position) + 1, 0) FROM saved_filter",
        )?
        .execute(params![saved.id, saved.name, saved.text])?;
    Ok(())
}

/// Gives one its name and text.
pub(super) fn update(connection: &Connection, saved: &SavedFilter) -> rusqlite::Result<()> {
    connection
        .prepare_cached("UPDATE saved_filter SET name = ?2, text = ?3 WHERE id = ?1")?
        .execute(params![saved.id, saved.name, saved.text])?;
    Ok(())
}

/// Takes one away.
pub(super) fn delete(connection: &Connection, id: SavedFilterId) -> rusqlite::Result<()> {
    connection.prepare_cached("DELETE FROM saved_filter WHERE id = ?1")?.execute([id])?;
    Ok(())
}
