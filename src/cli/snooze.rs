//! `carnet snooze WHO DAY`: somebody is hidden until a day.

use serde_json::json;

use super::answer::Answer;
use super::arguments::WhoDay;
use super::failure::Failure;
use super::session::{Session, no_day};
use crate::domain::capture::without_hour;
use crate::domain::dates::grammar::Lean;
use crate::domain::phrase::Phrase;

pub(super) fn run(arguments: &WhoDay, session: &Session) -> Result<Answer, Failure> {
    let mut store = session.open()?;
    let who = session.who(&store, &arguments.who)?;
    let typed = arguments.day.join(" ");
    let reading = session.reading(&typed, Lean::Future)?;
    let day = reading.day().ok_or_else(|| no_day(&typed))?;
    let until = session.coming(day)?;
    let written = store.snooze(&[who.id], until, &session.moment)?;
    Ok(session.done(
        || json!({"step": written.step, "with": [{"id": who.id, "name": who.name, "until": until.to_string()}]}),
        || {
            let told = Phrase::new("cli-snoozed").with("name", who.name.as_str()).with("day", session.full(until));
            let told = told.with("aside", without_hour(reading.time()));
            session.undoable(session.words.phrase(&told, session.moment.day), written.step)
        },
    ))
}
