//! A welcome begins, a step of it is ticked, it comes to its end.

use chrono::{Days, NaiveDate};

use crate::domain::affiliate::{Affiliate, Status};
use crate::domain::id::{AffiliateId, WelcomeStepId};
use crate::domain::moment::Moment;
use crate::domain::rules::Rules;
use crate::domain::welcome::{Stage, Welcome, WelcomeStep, WelcomeTick, begins};
use crate::store::values::People;
use crate::store::{Step, Store, StoreError, Written, affiliates, welcome_steps};

/// Steps of somebody's welcome that a contact has done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gained {
    /// Whose.
    pub of: AffiliateId,
    /// The display name.
    pub name: String,
    /// Which, in order.
    pub stages: Vec<Stage>,
}

/// What a new state brings: a welcome begins with onboarding, and a pause has a day on which to ask whether they go on.
pub(super) fn enter_status(before: Status, affiliate: &mut Affiliate, today: NaiveDate, rules: &Rules) {
    affiliate.ask_again_on = match affiliate.status {
        Status::Paused if before == Status::Paused => affiliate.ask_again_on,
        Status::Paused => today.checked_add_days(Days::new(u64::from(rules.pause_days))),
        _ => None,
    };
    if let Some(from) = begins(before, affiliate, today) {
        affiliate.welcome_from = Some(from);
    }
}

impl Store {
    /// Gives somebody a welcome that begins on a day, or ends the one that is under way; what was ticked stays.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], and those of [`Store::write`].
    pub fn set_welcome(
        &mut self,
        of: AffiliateId,
        from: Option<NaiveDate>,
        now: &Moment,
    ) -> Result<Written<()>, StoreError> {
        let what = if from.is_some() { "step-welcome-start" } else { "step-welcome-stop" };
        self.change_row(of, what, |affiliate| affiliate.welcome_from = from, now)
    }

    /// The welcome is over: the affiliate is active.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], and those of [`Store::write`].
    pub fn finish_welcome(&mut self, of: AffiliateId, now: &Moment) -> Result<Written<()>, StoreError> {
        self.change_row(of, "step-welcome-finish", |affiliate| affiliate.status = Status::Active, now)
    }

    /// Ticks steps of somebody's welcome as done on a day, as one step; those ticked before stay as they are. Where there is no
    /// welcome yet, it begins on that day.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], and those of [`Store::write`].
    pub fn tick_welcome(
        &mut self,
        of: AffiliateId,
        steps: &[WelcomeStep],
        on: NaiveDate,
        now: &Moment,
    ) -> Result<Written<()>, StoreError> {
        let step = Step::new("step-welcome-tick", self.names_of(&[of])?, *now);
        self.write(&step, |tx| {
            for step in steps {
                let tick = WelcomeTick { id: WelcomeStepId::new(), step: *step, done_on: on };
                welcome_steps::insert(tx, of, &tick)?;
            }
            if let Some(affiliate) = affiliates::get(tx, of)?.filter(|affiliate| affiliate.welcome_from.is_none()) {
                affiliates::update(tx, &Affiliate { welcome_from: Some(on), ..affiliate })?;
            }
            Ok(())
        })
    }

    /// Takes ticks off somebody's welcome, as one step.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], and those of [`Store::write`].
    pub fn untick_welcome(
        &mut self,
        of: AffiliateId,
        steps: &[WelcomeStep],
        now: &Moment,
    ) -> Result<Written<()>, StoreError> {
        let step = Step::new("step-welcome-untick", self.names_of(&[of])?, *now);
        self.write(&step, |tx| {
            for step in steps {
                welcome_steps::delete(tx, of, *step)?;
            }
            Ok(())
        })
    }

    fn change_row(
        &mut self,
        of: AffiliateId,
        what: &'static str,
        change: impl FnOnce(&mut Affiliate),
        now: &Moment,
    ) -> Result<Written<()>, StoreError> {
        let step = Step::new(what, self.names_of(&[of])?, *now);
        self.write(&step, |tx| {
            let Some(mut affiliate) = affiliates::get(tx, of)? else {
                return Err(StoreError::NotFound { table: "affiliate", id: of.to_string() });
            };
            change(&mut affiliate);
            Ok(affiliates::update(tx, &affiliate)?)
        })
    }

    /// The welcomes of those of these people who have one.
    pub(super) fn welcomes(
        &self,
        with: &[AffiliateId],
        now: &Moment,
    ) -> Result<Vec<(AffiliateId, Welcome)>, StoreError> {
        let welcomed = affiliates::welcomed(self.connection(), &People::of(with))?;
        if welcomed.is_empty() {
            return Ok(Vec::new());
        }
        let standings = self.standings(&welcomed, now)?;
        Ok(standings.iter().filter_map(|person| Some((person.id, Welcome::of(person, &self.rules)?))).collect())
    }

    /// Which steps are done that were not before.
    pub(super) fn welcome_gained(
        &self,
        before: &[(AffiliateId, Welcome)],
        now: &Moment,
    ) -> Result<Vec<Gained>, StoreError> {
        let ids: Vec<AffiliateId> = before.iter().map(|(of, _)| *of).collect();
        let names = self.names_of(&ids)?;
        let after = self.welcomes(&ids, now)?;
        let gained = before.iter().zip(names).filter_map(|((of, before), name)| {
            let (_, after) = after.iter().find(|(id, _)| id == of)?;
            Some(Gained { of: *of, name, stages: after.gained(before) }).filter(|gained| !gained.stages.is_empty())
        });
        Ok(gained.collect())
    }
}
