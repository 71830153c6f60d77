//! The events: which there are, and who comes to the one the cursor is on.

use crate::app::action::Action;
use crate::domain::event::{Attendee, EventPage, Gathering};
use crate::domain::id::EventId;

/// How far a page key goes.
const PAGE: usize = 8;

/// Which part the cursor is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Pane {
    /// The events.
    #[default]
    Events,
    /// Who comes to one of them.
    Guests,
}

/// The events.
#[derive(Debug, Clone, Default)]
pub struct EventsScreen {
    /// The events, those to come first; `None` until they were read.
    pub events: Option<Vec<Gathering>>,
    /// Which event the cursor is on.
    pub selected: Option<EventId>,
    /// Which part the cursor is in.
    pub pane: Pane,
    /// What to know before the event the cursor is on, once it was read.
    page: Option<EventPage>,
    /// Where the cursor is among those who come.
    guest: usize,
}

impl EventsScreen {
    /// Takes the events in; the cursor stays on its event, or on the one that stands in its place now.
    pub fn take(&mut self, events: Vec<Gathering>) {
        if self.selected.is_none_or(|id| !events.iter().any(|row| row.event.id == id)) {
            let at = self.cursor().min(events.len().saturating_sub(1));
            self.selected = events.get(at).map(|row| row.event.id);
        }
        self.events = Some(events);
        if self.guests().is_empty() {
            self.pane = Pane::Events;
        }
    }

    /// Takes in what to know before an event, unless the cursor has gone on.
    pub fn take_page(&mut self, page: EventPage) {
        if self.selected == Some(page.id) {
            self.page = Some(page);
        }
    }

    /// Every event that was read.
    pub fn known(&self) -> &[Gathering] {
        self.events.as_deref().unwrap_or_default()
    }

    /// The row the cursor is on.
    pub fn cursor(&self) -> usize {
        self.known().iter().position(|row| Some(row.event.id) == self.selected).unwrap_or(0)
    }

    /// The event the cursor is on.
    pub fn current(&self) -> Option<&Gathering> {
        self.known().get(self.cursor())
    }

    /// What to know before that event, once it was read.
    pub fn page(&self) -> Option<&EventPage> {
        self.page.as_ref().filter(|page| Some(page.id) == self.selected)
    }

    /// Who comes to that event.
    pub fn guests(&self) -> &[Attendee] {
        self.current().map(|row| row.attendees.as_slice()).unwrap_or_default()
    }

    /// The row of the cursor among those who come; the first while the cursor is on the events.
    pub fn guest_at(&self) -> usize {
        match self.pane {
            Pane::Events => 0,
            Pane::Guests => self.guest.min(self.guests().len().saturating_sub(1)),
        }
    }

    /// Who the cursor is on; the first who comes while it is on the events.
    pub fn guest(&self) -> Option<&Attendee> {
        self.guests().get(self.guest_at())
    }

    /// Moves the cursor; anything else is left to the others.
    pub fn act(&mut self, action: Action) -> bool {
        let by = match action {
            Action::Down => 1,
            Action::Up => -1,
            Action::HalfPageDown => PAGE.cast_signed(),
            Action::HalfPageUp => -PAGE.cast_signed(),
            Action::First => isize::MIN,
            Action::Last => isize::MAX,
            Action::PaneRight => {
                if self.pane == Pane::Events && !self.guests().is_empty() {
                    self.pane = Pane::Guests;
                    self.guest = 0;
                }
                return true;
            }
            Action::PaneLeft => {
                self.pane = Pane::Events;
                return true;
            }
            Action::Back if self.pane == Pane::Guests => {
                self.pane = Pane::Events;
                return true;
            }
            _ => return false,
        };
        match self.pane {
            Pane::Events => {
                let last = self.known().len().saturating_sub(1);
                let row = self.cursor().saturating_add_signed(by).min(last);
                self.selected = self.known().get(row).map(|row| row.event.id);
            }
            Pane::Guests => {
                let last = self.guests().len().saturating_sub(1);
                self.guest = self.guest_at().saturating_add_signed(by).min(last);
            }
        }
        true
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;
    use crate::domain::event::Event;
    use crate::domain::id::{AffiliateId, AttendeeId};

    fn gathering(name: &str, guests: &[&str]) -> Gathering {
        let on = NaiveDate::from_ymd_opt(2026, 3, 12).expect("a day");
        let event = Event {
            id: EventId::new(),
            name: name.to_owned(),
            on,
            until: None,
            place: String::new(),
            interaction: None,
        };
        let guest = |name: &&str| Attendee {
            id: AttendeeId::new(),
            who: AffiliateId::new(),
            name: (*name).to_owned(),
            prepare: String::new(),
            deceased: false,
        };
        Gathering { event, attendees: guests.iter().map(guest).collect() }
    }

    fn on(screen: &EventsScreen) -> Option<&str> {
        screen.current().map(|row| row.event.name.as_str())
    }

    #[test]
    fn the_cursor_stays_on_its_event_and_goes_on_when_that_is_gone() {
        let (one, two, three) = (gathering("one", &[]), gathering("two", &[]), gathering("three", &[]));
        let mut screen = EventsScreen::default();
        screen.take(vec![one.clone(), two.clone(), three.clone()]);
        assert_eq!(on(&screen), Some("one"));
        screen.act(Action::Down);
        screen.take(vec![gathering("sooner", &[]), one.clone(), two, three.clone()]);
        assert_eq!(on(&screen), Some("two"));
        screen.take(vec![one, three]);
        assert_eq!(on(&screen), Some("three"));
        screen.take(Vec::new());
        assert_eq!(on(&screen), None);
    }

    #[test]
    fn those_who_come_have_a_cursor_of_their_own() {
        let mut screen = EventsScreen::default();
        screen.take(vec![gathering("alone", &[]), gathering("summit", &["Ana", "Tom"])]);
        screen.act(Action::PaneRight);
        assert_eq!(screen.pane, Pane::Events, "nobody comes: there is nowhere to go");
        screen.act(Action::Down);
        assert_eq!(screen.guest().map(|guest| guest.name.as_str()), Some("Ana"));
        screen.act(Action::PaneRight);
        screen.act(Action::Last);
        assert_eq!(screen.guest().map(|guest| guest.name.as_str()), Some("Tom"));
        assert_eq!(on(&screen), Some("summit"), "the events stay where they are");
        assert!(screen.act(Action::Back));
        assert!(!screen.act(Action::Back), "the second one leaves the screen");
    }

    #[test]
    fn a_page_that_comes_late_is_not_shown_for_another_event() {
        let (one, two) = (gathering("one", &[]), gathering("two", &[]));
        let late = EventPage { id: one.event.id, reminders: Vec::new(), meetings: Vec::new() };
        let mut screen = EventsScreen::default();
        screen.take(vec![one, two]);
        screen.take_page(late.clone());
        assert!(screen.page().is_some());
        screen.act(Action::Down);
        assert!(screen.page().is_none());
        screen.take_page(late);
        assert!(screen.page().is_none());
    }
}
