//! A key as the program knows it: what the character is, not where it sits on the keyboard.
//!
//! The notation is the one of the keymap file: `c`, `C`, `Space`, `Enter`, `S-Tab`, `C-d`, `F1`, and `g t` for a sequence.

use std::fmt;
use std::str::FromStr;

use unicode_normalization::UnicodeNormalization;

/// What was pressed, without the modifiers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum KeyCode {
    /// A printable character, as it prints: `c` and `C` are two characters.
    Char(char),
    /// Return, also the keypad's.
    Enter,
    /// Escape.
    Esc,
    /// Tab; with `shift` the back tab.
    Tab,
    /// Backspace, also as `Ctrl-H`.
    Backspace,
    /// Delete forward.
    Delete,
    /// Insert.
    Insert,
    /// Arrow up.
    Up,
    /// Arrow down.
    Down,
    /// Arrow left.
    Left,
    /// Arrow right.
    Right,
    /// Home.
    Home,
    /// End.
    End,
    /// Page up.
    PageUp,
    /// Page down.
    PageDown,
    /// A function key, from 1.
    F(u8),
}

/// A key with its modifiers.
///
/// For a character `shift` is always false: the character already says it (on AZERTY `1` needs Shift, on QWERTY not).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key {
    /// What was pressed.
    pub code: KeyCode,
    /// Control was down.
    pub ctrl: bool,
    /// Alt (Option, Meta) was down.
    pub alt: bool,
    /// Shift was down; never set for a character.
    pub shift: bool,
}

/// The named keys of the notation. The first name of a code is the one that is shown.
const NAMES: &[(&str, KeyCode)] = &[
    ("Space", KeyCode::Char(' ')),
    ("Enter", KeyCode::Enter),
    ("Esc", KeyCode::Esc),
    ("Tab", KeyCode::Tab),
    ("Backspace", KeyCode::Backspace),
    ("Del", KeyCode::Delete),
    ("Ins", KeyCode::Insert),
    ("Up", KeyCode::Up),
    ("Down", KeyCode::Down),
    ("Left", KeyCode::Left),
    ("Right", KeyCode::Right),
    ("Home", KeyCode::Home),
    ("End", KeyCode::End),
    ("PgUp", KeyCode::PageUp),
    ("PgDn", KeyCode::PageDown),
    ("Return", KeyCode::Enter),
    ("Escape", KeyCode::Esc),
    ("Delete", KeyCode::Delete),
    ("Insert", KeyCode::Insert),
    ("PageUp", KeyCode::PageUp),
    ("PageDown", KeyCode::PageDown),
];

impl Key {
    /// A key without modifiers.
    pub const fn plain(code: KeyCode) -> Self {
        Self { code, ctrl: false, alt: false, shift: false }
    }

    /// A character without modifiers.
    pub const fn char(character: char) -> Self {
        Self::plain(KeyCode::Char(character))
    }

    /// A character with Control.
    pub const fn ctrl(character: char) -> Self {
        Self { ctrl: true, ..Self::char(character) }
    }

    /// The character this key types into a text field, if it types one.
    pub fn text(&self) -> Option<char> {
        match self.code {
            KeyCode::Char(character) if !self.ctrl && !self.alt => Some(character),
            _ => None,
        }
    }

    /// The key as a command means it: a full-width letter of an input method counts as the plain one (docs/screens.md,
    /// "What terminals and keyboards cannot do").
    ///
    /// Only for looking up a binding; a text field takes the key as it came.
    pub fn as_command(self) -> Self {
        let KeyCode::Char(character) = self.code else { return self };
        let mut folded = std::iter::once(character).nfkc();
        match (folded.next(), folded.next()) {
            (Some(plain), None) => Self { code: KeyCode::Char(plain), ..self },
            _ => self,
        }
    }

    /// Makes two reports of one key equal: Shift is dropped from characters, Ctrl plus Alt plus a printable non-letter is AltGr
    /// and so the character itself, and a letter with Control is the lower-case one.
    pub fn normalised(mut self) -> Self {
        let KeyCode::Char(character) = self.code else { return self };
        self.shift = false;
        if self.ctrl && self.alt && !character.is_alphabetic() && !character.is_whitespace() {
            self.ctrl = false;
            self.alt = false;
        }
        if self.ctrl {
            self.code = KeyCode::Char(character.to_ascii_lowercase());
        }
        self
    }
}

impl From<KeyCode> for Key {
    fn from(code: KeyCode) -> Self {
        Self::plain(code)
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (held, prefix) in [(self.ctrl, "C-"), (self.alt, "A-"), (self.shift, "S-")] {
            if held {
                f.write_str(prefix)?;
            }
        }
        if let KeyCode::F(number) = self.code {
            return write!(f, "F{number}");
        }
        match (NAMES.iter().find(|(_, code)| *code == self.code), self.code) {
            (Some((name, _)), _) => f.write_str(name),
            (None, KeyCode::Char(character)) => write!(f, "{character}"),
            (None, _) => Ok(()),
        }
    }
}

/// A word that names no key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} names no key")]
pub struct UnknownKey(pub String);

impl FromStr for Key {
    type Err = UnknownKey;

