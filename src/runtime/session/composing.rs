//! What a composer's line means, and writing it.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::events::about;
use super::writes::outcome;
use super::{OFFER_MARK, Refusal, Session};
use crate::app::effect::{Composing, Mode};
use crate::app::msg::{Msg, Report, Written};
use crate::domain::capture::{
    Leading, Plain, Reading, Resolved, Scene, Sense, Unready, parse, resolve, resolve_contact, resolve_jot,
    resolve_request,
};
use crate::domain::channel::ChannelKind;
use crate::domain::contact::{Contact, NewRequest};
use crate::domain::dates::grammar::Lean;
use crate::domain::id::{AffiliateId, EventId};
use crate::domain::interaction::Outcome;
use crate::domain::phrase::{Phrase, Value};
use crate::domain::request::due;
use crate::domain::settling::{Settling, and_open};
use crate::domain::text::clean::clean_note;
use crate::store::StoreError;

impl Session {
    /// Says what a line means so far.
    pub(super) fn interpret(&self, composing: Composing) -> Result<Option<Msg>, StoreError> {
        let resolved = self.resolve(&composing);
        let channel = self.channel(&composing, &resolved)?;
        let by_rhythm = self.by_rhythm(&composing, &resolved)?;
        let mut reading = Reading::of(&composing.text, &resolved, channel, by_rhythm);
        if let (Mode::Request, Some(asked)) = (composing.mode, resolved.learned.requests.last()) {
            reading = reading.answered_by(self.due(asked, resolved.on, resolved.at));
        }
        let with: Vec<AffiliateId> = resolved.with.iter().map(|person| person.id).collect();
        reading.minds = self.store.minds(&with, &self.now())?;
        let settling = self.settling(&composing, &resolved, channel)?;
        Ok(Some(Msg::Read(Box::new(composing), Box::new(reading), Box::new(settling))))
    }

    /// What a contact or an attempt such as the line says would settle of what stands on the pages.
    fn settling(
        &self,
        composing: &Composing,
        resolved: &Resolved,
        channel: ChannelKind,
    ) -> Result<Settling, StoreError> {
        let outcome = match composing.mode {
            Mode::Log => Outcome::Reached,
            Mode::Missed => self.left(resolved),
            Mode::Jot | Mode::Promise | Mode::Request | Mode::Feedback => return Ok(Settling::default()),
        };
        let Ok(contact) = resolve_contact(resolved.clone(), outcome) else { return Ok(Settling::default()) };
        let at = contact.at.or_else(|| (contact.on == self.now().day).then(|| self.now().civil.time()));
        self.store.settling_of(&Contact { at, channel: Some(channel), ..contact }, &self.now())
    }

    fn resolve(&self, composing: &Composing) -> Resolved {
        let reader = self.model.around.future();
        let line = parse(&composing.text, &reader.leaning(Lean::Future));
        let plain = match composing.mode {
            Mode::Log | Mode::Missed => Plain::Note,
            Mode::Jot => Plain::Topic,
            Mode::Promise => Plain::Promise,
            Mode::Request => Plain::Request,
            Mode::Feedback => Plain::Feedback,
        };
        let scene = Scene {
            selected: &composing.selected,
            leading: Leading::Replace,
            answers: &composing.answers,
            reader,
            now: self.now(),
            plain,
        };
        let mut resolved = resolve(&line, &scene, &self.store);
        if let Some(row) = composing.event.and_then(|id| self.store.gathering(id).ok().flatten()) {
            resolved.channel = resolved.channel.or(composing.channel).or(Some(ChannelKind::Meet));
            resolved.on = resolved.on.or_else(|| Some(row.event.met_on(self.now().day)));
            resolved.note = row.event.note(&resolved.note);
            for item in &mut resolved.items {
                if let Sense::Note(text) = &mut item.sense {
                    *text = row.event.note(text);
                }
            }
        }
        resolved
    }

    /// The line's own way, then the one chosen in the field, then the preferred one, then a call.
    fn channel(&self, composing: &Composing, resolved: &Resolved) -> Result<ChannelKind, StoreError> {
        if let Some(channel) = resolved.channel.or(composing.channel) {
            return Ok(channel);
        }
        let Some(first) = resolved.with.first() else { return Ok(ChannelKind::Call) };
        let preferred = self.store.preferred_channel(first.id)?.unwrap_or(ChannelKind::Call);
        // Nobody answers a call; a message in writing that was left is a contact, and `/mail` says so.
        let unanswered = composing.mode == Mode::Missed && preferred.is_writing();
        Ok(if unanswered { ChannelKind::Call } else { preferred })
    }

