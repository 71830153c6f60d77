//! Drafts: what was typed and not yet saved. They are outside the journal and the dump, and no step of the history.

use chrono::{DateTime, SecondsFormat};
use rusqlite::OptionalExtension;

use super::error::StoreError;
use super::{Access, Store};
use crate::domain::draft::Draft;

impl Store {
    /// Keeps a draft; the one before it at the same place goes.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn save_draft(&mut self, draft: &Draft) -> Result<(), StoreError> {
        if self.access == Access::ReadOnly {
            return Err(StoreError::ReadOnly);
        }
        self.linked(|connection| {
            connection
                .prepare_cached(
                    "INSERT INTO draft (place, text, caret, saved_at) VALUES (?1, ?2, ?3, ?4)
                     ON CONFLICT (place) DO UPDATE SET text = excluded.text, caret = excluded.caret, saved_at = excluded.saved_at",
                )?
                .execute((
                    &draft.place,
                    &draft.text,
                    i64::try_from(draft.caret).unwrap_or(0),
                    draft.saved_at.to_rfc3339_opts(SecondsFormat::Millis, true),
                ))?;
            Ok(())
        })
    }

    /// The draft at a place.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn draft(&self, place: &str) -> Result<Option<Draft>, StoreError> {
        Ok(self
            .connection
            .prepare_cached("SELECT place, text, caret, saved_at FROM draft WHERE place = ?1")?
            .query_row([place], read)
            .optional()?)
    }

    /// Every draft, the latest first: what a session that ended badly left behind.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn drafts(&self) -> Result<Vec<Draft>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT place, text, caret, saved_at FROM draft ORDER BY saved_at DESC, place")?;
        let drafts = statement.query_map([], read)?.collect::<Result<_, _>>()?;
        Ok(drafts)
    }

    /// Forgets the draft at a place, if there is one.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn delete_draft(&mut self, place: &str) -> Result<(), StoreError> {
        if self.draft(place)?.is_some() {
            self.linked(|connection| {
                connection.prepare_cached("DELETE FROM draft WHERE place = ?1")?.execute([place])?;
                Ok(())
            })?;
        }
        Ok(())
    }
}

fn read(row: &rusqlite::Row<'_>) -> rusqlite::Result<Draft> {
    let (text, saved_at): (String, String) = (row.get(1)?, row.get(3)?);
    let mut caret = usize::try_from(row.get::<_, i64>(2)?).unwrap_or(0).min(text.len());
    while !text.is_char_boundary(caret) {
        caret -= 1;
    }
    let saved_at = DateTime::parse_from_rfc3339(&saved_at).map(|at| at.to_utc()).unwrap_or_default();
    Ok(Draft { place: row.get(0)?, text, caret, saved_at })
}
