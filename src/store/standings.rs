//! What the queue needs of those who may be due, in a few queries however many are stored.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, params};

use super::values::{Day, People};
use super::{
    Store, StoreError, absences, affiliates, channels, dismissals, events, facts, feedback, follow_ups, gifts,
    interactions, introductions, occasions, open_reasons, postponements, projections, promises, relatives, requests,
    skips, snoozes, welcome_steps,
};
use crate::domain::dossier::Prospects;
use crate::domain::id::AffiliateId;
use crate::domain::moment::Moment;
use crate::domain::queue::{
    self, Attempts, FullRound, LogLine, LoggedToday, Queue, Standing, attempts, first_ahead, last_contact,
};

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
        let (standings, round, undated) = self.read(|connection| {
            let serve = !self.stale && projections::serve_on(connection, now.day)?;
            let mut ids = if serve { candidates(connection, now.day)? } else { affiliates::ids(connection)? };
            ids.extend_from_slice(shown);
            if serve {
                // Each of those may take the place of one who only comes when there is room.
                let places = usize::try_from(self.rules.capacity_on(now.day)).unwrap_or(usize::MAX);
                ids.extend(when_room(connection, now.day, places.saturating_add(ids.len()).saturating_add(1))?);
            }
            ids.sort_unstable();
            ids.dedup();
            let round = FullRound::of(&turns(connection)?, &self.rules);
            Ok((load(connection, &ids, now, HistoryOf::Stored)?, round, undated(connection)?))
        })?;
        Ok(Queue { round, undated, ..queue::build_after(&standings, shown, &day) })
    }

    /// The standings of these affiliates on the working day, in no order.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn standings(&self, ids: &[AffiliateId], now: &Moment) -> Result<Vec<Standing>, StoreError> {
        self.read(|connection| Ok(load(connection, ids, now, HistoryOf::Stored)?))
    }

    /// Where a contact or an attempt in vain of today would lead somebody; `None` if there is nobody of that identity.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn prospects(&self, id: AffiliateId, now: &Moment) -> Result<Option<Prospects>, StoreError> {
        let day = queue::Day::new(*now, &self.rules);
        let standing = self.standings(&[id], now)?.into_iter().next();
        Ok(standing.map(|person| Prospects {
            if_contacted: queue::next_if_contacted(&person, &day),
            if_missed: queue::retry_if_missed(&person, &day),
        }))
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

/// Intervals in days between two contacts, 0 when there is room, with how many people have each.
fn turns(connection: &Connection) -> rusqlite::Result<Vec<(u32, u32)>> {
    let sql = "SELECT every_days, people FROM turn_tally WHERE people > 0 AND every_days >= 0";
    connection.prepare_cached(sql)?.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect()
}

/// How many are off or ended with no day agreed.
fn undated(connection: &Connection) -> rusqlite::Result<u32> {
    let sql = "SELECT people FROM turn_tally WHERE every_days = ?1";
    Ok(connection.prepare_cached(sql)?.query_row([projections::UNDATED], |row| row.get(0)).optional()?.unwrap_or(0))
}

/// Those who have waited longest for a place when there is room, at most so many.
fn when_room(connection: &Connection, day: NaiveDate, most: usize) -> rusqlite::Result<Vec<AffiliateId>> {
    let sql = "SELECT affiliate_id FROM standing WHERE room_on <= ?1 ORDER BY room_on, affiliate_id LIMIT ?2";
    let most = i64::try_from(most).unwrap_or(i64::MAX);
    connection.prepare_cached(sql)?.query_map(params![Day(day), most], |row| row.get(0))?.collect()
}

/// What the log says of somebody on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct History {
    pub(super) last_contact: Option<NaiveDate>,
    pub(super) attempts: Option<Attempts>,
    /// The first day after it on which it says something else.
    pub(super) ahead: Option<NaiveDate>,
}

/// Where it is taken from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum HistoryOf {
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
    history: HistoryOf,
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
    history: HistoryOf,
    give: &mut Give<'_>,
) -> rusqlite::Result<()> {
    let mut from_log: Vec<AffiliateId> = ids.to_vec();
    if history == HistoryOf::Stored {
        let stored = projections::of(connection, &People::of(ids))?;
        let holding: Vec<_> = stored.iter().filter_map(|(id, kept)| Some((*id, kept.history(now.day)?))).collect();
        let holds: HashSet<AffiliateId> = holding.iter().map(|(id, _)| *id).collect();
        from_log.retain(|id| !holds.contains(id));
        give.each(holding, give_one);
    }
    if from_log.is_empty() {
        return Ok(());
    }
    let mut logs: HashMap<AffiliateId, Vec<LogLine>> = HashMap::new();
    for (of, line) in interactions::lines(connection, &People::of(&from_log))? {
        logs.entry(of).or_default().push(line);
    }
    give.each(logs.into_iter().collect(), |standing, log| {
        let lines = || log.iter().copied();
        let (last_contact, attempts) = (last_contact(lines(), now.day), attempts(lines(), now.day));
        give_one(standing, History { last_contact, attempts, ahead: first_ahead(lines(), now.day) });
    });
    Ok(())
}

fn give_one(standing: &mut Standing, history: History) {
    standing.last_contact = history.last_contact;
    standing.attempts = history.attempts;
    standing.log_ahead = history.ahead;
}
