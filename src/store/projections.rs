//! What is kept of each affiliate so that a morning costs what is due and not what is stored: last contact, next due day,
//! attempts, and the day before which nothing can be due. All of it is computed from the notebook and the settings.

use std::collections::HashMap;
use std::time::Duration;

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Row, Transaction, TransactionBehavior, params};

use super::standings::{self, History, HistoryOf};
use super::values::{Day as Date, People};
use super::{Store, StoreError, affiliates, link, projected_for};
use crate::domain::affiliate::{Rhythm, Status};
use crate::domain::channel::ChannelKind;
use crate::domain::id::AffiliateId;
use crate::domain::moment::Moment;
use crate::domain::queue::{Attempts, Day, Reach, Standing, next_due, turn_by_rhythm, waits_since, wake_on};
use crate::domain::rules::{Rules, Turn};

/// How many people are computed at a time when everybody is.
const AT_ONCE: usize = 500;

/// In the place of an interval: no day is to come, by choice.
pub(super) const UNDATED: i32 = -1;

/// The stored standing of one affiliate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Projection {
    /// The day of the last contact.
    pub last_contact: Option<NaiveDate>,
    /// The follow-up or the rhythm, whichever governs.
    pub next_due: Option<NaiveDate>,
    /// Attempts without an answer since the last contact.
    pub attempts: u32,
    /// The day of the newest of those attempts.
    pub last_attempt: Option<NaiveDate>,
    /// How that one was made.
    pub last_attempt_by: Option<ChannelKind>,
    /// No reason can be raised before this day; `None`: none ever, as things stand.
    pub wake_on: Option<NaiveDate>,
    /// Since when the person waits for a place when there is room.
    pub room_on: Option<NaiveDate>,
    /// The day of the turn by a rhythm.
    pub turn_on: Option<NaiveDate>,
    /// Days between two contacts, 0 when there is room, [`UNDATED`]; `None`: no turn comes by itself, and that is nobody's choice.
    pub every: Option<i32>,
    /// The day for which it was computed.
    pub computed_on: Option<NaiveDate>,
    /// The day on which an entry of the log that lies ahead changes it.
    pub holds_until: Option<NaiveDate>,
}

impl Projection {
    fn of(standing: &Standing, day: &Day<'_>) -> Self {
        let (wake, ahead) = (wake_on(standing, day), standing.log_ahead);
        Self {
            last_contact: standing.last_contact,
            next_due: next_due(standing, day.rules),
            attempts: standing.attempts.map_or(0, |attempts| attempts.count),
            last_attempt: standing.attempts.map(|attempts| attempts.last_on),
            last_attempt_by: standing.attempts.map(|attempts| attempts.channel),
            wake_on: wake.into_iter().chain(ahead).min(),
            room_on: waits_since(standing, day),
            turn_on: turn_by_rhythm(standing, day.rules),
            every: every(standing, day.rules),
            computed_on: Some(day.date),
            holds_until: ahead,
        }
    }

    /// Whether what the log says of the person stands in it for a day that is not before the one it was computed for.
    fn holds_on(&self, day: NaiveDate) -> bool {
        self.computed_on.is_some() && self.holds_until.is_none_or(|until| day < until)
    }

    /// The attempts since the last contact; `None`: none, or they are not described whole.
    fn made(&self) -> Option<Attempts> {
        let (last_on, channel) = self.last_attempt.zip(self.last_attempt_by)?;
        (self.attempts > 0).then_some(Attempts { count: self.attempts, last_on, channel })
    }

    /// The last contact and the attempts since, where they hold on a day; a look back at an earlier one reads the log.
    pub(super) fn history(&self, day: NaiveDate) -> Option<History> {
        let made = self.made();
        let whole = made.is_some() == (self.attempts > 0);
        let last = self.last_contact.max(made.map(|made| made.last_on));
        let holds = whole && self.holds_on(day) && last.is_none_or(|last| last <= day);
        holds.then_some(History { last_contact: self.last_contact, attempts: made, ahead: self.holds_until })
    }

