//! The terminal comes back as it was, on every way out, and belongs to a guest while one has it.

use std::time::Duration;

use rstest::rstest;
use rustix::process::Signal;

use crate::harness::{Program, Session};
use crate::probe;

fn program() -> Program {
    let arguments = ["--exact", probe::TEST, "--ignored", "--nocapture"];
    Program::new(std::env::current_exe().expect("a path"), &arguments).env(probe::VARIABLE, "1")
}

fn start(program: &Program) -> Session {
    let mut session = program.start();
    session.wait_for("ready");
    assert!(session.raw().windows(8).any(|window| window == b"\x1b[?1049h"));
    session
}

#[rstest]
#[case::quit("q")]
#[case::error("x")]
fn leaving_by_a_key_gives_the_terminal_back(#[case] key: &str) {
    let mut session = start(&program());
    session.press(key);
    assert_eq!(session.wait_exit().success(), key == "q");
    session.wait_given_back();
}

#[rstest]
#[case(Signal::TERM)]
#[case(Signal::HUP)]
#[case(Signal::QUIT)]
fn leaving_by_a_signal_gives_the_terminal_back(#[case] signal: Signal) {
    let mut session = start(&program());
    session.signal(signal);
    assert!(session.wait_exit().success(), "the loop ended by itself");
    session.wait_given_back();
}

#[test]
fn a_panic_gives_the_terminal_back_before_it_speaks() {
    let mut session = start(&program().env("CARNET_REHEARSE_PANIC", "F12"));
    session.press("F12");
    assert!(!session.wait_exit().success());
    session.wait_for("rehearsed at F12");
    session.wait_given_back();
    let raw = String::from_utf8_lossy(session.raw()).into_owned();
    assert!(raw.find("\x1b[?1049l") < raw.find("rehearsed at F12"), "the message stays on the screen");
}

#[rstest]
#[case::key(None)]
#[case::signal(Some(Signal::TSTP))]
fn a_stopped_program_leaves_the_terminal_to_the_shell(#[case] signal: Option<Signal>) {
    let program = program();
    let mut session = program.start_under_shell();
    session.wait_for("ready");
    match signal {
        None => session.press("C-z"),
        Some(signal) => rustix::process::kill_process_group(session.foreground(), signal).expect("the job"),
    }
    session.wait_for("STOPPED");
    session.wait_given_back();
    session.press("Enter");
    session.wait_for("chosen");
    assert_eq!(session.rows()[1], "80x24", "drawn whole");
    session.press("q");
    session.wait_for("ENDED 0");
    session.wait_given_back();
}

#[test]
fn without_a_shell_above_nothing_stops() {
    let mut session = start(&program());
    session.press("C-z");
    session.wait_for("suspended");
    session.press("q");
    session.wait_exit();
    session.wait_given_back();
}

#[test]
fn a_stop_from_outside_is_followed_by_a_whole_screen() {
    let program = program();
    let mut session = program.start_under_shell();
    session.wait_for("ready");
    rustix::process::kill_process_group(session.foreground(), Signal::STOP).expect("the job");
    session.wait_for("STOPPED");
    // The program could not give the line settings back, so Enter would send the shell no line end.
    session.press("C-j");
    session.wait_for("continued");
    session.wait_for("chosen");
    session.press("q");
    session.wait_for("ENDED 0");
}

#[test]
fn the_editor_has_the_terminal_as_it_was_and_its_own_keys() {
    let program = program();
    let editor = program
        .script("editor", "stty -a; echo EDITOR IN; read line; echo \"$line\" > \"$1\"; ls \"$(dirname \"$1\")\"");
    let mut session = start(&program.env("VISUAL", editor));
    session.press("e");
    session.wait_for("EDITOR IN");
    assert!(session.screen().contains(" icanon "), "line mode for the editor:\n{}", session.screen());
    session.wait_given_back();
    // `q` would quit the program if it read the keys of its guest.
    session.enter_text("qqq\r");
    session.wait_for("Saved(\"qqq\")");
    assert_eq!(session.rows()[1], "80x24", "drawn whole");
    session.leave();
}

#[test]
fn control_c_in_the_editor_is_the_editors() {
    let program = program();
    let editor = program
        .script("editor", "trap 'echo caught > \"$1\"; exit 0' INT; echo EDITOR IN; while :; do read line; done");
    let mut session = start(&program.env("EDITOR", editor));
    session.press("e");
    session.wait_for("EDITOR IN");
    session.press("C-c");
    session.wait_for("Saved(\"caught\")");
    session.press("a");
    session.wait_for("Char('a')");
}

#[test]
fn a_stopped_editor_stops_the_program_with_it() {
    let program = program();
    let editor = program.script("editor", "echo EDITOR IN; kill -TSTP 0; echo again > \"$1\"");
    let program = program.env("EDITOR", editor);
    let mut session = program.start_under_shell();
    session.wait_for("ready");
    session.press("e");
    session.wait_for("STOPPED");
    session.press("Enter");
    session.wait_for("Saved(\"again\")");
    session.press("q");
    session.wait_for("ENDED 0");
    session.wait_given_back();
}

#[test]
fn keys_pastes_and_sizes_arrive() {
    let mut session = start(&program());
    session.press("Esc");
    session.wait_for("code: Esc");
    session.press("C-j");
    session.wait_for("Char('j'), ctrl: true");
    session.paste("quit\nthis");
    session.wait_for("Paste(\"quit\\nthis\")");
    session.resize(120, 35);
    session.wait_for("120x35");
    session.wait_for("Resize { width: 120, height: 35 }");
    assert_eq!(session.cursor(), Some((3, 2)));
}

#[test]
fn no_color_does_not_let_the_library_wipe_out_the_highlight() {
    let session = start(&program().env("NO_COLOR", "1"));
    assert!(session.is_reversed("chosen"));
    assert!(!session.is_reversed("ready"));
}

#[test]
fn the_cursor_position_is_never_asked_for() {
    let mut session = start(&program());
    session.resize(60, 20);
    session.wait_for("60x20");
    session.press("C-z");
    session.wait_for("suspended");
    assert_eq!(session.count("\x1b[6n"), 0);
    assert_eq!(
        session.count("\x1b[?1000h") + session.count("\x1b[?1002h") + session.count("\x1b[?1003h"),
        0,
        "the mouse is left alone"
    );
}

#[cfg(target_os = "linux")]
#[test]
fn waiting_costs_nothing() {
    let mut session = start(&program());
    assert!(session.sleeps_for(Duration::from_millis(500)));
}
