//! `carnet show WHO`: all that the notebook holds of somebody, or with `--brief` what to know before a call.

mod members;
mod page;

use super::answer::Answer;
use super::arguments::Show;
use super::failure::Failure;
use super::session::Session;

/// The page shows as many interactions; JSON has them all.
const NEWEST: usize = 20;

pub(super) fn run(arguments: &Show, session: &Session) -> Result<Answer, Failure> {
    let store = session.open_to_read()?;
    let typed = arguments.who.join(" ");
    let who = session.who(&store, &typed)?;
    let limit = if session.format == super::Format::Json { usize::MAX } else { NEWEST };
    let dossier = store.dossier(who.id, limit)?.ok_or_else(|| Failure::nobody(&typed))?;
    let page = || if arguments.brief { page::brief(&dossier, session) } else { page::full(&dossier, session) };
    Ok(session.shown(|| members::members(&dossier, session), page, page))
}
