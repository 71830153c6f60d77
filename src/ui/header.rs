//! The line at the top: the day, where one is, how far the day has come.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::Painter;
use super::lines::{paint, paint_right};
use super::theme::Role;
use super::width::{cells, cut};
use crate::app::model::{Notebook, Privacy};
use crate::app::screens::Place;
use crate::app::tabs::Tab;
use crate::say;

/// Cells of the progress bar.
const BAR: usize = 10;

/// Cells that the name of a single tab may take.
const ONE_TAB: usize = 14;

impl Painter<'_> {
    /// Draws the line at the top.
    pub(crate) fn header(&self, frame: &mut Frame<'_>, area: Rect) {
        let words = &self.look.words;
        let today = self.model.around.now.day;
        let mut left =
            vec![Span::raw(" "), Span::styled(words.day(today, today), self.style(Role::Title)), Span::raw("  ")];
        let mut banners = Vec::new();
        if self.model.notebook == Notebook::Demo {
            banners.push(Span::raw("  "));
            // A sentence cut in the middle says less than its first word.
            let banner = if area.width < 60 { "banner-demo-short" } else { "banner-demo" };
            banners.push(Span::styled(words.say(banner), self.style(Role::Celebrate)));
        }
        if self.model.privacy == Privacy::Hidden {
            banners.push(Span::raw("  "));
            banners.push(Span::styled(words.say("banner-private"), self.style(Role::Care)));
        }
        let room = usize::from(area.width).saturating_sub(width_of(&left) + width_of(&banners) + 2);
        let tabs = self.tabs();
        let wanted = if self.model.place().is_none() { width_of(&tabs) } else { 0 };
        let right = self.progress_beside(wanted, room);
        let wide = width_of(&right);
        left.extend(self.whereabouts(room.saturating_sub(wide), tabs));
        left.extend(banners);
        let used = width_of(&left);
        paint(frame, area, &[Line::from(left)]);
        if used + wide + 2 <= usize::from(area.width) {
            paint_right(frame, area, &Line::from(right));
        }
    }

    /// Where it is narrow, the numbers go before the tabs lose their names; where there is no room for all the names, the
    /// numbers that leave room for one.
    fn progress_beside(&self, tabs: usize, room: usize) -> Vec<Span<'static>> {
        let mut forms = self.progress();
        let beside = |form: &Vec<Span<'static>>, wanted: usize| width_of(form) + wanted <= room;
        let fits = forms.iter().position(|form| beside(form, tabs));
        let fits = fits.or_else(|| forms.iter().position(|form| beside(form, ONE_TAB)));
        fits.map(|at| forms.swap_remove(at)).unwrap_or_default()
    }

    /// The tabs where they have room; otherwise the current one alone. Over a tab: what was opened.
    fn whereabouts(&self, room: usize, tabs: Vec<Span<'static>>) -> Vec<Span<'static>> {
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
        if matches!(self.model.place(), Some(Place::Events(_))) {
            return vec![Span::raw(say!(self.look.words, "crumb-events", tab = tab))];
        }
        if width_of(&tabs) <= room { tabs } else { vec![Span::styled(tab, self.style(Role::Text))] }
    }

    /// The tabs, the current one in brackets.
    fn tabs(&self) -> Vec<Span<'static>> {
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
        spans
    }

    /// How far the day has come, from the most that is said of it to the least: in words with a bar, in words, who is left.
    fn progress(&self) -> Vec<Vec<Span<'static>>> {
        let Some(morning) = self.model.today.morning.as_ref().filter(|morning| morning.anybody) else {
            return Vec::new();
        };
        let queue = &morning.queue;
        let (off, left, all) = (queue.put_off(), queue.left(), queue.shown());
        if all == 0 {
            return Vec::new();
        }
        let done = all - left - off;
        let counts = Span::raw(say!(
            self.look.words,
            "progress",
            done = done,
            off = off,
            left = left,
            dot = self.look.glyphs.dot
        ));
        let mut barred = vec![counts.clone(), Span::raw("  ")];
        barred.extend(self.day_bar(done, off, all));
        barred.push(Span::raw(" "));
        let least = Span::raw(say!(self.look.words, "list-left", n = left));
        vec![barred, vec![counts, Span::raw(" ")], vec![least, Span::raw(" ")]]
    }

    /// A bar in two tones: what was done, and who was only put off.
    fn day_bar(&self, done: usize, off: usize, all: usize) -> [Span<'static>; 3] {
        let glyphs = self.look.glyphs;
        let (full, over) = (done * BAR / all, (done + off) * BAR / all);
        [
            Span::styled(glyphs.full.repeat(full), self.style(Role::Done)),
            Span::styled(glyphs.half.repeat(over - full), self.style(Role::Text)),
            Span::styled(glyphs.empty.repeat(BAR - over), self.style(Role::Quiet)),
        ]
    }
}

/// Cells of a line.
fn width_of(spans: &[Span<'static>]) -> usize {
    spans.iter().map(|span| cells(&span.content)).sum()
}
