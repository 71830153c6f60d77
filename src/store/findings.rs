//! What a search by words finds, with the words it was found by: people, and what is noted of them.

use chrono::NaiveDate;
use rusqlite::{Connection, params};

use super::directory::{Found, find_people};
use super::values::{Day, Identities};
use super::{Store, StoreError, search};
use crate::domain::id::{AffiliateId, InteractionId};

/// A note, a fact, a promise or a relative that holds the words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Whose page it stands on; several people for a note.
    pub with: Vec<(AffiliateId, String)>,
    /// What kind of fact, who promised, which relation, which channel: the stored word.
    pub kind: String,
    /// The words.
    pub text: String,
    /// When it was learned, promised or said; a relative has no day.
    pub on: Option<NaiveDate>,
}

/// What was found, each kind with the newest first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Findings {
    /// By name, other name or address, the best match first.
    pub people: Vec<Found>,
    /// Relatives.
    pub relatives: Vec<Finding>,
    /// Facts.
    pub facts: Vec<Finding>,
    /// Promises.
    pub promises: Vec<Finding>,
    /// What was said.
    pub notes: Vec<Finding>,
}

impl Findings {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.people.len() + self.relatives.len() + self.facts.len() + self.promises.len() + self.notes.len()
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

impl Store {
    /// Everything that holds every one of the words, of each kind at most `limit`.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn findings(&self, words: &str, limit: usize) -> Result<Findings, StoreError> {
        self.read(|connection| Ok(findings(connection, words, limit)?))
    }
}

fn findings(connection: &Connection, words: &str, limit: usize) -> rusqlite::Result<Findings> {
    let mut people = find_people(connection, words)?;
    people.truncate(limit);
    let Some(expression) = search::expression(words) else { return Ok(Findings { people, ..Findings::default() }) };
    let most = i64::try_from(limit).unwrap_or(i64::MAX);
    let found = |sql: &str| of_one(connection, sql, &expression, most);
    Ok(Findings {
        people,
        relatives: found(&owned("relative", "relation", "name", "NULL"))?,
        facts: found(&owned("fact", "kind", "text", "learned_on"))?,
        promises: found(&owned("promise", "by", "text", "made_on"))?,
        notes: notes(connection, &expression, most)?,
    })
}

/// The rows of a table that belong to one affiliate each.
fn owned(table: &str, kind: &str, text: &str, day: &str) -> String {
    let day = if day == "NULL" { day.to_owned() } else { format!("{table}.{day}") };
    format!(
        "SELECT {table}.affiliate_id, affiliate.name, {table}.{kind}, {table}.{text}, {day} AS day FROM search_index \
         JOIN search_doc ON search_doc.doc = search_index.rowid AND search_doc.kind = '{table}' \
         JOIN {table} ON {table}.id = search_doc.source_id JOIN affiliate ON affiliate.id = {table}.affiliate_id \
         WHERE search_index MATCH ?1 ORDER BY day DESC, {table}.id DESC LIMIT ?2"
    )
}

fn of_one(connection: &Connection, sql: &str, expression: &str, most: i64) -> rusqlite::Result<Vec<Finding>> {
    connection
        .prepare_cached(sql)?
        .query_map(params![expression, most], |row| {
            Ok(Finding {
                with: vec![(row.get(0)?, row.get(1)?)],
                kind: row.get(2)?,
                text: row.get(3)?,
                on: row.get::<_, Option<Day>>(4)?.map(|day| day.0),
            })
        })?
        .collect()
}

fn notes(connection: &Connection, expression: &str, most: i64) -> rusqlite::Result<Vec<Finding>> {
    let sql = "SELECT interaction.id, interaction.channel, interaction.text, interaction.on_day FROM search_index \
               JOIN search_doc ON search_doc.doc = search_index.rowid AND search_doc.kind = 'interaction' \
               JOIN interaction ON interaction.id = search_doc.source_id \
               WHERE search_index MATCH ?1 ORDER BY interaction.on_day DESC, interaction.id DESC LIMIT ?2";
    let found: Vec<(InteractionId, Finding)> = connection
        .prepare_cached(sql)?
        .query_map(params![expression, most], |row| {
            let on = Some(row.get::<_, Day>(3)?.0);
            Ok((row.get(0)?, Finding { with: Vec::new(), kind: row.get(1)?, text: row.get(2)?, on }))
        })?
        .collect::<rusqlite::Result<_>>()?;
    let sql = "SELECT interaction_id, affiliate.id, affiliate.name FROM participant \
               JOIN affiliate ON affiliate.id = participant.affiliate_id \
               WHERE interaction_id IN (SELECT unhex(value) FROM json_each(?1)) ORDER BY participant.id";
    let ids = Identities::of(found.iter().map(|(id, _)| id.0));
    let with: Vec<(InteractionId, AffiliateId, String)> = connection
        .prepare_cached(sql)?
        .query_map([ids], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<rusqlite::Result<_>>()?;
    let of = |id: InteractionId| with.iter().filter(move |(note, ..)| *note == id);
    Ok(found
        .into_iter()
        .map(|(id, finding)| {
            let with = of(id).map(|(_, who, name)| (*who, name.clone())).collect();
            Finding { with, ..finding }
        })
        .collect())
}
