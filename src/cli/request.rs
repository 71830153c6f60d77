//! `carnet request WHO TEXT`: somebody asked something; it waits for an answer. `edit` and `remove` change what was noted.

use std::io::Read;

use serde_json::json;

use super::answer::Answer;
use super::arguments::{NewRequest, OtherRequest, Request as Arguments, Which};
use super::failure::Failure;
use super::items::{Desk, meant_open};
use super::line::{needed, once, read_flag, read_line};
use super::session::Session;
use super::values::{text, wish};
use crate::domain::capture::{Plain, resolve_request};
use crate::domain::dates::grammar::Lean;
use crate::domain::item::{Item, ItemKind};
use crate::domain::phrase::Phrase;
use crate::domain::request::{Request, Urgency};
use crate::say;

pub(super) fn run(arguments: &Arguments, session: &Session, stdin: &mut dyn Read) -> Result<Answer, Failure> {
    match arguments {
        Arguments::Add(new) => add(new, session, stdin),
        Arguments::Edit(other) => edit(other, session),
        Arguments::Remove(which) => {
            let (desk, before) = open(which, session)?;
            desk.remove(&Item::Request(before))
        }
    }
}

fn add(arguments: &NewRequest, session: &Session, stdin: &mut dyn Read) -> Result<Answer, Failure> {
    let mut store = session.open()?;
    let (named, fields) = (&arguments.who, &arguments.fields);
    let who = session.who(&store, named)?;
    let text = needed(&arguments.text, ("request", named), stdin)?;
    let mut resolved = read_line(&text, Plain::Request, &[who.id], session, &store);
    let beside = session.unread(&text, &resolved)? + &session.warned(resolved.sensitive());
    let place = (session, &store);
    if let Some(via) = &arguments.via {
        let read = read_flag(("--via", via), &format!("/{via}"), Plain::Note, &[who.id], place)?.channel;
        resolved.channel = once("--via", resolved.channel.map(Some), read)?;
    }
    if let Some(when) = &fields.when {
        let read = read_flag(("--when", when), &format!("={when}"), Plain::Note, &[who.id], place)?;
        if !read.note.trim().is_empty() {
            return Err(Failure::usage(Phrase::new("cli-no-day").with("typed", when.as_str())));
        }
        let said = resolved.on.map(|on| (Some(on), resolved.at));
        (resolved.on, resolved.at) = once("--when", said, (read.on, read.at))?;
    }
    let promised = fields.promise_by.as_deref().map(|day| session.date(day, Lean::Future)).transpose()?;
    let mut contact = resolve_request(resolved).map_err(|unready| Failure::of_line(unready, &text))?;
    for request in &mut contact.learned.requests {
        if promised.is_some() {
            request.promised_on = once("--promise-by", request.promised_on.map(Some), promised)?;
        }
        if fields.urgent {
            request.urgency = Urgency::Urgent;
        }
    }
    if contact.on == session.moment.day && contact.at.is_none() && fields.when.is_none() {
        contact.at = Some(session.moment.civil.time());
    }
    let with = contact.with.clone();
    let written = store.log_contact(&contact, Some(&text), &session.moment)?;
    let page = with.first().map(|id| store.dossier(*id, 0)).transpose()?.flatten();
    // The newest row is the one just written.
    let kept = page.and_then(|page| page.requests.into_iter().filter(|row| row.is_open()).max_by_key(|row| row.id));
    let zone = session.moment.zone;
    let due = kept.as_ref().map(|request| request.due(zone, &session.settings.rules));
    let names: Vec<&str> = written.value.with.iter().map(|who| who.name.as_str()).collect();
    let answer = session.done(
        || {
            let with: Vec<_> = written.value.with.iter().map(|who| json!({"id": who.id, "name": who.name})).collect();
            let due = due.map(|due| due.format("%Y-%m-%dT%H:%M").to_string());
            json!({"step": written.step, "with": with, "request": kept.as_ref().map(|row| row.id), "due": due})
        },
        || {
            let words = &session.words;
            let told = match due {
                Some(due) => {
                    let (day, time) = (session.full(due.date()), words.time(due.time()));
                    say!(words, "notice-request", names = names.join(", "), day = day, time = time)
                }
                None => String::new(),
            };
            session.undoable(told, written.step)
        },
    );
    Ok(answer.with_message(beside))
}

/// The page, and which request is meant: an open one, or else one that was answered.
fn open<'s>(of: &Which, session: &'s Session) -> Result<(Desk<'s>, Request), Failure> {
    let desk = Desk::open(&of.who, session)?;
    let by = (|row: &Request| row.id.to_string(), |row: &Request| row.text.clone());
    let before = meant_open(&of.which, ItemKind::Request, (&desk.page.requests, Request::is_open), by)?.clone();
    Ok((desk, before))
}

fn edit(arguments: &OtherRequest, session: &Session) -> Result<Answer, Failure> {
    let (desk, before) = open(&arguments.of, session)?;
    let fields = &arguments.fields;
    let mut after = before.clone();
    if let Some(typed) = &arguments.new_text {
        after.text = text("--text", typed)?;
    }
    if fields.urgent || arguments.usual {
        after.urgency = if fields.urgent { Urgency::Urgent } else { Urgency::Usual };
    }
    if let Some(typed) = &fields.promise_by {
        after.promised_on = wish(typed, |typed| session.date(typed, Lean::Future))?;
        after.acknowledged_at = after.promised_on.and(after.acknowledged_at.or(Some(session.moment.instant)));
    }
    if let Some(when) = &fields.when {
        let place = (session, &desk.store);
        let read = read_flag(("--when", when), &format!("={when}"), Plain::Note, &[desk.who], place)?;
        let no_day = || Failure::usage(Phrase::new("cli-no-day").with("typed", when.as_str()));
        let on = read.on.filter(|on| read.note.trim().is_empty() && *on <= session.moment.day).ok_or_else(no_day)?;
        let zone = session.moment.zone;
        let hour = read.at.unwrap_or_else(|| before.received_at.with_timezone(&zone).time());
        after.received_at = session.moment.instant_of(on.and_time(hour)).min(session.moment.instant);
    }
    desk.edit(&Item::Request(before), &Item::Request(after))
}
