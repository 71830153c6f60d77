//! Every kind of item by command line: added, changed, removed, each as one step that can be undone, each with `--json`.

use rstest::rstest;
use serde_json::Value;

use crate::harness::{Notebook, run};

/// A notebook with somebody on whose page most kinds stand.
fn notebook() -> Notebook {
    let notebook = Notebook::with_two_maries();
    notebook.ok(&["relative", "add", "paul", "Léa", "--relation", "daughter", "--birthday", "12/04/2015"]);
    notebook
}

/// What an address and a date say of themselves needs no flag.
#[rstest]
#[case(&["channel", "add", "paul", "mail", "<paul@example.org>"], "channels", "paul@example.org")]
#[case(&["channel", "add", "paul", "wa +33612345678"], "channels", "whatsapp")]
#[case(&["date", "add", "paul", "wedding", "14 june 2015"], "occasions", "2015-06-14")]
#[case(&["date", "add", "paul", "the end of his thesis 14/02"], "occasions", "the end of his thesis")]
fn what_is_plain_from_the_words_needs_no_flag(#[case] add: &[&str], #[case] list: &str, #[case] expected: &str) {
    let notebook = notebook();
    notebook.ok(add);
    let page = notebook.json(&["show", "paul"]);
    let kept = page[list].as_array().unwrap().iter().find(|row| row.to_string().contains(expected));
    assert!(kept.is_some_and(|row| !row.to_string().contains(['<', '>'])), "{}", page[list]);
}

/// Each kind: what adds one, what changes it, what removes it, where `show --json` has it, and what the change is seen by.
#[rstest]
#[case::relative(
    "relatives", "Léo junior",
    &["relative", "add", "paul", "Léo", "--relation", "fils", "--age", "8"],
    &["relative", "edit", "paul", "leo", "--name", "Léo junior", "--birthday", "1985"],
    &["relative", "remove", "paul", "leo"])]
#[case::fact(
    "facts", "hates mint",
    &["fact", "add", "paul", "loves mint", "--kind", "like", "--private"],
    &["fact", "edit", "paul", "mint", "--text", "hates mint", "--kind", "dislike", "--open", "--about", "Léa"],
    &["fact", "remove", "paul", "mint"])]
#[case::occasion(
    "occasions", "--05-01",
    &["date", "add", "paul", "wedding", "--on", "14/02"],
    &["date", "edit", "paul", "wedding", "--on", "1 may"],
    &["date", "remove", "paul", "wedding"])]
#[case::channel(
    "channels", "paul@example.net",
    &["channel", "add", "paul", "paul@example.org"],
    &["channel", "edit", "paul", "example.org", "--value", "paul@example.net", "--hours", "9:00-12:00"],
    &["channel", "remove", "paul", "email"])]
#[case::gift(
    "gifts", "blue pen",
    &["gift", "add", "paul", "pen", "--cost", "20 EUR"],
    &["gift", "edit", "paul", "pen", "--name", "blue pen"],
    &["gift", "remove", "paul", "pen"])]
#[case::promise(
    "promises", "2026-02-06",
    &["promise", "paul", "send banners"],
    &["promise", "edit", "paul", "banners", "--due", "friday", "--theirs"],
    &["promise", "remove", "paul", "banners"])]
#[case::request(
    "requests", "where are the new links?",
    &["request", "paul", "where are the links?"],
    &["request", "edit", "paul", "links", "--text", "where are the new links?", "--urgent"],
    &["request", "remove", "paul", "links"])]
#[case::feedback(
    "feedback", "darker banners",
    &["feedback", "paul", "dark banners"],
    &["feedback", "edit", "paul", "banners", "--text", "darker banners"],
    &["feedback", "remove", "paul", "banners"])]
#[case::interaction(
    "interactions", "message_left",
    &["log", "paul", "a good call"],
    &["contact", "edit", "paul", "good call", "--outcome", "message_left", "--via", "mail", "--on", "yesterday"],
    &["contact", "remove", "paul", "good call"])]
