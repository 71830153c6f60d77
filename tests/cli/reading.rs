//! Commands that show something to people.

use crate::harness::{Notebook, keys};

#[test]
fn today_is_a_numbered_list_with_reasons() {
    let notebook = Notebook::with_two_maries();
    notebook.ok(&["add", "Zoe Adler"]);
    notebook.ok(&["log", "zoe", "--missed"]);
    notebook.ok(&["log", "lefevre", "Hi", "--when", "2026-01-08"]);
    notebook.ok(&["promise", "paul", "banner kit", "--due", "2026-02-03"]);
    let page = [
        "Tuesday 3 February 2026. 3 people to contact, 1 done.",
        "",
        "Overdue (1)",
        "  1. Marie Lefevre  A  12 d late",
        "     rhythm 14 d, last 26 d ago",
        "",
        "Today (1)",
        "  2. Paul Nguyen  -",
        "     you owe: banner kit; no contact yet",
        "",
        "If you have time (1)",
        "  3. Marie Dupont  B  new",
        "     no contact yet",
        "",
        "Done (1)",
        "  +  Zoe Adler  no answer",
        "",
    ];
    assert_eq!(notebook.ok(&["today"]), page.join("\n"));
    assert_eq!(notebook.ok(&["today", "--count"]), "3\n");
    assert_eq!(notebook.ok(&["today", "--plain", "--max", "1"]).lines().count(), 1);
    assert_eq!(notebook.ok(&["status"]), "3\n");
}

#[test]
fn without_a_command_and_a_terminal_todays_queue_is_printed() {
    let notebook = Notebook::with_two_maries();
    assert_eq!(notebook.ok(&[]), notebook.ok(&["today"]));
    assert_eq!(notebook.json(&[]), notebook.json(&["today"]));
}

#[test]
fn status_makes_no_notebook() {
    let notebook = Notebook::new();
    assert_eq!(notebook.ok(&["status"]), "0\n");
    assert!(!notebook.path().exists());
}

#[test]
fn a_list_is_filtered() {
    let notebook = Notebook::with_two_maries();
    let names = |filter: &[&str]| {
        let listed = notebook.ok(&[&["list", "--plain"], filter].concat());
        listed.lines().map(|line| line.split('\t').nth(1).unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(names(&[]), ["Marie Dupont", "Marie Lefevre", "Paul Nguyen"]);
    assert_eq!(names(&["marie"]), ["Marie Dupont", "Marie Lefevre"]);
    assert_eq!(names(&["tier:A"]), ["Marie Lefevre"]);
    assert_eq!(names(&["niveau:b"]), ["Marie Dupont"]);
    assert_eq!(names(&["#q1"]), ["Paul Nguyen"]);
    assert_eq!(names(&["status:paused"]), Vec::<String>::new());
    assert_eq!(notebook.run(&["list", "status:unknown"]).code, 2);
}

#[test]
fn show_tells_all_and_brief_what_to_ask() {
    let notebook = Notebook::with_two_maries();
    notebook.ok(&["log", "lefevre", "First", "--when", "2026-01-08"]);
    notebook.ok(&["log", "lefevre", "Second +family Léa: football trials >send banners"]);
    let full = notebook.ok(&["show", "lefevre"]);
    for told in ["marie@example.org", "football trials", "> send banners", "First", "Second"] {
        assert!(full.contains(told), "{told} in {full}");
    }
    let brief = notebook.ok(&["show", "lefevre", "--brief"]);
    for told in ["ASK ABOUT", "football trials", "> send banners", "Second", "First", "Léa: football trials · 3 Feb"]
    {
        assert!(brief.contains(told), "{told} in {brief}");
    }
    assert!(brief.lines().filter(|line| !line.is_empty()).count() <= 10, "{brief}");
}

#[test]
fn history_tells_what_was_done_and_undone() {
    let notebook = Notebook::with_two_maries();
    notebook.ok(&["log", "paul", "hi"]);
    notebook.ok(&["undo"]);
    let history = notebook.ok(&["history"]);
    assert!(history.lines().next().unwrap().ends_with("contact with Paul Nguyen  (undone)"), "{history}");
    assert_eq!(history.lines().count(), 4);
    assert_eq!(notebook.ok(&["history", "-n", "1"]).lines().count(), 1);
}

#[test]
fn the_made_up_notebook_is_told_where_there_is_no_terminal_and_makes_no_file() {
    let notebook = Notebook::new();
    let told = notebook.ok(&["demo"]);
    assert!(told.contains("Marie Lefèvre") && told.contains("ليلى حداد"), "{told}");
    assert_eq!(keys(&notebook.json(&["demo"])), keys(&notebook.json(&["today"])));
    let notebook = Notebook::new();
    notebook.ok(&["demo"]);
    assert!(!notebook.path().exists());
}
