//! The composer: a sheet at the bottom, so that the briefing stays readable above; the whole screen where there is little room.

use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Clear;

use super::Painter;
use super::briefing::Depth;
use super::layout::Shape;
use super::lines::{Piece, paint};
use super::theme::Role;
use super::width::{cells, cut, fit};
use crate::app::effect::Mode;
use crate::app::modals::composer::{Composer, Focus, Group, Tick};
use crate::app::model::Privacy;
use crate::app::screens::today::Briefing;
use crate::app::tabs::Tab;
use crate::domain::capture::Tone;
use crate::say;

/// The widest sheet.
const WIDEST: u16 = 130;

/// Cells of the labels under "read as".
const LABELS: usize = 13;

impl Painter<'_> {
    /// Draws the composer over what lies below.
    pub(crate) fn composer(&self, frame: &mut Frame<'_>, area: Rect, composer: &Composer) {
        let full = Shape::fills(frame.area());
        let width = if full { area.width } else { area.width.min(WIDEST) };
        let inside = usize::from(width.saturating_sub(4));
        let text = self.text_rows(composer.field.text(), composer.field.caret(), inside);
        let below = self.below_text(composer, inside, full);
        let minds = composer.reading.as_ref().map_or_else(Vec::new, |reading| self.minds_of(reading));
        let pinned = self.pinned(&minds, inside, usize::from(area.height.saturating_sub(2)));
        let wanted = u16::try_from(pinned.len() + text.rows.len() + below.len() + 4).unwrap_or(u16::MAX);
        let pinned_rows = u16::try_from(pinned.len()).unwrap_or(0);
        let most =
            if full { area.height } else { (area.height.saturating_sub(8) + pinned_rows).max(12).min(area.height) };
        let height = if full { area.height } else { wanted.clamp(9, most) };
        let x = area.x + (area.width - width) / 2;
        let sheet = Rect { x, y: area.bottom() - height, width, height };
        // On a wide screen the sheet is narrower than what it covers: nothing of that may stick out beside it.
        frame.render_widget(Clear, Rect { x: area.x, width: area.width, ..sheet });
        self.briefing_above(frame, Rect { height: area.height - height, ..area }, composer);
        let inner = self.popup(frame, sheet, &self.composer_title(composer), "");
        // What is to be minded stays in sight while one types.
        let mut lines = pinned;
        if !full || inner.height > 4 {
            lines.push(self.composer_head(composer, inside));
        }
        let fixed = lines.len();
        // The text keeps at least a third of the sheet; what does not fit scrolls with the caret.
        let room = usize::from(inner.height).saturating_sub(fixed);
        let for_text = text.rows.len().min(room.saturating_sub(below.len().min(room / 2)).max(1));
        let from = (text.caret_row + 1).saturating_sub(for_text);
        lines.extend(text.rows.iter().skip(from).take(for_text).map(|row| Line::from(row.clone())));
        if room > for_text + below.len() {
            lines.push(Line::default());
        }
        // The box that the cursor is on stays in sight.
        let chosen =
            below.iter().position(|line| line.spans.iter().any(|span| span.style == self.style(Role::Selected)));
        let hidden = chosen.map_or(0, |at| (at + 1).saturating_sub(room.saturating_sub(for_text)));
        lines.extend(below.into_iter().skip(hidden));
        paint(frame, inner, &lines);
        if composer.focus == Focus::Text {
            Self::caret(frame, inner, text.caret_column, fixed + text.caret_row - from);
        }
    }

    /// Where the sheet would lie on the briefing, the briefing takes the place of the list: one reads while one writes
    /// (docs/screens.md, "Places").
    fn briefing_above(&self, frame: &mut Frame<'_>, above: Rect, composer: &Composer) {
        let today = &self.model.today;
        let Some(dossier) = &self.model.beside else { return };
        let is_on_today = self.model.place().is_none() && self.model.tab == Tab::Today;
        let is_for_one = matches!(composer.people.as_slice(), [one] if one.id == dossier.affiliate.id);
        let is_stacked = Shape::of(frame.area()) == Shape::Stacked && today.briefing == Briefing::Shown;
        if is_on_today && is_for_one && is_stacked && above.height > 3 {
            frame.render_widget(Clear, above);
            // What is to be minded stands in the sheet itself.
            self.briefing_panel_of(
                frame,
                above,
                Depth::Short,
                &self.blocks_below_mind(dossier, self.reasons(), Depth::Short),
            );
        }
    }

    fn composer_title(&self, composer: &Composer) -> String {
        if let Some(event) = &composer.event {
            return say!(self.look.words, "composer-event", name = &event.name);
        }
        let id = match composer.mode {
            Mode::Log => "composer-log",
            Mode::Missed => "composer-missed",
            Mode::Jot => "composer-jot",
            Mode::Promise => "composer-promise",
            Mode::Request => "composer-request",
            Mode::Feedback => "composer-feedback",
        };
        let with = composer.reading.as_ref().map_or(&composer.people, |reading| &reading.with);
        // Between two of one name it is not settled yet who is meant.
        let name = with.first().map_or("?", |person| person.name.as_str());
        self.look.words.say_with(id, &[("name", name.into()), ("n", with.len().max(1).into())])
    }

    /// With whom, how, when.
    fn composer_head(&self, composer: &Composer, width: usize) -> Line<'static> {
        let words = &self.look.words;
        let reading = composer.reading.as_deref();
        let with = reading.map_or(&composer.people, |reading| &reading.with);
        let names = with.iter().map(|person| person.name.as_str()).collect::<Vec<_>>().join(", ");
        let mut spans = Vec::new();
        let mut tail = Vec::new();
        if let (Some(reading), Mode::Log | Mode::Missed | Mode::Request) = (reading, composer.mode) {
            let how = words.say_with("channel", &[("kind", reading.channel.code().into())]);
            let role = if composer.focus == Focus::How { Role::Selected } else { Role::Text };
            let today = self.model.around.now.day;
            let when = words.relative(reading.on, today);
            let when = if reading.on == today { when } else { format!("{when}, {}", words.day(reading.on, today)) };
            tail = vec![
                Span::styled(format!("{}  ", self.say("composer-how")), self.style(Role::Label)),
                Span::styled(
                    format!("‹{how}›").replace(['‹', '›'], if composer.focus == Focus::How { " " } else { "" }),
                    self.style(role),
                ),
                Span::styled(format!("   {}  ", self.say("composer-when")), self.style(Role::Label)),
                Span::raw(when),
            ];
        }
        let used: usize = tail.iter().map(|span| cells(&span.content)).sum();
        let label = format!("{}  ", self.say("composer-with"));
        let room = width.saturating_sub(used + cells(&label) + 3);
        spans.push(Span::styled(label, self.style(Role::Label)));
        spans.push(Span::styled(format!("{}   ", cut(&names, room, self.look.glyphs.more)), self.style(Role::Title)));
        spans.extend(tail);
        Line::from(spans)
    }

    /// What stands under the text: readings to choose from, what was understood, ticks.
    fn below_text(&self, composer: &Composer, width: usize, full: bool) -> Vec<Line<'static>> {
        let mut lines = Vec::new();
        if let Some(open) = composer.question() {
            let question = self.look.words.say_with("composer-asks", &[("asks", self.phrase(&open.asks).into())]);
            let question = Piece::new(question, self.style(Role::Amber)).lines(width, self.look.glyphs.more);
            // Where there is hardly room, what can be chosen comes before the sentence that asks.
            let (before, after) = if full { (Vec::new(), question) } else { (question, Vec::new()) };
            lines.extend(before);
            for (at, choice) in open.choices.iter().enumerate() {
                let chosen = composer.focus == Focus::Choice(at);
                let cursor = if chosen { self.look.glyphs.cursor } else { " " };
                let role = if chosen { Role::Selected } else { Role::Text };
                let text = cut(&format!("{cursor} {}", self.phrase(&choice.says)), width, self.look.glyphs.more);
                lines.push(Line::from(Span::styled(text, self.style(role))));
            }
            lines.extend(after);
        }
        // Where there is hardly room, what was understood comes first.
        if !full {
            lines.extend(self.tick_lines(composer, Group::Today, width));
        }
        for stays in composer.stays() {
            let most = if full { 1 } else { 2 };
            let piece = Piece::new(self.phrase(&stays), self.style(Role::Amber)).at_most(most);
            lines.extend(piece.lines(width, self.look.glyphs.more));
        }
        if let Some(reading) = &composer.reading {
            for (at, line) in reading.lines.iter().enumerate() {
                let label = if at == 0 && !full { self.say("composer-read-as") } else { String::new() };
                let head = if full { String::new() } else { fit(&label, LABELS, "") };
                let kind = fit(&self.say(line.label), LABELS, "");
                let column = cells(&head) + cells(&kind);
                let role = match line.tone {
                    Tone::Understood => Role::Text,
                    Tone::Warns => Role::Amber,
                };
                let piece = Piece::new(self.phrase(&line.says), self.style(role)).at_most(if full { 1 } else { 3 });
                for (row, text) in
                    piece.lines(width.saturating_sub(column), self.look.glyphs.more).into_iter().enumerate()
                {
                    let (head, kind) = if row == 0 {
                        (head.clone(), kind.clone())
                    } else {
                        (" ".repeat(cells(&head)), " ".repeat(cells(&kind)))
                    };
                    let mut spans =
                        vec![Span::styled(head, self.style(Role::Quiet)), Span::styled(kind, self.style(Role::Label))];
                    spans.extend(text.spans);
                    lines.push(Line::from(spans));
                }
            }
        }
        if composer.field.text().is_empty() && !full {
            let id = match composer.mode {
                Mode::Log | Mode::Missed => "composer-example-log",
                Mode::Jot => "composer-example-jot",
                Mode::Promise => "composer-example-promise",
                Mode::Request => "composer-example-request",
                Mode::Feedback => "composer-example-feedback",
            };
            let example = Piece::new(self.say(id), self.style(Role::Quiet)).at_most(2);
            lines.extend(example.lines(width, self.look.glyphs.more));
        }
        if full {
            lines.extend(self.tick_lines(composer, Group::Today, width));
        }
        lines.extend(self.tick_lines(composer, Group::Page, width));
        lines
    }

    fn tick_lines(&self, composer: &Composer, group: Group, width: usize) -> Vec<Line<'static>> {
        let ticks = composer.ticks.iter().enumerate().filter(|(_, tick)| tick.group == group);
        ticks.map(|(at, tick)| self.tick_line(composer, at, tick, width)).collect()
    }

    fn tick_line(&self, composer: &Composer, at: usize, tick: &Tick, width: usize) -> Line<'static> {
        let glyphs = &self.look.glyphs;
        let text = if tick.private && self.model.privacy == Privacy::Hidden {
            self.look.words.say_with("tick-asked", &[("text", self.say("private-hidden").into())])
        } else {
            self.phrase(&tick.says)
        };
        let switch = if tick.on { glyphs.ticked } else { glyphs.unticked };
        let role = match (composer.focus == Focus::Tick(at), tick.on, tick.group) {
            (true, ..) => Role::Selected,
            (false, true, _) => Role::Done,
            (false, false, Group::Today) => Role::Text,
            (false, false, Group::Page) => Role::Quiet,
        };
        Line::from(Span::styled(cut(&format!("{switch} {text}"), width, glyphs.more), self.style(role)))
    }

    /// The typed text in rows, and where the caret is in them.
    pub(crate) fn text_rows(&self, text: &str, caret: usize, width: usize) -> TextRows {
        TextRows::of(text, caret, width.saturating_sub(1).max(1))
    }
}

