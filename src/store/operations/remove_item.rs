//! An item is taken off an affiliate's page.

use super::how_it_went;
use crate::domain::id::AffiliateId;
use crate::domain::item::{Item, ItemId, ItemKind};
use crate::domain::moment::Moment;
use crate::store::{Step, Store, StoreError, Written, items};

impl Store {
    /// Removes an item. What was learned in an entry of the log stays, and so do the facts about a relative; the relative's
    /// dates go along.
    ///
    /// # Errors
    /// [`StoreError::Refused`] for a person, who is archived or erased instead; [`StoreError::Feedback`] for a suggestion
    /// that was decided about and not told; [`StoreError::NotFound`] when the item is
    /// gone, and those of [`Store::write`].
    pub fn remove_item(&mut self, of: AffiliateId, id: ItemId, now: &Moment) -> Result<Written<()>, StoreError> {
        let what = match id.kind() {
            ItemKind::Person => return Err(StoreError::Refused("person".to_owned())),
            ItemKind::Name => "step-remove-name",
            ItemKind::Channel => "step-remove-channel",
            ItemKind::Identifier => "step-remove-identifier",
            ItemKind::Relative => "step-remove-relative",
            ItemKind::Fact => "step-remove-fact",
            ItemKind::Occasion => "step-remove-occasion",
            ItemKind::Gift => "step-remove-gift",
            ItemKind::Promise => "step-remove-promise",
            ItemKind::Request => "step-remove-request",
            ItemKind::Feedback => "step-remove-feedback",
            ItemKind::FollowUp => "step-remove-follow-up",
            ItemKind::Interaction => "step-delete-interaction",
            ItemKind::Welcome => "step-welcome-untick",
            ItemKind::Introduction => "step-remove-introduction",
            ItemKind::Event => "step-leave",
        };
        let step = Step::new(what, self.names_of(&[of])?, *now);
        self.write(&step, |tx| {
            let was = items::get(tx, of, id)?;
            match &was {
                None => return Err(StoreError::NotFound { table: id.kind().code(), id: id.to_string() }),
                Some(Item::Feedback(said)) => said.removable().map_err(StoreError::Feedback)?,
                Some(_) => {}
            }
            items::delete(tx, of, id)?;
            if let Some(Item::Interaction(was)) = &was {
                how_it_went::written(tx, Some(was), was.id, &[])?;
            }
            Ok(())
        })
    }
}
