//! The line at the top: the day, where one is, how far the day has come.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::Painter;
use super::theme::Role;
use super::width::{cells, cut};
use crate::app::model::{Notebook, Privacy};
use crate::say;

/// Cells of the progress bar.
const BAR: usize = 10;

impl Painter<'_> {
    /// Draws the line at the top.
    pub(crate) fn header(&self, frame: &mut Frame<'_>, area: Rect) {
        let words = &self.look.words;
        let today = self.model.around.now.day;
        let mut left = vec![
            Span::raw(" "),
            Span::styled(words.day(today, today), self.style(Role::Title)),
            Span::raw("  "),
            Span::styled(self.whereabouts(), self.style(Role::Text)),
        ];
        if self.model.notebook == Notebook::Demo {
            left.push(Span::raw("  "));
            left.push(Span::styled(words.say("banner-demo"), self.style(Role::Celebrate)));
        }
        if self.model.privacy == Privacy::Hidden {
            left.push(Span::raw("  "));
            left.push(Span::styled(words.say("banner-private"), self.style(Role::Care)));
        }
        let right = self.progress();
        let used: usize = left.iter().map(|span| cells(&span.content)).sum();
        frame.render_widget(Line::from(left), area);
        let wide: usize = right.iter().map(|span| cells(&span.content)).sum();
        if used + wide + 2 <= usize::from(area.width) {
            frame.render_widget(Line::from(right).right_aligned(), area);
        }
    }

    fn whereabouts(&self) -> String {
        match &self.model.dossier {
            Some(screen) => {
                let name = screen.dossier.as_ref().map_or("", |dossier| dossier.affiliate.name.as_str());
                let name = cut(name, 40, self.look.glyphs.more);
                say!(self.look.words, "crumb-dossier", name = name)
            }
            None => self.say("crumb-today"),
        }
    }

    fn progress(&self) -> Vec<Span<'static>> {
        let Some(morning) = self.model.today.morning.as_ref().filter(|morning| morning.people > 0) else {
            return Vec::new();
        };
        let (done, all) = (morning.queue.done.len(), morning.queue.shown());
        if all == 0 {
            return Vec::new();
        }
        let full = done * BAR / all;
        vec![
            Span::raw(say!(self.look.words, "progress", done = done, all = all)),
            Span::raw("  "),
            Span::styled(self.look.glyphs.full.repeat(full), self.style(Role::Done)),
            Span::styled(self.look.glyphs.empty.repeat(BAR - full), self.style(Role::Quiet)),
            Span::raw(" "),
        ]
    }
}
