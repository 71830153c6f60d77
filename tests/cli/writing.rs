//! Commands that write: what they leave in the notebook, and that undo takes it back.

use rstest::rstest;
use serde_json::Value;

use crate::harness::{Notebook, run};

#[test]
fn one_line_logs_everything_and_one_undo_takes_it_back() {
    let notebook = Notebook::with_two_maries();
    let before = notebook.state();
    let line = "Great call. +famille Léa a intégré l'équipe de foot >send banners !fri !2w";
    let told = notebook.ok(&["log", "lefevre", line]);
    assert_eq!(told, "Logged: Marie Lefevre. Next Tue 17 Feb 2026. (carnet undo)\n");
    let show = notebook.json(&["show", "lefevre"]);
    assert_eq!(show["facts"][0]["text"], "Léa a intégré l'équipe de foot");
    assert_eq!(show["promises"][0]["text"], "send banners");
    assert_eq!(show["next_due"], "2026-02-17");
    assert_eq!(show["interactions"][0]["text"], "Great call.");
    let after = notebook.state();
    notebook.ok(&["undo"]);
    assert_eq!(notebook.state(), before);
    notebook.ok(&["redo"]);
    assert_eq!(notebook.state(), after);
}

/// Identities are made anew in every notebook.
fn without_identities(value: &mut Value) {
    match value {
        Value::Array(all) => all.iter_mut().for_each(without_identities),
        Value::Object(all) => {
            all.remove("id");
            all.values_mut().for_each(without_identities);
        }
        _ => {}
    }
}

#[test]
fn flags_say_what_a_line_says() {
    let (line, flags) = (Notebook::with_two_maries(), Notebook::with_two_maries());
    line.ok(&["log", "paul", "Chat /video =yesterday +family Tom plays chess >send docs !fri next:2w"]);
    let said = [
        "log",
        "paul",
        "Chat",
        "--via",
        "video",
        "--when",
        "yesterday",
        "--fact",
        "family=Tom plays chess",
        "--promise",
        "send docs !fri",
        "--next",
        "2w",
    ];
    flags.ok(&said);
    let shown = |notebook: &Notebook| {
        let mut show = notebook.json(&["show", "paul"]);
        without_identities(&mut show);
        show
    };
    assert_eq!(shown(&line), shown(&flags));
    assert_eq!(shown(&flags)["interactions"][0]["on"], "2026-02-02");
    assert_eq!(shown(&flags)["interactions"][0]["channel"], "video");
}

#[test]
fn a_pipe_that_brings_nothing_is_refused() {
    let notebook = Notebook::with_two_maries();
    let before = notebook.state();
    let answer = run(notebook.command(&["log", "paul", "-"]).write_stdin(" \n"));
    assert_eq!(answer.code, 2, "{answer:?}");
    assert!(answer.err.contains("Nothing came from standard input"), "{answer:?}");
    assert_eq!(notebook.state(), before);
}

#[test]
fn a_text_comes_from_stdin() {
    let notebook = Notebook::with_two_maries();
    let mut command = notebook.command(&["log", "paul", "-"]);
    assert_eq!(run(command.write_stdin("Ok !2w # not a comment\n")).code, 0);
    let show = notebook.json(&["show", "paul"]);
    assert_eq!(show["interactions"][0]["text"], "Ok # not a comment");
    assert_eq!(show["next_due"], "2026-02-17");
}

#[test]
fn a_group_is_one_entry_and_one_undo() {
    let notebook = Notebook::with_two_maries();
    let log = notebook.json(&["log", "lefevre", "dupont", "paul", "Launch call"]);
    assert_eq!(log["with"].as_array().unwrap().len(), 3);
    let undone = notebook.json(&["undo"]);
    assert_eq!(undone["undone"][0]["what"], "contact with Marie Lefevre, Marie Dupont, Paul Nguyen");
    assert_eq!(notebook.json(&["show", "paul"])["interactions"], Value::Array(vec![]));
}

#[rstest]
#[case::nobody_answered(&["log", "paul", "--missed"], "no_answer")]
#[case::message_left(&["log", "paul", "left a voicemail", "--missed", "--via", "call"], "message_left")]
fn an_attempt_is_no_contact(#[case] arguments: &[&str], #[case] outcome: &str) {
    let notebook = Notebook::with_two_maries();
    let told = notebook.ok(arguments);
    assert!(told.contains("Try again Thu 5 Feb 2026"), "{told}");
    let show = notebook.json(&["show", "paul"]);
    assert_eq!(show["interactions"][0]["outcome"], outcome);
    assert_eq!(show["last_contact"], Value::Null);
}

#[test]
fn a_day_ahead_is_an_appointment() {
    let notebook = Notebook::with_two_maries();
    notebook.ok(&["log", "paul", "Lunch", "--when", "12/02/2026", "--via", "meet"]);
    let show = notebook.json(&["show", "paul"]);
    assert_eq!(show["interactions"][0]["outcome"], "planned");
    assert_eq!(show["last_contact"], Value::Null);
    let that_day = notebook.json(&["today", "--today", "2026-02-12"]);
    assert_eq!(that_day["sections"][1]["entries"][0]["reasons"][0]["kind"], "appointment");
}