    /// Whether it still serves when the truth is `fresh`. The day of waking was computed on another day: it may lie too
    /// early, which costs a look, but never too late.
    fn serves(&self, fresh: &Self, today: NaiveDate) -> bool {
        let wakes_in_time =
            fresh.wake_on.is_none_or(|needed| self.wake_on.is_some_and(|stored| stored <= needed.max(today)));
        let said = |of: &Self| Self { wake_on: None, computed_on: None, holds_until: None, ..*of };
        said(self) == said(fresh) && wakes_in_time
    }

    /// Whether nothing of it but the day for which it was computed differs.
    fn says_what(&self, other: &Self) -> bool {
        Self { computed_on: None, ..*self } == Self { computed_on: None, ..*other }
    }
}

impl Store {
    /// The settings that projections and the queue go by. When the stored projections were computed for other ones, or for
    /// a later day, all are computed again; where that cannot be written, the queue looks at everybody instead. Those who are
    /// looked at on this day and were last computed for an earlier one are computed for this one: whoever was due and is no longer
    /// is put to sleep. Nobody waits for this: while another process writes, it is left for the next time.
    ///
    /// # Errors
    /// What SQLite says; a notebook that is busy, read-only or damaged is no error: what is written next says so.
    pub fn use_rules(&mut self, rules: &Rules, now: &Moment) -> Result<(), StoreError> {
        self.read_by_rules(rules, now)?;
        self.complete_search()?;
        let is_later = projected_on(self.connection())?.is_some_and(|day| day > now.day);
        let is_settled = !self.stale && !is_later && !is_any_outdated(self.connection(), now.day)?;
        if self.is_only_read() || is_settled {
            return Ok(());
        }
        let written = self.check_once().and_then(|()| {
            self.without_waiting(|| match (self.stale, is_later) {
                // Other settings change what follows from the log, not what it says.
                (true, false) if projected_for::is_of_revision(self.connection())? => {
                    self.recompute(now, HistoryOf::Stored)
                }
                (false, false) => self.settle(now),
                _ => self.recompute(now, HistoryOf::Log),
            })
        });
        self.stale &= written.is_err();
        match written {
            Err(StoreError::Busy | StoreError::ReadOnly | StoreError::DiskFull | StoreError::Damaged(_)) | Ok(()) => {
                Ok(())
            }
            Err(error) => Err(error),
        }
    }

    /// The settings that the queue goes by, for a look that writes nothing: where the stored projections are for other
    /// ones, the queue looks at everybody.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn read_by_rules(&mut self, rules: &Rules, now: &Moment) -> Result<(), StoreError> {
        self.rules = rules.clone();
        self.stale = !projected_for::is_for(self.connection(), rules, now)?;
        Ok(())
    }

    /// Does something that gives up at once while another process writes.
    pub(super) fn without_waiting(&self, act: impl FnOnce() -> Result<(), StoreError>) -> Result<(), StoreError> {
        let usual: i64 = self.connection().pragma_query_value(None, "busy_timeout", |row| row.get(0))?;
        self.connection().busy_timeout(Duration::ZERO)?;
        let done = act();
        self.connection().busy_timeout(Duration::from_millis(usual.unsigned_abs()))?;
        done
    }

    /// Computes the projections of those again who would be looked at in vain from this day on: an occasion has passed, a
    /// contact moved something. Without it a morning would cost ever more.
    fn settle(&self, now: &Moment) -> Result<(), StoreError> {
        let changes_before = self.connection().total_changes();
        let transaction = Transaction::new_unchecked(self.connection(), TransactionBehavior::Immediate)?;
        let awake = outdated(&transaction, now.day)?;
        refresh(&transaction, &awake, &self.rules, now, HistoryOf::Log)?;
        link::commit(transaction, changes_before)
    }

    /// Computes every projection again; nothing of it is journalled.
    ///
    /// # Errors
    /// [`StoreError::Busy`], [`StoreError::ReadOnly`] and what else SQLite says.
    pub fn refresh_projections(&self, now: &Moment) -> Result<(), StoreError> {
        self.recompute(now, HistoryOf::Log)
    }

    fn recompute(&self, now: &Moment, history: HistoryOf) -> Result<(), StoreError> {
        let changes_before = self.connection().total_changes();
        let transaction = Transaction::new_unchecked(self.connection(), TransactionBehavior::Immediate)?;
        refresh_all(&transaction, &self.rules, now, history)?;
        link::commit(transaction, changes_before)
    }

    /// Computes every projection again and counts those that were not what the notebook and the settings give.
    ///
    /// # Errors
    /// Those of [`Store::refresh_projections`].
    pub fn repair_projections(&self, now: &Moment) -> Result<usize, StoreError> {
        let wrong = self.projection_differences(now)?.len();
        self.refresh_projections(now)?;
        Ok(wrong)
    }

    /// Everybody whose stored projection is not what the notebook and the settings give; nobody, if all is well.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn projection_differences(&self, now: &Moment) -> Result<Vec<AffiliateId>, StoreError> {
        self.read(|connection| Ok(differences(connection, &self.rules, now)?))
    }
}

