//! The agenda's own actions: another day for an entry, a new date, a promise ticked.

use crate::app::action::Action;
use crate::app::effect::{Desk, Effect, Opening, Wanted, Write};
use crate::app::modals::Modal;
use crate::app::modals::choice::{Choice, Offer};
use crate::app::modals::finder::Finder;
use crate::app::modals::prompt::acknowledge::Acknowledge;
use crate::app::modals::prompt::reschedule::{Movable, Reschedule};
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::app::screens::dossier::Section;
use crate::app::tabs::Tab;
use crate::domain::agenda::{Entry, Kind};
use crate::domain::dossier::Dossier;
use crate::domain::gift::Way;
use crate::domain::id::EventId;
use crate::domain::item::{Item, ItemId, ItemKind};
use crate::domain::phrase::Phrase;

impl Model {
    /// Does an action of the agenda; `None` leaves it to the others.
    pub(super) fn agenda_act(&mut self, action: Action) -> Option<Vec<Effect>> {
        match action {
            Action::AddDate => Some(self.add_date()),
            Action::AddDateFor => Some(self.open_finder(Finder::pick())),
            Action::Open if self.is_on_crowd() => {
                let n = self.agenda.entry().map_or(0, |entry| entry.people);
                self.notice = Some(Notice::info(Phrase::new("notice-crowd").with("n", n)));
                Some(Vec::new())
            }
            _ => None,
        }
    }

    /// Whether the cursor is on an entry of the agenda that has a day of its own: the key of the next date moves that one.
    pub fn can_reschedule(&self) -> bool {
        let entry = self.agenda.entry().filter(|_| self.tab == Tab::Agenda && self.stack.is_empty());
        entry.is_some_and(|entry| !entry.is_crowd() && !matches!(entry.kind, Kind::Rhythm | Kind::Retry))
    }

    pub(super) fn is_on_crowd(&self) -> bool {
        self.tab == Tab::Agenda && self.stack.is_empty() && self.agenda.entry().is_some_and(Entry::is_crowd)
    }

    /// The entry that the cursor is on, where it stands by itself on the screen.
    fn agenda_entry(&self) -> Option<&Entry> {
        self.agenda.entry().filter(|_| self.tab == Tab::Agenda && self.stack.is_empty())
    }

    /// What `x` does with the entry the cursor is on: a promise is kept, a request answered, an introduction made, a gift
    /// goes one state on.
    pub(super) fn settle_agenda_entry(&self) -> Option<Vec<Effect>> {
        let entry = self.agenda_entry()?;
        let of = entry.who.as_ref()?.id;
        let write = match entry.item? {
            ItemId::Promise(id) => Write::KeepPromise(of, id),
            ItemId::Request(id) => Write::Answer(of, id),
            ItemId::Introduction(id) => Write::Introduced(id),
            ItemId::Gift(id) => Write::StepGift(of, id, Way::On),
            _ => return None,
        };
        Some(vec![Effect::Write(write)])
    }

    /// Opens the entry the cursor is on: an event on its screen, anything else on the person's page, where it stands.
    pub(super) fn open_agenda_entry(&mut self) -> Option<Vec<Effect>> {
        if let Some(id) = self.agenda_event() {
            return Some(self.open_event(id));
        }
        let entry = self.agenda_entry()?;
        let (of, item) = (entry.who.as_ref()?.id, entry.item?);
        Some(self.open_dossier_at(of, Section::of(item)?, Some(item)))
    }

    /// The event the cursor is on, to write how it was.
    pub(super) fn hold_agenda_event(&self) -> Option<Vec<Effect>> {
        self.agenda_event().map(|id| vec![Effect::LoadHeld(id)])
    }

    /// The event of the agenda that the cursor is on.
    pub fn agenda_event(&self) -> Option<EventId> {
        self.agenda.event().filter(|_| self.tab == Tab::Agenda && self.stack.is_empty())
    }

    /// A new date: for the person in question, or for somebody who is looked for.
    fn add_date(&mut self) -> Vec<Effect> {
        let Some(person) = self.targets().into_iter().next() else {
            return self.open_finder(Finder::pick());
        };
        let add = |kind| Effect::LoadForm(Wanted { of: person.id, to: Opening::Add(kind, None), at: Desk::Form });
        let phrase = |id| Phrase::new(id).with("name", person.name.as_str());
        let mut offers = vec![
            Offer { phrase: phrase("choice-date-of"), effect: add(ItemKind::Occasion) },
            Offer { phrase: phrase("choice-next-date-of"), effect: Effect::Do(Action::NextDate) },
        ];
        if self.stack.is_empty() {
            let effect = Effect::Do(Action::AddDateFor);
            offers.push(Offer { phrase: Phrase::new("choice-date-of-other"), effect });
        }
        self.notice = None;
        self.modals.push(Modal::Choice(Choice::new("choice-add", offers)));
        Vec::new()
    }

    /// Asks for another day. What has none of its own gets a next date; what is a date is changed in its form.
    pub(super) fn reschedule(&mut self) -> Vec<Effect> {
        let Some(entry) = self.agenda.entry().cloned() else { return Vec::new() };
        if let (Some(ItemId::Event(id)), Some(name)) = (entry.item, entry.title.clone()) {
            let from = entry.lasts.map_or(entry.day, |(from, _)| from);
            return self.ask(Reschedule { name, what: entry.what, movable: Movable::Event(id, from) });
        }
        let Some(who) = entry.who.clone() else { return Vec::new() };
        if let Some(ItemId::Request(request)) = entry.item {
            return self.ask(Acknowledge { of: who.id, name: who.name, request });
        }
        let movable = match entry.kind {
            Kind::Snooze => Some(Movable::Snooze(who.id)),
            _ => self
                .beside
                .as_deref()
                .and_then(|dossier| item(dossier, &entry))
                .map(|item| Movable::Item(who.id, Box::new(item))),
        };
        match (movable, entry.kind, entry.item) {
            (Some(movable), ..) => self.ask(Reschedule { name: who.name, what: entry.what, movable }),
            (None, Kind::Occasion | Kind::FactDate | Kind::Gift, Some(item)) => {
                vec![Effect::LoadForm(Wanted { of: who.id, to: Opening::Edit(item), at: Desk::Form })]
            }
            _ => {
                self.notice = Some(Notice::failure(Phrase::new("notice-item-gone")));
                Vec::new()
            }
        }
    }
}

/// What the entry comes from, where it has a day that can be typed.
fn item(dossier: &Dossier, entry: &Entry) -> Option<Item> {
    match entry.item? {
        ItemId::FollowUp(id) => {
            dossier.follow_ups.iter().find(|follow_up| follow_up.id == id).cloned().map(Item::FollowUp)
        }
        ItemId::Introduction(id) => {
            dossier.introductions.iter().find(|row| row.id == id).cloned().map(Item::Introduction)
        }
        ItemId::Promise(id) => dossier.promises.iter().find(|promise| promise.id == id).cloned().map(Item::Promise),
        ItemId::Interaction(id) => {
            dossier.interactions.iter().find(|plan| plan.id == id).cloned().map(Item::Interaction)
        }
        _ => None,
    }
}
