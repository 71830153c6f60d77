//! Text being typed: one editor for every field, one line or many.

use std::ops::Range;

use tui_input::{Input, InputRequest};

use super::action::Action;

/// Whether a field takes more than one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lines {
    /// A line break becomes a blank.
    One,
    /// Line breaks stay.
    Many,
}

/// What an edit did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edit {
    /// The text is another one.
    Text,
    /// Only the caret moved, or nothing happened.
    Caret,
}

/// Text being typed, with its caret.
#[derive(Debug, Clone)]
pub struct TextField {
    input: Input,
    lines: Lines,
}

impl TextField {
    /// An empty field.
    pub fn new(lines: Lines) -> Self {
        Self { input: Input::default(), lines }
    }

    /// A field holding a text, the caret at its end.
    pub fn with_text(lines: Lines, text: impl Into<String>) -> Self {
        Self { input: Input::new(text.into()), lines }
    }

    /// The text.
    pub fn text(&self) -> &str {
        self.input.value()
    }

    /// Whether nothing but blanks was typed.
    pub fn is_blank(&self) -> bool {
        self.text().trim().is_empty()
    }

    /// The caret, in bytes from the start of the text.
    pub fn caret(&self) -> usize {
        self.text().char_indices().nth(self.input.cursor()).map_or(self.text().len(), |(byte, _)| byte)
    }

    /// Puts the caret at a byte; inside a character it goes before it.
    pub fn set_caret(&mut self, byte: usize) {
        let characters = self.text().char_indices().take_while(|(at, _)| *at < byte).count();
        self.input.handle(InputRequest::SetCursor(characters));
    }

    /// Replaces the text; the caret goes to its end.
    pub fn set_text(&mut self, text: impl Into<String>) {
        self.input = Input::new(text.into());
    }

    /// Types a character at the caret.
    pub fn insert(&mut self, character: char) {
        let character = match (character, self.lines) {
            ('\n', Lines::One) => ' ',
            (other, _) => other,
        };
        self.input.handle(InputRequest::InsertChar(character));
    }

    /// Types a text at the caret; it has passed the cleaning door already.
    pub fn insert_text(&mut self, text: &str) {
        let caret = self.caret();
        let (before, after) = self.text().split_at(caret);
        let inserted = match self.lines {
            Lines::One => text.replace('\n', " "),
            Lines::Many => text.to_owned(),
        };
        let caret = before.chars().count() + inserted.chars().count();
        self.input = Input::new(format!("{before}{inserted}{after}")).with_cursor(caret);
    }

    /// Does an editing action; `None` when the action is none of an editor's. In a text of several lines what goes to the start
    /// or the end means the line.
    pub fn act(&mut self, action: Action) -> Option<Edit> {
        if self.lines == Lines::Many
            && let Some(edit) = self.act_in_line(action)
        {
            return Some(edit);
        }
        let request = match action {
            Action::CaretLeft => InputRequest::GoToPrevChar,
            Action::CaretRight => InputRequest::GoToNextChar,
            Action::CaretWordLeft => InputRequest::GoToPrevWord,
            Action::CaretWordRight => InputRequest::GoToNextWord,
            Action::CaretStart => InputRequest::GoToStart,
            Action::CaretEnd => InputRequest::GoToEnd,
            Action::DeleteBack => InputRequest::DeletePrevChar,
            Action::DeleteForward => InputRequest::DeleteNextChar,
            Action::DeleteWord => InputRequest::DeletePrevWord,
            Action::DeleteToStart => InputRequest::DeleteFromStart,
            Action::DeleteToEnd => InputRequest::DeleteTillEnd,
            Action::NewLine if self.lines == Lines::Many => InputRequest::InsertChar('\n'),
            _ => return None,
        };
        let changed = self.input.handle(request).is_some_and(|change| change.value);
        Some(if changed { Edit::Text } else { Edit::Caret })
    }

    /// Does what means the line that the caret stands in, or takes the caret to the line beside it.
    fn act_in_line(&mut self, action: Action) -> Option<Edit> {
        let line = self.line();
        match action {
            Action::CaretStart => self.set_caret(line.start),
            Action::CaretEnd => self.set_caret(line.end),
            Action::DeleteToStart => return Some(self.delete(line.start..self.caret())),
            Action::DeleteToEnd => return Some(self.delete(self.caret()..line.end)),
            Action::Up => self.go_to_line(line.start.checked_sub(1)),
            Action::Down => self.go_to_line((line.end < self.text().len()).then_some(line.end + 1)),
            _ => return None,
        }
        Some(Edit::Caret)
    }

