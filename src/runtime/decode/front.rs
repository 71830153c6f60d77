//! What stands at the front of the bytes: a key, a sequence that is none, or the beginning of something.

use super::PASTE_START;
use crate::app::key::{Key, KeyCode};

/// A sequence longer than this is noise.
const LONGEST_SEQUENCE: usize = 64;

/// A string of the terminal that has not ended by then is none.
const LONGEST_STRING: usize = 4096;

/// What the front of the pending bytes is.
pub(super) enum Front {
    /// A key of so many bytes.
    Key(Key, usize),
    /// So many bytes that mean nothing to the program.
    Nothing(usize),
    /// A paste begins, after so many bytes.
    Paste(usize),
    /// So many bytes that are keys, one by one, and no sequence.
    Loose(usize),
    /// More bytes are needed.
    Incomplete,
}

/// What stands at the front of some bytes.
pub(super) fn front(bytes: &[u8]) -> Front {
    match bytes {
        [] | [0x1b] => Front::Incomplete,
        [0x1b, b'[', rest @ ..] => control_sequence(rest, bytes),
        [0x1b, b'O', rest @ ..] => match rest {
            [] => Front::Incomplete,
            [last, ..] => named(letter(*last).or_else(|| keypad(*last)), Held::default(), 3),
        },
        [0x1b, kind, rest @ ..] if STRINGS.contains(kind) => terminal_string(rest, bytes.len()),
        // Escape pressed and then another key, read at once.
        [0x1b, 0x1b, ..] => Front::Key(Key::plain(KeyCode::Esc), 1),
        [0x1b, rest @ ..] => match plain(rest) {
            Front::Key(key, used) => Front::Key(Key { alt: true, ..key }.normalised(), used + 1),
            Front::Nothing(used) => Front::Nothing(used + 1),
            other => other,
        },
        _ => plain(bytes),
    }
}

/// A key that is one character, control characters included.
pub(super) fn plain(bytes: &[u8]) -> Front {
    let Some(first) = bytes.first() else { return Front::Incomplete };
    let key = match first {
        b'\r' => Key::plain(KeyCode::Enter),
        b'\t' => Key::plain(KeyCode::Tab),
        // 0x08 is Backspace on some terminals and Ctrl-H, which cannot be told from it, on the others.
        0x7f | 0x08 => Key::plain(KeyCode::Backspace),
        0x00 => Key::ctrl(' '),
        letter @ 0x01..=0x1a => Key::ctrl(char::from(letter - 1 + b'a')),
        sign @ 0x1b..=0x1f => Key::ctrl(char::from(sign + b'@')),
        _ => return character(bytes),
    };
    Front::Key(key, 1)
}

fn character(bytes: &[u8]) -> Front {
    let length = match bytes.first() {
        Some(0x20..=0x7e) => 1,
        Some(0xc2..=0xdf) => 2,
        Some(0xe0..=0xef) => 3,
        Some(0xf0..=0xf4) => 4,
        _ => return Front::Nothing(1),
    };
    match bytes.get(..length).map(std::str::from_utf8) {
        Some(Ok(text)) => match text.chars().next() {
            Some(character) if !character.is_control() => Front::Key(Key::char(character), length),
            _ => Front::Nothing(length),
        },
        Some(Err(_)) => Front::Nothing(1),
        None if bytes[1..].iter().all(|byte| (0x80..0xc0).contains(byte)) => Front::Incomplete,
        None => Front::Nothing(1),
    }
}

/// Behind Escape they begin a string of the terminal: OSC, DCS, APC, PM, SOS.
pub(super) const STRINGS: [u8; 5] = [b']', b'P', b'_', b'^', b'X'];

/// An answer or a title: it means nothing here, and ends at `BEL` or `ESC \`. What has not ended where another sequence
/// begins, or after so many bytes, is none.
fn terminal_string(rest: &[u8], all: usize) -> Front {
    let begun = all - rest.len();
    let Some(end) = rest.iter().position(|byte| matches!(byte, 0x07 | 0x1b)) else {
        return if all >= LONGEST_STRING { Front::Loose(all) } else { Front::Incomplete };
    };
    match &rest[end..] {
        [0x07, ..] => Front::Nothing(begun + end + 1),
        [0x1b, b'\\', ..] => Front::Nothing(begun + end + 2),
        [0x1b] if all < LONGEST_STRING => Front::Incomplete,
        _ => Front::Loose(begun + end),
    }
}

/// `ESC [`, parameters, and a final byte.
fn control_sequence(rest: &[u8], all: &[u8]) -> Front {
    // The Linux console sends F1 to F5 as `ESC [ [ A` to `ESC [ [ E`.
    if let [b'[', tail @ ..] = rest {
        return match tail {
            [] => Front::Incomplete,
            [last @ b'A'..=b'E', ..] => Front::Key(Key::plain(KeyCode::F(last - b'A' + 1)), 4),
            _ => Front::Nothing(4),
        };
    }
    let Some(end) = rest.iter().position(|byte| !(0x20..=0x3f).contains(byte)) else {
        return if rest.len() > LONGEST_SEQUENCE { Front::Nothing(all.len()) } else { Front::Incomplete };
    };
    let used = end + 3;
    if all.starts_with(PASTE_START) {
        return Front::Paste(used);
    }
    // A byte that cannot end a sequence (Escape, a control character) ends it as noise and is itself read anew.
    if !(0x40..=0x7e).contains(&rest[end]) {
        return Front::Nothing(used - 1);
    }
    let Ok(parameters) = std::str::from_utf8(&rest[..end]) else { return Front::Nothing(used) };
    let mut parameters = parameters.split(';');
    let number = parameters.next().unwrap_or_default();
    let held = Held::read(parameters.next().unwrap_or_default());
    match rest[end] {
        b'~' if number == "27" => {
            // xterm's modifyOtherKeys: 27 ; modifiers ; character.
            unicode(parameters.next().unwrap_or_default(), held, used)
        }
        b'~' => named(numbered(number), held, used),
        b'u' => unicode(number, held, used),
        b'Z' => Front::Key(Key { shift: true, ..Key::plain(KeyCode::Tab) }, used),
        // Another number is a report, such as the cursor's position.
        last if matches!(number, "" | "1") => named(letter(last), held, used),
        _ => Front::Nothing(used),
    }
}

