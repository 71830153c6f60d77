//! A choice among a few.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::Painter;
use super::lines::paint;
use super::theme::Role;
use super::width::fit;
use crate::app::modals::choice::Choice;

impl Painter<'_> {
    /// Draws the choice over what lies below.
    pub(crate) fn choice(&self, frame: &mut Frame<'_>, area: Rect, choice: &Choice) {
        let height = u16::try_from(choice.offers.len() + 2).unwrap_or(u16::MAX).max(4);
        let sheet = Self::centred(area, 72, height);
        let inner = self.popup(frame, sheet, &self.say(choice.title), "");
        let width = usize::from(inner.width);
        let lines: Vec<Line<'static>> = choice
            .offers
            .iter()
            .enumerate()
            .map(|(at, offer)| {
                let (cursor, role) =
                    if at == choice.cursor { (self.look.glyphs.cursor, Role::Selected) } else { (" ", Role::Text) };
                let text = format!("{} {}", fit(cursor, 1, ""), self.phrase(&offer.phrase));
                Line::from(Span::styled(fit(&text, width, self.look.glyphs.more), self.style(role)))
            })
            .collect();
        paint(frame, inner, &lines);
    }
}
