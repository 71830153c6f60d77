//! A question of one line: what is typed, what it means, examples.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::Painter;
use super::lines::{Piece, paint};
use super::theme::Role;
use super::width::cells;
use crate::app::modals::prompt::Prompt;

impl Painter<'_> {
    /// Draws the question over what lies below.
    pub(crate) fn prompt(&self, frame: &mut Frame<'_>, area: Rect, prompt: &Prompt) {
        let more = self.look.glyphs.more;
        let width = area.width.min(76);
        let inside = usize::from(width.saturating_sub(4));
        let role = match (prompt.offers.is_empty(), prompt.answer.effects.is_empty()) {
            (false, _) => Role::Amber,
            (true, true) => Role::Quiet,
            (true, false) => Role::Text,
        };
        let mut said: Vec<Line<'static>> = Vec::new();
        for phrase in &prompt.answer.says {
            said.extend(Piece::new(self.phrase(phrase), self.style(role)).lines(inside, more));
        }
        said.extend(self.offers(&prompt.offers, 0..prompt.offers.all().len(), inside).into_iter().map(Line::from));
        said.push(Line::default());
        said.extend(Piece::new(self.say(prompt.examples()), self.style(Role::Quiet)).lines(inside, more));
        let height = u16::try_from(said.len() + 4).unwrap_or(u16::MAX).max(7);
        let sheet = Self::centred(area, width, height);
        let inner = self.popup(frame, sheet, &self.phrase(&prompt.title()), "");
        let field = Rect { height: 1, ..inner };
        let (shown, column) =
            window(prompt.field.text(), prompt.field.caret(), usize::from(inner.width.saturating_sub(3)));
        let line =
            Line::from(vec![Span::styled("> ", self.style(Role::Key)), Span::styled(shown, self.style(Role::Title))]);
        paint(frame, field, &[line]);
        let below = Rect { y: inner.y + 2, height: inner.height.saturating_sub(2), ..inner };
        paint(frame, below, &said);
        Self::caret(frame, inner, column + 2, 0);
    }
}

/// The part of a one-line text around the caret that fits, and the caret's column in it.
pub(crate) fn window(text: &str, caret: usize, width: usize) -> (String, usize) {
    use unicode_segmentation::UnicodeSegmentation;

    let before: Vec<&str> = text.get(..caret).unwrap_or(text).graphemes(true).collect();
    let mut from = 0;
    let mut column: usize = before.iter().map(|grapheme| cells(grapheme)).sum();
    while column > width.saturating_sub(1) && from < before.len() {
        column -= cells(before[from]);
        from += 1;
    }
    let skipped: usize = before[..from].iter().map(|grapheme| grapheme.len()).sum();
    let shown = text.get(skipped..).unwrap_or_default();
    let mut out = String::new();
    let mut used = 0;
    for grapheme in shown.graphemes(true) {
        used += cells(grapheme);
        if used > width {
            break;
        }
        out.push_str(grapheme);
    }
    (out, column)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_answer_scrolls_with_the_caret() {
        assert_eq!(window("mardi", 5, 10), ("mardi".to_owned(), 5));
        assert_eq!(window("abcdefghij", 10, 5), ("ghij".to_owned(), 4));
        assert_eq!(window("abcdefghij", 0, 5), ("abcde".to_owned(), 0));
    }
}
