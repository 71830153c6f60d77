//! What a line leaves open: words with several readings. Nothing is written while one is open; nobody guesses.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::directory::Candidate;
use super::line::Span;
use super::relatives::Mention;
use crate::domain::dates::grammar::{Doubt, Shorter, Why};
use crate::domain::id::{AffiliateId, RelativeId};
use crate::domain::phrase::{Phrase, Value};
use crate::domain::relative::Relative;
use crate::domain::text::fold::fold;

/// What a question is about. With the words that were typed it tells one question from another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// Which person a name means.
    Person,
    /// Which of this person's relatives a name means.
    Relative(AffiliateId),
    /// Whether what is said of the birth of one of this person's relatives is right, or what is known.
    Birth(AffiliateId),
    /// Which of several days a date means.
    Day,
}

/// What a choice means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meant {
    /// This person.
    Person(Candidate),
    /// This relative.
    Relative(RelativeId),
    /// What is said now is right.
    AsSaid,
    /// What is known already is right.
    AsKnown,
    /// This day.
    Day(NaiveDate),
    /// The day of the words without the number at their end.
    Shorter(Shorter),
}

/// One reading of the words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The reading in words.
    pub says: Phrase,
    /// What it means.
    pub means: Meant,
}

impl Choice {
    fn of_relative(relative: &Relative, today: NaiveDate) -> Self {
        let now = relative.age.map(|known| known.now(today));
        let id = if now.is_some() { "question-relative-age" } else { "question-relative-who" };
        let relation = Phrase::new("relation").with("kind", relative.relation.code());
        let says = Phrase::new(id).with("name", relative.name.as_str()).with("relation", relation);
        let says = match now {
            Some(now) => says.with("age", now.phrase()),
            None => says,
        };
        Self { says, means: Meant::Relative(relative.id) }
    }
}

/// Words with several readings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// What it is about.
    pub topic: Topic,
    /// Where the words stand.
    pub span: Span,
    /// The words.
    pub typed: String,
    /// The question in words.
    pub asks: Phrase,
    /// The readings; at least two.
    pub choices: Vec<Choice>,
}

impl Question {
    /// Which of several people a name means.
    pub(super) fn who(span: Span, typed: &str, candidates: Vec<Candidate>) -> Self {
        let choices = candidates.into_iter().map(|person| {
            let id = if person.hint.is_empty() { "question-person" } else { "question-person-hint" };
            let says = Phrase::new(id).with("name", person.name.as_str()).with("hint", person.hint.as_str());
            Choice { says, means: Meant::Person(person) }
        });
        let asks = Phrase::new("question-who").with("typed", typed);
        Self { topic: Topic::Person, span, typed: typed.to_owned(), asks, choices: choices.collect() }
    }

    /// Which relative of somebody a name means.
    pub fn which((of, name): (AffiliateId, &str), span: Span, mention: &Mention, today: NaiveDate) -> Self {
        let typed = mention.typed.clone();
        let asks = Phrase::new("question-relative").with("typed", typed.as_str()).with("name", name);
        let choices = mention.relatives.iter().map(|relative| Choice::of_relative(relative, today)).collect();
        Self { topic: Topic::Relative(of), span, typed, asks, choices }
    }

    /// Which of several days a date means.
    pub fn which_day(span: Span, typed: &str, doubt: Doubt) -> Self {
        let [first, _] = doubt.days;
        let id = match doubt.why {
            Why::Weekday => "question-day-weekday",
            Why::Passed => "question-day-passed",
            Why::Number => "question-day-number",
            Why::Plan => "question-day-plan",
        };
        let asks = Phrase::new(id).with("typed", typed).with("day", Value::FullDay(first));
        let choices = doubt.all().enumerate().map(|(at, day)| {
            let id = match (doubt.why, at) {
                (Why::Passed, 0) => "question-day-is-passed",
                (Why::Plan, 0) => "question-day-is-plan",
                (Why::Plan, _) => "question-day-is-contact",
                _ => "question-day-is",
            };
            Choice { says: Phrase::new(id).with("day", Value::FullDay(day)), means: Meant::Day(day) }
        });
        let mut choices: Vec<Choice> = choices.collect();
        if let Some(shorter) = doubt.shorter {
            let left = typed.get(typed.len() - shorter.left.min(typed.len())..).unwrap_or_default().trim();
            let says =
                Phrase::new("question-day-is-without").with("day", Value::FullDay(shorter.day)).with("left", left);
            let choice = Choice { says, means: Meant::Shorter(shorter) };
            // The day without its number stands once, with what stays.
            match choices.iter_mut().find(|choice| choice.means == Meant::Day(shorter.day)) {
                Some(same) => *same = choice,
                None => choices.push(choice),
            }
        }
        Self { topic: Topic::Day, span, typed: typed.to_owned(), asks, choices }
    }

    /// The question with its readings in one line, where there is no room to choose.
    pub fn in_one_line(&self) -> Phrase {
        let choices: Vec<Phrase> = self.choices.iter().map(|choice| choice.says.clone()).collect();
        Phrase::new("question-in-one-line").with("asks", self.asks.clone()).with("choices", Value::Phrases(choices))
    }

    /// Those who may be meant, where it asks for a person.
    pub fn people(&self) -> Vec<Candidate> {
        let people = self.choices.iter().filter_map(|choice| match &choice.means {
            Meant::Person(person) => Some(person.clone()),
            Meant::Relative(_) | Meant::AsSaid | Meant::AsKnown | Meant::Day(_) | Meant::Shorter(_) => None,
        });
        people.collect()
    }

    pub(super) fn is_same(&self, other: &Self) -> bool {
        self.topic == other.topic && fold(&self.typed) == fold(&other.typed)
    }
}

/// The answers given so far.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answers(BTreeMap<(Topic, String), Meant>);

impl Answers {
    /// Takes one of a question's choices; it holds wherever the same words are open.
    pub fn choose(&mut self, question: &Question, choice: &Choice) {
        self.0.insert((question.topic, fold(&question.typed)), choice.means.clone());
    }

    /// What was chosen for these words.
    pub fn get(&self, topic: Topic, typed: &str) -> Option<&Meant> {
        self.0.get(&(topic, fold(typed)))
    }

    /// Whom a typed name means, if that was answered.
    pub fn person(&self, typed: &str) -> Option<AffiliateId> {
        match self.get(Topic::Person, typed)? {
            Meant::Person(person) => Some(person.id),
            Meant::Relative(_) | Meant::AsSaid | Meant::AsKnown | Meant::Day(_) | Meant::Shorter(_) => None,
        }
    }
}
