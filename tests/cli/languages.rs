//! Help, answers and errors in both languages.

use rstest::rstest;

use crate::contract::commands;
use crate::harness::{Notebook, run};

#[test]
fn every_command_explains_itself_in_both_languages() {
    let notebook = Notebook::new();
    for command in commands(&notebook) {
        let command = command.as_str();
        let english = notebook.ok(&[command, "--help"]);
        let french = notebook.ok(&[command, "--help", "--lang", "fr"]);
        assert_ne!(english.lines().next(), french.lines().next(), "{command}");
        for help in [&english, &french] {
            assert!(!help.contains("cli-"), "an id is said in the help of {command}:\n{help}");
        }
        for lang in ["en", "fr"] {
            let page = notebook.ok(&["man", command, "--lang", lang]);
            assert!(!page.contains("cli\\-") && page.contains(".SH"), "the manual page of {command}:\n{page}");
        }
        for heading in ["Print help", "Usage:", "Options:", "Arguments:"] {
            assert!(!french.contains(heading), "{heading} in the French help of {command}");
        }
        assert_eq!(notebook.ok(&["help", command]), english);
    }
}

#[rstest]
#[case(&["lgo"], "Did you mean log?", "Vouliez-vous dire log\u{a0}?")]
#[case(&["zzzz"], "All commands: carnet help.", "Toutes les commandes\u{a0}: carnet help.")]
#[case(&["log"], "See carnet help log.", "Voyez carnet help log.")]
#[case(&["reporter", "paul"], "See carnet help snooze.", "Il manque JOUR. Voyez carnet help snooze.")]
#[case(&["config", "set"], "This is missing: KEY VALUE. See carnet help config set.", "Il manque RÉGLAGE VALEUR.")]
#[case(&["--db"], "--db needs a value. See carnet help.", "--db demande une valeur.")]
#[case(&["log", "paul", "x", "--when", "demin"], "“demin” is no day", "n’est pas un jour")]
#[case(&["log", "paul", "x", "--via", "pigeon"], "call, email, sms", "call, email, sms")]
#[case(&["edit", "paul", "--channel-hours", "call=25"], "as in call=9:30-12:00", "par exemple call=9:30-12:00")]
#[case(&["channel", "add", "paul"], "Say the address", "Dites l’adresse")]
#[case(&["channel", "add", "paul", "zzz"], "--kind call, email, sms", "--kind appel, mail, sms")]
#[case(&["channel", "add", "paul", "mail", "zzz"], "ADDRESS cannot be “zzz”", "ADRESSE ne peut pas être")]
#[case(&["edit", "paul"], "See carnet help edit.", "Voyez carnet help edit.")]
#[case(&["completions", "tcsh"], "bash, zsh, fish", "bash, zsh, fish")]
#[case(&["lit"], "Did you mean list?", "Vouliez-vous dire list\u{a0}?")]
#[case(&["show", "zoe"], "Nobody answers to “zoe”.", "Aucun affilié ne correspond à «\u{a0}zoe\u{a0}».")]
#[case(&["next", "paul", "someday"], "“someday” is no day", "«\u{a0}someday\u{a0}» n’est pas un jour")]
#[case(&["undo", "-n", "x"], "cannot be “x”", "ne peut pas être «\u{a0}x\u{a0}»")]
fn an_error_is_told_in_the_language(#[case] arguments: &[&str], #[case] english: &str, #[case] french: &str) {
    let notebook = Notebook::with_two_maries();
    assert!(notebook.run(arguments).err.contains(english), "{:?}", notebook.run(arguments));
    let mut command = notebook.command(arguments);
    let told = run(command.env("LC_ALL", "fr_FR.UTF-8"));
    assert!(told.err.contains(french), "{told:?}");
}

#[test]
fn both_languages_are_always_understood() {
    let notebook = Notebook::with_two_maries();
    notebook.ok(&["next", "paul", "mardi prochain"]);
    assert_eq!(notebook.json(&["show", "paul"])["next_due"], "2026-02-10");
    let told = notebook.ok(&["--lang", "fr", "next", "paul", "next friday"]);
    assert_eq!(told, "Paul Nguyen\u{a0}: prochain contact le ven. 13 févr. 2026. (carnet undo)\n");
}

#[test]
fn commands_have_french_names_beside_their_own() {
    let notebook = Notebook::new();
    assert_eq!(
        notebook.ok(&["ajouter", "Paul Durand", "--tier", "B", "--every", "2s"]),
        "Added: Paul Durand (tier B, every 14 days). (carnet undo)\n"
    );
    notebook.ok(&["noter", "paul", "Bonjour"]);
    assert_eq!(notebook.ok(&["aujourdhui"]), notebook.ok(&["today"]));
    assert!(notebook.ok(&["aide", "--lang", "fr"]).contains("(ou\u{a0}: annuler)"));
    notebook.ok(&["annuler", "-n", "2"]);
    assert_eq!(notebook.ok(&["liste", "--plain"]), "");
}

#[test]
fn what_the_system_says_is_in_the_language() {
    let notebook = Notebook::new();
    let folder = notebook.path().parent().unwrap().to_str().unwrap().to_owned();
    let told = notebook.run(&["--lang", "fr", "import", &folder]);
    assert!(told.err.ends_with("est illisible\u{a0}: c’est un dossier.\n"), "{told:?}");
    let told = notebook.run(&["--lang", "fr", "import", &format!("{folder}/export.csv")]);
    assert_eq!(told.code, 3);
    assert!(told.err.ends_with("est illisible\u{a0}: il n’y a rien à cet endroit.\n"), "{told:?}");
}
