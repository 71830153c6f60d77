//! `carnet relative add|edit|remove WHO NAME`: somebody close.

use super::{Desk, Verb, meant, verb};
use crate::cli::answer::Answer;
use crate::cli::arguments::Relative as Arguments;
use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::cli::values::{not_as, partial, relation, text, wish};
use crate::domain::age::KnownAge;
use crate::domain::capture::read_age;
use crate::domain::id::RelativeId;
use crate::domain::item::{Item, ItemKind};
use crate::domain::phrase::Phrase;
use crate::domain::relative::{Relation, Relative};

pub(in crate::cli) fn run(arguments: &Arguments, session: &Session) -> Result<Answer, Failure> {
    let verb = verb("relative", &arguments.verb, &[Verb::Add, Verb::Edit, Verb::Remove])?;
    let desk = Desk::open(&arguments.who, session)?;
    if verb == Verb::Add {
        if arguments.relation.is_none() || arguments.words.is_empty() {
            return Err(Failure::usage(Phrase::new("relative-needs")));
        }
        let name = text("NAME", &arguments.words.join(" "))?;
        let new = Relative { id: RelativeId::new(), name, relation: Relation::Other, birthday: None, age: None };
        return desk.add(&Item::Relative(changed(new, arguments, session)?));
    }
    let rows = &desk.page.relatives;
    let by = (|row: &Relative| row.id.to_string(), |row: &Relative| row.name.clone());
    let before = meant(&arguments.words, ItemKind::Relative, rows, by)?.clone();
    if verb == Verb::Remove {
        return desk.remove(&Item::Relative(before));
    }
    let after = changed(before.clone(), arguments, session)?;
    desk.edit(&Item::Relative(before), &Item::Relative(after))
}

fn changed(row: Relative, arguments: &Arguments, session: &Session) -> Result<Relative, Failure> {
    let mut row = row;
    if let Some(typed) = &arguments.name {
        row.name = text("--name", typed)?;
    }
    if let Some(typed) = &arguments.relation {
        row.relation = relation("--relation", typed)?;
    }
    if let Some(typed) = &arguments.birthday {
        row.birthday = wish(typed, |typed| partial(typed, session))?;
        if row.birthday.is_some_and(|date| date.is_ahead_of(session.moment.day)) {
            return Err(Failure::usage(Phrase::new("form-birthday-to-come")));
        }
    }
    if let Some(typed) = &arguments.age {
        let age = |typed: &str| read_age(typed).ok_or_else(|| not_as("--age", typed, "8"));
        row.age = wish(typed, age)?.map(|age| KnownAge { age, on: session.moment.day });
    }
    Ok(row)
}
