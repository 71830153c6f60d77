//! The agenda: months of days, the list of their entries, and how full the days are (docs/screens.md, "Sizes").

mod days;
mod list;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};

use super::Painter;
use super::layout::Shape;
use super::panel::Attention;
use crate::app::screens::agenda::Pane;
use crate::say;

/// Columns of the panel with the months: seven days of four cells, the frame.
const MONTHS: u16 = 34;

/// Lines of the strip of one week: names, days, loads, the frame.
const STRIP: u16 = 5;

impl Painter<'_> {
    /// Draws the agenda.
    pub(crate) fn agenda(&self, frame: &mut Frame<'_>, area: Rect) {
        match Shape::of(frame.area()) {
            Shape::Tiny | Shape::Single => self.agenda_list(frame, area),
            Shape::Stacked => {
                let [strip, list] = Layout::vertical([Constraint::Length(STRIP), Constraint::Min(4)]).areas(area);
                self.week_strip(frame, strip);
                self.agenda_list_panel(frame, list);
            }
            Shape::Beside | Shape::Three => {
                let [months, list] = Layout::horizontal([Constraint::Length(MONTHS), Constraint::Min(40)]).areas(area);
                self.months(frame, months, 1);
                self.agenda_list_panel(frame, list);
            }
            Shape::Wide => {
                let [months, list, loads] =
                    Layout::horizontal([Constraint::Length(MONTHS), Constraint::Min(60), Constraint::Length(52)])
                        .areas(area);
                self.months(frame, months, 3);
                self.agenda_list_panel(frame, list);
                self.load_panel(frame, loads);
            }
        }
    }

    /// Whether a pane has the keys.
    fn agenda_attention(&self, pane: Pane) -> Attention {
        if self.model.agenda.pane == pane { Attention::Focus } else { Attention::Beside }
    }

    fn agenda_list_panel(&self, frame: &mut Frame<'_>, area: Rect) {
        let (words, agenda) = (&self.look.words, &self.model.agenda);
        let listed = agenda.listed();
        let title = if listed.from == agenda.today() {
            say!(words, "agenda-title", n = listed.days())
        } else {
            let from = words.day(listed.from, agenda.today());
            say!(words, "agenda-title-from", n = listed.days(), from = from)
        };
        let count = say!(words, "agenda-count", n = agenda.entries().len());
        let foot = say!(words, "agenda-foot", count = count, dot = self.look.glyphs.dot);
        let inner = self.panel(frame, area, &title, &foot, self.agenda_attention(Pane::List));
        self.agenda_list(frame, inner);
    }
}
