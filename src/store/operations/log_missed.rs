//! Nobody answered.

use super::Logged;
use crate::domain::contact::{Contact, Learned};
use crate::domain::id::AffiliateId;
use crate::domain::interaction::{Direction, InteractionKind, Outcome};
use crate::domain::moment::Moment;
use crate::domain::settling::Settles;
use crate::store::{Store, StoreError, Written};

impl Store {
    /// Logs an attempt without an answer on each one's preferred channel; a retry follows from it.
    ///
    /// # Errors
    /// Those of [`Store::log_contact`].
    pub fn log_missed(&mut self, with: &[AffiliateId], now: &Moment) -> Result<Written<Logged>, StoreError> {
        let contact = Contact {
            with: with.to_vec(),
            channel: None,
            on: now.day,
            at: Some(now.civil.time()),
            direction: Direction::Out,
            outcome: Outcome::NoAnswer,
            kind: InteractionKind::Contact,
            text: String::new(),
            learned: Learned::default(),
            asked: Vec::new(),
            settles: Settles::default(),
        };
        self.log_contact(&contact, None, now)
    }
}
