//! Who is meant: people by identity, e-mail or a part of a name.

use std::collections::{HashMap, HashSet};

use rusqlite::Connection;

use super::values::People;
use super::{Store, StoreError, affiliates, channels, holding, relatives, search};
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

    /// Who bears this name whole, whatever its case and accents, be it their first or another one.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn namesakes(&self, name: &str) -> Result<Vec<Found>, StoreError> {
        let mut found = self.find_people(name)?;
        found.retain(|found| (Match::ExactName..=Match::WholeName).contains(&found.matched));
        Ok(found)
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
    let mut names = holding::beginning(connection, &folded)?;
    names.sort_unstable();
    names.dedup();
    names.truncate(limit);
    if !names.is_empty() || folded.is_empty() {
        return Ok(names);
    }
    match who(connection, prefix)? {
        Who::One(found) => Ok(vec![found.name]),
        _ => Ok(names),
    }
}

/// How many candidates are looked at; words that more people answer to are not yet words for a person.
const MOST: usize = 2_000;

/// So many texts of another kind may hold the words before the names themselves are looked at: a common word stands in
/// every tenth note, and each one would be looked up only to learn that it is no name.
const PASSED_OVER: usize = 2_000;

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
    Ok(match starting_so(connection, words)? {
        Some(ids) if !ids.is_empty() => (ids, Match::WordStarts),
        Some(_) => (named_so(connection, &folded)?.1, Match::Within),
        None => match named_so(connection, &folded)? {
            (starting, containing) if starting.is_empty() => (containing, Match::Within),
            (starting, _) => (starting, Match::WordStarts),
        },
    })
}

/// Whether every word of the second is a word of the first; both are folded.
fn has_words(name: &str, words: &str) -> bool {
    words.split(' ').all(|word| name.split(' ').any(|part| part == word))
}

/// Those with a name in which each of the words begins a word, by the index; `None` where too many texts that are no name
/// hold the words.
fn starting_so(connection: &Connection, words: &str) -> rusqlite::Result<Option<Vec<AffiliateId>>> {
    let Some(expression) = search::expression(words) else { return Ok(Some(Vec::new())) };
    let sql = "SELECT search_doc.affiliate_id, search_doc.kind IN ('name', 'other_name') FROM search_index \
               JOIN search_doc ON search_doc.doc = search_index.rowid WHERE search_index MATCH ?1";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([expression])?;
    let (mut found, mut passed_over) = (HashSet::new(), 0);
    // How the index cuts words of other scripts is its own affair.
    let most_passed_over = if words.is_ascii() { PASSED_OVER } else { usize::MAX };
    while let Some(row) = rows.next()? {
        if row.get(1)? {
            found.insert(row.get(0)?);
        } else {
            passed_over += 1;
        }
        if found.len() >= MOST {
            break;
        }
        if passed_over > most_passed_over {
            return Ok(None);
        }
    }
    Ok(Some(found.into_iter().collect()))
}

/// Those with a name in which each of the words begins a word, and those with a name that contains the words, by the names
/// themselves.
fn named_so(connection: &Connection, folded: &str) -> rusqlite::Result<(Vec<AffiliateId>, Vec<AffiliateId>)> {
    let starts = search::words(folded);
    let longest = starts.iter().max_by_key(|start| start.len()).map_or(folded, String::as_str);
    let (mut starting, mut containing) = (Vec::new(), Vec::new());
    holding::each_name(connection, longest, |of, name| {
        if starts.iter().all(|start| search::cut(name).any(|word| word.starts_with(start.as_str()))) {
            starting.push(of);
        }
        if name.contains(folded) {
            containing.push(of);
        }
    })?;
    Ok((few(starting), few(containing)))
}

/// Each once, and no more than are looked at.
fn few(mut ids: Vec<AffiliateId>) -> Vec<AffiliateId> {
    ids.sort_unstable();
    ids.dedup();
    ids.truncate(MOST);
    ids
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

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rusqlite::params;

    use super::*;
    use crate::domain::affiliate::{NameKind, OtherName};
    use crate::domain::id::OtherNameId;
    use crate::domain::moment::Moment;
    use crate::domain::newcomer::Newcomer;
    use crate::store::{Step, other_names};

    fn now() -> Moment {
        let day = chrono::NaiveDate::from_ymd_opt(2026, 3, 3).unwrap();
        Moment::on(day, "Europe/Paris".parse().unwrap())
    }

    fn notebook(names: &[(String, Option<String>)]) -> Store {
        let mut store = Store::open_in_memory().unwrap();
        for (name, other) in names {
            let newcomer = Newcomer { name: name.clone(), ..Newcomer::default() };
            let id = store.add_affiliate(&newcomer, &now()).unwrap().value;
            let step = Step::new("step-test", Vec::new(), now());
            let other = other.iter().map(|name| (OtherNameId::new(), NameKind::Former, name.clone()));
            let mut others = other.map(|(id, kind, name)| OtherName { id, kind, name });
            store.write(&step, |tx| Ok(others.try_for_each(|name| other_names::insert(tx, id, &name))?)).unwrap();
        }
        store
    }

    fn sorted(mut ids: Vec<AffiliateId>) -> Vec<AffiliateId> {
        ids.sort();
        ids
    }

    /// Letters, signs and pictures that have been in Unicode for long: what SQLite's table does not know yet, the index cuts
    /// in its own way, and such a name answers as a part of a name instead of by the beginning of a word.
    fn name() -> impl Strategy<Value = String> {
        "(Ana|Anaïs|Jean-Luc|O’Brien|Müller|王 Анна|n[ -~¡-ſα-ρа-яァ-ヴ一-龥‐-‧☀-☃]a|ß_an)( (Dup|Hel-An|d'Or|An2|Łuk|ana ana))?"
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(60))]

        /// A look at the names finds whom the index finds.
        #[test]
        fn the_names_and_the_index_agree(
            names in proptest::collection::vec((name(), proptest::option::of(name())), 0..8),
            typed in "(a|an|ana|bri|o|mu|mue|jean|luc|jeanluc|dor|2|uk|n|ss)( (a|h|d|brien))?",
        ) {
            let store = notebook(&names);
            let connection = store.connection();
            let (starting, containing) = named_so(connection, &typed).unwrap();
            prop_assert_eq!(starting, sorted(starting_so(connection, &typed).unwrap().unwrap()));
            let sql = "SELECT DISTINCT affiliate_id FROM search_doc \
                       WHERE kind IN ('name', 'other_name') AND instr(folded, ?1) > 0";
            let mut statement = connection.prepare(sql).unwrap();
            let indexed: Vec<AffiliateId> =
                statement.query_map(params![typed], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
            prop_assert_eq!(containing, sorted(indexed));
        }
    }
}
