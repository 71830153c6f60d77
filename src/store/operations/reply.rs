//! A request is answered, or an answer promised.

use chrono::NaiveDate;

use crate::domain::id::RequestId;
use crate::domain::moment::Moment;
use crate::store::{Step, Store, StoreError, Written, requests};

impl Store {
    /// Notes that a request was answered; one that was answered before stays as it was.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], and those of [`Store::write`].
    pub fn answer_request(&mut self, id: RequestId, now: &Moment) -> Result<Written<()>, StoreError> {
        let step = self.on_request("step-answer-request", id, now)?;
        self.write(&step, |tx| {
            requests::answer(tx, id, now.instant)?;
            Ok(())
        })
    }

    /// Notes that the affiliate was told on which day the answer comes; the request is due then. A later promise takes the
    /// place of the one before; an answered request stays as it was.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], and those of [`Store::write`].
    pub fn acknowledge_request(
        &mut self,
        id: RequestId,
        promised_on: NaiveDate,
        now: &Moment,
    ) -> Result<Written<()>, StoreError> {
        let step = self.on_request("step-acknowledge-request", id, now)?;
        self.write(&step, |tx| {
            requests::acknowledge(tx, id, promised_on, now.instant)?;
            Ok(())
        })
    }

    fn on_request(&self, what: &'static str, id: RequestId, now: &Moment) -> Result<Step, StoreError> {
        let Some(of) = requests::owner(self.connection(), id)? else {
            return Err(StoreError::NotFound { table: "request", id: id.to_string() });
        };
        Ok(Step::new(what, self.names_of(&[of])?, *now))
    }
}
