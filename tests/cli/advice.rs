//! Advice to trust: nobody is forgotten, and what the rules once got wrong (the days are those of March 2026, a Monday first).

use rstest::rstest;
use serde_json::Value;

use crate::harness::Notebook;

/// The kinds of reasons of somebody on a day, whatever the section, in order.
fn kinds(notebook: &Notebook, who: &str, day: &str) -> Vec<String> {
    let today = notebook.json(&["today", "--max", "500", "--today", day]);
    let sections = today["sections"].as_array().unwrap().iter();
    let entries = sections.flat_map(|section| section["entries"].as_array().unwrap().iter());
    let of_them = entries.filter(|entry| entry["name"].as_str().unwrap().starts_with(who));
    let reasons = of_them.flat_map(|entry| entry["reasons"].as_array().unwrap().iter());
    reasons.map(|reason| reason["kind"].as_str().unwrap().to_owned()).collect()
}

fn on(day: &'static str, command: &[&'static str]) -> Vec<&'static str> {
    [&["--today", day][..], command].concat()
}

#[test]
fn a_contact_before_an_agreed_day_leaves_it_and_says_so() {
    let notebook = Notebook::new();
    notebook.ok(&on("2026-03-02", &["add", "Zed", "--tier", "A"]));
    notebook.ok(&on("2026-03-02", &["log", "zed", "ok !2026-06-03"]));
    let said = notebook.ok(&on("2026-03-20", &["log", "zed", "short mail", "--via", "email"]));
    assert!(said.contains("Next Tue 7 Apr 2026") && said.contains("3 Jun stands"), "{said}");
    assert!(kinds(&notebook, "Zed", "2026-06-03").contains(&"follow_up".to_owned()));
    assert_eq!(notebook.json(&on("2026-03-20", &["show", "zed"]))["next_due"], "2026-04-07", "over Easter");
}

#[rstest]
#[case::a_day(&["log", "zed", "spoke again !2026-07-01"], &["2026-07-01"])]
#[case::by_a_flag(&["log", "zed", "spoke again", "--next", "2026-07-01"], &["2026-07-01"])]
#[case::no_day(&["log", "zed", "spoke again !none"], &[])]
#[case::missed(&["log", "zed", "--missed", "--next", "2026-07-01"], &["2026-07-01"])]
#[case::nothing_typed(&["log", "zed", "spoke again"], &["2026-06-03"])]
fn another_day_that_is_typed_takes_the_place_of_the_agreed_one(
    #[case] command: &[&'static str],
    #[case] open: &[&str],
) {
    let notebook = Notebook::new();
    notebook.ok(&on("2026-03-02", &["add", "Zed", "--tier", "A"]));
    notebook.ok(&on("2026-03-02", &["log", "zed", "ok !2026-06-03"]));
    let said = notebook.ok(&on("2026-03-20", command));
    assert_eq!(said.contains("3 Jun stands"), open == ["2026-06-03"], "{said}");
    let page = notebook.json(&on("2026-03-20", &["show", "zed"]));
    let days: Vec<&str> = page["follow_ups"].as_array().unwrap().iter().filter_map(|row| row["due"].as_str()).collect();
    assert_eq!(days, open, "{page}");
}

/// What meets an agreed day of 3 June, and what does not.
#[rstest]
#[case::a_contact_on_it("2026-06-03", &["log", "zed", "renewed"], false)]
#[case::a_contact_after_it("2026-06-04", &["log", "zed", "renewed"], false)]
#[case::another_day("2026-05-04", &["next", "zed", "2026-07-01"], false)]
#[case::no_day("2026-05-04", &["next", "zed", "none"], false)]
#[case::nobody_answered("2026-05-04", &["log", "zed", "--missed"], true)]
#[case::a_broadcast("2026-06-03", &["log", "zed", "/broadcast news"], true)]
#[case::a_word_the_day_before("2026-06-02", &["log", "zed", "a word"], true)]
fn an_agreed_day_is_met(#[case] day: &'static str, #[case] command: &'static [&'static str], #[case] stands: bool) {
    let notebook = Notebook::new();
    notebook.ok(&on("2026-03-02", &["add", "Zed", "--tier", "C"]));
    notebook.ok(&on("2026-03-02", &["log", "zed", "ok !2026-06-03"]));
    notebook.ok(&on(day, command));
    assert_eq!(kinds(&notebook, "Zed", "2026-06-08").contains(&"follow_up".to_owned()), stands);
}

