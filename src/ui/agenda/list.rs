//! The entries below their days.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::app::model::Privacy;
use crate::app::screens::agenda::{Pane, Row};
use crate::domain::agenda::{Entry, Kind, Moved};
use crate::say;
use crate::ui::Painter;
use crate::ui::lines::{Piece, paint};
use crate::ui::prompt::window;
use crate::ui::theme::Role;
use crate::ui::width::{cells, cut, fit};

/// Cells between two columns.
const GAP: usize = 2;

/// Cells before an entry: the cursor.
const HEAD: usize = 2;

/// From so many cells on, an entry's columns are as wide as they like to be.
const ROOMY: usize = 76;

/// What a thing says needs so many cells to say anything; a note that leaves it fewer is left out, unless it is late.
const SAID: usize = 10;

/// The columns of an entry, in cells.
struct Columns {
    what: usize,
    name: usize,
    rest: usize,
}

impl Columns {
    /// In a width, what a thing is called and whom it is about come first; what it says takes what is left.
    fn of(width: usize) -> Self {
        let room = width.saturating_sub(HEAD);
        let what = if room < ROOMY { 12 } else { 14 };
        let name = match room {
            ..50 => room.saturating_sub(what + 1),
            50..ROOMY => room / 3,
            _ => (room * 2 / 5).min(28),
        };
        let gaps = if room < 50 { 1 } else { 2 * GAP };
        Self { what, name, rest: room.saturating_sub(what + name + gaps) }
    }
}

