//! What stands in the notebook otherwise than in a copy of it, though no step of the history says so. Every check of SQLite
//! takes a flipped bit in a name or a note for what somebody wrote.

use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};
use std::path::Path;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Rows};
use serde_json::{Map, Value as Json};

use super::{BackupError, Copy, copies, resolved, verify};
use crate::domain::phrase::{Phrase, Value};
use crate::store::journal::Table;
use crate::store::{SCHEMA, Store, StoreError, damage, open};

/// With which copies the notebook is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HowFar {
    /// The newest whole one.
    NewestCopy,
    /// All that are whole: what was changed before the newest copy was made stands in it as well.
    EveryCopy,
}

/// A row that is not what a copy of it was, though no step says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unexplained {
    /// The table.
    pub table: String,
    /// The names of those whose row it is.
    pub whose: Vec<String>,
    /// What the copy has in the first field that differs; `None` where it has no such row.
    pub then: Option<String>,
    /// What the notebook has there.
    pub now: String,
    /// The day of the copy.
    pub day: NaiveDate,
    row: Vec<u8>,
}

impl Unexplained {
    /// What to tell the manager.
    pub fn phrase(&self) -> Phrase {
        let id = if self.then.is_some() { "content-unexplained" } else { "content-unexplained-new" };
        Phrase::new(id)
            .with("table", Phrase::new("copies-table-name").with("table", self.table.clone()))
            .with("named", self.whose.len())
            .with("whose", Value::Names(self.whose.clone()))
            .with("now", self.now.clone())
            .with("then", self.then.clone().unwrap_or_default())
            .with("day", Value::FullDay(self.day))
    }
}

/// Compares a notebook with its copies. Left out are copies of another schema, of another life of the notebook, from before
/// somebody was erased, and those whose last step the history has forgotten.
///
/// # Errors
/// [`BackupError::Io`] when the folder cannot be read, and what the notebook says.
pub fn unexplained(store: &Store, folder: &Path, how_far: HowFar) -> Result<Vec<Unexplained>, BackupError> {
    let mut found: Vec<Unexplained> = Vec::new();
    for copy in copies::list(folder)? {
        if !verify(&copy.path).is_ok_and(|manifest| manifest.notebook_schema == SCHEMA) {
            continue;
        }
        let then = open::immutable(&resolved(&copy.path))?;
        let differing =
            store.read(|now| since(now, &then, &copy)).map_err(|error| damage::judged(store.path(), error))?;
        let is_new =
            |other: &Unexplained| !found.iter().any(|one| (&one.table, &one.row) == (&other.table, &other.row));
        let fresh: Vec<Unexplained> = differing.into_iter().flatten().filter(is_new).collect();
        found.extend(fresh);
        if how_far == HowFar::NewestCopy {
            break;
        }
    }
    Ok(found)
}

/// What differs from one copy; nothing where the two cannot be compared.
fn since(now: &Connection, then: &Connection, copy: &Copy) -> Result<Option<Vec<Unexplained>>, StoreError> {
    let Some(last) = common_step(now, then)? else { return Ok(None) };
    let explained = explained(now, then, last)?;
    let mut found = Vec::new();
    for table in Table::all(now)? {
        for (row, before, after) in differing(&table, now, then)? {
            if !explained.contains(&(table.name.clone(), row.clone())) {
                found.push(told(&table.name, row, before.as_deref(), &after, now, copy.day)?);
            }
        }
    }
    Ok(Some(found))
}

/// The last step of a copy, where the notebook goes on from there.
fn common_step(now: &Connection, then: &Connection) -> Result<Option<i64>, StoreError> {
    let erased = |of: &Connection| -> rusqlite::Result<Option<String>> {
        of.query_row("SELECT value FROM meta WHERE key = 'erased'", [], |row| row.get(0)).optional()
    };
    if erased(now)? != erased(then)? {
        return Ok(None);
    }
    let sql = "SELECT seq, id FROM journal_step ORDER BY seq DESC LIMIT 1";
    let last: Option<(i64, Vec<u8>)> = then.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
    let Some((last, id)) = last else {
        let is_whole: bool =
            now.query_row("SELECT coalesce(min(seq), 1) = 1 FROM journal_step", [], |row| row.get(0))?;
        return Ok(is_whole.then_some(0));
    };
    let sql = "SELECT count(*) FROM journal_step WHERE seq = ?1 AND id = ?2";
    let is_known: bool = now.query_row(sql, (last, id), |row| row.get(0))?;
    Ok(is_known.then_some(last))
}

