//! `carnet filters`: the saved filters; `--save NAME FILTER` keeps one, `--rename NAME NEW` and `--remove NAME` change them.

use serde_json::json;

use super::answer::{Answer, record};
use super::arguments::Filters;
use super::failure::{Exit, Failure};
use super::session::Session;
use crate::domain::id::StepId;
use crate::domain::phrase::Phrase;
use crate::domain::roster::Sort;
use crate::domain::saved_filter::{Pick, picks};
use crate::domain::text::fold::fold;
use crate::say;
use crate::store::Store;

pub(super) fn run(arguments: &Filters, session: &Session) -> Result<Answer, Failure> {
    if let Some(name) = &arguments.save {
        return save(name, &arguments.filter.join(" "), session);
    }
    if let Some(name) = &arguments.rename {
        let to = arguments.filter.join(" ");
        return change(name, session, "notice-filter-renamed", &to, |store, pick| {
            let id = pick.id.ok_or_else(came_along)?;
            Ok(store.rename_filter(id, &to, &session.moment)?.step)
        });
    }
    if let Some(name) = &arguments.remove {
        return change(name, session, "notice-filter-removed", name, |store, pick| {
            let id = pick.id.ok_or_else(came_along)?;
            Ok(store.remove_filter(id, &session.moment)?.step)
        });
    }
    let store = session.open_to_read()?;
    let all = picks(&store.saved_filters()?, session.words.lang());
    Ok(session.shown(
        || {
            let member = |pick: &Pick| json!({"name": pick.name, "filter": pick.text, "own": pick.id.is_some()});
            json!({"filters": all.iter().map(member).collect::<Vec<_>>()})
        },
        || all.iter().map(|pick| record([pick.name.as_str(), &pick.text])).collect(),
        || all.iter().map(|pick| say!(session.words, "cli-of", name = &pick.name, what = &pick.text) + "\n").collect(),
    ))
}

fn save(name: &str, text: &str, session: &Session) -> Result<Answer, Failure> {
    if fold(name).is_empty() || text.is_empty() {
        return Err(Failure::usage(Phrase::new("cli-filter-empty")));
    }
    let mut store = session.open()?;
    // What cannot be listed is not kept.
    super::list::filtered(&store, text, Sort::default(), session)?;
    let written = store.keep_filter(name, text, &session.moment)?;
    Ok(session.done(
        || json!({"step": written.step, "name": name, "filter": text}),
        || say!(session.words, "notice-filter-kept", name = name),
    ))
}

fn change(
    name: &str,
    session: &Session,
    says: &'static str,
    now: &str,
    write: impl FnOnce(&mut Store, &Pick) -> Result<Option<StepId>, Failure>,
) -> Result<Answer, Failure> {
    if fold(now).is_empty() {
        return Err(Failure::usage(Phrase::new("cli-filter-empty")));
    }
    let mut store = session.open_existing()?;
    session.warn(&store)?;
    let pick = named(&store, name, session)?;
    let step = write(&mut store, &pick)?;
    let sentence = || session.words.phrase(&Phrase::new(says).with("name", now), session.moment.day);
    Ok(session.done(|| json!({"step": step, "name": now, "filter": pick.text}), sentence))
}

/// The saved filter of a name.
pub(super) fn named(store: &Store, name: &str, session: &Session) -> Result<Pick, Failure> {
    let all = picks(&store.saved_filters()?, session.words.lang());
    let found = all.into_iter().find(|pick| fold(&pick.name) == fold(name));
    found.ok_or_else(|| Failure::new(Exit::NotFound, Phrase::new("cli-no-filter").with("name", name)))
}

fn came_along() -> Failure {
    Failure::usage(Phrase::new("notice-filter-came-along"))
}
