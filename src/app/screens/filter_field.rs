//! The filter above a list: one line of text, and whether keys are its letters.

use crate::app::action::Action;
use crate::app::keymap::Context;
use crate::app::text_field::{Edit, Lines, TextField};

/// Whether the filter is being typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Typing {
    /// Keys are letters of the filter.
    Yes,
    /// Keys are commands.
    No,
}

/// A filter: its text narrows the list, also when it is typed no more.
#[derive(Debug, Clone)]
pub struct FilterField {
    field: TextField,
    typing: Typing,
}

impl Default for FilterField {
    fn default() -> Self {
        Self { field: TextField::new(Lines::One), typing: Typing::No }
    }
}

impl FilterField {
    /// The text.
    pub fn text(&self) -> &str {
        self.field.text()
    }

    /// The caret, in bytes from the start of the text.
    pub fn caret(&self) -> usize {
        self.field.caret()
    }

    /// Whether keys are its letters now.
    pub fn is_typed(&self) -> bool {
        self.typing == Typing::Yes
    }

    /// Whether there is something to show: it is being typed, or it narrows the list.
    pub fn is_shown(&self) -> bool {
        self.is_typed() || !self.text().is_empty()
    }

    /// Where keys are looked up while it is typed.
    pub(super) fn contexts(&self) -> Option<&'static [Context]> {
        self.is_typed().then_some(&[Context::Filter, Context::Text, Context::Always])
    }

    /// From now on keys are its letters.
    pub(super) fn open(&mut self) {
        self.typing = Typing::Yes;
    }

    /// Takes typed or pasted text; `false` while it is not typed.
    pub(super) fn take(&mut self, text: &str) -> bool {
        if self.is_typed() {
            self.field.insert_text(text);
        }
        self.is_typed()
    }

    /// An action while it is typed; `None` leaves it to the others.
    pub(super) fn act(&mut self, action: Action) -> Option<Edit> {
        match (self.typing, action) {
            (Typing::No, _) => None,
            (Typing::Yes, Action::Confirm) => {
                self.typing = Typing::No;
                Some(Edit::Caret)
            }
            (Typing::Yes, other) => self.field.act(other),
        }
    }

    /// Replaces the text; nothing is typed any more.
    pub(super) fn put(&mut self, text: impl Into<String>) {
        self.field.set_text(text);
        self.typing = Typing::No;
    }

    /// Replaces the text while it is typed on, with the caret at a byte.
    pub(super) fn complete(&mut self, text: String, caret: usize) {
        self.field.set_text(text);
        self.field.set_caret(caret);
    }

    /// Puts a word behind the text, which is typed on.
    pub(super) fn add_word(&mut self, word: &str) {
        let text = format!("{} {word}", self.text().trim_end());
        self.field.set_text(text.trim_start());
        self.typing = Typing::Yes;
    }

    /// Takes the filter away; says whether there was one.
    pub(super) fn clear(&mut self) -> bool {
        let was_shown = self.is_shown();
        self.put("");
        was_shown
    }
}
