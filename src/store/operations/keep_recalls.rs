//! What a drill found out is written down, as one step.

use crate::domain::drill::Recall;
use crate::domain::moment::Moment;
use crate::store::{Step, Store, StoreError, Written, recalls};

impl Store {
    /// Writes down how well things are remembered now.
    ///
    /// # Errors
    /// Those of [`Store::write`].
    pub fn keep_recalls(&mut self, kept: &[Recall], now: &Moment) -> Result<Written<()>, StoreError> {
        self.write(&Step::new("step-drill", Vec::new(), *now), |tx| {
            for recall in kept {
                recalls::put(tx, recall)?;
            }
            Ok(())
        })
    }
}
