//! Groups of people that the roster does not know, for the filter: who has a child, whose gift is ordered.

use chrono::NaiveDate;
use rusqlite::{Params, named_params};

use super::dismissals::{PROMISE_DROPPED, REQUEST_DROPPED};
use super::values::Day;
use super::{Store, StoreError};
use crate::domain::id::AffiliateId;
use crate::domain::roster::{Holding, Set};

impl Store {
    /// Everybody who belongs to a group, in no order.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn group(&self, set: &Set, today: NaiveDate) -> Result<Vec<AffiliateId>, StoreError> {
        match set {
            Set::Holds(Holding::Relative(relation)) => self.ids(
                "SELECT affiliate_id FROM relative WHERE relation = :kind",
                named_params! {":kind": relation.code()},
            ),
            Set::Holds(Holding::GiftIn(state)) => {
                self.ids("SELECT affiliate_id FROM gift WHERE state = :kind", named_params! {":kind": state.code()})
            }
            Set::Holds(Holding::PromiseLate) => {
                self.ids(&owed("due_on < :today"), named_params! {":today": Day(today)})
            }
            Set::Holds(Holding::Promise) => self.ids(&owed("true"), named_params! {}),
            Set::Holds(Holding::PromiseMine) => self.ids(&owed("by = 'me'"), named_params! {}),
            Set::Holds(Holding::PromiseTheirs) => self.ids(&owed("by = 'them'"), named_params! {}),
            Set::Holds(Holding::Request) => self.ids(
                &format!("SELECT affiliate_id FROM request WHERE answered_at IS NULL AND {REQUEST_DROPPED} IS NULL"),
                named_params! {},
            ),
            Set::Holds(Holding::Event) => self.ids(
                "SELECT attendee.affiliate_id FROM attendee JOIN event ON event.id = attendee.event_id \
                 WHERE coalesce(event.until_day, event.on_day) >= :today",
                named_params! {":today": Day(today)},
            ),
            Set::Holds(holding) => self.ids(having(*holding), named_params! {}),
            Set::Speaks(code) => self.ids(
                "SELECT id FROM affiliate WHERE lower(language) = :code OR lower(language) LIKE :code || '-%'",
                named_params! {":code": code},
            ),
            Set::JoinedBefore(day) => {
                self.ids("SELECT id FROM affiliate WHERE joined_on < :day", named_params! {":day": Day(*day)})
            }
            Set::JoinedSince(day) => {
                self.ids("SELECT id FROM affiliate WHERE joined_on >= :day", named_params! {":day": Day(*day)})
            }
        }
    }

    fn ids(&self, sql: &str, params: impl Params) -> Result<Vec<AffiliateId>, StoreError> {
        self.read(|connection| {
            let mut statement = connection.prepare_cached(sql)?;
            Ok(statement.query_map(params, |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
        })
    }
}

/// The question about promises that are open.
fn owed(which: &str) -> String {
    format!("SELECT affiliate_id FROM promise WHERE done_on IS NULL AND {PROMISE_DROPPED} IS NULL AND {which}")
}

/// The question about something that needs no value beside it; somebody may come more than once.
fn having(holding: Holding) -> &'static str {
    match holding {
        Holding::Relatives => "SELECT affiliate_id FROM relative",
        Holding::Email => "SELECT affiliate_id FROM channel WHERE kind = 'email'",
        Holding::Phone => "SELECT affiliate_id FROM channel WHERE kind IN ('call', 'sms', 'whatsapp')",
        Holding::Site => "SELECT affiliate_id FROM channel WHERE kind = 'site'",
        Holding::Birthday => "SELECT affiliate_id FROM occasion WHERE kind = 'birthday' AND relative_id IS NULL",
        Holding::Occasion => "SELECT affiliate_id FROM occasion",
        Holding::Fact => "SELECT affiliate_id FROM fact",
        Holding::Interest => "SELECT affiliate_id FROM fact WHERE kind IN ('interest', 'like')",
        Holding::Care => "SELECT affiliate_id FROM fact WHERE kind = 'care'",
        Holding::Feedback => "SELECT affiliate_id FROM feedback WHERE told_on IS NULL",
        Holding::Gift => "SELECT affiliate_id FROM gift",
        // A contact since it was set has passed it over.
        Holding::FollowUp => {
            "SELECT follow_up.affiliate_id FROM follow_up \
             LEFT JOIN standing ON standing.affiliate_id = follow_up.affiliate_id \
             WHERE follow_up.closed_on IS NULL \
             AND (standing.last_contact_on IS NULL OR standing.last_contact_on <= follow_up.set_on)"
        }
        Holding::Appointment => {
            "SELECT participant.affiliate_id FROM interaction JOIN participant \
             ON participant.interaction_id = interaction.id WHERE interaction.outcome = 'planned'"
        }
        Holding::Issue => {
            "SELECT participant.affiliate_id FROM interaction JOIN participant \
             ON participant.interaction_id = interaction.id \
             WHERE interaction.kind = 'issue' AND interaction.resolved_on IS NULL"
        }
        Holding::Joined => "SELECT id FROM affiliate WHERE joined_on IS NOT NULL",
        Holding::Language => "SELECT id FROM affiliate WHERE language IS NOT NULL",
        // These are asked above; nobody is in a group without its question.
        Holding::Relative(_)
        | Holding::GiftIn(_)
        | Holding::Promise
        | Holding::PromiseMine
        | Holding::PromiseTheirs
        | Holding::PromiseLate
        | Holding::Request
        | Holding::Event => "SELECT id FROM affiliate WHERE 0",
    }
}
