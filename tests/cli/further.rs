//! search, promises, edit, config, keys, completions, man: their keys, their exit codes, what they leave.

use rstest::rstest;
use serde_json::Value;

use crate::harness::{Notebook, keys, run};

fn noted() -> Notebook {
    let notebook = Notebook::with_two_maries();
    notebook.ok(&["jot", "lefevre", "+child Léa 8"]);
    notebook.ok(&["log", "lefevre", "Talked about Łódź. +family Léa: football trials >send banners !20/02"]);
    notebook.ok(&["promise", "paul", "test page B", "--theirs", "--due", "2026-02-10"]);
    notebook.ok(&["promise", "paul", "call the bank"]);
    notebook
}

#[test]
fn search_finds_people_and_what_is_noted() {
    let notebook = noted();
    let found = notebook.json(&["search", "lea"]);
    assert_eq!(
        keys(&found),
        [
            "schema",
            "people",
            "emails",
            "relatives",
            "facts",
            "gifts",
            "promises",
            "requests",
            "feedback",
            "introductions",
            "events",
            "notes"
        ]
    );
    assert_eq!(keys(&found["relatives"][0]), ["id", "item", "name", "kind", "on", "text", "private"]);
    assert_eq!((&found["relatives"][0]["text"], &found["relatives"][0]["kind"]), (&"Léa".into(), &"child".into()));
    let note = &notebook.json(&["search", "lodz"])["notes"][0];
    assert_eq!((&note["name"], &note["on"]), (&"Marie Lefevre".into(), &"2026-02-03".into()));
    assert_eq!(notebook.json(&["search", "foot", "tri"])["facts"][0]["kind"], "family");
    let people = notebook.json(&["search", "mar"]);
    assert_eq!(keys(&people["people"][0]), ["id", "name", "tier", "hint"]);
    assert_eq!(people["people"].as_array().unwrap().len(), 2);
    assert_eq!(notebook.ok(&["search", "zzz"]), "Nothing holds all these words.\n");
    assert_eq!(notebook.ok(&["search", "banners", "--plain"]).trim_end().split('\t').count(), 6);
}

#[test]
fn promises_are_listed_by_their_due_day() {
    let notebook = noted();
    let owed = notebook.json(&["promises"]);
    assert_eq!(keys(&owed["promises"][0]), ["id", "with", "by", "text", "made", "due", "done"]);
    let listed: Vec<(&str, &str)> = owed["promises"]
        .as_array()
        .unwrap()
        .iter()
        .map(|owed| (owed["text"].as_str().unwrap(), owed["by"].as_str().unwrap()))
        .collect();
    assert_eq!(listed, [("test page B", "them"), ("send banners", "me"), ("call the bank", "me")]);
    assert_eq!(notebook.json(&["promises", "lefevre"])["promises"].as_array().unwrap().len(), 1);
    assert_eq!(notebook.json(&["promises", "--done"])["promises"], Value::Array(vec![]));
    assert_eq!(notebook.run(&["promises", "marie"]).code, 4);
    let human = notebook.ok(&["promises"]);
    assert!(human.starts_with("You promised\n  Marie Lefevre: send banners  [due"), "{human}");
}

#[test]
fn an_edit_is_one_step() {
    let notebook = noted();
    let before = notebook.state();
    let edit = [
        "edit",
        "paul",
        "--name",
        "Paul N'Guyen",
        "--tier",
        "b",
        "--every",
        "3w",
        "--tag",
        "vip",
        "--untag",
        "q1",
        "--status",
        "dormant",
        "--email",
        "paul@example.org",
        "--phone",
        "+33 6 12 34",
        "--language",
        "fr",
        "--tu",
        "--zone",
        "Europe/Brussels",
        "--joined",
        "2025-03-01",
        "--do-not-contact",
    ];
    let done = notebook.json(&edit);
    assert_eq!(keys(&done), ["schema", "step", "id", "name"]);
    let show = notebook.json(&["show", "n'guyen"]);
    let of = |key: &str| show[key].clone();
    assert_eq!((of("tier"), of("status"), of("rhythm_days")), ("B".into(), "dormant".into(), 21.into()));
    assert_eq!(
        (of("language"), of("address_form"), of("time_zone")),
        ("fr".into(), "tu".into(), "Europe/Brussels".into())
    );
    assert_eq!((of("joined"), of("tags")), ("2025-03-01".into(), Value::from(vec!["vip"])));
    assert_eq!(
        (&show["channels"][0]["value"], &show["channels"][1]["kind"]),
        (&"paul@example.org".into(), &"call".into())
    );
    assert_eq!(
        notebook.json(&edit[..].iter().map(|part| if *part == "paul" { "n'guyen" } else { part }).collect::<Vec<_>>())
            ["step"],
        Value::Null
    );
    notebook.ok(&["undo"]);
    assert_eq!(notebook.state(), before);
}

