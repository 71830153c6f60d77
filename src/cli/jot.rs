//! `carnet jot WHO TEXT`: something is remembered without a contact.

use std::io::Read;

use serde_json::json;

use super::answer::Answer;
use super::arguments::Jot;
use super::failure::Failure;
use super::line::{read_line, typed};
use super::session::Session;
use crate::domain::capture::{Plain, resolve_jot};
use crate::say;

pub(super) fn run(arguments: &Jot, session: &Session, stdin: &mut dyn Read) -> Result<Answer, Failure> {
    let mut store = session.open()?;
    let who = session.who(&store, &arguments.who)?;
    let text = typed(&arguments.text, stdin)?;
    let resolved = read_line(&text, Plain::Topic, &[who.id], session, &store);
    let beside = session.unread(&text, &resolved)? + &session.warned(resolved.sensitive());
    let jot = resolve_jot(resolved).map_err(|unready| Failure::of_line(unready, &text))?;
    let written = store.jot(&jot, Some(&text), &session.moment)?;
    let names: Vec<&str> = written.value.iter().map(|who| who.name.as_str()).collect();
    let answer = session.done(
        || {
            let with: Vec<_> = written.value.iter().map(|who| json!({"id": who.id, "name": who.name})).collect();
            json!({"step": written.step, "with": with})
        },
        || {
            let told = say!(session.words, "cli-jotted", names = names.join(", "));
            session.undoable(told, written.step)
        },
    );
    Ok(answer.with_message(beside))
}
