//! People: the table of everybody, its filter above, its marks counted below.

mod filter_line;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::Painter;
use super::briefing::Depth;
use super::layout::Shape;
use super::lines::{Piece, above, paint};
use super::panel::Attention;
use super::theme::Role;
use super::today::PROSE;
use super::width::fit;
use crate::domain::asking::ASKS;
use crate::domain::dossier::Dossier;
use crate::domain::roster::{self, Column, Facing};
use crate::say;

/// Cells between two columns.
const GAP: usize = 2;

/// Cells that the table takes before the preview beside it grows.
const TABLE: u16 = 148;

/// Cells at the right edge, where a mark says that there is more.
const EDGE: usize = 2;

/// Below so many cells every one of them is needed for names and days.
const TIGHT: usize = 40;

/// Cells before the name: cursor and mark.
const HEAD: usize = 4;

/// The least cells of a name and of tags; a name gets no more than the last, however much room there is.
const LEAST: usize = 14;
const LEAST_TAGS: usize = 8;
const MOST_NAME: usize = 44;

/// Its cells; `None` shares what is left.
fn wide(column: Column) -> Option<usize> {
    match column {
        Column::Name | Column::Tags => None,
        Column::Tier => Some(6),
        Column::Rhythm => Some(8),
        Column::Last => Some(17),
        Column::Next => Some(18),
        Column::Status => Some(10),
        Column::Channel => Some(12),
        Column::Promises => Some(11),
        Column::Gifts => Some(15),
    }
}

/// The columns that there is room for, with their cells; those further down give way first, the name never.
fn fitted(columns: &[Column], width: usize) -> Vec<(Column, usize)> {
    let width = if width < TIGHT { width } else { width.saturating_sub(EDGE) };
    // Where there is hardly room, a name says more than the whole of a date.
    let own = |column: Column| match column {
        Column::Name => LEAST.min(width / 3),
        Column::Tags => LEAST_TAGS,
        other => wide(other).map_or(0, |cells| cells.min(width * 9 / 20)),
    };
    let mut used = HEAD;
    let mut shown: Vec<(Column, usize)> = Vec::new();
    for column in columns {
        let cells = own(*column) + if shown.is_empty() { 0 } else { GAP };
        if !shown.is_empty() && used + cells > width {
            break;
        }
        used += cells;
        shown.push((*column, own(*column)));
    }
    let rest = width.saturating_sub(used);
    let tagged = shown.iter().any(|(column, _)| *column == Column::Tags);
    let to_name = if tagged { rest * 3 / 5 } else { rest };
    for (column, cells) in &mut shown {
        match column {
            Column::Name => *cells = (*cells + to_name).min(MOST_NAME),
            Column::Tags => *cells += rest - to_name,
            _ => {}
        }
    }
    shown
}