/// A typed text in rows, and where the caret is in them.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct TextRows {
    /// The rows; at least one.
    pub rows: Vec<String>,
    /// The caret's row.
    pub caret_row: usize,
    /// The caret's column, in cells.
    pub caret_column: usize,
}

impl TextRows {
    /// Breaks a text into rows of so many cells, between words where that is possible; every blank stays, so that the caret
    /// is always exactly where the next letter goes.
    fn of(text: &str, caret: usize, width: usize) -> Self {
        use unicode_segmentation::UnicodeSegmentation;

        let mut found = Self { rows: vec![String::new()], caret_row: 0, caret_column: 0 };
        let mut used = 0;
        let mut at = 0;
        for word in text.split_word_bounds() {
            let starts_row = used > 0 && !word.starts_with(char::is_whitespace) && used + cells(word) > width;
            if starts_row && cells(word) <= width {
                found.rows.push(String::new());
                used = 0;
            }
            for grapheme in word.graphemes(true) {
                if at == caret {
                    (found.caret_row, found.caret_column) = (found.rows.len() - 1, used);
                }
                at += grapheme.len();
                if grapheme.contains('\n') {
                    found.rows.push(String::new());
                    used = 0;
                    continue;
                }
                let wide = cells(grapheme);
                if used + wide > width {
                    found.rows.push(String::new());
                    used = 0;
                    if at - grapheme.len() == caret {
                        (found.caret_row, found.caret_column) = (found.rows.len() - 1, 0);
                    }
                }
                if let Some(row) = found.rows.last_mut() {
                    row.push_str(grapheme);
                }
                used += wide;
            }
        }
        if caret >= at {
            (found.caret_row, found.caret_column) = (found.rows.len() - 1, used);
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("", 0, 0, 0)]
    #[case("Léa", 4, 0, 3)]
    #[case("王伟", 3, 0, 2)]
    #[case("a\nb", 2, 1, 0)]
    #[case("a\nb", 3, 1, 1)]
    #[case("un deux trois", 8, 1, 0)]
    #[case("un deux trois", 13, 1, 5)]
    #[case("abcdefghij", 10, 0, 10)]
    #[case("abcdefghijk", 11, 1, 1)]
    fn the_caret_stands_where_the_next_letter_goes(
        #[case] text: &str,
        #[case] caret: usize,
        #[case] row: usize,
        #[case] column: usize,
    ) {
        let rows = TextRows::of(text, caret, 10);
        assert_eq!((rows.caret_row, rows.caret_column), (row, column), "{rows:?}");
    }

    proptest::proptest! {
        #[test]
        fn no_letter_typed_is_missing_on_the_screen(text in "\\PC{0,60}") {
            let rows = TextRows::of(&text, text.len(), 7);
            proptest::prop_assert_eq!(rows.rows.concat(), text.replace('\n', ""));
        }
    }
}
