use proptest::prelude::*;
use rstest::rstest;

use super::*;

fn keys(decoder: &mut Decoder, bytes: &[u8]) -> String {
    let mut heard = Vec::new();
    decoder.feed(bytes, &mut heard);
    shown(&heard)
}

fn shown(heard: &[Heard]) -> String {
    let words: Vec<String> = heard
        .iter()
        .map(|heard| match &heard.typed {
            Typed::Key(key) => key.to_string(),
            Typed::Rest(Some(key)) => format!("rest({key})"),
            Typed::Rest(None) => "rest()".to_owned(),
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
    assert_eq!(decoder.patience(), None);
}

#[rstest]
#[case::escape(&[&b"\x1b"[..]], "Esc")]
#[case::alt_or_escape_and_a_letter(&[&b"\x1b"[..], b"j"], "Esc rest(A-j)")]
#[case::escape_twice(&[&b"\x1b"[..], b"\x1b"], "Esc Esc")]
#[case::escape_then_an_arrow(&[&b"\x1b"[..], b"\x1b[A"], "Esc Up")]
#[case::torn_arrow(&[&b"\x1b"[..], b"[", b"A"], "Esc rest(Up)")]
#[case::torn_behind_text(&[&b"ab\x1b"[..], b"[A"], "a b Esc rest(Up)")]
#[case::torn_alt_accent(&[&b"\x1b"[..], b"\xc3", b"\xa9"], "Esc rest(A-\u{e9})")]
#[case::torn_report(&[&b"\x1b"[..], b"[12;40R", b"j"], "Esc rest() j")]
#[case::torn_paste(&[&b"\x1b"[..], b"[200~a\x1b", b"[201~"], "Esc rest() paste(a)")]
#[case::torn_answer(&[&b"\x1b"[..], b"]11;rgb:ffff/ff", b"ff/ffff\x1b", b"\\j"], "Esc rest() j")]
#[case::escape_then_a_bracket(&[&b"\x1b"[..], b"["], "Esc [")]
#[case::escape_then_half_a_sequence(&[&b"\x1b"[..], b"[1;"], "Esc [ 1 ;")]
#[case::escape_then_a_string(&[&b"\x1b"[..], b"]he", b"llo"], "Esc ] h e l l o")]
#[case::torn_function_key(&[&b"\x1b[1"[..], b"5~"], "F5")]
#[case::torn_character(&[&b"\xe2\x82"[..], b"\xac"], "€")]
#[case::alt_bracket(&[&b"\x1b["[..]], "A-[")]
#[case::alt_capital_o(&[&b"\x1bO"[..]], "A-O")]
#[case::alt_capital_p(&[&b"\x1bP"[..]], "A-P")]
#[case::a_string_without_an_end(&[&b"\x1b]11;r"[..], b"hi"], "A-] 1 1 ; r h i")]
#[case::a_string_that_an_arrow_ends(&[&b"\x1b]11;hi\x1b[A"[..]], "A-] 1 1 ; h i Up")]
fn what_comes_in_pieces_is_put_together(#[case] pieces: &[&[u8]], #[case] expected: &str) {
    let mut decoder = Decoder::default();
    let mut typed = Vec::new();
    for piece in pieces {
        decoder.feed(piece, &mut typed);
    }
    decoder.flush(&mut typed);
    assert_eq!(shown(&typed), expected);
    assert_eq!(decoder.patience(), None);
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
        let expected = if cut == 1 { "Esc rest() paste(déjà vu\n) k" } else { "paste(déjà vu\n) k" };
        assert_eq!(shown(&typed), expected, "cut at {cut}");
    }
}

#[test]
fn a_paste_that_never_ends_gives_its_text_back() {
    let mut decoder = Decoder::default();
    assert_eq!(keys(&mut decoder, b"\x1b[200~lost"), "");
    assert!(decoder.patience().is_some());
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
        let read: String = typed.iter().filter_map(|heard| match heard.typed { Typed::Key(key) => key.text(), _ => None }).collect();
        prop_assert_eq!(read, text);
    }
}

