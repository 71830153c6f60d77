//! `carnet status`: how many people are due, for a prompt or a status bar. It never makes a notebook, and
//! never writes into one.

use serde_json::json;

use super::answer::Answer;
use super::arguments::Status;
use super::failure::{Exit, Failure};
use super::session::Session;
use crate::domain::phrase::Phrase;
use crate::domain::queue::{Queue, Section};

/// What `--format` may name.
const NAMES: [&str; 2] = ["due", "late"];

pub(super) fn run(arguments: &Status, session: &Session) -> Result<Answer, Failure> {
    let (due, late) = match session.open_for_a_look() {
        Ok(store) => counts(&store.queue(&session.moment)?),
        Err(failure) if failure.exit == Exit::NotFound && !session.names_notebook() => (0, 0),
        Err(failure) => return Err(failure),
    };
    let line = match &arguments.format {
        None => due.to_string(),
        Some(format) => filled(format, due, late)?,
    };
    let text = || format!("{line}\n");
    Ok(session.shown(|| json!({ "due": due, "late": late }), text, text))
}

/// How many are due, and how many of them are overdue.
fn counts(queue: &Queue) -> (usize, usize) {
    let overdue = queue.sections.iter().filter(|group| group.section == Section::Overdue);
    (queue.left(), overdue.map(|group| group.entries.len()).sum())
}

/// The text with `{due}` and `{late}` filled in; another name in braces is a slip.
fn filled(format: &str, due: usize, late: usize) -> Result<String, Failure> {
    let line = format.replace("{due}", &due.to_string()).replace("{late}", &late.to_string());
    let slip = line.split_once('{').and_then(|(_, rest)| rest.split_once('}')).map(|(name, _)| name);
    match slip {
        None => Ok(line),
        Some(name) => {
            let names = NAMES.map(|name| format!("{{{name}}}")).join(", ");
            Err(Failure::usage(Phrase::new("status-no-name").with("typed", format!("{{{name}}}")).with("names", names)))
        }
    }
}
