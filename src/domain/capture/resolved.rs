//! A resolved line, and what it becomes when it is entered.

use chrono::{NaiveDate, NaiveTime};

use super::line::Unread;
use super::people::Person;
use super::question::Question;
use super::read_as::ReadAs;
use crate::domain::channel::ChannelKind;
use crate::domain::contact::{Contact, Jot, Learned};
use crate::domain::id::AffiliateId;
use crate::domain::interaction::{Direction, InteractionKind, Outcome};
use crate::domain::moment::Moment;
use crate::domain::phrase::Phrase;
use crate::domain::sensitive;
use crate::domain::settling::Settles;

/// A line that was resolved as far as it can be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resolved {
    /// Everybody who takes part.
    pub with: Vec<Person>,
    /// How; `None` is each one's preferred channel.
    pub channel: Option<ChannelKind>,
    /// What kind of contact.
    pub kind: InteractionKind,
    /// Whether it was for them alone.
    pub audience: Audience,
    /// The day, where the line says one.
    pub on: Option<NaiveDate>,
    /// The time, where the line says one.
    pub at: Option<NaiveTime>,
    /// The note; empty when plain words are something else.
    pub note: String,
    /// What was learned.
    pub learned: Learned,
    /// The rows of the panel: the people, how and when, the note, the pieces in their order, what was not read.
    pub items: Vec<ReadAs>,
    /// Words with several readings; nothing is written while one is open.
    pub questions: Vec<Question>,
    /// What was not read.
    pub unread: Vec<Unread>,
    /// The working day, as the scene says.
    pub today: NaiveDate,
    /// Now, as the scene says.
    pub now: Moment,
}

/// Whom a contact was for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audience {
    /// For the people it names.
    Personal,
    /// One message to many, these among them: logged, but no contact.
    Many,
}

/// Why a line cannot be written yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unready {
    /// Nobody is selected and no name resolves.
    Nobody,
    /// Words with several readings.
    Questions(Vec<Question>),
    /// There is nothing to write.
    Nothing,
    /// What came in cannot have come in the future.
    ToCome,
}

/// The contact to be logged.
///
/// A day or an hour to come makes it a plan. An age that was heard was heard on the contact's day. Nobody spoke when nobody was reached, and writing goes one way.
///
/// # Errors
/// [`Unready`] while nobody is meant or a name is open.
pub fn resolve_contact(resolved: Resolved, outcome: Outcome) -> Result<Contact, Unready> {
    let with = resolved.everybody()?;
    let on = resolved.on.unwrap_or(resolved.today);
    let mut learned = resolved.learned;
    let new = learned.relatives.iter_mut().map(|relative| &mut relative.age);
    let known = learned.births.iter_mut().map(|birth| &mut birth.said.age);
    for age in new.chain(known).flatten() {
        age.on = age.on.min(on);
    }
    let outcome = match (outcome, resolved.audience) {
        _ if resolved.now.is_before(on, resolved.at) => Outcome::Planned,
        (Outcome::Reached, Audience::Many) => Outcome::Broadcast,
        (outcome, _) => outcome,
    };
    let one_way = outcome != Outcome::Reached && outcome != Outcome::Planned
        || resolved.channel.is_some_and(ChannelKind::is_writing);
    Ok(Contact {
        with,
        channel: resolved.channel,
        on,
        at: resolved.at,
        direction: if one_way { Direction::Out } else { Direction::Both },
        outcome,
        kind: resolved.kind,
        text: resolved.note,
        learned,
        asked: Vec::new(),
        settles: Settles::default(),
    })
}

/// A request that came in: what they said goes into the log as theirs, and waits for an answer; resolve with
/// [`Plain::Request`](super::Plain::Request).
///
/// # Errors
/// [`Unready`] while nobody is meant, a name is open, nothing is asked, or it would come only later.
pub fn resolve_request(resolved: Resolved) -> Result<Contact, Unready> {
    let with = resolved.everybody()?;
    let on = resolved.on.unwrap_or(resolved.today);
    if resolved.now.is_before(on, resolved.at) {
        return Err(Unready::ToCome);
    }
    let Some(text) = resolved.learned.requests.last().map(|request| request.text.clone()) else {
        return Err(Unready::Nothing);
    };
    Ok(Contact {
        with,
        channel: resolved.channel,
        on,
        at: resolved.at,
        direction: Direction::In,
        outcome: Outcome::Reached,
        kind: resolved.kind,
        text,
        learned: resolved.learned,
        asked: Vec::new(),
        settles: Settles::default(),
    })
}

/// What is jotted down without a contact; resolve with [`Plain::Topic`](super::Plain::Topic),
/// [`Plain::Promise`](super::Plain::Promise) or [`Plain::Feedback`](super::Plain::Feedback).
///
/// # Errors
/// [`Unready`] while nobody is meant, a name is open, there is nothing to write, or a suggestion would come only later.
pub fn resolve_jot(resolved: Resolved) -> Result<Jot, Unready> {
    let with = resolved.everybody()?;
    if resolved.learned.feedback.iter().any(|said| said.received_on.is_some_and(|on| on > resolved.today)) {
        return Err(Unready::ToCome);
    }
    if resolved.learned.is_empty() {
        return Err(Unready::Nothing);
    }
    Ok(Jot { with, learned: resolved.learned })
}

impl Resolved {
    /// The gentle word for what the law protects most, wherever in the line it stands.
    pub fn sensitive(&self) -> Option<Phrase> {
        let learned = &self.learned;
        let facts = learned.facts.iter().map(|fact| fact.text.as_str());
        let promises = learned.promises.iter().map(|promise| promise.text.as_str());
        let requests = learned.requests.iter().map(|request| request.text.as_str());
        let feedback = learned.feedback.iter().map(|said| said.text.as_str());
        let note = std::iter::once(self.note.as_str());
        sensitive::warning_of(note.chain(facts).chain(promises).chain(requests).chain(feedback))
    }

    fn everybody(&self) -> Result<Vec<AffiliateId>, Unready> {
        if !self.questions.is_empty() {
            return Err(Unready::Questions(self.questions.clone()));
        }
        if self.with.is_empty() {
            return Err(Unready::Nobody);
        }
        Ok(self.with.iter().map(|person| person.id).collect())
    }
}