#[rstest]
#[case::osc_10(b"\x1b]10;rgb:ffff/ffff/ffff\x1b\\")]
#[case::osc_11_bel(b"\x1b]11;rgb:0000/0000/0000\x07")]
#[case::osc_52(b"\x1b]52;c;bW1t\x07")]
#[case::dcs_version(b"\x1bP>|XTerm(390)\x1b\\")]
#[case::dcs_setting(b"\x1bP1$r0 q\x1b\\")]
#[case::apc_graphics(b"\x1b_Gi=1;OK\x1b\\")]
#[case::pm(b"\x1b^mail\x1b\\")]
#[case::sos(b"\x1bXmm x q\x1b\\")]
#[case::da_1(b"\x1b[?62;22c")]
#[case::da_2(b"\x1b[>1;10;0c")]
#[case::dsr(b"\x1b[12;40R")]
#[case::dsr_theme(b"\x1b[?997;1n")]
#[case::window(b"\x1b[8;24;80t")]
#[case::focus(b"\x1b[I\x1b[O")]
#[case::mouse(b"\x1b[<0;10;5M\x1b[<0;10;5m")]
#[case::kitty_flags(b"\x1b[?1u")]
fn an_answer_of_the_terminal_is_no_key_wherever_it_is_torn(#[case] answer: &[u8]) {
    for cut in 0..answer.len() {
        let mut decoder = Decoder::default();
        let mut heard = Vec::new();
        let before = [b"ab", &answer[..cut]].concat();
        decoder.feed(&before, &mut heard);
        decoder.feed(&[&answer[cut..], b"c"].concat(), &mut heard);
        let is_escape = answer[..cut].ends_with(b"\x1b") && answer[cut] != b'\\';
        let expected = if is_escape { "a b Esc rest() c" } else { "a b c" };
        let told = shown(&heard);
        assert_eq!(told, expected, "cut at {cut}");
        assert_eq!(decoder.patience(), None);
    }
}

#[rstest]
#[case::arrow(b"\x1b[D", "Left")]
#[case::arrow_of_the_application_mode(b"\x1bOA", "Up")]
#[case::delete(b"\x1b[3~", "Del")]
#[case::page_up(b"\x1b[5~", "PgUp")]
#[case::f1(b"\x1bOP", "F1")]
#[case::f12(b"\x1b[24~", "F12")]
#[case::back_tab(b"\x1b[Z", "S-Tab")]
#[case::with_control(b"\x1b[1;5D", "C-Left")]
#[case::alt(b"\x1bb", "A-b")]
#[case::kitty(b"\x1b[105;5u", "C-i")]
#[case::modify_other_keys(b"\x1b[27;5;13~", "C-Enter")]
#[case::keypad(b"\x1bOq", "1")]
fn a_key_that_is_torn_at_any_byte_is_that_key(#[case] bytes: &[u8], #[case] key: &str) {
    for cut in 1..bytes.len() {
        let mut decoder = Decoder::default();
        let mut heard = Vec::new();
        decoder.feed(&bytes[..cut], &mut heard);
        decoder.feed(&bytes[cut..], &mut heard);
        let expected = if cut == 1 { format!("Esc rest({key})") } else { key.to_owned() };
        assert_eq!(shown(&heard), expected, "cut at {cut}");
    }
}

#[rstest]
#[case("[")]
#[case("O")]
#[case("P")]
#[case("]")]
#[case("j")]
fn what_comes_late_behind_escape_is_a_key_of_its_own(#[case] next: &str) {
    let mut decoder = Decoder::default();
    let mut heard = Vec::new();
    decoder.feed(b"\x1b", &mut heard);
    assert_eq!((shown(&heard).as_str(), decoder.patience()), ("Esc", Some(REST_OF_A_KEY)), "it acts at once");
    decoder.flush(&mut heard);
    decoder.feed(next.as_bytes(), &mut heard);
    decoder.flush(&mut heard);
    assert_eq!((shown(&heard), decoder.patience()), (format!("Esc {next}"), None));
}

#[test]
fn a_string_that_grows_too_long_is_keys_again() {
    let mut decoder = Decoder::default();
    let mut heard = Vec::new();
    decoder.feed(&[b"\x1b]52;".as_slice(), &[b'a'; 4000]].concat(), &mut heard);
    assert_eq!((shown(&heard).as_str(), decoder.patience()), ("", Some(REST_OF_A_STRING)));
    decoder.feed(&[b'b'; 200], &mut heard);
    assert_eq!((heard.len(), decoder.patience()), (4204, None), "nothing is lost");
}
