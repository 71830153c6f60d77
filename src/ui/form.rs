//! The one painter of every form: labels on the left, what is typed on the right, under it what it was read as or why it
//! cannot be taken. What does not fit scrolls with the focus, and a mark at the edge says so.

use std::ops::Range;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

use super::Painter;
use super::layout::Shape;
use super::lines::Piece;
use super::prompt::window;
use super::theme::Role;
use super::width::{cells, cut, fit};
use crate::app::forms::reading::Said;
use crate::app::forms::values::YES;
use crate::app::forms::{Kind, Need, Pick};
use crate::app::modals::form::FormEditor;

/// The widest form.
const WIDEST: u16 = 84;

/// The most rows that a long text takes before it scrolls.
const LONG: usize = 6;

/// The rows of a form so far, and where the focus is among them.
#[derive(Debug, Default)]
struct Rows {
    lines: Vec<Line<'static>>,
    focus: Range<usize>,
    /// Row and column of the caret, from the first row and the left edge.
    caret: Option<(usize, usize)>,
}

impl Painter<'_> {
    /// Draws the form over what lies below.
    pub(crate) fn form(&self, frame: &mut Frame<'_>, area: Rect, editor: &FormEditor) {
        let full = Shape::fills(frame.area());
        let width = if full { area.width } else { area.width.min(WIDEST) };
        let inside = usize::from(width.saturating_sub(4));
        let rows = self.form_rows(editor, inside);
        let height = u16::try_from(rows.lines.len() + 2).unwrap_or(u16::MAX).max(6);
        let sheet = Self::centred(area, width, height);
        let place = format!("{}/{}", editor.focus + 1, editor.form.fields.len());
        let inner = self.popup(frame, sheet, &self.phrase(&editor.form.title()), &place);
        let height = usize::from(inner.height);
        // The whole of the field in focus is in view, or its caret where it is higher than the view.
        let least = rows.focus.end.saturating_sub(height).min(rows.focus.start);
        let least = rows.caret.map_or(least, |(row, _)| least.max((row + 1).saturating_sub(height)));
        self.scrolled(frame, inner, &rows.lines, least);
        if let Some((row, column)) = rows.caret {
            let row = u16::try_from(row.saturating_sub(least)).unwrap_or(0);
            let column = u16::try_from(column).unwrap_or(0);
            let x = (inner.x + column).min(inner.right().saturating_sub(1));
            frame.set_cursor_position(Position::new(x, (inner.y + row).min(inner.bottom().saturating_sub(1))));
        }
    }

    fn form_rows(&self, editor: &FormEditor, width: usize) -> Rows {
        let labels = editor.form.fields.iter().map(|field| cells(&self.say(field.label))).max().unwrap_or(0);
        let column = (labels + 6).min(width / 2);
        let mut rows = Rows::default();
        for at in 0..editor.form.fields.len() {
            let from = rows.lines.len();
            self.field_rows(editor, at, column, width, &mut rows);
            if at == editor.focus {
                rows.focus = from..rows.lines.len();
            }
        }
        rows
    }

    /// One field: its label with what stands in it, what is said of it, what completion offers.
    fn field_rows(&self, editor: &FormEditor, at: usize, column: usize, width: usize, rows: &mut Rows) {
        let glyphs = &self.look.glyphs;
        let in_focus = at == editor.focus;
        let room = width.saturating_sub(column).max(1);
        let field = &editor.form.fields[at];
        let mut label = self.say(field.label);
        if field.need == Need::Required {
            label.push_str(" *");
        }
        let cursor = if in_focus { glyphs.cursor } else { " " };
        let head = format!("{} {} ", fit(cursor, 1, ""), fit(&label, column.saturating_sub(3), glyphs.more));
        let style = self.style(if in_focus { Role::Title } else { Role::Label });
        let blank = " ".repeat(column);
        let first = rows.lines.len();
        for (row, value) in self.value_rows(editor, at, room, first, column, rows).into_iter().enumerate() {
            let head = if row == 0 { Span::styled(head.clone(), style) } else { Span::raw(blank.clone()) };
            rows.lines.push(Line::from(vec![head, value]));
        }
        let (said, role) = match editor.said(at) {
            Said::Nothing => (None, Role::Quiet),
            Said::Reads(phrase) => (Some(phrase), Role::Quiet),
            Said::Warns(phrase) => (Some(phrase), Role::Amber),
            Said::Wrong(phrase) => (Some(phrase), Role::Failure),
        };
        let asks = editor.offers().question().filter(|_| in_focus);
        // Where there is hardly room, what can be chosen comes before the sentence that asks.
        let days_first = asks.is_some() && self.is_small();
        if days_first {
            self.offer_rows(editor, room, &blank, rows);
        }
        // The days that may be meant are offered below: the question alone says enough there.
        let (said, role) = match asks {
            Some(question) => (Some(question), Role::Amber),
            None => (said, role),
        };
        if let Some(phrase) = said {
            let sign = if matches!(role, Role::Failure | Role::Amber) { glyphs.overdue } else { glyphs.arrow };
            let piece = Piece::new(format!("{sign} {}", self.phrase(phrase)), self.style(role)).hanging(2);
            for line in piece.lines(room, glyphs.more) {
                let mut spans = vec![Span::raw(blank.clone())];
                spans.extend(line.spans);
                rows.lines.push(Line::from(spans));
            }
        }
        if in_focus && !days_first {
            self.offer_rows(editor, room, &blank, rows);
        }
    }

    fn offer_rows(&self, editor: &FormEditor, room: usize, blank: &str, rows: &mut Rows) {
        for word in self.offers(editor.offers(), 0..editor.offers().all().len(), room) {
            rows.lines.push(Line::from(vec![Span::raw(blank.to_owned()), word]));
        }
    }

    fn is_small(&self) -> bool {
        let (width, height) = self.model.size;
        Shape::fills(Rect::new(0, 0, width, height))
    }

    /// What stands in a field, and the caret where it is in focus.
    fn value_rows(
        &self,
        editor: &FormEditor,
        at: usize,
        room: usize,
        first: usize,
        column: usize,
        rows: &mut Rows,
    ) -> Vec<Span<'static>> {
        let glyphs = &self.look.glyphs;
        let in_focus = at == editor.focus;
        let field = editor.field(at);
        match &editor.form.fields[at].kind {
            Kind::Choice(picks) => vec![self.choice_value(picks, field.text(), room, in_focus)],
            Kind::YesNo => {
                let is_yes = field.text() == YES;
                let tick = if is_yes { glyphs.ticked } else { glyphs.unticked };
                let role = if in_focus { Role::Selected } else { Role::Text };
                vec![Span::styled(tick, self.style(role))]
            }
            Kind::LongText => {
                let text = self.text_rows(field.text(), field.caret(), room);
                let from = if in_focus { (text.caret_row + 1).saturating_sub(LONG) } else { 0 };
                let shown: Vec<String> = text.rows.iter().skip(from).take(LONG).cloned().collect();
                if in_focus {
                    rows.caret = Some((first + text.caret_row - from, column + text.caret_column));
                }
                let hidden = text.rows.len() > from + shown.len();
                let last = shown.len().saturating_sub(1);
                let mark = |row: usize| row == last && hidden;
                let rows = shown.into_iter().enumerate();
                rows.map(|(row, line)| {
                    let line = if mark(row) { cut(&format!("{line}{}", glyphs.more), room, glyphs.more) } else { line };
                    Span::styled(line, self.style(Role::Text))
                })
                .collect()
            }
            _ if in_focus => {
                let (shown, caret) = window(field.text(), field.caret(), room);
                rows.caret = Some((first, column + caret));
                vec![Span::styled(shown, self.style(Role::Title))]
            }
            _ if field.text().is_empty() => vec![Span::styled(glyphs.other, self.style(Role::Quiet))],
            _ => vec![Span::styled(cut(field.text(), room, glyphs.more), self.style(Role::Text))],
        }
    }

    /// What is picked; in focus, which of how many.
    fn choice_value(&self, picks: &[Pick], code: &str, room: usize, in_focus: bool) -> Span<'static> {
        let more = self.look.glyphs.more;
        let at = picks.iter().position(|pick| pick.code == code);
        let says = at.and_then(|at| picks.get(at)).map(|pick| self.phrase(&pick.says)).unwrap_or_default();
        if !in_focus {
            return Span::styled(cut(&says, room, more), self.style(Role::Text));
        }
        let place = format!("  {}/{}", at.map_or(0, |at| at + 1), picks.len());
        let says = cut(&says, room.saturating_sub(cells(&place) + 4).max(1), more);
        Span::styled(format!("< {says} >{place}"), self.style(Role::Selected))
    }
}
