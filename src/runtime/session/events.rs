//! Events: what to know before one, and the changes of one.

use super::writes::{apart, outcome};
use super::{Refusal, Session};
use crate::app::effect::EventChange;
use crate::app::msg::{Report, Written};
use crate::domain::event::{Event, EventPage, Gathering, Reminder};
use crate::domain::id::EventId;
use crate::domain::phrase::{Phrase, Value};
use crate::domain::text::clean::{clean_line, clean_note};
use crate::store::StoreError;

impl Session {
    /// What to know of everybody who comes, and who should meet whom; `None` when there is no such event any more.
    pub(super) fn event_page(&self, id: EventId) -> Result<Option<EventPage>, StoreError> {
        let today = self.now().day;
        let Some(gathering) = self.gathering(id)? else { return Ok(None) };
        let mut reminders = Vec::new();
        for attendee in &gathering.attendees {
            let page = self.store.dossier(attendee.who, 0)?;
            reminders.extend(page.map(|page| (attendee.who, Reminder::of(&page, today))));
        }
        Ok(Some(EventPage { id, reminders, meetings: self.store.meetings(id)? }))
    }

    fn gathering(&self, id: EventId) -> Result<Option<Gathering>, StoreError> {
        Ok(self.store.events(self.now().day)?.into_iter().find(|row| row.event.id == id))
    }

    /// Changes an event; each change is one step.
    pub(super) fn write_event(&mut self, change: EventChange) -> Result<Report, Refusal> {
        let now = self.now();
        match change {
            EventChange::Add(new) => {
                let (name, place) = (clean_line(&new.name), clean_line(&new.place));
                let event = Event { id: EventId::new(), name, on: new.on, until: new.until, place, interaction: None };
                self.store.put_event(&event, &now)?;
                let phrase = Phrase::new("event-added").with("name", event.name.as_str());
                let phrase = phrase.with("day", Value::FullDay(event.on));
                Ok(Report { phrase, with: Vec::new(), kind: Written::Event(event.id) })
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
            EventChange::Hold(id, text) => self.hold(id, &text),
            EventChange::Remove(id) => {
                let gathering = self.known(id)?;
                self.store.remove_event(id, &now)?;
                Ok(apart(about("event-removed", &gathering)))
            }
        }
    }

    fn hold(&mut self, id: EventId, text: &str) -> Result<Report, Refusal> {
        let now = self.now();
        let gathering = self.known(id)?;
        if let Some(why) = gathering.not_to_be_held(now.day) {
            return Err(Refusal(why));
        }
        let contact = gathering.contact(&clean_note(text), now.day);
        let logged = self.store.hold_event(id, &contact, &now)?.value;
        Ok(outcome(about("event-held", &gathering).with("names", Self::names(&logged.with)), contact.with))
    }

    fn known(&self, id: EventId) -> Result<Gathering, Refusal> {
        let gone = || StoreError::NotFound { table: "event", id: id.to_string() };
        Ok(self.gathering(id)?.ok_or_else(gone)?)
    }
}

fn about(id: &'static str, gathering: &Gathering) -> Phrase {
    Phrase::new(id).with("name", gathering.event.name.as_str())
}
