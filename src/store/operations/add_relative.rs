//! Somebody close to an affiliate.

use super::learned;
use crate::domain::contact::NewRelative;
use crate::domain::id::RelativeId;
use crate::domain::moment::Moment;
use crate::store::{Step, Store, StoreError, Written};

impl Store {
    /// Adds a relative; to one of that name and relation who is known already, what was said now is added.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], and those of [`Store::write`].
    pub fn add_relative(&mut self, relative: &NewRelative, now: &Moment) -> Result<Written<RelativeId>, StoreError> {
        let step = Step::new("step-add-relative", self.names_of(&[relative.of])?, *now);
        self.write(&step, |tx| Ok(learned::write_relative(tx, relative)?))
    }
}
