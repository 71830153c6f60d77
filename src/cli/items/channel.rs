//! `carnet channel add|edit|up|down|remove WHO ADDRESS`: a way to reach somebody, and its place among the others.

use super::{Desk, meant};
use crate::cli::answer::Answer;
use crate::cli::arguments::{Channel as Arguments, ChannelFields, NewChannel, Which};
use crate::cli::failure::Failure;
use crate::cli::help;
use crate::cli::session::Session;
use crate::cli::values::{address, channel_kind, hours, wish};
use crate::domain::channel::{Channel, ChannelKind, Shift};
use crate::domain::item::{Item, ItemId, ItemKind};
use crate::domain::phrase::Phrase;
use crate::domain::text::clean::clean_line;

pub(in crate::cli) fn run(arguments: &Arguments, session: &Session) -> Result<Answer, Failure> {
    match arguments {
        Arguments::Add(arguments) => {
            let desk = Desk::open(&arguments.who, session)?;
            let (kind, value) = new(arguments)?;
            let called = help::value("ADDRESS", &session.words);
            let new = changed(Channel::new(kind, address(&called, kind, &value)?, 0), &arguments.fields)?;
            desk.add(&Item::Channel(new))
        }
        Arguments::Edit(other) => {
            let (desk, before) = open(&other.of, session)?;
            let mut after = changed(before.clone(), &other.fields)?;
            if let Some(typed) = &other.value {
                after.value = address("--value", after.kind, typed)?;
            }
            desk.edit(&Item::Channel(before), &Item::Channel(after))
        }
        Arguments::Up(which) => moved(which, Shift::Up, session),
        Arguments::Down(which) => moved(which, Shift::Down, session),
        Arguments::Remove(which) => {
            let (desk, before) = open(which, session)?;
            desk.remove(&Item::Channel(before))
        }
    }
}

fn moved(which: &Which, shift: Shift, session: &Session) -> Result<Answer, Failure> {
    let (mut desk, before) = open(which, session)?;
    let written = desk.store.move_channel(desk.who, before.id, shift, &session.moment)?;
    desk.told("item-changed", ItemId::Channel(before.id), written.step)
}

/// The page, and which channel is meant: by a part of it, or by its kind in any word for it (wa, appel).
fn open<'s>(of: &Which, session: &'s Session) -> Result<(Desk<'s>, Channel), Failure> {
    let desk = Desk::open(&of.who, session)?;
    let named = |row: &Channel| format!("{} {}", row.kind.code(), row.value);
    let by = (|row: &Channel| row.id.to_string(), named);
    let of_kind = channel_kind("", &of.which.join(" ")).map(|kind| vec![kind.code().to_owned()]);
    let words = of_kind.unwrap_or_else(|_| of.which.clone());
    let before = meant(&words, ItemKind::Channel, &desk.page.channels, by)?.clone();
    Ok((desk, before))
}

/// The kind and the address of a new one: by `--kind`, by the word before it (`email marie@example.org`), or because the
/// address says so itself.
fn new(arguments: &NewChannel) -> Result<(ChannelKind, String), Failure> {
    let words = clean_line(&arguments.words.join(" ")).trim().to_owned();
    if words.is_empty() {
        return Err(Failure::usage(Phrase::new("channel-needs-address")));
    }
    if let Some(typed) = &arguments.fields.kind {
        return Ok((channel_kind("--kind", typed)?, words));
    }
    if let Some((first, rest)) = words.split_once(' ')
        && let Ok(kind) = channel_kind("", first)
    {
        return Ok((kind, rest.trim().to_owned()));
    }
    let kind = guessed(&words).ok_or_else(|| Failure::usage(Phrase::new("channel-needs")))?;
    Ok((kind, words))
}

/// What an address is, where it says so itself.
fn guessed(value: &str) -> Option<ChannelKind> {
    if value.starts_with("http://") || value.starts_with("https://") {
        return Some(ChannelKind::Site);
    }
    address("", ChannelKind::Email, value).is_ok().then_some(ChannelKind::Email)
}

fn changed(row: Channel, arguments: &ChannelFields) -> Result<Channel, Failure> {
    let mut row = row;
    if let Some(typed) = &arguments.kind {
        row.kind = channel_kind("--kind", typed)?;
    }
    if let Some(typed) = &arguments.open_hours {
        row.hours = wish(typed, |typed| hours("--hours", typed))?;
    }
    Ok(row)
}
