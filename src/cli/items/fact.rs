//! `carnet fact add|edit|remove WHO WORDS`: one remembered thing.

use super::{Desk, Verb, meant, verb};
use crate::cli::answer::Answer;
use crate::cli::arguments::Fact as Arguments;
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

pub(in crate::cli) fn run(
    arguments: &Arguments,
    session: &Session,
    stdin: &mut dyn std::io::Read,
) -> Result<Answer, Failure> {
    let verb = verb("fact", &arguments.verb, &[Verb::Add, Verb::Edit, Verb::Remove])?;
    let desk = Desk::open(&arguments.who, session)?;
    if verb == Verb::Add {
        let text = typed(&arguments.words, stdin)?.trim().to_owned();
        if text.is_empty() {
            return Err(Failure::usage(Phrase::new("cli-nothing-to-write")));
        }
        let new = Fact {
            id: FactId::new(),
            kind: FactKind::Topic,
            text,
            relative: None,
            on: None,
            learned_on: session.moment.day,
            interaction: None,
            private: false,
            asked_on: None,
        };
        let new = changed(new, arguments, &desk.page, session)?;
        return desk.add(&Item::Fact(new));
    }
    let by = (|row: &Fact| row.id.to_string(), |row: &Fact| row.text.clone());
    let before = meant(&arguments.words, ItemKind::Fact, &desk.page.facts, by)?.clone();
    if verb == Verb::Remove {
        return desk.remove(&Item::Fact(before));
    }
    let after = changed(before.clone(), arguments, &desk.page, session)?;
    desk.edit(&Item::Fact(before), &Item::Fact(after))
}

fn changed(row: Fact, arguments: &Arguments, page: &Dossier, session: &Session) -> Result<Fact, Failure> {
    let mut row = row;
    if let Some(text) = &arguments.text {
        row.text = clean_note(text).trim().to_owned();
        if row.text.is_empty() {
            return Err(Failure::usage(Phrase::new("cli-nothing-to-write")));
        }
    }
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
    row.private = (row.private || arguments.private) && !arguments.open;
    Ok(row)
}
