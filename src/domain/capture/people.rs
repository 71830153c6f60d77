//! Whom a typed name means: never a guess.

use super::directory::{Candidate, Directory};
use super::question::Answers;
use crate::domain::id::AffiliateId;
use crate::domain::text::fold::fold;

/// Somebody who is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    /// Identity.
    pub id: AffiliateId,
    /// The display name.
    pub name: String,
}

/// What a name leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Match {
    /// Nobody.
    Nobody,
    /// One person.
    One(Person),
    /// Several.
    Several(Vec<Candidate>),
}

/// Letters that are too few, in bytes, to be the beginning of a longer name: `Re:` is not René. One of 王 is enough.
const FEW: usize = 3;

/// Whom a name means. An answer counts first; then a whole display name; then people who have the name as a word over
/// those in whose name a longer word begins so (`ana` is Ana, not Anaïs).
pub fn find(name: &str, answers: &Answers, directory: &dyn Directory) -> Match {
    let typed = fold(name);
    if typed.is_empty() {
        return Match::Nobody;
    }
    if let Some(person) = answers.person(name).and_then(|id| directory.person(id)) {
        return Match::One(person.into());
    }
    let candidates = narrowed(&directory.people(name), |candidate| !is_only_within(&candidate.name, &typed));
    let exact = narrowed(&candidates, |candidate| fold(&candidate.name) == typed);
    let closest = match exact.as_slice() {
        [_] => exact,
        _ => narrowed(&candidates, |candidate| !is_only_begun(&candidate.name, &typed)),
    };
    decide(if closest.is_empty() && typed.len() >= FEW { candidates } else { closest })
}

/// Whom a name means among the people of the line.
pub fn find_among(name: &str, people: &[Person], answers: &Answers, directory: &dyn Directory) -> Match {
    if let Some(person) = answers.person(name).and_then(|id| directory.person(id)) {
        return Match::One(person.into());
    }
    let here = narrowed(&directory.people(name), |candidate| people.iter().any(|person| person.id == candidate.id));
    match decide(here) {
        Match::Nobody => find(name, answers, directory),
        found => found,
    }
}

/// Whether every word of `typed` is a word of a name.
pub fn has_words(name: &str, typed: &str) -> bool {
    let name = fold(name);
    let mut typed = fold(typed).split(' ').map(str::to_owned).collect::<Vec<_>>();
    typed.retain(|word| !word.is_empty());
    !typed.is_empty() && typed.iter().all(|word| name.split(' ').any(|part| part == word))
}

fn decide(mut candidates: Vec<Candidate>) -> Match {
    match candidates.len() {
        0 => Match::Nobody,
        1 => candidates.pop().map_or(Match::Nobody, |one| Match::One(one.into())),
        _ => Match::Several(candidates),
    }
}

fn narrowed(candidates: &[Candidate], keep: impl Fn(&Candidate) -> bool) -> Vec<Candidate> {
    candidates.iter().filter(|candidate| keep(candidate)).cloned().collect()
}

/// Whether a name holds what was typed only as the beginning (or a part) of a longer word. A person found by another
/// name, a nickname say, is as good as one found by a whole word.
fn is_only_begun(name: &str, typed: &str) -> bool {
    fold(name).contains(typed) && !has_words(name, typed)
}

/// Whether a name holds what was typed in the middle of a word only: `note:` at the start of a line is not Renote.
fn is_only_within(name: &str, typed: &str) -> bool {
    let name = fold(name);
    name.contains(typed) && !name.starts_with(typed) && !name.contains(&format!(" {typed}"))
}

impl From<Candidate> for Person {
    fn from(candidate: Candidate) -> Self {
        Self { id: candidate.id, name: candidate.name }
    }
}
