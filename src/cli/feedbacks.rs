//! `carnet feedbacks [WHO]`: suggestions of which something is left to do; `--done` those that were told.

use serde_json::{Value, json};

use super::answer::{Answer, record};
use super::arguments::Requests;
use super::failure::Failure;
use super::session::{Session, iso};
use crate::domain::feedback::Feedback;
use crate::say;
use crate::store::feedback::{Said, Which};

pub(super) fn run(arguments: &Requests, session: &Session) -> Result<Answer, Failure> {
    let store = session.open_to_read()?;
    let mut all = store.feedback(if arguments.done { Which::Told } else { Which::Open })?;
    if !arguments.who.is_empty() {
        let who = session.who(&store, &arguments.who.join(" "))?;
        all.retain(|said| said.who == who.id);
    }
    Ok(session.shown(
        || json!({"feedback": all.iter().map(of_somebody).collect::<Vec<_>>()}),
        || all.iter().map(fields).collect(),
        || text(&all, arguments, session),
    ))
}

/// A suggestion as JSON.
pub(super) fn members(said: &Feedback) -> Value {
    json!({
        "id": said.id,
        "text": said.text,
        "state": said.state(),
        "received": said.received_on.to_string(),
        "thanked": iso(said.thanked_on),
        "considered": iso(said.considered_on),
        "decision": said.decided.map(|(decision, _)| decision),
        "decided": iso(said.decided.map(|(_, on)| on)),
        "told": iso(said.told_on),
    })
}

fn of_somebody(said: &Said) -> Value {
    let mut all = json!({"with": {"id": said.who, "name": said.name}});
    if let (Value::Object(all), Value::Object(members)) = (&mut all, members(&said.feedback)) {
        all.extend(members);
    }
    all
}

fn fields(said: &Said) -> String {
    let id = said.feedback.id.to_string();
    let received = said.feedback.received_on.to_string();
    record([id.as_str(), &said.name, said.feedback.state().code(), &received, &said.feedback.text])
}

fn text(all: &[Said], arguments: &Requests, session: &Session) -> String {
    if all.is_empty() {
        let id = if arguments.done { "feedbacks-none-told" } else { "feedbacks-none" };
        return format!("{}\n", session.words.say(id));
    }
    all.iter()
        .map(|said| say!(session.words, "cli-of", name = &said.name, what = line(&said.feedback, session)) + "\n")
        .collect()
}

/// One suggestion with how far it has come.
pub(super) fn line(said: &Feedback, session: &Session) -> String {
    let words = &session.words;
    let day = words.day(said.state_since(), session.moment.day);
    let state = say!(words, "feedback-state", state = said.state().code(), day = day);
    format!("{}  [{state}]", said.text)
}
