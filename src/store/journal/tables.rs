//! The notebook's tables, as the schema describes them.

use rusqlite::Connection;

use crate::store::error::StoreError;

/// Tables that can be computed again, and the program's own; every other table is the notebook and is journalled.
const NOT_NOTEBOOK: &[&str] =
    &["meta", "standing", "turn_tally", "search_doc", "draft", "journal_step", "journal_entry"];

/// A notebook table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::store) struct Table {
    pub(in crate::store) name: String,
    pub(in crate::store) columns: Vec<Column>,
}

/// A column of a notebook table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::store) struct Column {
    pub(in crate::store) name: String,
    pub(in crate::store) kind: Kind,
}

/// How a value is written in JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::store) enum Kind {
    /// As hexadecimal digits.
    Blob,
    /// As it is.
    Plain,
}

impl Table {
    /// Every notebook table, by name.
    pub(in crate::store) fn all(connection: &Connection) -> Result<Vec<Self>, StoreError> {
        let mut statement = connection.prepare(
            "SELECT t.name, c.name, c.type FROM main.sqlite_schema AS t, pragma_table_info(t.name, 'main') AS c
             WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite!_%' ESCAPE '!' AND t.name NOT LIKE 'search!_index%' ESCAPE '!'
             ORDER BY t.name, c.cid",
        )?;
        let mut tables: Vec<Self> = Vec::new();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let name: String = row.get(0)?;
            if NOT_NOTEBOOK.contains(&name.as_str()) {
                continue;
            }
            let kind = if row.get_ref(2)?.as_str().is_ok_and(|kind| kind == "BLOB") { Kind::Blob } else { Kind::Plain };
            let column = Column { name: row.get(1)?, kind };
            match tables.last_mut() {
                Some(table) if table.name == name => table.columns.push(column),
                _ => tables.push(Self { name, columns: vec![column] }),
            }
        }
        Ok(tables)
    }

    /// SQL for a row as a JSON object; `from` is `new`, `old` or the table's name.
    pub(in crate::store) fn json(&self, from: &str) -> String {
        let fields: Vec<String> =
            self.columns.iter().map(|column| format!("'{0}', {1}", column.name, column.json(from))).collect();
        format!("json_object({})", fields.join(", "))
    }

    pub(in crate::store) fn column(&self, name: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.name == name)
    }
}

impl Column {
    fn json(&self, from: &str) -> String {
        let name = format!("{from}.\"{}\"", self.name);
        match self.kind {
            Kind::Blob => format!("iif({name} IS NULL, NULL, hex({name}))"),
            Kind::Plain => name,
        }
    }
}
