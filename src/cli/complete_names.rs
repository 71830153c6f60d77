//! `carnet complete-names PREFIX`: what the completions of a shell ask for. Hidden, quiet, and never makes a notebook.

use serde_json::json;

use super::answer::Answer;
use super::arguments::CompleteNames;
use super::failure::Failure;
use super::session::Session;
use crate::domain::text::clean::clean_line;
use crate::store::{OpenOptions, Store, WhenAbsent};

/// A list longer than this helps nobody.
const MOST: usize = 200;

pub(super) fn run(arguments: &CompleteNames, session: &Session) -> Result<Answer, Failure> {
    let options = OpenOptions { when_absent: WhenAbsent::Refuse, ..OpenOptions::default() };
    let prefix = arguments.prefix.join(" ");
    // A shell that completes has no place for an error.
    let names = Store::open(&session.paths.notebook, &options)
        .and_then(|store| Ok(store.names_beginning(&prefix, MOST)?))
        .unwrap_or_default();
    // One name a line, whatever the notebook holds.
    let names: Vec<String> = names.iter().map(|name| clean_line(name)).collect();
    let lines = || names.iter().map(|name| format!("{name}\n")).collect();
    Ok(session.shown(|| json!({ "names": names }), lines, lines))
}
