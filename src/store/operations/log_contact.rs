//! A contact, an attempt or an appointment goes into the log.

use chrono::{DateTime, NaiveTime, Utc};
use rusqlite::Connection;

use super::Upcoming;
use super::how_it_went;
use super::learned::{self, Origin};
use super::settle;
use super::welcome::Gained;
use crate::domain::channel::ChannelKind;
use crate::domain::contact::Contact;
use crate::domain::id::{AffiliateId, FactId, InteractionId};
use crate::domain::interaction::{Direction, Interaction, Outcome, hour_of_day};
use crate::domain::moment::Moment;
use crate::domain::phrase::Phrase;
use crate::domain::rules::Rules;
use crate::domain::settling::{self, Matter, Settling, Spoken};
use crate::store::{Step, Store, StoreError, Written, channels, facts, follow_ups, interactions};
use uuid::Uuid;

/// What was logged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logged {
    /// The entry; attempts on several people are an entry each.
    pub interactions: Vec<InteractionId>,
    /// What stands there now; a contact that lies in the future became a plan.
    pub outcome: Outcome,
    /// Everybody who took part, with their next day.
    pub with: Vec<Upcoming>,
    /// Steps of welcomes that it did.
    pub welcomed: Vec<Gained>,
    /// What it settled of what stood on their pages.
    pub settled: Vec<Matter>,
    /// What stays open of the reasons of the day, and agreed days ahead; after an attempt, what it does not hold back.
    pub open: Vec<Matter>,
    /// What is said of that.
    pub stays: Vec<Phrase>,
}

impl Store {
    /// Logs a contact, an attempt or, for a time to come, a plan: the entry, and everything that was learned and kept, as
    /// one step. `typed` is the composer's text, given back when the step is undone.
    ///
    /// # Errors
    /// [`StoreError::Refused`] when nobody took part, [`StoreError::NotFound`], and those of [`Store::write`].
    pub fn log_contact(
        &mut self,
        contact: &Contact,
        typed: Option<&str>,
        now: &Moment,
    ) -> Result<Written<Logged>, StoreError> {
        self.log_with(contact, typed, now, |_, _| Ok(()))
    }

    /// Logs a contact and does something with its entries, as one step.
    pub(super) fn log_with(
        &mut self,
        contact: &Contact,
        typed: Option<&str>,
        now: &Moment,
        then: impl FnOnce(&Connection, &[InteractionId]) -> Result<(), StoreError>,
    ) -> Result<Written<Logged>, StoreError> {
        if contact.with.is_empty() {
            return Err(StoreError::Refused("participant".to_owned()));
        }
        let outcome = if now.is_before(contact.on, contact.at) { Outcome::Planned } else { contact.outcome };
        let what = match outcome {
            _ if contact.direction == Direction::In && !contact.learned.requests.is_empty() => "step-request",
            Outcome::Planned => "step-plan",
            Outcome::NoAnswer => "step-log-missed",
            _ => "step-log-contact",
        };
        let step = Step { offered: typed.map(str::to_owned), ..Step::new(what, self.names_of(&contact.with)?, *now) };
        let rules = self.rules.clone();
        let before = self.welcomes(&contact.with, now)?;
        let contact = &Contact { outcome, ..contact.clone() };
        let settling = self.settling_of(contact, now)?;
        let written = self.write(&step, |tx| {
            let entries = write(tx, contact, &settling, (now, &rules))?;
            then(tx, &entries)?;
            Ok(entries)
        })?;
        let with = self.upcoming(&contact.with, now)?;
        let welcomed = self.welcome_gained(&before, now)?;
        let settled = settling.settled(&contact.settles).cloned().collect();
        let open = settling.open(&contact.settles).into_iter().cloned().collect();
        let stays = settling.stays(&contact.settles);
        let value = Logged { interactions: written.value, outcome, with, welcomed, settled, open, stays };
        Ok(Written { value, step: written.step, changes: written.changes })
    }
}

impl Store {
    /// What a contact or an attempt would settle of what stands on the pages of those who take part.
    ///
    /// # Errors
    /// What SQLite says.
    pub fn settling_of(&self, contact: &Contact, now: &Moment) -> Result<Settling, StoreError> {
        let outcome = if now.is_before(contact.on, contact.at) { Outcome::Planned } else { contact.outcome };
        let came = Contact { outcome, ..contact.clone() }.came(self.way(contact)?);
        let settling = self.settling(&contact.with, came, now)?;
        Ok(settling.replaced_by(contact.learned.next))
    }