#[case::introduction(
    "introductions", "both bake",
    &["introduce", "paul", "lefevre"],
    &["introduce", "paul", "lefevre", "--why", "both bake", "--on", "friday"],
    &["introduce", "paul", "lefevre", "--remove"])]
#[case::identifier(
    "identifiers", "43",
    &["edit", "paul", "--id", "affiliatewp=42"],
    &["edit", "paul", "--id", "affiliatewp=43"],
    &["edit", "paul", "--id", "affiliatewp=none"])]
#[case::name(
    "names", "Nguyen SARL",
    &["edit", "paul", "--also", "Polo"],
    &["edit", "paul", "--also", "company=Nguyen SARL"],
    &["edit", "paul", "--no-longer", "polo", "--no-longer", "nguyen sarl"])]
fn an_item_is_added_changed_and_removed_each_as_one_step(
    #[case] member: &str,
    #[case] changed: &str,
    #[case] add: &[&str],
    #[case] edit: &[&str],
    #[case] remove: &[&str],
) {
    let notebook = notebook();
    let shown = || notebook.json(&["show", "paul"])[member].clone();
    let mut states = vec![notebook.state()];
    let before = shown();
    for (number, arguments) in [add, edit, remove].into_iter().enumerate() {
        let answer = notebook.json(arguments);
        assert!(answer["step"].is_string(), "{arguments:?}: {answer}");
        states.push(notebook.state());
        assert_ne!(states[number], states[number + 1], "{arguments:?} changed nothing");
        let holds = shown().to_string().contains(changed);
        assert_eq!(holds, number == 1, "{arguments:?}: {}", shown());
    }
    assert_eq!(shown(), before);
    for state in states.iter().rev().skip(1) {
        notebook.ok(&["undo"]);
        assert_eq!(&notebook.state(), state);
    }
    for state in states.iter().skip(1) {
        notebook.ok(&["redo"]);
        assert_eq!(&notebook.state(), state);
    }
}

#[test]
fn an_event_is_added_with_its_people_changed_and_removed_each_as_one_step() {
    let notebook = notebook();
    let events = || notebook.json(&["event"])["events"].clone();
    notebook.ok(&["event", "add", "SEO Summit", "--on", "12/03/2026", "--until", "13/03/2026", "--with", "paul"]);
    let before = events();
    assert_eq!(before[0]["attendees"][0]["name"], "Paul Nguyen");
    notebook.ok(&["event", "modifier", "summit", "--on", "2026-03-19", "--place", "Lyon", "--name", "SEO Day"]);
    let after = events();
    assert_eq!(
        (&after[0]["name"], &after[0]["on"], &after[0]["until"], &after[0]["place"]),
        (&"SEO Day".into(), &"2026-03-19".into(), &"2026-03-20".into(), &"Lyon".into()),
        "a moved event lasts as long as before"
    );
    notebook.ok(&["undo"]);
    assert_eq!(events(), before);
    notebook.ok(&["undo"]);
    assert_eq!(events(), Value::Array(Vec::new()), "the event and its list were one step");
}

#[test]
fn a_filter_is_kept_changed_and_removed_each_as_one_step() {
    let notebook = notebook();
    let own = || {
        let filters = notebook.json(&["filters"])["filters"].clone();
        let own = filters.as_array().unwrap().iter().filter(|filter| filter["own"] == true);
        own.map(|filter| format!("{} {}", filter["name"], filter["filter"])).collect::<Vec<_>>()
    };
    for arguments in [
        &["filters", "--save", "vip", "tier:A"][..],
        &["filters", "--save", "vip", "tier:A late"],
        &["filters", "--rename", "vip", "first of all"],
        &["filters", "--remove", "first of all"],
    ] {
        assert!(notebook.json(arguments)["step"].is_string(), "{arguments:?}");
    }
    assert_eq!(own(), Vec::<String>::new());
    notebook.ok(&["undo"]);
    assert_eq!(own(), ["\"first of all\" \"tier:A late\""]);
}

