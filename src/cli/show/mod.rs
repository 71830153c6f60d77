//! `carnet show WHO`: all that the notebook holds of somebody, or with `--brief` what to know before a call.

mod members;
mod page;

pub(super) use page::{PARTS, ask_line, briefing, line};

use super::answer::Answer;
use super::arguments::Show;
use super::failure::Failure;
use super::session::Session;
use crate::domain::dossier::Dossier;
use crate::domain::id::AffiliateId;
use crate::domain::queue::Reason;
use crate::store::Store;

/// The page shows as many interactions; JSON has them all.
const NEWEST: usize = 20;

pub(super) fn run(arguments: &Show, session: &Session) -> Result<Answer, Failure> {
    let store = session.open_to_read()?;
    let typed = arguments.who.join(" ");
    let who = session.who(&store, &typed)?;
    let limit = if session.format == super::Format::Json { usize::MAX } else { NEWEST };
    let dossier = store.dossier(who.id, limit)?.ok_or_else(|| Failure::nobody(&typed))?;
    if !arguments.brief {
        let page = || page::full(&dossier, session);
        return Ok(session.shown(|| members::members(&dossier, session), page, page));
    }
    let reasons = reasons(&store, who.id, session)?;
    let page = || page::brief(&dossier, &reasons, session);
    Ok(session.shown(|| members::members(&dossier, session), page, page))
}

/// A page with everything on it, to be handed to whom it is about.
pub(super) fn own(dossier: &Dossier, session: &Session) -> Answer {
    let page = || page::own(dossier, session);
    session.shown(|| members::members(dossier, session), page, page)
}

/// Why somebody is in today's queue; nothing where they are not.
pub(super) fn reasons(store: &Store, of: AffiliateId, session: &Session) -> Result<Vec<Reason>, Failure> {
    let queue = store.queue(&session.moment)?;
    let entry = queue.sections.into_iter().flat_map(|group| group.entries).find(|entry| entry.id == of);
    Ok(entry.map(|entry| entry.reasons).unwrap_or_default())
}
