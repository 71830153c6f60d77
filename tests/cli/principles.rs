//! What the guide asks for comes back by itself: for each of its principles the command that records it, and the day on which
//! `today --json` or the briefing brings it up again (docs/product.md, "The guide's principles").

use rstest::rstest;
use serde_json::Value;

use crate::harness::Notebook;

/// Marie and Paul, of whom nothing is due by itself, with a contact on Monday 2 February.
fn settled() -> Notebook {
    let notebook = Notebook::new();
    for name in ["Marie Lefevre", "Paul Nguyen"] {
        notebook.ok(&["add", name, "--every", "none"]);
    }
    notebook.ok(&["log", "marie", "paul", "A first word", "--when", "2026-02-02"]);
    notebook
}

/// The kinds of Marie's reasons on a day.
fn kinds(notebook: &Notebook, day: &str) -> Vec<String> {
    let today = notebook.json(&["today", "--today", day]);
    let sections = today["sections"].as_array().unwrap().iter();
    let entries = sections.flat_map(|section| section["entries"].as_array().unwrap());
    let marie = entries.filter(|entry| entry["name"] == "Marie Lefevre");
    let reasons = marie.flat_map(|entry| entry["reasons"].as_array().unwrap());
    reasons.map(|reason| reason["kind"].as_str().unwrap().to_owned()).collect()
}

#[rstest]
#[case::the_final_is_asked_about_the_working_day_after(
    &["jot", "marie", "+interest final on Sat 14 March"], "fact_date", "2026-03-13", "2026-03-16"
)]
#[case::regular_contact_by_tier(&["edit", "marie", "--tier", "A", "--every", "tier"], "rhythm", "2026-02-13", "2026-02-16")]
#[case::an_agreed_day(&["log", "marie", "Call again", "--next", "10 march"], "follow_up", "2026-03-09", "2026-03-10")]
#[case::an_appointment(&["log", "marie", "Review", "--when", "2026-02-12 14:30"], "appointment", "2026-02-11", "2026-02-12")]
#[case::a_question_within_a_day(&["request", "marie", "Which size?"], "reply", "2026-02-02", "2026-02-04")]
#[case::an_urgent_one_the_same_day(&["request", "marie", "Which size?", "--urgent"], "reply", "2026-02-02", "2026-02-03")]
#[case::acknowledged_on_the_promised_day(
    &["request", "marie", "Which size?", "--promise-by", "10 feb"], "reply", "2026-02-09", "2026-02-10"
)]
#[case::persist_politely(&["log", "marie", "--missed"], "retry", "2026-02-04", "2026-02-05")]
#[case::a_promise(&["promise", "marie", "send banners !fri"], "promise", "2026-02-05", "2026-02-06")]
#[case::a_promise_without_a_day_after_a_week(&["promise", "marie", "send banners"], "promise", "2026-02-09", "2026-02-10")]
#[case::a_birthday_on_a_saturday_shows_on_friday(
    &["jot", "marie", "+date birthday 14/02"], "occasion", "2026-02-12", "2026-02-13"
)]
#[case::welcome_on_its_first_day(&["edit", "marie", "--status", "onboarding"], "welcome", "2026-02-02", "2026-02-03")]
#[case::a_gift_is_ordered_ten_days_ahead_before_the_weekend(
    &["gift", "add", "marie", "Trail shoes", "--day", "2026-02-25"], "gift", "2026-02-12", "2026-02-13"
)]
#[case::an_introduction(&["introduce", "marie", "paul", "--on", "fri"], "introduce", "2026-02-05", "2026-02-06")]
#[case::silence_for_ninety_days(&["edit", "marie", "--every", "tier"], "round", "2026-05-01", "2026-05-05")]
fn what_is_recorded_comes_back(#[case] command: &[&str], #[case] kind: &str, #[case] not_on: &str, #[case] on: &str) {
    let notebook = settled();
    notebook.ok(command);
    let has = |day: &str| kinds(&notebook, day).iter().any(|found| found == kind);
    assert!(!has(not_on), "not on {not_on}: {:?}", kinds(&notebook, not_on));
    assert!(has(on), "on {on}: {:?}", kinds(&notebook, on));
}

#[test]
fn an_adopted_suggestion_stays_until_they_were_told() {
    let notebook = settled();
    notebook.ok(&["feedback", "marie", "Shorter links"]);
    notebook.ok(&["feedback", "marie", "links", "--adopt"]);
    let has = |day: &str| kinds(&notebook, day).contains(&"feedback".to_owned());
    assert!(!has("2026-02-09") && has("2026-02-10"), "a week after it was adopted");
    assert!(has("2026-08-10"), "half a year later it is still to be told");
    notebook.ok(&["feedback", "marie", "links", "--tell"]);
    assert!(!has("2026-08-10"));
}

#[test]
fn a_broadcast_is_logged_but_is_no_contact() {
    let notebook = settled();
    notebook.ok(&["edit", "marie", "--tier", "A", "--every", "tier"]);
    let next = |notebook: &Notebook| notebook.json(&["show", "marie"])["next_due"].clone();
    let before = next(&notebook);
    assert_ne!(before, Value::Null);
    notebook.ok(&["log", "marie", "Newsletter /broadcast"]);
    assert_eq!(next(&notebook), before);
}

#[rstest]
#[case::what_matters_to_them(&["jot", "marie", "+interest trail running"], "trail running")]
#[case::children(&["jot", "marie", "+child Léa 8"], "Léa")]
#[case::what_not_to_mention(&["jot", "marie", "+care sister's divorce"], "sister's divorce")]
#[case::conflicts_come_first(&["log", "marie", "Unpaid commission", "--kind", "issue"], "Unpaid commission")]
#[case::what_they_owe(&["log", "marie", "Ok <send test page"], "send test page")]
#[case::an_idea_for_a_gift(&["gift", "add", "marie", "Trail shoes"], "Trail shoes")]
#[case::a_suggestion_not_thanked_for(&["feedback", "marie", "Shorter links"], "Shorter links")]
fn the_briefing_brings_it_up(#[case] command: &[&str], #[case] text: &str) {
    let notebook = settled();
    assert!(!notebook.ok(&["show", "marie", "--brief"]).contains(text));
    notebook.ok(command);
    let brief = notebook.ok(&["show", "marie", "--brief", "--today", "2026-02-05"]);
    assert!(brief.contains(text), "{brief}");
}
