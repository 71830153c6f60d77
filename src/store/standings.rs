//! What the queue needs of those who may be due, in a few queries however many are stored.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use rusqlite::Connection;

use super::values::{Day, People};
use super::{
    Store, StoreError, absences, affiliates, channels, dismissals, events, facts, feedback, follow_ups, gifts,
    interactions, introductions, occasions, open_reasons, postponements, projections, promises, relatives, requests,
    skips, snoozes, welcome_steps,
};
use crate::domain::id::AffiliateId;
use crate::domain::moment::Moment;
use crate::domain::queue::{self, LogLine, LoggedToday, Queue, Standing, attempts, last_contact};

impl Store {
    /// The queue of the working day, for the settings last given to [`Store::use_rules`]. Who was shown on it keeps the place
    /// ([`Store::keep_shown`]).
    ///
    /// # Errors
    /// What SQLite says.
    pub fn queue(&self, now: &Moment) -> Result<Queue, StoreError> {
        self.queue_after(&self.shown_on(now)?, now)
    }

    /// The same for a manager to whom these people were shown today ([`queue::build_after`]).
    ///
    /// # Errors
    /// What SQLite says.
    pub fn queue_after(&self, shown: &[AffiliateId], now: &Moment) -> Result<Queue, StoreError> {
        let day = queue::Day::new(*now, &self.rules);
        let standings = self.read(|connection| {
            let serve = !self.stale && projections::serve_on(connection, now.day)?;
            let mut ids = if serve { candidates(connection, now.day)? } else { affiliates::ids(connection)? };
            ids.extend_from_slice(shown);
            ids.sort_unstable();
            ids.dedup();
            Ok(load(connection, &ids, now, History::Stored)?)
        })?;
        Ok(queue::build_after(&standings, shown, &day))
    }

    /// The standings of these affiliates on the working day, in no order.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn standings(&self, ids: &[AffiliateId], now: &Moment) -> Result<Vec<Standing>, StoreError> {
        self.read(|connection| Ok(load(connection, ids, now, History::Stored)?))
    }
}

/// Those of whom a day's queue can show anything: whom a reason may raise, and of whom something was logged or put off on
/// that day.
pub(super) fn candidates(connection: &Connection, day: NaiveDate) -> rusqlite::Result<Vec<AffiliateId>> {
    // ALL: a plain union is merged in the order of identities, for which SQLite reads everybody's standing.
    let sql = "SELECT affiliate_id FROM standing WHERE wake_on <= ?1 \
               UNION ALL SELECT participant.affiliate_id FROM interaction \
                   JOIN participant ON participant.interaction_id = interaction.id WHERE interaction.logged_on = ?1 \
               UNION ALL SELECT affiliate_id FROM snooze WHERE set_on = ?1 \
               UNION ALL SELECT affiliate_id FROM skip WHERE on_day = ?1 \
               UNION ALL SELECT affiliate_id FROM dismissal WHERE set_on = ?1";
    let mut found: Vec<AffiliateId> =
        connection.prepare_cached(sql)?.query_map([Day(day)], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    found.sort_unstable();
    found.dedup();
    Ok(found)
}

/// Where last contacts and attempts are taken from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum History {
    /// From the stored projection, where it holds for the day.
    Stored,
    /// From the log.
    Log,
}