    /// The way of a contact: the one it says, or the preferred one of the first.
    fn way(&self, contact: &Contact) -> Result<ChannelKind, StoreError> {
        let preferred = match (contact.channel, contact.with.first()) {
            (None, Some(first)) => self.preferred_channel(*first)?,
            (said, _) => said,
        };
        Ok(preferred.unwrap_or(ChannelKind::Call))
    }
}

fn write(
    connection: &Connection,
    contact: &Contact,
    settling: &Settling,
    (now, rules): (&Moment, &Rules),
) -> Result<Vec<InteractionId>, StoreError> {
    let ids = entries(contact)
        .into_iter()
        .map(|with| enter(connection, contact, with, now))
        .collect::<rusqlite::Result<Vec<_>>>()?;
    answer(connection, contact, rules.day_starts_at)?;
    let said_on = contact.on.min(now.day);
    for fact in &contact.asked {
        facts::asked(connection, *fact, said_on)?;
    }
    let spared: Vec<FactId> = contact.settles.left.iter().filter_map(|(_, key)| key.source.map(FactId)).collect();
    for entry in &ids {
        how_it_went::written(connection, None, *entry, &spared)?;
    }
    let at = said_at(contact, now, rules);
    for (of, act) in &contact.settles.acts {
        settle::act(connection, *of, *act, (said_on, at))?;
    }
    settle::close(connection, settling, &contact.settles, said_on)?;
    let origin = Origin { on: said_on, today: now.day, at, now: now.instant, interaction: ids.first().copied() };
    learned::write(connection, &contact.with, &contact.learned, origin)?;
    Ok(ids)
}

/// The instant at which it was said: the clock of a request, and a reply time, go by it. Of a day gone by without an hour,
/// the hour at which that day's work begins: who wrote then has waited no longer than that. Never later than now.
fn said_at(contact: &Contact, now: &Moment, rules: &Rules) -> DateTime<Utc> {
    let time = match contact.at {
        Some(time) => time,
        None if contact.on >= now.day => return now.instant,
        None => rules.office.from,
    };
    // The hours of the night are the last of their working day.
    let civil = match hour_of_day(time, rules.day_starts_at) {
        (true, time) if contact.on == now.day && now.civil.date() > contact.on => now.civil.date().and_time(time),
        (_, time) => contact.on.and_time(time),
    };
    now.instant_of(civil).min(now.instant)
}

/// A conversation of several people is one entry; who was not reached was called one by one.
fn entries(contact: &Contact) -> Vec<&[AffiliateId]> {
    if contact.outcome == Outcome::NoAnswer { contact.with.chunks(1).collect() } else { vec![&contact.with[..]] }
}

fn enter(
    connection: &Connection,
    contact: &Contact,
    with: &[AffiliateId],
    now: &Moment,
) -> rusqlite::Result<InteractionId> {
    let preferred = || -> rusqlite::Result<Option<ChannelKind>> {
        with.first().map_or(Ok(None), |first| channels::preferred(connection, *first))
    };
    let channel = contact.channel.map_or_else(preferred, |channel| Ok(Some(channel)))?;
    let interaction = Interaction {
        id: InteractionId::new(),
        on: contact.on,
        at: contact.at,
        channel: channel.unwrap_or(ChannelKind::Call),
        direction: contact.direction,
        outcome: contact.outcome,
        kind: contact.kind,
        resolved_on: None,
        text: contact.text.clone(),
        with: with.to_vec(),
        logged_on: now.day,
        created_at: now.instant,
    };
    interactions::insert(connection, &interaction)?;
    Ok(interaction.id)
}

/// What an entry answers beyond the rules of the queue, which see whole days: the plans of those who took part, and a
/// follow-up that was set and due on the very day of a contact.
///
/// What only came in answers nothing, and what the contact leaves open stays as it is ([`settling::answers`]).
fn answer(connection: &Connection, contact: &Contact, rollover: NaiveTime) -> rusqlite::Result<()> {
    if !contact.direction.is_contact()
        || matches!(contact.outcome, Outcome::Broadcast | Outcome::Planned | Outcome::Kept)
    {
        return Ok(());
    }
    let spoken = Spoken { on: contact.on, at: contact.at };
    let left: Vec<Uuid> = contact.settles.left.iter().filter_map(|(_, key)| key.source).collect();
    interactions::keep_plans(connection, &contact.with, |plan| {
        !left.contains(&plan.id.0) && settling::answers(spoken, plan, rollover)
    })?;
    if contact.outcome != Outcome::NoAnswer {
        for of in &contact.with {
            follow_ups::close_due(connection, *of, contact.on, &left)?;
        }
    }
    Ok(())
}
