//! Somebody erased: their rows, what the journal and the drafts hold of them. A hash stays, so that no import brings them back
//! (docs/product.md, "Privacy").

use std::collections::HashSet;

use rusqlite::{Connection, OptionalExtension};
use uuid::Uuid;

use super::journal::{Mode, Table, forget};
use super::values::People;
use super::write::{begin, refresh_standing};
use super::{Store, StoreError, Tx, affiliates, channels, identifiers, link, other_names, shown};
use crate::domain::channel::ChannelKind;
use crate::domain::erasure::{Erased, Mark};
use crate::domain::id::AffiliateId;
use crate::domain::moment::Moment;
use crate::domain::text::fold::fold;

/// What an erasure removes, and what of it stays with others.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erasure {
    /// How many rows of each of the notebook's tables go; tables without one are left out.
    pub rows: Vec<(String, u64)>,
    /// Entries of the log in which others took part: they stay in the others' logs, without this person.
    pub shared: u64,
    /// The saved filters that name them, or somebody who is called like them, by their names.
    pub filters: Vec<String>,
    /// The events that do.
    pub events: Vec<String>,
    /// Whether the words are gone from the notebook's files too. While another program has it open to read, they stay in them.
    pub is_folded: bool,
}

const KEY: &str = "erased";

/// Entries of the log in which only this person took part.
const ALONE: &str = "SELECT interaction_id FROM participant WHERE affiliate_id = ?1 AND NOT EXISTS (
                         SELECT 1 FROM participant AS other
                         WHERE other.interaction_id = participant.interaction_id AND other.affiliate_id <> ?1)";

impl Store {
    /// Who was erased, for imports to ask.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn erased(&self) -> Result<Erased, StoreError> {
        Ok(kept(&self.connection)?.unwrap_or_default())
    }

    /// What erasing somebody would remove.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn erasure(&self, id: AffiliateId) -> Result<Erasure, StoreError> {
        self.read(|connection| look(connection, id))
    }

    /// Removes somebody for good: no step of the history, and nothing to undo. Entries of the log that others share stay theirs.
    ///
    /// # Errors
    /// Those of [`Store::write`].
    pub fn erase(&mut self, id: AffiliateId, moment: &Moment) -> Result<Erasure, StoreError> {
        self.arm()?;
        let changes_before = self.connection.total_changes();
        let transaction = begin(&mut self.connection)?;
        let found = look(&transaction, id)?;
        remember(&transaction, id)?;
        forget(&transaction, id, &names(&transaction, id)?)?;
        let recording = self.recorder.start(Mode::Watch);
        drop_drafts(&transaction, id)?;
        shown::forget(&transaction, &[id])?;
        transaction.execute(&format!("DELETE FROM interaction WHERE id IN ({ALONE})"), [id.0])?;
        affiliates::delete(&transaction, id)?;
        let touched = recording.touched(&transaction)?;
        refresh_standing(&Tx::new(&transaction, *moment), &touched, &self.rules)?;
        drop(recording);
        link::commit(transaction, changes_before)?;
        self.touched.extend(&touched);
        Ok(Erasure { is_folded: self.fold_in()?, ..found })
    }

    /// Folds the -wal into the file, and says whether all of it went: only then are the pages of what was erased overwritten with zeros
    /// (`secure_delete`) and the -wal empty. Waits for whoever reads or writes, as long as a write would.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn fold_in(&mut self) -> Result<bool, StoreError> {
        self.go_on()?;
        let busy = self.connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get::<_, i64>(0));
        match busy.map_err(StoreError::from) {
            Ok(busy) => Ok(busy == 0),
            Err(StoreError::Busy) => Ok(false),
            Err(error) => Err(error),
        }
    }
}

fn look(connection: &Connection, id: AffiliateId) -> Result<Erasure, StoreError> {
    let count = |sql: &str| connection.query_row(sql, [id.0], |row| row.get::<_, i64>(0)).map(i64::unsigned_abs);
    let mut rows = Vec::new();
    for table in Table::all(connection)? {
        let name = &table.name;
        let found = match name.as_str() {
            "affiliate" => 1,
            "interaction" => count(&format!("SELECT count(*) FROM ({ALONE})"))?,
            _ if table.column("affiliate_id").is_some() => {
                count(&format!("SELECT count(*) FROM \"{name}\" WHERE affiliate_id = ?1"))?
            }
            _ => 0,
        };
        if found > 0 {
            rows.push((table.name, found));
        }
    }
    let all = count("SELECT count(*) FROM participant WHERE affiliate_id = ?1")?;
    let (filters, events) = naming(connection, id)?;
    Ok(Erasure {
        rows,
        filters,
        events,
        is_folded: true,
        shared: all - count(&format!("SELECT count(*) FROM ({ALONE})"))?,
    })
}

