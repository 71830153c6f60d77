//! `carnet request WHO TEXT`: somebody asked something; it waits for an answer.

use std::io::Read;

use serde_json::json;

use super::answer::Answer;
use super::arguments::Request;
use super::failure::Failure;
use super::line::{read_flag, read_line, typed};
use super::session::Session;
use crate::domain::capture::{Plain, resolve_request};
use crate::domain::dates::grammar::Lean;
use crate::domain::phrase::Phrase;
use crate::domain::request::Urgency;
use crate::say;

pub(super) fn run(arguments: &Request, session: &Session, stdin: &mut dyn Read) -> Result<Answer, Failure> {
    let mut store = session.open()?;
    let who = session.who(&store, &arguments.who)?;
    let text = typed(&arguments.text, stdin)?;
    let mut resolved = read_line(&text, Plain::Request, &[who.id], session, &store);
    let unread = session.unread(&text, &resolved);
    let place = (session, &store);
    if let Some(via) = &arguments.via {
        resolved.channel = read_flag(("--via", via), &format!("/{via}"), Plain::Note, &[who.id], place)?.channel;
    }
    if let Some(when) = &arguments.when {
        let read = read_flag(("--when", when), &format!("={when}"), Plain::Note, &[who.id], place)?;
        if !read.note.trim().is_empty() {
            return Err(Failure::usage(Phrase::new("cli-no-day").with("typed", when.as_str())));
        }
        (resolved.on, resolved.at) = (read.on, read.at);
    }
    let promised = arguments.promise_by.as_deref().map(|day| session.date(day, Lean::Future)).transpose()?;
    let mut contact = resolve_request(resolved).map_err(|unready| Failure::of_line(unready, &text))?;
    for request in &mut contact.learned.requests {
        request.promised_on = promised.or(request.promised_on);
        if arguments.urgent {
            request.urgency = Urgency::Urgent;
        }
    }
    if contact.on == session.moment.day && contact.at.is_none() && arguments.when.is_none() {
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
            format!("{told} {}", words.say("cli-undo-hint"))
        },
    );
    Ok(answer.with_message(unread))
}
