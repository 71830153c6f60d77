//! When nobody is left: the day's sum, or an empty day, and who comes next.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

use super::Painter;
use super::layout::Shape;
use super::lines::Piece;
use super::list::Density;
use super::panel::Attention;
use super::theme::Role;
use crate::say;

impl Painter<'_> {
    /// Draws the end of the day above those who are done.
    pub(crate) fn day_end(&self, frame: &mut Frame<'_>, area: Rect, shape: Shape) {
        let width = usize::from(area.width.saturating_sub(4));
        let lines = self.day_end_lines(width);
        if shape <= Shape::Single {
            self.scrolled(frame, area, &lines, 0);
            return;
        }
        let wanted = u16::try_from(lines.len() + 3).unwrap_or(u16::MAX).min(area.height);
        let done = self.model.today.morning.as_ref().is_some_and(|morning| !morning.queue.done.is_empty());
        let height = if done { wanted } else { area.height };
        let [top, rest] = Layout::vertical([Constraint::Length(height), Constraint::Min(0)]).areas(area);
        let inner = self.panel(frame, top, &self.say("title-today"), "", Attention::Focus);
        let padded = Rect { y: inner.y + 1, height: inner.height.saturating_sub(1), ..inner };
        self.scrolled(frame, padded, &lines, 0);
        if rest.height > 2 {
            let done = self.model.today.morning.as_ref().map_or(0, |morning| morning.queue.done.len());
            let title = say!(self.look.words, "section-done", n = done);
            let inner = self.panel(frame, rest, &title, "", Attention::Beside);
            let rows = self.list(usize::from(inner.width), Density::OneLine, usize::from(inner.height));
            self.scrolled(frame, inner, &rows.lines, rows.scroll(usize::from(inner.height)));
        }
    }

    fn day_end_lines(&self, width: usize) -> Vec<Line<'static>> {
        let Some(morning) = &self.model.today.morning else { return Vec::new() };
        let words = &self.look.words;
        let today = self.model.around.now.day;
        let end = &morning.end;
        let mut pieces = Vec::new();
        if end.is_over() {
            pieces.push(Piece::new(
                say!(words, "day-end-done", done = end.done, all = end.shown),
                self.style(Role::Title),
            ));
            let counts = [
                ("day-end-reached", end.reached),
                ("day-end-missed", end.missed),
                ("day-end-snoozed", end.snoozed),
                ("day-end-skipped", end.skipped),
                ("day-end-settled", end.settled),
                ("day-end-facts", end.gathered.facts as usize),
                ("day-end-promises", end.gathered.promises as usize),
            ];
            let counts: Vec<String> = counts
                .into_iter()
                .filter(|(_, n)| *n > 0)
                .map(|(id, n)| words.say_with(id, &[("n", n.into())]))
                .collect();
            pieces.push(Piece::new(counts.join(", "), self.style(Role::Text)));
            let next = words.day(self.model.around.rules.working.after(today, 1), today);
            let tomorrow = say!(words, "day-end-tomorrow", n = end.tomorrow, day = next);
            pieces.push(Piece::new(tomorrow, self.style(Role::Text)));
        } else {
            pieces.push(Piece::new(self.say("day-empty"), self.style(Role::Title)));
            pieces.push(Piece::new(self.say("day-empty-key"), self.style(Role::Text)));
        }
        // Where the next working day has people of its own, naming one of them says less than their number.
        if let Some((day, name)) = morning.next.as_ref().filter(|_| !end.is_over() || end.tomorrow == 0) {
            let day = words.day(*day, today);
            pieces.push(Piece::new(say!(words, "day-next", day = day, name = name), self.style(Role::Text)));
        }
        let waiting = morning.queue.waiting.len();
        if waiting > 0 {
            pieces.push(Piece::new(say!(words, "day-waiting", n = waiting), self.style(Role::Text)));
        }
        let mut lines = Vec::new();
        for (at, piece) in pieces.iter().enumerate() {
            if at == 1 {
                lines.push(Line::from(Span::raw("")));
            }
            lines.extend(piece.lines(width, self.look.glyphs.more));
        }
        lines
    }
}