/// Days between two contacts as `standing.every_days` has them; nothing of who has no turn.
fn every(standing: &Standing, rules: &Rules) -> Option<i32> {
    match standing.turn(rules) {
        _ if is_undated(standing, rules) => Some(UNDATED),
        _ if !standing.is_within(Reach::Running) => None,
        Turn::Off => None,
        Turn::WhenRoom => Some(0),
        Turn::Every(days) => Some(i32::try_from(days).unwrap_or(i32::MAX)),
    }
}

/// Whether somebody is off or ended, and no day was agreed (docs/product.md, "Off"): they are counted, for nothing
/// brings them back.
fn is_undated(standing: &Standing, rules: &Rules) -> bool {
    let is_chosen = standing.status == Status::Ended || standing.rhythm == Rhythm::Off;
    let is_outside =
        standing.archived || standing.deceased || standing.do_not_contact || standing.status == Status::Contact;
    let is_agreed = next_due(standing, rules).is_some() || standing.attempts.is_some();
    is_chosen && !is_outside && !is_agreed
}

/// Computes these affiliates' projections from the notebook and the settings.
fn compute(
    connection: &Connection,
    ids: &[AffiliateId],
    rules: &Rules,
    now: &Moment,
    history: HistoryOf,
) -> rusqlite::Result<Vec<(AffiliateId, Projection)>> {
    let day = Day::new(*now, rules);
    let standings = standings::load(connection, ids, now, history)?;
    Ok(standings.iter().map(|standing| (standing.id, Projection::of(standing, &day))).collect())
}

/// Brings these affiliates' projections up to date; identities of people who are gone are passed over. What has not
/// changed is not written.
pub(super) fn refresh(
    connection: &Connection,
    ids: &[AffiliateId],
    rules: &Rules,
    now: &Moment,
    history: HistoryOf,
) -> rusqlite::Result<()> {
    let mut put = connection.prepare_cached(
        "INSERT INTO standing (affiliate_id, last_contact_on, next_due_on, attempts, last_attempt_on, wake_on, \
         last_attempt_by, room_on, every_days, computed_on, holds_until, turn_on) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) \
         ON CONFLICT (affiliate_id) DO UPDATE SET last_contact_on = ?2, next_due_on = ?3, attempts = ?4, \
         last_attempt_on = ?5, wake_on = ?6, last_attempt_by = ?7, room_on = ?8, every_days = ?9, computed_on = ?10, \
         holds_until = ?11, turn_on = ?12",
    )?;
    for some in ids.chunks(AT_ONCE) {
        let stored: HashMap<AffiliateId, Projection> = of(connection, &People::of(some))?.into_iter().collect();
        for (id, projection) in compute(connection, some, rules, now, history)? {
            // Of who is looked at today the day is written too: that they were.
            let sleeps = projection.wake_on.is_none_or(|wake| wake > now.day);
            if stored.get(&id).is_some_and(|kept| kept == &projection || sleeps && kept.says_what(&projection)) {
                continue;
            }
            put.execute(params![
                id,
                projection.last_contact.map(Date),
                projection.next_due.map(Date),
                projection.attempts,
                projection.last_attempt.map(Date),
                projection.wake_on.map(Date),
                projection.last_attempt_by,
                projection.room_on.map(Date),
                projection.every,
                projection.computed_on.map(Date),
                projection.holds_until.map(Date),
                projection.turn_on.map(Date),
            ])?;
        }
    }
    connection
        .prepare_cached(
            "INSERT INTO meta (key, value) VALUES ('projected_on', ?1) \
             ON CONFLICT (key) DO UPDATE SET value = ?1 WHERE value < ?1",
        )?
        .execute([Date(now.day)])?;
    Ok(())
}

