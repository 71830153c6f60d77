//! The recall drill: names, children and interests are asked, and what was missed comes back sooner (docs/screens.md,
//! "The drill").
//!
//! What is known rests twice as long as before; what was missed comes back the next day.

use std::cmp::Reverse;
use std::collections::HashMap;

use chrono::{Days, NaiveDate};
use uuid::Uuid;

use super::dossier::Dossier;
use super::fact::{Fact, FactKind};
use super::id::{AffiliateId, RecallId};
use super::phrase::Phrase;
use super::relative::Relation;
use super::text::fold::fold;
use super::text::slips::{distance, most_slips};

/// Nothing rests longer than this, in days.
const LONGEST: u32 = 365;

/// A drill is a minute: so many questions at most.
const MOST: usize = 12;

/// So many about one person at most: the queue has others.
const MOST_EACH: usize = 3;

/// Cues for a name, and about a relative.
const MOST_CUES: usize = 3;

/// How long a drill takes, in seconds; the question that is open then is the last one.
pub const LASTS: i64 = 60;

/// How well something is remembered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recall {
    /// Its identity.
    pub id: RecallId,
    /// About whom.
    pub of: AffiliateId,
    /// The relative or the fact; `None` is the person's own name.
    pub subject: Option<Uuid>,
    /// Days it rested last.
    pub interval: u32,
    /// The day it is asked again.
    pub due: NaiveDate,
    /// How often it was missed.
    pub missed: u32,
}

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    /// The person's name, from what is known of them.
    Name,
    /// A relative's name.
    Relative(Relation),
    /// A passion, or something they like.
    Interest,
}

impl Ask {
    /// The word that stands for it in data.
    pub fn code(self) -> &'static str {
        match self {
            Ask::Name => "name",
            Ask::Relative(relation) => relation.code(),
            Ask::Interest => "interest",
        }
    }
}

/// Whether what is private may be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Secrets {
    /// It may.
    Shown,
    /// The screen is shared.
    Hidden,
}

/// One question.
#[derive(Clone, PartialEq, Eq)]
pub struct Card {
    /// About whom.
    pub of: AffiliateId,
    /// The display name.
    pub name: String,
    /// What is asked.
    pub ask: Ask,
    /// The relative or the fact.
    pub subject: Option<Uuid>,
    /// What helps.
    pub cues: Vec<String>,
    /// The answers, the one that is shown first.
    pub answers: Vec<String>,
    /// How well it was remembered so far.
    pub recall: Option<Recall>,
}

impl std::fmt::Debug for Card {
    /// Never what is asked or answered: reports carry identities only.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Card({}, {:?})", self.of, self.ask)
    }
}

impl Card {
    /// The question; what helps stands beside it.
    pub fn question(&self) -> Phrase {
        let id = match self.ask {
            Ask::Name => return Phrase::new("drill-ask-name"),
            Ask::Relative(Relation::Partner) => "drill-ask-partner",
            Ask::Relative(Relation::Pet) => "drill-ask-pet",
            Ask::Relative(_) => "drill-ask-child",
            Ask::Interest => "drill-ask-interest",
        };
        Phrase::new(id).with("name", self.name.as_str())
    }
}

/// Whether an answer was known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// It was.
    Known,
    /// It was not.
    Missed,
}

/// The questions due, those missed most first, then those due longest, then what was never asked, in the order of the
/// people. Of one person either the name is asked or what is known of them: each would give the other away.
pub fn deal(people: &[Dossier], recalls: &[Recall], today: NaiveDate, secrets: Secrets) -> Vec<Card> {
    let known: HashMap<(AffiliateId, Option<Uuid>), Recall> =
        recalls.iter().map(|recall| ((recall.of, recall.subject), *recall)).collect();
    let mut cards: Vec<Card> = Vec::new();
    // Whom nobody will meet is nobody to be remembered for a call.
    let met = people.iter().filter(|person| person.affiliate.silence().is_none());
    for (at, person) in met.enumerate() {
        let mut due = about(person, secrets);
        for card in &mut due {
            card.recall = known.get(&(card.of, card.subject)).copied();
        }
        due.retain(|card| card.recall.is_none_or(|recall| recall.due <= today));
        let (names, others): (Vec<Card>, Vec<Card>) = due.into_iter().partition(|card| card.ask == Ask::Name);
        let by_name = others.is_empty() || at % 2 == 1 && !names.is_empty();
        cards.extend(if by_name { names } else { others });
    }
    cards.sort_by_key(|card| match card.recall {
        Some(recall) => (0, Reverse(recall.missed), recall.due),
        None => (1, Reverse(0), today),
    });
    let mut asked: HashMap<AffiliateId, usize> = HashMap::new();
    cards.retain(|card| {
        let times = asked.entry(card.of).or_default();
        *times += 1;
        *times <= MOST_EACH
    });
    cards.truncate(MOST);
    cards
}

