//! One reason declared void.

use chrono::NaiveDate;
use uuid::Uuid;

use super::id::DismissalId;

/// Voids one reason: the same kind, due day and source never come back; a later due day does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dismissal {
    /// Identity.
    pub id: DismissalId,
    /// The reason's kind, as in `today --json`.
    pub kind: String,
    /// The reason's due day.
    pub due: NaiveDate,
    /// The row the reason came from (an occasion, a promise), where there is one.
    pub source: Option<Uuid>,
    /// The working day on which it was dismissed.
    pub set_on: NaiveDate,
}
