//! A row as the journal holds it: a JSON object, byte for byte what SQLite's `json_object` makes of it with blobs as
//! hexadecimal digits ([`Table::json`]), which older versions wrote.

use std::fmt::Write as _;

use rusqlite::types::ValueRef;
use uuid::Uuid;

use super::tables::Table;

/// A row of a table, its values in the order of the columns.
pub(super) fn json<'v>(table: &Table, values: impl Iterator<Item = ValueRef<'v>>) -> String {
    let mut json = String::with_capacity(64 * table.columns.len());
    for (column, value) in table.columns.iter().zip(values) {
        json.push_str(if json.is_empty() { "{\"" } else { ",\"" });
        json.push_str(&column.name);
        json.push_str("\":");
        add(&mut json, value);
    }
    json.push('}');
    json
}

fn add(json: &mut String, value: ValueRef<'_>) {
    match value {
        ValueRef::Null => json.push_str("null"),
        ValueRef::Integer(number) => {
            let _ = write!(json, "{number}");
        }
        // No table has a column of them.
        ValueRef::Real(number) => {
            let _ = write!(json, "{number:?}");
        }
        ValueRef::Text(text) => add_text(json, &String::from_utf8_lossy(text)),
        ValueRef::Blob(bytes) => {
            json.push('"');
            add_digits(json, bytes);
            json.push('"');
        }
    }
}

/// Nearly every blob is an identity, of which an import writes three a row.
fn add_digits(json: &mut String, bytes: &[u8]) {
    match Uuid::from_slice(bytes) {
        Ok(id) => json.push_str(id.simple().encode_upper(&mut Uuid::encode_buffer())),
        Err(_) => bytes.iter().for_each(|byte| {
            let _ = write!(json, "{byte:02X}");
        }),
    }
}

fn add_text(json: &mut String, text: &str) {
    json.push('"');
    if text.bytes().any(|byte| byte < b' ' || matches!(byte, b'"' | b'\\')) {
        text.chars().for_each(|letter| add_escaped(json, letter));
    } else {
        json.push_str(text);
    }
    json.push('"');
}

fn add_escaped(json: &mut String, letter: char) {
    match letter {
        '"' => json.push_str("\\\""),
        '\\' => json.push_str("\\\\"),
        '\u{8}' => json.push_str("\\b"),
        '\t' => json.push_str("\\t"),
        '\n' => json.push_str("\\n"),
        '\u{c}' => json.push_str("\\f"),
        '\r' => json.push_str("\\r"),
        '\0'..='\u{1f}' => {
            let _ = write!(json, "\\u{:04x}", u32::from(letter));
        }
        other => json.push(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::journal::{Column, Kind};
    use proptest::prelude::*;
    use rusqlite::types::Value;
    use rusqlite::{Connection, params};

    fn table() -> Table {
        let column = |name: &str, kind| Column { name: name.to_owned(), kind };
        let columns = vec![column("id", Kind::Blob), column("plain", Kind::Plain), column("other", Kind::Blob)];
        Table { name: "thing".to_owned(), columns }
    }

    /// What SQLite writes, and what is written here of the same row.
    fn both(id: &[u8], plain: &Value, other: &Option<Vec<u8>>) -> (String, String) {
        let connection = Connection::open_in_memory().unwrap();
        connection.execute_batch("CREATE TABLE thing (id BLOB, plain ANY, other BLOB) STRICT").unwrap();
        connection.execute("INSERT INTO thing VALUES (?1, ?2, ?3)", params![id, plain, other]).unwrap();
        let table = table();
        let sql = format!("SELECT id, plain, other, {} FROM thing", table.json("thing"));
        let read = |row: &rusqlite::Row<'_>| {
            let values = (0..3).map(|at| row.get_ref(at).unwrap());
            Ok((row.get(3)?, json(&table, values)))
        };
        connection.query_row(&sql, [], read).unwrap()
    }

    fn plain() -> impl Strategy<Value = Value> {
        prop_oneof![
            Just(Value::Null),
            any::<i64>().prop_map(Value::Integer),
            any::<String>().prop_map(Value::Text),
            "[\0-\u{1f}\"'\\\\/a-c\u{7f}-\u{85}é王😀]{0,12}".prop_map(Value::Text),
        ]
    }

    proptest! {
        #[test]
        fn a_row_is_written_as_sqlite_writes_it(
            id in any::<[u8; 16]>(),
            plain in plain(),
            other in any::<Option<Vec<u8>>>(),
        ) {
            let (theirs, ours) = both(&id, &plain, &other);
            prop_assert_eq!(ours, theirs);
        }
    }
}
