//! Drawing only: one file a screen and a modal. Nothing here changes the state.

mod agenda;
mod asks;
mod board;
mod briefing;
mod choice;
mod columns;
mod composer;
mod copied;
mod copies;
mod day_end;
mod dossier;
mod drill;
mod events;
mod filters;
mod finder;
mod footer;
mod form;
mod gift;
pub mod glyphs;
mod guide;
mod header;
mod help;
mod history;
mod import;
mod layout;
mod lines;
mod list;
mod mind;
mod month;
mod offers;
mod panel;
mod people;
mod prompt;
pub mod theme;
mod timeline;
mod today;
mod welcome;
pub mod width;
mod writing;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;

use crate::app::action::Action;
use crate::app::modals::Modal;
use crate::app::model::Model;
use crate::app::screens::Place;
use crate::app::screens::dossier::Span;
use crate::app::tabs::Tab;
use crate::domain::phrase::Phrase;
use crate::i18n::Words;
use crate::i18n::keys::Signs;
pub use copied::briefing_text;
use glyphs::Glyphs;
use theme::{Role, Theme};

/// How the screens look: the words, the colours, the signs.
#[derive(Debug)]
pub struct Look {
    /// The language.
    pub words: Words,
    /// The colours.
    pub theme: Theme,
    /// The signs.
    pub glyphs: Glyphs,
}

impl Look {
    /// A key as it is shown: `Enter` and `Ctrl-J` in the reader's language, a letter as it is.
    pub fn key_name(&self, key: &str) -> String {
        let signs = if self.glyphs == glyphs::ASCII { Signs::Ascii } else { Signs::Any };
        self.words.key_name(key, signs)
    }
}

/// What a drawing found out about the room it had; the state machine keeps to it from then on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Drawn {
    /// The furthest scroll that still fills the section in focus.
    pub scroll_end: Option<usize>,
    /// Where the items of the section in focus stand.
    pub items: Option<Items>,
    /// Which actions the help shows under its filter.
    pub help: Option<Vec<Action>>,
}

/// Where the items of a section were drawn.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Items {
    /// Lines scrolled away above.
    pub scroll: usize,
    /// Lines in view.
    pub height: usize,
    /// The lines of each item, counted from the section's first.
    pub spans: Vec<Span>,
}

/// One drawing: the state, the look, and what was found out so far.
pub(crate) struct Painter<'a> {
    pub(crate) model: &'a Model,
    pub(crate) look: &'a Look,
    pub(crate) drawn: Drawn,
}

impl Painter<'_> {
    /// A role's style.
    pub(crate) fn style(&self, role: Role) -> Style {
        self.look.theme.style(role)
    }

    /// A message without gaps.
    pub(crate) fn say(&self, id: &str) -> String {
        self.look.words.say(id)
    }

    /// Draws what lies over the screen.
    fn modals(&mut self, frame: &mut Frame<'_>, body: Rect) {
        for modal in &self.model.modals {
            match modal {
                Modal::Composer(composer) => self.composer(frame, body, composer),
                Modal::Form(editor) => self.form(frame, body, editor),
                Modal::Prompt(prompt) => self.prompt(frame, body, prompt),
                Modal::Import(import) => self.import(frame, body, import),
                Modal::Choice(choice) => self.choice(frame, body, choice),
                Modal::Help(help) => self.help(frame, body, help),
                Modal::Finder(finder) => self.finder(frame, body, finder),
                Modal::Guide(guide) => self.guide(frame, body, guide),
                Modal::Filters(filters) => self.filters(frame, body, filters),
                Modal::Columns(menu) => self.column_menu(frame, body, menu),
                Modal::Writing(writing) => self.writing(frame, body, writing),
                Modal::Drill(drill) => self.drill(frame, body, drill),
            }
        }
    }

    /// A sentence that came as data.
    pub(crate) fn phrase(&self, phrase: &Phrase) -> String {
        self.look.words.phrase(phrase, self.model.around.now.day)
    }
}

/// Draws only what lies over the screens, with its keys: a sheet in a few rows of the terminal.
pub fn draw_sheet(frame: &mut Frame<'_>, model: &Model, look: &Look) -> Drawn {
    let mut painter = Painter { model, look, drawn: Drawn::default() };
    let area = frame.area();
    if area.is_empty() {
        return painter.drawn;
    }
    let footer = painter.footer_height(area);
    let [body, footer] = Layout::vertical([Constraint::Min(1), Constraint::Length(footer)]).areas(area);
    painter.modals(frame, body);
    painter.footer(frame, footer);
    glyphs::mend_unseen(frame.buffer_mut());
    if look.glyphs == glyphs::ASCII {
        glyphs::mend_typography(frame.buffer_mut());
    }
    painter.drawn
}

/// Draws the screen.
pub fn draw(frame: &mut Frame<'_>, model: &Model, look: &Look) -> Drawn {
    let mut painter = Painter { model, look, drawn: Drawn::default() };
    let area = frame.area();
    if area.is_empty() {
        return painter.drawn;
    }
    let footer = painter.footer_height(area);
    let [header, body, footer] =
        Layout::vertical([Constraint::Length(1), Constraint::Min(1), Constraint::Length(footer)]).areas(area);
    let tiny = layout::Shape::of(area) == layout::Shape::Tiny;
    let body = if tiny { Rect { y: 0, height: body.height + 1, ..body } } else { body };
    if !tiny {
        painter.header(frame, header);
    }
    match (model.place(), model.tab) {
        (Some(Place::Dossier(_)), _) => painter.dossier(frame, body),
        (Some(Place::History(screen)), _) => painter.history(frame, body, screen),
        (Some(Place::Copies(screen)), _) => painter.copies(frame, body, screen),
        (Some(Place::Events(screen)), _) => painter.events(frame, body, screen),
        (None, _) if model.is_empty() => painter.welcome(frame, body),
        (None, Tab::Today) => painter.today(frame, body),
        (None, Tab::People) => painter.people(frame, body),
        (None, Tab::Gifts) => painter.board(frame, body),
        (None, Tab::Agenda) => painter.agenda(frame, body),
    }
    painter.modals(frame, body);
    painter.footer(frame, footer);
    glyphs::mend_unseen(frame.buffer_mut());
    if look.glyphs == glyphs::ASCII {
        glyphs::mend_typography(frame.buffer_mut());
    }
    painter.drawn
}
