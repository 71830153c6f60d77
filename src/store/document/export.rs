//! The notebook written as a document.

use std::io::Write;

use rusqlite::Connection;
use serde_json::{Map, Value};

use super::{DOCUMENT, FORMAT, list, top, value, within};
use crate::store::Store;
use crate::store::error::StoreError;
use crate::store::journal::Table;
use crate::store::migrate::SCHEMA;

/// What a document holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Exported {
    /// People.
    pub affiliates: u64,
    /// Entries of the log.
    pub interactions: u64,
}

impl Store {
    /// Writes the whole notebook as one JSON document ([module documentation](super)), a line for each affiliate, so that
    /// memory does not grow with the notebook.
    ///
    /// # Errors
    /// What SQLite or the writer says.
    pub fn export_into(&self, out: &mut dyn Write) -> Result<Exported, StoreError> {
        self.read(|connection| write(connection, out))
    }
}

fn write(connection: &Connection, out: &mut dyn Write) -> Result<Exported, StoreError> {
    let tables = Table::all(connection)?;
    let mut exported = Exported::default();
    write!(out, "{{\"schema\":{DOCUMENT},\"format\":\"{FORMAT}\",\"notebook\":{SCHEMA}")?;
    for table in top(&tables) {
        write!(out, ",\n\"{}\":[", list(table))?;
        let mut statement =
            connection.prepare(&format!("SELECT {} FROM \"{}\" ORDER BY id", names(table), table.name))?;
        let mut rows = statement.query([])?;
        let mut count = 0;
        while let Some(read) = rows.next()? {
            let mut row = row(table, None, read)?;
            let id: Vec<u8> = read.get("id")?;
            for (inner, column) in within(&tables, table) {
                row.insert(list(inner), Value::from(rows_of(connection, inner, column, &id)?));
            }
            let comma = if count == 0 { "" } else { "," };
            write!(out, "{comma}\n{}", Value::Object(row))?;
            count += 1;
        }
        write!(out, "\n]")?;
        match table.name.as_str() {
            "affiliate" => exported.affiliates = count,
            "interaction" => exported.interactions = count,
            _ => {}
        }
    }
    writeln!(out, "}}")?;
    Ok(exported)
}

fn names(table: &Table) -> String {
    let names: Vec<String> = table.columns.iter().map(|column| format!("\"{}\"", column.name)).collect();
    names.join(", ")
}

/// A row without the column that its place says already.
fn row(table: &Table, without: Option<&str>, read: &rusqlite::Row<'_>) -> rusqlite::Result<Map<String, Value>> {
    let mut row = Map::new();
    for (at, column) in table.columns.iter().enumerate().filter(|(_, column)| Some(column.name.as_str()) != without) {
        value::add(&mut row, column, read.get_ref(at)?);
    }
    value::with_currency(&mut row);
    Ok(row)
}

fn rows_of(connection: &Connection, table: &Table, column: &str, parent: &[u8]) -> rusqlite::Result<Vec<Value>> {
    let sql = format!("SELECT {} FROM \"{}\" WHERE \"{column}\" = ?1 ORDER BY id", names(table), table.name);
    let mut statement = connection.prepare_cached(&sql)?;
    let mut rows = statement.query([parent])?;
    let mut found = Vec::new();
    while let Some(read) = rows.next()? {
        found.push(Value::Object(row(table, Some(column), read)?));
    }
    Ok(found)
}
