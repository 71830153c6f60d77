//! `carnet spread`: those for whom today has no room are levelled over the coming working days.

use serde_json::json;

use super::answer::Answer;
use super::failure::Failure;
use super::session::Session;
use crate::domain::phrase::{Phrase, Value};
use crate::domain::queue::{Placed, spread};
use crate::store::Store;

pub(super) fn run(session: &Session) -> Result<Answer, Failure> {
    let mut store = session.open()?;
    let placed = places(&store, session)?;
    let step = if placed.is_empty() { None } else { store.spread(&placed, &session.moment)?.step };
    let last = placed.iter().map(|placed| placed.day).max();
    Ok(session.done(
        || {
            let with = |placed: &Placed| json!({"id": placed.id, "day": placed.day.to_string()});
            json!({"step": step, "with": placed.iter().map(with).collect::<Vec<_>>()})
        },
        || {
            let told = match last {
                Some(day) => Phrase::new("notice-spread").with("n", placed.len()).with("day", Value::FullDay(day)),
                None => Phrase::new("notice-nothing-to-spread"),
            };
            session.undoable(session.words.phrase(&told, session.moment.day), step)
        },
    ))
}

/// The days of those who could wait, beside what these days hold already.
fn places(store: &Store, session: &Session) -> Result<Vec<Placed>, Failure> {
    let today = session.moment.day;
    let queue = store.queue(&session.moment)?;
    let load = store.load_after(today)?;
    let load = |day| load.get(&day).copied().unwrap_or(0);
    Ok(spread(&queue.waiting, today, &session.settings.rules, &load))
}
