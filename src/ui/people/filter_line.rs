//! The line of the filter over the table: what is typed, what it is not understood for, and the filters kept under names.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::{GAP, HEAD};
use crate::ui::Painter;
use crate::ui::lines::{paint, paint_right};
use crate::ui::prompt::window;
use crate::ui::theme::Role;
use crate::ui::width::{cells, cut, fit};

impl Painter<'_> {
    /// Under the filter: what was not understood, or what Tab offers.
    pub(super) fn filter_hints(&self, width: usize) -> Option<Line<'static>> {
        let (people, more) = (&self.model.people, self.look.glyphs.more);
        if let Some(remark) = people.remark() {
            return Some(Line::from(Span::styled(cut(&self.phrase(&remark), width, more), self.style(Role::Failure))));
        }
        let offer = people.offer().filter(|offer| !offer.choices().is_empty())?;
        // What was taken stays in sight, however many choices there are.
        let from = offer.taken.map_or(0, |taken| {
            let wide = |at: usize| cells(&offer.choices()[at]) + GAP;
            let fits = |from: usize| (from..=taken).map(wide).sum::<usize>() + HEAD <= width;
            (0..=taken).find(|from| fits(*from)).unwrap_or(taken)
        });
        // A single choice alone would read as what was found: "none".
        let key = self.key_name("Tab");
        let mut used = GAP + cells(&key) + GAP;
        let mut spans =
            vec![Span::raw(" ".repeat(GAP)), Span::styled(key, self.style(Role::Key)), Span::raw(" ".repeat(GAP))];
        for (at, choice) in offer.choices().iter().enumerate().skip(from) {
            if used + cells(choice) + GAP > width {
                spans.push(Span::styled(more, self.style(Role::Quiet)));
                break;
            }
            let role = if offer.taken == Some(at) { Role::Selected } else { Role::Quiet };
            spans.push(Span::styled(choice.clone(), self.style(role)));
            spans.push(Span::raw(" ".repeat(GAP)));
            used += cells(choice) + GAP;
        }
        Some(Line::from(spans))
    }

    pub(super) fn filter_line(&self, frame: &mut Frame<'_>, area: Rect) {
        if area.is_empty() {
            return;
        }
        let people = &self.model.people;
        let typing = people.filter.is_typed();
        let empty = people.filter.text().is_empty();
        let least =
            if empty { 12 } else { cells(people.filter.text()).clamp(12, (usize::from(area.width) / 2).max(12)) + 4 };
        let saved = if typing { Vec::new() } else { self.saved(usize::from(area.width).saturating_sub(least)) };
        let wide: usize = saved.iter().map(|span| cells(&span.content)).sum();
        let key = Span::styled("/ ", self.style(Role::Key));
        let room = usize::from(area.width.saturating_sub(3)).saturating_sub(wide);
        let (text, caret) = window(people.filter.text(), people.filter.caret(), room);
        let said = match (empty, typing) {
            (true, true) => {
                Span::styled(fit(&self.say("people-filter-hint"), room, self.look.glyphs.more), self.style(Role::Quiet))
            }
            (true, false) => Span::styled(self.say("hint-filter"), self.style(Role::Quiet)),
            (false, _) => Span::styled(text, self.style(Role::Title)),
        };
        paint(frame, area, &[Line::from(vec![key, said])]);
        if !saved.is_empty() {
            paint_right(frame, area, &Line::from(saved));
        }
        if typing && self.model.modals.is_empty() {
            Self::caret(frame, area, caret + 2, 0);
        }
    }

    /// The saved filters, the one in use in brackets; as many as there is room for, the one in use always.
    fn saved(&self, room: usize) -> Vec<Span<'static>> {
        let (people, more) = (&self.model.people, self.look.glyphs.more);
        let label = format!("{} ", self.say("people-saved"));
        let picked = people.picked();
        let shown = |at: usize, name: &str| if picked == Some(at) { format!("[{name}]") } else { name.to_owned() };
        let names: Vec<String> = people.picks.iter().enumerate().map(|(at, pick)| shown(at, &pick.name)).collect();
        let wide = |from: usize, to: usize| names[from..to].iter().map(|name| cells(name) + GAP).sum::<usize>();
        let room = room.saturating_sub(cells(&label) + cells(more) + 1);
        let from = (0..names.len()).find(|from| wide(*from, picked.map_or(*from, |at| at + 1).max(*from)) <= room);
        let Some(from) = from else { return Vec::new() };
        let to = (from..=names.len()).rev().find(|to| wide(from, *to) <= room).unwrap_or(from);
        if to == from {
            return Vec::new();
        }
        let mut spans = vec![Span::styled(label, self.style(Role::Label))];
        for (at, name) in names.iter().enumerate().take(to).skip(from) {
            let role = if picked == Some(at) { Role::Title } else { Role::Text };
            let gap = if at + 1 < to { " ".repeat(GAP) } else { String::new() };
            spans.push(Span::styled(format!("{name}{gap}"), self.style(role)));
        }
        if to < names.len() {
            spans.push(Span::styled(format!(" {more}"), self.style(Role::Quiet)));
        }
        spans
    }
}
