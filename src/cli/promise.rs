//! `carnet promise WHO TEXT`: something is owed, by me or by them; `edit`, `keep` and `remove` are in `items`.

use std::io::Read;

use serde_json::json;

use super::answer::Answer;
use super::arguments::{NewPromise, Promise};
use super::failure::Failure;
use super::items;
use super::line::{needed, once, read_line};
use super::session::{Session, iso};
use crate::domain::capture::{Plain, resolve_jot};
use crate::domain::dates::grammar::Lean;
use crate::domain::promise::PromiseBy;
use crate::say;

pub(super) fn run(arguments: &Promise, session: &Session, stdin: &mut dyn Read) -> Result<Answer, Failure> {
    match arguments {
        Promise::Add(new) => add(new, session, stdin),
        Promise::Edit(other) => items::promise::edit(other, session),
        Promise::Keep(kept) => items::promise::keep(kept, session),
        Promise::Remove(which) => items::promise::remove(which, session),
    }
}

fn add(arguments: &NewPromise, session: &Session, stdin: &mut dyn Read) -> Result<Answer, Failure> {
    let mut store = session.open()?;
    let named = &arguments.who;
    let who = session.who(&store, named)?;
    let text = needed(&arguments.text, ("promise", named), stdin)?;
    let resolved = read_line(&text, Plain::Promise, &[who.id], session, &store);
    let beside = session.unread(&text, &resolved)? + &session.warned(resolved.sensitive());
    let mut jot = resolve_jot(resolved).map_err(|unready| Failure::of_line(unready, &text))?;
    let fields = &arguments.fields;
    let due = fields.due.as_deref().map(|due| session.coming(session.date(due, Lean::Future)?)).transpose()?;
    for promise in &mut jot.learned.promises {
        if due.is_some() {
            promise.due_on = once("--due", promise.due_on.map(Some), due)?;
        }
        if fields.theirs {
            promise.by = PromiseBy::Them;
        }
    }
    let written = store.jot(&jot, Some(&text), &session.moment)?;
    let answer = session.done(
        || {
            let promises: Vec<_> = jot
                .learned
                .promises
                .iter()
                .map(|promise| json!({"by": promise.by, "text": promise.text, "due": iso(promise.due_on)}))
                .collect();
            json!({"step": written.step, "with": [{"id": who.id, "name": who.name}], "promises": promises})
        },
        || {
            let words = &session.words;
            let told = jot.learned.promises.iter().map(|promise| match promise.due_on {
                Some(day) => say!(words, "cli-promised-by", text = &promise.text, day = session.full(day)),
                None => say!(words, "cli-promised", text = &promise.text),
            });
            let told: Vec<String> = told.collect();
            let told = say!(words, "cli-of", name = &who.name, what = told.join(" "));
            session.undoable(told, written.step)
        },
    );
    Ok(answer.with_message(beside))
}
