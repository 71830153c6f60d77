//! Bytes as real lines bring them: torn keys, answers of the terminal, pastes without brackets, keys that come all at once.

#![expect(clippy::disallowed_methods, reason = "a torn key is two writes with a pause between them")]

use std::time::{Duration, Instant};

use rstest::rstest;

use crate::harness::{Program, Session, imported, today};

/// Tears in milliseconds; the decoder's own tests have longer ones.
const TEARS: [u64; 3] = [5, 60, 110];

/// How long the program waits for the rest of a key. A machine that is slower than this between two writes tore nothing: what
/// was sent were two things.
const REST: Duration = Duration::from_millis(150);

/// Sends bytes with a tear after so many of them; whether they were sent within the time of one key.
fn torn(session: &mut Session, bytes: &[u8], at: usize, gap: u64) -> bool {
    let began = Instant::now();
    session.send(&bytes[..at]);
    std::thread::sleep(Duration::from_millis(gap));
    session.send(&bytes[at..]);
    began.elapsed() < REST
}

/// Tears bytes everywhere, each tear in every length; whether the machine kept up.
fn torn_everywhere(session: &mut Session, bytes: &[u8]) -> bool {
    let tears = (1..bytes.len()).flat_map(|at| TEARS.map(|gap| (at, gap)));
    tears.fold(true, |in_time, (at, gap)| torn(session, bytes, at, gap) && in_time)
}

/// Plays it until the machine was quick enough for tears.
fn in_time(mut play: impl FnMut() -> bool) {
    assert!((0..20).any(|_| play()), "the machine is too slow to tear a key");
}

/// A session on Today, and what the notebook holds.
fn morning() -> (Program, Session, String) {
    let program = imported("en");
    let session = today(&program);
    let before = program.run(&["--db", "scratch.db", "export"]);
    (program, session, before)
}

fn unchanged(program: &Program, before: &str, after: &str) {
    assert_eq!(program.run(&["--db", "scratch.db", "export"]), before, "{after}");
}

const LEFT: &[u8] = b"\x1b[D";

#[rstest]
#[case::left(LEFT)]
#[case::left_of_the_application_mode(b"\x1bOD")]
#[case::home(b"\x1b[H")]
#[case::delete(b"\x1b[3~")]
#[case::page_up(b"\x1b[5~")]
#[case::f4(b"\x1bOS")]
#[case::back_tab(b"\x1b[Z")]
#[case::word_left(b"\x1b[1;5D")]
#[case::accent("é".as_bytes())]
#[case::emoji("👍".as_bytes())]
fn a_torn_key_writes_nothing_and_loses_nothing(#[case] bytes: &[u8]) {
    in_time(|| {
        let (program, mut session, before) = morning();
        if !torn_everywhere(&mut session, bytes) {
            return false;
        }
        // Whatever those keys opened on the way is closed again.
        for _ in 0..3 {
            session.press("Esc");
            std::thread::sleep(REST);
        }
        session.press("1");
        session.wait_for("[1 Today]");
        unchanged(&program, &before, "on Today");
        session.leave();
        true
    });
}

#[rstest]
#[case::composer("c", "Log contact")]
#[case::prompt("r", "Next date of")]
#[case::form("e", "name")]
#[case::snooze("s", "Snooze")]
fn a_torn_arrow_stays_in_the_text_that_is_typed(#[case] key: &str, #[case] title: &str) {
    in_time(|| {
        let (program, mut session, before) = morning();
        session.press(key);
        session.wait_for(title);
        session.enter_text("one two three");
        session.wait_for("one two three");
        if !torn_everywhere(&mut session, LEFT) {
            return false;
        }
        session.enter_text("X");
        session.wait_for("one twoX three");
        unchanged(&program, &before, key);
        true
    });
}

#[rstest]
#[case(b"[")]
#[case(b"O")]
#[case(b"P")]
fn what_a_hand_types_behind_escape_is_typed(#[case] letter: &[u8]) {
    let (program, mut session, before) = morning();
    session.press("c");
    session.wait_for("Log contact");
    session.enter_text("hello");
    session.wait_for("hello");
    session.press("Esc");
    session.wait_for("Draft kept");
    std::thread::sleep(Duration::from_millis(200));
    session.send(letter);
    session.press("c");
    session.wait_until("the draft again", |screen| screen.contents().contains("hello"));
    unchanged(&program, &before, "Esc and a letter");
}

