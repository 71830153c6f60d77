//! Events, and who comes to them.

use rusqlite::{Connection, OptionalExtension, Result, Row, params};

use super::affiliates::MAY_BE_MET;
use super::introductions;
use super::row::Save;
use super::values::{Day, People};
use super::{Store, StoreError};
use crate::domain::agenda::Span;
use crate::domain::event::{Asked, Attendance, Attendee, Event, Gathering};
use crate::domain::id::{AffiliateId, EventId};
use crate::domain::introduction::Suggestion;

const COLUMNS: &str = "event.id, event.name, event.on_day, event.until_day, event.place, event.interaction_id";

impl Store {
    /// Every event with who comes, those to come first, by their day; then those that were, the newest first.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn events(&self, today: chrono::NaiveDate) -> std::result::Result<Vec<Gathering>, StoreError> {
        self.read(|connection| {
            let sql = format!("SELECT {COLUMNS} FROM event ORDER BY on_day, id");
            let mut statement = connection.prepare_cached(&sql)?;
            let all: Vec<Event> = statement.query_map([], read)?.collect::<Result<_>>()?;
            let (coming, mut past): (Vec<Event>, Vec<Event>) = all.into_iter().partition(|event| event.ends() >= today);
            past.reverse();
            let every = coming.into_iter().chain(past);
            Ok(every.map(|event| gathered(connection, event)).collect::<Result<Vec<_>>>()?)
        })
    }

    /// An event with who comes; `None` where it is gone.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn gathering(&self, id: EventId) -> std::result::Result<Option<Gathering>, StoreError> {
        self.read(|connection| Ok(gathering(connection, id)?))
    }

    /// Who of those who come should meet whom: each pair once, with the reason.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn meetings(&self, event: EventId) -> std::result::Result<Vec<(String, Suggestion)>, StoreError> {
        self.read(|connection| {
            let who = attendees(connection, event)?;
            let mut pairs = Vec::new();
            for (at, attendee) in who.iter().enumerate() {
                let others: Vec<AffiliateId> = who.iter().skip(at + 1).map(|other| other.who).collect();
                let found = introductions::suggestions(connection, attendee.who, Some(&others))?;
                pairs.extend(found.into_iter().map(|suggestion| (attendee.name.clone(), suggestion)));
            }
            Ok(pairs)
        })
    }
}

/// The events that have a day in a span, with who comes, by their day.
pub(super) fn within(connection: &Connection, span: Span) -> Result<Vec<Gathering>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM event WHERE on_day <= ?2 AND coalesce(until_day, on_day) >= ?1 ORDER BY on_day, id"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let found: Vec<Event> =
        statement.query_map(params![Day(span.from), Day(span.until)], read)?.collect::<Result<_>>()?;
    found.into_iter().map(|event| gathered(connection, event)).collect()
}

/// An event with who comes.
pub(super) fn gathering(connection: &Connection, id: EventId) -> Result<Option<Gathering>> {
    get(connection, id)?.map(|event| gathered(connection, event)).transpose()
}

fn gathered(connection: &Connection, event: Event) -> Result<Gathering> {
    let attendees = attendees(connection, event.id)?;
    Ok(Gathering { event, attendees })
}

/// Inserts an event with who comes.
pub(super) fn insert_whole(connection: &Connection, row: &Gathering) -> Result<()> {
    insert(connection, &row.event)?;
    row.attendees.iter().try_for_each(|guest| attend(connection, row.event.id, guest))
}

/// Writes an event with who comes: who is no longer on the list leaves it.
pub(super) fn update_whole(connection: &Connection, row: &Gathering) -> Result<()> {
    update(connection, &row.event)?;
    let known = attendees(connection, row.event.id)?;
    for guest in known.iter().filter(|guest| !row.comes(guest.who)) {
        leave(connection, row.event.id, guest.who)?;
    }
    let is_new =
        |guest: &&Attendee| !known.iter().any(|known| (known.who, &known.prepare) == (guest.who, &guest.prepare));
    row.attendees.iter().filter(is_new).try_for_each(|guest| attend(connection, row.event.id, guest))
}

/// Inserts an event.
pub(super) fn insert(connection: &Connection, event: &Event) -> Result<()> {
    save(connection, Save::New(&[]), event)
}

