//! `carnet edit --where FILTER …`: everybody whom a filter leaves, as one step. What is changed is what the screens change for
//! many at once: tier, status and tags together, or the rhythm, or the archive.

use serde_json::json;

use super::super::answer::Answer;
use super::super::arguments::{Edit, Profile};
use super::super::failure::{Exit, Failure};
use super::super::list::filtered;
use super::super::session::Session;
use super::super::values::{rhythm, status, tags, tier, wish};
use crate::domain::affiliate::Rhythm;
use crate::domain::id::{AffiliateId, StepId};
use crate::domain::phrase::{Phrase, Value};
use crate::domain::retag::{Retag, TierChange};
use crate::domain::roster::Sort;
use crate::store::Store;

/// What is changed for many.
enum Change {
    Retag(Retag),
    Rhythm(Rhythm),
    Archive,
    Unarchive,
}

pub(super) fn run(arguments: &Edit, session: &Session) -> Result<Answer, Failure> {
    let change = change(arguments, session)?;
    let filter = arguments.those.as_deref().unwrap_or_default();
    if filter.trim().is_empty() {
        // Nobody means everybody by saying nothing.
        return Err(Failure::usage(Phrase::new("edit-where-empty")));
    }
    let mut store = session.open()?;
    let who = filtered(&store, filter, Sort::default(), session)?;
    if who.is_empty() {
        return Err(Failure::new(Exit::NotFound, Phrase::new("cli-nobody-left")));
    }
    let (step, told) = write(&mut store, &who, &change, session)?;
    let people = store.upcoming(&who, &session.moment)?;
    Ok(session.done(
        || {
            let with: Vec<_> = people.iter().map(|who| json!({"id": who.id, "name": who.name})).collect();
            json!({"step": step, "with": with})
        },
        || {
            let names = Value::Names(people.iter().map(|who| who.name.clone()).collect());
            let told = Phrase::new(told).with("names", names);
            session.undoable(session.words.phrase(&told, session.moment.day), step)
        },
    ))
}

fn write(
    store: &mut Store,
    who: &[AffiliateId],
    change: &Change,
    session: &Session,
) -> Result<(Option<StepId>, &'static str), Failure> {
    let now = &session.moment;
    Ok(match change {
        Change::Retag(retag) => (store.retag(who, retag, now)?.step, "notice-retagged"),
        Change::Rhythm(rhythm) => (store.set_rhythm(who, *rhythm, now)?.step, "notice-rhythm"),
        Change::Archive => (store.archive(who, now)?.step, "notice-archived"),
        Change::Unarchive => (store.unarchive(who, now)?.step, "notice-unarchived"),
    })
}

/// The one change that the flags say; what is for one person only, or no one change, is refused.
fn change(arguments: &Edit, session: &Session) -> Result<Change, Failure> {
    let nothing = Edit { those: arguments.those.clone(), ..Edit::default() };
    let given = &arguments.profile;
    let retagged = Profile {
        tier: given.tier.clone(),
        status: given.status.clone(),
        tags: given.tags.clone(),
        ..Profile::default()
    };
    let only = |edit: Edit| *arguments == edit;
    let untags = arguments.untags.clone();
    if only(nothing.clone()) {
        Err(Failure::usage(Phrase::new("edit-nothing-said")))
    } else if only(Edit { profile: retagged, untags, ..nothing.clone() }) {
        Ok(Change::Retag(retag(arguments)?))
    } else if only(Edit { profile: Profile { every: given.every.clone(), ..Profile::default() }, ..nothing.clone() }) {
        let typed = given.every.as_deref().unwrap_or_default();
        let by_tier = matches!(typed.to_lowercase().as_str(), "tier" | "niveau");
        Ok(Change::Rhythm(if by_tier { Rhythm::ByTier } else { rhythm(typed, session)? }))
    } else if only(Edit { archive: true, ..nothing.clone() }) {
        Ok(Change::Archive)
    } else if only(Edit { unarchive: true, ..nothing }) {
        Ok(Change::Unarchive)
    } else {
        Err(Failure::usage(Phrase::new("edit-where-only")))
    }
}

fn retag(arguments: &Edit) -> Result<Retag, Failure> {
    let given = &arguments.profile;
    let tier = match &given.tier {
        None => TierChange::Keep,
        Some(typed) => wish(typed, tier)?.map_or(TierChange::Clear, TierChange::Set),
    };
    let status = given.status.as_deref().map(|typed| status("--status", typed)).transpose()?;
    Ok(Retag { tier, status, add: tags(&given.tags), remove: tags(&arguments.untags) })
}
