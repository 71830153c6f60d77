//! What `carnet add` and `carnet edit` are told of somebody: flags become changes of a row and what stands beside it.

use super::arguments::Profile;
use super::failure::Failure;
use super::session::Session;
use super::values::{
    address, channel_kind, email, hours, is_none, language, not_as, other_name, phone, rhythm, sharing, status, tags,
    tier, wish, zone,
};
use crate::domain::affiliate::{AddressForm, Affiliate, Hours, Rhythm};
use crate::domain::channel::ChannelKind;
use crate::domain::dates::grammar::Lean;
use crate::domain::text::clean::clean_line;
use crate::store::operations::{Beside, Wish};

/// A switch: whether it was given, and what it changes.
pub(super) type Switch = (bool, fn(&mut Affiliate));

/// A change of an affiliate's own row.
pub(super) type Change = Box<dyn FnOnce(&mut Affiliate)>;

/// What the flags change of the row itself.
pub(super) fn changes(profile: &Profile, session: &Session) -> Result<Vec<Change>, Failure> {
    let mut all: Vec<Change> = Vec::new();
    if let Some(typed) = &profile.tier {
        let tier = wish(typed, tier)?;
        all.push(Box::new(move |who| who.tier = tier));
    }
    if let Some(typed) = &profile.every {
        let by_tier = matches!(typed.to_lowercase().as_str(), "tier" | "niveau");
        let rhythm = if by_tier { Rhythm::ByTier } else { rhythm(typed, session)? };
        all.push(Box::new(move |who| who.rhythm = rhythm));
    }
    if let Some(typed) = &profile.status {
        let status = status("--status", typed)?;
        all.push(Box::new(move |who| who.status = status));
    }
    if let Some(typed) = &profile.language {
        let language = wish(typed, language)?;
        all.push(Box::new(|who| who.language = language));
    }
    if let Some(typed) = &profile.zone {
        let zone = wish(typed, zone)?;
        all.push(Box::new(|who| who.time_zone = zone));
    }
    if let Some(typed) = &profile.joined {
        let joined = wish(typed, |typed| session.date(typed, Lean::Past))?;
        all.push(Box::new(move |who| who.joined_on = joined));
    }
    if let Some(typed) = &profile.hours {
        let hours = wish(typed, |typed| hours("--hours", typed))?;
        all.push(Box::new(move |who| who.hours = hours));
    }
    if let Some(typed) = &profile.sharing {
        let sharing = wish(typed, sharing)?;
        all.push(Box::new(move |who| who.sharing = sharing));
    }
    all.extend(switched(&[
        (profile.tu, |who| who.address_form = Some(AddressForm::Tu)),
        (profile.vous, |who| who.address_form = Some(AddressForm::Vous)),
        (profile.do_not_contact, |who| who.do_not_contact = true),
        (profile.decision_pending, |who| who.decision_pending = true),
    ]));
    Ok(all)
}

/// The changes of the switches that were given.
pub(super) fn switched(all: &[Switch]) -> Vec<Change> {
    all.iter().filter(|(given, _)| *given).map(|(_, change)| Box::new(*change) as Change).collect()
}

/// What the flags change beside the row.
pub(super) fn beside(profile: &Profile) -> Result<Beside, Failure> {
    let mut channels = Vec::new();
    if let Some(typed) = &profile.email {
        channels.push((ChannelKind::Email, wished(wish(typed, |typed| email("--email", typed))?)));
    }
    if let Some(typed) = &profile.phone {
        channels.push((ChannelKind::Call, wished(wish(typed, |typed| phone("--phone", typed))?)));
    }
    for typed in &profile.channels {
        let (kind, value) = of_channel("--channel", typed, "wa=+33612345678")?;
        channels.push((kind, wished(wish(value, |value| address("--channel", kind, value))?)));
    }
    let hours = profile.channel_hours.iter().map(|typed| channel_hours(typed)).collect::<Result<_, _>>()?;
    let identifiers = profile.ids.iter().map(|typed| identity(typed)).collect::<Result<_, _>>()?;
    let names = profile.also.iter().map(|typed| other_name("--also", typed)).collect::<Result<_, _>>()?;
    let preferred = profile.prefer.as_deref().map(preferred).transpose()?.unwrap_or_default();
    let (tags, untags, unnames) = (tags(&profile.tags), Vec::new(), Vec::new());
    Ok(Beside { tags, untags, channels, hours, identifiers, names, unnames, preferred })
}

fn wished(value: Option<String>) -> Wish {
    value.map_or(Wish::Gone, Wish::To)
}

/// What stands on both sides of the `=` of a channel: `wa=+33 6 12 34 56 78`.
fn of_channel<'t>(flag: &str, typed: &'t str, example: &str) -> Result<(ChannelKind, &'t str), Failure> {
    let (kind, rest) = typed.split_once('=').ok_or_else(|| not_as(flag, typed, example))?;
    Ok((channel_kind(flag, kind.trim())?, rest.trim()))
}

/// `call=9:30-12:00`; `call=none` for no hours of its own.
fn channel_hours(typed: &str) -> Result<(ChannelKind, Option<Hours>), Failure> {
    const EXAMPLE: &str = "call=9:30-12:00";
    let (kind, rest) = of_channel("--channel-hours", typed, EXAMPLE)?;
    // What is shown as right is the whole value: the kind belongs to it.
    let read = |rest: &str| hours("--channel-hours", rest).map_err(|_| not_as("--channel-hours", typed, EXAMPLE));
    Ok((kind, wish(rest, read)?))
}

/// `call,email`: what comes first, and next.
fn preferred(typed: &str) -> Result<Vec<ChannelKind>, Failure> {
    typed.split([',', ' ']).filter(|kind| !kind.is_empty()).map(|kind| channel_kind("--prefer", kind)).collect()
}

/// An identity as it is typed.
const IDENTITY: &str = "affiliatewp=42";

/// `post-affiliate-pro=4711`; `post-affiliate-pro=none` takes it away.
fn identity(typed: &str) -> Result<(String, Wish), Failure> {
    let (system, id) = typed.split_once('=').ok_or_else(|| not_as("--id", typed, IDENTITY))?;
    let (system, id) = (clean_line(system).trim().to_owned(), clean_line(id).trim().to_owned());
    if system.is_empty() {
        return Err(not_as("--id", typed, IDENTITY));
    }
    Ok((system, if is_none(&id) { Wish::Gone } else { Wish::To(id) }))
}
