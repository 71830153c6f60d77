//! Completion of people's names in real shells: an accent, a blank, a quote, and a name that would run something.

use std::path::Path;

use crate::harness::{Program, Session};

/// What an affiliate may call themselves on a platform.
const HOSTILE: &str = "Eve $(touch ran) `touch ran`;touch ran";

/// A shell in a terminal, its completions loaded, on a notebook of four people.
fn shell(words: &[&str], load: &str) -> (Program, Session) {
    let carnet = Path::new(env!("CARGO_BIN_EXE_carnet"));
    let folder = carnet.parent().expect("a folder").display().to_string();
    let path = format!("{folder}:{}", std::env::var("PATH").unwrap_or_default());
    let shell = Program::new(words[0], &words[1..]).env("PATH", path).env("LC_ALL", "C.UTF-8").size(100, 40);
    let notebook = shell.home().join("notebook.db");
    let shell = shell.env("CARNET_DB", &notebook);
    for name in ["Hélène Dupont", "Łukasz O'Brien", "Marie Lefevre", HOSTILE] {
        let mut command = std::process::Command::new(carnet);
        command.env_clear().env("HOME", shell.home()).env("CARNET_DB", &notebook).args(["add", name]);
        assert!(command.output().expect("runs").status.success());
    }
    let mut session = shell.start();
    session.enter_text(load);
    session.press("Enter");
    session.enter_text("echo load''ed");
    session.press("Enter");
    session.wait_for("loaded");
    (shell, session)
}

/// Types a command up to a Tab, waits for what it becomes, runs it and waits for what it says.
fn completes(session: &mut Session, typed: &str, line: &str, said: &str) {
    session.enter_text("clear");
    session.press("Enter");
    session.wait_gone("loaded");
    session.wait_gone("Never");
    session.enter_text(typed);
    session.press("Tab");
    session.wait_for(line);
    session.press("Enter");
    session.wait_for(said);
}

fn all_names(session: &mut Session, home: &Path) {
    completes(session, "carnet show hél", "carnet show Hélène\\ Dupont", "Hélène Dupont  no tier");
    completes(session, "carnet show HEL", "carnet show Hélène\\ Dupont", "Hélène Dupont  no tier");
    completes(session, "carnet show \"Hélène D", "carnet show \"Hélène Dupont\"", "Hélène Dupont  no tier");
    completes(session, "carnet show 'Łukasz O", "carnet show 'Łukasz O'", "Łukasz O'Brien  no tier");
    completes(session, "carnet show obr", "carnet show Łukasz\\ O\\'Brien", "Łukasz O'Brien  no tier");
    completes(session, "carnet edit mar", "carnet edit Marie\\ Lefevre", "Say what to change");
    completes(session, "carnet promis", "carnet promise", "This is missing");
    completes(session, "carnet show eve", "carnet show Eve\\ \\$\\(touch\\ ran\\)", "no tier");
    completes(session, "carnet show \"eve", "carnet show \"Eve \\$(touch ran) \\`touch ran\\`", "no tier");
    // The commands for one item of a page: what is done, whom it is about, which values a flag takes.
    completes(session, "carnet relative ad", "carnet relative add", "This is missing");
    completes(session, "carnet fact add hél", "carnet fact add Hélène\\ Dupont", "There is nothing to write down");
    completes(session, "carnet promise obr", "carnet promise Łukasz\\ O\\'Brien", "What is promised");
    completes(
        session,
        "carnet edit marie --status onb",
        "carnet edit marie --status onboarding",
        "Changed: Marie Lefevre.",
    );
    assert!(!home.join("ran").exists(), "a name was run as a command");
}

#[test]
fn bash_completes_names() {
    let (shell, mut session) =
        shell(&["bash", "--norc", "--noprofile", "-i"], "PS1='% '; source <(carnet completions bash)");
    all_names(&mut session, shell.home());
}

#[test]
#[ignore = "needs zsh; .ci/run runs it where there is one"]
fn zsh_completes_names() {
    let load = "PS1='%% '; autoload -Uz compinit; compinit -u -D; source <(carnet completions zsh)";
    let (shell, mut session) = shell(&["zsh", "-f", "-i"], load);
    all_names(&mut session, shell.home());
}
