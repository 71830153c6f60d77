//! A reason is declared void.

use crate::domain::dismissal::Dismissal;
use crate::domain::feedback::Refused;
use crate::domain::id::{AffiliateId, DismissalId};
use crate::domain::moment::Moment;
use crate::domain::queue::Reason;
use crate::store::{Step, Store, StoreError, Written, dismissals};

impl Store {
    /// Voids one reason of an affiliate: the same kind, due day and source never come back.
    ///
    /// # Errors
    /// [`StoreError::Feedback`] for a suggestion, which only telling closes, [`StoreError::NotFound`], and those of
    /// [`Store::write`].
    pub fn dismiss(&mut self, of: AffiliateId, reason: &Reason, now: &Moment) -> Result<Written<()>, StoreError> {
        if reason.kind.id() == "feedback" {
            return Err(StoreError::Feedback(Refused::Untold));
        }
        let step = Step::new("step-dismiss", self.names_of(&[of])?, *now);
        self.write(&step, |tx| {
            let dismissal = Dismissal {
                id: DismissalId::new(),
                kind: reason.kind.id().to_owned(),
                due: reason.due,
                source: reason.source,
                set_on: now.day,
            };
            Ok(dismissals::insert(tx, of, &dismissal)?)
        })
    }
}
