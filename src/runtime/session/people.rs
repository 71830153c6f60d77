//! Everybody, for the table, and what is kept of how it looks.

use super::Session;
use crate::app::effect::Reach;
use crate::app::msg::{Msg, News};
use crate::config::edit;
use crate::domain::id::AffiliateId;
use crate::domain::phrase::Phrase;
use crate::domain::roster::{Detail, Set};
use crate::i18n::system::system_error;
use crate::store::StoreError;

/// The setting that holds which columns are shown.
pub(super) const COLUMNS: &str = "people.columns";
/// The setting that holds by which column the table is sorted.
pub(super) const SORT: &str = "people.sort";

impl Session {
    pub(super) fn people(&mut self, reach: Reach) -> Result<News, StoreError> {
        let touched = self.store.take_touched();
        match reach {
            Reach::Everybody => Ok(News::Everybody(Box::new(self.store.roster(&self.now())?))),
            Reach::Changed => {
                let entries = self.store.roster_of(&touched, Detail::Full, &self.now())?;
                Ok(News::Of(touched, entries))
            }
        }
    }

    /// Who belongs to these groups.
    pub(super) fn groups(&self, sets: Vec<Set>) -> Result<Vec<(Set, Vec<AffiliateId>)>, StoreError> {
        let day = self.now().day;
        sets.into_iter().map(|set| self.store.group(&set, day).map(|ids| (set, ids))).collect()
    }

    /// Writes what was chosen for the table into the settings. Where that fails it is shown all the same, and it is said.
    pub(super) fn keep_setting(&self, key: &'static str, value: &str) -> Option<Msg> {
        let file = self.settings.as_deref()?;
        let changed = edit::text(file).and_then(|text| edit::with(file, &text, key, value));
        let refused = match changed.map(|text| edit::write(file, &text)) {
            Err(error) => error.phrase(),
            Ok(Err(error)) => Phrase::new("copies-not-written")
                .with("path", file.display().to_string())
                .with("reason", system_error(&error)),
            Ok(Ok(())) => return None,
        };
        Some(Msg::Refused(refused))
    }
}
