//! What a contact settles by command: what is ticked, what is left open, what is said of the rest.

use rstest::rstest;
use serde_json::Value;

use crate::harness::Notebook;

/// Marie, to whom two things were promised and who asked for one; Paul, of whom nothing is open.
fn notebook() -> Notebook {
    let notebook = Notebook::with_two_maries();
    notebook.ok(&["promise", "marie lefevre", "send the banners !2026-02-03"]);
    notebook.ok(&["request", "marie lefevre", "Where is my March payment?", "--when", "2026-02-01"]);
    notebook
}

fn kinds(value: &Value) -> Vec<&str> {
    value.as_array().unwrap().iter().map(|one| one["kind"].as_str().unwrap()).collect()
}

fn stats(notebook: &Notebook) -> (Value, Value) {
    let stats = notebook.json(&["stats", "--today", "2026-02-20"]);
    (stats["promises"]["due"].clone(), stats["promises"]["kept"].clone())
}

#[rstest]
#[case::nothing(&[], &["never"], &["reply", "promise"])]
#[case::the_promise(&["--settles", "promise"], &["promise", "never"], &["reply"])]
#[case::by_words(&["--settles", "march"], &["reply", "never"], &["promise"])]
#[case::in_french(&["--settles", "demande", "--settles", "promesse"], &["reply", "promise", "never"], &[])]
fn a_contact_settles_what_is_said_and_tells_the_rest(
    #[case] flags: &[&str],
    #[case] settled: &[&str],
    #[case] open: &[&str],
) {
    let notebook = notebook();
    let log = [&["log", "marie lefevre", "A good call"][..], flags].concat();
    let answer = notebook.json(&log);
    let mut found = kinds(&answer["settled"]);
    found.sort_unstable();
    let mut expected = settled.to_vec();
    expected.sort_unstable();
    assert_eq!(found, expected);
    let mut found = kinds(&answer["open"]);
    found.sort_unstable();
    let mut expected = open.to_vec();
    expected.sort_unstable();
    assert_eq!(found, expected);
    notebook.ok(&["undo"]);
    let said = notebook.ok(&log);
    assert_eq!(said.contains("Stays open:"), !open.is_empty(), "{said}");
}

#[test]
fn what_stays_open_is_said_in_both_languages() {
    let notebook = notebook();
    let said = notebook.ok(&["log", "marie lefevre", "A good call"]);
    assert!(said.contains("Stays open: the request, the promise of Tue 3 Feb"), "{said}");
    notebook.ok(&["undo"]);
    let said = notebook.ok(&["--lang", "fr", "log", "marie lefevre", "Un bon appel"]);
    assert!(said.contains("Reste ouvert\u{a0}: la demande, la promesse du mar. 3 févr"), "{said}");
}

#[test]
fn between_two_nothing_is_guessed_and_nothing_written() {
    let notebook = notebook();
    notebook.ok(&["promise", "marie lefevre", "call the bank !2026-02-03"]);
    let before = notebook.state();
    let run = notebook.run(&["log", "marie lefevre", "A good call", "--settles", "promise"]);
    assert_eq!(run.code, 4, "{run:?}");
    assert!(run.err.contains("send the banners") && run.err.contains("call the bank"), "{run:?}");
    let run = notebook.run(&["log", "marie lefevre", "A good call", "--settles", "gift"]);
    assert_eq!(run.code, 3, "{run:?}");
    assert_eq!(notebook.state(), before, "nothing was written");
    notebook.ok(&["log", "marie lefevre", "A good call", "--settles", "bank"]);
    assert_eq!(notebook.json(&["promises", "marie lefevre"])["promises"].as_array().unwrap().len(), 1);
}

#[test]
fn a_birthday_that_is_left_open_comes_back_tomorrow() {
    let notebook = Notebook::with_two_maries();
    notebook.ok(&["date", "add", "marie lefevre", "birthday", "3 feb 1986"]);
    let reasons = |day: &str| {
        let today = notebook.json(&["today", "--today", day]);
        today.to_string().contains("\"occasion\"")
    };
    let log = ["log", "marie lefevre", "About the banners", "--leaves", "occasion"];
    assert_eq!(kinds(&notebook.json(&log)["open"]), ["occasion"]);
    assert!(reasons("2026-02-04"), "it was left open");
    notebook.ok(&["undo"]);
    notebook.ok(&["log", "marie lefevre", "Happy birthday"]);
    assert!(!reasons("2026-02-04"), "a contact closes it");
}

