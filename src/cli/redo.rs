//! `carnet redo [-n N]`: what was undone last is done again.

use serde_json::json;

use super::answer::Answer;
use super::arguments::Undo;
use super::failure::Failure;
use super::session::Session;
use super::undo::{records, sentences, travel};

pub(super) fn run(arguments: &Undo, session: &Session) -> Result<Answer, Failure> {
    let steps = travel(arguments.n, session, |store| store.redo(session.moment))?;
    Ok(session.done(|| json!({"redone": records(&steps, session)}), || sentences(&steps, session, "cli-redone")))
}
