//! A reason that a contact left open.

use chrono::NaiveDate;
use uuid::Uuid;

use super::id::OpenReasonId;

/// A reason that the contact of a day left open, although contacts close its kind (docs/product.md, "A contact settles
/// what it was for"). A contact of a later day closes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenReason {
    /// Identity.
    pub id: OpenReasonId,
    /// The reason's kind, as in `today --json`.
    pub kind: String,
    /// The reason's due day.
    pub due: NaiveDate,
    /// The row the reason came from (an occasion, a fact), where there is one.
    pub source: Option<Uuid>,
    /// The day of the contact that left it open.
    pub on: NaiveDate,
}

/// Those that the last contact left open: what an earlier one did, a later one has closed.
pub fn left(rows: &[OpenReason], last_contact: Option<NaiveDate>) -> impl Iterator<Item = &OpenReason> {
    rows.iter().filter(move |open| last_contact.is_none_or(|last| last <= open.on))
}
