//! Many rows in few statements: what a statement costs by itself - its savepoint, the counters it reads and writes back -
//! is most of what a row costs, and an import writes nine rows a person.

use std::fmt::Write as _;

use rusqlite::types::{ToSql, ToSqlOutput, Value};
use rusqlite::{Connection, Result, params_from_iter};

/// How many rows go into one statement: as many as there are, in as few pieces as these allow.
const SIZES: [usize; 3] = [64, 8, 1];

/// Rows on their way into a table.
pub(super) struct Batch<'c> {
    connection: &'c Connection,
    /// The statement up to its values: the table with its columns in brackets.
    into: &'static str,
    /// What follows the values.
    otherwise: &'static str,
    /// How many values a row has.
    width: usize,
    values: Vec<Value>,
}

impl<'c> Batch<'c> {
    /// No row yet; `into` is the statement up to its values.
    pub(super) fn into(connection: &'c Connection, into: &'static str) -> Self {
        Self { connection, into, otherwise: "", width: into.split(',').count(), values: Vec::new() }
    }

    /// The same with a clause for rows that are there already.
    pub(super) fn or(self, otherwise: &'static str) -> Self {
        Self { otherwise, ..self }
    }

    /// Adds a row: as many values as there are columns.
    pub(super) fn add(&mut self, row: &[&dyn ToSql]) -> Result<()> {
        for value in row {
            self.values.push(match value.to_sql()? {
                ToSqlOutput::Borrowed(value) => Value::try_from(value)?,
                ToSqlOutput::Owned(value) => value,
                _ => return Err(rusqlite::Error::ToSqlConversionFailure("pointer".into())),
            });
        }
        if self.values.len() >= SIZES[0] * self.width { self.write() } else { Ok(()) }
    }

    /// Writes what has not been written yet.
    pub(super) fn write(&mut self) -> Result<()> {
        let mut values = self.values.drain(..);
        for size in SIZES {
            while values.len() >= size * self.width {
                let sql = sql(self.into, self.width, size, self.otherwise);
                let row = values.by_ref().take(size * self.width);
                self.connection.prepare_cached(&sql)?.execute(params_from_iter(row))?;
            }
        }
        Ok(())
    }
}

fn sql(into: &str, width: usize, rows: usize, otherwise: &str) -> String {
    let row = format!("({})", vec!["?"; width].join(", "));
    let mut sql = format!("{into} VALUES {row}");
    for _ in 1..rows {
        let _ = write!(sql, ", {row}");
    }
    let _ = write!(sql, " {otherwise}");
    sql
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rusqlite::params;

    fn written(rows: usize) -> Vec<(i64, String)> {
        let connection = Connection::open_in_memory().unwrap();
        connection.execute_batch("CREATE TABLE thing (number INTEGER PRIMARY KEY, name TEXT)").unwrap();
        let mut batch = Batch::into(&connection, "INSERT INTO thing (number, name)");
        for number in 0..rows {
            batch.add(params![number as i64, format!("thing {number}")]).unwrap();
        }
        batch.write().unwrap();
        let mut statement = connection.prepare("SELECT number, name FROM thing ORDER BY number").unwrap();
        let read = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
        read.collect::<Result<_>>().unwrap()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(40))]

        #[test]
        fn every_row_is_written_once_whatever_their_number(rows in 0_usize..300) {
            let expected: Vec<(i64, String)> = (0..rows).map(|number| (number as i64, format!("thing {number}"))).collect();
            prop_assert_eq!(written(rows), expected);
        }
    }

    #[test]
    fn a_row_that_is_there_already_is_changed_where_that_is_asked_for() {
        let connection = Connection::open_in_memory().unwrap();
        connection.execute_batch("CREATE TABLE thing (number INTEGER PRIMARY KEY, name TEXT)").unwrap();
        let mut batch = Batch::into(&connection, "INSERT INTO thing (number, name)")
            .or("ON CONFLICT (number) DO UPDATE SET name = excluded.name");
        batch.add(params![1, "first"]).unwrap();
        batch.add(params![1, "second"]).unwrap();
        batch.write().unwrap();
        let name: String = connection.query_row("SELECT group_concat(name) FROM thing", [], |row| row.get(0)).unwrap();
        assert_eq!(name, "second");
    }
}
