//! `carnet relative add|edit|remove WHO NAME`: somebody close.

use super::{Desk, meant};
use crate::cli::answer::Answer;
use crate::cli::arguments::{Relative as Arguments, RelativeFields, Which};
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
    match arguments {
        Arguments::Add(new) => add(&new.who, &new.words, &new.fields, session),
        Arguments::Edit(other) => {
            let (desk, before) = open(&other.of, session)?;
            let mut after = changed(before.clone(), &other.fields, session)?;
            if let Some(typed) = &other.name {
                after.name = text("--name", typed)?;
            }
            desk.edit(&Item::Relative(before), &Item::Relative(after))
        }
        Arguments::Remove(which) => {
            let (desk, before) = open(which, session)?;
            desk.remove(&Item::Relative(before))
        }
    }
}

fn add(who: &str, words: &[String], fields: &RelativeFields, session: &Session) -> Result<Answer, Failure> {
    if fields.relation.is_none() || words.is_empty() {
        return Err(Failure::usage(Phrase::new("relative-needs")));
    }
    let desk = Desk::open(who, session)?;
    let name = text("NAME", &words.join(" "))?;
    let new = Relative { id: RelativeId::new(), name, relation: Relation::Other, birthday: None, age: None };
    desk.add(&Item::Relative(changed(new, fields, session)?))
}

/// The page, and who of those close is meant.
fn open<'s>(of: &Which, session: &'s Session) -> Result<(Desk<'s>, Relative), Failure> {
    let desk = Desk::open(&of.who, session)?;
    let by = (|row: &Relative| row.id.to_string(), |row: &Relative| row.name.clone());
    let before = meant(&of.which, ItemKind::Relative, &desk.page.relatives, by)?.clone();
    Ok((desk, before))
}

fn changed(row: Relative, arguments: &RelativeFields, session: &Session) -> Result<Relative, Failure> {
    let mut row = row;
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
