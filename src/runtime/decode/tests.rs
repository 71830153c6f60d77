use proptest::prelude::*;
use rstest::rstest;

use super::*;

fn keys(decoder: &mut Decoder, bytes: &[u8]) -> String {
    let mut typed = Vec::new();
    decoder.feed(bytes, &mut typed);
    shown(&typed)
}

fn shown(typed: &[Typed]) -> String {
    let words: Vec<String> = typed
        .iter()
        .map(|typed| match typed {
            Typed::Key(key) => key.to_string(),
            Typed::Paste(text) => format!("paste({text})"),
        })
        .collect();
    words.join(" ")
}

#[rstest]
#[case::letters(b"cC", "c C")]
#[case::accents("é€語".as_bytes(), "é € 語")]
#[case::controls(b"\x01\x04\x0a\x1a\x00\x1c", "C-a C-d C-j C-z C-Space C-\\")]
#[case::enter_is_not_control_j(b"\r\n", "Enter C-j")]
#[case::named(b"\t\x7f\x08 ", "Tab Backspace Backspace Space")]
#[case::arrows(b"\x1b[A\x1bOB\x1b[C\x1bOD", "Up Down Right Left")]
#[case::edges(b"\x1b[H\x1b[1~\x1bOF\x1b[4~\x1b[8~", "Home Home End End End")]
#[case::editing(b"\x1b[2~\x1b[3~\x1b[5~\x1b[6~\x1b[Z", "Ins Del PgUp PgDn S-Tab")]
#[case::functions(b"\x1bOP\x1b[11~\x1b[[C\x1b[15~\x1b[17~\x1b[21~\x1b[24~\x1bOS", "F1 F1 F3 F5 F6 F10 F12 F4")]
#[case::modified(b"\x1b[1;5C\x1b[1;2A\x1b[3;5~\x1b[1;6P", "C-Right S-Up C-Del C-S-F1")]
#[case::alt(b"\x1bx\x1b\r\x1b\x7f", "A-x A-Enter A-Backspace")]
#[case::alt_accent("\u{1b}é".as_bytes(), "A-é")]
#[case::escape_before_a_sequence(b"\x1b\x1b[A", "Esc Up")]
#[case::kitty(b"\x1b[13;5u\x1b[13;2u\x1b[27u\x1b[105;5u\x1b[9u", "C-Enter S-Enter Esc C-i Tab")]
#[case::kitty_shift(b"\x1b[97;2u\x1b[97:65;2u\x1b[38:49;2u", "A A 1")]
#[case::kitty_release_is_nothing(b"\x1b[97;1:3u\x1b[97;1:2u", "a")]
#[case::kitty_super_is_the_desktops(b"\x1b[99;9u", "")]
#[case::kitty_locks_do_not_matter(b"\x1b[99;129u", "c")]
#[case::modify_other_keys(b"\x1b[27;5;13~", "C-Enter")]
#[case::altgr(b"\x1b[64;7u\x1b[101;7u", "@ C-A-e")]
#[case::focus_and_reports_are_nothing(b"\x1b[I\x1b[?1;2c\x1b[?1u\x1b[12;40Rx", "x")]
#[case::mouse_is_nothing(b"\x1b[<0;10;5Mx", "x")]
#[case::broken_sequence(b"\x1b[12\x1b[A", "Up")]
#[case::not_utf_8(b"\xff\xc3x\xe2\x82y", "x y")]
fn bytes_are_keys(#[case] bytes: &[u8], #[case] expected: &str) {
    let mut decoder = Decoder::default();
    assert_eq!(keys(&mut decoder, bytes), expected);
    assert!(!decoder.is_waiting());
}

#[rstest]
#[case::escape(&[&b"\x1b"[..]], "Esc")]
#[case::escape_then_a_letter(&[&b"\x1b"[..], b"j"], "Esc j")]
#[case::escape_twice(&[&b"\x1b"[..], b"\x1b"], "Esc Esc")]
#[case::torn_arrow(&[&b"\x1b"[..], b"[", b"A"], "Up")]
#[case::torn_function_key(&[&b"\x1b[1"[..], b"5~"], "F5")]
#[case::torn_character(&[&b"\xe2\x82"[..], b"\xac"], "€")]
#[case::alt_bracket(&[&b"\x1b["[..]], "A-[")]
#[case::alt_capital_o(&[&b"\x1bO"[..]], "A-O")]
fn what_comes_in_pieces_is_put_together(#[case] pieces: &[&[u8]], #[case] expected: &str) {
    let mut decoder = Decoder::default();
    let mut typed = Vec::new();
    for piece in pieces {
        decoder.feed(piece, &mut typed);
    }
    decoder.flush(&mut typed);
    assert_eq!(shown(&typed), expected);
    assert!(!decoder.is_waiting());
}

#[test]
fn a_paste_is_one_text_and_runs_no_keys() {
    let mut decoder = Decoder::default();
    assert_eq!(keys(&mut decoder, b"a\x1b[200~q\r\nx\x1b[A\ry\x1b[201~b"), "a paste(q\nx\u{1b}[A\ny) b");
}

#[test]
fn a_paste_may_come_in_any_pieces() {
    let bytes = "\u{1b}[200~déjà vu\r\u{1b}[201~k".as_bytes();
    for cut in 0..bytes.len() {
        let mut decoder = Decoder::default();
        let mut typed = Vec::new();
        decoder.feed(&bytes[..cut], &mut typed);
        decoder.feed(&bytes[cut..], &mut typed);
        assert_eq!(shown(&typed), "paste(déjà vu\n) k", "cut at {cut}");
    }
}

#[test]
fn a_paste_that_never_ends_gives_its_text_back() {
    let mut decoder = Decoder::default();
    assert_eq!(keys(&mut decoder, b"\x1b[200~lost"), "");
    assert!(decoder.is_waiting());
    let mut typed = Vec::new();
    decoder.flush(&mut typed);
    assert_eq!(shown(&typed), "paste(lost)");
    assert_eq!(keys(&mut decoder, b"j"), "j");
}

proptest! {
    #[test]
    fn any_bytes_leave_the_decoder_usable(pieces in proptest::collection::vec(proptest::collection::vec(any::<u8>(), 0..40), 0..8)) {
        let mut decoder = Decoder::default();
        let mut typed = Vec::new();
        for piece in &pieces {
            decoder.feed(piece, &mut typed);
        }
        decoder.flush(&mut typed);
        prop_assert_eq!(keys(&mut decoder, b"j"), "j");
    }

    #[test]
    fn typed_text_arrives_whole_however_it_is_cut(text in "[a-zéß語 ]{1,30}", cut in 0usize..60) {
        let bytes = text.as_bytes();
        let cut = cut.min(bytes.len());
        let mut decoder = Decoder::default();
        let mut typed = Vec::new();
        decoder.feed(&bytes[..cut], &mut typed);
        decoder.feed(&bytes[cut..], &mut typed);
        let read: String = typed.iter().filter_map(|typed| match typed { Typed::Key(key) => key.text(), Typed::Paste(_) => None }).collect();
        prop_assert_eq!(read, text);
    }
}