/// The modifiers of a sequence and what happened to the key.
#[derive(Clone, Copy, Default)]
struct Held {
    bits: u16,
    is_release: bool,
}

impl Held {
    /// `modifiers[:event]`, where modifiers is one more than the sum of Shift 1, Alt 2, Ctrl 4, Super 8, Hyper 16, Meta 32 and the
    /// locks, and event is 1 pressed, 2 repeated, 3 released.
    fn read(text: &str) -> Self {
        let (bits, event) = text.split_once(':').unwrap_or((text, "1"));
        Self { bits: bits.parse::<u16>().unwrap_or(1).saturating_sub(1), is_release: event == "3" }
    }

    /// The key, unless it was let go or held with Super or Hyper: those belong to the desktop.
    fn with(self, code: KeyCode) -> Option<Key> {
        if self.is_release || self.bits & (8 | 16) != 0 {
            return None;
        }
        let key = Key { code, shift: self.bits & 1 != 0, alt: self.bits & (2 | 32) != 0, ctrl: self.bits & 4 != 0 };
        Some(key.normalised())
    }
}

fn named(code: Option<KeyCode>, held: Held, used: usize) -> Front {
    match code.and_then(|code| held.with(code)) {
        Some(key) => Front::Key(key, used),
        None => Front::Nothing(used),
    }
}

/// The final letter of a cursor or function key.
fn letter(last: u8) -> Option<KeyCode> {
    Some(match last {
        b'A' => KeyCode::Up,
        b'B' => KeyCode::Down,
        b'C' => KeyCode::Right,
        b'D' => KeyCode::Left,
        b'H' => KeyCode::Home,
        b'F' => KeyCode::End,
        b'P' => KeyCode::F(1),
        b'Q' => KeyCode::F(2),
        b'R' => KeyCode::F(3),
        b'S' => KeyCode::F(4),
        _ => return None,
    })
}

/// A key of the keypad in its application mode.
fn keypad(last: u8) -> Option<KeyCode> {
    Some(match last {
        b'M' => KeyCode::Enter,
        b'X' => KeyCode::Char('='),
        b'j'..=b'o' => KeyCode::Char(char::from(last - b'j' + b'*')),
        b'p'..=b'y' => KeyCode::Char(char::from(last - b'p' + b'0')),
        _ => return None,
    })
}

/// The number of an editing or function key (`ESC [ 5 ~`).
fn numbered(number: &str) -> Option<KeyCode> {
    Some(match number.parse::<u8>().ok()? {
        1 | 7 => KeyCode::Home,
        2 => KeyCode::Insert,
        3 => KeyCode::Delete,
        4 | 8 => KeyCode::End,
        5 => KeyCode::PageUp,
        6 => KeyCode::PageDown,
        number @ 11..=15 => KeyCode::F(number - 10),
        number @ 17..=21 => KeyCode::F(number - 11),
        number @ 23..=24 => KeyCode::F(number - 12),
        _ => return None,
    })
}

/// A key by its code point, as the kitty protocol and modifyOtherKeys report it; `code[:shifted[:base]]`.
fn unicode(parameter: &str, held: Held, used: usize) -> Front {
    let mut parts = parameter.split(':').map(|part| part.parse::<u32>().ok());
    let (Some(code), shifted) = (parts.next().flatten(), parts.next().flatten()) else { return Front::Nothing(used) };
    let keypad = match code {
        9 => Some(KeyCode::Tab),
        13 | 57414 => Some(KeyCode::Enter),
        27 => Some(KeyCode::Esc),
        8 | 127 => Some(KeyCode::Backspace),
        57399..=57408 => char::from_digit(code - 57399, 10).map(KeyCode::Char),
        57409 => Some(KeyCode::Char('.')),
        57410 => Some(KeyCode::Char('/')),
        57411 => Some(KeyCode::Char('*')),
        57412 => Some(KeyCode::Char('-')),
        57413 => Some(KeyCode::Char('+')),
        57415 => Some(KeyCode::Char('=')),
        57417 => Some(KeyCode::Left),
        57418 => Some(KeyCode::Right),
        57419 => Some(KeyCode::Up),
        57420 => Some(KeyCode::Down),
        57421 => Some(KeyCode::PageUp),
        57422 => Some(KeyCode::PageDown),
        57423 => Some(KeyCode::Home),
        57424 => Some(KeyCode::End),
        57425 => Some(KeyCode::Insert),
        57426 => Some(KeyCode::Delete),
        // The rest of the protocol's private range: media keys, locks, modifiers alone.
        57344..=63743 => None,
        _ => {
            let code = if held.bits & 1 != 0 { shifted.unwrap_or(code) } else { code };
            char::from_u32(code).filter(|character| !character.is_control()).map(|character| {
                let upper = character.to_uppercase();
                // Without the alternate key a shifted letter comes as the small one.
                let is_shifted = held.bits & 1 != 0 && upper.len() == 1;
                KeyCode::Char(if is_shifted { upper.last().unwrap_or(character) } else { character })
            })
        }
    };
    named(keypad, held, used)
}
