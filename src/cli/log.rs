//! `carnet log WHO... TEXT`: a contact, an attempt or an appointment.

use std::io::Read;

use serde_json::json;

use super::answer::Answer;
use super::arguments::Log;
use super::failure::Failure;
use super::line::{add, once, read_flag, read_line, typed};
use super::session::{Session, iso};
use super::settling;
use super::values::not_as;
use crate::domain::capture::{Plain, Resolved, resolve_contact};
use crate::domain::channel::ChannelKind;
use crate::domain::contact::Next;
use crate::domain::id::AffiliateId;
use crate::domain::interaction::{InteractionKind, Outcome};
use crate::domain::phrase::Phrase;
use crate::domain::settling::Matter;
use crate::say;
use crate::store::directory::{Match, Who};
use crate::store::operations::Logged;
use crate::store::{Store, Written};

pub(super) fn run(arguments: &Log, session: &Session, stdin: &mut dyn Read) -> Result<Answer, Failure> {
    if arguments.rest.is_empty() {
        let what = super::help::value("WHO-TEXT", &session.words);
        return Err(Failure::usage(Phrase::new("cli-missing-argument").with("argument", what)));
    }
    let mut store = session.open()?;
    let (selected, text) = whom_and_what(arguments, session, &store, stdin)?;
    let mut resolved = read_line(&text, Plain::Note, &selected, session, &store);
    let unread = session.unread(&text, &resolved)?;
    let with: Vec<AffiliateId> = resolved.with.iter().map(|person| person.id).collect();
    let about = if with.is_empty() { &selected } else { &with };
    apply_flags(&mut resolved, arguments, about, session, &store)?;
    let beside = unread + &session.warned(resolved.sensitive());
    let outcome = if arguments.missed { in_vain(&resolved) } else { Outcome::Reached };
    let mut contact = resolve_contact(resolved, outcome).map_err(|unready| Failure::of_line(unready, &text))?;
    // The hour is worth keeping only for a contact of today that nothing dates.
    if contact.on == session.moment.day && contact.at.is_none() && arguments.when.is_none() {
        contact.at = Some(session.moment.civil.time());
    }
    let settling = store.settling_of(&contact, &session.moment)?;
    contact.settles = settling::said(&settling, (&arguments.settles, &arguments.leaves), session)?;
    let written = store.log_contact(&contact, Some(&text), &session.moment)?;
    let answer = session.done(
        || {
            let with: Vec<_> = written
                .value
                .with
                .iter()
                .map(|who| json!({"id": who.id, "name": who.name, "next_due": iso(who.next_due)}))
                .collect();
            let told = |all: &[Matter]| all.iter().map(|one| settling::members(one, session)).collect::<Vec<_>>();
            let (settled, open) = (told(&written.value.settled), told(&written.value.open));
            json!({"step": written.step, "with": with, "settled": settled, "open": open})
        },
        || sentence(&written, contact.learned.next, session),
    );
    Ok(answer.with_message(beside))
}

/// Whether the arguments name people and say nothing; names that are unclear are told when they are asked for.
pub(super) fn is_textless(arguments: &Log, session: &Session) -> bool {
    if arguments.rest.is_empty() {
        return true;
    }
    let named = session.open().and_then(|store| whom_and_what(arguments, session, &store, &mut std::io::empty()));
    named.is_ok_and(|(selected, text)| !selected.is_empty() && text.is_empty())
}

/// The people of arguments without a text.
pub(super) fn whom(arguments: &Log, session: &Session) -> Result<Vec<AffiliateId>, Failure> {
    let store = session.open()?;
    Ok(whom_and_what(arguments, session, &store, &mut std::io::empty())?.0)
}

/// In writing, and with a text, a message was left; nobody answered otherwise.
fn in_vain(resolved: &Resolved) -> Outcome {
    let writing = resolved.channel.is_some_and(ChannelKind::is_writing);
    if writing || !resolved.note.trim().is_empty() { Outcome::MessageLeft } else { Outcome::NoAnswer }
}

/// Of several arguments the last is the text, and the others name people. A single one is a person, or else a text that
/// names its people itself (`marie: great call`). With `--missed` the last may be one more person.
///
/// The first arguments together may be one person's whole name (`anne roux`). After the first person only whole words of
/// a name count: a text without quotes must not name people by the beginnings of its words.
fn whom_and_what(
    arguments: &Log,
    session: &Session,
    store: &Store,
    stdin: &mut dyn Read,
) -> Result<(Vec<AffiliateId>, String), Failure> {
    let (named, rest) = full_name(&arguments.rest, store)?;
    let mut selected: Vec<AffiliateId> = named.into_iter().collect();
    let Some((last, people)) = rest.split_last() else { return Ok((selected, String::new())) };
    for typed in people {
        let found = session.who(store, typed);
        selected.push(match (selected.is_empty(), found) {
            (true, found) => found?.id,
            (false, Ok(found)) if found.matched <= Match::WholeWords => found.id,
            (false, Err(failure)) if !failure.candidates.is_empty() => return Err(failure),
            (false, _) => return Err(Failure::no_second(&arguments.rest[0], typed)),
        });
    }
    let may_be_person = selected.is_empty() || arguments.missed;
    if may_be_person && last != "-" {
        match store.who(last)? {
            Who::One(found) if selected.is_empty() || found.matched <= Match::WholeWords => {
                return Ok(([selected, vec![found.id]].concat(), String::new()));
            }
            Who::One(_) => {}
            Who::Several(found) if selected.is_empty() => return Err(Failure::several(last, found)),
            Who::Several(_) | Who::Nobody => {}
        }
    }
    Ok((selected, typed(std::slice::from_ref(last), stdin)?))
}

