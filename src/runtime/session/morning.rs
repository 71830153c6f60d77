//! Today's queue with what stands around it.

use super::Session;
use crate::app::msg::Morning;
use crate::domain::queue::{Day, DayEnd};
use crate::store::StoreError;

impl Session {
    pub(super) fn morning(&self) -> Result<Morning, StoreError> {
        let now = self.now();
        // At the start, who was shown before the program was left; later, who is on the list that the manager works on.
        let queue = match &self.model.today.morning {
            None => self.store.queue(&now)?,
            Some(_) => self.store.queue_after(&self.model.shown_on(now.day), &now)?,
        };
        let anybody = self.store.has_anybody()?;
        let gathered = self.store.gathered_on(now.day)?;
        // Tomorrow and the next name matter only where nobody is left; before that they would cost time for nothing.
        let (tomorrow, next) = if queue.left() == 0 {
            let tomorrow = Day::new(now, &self.model.around.rules).next();
            (self.store.queue(&tomorrow.moment)?, self.store.next_awake(now.day)?)
        } else {
            (queue.clone(), None)
        };
        let end = DayEnd::of(&queue, gathered, &tomorrow);
        Ok(Morning { queue, anybody, end, next })
    }
}
