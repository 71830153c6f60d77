//! A reason is declared void.

use crate::domain::dismissal::Dismissal;
use crate::domain::id::{AffiliateId, DismissalId};
use crate::domain::moment::Moment;
use crate::domain::settling::Key;
use crate::store::{Step, Store, StoreError, Written, dismissals};

impl Store {
    /// Voids one reason of an affiliate: the same kind, due day and source never come back. A promise or request that is dropped
    /// is neither owed nor kept, whatever its day.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], and those of [`Store::write`].
    pub fn dismiss(&mut self, of: AffiliateId, reason: Key, now: &Moment) -> Result<Written<()>, StoreError> {
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
