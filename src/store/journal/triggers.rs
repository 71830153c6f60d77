//! The triggers that record every change of a notebook row. They belong to a connection, not to the file: another
//! process's edits are recorded by that process, and a file without them can still be opened with any SQLite tool.

use std::fmt::Write as _;

use rusqlite::Connection;

use super::tables::Table;
use crate::store::error::StoreError;

/// Makes the triggers of a connection.
pub(in crate::store) fn install(connection: &Connection) -> Result<(), StoreError> {
    let mut sql = String::from("BEGIN;\n");
    for table in Table::all(connection)? {
        write(&mut sql, &table);
    }
    sql.push_str("COMMIT;");
    connection.execute_batch(&sql)?;
    Ok(())
}

fn write(sql: &mut String, table: &Table) {
    let name = &table.name;
    let (before, after) = (table.json("old"), table.json("new"));
    let differs: Vec<String> =
        table.columns.iter().map(|column| format!("old.\"{0}\" IS NOT new.\"{0}\"", column.name)).collect();
    let differs = differs.join(" OR ");
    let owner = Owner::of(table);
    let events = [
        ("INSERT", "new", owner.changed("NULL", "new"), "NULL", after.as_str()),
        ("DELETE", "old", owner.changed("old", "NULL"), before.as_str(), "NULL"),
        ("UPDATE", "old", format!("({differs}) AND {}", owner.changed("old", "new")), before.as_str(), after.as_str()),
    ];
    for (event, row, when, before, after) in events {
        let _ = writeln!(
            sql,
            "CREATE TEMP TRIGGER \"journal_{name}_{event}\" AFTER {event} ON main.\"{name}\" WHEN {when} BEGIN
                 INSERT INTO journal_entry (step, table_name, row_id, before, after)
                 VALUES (carnet_step(), '{name}', {row}.id, {before}, {after});
             END;"
        );
    }
    let _ = writeln!(
        sql,
        "CREATE TEMP TRIGGER \"journal_{name}_identity\" BEFORE UPDATE OF id ON main.\"{name}\" WHEN old.id IS NOT new.id
         BEGIN SELECT raise(ABORT, 'an identity never changes'); END;"
    );
}

/// Whose record a row belongs to.
#[derive(Clone, Copy)]
enum Owner {
    /// The row is an affiliate.
    Itself,
    /// The row has an affiliate.
    Affiliate,
    /// The row is an interaction; its participants are looked up.
    Participants,
    /// The row is an event; who is on its list is looked up.
    Attendees,
    /// Nobody's.
    Nobody,
}

impl Owner {
    fn of(table: &Table) -> Self {
        match table.name.as_str() {
            "affiliate" => Self::Itself,
            "interaction" => Self::Participants,
            "event" => Self::Attendees,
            _ if table.column("affiliate_id").is_some() => Self::Affiliate,
            _ => Self::Nobody,
        }
    }

    /// The call that notes a change; `before` and `after` are `old`, `new` or `NULL`.
    fn changed(self, before: &str, after: &str) -> String {
        const NONE: &str = "NULL";
        let field = |row: &str, column: &str| if row == NONE { row.to_owned() } else { format!("{row}.{column}") };
        let id = || field(if after == NONE { before } else { after }, "id");
        let none = || NONE.to_owned();
        let arguments = match self {
            Self::Itself => [field(before, "id"), field(after, "id"), none(), none()],
            Self::Affiliate => [field(before, "affiliate_id"), field(after, "affiliate_id"), none(), none()],
            Self::Participants => [none(), none(), id(), none()],
            Self::Attendees => [none(), none(), none(), id()],
            Self::Nobody => [none(), none(), none(), none()],
        };
        format!("carnet_changed({})", arguments.join(", "))
    }
}
