//! What a connection records at the moment, as the triggers ask for it.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use rusqlite::Connection;
use rusqlite::functions::{Context, FunctionFlags};
use uuid::Uuid;

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
}

/// Shared between a connection's functions and the transaction that runs on it.
#[derive(Debug, Clone, Default)]
pub(in crate::store) struct Recorder(Arc<Mutex<State>>);

/// Ends the recording when dropped, so that a failed transaction leaves nothing behind.
pub(in crate::store) struct Recording<'a>(&'a Recorder);

impl Recorder {
    /// Gives a connection the functions that the triggers call.
    pub(in crate::store) fn register(&self, connection: &Connection) -> Result<(), StoreError> {
        let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DIRECTONLY;
        let shared = self.clone();
        connection.create_scalar_function("carnet_changed", 4, flags, move |context| shared.changed(context))?;
        let shared = self.clone();
        connection.create_scalar_function("carnet_step", 0, flags, move |_| Ok(shared.step()))?;
        Ok(())
    }

    pub(in crate::store) fn start(&self, mode: Mode) -> Recording<'_> {
        *self.state() = State { mode: Some(mode), ..State::default() };
        Recording(self)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn step(&self) -> Option<i64> {
        match self.state().mode {
            Some(Mode::Record { step }) => Some(step),
            Some(Mode::Watch) | None => None,
        }
    }

    /// `carnet_changed(affiliate before, affiliate after, interaction, event)`: whether the row goes into the journal.
    fn changed(&self, context: &Context<'_>) -> rusqlite::Result<bool> {
        let mut state = self.state();
        let Some(mode) = state.mode else {
            return Err(rusqlite::Error::UserFunctionError("a change outside a step".into()));
        };
        state.rows += 1;
        for at in [0, 1] {
            state.affiliates.extend(context.get::<Option<Uuid>>(at)?);
        }
        state.interactions.extend(context.get::<Option<Uuid>>(2)?);
        state.events.extend(context.get::<Option<Uuid>>(3)?);
        Ok(matches!(mode, Mode::Record { .. }))
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
