//! A new affiliate.

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
        let step = Step::new("step-add-affiliate", vec![newcomer.name.clone()], *now);
        self.write(&step, |tx| {
            let affiliate = Affiliate {
                tier: newcomer.tier,
                rhythm: newcomer.rhythm,
                ..Affiliate::new(newcomer.name.trim(), now.instant)
            };
            affiliates::insert(tx, &affiliate)?;
            if let Some(email) = &newcomer.email {
                channels::insert(tx, affiliate.id, &Channel::new(ChannelKind::Email, email, 0))?;
            }
            for name in &newcomer.tags {
                tags::insert(tx, affiliate.id, &Tag { id: TagId::new(), name: name.clone() })?;
            }
            Ok(affiliate.id)
        })
    }
}
