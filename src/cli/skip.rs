//! `carnet skip WHO`: not today; back on the next working day.

use serde_json::json;

use super::answer::Answer;
use super::arguments::Skip;
use super::failure::Failure;
use super::session::Session;
use crate::domain::phrase::Phrase;

pub(super) fn run(arguments: &Skip, session: &Session) -> Result<Answer, Failure> {
    let mut store = session.open()?;
    let who = session.who(&store, &arguments.who.join(" "))?;
    let written = store.skip(&[who.id], &session.moment)?;
    let back = session.settings.rules.working.after(session.moment.day, 1);
    Ok(session.done(
        || json!({"step": written.step, "with": [{"id": who.id, "name": who.name, "back": back.to_string()}]}),
        || {
            let told = Phrase::new("notice-skipped").with("names", who.name.as_str()).with("day", session.full(back));
            session.undoable(session.words.phrase(&told, session.moment.day), written.step)
        },
    ))
}
