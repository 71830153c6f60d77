//! What is to be minded is never offered as a topic, and what was asked is not asked again (docs/product.md, "Mind").

use rstest::rstest;

use crate::harness::{Notebook, run};

/// Zed, whose final is on Saturday 14 March, noted on 2 March.
fn before_the_final() -> Notebook {
    let notebook = Notebook::new();
    notebook.ok(&["add", "Zed", "--tier", "A"]);
    notebook.ok(&["--today", "2026-03-02", "fact", "add", "zed", "final", "--kind", "family", "--day", "2026-03-14"]);
    notebook
}

/// The days on which the fact was asked about, and whether the queue asks how it went.
fn asked(notebook: &Notebook, today: &str) -> (Option<String>, bool) {
    let fact = notebook.json(&["show", "zed"])["facts"][0]["asked"].as_str().map(str::to_owned);
    (fact, notebook.ok(&["--today", today, "today"]).contains("ask how it went"))
}

#[test]
fn a_contact_marks_the_dated_fact_it_closed_as_asked() {
    let notebook = before_the_final();
    let brief = notebook.ok(&["--today", "2026-03-16", "show", "zed", "--brief"]);
    assert!(brief.contains("how did it go: final · 14 Mar"), "{brief}");
    notebook.ok(&["--today", "2026-03-16", "log", "zed", "final lost, sad"]);
    let brief = notebook.ok(&["--today", "2026-03-30", "show", "zed", "--brief"]);
    assert!(!brief.contains("how did it go") && !brief.contains("ASK"), "{brief}");
    assert!(!notebook.ok(&["--today", "2026-03-30", "show", "zed"]).contains("not asked since"));
    notebook.ok(&["undo"]);
    assert_eq!(asked(&notebook, "2026-03-16"), (None, true), "undone with the contact");
}

#[rstest]
#[case::the_day_after(&["log", "zed", "lost", "--when", "2026-03-15"], Some("2026-03-15"), false)]
#[case::in_writing(&["log", "zed", "left a word", "--missed", "--via", "email"], Some("2026-03-17"), false)]
#[case::with_somebody_else(&["log", "zed", "ana", "all together"], Some("2026-03-17"), false)]
#[case::of_another(&["log", "ana", "said hello"], None, true)]
#[case::missed(&["log", "zed", "--missed"], None, true)]
#[case::a_message_on_the_phone(&["log", "zed", "left a word", "--missed"], None, true)]
#[case::to_everybody(&["log", "zed", "news for all /broadcast"], None, true)]
#[case::before_the_day(&["log", "zed", "looked forward to it", "--when", "2026-03-13"], None, true)]
#[case::on_the_day_itself(&["log", "zed", "good luck", "--when", "2026-03-14"], None, true)]
#[case::what_only_came_in(&["request", "zed", "the new banners"], None, true)]
#[case::a_plan(&["log", "zed", "lunch", "--when", "2026-03-25"], None, true)]
fn only_a_contact_after_the_day_asks_how_it_went(
    #[case] contact: &[&str],
    #[case] on: Option<&str>,
    #[case] is_open: bool,
) {
    let notebook = before_the_final();
    notebook.ok(&["add", "Ana"]);
    notebook.ok(&[&["--today", "2026-03-17"], contact].concat());
    // Days later: after an attempt nobody is asked again on the same day.
    assert_eq!(asked(&notebook, "2026-03-20"), (on.map(str::to_owned), is_open));
}

#[test]
fn the_dialogue_asks_how_it_went_once() {
    let notebook = before_the_final();
    let command = &["--today", "2026-03-16", "--plain"];
    let told = run(notebook.command(command).write_stdin("c\nfinal lost\ny\nq\n")).out;
    assert!(told.contains("Ask about: how did it go: final, 14 Mar\n"), "{told}");
    assert_eq!(asked(&notebook, "2026-03-16"), (Some("2026-03-16".to_owned()), false), "{told}");
}