#[test]
fn what_is_not_understood_is_kept_and_told() {
    let notebook = Notebook::with_two_maries();
    let run = notebook.run(&["log", "paul", "Hello !blursday"]);
    assert_eq!(run.code, 0);
    assert!(run.err.contains("!blursday"), "{run:?}");
    assert_eq!(notebook.json(&["show", "paul"])["interactions"][0]["text"], "Hello !blursday");
    assert_eq!(notebook.run(&["log", "paul", "Hi", "--fact", "weather=rain"]).code, 2);
    assert_eq!(notebook.run(&["log", "paul", "Hi", "--via", "pigeon"]).code, 2);
    assert_eq!(notebook.run(&["log", "paul", "Hi", "--when", "blursday"]).code, 2);
}

#[test]
fn jot_promise_snooze_and_next_do_what_they_say() {
    let notebook = Notebook::with_two_maries();
    notebook.ok(&["jot", "paul", "loves", "orchids", "+child", "Tom", "8"]);
    notebook.ok(&["promise", "paul", "send docs !fri"]);
    notebook.ok(&["promise", "paul", "test page B", "--theirs", "--due", "2026-02-20"]);
    notebook.ok(&["next", "paul", "next", "tuesday"]);
    let show = notebook.json(&["show", "paul"]);
    assert_eq!((&show["facts"][0]["kind"], &show["facts"][0]["text"]), (&"topic".into(), &"loves orchids".into()));
    assert_eq!(show["relatives"][0]["name"], "Tom");
    let promises = show["promises"].as_array().unwrap();
    let owed: Vec<_> =
        promises.iter().map(|owed| (owed["by"].as_str().unwrap(), owed["due"].as_str().unwrap())).collect();
    assert_eq!(owed, [("me", "2026-02-06"), ("them", "2026-02-20")]);
    assert_eq!(show["next_due"], "2026-02-10");
    notebook.ok(&["snooze", "dupont", "vendredi"]);
    let today = notebook.json(&["today"]);
    assert_eq!(today["done"][0]["outcome"], "snoozed");
    notebook.ok(&["undo", "-n", "5"]);
    assert_eq!(notebook.json(&["show", "paul"])["facts"], Value::Array(vec![]));
}

#[test]
fn controls_from_outside_never_reach_the_notebook() {
    let notebook = Notebook::new();
    notebook.ok(&["add", "Eve\u{1b}[31m\u{202e}Red"]);
    notebook.ok(&["log", "eve", "hi\u{1b}]0;title\u{7}"]);
    for command in [["list", "--plain"], ["show", "eve"], ["list", "--json"]] {
        let out = notebook.ok(&command);
        assert!(!out.chars().any(|letter| letter.is_control() && !"\n\t".contains(letter)), "{out:?}");
        assert!(!out.contains('\u{202e}'), "{out:?}");
    }
}

#[test]
fn quiet_says_nothing() {
    let notebook = Notebook::with_two_maries();
    assert_eq!(notebook.ok(&["-q", "log", "paul", "hi"]), "");
    assert_eq!(notebook.ok(&["undo", "--quiet"]), "");
}

#[rstest]
#[case(&["next", "paul", "9999-12-31"])]
#[case(&["next", "paul", "2025-01-05"])]
#[case(&["snooze", "paul", "9999-12-31"])]
#[case(&["snooze", "paul", "2025-01-05"])]
fn a_day_that_cannot_come_is_refused(#[case] arguments: &[&str]) {
    let notebook = Notebook::with_two_maries();
    let before = notebook.state();
    let told = notebook.run(arguments);
    assert_eq!(told.code, 2, "{told:?}");
    assert_eq!(notebook.state(), before);
}

#[test]
fn a_text_that_is_too_long_is_refused_and_not_cut() {
    let notebook = Notebook::with_two_maries();
    let before = notebook.state();
    let mut command = notebook.command(&["log", "paul", "-"]);
    let told = run(command.write_stdin("a ".repeat(600_000)));
    assert_eq!(told.code, 2, "{told:?}");
    assert_eq!(notebook.state(), before);
}

#[test]
fn redo_says_that_there_is_nothing_to_do_again() {
    let told = Notebook::with_two_maries().run(&["redo"]);
    assert_eq!((told.code, told.err.as_str()), (1, "There is nothing to do again.\n"));
}

#[rstest]
#[case(&["show", "\u{1b}[31mred\u{202e}"])]
#[case(&["--\u{1b}[31mred"])]
#[case(&["next", "paul", "\u{1b}[31m\u{202e}"])]
#[case(&["import", "/nowhere/\u{1b}[31m"])]
fn messages_send_no_escapes_back(#[case] arguments: &[&str]) {
    for format in [&[][..], &["--json"]] {
        let told = Notebook::with_two_maries().run(&[arguments, format].concat());
        assert_ne!(told.code, 0);
        let all = format!("{}{}", told.out, told.err);
        assert!(!all.contains(['\u{1b}', '\u{202e}']) && !all.contains("u001b"), "{all:?}");
    }
}
