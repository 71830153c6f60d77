//! Today: the list, and the briefing beside or under it.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

use super::Painter;
use super::briefing::Depth;
use super::layout::Shape;
use super::lines::{Block, above, beside, paint};
use super::list::{Density, section_role, section_sign};
use super::panel::Attention;
use super::theme::Role;
use super::width::{cells, cut, fit};
use crate::app::screens::list::List;
use crate::app::screens::today::Briefing;
use crate::domain::asking::ASKS;
use crate::domain::dossier::Dossier;
use crate::domain::queue::Reason;
use crate::say;

/// Cells of the labels beside their values.
const LABELS: usize = 12;

/// Prose is never wider than this (docs/screens.md, "Sizes").
pub(crate) const PROSE: u16 = 72;

impl Painter<'_> {
    /// Draws Today.
    pub(crate) fn today(&mut self, frame: &mut Frame<'_>, area: Rect) {
        let whole = frame.area();
        let shape = Shape::of(whole);
        if self.model.today.people().is_empty() || self.model.today.open().next().is_none() {
            return self.day_end(frame, area, shape);
        }
        let hidden = self.model.today.briefing == Briefing::Hidden;
        match shape {
            Shape::Tiny => self.tiny(frame, area),
            Shape::Single => self.single(frame, area),
            _ if hidden => self.list_panel(frame, area, Density::OneLine),
            Shape::Stacked => {
                let wanted = if area.width < 80 || area.height < 20 { 8 } else { 10 };
                let low = area.height.saturating_sub(wanted).max(area.height / 2);
                let [list, briefing] = Layout::vertical([Constraint::Length(low), Constraint::Min(3)]).areas(area);
                self.list_panel(frame, list, Density::OneLine);
                self.briefing_panel(frame, briefing, Depth::Short);
            }
            Shape::Beside => {
                let [list, briefing] =
                    Layout::horizontal([Constraint::Percentage(42), Constraint::Min(40)]).areas(area);
                self.list_panel(frame, list, Density::TwoLines);
                self.briefing_panel(frame, briefing, Depth::Full);
            }
            Shape::Three => {
                let [list, briefing, glance] =
                    Layout::horizontal([Constraint::Length(42), Constraint::Min(40), Constraint::Length(30)])
                        .areas(area);
                self.list_panel(frame, list, Density::TwoLines);
                self.reading_panel(frame, briefing);
                self.glance_panel(frame, glance);
            }
            Shape::Wide => {
                let [list, briefing, timeline, glance] = Layout::horizontal([
                    Constraint::Length(44),
                    Constraint::Max(PROSE),
                    Constraint::Min(40),
                    Constraint::Length(34),
                ])
                .areas(area);
                self.list_panel(frame, list, Density::TwoLines);
                self.reading_panel(frame, briefing);
                self.timeline_panel(frame, timeline);
                let [glance, month] = Layout::vertical([Constraint::Min(10), Constraint::Length(10)]).areas(glance);
                self.glance_panel(frame, glance);
                self.month_panel(frame, month);
            }
        }
    }

    fn list_panel(&self, frame: &mut Frame<'_>, area: Rect, density: Density) {
        let Some(morning) = &self.model.today.morning else { return };
        let words = &self.look.words;
        let waiting = morning.queue.waiting.len();
        let left = say!(words, "list-left", n = morning.queue.left());
        let foot = match (waiting, self.model.today.marks.len()) {
            (0, 0) => left,
            (_, 0) => format!("{left} {} {}", self.look.glyphs.dot, say!(words, "list-waiting", n = waiting)),
            (_, marked) => format!("{} {} {left}", say!(words, "list-marked", n = marked), self.look.glyphs.dot),
        };
        let inner = self.panel(frame, area, &self.say("title-today"), &foot, Attention::Focus);
        let rows = self.list(usize::from(inner.width), density, usize::from(inner.height));
        let from = rows.scroll(usize::from(inner.height));
        self.scrolled(frame, inner, &rows.lines, from);
    }

    /// The reasons of the person the cursor is on.
    pub(crate) fn reasons(&self) -> &[Reason] {
        self.model.today.entry().map(|entry| entry.reasons.as_slice()).unwrap_or_default()
    }

    /// The briefing by itself: everything in one panel, labels beside their values.
    pub(crate) fn briefing_panel(&self, frame: &mut Frame<'_>, area: Rect, depth: Depth) {
        let Some(dossier) = &self.model.beside else {
            self.panel(frame, area, &self.say("title-briefing"), "", Attention::Beside);
            return;
        };
        self.briefing_panel_of(frame, area, depth, &self.blocks(dossier, self.reasons(), depth));
    }

    /// The same with these blocks.
    pub(crate) fn briefing_panel_of(&self, frame: &mut Frame<'_>, area: Rect, depth: Depth, blocks: &[Block]) {
        let Some(dossier) = &self.model.beside else { return };
        let title = match depth {
            Depth::Short => say!(self.look.words, "title-briefing-of", name = &dossier.affiliate.name),
            Depth::Full => self.say("title-briefing"),
        };
        let key = self.model.keymap.key_for(self.model.contexts(), crate::app::action::Action::Open);
        let foot = key.map(|key| say!(self.look.words, "foot-open", key = self.key_name(&key.to_string())));
        let inner = self.panel(frame, area, &title, &foot.unwrap_or_default(), Attention::Beside);
        let width = inner.width.min(PROSE + 4);
        let inner = Rect { width, ..inner };
        let mut lines = Vec::new();
        if depth == Depth::Full {
            lines.extend(self.briefing_head(dossier, usize::from(width)));
            lines.push(Line::default());
        }
        let label = self.style(Role::Label);
        let more = self.look.glyphs.more;
        if depth == Depth::Full {
            for block in blocks {
                let rows = beside(std::slice::from_ref(block), LABELS, usize::from(width), label, more);
                if !rows.is_empty() {
                    lines.extend(rows);
                    lines.push(Line::default());
                }
            }
        } else {
            lines.extend(beside(blocks, LABELS, usize::from(width), label, more));
        }
        self.scrolled(frame, inner, &lines, 0);
    }

    /// What is known of somebody, block by block; `reasons` is why they are in the queue. What is to be minded comes first: it
    /// must never be what falls off the end.
    pub(crate) fn blocks(&self, dossier: &Dossier, reasons: &[Reason], depth: Depth) -> Vec<Block> {
        let mut blocks = vec![self.mind_block(dossier)];
        blocks.extend(self.blocks_below_mind(dossier, reasons, depth));
        blocks
    }

    /// The same without what is to be minded.
    pub(crate) fn blocks_below_mind(&self, dossier: &Dossier, reasons: &[Reason], depth: Depth) -> Vec<Block> {
        let (asks, dates) = match depth {
            Depth::Short => (2, 2),
            Depth::Full => (ASKS, 3),
        };
        vec![
            self.issue_block(dossier),
            self.why_block(reasons),
            self.request_block(dossier, 3),
            self.ask_block(dossier, asks, depth),
            self.promise_block(dossier, 4),
            self.feedback_block(dossier, 3),
            self.last_block(dossier, 1, depth),
            self.coaching_block(dossier),
            self.dates_block(dossier, dates),
            self.gift_block(dossier, dates),
        ]
    }

    /// The middle of three columns: what to talk about.
    fn reading_panel(&self, frame: &mut Frame<'_>, area: Rect) {
        let inner = self.panel(frame, area, &self.say("title-briefing"), "", Attention::Beside);
        let Some(dossier) = &self.model.beside else { return };
        let inner = Rect { width: inner.width.min(PROSE), ..inner };
        let mut lines = self.briefing_head(dossier, usize::from(inner.width));
        lines.push(Line::default());
        let blocks = [
            self.mind_block(dossier),
            self.issue_block(dossier),
            self.ask_block(dossier, ASKS, Depth::Full),
            self.last_block(dossier, 3, Depth::Full),
        ];
        lines.extend(above(&blocks, usize::from(inner.width), self.style(Role::Label), self.look.glyphs.more));
        self.scrolled(frame, inner, &lines, 0);
    }

    /// The right of three columns: why now, what is owed, which dates come.
    fn glance_panel(&self, frame: &mut Frame<'_>, area: Rect) {
        let inner = self.panel(frame, area, &self.say("title-glance"), "", Attention::Beside);
        let Some(dossier) = &self.model.beside else { return };
        let blocks = [
            self.why_block(self.reasons()),
            self.request_block(dossier, 4),
            self.promise_block(dossier, 5),
            self.feedback_block(dossier, 4),
            self.coaching_block(dossier),
            self.dates_block(dossier, 4),
            self.gift_block(dossier, 3),
        ];
        let lines = above(&blocks, usize::from(inner.width), self.style(Role::Label), self.look.glyphs.more);
        self.scrolled(frame, inner, &lines, 0);
    }

    /// One column: the selected person expanded, everybody else a line.
    fn single(&self, frame: &mut Frame<'_>, area: Rect) {
        let width = usize::from(area.width);
        let mut lines = self.expanded(width, if area.height > 10 { 6 } else { 4 });
        lines.push(Line::from(Span::styled(
            self.look.glyphs.frame.horizontal_top.repeat(width),
            self.style(Role::Frame),
        )));
        let selected = self.model.today.selected;
        let others: Vec<_> = self.model.today.open().filter(|entry| Some(entry.id) != selected).collect();
        for entry in others {
            let sign = section_sign(&self.look.glyphs, entry.position.section);
            let short = self.short(entry);
            let tail = format!("{} {short}", super::list::tier_letter(entry.tier));
            let tail = cut(&tail, width / 2, self.look.glyphs.more);
            let mark = if self.model.today.marks.contains(&entry.id) { self.look.glyphs.mark } else { sign };
            let name = width.saturating_sub(5 + cells(&tail));
            lines.push(Line::from(vec![
                Span::styled(format!(" {}", fit(mark, 3, "")), self.style(section_role(entry.position.section))),
                Span::raw(format!("{} {tail}", fit(&entry.name, name, self.look.glyphs.more))),
            ]));
        }
        paint(frame, area, &lines);
    }

    /// One person, a few lines.
    fn tiny(&self, frame: &mut Frame<'_>, area: Rect) {
        let lines = self.expanded(usize::from(area.width), usize::from(area.height).saturating_sub(1));
        paint(frame, area, &lines);
    }

    /// The selected person in a few lines: name, why, ask, owe, last.
    fn expanded(&self, width: usize, most: usize) -> Vec<Line<'static>> {
        let more = self.look.glyphs.more;
        let Some(morning) = &self.model.today.morning else { return Vec::new() };
        let count = format!("{}/{}", morning.queue.done.len(), morning.queue.shown());
        let selected = self.model.today.selected;
        let name = selected.and_then(|id| self.model.today.name(id)).unwrap_or_default().to_owned();
        let tier = self.model.today.entry().map_or("", |entry| super::list::tier_letter(entry.tier));
        let marked = selected.is_some_and(|id| self.model.today.marks.contains(&id));
        let mark = if marked { self.look.glyphs.mark } else { self.look.glyphs.cursor };
        let room = width.saturating_sub(cells(&count) + 3);
        let head = fit(&format!("{name}  {tier}"), room, more);
        let mut lines = vec![Line::from(Span::styled(format!("{mark} {head} {count}"), self.style(Role::Selected)))];
        if let Some(reason) = self.reasons().first() {
            let role = section_role(reason.section);
            let sign = section_sign(&self.look.glyphs, reason.section);
            let text = cut(&format!("{sign} {}", self.phrase(&reason.why)), width, more);
            lines.push(Line::from(Span::styled(text, self.style(role))));
        }
        if let Some(dossier) = &self.model.beside {
            let blocks = [
                self.mind_block(dossier),
                self.issue_block(dossier),
                self.request_block(dossier, 1),
                self.ask_block(dossier, 2, Depth::Short),
                self.promise_block(dossier, 1),
                self.last_block(dossier, 1, Depth::Short),
            ];
            let column = if width < 40 { LABELS - 2 } else { LABELS };
            let label = self.style(Role::Label);
            lines.extend(beside(&blocks, column, width, label, more));
        }
        lines.truncate(most.max(2));
        lines
    }
}