#[test]
fn a_contact_marks_the_dated_fact_as_asked() {
    let notebook = Notebook::with_two_maries();
    notebook.ok(&["fact", "add", "marie lefevre", "final", "--kind", "family", "--day", "2026-02-06"]);
    let asked = |notebook: &Notebook| notebook.json(&["show", "marie lefevre"])["facts"][0]["asked"].clone();
    // 7 February 2026 is a Saturday: one asks on Monday, and a call of Sunday has asked already.
    notebook.ok(&["--today", "2026-02-08", "log", "marie lefevre", "Lost, sad"]);
    assert_eq!(asked(&notebook), "2026-02-08");
    notebook.ok(&["undo"]);
    assert_eq!(asked(&notebook), Value::Null);
    notebook.ok(&["--today", "2026-02-09", "log", "marie lefevre", "No word of it", "--leaves", "final"]);
    assert_eq!(asked(&notebook), Value::Null, "it was left open");
}

#[test]
fn a_dropped_promise_is_void_and_not_kept() {
    let notebook = notebook();
    let said = notebook.ok(&["drop", "marie lefevre", "promise"]);
    assert!(said.contains("Dropped") && said.contains("(carnet undo)"), "{said}");
    assert_eq!(notebook.json(&["promises"])["promises"], Value::Array(Vec::new()));
    assert_eq!(notebook.json(&["promises", "--done"])["promises"], Value::Array(Vec::new()));
    assert_eq!(stats(&notebook), (0.into(), 0.into()));
    assert!(!notebook.ok(&["list", "has:promise"]).contains("Lefevre"));
    assert!(!notebook.ok(&["today", "--today", "2026-03-02"]).contains("banners"));
    assert!(notebook.ok(&["show", "marie lefevre"]).contains("dropped Tue 3 Feb"));
    notebook.ok(&["undo"]);
    assert_eq!(stats(&notebook), (1.into(), 0.into()));
    let said = notebook.ok(&["settle", "marie lefevre", "promise"]);
    assert!(said.contains("kept"), "{said}");
    assert_eq!(stats(&notebook), (1.into(), 1.into()));
}

#[test]
fn a_dropped_request_waits_for_nothing_and_was_not_answered() {
    let notebook = notebook();
    notebook.ok(&["drop", "marie lefevre", "request"]);
    for listed in [&["requests"][..], &["requests", "--done"]] {
        assert_eq!(notebook.json(listed)["requests"], Value::Array(Vec::new()));
    }
    assert!(!notebook.ok(&["list", "has:request"]).contains("Lefevre"));
}

#[rstest]
#[case::settle("settle")]
#[case::in_french("clore")]
#[case::drop("drop")]
fn which_reason_is_asked_where_several_are_open(#[case] verb: &str) {
    let notebook = notebook();
    assert_eq!(notebook.run(&[verb, "marie lefevre"]).code, 4);
    assert_eq!(notebook.run(&[verb, "marie lefevre", "gift"]).code, 3);
}

#[test]
fn missed_says_what_it_does_not_hold() {
    let notebook = notebook();
    let said = notebook.ok(&["log", "marie lefevre", "--missed"]);
    assert!(said.contains("Stays due tomorrow: the request, the promise of Tue 3 Feb"), "{said}");
    notebook.ok(&["undo"]);
    let said = notebook.ok(&["log", "paul", "--missed"]);
    assert!(!said.contains("Stays"), "nothing else stands: {said}");
}

#[rstest]
#[case::tag(&["edit", "paul", "--tag", "q1"])]
#[case::kept_twice(&["promise", "keep", "marie lefevre", "banners"])]
#[case::introduced_twice(&["welcome", "paul", "--done", "first"])]
fn what_changed_nothing_is_not_to_be_undone(#[case] again: &[&str]) {
    let notebook = notebook();
    notebook.run(again);
    let run = notebook.run(again);
    assert!(!run.out.contains("carnet undo"), "{run:?}");
}
