//! What is offered under a field, in forms and in questions.

use std::ops::Range;

use ratatui::text::Span;

use super::Painter;
use super::theme::Role;
use super::width::cut;
use crate::app::modals::offers::Offers;

impl Painter<'_> {
    /// Some of what is offered, one a line; the chosen one stands out.
    pub(crate) fn offers(&self, offers: &Offers, some: Range<usize>, room: usize) -> Vec<Span<'static>> {
        let shown = offers.all().iter().enumerate().take(some.end).skip(some.start);
        shown
            .map(|(at, offer)| {
                let role = if offers.chosen() == Some(at) { Role::Selected } else { Role::Text };
                Span::styled(
                    cut(&format!(" {} ", self.phrase(&offer.says)), room, self.look.glyphs.more),
                    self.style(role),
                )
            })
            .collect()
    }
}

/// Which of them stand in so many rows: the first ones, or as many as lead to the chosen one.
pub(crate) fn in_view(offers: &Offers, rows: usize) -> Range<usize> {
    let from = offers.chosen().map_or(0, |chosen| (chosen + 1).saturating_sub(rows));
    from..(from + rows).min(offers.all().len())
}
