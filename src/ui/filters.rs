//! The saved filters: their names, what is typed into each.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::Painter;
use super::theme::Role;
use super::width::{cells, fit};
use crate::app::modals::filters::Filters;

impl Painter<'_> {
    /// Draws the menu over what lies below.
    pub(crate) fn filters(&self, frame: &mut Frame<'_>, area: Rect, filters: &Filters) {
        let height = u16::try_from(filters.picks.len() + 2).unwrap_or(u16::MAX).clamp(4, area.height.max(4));
        let inner = self.popup(frame, Self::centred(area, 72, height), &self.say("filters-title"), "");
        let (width, more) = (usize::from(inner.width), self.look.glyphs.more);
        let names = filters.picks.iter().map(|pick| cells(&pick.name)).max().unwrap_or(0).min(width / 2);
        let line = |at: usize| {
            let pick = &filters.picks[at];
            let selected = at == filters.cursor;
            let cursor = if selected { self.look.glyphs.cursor } else { " " };
            let name = format!("{} {}  ", fit(cursor, 1, ""), fit(&pick.name, names, more));
            let text = if pick.id.is_none() { self.say("filters-came-along") } else { pick.text.clone() };
            let text = fit(&text, width.saturating_sub(cells(&name)), more);
            if selected {
                Line::from(Span::styled(format!("{name}{text}"), self.style(Role::Selected)))
            } else {
                Line::from(vec![Span::raw(name), Span::styled(text, self.style(Role::Quiet))])
            }
        };
        let lines: Vec<Line<'static>> = (0..filters.picks.len()).map(line).collect();
        self.scrolled(frame, inner, &lines, (filters.cursor + 1).saturating_sub(usize::from(inner.height)));
    }
}
