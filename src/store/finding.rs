//! What Find looks through: everybody's names, to be matched in memory, and the texts of the full-text index.

use chrono::NaiveDate;
use rusqlite::{CachedStatement, Connection, OptionalExtension, Row, params};
use uuid::Uuid;

use super::search::expression;
use super::values::{Day, People};
use super::{Store, StoreError};
use crate::domain::finding::{FoundIn, FoundPerson, FoundText, Shelf};
use crate::domain::id::{
    AffiliateId, ChannelId, EventId, FactId, FeedbackId, GiftId, InteractionId, IntroductionId, PromiseId, RelativeId,
    RequestId,
};
use crate::domain::item::ItemId;

impl Store {
    /// Hands every name out, other names included: whose, on which shelf, the name.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn each_name(&self, visit: &mut dyn FnMut(AffiliateId, Shelf, &str)) -> Result<(), StoreError> {
        self.read(|connection| Ok(each_name(connection, visit)?))
    }

    /// What a list of these people shows, in their order; those that are no longer there are left out.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn found_people(&self, ids: &[AffiliateId]) -> Result<Vec<FoundPerson>, StoreError> {
        self.read(|connection| Ok(found_people(connection, ids)?))
    }

    /// Facts, relatives, promises, notes and addresses that hold every one of the words, the newest first, at most `most`.
    /// Unranked: ranking a common word costs far more than finding it (docs/engineering.md, "Search").
    ///
    /// # Errors
    /// What SQLite says.
    pub fn find_texts(&self, words: &str, most: usize) -> Result<Vec<FoundText>, StoreError> {
        self.read(|connection| Ok(find_texts(connection, words, most)?))
    }
}

fn each_name(connection: &Connection, visit: &mut dyn FnMut(AffiliateId, Shelf, &str)) -> rusqlite::Result<()> {
    let sql = "SELECT id, archived, name FROM affiliate \
               UNION ALL SELECT affiliate.id, affiliate.archived, other_name.name FROM other_name \
                         JOIN affiliate ON affiliate.id = other_name.affiliate_id";
    let mut statement = connection.prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        visit(row.get(0)?, shelf(row, 1)?, row.get_ref(2)?.as_str()?);
    }
    Ok(())
}

fn shelf(row: &Row<'_>, column: usize) -> rusqlite::Result<Shelf> {
    Ok(if row.get(column)? { Shelf::Archive } else { Shelf::Desk })
}

fn found_people(connection: &Connection, ids: &[AffiliateId]) -> rusqlite::Result<Vec<FoundPerson>> {
    let sql = "SELECT affiliate.id, affiliate.name, affiliate.tier, affiliate.archived, \
               standing.last_contact_on, standing.next_due_on, coalesce( \
                   (SELECT name FROM other_name WHERE other_name.affiliate_id = affiliate.id ORDER BY id LIMIT 1), \
                   (SELECT value FROM channel WHERE channel.affiliate_id = affiliate.id ORDER BY position, id LIMIT 1)) \
               FROM affiliate LEFT JOIN standing ON standing.affiliate_id = affiliate.id \
               WHERE affiliate.id IN (SELECT unhex(value) FROM json_each(?1))";
    let mut statement = connection.prepare_cached(sql)?;
    let rows = statement.query_map(params![People::of(ids)], |row| {
        Ok(FoundPerson {
            id: row.get(0)?,
            name: row.get(1)?,
            tier: row.get(2)?,
            shelf: shelf(row, 3)?,
            last_contact: row.get::<_, Option<Day>>(4)?.map(|day| day.0),
            next_due: row.get::<_, Option<Day>>(5)?.map(|day| day.0),
            hint: row.get(6)?,
        })
    })?;
    let mut people: Vec<FoundPerson> = rows.collect::<rusqlite::Result<_>>()?;
    people.sort_by_key(|person| ids.iter().position(|id| *id == person.id));
    Ok(people)
}

