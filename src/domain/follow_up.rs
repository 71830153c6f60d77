//! An explicit next date with a reason.

use chrono::NaiveDate;

use super::id::FollowUpId;

/// An explicit next date. An open one replaces the rhythm until it is closed or passed over by a contact
/// (1-product.md, "Settled questions").
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowUp {
    /// Identity.
    pub id: FollowUpId,
    /// The day to make contact.
    pub due_on: NaiveDate,
    /// Why, in the manager's words; may be empty.
    pub reason: String,
    /// The day it was set.
    pub set_on: NaiveDate,
    /// The day it was closed.
    pub closed_on: Option<NaiveDate>,
}
