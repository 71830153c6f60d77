//! The log: interactions and who took part.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveTime};
use rusqlite::{Connection, OptionalExtension, Result, Row, params};
use uuid::Uuid;

use super::row::Save;
use super::values::{Day, Identities, Instant, People, Time};
use crate::domain::id::{AffiliateId, InteractionId};
use crate::domain::interaction::{Interaction, Outcome};
use crate::domain::queue::LogLine;

const COLUMNS: &str = "interaction.id, interaction.on_day, interaction.at_time, interaction.channel, \
     interaction.direction, interaction.outcome, interaction.text, interaction.logged_on, interaction.created_at, \
     interaction.kind, interaction.resolved_on";

/// Reads the columns of [`COLUMNS`]; the participants are not among them.
fn read(row: &Row<'_>) -> Result<Interaction> {
    Ok(Interaction {
        id: row.get(0)?,
        on: row.get::<_, Day>(1)?.0,
        at: row.get::<_, Option<Time>>(2)?.map(|time| time.0),
        channel: row.get(3)?,
        direction: row.get(4)?,
        outcome: row.get(5)?,
        text: row.get(6)?,
        with: Vec::new(),
        logged_on: row.get::<_, Day>(7)?.0,
        created_at: row.get::<_, Instant>(8)?.0,
        kind: row.get(9)?,
        resolved_on: row.get::<_, Option<Day>>(10)?.map(|day| day.0),
    })
}

/// Inserts an interaction with everybody who took part.
pub fn insert(connection: &Connection, interaction: &Interaction) -> Result<()> {
    save(
        connection,
        Save::New(&[("logged_on", &Day(interaction.logged_on)), ("created_at", &Instant(interaction.created_at))]),
        interaction,
    )?;
    for affiliate in &interaction.with {
        add_participant(connection, interaction.id, *affiliate)?;
    }
    Ok(())
}

/// Puts people on an interaction and takes others off it until these took part.
pub fn set_participants(connection: &Connection, id: InteractionId, with: &[AffiliateId]) -> Result<()> {
    connection
        .prepare_cached(
            "DELETE FROM participant WHERE interaction_id = ?1 \
             AND affiliate_id NOT IN (SELECT unhex(value) FROM json_each(?2))",
        )?
        .execute(params![id, People::of(with)])?;
    for affiliate in with {
        add_participant(connection, id, *affiliate)?;
    }
    Ok(())
}

/// Puts one more affiliate on an interaction; one who is there already stays.
pub fn add_participant(connection: &Connection, id: InteractionId, affiliate: AffiliateId) -> Result<()> {
    add_participant_as(connection, Uuid::now_v7(), id, affiliate)
}

/// The same with an identity for the participant's row: a made-up notebook has the same ones every time.
pub fn add_participant_as(connection: &Connection, row: Uuid, id: InteractionId, affiliate: AffiliateId) -> Result<()> {
    connection
        .prepare_cached(
            "INSERT INTO participant (id, interaction_id, affiliate_id) VALUES (?1, ?2, ?3) \
             ON CONFLICT (interaction_id, affiliate_id) DO NOTHING",
        )?
        .execute(params![row, id, affiliate])?;
    Ok(())
}

/// Writes what may be corrected; who took part stays.
pub fn update(connection: &Connection, interaction: &Interaction) -> Result<()> {
    save(connection, Save::Again, interaction)
}

fn save(connection: &Connection, save: Save<'_>, interaction: &Interaction) -> Result<()> {
    save.row(
        connection,
        "interaction",
        &interaction.id,
        &[
            ("on_day", &Day(interaction.on)),
            ("at_time", &interaction.at.map(Time)),
            ("channel", &interaction.channel),
            ("direction", &interaction.direction),
            ("outcome", &interaction.outcome),
            ("text", &interaction.text),
            ("kind", &interaction.kind),
            ("resolved_on", &interaction.resolved_on.map(Day)),
        ],
    )
}

/// A plan took place; anything else stays as it is.
pub fn keep_plan(connection: &Connection, id: InteractionId) -> Result<()> {
    match get(connection, id)?.filter(|plan| plan.outcome == Outcome::Planned) {
        Some(plan) => update(connection, &Interaction { outcome: Outcome::Kept, ..plan }),
        None => Ok(()),
    }
}

