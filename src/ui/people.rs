//! People: the table of everybody, its filter above, its marks counted below.

mod filter_line;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::Paragraph;

use super::Painter;
use super::briefing::Depth;
use super::layout::Shape;
use super::lines::{Piece, above};
use super::list::tier_letter;
use super::panel::Attention;
use super::theme::Role;
use super::today::PROSE;
use super::width::fit;
use crate::app::screens::people::Typing;
use crate::domain::affiliate::Rhythm;
use crate::domain::dossier::Dossier;
use crate::domain::roster::{self, Sort};
use crate::say;

/// A column of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Name,
    Tier,
    Rhythm,
    Last,
    Next,
    Status,
    Tags,
}

/// Cells between two columns.
const GAP: usize = 2;

/// Cells before the name: cursor and mark.
const HEAD: usize = 4;

impl Column {
    /// The columns that a shape of the screen has room for (2-screens.md, 2.2).
    fn of(shape: Shape, width: u16) -> &'static [Column] {
        use Column::{Last, Name, Next, Rhythm, Status, Tags, Tier};
        match shape {
            Shape::Tiny | Shape::Single => &[Name, Next],
            Shape::Stacked if width < 76 => &[Name, Tier, Next],
            Shape::Stacked => &[Name, Tier, Last, Next],
            Shape::Beside if width < 110 => &[Name, Tier, Rhythm, Last, Next, Tags],
            Shape::Beside | Shape::Three | Shape::Wide => &[Name, Tier, Rhythm, Last, Next, Status, Tags],
        }
    }

    fn title(self) -> &'static str {
        match self {
            Column::Name => "people-name",
            Column::Tier => "people-tier",
            Column::Rhythm => "people-rhythm",
            Column::Last => "people-last",
            Column::Next => "people-next",
            Column::Status => "people-status",
            Column::Tags => "people-tags",
        }
    }

    fn sort(self) -> Option<Sort> {
        match self {
            Column::Name => Some(Sort::Name),
            Column::Tier => Some(Sort::Tier),
            Column::Last => Some(Sort::Last),
            Column::Next => Some(Sort::Next),
            Column::Rhythm | Column::Status | Column::Tags => None,
        }
    }

    /// Its cells; `None` shares what is left.
    fn cells(self) -> Option<usize> {
        match self {
            Column::Name | Column::Tags => None,
            Column::Tier => Some(6),
            Column::Rhythm => Some(8),
            Column::Last => Some(17),
            Column::Next => Some(18),
            Column::Status => Some(10),
        }
    }
}

/// The columns with their cells in a width.
fn measured(columns: &[Column], width: usize) -> Vec<(Column, usize)> {
    // Where there is hardly room, a name says more than the whole of a date.
    let own = |column: Column| column.cells().map(|cells| cells.min(width * 2 / 5));
    let fixed: usize = columns.iter().filter_map(|column| own(*column)).sum();
    let rest = width.saturating_sub(HEAD + fixed + GAP * columns.len().saturating_sub(1));
    let tagged = columns.contains(&Column::Tags);
    let name = if tagged { (rest * 3 / 5).min(34) } else { rest.min(44) };
    let cells = |column: Column| match column {
        Column::Name => name,
        Column::Tags => rest - name,
        other => own(other).unwrap_or(0),
    };
    columns.iter().map(|column| (*column, cells(*column))).collect()
}

