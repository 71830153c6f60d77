//! Everything of one affiliate, for reading.

use chrono::{NaiveDate, NaiveTime};
use rusqlite::{Connection, Result as Rows};

use super::values::People;
use super::{
    Store, StoreError, absences, affiliates, channels, events, facts, feedback, follow_ups, gifts, identifiers,
    interactions, introductions, occasions, open_reasons, other_names, projections, promises, relatives, requests,
    snoozes, tags, totals, welcome_steps,
};
use crate::domain::dossier::Dossier;
use crate::domain::follow_up::FollowUp;
use crate::domain::id::AffiliateId;

fn own<T>(rows: Vec<(AffiliateId, T)>) -> Vec<T> {
    rows.into_iter().map(|(_, row)| row).collect()
}

impl Store {
    /// Everything of one affiliate, with the newest interactions up to `limit`; `None` if there is nobody of that identity.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn dossier(&self, id: AffiliateId, limit: usize) -> Result<Option<Dossier>, StoreError> {
        self.read(|connection| Ok(read(connection, id, limit, self.rules.day_starts_at)?))
    }
}

/// Everything of one affiliate, with the newest interactions up to `limit`; `None` if there is nobody of that identity.
fn read(connection: &Connection, id: AffiliateId, limit: usize, rollover: NaiveTime) -> Rows<Option<Dossier>> {
    let Some(affiliate) = affiliates::get(connection, id)? else { return Ok(None) };
    let people = People::of(&[id]);
    let log = interactions::newest(connection, id, limit, rollover)?;
    let open_issues = interactions::open_issues(connection, id)?;
    let mut others: Vec<AffiliateId> = log
        .iter()
        .chain(&open_issues)
        .flat_map(|interaction| &interaction.with)
        .copied()
        .filter(|other| *other != id)
        .collect();
    let introductions = introductions::of(connection, id)?;
    others.extend(introductions.iter().map(|row| row.partner(id)));
    others.sort_unstable();
    others.dedup();
    let standing = projections::of(connection, &people)?.into_iter().map(|(_, kept)| kept).next().unwrap_or_default();
    Ok(Some(Dossier {
        affiliate,
        names: own(other_names::of(connection, &people)?),
        channels: own(channels::of(connection, &people)?),
        identifiers: own(identifiers::of(connection, &people)?),
        tags: own(tags::of(connection, &people)?),
        relatives: own(relatives::of(connection, &people)?),
        facts: own(facts::of(connection, &people)?),
        occasions: own(occasions::of(connection, &people)?),
        gifts: own(gifts::of(connection, &people)?),
        promises: own(promises::of(connection, &people)?),
        requests: own(requests::of(connection, &people)?),
        feedback: own(feedback::of(connection, &people)?),
        open_issues,
        last_coaching: interactions::last_coaching(connection, id)?,
        follow_ups: answered(own(follow_ups::of(connection, &people)?), standing.last_contact),
        interactions: log,
        interactions_total: interactions::count(connection, id)?,
        others: affiliates::names(connection, &People::of(&others))?,
        absences: own(absences::of(connection, &people)?),
        snooze: own(snoozes::of(connection, &people)?).into_iter().next(),
        welcome: own(welcome_steps::of(connection, &people)?),
        open_reasons: own(open_reasons::of(connection, &people)?),
        events: own(events::of(connection, &people)?),
        introductions,
        suggestions: Vec::new(),
        to_meet: Vec::new(),
        totals: own(totals::newest_of(connection, &people)?),
        last_contact: standing.last_contact,
        next_due: standing.next_due,
        prospects: None,
    }))
}

/// A contact that met an agreed day closes it, without a row saying so (`queue::follow_up`); the reader is shown that day.
fn answered(mut follow_ups: Vec<FollowUp>, last_contact: Option<NaiveDate>) -> Vec<FollowUp> {
    for follow_up in &mut follow_ups {
        let passed_over = last_contact.filter(|last| follow_up.is_met_by(*last));
        follow_up.closed_on = follow_up.closed_on.or(passed_over);
    }
    follow_ups.sort_by_key(|follow_up| follow_up.closed_on.is_some());
    follow_ups
}
