//! Undo and redo: a step's entries are played backwards or forwards, each one only if the fields it changed still hold
//! what it left in them.

use std::fmt::Write as _;

use rusqlite::{Connection, params_from_iter, types::Value};
use serde_json::{Map, Value as Json};

use super::recorder::{Mode, Recording};
use super::steps::{StepRecord, StepState};
use super::tables::{Kind, Table};
use crate::domain::id::StepId;
use crate::domain::moment::Moment;
use crate::store::error::{MessageArgs, StoreError};
use crate::store::write::{Changes, Tx, begin, refresh_standing};
use crate::store::{Store, link, search_index, shown};

/// What an undo or a redo did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Undone {
    /// The step, in its new state.
    pub step: StepRecord,
    /// What changed.
    pub changes: Changes,
}

/// Why a step was not undone or done again. Nothing has changed.
#[derive(Debug, thiserror::Error)]
pub enum UndoError {
    /// There is no step to take back.
    #[error("nothing to undo")]
    Nothing,
    /// There is nothing to do again.
    #[error("nothing to do again")]
    NothingUndone,
    /// There is no such step in that state, or it has been forgotten.
    #[error("no such step: {0}")]
    Unknown(StepId),
    /// The notebook's schema has changed since.
    #[error("the notebook has changed its form since {0:?}")]
    Closed(Box<StepRecord>),
    /// What the step left has been changed since; undoing it would overwrite that.
    #[error("{table} {row} has been changed since {step:?}")]
    Stale {
        /// The step.
        step: Box<StepRecord>,
        /// The table of the changed row.
        table: String,
        /// The changed row.
        row: String,
        /// The affiliate whose record holds the row, where there is one.
        who: Option<String>,
    },
    /// The notebook failed.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<rusqlite::Error> for UndoError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Store(error.into())
    }
}

