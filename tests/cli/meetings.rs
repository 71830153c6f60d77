//! The welcome, introductions and events on the command line, and the days on which they come back.

use rstest::rstest;
use serde_json::Value;

use crate::harness::{Notebook, keys};

/// The sentences of somebody's reasons of a kind on a day.
fn reasons(notebook: &Notebook, day: &str, kind: &str) -> Vec<String> {
    let today = notebook.json(&["--today", day, "today"]);
    let entries =
        today["sections"].as_array().unwrap().iter().flat_map(|section| section["entries"].as_array().unwrap());
    let reasons = entries.flat_map(|entry| entry["reasons"].as_array().unwrap());
    let of_kind = reasons.filter(|reason| reason["kind"] == kind);
    of_kind.map(|reason| reason["text"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn the_welcome_begins_with_the_state_and_comes_back_on_its_days() {
    let notebook = Notebook::with_two_maries();
    assert_eq!(notebook.json(&["show", "paul"])["welcome"], Value::Null);
    // Tuesday 3 February: day 3 is a Friday, day 7 the Tuesday after, day 30 a Thursday.
    notebook.ok(&["edit", "paul", "--status", "onboarding"]);
    let begun = notebook.json(&["welcome", "paul"]);
    assert_eq!(keys(&begun), ["schema", "id", "name", "welcome"]);
    assert_eq!(keys(&begun["welcome"]), ["from", "contacts", "resources", "complete"]);
    assert_eq!(begun["welcome"]["from"], "2026-02-03");
    assert_eq!(reasons(&notebook, "2026-02-03", "welcome").len(), 1);
    let told = notebook.run(&["log", "paul", "Said hello"]);
    assert!(told.out.contains("first day"), "{told:?}");
    assert_eq!(reasons(&notebook, "2026-02-05", "welcome"), [""; 0]);
    assert!(reasons(&notebook, "2026-02-06", "welcome")[0].starts_with("welcome, day 3: is everything at hand?"));
    assert!(reasons(&notebook, "2026-02-20", "welcome")[0].starts_with("welcome, day 3"), "no pile of steps");
    notebook.ok(&["--today", "2026-02-10", "log", "paul", "Spoke"]);
    assert!(reasons(&notebook, "2026-02-17", "welcome")[0].starts_with("welcome, day 14"));
    let contacts = &notebook.json(&["--today", "2026-02-10", "welcome", "paul"])["welcome"]["contacts"];
    let by: Vec<&Value> = contacts.as_array().unwrap().iter().map(|contact| &contact["by"]).collect();
    assert_eq!(by, [&Value::from("contact"), &"contact".into(), &"contact".into(), &Value::Null, &Value::Null]);
    notebook.ok(&["--today", "2026-02-10", "undo"]);
    assert!(reasons(&notebook, "2026-02-10", "welcome")[0].starts_with("welcome, day 3"), "the step is open again");
}

#[test]
fn resources_are_ticked_by_either_languages_name_and_the_end_offers_the_state() {
    let notebook = Notebook::with_two_maries();
    notebook.ok(&["edit", "paul", "--status", "onboarding"]);
    let all = ["brand-kit", "Visuels", "short texts", "textes longs", "product-sheets", "training", "dashboard access"];
    for step in all {
        notebook.ok(&["welcome", "paul", step]);
    }
    notebook.ok(&["welcome", "paul", "quick-start", "0", "day3", "j7", "14", "--on", "2026-02-02"]);
    let now = notebook.json(&["welcome", "paul"]);
    assert_eq!(now["welcome"]["contacts"][3]["done"], "2026-02-02");
    assert_eq!(reasons(&notebook, "2026-03-05", "welcome").len(), 1);
    notebook.ok(&["--today", "2026-03-05", "log", "paul", "Took stock"]);
    assert_eq!(reasons(&notebook, "2026-03-06", "welcome"), ["welcome, still to hand over: direct contact"]);
    notebook.ok(&["--today", "2026-03-06", "welcome", "paul", "direct-contact"]);
    assert_eq!(reasons(&notebook, "2026-03-06", "welcome"), ["welcome complete: x makes them active"]);
    notebook.ok(&["--today", "2026-03-06", "welcome", "paul", "--finish"]);
    assert_eq!(notebook.json(&["show", "paul"])["status"], "active");
    assert_eq!(reasons(&notebook, "2026-03-06", "welcome"), [""; 0]);
    notebook.ok(&["undo"]);
    assert_eq!(notebook.json(&["show", "paul"])["status"], "onboarding");
}

#[test]
fn a_welcome_begins_and_stops_by_hand() {
    let notebook = Notebook::with_two_maries();
    assert!(notebook.ok(&["welcome", "paul"]).contains("not being welcomed"));
    notebook.ok(&["welcome", "paul", "--from", "2026-02-09"]);
    assert_eq!(reasons(&notebook, "2026-02-06", "welcome"), [""; 0]);
    assert_eq!(reasons(&notebook, "2026-02-09", "welcome").len(), 1);
    assert_eq!(notebook.ok(&["welcome", "paul", "--plain"]).lines().count(), 14);
    notebook.ok(&["welcome", "paul", "visuals"]);
    notebook.ok(&["welcome", "paul", "visuals", "--undo-tick"]);
    assert_eq!(notebook.json(&["welcome", "paul"])["welcome"]["resources"][5]["done"], Value::Null);
    notebook.ok(&["welcome", "paul", "--stop"]);
    assert_eq!(reasons(&notebook, "2026-02-09", "welcome"), [""; 0]);
    notebook.set("[queue]\nwelcome_days = [0, 10]\n");
    notebook.ok(&["welcome", "paul", "--from", "2026-02-03", "--json"]);
    let days = &notebook.json(&["welcome", "paul"])["welcome"]["contacts"];
    assert_eq!(days.as_array().unwrap().len(), 2);
    assert_eq!(days[1]["due"], "2026-02-13");
}

#[rstest]
#[case(&["welcome", "paul", "horoscope"])]
#[case(&["welcome", "paul", "5"])]
#[case(&["welcome", "paul", "--on", "friday"])]
#[case(&["welcome", "paul", "visuals", "--stop"])]
fn what_is_no_step_is_refused(#[case] arguments: &[&str]) {
    let notebook = Notebook::with_two_maries();
    assert_eq!(notebook.run(arguments).code, 2);
}

#[test]
fn who_has_no_tier_comes_back_when_there_is_room_and_stays() {
    let notebook = Notebook::new();
    notebook.ok(&["add", "Otto"]);
    notebook.ok(&["log", "otto", "Hello"]);
    assert_eq!(reasons(&notebook, "2026-05-01", "round"), [""; 0]);
    // The fourth is a holiday.
    assert_eq!(reasons(&notebook, "2026-05-05", "round"), ["no contact for 91 d; no tier"]);
    assert_eq!(reasons(&notebook, "2027-05-05", "round").len(), 1, "it does not lapse by being left alone");
    notebook.ok(&["edit", "otto", "--status", "dormant"]);
    assert_eq!(reasons(&notebook, "2026-02-10", "dormant"), ["dormant, last contact 7 d ago: give a sign of life"]);
    notebook.ok(&["edit", "otto", "--tier", "A"]);
    assert_eq!(reasons(&notebook, "2026-02-10", "dormant").len(), 1, "with a tier too");
    notebook.set("[queue]\ndormant_days = 0\n");
    notebook.ok(&["edit", "otto", "--status", "active", "--tier", "none"]);
    assert_eq!(reasons(&notebook, "2026-02-09", "round").len(), 1, "as soon as there is room");
}

fn trail_runners() -> Notebook {
    let notebook = Notebook::with_two_maries();
    notebook.ok(&["jot", "lefevre", "+interest trail running in the Alps"]);
    notebook.ok(&["jot", "dupont", "+interest loves trail running"]);
    notebook.ok(&["add", "Ana", "--tag", "wine"]);
    notebook.ok(&["edit", "lefevre", "--tag", "food"]);
    notebook
}

#[test]
fn people_are_suggested_with_the_reason_and_come_back_when_planned() {
    let notebook = trail_runners();
    let listed = notebook.json(&["introductions", "lefevre"]);
    assert_eq!(keys(&listed), ["schema", "introductions", "suggestions"]);
    let found: Vec<(&str, &str)> = listed["suggestions"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| (row["name"].as_str().unwrap(), row["why"].as_str().unwrap()))
        .collect();
    assert_eq!(found, [("Marie Dupont", "both: trail running"), ("Ana", "food goes with wine")]);
    notebook.ok(&["introduce", "lefevre", "dupont", "--why", "trail running", "--on", "2026-02-07"]);
    let why = "introduce to Marie Dupont: trail running";
    assert_eq!(reasons(&notebook, "2026-02-06", "introduce"), [""; 0]);
    assert_eq!(reasons(&notebook, "2026-02-09", "introduce"), [why], "on one of them, a Saturday slid to Monday");
    let open = notebook.json(&["introductions"]);
    let row = &open["introductions"][0];
    assert_eq!(keys(row), ["id", "with", "why", "noted", "due", "done", "outcome"]);
    for who in ["lefevre", "dupont"] {
        assert_eq!(notebook.json(&["show", who])["introductions"][0]["why"], "trail running", "on both pages");
    }
    assert_eq!(notebook.json(&["introductions", "dupont"])["suggestions"], Value::Array(vec![]));
    assert_eq!(notebook.json(&["search", "trail"])["introductions"][0]["text"], "trail running");
    notebook.ok(&["introduce", "dupont", "lefevre", "--done"]);
    assert_eq!(reasons(&notebook, "2026-02-09", "introduce"), [""; 0]);
    assert_eq!(notebook.json(&["introductions"])["introductions"].as_array().unwrap().len(), 1, "the same one");
    notebook.ok(&["undo"]);
    assert_eq!(reasons(&notebook, "2026-02-09", "introduce"), [why]);
}

#[rstest]
#[case::do_not_contact("--do-not-contact", "")]
#[case::archived("--archive", "")]
#[case::ended("--status", "ended")]
fn who_may_not_be_met_is_not_suggested_and_raises_nothing(#[case] flag: &str, #[case] value: &str) {
    let notebook = trail_runners();
    notebook.ok(&["introduce", "lefevre", "ana", "--on", "2026-02-04"]);
    let edit = |who: &'static str| {
        let mut all = vec!["edit", who, flag];
        all.extend(Some(value).filter(|value| !value.is_empty()));
        notebook.ok(&all);
    };
    edit("dupont");
    edit("ana");
    assert_eq!(notebook.json(&["introductions", "lefevre"])["suggestions"], Value::Array(vec![]));
    assert_eq!(reasons(&notebook, "2026-02-04", "introduce"), [""; 0]);
}

#[test]
fn nobody_is_introduced_to_themselves_and_namesakes_are_asked_about() {
    let notebook = trail_runners();
    assert_eq!(notebook.run(&["introduce", "ana", "ana"]).code, 2);
    assert_eq!(notebook.run(&["introduce", "ana", "marie"]).code, 4);
}

/// A fair on Thursday 5 February with both Maries, who run trails.
fn fair() -> Notebook {
    let notebook = trail_runners();
    notebook.ok(&["event", "add", "SEO Summit", "--on", "2026-02-05", "--place", "Lyon", "--with", "lefevre"]);
    notebook.ok(&["event", "attend", "summit", "dupont", "--prepare", "the audit"]);
    notebook
}

#[test]
fn an_event_is_kept_with_who_comes_and_what_to_prepare() {
    let notebook = fair();
    let event = &notebook.json(&["event", "list"])["events"][0];
    assert_eq!(keys(event), ["id", "name", "on", "until", "place", "held", "attendees"]);
    assert_eq!(event["attendees"][1]["prepare"], "the audit");
    let shown = notebook.json(&["event", "show", "seo"]);
    assert_eq!(shown["meetings"][0]["why"], "both: trail running", "who should meet whom, each pair once");
    assert_eq!(shown["meetings"].as_array().unwrap().len(), 1);
    assert!(notebook.ok(&["event", "show", "seo"]).contains("prepare: the audit"));
    let brief = notebook.ok(&["show", "dupont", "--brief"]);
    assert!(brief.contains("SEO Summit, Lyon, Thu 5 Feb: prepare the audit"), "{brief}");
    assert_eq!(notebook.json(&["show", "dupont"])["events"][0]["name"], "SEO Summit");
    notebook.ok(&["event", "leave", "summit", "dupont"]);
    assert_eq!(notebook.json(&["show", "dupont"])["events"], Value::Array(vec![]));
    notebook.ok(&["undo"]);
    notebook.ok(&["event", "remove", "summit"]);
    assert_eq!(notebook.json(&["event"])["events"], Value::Array(vec![]));
    notebook.ok(&["undo"]);
    assert_eq!(notebook.json(&["event"])["events"][0]["attendees"].as_array().unwrap().len(), 2);
}

#[test]
fn what_somebody_dislikes_is_not_asked_about_as_if_it_were_liked() {
    let notebook = fair();
    notebook.ok(&["jot", "dupont", "+dislike phone calls"]);
    let shown = notebook.ok(&["event", "show", "summit"]);
    assert!(shown.contains("dislikes: phone calls"), "{shown}");
    assert!(shown.contains("trail running") && !shown.contains("interest: trail"), "{shown}");
}

#[test]
fn an_event_is_edited_as_one_step() {
    let notebook = fair();
    notebook.ok(&["event", "edit", "summit", "--name", "SEO Days", "--until", "2026-02-06", "--with", "ana"]);
    notebook.ok(&["event", "edit", "days", "--on", "2026-02-12", "--place", "none"]);
    let event = &notebook.json(&["event"])["events"][0];
    assert_eq!(
        (&event["name"], &event["on"], &event["until"]),
        (&"SEO Days".into(), &"2026-02-12".into(), &"2026-02-13".into())
    );
    assert_eq!((&event["place"], event["attendees"].as_array().unwrap().len()), (&"".into(), 3));
    assert_eq!(event["attendees"][1]["prepare"], "the audit", "what was noted stays");
    assert_eq!(notebook.json(&["event", "edit", "days", "--until", "none"])["event"]["until"], Value::Null);
    assert_eq!(notebook.run(&["event", "edit", "days", "--until", "2026-02-11"]).code, 2, "before the first day");
    for _ in 0..3 {
        notebook.ok(&["undo"]);
    }
    let event = &notebook.json(&["event"])["events"][0];
    assert_eq!((&event["name"], &event["place"]), (&"SEO Summit".into(), &"Lyon".into()));
}

#[test]
fn an_event_is_found_by_its_name_its_place_and_what_to_prepare() {
    let notebook = fair();
    let found = |words: &str| notebook.json(&["search", words])["events"].clone();
    for words in ["summit", "lyon", "seo lyo"] {
        let events = found(words);
        assert_eq!(
            (&events[0]["text"], &events[0]["on"]),
            (&"SEO Summit, Lyon".into(), &"2026-02-05".into()),
            "{words}"
        );
        assert_eq!((&events[0]["id"], &events[0]["name"]), (&Value::Null, &"Marie Lefevre, Marie Dupont".into()));
    }
    let prepare = found("audit");
    assert_eq!((&prepare[0]["text"], &prepare[0]["name"]), (&"the audit".into(), &"Marie Dupont".into()));
    notebook.ok(&["event", "edit", "summit", "--place", "Nice"]);
    assert_eq!((found("lyon"), found("nice")[0]["text"].as_str()), (Value::Array(vec![]), Some("SEO Summit, Nice")));
    notebook.ok(&["event", "remove", "summit"]);
    assert_eq!((found("summit"), found("audit")), (Value::Array(vec![]), Value::Array(vec![])));
    notebook.ok(&["undo"]);
    assert_eq!(found("nice").as_array().unwrap().len(), 1);
}

#[test]
fn events_and_introductions_stand_in_the_agenda_and_its_file() {
    let notebook = fair();
    notebook.ok(&["event", "add", "Salon", "--on", "2026-02-10", "--until", "2026-02-12", "--place", "Nice"]);
    notebook.ok(&["introduce", "lefevre", "ana", "--on", "2026-02-09", "--why", "wine"]);
    let entries = notebook.json(&["agenda"])["entries"].clone();
    let of = |kind: &str| {
        entries.as_array().unwrap().iter().filter(|entry| entry["kind"] == kind).cloned().collect::<Vec<_>>()
    };
    let events = of("event");
    assert_eq!((&events[0]["title"], &events[0]["day"]), (&"SEO Summit".into(), &"2026-02-05".into()));
    assert_eq!(events[0]["who"].as_array().unwrap().len(), 2);
    assert_eq!((&events[1]["from"], &events[1]["until"]), (&"2026-02-10".into(), &"2026-02-12".into()));
    assert_eq!(events[1]["who"].as_array().unwrap().len(), 0, "nobody is on its list yet, and it is told");
    let introductions = of("introduction");
    assert_eq!((&introductions[0]["day"], &introductions[0]["who"][1]["name"]), (&"2026-02-09".into(), &"Ana".into()));
    let file = notebook.ok(&["agenda", "--ics"]);
    assert!(file.contains("DTSTART;VALUE=DATE:20260210\r\nDTEND;VALUE=DATE:20260213\r\n"), "{file}");
    assert!(
        file.contains("SUMMARY:SEO Summit\r\nLOCATION:Lyon\r\nDESCRIPTION:Marie Lefevre\\, Marie Dupont"),
        "{file}"
    );
    let only = notebook.json(&["agenda", "--kind", "event,introduction"])["entries"].as_array().unwrap().len();
    assert_eq!(only, 3);
}

#[test]
fn a_drill_is_for_a_terminal_and_its_questions_for_scripts() {
    let notebook = fair();
    notebook.ok(&["jot", "lefevre", "+child Léa 8"]);
    for flags in [&["drill"][..], &["drill", "--no-input"][..], &["drill", "--event", "summit"][..]] {
        let run = notebook.run(flags);
        assert_eq!((run.code, run.err.contains("in a terminal")), (2, true), "{run:?}");
    }
    let asked = notebook.json(&["drill", "--event", "summit"]);
    let questions = asked["questions"].as_array().unwrap();
    let child = questions.iter().find(|question| question["ask"] == "child").unwrap();
    assert_eq!(keys(child), ["ask", "name", "cues", "text"]);
    assert_eq!((&child["name"], &child["text"]), (&"Marie Lefevre".into(), &"Marie Lefevre: the child’s name?".into()));
    assert!(!asked.to_string().contains("Léa"), "no answer is among the questions: {asked}");
    assert_eq!(notebook.json(&["drill", "dupont"])["questions"][0]["ask"], "interest");
    assert_eq!(notebook.run(&["drill", "--event", "nothing"]).code, 2);
}

#[test]
fn the_day_after_one_of_them_asks_how_it_went_until_it_is_an_entry() {
    let notebook = fair();
    assert_eq!(reasons(&notebook, "2026-02-05", "appointment"), [""; 0]);
    let asked = ["SEO Summit (Thu 5 Feb): how did it go? with 1 other"];
    assert_eq!(reasons(&notebook, "2026-02-06", "appointment"), asked, "once, not once for each");
    notebook.ok(&["edit", "lefevre", "--do-not-contact"]);
    assert_eq!(reasons(&notebook, "2026-02-06", "appointment"), asked, "on the next who may be met");
    notebook.ok(&["undo"]);
    assert_eq!(notebook.run(&["event", "held", "summit"]).code, 2, "it is still to come");
    notebook.ok(&["--today", "2026-02-06", "event", "held", "summit", "Good talks"]);
    assert_eq!(reasons(&notebook, "2026-02-06", "appointment"), [""; 0]);
    let page = notebook.json(&["--today", "2026-02-06", "show", "dupont"]);
    let entry = &page["interactions"][0];
    assert_eq!((&entry["text"], &entry["channel"]), (&"SEO Summit, Lyon: Good talks".into(), &"meet".into()));
    assert_eq!((&entry["on"], &page["last_contact"]), (&"2026-02-05".into(), &"2026-02-05".into()));
    assert!(notebook.json(&["event"])["events"][0]["held"].is_string());
    notebook.ok(&["undo"]);
    assert_eq!(reasons(&notebook, "2026-02-06", "appointment"), asked, "one step");
}

#[rstest]
#[case(&["event", "add", "Dinner"], 2)]
#[case(&["event", "add", "Dinner", "--on", "2026-02-06", "--until", "2026-02-05"], 2)]
#[case(&["event", "show", "nothing"], 3)]
#[case(&["event", "dance"], 2)]
fn what_is_no_event_is_refused(#[case] arguments: &[&str], #[case] code: i32) {
    assert_eq!(Notebook::with_two_maries().run(arguments).code, code);
}
