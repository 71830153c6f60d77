//! An explicit next date with a reason.

use chrono::{NaiveDate, NaiveTime};

use super::id::FollowUpId;

/// An explicit next date, an agreed day (docs/product.md, "An agreed day").
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

impl FollowUp {
    /// The reason of an agreed day with the hour that was agreed before it: `14:30 renew the contract`.
    pub fn reason_at(at: Option<NaiveTime>, reason: &str) -> String {
        match at {
            Some(at) => format!("{} {reason}", at.format("%H:%M")).trim_end().to_owned(),
            None => reason.to_owned(),
        }
    }

    /// Whether a contact of a day is what was agreed: on the agreed day or later, and not of the very day on which that was
    /// agreed, which came first.
    pub fn is_met_by(&self, contact: NaiveDate) -> bool {
        contact >= self.due_on && contact > self.set_on
    }
}