/// The clock went back a day between two commands: by a flight, a wrong clock, a look at an earlier day.
#[rstest]
#[case::a_promise_to_somebody_else(&["promise", "zo", "b"])]
#[case::a_look(&["today"])]
#[case::a_new_person(&["add", "Nora"])]
#[case::the_doctor(&["doctor", "--repair"])]
fn a_command_on_an_earlier_day_forgets_nobody(#[case] earlier: &'static [&'static str]) {
    let notebook = Notebook::new();
    notebook.ok(&on("2026-03-02", &["add", "Ab"]));
    notebook.ok(&on("2026-03-02", &["add", "Zo"]));
    notebook.ok(&on("2026-03-12", &["log", "ab", "--missed"]));
    notebook.ok(&on("2026-03-11", earlier));
    assert_eq!(kinds(&notebook, "Ab", "2026-03-16")[0], "retry");
    let doctor = notebook.json(&on("2026-03-16", &["doctor"]));
    assert_eq!(doctor["ok"], true, "{doctor}");
    notebook.ok(&on("2026-03-02", &["today"]));
    assert_eq!(notebook.json(&on("2026-03-16", &["doctor"]))["ok"], true);
    assert_eq!(notebook.json(&on("2026-03-16", &["doctor", "--repair"]))["repaired"], 0);
}

#[test]
fn an_imported_person_comes_back_after_the_first_contact() {
    let notebook = Notebook::new();
    notebook.ok(&on("2026-03-02", &["add", "Aïcha"]));
    notebook.ok(&on("2026-03-02", &["log", "aicha", "ok"]));
    assert_eq!(kinds(&notebook, "Aïcha", "2026-05-29"), [""; 0]);
    for day in ["2026-06-01", "2026-06-30", "2026-12-01", "2027-12-01"] {
        assert_eq!(kinds(&notebook, "Aïcha", day), ["round"], "{day}");
    }
}

#[rstest]
#[case::off(&["edit", "zed", "--every", "none"])]
#[case::ended(&["edit", "zed", "--status", "ended"])]
#[case::outside_the_programme(&["edit", "zed", "--status", "contact"])]
fn who_has_no_next_date_is_named(#[case] command: &'static [&'static str]) {
    let notebook = Notebook::new();
    notebook.ok(&["add", "Zed"]);
    notebook.ok(command);
    let said = notebook.ok(&["log", "zed", "hello"]);
    assert!(said.contains("has no next date: carnet next"), "{said}");
}

