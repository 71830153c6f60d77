//! What a connection records at the moment, as the triggers ask for it.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use rusqlite::functions::{Context, FunctionFlags};
use rusqlite::{Connection, ffi};
use uuid::Uuid;

use super::owner::Owner;
use super::rows;
use super::tables::Table;
use crate::domain::id::AffiliateId;
use crate::store::error::StoreError;

/// What a change of a row means at the moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::store) enum Mode {
    /// It goes into the journal under this step.
    Record {
        /// The step's number.
        step: i64,
    },
    /// It is counted only: a step is being undone or done again.
    Watch,
}

#[derive(Debug, Default)]
struct State {
    mode: Option<Mode>,
    rows: u64,
    affiliates: BTreeSet<Uuid>,
    interactions: BTreeSet<Uuid>,
    events: BTreeSet<Uuid>,
    /// The row that changed last, as it was and as it is: for its entry, which is written next.
    before: Option<String>,
    after: Option<String>,
}

/// The tables whose rows are recorded; the triggers name them by their places.
type Watched = Vec<(Table, Owner)>;

/// Shared between a connection's functions and the transaction that runs on it.
#[derive(Debug, Clone, Default)]
pub(in crate::store) struct Recorder {
    state: Arc<Mutex<State>>,
    watched: Arc<OnceLock<Watched>>,
}

/// Ends the recording when dropped, so that a failed transaction leaves nothing behind.
pub(in crate::store) struct Recording<'a>(&'a Recorder);

/// Where, among the arguments of a trigger's call, a row begins: as it was, as it is.
struct Rows {
    before: Option<usize>,
    after: Option<usize>,
}

impl Recorder {
    /// Gives a connection the functions that the triggers call. `carnet_added(table, row)`, `carnet_removed(table, row)`
    /// and `carnet_changed(table, row, row)` take a note and say whether the row goes into the journal; the others say
    /// what is written there.
    pub(in crate::store) fn register(&self, connection: &Connection) -> Result<(), StoreError> {
        let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DIRECTONLY;
        let shared = self.clone();
        connection.create_scalar_function("carnet_added", -1, flags, move |context| {
            shared.note(context, |_| Rows { before: None, after: Some(1) })
        })?;
        let shared = self.clone();
        connection.create_scalar_function("carnet_removed", -1, flags, move |context| {
            shared.note(context, |_| Rows { before: Some(1), after: None })
        })?;
        let shared = self.clone();
        connection.create_scalar_function("carnet_changed", -1, flags, move |context| {
            shared.note(context, |width| Rows { before: Some(1), after: Some(1 + width) })
        })?;
        let shared = self.clone();
        connection.create_scalar_function("carnet_step", 0, flags, move |_| Ok(shared.step()))?;
        let shared = self.clone();
        connection.create_scalar_function("carnet_before", 0, flags, move |_| Ok(shared.state().before.take()))?;
        let shared = self.clone();
        connection.create_scalar_function("carnet_after", 0, flags, move |_| Ok(shared.state().after.take()))?;
        Ok(())
    }

    /// Says which tables the triggers speak of.
    pub(super) fn watch(&self, tables: Vec<Table>) {
        self.watched.get_or_init(|| {
            let owned = |table: Table| {
                let owner = Owner::of(&table);
                (table, owner)
            };
            tables.into_iter().map(owned).collect()
        });
    }

    pub(in crate::store) fn start(&self, mode: Mode) -> Recording<'_> {
        *self.state() = State { mode: Some(mode), ..State::default() };
        Recording(self)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn step(&self) -> Option<i64> {
        match self.state().mode {
            Some(Mode::Record { step }) => Some(step),
            Some(Mode::Watch) | None => None,
        }
    }

    /// Takes note of a change; whether the row goes into the journal.
    fn note(&self, context: &Context<'_>, lie: impl FnOnce(usize) -> Rows) -> rusqlite::Result<bool> {
        let place = usize::try_from(context.get::<u32>(0)?).unwrap_or(usize::MAX);
        let Some((table, owner)) = self.watched.get().and_then(|watched| watched.get(place)) else {
            return Err(rusqlite::Error::UserFunctionError("journal: unwatched-table".into()));
        };
        let Rows { before, after } = lie(table.columns.len());
        let row = |from: usize| (from..from + table.columns.len()).map(|at| context.get_raw(at));
        if let (Some(before), Some(after)) = (before, after) {
            if row(before).eq(row(after)) {
                return Ok(false);
            }
            // An identity never changes.
            let id = table.columns.iter().position(|column| column.name == "id");
            if id.is_some_and(|id| context.get_raw(before + id) != context.get_raw(after + id)) {
                // As a constraint refuses a row; with a message, the code would not be passed on.
                return Err(rusqlite::Error::SqliteFailure(ffi::Error::new(ffi::SQLITE_CONSTRAINT_TRIGGER), None));
            }
        }
        let mut state = self.state();
        let Some(mode) = state.mode else {
            return Err(rusqlite::Error::UserFunctionError("a change outside a step".into()));
        };
        state.rows += 1;
        for from in before.into_iter().chain(after) {
            let named = |at: &usize| context.get::<Option<Uuid>>(from + at);
            match owner {
                Owner::Affiliate(at) => state.affiliates.extend(named(at)?),
                Owner::Participants(at) => state.interactions.extend(named(at)?),
                Owner::Attendees(at) => state.events.extend(named(at)?),
                Owner::Nobody => {}
            }
        }
        let recorded = matches!(mode, Mode::Record { .. });
        if recorded {
            state.before = before.map(|from| rows::json(table, row(from)));
            state.after = after.map(|from| rows::json(table, row(from)));
        }
        Ok(recorded)
    }
}

impl Recording<'_> {
    /// How many rows have changed so far.
    pub(in crate::store) fn rows(&self) -> u64 {
        self.0.state().rows
    }

    /// Everybody whose record has changed so far. Who took part in a changed interaction, and who is on the list of a
    /// changed event, is asked of the notebook; who was taken out of one shows by the row of its own.
    pub(in crate::store) fn touched(&self, connection: &Connection) -> Result<Vec<AffiliateId>, StoreError> {
        let (mut affiliates, interactions, events) = {
            let state = self.0.state();
            (state.affiliates.clone(), state.interactions.clone(), state.events.clone())
        };
        let mut with = connection.prepare_cached("SELECT affiliate_id FROM participant WHERE interaction_id = ?1")?;
        for interaction in interactions {
            for affiliate in with.query_map([interaction], |row| row.get::<_, Uuid>(0))? {
                affiliates.insert(affiliate?);
            }
        }
        let mut on_list = connection.prepare_cached("SELECT affiliate_id FROM attendee WHERE event_id = ?1")?;
        for event in events {
            for affiliate in on_list.query_map([event], |row| row.get::<_, Uuid>(0))? {
                affiliates.insert(affiliate?);
            }
        }
        Ok(affiliates.into_iter().map(AffiliateId).collect())
    }
}

impl Drop for Recording<'_> {
    fn drop(&mut self) {
        *self.0.state() = State::default();
    }
}
