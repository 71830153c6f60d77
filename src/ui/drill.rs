//! The recall drill.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Clear;

use super::Painter;
use super::lines::{Piece, paint};
use super::prompt::window;
use super::theme::Role;
use crate::app::modals::drill::Drill;
use crate::domain::drill::Verdict;
use crate::say;

impl Painter<'_> {
    /// Draws the question, what is typed, and the answer once it is shown.
    pub(crate) fn drill(&self, frame: &mut Frame<'_>, area: Rect, drill: &Drill) {
        let Some(card) = drill.card() else { return };
        let words = &self.look.words;
        let more = self.look.glyphs.more;
        let sheet_width = area.width.min(72);
        let width = usize::from(sheet_width.saturating_sub(4));
        let mut lines = Piece::new(self.phrase(&card.question()), self.style(Role::Title)).lines(width, more);
        if !card.cues.is_empty() {
            let cues = card.cues.join(&format!(" {} ", self.look.glyphs.dot));
            lines.extend(Piece::new(cues, self.style(Role::Text)).indented(2).at_most(3).lines(width, more));
        }
        // Where there is hardly room, the answer says more than a blank.
        let blank = |lines: &mut Vec<Line<'static>>| lines.extend((area.height > 12).then(Line::default));
        blank(&mut lines);
        let typed_row = lines.len();
        let (typed, caret) = window(drill.field.text(), drill.field.caret(), width.saturating_sub(3));
        lines.push(Line::from(vec![Span::styled("> ", self.style(Role::Key)), Span::raw(typed)]));
        blank(&mut lines);
        match (drill.shown, card.answers.first()) {
            (Some(verdict), Some(answer)) => {
                let (said, role) = match verdict {
                    Verdict::Known => ("drill-known", Role::Done),
                    Verdict::Missed => ("drill-missed", Role::Overdue),
                };
                lines.extend(Piece::new(answer.clone(), self.style(Role::Title)).lines(width, more));
                lines.push(Line::from(Span::styled(self.say(said), self.style(role))));
            }
            _ => {
                lines.extend(Piece::new(self.say("drill-how"), self.style(Role::Quiet)).lines(width, more));
                lines.push(Line::default());
            }
        }
        let height = u16::try_from(lines.len() + 2).unwrap_or(u16::MAX).min(area.height);
        // The briefing below would give the answers away.
        frame.render_widget(Clear, area);
        let foot = say!(words, "drill-foot", at = drill.at + 1, n = drill.cards.len());
        let inner = self.popup(frame, Self::centred(area, sheet_width, height), &self.say("drill-title"), &foot);
        paint(frame, inner, &lines);
        if drill.shown.is_none() {
            Self::caret(frame, inner, caret + 2, typed_row);
        }
    }
}
