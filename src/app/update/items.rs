//! The items of a dossier: forms opened for them, channels put in order, items removed.

use crate::app::action::Action;
use crate::app::effect::{Desk, Effect, Opening, Wanted, WelcomeChange, Write};
use crate::app::forms::Page;
use crate::app::modals::Modal;
use crate::app::modals::choice::{Choice, Offer};
use crate::app::modals::form::FormEditor;
use crate::app::modals::prompt::acknowledge::Acknowledge;
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::app::screens::Place;
use crate::app::screens::dossier::Section;
use crate::domain::channel::Shift;
use crate::domain::dossier::Dossier;
use crate::domain::id::{AffiliateId, RequestId};
use crate::domain::item::{ItemId, ItemKind};
use crate::domain::phrase::Phrase;
use crate::domain::request::Request;

impl Model {
    /// Does an action for the item the cursor is on.
    pub(super) fn item_act(&mut self, action: Action) -> Vec<Effect> {
        let Some(Place::Dossier(screen)) = self.stack.last() else { return Vec::new() };
        let of = screen.id;
        let selected = screen.selected();
        let section = screen.section;
        self.notice = None;
        match (action, selected) {
            (Action::AddItem, None) if section == Section::Welcome => {
                vec![Effect::Write(Write::Welcome(of, WelcomeChange::Begin(self.around.now.day)))]
            }
            (Action::AddItem, near) => {
                let add =
                    |kind: ItemKind| Effect::LoadForm(Wanted { of, to: Opening::Add(kind, near), at: Desk::Form });
                match section.spec().takes {
                    [] => {
                        self.notice = Some(Notice::info(Phrase::new("notice-nothing-to-add")));
                        Vec::new()
                    }
                    [only] => vec![add(*only)],
                    several => {
                        let offer = |kind: &ItemKind| Offer {
                            phrase: Phrase::new("choice-add-item").with("kind", kind.code()),
                            effect: add(*kind),
                        };
                        let offers = several.iter().map(offer).collect();
                        self.modals.push(Modal::Choice(Choice::new("choice-add", offers)));
                        Vec::new()
                    }
                }
            }
            (Action::GiftIdea, near) => {
                vec![Effect::LoadForm(Wanted { of, to: Opening::Add(ItemKind::Gift, near), at: Desk::Form })]
            }
            (Action::EditItem, Some(item)) => {
                vec![Effect::LoadForm(Wanted { of, to: Opening::Edit(item), at: Desk::Form })]
            }
            (Action::EditInEditor, Some(item)) => {
                vec![Effect::LoadForm(Wanted { of, to: Opening::Edit(item), at: Desk::Editor })]
            }
            (Action::ItemMenu, Some(item)) => {
                self.open_item_menu(item);
                Vec::new()
            }
            (Action::Acknowledge, Some(ItemId::Request(request))) => self.acknowledge(of, request),
            (Action::Acknowledge, _) => {
                self.notice = Some(Notice::info(Phrase::new("notice-no-request")));
                Vec::new()
            }
            (Action::RemoveItem, Some(ItemId::Person(_))) => {
                self.notice = Some(Notice::info(Phrase::new("notice-person-stays")));
                Vec::new()
            }
            (Action::RemoveItem, Some(item)) => vec![Effect::Write(Write::RemoveItem(of, item))],
            (Action::ItemUp, Some(ItemId::Channel(id))) => vec![Effect::Write(Write::MoveChannel(of, id, Shift::Up))],
            (Action::ItemDown, Some(ItemId::Channel(id))) => {
                vec![Effect::Write(Write::MoveChannel(of, id, Shift::Down))]
            }
            (Action::ItemUp | Action::ItemDown, Some(_)) => {
                self.notice = Some(Notice::info(Phrase::new("notice-no-order")));
                Vec::new()
            }
            _ => {
                self.notice = Some(Notice::hint(Phrase::new("notice-section-empty"), Action::AddItem));
                Vec::new()
            }
        }
    }