impl Painter<'_> {
    /// Draws the list, below the filter where there is one.
    pub(super) fn agenda_list(&self, frame: &mut Frame<'_>, area: Rect) {
        let agenda = &self.model.agenda;
        let filtered = agenda.filter.is_shown();
        let mut rows = area;
        if filtered && area.height > 1 {
            self.agenda_filter(frame, Rect { height: 1, ..area });
            rows = Rect { y: area.y + 1, height: area.height - 1, ..area };
        }
        if !agenda.is_ready() {
            return;
        }
        if agenda.entries().is_empty() {
            let ids: &[&str] = if filtered {
                &["agenda-none-found"]
            } else {
                &["agenda-empty", "agenda-empty-what", "agenda-empty-key"]
            };
            let pieces = ids.iter().map(|id| Piece::new(self.say(id), self.style(Role::Text)).indented(HEAD));
            let lines: Vec<Line<'static>> = pieces
                .flat_map(|piece| {
                    let mut lines = piece.lines(usize::from(rows.width), self.look.glyphs.more);
                    lines.push(Line::default());
                    lines
                })
                .collect();
            paint(frame, rows, &lines);
            return;
        }
        self.agenda_rows(frame, rows);
    }

    fn agenda_rows(&self, frame: &mut Frame<'_>, area: Rect) {
        let agenda = &self.model.agenda;
        let (height, all) = (usize::from(area.height), agenda.rows().len());
        let cursor = agenda.cursor_row();
        let from = cursor.saturating_sub(height / 3).min(all.saturating_sub(height));
        // The sign that there is more stands at the edge.
        let width = usize::from(area.width).saturating_sub(if area.width < 50 { 1 } else { 2 });
        let columns = Columns::of(width);
        let shown = agenda.rows().iter().enumerate().skip(from).take(height);
        let lines: Vec<Line<'static>> = shown
            .map(|(at, row)| match row {
                Row::Day(day) => self.day_heading(*day, width),
                Row::Entry(entry) => match agenda.entries().get(*entry) {
                    Some(entry) => self.entry_row(entry, &columns, at == cursor && agenda.entry() == Some(entry)),
                    None => Line::default(),
                },
            })
            .collect();
        paint(frame, area, &lines);
        let edge = |y: u16| Rect { x: area.right().saturating_sub(1), y, width: 1, height: 1 };
        if from > 0 && height > 0 {
            frame.render_widget(Span::styled(self.look.glyphs.above, self.style(Role::Quiet)), edge(area.y));
        }
        if from + height < all && height > 0 {
            frame.render_widget(Span::styled(self.look.glyphs.below, self.style(Role::Quiet)), edge(area.bottom() - 1));
        }
    }

    /// The day, how far away it is, and how full.
    fn day_heading(&self, day: chrono::NaiveDate, width: usize) -> Line<'static> {
        let (words, agenda) = (&self.look.words, &self.model.agenda);
        let name = words.day(day, agenda.today());
        let away = format!(" {} {}", self.look.glyphs.dot, words.relative(day, agenda.today()));
        let load = agenda.load(day).filter(|load| load.people > 0);
        let load = load.map(|load| say!(words, "agenda-load", n = load.people, all = load.capacity));
        let load = load.unwrap_or_default();
        let role = if day == agenda.day { Role::Key } else { Role::Title };
        let used = cells(&name) + cells(&away) + cells(&load);
        let mut spans = vec![Span::styled(name, self.style(role)), Span::styled(away, self.style(Role::Quiet))];
        if used <= width {
            spans.push(Span::raw(" ".repeat(width - used)));
            spans.push(Span::styled(load, self.style(Role::Quiet)));
        }
        Line::from(spans)
    }

    fn entry_row(&self, entry: &Entry, columns: &Columns, selected: bool) -> Line<'static> {
        let more = self.look.glyphs.more;
        let cursor = if selected { self.look.glyphs.cursor } else { " " };
        let (what, note) = (self.phrase(&entry.what), entry.note().map(|note| self.phrase(&note)).unwrap_or_default());
        let (what_style, note_style) = self.entry_styles(entry);
        let name = self.phrase(&entry.names());
        let mut spans =
            vec![Span::raw(fit(cursor, HEAD, "")), Span::styled(fit(&what, columns.what, more), what_style)];
        if columns.rest < 8 {
            spans.push(Span::raw(" "));
            let said = if note.is_empty() { name } else { format!("{name}, {note}") };
            spans.push(Span::raw(fit(&said, columns.name + columns.rest, more)));
        } else if entry.is_crowd() {
            spans.push(Span::raw(" ".repeat(GAP)));
            spans.push(Span::raw(fit(&name, columns.name + GAP + columns.rest, more)));
        } else {
            spans.push(Span::raw(" ".repeat(GAP)));
            spans.push(Span::raw(fit(&name, columns.name, more)));
            spans.push(Span::raw(" ".repeat(GAP)));
            spans.extend(self.entry_rest(entry, &note, note_style, columns.rest));
        }
        let show_selected = selected && self.model.agenda.pane == Pane::List;
        if show_selected {
            let whole: String = spans.iter().map(|span| span.content.as_ref()).collect();
            return Line::from(Span::styled(whole, self.style(Role::Selected)));
        }
        Line::from(spans)
    }

    /// What it says, and at the right edge why it stands where it stands.
    fn entry_rest(&self, entry: &Entry, note: &str, note_style: Style, room: usize) -> Vec<Span<'static>> {
        let more = self.look.glyphs.more;
        let hidden = entry.private && self.model.privacy == Privacy::Hidden;
        let detail = match &entry.detail {
            _ if hidden => self.say("agenda-private"),
            Some(detail) => self.phrase(detail),
            None => String::new(),
        };
        let is_late = matches!(entry.moved, Moved::Late { .. });
        let crowds = !detail.is_empty() && room.saturating_sub(cells(note) + GAP) < SAID.min(cells(&detail));
        let note = if crowds && !is_late { String::new() } else { cut(note, room, more) };
        let gap = if note.is_empty() { 0 } else { GAP };
        let left = room.saturating_sub(cells(&note) + gap);
        let mut spans = vec![Span::styled(fit(&detail, left, more), self.style(Role::Quiet))];
        if !note.is_empty() {
            spans.push(Span::raw(" ".repeat(gap.min(room - cells(&note)))));
            spans.push(Span::styled(note, note_style));
        }
        spans
    }

    /// How what it is called and its note look: what is late stands out, what is worth celebrating does.
    fn entry_styles(&self, entry: &Entry) -> (Style, Style) {
        let what = match (entry.kind, entry.moved) {
            (_, Moved::Late { .. }) => Role::Overdue,
            (Kind::Occasion | Kind::Event, _) => Role::Celebrate,
            (Kind::Rhythm | Kind::Snooze | Kind::TheirPromise, _) => Role::Text,
            _ => Role::Today,
        };
        let note = if matches!(entry.moved, Moved::Late { .. }) { Role::Overdue } else { Role::Quiet };
        (self.style(what), self.style(note))
    }

    fn agenda_filter(&self, frame: &mut Frame<'_>, area: Rect) {
        let agenda = &self.model.agenda;
        let key = Span::styled("/ ", self.style(Role::Key));
        let room = usize::from(area.width.saturating_sub(3));
        let (text, caret) = window(agenda.filter.text(), agenda.filter.caret(), room);
        let said = if agenda.filter.text().is_empty() {
            Span::styled(fit(&self.say("agenda-filter-hint"), room, self.look.glyphs.more), self.style(Role::Quiet))
        } else {
            Span::styled(text, self.style(Role::Title))
        };
        paint(frame, area, &[Line::from(vec![key, said])]);
        if agenda.filter.is_typed() && self.model.modals.is_empty() {
            Self::caret(frame, area, caret + 2, 0);
        }
    }
}
