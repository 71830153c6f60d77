//! What the journal holds of somebody who is erased goes with them (docs/engineering.md, "Journal").

use std::collections::{BTreeSet, HashMap};

use rusqlite::Connection;
use serde_json::Value as Json;
use uuid::Uuid;

use crate::domain::id::AffiliateId;

/// Stands in a step where a name was.
const NO_NAME: &str = "…";

/// Removes every entry about somebody, and about what only they took part in. A step of which nothing is left goes; of the
/// others the names and the text that undo would give back go. What such a step did to other people can still be undone.
pub(in crate::store) fn forget(connection: &Connection, id: AffiliateId, names: &[String]) -> rusqlite::Result<()> {
    let own = own_interactions(connection, id)?;
    let mark = digits(id.0);
    let mut names: BTreeSet<String> = names.iter().cloned().collect();
    let mut steps = BTreeSet::new();
    let mut doomed = Vec::new();
    let mut entries = connection.prepare("SELECT seq, step, row_id, before, after FROM journal_entry")?;
    let mut rows = entries.query([])?;
    while let Some(row) = rows.next()? {
        let of: Uuid = row.get(2)?;
        let states: [Option<&str>; 2] = [row.get_ref(3)?.as_str_or_null()?, row.get_ref(4)?.as_str_or_null()?];
        let states = states.into_iter().flatten();
        if of == id.0 {
            names.extend(states.filter_map(|json| Some(read(json)?.get("name")?.as_str()?.to_owned())));
        } else if !own.contains(&of) && !states.clone().any(|json| json.contains(&mark)) {
            continue;
        }
        doomed.push(row.get::<_, i64>(0)?);
        steps.insert(row.get::<_, i64>(1)?);
    }
    let mut remove = connection.prepare("DELETE FROM journal_entry WHERE seq = ?1")?;
    for seq in doomed {
        remove.execute([seq])?;
    }
    steps.into_iter().try_for_each(|step| tidy(connection, step, &names))
}

/// Interactions in which nobody else took part, those among them that have been removed since.
fn own_interactions(connection: &Connection, id: AffiliateId) -> rusqlite::Result<BTreeSet<Uuid>> {
    let mut alone: HashMap<Uuid, bool> = HashMap::new();
    let mut note = |interaction: Uuid, affiliate: Uuid| {
        *alone.entry(interaction).or_insert(true) &= affiliate == id.0;
    };
    let mut noted = connection.prepare(
        "SELECT unhex(json_extract(coalesce(after, before), '$.interaction_id')),
                unhex(json_extract(coalesce(after, before), '$.affiliate_id'))
         FROM journal_entry WHERE table_name = 'participant'",
    )?;
    let mut held = connection.prepare(
        "SELECT interaction_id, affiliate_id FROM participant
         WHERE interaction_id IN (SELECT interaction_id FROM participant WHERE affiliate_id = ?1)",
    )?;
    for (statement, parameters) in [(&mut noted, &[][..]), (&mut held, &[id.0][..])] {
        let mut rows = statement.query(rusqlite::params_from_iter(parameters))?;
        while let Some(row) = rows.next()? {
            note(row.get(0)?, row.get(1)?);
        }
    }
    Ok(alone.into_iter().filter(|(_, alone)| *alone).map(|(interaction, _)| interaction).collect())
}

/// Removes a step of which nothing is left, and names and texts from another.
fn tidy(connection: &Connection, step: i64, names: &BTreeSet<String>) -> rusqlite::Result<()> {
    connection
        .prepare_cached(
            "DELETE FROM journal_step WHERE seq = ?1 AND NOT EXISTS (SELECT 1 FROM journal_entry WHERE step = ?1)",
        )?
        .execute([step])?;
    let named =
        connection.prepare_cached("SELECT names FROM journal_step WHERE seq = ?1")?.query_row([step], |row| row.get(0));
    let named: String = match named {
        Err(rusqlite::Error::QueryReturnedNoRows) => return Ok(()),
        other => other?,
    };
    let mut listed: Vec<String> = serde_json::from_str(&named).unwrap_or_default();
    for name in listed.iter_mut().filter(|name| names.contains(*name)) {
        NO_NAME.clone_into(name);
    }
    connection
        .prepare_cached(
            "UPDATE journal_step SET names = ?2, offered = NULL,
                    bytes = (SELECT sum(coalesce(length(before), 0) + coalesce(length(after), 0))
                             FROM journal_entry WHERE step = ?1)
             WHERE seq = ?1",
        )?
        .execute((step, Json::from(listed).to_string()))?;
    Ok(())
}

fn read(json: &str) -> Option<Json> {
    serde_json::from_str(json).ok()
}

/// An identity as the entries hold it.
fn digits(id: Uuid) -> String {
    id.simple().to_string().to_uppercase()
}
