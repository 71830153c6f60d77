//! Something owed, by me (`>`) or by them (`<`).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::id::{InteractionId, PromiseId};

/// Who owes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum PromiseBy {
    /// The manager.
    Me,
    /// The affiliate.
    Them,
}

impl PromiseBy {
    /// Both sides, the manager first.
    pub const ALL: [PromiseBy; 2] = [PromiseBy::Me, PromiseBy::Them];

    /// The word that stands for it in data and chooses its name in the catalogues.
    pub fn code(self) -> &'static str {
        match self {
            PromiseBy::Me => "me",
            PromiseBy::Them => "them",
        }
    }
}

/// Something owed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promise {
    /// Identity.
    pub id: PromiseId,
    /// Who owes.
    pub by: PromiseBy,
    /// What.
    pub text: String,
    /// The day it was made.
    pub made_on: NaiveDate,
    /// The day by which.
    pub due_on: Option<NaiveDate>,
    /// The day it was kept.
    pub done_on: Option<NaiveDate>,
    /// The day it was dropped: void, neither owed nor kept.
    pub dropped_on: Option<NaiveDate>,
    /// The interaction it came from.
    pub interaction: Option<InteractionId>,
}

impl Promise {
    /// Whether it is still owed.
    pub fn is_open(&self) -> bool {
        self.done_on.is_none() && self.dropped_on.is_none()
    }
}
