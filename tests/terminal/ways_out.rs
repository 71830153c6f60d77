//! Every way out of the real program gives the terminal back and loses nothing; colours and signs keep to what was asked for.

use carnet::store::{OpenOptions, Store};
use rstest::rstest;
use rustix::process::Signal;

use crate::harness::{Program, Session, imported, today};

/// Types half a sentence into the composer.
fn half_a_sentence(session: &mut Session) {
    session.press("c");
    session.wait_for(": Léa");
    session.enter_text("Half a sentence");
    session.wait_for("Half a sentence");
}

/// The composer of the same person takes the draft up.
fn is_taken_up(program: &Program) {
    let mut session = today(program);
    let screen = session.screen();
    assert!(
        screen.contains("A draft waits (contact, ") || screen.contains("Un brouillon attend (contact, "),
        "{screen}"
    );
    assert!(!session.screen().contains("Half a sentence"), "nothing was logged:\n{}", session.screen());
    session.press("c");
    session.wait_for("Half a sentence");
}

#[rstest]
fn a_signal_gives_the_terminal_back_and_keeps_the_draft(
    #[values(Signal::TERM, Signal::HUP)] signal: Signal,
    #[values("en", "fr")] language: &str,
) {
    let program = imported(language);
    let mut session = today(&program);
    half_a_sentence(&mut session);
    session.signal(signal);
    session.wait_exit();
    session.wait_given_back();
    is_taken_up(&program);
}

#[test]
fn a_closed_window_takes_nothing_typed_with_it() {
    let program = imported("en");
    program.hang_up_after(&[("Léa Morv", "c"), (": Léa", "Half a sentence"), ("Half a sentence", "")]);
    is_taken_up(&program);
}

#[test]
fn what_is_typed_is_soon_safe_from_a_power_cut() {
    let program = imported("en");
    let mut session = today(&program);
    half_a_sentence(&mut session);
    let notebook = program.home().join("scratch.db");
    let is_saved = || {
        let store = Store::open(&notebook, &OpenOptions::default()).expect("the notebook opens beside the program");
        store.drafts().expect("drafts").iter().any(|draft| draft.text == "Half a sentence")
    };
    // Waiting for the screen to be silent is waiting for nothing else: the draft's deadline is the next thing to happen.
    let saved =
        (0..300).any(|_| is_saved() || !session.is_silent_for(std::time::Duration::from_millis(100)) && is_saved());
    assert!(saved, "no draft came");
    #[cfg(target_os = "linux")]
    assert!(session.sleeps_for(std::time::Duration::from_millis(2_500)), "nothing is left to wake up for");
    session.signal(Signal::KILL);
    session.wait_exit();
    is_taken_up(&program);
}

#[cfg(debug_assertions)]
#[rstest]
fn a_panic_gives_the_terminal_back(#[values("en", "fr")] language: &str) {
    let program = imported(language).env("CARNET_REHEARSE_PANIC", "F12");
    let mut session = today(&program);
    session.press("F12");
    assert!(!session.wait_exit().success());
    session.wait_given_back();
    // The emulator shows the first screen again, so what it shows now was written after the others were left.
    session.wait_for("F12");
}

#[rstest]
fn asleep_and_awake_again(#[values("en", "fr")] language: &str) {
    let program = imported(language);
    let mut session = program.start_under_shell();
    session.wait_for("Léa Morvanet");
    session.press("C-z");
    session.wait_for("STOPPED");
    session.wait_given_back();
    session.press("Enter");
    session.wait_for("Léa Morvanet");
    session.press("q");
    session.wait_for("ENDED 0");
    session.wait_given_back();
}

#[test]
fn control_c_twice_leaves() {
    let program = imported("en");
    let mut session = today(&program);
    session.press("C-c");
    session.wait_for("Ctrl-C again quits");
    session.press("C-c");
    assert!(session.wait_exit().success());
    session.wait_given_back();
}

#[rstest]
#[case::variable(&["--db", "scratch.db"], &[("NO_COLOR", "1")])]
#[case::flag(&["--db", "scratch.db", "--no-color"], &[])]
fn without_colours_the_selected_row_still_stands_out(#[case] arguments: &[&str], #[case] environment: &[(&str, &str)]) {
    let mut program = Program::carnet(arguments);
    for (name, value) in environment {
        program = program.env(name, value);
    }
    program.run(&["--db", "scratch.db", "add", "Kim Ito"]);
    let mut session = program.start();
    session.wait_for("Kim Ito");
    assert!(session.count("\x1b[7m") > 0, "SGR 7 in the bytes");
    assert!(session.is_reversed("Kim Ito"), "{}", session.screen());
    let colours = sgr(session.raw()).into_iter().filter(|code| matches!(code, 30..=37 | 40..=47 | 90..=107 | 38 | 48));
    assert_eq!(colours.collect::<Vec<_>>(), [0_u32; 0], "no colour is sent");
}

