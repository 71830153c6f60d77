//! Introductions between two affiliates, and whom to suggest.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Result, Row, params};

use super::affiliates::MAY_BE_MET;
use super::row::Save;
use super::values::{Day, People};
use super::{Store, StoreError, affiliates, facts, tags};
use crate::domain::affiliate::Affiliate;
use crate::domain::id::{AffiliateId, IntroductionId};
use crate::domain::introduction::{Acquaintance, Introduction, Planned, Suggestion, Within, suggest};

const COLUMNS: &str = "introduction.id, introduction.affiliate_id, introduction.other_id, introduction.why, \
     introduction.noted_on, introduction.due_on, introduction.done_on, introduction.outcome, introduction.declined_on";

/// How many people a word may bring up, and how many are looked at in all: a word that more share is no reason.
const BY_WORD: i64 = 25;
const CANDIDATES: usize = 80;
const WORDS: usize = 24;

impl Store {
    /// Every introduction that was not turned down, those to be made first, by their day; both names.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn introductions(&self) -> std::result::Result<Vec<(Introduction, String, String)>, StoreError> {
        let sql = format!(
            "SELECT {COLUMNS}, one.name, two.name FROM introduction \
             JOIN affiliate AS one ON one.id = introduction.affiliate_id \
             JOIN affiliate AS two ON two.id = introduction.other_id \
             WHERE introduction.declined_on IS NULL \
             ORDER BY introduction.done_on IS NOT NULL, introduction.due_on IS NULL, introduction.due_on, introduction.id"
        );
        let mut statement = self.connection().prepare_cached(&sql)?;
        let rows = statement.query_map([], |row| Ok((read(row)?, row.get(9)?, row.get(10)?)))?;
        Ok(rows.collect::<Result<_>>()?)
    }

    /// Whom somebody could be brought together with: looked up by tags and telling words, never by comparing everybody. Who
    /// must not be contacted, died, left or is archived is not suggested, nor with whom there was an introduction already.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn suggestions(&self, of: AffiliateId) -> std::result::Result<Vec<Suggestion>, StoreError> {
        self.read(|connection| Ok(suggestions(connection, of, None)?))
    }

    /// Everybody who took part in something or may come to it, for a form: the name, with what tells namesakes apart.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn people_to_pick(&self) -> std::result::Result<Vec<(AffiliateId, String)>, StoreError> {
        self.people("archived = 0 AND deceased = 0")
    }

    /// Everybody who may be introduced, likewise.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn people_to_introduce(&self) -> std::result::Result<Vec<(AffiliateId, String)>, StoreError> {
        self.people(MAY_BE_MET)
    }

    fn people(&self, condition: &str) -> std::result::Result<Vec<(AffiliateId, String)>, StoreError> {
        let sql = format!(
            "SELECT affiliate.id, affiliate.name, CASE WHEN count(*) OVER (PARTITION BY affiliate.name) > 1 THEN \
                   coalesce((SELECT value FROM channel WHERE channel.affiliate_id = affiliate.id ORDER BY position LIMIT 1), \
                            substr(lower(hex(affiliate.id)), 25)) END \
                   FROM affiliate WHERE {condition} ORDER BY affiliate.name"
        );
        let mut statement = self.connection().prepare_cached(&sql)?;
        let rows = statement.query_map([], |row| {
            let (name, hint): (String, Option<String>) = (row.get(1)?, row.get(2)?);
            Ok((row.get(0)?, hint.map_or(name.clone(), |hint| format!("{name} ({hint})"))))
        })?;
        Ok(rows.collect::<Result<_>>()?)
    }
}

/// Refuses an introduction of somebody to whom nobody reaches out.
pub(super) fn refuse_silent(connection: &Connection, row: &Introduction) -> std::result::Result<(), StoreError> {
    let both = affiliates::of(connection, &People::of(&[row.first, row.other]))?;
    let silent = both.into_iter().find_map(|who| Some((who.silence()?, who.name)));
    silent.map_or(Ok(()), |(silence, name)| Err(StoreError::Silent { silence, name }))
}

/// Inserts an introduction.
pub fn insert(connection: &Connection, row: &Introduction) -> Result<()> {
    save(
        connection,
        Save::New(&[("affiliate_id", &row.first), ("other_id", &row.other), ("noted_on", &Day(row.noted_on))]),
        row,
    )
}

/// Writes what may be corrected: the words and the days.
pub fn update(connection: &Connection, row: &Introduction) -> Result<()> {
    save(connection, Save::Again, row)
}

fn save(connection: &Connection, save: Save<'_>, row: &Introduction) -> Result<()> {
    save.row(
        connection,
        "introduction",
        &row.id,
        &[
            ("why", &row.why),
            ("due_on", &row.due_on.map(Day)),
            ("done_on", &row.done_on.map(Day)),
            ("outcome", &row.outcome),
            ("declined_on", &row.declined_on.map(Day)),
        ],
    )
}

/// Deletes an introduction.
pub fn delete(connection: &Connection, id: IntroductionId) -> Result<()> {
    connection.prepare_cached("DELETE FROM introduction WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// Notes that an introduction was made.
pub(super) fn made(connection: &Connection, id: IntroductionId, on: NaiveDate) -> Result<()> {
    let sql = "UPDATE introduction SET done_on = ?2 WHERE id = ?1 AND done_on IS NULL";
    connection.prepare_cached(sql)?.execute(params![id, Day(on)])?;
    Ok(())
}

/// One introduction.
pub fn get(connection: &Connection, id: IntroductionId) -> Result<Option<Introduction>> {
    let sql = format!("SELECT {COLUMNS} FROM introduction WHERE id = ?1");
    connection.prepare_cached(&sql)?.query_row([id], read).optional()
}

/// Somebody's introductions from either side, those to be made first.
pub fn of(connection: &Connection, who: AffiliateId) -> Result<Vec<Introduction>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM introduction WHERE affiliate_id = ?1 OR other_id = ?1 \
         ORDER BY done_on IS NOT NULL, due_on IS NULL, due_on, id"
    );
    connection.prepare_cached(&sql)?.query_map([who], read)?.collect()
}

