//! Columns as they stand in the document.

use chrono::{DateTime, NaiveTime, Utc};
use rusqlite::types::{Value as Sql, ValueRef};
use serde_json::{Map, Value, json};
use uuid::Uuid;

use crate::domain::dates::partial::PartialDate;
use crate::domain::text::clean::{clean_line, clean_note};
use crate::domain::zone::Zone;
use crate::store::journal::{Column, Kind};

/// Columns of 0 and 1.
const FLAGS: &[&str] = &["do_not_contact", "deceased", "archived", "private"];

/// Columns of more than one line.
const NOTES: &[&str] = &["text", "reason"];

/// The ending of a column that is an amount in hundredths; the row's `currency` says of what.
const MINOR: &str = "_minor";

/// The name of a column's field.
pub(super) fn field(column: &Column) -> &str {
    column.name.strip_suffix(MINOR).unwrap_or(&column.name)
}

/// Adds a column's value to its row; the columns come in the order of the schema, so an amount's currency comes after it
/// and is put in by [`with_currency`].
pub(super) fn add(row: &mut Map<String, Value>, column: &Column, value: ValueRef<'_>) {
    let json = match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) if FLAGS.contains(&column.name.as_str()) => Value::from(number != 0),
        ValueRef::Integer(number) if column.name.ends_with(MINOR) => json!({ "minor": number }),
        ValueRef::Integer(number) => Value::from(number),
        ValueRef::Real(number) => Value::from(number),
        ValueRef::Text(text) => Value::from(String::from_utf8_lossy(text)),
        ValueRef::Blob(bytes) => {
            Uuid::from_slice(bytes).map_or(Value::Null, |id| Value::from(id.hyphenated().to_string()))
        }
    };
    row.insert(field(column).to_owned(), json);
}

/// Says of what the amounts of a row are.
pub(super) fn with_currency(row: &mut Map<String, Value>) {
    let Some(currency) = row.get("currency").cloned() else { return };
    for amount in row.values_mut().filter_map(Value::as_object_mut) {
        amount.insert("currency".to_owned(), currency.clone());
    }
}

/// A field as its column takes it, cleaned; `None` for what the column cannot hold. What the schema itself checks is left
/// to it.
pub(super) fn column(column: &Column, value: &Value) -> Option<Sql> {
    if value.is_null() {
        return Some(Sql::Null);
    }
    if column.kind == Kind::Blob {
        return Some(Sql::Blob(value.as_str()?.parse::<Uuid>().ok()?.as_bytes().to_vec()));
    }
    if column.name.ends_with(MINOR) {
        return Some(Sql::Integer(value.get("minor")?.as_i64()?));
    }
    match value {
        Value::Bool(flag) => Some(Sql::Integer(i64::from(*flag))).filter(|_| FLAGS.contains(&column.name.as_str())),
        Value::Number(number) => number.as_i64().map(Sql::Integer),
        Value::String(text) => text_of(column, text).map(Sql::Text),
        _ => None,
    }
}

fn text_of(column: &Column, text: &str) -> Option<String> {
    match column.name.as_str() {
        "created_at" => {
            let instant = DateTime::parse_from_rfc3339(text).ok()?.with_timezone(&Utc);
            Some(instant.to_rfc3339_opts(chrono::SecondsFormat::Millis, true))
        }
        "at_time" | "hours_from" | "hours_until" => {
            Some(text.parse::<NaiveTime>().ok()?.format("%H:%M:%S").to_string())
        }
        "birthday" | "date" => text.parse::<PartialDate>().ok().map(|date| date.to_string()),
        "time_zone" => text.parse::<Zone>().ok().map(|zone| zone.name().to_owned()),
        name if NOTES.contains(&name) => Some(clean_note(text)),
        _ => Some(clean_line(text)),
    }
}
