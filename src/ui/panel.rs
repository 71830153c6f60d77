//! A framed part of the screen with a title, and a word at its lower edge.

use ratatui::Frame;
use ratatui::layout::{Margin, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Clear};

use super::Painter;
use super::lines::{paint, paint_right};
use super::theme::Role;
use super::width::{cells, cut};

/// Whether a panel has the focus.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Attention {
    /// Keys go here.
    Focus,
    /// It stands by.
    Beside,
}

impl Painter<'_> {
    /// Frames an area and gives the room inside, a blank column left and right.
    pub(crate) fn panel(
        &self,
        frame: &mut Frame<'_>,
        area: Rect,
        title: &str,
        foot: &str,
        attention: Attention,
    ) -> Rect {
        let (border, heading) = match attention {
            Attention::Focus => (Role::Focus, Role::Title),
            Attention::Beside => (Role::Frame, Role::Text),
        };
        let glyphs = &self.look.glyphs;
        let room = usize::from(area.width.saturating_sub(6));
        let block = Block::bordered().border_set(glyphs.frame).border_style(self.style(border));
        let inner = block.inner(area);
        frame.render_widget(block, area);
        // Within the corners; titles are drawn here and not by the block, which measures an Arabic name too short.
        let edge = |y: u16| Rect { x: area.x + 1, y, width: area.width.saturating_sub(2), height: 1 };
        let on_the_frame = |text: &str, role| {
            Line::from(Span::styled(format!(" {} ", cut(text, room, glyphs.more)), self.style(role)))
        };
        if !title.is_empty() && !area.is_empty() {
            paint(frame, edge(area.y), &[on_the_frame(title, heading)]);
        }
        if !foot.is_empty() && !area.is_empty() {
            paint_right(frame, edge(area.bottom() - 1), &on_the_frame(foot, Role::Text));
        }
        inner.inner(Margin { horizontal: 1, vertical: 0 })
    }

    /// Clears what lies below and frames it.
    pub(crate) fn popup(&self, frame: &mut Frame<'_>, area: Rect, title: &str, foot: &str) -> Rect {
        frame.render_widget(Clear, area);
        // A wide letter whose right half lies under the frame would hide it.
        let left = Rect { x: area.x.saturating_sub(1), width: area.x.min(1), ..area };
        for place in left.positions() {
            if let Some(cell) = frame.buffer_mut().cell_mut(place)
                && cells(cell.symbol()) > 1
            {
                cell.set_symbol(" ");
            }
        }
        self.panel(frame, area, title, foot, Attention::Focus)
    }

    /// Puts the caret into a column and row of an area, at its edge where it would leave it; nowhere where there is no room.
    pub(crate) fn caret(frame: &mut Frame<'_>, area: Rect, column: usize, row: usize) {
        if area.is_empty() {
            return;
        }
        let within = |wanted: usize, room: u16| u16::try_from(wanted).unwrap_or(u16::MAX).min(room - 1);
        frame.set_cursor_position((area.x + within(column, area.width), area.y + within(row, area.height)));
    }

    /// Lines in an area, from a scroll on; a mark at the edge says that there is more. Gives the furthest useful scroll.
    pub(crate) fn scrolled(&self, frame: &mut Frame<'_>, area: Rect, lines: &[Line<'static>], scroll: usize) -> usize {
        let height = usize::from(area.height);
        let end = lines.len().saturating_sub(height);
        let from = scroll.min(end);
        paint(frame, area, &lines[from..]);
        if from > 0 && area.height > 0 {
            self.sign_at_edge(frame, Rect { height: 1, ..area }, self.look.glyphs.above);
        }
        if from < end && area.height > 0 {
            self.sign_at_edge(frame, Rect { y: area.bottom() - 1, height: 1, ..area }, self.look.glyphs.below);
        }
        end
    }

    /// A sign in the last cell of a row; a text that it stands on is seen to be cut.
    fn sign_at_edge(&self, frame: &mut Frame<'_>, row: Rect, sign: &'static str) {
        let edge = frame.buffer_mut().cell((row.right().saturating_sub(1), row.y));
        let is_free = edge.is_none_or(|cell| cell.symbol().trim().is_empty());
        let text = if is_free { sign.to_owned() } else { format!("{}{sign}", self.look.glyphs.more) };
        let width = u16::try_from(cells(&text)).unwrap_or(u16::MAX).min(row.width);
        let at = Rect { x: row.right() - width, width, ..row };
        frame.render_widget(Span::styled(text, self.style(Role::Quiet)), at);
    }

    /// A popup's area: as wide and high as asked for, in the middle, or everything where there is little room.
    pub(crate) fn centred(area: Rect, width: u16, height: u16) -> Rect {
        if super::layout::Shape::fills(area) {
            return area;
        }
        let (width, height) = (width.min(area.width), height.min(area.height));
        let x = area.x + (area.width - width) / 2;
        let y = area.y + (area.height - height) / 2;
        Rect { x, y, width, height }
    }
}
