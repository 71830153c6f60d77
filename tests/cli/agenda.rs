//! `carnet agenda` and the file that calendars read.

use calcard::icalendar::{ICalendar, ICalendarProperty, ICalendarValue};
use rstest::rstest;

use crate::harness::{Notebook, keys};

/// 3 February 2026 is a Tuesday.
fn noted() -> Notebook {
    let notebook = Notebook::with_two_maries();
    notebook.ok(&["jot", "lefevre", "+child Léa 29/02/2016"]);
    notebook.ok(&["jot", "lefevre", "+date wedding 14/02/2018"]);
    notebook.ok(&["next", "dupont", "2026-02-07"]);
    notebook.ok(&["promise", "paul", "banners; links, and more", "--due", "2026-02-10"]);
    notebook.ok(&["promise", "paul", "test page", "--theirs", "--due", "2026-02-12"]);
    notebook
}

fn told(notebook: &Notebook, arguments: &[&str]) -> Vec<String> {
    let agenda = notebook.json(&[&["agenda"], arguments].concat());
    let entries = agenda["entries"].as_array().unwrap();
    entries
        .iter()
        .map(|entry| format!("{} {} {}", entry["day"], entry["kind"], entry["who"][0]["name"]).replace('"', ""))
        .collect()
}

#[test]
fn the_agenda_tells_everybodys_days() {
    let notebook = noted();
    assert_eq!(
        told(&notebook, &[]),
        [
            "2026-02-09 follow_up Marie Dupont",
            "2026-02-10 promise Paul Nguyen",
            "2026-02-12 their_promise Paul Nguyen",
            "2026-02-14 occasion Marie Lefevre",
            "2026-02-28 occasion Marie Lefevre",
        ]
    );
    let agenda = notebook.json(&["agenda"]);
    assert_eq!(keys(&agenda), ["schema", "from", "until", "entries", "load"]);
    let follow_up = &agenda["entries"][0];
    assert_eq!(
        keys(follow_up),
        [
            "kind",
            "day",
            "was_for",
            "days_late",
            "comes_up",
            "people",
            "title",
            "place",
            "from",
            "until",
            "who",
            "item",
            "private",
            "text"
        ]
    );
    assert_eq!((&follow_up["was_for"], &follow_up["comes_up"]), (&serde_json::Value::Null, &"2026-02-09".into()));
    assert_eq!(agenda["entries"][3]["comes_up"], "2026-02-13", "a wedding on a Saturday shows on Friday");
    assert_eq!(agenda["load"][0], serde_json::json!({"day": "2026-02-09", "people": 1, "capacity": 8}));
    let human = notebook.ok(&["agenda"]);
    assert!(human.contains("Sat 14 Feb\n  wedding    Marie Lefevre  8 years  [shows Fri 13 Feb]\n"), "{human}");
    assert!(human.contains("Léa (child), turns 10"), "{human}");
    assert_eq!(notebook.ok(&["agenda", "--plain"]).lines().next().unwrap().split('\t').count(), 6);
}

#[test]
fn a_contact_moves_the_rhythm_and_closes_the_follow_up() {
    let notebook = noted();
    notebook.ok(&["log", "dupont", "spoke", "--when", "2026-02-03"]);
    notebook.ok(&["log", "paul", "spoke"]);
    let told = told(&notebook, &["--kind", "rhythm,follow-up"]);
    assert_eq!(told, ["2026-02-09 follow_up Marie Dupont", "2026-02-17 rhythm Paul Nguyen"]);
}

#[rstest]
#[case(&["--days", "7"], 1)]
#[case(&["--from", "2026-02-11", "--days", "4"], 2)]
#[case(&["--kind", "occasion"], 2)]
#[case(&["--kind", "promise", "--kind", "their-promise"], 2)]
#[case(&["--kind", "promesse"], 2)]
#[case(&["--from", "2027-05-01"], 0)]
fn a_span_and_kinds_can_be_asked_for(#[case] arguments: &[&str], #[case] count: usize) {
    assert_eq!(told(&noted(), arguments).len(), count);
}

#[rstest]
#[case(&["--kind", "party"])]
#[case(&["--days", "0"])]
#[case(&["--from", "someday"])]
#[case(&["-o", "x.ics"])]
fn what_it_does_not_know_is_refused(#[case] arguments: &[&str]) {
    assert_eq!(noted().run(&[&["agenda"], arguments].concat()).code, 2);
}

#[test]
fn an_empty_agenda_says_so() {
    assert_eq!(Notebook::new().ok(&["agenda"]), "Nothing from Tue 3 Feb to Fri 3 Apr.\n");
}

fn texts(calendar: &ICalendar, property: &ICalendarProperty) -> Vec<String> {
    let events = calendar.components.iter().skip(1);
    let entries = events.flat_map(|event| event.entries.iter().filter(|entry| entry.name == *property));
    let text = |value: &ICalendarValue| match value {
        ICalendarValue::Text(text) => text.clone(),
        other => format!("{other:?}"),
    };
    entries.map(|entry| entry.values.iter().map(text).collect()).collect()
}

#[test]
fn the_calendar_is_read_by_its_library_and_updates_what_it_made() {
    let notebook = noted();
    notebook.ok(&["log", "paul", "spoke"]);
    let written = notebook.ok(&["agenda", "--ics"]);
    let calendar = ICalendar::parse(&written).unwrap();
    let summaries = texts(&calendar, &ICalendarProperty::Summary);
    assert_eq!(
        summaries,
        [
            "Marie Dupont: follow-up",
            "Paul Nguyen: promise, banners; links, and more",
            "Paul Nguyen: they owe, test page",
            "Marie Lefevre: wedding (2018)",
            "Léa (child), Marie Lefevre: birthday (2016)",
        ],
        "a rhythm moves with every contact and is left out"
    );
    assert!(written.contains("banners\\; links\\, and more"), "{written}");
    assert!(written.contains("DTSTART;VALUE=DATE:20260214\r\nDTEND;VALUE=DATE:20260215\r\n"), "{written}");
    let again = ICalendar::parse(notebook.ok(&["agenda", "--ics", "--today", "2026-02-04"])).unwrap();
    assert_eq!(texts(&again, &ICalendarProperty::Uid), texts(&calendar, &ICalendarProperty::Uid));
    let rhythms = notebook.ok(&["agenda", "--ics", "--kind", "rhythm"]);
    assert!(rhythms.contains("SUMMARY:Paul Nguyen: rhythm"), "{rhythms}");
}

#[test]
fn a_file_is_written_whole_and_not_over_another() {
    let notebook = noted();
    let file = notebook.path().with_file_name("dates.ics");
    let path = file.to_str().unwrap();
    assert_eq!(notebook.ok(&["agenda", "--ics", "-o", path]), format!("5 entries written to {path}.\n"));
    let written = std::fs::read_to_string(&file).unwrap();
    assert!(written.ends_with("END:VCALENDAR\r\n"), "{written}");
    let refused = notebook.run(&["agenda", "--ics", "-o", path]);
    assert_eq!((refused.code, refused.out.as_str()), (2, ""));
    assert_eq!(std::fs::read_to_string(&file).unwrap(), written);
    notebook.ok(&["promise", "paul", "call", "--due", "2026-02-11"]);
    for flag in ["--yes", "--force"] {
        notebook.ok(&["agenda", "--ics", "-o", path, flag]);
        assert_ne!(std::fs::read_to_string(&file).unwrap(), written);
    }
}
