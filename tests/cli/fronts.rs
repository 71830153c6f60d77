//! What the screens do and say, the command line does and says too: what can wait, many at once, a day with its reason, and
//! the warnings of forms.

use rstest::rstest;
use serde_json::{Value, json};

use crate::harness::{Notebook, run};

/// Each is one step of the journal: done, seen, undone.
#[rstest]
#[case::skip(&["skip", "paul"], "Skipped: Paul Nguyen. Back Wed 4 Feb 2026.")]
#[case::skip_in_french_words(&["passer", "paul"], "Back Wed 4 Feb 2026.")]
#[case::reason(&["next", "paul", "friday", "renew", "the", "contract"], "Because: renew the contract")]
#[case::reason_with_an_hour(&["next", "paul", "friday 14:30 renew the contract"], "at 14:30. Because: renew")]
#[case::rhythm(&["next", "paul", "every 3w"], "Rhythm set: Paul Nguyen.")]
#[case::tier_of_many(&["edit", "--where", "tier:A,B", "--tier", "C"], "Marie Dupont, Marie Lefevre")]
#[case::tags_of_many(&["edit", "--where", "tag:q1", "--tag", "q2", "--untag", "q1"], "Paul Nguyen")]
#[case::status_of_many(&["modifier", "--where", "marie", "--status", "paused"], "Marie Dupont, Marie Lefevre")]
#[case::rhythm_of_many(&["edit", "--where", "marie", "--every", "3w"], "Marie Dupont, Marie Lefevre")]
#[case::archive_of_many(&["edit", "--where", "tier:B", "--archive"], "Archived: Marie Dupont.")]
fn what_the_screens_do_is_one_step(#[case] words: &[&str], #[case] says: &str) {
    let notebook = Notebook::with_two_maries();
    let before = notebook.json(&["list", "is:archived"]);
    let (shown, queue) = (notebook.state(), notebook.ok(&["today", "--json"]));
    let answer = notebook.json(words);
    assert!(answer["step"].is_string() && answer["with"][0]["name"].is_string(), "{answer}");
    let changed = notebook.state() != shown || notebook.ok(&["today", "--json"]) != queue;
    assert!(changed, "{words:?} changed nothing");
    notebook.ok(&["undo"]);
    assert_eq!((notebook.state(), notebook.ok(&["today", "--json"])), (shown, queue));
    assert_eq!(notebook.json(&["list", "is:archived"]), before);
    let told = notebook.ok(words);
    assert!(told.contains(says), "{told}");
}

#[test]
fn the_reason_of_a_day_stands_where_the_screens_put_it() {
    let notebook = Notebook::with_two_maries();
    let answer = notebook.json(&["next", "paul", "vendredi", "14h30", "renouveler", "le", "contrat"]);
    let expected = json!({"next_due": "2026-02-06", "at": "14:30", "reason": "renouveler le contrat"});
    for (member, value) in expected.as_object().unwrap() {
        assert_eq!(&answer["with"][0][member], value, "{answer}");
    }
    let page = notebook.ok(&["show", "paul"]);
    assert!(page.contains("14:30 renouveler le contrat"), "{page}");
}

#[test]
fn nobody_is_meant_by_a_filter_that_leaves_nobody() {
    let notebook = Notebook::with_two_maries();
    let state = notebook.state();
    let told = notebook.run(&["edit", "--where", "tag:q1 tier:A", "--tier", "C"]);
    assert_eq!((told.code, told.out.as_str()), (3, ""), "{told:?}");
    assert_eq!(notebook.state(), state);
}

#[test]
fn who_could_wait_is_spread_over_the_coming_days() {
    let notebook = Notebook::new();
    notebook.set("capacity = 2");
    for name in ["Ann", "Bea", "Cleo", "Dora", "Eve"] {
        notebook.ok(&["add", name, "--every", "2w"]);
        notebook.ok(&["log", name, "hello", "--when", "2025-12-01"]);
    }
    let waiting = notebook.json(&["today"])["waiting"].clone();
    let answer = notebook.json(&["spread"]);
    let days: Vec<&Value> = answer["with"].as_array().unwrap().iter().map(|placed| &placed["day"]).collect();
    assert_eq!(days, ["2026-02-04", "2026-02-04", "2026-02-05"], "{answer} of {waiting}");
    notebook.ok(&["undo"]);
    assert_eq!(notebook.json(&["today"])["waiting"], waiting);
    notebook.ok(&["spread"]);
    assert!(notebook.ok(&["spread"]).contains("Nobody is waiting"));
}

/// A new fact of which nothing more is said is of one kind, by command and in a line; forms open with the same one.
#[rstest]
#[case(&["fact", "add", "paul", "plays golf"])]
#[case(&["jot", "paul", "plays golf"])]
fn a_new_fact_is_of_one_kind(#[case] words: &[&str]) {
    let notebook = Notebook::with_two_maries();
    notebook.ok(words);
    assert_eq!(notebook.json(&["show", "paul"])["facts"][0]["kind"], "topic");
}

