//! Events: what to know before one, and the changes of one.

use super::writes::apart;
use super::{Refusal, Session};
use crate::app::effect::EventChange;
use crate::app::forms::event::Sheet;
use crate::app::msg::{Msg, Report, Written};
use crate::domain::event::{EventPage, Gathering, Reminder};
use crate::domain::id::{AffiliateId, EventId};
use crate::domain::phrase::{Phrase, Value};
use crate::domain::text::clean::clean_line;
use crate::store::StoreError;

impl Session {
    /// What to know of everybody who comes, and who should meet whom; `None` when there is no such event any more.
    pub(super) fn event_page(&self, id: EventId) -> Result<Option<EventPage>, StoreError> {
        let Some(gathering) = self.store.gathering(id)? else { return Ok(None) };
        let mut reminders = Vec::new();
        for attendee in &gathering.attendees {
            let page = self.store.dossier(attendee.who, 0)?;
            reminders.extend(page.map(|page| (attendee.who, Reminder::of(&page, &self.now()))));
        }
        Ok(Some(EventPage { id, reminders, meetings: self.store.meetings(id)? }))
    }

    /// What the form of an event is made from, on somebody's page or on the screen of the events.
    pub(super) fn event_form(&self, id: EventId, of: Option<AffiliateId>) -> Result<Msg, StoreError> {
        let Some(before) = self.store.gathering(id)? else { return Ok(Msg::EventForm(None)) };
        let about = before.attendees.iter().find(|guest| Some(guest.who) == of);
        let about = about.map(|guest| (guest.who, guest.name.clone()));
        let people = self.store.people_to_pick()?;
        Ok(Msg::EventForm(Some(Box::new(Sheet { before: Some(before), about, people }))))
    }

    /// What the form of a new event on somebody's page is made from.
    pub(super) fn new_event_form(&self, of: AffiliateId) -> Result<Msg, StoreError> {
        let Some(page) = self.store.dossier(of, 0)? else { return Ok(Msg::EventForm(None)) };
        let people = self.store.people_to_pick()?;
        Ok(Msg::EventForm(Some(Box::new(Sheet { people, ..Sheet::on(&page) }))))
    }

    /// Changes an event; each change is one step.
    pub(super) fn write_event(&mut self, change: EventChange) -> Result<Report, Refusal> {
        let now = self.now();
        match change {
            EventChange::Add(new) => {
                let mut row = *new;
                row.event.name = clean_line(&row.event.name);
                row.event.place = clean_line(&row.event.place);
                self.store.add_event(&row, &now)?;
                let phrase = about("notice-event-added", &row).with("day", Value::FullDay(row.event.on));
                Ok(Report { phrase, with: Vec::new(), kind: Written::Event(row.event.id) })
            }
            EventChange::Edit(before, after) => {
                let written = self.store.edit_event(&before, &after, &now)?;
                let phrase = match written.step {
                    Some(_) => about("notice-event-changed", &after),
                    None => Phrase::new("notice-item-same"),
                };
                Ok(Report { phrase, with: Vec::new(), kind: Written::Event(after.event.id) })
            }
            EventChange::Move(id, on) => {
                let before = self.known(id)?;
                let after = Gathering { event: before.event.beginning(on), ..before.clone() };
                self.store.edit_event(&before, &after, &now)?;
                Ok(apart(about("notice-event-changed", &after)))
            }
            EventChange::Attend(id, who) => {
                let gathering = self.known(id)?;
                let names = self.names_of(&[who])?;
                if gathering.attendees.iter().any(|attendee| attendee.who == who) {
                    return Err(Refusal(about("event-attends-already", &gathering).with("names", names)));
                }
                self.store.attend(id, &[who], "", &now)?;
                Ok(apart(about("event-attends", &gathering).with("names", names)))
            }
            EventChange::Prepare(id, who, what) => {
                let gathering = self.known(id)?;
                self.store.attend(id, &[who], clean_line(&what).trim(), &now)?;
                Ok(apart(about("notice-event-prepare", &gathering).with("names", self.names_of(&[who])?)))
            }
            EventChange::Leave(id, who) => {
                let gathering = self.known(id)?;
                let names = self.names_of(&[who])?;
                self.store.leave(id, &[who], &now)?;
                Ok(apart(about("notice-event-left", &gathering).with("names", names)))
            }
            EventChange::Remove(id) => {
                let gathering = self.known(id)?;
                self.store.remove_event(id, &now)?;
                Ok(apart(about("event-removed", &gathering)))
            }
        }
    }

    /// The event with who comes.
    pub(super) fn known(&self, id: EventId) -> Result<Gathering, Refusal> {
        let gone = || StoreError::NotFound { table: "event", id: id.to_string() };
        Ok(self.store.gathering(id)?.ok_or_else(gone)?)
    }
}

pub(super) fn about(id: &'static str, gathering: &Gathering) -> Phrase {
    Phrase::new(id).with("name", gathering.event.name.as_str())
}