impl UndoError {
    /// The message of the catalogues.
    pub fn message_id(&self) -> &'static str {
        match self {
            Self::Nothing => "error-undo-nothing",
            Self::NothingUndone => "error-redo-nothing",
            Self::Unknown(_) => "error-undo-unknown",
            Self::Closed(_) => "error-undo-closed",
            Self::Stale { .. } => "error-undo-stale",
            Self::Store(error) => error.message_id(),
        }
    }

    /// The values that the message names; `what` is itself the id of a message.
    pub fn args(&self) -> MessageArgs {
        match self {
            Self::Nothing | Self::NothingUndone => vec![],
            Self::Unknown(step) => vec![("step", step.to_string())],
            Self::Closed(step) => vec![("what", step.what.clone()), ("names", step.names.join(", "))],
            Self::Stale { step, table, row, who } => vec![
                ("what", step.what.clone()),
                ("names", step.names.join(", ")),
                ("table", table.clone()),
                ("row", row.clone()),
                ("who", who.clone().unwrap_or_default()),
            ],
            Self::Store(error) => error.args(),
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Direction {
    Back,
    Forward,
}

impl Store {
    /// Takes back the latest step that is done, whichever process did it.
    ///
    /// # Errors
    /// [`UndoError::Stale`] when something the step left has been changed since; nothing is overwritten.
    pub fn undo(&mut self, moment: Moment) -> Result<Undone, UndoError> {
        self.travel(Direction::Back, moment, |connection| StepRecord::last_done(connection)?.ok_or(UndoError::Nothing))
    }

    /// Takes back one step, later ones staying done.
    ///
    /// # Errors
    /// As [`Self::undo`].
    pub fn undo_step(&mut self, id: StepId, moment: Moment) -> Result<Undone, UndoError> {
        self.travel(Direction::Back, moment, |connection| {
            StepRecord::find(connection, id)?
                .filter(|step| step.state != StepState::Undone)
                .ok_or(UndoError::Unknown(id))
        })
    }

    /// Does the step again that was undone last.
    ///
    /// # Errors
    /// As [`Self::undo`].
    pub fn redo(&mut self, moment: Moment) -> Result<Undone, UndoError> {
        self.travel(Direction::Forward, moment, |connection| {
            StepRecord::last_undone(connection)?.ok_or(UndoError::NothingUndone)
        })
    }

    /// The latest steps, the latest first.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn history(&self, limit: u32) -> Result<Vec<StepRecord>, StoreError> {
        StepRecord::latest(&self.connection, limit)
    }

    fn travel(
        &mut self,
        direction: Direction,
        moment: Moment,
        pick: impl FnOnce(&Connection) -> Result<StepRecord, UndoError>,
    ) -> Result<Undone, UndoError> {
        self.with_room_to_write(|store| store.travel_in_room(direction, moment, pick))
    }

    fn travel_in_room(
        &mut self,
        direction: Direction,
        moment: Moment,
        pick: impl FnOnce(&Connection) -> Result<StepRecord, UndoError>,
    ) -> Result<Undone, UndoError> {
        self.arm()?;
        let changes_before = self.connection.total_changes();
        let transaction = begin(&mut self.connection)?;
        let mut step = pick(&transaction)?;
        if step.state == StepState::Closed {
            return Err(UndoError::Closed(Box::new(step)));
        }
        transaction.execute_batch("PRAGMA defer_foreign_keys = ON")?;
        let recording = self.recorder.start(Mode::Watch);
        let mut player = Player { connection: &transaction, tables: Table::all(&transaction)?, recording: &recording };
        if search_index::is_better_in_bulk(&transaction, step.entries(&transaction)?)? {
            search_index::in_bulk(&transaction, step.seq, || player.play(&step, direction))?;
        } else {
            player.play(&step, direction)?;
        }
        let changes = Changes { affiliates: recording.touched(&transaction)?, rows: recording.rows() };
        refresh_standing(&Tx::new(&transaction, moment), &changes.affiliates, &self.rules)?;
        match direction {
            Direction::Back => {
                shown::forget(&transaction, &changes.affiliates)?;
                step.mark_undone(&transaction)?;
                step.state = StepState::Undone;
            }
            Direction::Forward => {
                step.mark_done(&transaction)?;
                step.state = StepState::Done;
            }
        }
        drop(recording);
        match link::commit(transaction, changes_before) {
            Ok(()) => {
                self.touched.extend(&changes.affiliates);
                Ok(Undone { step, changes })
            }
            // What the step brings back hangs on something that has gone since.
            Err(StoreError::Refused(_)) => Err(stale(&step, String::new(), String::new(), None)),
            Err(error) => Err(error.into()),
        }
    }
}

fn stale(step: &StepRecord, table: String, row: String, who: Option<String>) -> UndoError {
    UndoError::Stale { step: Box::new(step.clone()), table, row, who }
}

/// A row's fields as the journal holds them; `None`: there was no row.
type Fields = Option<Map<String, Json>>;

struct Player<'a> {
    connection: &'a Connection,
    tables: Vec<Table>,
    recording: &'a Recording<'a>,
}

impl Player<'_> {
    fn play(&mut self, step: &StepRecord, direction: Direction) -> Result<(), UndoError> {
        let order = if direction == Direction::Back { "DESC" } else { "ASC" };
        let mut entries = self.connection.prepare(&format!(
            "SELECT table_name, row_id, before, after FROM journal_entry WHERE step = ?1 ORDER BY seq {order}"
        ))?;
        let mut rows = entries.query([step.seq])?;
        while let Some(row) = rows.next()? {
            let (table, id): (String, Vec<u8>) = (row.get(0)?, row.get(1)?);
            let (before, after) = (fields(row.get(2)?)?, fields(row.get(3)?)?);
            let (left, wanted) = if direction == Direction::Back { (after, before) } else { (before, after) };
            let Some(table) = self.tables.iter().find(|known| known.name == table) else {
                return Err(UndoError::Closed(Box::new(step.clone())));
            };
            let rows_before = self.recording.rows();
            let moved = match put(self.connection, table, &id, (&left, &wanted)) {
                // A row that another one has taken the place of.
                Err(StoreError::Refused(_)) => false,
                other => other?,
            };
            // More than one: rows that are newer than the step hang on this one and would go with it.
            if !moved || self.recording.rows() != rows_before + 1 {
                let who = self.who(left.as_ref().or(wanted.as_ref()));
                return Err(stale(step, table.name.clone(), hex(&id), who));
            }
        }
        Ok(())
    }

    /// The name of the affiliate that a row belongs to.
    fn who(&self, fields: Option<&Map<String, Json>>) -> Option<String> {
        let fields = fields?;
        let id = fields.get("affiliate_id").or_else(|| fields.get("id")).map(|id| value(id, Kind::Blob))?.ok()?;
        self.connection.query_row("SELECT name FROM affiliate WHERE id = ?1", [id], |row| row.get(0)).ok()
    }
}

