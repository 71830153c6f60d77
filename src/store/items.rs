//! One item of an affiliate's page, whatever its kind: reading, inserting, updating, deleting.

use rusqlite::{Connection, Result};

use super::values::People;
use super::{
    affiliates, channels, events, facts, feedback, follow_ups, gifts, identifiers, interactions, introductions,
    occasions, other_names, promises, relatives, requests, tags, welcome_steps,
};
use crate::domain::affiliate::Tag;
use crate::domain::id::{AffiliateId, TagId};
use crate::domain::item::{Item, ItemId, Profile};

/// The item as it is now; `None` when it is gone or is somebody else's.
pub fn get(connection: &Connection, of: AffiliateId, id: ItemId) -> Result<Option<Item>> {
    let people = People::of(&[of]);
    Ok(match id {
        ItemId::Person(id) if id == of => match affiliates::get(connection, of)? {
            Some(affiliate) => {
                let tags = tags::of(connection, &people)?.into_iter().map(|(_, tag)| tag.name).collect();
                Some(Item::Person(Box::new(Profile { affiliate, tags })))
            }
            None => None,
        },
        ItemId::Person(_) => None,
        ItemId::Name(id) => one(other_names::of(connection, &people)?, |row| row.id == id).map(Item::Name),
        ItemId::Channel(id) => one(channels::of(connection, &people)?, |row| row.id == id).map(Item::Channel),
        ItemId::Identifier(id) => one(identifiers::of(connection, &people)?, |row| row.id == id).map(Item::Identifier),
        ItemId::Relative(id) => one(relatives::of(connection, &people)?, |row| row.id == id).map(Item::Relative),
        ItemId::Fact(id) => one(facts::of(connection, &people)?, |row| row.id == id).map(Item::Fact),
        ItemId::Occasion(id) => one(occasions::of(connection, &people)?, |row| row.id == id).map(Item::Occasion),
        ItemId::Gift(id) => one(gifts::of(connection, &people)?, |row| row.id == id).map(Item::Gift),
        ItemId::Promise(id) => one(promises::of(connection, &people)?, |row| row.id == id).map(Item::Promise),
        ItemId::Request(id) => one(requests::of(connection, &people)?, |row| row.id == id).map(Item::Request),
        ItemId::Feedback(id) => one(feedback::of(connection, &people)?, |row| row.id == id).map(Item::Feedback),
        ItemId::FollowUp(id) => one(follow_ups::of(connection, &people)?, |row| row.id == id).map(Item::FollowUp),
        ItemId::Interaction(id) => {
            interactions::get(connection, id)?.filter(|entry| entry.with.contains(&of)).map(Item::Interaction)
        }
        ItemId::Introduction(id) => {
            introductions::get(connection, id)?.filter(|row| row.first == of || row.other == of).map(Item::Introduction)
        }
        ItemId::Suggestion(_) => None,
        ItemId::Event(id) => events::gathering(connection, id)?.filter(|row| row.comes(of)).map(Item::Event),
        ItemId::Welcome(step) => {
            one(welcome_steps::of(connection, &people)?, |row| row.step == step).map(Item::Welcome)
        }
    })
}

fn one<T>(rows: Vec<(AffiliateId, T)>, is_it: impl Fn(&T) -> bool) -> Option<T> {
    rows.into_iter().map(|(_, row)| row).find(|row| is_it(row))
}

