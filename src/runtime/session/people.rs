//! Everybody, for the table.

use super::Session;
use crate::app::effect::Reach;
use crate::app::msg::News;
use crate::domain::id::AffiliateId;
use crate::domain::roster::Set;
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

    /// Who belongs to these groups.
    pub(super) fn groups(&self, sets: Vec<Set>) -> Result<Vec<(Set, Vec<AffiliateId>)>, StoreError> {
        let day = self.now().day;
        sets.into_iter().map(|set| self.store.group(&set, day).map(|ids| (set, ids))).collect()
    }
}
