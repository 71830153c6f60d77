//! The dossier: everything of one affiliate, each section readable at every size.

mod contact;
mod events;
mod fold;
mod introductions;
mod items;
mod welcome;

use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

use super::layout::Shape;
use super::lines::{Piece, paint};
use super::panel::Attention;
use super::theme::Role;
use super::today::PROSE;
use super::width::cut;
use super::{Items, Painter};
use crate::app::screens::dossier::sections::Side;
use crate::app::screens::dossier::{DossierScreen, Follow, Section};
use crate::domain::dossier::Dossier;
use crate::say;
use fold::{Place, Wants, arrange};
pub(crate) use items::{Part, filling};

/// The lines that the names of the sections with nothing yet may take.
const NAMED: usize = 3;

/// A section of a column, ready to be drawn.
struct Content {
    section: Section,
    parts: Vec<Part>,
    wants: Wants,
}

impl Painter<'_> {
    /// Draws the dossier.
    pub(crate) fn dossier(&mut self, frame: &mut Frame<'_>, area: Rect) {
        let Some(screen) = self.model.dossier() else { return };
        let Some(dossier) = &screen.dossier else { return };
        let area = self.dossier_head(frame, area, dossier);
        match Shape::of(frame.area()) {
            Shape::Tiny | Shape::Single => self.one_section(frame, area, screen, dossier),
            Shape::Stacked if area.width < 72 => self.one_section(frame, area, screen, dossier),
            Shape::Stacked | Shape::Beside => {
                let [left, right] = Layout::horizontal([Constraint::Percentage(46), Constraint::Min(30)]).areas(area);
                self.aside(frame, left, screen, dossier, &[Side::Left, Side::Right]);
                self.timeline_pane(frame, right, screen, dossier);
            }
            shape @ (Shape::Three | Shape::Wide) => {
                let (wide, far) = if shape == Shape::Wide { (58, 58) } else { (42, 36) };
                let [left, middle, right] =
                    Layout::horizontal([Constraint::Length(wide), Constraint::Min(40), Constraint::Length(far)])
                        .areas(area);
                self.aside(frame, left, screen, dossier, &[Side::Left]);
                self.timeline_pane(frame, middle, screen, dossier);
                self.aside(frame, right, screen, dossier, &[Side::Right]);
            }
        }
    }

    /// That the person is archived, and what is to be minded of them, above everything; gives the area below it.
    fn dossier_head(&self, frame: &mut Frame<'_>, area: Rect, dossier: &Dossier) -> Rect {
        if area.height < 4 {
            return area;
        }
        let archived = self.look.words.archived(&dossier.affiliate);
        let mut lines: Vec<Line<'static>> = Vec::new();
        lines.extend(archived.map(|flag| Line::from(Span::styled(flag.to_uppercase(), self.style(Role::Overdue)))));
        let room = Rect { x: area.x + 1, width: area.width.saturating_sub(2), ..area };
        let mind = dossier.mind(&self.model.around.now);
        lines.extend(self.pinned_of(&mind, usize::from(room.width), usize::from(area.height / 2)));
        paint(frame, room, &lines);
        let taken = u16::try_from(lines.len()).unwrap_or(0).min(area.height);
        Rect { y: area.y + taken, height: area.height - taken, ..area }
    }

    fn timeline_pane(&mut self, frame: &mut Frame<'_>, area: Rect, screen: &DossierScreen, dossier: &Dossier) {
        let area = Rect { width: area.width.min(PROSE + 12), ..area };
        let inside = Rect { width: area.width.saturating_sub(4), ..area };
        let parts = self.section_parts(Section::Timeline, dossier, screen, inside);
        let inner = self.section_frame(frame, area, screen, Section::Timeline);
        self.section_body(frame, inner, screen, Section::Timeline, parts);
    }

    /// Sections under each other: open as far as there is room, else folded to a line; the one in focus is always open.
    fn aside(&mut self, frame: &mut Frame<'_>, area: Rect, screen: &DossierScreen, dossier: &Dossier, sides: &[Side]) {
        let inside = Rect { width: area.width.saturating_sub(4), ..area };
        let sections = Section::ALL.iter().copied().filter(|section| sides.contains(&section.spec().side));
        let contents: Vec<Content> = sections
            .map(|section| {
                let parts = self.section_parts(section, dossier, screen, inside);
                let lines = parts.iter().map(|part| part.lines.len()).sum::<usize>();
                let is_empty = screen.items(section).is_empty() && section != screen.section;
                Content { section, parts, wants: if is_empty { Wants::Nothing } else { Wants::Lines(lines + 2) } }
            })
            .collect();
        let named = self.nothing_yet(&contents, usize::from(inside.width));
        let focus = contents.iter().position(|content| content.section == screen.section);
        let wants: Vec<Wants> = contents.iter().map(|content| content.wants).collect();
        let places = arrange(usize::from(area.height), &wants, focus, named.len());
        let mut y = area.y;
        for (content, place) in contents.into_iter().zip(&places) {
            let height = match place {
                Place::Open(lines) => u16::try_from(*lines).unwrap_or(0),
                Place::Line => 1,
                Place::Named | Place::Hidden => 0,
            };
            let part = Rect { y, height, ..area };
            y += height;
            match place {
                Place::Open(_) => {
                    let inner = self.section_frame(frame, part, screen, content.section);
                    self.section_body(frame, inner, screen, content.section, content.parts);
                }
                Place::Line => self.folded(frame, inset(part), screen, &content),
                Place::Named | Place::Hidden => {}
            }
        }
        if places.contains(&Place::Named) {
            let rest = Rect { y, height: area.bottom().saturating_sub(y), ..area };
            self.scrolled(frame, inset(rest), &named, 0);
        }
    }

    /// The names of the sections with nothing yet, in a sentence.
    fn nothing_yet(&self, contents: &[Content], width: usize) -> Vec<Line<'static>> {
        let empty = contents.iter().filter(|content| content.wants == Wants::Nothing);
        let names: Vec<String> = empty.map(|content| self.say(content.section.spec().title).to_lowercase()).collect();
        if names.is_empty() {
            return Vec::new();
        }
        let text = say!(self.look.words, "dossier-nothing-yet", what = names.join(", "));
        Piece::new(text, self.style(Role::Quiet)).at_most(NAMED).lines(width, self.look.glyphs.more)
    }

    /// A section in one line: its title, how many items, how they begin; or what belongs there.
    fn folded(&self, frame: &mut Frame<'_>, area: Rect, screen: &DossierScreen, content: &Content) {
        let title = self.say(content.section.spec().title);
        let title = match screen.items(content.section).len() {
            0 => title,
            n => format!("{title} ({n})"),
        };
        let begins = |part: &Part| part.lines.first().map(|line| line.to_string().trim().to_owned());
        let whole = |part: &Part| {
            let lines: Vec<String> = part.lines.iter().map(|line| line.to_string().trim().to_owned()).collect();
            lines.join(" ")
        };
        let first: Vec<String> = match content.wants {
            Wants::Nothing => content.parts.iter().map(whole).collect(),
            Wants::Lines(_) => content.parts.iter().filter_map(begins).take(4).collect(),
        };
        let more = self.look.glyphs.more;
        let title = cut(&title, usize::from(area.width), more);
        let room = usize::from(area.width).saturating_sub(super::width::cells(&title) + 2);
        let mut text = first.join(&format!(" {} ", self.look.glyphs.dot));
        if content.wants == Wants::Nothing && super::width::cells(&text) > room {
            text = say!(self.look.words, "dossier-add-here", dot = self.look.glyphs.dot);
            if super::width::cells(&text) > room {
                text = self.say("dossier-empty-here");
            }
        }
        let text = cut(&text, room, more);
        let spans = vec![
            Span::styled(title, self.style(Role::Label)),
            Span::raw("  "),
            Span::styled(text, self.style(Role::Quiet)),
        ];
        paint(frame, area, &[Line::from(spans)]);
    }

    fn section_frame(&self, frame: &mut Frame<'_>, area: Rect, screen: &DossierScreen, section: Section) -> Rect {
        self.panel(frame, area, &self.say(section.spec().title), "", attention(screen, section))
    }

    /// The lines of a section. In the one in focus the cursor stands before its item, and the scroll keeps the item in view.
    fn section_body(
        &mut self,
        frame: &mut Frame<'_>,
        inner: Rect,
        screen: &DossierScreen,
        section: Section,
        parts: Vec<Part>,
    ) {
        let mut lines: Vec<Line<'static>> = Vec::new();
        if section != screen.section {
            lines.extend(parts.into_iter().flat_map(|part| part.lines));
            self.scrolled(frame, inner, &lines, 0);
            return;
        }
        let selected = screen.selected();
        let mut spans = Vec::new();
        let mut under = None;
        for part in parts {
            let from = lines.len();
            lines.extend(part.lines);
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
        let title = format!("{} {}/{}", self.say(screen.section.spec().title), at + 1, Section::ALL.len());
        let name = super::width::cut(&dossier.affiliate.name, usize::from(area.width), self.look.glyphs.more);
        let framed = area.height >= 8;
        let inner = if framed {
            self.panel(frame, area, &format!("{name} {} {title}", self.look.glyphs.dot), "", Attention::Focus)
        } else {
            let head = cut(&format!("{name}  {title}"), usize::from(area.width), self.look.glyphs.more);
            paint(frame, area, &[Line::from(Span::styled(head, self.style(Role::Title)))]);
            Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area }
        };
        let parts = self.section_parts(screen.section, dossier, screen, inner);
        self.section_body(frame, inner, screen, screen.section, parts);
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

/// The area of a line between frames, flush with the text inside them.
fn inset(area: Rect) -> Rect {
    Rect { x: area.x + 2, width: area.width.saturating_sub(4), ..area }
}

#[cfg(test)]
mod tests {
    use super::in_view;

    #[test]
    fn the_view_moves_no_further_than_the_item_asks() {
        assert_eq!(in_view(0, 10, &(3..5)), 0);
        assert_eq!(in_view(0, 10, &(9..12)), 2);
        assert_eq!(in_view(8, 10, &(3..5)), 3);
        assert_eq!(in_view(0, 10, &(6..30)), 6);
    }
}
