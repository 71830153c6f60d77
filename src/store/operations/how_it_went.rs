//! A contact after the day that a fact spoke of asks how it went, and the fact says so: nobody asks twice. An entry that is
//! corrected or goes takes that back, unless another contact asked as well.

use chrono::NaiveDate;
use rusqlite::{Connection, Result};

use crate::domain::fact::Fact;
use crate::domain::id::{AffiliateId, FactId, InteractionId};
use crate::domain::interaction::Interaction;
use crate::store::values::People;
use crate::store::{facts, interactions};

/// An entry of the log was written, corrected or deleted: `was` is what stood there before. What is `spared` stays to be
/// asked about.
pub(super) fn written(
    connection: &Connection,
    was: Option<&Interaction>,
    id: InteractionId,
    spared: &[FactId],
) -> Result<()> {
    let is = interactions::get(connection, id)?;
    let asks = |entry: &Interaction| entry.is_contact().then(|| (entry.on, entry.with.clone()));
    let (before, after) = (was.and_then(asks), is.as_ref().and_then(asks));
    if before == after {
        return Ok(());
    }
    if let Some((on, with)) = before {
        take_back(connection, &with, on)?;
    }
    if let Some((on, with)) = after {
        for (_, fact) in facts::dated(connection, &People::of(&with))? {
            if fact.is_answered_by(on) && !spared.contains(&fact.id) {
                facts::asked(connection, fact.id, on)?;
            }
        }
    }
    Ok(())
}

/// Opens what a contact on this day had answered. Where another contact came after the fact's day, that one asked.
fn take_back(connection: &Connection, with: &[AffiliateId], on: NaiveDate) -> Result<()> {
    let people = People::of(with);
    let log = interactions::lines(connection, &people)?;
    for (of, fact) in facts::dated(connection, &people)? {
        let open = Fact { asked_on: None, ..fact.clone() };
        if fact.asked_on != Some(on) || !open.is_answered_by(on) {
            continue;
        }
        let others = log.iter().filter(|(who, line)| *who == of && line.is_contact() && open.is_answered_by(line.on));
        let asked_on = others.map(|(_, line)| line.on).min();
        facts::update(connection, &Fact { asked_on, ..fact })?;
    }
    Ok(())
}
