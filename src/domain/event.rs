//! A day on which several affiliates are met: a fair, a summit, a dinner; who comes, and what to prepare for each.

use chrono::NaiveDate;

use super::asking::Ask;
use super::channel::ChannelKind;
use super::contact::{Contact, Learned};
use super::dossier::Dossier;
use super::drill::Secrets;
use super::fact::Fact;
use super::id::{AffiliateId, AttendeeId, EventId, InteractionId};
use super::interaction::{Direction, InteractionKind, Outcome};
use super::introduction::Suggestion;
use super::mind::Mind;
use super::moment::Moment;
use super::phrase::Phrase;
use super::relative::Relative;
use super::settling::Settles;

/// How many facts to ask about are recalled of each who comes.
const ASKED: usize = 2;

/// An event that is not in the notebook yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEvent {
    /// What it is called.
    pub name: String,
    /// The day, or the first one.
    pub on: NaiveDate,
    /// The last day, when there are several.
    pub until: Option<NaiveDate>,
    /// Where; blank when that is not said.
    pub place: String,
}

/// A day on which several affiliates are met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Identity.
    pub id: EventId,
    /// What it is called.
    pub name: String,
    /// The day, or the first one.
    pub on: NaiveDate,
    /// The last day, when there are several.
    pub until: Option<NaiveDate>,
    /// Where.
    pub place: String,
    /// The entry of the log that it became.
    pub interaction: Option<InteractionId>,
}

impl Event {
    /// The day of its entry of the log: its last one, today while it goes on.
    pub fn met_on(&self, today: NaiveDate) -> NaiveDate {
        self.ends().min(today)
    }

    /// The text of its entry of the log: name and place stand before what is said.
    pub fn note(&self, said: &str) -> String {
        match said.trim() {
            "" => self.whole_name(),
            said => format!("{}: {said}", self.whole_name()),
        }
    }

    /// The name, and where.
    pub fn whole_name(&self) -> String {
        if self.place.is_empty() { self.name.clone() } else { format!("{}, {}", self.name, self.place) }
    }

    /// The same event, beginning on another day; it lasts as long as before.
    #[must_use]
    pub fn beginning(&self, on: NaiveDate) -> Self {
        let until = self.until.and_then(|until| on.checked_add_signed(until - self.on));
        Self { on, until, ..self.clone() }
    }

    /// Its last day.
    pub fn ends(&self) -> NaiveDate {
        self.until.unwrap_or(self.on)
    }
}

/// Somebody who comes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attendee {
    /// Identity of the row.
    pub id: AttendeeId,
    /// Who.
    pub who: AffiliateId,
    /// The display name.
    pub name: String,
    /// What to bring up or to bring along.
    pub prepare: String,
    /// Whether they have died since: their name stays on the list, nobody is told that they come.
    pub deceased: bool,
}

/// An event with everybody who comes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gathering {
    /// The event.
    pub event: Event,
    /// Who comes, in the order they were added.
    pub attendees: Vec<Attendee>,
}

impl Gathering {
    /// Those on the list who can come.
    pub fn coming(&self) -> impl Iterator<Item = &Attendee> {
        self.attendees.iter().filter(|attendee| !attendee.deceased)
    }

    /// A new event with nobody on its list.
    pub fn of(new: NewEvent) -> Self {
        let NewEvent { name, on, until, place } = new;
        let event = Event { id: EventId::new(), name, on, until, place, interaction: None };
        Self { event, attendees: Vec::new() }
    }