fn find_texts(connection: &Connection, words: &str, most: usize) -> rusqlite::Result<Vec<FoundText>> {
    let Some(expression) = expression(words) else { return Ok(Vec::new()) };
    // Names stand in the list of people already. The newest documents have the highest numbers.
    let sql = "SELECT search_doc.kind, search_doc.source_id FROM search_index \
               JOIN search_doc ON search_doc.doc = search_index.rowid \
               WHERE search_index MATCH ?1 AND search_doc.kind NOT IN ('name', 'other_name') \
               ORDER BY search_index.rowid DESC LIMIT ?2";
    let mut statement = connection.prepare_cached(sql)?;
    let found = statement
        .query_map(params![expression, i64::try_from(most).unwrap_or(i64::MAX)], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<Vec<(String, Uuid)>>>()?;
    let mut texts = Vec::new();
    for (kind, source) in found {
        texts.extend(text(connection, &kind, source)?);
    }
    Ok(texts)
}

/// The text behind a document of the index.
fn text(connection: &Connection, kind: &str, source: Uuid) -> rusqlite::Result<Option<FoundText>> {
    let one =
        |mut statement: CachedStatement<'_>, item: ItemId, place: &dyn Fn(&Row<'_>) -> rusqlite::Result<FoundIn>| {
            statement
                .query_row([source], |row| {
                    Ok(FoundText {
                        of: row.get(0)?,
                        name: row.get(1)?,
                        text: row.get(2)?,
                        place: place(row)?,
                        item,
                        private: row.get(3)?,
                    })
                })
                .optional()
        };
    let owned = |table: &str, text: &str, private: &str, more: &str| {
        connection.prepare_cached(&format!(
            "SELECT affiliate.id, affiliate.name, it.{text}, {private}, {more} FROM {table} AS it \
             JOIN affiliate ON affiliate.id = it.affiliate_id WHERE it.id = ?1"
        ))
    };
    match kind {
        "fact" => one(owned("fact", "text", "it.private", "it.kind")?, ItemId::Fact(FactId(source)), &|row| {
            Ok(FoundIn::Fact(row.get(4)?))
        }),
        "relative" => {
            one(owned("relative", "name", "0", "it.relation")?, ItemId::Relative(RelativeId(source)), &|row| {
                Ok(FoundIn::Relative(row.get(4)?))
            })
        }
        "promise" => {
            one(owned("promise", "text", "0", "0")?, ItemId::Promise(PromiseId(source)), &|_| Ok(FoundIn::Promise))
        }
        "gift" => {
            let said = "name || iif(it.reaction = '', '', ': ' || it.reaction)";
            one(owned("gift", said, "0", "0")?, ItemId::Gift(GiftId(source)), &|_| Ok(FoundIn::Gift))
        }
        "request" => {
            one(owned("request", "text", "0", "0")?, ItemId::Request(RequestId(source)), &|_| Ok(FoundIn::Request))
        }
        "feedback" => {
            one(owned("feedback", "text", "0", "0")?, ItemId::Feedback(FeedbackId(source)), &|_| Ok(FoundIn::Feedback))
        }
        "introduction" => {
            let row = ItemId::Introduction(IntroductionId(source));
            one(owned("introduction", "why", "0", "0")?, row, &|_| Ok(FoundIn::Introduction))
        }
        "email" => {
            one(owned("channel", "value", "0", "0")?, ItemId::Channel(ChannelId(source)), &|_| Ok(FoundIn::Email))
        }
        "interaction" => {
            let sql = "SELECT affiliate.id, affiliate.name, it.text, 0, it.on_day FROM interaction AS it \
                       JOIN participant ON participant.interaction_id = it.id \
                       JOIN affiliate ON affiliate.id = participant.affiliate_id \
                       WHERE it.id = ?1 ORDER BY participant.id LIMIT 1";
            let day = |row: &Row<'_>| Ok::<NaiveDate, rusqlite::Error>(row.get::<_, Day>(4)?.0);
            one(connection.prepare_cached(sql)?, ItemId::Interaction(InteractionId(source)), &|row| {
                Ok(FoundIn::Interaction(day(row)?))
            })
        }
        "event" => {
            let sql = "SELECT NULL, coalesce((SELECT group_concat(affiliate.name, ', ' ORDER BY attendee.id) \
                           FROM attendee JOIN affiliate ON affiliate.id = attendee.affiliate_id \
                           WHERE attendee.event_id = it.id), ''), \
                       iif(it.place = '', it.name, it.name || ', ' || it.place), 0, it.on_day FROM event AS it \
                       WHERE it.id = ?1";
            let day = |row: &Row<'_>| Ok(FoundIn::Event(row.get::<_, Day>(4)?.0));
            one(connection.prepare_cached(sql)?, ItemId::Event(EventId(source)), &day)
        }
        "attendee" => {
            let sql = "SELECT event_id FROM attendee WHERE id = ?1";
            let event = connection.prepare_cached(sql)?.query_row([source], |row| row.get(0)).optional()?;
            let Some(event) = event else { return Ok(None) };
            one(owned("attendee", "prepare", "0", "0")?, ItemId::Event(event), &|_| Ok(FoundIn::Prepare))
        }
        _ => Ok(None),
    }
}