#[rstest]
#[case::off(&["edit zed --every none"], 1)]
#[case::ended(&["edit zed --status ended"], 1)]
#[case::both(&["edit zed --every none --status ended"], 1)]
#[case::with_a_birthday(&["edit zed --every none", "date add zed birthday --on 12/05"], 1)]
#[case::with_a_day_agreed(&["edit zed --every none", "next zed 2026-06-03"], 0)]
#[case::with_a_retry_pending(&["edit zed --every none", "log zed --missed"], 0)]
#[case::outside_the_programme(&["edit zed --status contact"], 0)]
#[case::archived(&["edit zed --every none --archive"], 0)]
#[case::deceased(&["edit zed --every none --deceased"], 0)]
#[case::without_a_tier(&["edit zed --tier none"], 0)]
#[case::paused(&["edit zed --status paused"], 0)]
fn who_has_no_next_date_is_counted_and_listed_the_same(#[case] commands: &[&'static str], #[case] undated: u64) {
    let notebook = Notebook::new();
    notebook.ok(&on("2026-03-02", &["add", "Zed", "--tier", "A"]));
    notebook.ok(&on("2026-03-02", &["add", "Ana", "--tier", "B"]));
    for command in commands {
        notebook.ok(&on("2026-03-02", &command.split(' ').collect::<Vec<_>>()));
    }
    for day in ["2026-03-02", "2026-03-03"] {
        assert_eq!(notebook.json(&on(day, &["today"]))["undated"], undated, "{day}");
        let listed = notebook.json(&on(day, &["list", "undated"]));
        assert_eq!(listed["affiliates"].as_array().map_or(0, Vec::len) as u64, undated, "{listed}");
    }
    let said = notebook.ok(&on("2026-03-02", &["today"])).contains("1 without a next date: carnet list undated");
    assert_eq!(said, undated == 1);
}

#[test]
fn a_pause_carries_the_day_on_which_to_ask_again() {
    let notebook = Notebook::new();
    notebook.ok(&on("2026-03-02", &["add", "Zed", "--tier", "A"]));
    notebook.ok(&on("2026-03-02", &["log", "zed", "needs a break"]));
    notebook.ok(&on("2026-03-09", &["edit", "zed", "--status", "paused"]));
    assert_eq!(notebook.json(&on("2026-03-09", &["show", "zed"]))["next_due"], "2026-06-08");
    assert_eq!(kinds(&notebook, "Zed", "2026-06-05"), [""; 0]);
    assert_eq!(kinds(&notebook, "Zed", "2026-06-08"), ["paused"]);
    notebook.ok(&on("2026-06-08", &["edit", "zed", "--status", "active"]));
    assert_eq!(kinds(&notebook, "Zed", "2026-06-08"), ["rhythm"]);
}

#[test]
fn a_request_stands_from_the_moment_it_comes_in() {
    let notebook = Notebook::new();
    notebook.ok(&on("2026-03-06", &["add", "Zed", "--every", "none"]));
    notebook.ok(&on("2026-03-06", &["request", "zed", "where is my payment?", "--when", "today 08:30"]));
    let section = |day: &str| -> String {
        let today = notebook.json(&["today", "--today", day]);
        let sections = today["sections"].as_array().unwrap().clone();
        let of = |section: &Value| section["entries"].as_array().is_some_and(|entries| !entries.is_empty());
        sections.iter().find(|section| of(section)).map_or(String::new(), |section| section["name"].to_string())
    };
    assert_eq!(section("2026-03-06"), "\"today\"");
    assert_eq!(section("2026-03-09"), "\"overdue\"", "past its hour, at noon");
}

#[test]
fn who_is_away_waits_and_a_hello_is_due_afterwards() {
    let notebook = Notebook::new();
    notebook.ok(&on("2026-03-02", &["add", "Zed", "--tier", "A"]));
    notebook.ok(&on("2026-03-02", &["log", "zed", "off to Spain soon"]));
    let said = notebook.ok(&on("2026-03-02", &["away", "zed", "2026-03-10", "2026-03-20"]));
    assert!(said.contains("20 Mar 2026"), "{said}");
    assert!(notebook.ok(&on("2026-03-12", &["show", "zed", "--brief"])).contains("away until"));
    assert_eq!(kinds(&notebook, "Zed", "2026-03-16"), [""; 0]);
    assert_eq!(kinds(&notebook, "Zed", "2026-03-23")[0], "hello");
    notebook.ok(&on("2026-03-16", &["away", "zed", "--back"]));
    assert_eq!(kinds(&notebook, "Zed", "2026-03-16"), ["rhythm"]);
    for refused in [&["away", "zed"][..], &["away", "zed", "2026-03-20", "2026-03-10"]] {
        assert_eq!(notebook.run(refused).code, 2, "{refused:?}");
    }
}
