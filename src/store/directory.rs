//! Who is meant: people by identity, e-mail or a part of a name; and the list of everybody.

use chrono::NaiveDate;
use rusqlite::{Connection, params};

use super::values::{Day, People};
use super::{Store, StoreError, affiliates, channels, search};
use crate::domain::affiliate::{Status, Tier};
use crate::domain::id::AffiliateId;
use crate::domain::text::fold::fold;

/// How well a person answers to the words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Match {
    /// By identity: nobody else can be meant.
    Id,
    /// A whole name, letter by letter.
    ExactName,
    /// A whole name but for case and accents.
    WholeName,
    /// An e-mail address.
    Email,
    /// A part of a name, letter by letter: exact accents rank first.
    ExactPart,
    /// The beginnings of words of a name.
    WordStarts,
    /// Somewhere within a name.
    Within,
}

/// A person who answers to the words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Who.
    pub id: AffiliateId,
    /// The display name.
    pub name: String,
    /// How much attention they get.
    pub tier: Option<Tier>,
    /// What tells namesakes apart: a company or another name, else an e-mail address or another channel.
    pub hint: Option<String>,
    /// How well they answer.
    pub matched: Match,
}

impl Store {
    /// The people who answer to the words ([`find_people`]).
    ///
    /// # Errors
    /// What SQLite says.
    pub fn find_people(&self, words: &str) -> Result<Vec<Found>, StoreError> {
        self.read(|connection| Ok(find_people(connection, words)?))
    }

    /// Whom a command's WHO means ([`who`]).
    ///
    /// # Errors
    /// What SQLite says.
    pub fn who(&self, words: &str) -> Result<Who, StoreError> {
        self.read(|connection| Ok(who(connection, words)?))
    }

    /// The affiliates of a listing, by name.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn list_affiliates(&self, listing: &Listing) -> Result<Vec<Listed>, StoreError> {
        self.read(|connection| Ok(list(connection, listing)?))
    }

    /// How many affiliates there are, the archived among them.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn count_affiliates(&self) -> Result<usize, StoreError> {
        let count: i64 = self.connection().query_row("SELECT count(*) FROM affiliate", [], |row| row.get(0))?;
        Ok(usize::try_from(count).unwrap_or(0))
    }
}

/// How many candidates are looked at; words that more people answer to are not yet words for a person.
const MOST: i64 = 2_000;

/// The people who answer to the words, the best match first, then by name: an identity, an e-mail address, or any part of any
/// name, without regard to case and accents. Archived people are found after the others.
///
/// # Errors
/// What SQLite says.
pub fn find_people(connection: &Connection, words: &str) -> rusqlite::Result<Vec<Found>> {
    let words = words.trim();
    if let Ok(id) = words.parse::<AffiliateId>() {
        return described(connection, &[id], |_| Match::Id);
    }
    if words.contains('@') {
        let ids = channels::with_email(connection, words)?;
        if !ids.is_empty() {
            return described(connection, &ids, |_| Match::Email);
        }
    }
    let folded = fold(words);
    if folded.is_empty() {
        return Ok(Vec::new());
    }
    let mut ids = starting_so(connection, words)?;
    let part = if ids.is_empty() { Match::Within } else { Match::WordStarts };
    if ids.is_empty() {
        ids = containing(connection, &folded)?;
    }
    described(connection, &ids, |names| match () {
        () if names.iter().any(|name| name == words) => Match::ExactName,
        () if names.iter().any(|name| fold(name) == folded) => Match::WholeName,
        () if names.iter().any(|name| name.contains(words)) => Match::ExactPart,
        () => part,
    })
}

fn starting_so(connection: &Connection, words: &str) -> rusqlite::Result<Vec<AffiliateId>> {
    let Some(expression) = search::expression(words) else { return Ok(Vec::new()) };
    let sql = "SELECT DISTINCT search_doc.affiliate_id FROM search_index \
               JOIN search_doc ON search_doc.doc = search_index.rowid \
               WHERE search_index MATCH ?1 AND search_doc.kind IN ('name', 'other_name') LIMIT ?2";
    connection.prepare_cached(sql)?.query_map(params![expression, MOST], |row| row.get(0))?.collect()
}

fn containing(connection: &Connection, folded: &str) -> rusqlite::Result<Vec<AffiliateId>> {
    let sql = "SELECT DISTINCT affiliate_id FROM search_doc \
               WHERE kind IN ('name', 'other_name') AND instr(folded, ?1) > 0 LIMIT ?2";
    connection.prepare_cached(sql)?.query_map(params![folded, MOST], |row| row.get(0))?.collect()
}

