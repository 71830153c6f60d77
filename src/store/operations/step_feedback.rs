//! A suggestion goes one step further.

use crate::domain::feedback::Step as Stage;
use crate::domain::id::FeedbackId;
use crate::domain::moment::Moment;
use crate::store::{Step, Store, StoreError, Written, feedback};

impl Store {
    /// Takes a suggestion one step further.
    ///
    /// # Errors
    /// [`StoreError::Feedback`] when it cannot go there, [`StoreError::NotFound`], and those of [`Store::write`].
    pub fn step_feedback(&mut self, id: FeedbackId, stage: Stage, now: &Moment) -> Result<Written<()>, StoreError> {
        let Some((of, _)) = feedback::get(self.connection(), id)? else {
            return Err(StoreError::NotFound { table: "feedback", id: id.to_string() });
        };
        let what = match stage {
            Stage::Thank => "step-thank-feedback",
            Stage::Consider => "step-consider-feedback",
            Stage::Adopt => "step-adopt-feedback",
            Stage::Decline => "step-decline-feedback",
            Stage::Tell => "step-tell-feedback",
        };
        let step = Step::new(what, self.names_of(&[of])?, *now);
        self.write(&step, |tx| {
            let Some((_, said)) = feedback::get(tx, id)? else {
                return Err(StoreError::NotFound { table: "feedback", id: id.to_string() });
            };
            Ok(feedback::update(tx, &said.stepped(stage, now.day).map_err(StoreError::Feedback)?)?)
        })
    }
}