/// Marks the plans of these affiliates as answered, where an entry answers them. Of a plan with others, those who took part
/// get an answered one of their own, and the others keep theirs.
pub fn keep_plans(
    connection: &Connection,
    with: &[AffiliateId],
    is_answered: impl Fn(&Interaction) -> bool,
) -> Result<()> {
    let planned: Vec<InteractionId> = connection
        .prepare_cached(
            "SELECT DISTINCT interaction.id FROM interaction \
             CROSS JOIN participant ON participant.interaction_id = interaction.id \
             WHERE interaction.outcome = 'planned' \
             AND participant.affiliate_id IN (SELECT unhex(value) FROM json_each(?1))",
        )?
        .query_map([People::of(with)], |row| row.get(0))?
        .collect::<Result<_>>()?;
    for id in planned {
        let Some(plan) = get(connection, id)?.filter(&is_answered) else { continue };
        let (came, others): (Vec<AffiliateId>, Vec<AffiliateId>) = plan.with.iter().partition(|of| with.contains(of));
        if others.is_empty() {
            update(connection, &Interaction { outcome: Outcome::Kept, ..plan })?;
            continue;
        }
        for of in &came {
            connection
                .prepare_cached("DELETE FROM participant WHERE interaction_id = ?1 AND affiliate_id = ?2")?
                .execute(params![id, of])?;
        }
        insert(connection, &Interaction { id: InteractionId::new(), outcome: Outcome::Kept, with: came, ..plan })?;
    }
    Ok(())
}

