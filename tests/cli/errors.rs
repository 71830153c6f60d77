//! What is said to somebody who mistyped: what they can do, in both languages, and never what cannot be undone.

use rstest::rstest;
use serde_json::Value;

use crate::contract::commands;
use crate::harness::{Notebook, Run, run};

/// What a command says in English and in French.
fn both(notebook: &Notebook, arguments: &[&str]) -> [Run; 2] {
    ["en_GB.UTF-8", "fr_FR.UTF-8"].map(|locale| run(notebook.command(arguments).env("LC_ALL", locale)))
}

/// Words with one slip: a letter left out, two swapped, one doubled, and the word cut short.
fn slips(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let text = |letters: &[char]| letters.iter().collect::<String>();
    let mut slips = Vec::new();
    for at in 0..letters.len() {
        let mut without = letters.clone();
        without.remove(at);
        slips.push(text(&without));
        let mut doubled = letters.clone();
        doubled.insert(at, letters[at]);
        slips.push(text(&doubled));
        if at > 0 {
            let mut swapped = letters.clone();
            swapped.swap(at - 1, at);
            slips.push(text(&swapped));
        }
        slips.push(text(&letters[..at]));
    }
    slips.retain(|slip| !slip.is_empty() && slip != word);
    slips
}

#[test]
fn no_slip_leads_to_what_cannot_be_undone() {
    let notebook = Notebook::new();
    let harsh = ["erase", "restore", "effacer", "restaurer"];
    for slip in harsh.iter().flat_map(|word| slips(word)).chain(["rappel".to_owned(), "eraser".to_owned()]) {
        for arguments in [vec![slip.as_str()], vec!["help", slip.as_str()]] {
            let told = notebook.run(&arguments);
            let behind = told.err.split_once("Did you mean").map_or("", |(_, near)| near);
            assert!(!harsh.iter().any(|word| behind.contains(word)), "{slip}: {}", told.err);
        }
    }
}

#[rstest]
#[case::yes(&["erase", "paul", "--ye"], "--yes")]
#[case::copies(&["erase", "paul", "--copie"], "--copies")]
#[case::restore(&["restore", "--yess"], "--yes")]
#[case::export(&["export", "--forc"], "--force")]
#[case::anyway(&["add", "Paul Nguyen", "--anywa"], "--anyway")]
fn no_slip_leads_to_a_flag_that_leaves_a_question_out(#[case] arguments: &[&str], #[case] flag: &str) {
    let notebook = Notebook::with_two_maries();
    for told in both(&notebook, arguments) {
        assert!(told.code == 2 && !told.err.replace(arguments.last().unwrap(), "").contains(flag), "{told:?}");
    }
}

#[rstest]
#[case("settings", "Did you mean config?")]
#[case("préférences", "Did you mean config?")]
#[case("people", "Did you mean list?")]
#[case("contacts", "Did you mean list?")]
#[case("gens", "Did you mean list?")]
#[case("rappel", "Did you mean today or next?")]
#[case("remind", "Did you mean today or next?")]
#[case("quit", "There is nothing to quit")]
#[case("quitter", "There is nothing to quit")]
#[case("delete", "carnet edit WHO --archive")]
#[case("supprimer", "carnet edit WHO --archive")]
#[case("version", "carnet --version")]
#[case("calendrier", "Did you mean agenda?")]
#[case("courriel", "Did you mean write?")]
#[case("hist", "Did you mean history?")]
#[case("promess", "Did you mean promises?")]
fn a_word_that_is_no_command_leads_to_what_it_means(#[case] word: &str, #[case] expected: &str) {
    let notebook = Notebook::new();
    for arguments in [vec![word], vec!["help", word]] {
        let told = notebook.run(&arguments);
        assert!(told.code == 2 && told.err.contains(expected), "{told:?}");
    }
    let [_, french] = both(&notebook, &[word]);
    assert!(!french.err.contains("Did") && french.err.trim().ends_with(['.', '?']), "{french:?}");
}

#[test]
fn what_is_suggested_exists() {
    let notebook = Notebook::new();
    let all = commands(&notebook);
    for word in
        ["settings", "people", "rappel", "queue", "calendar", "find", "new", "call", "note", "mail", "events", "try"]
    {
        let told = notebook.run(&[word]);
        let near = told.err.split_once("Did you mean ").unwrap().1.trim_end_matches(['?', '\n']);
        for command in near.split(" or ") {
            assert!(all.iter().any(|known| known == command), "{word}: {command}");
        }
    }
}