/// The introductions to be made that were noted on these people's pages.
pub(super) fn planned(connection: &Connection, people: &People) -> Result<Vec<(AffiliateId, Planned)>> {
    let sql = format!(
        "SELECT {COLUMNS}, affiliate.name, NOT ({MAY_BE_MET}) \
         FROM introduction JOIN affiliate ON affiliate.id = introduction.other_id \
         WHERE introduction.affiliate_id IN (SELECT unhex(value) FROM json_each(?1)) \
         AND introduction.done_on IS NULL AND introduction.declined_on IS NULL ORDER BY introduction.id"
    );
    connection
        .prepare_cached(&sql)?
        .query_map([people], |row| {
            let introduction = read(row)?;
            let other = if row.get(10)? { Within::Nobody } else { Within::Reach };
            Ok((introduction.first, Planned { introduction, name: row.get(9)?, other }))
        })?
        .collect()
}

fn read(row: &Row<'_>) -> Result<Introduction> {
    let day = |at: usize| row.get::<_, Option<Day>>(at).map(|day| day.map(|day| day.0));
    Ok(Introduction {
        id: row.get(0)?,
        first: row.get(1)?,
        other: row.get(2)?,
        why: row.get(3)?,
        noted_on: row.get::<_, Day>(4)?.0,
        due_on: day(5)?,
        done_on: day(6)?,
        outcome: row.get(7)?,
        declined_on: day(8)?,
    })
}

/// The suggestions for somebody, among everybody or only among some.
pub(super) fn suggestions(
    connection: &Connection,
    of: AffiliateId,
    among: Option<&[AffiliateId]>,
) -> Result<Vec<Suggestion>> {
    let Some(person) = acquaintances(connection, &[of])?.pop() else { return Ok(Vec::new()) };
    let mut candidates = match among {
        Some(some) => some.to_vec(),
        None => alike(connection, &person)?,
    };
    let known: Vec<AffiliateId> = self::of(connection, of)?.iter().map(|row| row.partner(of)).collect();
    candidates.retain(|id| *id != of && !known.contains(id));
    candidates.truncate(CANDIDATES);
    Ok(suggest(&person, &acquaintances(connection, &candidates)?))
}

/// What is known of those of these people who may be met.
fn acquaintances(connection: &Connection, ids: &[AffiliateId]) -> Result<Vec<Acquaintance>> {
    let people = People::of(ids);
    let mut all: Vec<Acquaintance> = affiliates::of(connection, &people)?
        .into_iter()
        .filter(Affiliate::may_be_met)
        .map(|affiliate| Acquaintance { id: affiliate.id, name: affiliate.name, tags: Vec::new(), facts: Vec::new() })
        .collect();
    let places: HashMap<AffiliateId, usize> = all.iter().enumerate().map(|(at, who)| (who.id, at)).collect();
    for (of, tag) in tags::of(connection, &people)? {
        if let Some(at) = places.get(&of) {
            all[*at].tags.push(tag.name);
        }
    }
    for (of, fact) in facts::of(connection, &people)? {
        if let Some(at) = places.get(&of) {
            all[*at].facts.push(fact);
        }
    }
    Ok(all)
}

/// People who share a tag or a telling word with somebody, or whose tag goes together with theirs; who comes up most often
/// first.
fn alike(connection: &Connection, person: &Acquaintance) -> Result<Vec<AffiliateId>> {
    let mut hits: HashMap<AffiliateId, usize> = HashMap::new();
    let mut count = |ids: Vec<AffiliateId>, weight: usize| {
        for id in ids {
            *hits.entry(id).or_default() += weight;
        }
    };
    let mut by_tag = connection.prepare_cached("SELECT affiliate_id FROM tag WHERE name = ?1 LIMIT ?2")?;
    for tag in &person.tags {
        count(by_tag.query_map(params![tag, BY_WORD], |row| row.get(0))?.collect::<Result<_>>()?, 2);
    }
    for tag in person.complementary_tags() {
        count(by_tag.query_map(params![tag, BY_WORD], |row| row.get(0))?.collect::<Result<_>>()?, 1);
    }
    let sql = "SELECT search_doc.affiliate_id FROM search_index \
               JOIN search_doc ON search_doc.doc = search_index.rowid \
               WHERE search_index MATCH ?1 AND search_doc.kind = 'fact' AND search_doc.affiliate_id <> ?2 LIMIT ?3";
    let mut by_word = connection.prepare_cached(sql)?;
    for word in person.telling_words().iter().take(WORDS) {
        let found = by_word.query_map(params![format!("\"{word}\""), person.id, BY_WORD], |row| row.get(0))?;
        count(found.collect::<Result<_>>()?, 2);
    }
    let mut order: Vec<(AffiliateId, usize)> = hits.into_iter().collect();
    order.sort_by_key(|(id, hits)| (std::cmp::Reverse(*hits), *id));
    Ok(order.into_iter().map(|(id, _)| id).collect())
}
