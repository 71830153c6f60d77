//! The dossier: everything of one affiliate, each section readable at every size.

mod sections;

use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

use super::layout::Shape;
use super::panel::Attention;
use super::theme::Role;
use super::today::PROSE;
use super::{Items, Painter};
use crate::app::screens::dossier::{DossierScreen, Follow, Section};
use crate::domain::dossier::Dossier;
pub(crate) use sections::Part;

/// The sections left of the timeline.
const ASIDE: [Section; 5] = [Section::Contact, Section::Family, Section::Facts, Section::Dates, Section::Promises];

impl Painter<'_> {
    /// Draws the dossier.
    pub(crate) fn dossier(&mut self, frame: &mut Frame<'_>, area: Rect) {
        let Some(screen) = self.model.dossier() else { return };
        let Some(dossier) = &screen.dossier else { return };
        match Shape::of(frame.area()) {
            Shape::Tiny | Shape::Single => self.one_section(frame, area, screen, dossier),
            Shape::Stacked if area.width < 72 => self.one_section(frame, area, screen, dossier),
            Shape::Stacked | Shape::Beside => {
                let [left, right] = Layout::horizontal([Constraint::Percentage(46), Constraint::Min(30)]).areas(area);
                self.aside(frame, left, screen, dossier, &ASIDE);
                self.timeline_pane(frame, right, screen, dossier);
            }
            Shape::Three | Shape::Wide => {
                let [left, middle, right] =
                    Layout::horizontal([Constraint::Length(42), Constraint::Min(40), Constraint::Length(36)])
                        .areas(area);
                self.aside(frame, left, screen, dossier, &ASIDE[..3]);
                self.timeline_pane(frame, middle, screen, dossier);
                self.aside(frame, right, screen, dossier, &ASIDE[3..]);
            }
        }
    }

    fn timeline_pane(&mut self, frame: &mut Frame<'_>, area: Rect, screen: &DossierScreen, dossier: &Dossier) {
        let area = Rect { width: area.width.min(PROSE + 12), ..area };
        let inside = usize::from(area.width.saturating_sub(4));
        let parts = self.section_parts(Section::Timeline, dossier, screen, inside);
        let inner = self.section_frame(frame, area, screen, Section::Timeline);
        self.section_body(frame, inner, screen, Section::Timeline, &parts);
    }

    /// Sections under each other, each as high as it needs; the one in focus gets what it needs first.
    fn aside(
        &mut self,
        frame: &mut Frame<'_>,
        area: Rect,
        screen: &DossierScreen,
        dossier: &Dossier,
        sections: &[Section],
    ) {
        let inside = usize::from(area.width.saturating_sub(4));
        let contents: Vec<Vec<Part>> =
            sections.iter().map(|section| self.section_parts(*section, dossier, screen, inside)).collect();
        let needs: Vec<usize> =
            contents.iter().map(|parts| parts.iter().map(|part| part.lines.len()).sum::<usize>() + 2).collect();
        let focus = sections.iter().position(|section| *section == screen.section);
        let heights = share(usize::from(area.height), &needs, focus);
        let mut y = area.y;
        for ((section, parts), height) in sections.iter().zip(&contents).zip(heights) {
            let height = u16::try_from(height).unwrap_or(0);
            let part = Rect { y, height, ..area };
            y += height;
            if height < 2 {
                continue;
            }
            let inner = self.section_frame(frame, part, screen, *section);
            self.section_body(frame, inner, screen, *section, parts);
        }
    }

    fn section_frame(&self, frame: &mut Frame<'_>, area: Rect, screen: &DossierScreen, section: Section) -> Rect {
        self.panel(frame, area, &self.say(section.title()), "", attention(screen, section))
    }

    /// The lines of a section. In the one in focus the cursor stands before its item, and the scroll keeps the item in view.
    fn section_body(
        &mut self,
        frame: &mut Frame<'_>,
        inner: Rect,
        screen: &DossierScreen,
        section: Section,
        parts: &[Part],
    ) {
        let mut lines: Vec<Line<'static>> = Vec::new();
        if section != screen.section {
            lines.extend(parts.iter().flat_map(|part| part.lines.iter().cloned()));
            self.scrolled(frame, inner, &lines, 0);
            return;
        }
        let selected = screen.selected();
        let mut spans = Vec::new();
        let mut under = None;
        for part in parts {
            let from = lines.len();
            lines.extend(part.lines.iter().cloned());
            let Some(item) = part.item else { continue };
            spans.push((item, from..lines.len()));
            if Some(item) == selected && under.is_none() {
                under = Some(from..lines.len());
            }
        }
        let height = usize::from(inner.height);
        let scroll = match (&under, screen.follow) {
            (Some(item), Follow::Item) => in_view(screen.scroll, height, item),
            _ => screen.scroll,
        };
        if let Some(item) = &under
            && let Some(first) = lines.get_mut(item.start)
        {
            // The selection alone says where the cursor is: a red line in reverse would shout.
            for span in &mut first.spans {
                span.style = self.style(Role::Selected);
            }
        }
        let end = self.scrolled(frame, inner, &lines, scroll);
        let scroll = scroll.min(end);
        if let Some(item) = under.filter(|item| (scroll..scroll + height).contains(&item.start)) {
            let down = u16::try_from(item.start - scroll).unwrap_or(0);
            let before = Rect { x: inner.x.saturating_sub(1), y: inner.y + down, width: 1, height: 1 };
            if inner.x > 0 {
                frame.render_widget(Span::styled(self.look.glyphs.cursor, self.style(Role::Key)), before);
            }
        }
        self.drawn.scroll_end = Some(end);
        self.drawn.items = Some(Items { scroll, height, spans });
    }

    /// One section a page, for small screens.
    fn one_section(&mut self, frame: &mut Frame<'_>, area: Rect, screen: &DossierScreen, dossier: &Dossier) {
        let at = Section::ALL.iter().position(|section| *section == screen.section).unwrap_or(0);
        let title = format!("{} {}/{}", self.say(screen.section.title()), at + 1, Section::ALL.len());
        let name = super::width::cut(&dossier.affiliate.name, usize::from(area.width), self.look.glyphs.more);
        let framed = area.height >= 8;
        let inner = if framed {
            self.panel(frame, area, &format!("{name} {} {title}", self.look.glyphs.dot), "", Attention::Focus)
        } else {
            frame.render_widget(Line::from(Span::styled(format!("{name}  {title}"), self.style(Role::Title))), area);
            Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area }
        };
        let parts = self.section_parts(screen.section, dossier, screen, usize::from(inner.width));
        self.section_body(frame, inner, screen, screen.section, &parts);
    }
}

