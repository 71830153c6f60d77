//! Tier, status and tags of people are changed together.

use chrono::NaiveDate;
use rusqlite::Connection;

use super::welcome::enter_status;
use crate::domain::affiliate::Affiliate;
use crate::domain::id::{AffiliateId, TagId};
use crate::domain::moment::Moment;
use crate::domain::retag::{Retag, TierChange};
use crate::domain::rules::Rules;
use crate::domain::text::fold::fold;
use crate::store::values::People;
use crate::store::{Step, Store, StoreError, Written, affiliates, tags};

impl Store {
    /// Changes tier, status and tags of people, as one step. A tag that somebody bears in another spelling stays as it is; one to be
    /// taken off is found without regard to case and accents.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], and those of [`Store::write`].
    pub fn retag(&mut self, who: &[AffiliateId], retag: &Retag, now: &Moment) -> Result<Written<()>, StoreError> {
        let step = Step::new("step-retag", self.names_of(who)?, *now);
        let rules = self.rules.clone();
        self.write(&step, |tx| {
            set_fields(tx, who, retag, now.day, &rules)?;
            change_tags(tx, who, retag)?;
            Ok(())
        })
    }
}

fn set_fields(
    connection: &Connection,
    who: &[AffiliateId],
    change: &Retag,
    today: NaiveDate,
    rules: &Rules,
) -> rusqlite::Result<()> {
    if change.tier == TierChange::Keep && change.status.is_none() {
        return Ok(());
    }
    for affiliate in affiliates::of(connection, &People::of(who))? {
        let tier = match change.tier {
            TierChange::Keep => affiliate.tier,
            TierChange::Set(tier) => Some(tier),
            TierChange::Clear => None,
        };
        let status = change.status.unwrap_or(affiliate.status);
        if (affiliate.tier, affiliate.status) != (tier, status) {
            let before = affiliate.status;
            let mut affiliate = Affiliate { tier, status, ..affiliate };
            enter_status(before, &mut affiliate, today, rules);
            affiliates::update(connection, &affiliate)?;
        }
    }
    Ok(())
}

fn change_tags(connection: &Connection, who: &[AffiliateId], retag: &Retag) -> rusqlite::Result<()> {
    let known = tags::of(connection, &People::of(who))?;
    let same = |one: &str, other: &str| fold(one) == fold(other);
    for (_, tag) in known.iter().filter(|(_, tag)| retag.remove.iter().any(|name| same(name, &tag.name))) {
        tags::delete(connection, tag.id)?;
    }
    for name in &retag.add {
        let bearers: std::collections::HashSet<AffiliateId> =
            known.iter().filter(|(_, tag)| same(name, &tag.name)).map(|(of, _)| *of).collect();
        let others = who.iter().filter(|of| !bearers.contains(of));
        tags::insert_all(connection, name, others.map(|of| (*of, TagId::new())))?;
    }
    Ok(())
}
