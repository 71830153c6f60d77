//! The text of a message: looked at, changed here, taken back from the editor, kept.

use super::{SCROLLED, Step, Writing};
use crate::app::action::Action;
use crate::app::effect::Effect;

impl Writing {
    /// The text is changed here from now on; where it is being changed already, the caret stays.
    pub fn write_here(&mut self) {
        if self.step == Step::Preview {
            self.field.set_text(self.text().to_owned());
            self.go(Step::Typing);
        }
    }

    /// Scrolls the text; whether the action does that.
    pub(super) fn scrolls(&mut self, action: Action) -> bool {
        let last = self.text().lines().count();
        self.scroll = match action {
            Action::Down => (self.scroll + 1).min(last),
            Action::Up => self.scroll.saturating_sub(1),
            Action::HalfPageDown => (self.scroll + SCROLLED).min(last),
            Action::HalfPageUp => self.scroll.saturating_sub(SCROLLED),
            _ => return false,
        };
        true
    }

    /// Edits the text in the field.
    pub(super) fn typed(&mut self, action: Action) {
        self.field.act(action);
        self.keep();
    }

    /// The text is what stands in the field.
    pub(super) fn keep(&mut self) {
        if let Some(written) = &mut self.written {
            self.field.text().clone_into(&mut written.text);
        }
    }

    /// Takes the text back from the editor, or from the field. An emptied text is a change of mind: nothing is kept.
    pub fn replace(&mut self, text: &str) -> Vec<Effect> {
        let Some(written) = &mut self.written else { return Vec::new() };
        if text.trim().is_empty() {
            let place = written.place(self.stationery.to);
            self.stationery.drafts.retain(|draft| draft.template != written.template);
            self.written = None;
            self.go(Step::Templates);
            return vec![Effect::ForgetDraft(place)];
        }
        written.text = text.trim_end().to_owned();
        self.go(Step::Preview);
        self.unsaved().into_iter().collect()
    }

    /// Whether the text is another one than was saved last. An emptied one is not kept: whether it was meant shows when the
    /// field is left.
    pub fn is_unsaved(&self) -> bool {
        self.written.as_ref().is_some_and(|written| written.text != self.saved && !written.text.trim().is_empty())
    }

    /// The effect that saves the text, if it is another one than was saved last.
    pub fn unsaved(&mut self) -> Option<Effect> {
        let written = self.written.as_ref().filter(|_| self.is_unsaved())?;
        self.saved.clone_from(&written.text);
        let draft = serde_json::to_string(written).ok()?;
        Some(Effect::SaveDraft(written.place(self.stationery.to), draft, 0))
    }
}
