//! `carnet promises [WHO]`: what is owed, both ways; `--done` what was kept.

use serde_json::{Value, json};

use super::answer::{Answer, record};
use super::arguments::Promises;
use super::failure::Failure;
use super::session::{Session, iso};
use crate::domain::promise::PromiseBy;
use crate::say;
use crate::store::promises::{Owed, Which};

pub(super) fn run(arguments: &Promises, session: &Session) -> Result<Answer, Failure> {
    let store = session.open_to_read()?;
    let which = if arguments.done { Which::Kept } else { Which::Open };
    let mut owed = store.promises(which)?;
    if !arguments.who.is_empty() {
        let who = session.who(&store, &arguments.who.join(" "))?;
        owed.retain(|owed| owed.who == who.id);
    }
    Ok(session.shown(
        || json!({"promises": owed.iter().map(members).collect::<Vec<_>>()}),
        || owed.iter().map(fields).collect(),
        || text(&owed, which, session),
    ))
}

fn members(owed: &Owed) -> Value {
    let promise = &owed.promise;
    json!({
        "id": promise.id,
        "with": {"id": owed.who, "name": owed.name},
        "by": promise.by,
        "text": promise.text,
        "made": promise.made_on.to_string(),
        "due": iso(promise.due_on),
        "done": iso(promise.done_on),
    })
}

fn by(promise: PromiseBy) -> &'static str {
    match promise {
        PromiseBy::Me => "me",
        PromiseBy::Them => "them",
    }
}

fn fields(owed: &Owed) -> String {
    let promise = &owed.promise;
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let (due, done) = (day(promise.due_on), day(promise.done_on));
    record([promise.id.to_string().as_str(), &owed.name, by(promise.by), &due, &done, &promise.text])
}

/// Mine, then theirs, each with its day first.
fn text(owed: &[Owed], which: Which, session: &Session) -> String {
    let words = &session.words;
    if owed.is_empty() {
        let id = if which == Which::Open { "promises-none" } else { "promises-none-kept" };
        return format!("{}\n", words.say_with(id, &[]));
    }
    let mut text = String::new();
    for side in [PromiseBy::Me, PromiseBy::Them] {
        let mut lines = owed.iter().filter(|owed| owed.promise.by == side).peekable();
        if lines.peek().is_none() {
            continue;
        }
        let blank = if text.is_empty() { "" } else { "\n" };
        text += &format!("{blank}{}\n", say!(words, "promises-section", by = by(side)));
        for owed in lines {
            let promise = &owed.promise;
            let day = |day| words.day(day, session.moment.day);
            let state = match (promise.done_on, promise.due_on) {
                (Some(done), _) => say!(words, "show-kept", day = day(done)),
                (None, Some(due)) => say!(words, "show-due", day = day(due)),
                (None, None) => words.say("show-open"),
            };
            let what = format!("{}  [{state}]", promise.text);
            text += &format!("  {}\n", say!(words, "cli-of", name = &owed.name, what = what));
        }
    }
    text
}
