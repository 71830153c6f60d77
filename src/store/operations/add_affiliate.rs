//! A new affiliate.

use super::revise::{Beside, revise_beside};
use super::welcome::enter_status;
use crate::domain::affiliate::{Affiliate, Tag};
use crate::domain::channel::{Channel, ChannelKind};
use crate::domain::id::{AffiliateId, TagId};
use crate::domain::moment::Moment;
use crate::domain::newcomer::Newcomer;
use crate::store::{Step, Store, StoreError, Written, affiliates, channels, tags};

impl Store {
    /// Adds an affiliate.
    ///
    /// # Errors
    /// [`StoreError::Refused`] for an empty name, and those of [`Store::write`].
    pub fn add_affiliate(&mut self, newcomer: &Newcomer, now: &Moment) -> Result<Written<AffiliateId>, StoreError> {
        self.add_described(newcomer, |_| {}, &Beside::default(), now)
    }

    /// Adds an affiliate of whom more is known than a line says, as one step.
    ///
    /// # Errors
    /// Those of [`Store::add_affiliate`] and [`Store::revise_affiliate`].
    pub fn add_described(
        &mut self,
        newcomer: &Newcomer,
        change: impl FnOnce(&mut Affiliate),
        beside: &Beside,
        now: &Moment,
    ) -> Result<Written<AffiliateId>, StoreError> {
        let step = Step::new("step-add-affiliate", vec![newcomer.name.clone()], *now);
        let rules = self.rules.clone();
        self.write(&step, |tx| {
            let mut affiliate = Affiliate {
                tier: newcomer.tier,
                rhythm: newcomer.rhythm,
                ..Affiliate::new(newcomer.name.trim(), now.instant)
            };
            let before = affiliate.status;
            change(&mut affiliate);
            enter_status(before, &mut affiliate, now.day, &rules);
            affiliates::insert(tx, &affiliate)?;
            if let Some(email) = &newcomer.email {
                channels::insert(tx, affiliate.id, &Channel::new(ChannelKind::Email, email, 0))?;
            }
            for name in &newcomer.tags {
                tags::insert(tx, affiliate.id, &Tag { id: TagId::new(), name: name.clone() })?;
            }
            revise_beside(tx, affiliate.id, beside)?;
            Ok(affiliate.id)
        })
    }
}
