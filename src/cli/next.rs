//! `carnet next WHO DAY`: the day of the next contact; `none` leaves it to the rhythm.

use serde_json::json;

use super::answer::Answer;
use super::arguments::WhoDay;
use super::failure::Failure;
use super::session::{Session, iso};
use crate::domain::contact::Next;
use crate::domain::dates::grammar::{Lean, Meaning};
use crate::say;

pub(super) fn run(arguments: &WhoDay, session: &Session) -> Result<Answer, Failure> {
    let mut store = session.open()?;
    let who = session.who(&store, &arguments.who)?;
    let next = match session.day(&arguments.day.join(" "), Lean::Future)? {
        Meaning::Day(day) => Next::On(session.settings.rules.working.on_or_after(session.coming(day)?)),
        Meaning::Never => Next::NoFollowUp,
    };
    let written = store.set_next(&[who.id], next, "", &session.moment)?;
    let due = written.value.first().and_then(|who| who.next_due);
    Ok(session.done(
        || json!({"step": written.step, "with": [{"id": who.id, "name": who.name, "next_due": iso(due)}]}),
        || {
            let words = &session.words;
            let told = match due {
                Some(day) => say!(words, "cli-next-of", name = &who.name, day = session.full(day)),
                None => say!(words, "cli-no-next-of", name = &who.name),
            };
            session.undoable(told, written.step)
        },
    ))
}
