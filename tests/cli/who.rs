//! Whom a command means: never a guess.

use rstest::rstest;

use crate::harness::Notebook;

#[test]
fn two_maries_are_asked_about_and_nothing_is_written() {
    let notebook = Notebook::with_two_maries();
    let before = (notebook.state(), notebook.ok(&["history", "--plain"]));
    let run = notebook.run(&["log", "marie", "hi", "--json"]);
    assert_eq!(run.code, 4);
    let error = run.json();
    let names: Vec<&str> = error["error"]["candidates"]
        .as_array()
        .unwrap()
        .iter()
        .map(|candidate| candidate["name"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["Marie Dupont", "Marie Lefevre"]);
    assert!(error["error"]["candidates"][0]["id"].is_string());
    assert_eq!((notebook.state(), notebook.ok(&["history", "--plain"])), before);
}

#[rstest]
#[case::snooze(&["snooze", "marie", "friday"])]
#[case::next(&["next", "marie", "friday"])]
#[case::jot(&["jot", "marie", "likes tea"])]
#[case::promise(&["promise", "marie", "send docs"])]
#[case::in_the_line(&["log", "paul", "met @marie yesterday"])]
#[case::leading_name(&["log", "marie: hello"])]
fn every_command_asks(#[case] arguments: &[&str]) {
    let notebook = Notebook::with_two_maries();
    let before = notebook.state();
    assert_eq!(notebook.run(arguments).code, 4);
    assert_eq!(notebook.state(), before);
}

#[rstest]
#[case::whole_name("Marie Lefevre")]
#[case::part("lefev")]
#[case::case_and_accents("MARIE LEFÈVRE")]
#[case::email("marie@example.org")]
fn one_person_is_found(#[case] who: &str) {
    let notebook = Notebook::with_two_maries();
    let show = notebook.json(&["show", who]);
    assert_eq!(show["name"], "Marie Lefevre");
    assert_eq!(notebook.json(&["show", show["id"].as_str().unwrap()])["name"], "Marie Lefevre");
}

#[test]
fn nobody_is_told_with_what_was_typed() {
    let run = Notebook::new().run(&["log", "zoe", "hi"]);
    assert_eq!(run.code, 3);
    assert!(run.err.contains("“zoe”"), "{run:?}");
}

#[rstest]
#[case::swapped("Dupnot", &["Marie Dupont"])]
#[case::one_letter_short("lefvre", &["Marie Lefevre"])]
#[case::both("Mairie", &["Marie Dupont", "Marie Lefevre"])]
fn a_slip_is_answered_with_whom_it_may_have_meant(#[case] typed: &str, #[case] expected: &[&str]) {
    let notebook = Notebook::with_two_maries();
    let before = notebook.state();
    let run = notebook.run(&["log", typed, "hi", "--json"]);
    assert_eq!(run.code, 3, "near is not found: {run:?}");
    let error = run.json();
    let candidates = error["error"]["candidates"].as_array().unwrap();
    let names: Vec<&str> = candidates.iter().map(|candidate| candidate["name"].as_str().unwrap()).collect();
    assert_eq!(names, expected);
    let run = notebook.run(&["show", typed]);
    assert!(run.err.contains("Did you mean") && run.err.contains(expected[0]), "{run:?}");
    assert_eq!(notebook.state(), before);
}

#[test]
fn a_full_name_without_quotes_is_one_person() {
    let notebook = Notebook::with_two_maries();
    let logged = notebook.json(&["log", "marie", "dupont", "Great call"]);
    assert_eq!(
        (logged["with"][0]["name"].as_str(), logged["with"].as_array().unwrap().len()),
        (Some("Marie Dupont"), 1)
    );
    assert_eq!(notebook.json(&["show", "dupont"])["interactions"][0]["text"], "Great call");
}

#[test]
fn a_text_without_quotes_names_nobody_by_the_beginning_of_a_word() {
    let notebook = Notebook::with_two_maries();
    let before = notebook.state();
    let told = notebook.run(&["log", "dupont", "pa", "de", "nouvelles"]);
    assert_eq!(told.code, 3, "{told:?}");
    assert!(told.err.contains("“pa”") && told.err.contains("quotes"), "{told:?}");
    assert_eq!(notebook.state(), before);
    assert!(notebook.ok(&["log", "pa", "dupont", "Together"]).starts_with("Logged: Paul Nguyen, Marie Dupont."));
}