impl Painter<'_> {
    /// Draws People.
    pub(crate) fn people(&self, frame: &mut Frame<'_>, area: Rect) {
        let shape = Shape::of(frame.area());
        match shape {
            Shape::Tiny | Shape::Single => self.table(frame, area, shape),
            Shape::Wide => {
                // The table has more columns here than elsewhere; prose is read as well in a narrower one.
                let beside = area.width.saturating_sub(TABLE).clamp(44, PROSE);
                let [table, preview] = Layout::horizontal([Constraint::Min(100), Constraint::Max(beside)]).areas(area);
                self.table_panel(frame, table, shape);
                self.person_preview(frame, preview, self.model.beside.as_deref());
            }
            _ => self.table_panel(frame, area, shape),
        }
    }

    fn table_panel(&self, frame: &mut Frame<'_>, area: Rect, shape: Shape) {
        let title = say!(self.look.words, "people-title", n = self.model.people.everybody());
        let shown = fitted(&self.model.people.columns(), usize::from(area.width.saturating_sub(4)));
        let inner = self.panel(frame, area, &title, &self.counts(&shown), Attention::Focus);
        self.table(frame, inner, shape);
    }

    /// How many are shown and marked, and the order where no title in sight says it, as far as it says something.
    fn counts(&self, shown: &[(Column, usize)]) -> String {
        let (words, people) = (&self.look.words, &self.model.people);
        let mut parts = Vec::new();
        if people.sort.by != Column::Name && !shown.iter().any(|(column, _)| *column == people.sort.by) {
            let column = format!("{} {}", self.table_title(people.sort.by), self.sort_arrow());
            parts.push(say!(words, "people-sorted", column = column));
        }
        if people.is_ranging() {
            parts.push(words.say("people-range"));
        }
        if people.marked() > 0 {
            parts.push(say!(words, "people-marked", n = people.marked(), hidden = people.hidden()));
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
        let filtered = people.filter.is_shown();
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
            paint(frame, line, &[hints]);
            line.y += 1;
        }
        let columns = fitted(&people.columns(), usize::from(area.width));
        if !narrow && line.y < top.bottom() {
            paint(frame, line, &[self.titles(&columns, people.columns().len())]);
        } else if shape == Shape::Single && !filtered {
            let title = say!(self.look.words, "people-title", n = people.everybody());
            let counts = self.counts(&[]);
            let text = if counts.is_empty() { title } else { format!("{title} {} {counts}", self.look.glyphs.dot) };
            frame.render_widget(Span::styled(text, self.style(Role::Label)), line);
        }
        self.rows(frame, rows, &columns);
    }

    /// A column's title.
    pub(crate) fn table_title(&self, column: Column) -> String {
        self.look.words.column_title(column, self.model.around.now.day)
    }

    /// Which way round the table is sorted.
    fn sort_arrow(&self) -> &'static str {
        match self.model.people.sort.facing {
            Facing::Usual => self.look.glyphs.below,
            Facing::Reversed => self.look.glyphs.above,
        }
    }

    /// The titles; the one that the table is sorted by has an arrow. How many columns there is no room for stands at the end.
    fn titles(&self, columns: &[(Column, usize)], asked: usize) -> Line<'static> {
        let sort = self.model.people.sort;
        let mut spans = vec![Span::raw(" ".repeat(HEAD))];
        for (column, width) in columns {
            let title = self.table_title(*column);
            let (title, role) = if *column == sort.by {
                (format!("{title} {}", self.sort_arrow()), Role::Title)
            } else {
                (title, Role::Label)
            };
            spans.push(Span::styled(fit(&title, *width, self.look.glyphs.more), self.style(role)));
            spans.push(Span::raw(" ".repeat(GAP)));
        }
        spans.pop();
        let left_out = asked.saturating_sub(columns.len());
        if left_out > 0 {
            spans.push(Span::styled(format!(" +{left_out}"), self.style(Role::Quiet)));
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
            paint(frame, area, &lines);
            return;
        }
        let from = people.cursor().saturating_sub(height / 2).min(people.shown().saturating_sub(height));
        let mut lines = Vec::with_capacity(height);
        for (row, (line, marked)) in people.window(from, height).enumerate() {
            lines.push(self.person_row(&line, columns, from + row == people.cursor(), marked));
        }
        paint(frame, area, &lines);
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
        let around = &self.model.around;
        let today = around.now.day;
        let text = self.look.words.column_cell(line, column, today, &around.rules);
        let role = match (column, line.next) {
            (Column::Last, _) if line.last.is_none() => Role::Quiet,
            (Column::Next, _) if line.archived => Role::Quiet,
            (Column::Next, None) => Role::Quiet,
            (Column::Next, Some(day)) if day < today => {
                return (format!("{} {text}", self.look.glyphs.overdue), self.style(Role::Overdue));
            }
            (Column::Next, Some(day)) if day == today => Role::Today,
            _ => Role::Text,
        };
        (text, self.style(role))
    }

    /// Beside the table, where there is room: the person the cursor is on.
    pub(crate) fn person_preview(&self, frame: &mut Frame<'_>, area: Rect, dossier: Option<&Dossier>) {
        let inner = self.panel(frame, area, &self.say("title-briefing"), "", Attention::Beside);
        let Some(dossier) = dossier else { return };
        let mut lines = self.briefing_head(dossier, usize::from(inner.width));
        lines.push(Line::default());
        let blocks = [
            self.mind_block(dossier),
            self.ask_block(dossier, ASKS, Depth::Full),
            self.promise_block(dossier, 5),
            self.last_block(dossier, 3, Depth::Full),
            self.dates_block(dossier, 4),
            self.gift_block(dossier, 3),
        ];
        lines.extend(above(&blocks, usize::from(inner.width), self.style(Role::Label), self.look.glyphs.more));
        self.scrolled(frame, inner, &lines, 0);
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::app::screens::people::People;
    use crate::domain::roster::Columns;

    #[rstest]
    #[case(30, 8, 2)]
    #[case(50, 12, 2)]
    #[case(60, 20, 3)]
    #[case(80, 24, 4)]
    #[case(100, 30, 6)]
    #[case(120, 35, 7)]
    fn what_is_usual_at_a_size_fits_it(#[case] width: u16, #[case] height: u16, #[case] columns: usize) {
        let people = People::new((width, height));
        let inner = usize::from(width) - 4;
        let shown = fitted(&people.columns(), inner);
        assert_eq!(shown.len(), columns, "{shown:?}");
        assert!(used(&shown) <= inner, "{shown:?}");
        assert!(shown.iter().all(|(column, cells)| *column != Column::Name || *cells >= 8), "{shown:?}");
    }

    #[rstest]
    #[case(30)]
    #[case(50)]
    #[case(76)]
    #[case(116)]
    #[case(196)]
    fn whatever_is_chosen_the_name_is_there_and_nothing_leaves_the_table(#[case] width: usize) {
        for last in Column::ALL {
            let Columns::Chosen(columns) = Columns::chosen(Column::ALL.into_iter().rev().chain([last])) else {
                continue;
            };
            let shown = fitted(&columns, width);
            assert_eq!(shown[0].0, Column::Name);
            assert!(shown.len() > 1 && used(&shown) <= width, "{shown:?}");
        }
    }

    fn used(shown: &[(Column, usize)]) -> usize {
        shown.iter().map(|(_, cells)| cells + GAP).sum::<usize>() + HEAD - GAP
    }
}