/// Every parameter of every SGR sequence.
fn sgr(raw: &[u8]) -> Vec<u32> {
    let text = String::from_utf8_lossy(raw);
    let sequences = text.split("\x1b[").skip(1).filter_map(|rest| {
        let end = rest.find(|c: char| !c.is_ascii_digit() && c != ';')?;
        rest.get(end..)?.starts_with('m').then(|| rest.get(..end)).flatten()
    });
    sequences.flat_map(|codes| codes.split(';').filter_map(|code| code.parse().ok()).collect::<Vec<u32>>()).collect()
}

#[rstest]
fn the_plain_queue_has_no_escape_byte(#[values("en", "fr")] language: &str) {
    let queue = imported(language).run(&["--db", "scratch.db", "today", "--plain"]);
    assert!(queue.contains("Léa Morvanet"), "{queue}");
    assert!(!queue.contains('\x1b'));
}

#[rstest]
#[case::no_locale("LANG", "C")]
#[case::another_charset("LC_ALL", "en_US.ISO-8859-1")]
fn where_the_locale_is_not_utf_8_ascii_is_all_that_is_sent(#[case] variable: &str, #[case] value: &str) {
    let program = Program::carnet(&["--db", "scratch.db"]).size(100, 30).env(variable, value);
    program.run(&["--db", "scratch.db", "add", "Kim Ito"]);
    let mut session = program.start();
    session.wait_for("Kim Ito");
    session.press("c");
    session.wait_for("Log contact");
    session.enter_text("Hello >a kit !fri");
    session.wait_for("Fri 6 Feb");
    session.press("Enter");
    session.wait_for("Saved");
    session.press("?");
    session.wait_for("log a contact, writing");
    let beyond: Vec<char> = String::from_utf8_lossy(session.raw()).chars().filter(|c| !c.is_ascii()).collect();
    assert_eq!(beyond, [' '; 0], "{}", session.screen());
}

/// Puts a limit on how large files of a running program may get; `None` lifts it.
#[cfg(target_os = "linux")]
fn limit_files(session: &Session, bytes: Option<u64>) {
    let resource = rustix::process::Resource::Fsize;
    let limit = rustix::process::Rlimit { current: bytes, ..rustix::process::getrlimit(resource) };
    rustix::process::prlimit(Some(session.foreground()), resource, limit).expect("the limit is set");
}

#[cfg(target_os = "linux")]
#[rstest]
#[case::lifted("en", true, "lets no file grow that large")]
#[case::lifted_in_french("fr", true, "ne laisse aucun fichier")]
#[case::to_the_end("en", false, "lets no file grow that large")]
#[case::to_the_end_in_french("fr", false, "ne laisse aucun fichier")]
fn a_limit_on_files_leaves_the_text_and_the_terminal(
    #[case] language: &str,
    #[case] is_lifted: bool,
    #[case] words: &str,
) {
    let program = imported(language).size(120, 30);
    let mut session = today(&program);
    half_a_sentence(&mut session);
    limit_files(&session, Some(1));
    session.press("Enter");
    session.wait_for(words);
    session.wait_for("Half a sentence");
    if is_lifted {
        limit_files(&session, None);
    }
    session.signal(Signal::TERM);
    session.wait_exit();
    session.wait_given_back();
    if is_lifted {
        return is_taken_up(&program);
    }
    // The emulator shows the first screen again: the text stands there to be copied.
    session.wait_for("Half a sentence");
    session.wait_for(if language == "fr" { "n’est pas dans le carnet" } else { "is not in the notebook" });
}

#[rstest]
#[case::clock("en", "scratch.db", "2027-02-03T10:12:00+01:00[Europe/Paris]", "Nothing has changed since")]
#[case::clock_in_french(
    "fr",
    "scratch.db",
    "2025-02-03T10:12:00+01:00[Europe/Paris]",
    "La dernière modification est du"
)]
#[case::folder("en", "Dropbox/scratch.db", crate::harness::NOW, "a folder of Dropbox")]
#[case::folder_in_french("fr", "Dropbox/scratch.db", crate::harness::NOW, "un dossier de Dropbox")]
fn what_is_odd_about_the_surroundings_is_said_on_opening(
    #[case] language: &str,
    #[case] notebook: &str,
    #[case] now: &str,
    #[case] words: &str,
) {
    let program = Program::carnet(&["--db", notebook]).size(200, 30).env("LANG", format!("{language}_FR.UTF-8"));
    std::fs::create_dir_all(program.home().join("Dropbox")).unwrap();
    std::fs::File::create(program.home().join(notebook)).unwrap();
    program.run(&["--db", notebook, "add", "Kim Ito"]);
    let program = program.env("CARNET_NOW", now);
    program.start().wait_for(words);
}
