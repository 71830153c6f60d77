//! A promise was kept.

use crate::domain::id::PromiseId;
use crate::domain::moment::Moment;
use crate::store::{Step, Store, StoreError, Written, promises};

impl Store {
    /// Notes that a promise was kept; one that was kept before stays as it was.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], and those of [`Store::write`].
    pub fn tick_promise(&mut self, id: PromiseId, now: &Moment) -> Result<Written<()>, StoreError> {
        let Some(of) = promises::owner(self.connection(), id)? else {
            return Err(StoreError::NotFound { table: "promise", id: id.to_string() });
        };
        let step = Step::new("step-tick-promise", self.names_of(&[of])?, *now);
        self.write(&step, |tx| {
            promises::keep(tx, id, now.day)?;
            Ok(())
        })
    }
}