/// The least scroll that shows an item: the whole of it, or its beginning where it is longer than the view.
fn in_view(scroll: usize, height: usize, item: &Range<usize>) -> usize {
    let least = item.end.saturating_sub(height).min(item.start);
    scroll.clamp(least, item.start)
}

fn attention(screen: &DossierScreen, section: Section) -> Attention {
    if screen.section == section { Attention::Focus } else { Attention::Beside }
}

/// Shares a height among parts: the one in focus first, then everybody a line and a frame, then what is left by need.
fn share(height: usize, needs: &[usize], focus: Option<usize>) -> Vec<usize> {
    const LEAST: usize = 3;
    let mut heights: Vec<usize> = needs.iter().map(|need| (*need).min(LEAST)).collect();
    while heights.iter().sum::<usize>() > height {
        // Not even a line for everybody: the last parts without focus go first.
        let Some(last) = (0..heights.len()).rev().find(|at| Some(*at) != focus && heights[*at] > 0) else { break };
        heights[last] = 0;
    }
    let mut left = height.saturating_sub(heights.iter().sum());
    if let Some(at) = focus.filter(|at| heights[*at] > 0) {
        let more = needs[at].saturating_sub(heights[at]).min(left);
        heights[at] += more;
        left -= more;
    }
    // Then a line for each in turn: one long section must not leave every other one cut.
    while left > 0 {
        let mut hungry = (0..needs.len()).filter(|at| heights[*at] > 0 && heights[*at] < needs[*at]).peekable();
        if hungry.peek().is_none() {
            break;
        }
        for at in hungry.collect::<Vec<_>>().into_iter().take(left) {
            heights[at] += 1;
            left -= 1;
        }
    }
    if let Some(last) = heights.iter().rposition(|height| *height > 0) {
        heights[last] += left;
    }
    heights
}

#[cfg(test)]
mod tests {
    use super::{in_view, share};

    #[test]
    fn the_view_moves_no_further_than_the_item_asks() {
        assert_eq!(in_view(0, 10, &(3..5)), 0);
        assert_eq!(in_view(0, 10, &(9..12)), 2);
        assert_eq!(in_view(8, 10, &(3..5)), 3);
        assert_eq!(in_view(0, 10, &(6..30)), 6);
    }

    #[test]
    fn the_section_in_focus_gets_what_it_needs_first() {
        assert_eq!(share(20, &[10, 10, 10], Some(1)), [5, 10, 5]);
        assert_eq!(share(20, &[14, 4, 5], None), [11, 4, 5]);
        assert_eq!(share(13, &[9, 9, 9], None), [5, 4, 4]);
        assert_eq!(share(30, &[5, 5, 5], None), [5, 5, 20]);
    }

    #[test]
    fn where_there_is_no_room_the_focus_stays() {
        let heights = share(5, &[10, 10, 10], Some(2));
        assert_eq!(heights.iter().sum::<usize>(), 5);
        assert!(heights[2] >= 3);
    }
}
