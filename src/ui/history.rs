//! What was done: a line a step, the newest first; what has been taken back is marked as such.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::Painter;
use super::lines::Piece;
use super::panel::Attention;
use super::theme::Role;
use super::width::{cells, fit};
use crate::app::screens::history::{Asked, HistoryScreen};
use crate::domain::history::{PastStep, StepState};
use crate::say;

impl Painter<'_> {
    /// Draws the history.
    pub(crate) fn history(&self, frame: &mut Frame<'_>, area: Rect, screen: &HistoryScreen) {
        let foot = match screen.asked {
            Asked::ToUndo(n) => say!(self.look.words, "history-ask", n = n),
            Asked::No => String::new(),
        };
        let inner = self.panel(frame, area, &self.say("history-title"), &foot, Attention::Focus);
        let width = usize::from(inner.width);
        let Some(steps) = &screen.steps else { return };
        let more = self.look.glyphs.more;
        if steps.is_empty() {
            let empty = Piece::new(self.say("history-empty"), self.style(Role::Quiet)).lines(width, more);
            self.scrolled(frame, inner, &empty, 0);
            return;
        }
        let marked = match screen.asked {
            Asked::ToUndo(_) => screen.down_to_cursor(),
            Asked::No => Vec::new(),
        };
        let moments: Vec<String> = steps.iter().map(|step| self.moment(step, width)).collect();
        let column = moments.iter().map(|moment| cells(moment)).max().unwrap_or(0);
        let cursor = screen.cursor();
        let rows: Vec<Line<'static>> = steps
            .iter()
            .zip(&moments)
            .enumerate()
            .map(|(at, (step, moment))| {
                let sign = if marked.contains(&step.id) { self.look.glyphs.mark } else { self.sign(step) };
                let said = self.look.words.say_with(&step.what, &[("names", step.names.join(", ").into())]);
                let state = match step.state {
                    StepState::Done => String::new(),
                    StepState::Undone => format!(" ({})", self.say("history-undone")),
                    StepState::Closed => format!(" ({})", self.say("history-closed")),
                };
                let pointer = fit(if at == cursor { self.look.glyphs.cursor } else { "" }, 2, "");
                let text =
                    format!("{pointer}{}{}  {said}{state}", fit(sign, 2, ""), fit(moment, column.min(width / 2), more));
                let role = match (at == cursor, step.state) {
                    (true, _) => Role::Selected,
                    (false, StepState::Done) => Role::Text,
                    (false, _) => Role::Quiet,
                };
                Line::from(Span::styled(fit(&text, width.saturating_sub(1), more), self.style(role)))
            })
            .collect();
        let height = usize::from(inner.height);
        let from = (cursor + 1 + height / 3).min(rows.len()).saturating_sub(height).min(cursor);
        self.scrolled(frame, inner, &rows, from);
    }

    /// Day and time of a step where the manager is; the day alone where there is little room.
    fn moment(&self, step: &PastStep, width: usize) -> String {
        let now = &self.model.around.now;
        let there = step.at.with_timezone(&now.zone).naive_local();
        let words = &self.look.words;
        let day = words.day(there.date(), now.day);
        if width < 48 { day } else { format!("{day} {}", words.time(there.time())) }
    }

    fn sign(&self, step: &PastStep) -> &'static str {
        match step.state {
            StepState::Done => self.look.glyphs.done,
            StepState::Undone | StepState::Closed => self.look.glyphs.other,
        }
    }
}
