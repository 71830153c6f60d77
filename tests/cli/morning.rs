//! The queue for other places: Markdown for a mail, a line for a prompt.

use rstest::rstest;

use crate::harness::Notebook;

/// Marie Lefevre is overdue, promises to Paul and Tom are due today, one is done.
fn morning() -> Notebook {
    let notebook = Notebook::with_two_maries();
    for words in [
        &["edit", "lefevre", "--tier", "A", "--name", "Marie_*Lefevre*"][..],
        &["log", "lefevre", "Hello", "--today", "2025-12-01"],
        &["promise", "paul", "banners", "--due", "2026-02-03", "--today", "2026-01-30"],
        &["log", "dupont", "Hello"],
        &["add", "Tom"],
        &["promise", "tom", "codes", "--due", "2026-02-03", "--today", "2026-01-30"],
    ] {
        notebook.ok(words);
    }
    notebook
}

#[test]
fn markdown_is_a_list_to_tick_in_which_a_name_stays_a_name() {
    let page = morning().ok(&["today", "--md"]);
    let lines: Vec<&str> = page.lines().collect();
    assert!(lines[0].starts_with("# Tuesday 3 February"), "{page}");
    assert!(page.contains("\n## Overdue (1)\n\n- [ ] **Marie\\_\\*Lefevre\\*** (A, "), "{page}");
    assert!(page.contains("\n## Today (2)\n\n- [ ] **Paul Nguyen**"), "{page}");
    assert!(page.contains("- [x] **Marie Dupont** "), "{page}");
    let first = morning().ok(&["today", "--md", "--max", "1"]);
    assert!(first.contains("Lefevre") && !first.contains("Paul"), "{first}");
    assert_eq!(morning().run(&["today", "--md", "--count"]).code, 2);
}

#[rstest]
#[case("{due}/{late}", "3/1\n")]
#[case("carnet: {due}", "carnet: 3\n")]
#[case("no name } at { all", "no name } at { all\n")]
fn a_prompt_has_a_line_of_its_own(#[case] format: &str, #[case] line: &str) {
    assert_eq!(morning().ok(&["status", "--format", format]), line);
}

#[test]
fn a_name_that_stands_for_nothing_is_refused_with_those_there_are() {
    let refused = morning().run(&["status", "--format", "{dew}"]);
    assert_eq!((refused.code, refused.err.contains("{due}, {late}")), (2, true), "{refused:?}");
    assert_eq!(morning().json(&["status"])["late"], 1);
}
