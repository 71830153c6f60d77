//! The places one can be in: one file a screen.

pub mod agenda;
pub mod copies;
pub mod cursor;
pub mod dossier;
pub mod events;
pub mod filter_field;
pub mod gifts;
pub mod history;
pub mod list;
pub mod people;
pub mod today;
pub mod welcome;

use super::action::Action;
use super::keymap::Context;
use crate::domain::id::AffiliateId;
use copies::CopiesScreen;
use dossier::DossierScreen;
use events::EventsScreen;
use history::HistoryScreen;

/// A place opened over a tab; Esc goes back from it.
#[derive(Debug, Clone)]
pub enum Place {
    /// Everything of one affiliate.
    Dossier(DossierScreen),
    /// What was done, step by step.
    History(HistoryScreen),
    /// The copies of the notebook.
    Copies(CopiesScreen),
    /// The events.
    Events(EventsScreen),
}

impl Place {
    /// Where its keys are looked up, the nearest context first.
    pub fn contexts(&self) -> &'static [Context] {
        match self {
            Place::Dossier(_) => &[Context::Dossier, Context::Person, Context::Tabs, Context::Screen, Context::Always],
            Place::History(_) => &[Context::History, Context::Tabs, Context::Screen, Context::Always],
            Place::Copies(_) => &[Context::Copies, Context::Tabs, Context::Screen, Context::Always],
            Place::Events(_) => &[Context::Events, Context::Tabs, Context::Screen, Context::Always],
        }
    }

    /// Moves within it; anything else is left to the others.
    pub fn act(&mut self, action: Action) -> bool {
        match self {
            Place::Dossier(screen) => screen.act(action),
            Place::History(screen) => screen.act(action),
            Place::Copies(screen) => screen.act(action),
            Place::Events(screen) => screen.act(action),
        }
    }

    /// The person it is about; `None` when it is about none in particular.
    pub fn person(&self) -> Option<AffiliateId> {
        match self {
            Place::Dossier(screen) => Some(screen.id),
            Place::History(_) | Place::Copies(_) | Place::Events(_) => None,
        }
    }
}
