//! What must be minded of people, read at every key while one writes to them.

use super::values::People;
use super::{Store, StoreError, absences, affiliates, channels, facts, relatives};
use crate::domain::absence::Absence;
use crate::domain::fact::Fact;
use crate::domain::id::AffiliateId;
use crate::domain::mind::{self, Minded, Reached};
use crate::domain::moment::Moment;
use crate::domain::relative::Relative;

impl Store {
    /// What is to be minded of these people, in their order; who has nothing to be minded is left out.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn minds(&self, of: &[AffiliateId], now: &Moment) -> Result<Vec<Minded>, StoreError> {
        let (connection, people) = (self.connection(), People::of(of));
        let profiles = affiliates::of(connection, &people)?;
        let facts = facts::minded(connection, &people)?;
        let relatives = relatives::of(connection, &people)?;
        let away = absences::of(connection, &people)?;
        let preferred = channels::preferred_hours(connection, &people)?;
        let minded = |id: &AffiliateId| {
            let who = profiles.iter().find(|profile| profile.id == *id)?;
            let facts: Vec<&Fact> = facts.iter().filter(|(of, _)| of == id).map(|(_, fact)| fact).collect();
            let relatives: Vec<&Relative> =
                relatives.iter().filter(|(of, _)| of == id).map(|(_, relative)| relative).collect();
            let hours = preferred.iter().find(|(of, _)| of == id).map(|(_, hours)| *hours).or(who.hours);
            let away: Vec<Absence> = away.iter().filter(|(of, _)| of == id).map(|(_, absence)| *absence).collect();
            let mind = mind::of(who, &facts, &relatives, Reached { hours, absences: &away }, now);
            (!mind.is_empty()).then(|| Minded { name: who.name.clone(), mind })
        };
        Ok(of.iter().filter_map(minded).collect())
    }
}