impl Painter<'_> {
    /// Draws People.
    pub(crate) fn people(&self, frame: &mut Frame<'_>, area: Rect) {
        let shape = Shape::of(frame.area());
        match shape {
            Shape::Tiny | Shape::Single => self.table(frame, area, shape),
            Shape::Wide => {
                let [table, preview] = Layout::horizontal([Constraint::Min(100), Constraint::Max(PROSE)]).areas(area);
                self.table_panel(frame, table, shape);
                self.person_preview(frame, preview, self.model.people.dossier.as_deref());
            }
            _ => self.table_panel(frame, area, shape),
        }
    }

    fn table_panel(&self, frame: &mut Frame<'_>, area: Rect, shape: Shape) {
        let title = say!(self.look.words, "people-title", n = self.model.people.everybody());
        let inner = self.panel(frame, area, &title, &self.counts(), Attention::Focus);
        self.table(frame, inner, shape);
    }

    /// How many are shown and marked, as far as it says something.
    fn counts(&self) -> String {
        let (words, people) = (&self.look.words, &self.model.people);
        let mut parts = Vec::new();
        if people.is_ranging() {
            parts.push(words.say("people-range"));
        }
        if people.marked() > 0 {
            parts.push(say!(words, "people-marked", n = people.marked()));
        }
        if people.hidden() > 0 {
            parts.push(say!(words, "people-hidden", n = people.hidden()));
        }
        if !people.filter.text().is_empty() {
            parts.push(say!(words, "people-shown", n = people.shown(), all = people.everybody()));
        }
        parts.join(&format!(" {} ", self.look.glyphs.dot))
    }

    /// The filter where there is one, the titles, the rows.
    fn table(&self, frame: &mut Frame<'_>, area: Rect, shape: Shape) {
        let people = &self.model.people;
        let narrow = matches!(shape, Shape::Tiny | Shape::Single);
        let filtered = people.typing == Typing::Yes || !people.filter.text().is_empty();
        let hints = self.filter_hints(usize::from(area.width)).filter(|_| area.height > 5);
        let barred = filtered || !narrow;
        let heads = u16::from(barred)
            + u16::from(hints.is_some())
            + u16::from(!narrow || (shape == Shape::Single && !filtered));
        let [top, rows] = Layout::vertical([Constraint::Length(heads), Constraint::Min(0)]).areas(area);
        let mut line = Rect { height: top.height.min(1), ..top };
        if barred {
            self.filter_line(frame, line);
            line.y += 1;
        }
        if let Some(hints) = hints {
            frame.render_widget(hints, line);
            line.y += 1;
        }
        let columns = measured(Column::of(shape, frame.area().width), usize::from(area.width));
        if !narrow && line.y < top.bottom() {
            frame.render_widget(self.titles(&columns), line);
        } else if shape == Shape::Single && !filtered {
            let title = say!(self.look.words, "people-title", n = people.everybody());
            let counts = self.counts();
            let text = if counts.is_empty() { title } else { format!("{title} {} {counts}", self.look.glyphs.dot) };
            frame.render_widget(Span::styled(text, self.style(Role::Label)), line);
        }
        self.rows(frame, rows, &columns);
    }

    fn titles(&self, columns: &[(Column, usize)]) -> Line<'static> {
        let mut spans = vec![Span::raw(" ".repeat(HEAD))];
        for (column, width) in columns {
            let title = self.say(column.title());
            let (title, role) = if column.sort() == Some(self.model.people.sort) {
                (format!("{title} {}", self.look.glyphs.below), Role::Title)
            } else {
                (title, Role::Label)
            };
            spans.push(Span::styled(fit(&title, *width, self.look.glyphs.more), self.style(role)));
            spans.push(Span::raw(" ".repeat(GAP)));
        }
        Line::from(spans)
    }

    fn rows(&self, frame: &mut Frame<'_>, area: Rect, columns: &[(Column, usize)]) {
        let people = &self.model.people;
        let height = usize::from(area.height);
        if people.shown() == 0 {
            let id = if people.filter.text().is_empty() { "people-nobody" } else { "people-nobody-found" };
            let piece = Piece::new(self.say(id), self.style(Role::Quiet)).indented(HEAD);
            let lines = piece.lines(usize::from(area.width), self.look.glyphs.more);
            frame.render_widget(Paragraph::new(lines), area);
            return;
        }
        let from = people.cursor().saturating_sub(height / 2).min(people.shown().saturating_sub(height));
        let mut lines = Vec::with_capacity(height);
        for (row, (line, marked)) in people.window(from, height).enumerate() {
            lines.push(self.person_row(&line, columns, from + row == people.cursor(), marked));
        }
        frame.render_widget(Paragraph::new(lines), area);
        let edge = |y: u16| Rect { x: area.right().saturating_sub(1), y, width: 1, height: 1 };
        if from > 0 && height > 0 {
            frame.render_widget(Span::styled(self.look.glyphs.above, self.style(Role::Quiet)), edge(area.y));
        }
        if from + height < people.shown() && height > 0 {
            frame.render_widget(Span::styled(self.look.glyphs.below, self.style(Role::Quiet)), edge(area.bottom() - 1));
        }
    }

    fn person_row(
        &self,
        line: &roster::Line<'_>,
        columns: &[(Column, usize)],
        selected: bool,
        marked: bool,
    ) -> Line<'static> {
        let glyphs = &self.look.glyphs;
        let cursor = if selected { glyphs.cursor } else { " " };
        let mark = if marked { glyphs.mark } else { " " };
        let mut spans = vec![
            Span::raw(format!("{} ", fit(cursor, 1, ""))),
            Span::styled(fit(mark, HEAD - 2, ""), self.style(Role::Key)),
        ];
        for (at, (column, width)) in columns.iter().enumerate() {
            if at > 0 {
                spans.push(Span::raw(" ".repeat(GAP)));
            }
            let (text, style) = self.cell(line, *column);
            spans.push(Span::styled(fit(&text, *width, glyphs.more), style));
        }
        if selected {
            let whole: String = spans.iter().map(|span| span.content.as_ref()).collect();
            return Line::from(Span::styled(whole, self.style(Role::Selected)));
        }
        Line::from(spans)
    }

    fn cell(&self, line: &roster::Line<'_>, column: Column) -> (String, Style) {
        let words = &self.look.words;
        let today = self.model.around.now.day;
        let text = self.style(Role::Text);
        match column {
            Column::Name => (line.name.to_owned(), text),
            Column::Tier => (tier_letter(line.tier).to_owned(), text),
            Column::Rhythm => (self.rhythm(line), text),
            Column::Last => match line.last {
                None => (words.say("people-never"), self.style(Role::Quiet)),
                Some(day) => {
                    let ago = say!(words, "people-days", n = (today - day).num_days());
                    (format!("{} ({ago})", words.day_narrow(day)), text)
                }
            },
            Column::Next if line.archived => (words.say("people-archived"), self.style(Role::Quiet)),
            Column::Next => match line.next {
                None => ("-".to_owned(), self.style(Role::Quiet)),
                Some(day) if day < today => {
                    (format!("{} {}", self.look.glyphs.overdue, words.late(day, today)), self.style(Role::Overdue))
                }
                Some(day) if day == today => (words.relative(day, today), self.style(Role::Today)),
                Some(day) => (words.day(day, today), text),
            },
            Column::Status => (words.say_with("status", &[("kind", line.status.code().into())]), text),
            Column::Tags => (line.tags().collect::<Vec<_>>().join(" "), text),
        }
    }

    fn rhythm(&self, line: &roster::Line<'_>) -> String {
        let days = self.model.around.rules.rhythm_days(line.rhythm, line.tier);
        match (line.rhythm, days) {
            (Rhythm::Off, _) | (_, None) => "-".to_owned(),
            (_, Some(days)) => say!(self.look.words, "people-days", n = days),
        }
    }

    /// Beside the table, where there is room: the person the cursor is on.
    pub(crate) fn person_preview(&self, frame: &mut Frame<'_>, area: Rect, dossier: Option<&Dossier>) {
        let inner = self.panel(frame, area, &self.say("title-briefing"), "", Attention::Beside);
        let Some(dossier) = dossier else { return };
        let mut lines = self.briefing_head(dossier, usize::from(inner.width));
        lines.push(Line::default());
        let blocks = [
            self.ask_block(dossier, 4, Depth::Full),
            self.promise_block(dossier, 5),
            self.last_block(dossier, 3, Depth::Full),
            self.dates_block(dossier, 4),
            self.gift_block(dossier, 3),
            self.care_block(dossier),
        ];
        lines.extend(above(&blocks, usize::from(inner.width), self.style(Role::Label), self.look.glyphs.more));
        self.scrolled(frame, inner, &lines, 0);
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(Shape::Single, 50)]
    #[case(Shape::Stacked, 60)]
    #[case(Shape::Stacked, 80)]
    #[case(Shape::Beside, 100)]
    #[case(Shape::Three, 120)]
    #[case(Shape::Wide, 180)]
    fn the_columns_fit_their_width(#[case] shape: Shape, #[case] width: u16) {
        let inner = usize::from(width) - 4;
        let columns = measured(Column::of(shape, width), inner);
        let used: usize = columns.iter().map(|(_, cells)| cells + GAP).sum::<usize>() + HEAD - GAP;
        assert!(used <= inner, "{used} of {inner}");
        assert!(columns.iter().all(|(column, cells)| *column != Column::Name || *cells >= 10), "{columns:?}");
    }
}
