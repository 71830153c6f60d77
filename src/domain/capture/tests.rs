//! The rows of the table of docs/screens.md, "The one line", in both languages, and the laws of the grammar.

mod asks;
mod facts;
mod kin;
mod laws;
mod lines;
mod people;

use std::sync::LazyLock;

use chrono::NaiveDate;
use uuid::Uuid;

use super::*;
use crate::domain::contact::{Contact, Jot};
use crate::domain::dates::grammar::{DateOrder, Lean, Reader};
use crate::domain::dates::holidays::Country;
use crate::domain::dates::working::WorkingDays;
use crate::domain::id::{AffiliateId, RelativeId};
use crate::domain::interaction::Outcome;
use crate::domain::lang::Lang;
use crate::domain::moment::Moment;
use crate::domain::relative::{Relation, Relative};
use crate::domain::text::fold::fold;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Tuesday 3 February 2026, noon.
fn now() -> Moment {
    Moment::on(day("2026-02-03"), "Europe/Paris".parse().unwrap())
}

/// Monday to Friday with the holidays of France.
static FRENCH: LazyLock<WorkingDays> = LazyLock::new(|| WorkingDays::default().with_holidays(&[Country::France]));

fn reader() -> Reader<'static> {
    Reader { today: day("2026-02-03"), lang: Lang::En, order: DateOrder::Dmy, lean: Lean::Future, working: &FRENCH }
}

/// A notebook of eight people; Marie Lefevre has a daughter Léa, and there is an affiliate of that name.
struct Notebook;

const PEOPLE: [&str; 8] = [
    "Marie Lefevre",
    "Paul Nguyen",
    "Ana Sousa",
    "Zoé Martin",
    "Zoé Petit",
    "Anaïs Roux",
    "O'Brien Renote",
    "Léa Simon",
];
const MARIE: usize = 0;
const PAUL: usize = 1;
const ANA: usize = 2;

fn id(n: usize) -> AffiliateId {
    AffiliateId(Uuid::from_u128(n as u128 + 1))
}

fn lea() -> RelativeId {
    RelativeId(Uuid::from_u128(100))
}

impl Directory for Notebook {
    fn people(&self, name: &str) -> Vec<Candidate> {
        let typed = fold(name);
        (0..PEOPLE.len()).filter(|n| fold(PEOPLE[*n]).contains(&typed)).filter_map(|n| self.person(id(n))).collect()
    }

    fn person(&self, wanted: AffiliateId) -> Option<Candidate> {
        let n = (0..PEOPLE.len()).find(|n| id(*n) == wanted)?;
        Some(Candidate { id: wanted, name: PEOPLE[n].to_owned(), hint: String::new() })
    }

    fn relatives(&self, of: AffiliateId) -> Vec<Relative> {
        let daughter =
            Relative { id: lea(), name: "Léa".to_owned(), relation: Relation::Child, birthday: None, age: None };
        if of == id(MARIE) { vec![daughter] } else { vec![] }
    }
}

fn resolved_in(text: &str, selected: &[usize], plain: Plain, answers: &Answers) -> Resolved {
    let selected: Vec<AffiliateId> = selected.iter().map(|n| id(*n)).collect();
    let leading = Leading::Replace;
    let scene = Scene { selected: &selected, leading, answers, reader: reader(), now: now(), plain };
    resolve(&parse(text, &reader()), &scene, &Notebook)
}

/// What a line means with Marie selected.
fn resolved(text: &str) -> Resolved {
    resolved_in(text, &[MARIE], Plain::Note, &Answers::default())
}

fn contact(text: &str) -> Contact {
    resolve_contact(resolved(text), Outcome::Reached).unwrap()
}

fn group(text: &str, selected: &[usize]) -> Contact {
    resolve_contact(resolved_in(text, selected, Plain::Note, &Answers::default()), Outcome::Reached).unwrap()
}

fn jot(text: &str, plain: Plain) -> Result<Jot, Unready> {
    resolve_jot(resolved_in(text, &[MARIE], plain, &Answers::default()))
}

fn unread(text: &str) -> Vec<(String, UnreadWhy)> {
    resolved(text).unread.iter().map(|one| (text.get(one.span.clone()).unwrap().to_owned(), one.why)).collect()
}
