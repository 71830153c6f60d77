//! Cleaning of text from outside, once, at the door (docs/engineering.md, "Security").
//!
//! Imports, paste and the editor may bring terminal controls, invisible characters that reorder or hide text, and floods
//! of combining marks. What is left is what a reader sees.

use unicode_normalization::char::is_combining_mark;

/// Marks kept on one letter; Vietnamese needs 2, Hebrew with cantillation 4.
const MARKS: usize = 4;

/// Cleans a name, a tag, a field: no controls, and line breaks and tabs become spaces.
pub fn clean_line(text: &str) -> String {
    clean(text, ' ')
}

/// Cleans a note: as [`clean_line`], but line breaks stay, CRLF and other breaks as one `\n`.
pub fn clean_note(text: &str) -> String {
    clean(text, '\n')
}

fn clean(text: &str, newline: char) -> String {
    if text.bytes().all(|b| (b' '..=b'~').contains(&b)) {
        return text.to_owned();
    }
    joiners(&visible(text, newline))
}

/// Everything but controls, escape sequences, invisible characters and surplus marks; joiners are left for
/// [`joiners`].
fn visible(text: &str, newline: char) -> String {
    let chars: Vec<char> = text.chars().collect();
    let mut kept = String::with_capacity(text.len());
    let mut marks = 0;
    let mut at = 0;
    while let Some(&c) = chars.get(at) {
        let next = chars.get(at + 1).copied();
        at += match c {
            '\u{1b}' => escape(&chars[at..]),
            '\u{9b}' => 1 + control_sequence(&chars[at + 1..]).unwrap_or(0),
            '\u{90}' | '\u{98}' | '\u{9d}'..='\u{9f}' => 1 + control_string(&chars[at + 1..]).unwrap_or(0),
            _ => 1,
        };
        match c {
            '\r' if next == Some('\n') => {}
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                kept.push(newline);
                marks = 0;
            }
            '\t' => {
                kept.push(' ');
                marks = 0;
            }
            _ if c.is_control() || is_invisible(c) => {}
            ZWJ | ZWNJ => kept.push(c),
            _ if is_mark(c) => {
                marks += 1;
                if marks <= MARKS {
                    kept.push(c);
                }
            }
            _ => {
                marks = 0;
                kept.push(c);
            }
        }
    }
    kept
}

const ZWJ: char = '\u{200d}';
const ZWNJ: char = '\u{200c}';

/// Keeps a joiner only where it shapes what is seen: between two emoji, and inside words of Arabic and Indic scripts.
fn joiners(text: &str) -> String {
    if !text.contains([ZWJ, ZWNJ]) {
        return text.to_owned();
    }
    let mut kept = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        if c == ZWJ || c == ZWNJ {
            let (before, after) = (kept.chars().next_back(), chars.peek().copied());
            let both = |test: fn(char) -> bool| before.is_some_and(test) && after.is_some_and(test);
            if !(both(is_shaped) || c == ZWJ && both(is_emoji)) {
                continue;
            }
        }
        kept.push(c);
    }
    kept
}

/// The length of what an ESC at the start introduces; 1 when it introduces nothing whole.
fn escape(chars: &[char]) -> usize {
    let rest = &chars[2.min(chars.len())..];
    match chars.get(1) {
        Some('[') => 2 + control_sequence(rest).unwrap_or(0),
        Some(']' | 'P' | 'X' | '^' | '_') => 2 + control_string(rest).unwrap_or(0),
        Some(' '..='/') => {
            let middle = chars.iter().skip(1).take_while(|c| matches!(c, ' '..='/')).count();
            match chars.get(1 + middle) {
                Some('0'..='~') => 2 + middle,
                _ => 1,
            }
        }
        Some('0'..='~') => 2,
        _ => 1,
    }
}

/// The length of parameters, intermediates and final byte of a CSI sequence (ECMA-48, 5.4).
fn control_sequence(chars: &[char]) -> Option<usize> {
    let middle = chars.iter().take_while(|c| matches!(c, ' '..='?')).count();
    matches!(chars.get(middle), Some('@'..='~')).then_some(middle + 1)
}

/// The length of a control string with its terminator (BEL or ST). An unfinished one gives `None`: only its introducer
/// goes then, or a stray byte would swallow the rest of the text.
fn control_string(chars: &[char]) -> Option<usize> {
    let end = chars.iter().position(|c| matches!(c, '\u{7}' | '\u{9c}' | '\u{1b}' | '\n' | '\r'))?;
    match (chars[end], chars.get(end + 1)) {
        ('\u{1b}', Some('\\')) => Some(end + 2),
        ('\u{7}' | '\u{9c}', _) => Some(end + 1),
        _ => None,
    }
}