    fn from_str(word: &str) -> Result<Self, UnknownKey> {
        let mut key = Self::char(' ');
        let mut rest = word;
        // "C-" alone is no prefix, and the last character is always the key: "C--" is Ctrl and minus.
        while let Some((held, after)) = rest.split_once('-').filter(|(_, after)| !after.is_empty()) {
            match held {
                "C" => key.ctrl = true,
                "A" => key.alt = true,
                "S" => key.shift = true,
                _ => break,
            }
            rest = after;
        }
        key.code = code(rest).ok_or_else(|| UnknownKey(word.to_owned()))?;
        Ok(key.normalised())
    }
}

fn code(word: &str) -> Option<KeyCode> {
    let mut characters = word.chars();
    match (characters.next(), characters.next()) {
        (Some(only), None) if !only.is_whitespace() && !only.is_control() => return Some(KeyCode::Char(only)),
        (Some(_), Some(_)) => {}
        _ => return None,
    }
    if let Some(number) = word.strip_prefix('F') {
        return number.parse().ok().filter(|number| (1..=35).contains(number)).map(KeyCode::F);
    }
    NAMES.iter().find(|(name, _)| name.eq_ignore_ascii_case(word)).map(|(_, code)| *code)
}

/// Keys pressed one after the other, as one binding: `g t`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Keys(Vec<Key>);

impl Keys {
    /// The keys in the order of pressing; never empty when it was parsed.
    pub fn as_slice(&self) -> &[Key] {
        &self.0
    }

    /// Whether these keys begin with those pressed so far.
    pub fn starts_with(&self, pressed: &[Key]) -> bool {
        self.0.starts_with(pressed)
    }
}

impl From<Key> for Keys {
    fn from(key: Key) -> Self {
        Self(vec![key])
    }
}

impl fmt::Display for Keys {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, key) in self.0.iter().enumerate() {
            if index > 0 {
                f.write_str(" ")?;
            }
            key.fmt(f)?;
        }
        Ok(())
    }
}

impl FromStr for Keys {
    type Err = UnknownKey;

    fn from_str(words: &str) -> Result<Self, UnknownKey> {
        let keys = words.split_whitespace().map(Key::from_str).collect::<Result<Vec<_>, _>>()?;
        if keys.is_empty() { Err(UnknownKey(words.to_owned())) } else { Ok(Self(keys)) }
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("c", Key::char('c'))]
    #[case("C", Key::char('C'))]
    #[case("é", Key::char('é'))]
    #[case("-", Key::char('-'))]
    #[case("C-d", Key::ctrl('d'))]
    #[case("C--", Key::ctrl('-'))]
    #[case("Space", Key::char(' '))]
    #[case("C-Space", Key::ctrl(' '))]
    #[case("Enter", Key::plain(KeyCode::Enter))]
    #[case("Esc", Key::plain(KeyCode::Esc))]
    #[case("S-Tab", Key { shift: true, ..Key::plain(KeyCode::Tab) })]
    #[case("A-Enter", Key { alt: true, ..Key::plain(KeyCode::Enter) })]
    #[case("C-A-Up", Key { ctrl: true, alt: true, ..Key::plain(KeyCode::Up) })]
    #[case("F12", Key::plain(KeyCode::F(12)))]
    #[case("F", Key::char('F'))]
    #[case("PgDn", Key::plain(KeyCode::PageDown))]
    fn a_key_reads_as_it_is_shown(#[case] word: &str, #[case] key: Key) {
        assert_eq!(word.parse(), Ok(key));
        assert_eq!(key.to_string(), word);
    }

    #[rstest]
    #[case("pgdn", "PgDn")]
    #[case("Return", "Enter")]
    #[case("C-D", "C-d")]
    #[case("S-c", "c")]
    fn other_spellings_are_understood(#[case] written: &str, #[case] shown: &str) {
        assert_eq!(written.parse::<Key>().unwrap().to_string(), shown);
    }

    #[rstest]
    #[case("")]
    #[case("Hyper")]
    #[case("F0")]
    #[case("F99")]
    #[case("X-c")]
    #[case("C-")]
    fn what_names_no_key_is_refused(#[case] word: &str) {
        assert_eq!(word.parse::<Key>(), Err(UnknownKey(word.to_owned())));
    }

    #[test]
    fn a_sequence_is_keys_with_spaces_between() {
        let keys: Keys = "g t".parse().unwrap();
        assert_eq!(keys.to_string(), "g t");
        assert!(keys.starts_with(&[Key::char('g')]));
        assert!(!keys.starts_with(&[Key::char('t')]));
        assert!(" ".parse::<Keys>().is_err());
    }

    #[test]
    fn altgr_gives_the_character_and_control_alt_with_a_letter_stays() {
        let with = |character| Key { ctrl: true, alt: true, ..Key::char(character) }.normalised();
        assert_eq!(with('@'), Key::char('@'));
        assert_eq!(with('€'), Key::char('€'));
        assert_eq!(with('x'), Key { ctrl: true, alt: true, ..Key::char('x') });
    }

    #[test]
    fn a_full_width_letter_is_a_command_but_stays_itself_in_text() {
        let wide = Key::char('ｊ');
        assert_eq!(wide.as_command(), Key::char('j'));
        assert_eq!(wide.text(), Some('ｊ'));
        assert_eq!(Key::char('é').as_command(), Key::char('é'));
        assert_eq!(Key::char('ﬃ').as_command(), Key::char('ﬃ'), "a ligature is three letters, no key");
    }
}
