//! People are hidden until the next working day.

use crate::domain::id::{AffiliateId, SkipId};
use crate::domain::moment::Moment;
use crate::domain::skip::Skip;
use crate::store::{Step, Store, StoreError, Written, skips};

impl Store {
    /// Hides people until the next working day.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], and those of [`Store::write`].
    pub fn skip(&mut self, who: &[AffiliateId], now: &Moment) -> Result<Written<()>, StoreError> {
        let step = Step::new("step-skip", self.names_of(who)?, *now);
        self.write(&step, |tx| {
            for of in who {
                skips::insert(tx, *of, &Skip { id: SkipId::new(), on: now.day })?;
            }
            Ok(())
        })
    }
}
