//! The keys of this place: typing filters, Enter runs.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::Painter;
use super::lines::{Piece, paint};
use super::prompt::window;
use super::theme::Role;
use super::width::{cells, fit};
use crate::app::modals::help::{Help, HelpLine};
use crate::domain::text::fold::fold;

impl Painter<'_> {
    /// Draws the help over what lies below, and tells which lines the filter leaves.
    pub(crate) fn help(&mut self, frame: &mut Frame<'_>, area: Rect, help: &Help) {
        let needle = fold(help.filter.text().trim());
        let shown: Vec<(&HelpLine, String, String)> = help
            .lines
            .iter()
            .map(|line| {
                let keys: Vec<String> = line.keys.iter().map(|key| self.key_name(key)).collect();
                (line, keys.join("  "), self.say(line.action.words()))
            })
            .filter(|(_, keys, words)| {
                needle.split_whitespace().all(|part| fold(words).contains(part) || fold(keys).contains(part))
            })
            .collect();
        self.drawn.help = Some(shown.iter().map(|(line, _, _)| line.action).collect());
        let height = u16::try_from(help.lines.len() + 4).unwrap_or(u16::MAX);
        let sheet = Self::centred(area, 80, height.min(area.height.saturating_sub(2)));
        let inner = self.popup(frame, sheet, &self.say("help-title"), &self.say("help-foot"));
        let width = usize::from(inner.width);
        let label = format!("{}  ", self.say("help-filter"));
        let (typed, column) = window(help.filter.text(), help.filter.caret(), width.saturating_sub(cells(&label) + 1));
        let filter = Line::from(vec![
            Span::styled(label.clone(), self.style(Role::Label)),
            Span::styled(typed, self.style(Role::Title)),
        ]);
        paint(frame, inner, &[filter]);
        let room = usize::from(inner.height.saturating_sub(2));
        let keys = shown.iter().map(|(_, keys, _)| cells(keys)).max().unwrap_or(0).max(8).min(width / 3);
        let from = (help.cursor + 1).saturating_sub(room);
        let mut lines: Vec<Line<'static>> = Vec::new();
        for (at, (_, key, words)) in shown.iter().enumerate().skip(from).take(room) {
            let more = self.look.glyphs.more;
            let key = fit(key, keys, more);
            let words = fit(words, width.saturating_sub(keys + 4), more);
            lines.push(if at == help.cursor {
                let cursor = fit(self.look.glyphs.cursor, 2, "");
                Line::from(Span::styled(format!("{cursor}{key}  {words}"), self.style(Role::Selected)))
            } else {
                Line::from(vec![
                    Span::raw("  "),
                    Span::styled(key, self.style(Role::Key)),
                    Span::raw(format!("  {words}")),
                ])
            });
        }
        if shown.is_empty() {
            let nothing = Piece::new(self.say("help-nothing"), self.style(Role::Quiet));
            lines.extend(nothing.lines(width, self.look.glyphs.more));
        }
        let list = Rect { y: inner.y + 2, height: inner.height.saturating_sub(2), ..inner };
        paint(frame, list, &lines);
        Self::caret(frame, inner, cells(&label) + column, 0);
    }
}
