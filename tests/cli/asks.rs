//! Requests, feedback and kinds of contact: what comes back on which day, and what is refused.

use rstest::rstest;
use serde_json::Value;

use crate::harness::{Notebook, TODAY, keys};

/// The kinds of reasons that a day's queue holds for Paul.
fn kinds(notebook: &Notebook, day: &str) -> Vec<String> {
    let today = notebook.json(&["today", "--today", day]);
    let sections = today["sections"].as_array().unwrap().iter();
    let entries = sections.flat_map(|section| section["entries"].as_array().unwrap());
    let of_paul = entries.filter(|entry| entry["name"] == "Paul Nguyen");
    of_paul
        .flat_map(|entry| entry["reasons"].as_array().unwrap())
        .map(|reason| reason["kind"].as_str().unwrap().to_owned())
        .collect()
}

// 6 February 2026 is a Friday.
#[rstest]
#[case::usual(&[], "2026-02-09T17:50", &[("2026-02-05", false), ("2026-02-06", true), ("2026-02-09", true)])]
#[case::urgent(&["--urgent"], "2026-02-06T18:00", &[("2026-02-06", true), ("2026-02-09", true)])]
#[case::promised(&["--promise-by", "2026-02-12"], "2026-02-12T18:00", &[("2026-02-11", false), ("2026-02-12", true)])]
fn a_request_of_friday_evening_is_due_as_its_urgency_says(
    #[case] flags: &[&str],
    #[case] due: &str,
    #[case] days: &[(&str, bool)],
) {
    let notebook = Notebook::with_two_maries();
    let friday = ["--today", "2026-02-07", "request", "paul", "Where is my payment?", "--when", "yesterday 17:50"];
    let said = notebook.json(&[&friday[..], flags].concat());
    assert_eq!(said["due"], due);
    for (day, stands) in days {
        assert_eq!(kinds(&notebook, day).contains(&"reply".to_owned()), *stands, "{day}");
    }
    let listed = notebook.json(&["requests", "--today", "2026-02-07"]);
    assert_eq!(
        (&listed["requests"][0]["due"], &listed["requests"][0]["with"]["name"]),
        (&due.into(), &"Paul Nguyen".into())
    );
}

#[test]
fn working_hours_are_a_setting() {
    let notebook = Notebook::with_two_maries();
    notebook.set("[working]\nhours = \"08:30-17:00\"\nreply_hours = 48\n");
    let late = ["--today", "2026-02-07", "request", "paul", "Where?", "--when", "yesterday 17:50"];
    assert_eq!(notebook.json(&late)["due"], "2026-02-10T17:00", "the hours do not run on days off");
    let urgent = notebook.json(&[&late[..], &["--urgent"]].concat());
    assert_eq!(urgent["due"], "2026-02-09T17:00", "after closing time it counts as come on Monday");
}

#[test]
fn a_request_is_no_contact_and_answering_keeps_the_time() {
    let notebook = Notebook::with_two_maries();
    let before = notebook.state();
    notebook.ok(&["request", "paul", "Where is my payment? /mail =yesterday 10:00"]);
    let show = notebook.json(&["show", "paul"]);
    assert_eq!(show["last_contact"], Value::Null, "they spoke, the manager has not");
    assert_eq!(
        (&show["interactions"][0]["direction"], &show["interactions"][0]["kind"]),
        (&"in".into(), &"contact".into())
    );
    assert_eq!(kinds(&notebook, TODAY)[0], "reply");
    notebook.ok(&["answer", "paul", "--promise-by", "2026-02-05"]);
    assert!(!kinds(&notebook, TODAY).contains(&"reply".to_owned()), "acknowledging moves it");
    assert!(kinds(&notebook, "2026-02-05").contains(&"reply".to_owned()));
    notebook.ok(&["answer", "paul", "payment"]);
    assert_eq!(notebook.json(&["requests"])["requests"], Value::Array(vec![]));
    let answered = notebook.json(&["requests", "paul", "--done"])["requests"][0].clone();
    assert!(answered["reply_minutes"].as_i64().unwrap() >= 60, "{answered}");
    assert!(notebook.ok(&["requests", "--done"]).contains("after"));
    notebook.ok(&["undo", "-n", "3"]);
    assert_eq!(notebook.state(), before);
}

