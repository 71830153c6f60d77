//! What is done on the gift board with the card the cursor is on.

use crate::app::action::Action;
use crate::app::effect::{Desk, Effect};
use crate::app::modals::Modal;
use crate::app::modals::choice::Choice;
use crate::app::modals::finder::Finder;
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::app::tabs::Tab;
use crate::domain::gift::Card;
use crate::domain::phrase::Phrase;

impl Model {
    pub(super) fn on_gifts(&mut self, cards: Vec<Card>) -> Vec<Effect> {
        let before = self.list().selected();
        self.gifts.take(cards);
        if self.list().selected() == before { Vec::new() } else { self.after_move() }
    }

    /// An action of the board; `None` for anything else, and elsewhere.
    pub(super) fn board_act(&mut self, action: Action) -> Option<Vec<Effect>> {
        if self.tab != Tab::Gifts || !self.stack.is_empty() {
            return None;
        }
        let needs_card = matches!(action, Action::EditItem | Action::EditInEditor | Action::GiftOn | Action::ItemMenu);
        if needs_card && self.gifts.menu().is_empty() {
            self.notice = Some(Notice::hint(Phrase::new("notice-section-empty"), Action::AddItem));
            return Some(Vec::new());
        }
        match action {
            Action::AddItem => Some(self.open_finder(Finder::for_gift())),
            Action::EditItem => Some(self.gifts.form(Desk::Form).into_iter().collect()),
            Action::EditInEditor => Some(self.gifts.form(Desk::Editor).into_iter().collect()),
            Action::RemoveItem => Some(self.gifts.gone().map(Effect::Write).into_iter().collect()),
            Action::GiftOn => {
                let first = self.gifts.steps().into_iter().next();
                Some(first.map(|offer| offer.effect).into_iter().collect())
            }
            Action::ItemMenu => {
                let offers = self.gifts.menu();
                if !offers.is_empty() {
                    self.modals.push(Modal::Choice(Choice::new("choice-item", offers)));
                }
                Some(Vec::new())
            }
            _ => None,
        }
    }
}
