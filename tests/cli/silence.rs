//! Who died, and who asked not to be contacted: nothing anywhere reaches out to them.

use rstest::rstest;

use crate::harness::Notebook;

/// Paul has a birthday today, a daughter whose birthday is near, an interest, a promise, a request, gifts and a meeting of
/// minds with Marie; then he is marked.
fn marked(flag: &str) -> Notebook {
    let notebook = Notebook::with_two_maries();
    notebook.ok(&["jot", "paul", "+anniversaire 3/2 +child Zoé +interest trail running +care the divorce"]);
    notebook.ok(&["jot", "lefevre", "+interest trail running"]);
    notebook.ok(&["promise", "paul", "send the banners !tomorrow"]);
    notebook.ok(&["request", "paul", "how do links work?"]);
    notebook.ok(&["gift", "add", "paul", "a headlamp", "--day", "2026-02-20"]);
    notebook.ok(&["edit", "paul", flag]);
    notebook
}

#[rstest]
#[case::deceased("--deceased", "Deceased: nobody writes, calls or gives.", false)]
#[case::not_to_be_contacted("--do-not-contact", "Asked not to be contacted: nobody writes", true)]
fn the_briefing_minds_it_and_wishes_and_asks_nothing(#[case] flag: &str, #[case] minded: &str, #[case] owed: bool) {
    let notebook = marked(flag);
    let brief = notebook.ok(&["show", "paul", "--brief"]);
    assert!(brief.contains(minded) && brief.contains("the divorce"), "{brief}");
    for wished in ["irthday", "headlamp", "trail running", "Zoé", "ASK"] {
        assert!(!brief.contains(wished), "{wished}: {brief}");
    }
    assert_eq!((brief.contains("banners"), brief.contains("REQUESTS")), (owed, owed), "{brief}");
    assert_eq!(notebook.json(&["show", "paul"])["ask"], serde_json::json!([]));
    let whole = notebook.ok(&["show", "paul"]);
    assert!(whole.contains("headlamp") && whole.contains("Zoé"), "the page keeps everything: {whole}");
    assert!(!whole.contains("decide and order"), "{whole}");
}

#[rstest]
#[case::deceased("--deceased", 0)]
#[case::not_to_be_contacted("--do-not-contact", 1)]
fn gifts_agenda_introductions_and_lists_leave_them_out(#[case] flag: &str, #[case] owed: usize) {
    let notebook = marked(flag);
    assert!(!notebook.ok(&["gifts"]).contains("headlamp"));
    assert!(!notebook.ok(&["gifts", "--json"]).contains("headlamp"));
    for format in [&[][..], &["--json"], &["--ics"]] {
        let agenda = notebook.ok(&[&["agenda"], format].concat());
        assert!(!agenda.contains("Paul"), "{agenda}");
    }
    assert!(!notebook.ok(&["today", "--md"]).contains("Paul"));
    assert!(!notebook.ok(&["introductions", "lefevre"]).contains("Paul"), "shared words suggest nobody");
    let count = |what: &str, list: &str| notebook.json(&[what])[list].as_array().map(Vec::len);
    assert_eq!((count("requests", "requests"), count("promises", "promises")), (Some(owed), Some(owed)));
}

#[rstest]
#[case::deceased("--deceased", "has died: nothing is written.")]
#[case::not_to_be_contacted("--do-not-contact", "asked not to be contacted: nothing is written.")]
fn an_introduction_is_refused_from_either_side_and_a_gift_is_warned_of(#[case] flag: &str, #[case] why: &str) {
    let notebook = marked(flag);
    let before = notebook.state();
    for pair in [["paul", "lefevre"], ["lefevre", "paul"]] {
        let told = notebook.run(&["introduce", pair[0], pair[1]]);
        assert!(told.code == 1 && told.err.contains(why), "{told:?}");
    }
    assert_eq!(notebook.state(), before);
    let told = notebook.run(&["gift", "add", "paul", "a scarf"]);
    assert!(told.code == 0 && told.err.contains("nobody writes, calls or gives"), "{told:?}");
    assert_eq!(notebook.run(&["gift", "add", "lefevre", "a scarf"]).err, "");
}

/// An introduction that was noted before is not due any more, on whichever side it was noted.
#[rstest]
#[case::on_the_page_of_the_living("lefevre", "paul")]
#[case::on_their_own_page("paul", "lefevre")]
fn an_introduction_noted_before_is_not_due(#[case] one: &str, #[case] two: &str) {
    let notebook = Notebook::with_two_maries();
    notebook.ok(&["introduce", one, two, "--on", "today"]);
    assert!(notebook.ok(&["agenda", "--json"]).contains("introduction"));
    notebook.ok(&["edit", "paul", "--deceased"]);
    assert!(!notebook.ok(&["agenda", "--json"]).contains("\"introduction\""));
}

#[test]
fn an_event_is_not_told_with_somebody_who_has_died() {
    let notebook = Notebook::new();
    notebook.ok(&["add", "Paul Nguyen"]);
    notebook.ok(&["add", "Ana Sousa"]);
    notebook.ok(&["event", "add", "Fair", "--on", "2026-02-10", "--with", "paul", "--with", "ana"]);
    assert!(notebook.ok(&["agenda"]).contains("with Paul Nguyen, Ana Sousa"));
    notebook.ok(&["edit", "paul", "--deceased"]);
    let agenda = notebook.ok(&["agenda"]);
    assert!(agenda.contains("Fair  with Ana Sousa") && !agenda.contains("Paul"), "{agenda}");
    assert!(notebook.ok(&["event"]).contains("1 person coming"), "{}", notebook.ok(&["event"]));
    let page = notebook.ok(&["event", "show", "Fair"]);
    assert!(page.contains("Paul Nguyen") && page.contains("Deceased"), "the list keeps the name and says so: {page}");
}
