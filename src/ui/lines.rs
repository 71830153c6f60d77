//! Text laid out in lines: labels beside or above their values, continuation lines under the first one.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::Painter;
use super::glyphs::{ASCII, UNICODE};
use super::width::{cells, fit, wrap};

/// A piece of text with its style; it becomes as many lines as it needs.
#[derive(Debug, Clone)]
pub(crate) struct Piece {
    /// The text.
    pub text: String,
    /// How it looks.
    pub style: Style,
    /// Cells before the first line.
    pub indent: usize,
    /// Further cells before every other line.
    pub hang: usize,
    /// The most lines it may take; the rest is cut with a mark.
    pub most: usize,
}

impl Piece {
    /// A piece that takes as many lines as it needs.
    pub(crate) fn new(text: impl Into<String>, style: Style) -> Self {
        Self { text: text.into(), style, indent: 0, hang: 0, most: usize::MAX }
    }

    /// The piece further in.
    pub(crate) fn indented(self, indent: usize) -> Self {
        Self { indent, ..self }
    }

    /// The piece with its continuation lines further in.
    pub(crate) fn hanging(self, hang: usize) -> Self {
        Self { hang, ..self }
    }

    /// The piece in so many lines at most.
    pub(crate) fn at_most(self, most: usize) -> Self {
        Self { most, ..self }
    }

    /// Its lines in a width.
    pub(crate) fn lines(&self, width: usize, more: &str) -> Vec<Line<'static>> {
        let room = width.saturating_sub(self.indent + self.hang).max(1);
        let mut rows = wrap(&self.text, room);
        if rows.len() > self.most {
            rows.truncate(self.most);
            if let Some(last) = rows.last_mut() {
                *last = super::width::cut(&format!("{last}{more}{more}"), room.min(cells(last) + cells(more)), more);
            }
        }
        let indent = |at: usize| " ".repeat(if at == 0 { self.indent } else { self.indent + self.hang });
        rows.into_iter()
            .enumerate()
            .map(|(at, row)| Line::from(vec![Span::raw(indent(at)), Span::styled(parted(row, at), self.style)]))
            .collect()
    }
}

/// Lines under each other; what does not fit into the area is left out. A `Paragraph` would cut and measure every line again.
pub(crate) fn paint(frame: &mut Frame<'_>, area: Rect, lines: &[Line<'_>]) {
    let buffer = frame.buffer_mut();
    let area = area.intersection(buffer.area);
    for (y, line) in (area.top()..area.bottom()).zip(lines) {
        buffer.set_line(area.x, y, line, area.width);
    }
}

/// A line at the right end of an area; what does not fit is left out at its own right end.
///
/// ratatui aligns by the width of whole texts, in which an Arabic lam before an alef counts as one letter, and then draws
/// letter by letter: the last ones would be lost. So a line is measured here as it is drawn.
pub(crate) fn paint_right(frame: &mut Frame<'_>, area: Rect, line: &Line<'_>) {
    let width = u16::try_from(line_cells(line)).unwrap_or(u16::MAX).min(area.width);
    let at = Rect { x: area.right() - width, width, ..area };
    paint(frame, at, std::slice::from_ref(line));
}

/// How many cells a line takes.
pub(crate) fn line_cells(line: &Line<'_>) -> usize {
    line.spans.iter().map(|span| cells(&span.content)).sum()
}

/// What stands between two parts of a text that may become several lines: no line ends with it, and where a line begins
/// with it, it goes.
fn joint(dot: &str) -> String {
    format!(" {dot}{TIED}")
}

/// The blank behind the dot of a joint, so that the dot stays with what follows.
const TIED: char = '\u{a0}';

/// A row without the joint at its beginning, with plain blanks in those within.
fn parted(row: String, at: usize) -> String {
    if !row.contains(TIED) {
        return row;
    }
    [UNICODE.dot, ASCII.dot].into_iter().fold(row, |row, dot| {
        let tied = format!("{dot}{TIED}");
        let rest = if at == 0 { row.as_str() } else { row.strip_prefix(tied.as_str()).unwrap_or(&row) };
        rest.replace(&format!(" {tied}"), &format!(" {dot} "))
    })
}

impl Painter<'_> {
    /// What stands between two parts of a text that may become several lines.
    pub(crate) fn joint(&self) -> String {
        joint(self.look.glyphs.dot)
    }
}

/// A label with its pieces.
#[derive(Debug, Clone)]
pub(crate) struct Block {
    /// The label, already in words.
    pub label: String,
    /// What stands under or beside it.
    pub pieces: Vec<Piece>,
}

/// Blocks with their labels in a column on the left.
pub(crate) fn beside(blocks: &[Block], column: usize, width: usize, label: Style, more: &str) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    for block in blocks.iter().filter(|block| !block.pieces.is_empty()) {
        let rows = block.pieces.iter().flat_map(|piece| piece.lines(width.saturating_sub(column), more));
        for (at, row) in rows.enumerate() {
            let head = if at == 0 { fit(&block.label, column, more) } else { " ".repeat(column) };
            let mut spans = vec![Span::styled(head, label)];
            spans.extend(row.spans);
            lines.push(Line::from(spans));
        }
    }
    lines
}

/// Blocks with their labels above, a blank line between two of them.
pub(crate) fn above(blocks: &[Block], width: usize, label: Style, more: &str) -> Vec<Line<'static>> {
    let mut lines: Vec<Line<'static>> = Vec::new();
    for block in blocks.iter().filter(|block| !block.pieces.is_empty()) {
        if !lines.is_empty() {
            lines.push(Line::default());
        }
        lines.push(Line::from(Span::styled(fit(&block.label, cells(&block.label).min(width), more), label)));
        lines.extend(block.pieces.iter().flat_map(|piece| piece.lines(width, more)));
    }
    lines
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(40, &["Ana Haddad · 45.00 EUR · !! late"])]
    #[case(25, &["Ana Haddad · 45.00 EUR", "!! late"])]
    #[case(22, &["Ana Haddad · 45.00 EUR", "!! late"])]
    #[case(16, &["Ana Haddad", "45.00 EUR · !!", "late"])]
    #[case(12, &["Ana Haddad", "45.00 EUR", "!! late"])]
    fn no_line_ends_or_begins_with_the_dot_between_two_parts(#[case] width: usize, #[case] expected: &[&str]) {
        let style = Style::default();
        for glyphs in [UNICODE, ASCII] {
            let text = ["Ana Haddad", "45.00 EUR", "!! late"].join(&joint(glyphs.dot));
            let lines = Piece::new(text, style).lines(width, glyphs.more);
            let said: Vec<String> = lines.iter().map(ToString::to_string).collect();
            let expected: Vec<String> = expected.iter().map(|line| line.replace('·', glyphs.dot)).collect();
            assert_eq!(said, expected);
        }
    }

    #[test]
    fn a_dot_that_somebody_typed_stays() {
        let lines = Piece::new("one · two - three", Style::default()).lines(5, "…");
        let said: Vec<String> = lines.iter().map(ToString::to_string).collect();
        assert_eq!(said.concat().replace(' ', ""), "one·two-three");
    }
}
