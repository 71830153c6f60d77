//! A message being written: the ways, the templates, a value that is missing, the text with its three questions.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::Painter;
use super::lines::{Piece, paint};
use super::prompt::window;
use super::theme::Role;
use super::width::{cells, cut, fit};
use crate::app::modals::writing::{QUESTIONS, Row, Step, Writing};
use crate::domain::mind::Mind;
use crate::say;

/// The questions in the order of 1-product.md, "Make it fun".
const CHECKS: [&str; QUESTIONS] = ["writing-check-call", "writing-check-voice", "writing-check-odd"];

/// Columns of a sheet; a text is as wide as it will be read.
const WIDTH: u16 = 76;

impl Painter<'_> {
    /// Draws the sheet over what lies below.
    pub(crate) fn writing(&self, frame: &mut Frame<'_>, area: Rect, writing: &Writing) {
        match writing.step {
            Step::Ways => self.writing_rows(frame, area, writing, "writing-ways-title"),
            Step::Templates => self.writing_rows(frame, area, writing, "writing-templates-title"),
            Step::Sending => self.writing_rows(frame, area, writing, "writing-sending-title"),
            Step::Asking => self.writing_value(frame, area, writing),
            Step::Checking => self.writing_check(frame, area, writing),
        }
    }

    fn writing_rows(&self, frame: &mut Frame<'_>, area: Rect, writing: &Writing, title: &str) {
        let rows = writing.rows();
        let width = WIDTH.min(area.width);
        let inside = usize::from(width.saturating_sub(4));
        let mut above: Vec<Line<'static>> = Vec::new();
        if writing.step == Step::Ways {
            for warning in &writing.stationery.warnings {
                let piece = Piece::new(self.phrase(warning), self.style(Role::Care)).hanging(2).at_most(3);
                above.extend(piece.lines(inside, self.look.glyphs.more));
            }
        }
        above.extend(self.writing_mind(writing, inside, area));
        if !above.is_empty() {
            above.push(Line::default());
        }
        let height = u16::try_from(rows.len() + above.len() + 2).unwrap_or(u16::MAX).max(4);
        let sheet = Self::centred(area, width, height);
        let title = self.look.words.say_with(title, &[("name", writing.stationery.name.as_str().into())]);
        let inner = self.popup(frame, sheet, &title, "");
        let heading = u16::try_from(above.len()).unwrap_or(u16::MAX).min(inner.height / 2);
        let [top, below] = Layout::vertical([Constraint::Length(heading), Constraint::Min(0)]).areas(inner);
        paint(frame, top, &above);
        let width = usize::from(inner.width);
        let lines: Vec<Line<'static>> =
            rows.iter().enumerate().map(|(at, row)| self.writing_row(row, at == writing.cursor, width)).collect();
        let room = usize::from(below.height);
        let scroll = (writing.cursor + 1).saturating_sub(room);
        self.scrolled(frame, below, &lines, scroll);
    }

    /// What is to be minded, in sight at every step; where the choice of a way says already that nobody should write, not twice.
    fn writing_mind(&self, writing: &Writing, width: usize, area: Rect) -> Vec<Line<'static>> {
        let is_said = |mind: &Mind| writing.step == Step::Ways && matches!(mind, Mind::Deceased | Mind::DoNotContact);
        let mind: Vec<Mind> = writing.stationery.mind.iter().filter(|mind| !is_said(mind)).cloned().collect();
        self.pinned_of(&mind, width, usize::from(area.height.saturating_sub(2)))
    }

    fn writing_row(&self, row: &Row, is_chosen: bool, width: usize) -> Line<'static> {
        let more = self.look.glyphs.more;
        let (cursor, role) = if is_chosen { (self.look.glyphs.cursor, Role::Selected) } else { (" ", Role::Text) };
        let text = format!("{} {}", fit(cursor, 1, ""), self.phrase(&row.says));
        let Some(beside) = &row.beside else {
            return Line::from(Span::styled(fit(&text, width, more), self.style(role)));
        };
        let beside = cut(&self.phrase(beside), width / 2, more);
        let room = width.saturating_sub(cells(&beside) + 1);
        let beside_role = if is_chosen { Role::Selected } else { Role::Quiet };
        Line::from(vec![
            Span::styled(fit(&text, room, more), self.style(role)),
            Span::styled(format!(" {beside}"), self.style(beside_role)),
        ])
    }

    /// One value that the notebook does not know.
    fn writing_value(&self, frame: &mut Frame<'_>, area: Rect, writing: &Writing) {
        let Some((placeholder, at, of, field)) = writing.asking() else { return };
        let words = &self.look.words;
        let width = area.width.min(WIDTH);
        let inside = usize::from(width.saturating_sub(4));
        let more = self.look.glyphs.more;
        let what = say!(words, "template-gap", name = placeholder.code());
        let mut lines = self.writing_mind(writing, inside, area);
        lines.extend(Piece::new(what, self.style(Role::Text)).lines(inside, more));
        let head = lines.len() + 1;
        let hint = Piece::new(self.say("writing-value-hint"), self.style(Role::Quiet)).lines(inside, more);
        let height = u16::try_from(head + hint.len() + 4).unwrap_or(u16::MAX);
        let sheet = Self::centred(area, width, height);
        let title = say!(words, "writing-value-title", name = writing.stationery.name.as_str(), at = at, of = of);
        let inner = self.popup(frame, sheet, &title, "");
        let room = usize::from(inner.width.saturating_sub(3));
        let (shown, column) = window(field.text(), field.caret(), room);
        lines.push(Line::default());
        lines.push(Line::from(vec![
            Span::styled("> ", self.style(Role::Key)),
            Span::styled(shown, self.style(Role::Title)),
        ]));
        lines.push(Line::default());
        lines.extend(hint);
        paint(frame, inner, &lines);
        Self::caret(frame, inner, column + 2, head);
    }

    /// The text as far as there is room, and three questions to oneself.
    fn writing_check(&self, frame: &mut Frame<'_>, area: Rect, writing: &Writing) {
        let width = area.width.min(WIDTH);
        let inside = usize::from(width.saturating_sub(4));
        let more = self.look.glyphs.more;
        let text: Vec<Line<'static>> = writing
            .text()
            .lines()
            .flat_map(|line| Piece::new(line, self.style(Role::Text)).lines(inside, more))
            .collect();
        let mut checks = vec![Line::default()];
        for (at, id) in CHECKS.into_iter().enumerate() {
            checks.push(self.check(writing, at, id, inside));
        }
        let mind = self.writing_mind(writing, inside, area);
        let wanted = u16::try_from(mind.len() + text.len() + checks.len() + 2).unwrap_or(u16::MAX);
        let sheet = Self::centred(area, width, wanted.max(8));
        let title = say!(self.look.words, "writing-check-title", name = writing.stationery.name.as_str());
        let inner = self.popup(frame, sheet, &title, "");
        let below = u16::try_from(checks.len()).unwrap_or(u16::MAX).min(inner.height);
        let pinned = u16::try_from(mind.len()).unwrap_or(0);
        let rows = [Constraint::Length(pinned), Constraint::Min(0), Constraint::Length(below)];
        let [head, top, bottom] = Layout::vertical(rows).areas(inner);
        paint(frame, head, &mind);
        self.scrolled(frame, top, &text, writing.scroll);
        paint(frame, bottom, &checks);
    }

    /// One question, with what is plainly missing.
    fn check(&self, writing: &Writing, at: usize, id: &str, width: usize) -> Line<'static> {
        let tick = if writing.ticks.get(at).copied().unwrap_or(false) { "[x]" } else { "[ ]" };
        let is_chosen = writing.cursor == at;
        let style: Style = self.style(if is_chosen { Role::Selected } else { Role::Text });
        let text = format!("{tick} {}", self.say(id));
        let lacks = at == 0 && !writing.letter().body.contains('?');
        let mark = if lacks { format!(" {}", self.say("writing-check-no-question")) } else { String::new() };
        let room = width.saturating_sub(cells(&mark));
        Line::from(vec![
            Span::styled(fit(&text, room, self.look.glyphs.more), style),
            Span::styled(mark, self.style(Role::Today)),
        ])
    }
}
