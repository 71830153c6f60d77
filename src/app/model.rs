//! The state of the screens.

use super::action::Action;
use super::circumstances::Circumstances;
use super::effect::Effect;
use super::key::Key;
use super::keymap::{Context, Keymap};
use super::modals::Modal;
use super::notice::Notice;
use super::screens::dossier::DossierScreen;
use super::screens::today::{Order, Today};
use super::screens::welcome::Welcome;
use crate::domain::dossier::Dossier;
use crate::domain::id::AffiliateId;

/// Whether private facts are readable on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Privacy {
    /// Everything is shown.
    #[default]
    Open,
    /// Private facts are hidden, while the screen is shared.
    Hidden,
}

/// Which notebook is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Notebook {
    /// The manager's own.
    #[default]
    Own,
    /// The made-up one: nothing is kept.
    Demo,
}

/// Whether the program goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Quitting {
    /// It goes on.
    #[default]
    No,
    /// Ctrl-C was pressed once.
    Asked,
}

/// The state of the screens.
#[derive(Debug, Clone)]
pub struct Model {
    /// The moment, the rules, the language.
    pub around: Circumstances,
    /// The table of keys.
    pub keymap: Keymap,
    /// Columns and rows of the terminal.
    pub size: (u16, u16),
    /// Today, always at the bottom.
    pub today: Today,
    /// The first screen, in place of Today while the notebook is empty.
    pub welcome: Welcome,
    /// The dossier on top of Today.
    pub dossier: Option<DossierScreen>,
    /// What lies over the screen, the topmost last.
    pub modals: Vec<Modal>,
    /// What was done last, or what went wrong.
    pub notice: Option<Notice>,
    /// Whether private facts are readable.
    pub privacy: Privacy,
    /// Which notebook is open.
    pub notebook: Notebook,
    /// Where the notebook's file is, for the first screen.
    pub notebook_path: String,
    /// Keys pressed that begin a longer binding.
    pub(super) pending: Vec<Key>,
    pub(super) quitting: Quitting,
    /// What the next fresh queue does to the order.
    pub(super) order: Order,
}

impl Model {
    /// The state before anything was read.
    pub fn new(around: Circumstances, keymap: Keymap, size: (u16, u16)) -> Self {
        Self {
            around,
            keymap,
            size,
            today: Today::default(),
            welcome: Welcome::default(),
            dossier: None,
            modals: Vec::new(),
            notice: None,
            privacy: Privacy::default(),
            notebook: Notebook::default(),
            notebook_path: String::new(),
            pending: Vec::new(),
            quitting: Quitting::default(),
            order: Order::Fresh,
        }
    }

    /// What is to be read first.
    pub fn start(&self) -> Vec<Effect> {
        vec![Effect::LoadMorning]
    }

    /// Whether the notebook holds nobody yet.
    pub fn is_empty(&self) -> bool {
        self.today.morning.as_ref().is_some_and(|morning| morning.people == 0)
    }

    /// Where keys are looked up now, the nearest context first.
    pub fn contexts(&self) -> &'static [Context] {
        match (self.modals.last(), &self.dossier) {
            (Some(modal), _) => modal.contexts(),
            (None, Some(_)) => &[Context::Person, Context::Dossier, Context::Screen, Context::Always],
            (None, None) if self.is_empty() => &[Context::Welcome, Context::Screen, Context::Always],
            (None, None) => &[Context::Person, Context::Today, Context::Screen, Context::Always],
        }
    }

    /// The person the screen is about.
    pub fn person(&self) -> Option<AffiliateId> {
        self.dossier.as_ref().map(|screen| screen.id).or(self.today.selected)
    }

    /// Everything of the person the screen is about, once it was read.
    pub fn person_dossier(&self) -> Option<&Dossier> {
        match &self.dossier {
            Some(screen) => screen.dossier.as_deref(),
            None => self.today.dossier.as_deref(),
        }
    }

    /// Keeps to what a drawing found out: how far the section in focus scrolls, which lines the help shows.
    pub fn settle(&mut self, scroll_end: Option<usize>, help: Option<Vec<Action>>) {
        if let (Some(screen), Some(end)) = (&mut self.dossier, scroll_end) {
            screen.scroll_end = end;
            screen.scroll = screen.scroll.min(end);
        }
        if let (Some(Modal::Help(open)), Some(shown)) = (self.modals.last_mut(), help) {
            open.settle(shown);
        }
    }

    /// The effects that save every draft not saved yet: at a deadline, at a signal, before the program sleeps or leaves.
    pub fn unsaved_drafts(&mut self) -> Vec<Effect> {
        self.modals
            .iter_mut()
            .filter_map(|modal| match modal {
                Modal::Composer(composer) => composer.unsaved(),
                Modal::Prompt(_) | Modal::Choice(_) | Modal::Help(_) => None,
            })
            .collect()
    }
}
