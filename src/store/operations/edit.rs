//! An affiliate's own fields are changed.

use super::welcome::enter_status;
use crate::domain::affiliate::{Affiliate, OtherName, Tag};
use crate::domain::channel::Channel;
use crate::domain::id::{AffiliateId, TagId};
use crate::domain::moment::Moment;
use crate::store::values::People;
use crate::store::{Step, Store, StoreError, Written, affiliates, channels, other_names, tags};

impl Store {
    /// Changes an affiliate's own row: name, tier, status, language, hours, flags, archive.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], [`StoreError::Refused`] for an empty name, and those of [`Store::write`].
    pub fn edit_affiliate(
        &mut self,
        of: AffiliateId,
        change: impl FnOnce(&mut Affiliate),
        now: &Moment,
    ) -> Result<Written<()>, StoreError> {
        let step = Step::new("step-edit-affiliate", self.names_of(&[of])?, *now);
        let rules = self.rules.clone();
        self.write(&step, |tx| {
            let Some(mut affiliate) = affiliates::get(tx, of)? else {
                return Err(StoreError::NotFound { table: "affiliate", id: of.to_string() });
            };
            let before = affiliate.status;
            change(&mut affiliate);
            enter_status(before, &mut affiliate, now.day, &rules);
            Ok(affiliates::update(tx, &affiliate)?)
        })
    }

    /// Gives an affiliate these channels, the preferred one first; the ones left out go.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], and those of [`Store::write`].
    pub fn set_channels(
        &mut self,
        of: AffiliateId,
        wanted: &[Channel],
        now: &Moment,
    ) -> Result<Written<()>, StoreError> {
        let step = Step::new("step-edit-affiliate", self.names_of(&[of])?, *now);
        self.write(&step, |tx| {
            let known = channels::of(tx, &People::of(&[of]))?;
            for (_, channel) in &known {
                if !wanted.iter().any(|wanted| wanted.id == channel.id) {
                    channels::delete(tx, channel.id)?;
                }
            }
            for (position, channel) in (0u32..).zip(wanted) {
                let channel = Channel { position, ..channel.clone() };
                if known.iter().any(|(_, known)| known.id == channel.id) {
                    channels::update(tx, &channel)?;
                } else {
                    channels::insert(tx, of, &channel)?;
                }
            }
            Ok(())
        })
    }

    /// Gives an affiliate one more name.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], and those of [`Store::write`].
    pub fn add_name(&mut self, of: AffiliateId, name: &OtherName, now: &Moment) -> Result<Written<()>, StoreError> {
        let step = Step::new("step-edit-affiliate", self.names_of(&[of])?, *now);
        self.write(&step, |tx| Ok(other_names::insert(tx, of, name)?))
    }

    /// Puts words on people; those that are there already stay.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], and those of [`Store::write`].
    pub fn tag(&mut self, who: &[AffiliateId], names: &[String], now: &Moment) -> Result<Written<()>, StoreError> {
        let step = Step::new("step-tag", self.names_of(who)?, *now);
        self.write(&step, |tx| {
            for of in who {
                for name in names {
                    tags::insert(tx, *of, &Tag { id: TagId::new(), name: name.clone() })?;
                }
            }
            Ok(())
        })
    }
}
