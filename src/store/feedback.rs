//! Affiliates' suggestions, until they know what came of them.

use rusqlite::{Connection, OptionalExtension, Result, Row};

use super::row::Save;
use super::values::{Day, People};
use super::{Store, StoreError};
use crate::domain::feedback::Feedback;
use crate::domain::id::{AffiliateId, FeedbackId};

/// Which suggestions are listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// Those of which something is left to do, the oldest first.
    Open,
    /// Those that were told, the newest first.
    Told,
}

/// A suggestion and whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Said {
    /// Who made it.
    pub who: AffiliateId,
    /// The display name.
    pub name: String,
    /// The suggestion.
    pub feedback: Feedback,
}

impl Store {
    /// Suggestions of everybody who is not archived.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn feedback(&self, which: Which) -> std::result::Result<Vec<Said>, StoreError> {
        self.read(|connection| Ok(list(connection, which)?))
    }
}

const COLUMNS: &str = "feedback.affiliate_id, feedback.id, feedback.text, feedback.received_on, feedback.thanked_on, \
     feedback.considered_on, feedback.decision, feedback.decided_on, feedback.told_on, feedback.interaction_id";

fn list(connection: &Connection, which: Which) -> Result<Vec<Said>> {
    let (state, order) = match which {
        Which::Open => ("IS NULL", "feedback.received_on"),
        Which::Told => ("IS NOT NULL", "feedback.told_on DESC"),
    };
    let sql = format!(
        "SELECT {COLUMNS}, affiliate.name FROM feedback JOIN affiliate ON affiliate.id = feedback.affiliate_id \
         WHERE affiliate.archived = 0 AND feedback.told_on {state} ORDER BY {order}, feedback.id"
    );
    let mut statement = connection.prepare_cached(&sql)?;
    let rows = statement.query_map([], |row| {
        let (who, feedback) = read(row)?;
        Ok(Said { who, name: row.get(10)?, feedback })
    })?;
    rows.collect()
}

/// Inserts a suggestion of an affiliate.
pub fn insert(connection: &Connection, of: AffiliateId, feedback: &Feedback) -> Result<()> {
    save(connection, Save::New(&[("affiliate_id", &of), ("interaction_id", &feedback.interaction)]), feedback)
}

/// Writes what may be corrected: the words, the days and the decision.
pub fn update(connection: &Connection, feedback: &Feedback) -> Result<()> {
    save(connection, Save::Again, feedback)
}

fn save(connection: &Connection, save: Save<'_>, feedback: &Feedback) -> Result<()> {
    let (decision, decided_on) = feedback.decided.unzip();
    save.row(
        connection,
        "feedback",
        &feedback.id,
        &[
            ("text", &feedback.text),
            ("received_on", &Day(feedback.received_on)),
            ("thanked_on", &feedback.thanked_on.map(Day)),
            ("considered_on", &feedback.considered_on.map(Day)),
            ("decision", &decision),
            ("decided_on", &decided_on.map(Day)),
            ("told_on", &feedback.told_on.map(Day)),
        ],
    )
}

/// Deletes a suggestion.
pub fn delete(connection: &Connection, id: FeedbackId) -> Result<()> {
    connection.prepare_cached("DELETE FROM feedback WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// A suggestion and whose it is.
pub fn get(connection: &Connection, id: FeedbackId) -> Result<Option<(AffiliateId, Feedback)>> {
    let sql = format!("SELECT {COLUMNS} FROM feedback WHERE id = ?1");
    connection.prepare_cached(&sql)?.query_row([id], read).optional()
}

/// The suggestions of these affiliates: open ones first, the oldest first, then the told ones, the newest first.
pub fn of(connection: &Connection, people: &People) -> Result<Vec<(AffiliateId, Feedback)>> {
    select(connection, people, "TRUE")
}

/// The suggestions of these affiliates that were decided about and not told.
pub fn untold(connection: &Connection, people: &People) -> Result<Vec<(AffiliateId, Feedback)>> {
    select(connection, people, "decision IS NOT NULL AND told_on IS NULL")
}

fn select(connection: &Connection, people: &People, condition: &str) -> Result<Vec<(AffiliateId, Feedback)>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM feedback WHERE affiliate_id IN (SELECT unhex(value) FROM json_each(?1)) \
         AND {condition} ORDER BY told_on IS NOT NULL, told_on DESC, received_on, id"
    );
    connection.prepare_cached(&sql)?.query_map([people], read)?.collect()
}

fn read(row: &Row<'_>) -> Result<(AffiliateId, Feedback)> {
    let day = |at: usize| row.get::<_, Option<Day>>(at).map(|day| day.map(|day| day.0));
    let feedback = Feedback {
        id: row.get(1)?,
        text: row.get(2)?,
        received_on: row.get::<_, Day>(3)?.0,
        thanked_on: day(4)?,
        considered_on: day(5)?,
        decided: row.get::<_, Option<_>>(6)?.zip(day(7)?),
        told_on: day(8)?,
        interaction: row.get(9)?,
    };
    Ok((row.get(0)?, feedback))
}