#[test]
fn values_can_be_taken_away() {
    let notebook = noted();
    notebook.ok(&["edit", "lefevre", "--tier", "none", "--email", "aucun", "--every", "none"]);
    let show = notebook.json(&["show", "lefevre"]);
    assert_eq!(
        (&show["tier"], &show["channels"], &show["rhythm_days"]),
        (&Value::Null, &Value::Array(vec![]), &Value::Null)
    );
    notebook.ok(&["edit", "paul", "--every", "tier", "--archive"]);
    assert_eq!(notebook.json(&["list"])["affiliates"].as_array().unwrap().len(), 2);
    notebook.ok(&["edit", "paul", "--unarchive"]);
    assert_eq!(notebook.json(&["list"])["affiliates"].as_array().unwrap().len(), 3);
}

#[rstest]
#[case::nothing(&["edit", "paul"], 2)]
#[case::tier(&["edit", "paul", "--tier", "D"], 2)]
#[case::status(&["edit", "paul", "--status", "happy"], 2)]
#[case::email(&["edit", "paul", "--email", "paul"], 2)]
#[case::phone(&["edit", "paul", "--phone", "home"], 2)]
#[case::zone(&["edit", "paul", "--zone", "Mars"], 2)]
#[case::language(&["edit", "paul", "--language", "français"], 2)]
#[case::both(&["edit", "paul", "--tu", "--vous"], 2)]
#[case::several(&["edit", "marie", "--tu"], 4)]
#[case::nobody(&["edit", "zoe", "--tu"], 3)]
#[case::shell(&["completions", "tcsh"], 2)]
#[case::page(&["man", "lgo"], 2)]
#[case::setting(&["config", "get", "capasity"], 2)]
#[case::setting_value(&["config", "set", "capacity", "many"], 2)]
#[case::setting_what(&["config", "frobnicate"], 2)]
#[case::format(&["export", "--format", "xml"], 2)]
#[case::search_for_nothing(&["search"], 2)]
fn wrong_arguments_have_their_code(#[case] arguments: &[&str], #[case] code: i32) {
    let notebook = noted();
    let before = notebook.state();
    let wrong = notebook.run(&[arguments, &["--json"]].concat());
    assert_eq!((wrong.code, wrong.err.as_str()), (code, ""), "{wrong:?}");
    assert_eq!(keys(&wrong.json()), ["schema", "error"]);
    assert_eq!(notebook.state(), before);
}

#[test]
fn settings_are_read_and_changed_in_place() {
    let notebook = Notebook::new();
    let path = notebook.path().with_file_name("config.toml");
    let shown = notebook.json(&["config", "path"]);
    assert_eq!((keys(&shown), &shown["exists"]), (vec!["schema", "path", "exists", "templates"], &false.into()));
    assert_eq!(shown["path"], path.to_str().unwrap());
    assert_eq!(shown["templates"], path.with_file_name("templates").to_str().unwrap());
    notebook.set("# mine\ncapacity = 6 # enough\n");
    let capacity = notebook.json(&["config", "get", "capacity"]);
    assert_eq!(
        (keys(&capacity), &capacity["value"], &capacity["source"]),
        (vec!["schema", "key", "value", "source"], &6.into(), &"file".into())
    );
    let set = notebook.json(&["config", "set", "capacity", "[8, 8, 8, 8, 6, 0, 0]"]);
    assert_eq!(
        (keys(&set), &set["old"], &set["value"][4]),
        (vec!["schema", "key", "old", "value"], &6.into(), &6.into())
    );
    notebook.ok(&["config", "set", "queue.leap_day", "1-mar"]);
    let text = std::fs::read_to_string(&path).unwrap();
    assert_eq!(text, "# mine\ncapacity = [8, 8, 8, 8, 6, 0, 0] # enough\n\n[queue]\nleap_day = \"1-mar\"\n");
    assert_eq!(notebook.ok(&["config", "get", "queue.leap_day"]), "1-mar\n");
    let all = notebook.json(&["config"]);
    assert_eq!(keys(&all), ["schema", "path", "settings"]);
    assert_eq!(notebook.json(&["today"])["capacity"], 8);
}

#[test]
fn a_wrong_settings_file_can_be_put_right() {
    let notebook = Notebook::new();
    notebook.set("capacity = \"many\"\n");
    assert_eq!(notebook.run(&["today"]).code, 1);
    assert_eq!(notebook.run(&["config", "path"]).code, 0);
    notebook.ok(&["config", "set", "capacity", "7"]);
    assert_eq!(notebook.json(&["today"])["capacity"], 7);
    notebook.set("capasity = 7\n");
    let elsewhere = notebook.run(&["config", "set", "capacity", "7"]);
    assert_eq!(elsewhere.code, 1, "{elsewhere:?}");
}

