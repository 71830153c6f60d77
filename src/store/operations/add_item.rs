//! An item is added to an affiliate's page.

use super::learned;
use crate::domain::channel::Channel;
use crate::domain::contact::{Contact, Learned, Next, Replies};
use crate::domain::follow_up::FollowUp;
use crate::domain::id::AffiliateId;
use crate::domain::interaction::Interaction;
use crate::domain::item::{Item, ItemId, ItemKind};
use crate::domain::moment::Moment;
use crate::store::values::People;
use crate::store::{Step, Store, StoreError, Written, channels, follow_ups, identifiers, introductions, items};

impl Store {
    /// Adds an item: a channel goes behind the others, a follow-up takes the place of the open one, an entry of the log
    /// answers what a logged contact answers.
    ///
    /// # Errors
    /// [`StoreError::Refused`] for a person, who is added by [`Store::add_affiliate`]; [`StoreError::Taken`] for an
    /// identity that is somebody's; [`StoreError::Silent`] for an introduction of somebody to whom nobody reaches out;
    /// [`StoreError::NotFound`], and those of [`Store::write`].
    pub fn add_item(&mut self, of: AffiliateId, item: &Item, now: &Moment) -> Result<Written<ItemId>, StoreError> {
        let what = match item.id().kind() {
            ItemKind::Person => return Err(StoreError::Refused("person".to_owned())),
            ItemKind::Name => "step-add-name",
            ItemKind::Channel => "step-add-channel",
            ItemKind::Identifier => "step-add-identifier",
            ItemKind::Relative => "step-add-relative",
            ItemKind::Fact => "step-add-fact",
            ItemKind::Occasion => "step-add-occasion",
            ItemKind::Gift => "step-add-gift",
            ItemKind::Promise => "step-promise",
            ItemKind::Request => "step-request",
            ItemKind::Feedback => "step-feedback",
            ItemKind::FollowUp => "step-next",
            ItemKind::Interaction => "step-log-contact",
            ItemKind::Welcome => "step-welcome-tick",
            ItemKind::Introduction => "step-introduce",
            ItemKind::Event => "step-event",
        };
        if let Item::Interaction(entry) = item {
            return self.add_entry(entry, now);
        }
        if let Item::Welcome(tick) = item {
            let written = self.tick_welcome(of, &[tick.step], tick.done_on, now)?;
            return Ok(Written { value: item.id(), step: written.step, changes: written.changes });
        }
        if let Item::Event(row) = item {
            let written = self.add_event(row, now)?;
            return Ok(Written { value: item.id(), step: written.step, changes: written.changes });
        }
        let step = Step::new(what, self.names_of(&[of])?, *now);
        self.write(&step, |tx| {
            if let Item::Identifier(identifier) = item {
                identifiers::refuse_taken(tx, identifier)?;
            }
            if let Item::Introduction(row) = item {
                introductions::refuse_silent(tx, row)?;
            }
            match item {
                Item::Channel(channel) => {
                    let last = channels::of(tx, &People::of(&[of]))?.iter().map(|(_, known)| known.position + 1).max();
                    let channel = Channel { position: last.unwrap_or(0), ..channel.clone() };
                    channels::insert(tx, of, &channel)?;
                }
                Item::FollowUp(FollowUp { due_on, reason, .. }) => {
                    learned::write_next(tx, of, Next::On(*due_on), reason, now.day)?;
                    let open = follow_ups::of(tx, &People::of(&[of]))?.into_iter().next();
                    return Ok(open.map_or(item.id(), |(_, row)| ItemId::FollowUp(row.id)));
                }
                other => items::insert(tx, of, other)?,
            }
            Ok(item.id())
        })
    }

    fn add_entry(&mut self, entry: &Interaction, now: &Moment) -> Result<Written<ItemId>, StoreError> {
        let contact = Contact {
            with: entry.with.clone(),
            channel: Some(entry.channel),
            on: entry.on,
            at: entry.at,
            direction: entry.direction,
            outcome: entry.outcome,
            kind: entry.kind,
            text: entry.text.clone(),
            learned: Learned::default(),
            asked: Vec::new(),
            kept: Vec::new(),
            gifts: Vec::new(),
            replies: Replies::default(),
        };
        let written = self.log_contact(&contact, None, now)?;
        let id = written.value.interactions.first().copied().unwrap_or(entry.id);
        Ok(Written { value: ItemId::Interaction(id), step: written.step, changes: written.changes })
    }
}