/// Writes an event.
pub(super) fn update(connection: &Connection, event: &Event) -> Result<()> {
    save(connection, Save::Again, event)
}

fn save(connection: &Connection, save: Save<'_>, event: &Event) -> Result<()> {
    save.row(
        connection,
        "event",
        &event.id,
        &[
            ("name", &event.name),
            ("on_day", &Day(event.on)),
            ("until_day", &event.until.map(Day)),
            ("place", &event.place),
            ("interaction_id", &event.interaction),
        ],
    )
}

/// Deletes an event with who comes.
pub(super) fn delete(connection: &Connection, id: EventId) -> Result<()> {
    connection.prepare_cached("DELETE FROM event WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// One event.
pub(super) fn get(connection: &Connection, id: EventId) -> Result<Option<Event>> {
    let sql = format!("SELECT {COLUMNS} FROM event WHERE id = ?1");
    connection.prepare_cached(&sql)?.query_row([id], read).optional()
}

/// Who comes to an event, in the order they were added.
pub(super) fn attendees(connection: &Connection, event: EventId) -> Result<Vec<Attendee>> {
    let sql = "SELECT attendee.id, attendee.affiliate_id, affiliate.name, attendee.prepare, affiliate.deceased FROM attendee \
               JOIN affiliate ON affiliate.id = attendee.affiliate_id WHERE event_id = ?1 ORDER BY attendee.id";
    connection
        .prepare_cached(sql)?
        .query_map([event], |row| {
            Ok(Attendee {
                id: row.get(0)?,
                who: row.get(1)?,
                name: row.get(2)?,
                prepare: row.get(3)?,
                deceased: row.get(4)?,
            })
        })?
        .collect()
}

/// Puts somebody on an event's list; who is on it gets what to prepare.
pub(super) fn attend(connection: &Connection, event: EventId, attendee: &Attendee) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO attendee (id, event_id, affiliate_id, prepare) VALUES (?1, ?2, ?3, ?4) \
             ON CONFLICT (event_id, affiliate_id) DO UPDATE SET prepare = excluded.prepare",
        )?
        .execute(params![attendee.id, event, attendee.who, attendee.prepare])?;
    Ok(())
}

/// Takes somebody off an event's list.
pub(super) fn leave(connection: &Connection, event: EventId, who: AffiliateId) -> Result<()> {
    let sql = "DELETE FROM attendee WHERE event_id = ?1 AND affiliate_id = ?2";
    connection.prepare_cached(sql)?.execute(params![event, who])?;
    Ok(())
}

/// The events that these people come to, by their day. How it went is asked of the first on the list who may be met.
pub(super) fn of(connection: &Connection, people: &People) -> Result<Vec<(AffiliateId, Attendance)>> {
    let sql = format!(
        "SELECT {COLUMNS}, mine.affiliate_id, mine.prepare, \
         (SELECT count(*) - 1 FROM attendee WHERE attendee.event_id = event.id), \
         (SELECT attendee.affiliate_id FROM attendee JOIN affiliate ON affiliate.id = attendee.affiliate_id \
          WHERE attendee.event_id = event.id AND {MAY_BE_MET} \
          ORDER BY attendee.id LIMIT 1) \
         FROM attendee AS mine JOIN event ON event.id = mine.event_id \
         WHERE mine.affiliate_id IN (SELECT unhex(value) FROM json_each(?1)) ORDER BY event.on_day, event.id"
    );
    connection
        .prepare_cached(&sql)?
        .query_map([people], |row| {
            let who: AffiliateId = row.get(6)?;
            let first: Option<AffiliateId> = row.get(9)?;
            let asked = if first == Some(who) { Asked::Here } else { Asked::Elsewhere };
            Ok((who, Attendance { event: read(row)?, prepare: row.get(7)?, others: row.get(8)?, asked }))
        })?
        .collect()
}

fn read(row: &Row<'_>) -> Result<Event> {
    Ok(Event {
        id: row.get(0)?,
        name: row.get(1)?,
        on: row.get::<_, Day>(2)?.0,
        until: row.get::<_, Option<Day>>(3)?.map(|day| day.0),
        place: row.get(4)?,
        interaction: row.get(5)?,
    })
}