#[rstest]
#[case(&["event", "add"], "An event needs a name and a day", "demande un nom et un jour")]
#[case(&["event", "ajouter"], "An event needs a name and a day", "demande un nom et un jour")]
#[case(&["event", "show"], "This is missing: EVENT", "Il manque ÉVÉNEMENT")]
#[case(&["event", "remove"], "This is missing: EVENT", "Il manque ÉVÉNEMENT")]
#[case(&["event", "attend", "SEO"], "This is missing: WHO", "Il manque QUI")]
#[case(&["event", "dance"], "knows list, add, show, edit, attend, leave, held, remove, not “dance”", "pas «\u{a0}dance\u{a0}»")]
#[case(&["--today", "2026-02-30", "today"], "as in 2026-02-28", "par exemple 2026-02-28")]
#[case(&["--today", "demain", "today"], "as in 2026-02-28", "par exemple 2026-02-28")]
#[case(&["--lang", "es", "today"], "It can be: en, fr.", "Valeurs possibles\u{a0}: en, fr.")]
#[case(&["agenda", "--kind", "xyz"], "appointment, event", "rendez-vous, événement")]
#[case(&["agenda", "--days", "0"], "as in 60", "par exemple 60")]
#[case(&["export", "--format", "xml"], "It can be: json.", "Valeurs possibles\u{a0}: json.")]
#[case(&["gift", "add", "paul", "tea", "--cost", "much"], "as in 45 EUR", "par exemple 45 EUR")]
#[case(&["undo", "-n", "x"], "only a whole number", "mais un nombre entier")]
#[case(&["log", "paul", "hi", "--fact", "x"], "as in family=", "par exemple family=")]
#[case(&["--db", "nope/x/y.db", "today"], "carnet add or fill it with carnet import; carnet demo", "carnet import\u{a0}; carnet demo")]
fn an_error_says_what_can_be_instead(#[case] arguments: &[&str], #[case] english: &str, #[case] french: &str) {
    let notebook = Notebook::with_two_maries();
    let [en, fr] = both(&notebook, arguments);
    assert!(en.code != 0 && en.err.contains(english), "{en:?}");
    assert!(fr.code != 0 && fr.err.contains(french), "{fr:?}");
}

#[test]
fn every_kind_that_the_help_of_the_agenda_names_is_understood() {
    let notebook = Notebook::with_two_maries();
    for (lang, told) in ["en", "fr"].iter().zip(both(&notebook, &["agenda", "--kind", "xyz"])) {
        let kinds = told.err.trim_end().trim_end_matches('.').rsplit(": ").next().unwrap().to_owned();
        assert!(kinds.split(", ").count() >= 13, "{kinds}");
        for kind in kinds.split(", ").map(|kind| kind.rsplit('\u{a0}').next().unwrap().trim_start_matches(':').trim()) {
            notebook.ok(&["agenda", "--kind", kind]);
        }
        let help = notebook.ok(&["agenda", "--help", "--lang", lang]);
        assert!(help.split_whitespace().collect::<Vec<_>>().join(" ").contains(&kinds), "{help}");
    }
}

#[rstest]
#[case::log(&["log", "paul"])]
#[case::jot(&["jot", "paul"])]
#[case::promise(&["promise", "paul"])]
#[case::request(&["request", "paul"])]
#[case::feedback(&["feedback", "paul"])]
#[case::fact(&["fact", "add", "paul", "goût"])]
#[case::gift(&["gift", "add", "paul"])]
#[case::flagged(&["log", "--via", "sms", "paul"])]
fn a_text_that_begins_with_a_dash_names_how_it_is_written(#[case] command: &[&str]) {
    for text in ["- a rappelé", "-5 % depuis l'été", "--bonne nouvelle"] {
        let notebook = Notebook::with_two_maries();
        let arguments = [command, &[text]].concat();
        let quoted = format!("'{}'", text.replace('\'', "'\\''"));
        for told in both(&notebook, &arguments) {
            assert!(
                told.code == 2 && told.err.contains(&format!("carnet {} -- {quoted}", command.join(" "))),
                "{told:?}"
            );
        }
        let json: Value = notebook.run(&[&["--json"], &arguments[..]].concat()).json();
        assert!(json["error"]["message"].as_str().unwrap().contains(" -- "), "{json}");
        notebook.ok(&[command, &["--", text]].concat());
        assert!(notebook.ok(&["show", "paul", "--json"]).contains(text.trim_start_matches('-').trim()), "{text}");
    }
}

#[test]
fn a_value_that_begins_with_a_dash_stands_behind_an_equals_sign() {
    let notebook = Notebook::with_two_maries();
    for told in both(&notebook, &["log", "paul", "hi", "--promise", "- send it"]) {
        assert!(told.code == 2 && told.err.contains("carnet log paul hi --promise='- send it'"), "{told:?}");
    }
    notebook.ok(&["log", "paul", "hi", "--promise=- send it"]);
}

#[rstest]
#[case::add(&["add", "Paul Nguyen"])]
#[case::case_and_accents(&["add", "PAUL  NGUYÈN"])]
#[case::with_flags(&["add", "Paul Nguyen", "--tier", "A"])]
#[case::other_name(&["add", "Polo"])]
#[case::renamed(&["edit", "lefevre", "--name", "Paul Nguyen"])]
fn a_second_person_of_a_name_is_wanted_or_not_made(#[case] arguments: &[&str]) {
    let notebook = Notebook::with_two_maries();
    notebook.ok(&["edit", "paul", "--also", "Polo"]);
    let before = notebook.state();
    for told in both(&notebook, arguments) {
        assert!(told.code == 4 && told.out.is_empty() && told.err.contains("Paul Nguyen"), "{told:?}");
        assert!(told.err.contains("--anyway"), "{told:?}");
    }
    let told = notebook.run(&[arguments, &["--json"]].concat());
    assert_eq!(told.code, 4);
    let error = told.json()["error"].clone();
    assert_eq!((&error["code"], &error["offer"]), (&"ambiguous".into(), &"--anyway".into()));
    assert_eq!(error["candidates"][0]["name"], "Paul Nguyen");
    assert_eq!(notebook.state(), before);
    notebook.ok(&[arguments, &["--anyway"]].concat());
    assert_ne!(notebook.state(), before);
}

#[rstest]
#[case::a_part_of_a_name(&["add", "Paul"])]
#[case::the_same_person(&["edit", "paul", "--name", "PAUL NGUYEN"])]
fn a_name_that_is_nobody_elses_is_taken_at_once(#[case] arguments: &[&str]) {
    Notebook::with_two_maries().ok(arguments);
}
