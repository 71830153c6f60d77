//! An import: the file being chosen, what it would do, how far it is.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

use super::Painter;
use super::layout::Shape;
use super::lines::{Piece, paint};
use super::offers::in_view;
use super::prompt::window;
use super::theme::Role;
use super::width::fit;
use crate::app::modals::import::{Import, Shown, Stage};
use crate::domain::import_preview::PreviewRow;
use crate::domain::phrase::Phrase;
use crate::say;

/// The widest sheet.
const WIDEST: u16 = 84;

/// How many names are offered at once, where there is room.
const OFFERED: usize = 8;

/// The least rows that a list is left before what explains it goes.
const LEAST: usize = 3;

/// Rows for what a path means; the field stays in its place when that becomes two lines.
const SAID: usize = 2;

impl Painter<'_> {
    /// Draws the import over what lies below.
    pub(crate) fn import(&self, frame: &mut Frame<'_>, area: Rect, import: &Import) {
        let full = Shape::fills(frame.area());
        let width = if full { area.width } else { area.width.min(WIDEST) };
        match import.stage() {
            Stage::Choosing => self.import_file(frame, area, width, import),
            Stage::Reading(job) => {
                let name = crate::app::path_field::name_of(&job.file);
                self.import_busy(frame, area, width, &say!(self.look.words, "import-reading", file = name));
            }
            Stage::Writing(_, done, all) => {
                let (done, all) = (i64::try_from(done).unwrap_or(i64::MAX), i64::try_from(all).unwrap_or(i64::MAX));
                self.import_busy(frame, area, width, &say!(self.look.words, "import-writing", done = done, all = all));
            }
            Stage::Shown(shown) => self.import_preview(frame, area, width, import, shown),
        }
    }

    fn import_busy(&self, frame: &mut Frame<'_>, area: Rect, width: u16, says: &str) {
        let more = self.look.glyphs.more;
        let lines = Piece::new(says, self.style(Role::Text)).lines(usize::from(width.saturating_sub(4)), more);
        let height = u16::try_from(lines.len() + 4).unwrap_or(u16::MAX);
        let inner = self.popup(frame, Self::centred(area, width, height), &self.say("import-title"), "");
        paint(frame, Rect { y: inner.y + 1, height: inner.height.saturating_sub(1), ..inner }, &lines);
    }

    fn import_file(&self, frame: &mut Frame<'_>, area: Rect, width: u16, import: &Import) {
        let more = self.look.glyphs.more;
        let inside = usize::from(width.saturating_sub(4));
        let mut said = self.refusal(import.refused.as_ref(), inside);
        if said.is_empty() {
            said =
                Piece::new(self.phrase(&import.says(&self.model.around)), self.style(Role::Quiet)).lines(inside, more);
        }
        if let Some(count) = import.path.looked_at() {
            let count = i64::try_from(count).unwrap_or(i64::MAX);
            let text = say!(self.look.words, "path-part", n = count);
            said.extend(Piece::new(text, self.style(Role::Amber)).lines(inside, more));
        }
        said.extend(std::iter::repeat_n(Line::default(), SAID.saturating_sub(said.len())));
        let examples = Piece::new(self.say("import-examples"), self.style(Role::Quiet)).lines(inside, more);
        let height = 1 + said.len() + OFFERED + 1 + examples.len() + 2;
        let sheet = Self::centred(area, width, u16::try_from(height).unwrap_or(u16::MAX));
        let offers = import.path.offers();
        let rows = usize::from(sheet.height.saturating_sub(2)).saturating_sub(1 + said.len());
        let explained = offers.is_empty() || rows > LEAST + examples.len();
        let room = if explained { rows.saturating_sub(1 + examples.len()) } else { rows };
        let some = in_view(offers, room);
        let place = match offers.chosen() {
            Some(at) => format!("{}/{}", at + 1, offers.all().len()),
            None if some.len() < offers.all().len() => offers.all().len().to_string(),
            None => String::new(),
        };
        let inner = self.popup(frame, sheet, &self.say("import-title"), &place);
        let (shown, column) = window(import.path.text(), import.path.caret(), inside.saturating_sub(2));
        let mut lines = vec![Line::from(vec![
            Span::styled("> ", self.style(Role::Key)),
            Span::styled(shown, self.style(Role::Title)),
        ])];
        lines.extend(said);
        lines.extend(self.offers(offers, some, inside).into_iter().map(Line::from));
        if explained {
            let last = usize::from(inner.height).saturating_sub(examples.len());
            lines.extend(std::iter::repeat_n(Line::default(), last.saturating_sub(lines.len())));
            lines.extend(examples);
        }
        paint(frame, inner, &lines);
        Self::caret(frame, inner, column + 2, 0);
    }

    fn import_preview(&self, frame: &mut Frame<'_>, area: Rect, width: u16, import: &Import, shown: &Shown) {
        let more = self.look.glyphs.more;
        let inside = usize::from(width.saturating_sub(4));
        let mut head: Vec<Line<'static>> = Vec::new();
        let full = Shape::fills(frame.area());
        // Where there is little room, the counts are what counts.
        for (at, phrase) in shown.preview.summary.iter().enumerate().skip(usize::from(full)) {
            let role = if at == 0 { Role::Quiet } else { Role::Title };
            head.extend(Piece::new(self.phrase(phrase), self.style(role)).lines(inside, more));
        }
        let (lines, stands) = self.preview_rows(shown, inside);
        let mut foot = self.refusal(import.refused.as_ref(), inside);
        let writes = i64::try_from(shown.preview.writes).unwrap_or(i64::MAX);
        let enters = match writes {
            0 => self.say("import-preview-unchanged"),
            n if full => say!(self.look.words, "import-preview-enter", n = n),
            n => say!(self.look.words, "import-preview-enter", n = n) + " " + &self.say("import-preview-undo"),
        };
        foot.extend(Piece::new(enters, self.style(Role::Key)).lines(inside, more));
        let gaps = if full { 0 } else { 2 };
        let height = head.len() + gaps + lines.len() + foot.len() + 2;
        let sheet = Self::centred(area, width, u16::try_from(height).unwrap_or(u16::MAX));
        let inner = self.popup(frame, sheet, &say!(self.look.words, "import-of", file = shown.name()), "");
        let [above, list, below] = ratatui::layout::Layout::vertical([
            ratatui::layout::Constraint::Length(u16::try_from(head.len() + gaps / 2).unwrap_or(0)),
            ratatui::layout::Constraint::Min(0),
            ratatui::layout::Constraint::Length(u16::try_from(foot.len() + gaps / 2).unwrap_or(0)),
        ])
        .areas(inner);
        paint(frame, above, &head);
        let scroll = stands.end.saturating_sub(usize::from(list.height)).min(stands.start);
        // The heading of the first lines stays with them.
        let scroll = if shown.cursor <= 1 { 0 } else { scroll };
        self.scrolled(frame, list, &lines, scroll);
        let shift = u16::try_from(gaps / 2).unwrap_or(0);
        paint(frame, Rect { y: below.y + shift, height: below.height.saturating_sub(shift), ..below }, &foot);
    }

    /// The lines of the preview, and which of them the cursor is on.
    fn preview_rows(&self, shown: &Shown, width: usize) -> (Vec<Line<'static>>, std::ops::Range<usize>) {
        let glyphs = &self.look.glyphs;
        let (mut lines, mut stands) = (Vec::new(), 0..0);
        for (at, row) in shown.preview.rows.iter().enumerate() {
            let selected = at == shown.cursor;
            let start = lines.len();
            let role = if selected { Role::Selected } else { Role::Text };
            let cursor = if selected { glyphs.cursor } else { " " };
            let piece = |text: &str| {
                let text = format!("{} {text}", fit(cursor, 1, ""));
                Piece::new(text, self.style(role)).hanging(2).lines(width, glyphs.more)
            };
            match row {
                PreviewRow::Heading(says) => {
                    if at > 0 {
                        lines.push(Line::default());
                    }
                    lines.extend(Piece::new(self.phrase(says), self.style(Role::Label)).lines(width, glyphs.more));
                }
                PreviewRow::Line(says) => lines.extend(piece(&self.phrase(says))),
                PreviewRow::Question { question, answer, asked } => {
                    lines.extend(piece(&self.phrase(question)));
                    let answer = self.phrase(answer);
                    let (text, role) = match asked {
                        Some(_) => (format!("< {answer} >"), if selected { Role::Selected } else { Role::Key }),
                        None => (format!("{} {answer}", glyphs.arrow), Role::Quiet),
                    };
                    lines.extend(Piece::new(text, self.style(role)).indented(4).hanging(2).lines(width, glyphs.more));
                }
            }
            if selected {
                stands = start..lines.len();
            }
        }
        (lines, stands)
    }

    /// Why a file cannot be read or imported.
    fn refusal(&self, why: Option<&Phrase>, width: usize) -> Vec<Line<'static>> {
        let Some(why) = why else { return Vec::new() };
        let text = format!("{} {}", self.look.glyphs.overdue, self.phrase(why));
        Piece::new(text, self.style(Role::Failure)).hanging(2).lines(width, self.look.glyphs.more)
    }
}