    /// The line that the caret stands in, in bytes, without its line end.
    fn line(&self) -> Range<usize> {
        self.line_at(self.caret())
    }

    fn line_at(&self, byte: usize) -> Range<usize> {
        let (before, after) = self.text().split_at(byte);
        let start = before.rfind('\n').map_or(0, |end| end + 1);
        start..after.find('\n').map_or(self.text().len(), |end| byte + end)
    }

    /// Takes the caret to the line of a byte, as far into it as it stands in its own.
    fn go_to_line(&mut self, byte: Option<usize>) {
        let Some(byte) = byte else { return };
        let (before, _) = self.text().split_at(self.caret());
        let into = before.split_at(self.line().start).1.chars().count();
        let line = self.line_at(byte);
        let (_, from) = self.text().split_at(line.start);
        let end = from.char_indices().nth(into).map_or(line.end, |(at, _)| (line.start + at).min(line.end));
        self.set_caret(end);
    }

    fn delete(&mut self, bytes: Range<usize>) -> Edit {
        if bytes.is_empty() {
            return Edit::Caret;
        }
        let mut text = self.text().to_owned();
        text.replace_range(bytes.clone(), "");
        self.input = Input::new(text);
        self.set_caret(bytes.start);
        Edit::Text
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[test]
    fn a_whole_family_emoji_goes_with_one_backspace() {
        let mut field = TextField::with_text(Lines::One, "Zoé 👨‍👩‍👧");
        assert_eq!(field.act(Action::DeleteBack), Some(Edit::Text));
        assert_eq!(field.text(), "Zoé ");
    }

    #[test]
    fn the_caret_passes_an_accented_letter_of_two_characters_at_once() {
        let mut field = TextField::with_text(Lines::One, "le\u{301}");
        field.act(Action::CaretLeft);
        assert_eq!(field.caret(), 1);
    }

    #[test]
    fn pasted_lines_stay_lines_in_a_note_and_become_blanks_in_a_name() {
        for (lines, expected) in [(Lines::Many, "a1\n2b"), (Lines::One, "a1 2b")] {
            let mut field = TextField::with_text(lines, "ab");
            field.act(Action::CaretLeft);
            field.insert_text("1\n2");
            assert_eq!((field.text(), field.caret()), (expected, 4));
        }
    }

    #[rstest]
    #[case::start("Chère Léa,\nmerci| !\nC", Action::CaretStart, "Chère Léa,\n|merci !\nC")]
    #[case::end("Chère| Léa,\nmerci", Action::CaretEnd, "Chère Léa,|\nmerci")]
    #[case::up("Chère Léa,\nmerci| !", Action::Up, "Chère| Léa,\nmerci !")]
    #[case::up_to_a_shorter_line("à\nmerci| !", Action::Up, "à|\nmerci !")]
    #[case::up_in_the_first("Ch|ère", Action::Up, "Ch|ère")]
    #[case::down("Chère| Léa,\nmerci !\nC", Action::Down, "Chère Léa,\nmerci| !\nC")]
    #[case::down_over_an_empty_line("Ch|ère\n\nmerci", Action::Down, "Chère\n|\nmerci")]
    #[case::down_in_the_last("a\nb|", Action::Down, "a\nb|")]
    #[case::deleting_to_the_start("un\nde|ux\ntrois", Action::DeleteToStart, "un\n|ux\ntrois")]
    #[case::deleting_to_the_end("un\nde|ux\ntrois", Action::DeleteToEnd, "un\nde|\ntrois")]
    #[case::deleting_nothing("un|\ndeux", Action::DeleteToEnd, "un|\ndeux")]
    fn in_a_text_of_several_lines_keys_mean_the_line(
        #[case] before: &str,
        #[case] action: Action,
        #[case] after: &str,
    ) {
        let mut field = TextField::with_text(Lines::Many, before.replace('|', ""));
        field.set_caret(before.find('|').unwrap());
        assert!(field.act(action).is_some());
        let mut text = field.text().to_owned();
        text.insert(field.caret(), '|');
        assert_eq!(text, after);
    }

    #[test]
    fn an_action_of_somebody_else_is_left_alone() {
        assert_eq!(TextField::new(Lines::One).act(Action::Quit), None);
        assert_eq!(TextField::new(Lines::One).act(Action::NewLine), None);
    }
}
