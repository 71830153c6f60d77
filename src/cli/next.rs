//! `carnet next WHO DAY`: the day of the next contact; `none` leaves it to the rhythm.

use serde_json::json;

use super::answer::Answer;
use super::arguments::WhoDay;
use super::failure::Failure;
use super::session::{Session, iso};
use crate::say;

pub(super) fn run(arguments: &WhoDay, session: &Session) -> Result<Answer, Failure> {
    let mut store = session.open()?;
    let who = session.who(&store, &arguments.who)?;
    let next = session.next(&arguments.day.join(" "))?;
    let written = store.set_next(&[who.id], next, "", &session.moment)?;
    let due = written.value.first().and_then(|who| who.next_due);
    let at = due.and_then(|day| next.beside(day).at);
    Ok(session.done(
        || json!({"step": written.step, "with": [{"id": who.id, "name": who.name, "next_due": iso(due), "at": at.map(|at| at.format("%H:%M").to_string())}]}),
        || {
            let told = match due {
                Some(day) => session.next_of(&who.name, day, next),
                None => say!(session.words, "cli-no-next-of", name = &who.name),
            };
            session.undoable(told, written.step)
        },
    ))
}
