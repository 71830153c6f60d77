//! `carnet resolve WHO [WORDS]`: a conflict was settled.

use serde_json::json;

use super::answer::Answer;
use super::arguments::Resolve;
use super::failure::Failure;
use super::reply::the_one;
use super::session::Session;
use crate::say;

pub(super) fn run(arguments: &Resolve, session: &Session) -> Result<Answer, Failure> {
    let mut store = session.open()?;
    let who = session.who(&store, &arguments.who)?;
    let open = store.dossier(who.id, 0)?.map(|page| page.open_issues).unwrap_or_default();
    let issue = the_one(open, &arguments.words.join(" "), |issue| &issue.text)?;
    let written = store.resolve_issue(issue.id, &session.moment)?;
    Ok(session.done(
        || json!({"step": written.step, "with": [{"id": who.id, "name": who.name}], "interaction": issue.id}),
        || {
            let told = say!(session.words, "notice-resolved", names = &who.name);
            session.undoable(told, written.step)
        },
    ))
}
