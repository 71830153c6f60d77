//! The triggers that record every change of a notebook row. They belong to a connection, not to the file: another
//! process's edits are recorded by that process, and a file without them can still be opened with any SQLite tool.
//!
//! They hand whole rows to the recorder and name every column once: making them is most of what the first write of a
//! process costs.

use std::fmt::Write as _;

use rusqlite::Connection;

use super::recorder::Recorder;
use super::tables::Table;
use crate::store::error::StoreError;

/// Makes the triggers of a connection, which tell a recorder.
pub(in crate::store) fn install(connection: &Connection, recorder: &Recorder) -> Result<(), StoreError> {
    let tables = Table::all(connection)?;
    let mut sql = String::from("BEGIN;\n");
    for (place, table) in tables.iter().enumerate() {
        write(&mut sql, place, table);
    }
    sql.push_str("COMMIT;");
    recorder.watch(tables);
    connection.execute_batch(&sql)?;
    Ok(())
}

fn write(sql: &mut String, place: usize, table: &Table) {
    let name = &table.name;
    let row = |of: &str| {
        let columns = table.columns.iter().map(|column| format!("{of}.\"{}\"", column.name));
        columns.collect::<Vec<_>>().join(", ")
    };
    let (old, new) = (row("old"), row("new"));
    let events = [
        ("INSERT", "new", format!("carnet_added({place}, {new})")),
        ("DELETE", "old", format!("carnet_removed({place}, {old})")),
        ("UPDATE", "old", format!("carnet_changed({place}, {old}, {new})")),
    ];
    for (event, row, recorded) in events {
        let _ = writeln!(
            sql,
            "CREATE TEMP TRIGGER \"journal_{name}_{event}\" AFTER {event} ON main.\"{name}\" WHEN {recorded} BEGIN
                 INSERT INTO journal_entry (step, table_name, row_id, before, after)
                 VALUES (carnet_step(), '{name}', {row}.id, carnet_before(), carnet_after());
             END;"
        );
    }
}
