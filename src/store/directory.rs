//! Who is meant: people by identity, e-mail or a part of a name.

use std::collections::HashMap;

use rusqlite::{Connection, params};

use super::values::People;
use super::{Store, StoreError, affiliates, channels, relatives, search};
use crate::domain::affiliate::Tier;
use crate::domain::capture::{Candidate, Directory};
use crate::domain::id::AffiliateId;
use crate::domain::relative::Relative;
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
    /// Whole words of a name: `ana` is Ana, not Anaïs.
    WholeWords,
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
}

impl Store {
    /// The display names that begin with these letters, whatever their case and accents, for a shell to complete; when none
    /// does, the one person who answers to them otherwise. Archived people are left out.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn names_beginning(&self, prefix: &str, limit: usize) -> Result<Vec<String>, StoreError> {
        self.read(|connection| Ok(names_beginning(connection, prefix, limit)?))
    }
}

fn names_beginning(connection: &Connection, prefix: &str, limit: usize) -> rusqlite::Result<Vec<String>> {
    let folded = fold(prefix);
    let sql = "SELECT DISTINCT affiliate.name FROM search_doc JOIN affiliate ON affiliate.id = search_doc.affiliate_id \
               WHERE search_doc.kind = 'name' AND affiliate.archived = 0 \
               AND substr(search_doc.folded, 1, length(?1)) = ?1 \
               ORDER BY affiliate.name LIMIT ?2";
    let most = i64::try_from(limit).unwrap_or(i64::MAX);
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map(params![folded, most], |row| row.get(0))?;
    let names: Vec<String> = rows.collect::<rusqlite::Result<_>>()?;
    if !names.is_empty() || folded.is_empty() {
        return Ok(names);
    }
    match who(connection, prefix)? {
        Who::One(found) => Ok(vec![found.name]),
        _ => Ok(names),
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
    let (ids, at_least) = answering(connection, words)?;
    if at_least <= Match::Email {
        return described(connection, &ids, |_| at_least);
    }
    let folded = fold(words);
    described(connection, &ids, |names| match () {
        () if names.iter().any(|name| name == words) => Match::ExactName,
        () if names.iter().any(|name| fold(name) == folded) => Match::WholeName,
        () if names.iter().any(|name| has_words(&fold(name), &folded)) => Match::WholeWords,
        () if names.iter().any(|name| name.contains(words)) => Match::ExactPart,
        () => at_least,
    })
}

/// The identities of the people who answer to the words, in no order, and how well each of them does at least.
fn answering(connection: &Connection, words: &str) -> rusqlite::Result<(Vec<AffiliateId>, Match)> {
    let words = words.trim();
    if let Ok(id) = words.parse::<AffiliateId>() {
        return Ok((vec![id], Match::Id));
    }
    if words.contains('@') {
        let ids = channels::with_email(connection, words)?;
        if !ids.is_empty() {
            return Ok((ids, Match::Email));
        }
    }
    let folded = fold(words);
    if folded.is_empty() {
        return Ok((Vec::new(), Match::Within));
    }
    let ids = starting_so(connection, words)?;
    if ids.is_empty() { Ok((containing(connection, &folded)?, Match::Within)) } else { Ok((ids, Match::WordStarts)) }
}

/// Whether every word of the second is a word of the first; both are folded.
fn has_words(name: &str, words: &str) -> bool {
    words.split(' ').all(|word| name.split(' ').any(|part| part == word))
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
    let mut others: HashMap<AffiliateId, Vec<String>> = HashMap::new();
    for (of, other) in super::other_names::of(connection, &people)? {
        others.entry(of).or_default().push(other.name);
    }
    let mut ways: HashMap<AffiliateId, String> = HashMap::new();
    for (of, channel) in channels::of(connection, &people)? {
        ways.entry(of).or_insert(channel.value);
    }
    let mut found: Vec<(bool, Found)> = affiliates::of(connection, &people)?
        .into_iter()
        .map(|affiliate| {
            let id = affiliate.id;
            let mut names = vec![affiliate.name.clone()];
            names.extend(others.remove(&id).unwrap_or_default());
            let hint = names.get(1).cloned().or_else(|| ways.remove(&id));
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

/// Whom the words mean, among those who answer to them most closely: a whole name counts before whole words of one, and
/// those before beginnings of words.
///
/// # Errors
/// What SQLite says.
pub fn who(connection: &Connection, words: &str) -> rusqlite::Result<Who> {
    let mut found = find_people(connection, words)?;
    let closest = [Match::WholeName, Match::WholeWords, Match::Within]
        .into_iter()
        .find(|class| found.iter().any(|found| found.matched <= *class));
    if let Some(class) = closest {
        found.retain(|found| found.matched <= class);
    }
    Ok(match found.len() {
        0 => Who::Nobody,
        1 => Who::One(found.remove(0)),
        _ => Who::Several(found),
    })
}

/// Whom the capture grammar may mean. It cannot fail: where the notebook cannot be read, the grammar knows nobody, the text
/// stays a note, and the write that follows says what is wrong.
impl Directory for Store {
    fn people(&self, name: &str) -> Vec<Candidate> {
        let found = self.find_people(name).unwrap_or_default();
        // Letters within a word are too little to take `Note: call back` for a person's name.
        found.into_iter().filter(|found| found.matched < Match::Within).map(Candidate::from).collect()
    }

    fn person(&self, id: AffiliateId) -> Option<Candidate> {
        let found = self.read(|connection| Ok(described(connection, &[id], |_| Match::Id)?)).ok()?;
        found.into_iter().next().map(Candidate::from)
    }

    fn relatives(&self, of: AffiliateId) -> Vec<Relative> {
        let known = relatives::of(self.connection(), &People::of(&[of])).unwrap_or_default();
        known.into_iter().map(|(_, relative)| relative).collect()
    }
}

impl From<Found> for Candidate {
    fn from(found: Found) -> Self {
        Self { id: found.id, name: found.name, hint: found.hint.unwrap_or_default() }
    }
}
