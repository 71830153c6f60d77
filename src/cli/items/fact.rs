//! `carnet fact add|edit|remove WHO WORDS`: one remembered thing.

use std::io::Read;

use super::{Desk, meant};
use crate::cli::answer::Answer;
use crate::cli::arguments::{Fact as Arguments, FactFields, NewFact, Which};
use crate::cli::failure::Failure;
use crate::cli::line::typed;
use crate::cli::session::Session;
use crate::cli::values::{fact_kind, past, relative, wish};
use crate::domain::dates::grammar::Lean;
use crate::domain::dossier::Dossier;
use crate::domain::fact::{Fact, FactKind};
use crate::domain::id::FactId;
use crate::domain::item::{Item, ItemKind};
use crate::domain::phrase::Phrase;
use crate::domain::text::clean::clean_note;

pub(in crate::cli) fn run(arguments: &Arguments, session: &Session, stdin: &mut dyn Read) -> Result<Answer, Failure> {
    match arguments {
        Arguments::Add(new) => add(new, session, stdin),
        Arguments::Edit(other) => {
            let (desk, before) = open(&other.of, session)?;
            let mut after = changed(before.clone(), &other.fields, &desk.page, session)?;
            if let Some(typed) = &other.text {
                after.text = said(&clean_note(typed))?;
            }
            after.private = after.private && !other.open;
            desk.edit(&Item::Fact(before), &Item::Fact(after))
        }
        Arguments::Remove(which) => {
            let (desk, before) = open(which, session)?;
            desk.remove(&Item::Fact(before))
        }
    }
}

fn add(arguments: &NewFact, session: &Session, stdin: &mut dyn Read) -> Result<Answer, Failure> {
    let desk = Desk::open(&arguments.who, session)?;
    let new = Fact {
        id: FactId::new(),
        kind: FactKind::UNSAID,
        text: said(&typed(&arguments.words, stdin)?)?,
        relative: None,
        on: None,
        learned_on: session.moment.day,
        interaction: None,
        private: false,
        asked_on: None,
    };
    let new = changed(new, &arguments.fields, &desk.page, session)?;
    desk.add(&Item::Fact(new))
}

/// A text that says something.
fn said(text: &str) -> Result<String, Failure> {
    match text.trim() {
        "" => Err(Failure::usage(Phrase::new("cli-nothing-to-write"))),
        text => Ok(text.to_owned()),
    }
}

/// The page, and which fact is meant.
fn open<'s>(of: &Which, session: &'s Session) -> Result<(Desk<'s>, Fact), Failure> {
    let desk = Desk::open(&of.who, session)?;
    let by = (|row: &Fact| row.id.to_string(), |row: &Fact| row.text.clone());
    let before = meant(&of.which, ItemKind::Fact, &desk.page.facts, by)?.clone();
    Ok((desk, before))
}

fn changed(row: Fact, arguments: &FactFields, page: &Dossier, session: &Session) -> Result<Fact, Failure> {
    let mut row = row;
    if let Some(typed) = &arguments.kind {
        row.kind = fact_kind("--kind", typed)?;
    }
    if let Some(typed) = &arguments.about {
        row.relative = wish(typed, |typed| relative("--about", typed, page, session))?;
    }
    if let Some(typed) = &arguments.day {
        row.on = wish(typed, |typed| session.date(typed, Lean::Future))?;
    }
    if let Some(typed) = &arguments.asked {
        row.asked_on = wish(typed, |typed| past(typed, session))?;
    }
    row.private |= arguments.private;
    Ok(row)
}