fn described(
    connection: &Connection,
    ids: &[AffiliateId],
    matched: impl Fn(&[String]) -> Match,
) -> rusqlite::Result<Vec<Found>> {
    let people = People::of(ids);
    let others = super::other_names::of(connection, &people)?;
    let ways = channels::of(connection, &people)?;
    let mut found: Vec<(bool, Found)> = affiliates::of(connection, &people)?
        .into_iter()
        .map(|affiliate| {
            let id = affiliate.id;
            let mut names = vec![affiliate.name.clone()];
            names.extend(others.iter().filter(|(of, _)| *of == id).map(|(_, other)| other.name.clone()));
            let way = ways.iter().find(|(of, _)| *of == id).map(|(_, channel)| channel.value.clone());
            let hint = names.get(1).cloned().or(way);
            let matched = matched(&names);
            (affiliate.archived, Found { id, name: affiliate.name, tier: affiliate.tier, hint, matched })
        })
        .collect();
    found.sort_by_cached_key(|(archived, found)| (*archived, found.matched, fold(&found.name), found.id));
    Ok(found.into_iter().map(|(_, found)| found).collect())
}

/// Whom a command's WHO means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who {
    /// One person, beyond doubt.
    One(Found),
    /// Several; a command asks or gives up, it never guesses.
    Several(Vec<Found>),
    /// Nobody.
    Nobody,
}

/// Whom the words mean: a single match, or the single person whose whole name they are.
pub fn who(connection: &Connection, words: &str) -> rusqlite::Result<Who> {
    let mut found = find_people(connection, words)?;
    let whole = found.iter().filter(|found| found.matched <= Match::WholeName).count();
    Ok(match found.len() {
        0 => Who::Nobody,
        1 => Who::One(found.remove(0)),
        _ => match found.iter().position(|found| found.matched <= Match::WholeName) {
            Some(index) if whole == 1 => Who::One(found.remove(index)),
            _ => Who::Several(found),
        },
    })
}

/// Which affiliates are listed; the default lists everybody who is not archived.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Listing {
    /// Parts of a name.
    pub words: Option<String>,
    /// A tier.
    pub tier: Option<Tier>,
    /// A status.
    pub status: Option<Status>,
    /// A tag, without its `#`.
    pub tag: Option<String>,
    /// Which of the kept ones.
    pub archived: Archived,
}

/// Whether the archive is listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Archived {
    /// Everybody but the archived.
    #[default]
    Without,
    /// Everybody.
    With,
    /// The archived alone.
    Only,
}

/// A line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Who.
    pub id: AffiliateId,
    /// The display name.
    pub name: String,
    /// How much attention.
    pub tier: Option<Tier>,
    /// Where in the programme.
    pub status: Status,
    /// The most preferred e-mail address.
    pub email: Option<String>,
    /// The day of the last contact.
    pub last_contact: Option<NaiveDate>,
    /// The follow-up or the rhythm, whichever governs.
    pub next_due: Option<NaiveDate>,
}

/// The affiliates of a listing, by name.
pub fn list(connection: &Connection, listing: &Listing) -> rusqlite::Result<Vec<Listed>> {
    let named = match &listing.words {
        None => None,
        Some(words) => {
            let ids: Vec<AffiliateId> = find_people(connection, words)?.into_iter().map(|found| found.id).collect();
            Some(People::of(&ids))
        }
    };
    let archived = match listing.archived {
        Archived::Without => Some(false),
        Archived::With => None,
        Archived::Only => Some(true),
    };
    let sql = "SELECT affiliate.id, affiliate.name, affiliate.tier, affiliate.status, \
               (SELECT value FROM channel WHERE channel.affiliate_id = affiliate.id AND channel.kind = 'email' \
                ORDER BY position, channel.id LIMIT 1), \
               standing.last_contact_on, standing.next_due_on \
               FROM affiliate LEFT JOIN standing ON standing.affiliate_id = affiliate.id \
               WHERE (?1 IS NULL OR affiliate.id IN (SELECT unhex(value) FROM json_each(?1))) \
               AND (?2 IS NULL OR affiliate.tier = ?2) AND (?3 IS NULL OR affiliate.status = ?3) \
               AND (?4 IS NULL OR EXISTS (SELECT 1 FROM tag WHERE tag.affiliate_id = affiliate.id \
                    AND tag.name = ?4 COLLATE NOCASE)) \
               AND (?5 IS NULL OR affiliate.archived = ?5)";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map(params![named, listing.tier, listing.status, listing.tag, archived], |row| {
        Ok(Listed {
            id: row.get(0)?,
            name: row.get(1)?,
            tier: row.get(2)?,
            status: row.get(3)?,
            email: row.get(4)?,
            last_contact: row.get::<_, Option<Day>>(5)?.map(|day| day.0),
            next_due: row.get::<_, Option<Day>>(6)?.map(|day| day.0),
        })
    })?;
    let mut listed: Vec<Listed> = rows.collect::<rusqlite::Result<_>>()?;
    listed.sort_by_cached_key(|line| (fold(&line.name), line.id));
    Ok(listed)
}