    /// The next day by rhythm after a contact today, for a single person.
    fn by_rhythm(&self, composing: &Composing, resolved: &Resolved) -> Result<Option<chrono::NaiveDate>, StoreError> {
        let (Mode::Log, [one]) = (composing.mode, &resolved.with[..]) else { return Ok(None) };
        self.store.next_by_rhythm(one.id, &self.now())
    }

    /// Writes what a composer holds.
    pub(super) fn compose(&mut self, composing: &Composing) -> Result<Report, Refusal> {
        let composing = &Composing { text: clean_note(&composing.text), ..composing.clone() };
        let mut resolved = self.resolve(composing);
        resolved.channel = match composing.mode {
            Mode::Missed => Some(self.channel(composing, &resolved)?),
            _ => resolved.channel.or(composing.channel),
        };
        let offer = format!("{}{OFFER_MARK}{}", composing.place(), composing.text);
        let now = self.now();
        match composing.mode {
            Mode::Log | Mode::Missed => {
                let outcome = if composing.mode == Mode::Log { Outcome::Reached } else { self.left(&resolved) };
                let mut contact = resolve_contact(resolved, outcome).map_err(|why| unready(&why))?;
                contact.asked.clone_from(&composing.asked);
                contact.settles.clone_from(&composing.settles);
                // The hour is worth keeping only for a contact of today that the line does not date.
                if contact.on == now.day && contact.at.is_none() {
                    contact.at = Some(now.civil.time());
                }
                if let Some(event) = composing.event {
                    return self.hold(event, &contact, &offer);
                }
                let logged = self.store.log_contact(&contact, Some(&offer), &now)?.value;
                Ok(Self::report_logged(&logged, contact.channel))
            }
            Mode::Request => {
                let mut contact = resolve_request(resolved).map_err(|why| unready(&why))?;
                let due = contact.learned.requests.last().map(|asked| self.due(asked, Some(contact.on), contact.at));
                if contact.on == now.day && contact.at.is_none() {
                    contact.at = Some(now.civil.time());
                }
                let logged = self.store.log_contact(&contact, Some(&offer), &now)?.value;
                let due = due.unwrap_or(now.civil);
                let phrase = Phrase::new("notice-request")
                    .with("names", Self::names(&logged.with))
                    .with("day", Value::FullDay(due.date()))
                    .with("time", due.time());
                Ok(Report { phrase, with: contact.with, kind: Written::Remembered })
            }
            Mode::Jot | Mode::Promise | Mode::Feedback => {
                let jot = resolve_jot(resolved).map_err(|why| unready(&why))?;
                let written = self.store.jot(&jot, Some(&offer), &now)?;
                let names = Self::names(&written.value);
                let id = match composing.mode {
                    Mode::Promise => "notice-promised",
                    Mode::Feedback => "notice-feedback",
                    _ => "notice-jotted",
                };
                Ok(Report { phrase: Phrase::new(id).with("names", names), with: jot.with, kind: Written::Remembered })
            }
        }
    }

    /// The contact is how an event was: both are written together.
    fn hold(&mut self, event: EventId, contact: &Contact, offer: &str) -> Result<Report, Refusal> {
        let now = self.now();
        let gathering = self.known(event)?;
        if let Some(why) = gathering.not_to_be_held(now.day) {
            return Err(Refusal(why));
        }
        let logged = self.store.hold_event(event, contact, Some(offer), &now)?.value;
        let phrase = about("event-held", &gathering).with("names", Self::names(&logged.with));
        let phrase = and_open(phrase, &logged.stays);
        Ok(outcome(phrase, contact.with.clone()))
    }

    /// By when the answer to a new request is due. Of a day without an hour, the store counts from its opening.
    fn due(&self, asked: &NewRequest, on: Option<NaiveDate>, at: Option<NaiveTime>) -> NaiveDateTime {
        let (now, rules) = (self.now(), &self.model.around.rules);
        let on = on.unwrap_or(now.day);
        let received = match at {
            None if on == now.day => now.civil,
            None => on.and_time(rules.office.from),
            Some(time) => on.and_time(time),
        };
        due(received, asked.urgency, asked.promised_on, rules)
    }

    /// A note of its own after a call in vain is a message left in writing, an unanswered call otherwise.
    fn left(&self, resolved: &Resolved) -> Outcome {
        let writing = resolved.channel.is_some_and(ChannelKind::is_writing);
        if writing || !resolved.note.trim().is_empty() { Outcome::MessageLeft } else { Outcome::NoAnswer }
    }
}

/// A line that cannot be written yet: what is missing.
fn unready(why: &Unready) -> Refusal {
    Refusal(Phrase::new(match why {
        Unready::Nobody => "refused-nobody",
        Unready::Questions(_) => "refused-question",
        Unready::Nothing => "refused-nothing",
        Unready::ToCome => "refused-to-come",
    }))
}
