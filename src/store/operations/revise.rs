//! An affiliate is changed in several places at once: `carnet edit`, and a form that is saved.

use rusqlite::Connection;

use super::welcome::enter_status;
use crate::domain::affiliate::{Affiliate, Hours, NameKind, OtherName, Tag};
use crate::domain::channel::{Channel, ChannelKind};
use crate::domain::id::{AffiliateId, IdentifierId, OtherNameId, TagId};
use crate::domain::identifier::Identifier;
use crate::domain::moment::Moment;
use crate::domain::text::fold::fold;
use crate::store::values::People;
use crate::store::{Step, Store, StoreError, Written, affiliates, channels, identifiers, other_names, tags};

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
    /// Further names to be known by; one that is there already stays.
    pub names: Vec<(NameKind, String)>,
    /// Names to be known by no longer.
    pub unnames: Vec<String>,
    /// The kinds of channel that come first, the most preferred first; the others keep their order behind them.
    pub preferred: Vec<ChannelKind>,
}

impl Store {
    /// Changes an affiliate's own row, tags and addresses as one step.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], also for a channel or a name that is to change and is not there; [`StoreError::Taken`] for
    /// an identity that is somebody's, [`StoreError::Refused`] for an empty name, and those of [`Store::write`].
    pub fn revise_affiliate(
        &mut self,
        of: AffiliateId,
        change: impl FnOnce(&mut Affiliate),
        beside: &Beside,
        now: &Moment,
    ) -> Result<Written<()>, StoreError> {
        let step = Step::new("step-edit-affiliate", self.names_of(&[of])?, *now);
        let rules = self.rules.clone();
        self.write(&step, |tx| {
            let Some(mut affiliate) = affiliates::get(tx, of)? else {
                return Err(StoreError::NotFound { table: "affiliate", id: of.to_string() });
            };
            let before = affiliate.clone();
            change(&mut affiliate);
            enter_status(before.status, &mut affiliate, now.day, &rules);
            if affiliate != before {
                affiliates::update(tx, &affiliate)?;
            }
            revise_beside(tx, of, beside)
        })
    }
}

/// Writes what changes beside an affiliate's own row.
pub(super) fn revise_beside(tx: &Connection, of: AffiliateId, beside: &Beside) -> Result<(), StoreError> {
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
    if !beside.preferred.is_empty() {
        prefer(tx, of, &beside.preferred)?;
    }
    for (system, wish) in &beside.identifiers {
        identity(tx, of, system, wish)?;
    }
    rename_beside(tx, of, beside)
}

fn rename_beside(tx: &Connection, of: AffiliateId, beside: &Beside) -> Result<(), StoreError> {
    let known: Vec<OtherName> = other_names::of(tx, &People::of(&[of]))?.into_iter().map(|(_, name)| name).collect();
    for (kind, name) in &beside.names {
        if !known.iter().any(|known| known.name == *name) {
            other_names::insert(tx, of, &OtherName { id: OtherNameId::new(), kind: *kind, name: name.clone() })?;
        }
    }
    for name in &beside.unnames {
        let none = || StoreError::NotFound { table: "name", id: name.clone() };
        let gone = known.iter().find(|known| fold(&known.name) == fold(name)).ok_or_else(none)?;
        other_names::delete(tx, gone.id)?;
    }
    Ok(())
}

fn prefer(tx: &Connection, of: AffiliateId, first: &[ChannelKind]) -> Result<(), StoreError> {
    let mut known: Vec<Channel> =
        channels::of(tx, &People::of(&[of]))?.into_iter().map(|(_, channel)| channel).collect();
    if let Some(missing) = first.iter().find(|kind| !known.iter().any(|channel| channel.kind == **kind)) {
        return Err(StoreError::NotFound { table: "channel", id: missing.code().to_owned() });
    }
    let place = |kind: ChannelKind| first.iter().position(|wanted| *wanted == kind).unwrap_or(first.len());
    known.sort_by_key(|channel| (place(channel.kind), channel.position));
    for (position, channel) in (0u32..).zip(known) {
        if channel.position != position {
            channels::update(tx, &Channel { position, ..channel })?;
        }
    }
    Ok(())
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

fn identity(connection: &Connection, of: AffiliateId, system: &str, wish: &Wish) -> Result<(), StoreError> {
    let known = identifiers::of(connection, &People::of(&[of]))?;
    let first = known.into_iter().map(|(_, row)| row).find(|row| row.system == system);
    match (first, wish) {
        (Some(row), Wish::To(value)) if row.value == *value => Ok(()),
        (Some(row), Wish::To(value)) => {
            let row = Identifier { value: value.clone(), ..row };
            identifiers::refuse_taken(connection, &row)?;
            Ok(identifiers::update(connection, &row)?)
        }
        (Some(row), Wish::Gone) => Ok(identifiers::delete(connection, row.id)?),
        (None, Wish::To(value)) => {
            let row = Identifier { id: IdentifierId::new(), system: system.to_owned(), value: value.clone() };
            identifiers::refuse_taken(connection, &row)?;
            Ok(identifiers::insert(connection, of, &row)?)
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