/// Turns a row from what it was left as into what is wanted; `false` when it is no longer as it was left.
fn put(
    connection: &Connection,
    table: &Table,
    id: &[u8],
    (left, wanted): (&Fields, &Fields),
) -> Result<bool, StoreError> {
    let name = &table.name;
    let mut values = Vec::new();
    let sql = match (left, wanted) {
        (None, None) => return Ok(true),
        (None, Some(wanted)) => {
            let columns = bind(table, wanted, wanted.keys(), &mut values)?;
            let places: Vec<String> = (1..=values.len()).map(|at| format!("?{at}")).collect();
            format!("INSERT INTO main.\"{name}\" (\"{}\") VALUES ({})", columns.join("\", \""), places.join(", "))
        }
        (Some(left), None) => {
            let columns = bind(table, left, left.keys(), &mut values)?;
            format!("DELETE FROM main.\"{name}\" WHERE {}", assignments(&columns, 1, " IS ", " AND "))
        }
        (Some(left), Some(wanted)) => {
            let changed: Vec<&String> = wanted.keys().filter(|key| left.get(*key) != wanted.get(*key)).collect();
            let columns = bind(table, wanted, changed.iter().copied(), &mut values)?;
            bind(table, left, changed.into_iter(), &mut values)?;
            values.push(Value::Blob(id.to_vec()));
            format!(
                "UPDATE main.\"{name}\" SET {} WHERE {} AND id = ?{}",
                assignments(&columns, 1, " = ", ", "),
                assignments(&columns, columns.len() + 1, " IS ", " AND "),
                values.len()
            )
        }
    };
    Ok(connection.prepare_cached(&sql)?.execute(params_from_iter(values))? == 1)
}

/// Adds the values of some fields, and gives back the columns they are for.
fn bind<'a>(
    table: &Table,
    fields: &Map<String, Json>,
    keys: impl Iterator<Item = &'a String>,
    values: &mut Vec<Value>,
) -> Result<Vec<&'a str>, StoreError> {
    let mut columns = Vec::new();
    for key in keys {
        let (Some(column), Some(field)) = (table.column(key), fields.get(key)) else {
            return Err(StoreError::Damaged(format!("journal: {}.{key}", table.name)));
        };
        values.push(value(field, column.kind)?);
        columns.push(key.as_str());
    }
    Ok(columns)
}

/// `"a" IS ?1 AND "b" IS ?2`, and the like.
fn assignments(columns: &[&str], first: usize, between: &str, joined: &str) -> String {
    let mut pairs = String::with_capacity(32 * columns.len());
    for (at, column) in columns.iter().enumerate() {
        let joined = if at == 0 { "" } else { joined };
        let _ = write!(pairs, "{joined}\"{column}\"{between}?{}", first + at);
    }
    pairs
}

fn fields(json: Option<String>) -> Result<Fields, StoreError> {
    json.map(|json| serde_json::from_str(&json).map_err(|error| StoreError::Damaged(format!("journal: {error}"))))
        .transpose()
}

fn value(json: &Json, kind: Kind) -> Result<Value, StoreError> {
    let odd = || StoreError::Damaged("journal: value-kind".to_owned());
    Ok(match json {
        Json::Null => Value::Null,
        Json::Number(number) => match number.as_i64() {
            Some(number) => Value::Integer(number),
            None => Value::Real(number.as_f64().ok_or_else(odd)?),
        },
        Json::String(text) if kind == Kind::Blob => Value::Blob(unhex(text).ok_or_else(odd)?),
        Json::String(text) => Value::Text(text.clone()),
        Json::Bool(_) | Json::Array(_) | Json::Object(_) => return Err(odd()),
    })
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02X}")).collect()
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let pairs = text.as_bytes().chunks(2);
    pairs.map(|pair| Some(digit(*pair.first()?)? << 4 | digit(*pair.get(1)?)?)).collect()
}
