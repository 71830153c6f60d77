//! Writing to somebody and copying, in a real terminal: the editor, other programs, the terminal's own clipboard.

use std::fs;
use std::path::Path;

use rstest::rstest;

use crate::harness::{Program, Session, imported, saying, today};

/// The first two people of the imported notebook; both are new, so that a welcome suits.
const FAMILIAR: &str = "Léa Morvanet";
const POLITE: &str = "Thibault Kerloguen";

/// What a fake editor does: keeps what it saw and where, and changes the text.
const EDITOR: &str =
    "cat \"$1\" > seen; echo \"$1\" > where; stat -c %a \"$1\" >> where; printf 'Et voilà\\n' >> \"$1\"";

/// The imported notebook of somebody called Claire, French for both, familiar for one.
fn written(language: &str) -> Program {
    let program = imported(language);
    let settings = program.home().join("config/carnet");
    fs::create_dir_all(&settings).expect("a folder");
    fs::write(settings.join("config.toml"), "my_name = \"Claire\"\n").expect("settings");
    program.run(&["--db", "scratch.db", "edit", FAMILIAR, "--language", "fr", "--tu"]);
    program.run(&["--db", "scratch.db", "edit", POLITE, "--language", "fr"]);
    program
}

/// A folder of programs that is looked in first.
fn with_program(program: Program, name: &str, script: &str) -> Program {
    program.script(name, script);
    let path = format!("{}:{}", program.home().display(), std::env::var("PATH").unwrap_or_default());
    program.env("PATH", path).env("DISPLAY", ":99")
}

fn read(program: &Program, name: &str) -> String {
    fs::read_to_string(program.home().join(name)).unwrap_or_default()
}

/// From `o` to the text as it would go, with the missing link asked for.
fn write(session: &mut Session, language: &str) {
    let say = saying(language);
    session.press("o");
    session.wait_for(say("Write a message with a template", "Écrire un message d’après un modèle"));
    session.press("Enter");
    session.wait_for(say("suits today", "tombe bien"));
    session.press("Enter");
    session.wait_for(say("a link", "un lien"));
    session.enter_text("https://example.org/go");
    session.wait_for("https://example.org/go");
    session.press("Enter");
    session.wait_for(say("The message to", "Le message pour"));
}

#[rstest]
fn a_message_ends_in_the_log_familiar_for_one_and_polite_for_another(#[values("en", "fr")] language: &str) {
    let say = saying(language);
    let program = written(language);
    let editor = program.script("editor", EDITOR);
    let program = program.env("EDITOR", editor).size(100, 40);
    let mut session = today(&program);
    for (name, said) in [(FAMILIAR, "je suis ton contact"), (POLITE, "je suis votre contact")] {
        write(&mut session, language);
        assert_eq!(read(&program, "where"), "", "no editor opens by itself");
        session.press("F4");
        session.wait_for("Et voilà");
        let seen = read(&program, "seen");
        assert!(seen.contains(said) && seen.contains("https://example.org/go") && !seen.contains('{'), "{seen}");
        let place = read(&program, "where");
        let (path, mode) = place.trim_end().split_once('\n').expect("a path and a mode");
        assert_eq!(mode, "600");
        assert!(!Path::new(path).parent().expect("a folder").exists(), "{path} is left behind");
        session.press("Enter");
        session.wait_for(say("Copy the text", "Copier le texte"));
        session.press("j Enter");
        session.wait_for("OSC 52");
        session.wait_for(say("message “Welcome”", "message «\u{a0}Bienvenue\u{a0}»"));
        session.press("Enter");
        session.wait_for(&format!("{}{name}", say("Saved: ", "Enregistré\u{a0}: ")));
        fs::remove_file(program.home().join("where")).expect("the editor ran");
        let page = program.run(&["--db", "scratch.db", "show", name, "--json"]);
        assert!(page.contains(say("message “Welcome”", "message «\u{a0}Bienvenue\u{a0}»")), "{page}");
    }
    session.leave();
}

#[rstest]
fn a_failing_editor_keeps_the_text(#[values("en", "fr")] language: &str) {
    let say = saying(language);
    let program = written(language);
    let editor = program.script("editor", "exit 3");
    let program = program.env("EDITOR", editor).size(100, 40);
    let mut session = today(&program);
    write(&mut session, language);
    session.press("F4");
    session.wait_for("ended with");
    session.wait_for("https://example.org/go");
    session.press("Esc");
    session.wait_for(say("The text is kept", "Le texte est conservé"));
    session.leave();
    let mut session = today(&program);
    session.press("o");
    session.wait_for(say("Go on with: message “Welcome”", "Reprendre\u{a0}: message «\u{a0}Bienvenue\u{a0}»"));
    session.press("Enter");
    session.wait_for("https://example.org/go");
}