#[test]
fn everything_that_is_known_is_said_when_somebody_is_added_as_one_step() {
    let notebook = Notebook::new();
    let arguments = [
        "add",
        "Anna Żak",
        "--tier",
        "B",
        "--every",
        "3w",
        "--status",
        "prospect",
        "--tag",
        "travel",
        "--email",
        "anna@example.org",
        "--phone",
        "+48 600 700 800",
        "--channel",
        "mp=@annazak",
        "--channel-hours",
        "call=9:30-12:00",
        "--prefer",
        "appel,dm",
        "--hours",
        "9:00-18:00",
        "--zone",
        "Europe/Warsaw",
        "--language",
        "pl",
        "--vous",
        "--joined",
        "2025-11-03",
        "--also",
        "Ania",
        "--also",
        "company=Zak i syn",
        "--id",
        "affiliatewp=77",
        "--sharing",
        "oui",
        "--decision-pending",
    ];
    notebook.ok(&arguments);
    let page = notebook.json(&["show", "anna"]);
    let kinds: Vec<&str> =
        page["channels"].as_array().unwrap().iter().map(|channel| channel["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["call", "dm", "email"]);
    assert_eq!(page["channels"][0]["hours"], serde_json::json!({"from": "09:30", "until": "12:00"}));
    assert_eq!(page["other_names"], serde_json::json!(["Ania", "Zak i syn"]));
    assert_eq!(page["identifiers"], serde_json::json!([{"system": "affiliatewp", "id": "77"}]));
    let said = ["tier", "status", "time_zone", "language", "address_form", "joined", "sharing"];
    let said: Vec<&str> = said.iter().map(|member| page[member].as_str().unwrap()).collect();
    assert_eq!(said, ["B", "prospect", "Europe/Warsaw", "pl", "vous", "2025-11-03", "yes"]);
    assert_eq!((&page["rhythm_days"], &page["decision_pending"]), (&21.into(), &true.into()));
    notebook.ok(&["undo"]);
    assert_eq!(notebook.ok(&["list", "--plain"]), "");
}

#[test]
fn an_identity_that_somebody_has_is_refused_with_the_name() {
    let notebook = notebook();
    notebook.ok(&["edit", "lefevre", "--id", "affiliatewp=42"]);
    let state = notebook.state();
    for arguments in
        [&["edit", "paul", "--id", "affiliatewp=42", "--tier", "C"][..], &["add", "Nora", "--id", "affiliatewp=42"]]
    {
        let refused = notebook.run(arguments);
        assert_eq!(refused.code, 1, "{refused:?}");
        assert!(refused.err.starts_with("Marie Lefevre has 42 in affiliatewp already."), "{refused:?}");
    }
    assert_eq!(notebook.state(), state);
    let mut french = notebook.command(&["edit", "paul", "--id", "affiliatewp=42"]);
    assert!(run(french.env("LC_ALL", "fr_FR.UTF-8")).err.contains("42 est déjà Marie Lefevre."));
    // Their own stays their own.
    notebook.ok(&["edit", "lefevre", "--id", "affiliatewp=42", "--tier", "B"]);
}

#[rstest]
#[case::not_there(&["fact", "edit", "paul", "chess", "--text", "go"], 3, "not_found", 2)]
#[case::several(&["fact", "remove", "paul", "mint"], 4, "ambiguous", 2)]
#[case::nothing_said(&["fact", "remove", "paul"], 4, "ambiguous", 2)]
#[case::nobody(&["fact", "add", "zoe", "likes tea"], 3, "not_found", 0)]
#[case::two_people(&["fact", "add", "marie", "likes tea"], 4, "ambiguous", 2)]
#[case::no_verb(&["fact", "delete", "paul", "mint"], 2, "usage", 0)]
#[case::nothing_to_change(&["fact", "edit", "paul", "tea"], 2, "usage", 0)]
#[case::no_kind(&["fact", "edit", "paul", "tea", "--kind", "hobbies"], 2, "usage", 0)]
#[case::no_relative(&["fact", "edit", "paul", "tea", "--about", "Zoe"], 3, "not_found", 0)]
#[case::no_event(&["event", "show", "summit"], 3, "not_found", 0)]
fn what_is_meant_is_never_guessed(
    #[case] arguments: &[&str],
    #[case] code: i32,
    #[case] name: &str,
    #[case] candidates: usize,
) {
    let notebook = notebook();
    for fact in ["loves mint", "mint tea at four"] {
        notebook.ok(&["fact", "add", "paul", fact]);
    }
    let state = notebook.state();
    let told = notebook.run(&[arguments, &["--json"]].concat());
    assert_eq!((told.code, told.json()["error"]["code"].as_str().unwrap()), (code, name), "{told:?}");
    let listed = told.json()["error"]["candidates"].as_array().map_or(0, Vec::len);
    assert_eq!(listed, candidates, "{told:?}");
    assert_eq!(notebook.state(), state);
}

#[test]
fn an_example_with_an_apostrophe_holds_in_a_shell() {
    let notebook = notebook();
    notebook.ok(&["add", "Ann O'Hara"]);
    let run = notebook.run(&["promise", "Ann O'Hara"]);
    assert!(run.err.contains(r"carnet promise 'Ann O'\''Hara' 'send"), "{run:?}");
}

#[rstest]
#[case::nothing(&["fact"], "This is missing: add|edit|remove WHO.")]
#[case::half(&["promise", "paul"], "What is promised goes behind the name: carnet promise")]
#[case::tier(&["edit", "paul", "--tier", "Z"], "--tier cannot be “Z”. Write it as in A.")]
#[case::zone(&["edit", "paul", "--zone", "Europe/Pari"], "Write it as in Europe/Paris.")]
#[case::relation(&["relative", "add", "paul", "Ann", "--relation", "cousine"], "It can be: partner, child,")]
#[case::no_relation(&["relative", "add", "paul", "Ann"], "carnet relative add marie Léa --relation child")]
#[case::add_contact(&["contact", "add", "paul"], "A contact is added by carnet log.")]
fn an_error_says_what_to_write(#[case] arguments: &[&str], #[case] told: &str) {
    let run = notebook().run(arguments);
    assert_eq!(run.code, 2, "{run:?}");
    assert!(run.err.contains(told), "{run:?}");
}

#[test]
fn an_identity_from_the_candidates_names_the_item() {
    let notebook = notebook();
    for fact in ["loves mint", "mint tea at four"] {
        notebook.ok(&["fact", "add", "paul", fact]);
    }
    let told = notebook.run(&["fact", "remove", "paul", "mint", "--json"]).json();
    let tea = told["error"]["candidates"].as_array().unwrap().iter().find(|one| one["name"] == "mint tea at four");
    notebook.ok(&["fact", "remove", "paul", tea.unwrap()["id"].as_str().unwrap()]);
    let facts = notebook.json(&["show", "paul"])["facts"].clone();
    assert_eq!((facts.as_array().unwrap().len(), &facts[0]["text"]), (1, &"loves mint".into()));
}

#[test]
fn a_channel_moves_and_a_promise_is_kept() {
    let notebook = notebook();
    notebook.ok(&["channel", "add", "paul", "paul@example.org"]);
    notebook.ok(&["channel", "add", "paul", "+33 6 12 34 56 78", "--kind", "appel"]);
    notebook.ok(&["channel", "monter", "paul", "appel"]);
    assert_eq!(notebook.json(&["show", "paul"])["channels"][0]["kind"], "call");
    notebook.ok(&["promise", "paul", "send banners"]);
    notebook.ok(&["promise", "tenir", "paul", "banners"]);
    assert_eq!(notebook.json(&["show", "paul"])["promises"][0]["done"], "2026-02-03");
    notebook.ok(&["promise", "edit", "paul", "banners", "--kept", "none"]);
    assert_eq!(notebook.json(&["show", "paul"])["promises"][0]["done"], Value::Null);
}
