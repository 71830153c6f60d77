//! A gift goes to another state.

use chrono::NaiveDate;
use rusqlite::Connection;

use crate::domain::gift::{GiftState, Way};
use crate::domain::id::GiftId;
use crate::domain::moment::Moment;
use crate::store::{Step, Store, StoreError, Written, gifts};

impl Store {
    /// Brings a gift one state on or back; where there is none, it stays. Says which state it is in then.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], and those of [`Store::write`].
    pub fn step_gift(&mut self, id: GiftId, way: Way, now: &Moment) -> Result<Written<GiftState>, StoreError> {
        let (_, gift) = self.gift(id)?;
        let state = match way {
            Way::On => gift.state.next(),
            Way::Back => gift.state.previous(),
        };
        self.move_gift(id, state.unwrap_or(gift.state), now.day, now)
    }

    /// Brings a gift into a state that it reached on a day.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], and those of [`Store::write`].
    pub fn move_gift(
        &mut self,
        id: GiftId,
        state: GiftState,
        on: NaiveDate,
        now: &Moment,
    ) -> Result<Written<GiftState>, StoreError> {
        let (of, _) = self.gift(id)?;
        let what = match state {
            GiftState::Idea => "step-gift-idea",
            GiftState::ToOrder => "step-gift-to-order",
            GiftState::Ordered => "step-gift-ordered",
            GiftState::Sent => "step-gift-sent",
            GiftState::Given => "step-gift-given",
            GiftState::Thanked => "step-gift-thanked",
        };
        let step = Step::new(what, self.names_of(&[of])?, *now);
        self.write(&step, |tx| {
            put(tx, id, |_| state, on)?;
            Ok(state)
        })
    }

    fn gift(&self, id: GiftId) -> Result<(crate::domain::id::AffiliateId, crate::domain::gift::Gift), StoreError> {
        let found = gifts::get(self.connection(), id)?;
        found.ok_or_else(|| StoreError::NotFound { table: "gift", id: id.to_string() })
    }
}

/// Brings a gift on to a state; one that is further already stays.
pub(super) fn advance(connection: &Connection, id: GiftId, to: GiftState, on: NaiveDate) -> rusqlite::Result<()> {
    put(connection, id, |state| state.max(to), on)
}

fn put(
    connection: &Connection,
    id: GiftId,
    state: impl FnOnce(GiftState) -> GiftState,
    on: NaiveDate,
) -> rusqlite::Result<()> {
    let Some((_, mut gift)) = gifts::get(connection, id)? else { return Ok(()) };
    let state = state(gift.state);
    if state != gift.state {
        gift.move_to(state, on);
        gifts::update(connection, &gift)?;
    }
    Ok(())
}
