//! The line at the top: the day, where one is, how far the day has come.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::Painter;
use super::theme::Role;
use super::width::{cells, cut};
use crate::app::model::{Notebook, Privacy};
use crate::app::screens::Place;
use crate::app::tabs::Tab;
use crate::say;

/// Cells of the progress bar.
const BAR: usize = 10;

impl Painter<'_> {
    /// Draws the line at the top.
    pub(crate) fn header(&self, frame: &mut Frame<'_>, area: Rect) {
        let words = &self.look.words;
        let today = self.model.around.now.day;
        let mut left =
            vec![Span::raw(" "), Span::styled(words.day(today, today), self.style(Role::Title)), Span::raw("  ")];
        let right = self.progress();
        let wide: usize = right.iter().map(|span| cells(&span.content)).sum();
        let used: usize = left.iter().map(|span| cells(&span.content)).sum();
        left.extend(self.whereabouts(usize::from(area.width).saturating_sub(used + wide + 2)));
        if self.model.notebook == Notebook::Demo {
            left.push(Span::raw("  "));
            left.push(Span::styled(words.say("banner-demo"), self.style(Role::Celebrate)));
        }
        if self.model.privacy == Privacy::Hidden {
            left.push(Span::raw("  "));
            left.push(Span::styled(words.say("banner-private"), self.style(Role::Care)));
        }
        let used: usize = left.iter().map(|span| cells(&span.content)).sum();
        frame.render_widget(Line::from(left), area);
        if used + wide + 2 <= usize::from(area.width) {
            frame.render_widget(Line::from(right).right_aligned(), area);
        }
    }

    /// The tabs, the current one in brackets, where they have room; otherwise the current one alone. Over a tab: what was
    /// opened.
    fn whereabouts(&self, room: usize) -> Vec<Span<'static>> {
        if self.model.is_empty() {
            return vec![Span::raw(self.say(Tab::default().title()))];
        }
        let tab = self.say(self.model.tab.title());
        if let Some(Place::Dossier(screen)) = self.model.place() {
            let name = screen.dossier.as_ref().map_or("", |dossier| dossier.affiliate.name.as_str());
            let name = cut(name, 40, self.look.glyphs.more);
            return vec![Span::raw(say!(self.look.words, "crumb-dossier", tab = tab, name = name))];
        }
        if self.model.history().is_some() {
            return vec![Span::raw(say!(self.look.words, "crumb-history", tab = tab))];
        }
        if matches!(self.model.place(), Some(Place::Copies(_))) {
            return vec![Span::raw(say!(self.look.words, "crumb-copies", tab = tab))];
        }
        let mut spans: Vec<Span<'static>> = Vec::new();
        for (at, each) in Tab::ALL.iter().enumerate() {
            let title = format!("{} {}", at + 1, self.say(each.title()));
            spans.push(if *each == self.model.tab {
                Span::styled(format!("[{title}]"), self.style(Role::Title))
            } else {
                Span::styled(title, self.style(Role::Text))
            });
            spans.push(Span::raw(" "));
        }
        let wide: usize = spans.iter().map(|span| cells(&span.content)).sum();
        if wide <= room { spans } else { vec![Span::styled(tab, self.style(Role::Text))] }
    }

    fn progress(&self) -> Vec<Span<'static>> {
        let Some(morning) = self.model.today.morning.as_ref().filter(|morning| morning.anybody) else {
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
