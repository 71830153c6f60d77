//! Texts in the capture grammar, from arguments and flags: each flag is one piece of a line.

use std::io::Read;

use super::failure::Failure;
use super::session::{Session, no_day};
use super::values::{not_as, not_one_of, wrong};
use crate::domain::capture::{Answers, Leading, Plain, Resolved, Scene, Unready, parse, resolve};
use crate::domain::channel::ChannelKind;
use crate::domain::contact::Learned;
use crate::domain::dates::grammar::Lean;
use crate::domain::id::AffiliateId;
use crate::domain::phrase::Phrase;
use crate::domain::text::clean::clean_note;
use crate::i18n::system::system_error;
use crate::store::Store;

/// A text as it was typed: the words joined, or what comes from stdin when they are `-`. Cleaned, as all text from outside.
pub(super) fn typed(words: &[String], stdin: &mut dyn Read) -> Result<String, Failure> {
    if words != ["-"] {
        return Ok(clean_note(&words.join(" ")));
    }
    let mut bytes = Vec::new();
    let read = stdin.take(LONGEST + 1).read_to_end(&mut bytes);
    read.map_err(|error| Failure::usage(Phrase::new("cli-stdin").with("reason", system_error(&error))))?;
    if bytes.len() as u64 > LONGEST {
        return Err(Failure::usage(Phrase::new("cli-stdin-long").with("most", (LONGEST >> 10).to_string())));
    }
    let text = clean_note(&String::from_utf8_lossy(&bytes)).trim_end().to_owned();
    // Where a pipe was to bring a text, an empty one is a fault before it, not a contact without a word.
    if text.is_empty() { Err(Failure::usage(Phrase::new("cli-stdin-empty"))) } else { Ok(text) }
}

/// What is to be noted of somebody, as [`typed`]; where there is nothing, the command and whom it names say what to type.
pub(super) fn needed(
    words: &[String],
    (command, who): (&'static str, &str),
    stdin: &mut dyn Read,
) -> Result<String, Failure> {
    let text = typed(words, stdin)?;
    if text.trim().is_empty() {
        // The name stands in single quotes there, for a shell.
        let who = who.replace('\'', r"'\''");
        return Err(Failure::usage(Phrase::new("cli-no-text").with("command", command).with("who", who)));
    }
    Ok(text)
}

/// A note longer than this many bytes is a mistake in a pipe: it is refused, not cut.
const LONGEST: u64 = 1 << 20;

/// A line read with these people selected.
pub(super) fn read_line(
    text: &str,
    plain: Plain,
    selected: &[AffiliateId],
    session: &Session,
    store: &Store,
) -> Resolved {
    let reader = session.reader(Lean::Future);
    let answers = Answers::default();
    // A name at the start of the text says who is meant only where nobody was named before it.
    let leading = if selected.is_empty() { Leading::Replace } else { Leading::AreText };
    resolve(
        &parse(text, &reader),
        &Scene { selected, leading, answers: &answers, reader, now: session.moment, plain },
        store,
    )
}

/// A flag's value read as one piece of a line; `flag` is named when it cannot be.
pub(super) fn read_flag(
    (flag, value): (&str, &str),
    piece: &str,
    plain: Plain,
    selected: &[AffiliateId],
    (session, store): (&Session, &Store),
) -> Result<Resolved, Failure> {
    let resolved = read_line(&clean_note(piece), plain, selected, session, store);
    if !resolved.questions.is_empty() {
        return Err(Failure::of_line(Unready::Questions(resolved.questions), value));
    }
    session.unread(piece, &resolved)?;
    if resolved.unread.is_empty() {
        return Ok(resolved);
    }
    Err(match flag {
        "--when" => no_day(value),
        "--via" => not_one_of(flag, value, &ChannelKind::CONTACT.map(ChannelKind::code)),
        "--fact" => not_as(flag, value, "family=Zoe"),
        "--kind" => not_one_of(flag, value, &["coaching", "review", "issue", "broadcast"]),
        _ => wrong(flag, value),
    })
}

/// What a flag says, where the text does not say something else: neither is thrown away.
pub(super) fn once<T: PartialEq>(flag: &str, in_text: Option<T>, by_flag: T) -> Result<T, Failure> {
    match in_text {
        Some(said) if said != by_flag => Err(Failure::usage(Phrase::new("cli-said-twice").with("flag", flag))),
        _ => Ok(by_flag),
    }
}

/// Puts what was learned from a flag to what the line says.
pub(super) fn add(to: &mut Learned, from: Learned) {
    to.facts.extend(from.facts);
    to.relatives.extend(from.relatives);
    to.births.extend(from.births);
    to.occasions.extend(from.occasions);
    to.gifts.extend(from.gifts);
    to.promises.extend(from.promises);
    to.tags.extend(from.tags);
}
