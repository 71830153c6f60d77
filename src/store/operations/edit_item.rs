//! An item of an affiliate's page is changed.

use super::how_it_went;
use super::welcome::enter_status;
use crate::domain::id::AffiliateId;
use crate::domain::interaction::{Interaction, Outcome};
use crate::domain::item::{Item, ItemKind};
use crate::domain::moment::Moment;
use crate::store::{Step, Store, StoreError, Written, identifiers, items};

impl Store {
    /// Writes what an edit changed from `before` to `after`; what somebody else has written meanwhile into other fields
    /// stays. An entry that is moved behind the working day becomes a plan.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when the item is gone, [`StoreError::Feedback`] when a suggestion would be closed otherwise
    /// than by telling who made it, [`StoreError::Taken`] for an identity that is somebody's, [`StoreError::Refused`] when
    /// two items are mixed up, and those of
    /// [`Store::write`].
    pub fn edit_item(
        &mut self,
        of: AffiliateId,
        before: &Item,
        after: &Item,
        now: &Moment,
    ) -> Result<Written<()>, StoreError> {
        let id = before.id();
        if id != after.id() {
            return Err(StoreError::Refused(after.id().to_string()));
        }
        let what = match id.kind() {
            ItemKind::Person => "step-edit-affiliate",
            ItemKind::Name => "step-edit-name",
            ItemKind::Channel => "step-edit-channel",
            ItemKind::Identifier => "step-edit-identifier",
            ItemKind::Relative => "step-edit-relative",
            ItemKind::Fact => "step-edit-fact",
            ItemKind::Occasion => "step-edit-occasion",
            ItemKind::Gift => "step-edit-gift",
            ItemKind::Promise => "step-edit-promise",
            ItemKind::Request => "step-edit-request",
            ItemKind::Feedback => "step-edit-feedback",
            ItemKind::FollowUp => "step-next",
            ItemKind::Interaction => "step-edit-interaction",
            ItemKind::Welcome => "step-welcome-tick",
            ItemKind::Introduction => "step-edit-introduction",
            ItemKind::Event => "step-edit-event",
        };
        if let (Item::Event(before), Item::Event(after)) = (before, after) {
            return self.edit_event(before, after, now);
        }
        let step = Step::new(what, self.names_of(&[of])?, *now);
        let rules = self.rules.clone();
        self.write(&step, |tx| {
            let Some(mut item) = items::get(tx, of, id)? else {
                return Err(StoreError::NotFound { table: id.kind().code(), id: id.to_string() });
            };
            let was = item.clone();
            item.take(before, after);
            if let (Item::Feedback(was), Item::Feedback(edited)) = (&was, &item) {
                was.may_become(edited).map_err(StoreError::Feedback)?;
            }
            if let (Item::Person(was), Item::Person(now_is)) = (&was, &mut item) {
                enter_status(was.affiliate.status, &mut now_is.affiliate, now.day, &rules);
            }
            if let Item::Identifier(identifier) = &item {
                identifiers::refuse_taken(tx, identifier)?;
            }
            if let Item::Interaction(Interaction { on, outcome, .. }) = &mut item
                && *on > now.day
            {
                *outcome = Outcome::Planned;
            }
            items::update(tx, of, &item)?;
            if let Item::Interaction(was) = &was {
                how_it_went::written(tx, Some(was), was.id, &[])?;
            }
            Ok(())
        })
    }
}
