//! A turn that was moved to a quieter day.

use chrono::NaiveDate;

use super::id::PostponementId;

/// The turn that stood on one day comes on another (docs/product.md, "Spread"): it stays what it was. A contact from
/// the day on which it was set ends it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Postponement {
    /// Identity.
    pub id: PostponementId,
    /// The day on which the turn comes.
    pub to: NaiveDate,
    /// The working day on which it was moved.
    pub set_on: NaiveDate,
}
