//! The copies of the notebook: a line a copy, the newest first; beside or below, what putting one in place would change.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

use super::Painter;
use super::lines::Piece;
use super::panel::Attention;
use super::theme::Role;
use super::width::{cells, fit};
use crate::app::screens::copies::{CopiesScreen, Stage};
use crate::domain::copies::{CopyContents, NotebookCopy, Soundness};
use crate::say;

/// From this width on, list and preview stand side by side.
const BESIDE: u16 = 100;

/// The column of the sign, a blank behind it.
const SIGN: usize = 3;

/// Below this height there is room for one of them.
const BOTH: u16 = 12;

impl Painter<'_> {
    /// Draws the copies.
    pub(crate) fn copies(&self, frame: &mut Frame<'_>, area: Rect, screen: &CopiesScreen) {
        let (list, preview) = if screen.known().is_empty() {
            (area, Rect::ZERO)
        } else if area.width >= BESIDE {
            let [list, preview] = Layout::horizontal([Constraint::Fill(5), Constraint::Fill(4)]).areas(area);
            (list, preview)
        } else if area.height >= BOTH {
            let [list, preview] = Layout::vertical([Constraint::Fill(1), Constraint::Fill(1)]).areas(area);
            (list, preview)
        } else if screen.stage == Stage::Idle {
            (area, Rect::ZERO)
        } else {
            (Rect::ZERO, area)
        };
        if !list.is_empty() {
            self.copy_list(frame, list, screen);
        }
        if !preview.is_empty() {
            self.copy_preview(frame, preview, screen);
        }
    }

    fn copy_list(&self, frame: &mut Frame<'_>, area: Rect, screen: &CopiesScreen) {
        let inner = self.panel(frame, area, &self.say("copies-title"), "", Attention::Focus);
        let width = usize::from(inner.width);
        let more = self.look.glyphs.more;
        let Some(copies) = &screen.copies else { return };
        if copies.is_empty() {
            let empty = Piece::new(self.say("copies-empty"), self.style(Role::Quiet)).lines(width, more);
            self.scrolled(frame, inner, &empty, 0);
            return;
        }
        let days: Vec<String> =
            copies.iter().map(|copy| self.look.words.day(copy.day, self.model.around.now.day)).collect();
        let sizes: Vec<String> = copies.iter().map(|copy| self.size(copy)).collect();
        let wide = |texts: &[String]| texts.iter().map(|text| cells(text)).max().unwrap_or(0);
        let (day_column, size_column) = (wide(&days), wide(&sizes));
        let cursor = screen.cursor();
        let rows: Vec<Line<'static>> = copies
            .iter()
            .enumerate()
            .map(|(at, copy)| {
                let pointer = fit(if at == cursor { self.look.glyphs.cursor } else { "" }, 2, "");
                let size = format!("{}{}", " ".repeat(size_column - cells(&sizes[at])), sizes[at]);
                let why = say!(self.look.words, "copies-why", why = copy.why);
                let (sign, state) = self.copy_state(screen.found.get(&copy.name));
                let text = format!(
                    "{pointer}{}{}  {size}  {why}{state}",
                    fit(sign, SIGN, ""),
                    fit(&days[at], day_column, more)
                );
                let role = match (at == cursor, screen.found.get(&copy.name)) {
                    (true, _) => Role::Selected,
                    (false, Some(Soundness::Unsound { .. })) => Role::Overdue,
                    (false, _) => Role::Text,
                };
                Line::from(Span::styled(fit(&text, width.saturating_sub(1), more), self.style(role)))
            })
            .collect();
        let height = usize::from(inner.height);
        let from = (cursor + 1 + height / 3).min(rows.len()).saturating_sub(height).min(cursor);
        self.scrolled(frame, inner, &rows, from);
    }

    /// The sign and the words of what was found; nothing of a copy that was not examined.
    fn copy_state(&self, found: Option<&Soundness>) -> (&'static str, String) {
        match found {
            None => ("", String::new()),
            Some(Soundness::Sound(_)) => (self.look.glyphs.done, format!(" ({})", self.say("copies-whole"))),
            Some(Soundness::Unsound { .. }) => (self.look.glyphs.overdue, format!(" ({})", self.say("copies-damaged"))),
        }
    }

    fn size(&self, copy: &NotebookCopy) -> String {
        say!(self.look.words, "copies-size", kib = i64::try_from(copy.bytes.div_ceil(1024)).unwrap_or(i64::MAX))
    }

    fn copy_preview(&self, frame: &mut Frame<'_>, area: Rect, screen: &CopiesScreen) {
        let attention = if screen.stage == Stage::Asked { Attention::Focus } else { Attention::Beside };
        let inner = self.panel(frame, area, &self.say("copies-preview-title"), "", attention);
        let (width, more) = (usize::from(inner.width), self.look.glyphs.more);
        let mut pieces = match (screen.stage, screen.verdict()) {
            (Stage::Checking, _) => vec![Piece::new(self.say("copies-checking"), self.style(Role::Quiet))],
            (_, None) => vec![Piece::new(self.say("copies-unknown"), self.style(Role::Quiet))],
            (_, Some(Soundness::Unsound { why, .. })) => vec![Piece::new(self.phrase(why), self.style(Role::Overdue))],
            (_, Some(Soundness::Sound(contents))) => self.copy_contents(contents),
        };
        if screen.stage == Stage::Asked {
            pieces.push(Piece::new("", self.style(Role::Text)));
            pieces.push(Piece::new(self.say("copies-enter"), self.style(Role::Title)));
        }
        let lines: Vec<Line<'static>> = pieces.iter().flat_map(|piece| piece.lines(width, more)).collect();
        self.scrolled(frame, inner, &lines, 0);
    }

    fn copy_contents(&self, contents: &CopyContents) -> Vec<Piece> {
        let words = &self.look.words;
        let today = self.model.around.now.day;
        let day = |day: Option<chrono::NaiveDate>| day.map_or_else(|| "-".to_owned(), |day| words.day(day, today));
        let newest = say!(words, "copies-newest", now = day(contents.newest_now), then = day(contents.newest_then));
        let mut pieces = vec![Piece::new(newest, self.style(Role::Text)).hanging(2)];
        let number = |rows: Option<u64>| rows.map_or_else(|| "-".to_owned(), |rows| rows.to_string());
        for (table, now, then) in &contents.changes {
            let name = say!(words, "copies-table-name", table = table.as_str());
            let line = say!(words, "copies-table", name = name, now = number(*now), then = number(Some(*then)));
            pieces.push(Piece::new(line, self.style(Role::Text)).hanging(2));
        }
        if contents.changes.is_empty() {
            pieces.push(Piece::new(self.say("copies-same-rows"), self.style(Role::Quiet)));
        }
        pieces
    }
}
