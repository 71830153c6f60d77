//! `carnet filters [save NAME FILTER | rename NAME NEW | remove NAME]`: the saved filters.

use serde_json::json;

use super::answer::{Answer, record};
use super::arguments::{Filters, ListedFilters};
use super::failure::{Exit, Failure};
use super::session::Session;
use super::usage::unknown_verb;
use crate::domain::id::StepId;
use crate::domain::phrase::Phrase;
use crate::domain::roster::Sort;
use crate::domain::saved_filter::{Pick, picks};
use crate::domain::text::fold::fold;
use crate::say;
use crate::store::Store;

pub(super) fn run(arguments: &Filters, session: &Session) -> Result<Answer, Failure> {
    match arguments {
        Filters::List(listed) => by_flag(listed, session),
        Filters::Save(new) => save(&new.name, &new.filter.join(" "), session),
        Filters::Rename(other) => rename(&other.name, &other.new.join(" "), session),
        Filters::Remove(named) => remove(&named.name.join(" "), session),
    }
}

/// The verbs as flags, as they were typed before there were verbs; words without one are nothing to list.
fn by_flag(arguments: &ListedFilters, session: &Session) -> Result<Answer, Failure> {
    let words = arguments.filter.join(" ");
    match (&arguments.save, &arguments.rename, &arguments.remove) {
        (Some(name), ..) => save(name, &words, session),
        (_, Some(name), _) => rename(name, &words, session),
        (.., Some(name)) => remove(name, session),
        _ if words.is_empty() => list(session),
        _ => Err(Failure::usage(unknown_verb("filters", &words))),
    }
}

fn rename(name: &str, to: &str, session: &Session) -> Result<Answer, Failure> {
    change(name, session, "notice-filter-renamed", to, |store, pick| {
        let id = pick.id.ok_or_else(came_along)?;
        Ok(store.rename_filter(id, to, &session.moment)?.step)
    })
}

fn remove(name: &str, session: &Session) -> Result<Answer, Failure> {
    change(name, session, "notice-filter-removed", name, |store, pick| {
        let id = pick.id.ok_or_else(came_along)?;
        Ok(store.remove_filter(id, &session.moment)?.step)
    })
}

fn list(session: &Session) -> Result<Answer, Failure> {
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
