//! `carnet undo [-n N]`: the newest steps of the notebook are taken back, whoever made them.

use serde_json::json;

use super::answer::Answer;
use super::arguments::Undo;
use super::failure::Failure;
use super::session::Session;
use crate::i18n::Words;
use crate::say;
use crate::store::{StepRecord, Store, UndoError, Undone};

pub(super) fn run(arguments: &Undo, session: &Session) -> Result<Answer, Failure> {
    let steps = travel(arguments.n, session, |store| store.undo(session.moment))?;
    Ok(session.done(|| json!({"undone": records(&steps, session)}), || sentences(&steps, session, "cli-undone")))
}

/// Takes up to `n` steps; that fewer are there is no failure, that none is, is one.
pub(super) fn travel(
    n: u32,
    session: &Session,
    mut step: impl FnMut(&mut Store) -> Result<Undone, UndoError>,
) -> Result<Vec<StepRecord>, Failure> {
    let mut store = session.open_to_read()?;
    session.warn(&store)?;
    let mut steps = Vec::new();
    for _ in 0..n {
        match step(&mut store) {
            Ok(undone) => steps.push(undone.step),
            Err(UndoError::Nothing | UndoError::NothingUndone) if !steps.is_empty() => break,
            Err(error) => return Err(Failure::of_undo(&error, &session.words)),
        }
    }
    Ok(steps)
}

/// A step in words.
pub(super) fn what(step: &StepRecord, words: &Words) -> String {
    words.say_with(&step.what, &[("names", step.names.join(", ").into())])
}

pub(super) fn records(steps: &[StepRecord], session: &Session) -> Vec<serde_json::Value> {
    steps.iter().map(|step| json!({"step": step.id, "what": what(step, &session.words)})).collect()
}

/// One sentence a step.
pub(super) fn sentences(steps: &[StepRecord], session: &Session, id: &str) -> String {
    let told: Vec<String> =
        steps.iter().map(|step| session.words.say_with(id, &[("what", what(step, &session.words).into())])).collect();
    if told.is_empty() { say!(session.words, "cli-nothing-done") } else { told.join("\n") }
}
