//! The dossier: everything of one affiliate, each section readable at every size.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

use super::Painter;
use super::layout::Shape;
use super::lines::Piece;
use super::panel::Attention;
use super::theme::Role;
use super::today::PROSE;
use crate::app::screens::dossier::{DossierScreen, Section};
use crate::domain::affiliate::Rhythm;
use crate::domain::dossier::Dossier;
use crate::domain::fact::FactKind;
use crate::say;

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
                self.timeline_pane(frame, right, screen);
            }
            Shape::Three | Shape::Wide => {
                let [left, middle, right] =
                    Layout::horizontal([Constraint::Length(42), Constraint::Min(40), Constraint::Length(36)])
                        .areas(area);
                self.aside(frame, left, screen, dossier, &ASIDE[..3]);
                self.timeline_pane(frame, middle, screen);
                self.aside(frame, right, screen, dossier, &ASIDE[3..]);
            }
        }
    }

    fn timeline_pane(&mut self, frame: &mut Frame<'_>, area: Rect, screen: &DossierScreen) {
        let attention = attention(screen, Section::Timeline);
        let scroll = if attention == Attention::Focus { screen.scroll } else { 0 };
        let area = Rect { width: area.width.min(PROSE + 12), ..area };
        let end = self.timeline_panel(frame, area, scroll, attention);
        if attention == Attention::Focus {
            self.drawn.scroll_end = Some(end);
        }
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
        let contents: Vec<Vec<Line<'static>>> =
            sections.iter().map(|section| self.section_lines(*section, dossier, inside)).collect();
        let needs: Vec<usize> = contents.iter().map(|lines| lines.len() + 2).collect();
        let focus = sections.iter().position(|section| *section == screen.section);
        let heights = share(usize::from(area.height), &needs, focus);
        let mut y = area.y;
        for ((section, lines), height) in sections.iter().zip(&contents).zip(heights) {
            let height = u16::try_from(height).unwrap_or(0);
            let part = Rect { y, height, ..area };
            y += height;
            if height < 2 {
                continue;
            }
            let attention = attention(screen, *section);
            let inner = self.panel(frame, part, &self.say(section.title()), "", attention);
            let scroll = if attention == Attention::Focus { screen.scroll } else { 0 };
            let end = self.scrolled(frame, inner, lines, scroll);
            if attention == Attention::Focus {
                self.drawn.scroll_end = Some(end);
            }
        }
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
        let lines = match screen.section {
            Section::Timeline => self.timeline_lines(dossier, usize::from(inner.width)),
            section => self.section_lines(section, dossier, usize::from(inner.width)),
        };
        self.drawn.scroll_end = Some(self.scrolled(frame, inner, &lines, screen.scroll));
    }

    fn section_lines(&self, section: Section, dossier: &Dossier, width: usize) -> Vec<Line<'static>> {
        let more = self.look.glyphs.more;
        let mut lines = match section {
            Section::Timeline => self.timeline_lines(dossier, width),
            Section::Contact => self.contact_lines(dossier, width),
            Section::Family => self.family(dossier).iter().flat_map(|piece| piece.lines(width, more)).collect(),
            Section::Facts => self.facts(dossier).iter().flat_map(|piece| piece.lines(width, more)).collect(),
            Section::Dates => {
                self.dates_block(dossier, usize::MAX).pieces.iter().flat_map(|piece| piece.lines(width, more)).collect()
            }
            Section::Promises => {
                dossier.promises.iter().flat_map(|promise| self.promise_piece(promise).lines(width, more)).collect()
            }
        };
        if lines.is_empty() {
            let id = match section {
                Section::Family => "empty-family",
                Section::Facts => "empty-facts",
                Section::Dates => "empty-dates",
                Section::Promises => "empty-promises",
                Section::Timeline | Section::Contact => "empty-contact",
            };
            lines.extend(Piece::new(self.say(id), self.style(Role::Quiet)).lines(width, more));
        }
        lines
    }

    /// Head, channels, names, identities, rhythm and next date.
    fn contact_lines(&self, dossier: &Dossier, width: usize) -> Vec<Line<'static>> {
        let words = &self.look.words;
        let today = self.model.around.now.day;
        let affiliate = &dossier.affiliate;
        let mut lines = self.briefing_head(dossier, width);
        let mut pieces = Vec::new();
        for channel in &dossier.channels {
            let kind = words.say_with("channel", &[("kind", channel.kind.code().into())]);
            pieces.push(Piece::new(format!("{kind}  {}", channel.value), self.style(Role::Text)).hanging(2));
        }
        if let Some(hours) = affiliate.hours {
            let text = say!(words, "contact-hours", from = words.time(hours.from), until = words.time(hours.until));
            pieces.push(Piece::new(text, self.style(Role::Text)));
        }
        for name in &dossier.names {
            let kind = words.say_with("name-kind", &[("kind", name.kind.code().into())]);
            pieces.push(Piece::new(format!("{kind}  {}", name.name), self.style(Role::Text)).hanging(2));
        }
        let status = words.say_with("status", &[("kind", affiliate.status.code().into())]);
        let mut state = vec![status];
        state.extend(affiliate.language.clone());
        state.extend(affiliate.address_form.map(|form| form.code().to_owned()));
        pieces.push(Piece::new(state.join(&format!(" {} ", self.look.glyphs.dot)), self.style(Role::Text)));
        pieces.push(Piece::new(self.rhythm_text(dossier), self.style(Role::Text)).hanging(2));
        let last = match dossier.last_contact {
            Some(day) => say!(words, "contact-last", day = words.day(day, today), ago = words.relative(day, today)),
            None => self.say("briefing-last-never"),
        };
        pieces.push(Piece::new(last, self.style(Role::Text)));
        for id in &dossier.identifiers {
            pieces.push(Piece::new(format!("{}  {}", id.system, id.value), self.style(Role::Quiet)).hanging(2));
        }
        for totals in &dossier.totals {
            pieces.push(Piece::new(self.totals_text(totals), self.style(Role::Quiet)).hanging(2));
        }
        lines.extend(pieces.iter().flat_map(|piece| piece.lines(width, self.look.glyphs.more)));
        lines
    }

    fn rhythm_text(&self, dossier: &Dossier) -> String {
        let words = &self.look.words;
        let today = self.model.around.now.day;
        let affiliate = &dossier.affiliate;
        let rhythm = match (affiliate.rhythm, self.model.around.rules.rhythm_days(affiliate.rhythm, affiliate.tier)) {
            (Rhythm::ByTier, Some(days)) => say!(words, "contact-rhythm-tier", days = days),
            (_, Some(days)) => say!(words, "contact-rhythm", days = days),
            (_, None) => self.say("contact-no-rhythm"),
        };
        let open = dossier.follow_ups.iter().find(|follow_up| follow_up.closed_on.is_none());
        let next = match (open, dossier.next_due) {
            (Some(follow_up), _) if !follow_up.reason.is_empty() => {
                let day = words.day(follow_up.due_on, today);
                Some(say!(words, "contact-next-reason", day = day, reason = &follow_up.reason))
            }
            (_, Some(day)) => Some(say!(words, "contact-next", day = words.day(day, today))),
            (_, None) => None,
        };
        next.map_or(rhythm.clone(), |next| format!("{rhythm} {} {next}", self.look.glyphs.dot))
    }

    fn totals_text(&self, totals: &crate::domain::totals::Totals) -> String {
        let words = &self.look.words;
        let mut parts = Vec::new();
        if let Some(clicks) = totals.clicks {
            parts.push(say!(words, "totals-clicks", n = clicks));
        }
        if let Some(sales) = totals.sales {
            parts.push(say!(words, "totals-sales", n = sales));
        }
        if let Some(revenue) = totals.revenue_minor {
            parts.push(say!(words, "totals-revenue", amount = words.money(revenue, totals.currency.as_deref())));
        }
        if let Some(commission) = totals.commission_minor {
            parts.push(say!(words, "totals-commission", amount = words.money(commission, totals.currency.as_deref())));
        }
        let day = words.day(totals.taken_on, self.model.around.now.day);
        say!(words, "totals", system = &totals.system, day = day, parts = parts.join(", "))
    }

    fn family(&self, dossier: &Dossier) -> Vec<Piece> {
        let mut pieces = Vec::new();
        for relative in &dossier.relatives {
            pieces.push(Piece::new(self.relative_line(relative), self.style(Role::Title)).hanging(2));
            let facts = dossier.facts.iter().filter(|fact| fact.relative == Some(relative.id));
            pieces.extend(facts.map(|fact| Piece::new(self.fact_text(fact), self.style(Role::Text)).indented(2)));
        }
        let loose = dossier.facts.iter().filter(|fact| fact.kind == FactKind::Family && fact.relative.is_none());
        pieces.extend(loose.map(|fact| Piece::new(self.fact_text(fact), self.style(Role::Text)).hanging(2)));
        pieces
    }

    fn facts(&self, dossier: &Dossier) -> Vec<Piece> {
        const SHOWN: [FactKind; 7] = [
            FactKind::Care,
            FactKind::Interest,
            FactKind::Like,
            FactKind::Dislike,
            FactKind::Topic,
            FactKind::Site,
            FactKind::Gift,
        ];
        let of_kind = |kind: FactKind| {
            let facts = dossier.facts.iter().filter(move |fact| fact.kind == kind && fact.relative.is_none());
            facts.map(move |fact| {
                let role = if kind == FactKind::Care { Role::Care } else { Role::Text };
                let label = self.look.words.say_with("fact-kind", &[("kind", kind.code().into())]);
                let text = say!(self.look.words, "fact-of", who = label, text = self.fact_text(fact));
                Piece::new(text, self.style(role)).hanging(2)
            })
        };
        SHOWN.into_iter().flat_map(of_kind).collect()
    }
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
    let order = focus.into_iter().chain((0..needs.len()).filter(|at| Some(*at) != focus));
    for at in order.filter(|at| *at < needs.len()) {
        if heights[at] == 0 {
            continue;
        }
        let more = needs[at].saturating_sub(heights[at]).min(left);
        heights[at] += more;
        left -= more;
    }
    if let Some(last) = heights.iter().rposition(|height| *height > 0) {
        heights[last] += left;
    }
    heights
}

#[cfg(test)]
mod tests {
    use super::share;

    #[test]
    fn the_section_in_focus_gets_what_it_needs_first() {
        assert_eq!(share(20, &[10, 10, 10], Some(1)), [7, 10, 3]);
        assert_eq!(share(30, &[5, 5, 5], None), [5, 5, 20]);
    }

    #[test]
    fn where_there_is_no_room_the_focus_stays() {
        let heights = share(5, &[10, 10, 10], Some(2));
        assert_eq!(heights.iter().sum::<usize>(), 5);
        assert!(heights[2] >= 3);
    }
}
