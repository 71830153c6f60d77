//! A message being written: the ways, the templates with what to ask oneself, a value that is missing, the text.

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};

use super::Painter;
use super::lines::{Piece, paint};
use super::prompt::window;
use super::theme::Role;
use super::width::{cells, cut, fit};
use crate::app::action::Action;
use crate::app::modals::writing::{Row, Step, Writing};
use crate::domain::template::{Placeholder, QUESTIONS};
use crate::say;

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
            Step::Barred => self.writing_barred(frame, area, writing),
            Step::Preview => self.writing_preview(frame, area, writing),
            Step::Typing => self.writing_text(frame, area, writing),
        }
    }

    fn writing_rows(&self, frame: &mut Frame<'_>, area: Rect, writing: &Writing, title: &str) {
        let rows = writing.rows();
        let width = WIDTH.min(area.width);
        let inside = usize::from(width.saturating_sub(4));
        let above = self.writing_warnings(writing, inside);
        let help = self.writing_help(writing, inside);
        let height = u16::try_from(rows.len() + above.len() + help.len() + 2).unwrap_or(u16::MAX).max(4);
        let sheet = Self::centred(area, width, height);
        let title = self.look.words.say_with(title, &[("name", writing.stationery.name.as_str().into())]);
        let inner = self.popup(frame, sheet, &title, "");
        // What can be chosen keeps at least half of the sheet; help that does not fit whole is none.
        let share = |lines: &[Line<'_>]| u16::try_from(lines.len()).unwrap_or(u16::MAX).min(inner.height / 2);
        let help = if usize::from(share(&help)) < help.len() { Vec::new() } else { help };
        let parts = [Constraint::Length(share(&above)), Constraint::Min(0), Constraint::Length(share(&help))];
        let [top, middle, bottom] = Layout::vertical(parts).areas(inner);
        paint(frame, top, &above);
        paint(frame, bottom, &help);
        let width = usize::from(inner.width);
        let lines: Vec<Line<'static>> =
            rows.iter().enumerate().map(|(at, row)| self.writing_row(row, at == writing.cursor, width)).collect();
        let scroll = (writing.cursor + 1).saturating_sub(usize::from(middle.height));
        self.scrolled(frame, middle, &lines, scroll);
    }

    /// What to know before a way is chosen: nobody writes to them, or a template of the user's own is broken.
    fn writing_warnings(&self, writing: &Writing, width: usize) -> Vec<Line<'static>> {
        if writing.step != Step::Ways {
            return Vec::new();
        }
        let silence = writing.stationery.silence.map(|silence| silence.phrase());
        let warnings = silence.iter().chain(&writing.stationery.faults);
        let piece = |warning| Piece::new(self.phrase(warning), self.style(Role::Care)).hanging(2).at_most(3);
        let mut lines: Vec<Line<'static>> =
            warnings.flat_map(|warning| piece(warning).lines(width, self.look.glyphs.more)).collect();
        if !lines.is_empty() {
            lines.push(Line::default());
        }
        lines
    }

    /// Under the templates: what to ask oneself of any message.
    fn writing_help(&self, writing: &Writing, width: usize) -> Vec<Line<'static>> {
        if writing.step != Step::Templates {
            return Vec::new();
        }
        let quiet = |id: &str| Piece::new(self.say(id), self.style(Role::Quiet));
        let questions = QUESTIONS.iter().map(|id| quiet(id).indented(2));
        let pieces = std::iter::once(quiet("template-questions")).chain(questions);
        let lines = pieces.flat_map(|piece| piece.lines(width, self.look.glyphs.more));
        std::iter::once(Line::default()).chain(lines).collect()
    }

    /// Why nobody writes to them, and the key that does it all the same.
    fn writing_barred(&self, frame: &mut Frame<'_>, area: Rect, writing: &Writing) {
        let Some(silence) = writing.stationery.silence else { return };
        let name = writing.stationery.name.as_str();
        let width = WIDTH.min(area.width);
        let inside = usize::from(width.saturating_sub(4));
        let more = self.look.glyphs.more;
        let mut lines = Piece::new(self.phrase(&silence.refusal(name)), self.style(Role::Care)).lines(inside, more);
        lines.push(Line::default());
        let key = self
            .model
            .keymap
            .key_for(writing.contexts(), Action::WriteAnyway)
            .map(|keys| self.key_name(&keys.to_string()));
        let anyway = say!(self.look.words, "writing-anyway", key = key.unwrap_or_default());
        lines.extend(Piece::new(anyway, self.style(Role::Quiet)).lines(inside, more));
        let sheet = Self::centred(area, width, u16::try_from(lines.len() + 2).unwrap_or(u16::MAX));
        let title = say!(self.look.words, "writing-ways-title", name = name);
        let inner = self.popup(frame, sheet, &title, "");
        paint(frame, inner, &lines);
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
        let Some(asking) = writing.asking() else { return };
        let words = &self.look.words;
        let width = area.width.min(WIDTH);
        let inside = usize::from(width.saturating_sub(4));
        let more = self.look.glyphs.more;
        let name = |gap: Placeholder| say!(words, "template-gap", name = gap.code());
        let mut lines = Piece::new(name(asking.gap), self.style(Role::Text)).lines(inside, more);
        // Where there is little room, what is typed stays in sight.
        let most = if area.height < 12 { 1 } else { 3 };
        let values = writing.values();
        let setting = asking.stencil.template.setting(asking.gap, writing.stationery.form, &values, &name);
        lines.extend(setting.into_iter().flat_map(|text| {
            Piece::new(self.quoted(&text), self.style(Role::Quiet)).indented(2).at_most(most).lines(inside, more)
        }));
        let head = lines.len() + 1;
        let hint = Piece::new(self.say("writing-value-hint"), self.style(Role::Quiet)).lines(inside, more);
        let height = u16::try_from(head + hint.len() + 4).unwrap_or(u16::MAX);
        let sheet = Self::centred(area, width, height);
        let title = asking.stencil.title.as_str();
        let name = writing.stationery.name.as_str();
        let title = say!(words, "writing-value-title", title = title, name = name, at = asking.at, of = asking.of);
        let inner = self.popup(frame, sheet, &title, "");
        let room = usize::from(inner.width.saturating_sub(3));
        let (shown, column) = window(asking.field.text(), asking.field.caret(), room);
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

    /// The text as it would go.
    fn writing_preview(&self, frame: &mut Frame<'_>, area: Rect, writing: &Writing) {
        let width = area.width.min(WIDTH);
        let inside = usize::from(width.saturating_sub(4));
        let more = self.look.glyphs.more;
        let piece = |line| Piece::new(line, self.style(Role::Text)).lines(inside, more);
        let text: Vec<Line<'static>> = writing.text().lines().flat_map(piece).collect();
        let inner = self.writing_sheet(frame, area, text.len(), ("writing-preview-title", writing));
        self.scrolled(frame, inner, &text, writing.scroll);
    }

    /// The text being changed; what does not fit scrolls with the caret.
    fn writing_text(&self, frame: &mut Frame<'_>, area: Rect, writing: &Writing) {
        let inside = usize::from(area.width.min(WIDTH).saturating_sub(4));
        let text = self.text_rows(writing.field.text(), writing.field.caret(), inside);
        let inner = self.writing_sheet(frame, area, text.rows.len(), ("writing-text-title", writing));
        let from = (text.caret_row + 1).saturating_sub(usize::from(inner.height));
        let lines: Vec<Line<'static>> =
            text.rows.iter().map(|row| Line::from(Span::styled(row.clone(), self.style(Role::Text)))).collect();
        self.scrolled(frame, inner, &lines, from);
        Self::caret(frame, inner, text.caret_column, text.caret_row.saturating_sub(from));
    }

    /// The sheet of a text so many lines long; what is within its frame.
    fn writing_sheet(&self, frame: &mut Frame<'_>, area: Rect, lines: usize, (title, of): (&str, &Writing)) -> Rect {
        let height = u16::try_from(lines + 2).unwrap_or(u16::MAX).max(8);
        let sheet = Self::centred(area, area.width.min(WIDTH), height);
        let title = self.look.words.say_with(title, &[("name", of.stationery.name.as_str().into())]);
        self.popup(frame, sheet, &title, "")
    }
}
