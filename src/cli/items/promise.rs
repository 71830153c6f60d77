//! `carnet promise edit|keep|remove WHO WORDS`: what is owed is changed, kept, taken back.

use super::{Desk, meant_open};
use crate::cli::answer::Answer;
use crate::cli::arguments::{KeptPromise, OtherPromise, PromiseFields, Which};
use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::cli::values::{past, text, wish};
use crate::domain::dates::grammar::Lean;
use crate::domain::item::{Item, ItemId, ItemKind};
use crate::domain::promise::{Promise, PromiseBy};

pub(in crate::cli) fn edit(arguments: &OtherPromise, session: &Session) -> Result<Answer, Failure> {
    let (desk, before) = open(&arguments.of, session)?;
    let mut after = changed(before.clone(), &arguments.fields, session)?;
    if let Some(typed) = &arguments.new_text {
        after.text = text("--text", typed)?;
    }
    if arguments.mine {
        after.by = PromiseBy::Me;
    }
    if let Some(typed) = &arguments.kept {
        after.done_on = wish(typed, |typed| past(typed, session))?;
    }
    desk.edit(&Item::Promise(before), &Item::Promise(after))
}

/// Kept today, or on the day that `--kept` says.
pub(in crate::cli) fn keep(arguments: &KeptPromise, session: &Session) -> Result<Answer, Failure> {
    let (mut desk, before) = open(&arguments.of, session)?;
    if let Some(typed) = &arguments.kept {
        let done_on = wish(typed, |typed| past(typed, session))?;
        let after = Promise { done_on, ..before.clone() };
        return desk.edit(&Item::Promise(before), &Item::Promise(after));
    }
    let written = desk.store.tick_promise(before.id, &session.moment)?;
    desk.told("item-changed", ItemId::Promise(before.id), written.step)
}

pub(in crate::cli) fn remove(which: &Which, session: &Session) -> Result<Answer, Failure> {
    let (desk, before) = open(which, session)?;
    desk.remove(&Item::Promise(before))
}

/// The page, and which promise is meant.
fn open<'s>(of: &Which, session: &'s Session) -> Result<(Desk<'s>, Promise), Failure> {
    let desk = Desk::open(&of.who, session)?;
    let by = (|row: &Promise| row.id.to_string(), |row: &Promise| row.text.clone());
    let before = meant_open(&of.which, ItemKind::Promise, (&desk.page.promises, Promise::is_open), by)?.clone();
    Ok((desk, before))
}

fn changed(row: Promise, arguments: &PromiseFields, session: &Session) -> Result<Promise, Failure> {
    let mut row = row;
    if let Some(typed) = &arguments.due {
        row.due_on = wish(typed, |typed| session.date(typed, Lean::Future))?;
    }
    if arguments.theirs {
        row.by = PromiseBy::Them;
    }
    Ok(row)
}
