//! People: the table of everybody.

use ratatui::Frame;
use ratatui::layout::Rect;

use super::Painter;
use super::panel::Attention;

impl Painter<'_> {
    /// Draws People.
    pub(crate) fn people(&mut self, frame: &mut Frame<'_>, area: Rect) {
        self.panel(frame, area, &self.say("tab-people"), "", Attention::Focus);
    }
}