/// The standings of these affiliates for the working day of a moment, in no order.
pub(super) fn load(
    connection: &Connection,
    ids: &[AffiliateId],
    now: &Moment,
    history: History,
) -> rusqlite::Result<Vec<Standing>> {
    let people = People::of(ids);
    let mut standings: Vec<Standing> =
        affiliates::of(connection, &people)?.iter().map(|affiliate| Standing::of(affiliate, now.zone)).collect();
    if standings.is_empty() {
        return Ok(standings);
    }
    let places: HashMap<AffiliateId, usize> =
        standings.iter().enumerate().map(|(place, standing)| (standing.id, place)).collect();
    let mut give = Give { standings: &mut standings, places };
    give.each(follow_ups::of(connection, &people)?, |standing, follow_up| {
        if follow_up.closed_on.is_none() {
            standing.follow_ups.push(follow_up);
        }
    });
    give.each(promises::of(connection, &people)?, |standing, promise| {
        if promise.is_open() {
            standing.promises.push(promise);
        }
    });
    give.each(requests::open(connection, &people)?, |standing, request| standing.requests.push(request));
    give.each(feedback::untold(connection, &people)?, |standing, told| standing.feedback.push(told));
    give.each(occasions::of(connection, &people)?, |standing, occasion| standing.occasions.push(occasion));
    give.each(relatives::of(connection, &people)?, |standing, relative| standing.relatives.push(relative));
    give.each(facts::dated(connection, &people)?, |standing, fact| standing.facts.push(fact));
    give.each(gifts::open(connection, &people)?, |standing, gift| standing.gifts.push(gift));
    // The way that is tried first has perhaps hours of its own.
    give.each(channels::preferred_hours(connection, &people)?, |standing, hours| standing.hours = Some(hours));
    give.each(interactions::plans(connection, &people)?, |standing, plan| standing.plans.push(plan));
    give.each(events::of(connection, &people)?, |standing, row| standing.events.push(row));
    give.each(introductions::planned(connection, &people)?, |standing, row| standing.introductions.push(row));
    give.each(welcome_steps::of(connection, &people)?, |standing, tick| standing.welcome.push(tick));
    // Of both, the one set last comes first.
    give.each(snoozes::of(connection, &people)?, |standing, snooze| {
        standing.snooze.get_or_insert(snooze);
    });
    give.each(skips::of(connection, &people)?, |standing, skip| {
        standing.skip.get_or_insert(skip);
    });
    give.each(absences::of(connection, &people)?, |standing, absence| standing.absences.push(absence));
    give.each(postponements::of(connection, &people)?, |standing, moved| {
        standing.postponement.get_or_insert(moved);
    });
    give.each(open_reasons::of(connection, &people)?, |standing, open| standing.open_reasons.push(open));
    give.each(dismissals::of(connection, &people)?, |standing, dismissal| standing.dismissals.push(dismissal));
    give.each(interactions::logged_on(connection, &people, now.day)?, |standing, logged| {
        let at = logged.created_at;
        let (on, channel, direction, outcome) = (logged.on, logged.channel, logged.direction, logged.outcome);
        standing.logged_today.push(LoggedToday { on, at, channel, direction, outcome });
    });
    give_history(connection, ids, now, history, &mut give)?;
    Ok(standings)
}

struct Give<'a> {
    standings: &'a mut [Standing],
    places: HashMap<AffiliateId, usize>,
}

impl Give<'_> {
    fn each<T>(&mut self, rows: Vec<(AffiliateId, T)>, put: impl Fn(&mut Standing, T)) {
        for (of, row) in rows {
            if let Some(place) = self.places.get(&of) {
                put(&mut self.standings[*place], row);
            }
        }
    }
}

/// Last contacts and attempts come from the projection. The log is read of those only whose projection lies after the day
/// (a look back with `--today`) or is missing.
fn give_history(
    connection: &Connection,
    ids: &[AffiliateId],
    now: &Moment,
    history: History,
    give: &mut Give<'_>,
) -> rusqlite::Result<()> {
    let mut from_log: Vec<AffiliateId> = ids.to_vec();
    if history == History::Stored {
        let stored = projections::of(connection, &People::of(ids))?;
        let holding: Vec<_> = stored.iter().filter_map(|(id, kept)| Some((*id, kept.history(now.day)?))).collect();
        let holds: HashSet<AffiliateId> = holding.iter().map(|(id, _)| *id).collect();
        from_log.retain(|id| !holds.contains(id));
        give.each(holding, |standing, (last_contact, attempts)| {
            standing.last_contact = last_contact;
            standing.attempts = attempts;
        });
    }
    if from_log.is_empty() {
        return Ok(());
    }
    let mut logs: HashMap<AffiliateId, Vec<LogLine>> = HashMap::new();
    for (of, line) in interactions::lines(connection, &People::of(&from_log))? {
        logs.entry(of).or_default().push(line);
    }
    give.each(logs.into_iter().collect(), |standing, log| {
        standing.last_contact = last_contact(log.iter().copied(), now.day);
        standing.attempts = attempts(log, now.day);
    });
    Ok(())
}