/// Inserts an item on somebody's page; a person's row stands already and is only updated.
pub fn insert(connection: &Connection, of: AffiliateId, item: &Item) -> Result<()> {
    match item {
        Item::Person(_) => update(connection, of, item),
        Item::Name(name) => other_names::insert(connection, of, name),
        Item::Channel(channel) => channels::insert(connection, of, channel),
        Item::Identifier(identifier) => identifiers::insert(connection, of, identifier),
        Item::Relative(relative) => relatives::insert(connection, of, relative),
        Item::Fact(fact) => facts::insert(connection, of, fact),
        Item::Occasion(occasion) => occasions::insert(connection, of, occasion),
        Item::Gift(gift) => gifts::insert(connection, of, gift),
        Item::Promise(promise) => promises::insert(connection, of, promise),
        Item::Request(request) => requests::insert(connection, of, request),
        Item::Feedback(said) => feedback::insert(connection, of, said),
        Item::FollowUp(follow_up) => follow_ups::insert(connection, of, follow_up),
        Item::Interaction(interaction) => interactions::insert(connection, interaction),
        Item::Welcome(tick) => welcome_steps::insert(connection, of, tick),
        Item::Introduction(row) => introductions::insert(connection, row),
        Item::Event(row) => events::insert_whole(connection, row),
    }
}

/// Writes an item that is there.
pub fn update(connection: &Connection, of: AffiliateId, item: &Item) -> Result<()> {
    match item {
        Item::Person(profile) => {
            affiliates::update(connection, &profile.affiliate)?;
            retag(connection, of, &profile.tags)
        }
        Item::Name(name) => other_names::update(connection, name),
        Item::Channel(channel) => channels::update(connection, channel),
        Item::Identifier(identifier) => identifiers::update(connection, identifier),
        Item::Relative(relative) => relatives::update(connection, relative),
        Item::Fact(fact) => facts::update(connection, fact),
        Item::Occasion(occasion) => occasions::update(connection, occasion),
        Item::Gift(gift) => gifts::update(connection, gift),
        Item::Promise(promise) => promises::update(connection, promise),
        Item::Request(request) => requests::update(connection, request),
        Item::Feedback(said) => feedback::update(connection, said),
        Item::FollowUp(follow_up) => follow_ups::update(connection, follow_up),
        Item::Interaction(interaction) => {
            interactions::update(connection, interaction)?;
            interactions::set_participants(connection, interaction.id, &interaction.with)
        }
        Item::Introduction(row) => introductions::update(connection, row),
        Item::Event(row) => events::update_whole(connection, row),
        Item::Welcome(tick) => welcome_steps::set_day(connection, of, tick.step, tick.done_on),
    }
}

/// Deletes an item.
pub fn delete(connection: &Connection, of: AffiliateId, id: ItemId) -> Result<()> {
    match id {
        ItemId::Person(id) => affiliates::delete(connection, id),
        ItemId::Name(id) => other_names::delete(connection, id),
        ItemId::Channel(id) => channels::delete(connection, id),
        ItemId::Identifier(id) => identifiers::delete(connection, id),
        ItemId::Relative(id) => relatives::delete(connection, id),
        ItemId::Fact(id) => facts::delete(connection, id),
        ItemId::Occasion(id) => occasions::delete(connection, id),
        ItemId::Gift(id) => gifts::delete(connection, id),
        ItemId::Promise(id) => promises::delete(connection, id),
        ItemId::Request(id) => requests::delete(connection, id),
        ItemId::Feedback(id) => feedback::delete(connection, id),
        ItemId::FollowUp(id) => follow_ups::delete(connection, id),
        ItemId::Interaction(id) => interactions::delete(connection, id),
        ItemId::Welcome(step) => welcome_steps::delete(connection, of, step),
        ItemId::Introduction(id) => introductions::delete(connection, id),
        ItemId::Suggestion(_) => Ok(()),
        ItemId::Event(id) => events::leave(connection, id, of),
    }
}

/// Puts on and takes off words until these are the ones.
fn retag(connection: &Connection, of: AffiliateId, wanted: &[String]) -> Result<()> {
    for (_, tag) in tags::of(connection, &People::of(&[of]))? {
        if !wanted.contains(&tag.name) {
            tags::delete(connection, tag.id)?;
        }
    }
    for name in wanted {
        tags::insert(connection, of, &Tag { id: TagId::new(), name: name.clone() })?;
    }
    Ok(())
}
