//! `carnet answer WHO [WORDS]`: a request was answered; with `--promise-by`, a day was promised for it.

use serde_json::json;

use super::answer::Answer;
use super::arguments::Reply;
use super::failure::{Exit, Failure};
use super::session::Session;
use crate::domain::dates::grammar::Lean;
use crate::domain::phrase::Phrase;
use crate::domain::text::fold::fold;
use crate::say;

pub(super) fn run(arguments: &Reply, session: &Session) -> Result<Answer, Failure> {
    let mut store = session.open()?;
    let who = session.who(&store, &arguments.who)?;
    let page = store.dossier(who.id, 0)?;
    let open = page.map(|page| page.requests).unwrap_or_default().into_iter().filter(|request| request.is_open());
    let words = arguments.words.join(" ");
    let request = the_one(open.collect(), &words, |request| &request.text)?;
    let promised = arguments.promise_by.as_deref().map(|day| session.date(day, Lean::Future)).transpose()?;
    let written = match promised {
        Some(day) => store.acknowledge_request(request.id, session.coming(day)?, &session.moment)?,
        None => store.answer_request(request.id, &session.moment)?,
    };
    Ok(session.done(
        || json!({"step": written.step, "with": [{"id": who.id, "name": who.name}], "request": request.id}),
        || {
            let words = &session.words;
            let told = match promised {
                Some(day) => say!(words, "notice-acknowledged", names = &who.name, day = session.full(day)),
                None => say!(words, "notice-answered", names = &who.name),
            };
            session.undoable(told, written.step)
        },
    ))
}

/// The one that is meant: the only one, or the only one whose text holds these words. Never a guess between two.
pub(super) fn the_one<T>(all: Vec<T>, words: &str, text: impl Fn(&T) -> &str) -> Result<T, Failure> {
    let sought = fold(words);
    let mut fitting: Vec<T> = all.into_iter().filter(|one| fold(text(one)).contains(&sought)).collect();
    let none = || {
        let id = if words.is_empty() { "cli-none-open" } else { "cli-none-holds" };
        Failure::new(Exit::NotFound, Phrase::new(id).with("typed", words))
    };
    match fitting.len() {
        0 | 1 => fitting.pop().ok_or_else(none),
        n => {
            let texts: Vec<&str> = fitting.iter().map(&text).collect();
            let message = Phrase::new("cli-which-open").with("n", n).with("texts", texts.join("\n  "));
            Err(Failure::new(Exit::Ambiguous, message))
        }
    }
}