#[test]
fn keys_are_the_table_with_its_words() {
    let notebook = Notebook::new();
    let table = notebook.json(&["keys"]);
    assert_eq!(keys(&table), ["schema", "contexts"]);
    assert_eq!(keys(&table["contexts"][0]), ["context", "where", "bindings"]);
    assert_eq!(keys(&table["contexts"][0]["bindings"][0]), ["keys", "action", "what"]);
    for context in table["contexts"].as_array().unwrap() {
        let place = context["where"].as_str().unwrap();
        assert!(!place.starts_with("Elsewhere"), "{place} has no words");
        for binding in context["bindings"].as_array().unwrap() {
            assert!(!binding["what"].as_str().unwrap().starts_with("action-"), "{binding}");
        }
    }
    assert!(notebook.ok(&["keys", "--markdown"]).starts_with("### Everywhere\n\n| Keys |"));
    assert!(notebook.ok(&["keys", "--lang", "fr"]).contains("noter un contact"));
}

#[test]
fn the_manual_page_speaks_the_language() {
    let notebook = Notebook::new();
    let page = notebook.json(&["man"]);
    assert_eq!((keys(&page), &page["name"]), (vec!["schema", "name", "page"], &"carnet.1".into()));
    let french = notebook.ok(&["man", "--lang", "fr"]);
    for heading in [".SH NOM", ".SH COMMANDES", ".SH EXEMPLES", ".SH FICHIERS", ".SH \"CODE DE RETOUR\""] {
        assert!(french.contains(heading), "{heading} is missing");
    }
    assert!(!french.contains(".SH NAME") && !french.contains("complete\\-names"), "{french}");
    let log = notebook.ok(&["man", "log"]);
    assert!(log.contains("carnet\\-log") && log.contains("\\-\\-missed"), "{log}");
}

#[test]
fn names_are_completed_without_a_word_to_say() {
    let notebook = noted();
    notebook.ok(&["add", "Hélène Dupont"]);
    assert_eq!(notebook.ok(&["complete-names", "hel"]), "Hélène Dupont\n");
    assert_eq!(notebook.ok(&["complete-names", "marie"]), "Marie Dupont\nMarie Lefevre\n");
    assert_eq!(notebook.ok(&["complete-names", "nguy"]), "Paul Nguyen\n");
    assert_eq!(notebook.ok(&["complete-names", "zzz"]), "");
    assert_eq!(notebook.ok(&["complete-names"]).lines().count(), 4);
    let nowhere = Notebook::new();
    let run = nowhere.run(&["complete-names", "a"]);
    assert_eq!((run.code, run.out.as_str(), run.err.as_str()), (0, "", ""));
    assert!(!nowhere.path().exists());
    assert!(!nowhere.ok(&["help"]).contains("complete-names"));
}

/// What is done comes first, a name behind it; where nothing is done with a word, the name comes at once.
#[test]
fn fish_completes_what_is_done_before_whom_it_concerns() {
    let script = Notebook::new().ok(&["completions", "fish"]);
    let lines: Vec<&str> = script.lines().filter(|line| line.contains("__fish_seen_subcommand_from")).collect();
    let offered =
        |beginning: &str, what: &str| lines.iter().any(|line| line.contains(beginning) && line.contains(what));
    assert!(offered("channel; and not __fish_seen_subcommand_from add", "-a \"up\""), "{lines:#?}");
    assert!(offered("channel; and __fish_seen_subcommand_from add", "complete-names"), "{lines:#?}");
    assert!(offered("event; and not __fish_seen_subcommand_from list", "-a \"attend\""), "{lines:#?}");
    assert!(offered("config; and not", "-a \"set\""), "{lines:#?}");
    let at_once = lines.iter().find(|line| line.contains("\"__fish_seen_subcommand_from ")).unwrap();
    assert!(at_once.contains(" log ") && !at_once.contains(" channel "), "{at_once}");
}

#[rstest]
#[case("bash")]
#[case("zsh")]
#[case("fish")]
#[case("elvish")]
#[case("powershell")]
fn every_shell_gets_a_script(#[case] shell: &str) {
    let notebook = Notebook::new();
    let script = notebook.json(&["completions", shell]);
    assert_eq!((keys(&script), &script["shell"]), (vec!["schema", "shell", "script"], &shell.into()));
    let mut french = notebook.command(&["completions", shell]);
    let said = run(french.env("LC_ALL", "fr_FR.UTF-8"));
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.out.contains("promises"), "{said:?}");
}

#[rstest]
#[case("promise")]
#[case("request")]
#[case("feedback")]
fn a_command_without_its_text_says_what_to_type(#[case] command: &str) {
    let notebook = noted();
    for rest in [&[][..], &["  "]] {
        let arguments: Vec<&str> = [command, "lefevre"].into_iter().chain(rest.iter().copied()).collect();
        let ended = notebook.run(&arguments);
        assert_eq!(ended.code, 2);
        assert!(ended.err.contains(&format!("carnet {command} 'lefevre' '")), "{}", ended.err);
    }
}

#[test]
fn a_copy_that_cannot_be_made_is_told_in_the_readers_words() {
    let notebook = noted();
    let ended = notebook.run(&["--lang", "fr", "backup", "/dev/null/copies"]);
    assert_eq!(ended.code, 1);
    assert!(ended.err.contains("/dev/null/copies") && ended.err.contains("carnet backup DOSSIER"), "{}", ended.err);
    assert!(!ended.err.contains("os error"), "{}", ended.err);
}
