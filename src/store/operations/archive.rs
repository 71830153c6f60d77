//! People go into the archive, or come back from it.

use crate::domain::affiliate::Affiliate;
use crate::domain::id::AffiliateId;
use crate::domain::moment::Moment;
use crate::store::values::People;
use crate::store::{Step, Store, StoreError, Written, affiliates};

#[derive(Debug, Clone, Copy)]
enum Way {
    In,
    Out,
}

impl Store {
    /// Puts people into the archive: they keep their history and are not due any more.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], and those of [`Store::write`].
    pub fn archive(&mut self, who: &[AffiliateId], now: &Moment) -> Result<Written<()>, StoreError> {
        self.file(who, Way::In, now)
    }

    /// Brings people back from the archive.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], and those of [`Store::write`].
    pub fn unarchive(&mut self, who: &[AffiliateId], now: &Moment) -> Result<Written<()>, StoreError> {
        self.file(who, Way::Out, now)
    }

    fn file(&mut self, who: &[AffiliateId], way: Way, now: &Moment) -> Result<Written<()>, StoreError> {
        let (what, archived) = match way {
            Way::In => ("step-archive", true),
            Way::Out => ("step-unarchive", false),
        };
        let step = Step::new(what, self.names_of(who)?, *now);
        self.write(&step, |tx| {
            for affiliate in affiliates::of(tx, &People::of(who))? {
                if affiliate.archived != archived {
                    affiliates::update(tx, &Affiliate { archived, ..affiliate })?;
                }
            }
            Ok(())
        })
    }
}
