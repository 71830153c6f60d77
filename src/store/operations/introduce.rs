//! An introduction was made.

use crate::domain::id::{AffiliateId, IntroductionId};
use crate::domain::moment::Moment;
use crate::store::{Step, Store, StoreError, Written, introductions};

impl Store {
    /// Notes that two people were brought together; one that was noted before stays as it was.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], and those of [`Store::write`].
    pub fn introduced(&mut self, id: IntroductionId, now: &Moment) -> Result<Written<[AffiliateId; 2]>, StoreError> {
        let Some(row) = introductions::get(self.connection(), id)? else {
            return Err(StoreError::NotFound { table: "introduction", id: id.to_string() });
        };
        let both = [row.first, row.other];
        let step = Step::new("step-introduced", self.names_of(&both)?, *now);
        self.write(&step, |tx| {
            introductions::made(tx, id, now.day)?;
            Ok(both)
        })
    }
}
