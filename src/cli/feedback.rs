//! `carnet feedback WHO TEXT`: somebody suggested something; with `--thank` and the like, it goes a step further.

use std::io::Read;

use serde_json::json;

use super::answer::Answer;
use super::arguments::Feedback;
use super::failure::Failure;
use super::line::{read_flag, read_line, typed};
use super::reply::the_one;
use super::session::Session;
use crate::domain::capture::{Plain, resolve_jot};
use crate::domain::feedback::Step;
use crate::say;

pub(super) fn run(arguments: &Feedback, session: &Session, stdin: &mut dyn Read) -> Result<Answer, Failure> {
    match step(arguments) {
        Some(step) => take(arguments, step, session),
        None => note(arguments, session, stdin),
    }
}

fn step(arguments: &Feedback) -> Option<Step> {
    let flags = [
        (arguments.thank, Step::Thank),
        (arguments.consider, Step::Consider),
        (arguments.adopt, Step::Adopt),
        (arguments.decline, Step::Decline),
        (arguments.tell, Step::Tell),
    ];
    flags.into_iter().find(|(given, _)| *given).map(|(_, step)| step)
}

fn note(arguments: &Feedback, session: &Session, stdin: &mut dyn Read) -> Result<Answer, Failure> {
    let mut store = session.open()?;
    let who = session.who(&store, &arguments.who)?;
    let text = typed(&arguments.text, stdin)?;
    let line = match &arguments.when {
        Some(when) => {
            read_flag(("--when", when), &format!("={when}"), Plain::Note, &[who.id], (session, &store))?;
            format!("{text} ={when}")
        }
        None => text.clone(),
    };
    let resolved = read_line(&line, Plain::Feedback, &[who.id], session, &store);
    let unread = session.unread(&line, &resolved);
    let jot = resolve_jot(resolved).map_err(|unready| Failure::of_line(unready, &text))?;
    let written = store.jot(&jot, Some(&text), &session.moment)?;
    let answer = session.done(
        || json!({"step": written.step, "with": [{"id": who.id, "name": who.name}]}),
        || {
            let told = say!(session.words, "notice-feedback", names = &who.name);
            format!("{told} {}", session.words.say("cli-undo-hint"))
        },
    );
    Ok(answer.with_message(unread))
}

/// The open suggestion that is meant goes one step further; the words pick it where there are several.
fn take(arguments: &Feedback, step: Step, session: &Session) -> Result<Answer, Failure> {
    let mut store = session.open()?;
    let who = session.who(&store, &arguments.who)?;
    let page = store.dossier(who.id, 0)?;
    let open = page.map(|page| page.feedback).unwrap_or_default().into_iter().filter(|said| said.is_open());
    let said = the_one(open.collect(), &arguments.text.join(" "), |said| &said.text)?;
    let written = store.step_feedback(said.id, step, &session.moment)?;
    Ok(session.done(
        || json!({"step": written.step, "with": [{"id": who.id, "name": who.name}], "feedback": said.id}),
        || {
            let told = say!(session.words, "notice-feedback-step", step = step.code(), names = &who.name);
            format!("{told} {}", session.words.say("cli-undo-hint"))
        },
    ))
}
