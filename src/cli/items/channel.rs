//! `carnet channel add|edit|up|down|remove WHO ADDRESS`: a way to reach somebody, and its place among the others.

use super::{Desk, Verb, meant, verb};
use crate::cli::answer::Answer;
use crate::cli::arguments::Channel as Arguments;
use crate::cli::failure::Failure;
use crate::cli::help;
use crate::cli::session::Session;
use crate::cli::values::{address, channel_kind, hours, wish};
use crate::domain::channel::{Channel, ChannelKind, Shift};
use crate::domain::item::{Item, ItemId, ItemKind};
use crate::domain::phrase::Phrase;
use crate::domain::text::clean::clean_line;

const KNOWN: [Verb; 5] = [Verb::Add, Verb::Edit, Verb::Up, Verb::Down, Verb::Remove];

pub(in crate::cli) fn run(arguments: &Arguments, session: &Session) -> Result<Answer, Failure> {
    let verb = verb("channel", &arguments.verb, &KNOWN)?;
    let mut desk = Desk::open(&arguments.who, session)?;
    if verb == Verb::Add {
        let (kind, value) = new(arguments)?;
        let called = help::value("ADDRESS", &session.words);
        let new = changed(Channel::new(kind, address(&called, kind, &value)?, 0), arguments)?;
        return desk.add(&Item::Channel(new));
    }
    let named = |row: &Channel| format!("{} {}", row.kind.code(), row.value);
    let by = (|row: &Channel| row.id.to_string(), named);
    // A kind in any word for it: wa, appel.
    let of_kind = channel_kind("", &arguments.words.join(" ")).map(|kind| vec![kind.code().to_owned()]);
    let words = of_kind.unwrap_or_else(|_| arguments.words.clone());
    let before = meant(&words, ItemKind::Channel, &desk.page.channels, by)?.clone();
    match verb {
        Verb::Remove => desk.remove(&Item::Channel(before)),
        Verb::Up | Verb::Down => {
            let shift = if verb == Verb::Up { Shift::Up } else { Shift::Down };
            let written = desk.store.move_channel(desk.who, before.id, shift, &session.moment)?;
            desk.told("item-changed", ItemId::Channel(before.id), written.step)
        }
        _ => {
            let after = changed(before.clone(), arguments)?;
            desk.edit(&Item::Channel(before), &Item::Channel(after))
        }
    }
}

/// The kind and the address of a new one: by `--kind`, by the word before it (`email marie@example.org`), or because the
/// address says so itself.
fn new(arguments: &Arguments) -> Result<(ChannelKind, String), Failure> {
    let words = clean_line(&arguments.words.join(" ")).trim().to_owned();
    if words.is_empty() {
        return Err(Failure::usage(Phrase::new("channel-needs-address")));
    }
    if let Some(typed) = &arguments.kind {
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

fn changed(row: Channel, arguments: &Arguments) -> Result<Channel, Failure> {
    let mut row = row;
    if let Some(typed) = &arguments.kind {
        row.kind = channel_kind("--kind", typed)?;
    }
    if let Some(typed) = &arguments.value {
        row.value = address("--value", row.kind, typed)?;
    }
    if let Some(typed) = &arguments.open_hours {
        row.hours = wish(typed, |typed| hours("--hours", typed))?;
    }
    Ok(row)
}
