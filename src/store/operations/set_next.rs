//! The next contact: on a day, by another rhythm.

use super::Upcoming;
use super::learned;
use crate::domain::affiliate::{Affiliate, Rhythm};
use crate::domain::contact::Next;
use crate::domain::id::AffiliateId;
use crate::domain::moment::Moment;
use crate::store::{Step, Store, StoreError, Written, affiliates};

impl Store {
    /// Sets the day of the next contact with its reason, which may be empty; a follow-up that was open is closed.
    /// [`Next::NoFollowUp`] leaves the rhythm alone to govern.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], and those of [`Store::write`].
    pub fn set_next(
        &mut self,
        who: &[AffiliateId],
        next: Next,
        reason: &str,
        now: &Moment,
    ) -> Result<Written<Vec<Upcoming>>, StoreError> {
        let step = Step::new("step-next", self.names_of(who)?, *now);
        let written = self.write(&step, |tx| {
            for of in who {
                learned::write_next(tx, *of, next, reason, now.day)?;
            }
            Ok(())
        })?;
        let value = self.upcoming(who, now)?;
        Ok(Written { value, step: written.step, changes: written.changes })
    }

    /// Sets how often people are contacted.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], and those of [`Store::write`].
    pub fn set_rhythm(
        &mut self,
        who: &[AffiliateId],
        rhythm: Rhythm,
        now: &Moment,
    ) -> Result<Written<Vec<Upcoming>>, StoreError> {
        let step = Step::new("step-rhythm", self.names_of(who)?, *now);
        let written = self.write(&step, |tx| {
            for of in who {
                if let Some(affiliate) = affiliates::get(tx, *of)? {
                    affiliates::update(tx, &Affiliate { rhythm, ..affiliate })?;
                }
            }
            Ok(())
        })?;
        let value = self.upcoming(who, now)?;
        Ok(Written { value, step: written.step, changes: written.changes })
    }
}
