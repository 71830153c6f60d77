//! The events: a line an event, those to come first; beside or below, who comes and what to know of each.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

use super::Painter;
use super::lines::Piece;
use super::panel::Attention;
use super::theme::Role;
use super::width::{cells, fit};
use crate::app::action::Action;
use crate::app::screens::events::{EventsScreen, Pane};
use crate::domain::asking::Ask;
use crate::domain::event::{Attendee, Event, EventPage, Gathering, Reminder};
use crate::say;

/// From this width on, list and page stand side by side.
const BESIDE: u16 = 100;

/// Below this height there is room for one of them.
const BOTH: u16 = 12;

/// The column of the sign, a blank behind it.
const SIGN: usize = 2;

/// A name is not cut below this width to say how many come.
const NAME: usize = 20;

/// From this width on, a line says the last day of an event as well.
const ROOMY: usize = 60;

/// How far what belongs to somebody stands in.
const INDENT: usize = 4;

impl Painter<'_> {
    /// Draws the events.
    pub(crate) fn events(&self, frame: &mut Frame<'_>, area: Rect, screen: &EventsScreen) {
        let Some(current) = screen.current() else {
            self.event_list(frame, area, screen, "");
            return;
        };
        let (list, page) = if area.width >= BESIDE {
            let [list, page] = Layout::horizontal([Constraint::Fill(4), Constraint::Fill(5)]).areas(area);
            (list, page)
        } else if area.height >= BOTH {
            // The list takes what it needs, a third at most: what is read before an event stands in the page.
            let rows = u16::try_from(screen.known().len()).unwrap_or(u16::MAX).saturating_add(2);
            let [list, page] =
                Layout::vertical([Constraint::Length(rows.min(area.height / 3)), Constraint::Fill(1)]).areas(area);
            (list, page)
        } else if screen.pane == Pane::Events {
            (area, Rect::ZERO)
        } else {
            (Rect::ZERO, area)
        };
        // Where one of them takes all the room, its foot says which key shows the other.
        let alone = list.is_empty() || page.is_empty();
        let foot = |action, id: &str| {
            let key = self.model.keymap.key_for(self.model.contexts(), action).filter(|_| alone);
            key.map(|key| {
                let key = self.key_name(&key.to_string());
                self.look.words.say_with(id, &[("key", key.into()), ("n", current.coming().count().into())])
            })
        };
        if !list.is_empty() {
            let guests = foot(Action::PaneRight, "events-foot-guests").unwrap_or_default();
            self.event_list(frame, list, screen, &guests);
        }
        if !page.is_empty() {
            let events = foot(Action::PaneLeft, "events-foot-events").unwrap_or_default();
            self.event_page(frame, page, screen, current, &events);
        }
    }

    fn event_list(&self, frame: &mut Frame<'_>, area: Rect, screen: &EventsScreen, foot: &str) {
        let attention = if screen.pane == Pane::Events { Attention::Focus } else { Attention::Beside };
        let inner = self.panel(frame, area, &self.say("events-title"), foot, attention);
        let width = usize::from(inner.width);
        let more = self.look.glyphs.more;
        let Some(events) = &screen.events else { return };
        if events.is_empty() {
            let empty = Piece::new(self.say("events-empty"), self.style(Role::Quiet)).lines(width, more);
            self.scrolled(frame, inner, &empty, 0);
            return;
        }
        let today = self.model.around.now.day;
        // Where there is little room the first day says enough.
        let until = |event: &Event| event.until.filter(|_| width >= ROOMY);
        let day = |row: &Gathering| self.look.words.days(row.event.on, until(&row.event), today);
        let days: Vec<String> = events.iter().map(day).collect();
        let wide = |texts: &[String]| texts.iter().map(|text| cells(text)).max().unwrap_or(0);
        let counts: Vec<String> =
            events.iter().map(|row| say!(self.look.words, "event-attendees", n = row.coming().count())).collect();
        let (day_column, count_column) = (wide(&days), wide(&counts));
        let cursor = screen.cursor();
        let room = width.saturating_sub(1 + 2 + SIGN + day_column + 2);
        // Without room for both, the name matters more; the page says who comes.
        let counted = room.checked_sub(2 + count_column).filter(|left| *left >= NAME);
        let name_column = counted.unwrap_or(room);
        let rows: Vec<Line<'static>> = events
            .iter()
            .enumerate()
            .map(|(at, row)| {
                let pointer = fit(if at == cursor { self.look.glyphs.cursor } else { "" }, 2, "");
                let sign = if row.event.interaction.is_some() { self.look.glyphs.done } else { "" };
                let text = format!(
                    "{pointer}{}{}  {}{}",
                    fit(sign, SIGN, ""),
                    fit(&days[at], day_column, more),
                    fit(&row.event.whole_name(), name_column, more),
                    counted.map_or_else(String::new, |_| format!("  {}", counts[at])),
                );
                let role = match (at == cursor, row.event.ends() < today) {
                    (true, _) => Role::Selected,
                    (false, true) => Role::Quiet,
                    (false, false) => Role::Text,
                };
                Line::from(Span::styled(fit(&text, width.saturating_sub(1), more), self.style(role)))
            })
            .collect();
        let height = usize::from(inner.height);
        let from = (cursor + 1 + height / 3).min(rows.len()).saturating_sub(height).min(cursor);
        self.scrolled(frame, inner, &rows, from);
    }

    /// The event the cursor is on: when and where, who comes with what to know of each, who should meet whom.
    fn event_page(&self, frame: &mut Frame<'_>, area: Rect, screen: &EventsScreen, row: &Gathering, foot: &str) {
        let attention = if screen.pane == Pane::Guests { Attention::Focus } else { Attention::Beside };
        let inner = self.panel(frame, area, &row.event.name, foot, attention);
        let (width, more) = (usize::from(inner.width).saturating_sub(1), self.look.glyphs.more);
        let mut lines: Vec<Line<'static>> = Vec::new();
        lines.extend(self.event_head(row).iter().flat_map(|piece| piece.lines(width, more)));
        let mut cursor_at = 0;
        for (at, guest) in row.attendees.iter().enumerate() {
            let chosen = screen.pane == Pane::Guests && at == screen.guest_at();
            if chosen {
                cursor_at = lines.len();
            }
            let pointer = fit(if chosen { self.look.glyphs.cursor } else { "" }, 2, "");
            let name = fit(&format!("{pointer}{}", guest.name), width, more);
            let role = if chosen { Role::Selected } else { Role::Title };
            lines.push(Line::from(Span::styled(name, self.style(role))));
            let told = self.guest_pieces(guest, screen.page());
            lines.extend(told.iter().flat_map(|piece| piece.lines(width, more)));
        }
        lines.extend(self.meeting_pieces(screen.page()).iter().flat_map(|piece| piece.lines(width, more)));
        // On the last one, what stands below comes into sight as well.
        let last = screen.pane == Pane::Guests && screen.guest_at() + 1 == row.attendees.len();
        let scroll = if last { usize::MAX } else { cursor_at.saturating_sub(usize::from(inner.height) / 3) };
        self.scrolled(frame, inner, &lines, scroll);
    }

    fn event_head(&self, row: &Gathering) -> Vec<Piece> {
        let words = &self.look.words;
        let today = self.model.around.now.day;
        let event = &row.event;
        let days = words.days(event.on, event.until, today);
        let place = Some(event.place.clone()).filter(|place| !place.is_empty());
        let head: Vec<String> = [days].into_iter().chain(place).collect();
        let mut pieces = vec![Piece::new(head.join(&self.joint()), self.style(Role::Text)).hanging(2)];
        let state = match (event.interaction, row.attendees.is_empty()) {
            (Some(_), _) => Some(("events-held", Role::Quiet)),
            (None, true) => Some(("events-alone", Role::Quiet)),
            (None, false) => (event.ends() < today).then_some(("events-past", Role::Today)),
        };
        pieces.extend(state.map(|(id, role)| Piece::new(self.say(id), self.style(role))));
        if !row.attendees.is_empty() {
            pieces.push(Piece::new("", self.style(Role::Text)));
        }
        pieces
    }

    fn guest_pieces(&self, guest: &Attendee, page: Option<&EventPage>) -> Vec<Piece> {
        let words = &self.look.words;
        let mut pieces = Vec::new();
        if !guest.prepare.is_empty() {
            let text = say!(words, "event-prepare", what = &guest.prepare);
            pieces.push(Piece::new(text, self.style(Role::Text)).indented(INDENT).hanging(2).at_most(2));
        }
        let known = page.and_then(|page| page.reminders.iter().find(|(who, _)| *who == guest.who));
        let mind = known.map(|(_, reminder)| words.joined(self.minds(&reminder.mind))).filter(|mind| !mind.is_empty());
        pieces.extend(mind.map(|mind| {
            let mind = say!(words, "events-know", kind = "mind", what = mind);
            Piece::new(mind, self.style(Role::Care)).indented(INDENT).hanging(2).at_most(2)
        }));
        let told = known.map(|(_, reminder)| self.reminder(reminder)).filter(|told| !told.is_empty());
        pieces
            .extend(told.map(|told| Piece::new(told, self.style(Role::Quiet)).indented(INDENT).hanging(2).at_most(2)));
        pieces
    }

    fn reminder(&self, reminder: &Reminder) -> String {
        let words = &self.look.words;
        let around = &self.model.around;
        let ask = reminder.ask.iter().map(|(fact, relative)| {
            let ask = Ask::of(fact, relative.as_ref(), around.now.day);
            words.ask(&ask, around.now.day, &around.rules).join(&format!(" {} ", self.look.glyphs.dot))
        });
        let joined = |what: &[String]| words.joined(what.iter().cloned());
        let parts =
            [("close", reminder.close.join(", ")), ("ask", words.joined(ask)), ("owed", joined(&reminder.owed))];
        let told = parts.into_iter().filter(|(_, what)| !what.is_empty());
        let told = told.map(|(kind, what)| say!(words, "events-know", kind = kind, what = what));
        told.collect::<Vec<_>>().join(&format!(" {} ", self.look.glyphs.dot))
    }

    fn meeting_pieces(&self, page: Option<&EventPage>) -> Vec<Piece> {
        let Some(page) = page.filter(|page| !page.meetings.is_empty()) else { return Vec::new() };
        let mut pieces = vec![
            Piece::new("", self.style(Role::Text)),
            Piece::new(self.say("event-who-meets"), self.style(Role::Title)),
        ];
        pieces.extend(page.meetings.iter().map(|(one, other)| {
            let words = &self.look.words;
            let why = words.in_common(other);
            let text = say!(words, "events-meeting", one = one, other = &other.name, why = why);
            Piece::new(text, self.style(Role::Text)).indented(2).hanging(2)
        }));
        pieces
    }
}
