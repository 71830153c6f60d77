//! What lies over a screen and takes the keys first: one file a modal.

pub mod choice;
pub mod columns;
pub mod composer;
pub mod drill;
pub mod filters;
pub mod finder;
pub mod form;
pub mod guide;
pub mod help;
pub mod import;
pub mod offers;
pub mod prompt;
pub mod writing;

use super::action::Action;
use super::circumstances::Circumstances;
use super::effect::Effect;
use super::keymap::Context;
use super::notice::Notice;
use super::screens::dossier::Section;
use crate::domain::id::{AffiliateId, EventId, SavedFilterId};
use crate::domain::item::ItemId;
use crate::domain::roster::{Columns, Sort};
use choice::Choice;
use columns::ColumnMenu;
use composer::Composer;
use drill::Drill;
use filters::Filters;
use finder::Finder;
use form::FormEditor;
use guide::Guide;
use help::Help;
use import::Import;
use prompt::Prompt;
use writing::Writing;

/// What lies over a screen.
#[derive(Debug, Clone)]
pub enum Modal {
    /// The one-line composer under the briefing.
    Composer(Box<Composer>),
    /// An item being filled in.
    Form(Box<FormEditor>),
    /// A question of one line.
    Prompt(Box<Prompt>),
    /// An import of affiliates.
    Import(Box<Import>),
    /// A choice among a few.
    Choice(Choice),
    /// The keys of this place.
    Help(Help),
    /// Find and the palette.
    Finder(Box<Finder>),
    /// What can be typed, with what it means.
    Guide(Guide),
    /// The saved filters.
    Filters(Filters),
    /// The columns of the table.
    Columns(ColumnMenu),
    /// A message being written.
    Writing(Box<Writing>),
    /// The recall drill.
    Drill(Box<Drill>),
}

/// What a modal makes of a key.
#[derive(Debug, Default)]
pub struct Reply {
    /// What is asked of the world.
    pub effects: Vec<Effect>,
    /// Whether the modal goes away.
    pub stay: Stay,
    /// What comes once the modal has gone.
    pub then: Option<Then>,
    /// What to know, once the modal has gone.
    pub notice: Option<Notice>,
}

/// What comes once a modal has gone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Then {
    /// The screen below does this.
    Do(Action),
    /// Somebody's dossier opens, at a section, with the cursor on one of its items.
    Visit(AffiliateId, Section, Option<ItemId>),
    /// The events open, with the cursor on this one.
    Event(EventId),
    /// Somebody's dossier opens, and over it this is done.
    DoFor(AffiliateId, Action),
    /// This is typed: into the question below, else into the filter of the list.
    Type(&'static str),
    /// The saved filter at a place of the menu is used.
    PickFilter(usize),
    /// A saved filter is to be called otherwise.
    RenameFilter(SavedFilterId),
    /// The table shows these columns in this order.
    Columns(Columns, Sort),
}

/// Whether a modal goes away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Stay {
    /// It stays.
    #[default]
    Open,
    /// It goes.
    Closed,
}

impl Reply {
    /// It stays and asks nothing.
    pub fn stays() -> Self {
        Self::default()
    }

    /// It stays and asks this.
    pub fn asks(effects: Vec<Effect>) -> Self {
        Self { effects, ..Self::default() }
    }

    /// It goes and asks this.
    pub fn closes(effects: Vec<Effect>) -> Self {
        Self { effects, stay: Stay::Closed, ..Self::default() }
    }

    /// It goes, and the screen below does this.
    pub fn closes_then(action: Action) -> Self {
        Self::goes_then(Then::Do(action))
    }

    /// It goes, and somebody's dossier opens at a section, with the cursor on one of its items.
    pub fn closes_to(id: AffiliateId, section: Section, item: Option<ItemId>) -> Self {
        Self::goes_then(Then::Visit(id, section, item))
    }

    /// It goes, and something is done with somebody.
    pub fn closes_to_do(action: Action, id: AffiliateId) -> Self {
        Self::goes_then(Then::DoFor(id, action))
    }

    pub(super) fn goes_then(then: Then) -> Self {
        Self { stay: Stay::Closed, then: Some(then), ..Self::default() }
    }
}

impl Modal {
    /// Where its keys are looked up, the nearest context first.
    pub fn contexts(&self) -> &'static [Context] {
        match self {
            Modal::Composer(composer) => composer.contexts(),
            Modal::Form(editor) => editor.contexts(),
            Modal::Prompt(prompt) => prompt.contexts(),
            Modal::Import(import) => import.contexts(),
            Modal::Choice(_) => &[Context::Choice, Context::Always],
            Modal::Help(_) => &[Context::Help, Context::Text, Context::Always],
            Modal::Finder(finder) => finder.contexts(),
            Modal::Guide(_) => &[Context::Guide, Context::Always],
            Modal::Filters(_) => &[Context::Filters, Context::Always],
            Modal::Columns(_) => &[Context::Columns, Context::Always],
            Modal::Writing(writing) => writing.contexts(),
            Modal::Drill(drill) => drill.contexts(),
        }
    }

    /// Does an action.
    pub fn act(&mut self, action: Action, around: &Circumstances) -> Reply {
        match self {
            Modal::Composer(composer) => composer.act(action),
            Modal::Form(editor) => editor.act(action, around),
            Modal::Prompt(prompt) => prompt.act(action, around),
            Modal::Import(import) => import.act(action, around),
            Modal::Choice(choice) => choice.act(action),
            Modal::Help(help) => help.act(action),
            Modal::Finder(finder) => finder.act(action),
            Modal::Guide(guide) => guide.act(action),
            Modal::Filters(filters) => filters.act(action),
            Modal::Columns(menu) => menu.act(action),
            Modal::Writing(writing) => writing.act(action),
            Modal::Drill(drill) => drill.act(action, around),
        }
    }

    /// Takes typed or pasted text.
    pub fn take_text(&mut self, text: &str, around: &Circumstances) -> Reply {
        match self {
            Modal::Composer(composer) => composer.take_text(text),
            Modal::Form(editor) => editor.take_text(text, around),
            Modal::Prompt(prompt) => prompt.take_text(text, around),
            Modal::Import(import) => import.take_text(text, around),
            Modal::Choice(_) | Modal::Guide(_) | Modal::Filters(_) | Modal::Columns(_) => Reply::stays(),
            Modal::Help(help) => help.take_text(text),
            Modal::Drill(drill) => drill.take_text(text),
            Modal::Finder(finder) => finder.take_text(text),
            Modal::Writing(writing) => writing.take_text(text),
        }
    }
}
