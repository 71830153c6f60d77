//! Keys, exit codes and streams, as the contract writes them.

use rstest::rstest;
use serde_json::Value;

use crate::harness::{Notebook, keys, run};

#[test]
fn today_has_the_keys_of_the_contract() {
    let notebook = Notebook::with_two_maries();
    notebook.ok(&["log", "paul", "hello"]);
    let today = notebook.json(&["today"]);
    assert_eq!(keys(&today), ["schema", "day", "capacity", "waiting", "held", "round", "undated", "sections", "done"]);
    assert_eq!((&today["schema"], &today["day"], &today["capacity"]), (&1.into(), &"2026-02-03".into(), &8.into()));
    let names: Vec<&str> =
        today["sections"].as_array().unwrap().iter().map(|section| section["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["overdue", "today", "celebrate", "if_time"]);
    let entry = &today["sections"][3]["entries"][0];
    assert_eq!(keys(entry), ["id", "name", "tier", "late", "reasons"]);
    assert_eq!(keys(&entry["reasons"][0])[..3], ["kind", "due", "text"]);
    assert_eq!(entry["reasons"][0]["kind"], "never");
    assert_eq!(keys(&today["done"][0]), ["id", "name", "outcome"]);
    assert_eq!(today["done"][0]["outcome"], "reached");
}

#[test]
fn show_has_the_keys_of_the_contract() {
    let notebook = Notebook::with_two_maries();
    notebook.ok(&["jot", "marie lefevre", "+child Léa 8"]);
    let line = "Great call. +family Léa: football trials >send banners !fri +date mariage 14/02 #q1 !2w";
    notebook.ok(&["log", "marie lefevre", line]);
    notebook.ok(&["log", "marie lefevre", "paul", "together", "--via", "video"]);
    let show = notebook.json(&["show", "lefevre"]);
    assert_eq!(
        keys(&show),
        [
            "schema",
            "id",
            "name",
            "other_names",
            "tier",
            "status",
            "tags",
            "joined",
            "language",
            "time_zone",
            "address_form",
            "sharing",
            "channels",
            "identifiers",
            "relatives",
            "facts",
            "occasions",
            "gifts",
            "promises",
            "requests",
            "feedback",
            "interactions",
            "last_contact",
            "next_due",
            "rhythm_days",
            "events",
            "introductions",
            "welcome",
            "totals",
            "mind",
            "ask",
            "names",
            "hours",
            "follow_ups",
            "snoozed_until",
            "decision_pending",
            "do_not_contact",
            "deceased",
            "archived",
        ]
    );
    assert_eq!(keys(&show["channels"][0]), ["kind", "value", "id", "hours"]);
    assert_eq!(keys(&show["relatives"][0]), ["name", "relation", "birthday", "age", "id", "age_months"]);
    assert_eq!(show["relatives"][0]["age"], 8);
    assert_eq!(keys(&show["facts"][0]), ["kind", "about", "text", "private", "learned", "id", "day", "asked"]);
    assert_eq!(show["facts"][0]["about"], "Léa");
    assert_eq!(keys(&show["occasions"][0]), ["kind", "date", "of", "id", "label", "recurrence"]);
    assert_eq!(show["occasions"][0]["date"], "--02-14");
    assert_eq!(keys(&show["promises"][0]), ["by", "text", "due", "done", "dropped", "id", "made"]);
    assert_eq!((&show["promises"][0]["by"], &show["promises"][0]["due"]), (&"me".into(), &"2026-02-06".into()));
    assert_eq!(
        keys(&show["interactions"][0]),
        ["on", "channel", "direction", "outcome", "kind", "resolved", "text", "with", "id", "at"]
    );
    assert_eq!(show["interactions"][0]["with"], Value::from(vec!["Paul Nguyen"]));
    assert_eq!(show["tags"], Value::from(vec!["q1"]));
    assert_eq!((&show["last_contact"], &show["rhythm_days"]), (&"2026-02-03".into(), &14.into()));
}

#[test]
fn list_log_undo_and_doctor_have_the_keys_of_the_contract() {
    let notebook = Notebook::with_two_maries();
    let list = notebook.json(&["list"]);
    assert_eq!(keys(&list), ["schema", "affiliates"]);
    assert_eq!(keys(&list["affiliates"][0]), ["id", "name", "tier", "status", "email", "last_contact", "next_due"]);
    let log = notebook.json(&["log", "paul", "hi"]);
    assert_eq!(keys(&log), ["schema", "step", "with", "settled", "open"]);
    assert_eq!(keys(&log["settled"][0]), ["of", "kind", "due", "source", "text"]);
    assert_eq!(keys(&log["with"][0]), ["id", "name", "next_due"]);
    assert_eq!(log["with"][0]["next_due"], "2026-02-17");
    let undo = notebook.json(&["undo"]);
    assert_eq!(keys(&undo), ["schema", "undone"]);
    assert_eq!(keys(&undo["undone"][0]), ["step", "what"]);
    assert_eq!(undo["undone"][0]["step"], log["step"]);
    let doctor = notebook.json(&["doctor"]);
    assert_eq!(keys(&doctor), ["schema", "ok", "checks"]);
    assert_eq!(doctor["ok"], true, "{doctor}");
    assert_eq!(keys(&doctor["checks"][0]), ["name", "ok", "detail"]);
}

#[rstest]
#[case::today(&["today"])]
#[case::list(&["list"])]
#[case::show(&["show", "lefevre"])]
#[case::history(&["history"])]
#[case::status(&["status"])]
#[case::doctor(&["doctor"])]
#[case::none(&[])]
fn nothing_sends_an_escape_byte(#[case] arguments: &[&str]) {
    let notebook = Notebook::with_two_maries();
    for extra in [&[][..], &["--plain"][..], &["--json"][..], &["--lang", "fr"][..]] {
        let run = notebook.run(&[arguments, extra].concat());
        assert_eq!(run.code, 0, "{run:?}");
        assert!(!run.out.contains('\x1b') && !run.out.is_empty(), "{run:?}");
        assert_eq!(run.err, "");
    }
}

#[test]
fn plain_is_one_record_a_line() {
    let notebook = Notebook::with_two_maries();
    let today = notebook.ok(&["today", "--plain"]);
    assert_eq!(today.lines().count(), 3);
    for line in today.lines() {
        assert_eq!(line.split('\t').count(), 7, "{line}");
    }
    let first = notebook.ok(&["list", "--plain"]).lines().next().unwrap().to_owned();
    let id = first.split('\t').next().unwrap();
    assert_eq!(notebook.json(&["show", id])["name"], "Marie Dupont");
}

#[rstest]
#[case::usage(&["lgo"], 2, "usage")]
#[case::missing(&["log"], 2, "usage")]
#[case::unknown_flag(&["today", "--foo"], 2, "usage")]
#[case::no_day(&["snooze", "paul", "someday"], 2, "usage")]
#[case::bad_today(&["today", "--today", "2026-02-30"], 2, "usage")]
#[case::not_found(&["show", "zoe"], 3, "not_found")]
#[case::ambiguous(&["show", "marie"], 4, "ambiguous")]
#[case::nothing_to_undo(&["redo"], 1, "failure")]
fn an_error_has_its_code_and_its_json(#[case] arguments: &[&str], #[case] code: i32, #[case] name: &str) {
    let notebook = Notebook::with_two_maries();
    let human = notebook.run(arguments);
    assert_eq!((human.code, human.out.as_str()), (code, ""), "{human:?}");
    assert!(human.err.ends_with('\n'), "{human:?}");
    let json = notebook.run(&[arguments, &["--json"]].concat());
    assert_eq!((json.code, json.err.as_str()), (code, ""), "{json:?}");
    let error = json.json();
    assert_eq!(keys(&error), ["schema", "error"]);
    assert_eq!(error["error"]["code"], name);
    assert!(error["error"]["message"].as_str().is_some_and(|message| human.err.starts_with(message)));
}

#[test]
fn exit_code_ten_is_asked_for() {
    let notebook = Notebook::new();
    assert_eq!(notebook.run(&["today", "--exit-code"]).code, 0);
    notebook.ok(&["add", "Nora"]);
    assert_eq!(notebook.run(&["today"]).code, 0);
    assert_eq!(notebook.run(&["today", "--exit-code"]).code, 10);
    assert_eq!(notebook.run(&["today", "--exit-code", "--json"]).code, 10);
}

#[test]
fn a_busy_notebook_and_a_damaged_one_have_their_codes() {
    let notebook = Notebook::with_two_maries();
    let bytes = std::fs::read(notebook.path()).unwrap();
    std::fs::write(notebook.path(), &bytes[..bytes.len() / 2]).unwrap();
    let cut = notebook.run(&["today", "--json"]);
    assert_eq!((cut.code, cut.json()["error"]["code"].as_str().unwrap()), (6, "integrity"), "{cut:?}");
    std::fs::write(notebook.path(), "hello, this is a letter").unwrap();
    let letter = notebook.run(&["today"]);
    assert_eq!(letter.code, 1, "{letter:?}");
    assert_eq!(std::fs::read_to_string(notebook.path()).unwrap(), "hello, this is a letter");
}

#[test]
fn flags_win_over_the_environment_over_the_settings() {
    let notebook = Notebook::with_two_maries();
    notebook.set("language = \"fr\"\ncapacity = 1");
    let mut command = notebook.command(&["today"]);
    assert!(run(&mut command).out.starts_with("mardi 3 février 2026."));
    assert_eq!(notebook.json(&["today"])["capacity"], 1);
    assert!(run(command.env("CARNET_LANG", "en")).out.starts_with("Tuesday 3 February 2026."));
    assert!(run(command.args(["--lang", "fr"])).out.starts_with("mardi"));
    assert_eq!(notebook.json(&["today", "--today", "2026-02-05"])["day"], "2026-02-05");
    let other = notebook.path().with_file_name("other.db");
    let other = other.to_str().unwrap();
    assert_eq!(notebook.run(&["list", "--db", other]).code, 3, "a mistyped path makes no notebook");
    assert!(!std::path::Path::new(other).exists());
    notebook.ok(&["add", "Nora", "--db", other]);
    assert_eq!(notebook.json(&["list", "--db", other])["affiliates"].as_array().unwrap().len(), 1);
    notebook.set("capasity = 1");
    let wrong = notebook.run(&["today"]);
    assert_eq!(wrong.code, 1);
    assert!(wrong.err.contains("line 1") && wrong.err.contains("“capacity”"), "{wrong:?}");
}

#[test]
fn an_instant_is_taken_with_its_zone() {
    let notebook = Notebook::with_two_maries();
    let mut night = notebook.command(&["today", "--json"]);
    night.env_remove("CARNET_TODAY").env("CARNET_NOW", "2026-02-03T03:30:00+01:00[Europe/Paris]");
    assert_eq!(run(&mut night).json()["day"], "2026-02-02");
    let mut wrong = notebook.command(&["today"]);
    assert_eq!(run(wrong.env("CARNET_NOW", "now")).code, 2);
}

#[test]
fn a_reader_that_goes_away_is_no_failure() {
    let notebook = Notebook::with_two_maries();
    let binary = env!("CARGO_BIN_EXE_carnet");
    let script = format!("{binary} list | true; echo ${{PIPESTATUS[0]}}");
    let mut shell = assert_cmd::Command::new("bash");
    let said = run(shell.env("CARNET_DB", notebook.path()).args(["-c", &script]));
    assert_eq!((said.out.trim(), said.err.as_str()), ("0", ""));
}

/// Damage that only the check finds: a page that belongs to nothing.
fn damage(notebook: &Notebook) -> Vec<u8> {
    let mut bytes = std::fs::read(notebook.path()).unwrap();
    let size = usize::from(u16::from_be_bytes([bytes[16], bytes[17]]));
    let pages = u32::from_be_bytes(bytes[28..32].try_into().unwrap());
    bytes.extend(vec![0; size]);
    bytes[28..32].copy_from_slice(&(pages + 1).to_be_bytes());
    std::fs::write(notebook.path(), &bytes).unwrap();
    bytes
}

#[rstest]
#[case(&["add", "Ana Costa"])]
#[case(&["log", "paul", "hello"])]
#[case(&["jot", "paul", "+family Tom"])]
#[case(&["snooze", "paul", "2w"])]
#[case(&["undo"])]
fn nothing_is_written_into_a_damaged_notebook(#[case] arguments: &[&str]) {
    let notebook = Notebook::with_two_maries();
    let bytes = damage(&notebook);
    let run = notebook.run(&[arguments, &["--json"]].concat());
    assert_eq!((run.code, run.json()["error"]["code"].as_str().unwrap()), (6, "integrity"), "{run:?}");
    assert!(std::fs::read(notebook.path()).unwrap() == bytes, "{arguments:?} wrote");
}

#[test]
fn an_import_into_a_damaged_notebook_is_refused_as_one() {
    let notebook = Notebook::with_two_maries();
    let bytes = damage(&notebook);
    let file = notebook.path().with_file_name("people.csv");
    std::fs::write(&file, "Name,Email\nAna Costa,ana@example.org\n").unwrap();
    let run = notebook.run(&["import", file.to_str().unwrap(), "--yes", "--json"]);
    assert_eq!((run.code, run.json()["error"]["code"].as_str().unwrap()), (6, "integrity"), "{run:?}");
    assert!(std::fs::read(notebook.path()).unwrap() == bytes);
}

#[test]
fn status_never_writes() {
    let notebook = Notebook::with_two_maries();
    let bytes = std::fs::read(notebook.path()).unwrap();
    for settings in ["", "capacity = 3"] {
        notebook.set(settings);
        let mut command = notebook.command(&["status"]);
        assert_eq!(run(command.env("CARNET_TODAY", "2026-03-03")).code, 0);
        assert!(std::fs::read(notebook.path()).unwrap() == bytes);
    }
}

/// How each command is used so that it goes well: what comes before it, and its own arguments.
const USES: &[(&str, &[&[&str]])] = &[
    ("today", &[&["today"]]),
    ("add", &[&["add", "Nora"]]),
    ("log", &[&["log", "paul", "hello"]]),
    ("jot", &[&["jot", "paul", "likes tea"]]),
    ("promise", &[&["promise", "paul", "send banners"]]),
    ("snooze", &[&["snooze", "paul", "2w"]]),
    ("away", &[&["away", "paul", "friday", "20/2"], &["away", "paul", "--back"]]),
    ("next", &[&["next", "paul", "2w"]]),
    ("skip", &[&["skip", "paul"]]),
    ("spread", &[&["spread"]]),
    ("show", &[&["show", "paul"]]),
    ("dossier", &[&["dossier", "paul"]]),
    ("erase", &[&["erase", "paul", "--yes"]]),
    ("list", &[&["list"]]),
    ("filters", &[&["filters"]]),
    ("undo", &[&["undo"]]),
    ("redo", &[&["undo"], &["redo"]]),
    ("history", &[&["history"]]),
    ("import", &[&["export", "-o", "FOLDER/copy.json"], &["import", "FOLDER/copy.json", "--db", "FOLDER/new.db"]]),
    ("stats", &[&["stats"]]),
    ("status", &[&["status"]]),
    ("doctor", &[&["doctor"]]),
    ("demo", &[&["demo"]]),
    ("search", &[&["search", "paul"]]),
    ("promises", &[&["promises"]]),
    ("request", &[&["request", "paul", "where are the links?"]]),
    ("requests", &[&["requests"]]),
    ("answer", &[&["request", "paul", "where?"], &["answer", "paul"]]),
    ("settle", &[&["promise", "paul", "the links"], &["settle", "paul", "links"]]),
    ("drop", &[&["promise", "paul", "the links"], &["drop", "paul", "links"]]),
    ("feedback", &[&["feedback", "paul", "darker banners"]]),
    ("feedbacks", &[&["feedbacks"]]),
    ("resolve", &[&["log", "paul", "a quarrel", "--kind", "issue"], &["resolve", "paul"]]),
    ("gifts", &[&["gifts"]]),
    ("gift", &[&["gift", "add", "paul", "a pen"]]),
    ("agenda", &[&["agenda"]]),
    ("welcome", &[&["welcome", "paul"]]),
    ("introduce", &[&["introduce", "paul", "lefevre"]]),
    ("introductions", &[&["introductions"]]),
    ("event", &[&["event"]]),
    ("edit", &[&["edit", "paul", "--tier", "B"]]),
    ("relative", &[&["relative", "add", "paul", "Ann", "--relation", "partner"]]),
    ("fact", &[&["fact", "add", "paul", "likes tea"]]),
    ("date", &[&["date", "add", "paul", "wedding", "--on", "14/02"]]),
    ("channel", &[&["channel", "add", "paul", "paul@example.org"]]),
    ("contact", &[&["log", "paul", "hello"], &["contact", "edit", "paul", "--via", "email"]]),
    ("templates", &[&["templates"]]),
    ("drill", &[&["relative", "add", "paul", "Ann", "--relation", "partner"], &["drill"]]),
    ("write", &[&["write", "paul", "thanks", "--set", "name=Paul", "--set", "my_name=Claire", "--set", "reason=it"]]),
    ("export", &[&["export"]]),
    ("backup", &[&["backup"]]),
    ("restore", &[&["backup"], &["restore", "--yes"]]),
    ("config", &[&["config"]]),
    ("keys", &[&["keys"]]),
    ("completions", &[&["completions", "bash"]]),
    ("man", &[&["man"]]),
    ("help", &[&["help"]]),
];

/// Every command that the program itself names.
pub fn commands(notebook: &Notebook) -> Vec<String> {
    let help = notebook.json(&["help"]);
    let names = help["commands"].as_array().unwrap().iter().map(|command| command["name"].as_str().unwrap().to_owned());
    names.collect()
}

#[test]
fn every_command_answers_in_json() {
    let made = Notebook::with_two_maries();
    let names = commands(&made);
    assert!(names.len() > 40, "{names:?}");
    for name in names {
        let (_, uses) = USES.iter().find(|(known, _)| *known == name).unwrap_or_else(|| panic!("how is {name} used?"));
        let notebook = Notebook::new();
        std::fs::copy(made.path(), notebook.path()).unwrap();
        let folder = notebook.path().parent().unwrap().to_str().unwrap().to_owned();
        let said = |words: &[&str]| words.iter().map(|word| word.replace("FOLDER", &folder)).collect::<Vec<_>>();
        let (last, before) = uses.split_last().unwrap();
        for words in before {
            let words = said(words);
            notebook.ok(&words.iter().map(String::as_str).collect::<Vec<_>>());
        }
        let words = said(last);
        let answer = notebook.json(&words.iter().map(String::as_str).collect::<Vec<_>>());
        assert_eq!((keys(&answer)[0], &answer["schema"]), ("schema", &1.into()), "{name}: {answer}");
        assert!(answer["error"].is_null(), "{name}: {answer}");
        // Without a word it answers as well: with what it shows, or with what is missing.
        let bare = notebook.run(&[&name, "--json"]);
        assert_eq!(bare.json()["schema"], 1, "{name}: {bare:?}");
        assert!(bare.json()["error"].is_null() || bare.code != 0, "{name}: {bare:?}");
    }
}
