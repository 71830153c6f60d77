//! `carnet snooze WHO DAY`: somebody is hidden until a day.

use serde_json::json;

use super::answer::Answer;
use super::arguments::WhoDay;
use super::failure::Failure;
use super::session::{Session, no_day};
use crate::domain::dates::grammar::Lean;
use crate::say;

pub(super) fn run(arguments: &WhoDay, session: &Session) -> Result<Answer, Failure> {
    let mut store = session.open()?;
    let who = session.who(&store, &arguments.who)?;
    // Nobody is hidden until an hour: of a day with one, the day counts.
    let typed = arguments.day.join(" ");
    let day = session.reading(&typed, Lean::Future)?.day().ok_or_else(|| no_day(&typed))?;
    let until = session.coming(day)?;
    let written = store.snooze(&[who.id], until, &session.moment)?;
    Ok(session.done(
        || json!({"step": written.step, "with": [{"id": who.id, "name": who.name, "until": until.to_string()}]}),
        || {
            let told = say!(session.words, "cli-snoozed", name = &who.name, day = session.full(until));
            session.undoable(told, written.step)
        },
    ))
}
