//! People are hidden until a day.

use chrono::NaiveDate;

use crate::domain::id::{AffiliateId, SnoozeId};
use crate::domain::moment::Moment;
use crate::domain::snooze::Snooze;
use crate::store::{Step, Store, StoreError, Written, snoozes};

impl Store {
    /// Hides people until a day; dated occasions still show. A day that is not ahead ends a snooze.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], and those of [`Store::write`].
    pub fn snooze(&mut self, who: &[AffiliateId], until: NaiveDate, now: &Moment) -> Result<Written<()>, StoreError> {
        let step = Step::new("step-snooze", self.names_of(who)?, *now);
        self.write(&step, |tx| {
            for of in who {
                snoozes::insert(tx, *of, &Snooze { id: SnoozeId::new(), until, set_on: now.day })?;
            }
            Ok(())
        })
    }
}
