//! A conflict is settled.

use crate::domain::id::InteractionId;
use crate::domain::moment::Moment;
use crate::store::{Store, StoreError, Written, interactions};

impl Store {
    /// Notes that a conflict was settled; what is no open conflict stays as it was.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], and those of [`Store::write`].
    pub fn resolve_issue(&mut self, id: InteractionId, now: &Moment) -> Result<Written<()>, StoreError> {
        let step = self.on_interaction("step-resolve-issue", id, now)?;
        self.write(&step, |tx| {
            interactions::resolve(tx, id, now.day)?;
            Ok(())
        })
    }
}
