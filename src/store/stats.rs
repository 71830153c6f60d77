//! What a stretch of days comes to, counted by SQL where counting is all (`domain::stats`).

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Duration, NaiveDate, Utc};
use rusqlite::{Connection, named_params};

use super::dismissals::PROMISE_DROPPED;
use super::values::{Day, Instant};
use super::{Store, StoreError};
use crate::domain::interaction::{Direction, Outcome};
use crate::domain::moment::Moment;
use crate::domain::money::Currency;
use crate::domain::stats::{Contacts, Part, Promises, Span, Stats, streak};

/// A pause that holidays cannot explain.
const LONGEST_PAUSE: Duration = Duration::days(60);

impl Store {
    /// How a span went.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn stats(&self, span: Span, now: &Moment) -> Result<Stats, StoreError> {
        let rules = &self.rules;
        self.read(|connection| {
            let (with_next, in_time) = standing(connection, now.day)?;
            let (gifts, spent) = gifts(connection, span)?;
            Ok(Stats {
                span,
                contacts: Contacts::of(span, &parts(connection, span)?),
                streak: streak(&days(connection, now.day)?, now.day, &rules.working),
                with_next,
                in_time,
                promises: promises(connection, span)?,
                replies: replies(connection, span, now)?,
                facts: count(connection, "SELECT count(*) FROM fact WHERE learned_on BETWEEN :from AND :to", span)?,
                newcomers: newcomers(connection, span, now)?,
                told: count(connection, "SELECT count(*) FROM feedback WHERE told_on BETWEEN :from AND :to", span)?,
                gifts,
                spent,
            })
        })
    }
}

fn count(connection: &Connection, sql: &str, span: Span) -> rusqlite::Result<u32> {
    connection.query_row(sql, named_params! {":from": Day(span.from), ":to": Day(span.to)}, |row| row.get(0))
}

fn parts(connection: &Connection, span: Span) -> rusqlite::Result<Vec<Part>> {
    let sql = "SELECT interaction.id, participant.affiliate_id, on_day, channel, direction, outcome
               FROM interaction JOIN participant ON participant.interaction_id = interaction.id
               WHERE on_day BETWEEN :from AND :to";
    let mut statement = connection.prepare(sql)?;
    let rows = statement.query_map(named_params! {":from": Day(span.from), ":to": Day(span.to)}, |row| {
        Ok(Part {
            of: row.get(0)?,
            who: row.get(1)?,
            on: row.get::<_, Day>(2)?.0,
            channel: row.get(3)?,
            direction: row.get(4)?,
            outcome: row.get(5)?,
        })
    })?;
    rows.collect()
}

/// The days with a contact, back to the first longer pause: no streak goes on behind it.
fn days(connection: &Connection, today: NaiveDate) -> rusqlite::Result<BTreeSet<NaiveDate>> {
    let sql = "SELECT id, on_day, channel, direction, outcome FROM interaction WHERE on_day <= ?1 ORDER BY on_day DESC";
    let mut statement = connection.prepare(sql)?;
    let mut rows = statement.query([Day(today)])?;
    let mut days = BTreeSet::new();
    let mut last = today;
    while let Some(row) = rows.next()? {
        let on = row.get::<_, Day>(1)?.0;
        if last - on > LONGEST_PAUSE {
            break;
        }
        let direction: Direction = row.get(3)?;
        let outcome: Outcome = row.get(4)?;
        if direction.is_contact() && outcome.is_contact(row.get(2)?) {
            days.insert(on);
            last = on;
        }
    }
    Ok(days)
}

/// People with a next day, and how many of them are not late.
fn standing(connection: &Connection, today: NaiveDate) -> rusqlite::Result<(u32, u32)> {
    let sql = "SELECT count(*), count(*) FILTER (WHERE next_due_on >= ?1) FROM standing WHERE next_due_on IS NOT NULL";
    connection.query_row(sql, [Day(today)], |row| Ok((row.get(0)?, row.get(1)?)))
}

fn promises(connection: &Connection, span: Span) -> rusqlite::Result<Promises> {
    // What was dropped was neither kept nor broken.
    let sql = format!(
        "SELECT count(*), count(done_on), count(*) FILTER (WHERE done_on <= due_on) FROM promise \
         WHERE by = 'me' AND due_on BETWEEN :from AND :to AND (done_on IS NOT NULL OR {PROMISE_DROPPED} IS NULL)"
    );
    connection.query_row(&sql, named_params! {":from": Day(span.from), ":to": Day(span.to)}, |row| {
        Ok(Promises { due: row.get(0)?, kept: row.get(1)?, in_time: row.get(2)? })
    })
}

/// Instants are kept in UTC: their days in the manager's zone decide.
fn is_within(span: Span, at: DateTime<Utc>, now: &Moment) -> bool {
    let on = at.with_timezone(&now.zone).date_naive();
    span.from <= on && on <= span.to
}

fn replies(connection: &Connection, span: Span, now: &Moment) -> rusqlite::Result<Vec<Duration>> {
    let mut statement =
        connection.prepare("SELECT received_at, answered_at FROM request WHERE answered_at IS NOT NULL")?;
    let rows = statement.query_map([], |row| Ok((row.get::<_, Instant>(0)?.0, row.get::<_, Instant>(1)?.0)))?;
    let mut times = Vec::new();
    for row in rows {
        let (received, answered) = row?;
        if is_within(span, answered, now) {
            times.push((answered - received).max(Duration::zero()));
        }
    }
    times.sort();
    Ok(times)
}

fn newcomers(connection: &Connection, span: Span, now: &Moment) -> rusqlite::Result<u32> {
    let mut statement = connection.prepare("SELECT created_at FROM affiliate")?;
    let mut noted = 0;
    for at in statement.query_map([], |row| row.get::<_, Instant>(0))? {
        noted += u32::from(is_within(span, at?.0, now));
    }
    Ok(noted)
}

fn gifts(connection: &Connection, span: Span) -> rusqlite::Result<(u32, BTreeMap<Currency, i64>)> {
    let sql = "SELECT cost_minor, currency FROM gift WHERE logo = 0 AND given_on BETWEEN :from AND :to";
    let mut statement = connection.prepare(sql)?;
    let mut rows = statement.query(named_params! {":from": Day(span.from), ":to": Day(span.to)})?;
    let (mut given, mut spent) = (0, BTreeMap::new());
    while let Some(row) = rows.next()? {
        given += 1;
        let (cost, currency): (Option<i64>, Option<String>) = (row.get(0)?, row.get(1)?);
        if let (Some(cost), Some(Ok(currency))) = (cost, currency.map(|code| code.parse())) {
            *spent.entry(currency).or_insert(0) += cost;
        }
    }
    Ok((given, spent))
}
