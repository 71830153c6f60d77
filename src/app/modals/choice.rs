//! A choice among a few: which of several reasons is meant.

use super::Reply;
use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::domain::phrase::Phrase;

/// One thing to choose.
#[derive(Debug, Clone)]
pub struct Offer {
    /// What it says.
    pub phrase: Phrase,
    /// What choosing it asks of the world.
    pub effect: Effect,
}

/// A choice among a few.
#[derive(Debug, Clone)]
pub struct Choice {
    /// The message with the question.
    pub title: &'static str,
    /// What can be chosen; at least one.
    pub offers: Vec<Offer>,
    /// Which one the cursor is on.
    pub cursor: usize,
}

impl Choice {
    /// A choice with the cursor on its first offer.
    pub fn new(title: &'static str, offers: Vec<Offer>) -> Self {
        Self { title, offers, cursor: 0 }
    }

    /// Moves the cursor, chooses or closes.
    pub fn act(&mut self, action: Action) -> Reply {
        match action {
            Action::Down => self.cursor = (self.cursor + 1).min(self.offers.len().saturating_sub(1)),
            Action::Up => self.cursor = self.cursor.saturating_sub(1),
            Action::Back => return Reply::closes(Vec::new()),
            Action::Choose => {
                let chosen = self.offers.get(self.cursor).map(|offer| offer.effect.clone());
                return Reply::closes(chosen.into_iter().collect());
            }
            _ => {}
        }
        Reply::stays()
    }
}
