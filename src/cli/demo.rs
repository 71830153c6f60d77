//! `carnet demo`: the made-up notebook; where there is no terminal, its morning.

use super::answer::Answer;
use super::arguments::Today;
use super::failure::Failure;
use super::session::Session;
use super::today;
use crate::store::Store;

pub(super) fn run(session: &Session) -> Result<Answer, Failure> {
    let store = Store::open_demo(session.settings.locale.lang, &session.settings.rules, &session.moment)?;
    today::tell(&store.queue(&session.moment)?, &Today::default(), session)
}
