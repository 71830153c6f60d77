//! `carnet promise edit|keep|remove WHO WORDS`: what is owed is changed, kept, taken back.

use super::{Desk, Verb, meant_open};
use crate::cli::answer::Answer;
use crate::cli::arguments::Promise as Arguments;
use crate::cli::failure::Failure;
use crate::cli::session::Session;
use crate::cli::values::{past, text, wish};
use crate::domain::dates::grammar::Lean;
use crate::domain::item::{Item, ItemId, ItemKind};
use crate::domain::promise::{Promise, PromiseBy};

pub(in crate::cli) fn run(
    verb: Verb,
    (who, words): (&str, &[String]),
    arguments: &Arguments,
    session: &Session,
) -> Result<Answer, Failure> {
    let mut desk = Desk::open(who, session)?;
    let by = (|row: &Promise| row.id.to_string(), |row: &Promise| row.text.clone());
    let before = meant_open(words, ItemKind::Promise, (&desk.page.promises, Promise::is_open), by)?.clone();
    match verb {
        Verb::Remove => desk.remove(&Item::Promise(before)),
        Verb::Keep if arguments.kept.is_none() => {
            let written = desk.store.tick_promise(before.id, &session.moment)?;
            desk.told("item-changed", ItemId::Promise(before.id), written.step)
        }
        _ => {
            let after = changed(before.clone(), arguments, session)?;
            desk.edit(&Item::Promise(before), &Item::Promise(after))
        }
    }
}

fn changed(row: Promise, arguments: &Arguments, session: &Session) -> Result<Promise, Failure> {
    let mut row = row;
    if let Some(typed) = &arguments.new_text {
        row.text = text("--text", typed)?;
    }
    if let Some(typed) = &arguments.due {
        row.due_on = wish(typed, |typed| session.date(typed, Lean::Future))?;
    }
    if let Some(typed) = &arguments.kept {
        row.done_on = wish(typed, |typed| past(typed, session))?;
    }
    if arguments.theirs || arguments.mine {
        row.by = if arguments.theirs { PromiseBy::Them } else { PromiseBy::Me };
    }
    Ok(row)
}
