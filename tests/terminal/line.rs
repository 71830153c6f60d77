//! `carnet log` without a text: the composer in a few rows below the prompt; and the dialogue where screens cannot be.

use rstest::rstest;

use crate::harness::{Program, Session};

/// A shell that says something before and after the program.
fn shell(command: &str) -> Program {
    let carnet = env!("CARGO_BIN_EXE_carnet");
    let script = format!("echo ABOVE; {} ; echo BELOW $?; read line", command.replace("carnet", carnet));
    Program::new("sh", &["-c", &script])
}

/// The same with two people in the notebook.
fn with_people(command: &str) -> Program {
    let program = shell(command);
    for arguments in [&["add", "Marie Lefevre", "--tier", "A"][..], &["add", "Paul Nguyen"]] {
        assert!(
            program.run_other(env!("CARGO_BIN_EXE_carnet"), arguments).contains("carnet undo"),
            "{arguments:?} writes"
        );
    }
    program
}

/// The shell's two words stand beneath each other with only what the program said between them.
fn between(session: &Session) -> Vec<String> {
    let rows = session.rows();
    let from = rows.iter().position(|row| row == "ABOVE").expect("the shell's first word");
    let until = rows.iter().position(|row| row.starts_with("BELOW")).expect("the shell's last word");
    assert!(rows[until + 1..].iter().all(String::is_empty), "something is left below: {rows:?}");
    rows[from + 1..until].to_vec()
}

#[rstest]
#[case::english("en_US.UTF-8", 80, 24, "read as", "Saved: Marie Lefevre. Next Tue 17 Feb")]
#[case::french("fr_FR.UTF-8", 80, 24, "compris", "Enregistré\u{a0}: Marie Lefevre (prochain contact le mar. 17 févr.")]
#[case::narrow("en_US.UTF-8", 50, 12, "with", "Saved: Marie Lefevre.")]
fn the_line_is_written_below_the_prompt_and_goes_away(
    #[case] locale: &str,
    #[case] width: u16,
    #[case] height: u16,
    #[case] read_as: &str,
    #[case] saved: &str,
) {
    let program = with_people("carnet log").env("LANG", locale).size(width, height);
    let mut session = program.start();
    session.wait_for(read_as_empty(locale));
    // No shell takes anything of this.
    session.enter_text("marie: Great call, 100% sure! $HOME >banners !fri !2w");
    session.wait_for("$HOME");
    session.wait_for(read_as);
    session.wait_for("banners");
    assert_eq!(session.rows()[0], "ABOVE", "what stood above stays: {:?}", session.rows());
    assert!(!session.raw().windows(8).any(|window| window == b"\x1b[?1049h"), "no other screen");
    session.press("Enter");
    session.wait_for("BELOW 0");
    session.wait_given_back();
    let said = between(&session).join(" ");
    assert!(said.starts_with(saved), "{said}");
    let show = program.run_other(env!("CARGO_BIN_EXE_carnet"), &["show", "marie", "--json"]);
    assert!(show.contains("Great call, 100% sure! $HOME") && show.contains("\"text\":\"banners\""), "{show}");
}

/// What stands in the empty composer.
fn read_as_empty(locale: &str) -> &'static str {
    if locale.starts_with("fr") { "Noter un contact" } else { "Log contact" }
}

#[test]
fn esc_keeps_the_draft_and_the_same_command_takes_it_up() {
    let program = with_people("carnet log marie; carnet log marie");
    let mut session = program.start();
    session.wait_for("Marie Lefevre");
    session.enter_text("Half a thought");
    session.wait_for("Half a thought");
    session.press("Esc");
    session.wait_for("Draft kept: carnet log takes it up again.");
    session.wait_until("the draft in the second composer", |screen| {
        let contents = screen.contents();
        contents.contains("Half a thought") && contents.contains("Log contact")
    });
    session.press("Enter");
    session.wait_for("BELOW 0");
    let said = between(&session).join(" ");
    assert!(said.contains("Saved: Marie Lefevre."), "{said}");
    let show = program.run_other(env!("CARGO_BIN_EXE_carnet"), &["show", "marie", "--json"]);
    assert!(show.contains("Half a thought"), "{show}");
}

#[test]
fn another_width_draws_the_line_anew() {
    let program = with_people("carnet log marie");
    let mut session = program.start();
    session.wait_for("Log contact");
    session.enter_text("Hello");
    session.wait_for("Hello");
    session.resize(60, 24);
    session.enter_text(" there");
    session.wait_for("Hello there");
    session.press("Enter");
    session.wait_for("BELOW 0");
    session.wait_given_back();
}

#[rstest]
#[case::dumb("TERM", "dumb")]
#[case::accessible("CARNET_ACCESSIBLE", "1")]
fn a_terminal_that_shows_no_screens_gets_the_dialogue_without_an_escape_byte(#[case] name: &str, #[case] value: &str) {
    let program = with_people("carnet").env(name, value);
    let mut session = program.start();
    session.wait_for("What happened?");
    session.enter_text("contacted\n");
    session.wait_for("Note (empty to skip):");
    session.enter_text("Great call !2w\n");
    session.wait_for("Save?");
    session.enter_text("\n");
    session.wait_for("Person 2 of 2: Paul Nguyen");
    session.enter_text("quit\n");
    session.wait_for("BELOW 0");
    assert!(!session.raw().contains(&0x1b), "{}", session.screen());
}
