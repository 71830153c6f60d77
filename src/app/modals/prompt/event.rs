//! An event in one line: noting it, what to prepare for somebody.

use super::{Answer, Question};
use crate::app::circumstances::Circumstances;
use crate::app::effect::{Effect, EventChange, Write};
use crate::domain::capture::event::read_event;
use crate::domain::event::Gathering;
use crate::domain::id::{AffiliateId, EventId};
use crate::domain::phrase::{Phrase, Value};

/// What is coming, and when.
#[derive(Debug, Clone)]
pub struct NewEventLine;

impl Question for NewEventLine {
    fn title(&self) -> Phrase {
        Phrase::new("prompt-event-title")
    }

    fn examples(&self) -> &'static str {
        "prompt-event-examples"
    }

    fn read(&self, text: &str, around: &Circumstances) -> Answer {
        let Some(event) = read_event(text, &around.future()) else {
            return Answer::unclear(Phrase::new("prompt-event-unclear"));
        };
        let mut says = vec![Phrase::new("prompt-event-reads-name").with("name", event.name.as_str())];
        says.push(match event.until {
            None => Phrase::new("prompt-event-reads-day").with("day", Value::FullDay(event.on)),
            Some(until) => Phrase::new("prompt-event-reads-days")
                .with("day", Value::FullDay(event.on))
                .with("until", Value::FullDay(until)),
        });
        if !event.place.is_empty() {
            says.push(Phrase::new("prompt-event-reads-place").with("place", event.place.as_str()));
        }
        Answer::of(says, vec![Effect::Write(Write::Event(EventChange::Add(Box::new(Gathering::of(event)))))])
    }
}

/// What to bring up or to bring along for somebody.
#[derive(Debug, Clone)]
pub struct Prepare {
    /// At which event.
    pub event: EventId,
    /// For whom.
    pub who: AffiliateId,
    /// Their name, for the title.
    pub name: String,
    /// What was to be prepared so far.
    pub now: String,
}

impl Question for Prepare {
    fn title(&self) -> Phrase {
        Phrase::new("prompt-prepare-title").with("name", self.name.as_str())
    }

    fn examples(&self) -> &'static str {
        "prompt-prepare-examples"
    }

    fn read(&self, text: &str, _around: &Circumstances) -> Answer {
        let what = text.trim();
        let says = match (what.is_empty(), self.now.is_empty()) {
            (true, true) => return Answer::unclear(Phrase::new("prompt-prepare-unclear")),
            (true, false) => Phrase::new("prompt-prepare-clears").with("now", self.now.as_str()),
            (false, _) => Phrase::new("event-prepare").with("what", what),
        };
        Answer::ready(says, Effect::Write(Write::Event(EventChange::Prepare(self.event, self.who, what.to_owned()))))
    }
}