/// Bidi controls, zero-width characters, tags and other characters that show nothing.
/// What no terminal may get within a text: a control, a break of lines, what is not seen or turns the order of what is.
pub fn is_unseen(c: char) -> bool {
    c.is_control() || is_invisible(c) || matches!(c, '\u{2028}' | '\u{2029}')
}

fn is_invisible(c: char) -> bool {
    matches!(u32::from(c),
        0x00AD | 0x034F | 0x061C | 0x115F | 0x1160 | 0x17B4 | 0x17B5 | 0x180B..=0x180F
        | 0x200B | 0x200E | 0x200F | 0x202A..=0x202E | 0x2060..=0x206F
        | 0x3164 | 0xFEFF | 0xFFA0 | 0xFFF0..=0xFFFB | 0xFFFE | 0xFFFF | 0x1D173..=0x1D17A | 0xE0000..=0xE0FFF)
}

fn is_mark(c: char) -> bool {
    is_combining_mark(c) || matches!(c, '\u{fe00}'..='\u{fe0f}')
}

/// Scripts whose letters change shape with a joiner: Arabic to Sinhala, Tibetan to Mongolian.
fn is_shaped(c: char) -> bool {
    matches!(u32::from(c), 0x0600..=0x0DFF | 0x0F00..=0x18AF)
}

/// Pictographs with their presentation and skin-tone marks.
fn is_emoji(c: char) -> bool {
    matches!(u32::from(c), 0x2190..=0x2BFF | 0xFE0F | 0x1F000..=0x1FAFF)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    #[rstest]
    #[case::plain("Marie, ça va ? 😀", "Marie, ça va ? 😀")]
    #[case::c0("a\0b\u{7}c\u{7f}", "abc")]
    #[case::c1("a\u{84}b", "ab")]
    #[case::colour("\u{1b}[1;31mred\u{1b}[0m", "red")]
    #[case::c1_colour("\u{9b}31mred", "red")]
    #[case::title("\u{1b}]0;pwned\u{7}ok", "ok")]
    #[case::link("\u{1b}]8;;http://x\u{1b}\\ok\u{1b}]8;;\u{1b}\\", "ok")]
    #[case::dcs("\u{1b}Pq#0\u{1b}\\ok", "ok")]
    #[case::unfinished_title("\u{1b}]0;the rest stays", "0;the rest stays")]
    #[case::charset("\u{1b}(Bok", "ok")]
    #[case::lone_escape("a\u{1b}", "a")]
    #[case::bidi("a\u{202e}b\u{2066}c\u{200f}", "abc")]
    #[case::zero_width("a\u{200b}\u{feff}\u{2060}b\u{200d}c", "abc")]
    #[case::family("👩\u{200d}👩\u{200d}👧", "👩\u{200d}👩\u{200d}👧")]
    #[case::heart("👩\u{200d}❤\u{fe0f}\u{200d}👩", "👩\u{200d}❤\u{fe0f}\u{200d}👩")]
    #[case::persian("می\u{200c}خواهم", "می\u{200c}خواهم")]
    #[case::tags("a\u{e0041}\u{e007f}b", "ab")]
    #[case::flood("e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}!", "e\u{301}\u{301}\u{301}\u{301}!")]
    #[case::breaks("a\r\nb\nc\td", "a b c d")]
    fn a_line_holds_only_what_is_seen(#[case] dirty: &str, #[case] clean: &str) {
        assert_eq!(clean_line(dirty), clean);
    }

    #[rstest]
    #[case("a\r\nb\rc\nd", "a\nb\nc\nd")]
    #[case("a\n\nb\u{2028}c\td", "a\n\nb\nc d")]
    fn a_note_keeps_its_lines(#[case] dirty: &str, #[case] clean: &str) {
        assert_eq!(clean_note(dirty), clean);
    }

    fn hostile() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            any::<char>().prop_map(String::from),
            prop::sample::select(vec![
                "\u{1b}",
                "[",
                "]",
                "31m",
                "\u{9b}",
                "\u{7}",
                "\u{1b}\\",
                "\r",
                "\n",
                "\u{200d}",
                "\u{200c}",
                "👩",
                "ب",
                "\u{301}",
                "\u{fe0f}",
                "\u{202e}",
                "\u{e0041}",
                "a",
            ])
            .prop_map(str::to_owned),
        ];
        prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn cleaning_twice_changes_nothing(text in hostile()) {
            let (line, note) = (clean_line(&text), clean_note(&text));
            prop_assert_eq!(clean_line(&line), line);
            prop_assert_eq!(clean_note(&note), note);
        }

        #[test]
        fn no_control_is_left(text in hostile()) {
            prop_assert!(!clean_line(&text).chars().any(char::is_control));
            prop_assert!(!clean_note(&text).chars().any(|c| c.is_control() && c != '\n'));
        }
    }
}
