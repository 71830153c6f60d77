//! The state of the screens.

use super::action::Action;
use super::circumstances::Circumstances;
use super::effect::Effect;
use super::key::Key;
use super::keymap::{Context, Keymap, Match};
use super::modals::Modal;
use super::notice::Notice;
use super::screens::Place;
use super::screens::agenda::AgendaScreen;
use super::screens::dossier::{DossierScreen, Span};
use super::screens::gifts::{Board, Lie};
use super::screens::list::List;
use super::screens::people::People;
use super::screens::today::{Order, Today};
use super::screens::welcome::Welcome;
use super::tabs::Tab;
use crate::domain::dossier::Dossier;
use crate::domain::id::AffiliateId;
use crate::domain::item::ItemId;
use crate::domain::phrase::Phrase;
use chrono::NaiveDate;

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
    /// The tab at the bottom.
    pub tab: Tab,
    /// Today.
    pub today: Today,
    /// Everybody.
    pub people: People,
    /// The gift board.
    pub gifts: Board,
    /// What the coming days hold.
    pub agenda: AgendaScreen,
    /// The first screen, in place of Today while the notebook is empty.
    pub welcome: Welcome,
    /// Everything of the person that the cursor of the tab's list is on, once it was read.
    pub beside: Option<Box<Dossier>>,
    /// What was opened over the tab, the topmost last.
    pub stack: Vec<Place>,
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
    /// An item just written: the cursor goes there once it was read.
    pub(super) look_for: Option<ItemId>,
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
            tab: Tab::default(),
            today: Today::default(),
            people: People::new(size),
            gifts: Board::new(Lie::of(size)),
            agenda: AgendaScreen::default(),
            welcome: Welcome::default(),
            beside: None,
            stack: Vec::new(),
            modals: Vec::new(),
            notice: None,
            privacy: Privacy::default(),
            notebook: Notebook::default(),
            notebook_path: String::new(),
            pending: Vec::new(),
            quitting: Quitting::default(),
            look_for: None,
            order: Order::Fresh,
        }
    }

    /// The keys of a sequence that is not complete yet: `g` of `g h`.
    pub fn pending(&self) -> &[Key] {
        &self.pending
    }

    /// What is to be read first.
    pub fn start(&self) -> Vec<Effect> {
        vec![Effect::LoadMorning]
    }

    /// Who was due on the list that the manager works on, on this working day; nobody where the list is about to be made anew.
    pub fn shown_on(&self, day: NaiveDate) -> Vec<AffiliateId> {
        match &self.today.morning {
            Some(morning) if self.order == Order::Kept && morning.queue.day == day => self.today.shown.clone(),
            _ => Vec::new(),
        }
    }

    /// Whether Today still shows the list of another day.
    pub(super) fn is_of_another_day(&self) -> bool {
        self.today.morning.as_ref().is_some_and(|morning| morning.queue.day != self.around.now.day)
    }

    /// What stands above the keys: what was done last, otherwise that the list is another day's as long as it is.
    pub fn told(&self) -> Option<Notice> {
        let stale = self.tab == Tab::Today && self.is_of_another_day();
        self.notice.clone().or_else(|| stale.then(|| Notice::info(Phrase::new("notice-new-day"))))
    }

    /// Whether the notebook holds nobody yet.
    pub fn is_empty(&self) -> bool {
        self.today.morning.as_ref().is_some_and(|morning| !morning.anybody)
    }

    /// The place on top of the tab.
    pub fn place(&self) -> Option<&Place> {
        self.stack.last()
    }

    /// The dossier, where it is what is on the screen.
    pub fn dossier(&self) -> Option<&DossierScreen> {
        match self.place() {
            Some(Place::Dossier(screen)) => Some(screen),
            Some(Place::History(_) | Place::Copies(_) | Place::Events(_)) | None => None,
        }
    }

    /// The list of the tab.
    pub fn list(&self) -> &dyn List {
        match self.tab {
            Tab::Today => &self.today,
            Tab::People => &self.people,
            Tab::Gifts => &self.gifts,
            Tab::Agenda => &self.agenda,
        }
    }

    /// The list of the tab, to be changed.
    pub(super) fn list_mut(&mut self) -> &mut dyn List {
        match self.tab {
            Tab::Today => &mut self.today,
            Tab::People => &mut self.people,
            Tab::Gifts => &mut self.gifts,
            Tab::Agenda => &mut self.agenda,
        }
    }

    /// Where keys are looked up now, the nearest context first.
    pub fn contexts(&self) -> &'static [Context] {
        match (self.modals.last(), self.place()) {
            (Some(modal), _) => modal.contexts(),
            (None, Some(place)) => place.contexts(),
            (None, None) if self.is_empty() => &[Context::Welcome, Context::Screen, Context::Always],
            (None, None) => self.list().contexts().unwrap_or_else(|| self.tab.contexts()),
        }
    }

    /// Whether letters are text now, and no keys.
    pub fn is_typing(&self) -> bool {
        self.contexts().contains(&Context::Text)
    }

    /// Whether a key means something now.
    pub fn is_bound(&self, key: Key) -> bool {
        self.keymap.look_up(self.contexts(), &[key.as_command()]) != Match::None
    }

    /// The person the screen is about.
    pub fn person(&self) -> Option<AffiliateId> {
        match self.place() {
            Some(place) => place.person(),
            None => self.list().selected(),
        }
    }

    /// Everything of the person the screen is about, once it was read.
    pub fn person_dossier(&self) -> Option<&Dossier> {
        match self.place() {
            Some(Place::Dossier(screen)) => screen.dossier.as_deref(),
            Some(Place::History(_) | Place::Copies(_) | Place::Events(_)) => None,
            None => self.beside.as_deref(),
        }
    }

    /// Whom the next key may bring on the screen: those beside the cursor, where a list or a dossier lies on top.
    pub fn neighbours(&self) -> Vec<AffiliateId> {
        match (self.modals.is_empty(), self.place()) {
            (true, None | Some(Place::Dossier(_))) => self.list().neighbours(),
            _ => Vec::new(),
        }
    }

    /// What is typed in the composer or the form on top; nothing where there is none.
    pub fn typed(&self) -> &str {
        match self.modals.last() {
            Some(Modal::Composer(composer)) => composer.field.text(),
            Some(Modal::Form(editor)) => editor.long_text().unwrap_or_default(),
            Some(Modal::Writing(writing)) => writing.text(),
            _ => "",
        }
    }

    /// Keeps to what a drawing found out: how far the section in focus scrolls, which lines the help shows.
    pub fn settle(&mut self, scroll_end: Option<usize>, help: Option<Vec<Action>>) {
        if let (Some(Place::Dossier(screen)), Some(end)) = (self.stack.last_mut(), scroll_end) {
            screen.scroll_end = end;
            screen.scroll = screen.scroll.min(end);
        }
        if let (Some(Modal::Help(open)), Some(shown)) = (self.modals.last_mut(), help) {
            open.settle(shown);
        }
    }

    /// Keeps to where the items of the section in focus were drawn.
    pub fn settle_items(&mut self, scroll: usize, height: usize, spans: Vec<Span>) {
        if let Some(Place::Dossier(screen)) = self.stack.last_mut() {
            screen.settle(scroll, height, spans);
        }
    }

    /// Whether something typed is not saved yet.
    pub fn has_unsaved_draft(&self) -> bool {
        self.modals.iter().any(|modal| match modal {
            Modal::Composer(composer) => composer.is_unsaved(),
            Modal::Form(editor) => editor.is_unsaved(),
            Modal::Writing(writing) => writing.is_unsaved(),
            _ => false,
        })
    }

    /// The effects that save every draft not saved yet: at a deadline, at a signal, before the program sleeps or leaves.
    pub fn unsaved_drafts(&mut self) -> Vec<Effect> {
        self.modals
            .iter_mut()
            .filter_map(|modal| match modal {
                Modal::Composer(composer) => composer.unsaved(),
                Modal::Form(editor) => editor.unsaved(),
                Modal::Writing(writing) => writing.unsaved(),
                _ => None,
            })
            .collect()
    }
}