    /// Everything that can be done with an item: to edit it, the steps of its section, to move it, to remove it.
    fn open_item_menu(&mut self, item: ItemId) {
        let Some(Place::Dossier(screen)) = self.stack.last() else { return };
        let of = screen.id;
        let offer = |message: &'static str, effect: Effect| Offer { phrase: Phrase::new(message), effect };
        let edit = Effect::LoadForm(Wanted { of, to: Opening::Edit(item), at: Desk::Form });
        let mut offers = vec![offer("menu-edit", edit)];
        offers.extend(self.item_steps());
        if let ItemId::Channel(id) = item {
            let shift = |shift: Shift| Effect::Write(Write::MoveChannel(of, id, shift));
            offers.extend([offer("menu-up", shift(Shift::Up)), offer("menu-down", shift(Shift::Down))]);
        }
        // A step of the welcome stays where it is; it is ticked or not.
        if !matches!(item, ItemId::Person(_) | ItemId::Welcome(_) | ItemId::Suggestion(_)) {
            offers.push(offer("menu-remove", Effect::Write(Write::RemoveItem(of, item))));
        }
        match &offers[..] {
            [_] => {
                let only = Effect::LoadForm(Wanted { of, to: Opening::Edit(item), at: Desk::Form });
                self.modals.push(Modal::Choice(Choice::new("choice-item", vec![offer("menu-edit", only)])));
            }
            _ => self.modals.push(Modal::Choice(Choice::new("choice-item", offers))),
        }
    }

    /// Asks for which day the answer to a request was promised.
    fn acknowledge(&mut self, of: AffiliateId, request: RequestId) -> Vec<Effect> {
        let dossier = self.person_dossier();
        let is_open = |open: &Request| open.id == request && open.is_open();
        if !dossier.is_some_and(|dossier| dossier.requests.iter().any(is_open)) {
            self.notice = Some(Notice::info(Phrase::new("notice-item-closed")));
            return Vec::new();
        }
        let name = dossier.map(|dossier| dossier.affiliate.name.clone()).unwrap_or_default();
        self.ask(Acknowledge { of, name, request })
    }

    /// What the section of the item under the cursor offers to do with it.
    pub(super) fn item_steps(&self) -> Vec<Offer> {
        let Some(Place::Dossier(screen)) = self.stack.last() else { return Vec::new() };
        match (screen.selected(), screen.dossier.as_deref()) {
            (Some(item), Some(dossier)) => (screen.section.spec().steps)(item, dossier, &self.around),
            _ => Vec::new(),
        }
    }

    /// The next step of the item the cursor is on: a promise is kept, a fact was asked about.
    ///
    /// Of something that is settled nothing is left to do, and no reason of the person is meant either.
    pub(super) fn next_step(&mut self) -> Option<Vec<Effect>> {
        if let Some(first) = self.item_steps().into_iter().next() {
            return Some(vec![first.effect]);
        }
        let Some(Place::Dossier(screen)) = self.stack.last() else { return None };
        let Some(ItemId::Promise(_) | ItemId::Request(_) | ItemId::Feedback(_)) = screen.selected() else {
            return None;
        };
        self.notice = Some(Notice::info(Phrase::new("notice-item-closed")));
        Some(Vec::new())
    }

    /// Opens the form of the person in question.
    pub(super) fn edit_person(&mut self) -> Vec<Effect> {
        let Some(of) = self.person() else { return Vec::new() };
        self.notice = None;
        vec![Effect::LoadForm(Wanted { of, to: Opening::Edit(ItemId::Person(of)), at: Desk::Form })]
    }

    /// Opens a form on what was read for it, and asks for what was typed into it before.
    pub(super) fn open_form(&mut self, wanted: Wanted, dossier: Option<&Dossier>, tags: &[String]) -> Vec<Effect> {
        let form = dossier.and_then(|dossier| {
            let page = Page { dossier, around: &self.around, tags, privacy: self.privacy };
            match wanted.to {
                Opening::Edit(item) => page.edit(item),
                Opening::Add(kind, near) => Some(page.add(kind, near)),
            }
        });
        let Some(form) = form else {
            self.notice = Some(Notice::failure(Phrase::new("notice-item-gone")));
            return Vec::new();
        };
        let place = form.place();
        let editor = FormEditor::new(form, &self.around);
        let mut effects = vec![Effect::LoadDraft(place)];
        effects.extend(editor.long_text().filter(|_| wanted.at == Desk::Editor).map(|_| Effect::Edit));
        self.modals.push(Modal::Form(Box::new(editor)));
        effects
    }

    /// Puts the cursor on the item that was just written, once its dossier was read again.
    pub(super) fn look_for_item(&mut self, of: AffiliateId) {
        match (self.look_for, self.stack.last_mut()) {
            (Some(item), Some(Place::Dossier(screen))) if screen.id == of => screen.select(item),
            (_, Some(_)) => return,
            (_, None) => {}
        }
        self.look_for = None;
    }
}
