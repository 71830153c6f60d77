//! Find and the palette: one line typed, one list below.

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};
use unicode_segmentation::UnicodeSegmentation;

use super::Painter;
use super::lines::paint;
use super::list::tier_letter;
use super::prompt::window;
use super::theme::Role;
use super::width::{cells, cut, fit};
use crate::app::action::Action;
use crate::app::keymap::Context;
use crate::app::modals::finder::commands::Command;
use crate::app::modals::finder::{DOABLE, Doing, Finder, Row, Scope};
use crate::domain::finding::{FoundIn, FoundPerson, FoundText, Shelf};
use crate::domain::queue::Entry;
use crate::domain::text::fold::fold;
use crate::say;

/// Where what can be done with somebody has its keys.
const DOING: [Context; 2] = [Context::Person, Context::FinderDoing];

/// A row before it is styled: text on the left, something quieter on the right.
struct Cells {
    left: String,
    right: String,
    /// How the right part looks.
    role: Role,
}

impl Painter<'_> {
    /// Draws Find or the palette over what lies below.
    pub(crate) fn finder(&self, frame: &mut Frame<'_>, area: Rect, finder: &Finder) {
        let title = match finder.scope {
            Scope::Find => "finder-find",
            Scope::Palette => "finder-palette",
            Scope::Gift => "finder-gift",
            Scope::Pick => "finder-pick",
            Scope::Guest(_) => "finder-guest",
        };
        let width = if area.width < 100 { 76 } else { 100 };
        let sheet = Self::centred(area, width, area.height.saturating_sub(2).min(28));
        let inner = self.popup(frame, sheet, &self.say(title), "");
        if inner.is_empty() {
            return;
        }
        let (typed, column) =
            window(finder.field.text(), finder.field.caret(), usize::from(inner.width.saturating_sub(3)));
        let line =
            Line::from(vec![Span::styled("> ", self.style(Role::Key)), Span::styled(typed, self.style(Role::Title))]);
        paint(frame, inner, &[line]);
        let gap = if inner.height > 8 { 2 } else { 1 };
        let list = Rect { y: inner.y + gap, height: inner.height.saturating_sub(gap), ..inner };
        match &finder.doing {
            Some(doing) => self.doing(frame, list, doing),
            None => {
                self.finder_list(frame, list, finder);
                let column = u16::try_from(column + 2).unwrap_or(0);
                let caret = (inner.x + column).min(inner.right().saturating_sub(1));
                frame.set_cursor_position(Position::new(caret, inner.y));
            }
        }
    }

    fn finder_list(&self, frame: &mut Frame<'_>, area: Rect, finder: &Finder) {
        let width = usize::from(area.width);
        let mut lines: Vec<Line<'static>> = Vec::new();
        let (mut at, mut cursor) = (0, 0);
        for group in &finder.groups {
            if !lines.is_empty() && area.height > 10 {
                lines.push(Line::default());
            }
            let heading = format!("{} ({})", self.say(group.title), group.rows.len());
            lines.push(Line::from(Span::styled(cut(&heading, width, self.look.glyphs.more), self.style(Role::Label))));
            for row in &group.rows {
                if at == finder.cursor {
                    cursor = lines.len();
                }
                lines.push(self.finder_row(row, at == finder.cursor, finder, width));
                at += 1;
            }
        }
        if lines.is_empty() {
            let id = match finder.scope {
                _ if !finder.field.is_blank() => "finder-nothing",
                Scope::Find | Scope::Palette => "finder-hint",
                Scope::Gift | Scope::Pick | Scope::Guest(_) => "finder-hint-choose",
            };
            let hint = super::lines::Piece::new(self.say(id), self.style(Role::Quiet));
            lines.extend(hint.lines(width, self.look.glyphs.more));
        }
        let height = usize::from(area.height);
        let from = if cursor < height { 0 } else { (cursor + 1 + height / 4).min(lines.len()).saturating_sub(height) };
        self.scrolled(frame, area, &lines, from);
    }

    fn finder_row(&self, row: &Row, selected: bool, finder: &Finder, width: usize) -> Line<'static> {
        let room = width.saturating_sub(3);
        let cells = match row {
            Row::Person(person) => self.person_cells(person, room),
            Row::Text(text) => self.text_cells(text, finder.field.text(), room),
            Row::Command(command) => self.command_cells(command),
        };
        self.two_part_row(&cells, selected, width)
    }

    /// The left part as wide as it can be, the right part at the edge; the row of the cursor reversed as a whole.
    fn two_part_row(&self, row: &Cells, selected: bool, width: usize) -> Line<'static> {
        let more = self.look.glyphs.more;
        let room = width.saturating_sub(3);
        let right = cut(&row.right, room / 2, more);
        let left = fit(&row.left, room.saturating_sub(cells(&right) + 1), more);
        let cursor = fit(if selected { self.look.glyphs.cursor } else { "" }, 2, "");
        if selected {
            Line::from(Span::styled(format!("{cursor}{left} {right} "), self.style(Role::Selected)))
        } else {
            Line::from(vec![Span::raw(format!("{cursor}{left} ")), Span::styled(right, self.style(row.role))])
        }
    }

    fn person_cells(&self, person: &FoundPerson, room: usize) -> Cells {
        let words = &self.look.words;
        let today = self.model.around.now.day;
        let more = self.look.glyphs.more;
        let due = self.model.today.morning.as_ref().and_then(|morning| morning.queue.entry(person.id));
        let late = due.and_then(Entry::late).filter(|days| *days > 0).map(|days| words.late_by(days));
        let (right, role) = match (person.shelf, late, person.last_contact) {
            (Shelf::Archive, ..) => (self.say("flag-archived"), Role::Quiet),
            (_, Some(late), _) => (late, Role::Overdue),
            (_, None, Some(last)) => (say!(words, "finder-last", day = words.day(last, today)), Role::Text),
            (_, None, None) => (self.say("finder-never"), Role::Quiet),
        };
        let name = fit(&person.name, (room / 3).clamp(16, 30), more);
        // A few letters of an address tell nobody from a namesake.
        let free = room.saturating_sub(cells(&name) + cells(&right) + 4);
        let hint = person.hint.as_deref().filter(|hint| free >= cells(hint).min(20)).unwrap_or_default();
        Cells { left: format!("{name} {}  {hint}", tier_letter(person.tier)), right, role }
    }

    fn text_cells(&self, text: &FoundText, typed: &str, room: usize) -> Cells {
        let words = &self.look.words;
        let place = match text.place {
            FoundIn::Fact(kind) => words.say_with("fact-kind", &[("kind", kind.code().into())]),
            FoundIn::Relative(relation) => words.say_with("relation", &[("kind", relation.code().into())]),
            FoundIn::Gift => self.say("item-gift"),
            FoundIn::Introduction => self.say("item-introduction"),
            FoundIn::Promise => self.say("finder-promise"),
            FoundIn::Request => self.say("item-request"),
            FoundIn::Feedback => self.say("item-feedback"),
            FoundIn::Interaction(day) => words.day(day, self.model.around.now.day),
            FoundIn::Event(day) => words.day(day, self.model.around.now.day),
            FoundIn::Prepare => self.say("finder-prepare"),
            FoundIn::Email => words.say_with("channel", &[("kind", "email".into())]),
        };
        let right = match text.of {
            Some(_) => format!("{}, {place}", text.name),
            None => format!("{}, {place}", self.say("item-event")),
        };
        let left = room.saturating_sub(cells(&right).min(room / 2) + 3);
        let quoted = self.quoted(&self.around_word(&text.text, typed, left));
        Cells { left: quoted, right, role: Role::Quiet }
    }

    /// The part of a text that shows the word typed: from the start where it stands early, else from a little before it.
    fn around_word(&self, text: &str, typed: &str, room: usize) -> String {
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let folded = fold(typed);
        let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
        let stands = text
            .split_word_bound_indices()
            .find(|(_, word)| words.iter().any(|typed| fold(word).starts_with(typed)))
            .map_or(0, |(at, _)| at);
        let before = text.get(..stands).unwrap_or_default();
        if cells(&text) <= room || cells(before) <= room / 2 {
            return text;
        }
        let lead = before.char_indices().rev().filter(|(_, letter)| *letter == ' ').nth(2).map_or(stands, |(at, _)| at);
        format!("{}{}", self.look.glyphs.more, text.get(lead..).unwrap_or_default().trim_start())
    }

    fn command_cells(&self, command: &Command) -> Cells {
        let right = command.key.as_deref().map(|key| self.key_name(key)).unwrap_or_default();
        Cells { left: self.say(command.action.words()), right, role: Role::Key }
    }

    /// What can be done with the person found.
    fn doing(&self, frame: &mut Frame<'_>, area: Rect, doing: &Doing) {
        let width = usize::from(area.width);
        let mut lines = vec![Line::from(Span::styled(
            cut(&doing.person.name, width, self.look.glyphs.more),
            self.style(Role::Title),
        ))];
        for (at, action) in DOABLE.into_iter().enumerate() {
            let key = match action {
                Action::Open => self.say("key-enter"),
                _ => self
                    .model
                    .keymap
                    .key_for(&DOING, action)
                    .map(|key| self.key_name(&key.to_string()))
                    .unwrap_or_default(),
            };
            let row = Cells { left: self.say(action.words()), right: key, role: Role::Key };
            lines.push(self.two_part_row(&row, at == doing.cursor, width));
        }
        paint(frame, area, &lines);
    }
}
