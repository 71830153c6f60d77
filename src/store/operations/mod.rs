//! What a manager does, one operation a file; each is one step of the journal.
//!
//! What a contact closes is mostly derived and not written: the queue's rules read the last contact, so that correcting or
//! deleting an interaction opens again what it had closed. Written are only closings on the very same day, and that a contact
//! asked how something went (`how_it_went`).

mod add_affiliate;
mod add_item;
mod add_relative;
mod archive;
mod away;
mod delete_interaction;
mod dismiss;
mod edit;
mod edit_item;
mod event;
mod how_it_went;
mod introduce;
mod jot;
mod keep_filter;
mod keep_recalls;
mod learned;
mod log_contact;
mod log_missed;
mod move_channel;
mod remove_item;
mod reply;
mod resolve_issue;
mod retag;
mod revise;
mod set_next;
mod settle;
mod skip;
mod snooze;
mod spread;
mod step_feedback;
mod step_gift;
mod tick_promise;
mod welcome;

use std::collections::HashMap;

use chrono::NaiveDate;

pub use log_contact::Logged;
pub use revise::{Beside, Wish};
pub use welcome::Gained;

use super::values::People;
use super::{Store, StoreError, affiliates};
use crate::domain::id::AffiliateId;
use crate::domain::moment::Moment;
use crate::domain::queue::{next_due, retry_on};

/// When somebody's turn comes again, for the line that says what was saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Upcoming {
    /// Who.
    pub id: AffiliateId,
    /// The display name.
    pub name: String,
    /// The follow-up or the rhythm, whichever governs.
    pub next_due: Option<NaiveDate>,
    /// The day of the pending retry, after an attempt in vain.
    pub retry_on: Option<NaiveDate>,
}

impl Store {
    /// When these people's turn comes again, in their order.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn upcoming(&self, ids: &[AffiliateId], now: &Moment) -> Result<Vec<Upcoming>, StoreError> {
        let standings = self.standings(ids, now)?;
        let of = |id: &AffiliateId| standings.iter().find(|standing| standing.id == *id);
        let upcoming = ids.iter().filter_map(of).map(|standing| Upcoming {
            id: standing.id,
            name: standing.name.clone(),
            next_due: next_due(standing, &self.rules),
            retry_on: retry_on(standing, &self.rules),
        });
        Ok(upcoming.collect())
    }

    /// The display names of these people, in their order: what a step is called by.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], and what SQLite says.
    pub fn names_of(&self, ids: &[AffiliateId]) -> Result<Vec<String>, StoreError> {
        let names: HashMap<AffiliateId, String> =
            affiliates::names(self.connection(), &People::of(ids))?.into_iter().collect();
        ids.iter()
            .map(|id| {
                let name = names.get(id).cloned();
                name.ok_or_else(|| StoreError::NotFound { table: "affiliate", id: id.to_string() })
            })
            .collect()
    }
}