    /// Takes over what an edit changed from `before` to `after`; what somebody else has written meanwhile, and that the edit
    /// left alone, stays.
    pub fn take(&mut self, before: &Gathering, after: &Gathering) {
        let (now, was, is) = (&mut self.event, &before.event, &after.event);
        if was.name != is.name {
            now.name.clone_from(&is.name);
        }
        if was.place != is.place {
            now.place.clone_from(&is.place);
        }
        // The first day and the last one belong together.
        if (was.on, was.until) != (is.on, is.until) {
            (now.on, now.until) = (is.on, is.until);
        }
        self.attendees.retain(|row| after.comes(row.who) || !before.comes(row.who));
        for row in &after.attendees {
            let was = before.attendees.iter().find(|known| known.who == row.who);
            match self.attendees.iter_mut().find(|known| known.who == row.who) {
                Some(known) if was.is_none_or(|was| was.prepare != row.prepare) => {
                    known.prepare.clone_from(&row.prepare);
                }
                Some(_) => {}
                None if was.is_none() => self.attendees.push(row.clone()),
                None => {}
            }
        }
    }

    /// Whether somebody is on the list.
    pub fn comes(&self, who: AffiliateId) -> bool {
        self.attendees.iter().any(|row| row.who == who)
    }

    /// Why it cannot become an entry of the log now; `None` when it can.
    pub fn not_to_be_held(&self, today: NaiveDate) -> Option<Phrase> {
        let about = |id| Phrase::new(id).with("name", self.event.name.as_str());
        if self.event.on > today {
            return Some(about("event-to-come").with("day", self.event.on));
        }
        if self.attendees.is_empty() {
            return Some(about("event-nobody"));
        }
        self.event.interaction.map(|_| about("event-held-already"))
    }

    /// The one entry of the log with everybody who came, on its last day; name and place stand before the text.
    pub fn contact(&self, text: &str, today: NaiveDate) -> Contact {
        Contact {
            with: self.attendees.iter().map(|row| row.who).collect(),
            channel: Some(ChannelKind::Meet),
            on: self.event.met_on(today),
            at: None,
            direction: Direction::Both,
            outcome: Outcome::Reached,
            kind: InteractionKind::Contact,
            text: self.event.note(text),
            learned: Learned::default(),
            asked: Vec::new(),
            settles: Settles::default(),
        }
    }
}

/// What to know before meeting somebody at an event; nothing private.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reminder {
    /// What is to be minded of them.
    pub mind: Vec<Mind>,
    /// Those close to them, but for whom one has to be careful about.
    pub close: Vec<String>,
    /// What to ask about first, with the relative whom it is about.
    pub ask: Vec<(Fact, Option<Relative>)>,
    /// What is promised and not kept yet.
    pub owed: Vec<String>,
}

impl Reminder {
    /// What their page says.
    pub fn of(page: &Dossier, now: &Moment) -> Self {
        let asks = page.asks(now.day, Secrets::Hidden).into_iter().filter_map(|ask| match ask {
            Ask::Fact(fact, relative, _) => Some((fact.clone(), relative.cloned())),
            Ask::Relative(_) => None,
        });
        // The hours of this moment say nothing of the event's.
        let mind = page.mind(now).into_iter().filter(|mind| !mind.is_private() && !matches!(mind, Mind::QuietUntil(_)));
        let close = page.relatives.iter().filter(|relative| !page.is_avoided(relative));
        let owed = page.promises.iter().filter(|promise| promise.done_on.is_none());
        Self {
            mind: mind.collect(),
            close: close.map(|relative| relative.name.clone()).collect(),
            ask: asks.take(ASKED).collect(),
            owed: owed.map(|promise| promise.text.clone()).collect(),
        }
    }
}

/// What to know before an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventPage {
    /// Which event.
    pub id: EventId,
    /// What to know of each who comes.
    pub reminders: Vec<(AffiliateId, Reminder)>,
    /// Who should meet whom: the first one's name, and the other with the reason.
    pub meetings: Vec<(String, Suggestion)>,
}

/// On whom the question falls how an event went: on one of those who came, not on each of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// On this one.
    Here,
    /// On another.
    Elsewhere,
}

/// That somebody comes to an event, as their page and the queue see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attendance {
    /// The event.
    pub event: Event,
    /// What to bring up or to bring along.
    pub prepare: String,
    /// How many others come.
    pub others: u32,
    /// On whom the question falls how it went.
    pub asked: Asked,
}