/// The person whose whole name the first two or more arguments are, and the arguments behind it.
fn full_name<'a>(typed: &'a [String], store: &Store) -> Result<(Option<AffiliateId>, &'a [String]), Failure> {
    for count in (2..=typed.len()).rev() {
        let (name, rest) = typed.split_at(count);
        if let Who::One(found) = store.who(&name.join(" "))?
            && found.matched <= Match::WholeName
        {
            return Ok((Some(found.id), rest));
        }
    }
    Ok((None, typed))
}

fn apply_flags(
    resolved: &mut Resolved,
    arguments: &Log,
    about: &[AffiliateId],
    session: &Session,
    store: &Store,
) -> Result<(), Failure> {
    let place = (session, store);
    if let Some(via) = &arguments.via {
        let read = read_flag(("--via", via), &format!("/{via}"), Plain::Note, about, place)?;
        resolved.channel = once("--via", resolved.channel.map(Some), read.channel)?;
    }
    if let Some(kind) = &arguments.kind {
        let read = read_flag(("--kind", kind), &format!("/{kind}"), Plain::Note, about, place)?.kind;
        let said = Some(resolved.kind).filter(|kind| *kind != InteractionKind::default());
        resolved.kind = once("--kind", said, read)?;
    }
    if let Some(when) = &arguments.when {
        let read = read_flag(("--when", when), &format!("={when}"), Plain::Note, about, place)?;
        if !read.note.trim().is_empty() {
            return Err(Failure::usage(Phrase::new("cli-no-day").with("typed", when.as_str())));
        }
        let said = resolved.on.map(|on| (Some(on), resolved.at));
        (resolved.on, resolved.at) = once("--when", said, (read.on, read.at))?;
    }
    for fact in &arguments.facts {
        let Some((kind, text)) = fact.split_once('=') else {
            return Err(not_as("--fact", fact, "family=Zoe"));
        };
        let piece = format!("+{} {text}", kind.trim());
        add(&mut resolved.learned, read_flag(("--fact", fact), &piece, Plain::Topic, about, place)?.learned);
    }
    for promise in &arguments.promises {
        let read = read_flag(("--promise", promise), promise, Plain::Promise, about, place)?;
        add(&mut resolved.learned, read.learned);
    }
    if let Some(next) = &arguments.next {
        let said = Some(resolved.learned.next).filter(|next| *next != Next::ByRhythm);
        resolved.learned.next = once("--next", said, session.next(next)?)?;
    }
    Ok(())
}

/// What was saved, and when each one's turn comes again.
fn sentence(written: &Written<Logged>, said: Next, session: &Session) -> String {
    let words = &session.words;
    let names: Vec<&str> = written.value.with.iter().map(|who| who.name.as_str()).collect();
    let names = names.join(", ");
    let first = match written.value.outcome {
        Outcome::Planned => say!(words, "cli-planned", names = names),
        Outcome::NoAnswer | Outcome::MessageLeft => say!(words, "cli-missed", names = names),
        Outcome::Reached | Outcome::Broadcast | Outcome::Kept => say!(words, "cli-logged", names = names),
    };
    let mut parts = vec![first];
    for who in &written.value.with {
        let several = written.value.with.len() > 1;
        parts.push(match (who.retry_on, who.next_due) {
            (Some(day), _) if several => say!(words, "cli-retry-of", name = &who.name, day = session.full(day)),
            (Some(day), _) => say!(words, "cli-retry", day = session.full(day)),
            (None, Some(day)) if several => session.next_of(&who.name, day, said),
            (None, Some(day)) => session.next_on(day, said),
            (None, None) if written.value.outcome == Outcome::Planned => continue,
            (None, None) => say!(words, "cli-no-next-after", name = &who.name),
        });
    }
    if let Some(stages) = written.value.welcomed.first().map(|gained| &gained.stages)
        && let Some(last) = stages.last()
    {
        let told = parts.join(" ");
        parts = vec![say!(words, "notice-and-welcome", told = told, n = stages.len(), day = last.after)];
    }
    let stays = written.value.stays.iter().map(|stays| words.phrase(stays, session.moment.day));
    let stays = stays.reduce(|all, more| say!(words, "notice-and-also", told = all, stays = more));
    let told = parts.join(" ");
    let told = match stays {
        Some(stays) => say!(words, "notice-and-open", told = told, stays = stays),
        None => told,
    };
    session.undoable(told, written.step)
}