/// Everything that could be asked about somebody. What is not to be mentioned is never asked; what is private only where it
/// may be shown.
fn about(person: &Dossier, secrets: Secrets) -> Vec<Card> {
    let of = person.affiliate.id;
    let name = &person.affiliate.name;
    let may = |fact: &&Fact| fact.kind != FactKind::Care && (!fact.private || secrets == Secrets::Shown);
    let facts: Vec<&Fact> = person.facts.iter().filter(may).collect();
    let card = |ask, subject, cues: Vec<String>, answers| Card {
        of,
        name: name.clone(),
        ask,
        subject,
        cues,
        answers,
        recall: None,
    };
    let mut cards = Vec::new();
    let family = person.relatives.iter().map(|relative| relative.name.clone());
    let own: Vec<String> = fold(name).split(' ').map(str::to_owned).collect();
    let silent = |text: &String| !fold(text).split(' ').any(|word| own.iter().any(|part| part == word));
    let cues: Vec<String> =
        family.chain(facts.iter().map(|fact| fact.text.clone())).filter(silent).take(MOST_CUES).collect();
    // Nothing but the name itself would be a riddle.
    if !cues.is_empty() {
        let names = std::iter::once(name.clone()).chain(person.names.iter().map(|other| other.name.clone()));
        cards.push(card(Ask::Name, None, cues, names.collect()));
    }
    let asked = [Relation::Child, Relation::Partner, Relation::Pet];
    for relative in person.relatives.iter().filter(|relative| asked.contains(&relative.relation)) {
        let of_them = facts.iter().filter(|fact| fact.relative == Some(relative.id));
        // A fact that names them would answer the question.
        let silent = of_them.filter(|fact| !fold(&fact.text).contains(&fold(&relative.name)));
        let cues = silent.take(1).map(|fact| fact.text.clone()).collect();
        let subject = Some(relative.id.0);
        cards.push(card(Ask::Relative(relative.relation), subject, cues, vec![relative.name.clone()]));
    }
    for fact in facts.iter().filter(|fact| matches!(fact.kind, FactKind::Interest | FactKind::Like)) {
        cards.push(card(Ask::Interest, Some(fact.id.0), Vec::new(), vec![fact.text.clone()]));
    }
    cards
}

/// Whether a typed answer is near enough: every word typed is, but for a slip or two, a word of the answer, and one of them
/// is more than a particle.
pub fn judge(typed: &str, answers: &[String]) -> Verdict {
    let folded = fold(typed);
    let words: Vec<Vec<char>> =
        folded.split(' ').filter(|word| !word.is_empty()).map(|word| word.chars().collect()).collect();
    let answered = answers.iter().any(|answer| {
        let answer = fold(answer);
        let parts: Vec<Vec<char>> = answer.split(' ').map(|word| word.chars().collect()).collect();
        let near = |word: &Vec<char>| {
            let most = most_slips(word.len());
            parts.iter().any(|part| distance(word, part, most) <= most)
        };
        let telling = words.iter().any(|word| word.len() > 2) || folded == answer;
        !words.is_empty() && telling && words.iter().all(near)
    });
    if answered { Verdict::Known } else { Verdict::Missed }
}

/// What becomes of a question once it was answered.
pub fn after(card: &Card, verdict: Verdict, today: NaiveDate) -> Recall {
    let before = card.recall;
    let (interval, more) = match (verdict, before) {
        (Verdict::Missed, _) => (1, 1),
        (Verdict::Known, Some(recall)) => ((recall.interval.max(1) * 2).min(LONGEST), 0),
        (Verdict::Known, None) => (2, 0),
    };
    Recall {
        id: before.map_or_else(RecallId::new, |recall| recall.id),
        of: card.of,
        subject: card.subject,
        interval,
        due: today.checked_add_days(Days::new(interval.into())).unwrap_or(today),
        missed: before.map_or(0, |recall| recall.missed) + more,
    }
}

#[cfg(test)]
mod tests;