/// Every name they have.
fn names(connection: &Connection, id: AffiliateId) -> rusqlite::Result<Vec<String>> {
    let mut names: Vec<String> =
        affiliates::names(connection, &People::of(&[id]))?.into_iter().map(|(_, name)| name).collect();
    names.extend(other_names::of(connection, &People::of(&[id]))?.into_iter().map(|(_, other)| other.name));
    Ok(names)
}

/// Letters that a word has at least to name somebody: less is an initial or a particle.
const NAMING: usize = 3;

/// What belongs to nobody and names them, or somebody else by a word of their name: saved filters and events, by their names.
fn naming(connection: &Connection, id: AffiliateId) -> Result<(Vec<String>, Vec<String>), StoreError> {
    let words = |text: &str| -> HashSet<String> {
        let folded = fold(text);
        let words = folded.split(|letter: char| !letter.is_alphanumeric());
        words.filter(|word| word.chars().count() >= NAMING).map(str::to_owned).collect()
    };
    let mut theirs: HashSet<String> = names(connection, id)?.iter().flat_map(|name| words(name)).collect();
    let ways = channels::of(connection, &People::of(&[id]))?;
    theirs.extend(ways.iter().flat_map(|(_, way)| words(way.value.split('@').next().unwrap_or_default())));
    let names_them = |text: String| words(&text).iter().any(|word| theirs.contains(word));
    let mut found = Vec::new();
    for sql in
        ["SELECT name, text FROM saved_filter ORDER BY position", "SELECT name, place FROM event ORDER BY on_day"]
    {
        let mut listed = connection.prepare(sql)?;
        let rows = listed.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let rows: Vec<(String, String)> = rows.collect::<rusqlite::Result<_>>()?;
        let named = rows.into_iter().filter(|(name, more)| names_them(format!("{name} {more}")));
        found.push(named.map(|(name, _)| name).collect::<Vec<_>>());
    }
    let events = found.pop().unwrap_or_default();
    Ok((found.pop().unwrap_or_default(), events))
}

/// Removes what was typed about them and not saved: a draft names the person, or a row of theirs that is being changed.
fn drop_drafts(connection: &Connection, id: AffiliateId) -> Result<(), StoreError> {
    let mut theirs = HashSet::from([id.0]);
    let mut add = |sql: &str| -> rusqlite::Result<()> {
        let mut rows = connection.prepare(sql)?;
        for row in rows.query_map([id.0], |row| row.get(0))? {
            theirs.insert(row?);
        }
        Ok(())
    };
    for table in Table::all(connection)?.iter().filter(|table| table.column("affiliate_id").is_some()) {
        add(&format!("SELECT id FROM \"{}\" WHERE affiliate_id = ?1", table.name))?;
    }
    add(ALONE)?;
    let mut listed = connection.prepare("SELECT place FROM draft")?;
    let places = listed.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<Vec<String>>>()?;
    let names = |place: &String| {
        let parts = place.split(|sign: char| !sign.is_ascii_hexdigit() && sign != '-');
        parts.filter_map(|part| Uuid::parse_str(part).ok()).any(|named| theirs.contains(&named))
    };
    for place in places.iter().filter(|place| names(place)) {
        connection.execute("DELETE FROM draft WHERE place = ?1", [place])?;
    }
    Ok(())
}

/// Keeps the hashes of that by which an import would know them again.
fn remember(connection: &Connection, id: AffiliateId) -> Result<(), StoreError> {
    let people = People::of(&[id]);
    let mut erased = match kept(connection)? {
        Some(erased) => erased,
        None => Erased::salted(format!("{}{}", Uuid::now_v7().simple(), Uuid::now_v7().simple())),
    };
    let known = identifiers::of(connection, &people)?;
    let ways = channels::of(connection, &people)?;
    let addresses: Vec<&str> =
        ways.iter().filter(|(_, way)| way.kind == ChannelKind::Email).map(|(_, way)| way.value.as_str()).collect();
    erased.add(Mark::Person(id));
    for (_, identifier) in &known {
        erased.add(Mark::Identifier { system: &identifier.system, value: &identifier.value });
    }
    for address in &addresses {
        erased.add(Mark::Email(address));
    }
    if known.is_empty() && addresses.is_empty() {
        for (_, name) in affiliates::names(connection, &people)? {
            erased.add(Mark::Name(&name));
        }
    }
    let json = serde_json::to_string(&erased).map_err(|error| StoreError::Damaged(format!("meta: {error}")))?;
    connection.execute(
        "INSERT INTO meta (key, value) VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = ?2",
        [KEY, &json],
    )?;
    Ok(())
}

fn kept(connection: &Connection) -> Result<Option<Erased>, StoreError> {
    let json: Option<String> =
        connection.query_row("SELECT value FROM meta WHERE key = ?1", [KEY], |row| row.get(0)).optional()?;
    json.map(|json| serde_json::from_str(&json).map_err(|error| StoreError::Damaged(format!("meta: {error}"))))
        .transpose()
}