/// The rows that steps have changed since: those that came, and those that were undone or done again.
fn explained(now: &Connection, then: &Connection, last: i64) -> Result<HashSet<(String, Vec<u8>)>, StoreError> {
    let mut rows = HashSet::new();
    let mut add = |of: &Connection, sql: &str, step: i64| -> rusqlite::Result<()> {
        let mut listed = of.prepare_cached(sql)?;
        for row in listed.query_map([step], |row| Ok((row.get(0)?, row.get(1)?)))? {
            rows.insert(row?);
        }
        Ok(())
    };
    add(now, "SELECT table_name, row_id FROM journal_entry WHERE step > ?1", last)?;
    let states = |of: &Connection| -> rusqlite::Result<HashMap<i64, String>> {
        let mut listed = of.prepare("SELECT seq, state FROM journal_step")?;
        listed.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
    };
    let states_now = states(now)?;
    for (step, state) in states(then)? {
        if states_now.get(&step) != Some(&state) {
            add(then, "SELECT table_name, row_id FROM journal_entry WHERE step = ?1", step)?;
        }
    }
    Ok(rows)
}

/// A row by its identity: as it was, and as it is.
type Difference = (Vec<u8>, Option<Vec<u8>>, Vec<u8>);

/// Goes through a table in both, in the order of identities.
fn differing(table: &Table, now: &Connection, then: &Connection) -> Result<Vec<Difference>, StoreError> {
    let sql = format!("SELECT id, {} FROM \"{name}\" ORDER BY id", table.json(&table.name), name = table.name);
    let (mut of_now, mut of_then) = (now.prepare(&sql)?, then.prepare(&sql)?);
    let (mut here, mut there) = (of_now.query([])?, of_then.query([])?);
    let mut older = next(&mut there)?;
    let mut found = Vec::new();
    while let Some((id, json)) = next(&mut here)? {
        while older.as_ref().is_some_and(|(older, _)| older.cmp(&id) == Ordering::Less) {
            older = next(&mut there)?;
        }
        let before = older.as_ref().filter(|(older, _)| *older == id).map(|(_, json)| json);
        if before != Some(&json) {
            found.push((id, before.cloned(), json));
        }
    }
    Ok(found)
}

/// Bytes, because a flipped bit may leave no text.
fn next(rows: &mut Rows<'_>) -> rusqlite::Result<Option<(Vec<u8>, Vec<u8>)>> {
    let Some(row) = rows.next()? else { return Ok(None) };
    let bytes = |at| row.get_ref(at).map(|value| value.as_bytes().unwrap_or_default().to_vec());
    Ok(Some((bytes(0)?, bytes(1)?)))
}

fn told(
    table: &str,
    row: Vec<u8>,
    before: Option<&[u8]>,
    after: &[u8],
    now: &Connection,
    day: NaiveDate,
) -> Result<Unexplained, StoreError> {
    let fields = |json: &[u8]| serde_json::from_str(&String::from_utf8_lossy(json)).unwrap_or_default();
    let (was, is): (Option<Map<String, Json>>, Map<String, Json>) = (before.map(fields), fields(after));
    let differs = |name: &&String| was.as_ref().is_none_or(|was| was.get(*name) != is.get(*name));
    let field = is.keys().filter(|name| *name != "id" && !name.ends_with("_id")).find(differs).cloned();
    let text = |of: &Map<String, Json>| match field.as_ref().and_then(|name| of.get(name)) {
        Some(Json::String(text)) => text.clone(),
        None | Some(Json::Null) => String::new(),
        Some(other) => other.to_string(),
    };
    let whose = whose(now, table, &row)?;
    Ok(Unexplained { table: table.to_owned(), whose, then: was.as_ref().map(text), now: text(&is), day, row })
}

/// The names of those to whom a row belongs.
fn whose(now: &Connection, table: &str, row: &[u8]) -> Result<Vec<String>, StoreError> {
    let of = match table {
        "affiliate" => "SELECT ?1".to_owned(),
        "interaction" => "SELECT affiliate_id FROM participant WHERE interaction_id = ?1".to_owned(),
        _ if Table::all(now)?.iter().any(|known| known.name == table && known.column("affiliate_id").is_some()) => {
            format!("SELECT affiliate_id FROM \"{table}\" WHERE id = ?1")
        }
        _ => return Ok(Vec::new()),
    };
    let mut listed =
        now.prepare(&format!("SELECT CAST(name AS BLOB) FROM affiliate WHERE id IN ({of}) ORDER BY name"))?;
    let names = listed.query_map([row], |row| row.get::<_, Vec<u8>>(0))?;
    Ok(names.map(|name| Ok(String::from_utf8_lossy(&name?).into_owned())).collect::<rusqlite::Result<_>>()?)
}
