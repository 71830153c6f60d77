//! Somebody is away for a time, or back.

use chrono::NaiveDate;

use crate::domain::absence::Absence;
use crate::domain::id::{AbsenceId, AffiliateId};
use crate::domain::moment::Moment;
use crate::store::{Step, Store, StoreError, Written, absences};

impl Store {
    /// Notes that somebody is away from one day to another, both included; absences that are still to come or under way give
    /// way to it.
    ///
    /// # Errors
    /// [`StoreError::Refused`] when it would end before it begins, [`StoreError::NotFound`], and those of [`Store::write`].
    pub fn set_away(
        &mut self,
        of: &[AffiliateId],
        (from, until): (NaiveDate, NaiveDate),
        now: &Moment,
    ) -> Result<Written<()>, StoreError> {
        if until < from {
            return Err(StoreError::Refused("absence".to_owned()));
        }
        let step = Step::new("step-away", self.names_of(of)?, *now);
        self.write(&step, |tx| {
            for id in of {
                absences::delete_from(tx, *id, now.day.min(from))?;
                absences::insert(tx, *id, &Absence { id: AbsenceId::new(), from, until })?;
            }
            Ok(())
        })
    }

    /// Notes that somebody is not away after all: what is still to come or under way of their absences goes.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], and those of [`Store::write`].
    pub fn set_back(&mut self, of: &[AffiliateId], now: &Moment) -> Result<Written<()>, StoreError> {
        let step = Step::new("step-away", self.names_of(of)?, *now);
        self.write(&step, |tx| {
            for id in of {
                absences::delete_from(tx, *id, now.day)?;
            }
            Ok(())
        })
    }
}