/// Deletes an interaction; what was learned in it stays.
pub fn delete(connection: &Connection, id: InteractionId) -> Result<()> {
    connection.prepare_cached("DELETE FROM interaction WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// One interaction with everybody who took part.
pub fn get(connection: &Connection, id: InteractionId) -> Result<Option<Interaction>> {
    let sql = format!("SELECT {COLUMNS} FROM interaction WHERE id = ?1");
    let Some(mut interaction) = connection.prepare_cached(&sql)?.query_row([id], read).optional()? else {
        return Ok(None);
    };
    interaction.with = connection
        .prepare_cached("SELECT affiliate_id FROM participant WHERE interaction_id = ?1 ORDER BY id")?
        .query_map([id], |row| row.get(0))?
        .collect::<Result<_>>()?;
    Ok(Some(interaction))
}

/// What of the log decides about last contacts and attempts: the lines of these affiliates, in no order.
pub fn lines(connection: &Connection, people: &People) -> Result<Vec<(AffiliateId, LogLine)>> {
    let sql = "SELECT participant.affiliate_id, interaction.on_day, interaction.created_at, interaction.channel, \
               interaction.outcome, interaction.direction FROM participant JOIN interaction ON interaction.id = participant.interaction_id \
               WHERE participant.affiliate_id IN (SELECT unhex(value) FROM json_each(?1))";
    connection
        .prepare_cached(sql)?
        .query_map([people], |row| {
            let line = LogLine {
                on: row.get::<_, Day>(1)?.0,
                created_at: row.get::<_, Instant>(2)?.0,
                channel: row.get(3)?,
                outcome: row.get(4)?,
                direction: row.get(5)?,
            };
            Ok((row.get(0)?, line))
        })?
        .collect()
}

/// What these affiliates have planned, the nearest first; of the participants, each row names one.
pub fn plans(connection: &Connection, people: &People) -> Result<Vec<(AffiliateId, Interaction)>> {
    // Plans are few and have an index of their own: a cross join keeps SQLite from going through
    // everybody's history instead, and the plus from looking for each of the people in each plan.
    let sql = format!(
        "SELECT {COLUMNS}, participant.affiliate_id FROM interaction \
         CROSS JOIN participant ON participant.interaction_id = interaction.id \
         WHERE interaction.outcome = 'planned' \
         AND +participant.affiliate_id IN (SELECT unhex(value) FROM json_each(?1)) \
         ORDER BY interaction.on_day, interaction.at_time, interaction.id"
    );
    select(connection, &sql, params![people])
}

/// What was logged of these affiliates on a working day, in the order of logging; of the participants, each row names one.
pub fn logged_on(connection: &Connection, people: &People, day: NaiveDate) -> Result<Vec<(AffiliateId, Interaction)>> {
    // As in `plans`: a day's log is short, everybody's history is not.
    let sql = format!(
        "SELECT {COLUMNS}, participant.affiliate_id FROM interaction \
         CROSS JOIN participant ON participant.interaction_id = interaction.id \
         WHERE interaction.logged_on = ?2 \
         AND +participant.affiliate_id IN (SELECT unhex(value) FROM json_each(?1)) \
         ORDER BY interaction.created_at, interaction.id"
    );
    select(connection, &sql, params![people, Day(day)])
}

fn select(
    connection: &Connection,
    sql: &str,
    parameters: impl rusqlite::Params,
) -> Result<Vec<(AffiliateId, Interaction)>> {
    connection
        .prepare_cached(sql)?
        .query_map(parameters, |row| {
            let of: AffiliateId = row.get(11)?;
            Ok((of, Interaction { with: vec![of], ..read(row)? }))
        })?
        .collect()
}

/// The newest interactions of one affiliate, at most `limit`, with everybody who took part. A working day begins at
/// `rollover`: the hours of the night are its last.
pub fn newest(connection: &Connection, of: AffiliateId, limit: usize, rollover: NaiveTime) -> Result<Vec<Interaction>> {
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let sql = format!(
        "SELECT {COLUMNS} FROM participant JOIN interaction ON interaction.id = participant.interaction_id \
         WHERE participant.affiliate_id = ?1 \
         ORDER BY interaction.on_day DESC, coalesce(interaction.at_time < ?3, 0) DESC, interaction.at_time DESC, \
         interaction.created_at DESC, interaction.id DESC LIMIT ?2"
    );
    let mut found: Vec<Interaction> =
        connection.prepare_cached(&sql)?.query_map(params![of, limit, Time(rollover)], read)?.collect::<Result<_>>()?;
    let ids = Identities::of(found.iter().map(|interaction| interaction.id.0));
    let sql = "SELECT interaction_id, affiliate_id FROM participant \
               WHERE interaction_id IN (SELECT unhex(value) FROM json_each(?1)) ORDER BY id";
    let mut with: HashMap<InteractionId, Vec<AffiliateId>> = HashMap::new();
    for row in connection.prepare_cached(sql)?.query_map([ids], |row| Ok((row.get(0)?, row.get(1)?)))? {
        let (interaction, affiliate) = row?;
        with.entry(interaction).or_default().push(affiliate);
    }
    for interaction in &mut found {
        interaction.with = with.remove(&interaction.id).unwrap_or_default();
    }
    Ok(found)
}

/// The conflicts of an affiliate that are not settled, the newest first, with everybody who took part.
pub fn open_issues(connection: &Connection, of: AffiliateId) -> Result<Vec<Interaction>> {
    // As in `plans`: open conflicts are few and have an index of their own.
    let sql = "SELECT interaction.id FROM interaction \
               CROSS JOIN participant ON participant.interaction_id = interaction.id \
               WHERE interaction.kind = 'issue' AND interaction.resolved_on IS NULL \
               AND interaction.outcome <> 'planned' AND +participant.affiliate_id = ?1 \
               ORDER BY interaction.on_day DESC, interaction.id DESC";
    let mut statement = connection.prepare_cached(sql)?;
    let ids: Vec<InteractionId> = statement.query_map([of], |row| row.get(0))?.collect::<Result<_>>()?;
    let found = ids.into_iter().map(|id| get(connection, id)).collect::<Result<Vec<_>>>()?;
    Ok(found.into_iter().flatten().collect())
}

/// The day of an affiliate's last coaching that took place.
pub fn last_coaching(connection: &Connection, of: AffiliateId) -> Result<Option<NaiveDate>> {
    let sql = "SELECT max(interaction.on_day) FROM participant \
               JOIN interaction ON interaction.id = participant.interaction_id \
               WHERE participant.affiliate_id = ?1 AND interaction.kind = 'coaching' \
               AND interaction.outcome IN ('reached', 'kept')";
    let day: Option<Day> = connection.prepare_cached(sql)?.query_row([of], |row| row.get(0))?;
    Ok(day.map(|day| day.0))
}

/// Notes that a conflict was settled; says whether it was open.
pub fn resolve(connection: &Connection, id: InteractionId, on: NaiveDate) -> Result<bool> {
    let changed = connection
        .prepare_cached(
            "UPDATE interaction SET resolved_on = ?2 WHERE id = ?1 AND kind = 'issue' AND resolved_on IS NULL",
        )?
        .execute(params![id, Day(on)])?;
    Ok(changed > 0)
}

/// How many interactions an affiliate has.
pub fn count(connection: &Connection, of: AffiliateId) -> Result<usize> {
    let sql = "SELECT count(*) FROM participant WHERE affiliate_id = ?1";
    let count: i64 = connection.prepare_cached(sql)?.query_row([of], |row| row.get(0))?;
    Ok(usize::try_from(count).unwrap_or(0))
}
