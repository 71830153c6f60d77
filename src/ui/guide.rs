//! What can be typed, with what it means.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::Painter;
use super::lines::Piece;
use super::theme::Role;
use super::width::{cells, cut, fit};
use crate::app::modals::guide::Guide;

impl Painter<'_> {
    /// Draws the guide over what lies below; the line of the cursor stays in sight.
    pub(crate) fn guide(&self, frame: &mut Frame<'_>, area: Rect, guide: &Guide) {
        let more = self.look.glyphs.more;
        let widest = guide.entries.iter().map(|entry| cells(entry.sample)).max().unwrap_or(0);
        let sheet_width = area.width.min(100);
        let width = usize::from(sheet_width.saturating_sub(4));
        let column = (widest + 4).min(width / 2);
        let mut lines: Vec<Line<'static>> = Vec::new();
        let mut stands = 0..0;
        for (at, entry) in guide.entries.iter().enumerate() {
            let selected = at == guide.cursor;
            let (sample, meaning) = if selected { (Role::Selected, Role::Selected) } else { (Role::Key, Role::Text) };
            let piece = Piece::new(self.say(entry.meaning), self.style(meaning));
            let start = lines.len();
            for (row, line) in piece.lines(width.saturating_sub(column), more).into_iter().enumerate() {
                let head = match (row, selected) {
                    (0, true) => format!("{} {}", fit(self.look.glyphs.cursor, 1, ""), entry.sample),
                    (0, false) => format!("  {}", entry.sample),
                    _ => String::new(),
                };
                let head = cut(&head, column.saturating_sub(1), more);
                let mut spans = vec![Span::styled(fit(&head, column, ""), self.style(sample))];
                spans.extend(line.spans);
                lines.push(Line::from(spans));
            }
            if selected {
                stands = start..lines.len();
            }
        }
        let height = u16::try_from(lines.len() + 2).unwrap_or(u16::MAX);
        let sheet = Self::centred(area, sheet_width, height.min(area.height.saturating_sub(2)).max(3));
        let inner = self.popup(frame, sheet, &self.say(guide.title), &self.say(guide.foot));
        let scroll = stands.end.saturating_sub(usize::from(inner.height));
        self.scrolled(frame, inner, &lines, scroll.min(stands.start));
    }
}