/// What the law protects most is met with a gentle word, by every command that takes words; it is written all the same.
#[rstest]
#[case(&["log", "paul", "he has cancer"], "“cancer”: health")]
#[case(&["log", "paul", "a word", "--fact", "family=his wife is a union member"], "a union")]
#[case(&["log", "paul", "a word", "--promise", "ask about the surgery"], "health")]
#[case(&["jot", "paul", "goes to church"], "religion")]
#[case(&["fact", "add", "paul", "has cancer, union member"], "health")]
#[case(&["fact", "edit", "paul", "tea", "--text", "votes for the far right"], "politics")]
#[case(&["promise", "paul", "ask about the surgery"], "health")]
#[case(&["promise", "edit", "paul", "banners", "--text", "ask about the surgery"], "health")]
#[case(&["request", "paul", "a card for the union rep"], "a union")]
#[case(&["feedback", "paul", "a page for lesbians"], "sex")]
#[case(&["contact", "edit", "paul", "a call", "--text", "he has diabetes"], "health")]
#[case(&["next", "paul", "friday", "ask about the surgery"], "health")]
#[case(&["introduce", "paul", "lefevre", "--why", "both go to the mosque"], "religion")]
#[case(&["event", "add", "Fair", "--on", "friday", "--with", "paul", "--prepare", "ask about the surgery"], "health")]
#[case(&["gift", "edit", "paul", "pen", "--reaction", "wrote from the hospital bed, in hospital"], "health")]
fn sensitive_words_are_met_with_a_gentle_word(#[case] words: &[&str], #[case] topic: &str) {
    let notebook = Notebook::with_two_maries();
    notebook.ok(&["fact", "add", "paul", "likes tea"]);
    notebook.ok(&["promise", "paul", "send banners"]);
    notebook.ok(&["gift", "add", "paul", "pen"]);
    notebook.ok(&["log", "paul", "a call"]);
    let told = notebook.run(words);
    assert_eq!(told.code, 0, "{told:?}");
    assert!(told.err.contains(topic) && told.err.contains("without surprise"), "{told:?}");
    let json = notebook.run(&["undo"]);
    assert_eq!(json.code, 0, "it was written: {json:?}");
    assert_eq!(notebook.run(&[words, &["-q"]].concat()).err, "");
    let mut french = notebook.command(words);
    assert!(!run(french.env("LC_ALL", "fr_FR.UTF-8")).err.contains("without surprise"));
}

#[rstest]
#[case(&["log", "paul", "a good call"])]
#[case(&["fact", "edit", "paul", "cancer", "--kind", "like"])]
#[case(&["fact", "remove", "paul", "cancer"])]
fn what_is_not_new_is_not_warned_about(#[case] words: &[&str]) {
    let notebook = Notebook::with_two_maries();
    notebook.ok(&["fact", "add", "paul", "has cancer"]);
    assert_eq!(notebook.run(words).err, "");
}

/// What the form of a gift says beside its fields, by every command that changes one.
#[rstest]
#[case::relative(&["gift", "add", "paul", "book", "--for", "Léa"], &["counts like a gift to the affiliate"])]
#[case::limit(&["gift", "add", "paul", "watch", "--cost", "150 EUR"], &["over the limit of"])]
#[case::near(&["gift", "add", "paul", "watch", "--cost", "95 EUR"], &["% of the limit"])]
#[case::given_before(&["gift", "add", "paul", "Chocolate"], &["had the same before"])]
#[case::allergy(&["gift", "add", "paul", "cake"], &["allergic to nuts"])]
#[case::decision(&["gift", "edit", "lefevre", "pen", "--name", "red pen"], &["A contract is being decided"])]
#[case::step(&["gift", "step", "lefevre", "pen"], &["A contract is being decided"])]
#[case::several(&["gift", "add", "paul", "chocolate", "--for", "Léa", "--cost", "150 EUR"],
    &["had the same before", "counts like a gift", "over the limit", "allergic to nuts"])]
#[case::marketing(&["gift", "add", "lefevre", "mug", "--logo", "--cost", "900 EUR"], &[])]
fn a_gift_is_warned_about_as_in_its_form(#[case] words: &[&str], #[case] says: &[&str]) {
    let notebook = Notebook::with_two_maries();
    notebook.set("[gifts]\nlimit = \"100 EUR\"");
    notebook.ok(&["relative", "add", "paul", "Léa", "--relation", "daughter"]);
    notebook.ok(&["fact", "add", "paul", "allergic to nuts", "--kind", "care"]);
    notebook.ok(&["gift", "add", "paul", "chocolate", "--state", "given", "--on", "yesterday"]);
    notebook.ok(&["edit", "lefevre", "--decision-pending"]);
    notebook.ok(&["gift", "add", "lefevre", "pen"]);
    let told = notebook.run(words);
    assert_eq!(told.code, 0, "{told:?}");
    for text in says {
        assert!(told.err.contains(text), "{text}: {told:?}");
    }
    assert_eq!(told.err.is_empty(), says.is_empty(), "{told:?}");
}
