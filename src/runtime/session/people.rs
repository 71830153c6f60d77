//! Everybody, for the table.

use super::Session;
use crate::app::effect::Reach;
use crate::app::msg::News;
use crate::store::StoreError;

impl Session {
    pub(super) fn people(&mut self, reach: Reach) -> Result<News, StoreError> {
        let touched = self.store.take_touched();
        match reach {
            Reach::Everybody => Ok(News::Everybody(Box::new(self.store.roster()?))),
            Reach::Changed => {
                let entries = self.store.roster_of(&touched)?;
                Ok(News::Of(touched, entries))
            }
        }
    }
}
