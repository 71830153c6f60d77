//! The notebook as text: every row of the notebook's own tables, in one order. Two notebooks that say the same have the
//! same dump, whatever their files look like; it is what undo is measured by.

use std::io::{self, Write};

use super::Store;
use super::error::StoreError;
use super::journal::Table;

impl Store {
    /// Writes one JSON object a line, `{"table": …, "row": {…}}`, by table and identity. Identities are hexadecimal
    /// digits. Caches, drafts and the journal are left out.
    ///
    /// # Errors
    /// What SQLite or the writer says.
    pub fn dump_into(&self, out: &mut dyn Write) -> Result<(), StoreError> {
        self.read(|connection| {
            for table in Table::all(connection)? {
                let name = &table.name;
                let sql = format!(
                    "SELECT json_object('table', '{name}', 'row', {}) FROM \"{name}\" ORDER BY id",
                    table.json(&format!("\"{name}\""))
                );
                let mut statement = connection.prepare(&sql)?;
                let mut rows = statement.query([])?;
                while let Some(row) = rows.next()? {
                    let line = row.get_ref(0)?.as_str().map_err(|error| io::Error::other(error.to_string()))?;
                    writeln!(out, "{line}")?;
                }
            }
            Ok(())
        })
    }

    /// [`Self::dump_into`] a string.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn dump(&self) -> Result<String, StoreError> {
        let mut bytes = Vec::new();
        self.dump_into(&mut bytes)?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }
}
