//! `carnet contact edit|remove WHO [WORDS]`: an entry of the log is corrected or taken out; where nothing is said, the newest.

use super::{Desk, meant};
use crate::cli::answer::Answer;
use crate::cli::arguments::{Contact as Arguments, OtherContact, Which};
use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::cli::values::{channel_kind, one_of, past, time, wish};
use crate::domain::dates::grammar::Lean;
use crate::domain::interaction::{Direction, Interaction, InteractionKind, Outcome};
use crate::domain::item::{Item, ItemKind};
use crate::domain::phrase::Phrase;
use crate::domain::text::clean::clean_note;

/// What can be said to have come of it; the program sets the others itself.
pub(in crate::cli) const OUTCOMES: [Outcome; 4] =
    [Outcome::Reached, Outcome::MessageLeft, Outcome::NoAnswer, Outcome::Broadcast];

pub(in crate::cli) fn run(arguments: &Arguments, session: &Session) -> Result<Answer, Failure> {
    match arguments {
        Arguments::Edit(other) => {
            let (desk, before) = open(&other.of, session)?;
            let after = changed(before.clone(), other, &desk)?;
            desk.edit(&Item::Interaction(before), &Item::Interaction(after))
        }
        Arguments::Remove(which) => {
            let (desk, before) = open(which, session)?;
            desk.remove(&Item::Interaction(before))
        }
    }
}

/// The page, and which entry of the log is meant.
fn open<'s>(of: &Which, session: &'s Session) -> Result<(Desk<'s>, Interaction), Failure> {
    let desk = Desk::open(&of.who, session)?;
    let text = |row: &Interaction| format!("{} {}", row.on, row.text);
    let by = (|row: &Interaction| row.id.to_string(), text);
    let newest = desk.page.interactions.first().filter(|_| of.which.is_empty());
    let before = match newest {
        Some(newest) => newest.clone(),
        None => meant(&of.which, ItemKind::Interaction, &desk.page.interactions, by)?.clone(),
    };
    Ok((desk, before))
}

fn changed(row: Interaction, arguments: &OtherContact, desk: &Desk<'_>) -> Result<Interaction, Failure> {
    let session = desk.session;
    let mut row = row;
    if let Some(text) = &arguments.text {
        row.text = clean_note(text).trim().to_owned();
    }
    if let Some(typed) = &arguments.on {
        row.on = session.date(typed, Lean::Contact)?;
    }
    if let Some(typed) = &arguments.at {
        row.at = wish(typed, |typed| time("--at", typed))?;
    }
    if let Some(typed) = &arguments.via {
        row.channel = channel_kind("--via", typed)?;
    }
    if let Some(typed) = &arguments.outcome {
        row.outcome = one_of("--outcome", typed, (&OUTCOMES, Outcome::code, "outcome"))?;
    }
    if let Some(typed) = &arguments.direction {
        row.direction = one_of("--direction", typed, (&Direction::ALL, Direction::code, "direction"))?;
    }
    if let Some(typed) = &arguments.kind {
        row.kind = one_of("--kind", typed, (&InteractionKind::ALL, InteractionKind::code, "contact-kind"))?;
    }
    if let Some(typed) = &arguments.settled {
        row.resolved_on = wish(typed, |typed| past(typed, session))?;
    }
    for typed in &arguments.with {
        let id = session.who(&desk.store, typed)?.id;
        if !row.with.contains(&id) {
            row.with.push(id);
        }
    }
    for typed in &arguments.without {
        let id = session.who(&desk.store, typed)?.id;
        row.with.retain(|with| *with != id);
    }
    if row.with.is_empty() {
        return Err(Failure::usage(Phrase::new("contact-with-nobody")));
    }
    Ok(row)
}