const OUTDATED: &str = "SELECT affiliate_id FROM standing WHERE wake_on <= ?1 AND computed_on < ?1";

/// Those who are looked at on a day and were computed for an earlier one.
fn outdated(connection: &Connection, day: NaiveDate) -> rusqlite::Result<Vec<AffiliateId>> {
    connection.prepare_cached(OUTDATED)?.query_map([Date(day)], |row| row.get(0))?.collect()
}

fn is_any_outdated(connection: &Connection, day: NaiveDate) -> rusqlite::Result<bool> {
    connection.prepare_cached(OUTDATED)?.exists([Date(day)])
}

/// The latest day for which a projection was computed. It holds for that day and later ones: what was due before and is no
/// longer has been forgotten.
fn projected_on(connection: &Connection) -> rusqlite::Result<Option<NaiveDate>> {
    let sql = "SELECT value FROM meta WHERE key = 'projected_on'";
    let day: Option<Date> = connection.prepare_cached(sql)?.query_row([], |row| row.get(0)).optional()?;
    Ok(day.map(|day| day.0))
}

/// Whether the stored projections choose the candidates of a day rightly; for a look back they do not.
pub(super) fn serve_on(connection: &Connection, day: NaiveDate) -> rusqlite::Result<bool> {
    Ok(projected_on(connection)?.is_none_or(|latest| latest <= day))
}

/// Computes everybody's projection, and notes for which settings.
pub(super) fn refresh_all(
    connection: &Connection,
    rules: &Rules,
    now: &Moment,
    history: HistoryOf,
) -> rusqlite::Result<()> {
    connection.execute("DELETE FROM meta WHERE key = 'projected_on'", [])?;
    refresh(connection, &affiliates::ids(connection)?, rules, now, history)?;
    connection.execute(
        "INSERT INTO meta (key, value) VALUES ('projected_for', ?1) ON CONFLICT (key) DO UPDATE SET value = ?1",
        [projected_for::print(rules, now)],
    )?;
    Ok(())
}

/// Forgets for which settings the stored projections were computed: they will be computed anew.
pub(super) fn forget(connection: &Connection) -> rusqlite::Result<()> {
    connection.execute("DELETE FROM meta WHERE key IN ('projected_for', 'projected_on')", [])?;
    Ok(())
}

/// Everybody whose stored projection is not what the notebook and the settings give.
pub(super) fn differences(connection: &Connection, rules: &Rules, now: &Moment) -> rusqlite::Result<Vec<AffiliateId>> {
    let mut different = Vec::new();
    for some in affiliates::ids(connection)?.chunks(AT_ONCE) {
        let stored: HashMap<AffiliateId, Projection> = of(connection, &People::of(some))?.into_iter().collect();
        for (id, fresh) in compute(connection, some, rules, now, HistoryOf::Log)? {
            if !stored.get(&id).is_some_and(|kept| kept.serves(&fresh, now.day)) {
                different.push(id);
            }
        }
    }
    Ok(different)
}

fn read(row: &Row<'_>) -> rusqlite::Result<Projection> {
    let day = |at: usize| row.get::<_, Option<Date>>(at).map(|day| day.map(|day| day.0));
    Ok(Projection {
        last_contact: day(1)?,
        next_due: day(2)?,
        attempts: row.get(3)?,
        last_attempt: day(4)?,
        wake_on: day(5)?,
        last_attempt_by: row.get(6)?,
        room_on: day(7)?,
        every: row.get(8)?,
        computed_on: day(9)?,
        holds_until: day(10)?,
        turn_on: day(11)?,
    })
}

/// The stored projections of these affiliates.
pub fn of(connection: &Connection, people: &People) -> rusqlite::Result<Vec<(AffiliateId, Projection)>> {
    let sql = "SELECT affiliate_id, last_contact_on, next_due_on, attempts, last_attempt_on, wake_on, \
               last_attempt_by, room_on, every_days, computed_on, holds_until, turn_on FROM standing \
               WHERE affiliate_id IN (SELECT unhex(value) FROM json_each(?1))";
    connection.prepare_cached(sql)?.query_map([people], |row| Ok((row.get(0)?, read(row)?)))?.collect()
}