#[test]
fn between_two_requests_there_is_no_guess() {
    let notebook = Notebook::with_two_maries();
    notebook.ok(&["request", "paul", "Where is my payment?"]);
    notebook.ok(&["request", "paul", "When do the banners come?"]);
    let asked = notebook.run(&["answer", "paul"]);
    assert_eq!(asked.code, 4, "{asked:?}");
    assert!(asked.err.contains("banners") && asked.err.contains("payment"), "{asked:?}");
    assert_eq!(notebook.run(&["answer", "paul", "gift"]).code, 3);
    notebook.ok(&["répondre", "paul", "BANNERS"]);
    let open = notebook.json(&["requests"]);
    assert_eq!(open["requests"][0]["text"], "Where is my payment?");
    assert_eq!(keys(&open["requests"][0])[..4], ["with", "id", "text", "urgent"]);
    assert_eq!(notebook.run(&["request", "paul", "Where?", "--when", "tomorrow"]).code, 2);
}

#[test]
fn feedback_stays_until_they_were_told_and_is_not_closed_otherwise() {
    let notebook = Notebook::with_two_maries();
    notebook.ok(&["feedback", "paul", "The page is slow on phones"]);
    let refused = notebook.run(&["feedback", "paul", "--tell"]);
    assert_eq!(refused.code, 1);
    assert!(refused.err.contains("not decided"), "{refused:?}");
    for (flag, state) in [("--thank", "thanked"), ("--consider", "considered"), ("--adopt", "adopted")] {
        notebook.ok(&["feedback", "paul", flag]);
        assert_eq!(notebook.json(&["feedbacks"])["feedback"][0]["state"], state);
    }
    assert!(!kinds(&notebook, "2026-02-09").contains(&"feedback".to_owned()));
    for day in ["2026-02-10", "2026-03-10", "2026-09-01"] {
        assert!(kinds(&notebook, day).contains(&"feedback".to_owned()), "{day}");
    }
    notebook.ok(&["log", "paul", "Good call", "--today", "2026-02-20"]);
    assert!(kinds(&notebook, "2026-03-10").contains(&"feedback".to_owned()), "a contact does not close it");
    assert!(notebook.ok(&["show", "paul", "--brief"]).contains("not told yet"));
    notebook.ok(&["feedback", "paul", "slow", "--tell"]);
    assert!(!kinds(&notebook, "2026-03-10").contains(&"feedback".to_owned()));
    assert_eq!(notebook.json(&["show", "paul"])["feedback"][0]["state"], "told");
    assert_eq!(notebook.json(&["feedbacks", "--done"])["feedback"].as_array().unwrap().len(), 1);
}

#[test]
fn a_contact_has_a_kind_and_a_conflict_stays_open_until_it_is_settled() {
    let notebook = Notebook::with_two_maries();
    notebook.ok(&["log", "paul", "Went through his figures", "--kind", "coaching"]);
    notebook.ok(&["log", "paul", "/conflit /mail Contests the March commission"]);
    notebook.ok(&["log", "paul", "Chat about the weather"]);
    let show = notebook.json(&["show", "paul"]);
    let logged: Vec<&str> =
        show["interactions"].as_array().unwrap().iter().map(|entry| entry["kind"].as_str().unwrap()).collect();
    assert_eq!(logged, ["contact", "issue", "coaching"]);
    let brief = notebook.ok(&["show", "paul", "--brief"]);
    let (conflict, last) = (brief.find("March commission").unwrap(), brief.find("weather").unwrap());
    assert!(conflict < last, "an open conflict comes first:\n{brief}");
    notebook.ok(&["resolve", "paul"]);
    let settled = notebook.ok(&["show", "paul", "--brief"]);
    assert!(brief.contains("conflict, open") && !settled.contains("conflict, open"), "{settled}");
    assert_eq!(notebook.json(&["show", "paul"])["interactions"][1]["resolved"], TODAY);
    assert_eq!(notebook.run(&["resolve", "paul"]).code, 3);
    assert_eq!(notebook.run(&["log", "paul", "x", "--kind", "party"]).code, 2);
}
