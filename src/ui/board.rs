//! The gift board: four columns side by side, one at a time, or one list, as there is room.

use chrono::Datelike;
use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

use super::Painter;
use super::dossier::{Part, filling};
use super::layout::Shape;
use super::lines::{Piece, line_cells, paint};
use super::panel::Attention;
use super::theme::Role;
use super::today::PROSE;
use super::width::{cells, cut, fit};
use crate::app::model::Privacy;
use crate::domain::gift::{Card, Column, GiftState, Sums};
use crate::domain::item::ItemId;
use crate::say;

/// The least width at which the columns lie side by side.
const SIDE_BY_SIDE: u16 = 100;

/// The least cells of a column in which the details of a card stand beside each other.
const PACKED: usize = 50;

/// Cells before a card's text: the cursor.
const HEAD: usize = 2;

impl Painter<'_> {
    /// Draws the gift board.
    pub(crate) fn board(&self, frame: &mut Frame<'_>, area: Rect) {
        let shape = Shape::of(frame.area());
        let [top, body] = Layout::vertical([Constraint::Length(1), Constraint::Min(0)]).areas(area);
        paint(frame, top, &[self.sums_line(usize::from(area.width))]);
        if self.model.gifts.is_read() && self.model.gifts.cards().is_empty() {
            return self.empty_board(frame, body, shape);
        }
        match shape {
            Shape::Tiny | Shape::Single => self.card_list(frame, body),
            Shape::Wide => {
                let [columns, person] = Layout::horizontal([Constraint::Min(100), Constraint::Max(PROSE)]).areas(body);
                self.columns(frame, columns);
                self.person_preview(frame, person, self.model.beside.as_deref());
            }
            _ if area.width >= SIDE_BY_SIDE => self.columns(frame, body),
            _ => self.one_column(frame, body),
        }
    }

    /// What the year comes to, and for what comes next.
    fn sums_line(&self, width: usize) -> Line<'static> {
        let words = &self.look.words;
        let today = self.model.around.now.day;
        let sums = Sums::of(self.model.gifts.cards(), today.year(), today);
        let mut parts = vec![say!(words, "board-title", year = today.year().to_string())];
        for (currency, (spent, planned)) in &sums.by_currency {
            let money = |minor: i64| words.money(minor, Some(currency.code()));
            parts.push(say!(words, "board-spent", sum = money(*spent)));
            if *planned > 0 {
                parts.push(say!(words, "board-planned", sum = money(*planned)));
            }
        }
        if let Some(next) = &sums.next {
            let day = words.day(next.day, today);
            let short = say!(words, "board-next", name = &next.person, day = &day);
            let what = next.occasion.as_ref().map(|occasion| self.phrase(&occasion.phrase()));
            let full = what.map(|what| say!(words, "board-next-what", what = what, name = &next.person, day = &day));
            let used: usize = parts.iter().map(|part| cells(part) + 3).sum();
            parts.push(full.filter(|full| used + cells(full) < width).unwrap_or(short));
        }
        if let Some(limit) = self.model.around.rules.gifts.limit {
            parts.push(say!(words, "board-limit", sum = words.money(limit.minor, Some(limit.currency.code()))));
        }
        let mut spans = vec![Span::raw(" ")];
        let mut used = 1;
        for (at, part) in parts.into_iter().enumerate() {
            let wide = cells(&part);
            if at > 0 && used + wide + 3 > width {
                break;
            }
            let gap = if at == 0 { "" } else { "   " };
            used += wide + gap.len();
            spans.push(Span::raw(gap));
            let role = if at == 0 { Role::Title } else { Role::Text };
            spans.push(Span::styled(cut(&part, width.saturating_sub(2), self.look.glyphs.more), self.style(role)));
        }
        Line::from(spans)
    }

    fn empty_board(&self, frame: &mut Frame<'_>, area: Rect, shape: Shape) {
        let narrow = matches!(shape, Shape::Tiny | Shape::Single);
        let inner = if narrow { area } else { self.panel(frame, area, "", "", Attention::Focus) };
        let width = usize::from(inner.width).min(usize::from(PROSE));
        let lines = Piece::new(self.say("board-empty"), self.style(Role::Quiet)).lines(width, self.look.glyphs.more);
        self.scrolled(frame, inner, &lines, 0);
    }

    fn columns(&self, frame: &mut Frame<'_>, area: Rect) {
        let areas: [Rect; 4] = Layout::horizontal([Constraint::Ratio(1, 4); 4]).areas(area);
        for (column, area) in Column::ALL.into_iter().zip(areas) {
            let attention = if column == self.model.gifts.column() { Attention::Focus } else { Attention::Beside };
            let inner = self.panel(frame, area, &self.column_title(column), "", attention);
            self.column_cards(frame, inner, column);
        }
    }

    /// The names of the columns with their counts, the one shown in brackets; below, its cards.
    fn one_column(&self, frame: &mut Frame<'_>, area: Rect) {
        let shown = self.model.gifts.column();
        let names = Column::ALL.map(|column| {
            let title = self.column_title(column);
            if column == shown { format!("[{title}]") } else { title }
        });
        let inner = self.panel(frame, area, &names.join("  "), "", Attention::Focus);
        self.column_cards(frame, inner, shown);
    }

    fn column_title(&self, column: Column) -> String {
        let count = self.model.gifts.of(column).count();
        self.look.words.say_with("board-column", &[("kind", column.code().into()), ("n", count.into())])
    }

    /// The cards of a column under each other, scrolled so that the one under the cursor is in view. Only what may be in view
    /// is laid out: upwards from the card under the cursor, then downwards.
    fn column_cards(&self, frame: &mut Frame<'_>, area: Rect, column: Column) {
        let (width, height) = (usize::from(area.width), usize::from(area.height));
        let selected = self.model.gifts.card().map(|card| card.gift.id);
        let cards: Vec<&Card> = self.model.gifts.of(column).collect();
        if cards.is_empty() {
            let empty = Piece::new(self.say(&format!("board-empty-{}", column.code())), self.style(Role::Quiet));
            self.scrolled(frame, area, &empty.lines(width, self.look.glyphs.more), 0);
            return;
        }
        let row = cards.iter().position(|card| Some(card.gift.id) == selected);
        let first = row.unwrap_or(0);
        let laid_out = |at: usize| {
            let mut lines = if at > 0 { vec![Line::default()] } else { Vec::new() };
            lines.extend(self.card_lines(cards[at], width, row == Some(at)));
            Part { item: Some(ItemId::Gift(cards[at].gift.id)), lines }
        };
        let above = filling((0..first).rev().map(laid_out), height);
        let mut lines: Vec<Line<'static>> = above.into_iter().rev().flat_map(|part| part.lines).collect();
        let start = lines.len() + usize::from(first > 0);
        let mut scroll = 0;
        for at in first..cards.len() {
            lines.extend(laid_out(at).lines);
            if row == Some(at) {
                scroll = lines.len().saturating_sub(height).min(start);
            }
            if lines.len() > scroll + height {
                break;
            }
        }
        self.scrolled(frame, area, &lines, scroll);
    }

    fn card_lines(&self, card: &Card, width: usize, is_selected: bool) -> Vec<Line<'static>> {
        let more = self.look.glyphs.more;
        let room = width.saturating_sub(HEAD).max(1);
        let cursor = if is_selected { self.look.glyphs.cursor } else { " " };
        let head = if is_selected { Role::Selected } else { Role::Title };
        let mut pieces = vec![Piece::new(card.gift.name.clone(), self.style(head)).hanging(2).at_most(2)];
        let below = |(text, role): (String, Role)| Piece::new(text, self.style(role)).hanging(2).at_most(3);
        pieces.extend(self.card_details(card).into_iter().map(below));
        let mut rows: Vec<Line<'static>> = Vec::new();
        for (at, piece) in pieces.iter().enumerate() {
            let lines = piece.lines(room, more);
            match rows.last_mut() {
                // A wide column takes beside each other what belongs together; the name keeps its line.
                Some(last)
                    if at > 1
                        && width >= PACKED
                        && lines.len() == 1
                        && line_cells(last) + 3 + line_cells(&lines[0]) <= room =>
                {
                    last.push_span(Span::styled(format!(" {} ", self.look.glyphs.dot), self.style(Role::Quiet)));
                    last.spans.extend(lines.into_iter().flat_map(|line| line.spans));
                }
                _ => rows.extend(lines),
            }
        }
        let rows = rows.into_iter();
        rows.enumerate()
            .map(|(at, mut row)| {
                if at == 0 && is_selected {
                    let text: String = row.spans.iter().map(|span| span.content.as_ref()).collect();
                    row = Line::from(Span::styled(fit(&text, room, more), self.style(head)));
                }
                let before = if at == 0 { format!("{} ", fit(cursor, 1, "")) } else { " ".repeat(HEAD) };
                let mut spans = vec![Span::styled(before, self.style(if at == 0 { head } else { Role::Text }))];
                spans.extend(row.spans);
                Line::from(spans)
            })
            .collect()
    }

    /// For whom and for how much, for which day, what is to be done, where the idea came from, what they said.
    fn card_details(&self, card: &Card) -> Vec<(String, Role)> {
        let words = &self.look.words;
        let today = self.model.around.now.day;
        let gift = &card.gift;
        let whose = match &card.whom {
            Some(whom) => say!(words, "board-of", whom = whom, person = &card.person),
            None => card.person.clone(),
        };
        let dot = self.joint();
        let near = card.level != crate::domain::gift::Level::Within;
        let first: Vec<String> = std::iter::once(whose).chain(self.gift_cost(card)).collect();
        let mut details = vec![(first.join(&dot), if near { Role::Amber } else { Role::Text })];
        if gift.logo {
            details.push((self.say("gift-logo"), Role::Amber));
        }
        if gift.is_given() {
            let state = words.say_with("gift-state", &[("kind", gift.state.code().into())]);
            let day = gift.days.given.map(|day| words.day(day, today)).unwrap_or_default();
            details.push((format!("{state}{dot}{day}"), Role::Quiet));
            details.extend(
                Some(&gift.reaction).filter(|said| !said.is_empty()).map(|said| (self.quoted(said), Role::Text)),
            );
        } else {
            details.extend(self.gift_day(card).map(|text| (text, Role::Text)));
        }
        if gift.state == GiftState::Sent {
            let sent = gift.days.sent.map(|day| words.day(day, today)).unwrap_or_default();
            details.push((say!(words, "board-sent", day = sent), Role::Text));
        }
        let (due, role) = self.gift_due(card);
        details.extend(due.map(|text| (text, role)));
        details.extend(card.inspired.as_ref().filter(|_| gift.state == GiftState::Idea).map(|fact| {
            let hidden = fact.private && self.model.privacy == Privacy::Hidden;
            let text = if hidden { self.say("private-hidden") } else { fact.text.clone() };
            (say!(words, "board-why", text = text), Role::Quiet)
        }));
        details
    }

    /// Everything in one list, by state: a line a card.
    fn card_list(&self, frame: &mut Frame<'_>, area: Rect) {
        let width = usize::from(area.width);
        let more = self.look.glyphs.more;
        let selected = self.model.gifts.card().map(|card| card.gift.id);
        let (mut lines, mut cursor): (Vec<Line<'static>>, usize) = (Vec::new(), 0);
        for column in Column::ALL {
            let mut cards = self.model.gifts.of(column).peekable();
            if cards.peek().is_none() {
                continue;
            }
            lines.push(Line::from(Span::styled(cut(&self.column_title(column), width, more), self.style(Role::Label))));
            for card in cards {
                let is_selected = Some(card.gift.id) == selected;
                if is_selected {
                    cursor = lines.len();
                }
                lines.push(self.card_row(card, width, is_selected));
            }
        }
        let height = usize::from(area.height);
        let scroll = (cursor + 1).saturating_sub(height);
        self.scrolled(frame, area, &lines, scroll);
    }

    fn card_row(&self, card: &Card, width: usize, is_selected: bool) -> Line<'static> {
        let more = self.look.glyphs.more;
        let (due, role) = self.gift_due(card);
        let whose = card.whom.clone().unwrap_or_else(|| card.person.clone());
        let cursor = if is_selected { self.look.glyphs.cursor } else { " " };
        let room = width.saturating_sub(HEAD + 2);
        let name = room * 3 / 5;
        let late = matches!(role, Role::Overdue | Role::Today) && due.is_some();
        let sign = if late { self.look.glyphs.overdue } else { "" };
        let whose = if sign.is_empty() { whose } else { format!("{sign} {whose}") };
        let text = format!(
            "{} {} {}",
            fit(cursor, 1, ""),
            fit(&card.gift.name, name, more),
            fit(&whose, room.saturating_sub(name + 1), more)
        );
        let role = if is_selected {
            Role::Selected
        } else if late {
            role
        } else {
            Role::Text
        };
        Line::from(Span::styled(text, self.style(role)))
    }
}
