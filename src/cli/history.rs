//! `carnet history [-n N]`: the newest steps of the notebook, the newest first.

use serde_json::json;

use super::answer::{Answer, record};
use super::arguments::History;
use super::failure::Failure;
use super::session::Session;
use super::undo::what;
use crate::store::{StepRecord, StepState};

pub(super) fn run(arguments: &History, session: &Session) -> Result<Answer, Failure> {
    let steps = session.open_to_read()?.history(arguments.n)?;
    let words = &session.words;
    Ok(session.shown(
        || {
            let steps: Vec<_> = steps
                .iter()
                .map(|step| {
                    json!({"step": step.id, "at": step.at.to_rfc3339(), "what": what(step, words), "state": state(step)})
                })
                .collect();
            json!({ "steps": steps })
        },
        || {
            let line = |step: &StepRecord| {
                let (id, at) = (step.id.to_string(), step.at.to_rfc3339());
                record([id.as_str(), at.as_str(), state(step), what(step, words).as_str()])
            };
            steps.iter().map(line).collect()
        },
        || {
            if steps.is_empty() {
                return format!("{}\n", words.say("cli-no-history"));
            }
            let line = |step: &StepRecord| {
                let at = step.at.with_timezone(&session.moment.zone).naive_local();
                let day = words.day(at.date(), session.moment.day);
                let undone = match step.state {
                    StepState::Done => String::new(),
                    StepState::Undone => format!("  ({})", words.say("cli-state-undone")),
                    StepState::Closed => format!("  ({})", words.say("cli-state-closed")),
                };
                format!("{day} {}  {}{undone}\n", words.time(at.time()), what(step, words))
            };
            steps.iter().map(line).collect()
        },
    ))
}

fn state(step: &StepRecord) -> &'static str {
    match step.state {
        StepState::Done => "done",
        StepState::Undone => "undone",
        StepState::Closed => "closed",
    }
}