#[rstest]
#[case::dislike(&["fact", "add", "zed", "calls on Mondays", "--kind", "dislike"], "dislikes: calls on Mondays")]
#[case::care(&["fact", "add", "zed", "her sister's divorce", "--kind", "care"], "her sister's divorce")]
#[case::dislike_of_a_relative(&["fact", "add", "zed", "spinach", "--kind", "dislike", "--about", "Léa"], "Léa dislikes: spinach")]
#[case::care_with_a_day(&["fact", "add", "zed", "the trial", "--kind", "care", "--day", "2026-02-09"], "the trial")]
#[case::a_like_that_became_a_dislike(&["fact", "edit", "zed", "opera", "--kind", "dislike"], "dislikes: opera")]
fn what_is_to_be_minded_is_said_everywhere_and_never_asked(#[case] command: &[&str], #[case] told: &str) {
    let notebook = Notebook::new();
    notebook.ok(&["add", "Zed", "--tier", "A"]);
    notebook.ok(&["jot", "zed", "+child Léa 8"]);
    notebook.ok(&["fact", "add", "zed", "opera", "--kind", "like"]);
    notebook.ok(command);
    let later = |arguments: &[&str]| notebook.ok(&[&["--today", "2026-02-11"], arguments].concat());
    let brief = later(&["show", "zed", "--brief"]);
    let (mind, rest): (Vec<&str>, Vec<&str>) = brief.lines().partition(|line| line.starts_with("MIND"));
    assert!(mind.len() == 1 && mind[0].contains(told), "{brief}");
    let words = told.rsplit(": ").next().unwrap();
    assert!(!rest.iter().any(|line| line.contains(words)), "{brief}");
    let full = later(&["show", "zed"]);
    assert!(full.contains(&format!("Mind\n  {told}\n")), "{full}");
    let fact = full.lines().rev().find(|line| line.contains(words)).unwrap();
    assert!(!fact.contains("not asked since"), "{fact}");
    let page = notebook.json(&["--today", "2026-02-11", "show", "zed"]);
    assert_eq!(page["mind"][0]["text"], told);
    assert!(!page["ask"].to_string().contains(words), "{page}");
    assert!(!later(&["today"]).contains("ask how it went"), "nor does its day bring it up");
    notebook.ok(&["event", "add", "Summit", "--on", "2026-02-20", "--with", "zed"]);
    let event = later(&["event", "show", "Summit"]);
    assert!(event.contains(&format!("Mind: {told}")), "{event}");
    let talk = run(notebook.command(&["--today", "2026-02-11", "--plain"]).write_stdin("q\n")).out;
    assert!(talk.contains(&format!("Mind: {told}\n")), "{talk}");
}

#[test]
fn whoever_writes_to_somebody_is_told_beside_the_text_what_to_mind() {
    let notebook = Notebook::new();
    notebook.ok(&["add", "Zed", "--tier", "A", "--email", "z@example.org"]);
    notebook.ok(&["fact", "add", "zed", "exclamation marks", "--kind", "dislike"]);
    let written = notebook.run(&["write", "zed", "birthday", "--set", "my_name=C"]);
    assert!(written.err.contains("Mind: dislikes: exclamation marks"), "{written:?}");
    assert!(!written.out.contains("exclamation"), "{written:?}");
}

#[test]
fn who_must_not_be_contacted_is_the_first_thing_to_mind_and_said_once() {
    let notebook = Notebook::new();
    notebook.ok(&["add", "Zed", "--tier", "A", "--do-not-contact"]);
    let brief = notebook.ok(&["show", "zed", "--brief"]);
    assert_eq!(brief.matches("not to be contacted").count(), 1, "{brief}");
    assert!(brief.contains("MIND"), "{brief}");
}

#[test]
fn private_things_are_neither_asked_nor_minded_aloud() {
    let notebook = Notebook::new();
    notebook.ok(&["add", "Zed", "--tier", "A"]);
    for (text, kind) in [("a secret", "topic"), ("a sore point", "care")] {
        notebook.ok(&["fact", "add", "zed", text, "--kind", kind, "--private"]);
    }
    let brief = notebook.ok(&["show", "zed", "--brief"]);
    assert!(!brief.contains("secret") && !brief.contains("sore"), "{brief}");
    assert!(notebook.ok(&["show", "zed"]).contains("sore point"));
    let own = notebook.ok(&["dossier", "zed"]);
    assert!(!own.contains("sore") && !own.contains("Mind"), "the page for whom it is about: {own}");
}
