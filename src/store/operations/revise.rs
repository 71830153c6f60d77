//! An affiliate is changed in several places at once: `carnet edit`, and a form that is saved.

use rusqlite::Connection;

use super::welcome::begin_welcome;
use crate::domain::affiliate::{Affiliate, Tag};
use crate::domain::channel::{Channel, ChannelKind};
use crate::domain::id::{AffiliateId, ChannelId, TagId};
use crate::domain::moment::Moment;
use crate::store::values::People;
use crate::store::{Step, Store, StoreError, Written, affiliates, channels, tags};

/// What a value is to become.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wish {
    /// This.
    To(String),
    /// Nothing.
    Gone,
}

/// What changes beside an affiliate's own row.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Beside {
    /// Tags put on.
    pub tags: Vec<String>,
    /// Tags taken off.
    pub untags: Vec<String>,
    /// Addresses: the first channel of the kind changes; where there is none, it comes last.
    pub channels: Vec<(ChannelKind, Wish)>,
}

impl Store {
    /// Changes an affiliate's own row, tags and addresses as one step.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], [`StoreError::Refused`] for an empty name, and those of [`Store::write`].
    pub fn revise_affiliate(
        &mut self,
        of: AffiliateId,
        change: impl FnOnce(&mut Affiliate),
        beside: &Beside,
        now: &Moment,
    ) -> Result<Written<()>, StoreError> {
        let step = Step::new("step-edit-affiliate", self.names_of(&[of])?, *now);
        self.write(&step, |tx| {
            let Some(mut affiliate) = affiliates::get(tx, of)? else {
                return Err(StoreError::NotFound { table: "affiliate", id: of.to_string() });
            };
            let before = affiliate.clone();
            change(&mut affiliate);
            begin_welcome(before.status, &mut affiliate, now.day);
            if affiliate != before {
                affiliates::update(tx, &affiliate)?;
            }
            for name in &beside.tags {
                tags::insert(tx, of, &Tag { id: TagId::new(), name: name.clone() })?;
            }
            for (_, tag) in tags::of(tx, &People::of(&[of]))? {
                if beside.untags.contains(&tag.name) {
                    tags::delete(tx, tag.id)?;
                }
            }
            for (kind, wish) in &beside.channels {
                address(tx, of, *kind, wish)?;
            }
            Ok(())
        })
    }
}

fn address(connection: &Connection, of: AffiliateId, kind: ChannelKind, wish: &Wish) -> rusqlite::Result<()> {
    let known = channels::of(connection, &People::of(&[of]))?;
    let position = known.iter().map(|(_, channel)| channel.position + 1).max().unwrap_or(0);
    let first = known.into_iter().map(|(_, channel)| channel).find(|channel| channel.kind == kind);
    match (first, wish) {
        (Some(channel), Wish::To(value)) if channel.value == *value => Ok(()),
        (Some(channel), Wish::To(value)) => channels::update(connection, &Channel { value: value.clone(), ..channel }),
        (Some(channel), Wish::Gone) => channels::delete(connection, channel.id),
        (None, Wish::To(value)) => {
            let channel = Channel { id: ChannelId::new(), kind, value: value.clone(), position };
            channels::insert(connection, of, &channel)
        }
        (None, Wish::Gone) => Ok(()),
    }
}
