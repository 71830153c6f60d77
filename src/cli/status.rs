//! `carnet status`: how many people are due, for a prompt or a status bar. It never makes a notebook, and
//! never writes into one.

use serde_json::json;

use super::answer::Answer;
use super::failure::{Exit, Failure};
use super::session::Session;

pub(super) fn run(session: &Session) -> Result<Answer, Failure> {
    let due = match session.open_for_a_look() {
        Ok(store) => store.queue(&session.moment)?.left(),
        Err(failure) if failure.exit == Exit::NotFound && !session.names_notebook() => 0,
        Err(failure) => return Err(failure),
    };
    let number = || format!("{due}\n");
    Ok(session.shown(|| json!({ "due": due }), number, number))
}
