//! `carnet away WHO FROM TO`: somebody is away; the rhythm waits, and a hello is due afterwards.

use serde_json::json;

use super::answer::Answer;
use super::arguments::Away;
use super::failure::Failure;
use super::session::Session;
use crate::domain::absence::last_day;
use crate::domain::dates::grammar::Lean;
use crate::domain::phrase::Phrase;
use crate::say;

pub(super) fn run(arguments: &Away, session: &Session) -> Result<Answer, Failure> {
    let mut store = session.open()?;
    let who = session.who(&store, &arguments.who)?;
    if arguments.returned {
        let written = store.set_back(&[who.id], &session.moment)?;
        return Ok(session.done(
            || json!({"step": written.step, "with": [{"id": who.id, "name": who.name, "away": null}]}),
            || session.undoable(say!(session.words, "cli-back", name = &who.name), written.step),
        ));
    }
    let day = |typed: &Option<String>| {
        let typed = typed.as_deref().ok_or_else(|| Failure::usage(Phrase::new("cli-away-days")))?;
        session.date(typed, Lean::Future)
    };
    // The first day may have passed: who is away today has perhaps been for a while.
    let (from, last) = (day(&arguments.first)?, day(&arguments.last)?);
    let last = arguments
        .last
        .as_deref()
        .and_then(|typed| last_day(typed, from, &session.reader(Lean::Future)))
        .unwrap_or(last);
    let until = session.coming(last)?;
    if until < from {
        return Err(Failure::usage(Phrase::new("cli-away-order")));
    }
    let written = store.set_away(&[who.id], (from, until), &session.moment)?;
    Ok(session.done(
        || {
            let away = json!({"from": from.to_string(), "until": until.to_string()});
            json!({"step": written.step, "with": [{"id": who.id, "name": who.name, "away": away}]})
        },
        || {
            let (from, until) = (session.full(from), session.full(until));
            session
                .undoable(say!(session.words, "cli-away", name = &who.name, from = from, until = until), written.step)
        },
    ))
}