#[rstest]
#[case::osc_10(b"\x1b]10;rgb:ffff/ffff/ffff\x1b\\")]
#[case::osc_11(b"\x1b]11;rgb:0000/0000/0000\x07")]
#[case::osc_52(b"\x1b]52;c;bW1t\x07")]
#[case::dcs(b"\x1bP>|XTerm(390)\x1b\\")]
#[case::apc(b"\x1b_Gi=1;OK\x1b\\")]
#[case::da(b"\x1b[?62;22c")]
#[case::dsr(b"\x1b[12;40R")]
fn an_answer_in_the_middle_of_a_word_leaves_the_word(#[case] answer: &[u8]) {
    let (program, mut session, before) = morning();
    session.send(answer);
    session.press("c");
    session.wait_for("Log contact: Léa");
    session.enter_text("hel");
    session.send(answer);
    session.enter_text("lo ");
    torn(&mut session, answer, answer.len() / 2, 40);
    session.enter_text("there");
    session.wait_for("hello there");
    unchanged(&program, &before, "answers");
}

#[test]
fn a_string_without_an_end_loses_nothing_that_is_typed_behind_it() {
    let (program, mut session, before) = morning();
    session.press("c");
    session.wait_for("Log contact");
    session.enter_text("before ");
    session.send(b"\x1b]11;rgb");
    session.enter_text("after");
    session.wait_for("after");
    assert!(session.screen().contains("before"), "{}", session.screen());
    unchanged(&program, &before, "a string without an end");
}

#[rstest]
#[case::of_a_colour(b"\x1b]11;rgb:ffff/ffff/ffff")]
#[case::short(b"\x1b]mxD-X")]
#[case::half_a_sequence(b"\x1b[1;")]
fn a_string_without_an_end_over_today_writes_nothing(#[case] string: &[u8]) {
    let (program, mut session, before) = morning();
    session.send(string);
    std::thread::sleep(Duration::from_millis(400));
    session.press("Esc");
    std::thread::sleep(REST);
    session.press("1");
    session.wait_for("[1 Today]");
    unchanged(&program, &before, "a string without an end");
}

#[test]
fn a_raw_paste_into_the_composer_is_one_note_of_three_lines() {
    let (program, mut session, before) = morning();
    session.press("c");
    session.wait_for("Log contact");
    session.send(b"first line\rmm-second line x q\rthird one D D");
    session.wait_for("third one D D");
    assert!(session.screen().contains("first line"), "{}", session.screen());
    unchanged(&program, &before, "nothing was saved");
    session.press("Enter");
    session.wait_for("Saved: Léa Morvanet");
    let page = program.page("Léa Morvanet");
    assert!(page.contains(r"first line\nmm-second line x q\nthird one D D"), "{page}");
}

#[test]
fn a_raw_paste_onto_today_is_offered_as_a_note() {
    let (program, mut session, before) = morning();
    session.send(b"first line\rmm-second line x q\rthird one D D");
    session.wait_for("third one D D");
    session.wait_for("ran no keys");
    unchanged(&program, &before, "nothing ran");
    session.press("Esc");
    session.wait_for("Draft kept");
    unchanged(&program, &before, "put aside");
}

#[test]
fn a_text_expander_with_a_final_enter_saves_once() {
    let (program, mut session, _before) = morning();
    session.press("c");
    session.wait_for("Log contact");
    session.send(b"Best regards and see you soon\r");
    session.wait_for("Saved: Léa Morvanet");
    assert!(program.page("Léa Morvanet").contains("Best regards and see you soon"));
    assert!(!program.page("Thibault Kerloguen").contains("Best regards"));
}

#[test]
fn keys_behind_enter_in_one_read_move_but_write_nothing() {
    let (program, mut session, _before) = morning();
    session.press("c");
    session.wait_for("Log contact");
    session.enter_text("well");
    session.wait_for("well");
    session.send(b"\rjc");
    session.wait_for("Log contact: Anaïs");
    session.press("Esc");
    session.wait_until("the sheet closed", |screen| !screen.contents().contains("Log contact"));
    session.press("c");
    session.wait_for("Log contact");
    session.enter_text("again");
    session.wait_for("again");
    session.send(b"\rD");
    session.wait_for("D came together with Enter");
    assert!(!program.run(&["--db", "scratch.db", "list", "archived"]).contains("Anaïs"));
}

#[test]
fn a_held_key_and_keys_that_wait_on_the_line_are_keys() {
    let (program, mut session, before) = morning();
    session.send(&[b'j'; 40]);
    session.wait_until("further down", |screen| !screen.contents().contains("▸ ○  Léa"));
    session.send(&b"\x1b[A".repeat(60));
    session.send(b"jjk2j1");
    session.wait_for("[1 Today]");
    unchanged(&program, &before, "only moves");
    session.leave();
}
