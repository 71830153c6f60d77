//! The whole notebook as one JSON document, out and in again (`carnet export`, `carnet import`).
//!
//! The document follows the schema: a table that a migration adds is in it from that day on. Its form:
//!
//! ```json
//! {"schema":1,"format":"carnet","notebook":1,
//! "interactions":[
//! {"id":"0199…","on_day":"2026-02-03", …, "participants":[{"id":"0199…","affiliate_id":"0199…"}]}
//! ],
//! "affiliates":[
//! {"id":"0199…","name":"Ana","tier":"A", …, "channels":[{"id":"0199…","kind":"email", …}], "facts":[…], …}
//! ]}
//! ```
//!
//! `schema` is the form of the document, `notebook` the schema of the notebook it came from. A row's fields are its columns:
//! identities as UUIDs, days as ISO dates, flags as booleans, amounts as `{"minor","currency"}`. What belongs to somebody
//! stands within that affiliate, one affiliate a line, everything in the order of identities: the same notebook gives the
//! same document, byte for byte. Left out are drafts, the history, and what can be computed again.

mod export;
mod import;
mod value;

pub use export::Exported;
pub use import::{DocumentFault, Imported, Mode};

use super::journal::Table;

/// The form of the document.
const DOCUMENT: u64 = 1;

/// What the document is known by.
const FORMAT: &str = "carnet";

/// Where a table's rows stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    /// In a list of their own.
    Top,
    /// Within an affiliate or an interaction; the column that says which is left out.
    Within(&'static str, &'static str),
}

/// Where a table's rows stand in the document.
fn place(table: &Table) -> Place {
    match table.name.as_str() {
        "participant" => Place::Within("interaction", "interaction_id"),
        _ if table.column("affiliate_id").is_some() => Place::Within("affiliate", "affiliate_id"),
        _ => Place::Top,
    }
}

/// The tables of the top in the order of the document: what affiliates' rows point at stands before them, so that a
/// document can be written row by row, and be taken back in the reverse order without a row pulling others along.
fn top(tables: &[Table]) -> impl Iterator<Item = &Table> {
    let mut top: Vec<&Table> = tables.iter().filter(|table| place(table) == Place::Top).collect();
    top.sort_by_key(|table| table.name == "affiliate");
    top.into_iter()
}

/// Tables whose name has no plural of its own.
const UNCOUNTED: &[&str] = &["feedback", "recall", "totals"];

/// The name of a table's list.
fn list(table: &Table) -> String {
    if UNCOUNTED.contains(&table.name.as_str()) { table.name.clone() } else { format!("{}s", table.name) }
}

/// The tables whose rows stand within those of another.
fn within<'t>(tables: &'t [Table], parent: &Table) -> impl Iterator<Item = (&'t Table, &'static str)> {
    let parent = parent.name.clone();
    tables.iter().filter_map(move |table| match place(table) {
        Place::Within(of, column) if of == parent => Some((table, column)),
        _ => None,
    })
}
