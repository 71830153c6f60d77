//! The columns of the table of everybody, to be chosen: which are shown, what each says, by which one it is sorted.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::Painter;
use super::theme::Role;
use super::width::{cells, fit};
use crate::app::modals::columns::ColumnMenu;
use crate::domain::roster::{Column, Facing};
use crate::say;

/// Cells between a title and what it says.
const GAP: usize = 3;

impl Painter<'_> {
    /// Draws the menu over what lies below.
    pub(crate) fn column_menu(&self, frame: &mut Frame<'_>, area: Rect, menu: &ColumnMenu) {
        let glyphs = &self.look.glyphs;
        let named = |column: Column| self.table_title(column);
        let foot = if menu.is_by_room() { self.say("columns-by-room") } else { String::new() };
        let sheet = Self::centred(area, 78, u16::try_from(Column::ALL.len() + 2).unwrap_or(u16::MAX));
        let inner = self.popup(frame, sheet, &self.say("columns-title"), &foot);
        let width = usize::from(inner.width);
        let names = Column::ALL.into_iter().map(|column| cells(&named(column))).max().unwrap_or(0);
        let line = |(at, (column, shown)): (usize, (Column, bool))| {
            let cursor = if at == menu.cursor { glyphs.cursor } else { " " };
            let tick = if shown { glyphs.ticked } else { glyphs.unticked };
            let arrow = match menu.sort.facing {
                _ if menu.sort.by != column => " ",
                Facing::Usual => glyphs.below,
                Facing::Reversed => glyphs.above,
            };
            let head = format!("{} {tick} {} {arrow}", fit(cursor, 1, ""), fit(&named(column), names, glyphs.more));
            let meaning = say!(self.look.words, "columns-says", column = column.code());
            let meaning = fit(&meaning, width.saturating_sub(cells(&head) + GAP), glyphs.more);
            let gap = " ".repeat(GAP);
            if at == menu.cursor {
                return Line::from(Span::styled(format!("{head}{gap}{meaning}"), self.style(Role::Selected)));
            }
            let role = if shown { Role::Text } else { Role::Quiet };
            Line::from(vec![
                Span::styled(head, self.style(role)),
                Span::raw(gap),
                Span::styled(meaning, self.style(Role::Quiet)),
            ])
        };
        let lines: Vec<Line<'static>> = menu.rows().enumerate().map(line).collect();
        self.scrolled(frame, inner, &lines, (menu.cursor + 1).saturating_sub(usize::from(inner.height)));
    }
}
