//! `carnet feedback WHO TEXT`: somebody suggested something; with `--thank` and the like, it goes a step further.

use std::io::Read;

use serde_json::json;

use super::answer::Answer;
use super::arguments::{Feedback as Arguments, NewFeedback, OtherFeedback, Which};
use super::failure::Failure;
use super::items::{Desk, meant_open};
use super::line::{needed, once, read_flag, read_line};
use super::reply::the_one;
use super::session::Session;
use super::values::{past, text};
use crate::domain::capture::{Plain, resolve_jot};
use crate::domain::feedback::{Feedback, Step};
use crate::domain::item::{Item, ItemKind};
use crate::say;

pub(super) fn run(arguments: &Arguments, session: &Session, stdin: &mut dyn Read) -> Result<Answer, Failure> {
    match arguments {
        Arguments::Add(new) => match step(new) {
            Some(step) => take((&new.who, &new.text), step, session),
            None => note(new, session, stdin),
        },
        Arguments::Edit(other) => edit(other, session),
        Arguments::Remove(which) => {
            let (desk, before) = open(which, session)?;
            desk.remove(&Item::Feedback(before))
        }
    }
}

fn step(arguments: &NewFeedback) -> Option<Step> {
    let flags = [
        (arguments.thank, Step::Thank),
        (arguments.consider, Step::Consider),
        (arguments.adopt, Step::Adopt),
        (arguments.decline, Step::Decline),
        (arguments.tell, Step::Tell),
    ];
    flags.into_iter().find(|(given, _)| *given).map(|(_, step)| step)
}

fn note(arguments: &NewFeedback, session: &Session, stdin: &mut dyn Read) -> Result<Answer, Failure> {
    let mut store = session.open()?;
    let named = &arguments.who;
    let who = session.who(&store, named)?;
    let text = needed(&arguments.text, ("feedback", named), stdin)?;
    let line = match &arguments.when {
        Some(when) => {
            let read = read_flag(("--when", when), &format!("={when}"), Plain::Note, &[who.id], (session, &store))?;
            let said = read_line(&text, Plain::Feedback, &[who.id], session, &store);
            once("--when", said.on.map(Some), read.on)?;
            format!("{text} ={when}")
        }
        None => text.clone(),
    };
    let resolved = read_line(&line, Plain::Feedback, &[who.id], session, &store);
    let beside = session.unread(&line, &resolved)? + &session.warned(resolved.sensitive());
    let jot = resolve_jot(resolved).map_err(|unready| Failure::of_line(unready, &text))?;
    let written = store.jot(&jot, Some(&text), &session.moment)?;
    let answer = session.done(
        || json!({"step": written.step, "with": [{"id": who.id, "name": who.name}]}),
        || {
            let told = say!(session.words, "notice-feedback", names = &who.name);
            session.undoable(told, written.step)
        },
    );
    Ok(answer.with_message(beside))
}

/// The open suggestion that is meant goes one step further; the words pick it where there are several.
fn take((who, words): (&str, &[String]), step: Step, session: &Session) -> Result<Answer, Failure> {
    let mut store = session.open()?;
    let who = session.who(&store, who)?;
    let page = store.dossier(who.id, 0)?;
    let open = page.map(|page| page.feedback).unwrap_or_default().into_iter().filter(|said| said.is_open());
    let said = the_one(open.collect(), &words.join(" "), |said| &said.text)?;
    let written = store.step_feedback(said.id, step, &session.moment)?;
    Ok(session.done(
        || json!({"step": written.step, "with": [{"id": who.id, "name": who.name}], "feedback": said.id}),
        || {
            let told = say!(session.words, "notice-feedback-step", step = step.code(), names = &who.name);
            session.undoable(told, written.step)
        },
    ))
}

/// The page, and which suggestion is meant: an open one, or else one that was told.
fn open<'s>(of: &Which, session: &'s Session) -> Result<(Desk<'s>, Feedback), Failure> {
    let desk = Desk::open(&of.who, session)?;
    let by = (|row: &Feedback| row.id.to_string(), |row: &Feedback| row.text.clone());
    let before = meant_open(&of.which, ItemKind::Feedback, (&desk.page.feedback, Feedback::is_open), by)?.clone();
    Ok((desk, before))
}

fn edit(arguments: &OtherFeedback, session: &Session) -> Result<Answer, Failure> {
    let (desk, before) = open(&arguments.of, session)?;
    let mut after = before.clone();
    if let Some(typed) = &arguments.new_text {
        after.text = text("--text", typed)?;
    }
    if let Some(typed) = &arguments.when {
        after.received_on = past(typed, session)?;
    }
    desk.edit(&Item::Feedback(before), &Item::Feedback(after))
}
