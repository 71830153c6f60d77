//! The questions of a drill.

use super::Session;
use crate::domain::drill::{Card, Secrets, deal};
use crate::domain::id::AffiliateId;
use crate::store::StoreError;

/// More people than a minute could ask about are not read.
const MOST: usize = 40;

impl Session {
    pub(super) fn drill(&self, who: &[AffiliateId], secrets: Secrets) -> Result<Vec<Card>, StoreError> {
        let who: Vec<AffiliateId> = who.iter().copied().take(MOST).collect();
        let mut people = Vec::new();
        for id in &who {
            people.extend(self.store.dossier(*id, 0)?);
        }
        Ok(deal(&people, &self.store.recalls(&who)?, self.now().day, secrets))
    }
}
