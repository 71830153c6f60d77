//! A row written whole: what a correction may change is listed once, for the insert and for the update, each column beside
//! its value.

use rusqlite::types::ToSql;
use rusqlite::{Connection, Result};

/// A column with its value.
pub(super) type Column<'v> = (&'static str, &'v dyn ToSql);

/// What becomes of a row.
#[derive(Clone, Copy)]
pub(super) enum Save<'v> {
    /// It is new; these columns are settled with it and never corrected.
    New(&'v [Column<'v>]),
    /// It is there and is written over.
    Again,
}

impl Save<'_> {
    /// Writes the row of a table that has this identity.
    pub(super) fn row(
        self,
        connection: &Connection,
        table: &'static str,
        id: &dyn ToSql,
        columns: &[Column<'_>],
    ) -> Result<()> {
        let (names, mut values): (Vec<&str>, Vec<&dyn ToSql>) = columns.iter().copied().unzip();
        values.insert(0, id);
        let sql = match self {
            Self::New(settled) => {
                values.extend(settled.iter().map(|(_, value)| *value));
                let names: Vec<&str> = names.into_iter().chain(settled.iter().map(|(name, _)| *name)).collect();
                format!(
                    "INSERT INTO {table} (id, {}) VALUES ({})",
                    names.join(", "),
                    vec!["?"; values.len()].join(", ")
                )
            }
            Self::Again => {
                let set: Vec<String> =
                    names.iter().zip(2..).map(|(name, place)| format!("{name} = ?{place}")).collect();
                format!("UPDATE {table} SET {} WHERE id = ?1", set.join(", "))
            }
        };
        connection.prepare_cached(&sql)?.execute(&*values)?;
        Ok(())
    }
}