/// What a program that nobody chose would do, were it started.
const UNASKED: &str = "touch \"$HOME/started\"; sleep 60";

#[rstest]
fn without_an_editor_that_anybody_chose_the_text_is_changed_here(#[values("en", "fr")] language: &str) {
    let say = saying(language);
    let program = written(language).size(100, 40);
    for name in ["vi", "vim", "nano", "ed", "emacs", "editor", "sensible-editor"] {
        program.script(name, UNASKED);
    }
    let path = format!("{}:{}", program.home().display(), std::env::var("PATH").unwrap_or_default());
    let program = program.env("PATH", path);
    let mut session = today(&program);
    write(&mut session, language);
    session.press("F4");
    session.wait_for(say("No editor is chosen", "Aucun éditeur n’est choisi"));
    session.wait_for(say("Changing the message", "Modification du message"));
    session.press("Enter");
    session.enter_text("PS, merci encore");
    session.wait_for("PS, merci encore");
    session.press("Esc");
    session.wait_for(say("The message to", "Le message pour"));
    session.wait_for("PS, merci encore");
    session.press("Esc");
    session.wait_for(say("The text is kept", "Le texte est conservé"));
    session.press("c F4");
    session.wait_for(say("No editor is chosen", "Aucun éditeur n’est choisi"));
    session.press("Esc");
    session.wait_gone(say("F4 editor", "F4 éditeur"));
    session.leave();
    assert!(!program.home().join("started").exists(), "a program was started that nobody chose");
}

#[test]
fn an_address_is_opened_as_an_argument_and_nothing_is_written_on_the_screen() {
    let program =
        with_program(imported("en"), "xdg-open", "echo noise; echo noise >&2; printf '%s\\n' \"$#\" \"$@\" > opened");
    let mut session = today(&program);
    session.press("o");
    session.wait_for("E-mail to");
    session.press("j Enter");
    session.wait_for("Opened in the mail program");
    let opened = read(&program, "opened");
    assert!(opened.starts_with("1\nmailto:"), "{opened}");
    assert!(!session.screen().contains("noise"), "{}", session.screen());
}

#[test]
fn a_failing_opener_keeps_the_text_and_offers_to_copy_it() {
    let program = with_program(written("en"), "xdg-open", "exit 4");
    let editor = program.script("editor", EDITOR);
    let program = program.env("EDITOR", editor).size(100, 40);
    let mut session = today(&program);
    write(&mut session, "en");
    session.press("F4");
    session.wait_for("Et voilà");
    session.press("Enter");
    session.wait_for("Open an e-mail");
    session.press("Enter");
    session.wait_for("xdg-open could not open it. The text can be copied.");
    session.press("Esc");
    session.wait_for("Et voilà");
}

#[test]
fn without_a_display_nothing_is_opened() {
    let program = imported("en");
    let mut session = today(&program);
    session.press("o");
    session.wait_for("E-mail to");
    session.press("j Enter");
    session.wait_for("there is no display");
}

/// The first person's address in the bytes that tell a terminal to copy.
const COPIED: &str = "\u{1b}]52;c;";

#[rstest]
#[case::plain(None, 0)]
#[case::in_tmux(Some("/tmp/tmux-0/default,1,0"), 1)]
fn y_copies_by_the_terminal(#[case] tmux: Option<&str>, #[case] wrapped: usize) {
    let program = imported("en");
    let program = if let Some(tmux) = tmux { program.env("TMUX", tmux) } else { program };
    let mut session = today(&program);
    session.press("y");
    session.wait_for("the e-mail address: ");
    session.press("Enter");
    session.wait_for("Copied: the e-mail address (by the terminal, OSC 52).");
    assert_eq!(session.count(&format!("\u{1b}Ptmux;\u{1b}{COPIED}")), wrapped);
    assert_eq!(session.count(COPIED), 1 + wrapped);
}

#[test]
fn y_copies_by_a_tool_where_there_is_one() {
    let program = with_program(imported("fr"), "xclip", "cat > copied");
    let mut session = today(&program);
    session.press("y");
    session.wait_for("le nom\u{a0}: Léa Morvanet");
    session.press(&"j ".repeat(8));
    session.press("Enter");
    session.wait_for("Copié\u{a0}: le nom (par xclip).");
    assert_eq!(read(&program, "copied"), FAMILIAR);
    assert_eq!(session.count(COPIED), 0);
}
