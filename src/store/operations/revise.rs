//! An affiliate is changed in several places at once: `carnet edit`, and a form that is saved.

use rusqlite::Connection;

use super::welcome::begin_welcome;
use crate::domain::affiliate::{Affiliate, Hours, Tag};
use crate::domain::channel::{Channel, ChannelKind};
use crate::domain::id::{AffiliateId, IdentifierId, TagId};
use crate::domain::identifier::Identifier;
use crate::domain::moment::Moment;
use crate::store::values::People;
use crate::store::{Step, Store, StoreError, Written, affiliates, channels, identifiers, tags};

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
    /// When the first channel of a kind is open; `None`: as the affiliate's own hours say.
    pub hours: Vec<(ChannelKind, Option<Hours>)>,
    /// Identities by system: the one in that system changes.
    pub identifiers: Vec<(String, Wish)>,
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
            for (kind, hours) in &beside.hours {
                open_between(tx, of, *kind, *hours)?;
            }
            for (system, wish) in &beside.identifiers {
                identity(tx, of, system, wish)?;
            }
            Ok(())
        })
    }
}

fn open_between(
    connection: &Connection,
    of: AffiliateId,
    kind: ChannelKind,
    hours: Option<Hours>,
) -> Result<(), StoreError> {
    let known = channels::of(connection, &People::of(&[of]))?;
    let first = known.into_iter().map(|(_, channel)| channel).find(|channel| channel.kind == kind);
    let none = || StoreError::NotFound { table: "channel", id: kind.code().to_owned() };
    Ok(channels::update(connection, &Channel { hours, ..first.ok_or_else(none)? })?)
}

fn identity(connection: &Connection, of: AffiliateId, system: &str, wish: &Wish) -> rusqlite::Result<()> {
    let known = identifiers::of(connection, &People::of(&[of]))?;
    let first = known.into_iter().map(|(_, row)| row).find(|row| row.system == system);
    match (first, wish) {
        (Some(row), Wish::To(value)) if row.value == *value => Ok(()),
        (Some(row), Wish::To(value)) => identifiers::update(connection, &Identifier { value: value.clone(), ..row }),
        (Some(row), Wish::Gone) => identifiers::delete(connection, row.id),
        (None, Wish::To(value)) => {
            let row = Identifier { id: IdentifierId::new(), system: system.to_owned(), value: value.clone() };
            identifiers::insert(connection, of, &row)
        }
        (None, Wish::Gone) => Ok(()),
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
            let channel = Channel::new(kind, value, position);
            channels::insert(connection, of, &channel)
        }
        (None, Wish::Gone) => Ok(()),
    }
}
