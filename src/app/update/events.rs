//! The events: opening their screen, noting one, who comes, turning one into an entry of the log.

use crate::app::action::Action;
use crate::app::effect::{Effect, EventChange, Write};
use crate::app::forms::event::{self as event_form, Sheet};
use crate::app::modals::Modal;
use crate::app::modals::choice::{Choice, Offer};
use crate::app::modals::composer::Composer;
use crate::app::modals::finder::Finder;
use crate::app::modals::form::FormEditor;
use crate::app::modals::prompt::event::{NewEventLine, Prepare};
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::app::screens::Place;
use crate::app::screens::events::{EventsScreen, Pane};
use crate::domain::event::{EventPage, Gathering};
use crate::domain::id::EventId;
use crate::domain::item::ItemId;
use crate::domain::phrase::Phrase;

impl Model {
    /// Opens the events over whatever is on the screen.
    pub(super) fn open_events(&mut self) -> Vec<Effect> {
        if !matches!(self.place(), Some(Place::Events(_))) {
            self.stack.push(Place::Events(EventsScreen::default()));
        }
        vec![Effect::LoadEvents]
    }

    /// Opens the events with the cursor on one of them.
    pub(super) fn open_event(&mut self, id: EventId) -> Vec<Effect> {
        let effects = self.open_events();
        self.look_for_event(id);
        effects
    }

    /// What the keys of the events ask for; `None` for anything else, and elsewhere.
    pub(super) fn events_act(&mut self, action: Action) -> Option<Vec<Effect>> {
        let Some(Place::Events(screen)) = self.stack.last_mut() else { return None };
        let before = screen.selected;
        if screen.act(action) {
            let now = screen.selected.filter(|now| Some(*now) != before);
            return Some(now.map(Effect::LoadEvent).into_iter().collect());
        }
        if action == Action::AddEvent {
            return Some(self.ask(NewEventLine));
        }
        if !matches!(
            action,
            Action::AddGuest
                | Action::HoldEvent
                | Action::Open
                | Action::EditItem
                | Action::PrepareGuest
                | Action::RemoveItem
        ) {
            return None;
        }
        let Some(row) = screen.current().cloned() else {
            self.notice = Some(Notice::info(Phrase::new("events-none-yet")));
            return Some(Vec::new());
        };
        let guest = screen.guest().cloned();
        let pane = screen.pane;
        let event = row.event.id;
        Some(match (action, guest) {
            (Action::AddGuest, _) => self.open_finder(Finder::for_event(event)),
            (Action::HoldEvent, _) => self.on_held(Some(&row)),
            (Action::EditItem, _) => vec![Effect::LoadEventForm(event)],
            (Action::RemoveItem, guest) => {
                let leaves = guest.filter(|_| pane == Pane::Guests).map(|guest| Offer {
                    phrase: Phrase::new("event-offer-leave").with("name", guest.name),
                    effect: Effect::Write(Write::Event(EventChange::Leave(event, guest.who))),
                });
                let goes = Offer {
                    phrase: Phrase::new("event-offer-remove").with("name", row.event.name),
                    effect: Effect::Write(Write::Event(EventChange::Remove(event))),
                };
                let offers = leaves.into_iter().chain([goes]).collect();
                self.modals.push(Modal::Choice(Choice::new("choice-item", offers)));
                Vec::new()
            }
            (Action::Open, Some(guest)) => self.open_dossier(guest.who),
            (_, Some(guest)) => self.ask(Prepare { event, who: guest.who, name: guest.name, now: guest.prepare }),
            (_, None) => {
                self.notice = Some(Notice::info(Phrase::new("event-nobody").with("name", row.event.name)));
                Vec::new()
            }
        })
    }

    /// Opens the composer for how an event was, with everybody who came; says why where it cannot be.
    pub(super) fn on_held(&mut self, row: Option<&Gathering>) -> Vec<Effect> {
        let Some(row) = row else { return self.event_is_gone() };
        if let Some(why) = row.not_to_be_held(self.around.now.day) {
            self.notice = Some(Notice::failure(why));
            return Vec::new();
        }
        self.notice = None;
        let composer = Composer::of_event(row, &self.around);
        let composing = composer.composing();
        self.modals.push(Modal::Composer(Box::new(composer)));
        vec![Effect::LoadDraft(composing.place()), Effect::Interpret(composing)]
    }

    /// Opens the form of an event.
    pub(super) fn open_event_form(&mut self, sheet: Option<&Sheet>) -> Vec<Effect> {
        let Some(sheet) = sheet else { return self.event_is_gone() };
        let form = event_form::form(sheet, &self.around);
        let place = form.place();
        self.modals.push(Modal::Form(Box::new(FormEditor::new(form, &self.around))));
        vec![Effect::LoadDraft(place)]
    }

    fn event_is_gone(&mut self) -> Vec<Effect> {
        self.notice = Some(Notice::failure(Phrase::new("notice-item-gone")));
        Vec::new()
    }

    pub(super) fn on_events(&mut self, events: Vec<Gathering>) -> Vec<Effect> {
        let Some(screen) = self.events_mut() else { return Vec::new() };
        screen.take(events);
        screen.selected.map(Effect::LoadEvent).into_iter().collect()
    }

    pub(super) fn on_event_page(&mut self, page: EventPage) {
        if let Some(screen) = self.events_mut() {
            screen.take_page(page);
        }
    }

    /// An event that was just written: the cursor goes there once it was read.
    pub(super) fn look_for_event(&mut self, id: EventId) {
        if let Some(screen) = self.events_mut() {
            screen.selected = Some(id);
            screen.pane = Pane::Events;
        }
        if matches!(self.stack.last(), Some(Place::Dossier(_))) {
            self.look_for = Some(ItemId::Event(id));
        }
    }

    fn events_mut(&mut self) -> Option<&mut EventsScreen> {
        self.stack.iter_mut().rev().find_map(|place| match place {
            Place::Events(screen) => Some(screen),
            Place::Dossier(_) | Place::History(_) | Place::Copies(_) => None,
        })
    }
}
