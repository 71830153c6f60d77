//! `carnet list`: the filter language of People on the command line.

use rstest::rstest;

use crate::harness::Notebook;

fn names(notebook: &Notebook, filter: &[&str]) -> Vec<String> {
    let listed = notebook.json(&[&["list"], filter].concat());
    let people = listed["affiliates"].as_array().unwrap();
    people.iter().map(|who| who["name"].as_str().unwrap().to_owned()).collect()
}

fn notebook() -> Notebook {
    let notebook = Notebook::with_two_maries();
    notebook.ok(&[
        "log",
        "paul",
        "Hi +child Léa 8 +pet Pixel +interest chess +care no politics",
        "--when",
        "2026-01-08",
    ]);
    notebook.ok(&["promise", "paul", "banners", "--due", "2026-02-01", "--today", "2026-01-30"]);
    notebook.ok(&["next", "lefevre", "2026-02-20"]);
    notebook.ok(&["edit", "lefevre", "--language", "pt-BR", "--joined", "2025-01-01", "--phone", "+33 6 12 34 56 78"]);
    notebook
}

#[rstest]
#[case("has:kids", &["Paul Nguyen"])]
#[case("avec:enfants", &["Paul Nguyen"])]
#[case("has:pet", &["Paul Nguyen"])]
#[case("has:partner", &[])]
#[case("has:family", &["Paul Nguyen"])]
#[case("has:email", &["Marie Lefevre"])]
#[case("has:phone", &["Marie Lefevre"])]
#[case("has:site", &[])]
#[case("has:birthday", &[])]
#[case("has:date", &[])]
#[case("has:fact", &["Paul Nguyen"])]
#[case("has:interest", &["Paul Nguyen"])]
#[case("has:care", &["Paul Nguyen"])]
#[case("has:promise", &["Paul Nguyen"])]
#[case("promise:mine", &["Paul Nguyen"])]
#[case("promise:theirs", &[])]
#[case("promise:late", &["Paul Nguyen"])]
#[case("promise:none", &["Marie Dupont", "Marie Lefevre"])]
#[case("has:request", &[])]
#[case("has:feedback", &[])]
#[case("has:gift", &[])]
#[case("gift:none", &["Marie Dupont", "Marie Lefevre", "Paul Nguyen"])]
#[case("gift:ordered", &[])]
#[case("has:follow-up", &["Marie Lefevre"])]
#[case("has:appointment", &[])]
#[case("has:issue", &[])]
#[case("has:event", &[])]
#[case("lang:pt", &["Marie Lefevre"])]
#[case("lang:none", &["Marie Dupont", "Paul Nguyen"])]
#[case("joined>1y", &["Marie Lefevre"])]
#[case("joined<30d", &[])]
#[case("joined:none", &["Marie Dupont", "Paul Nguyen"])]
#[case("late", &["Paul Nguyen"])]
#[case("last>2w", &["Paul Nguyen"])]
#[case("never !tier:A", &["Marie Dupont"])]
#[case("#q1", &["Paul Nguyen"])]
fn every_word_is_asked_of_the_notebook(#[case] filter: &str, #[case] expected: &[&str]) {
    let notebook = notebook();
    assert_eq!(names(&notebook, &[filter]), expected);
    let words: Vec<&str> = filter.split(' ').collect();
    assert_eq!(names(&notebook, &words), expected, "in quotes or not");
}

#[test]
fn a_follow_up_that_a_contact_passed_over_is_no_longer_open() {
    let notebook = notebook();
    notebook.ok(&["log", "lefevre", "Hi", "--today", "2026-02-04"]);
    assert_eq!(names(&notebook, &["has:follow-up", "--today", "2026-02-05"]), [""; 0]);
}

#[rstest]
#[case("tier:Z", "A, B, C")]
#[case("tire:A", "Did you mean tier?")]
#[case("has:p", "partner, pet")]
#[case("tag:q2", "Nobody has the tag")]
fn a_filter_that_is_not_understood_lists_nobody(#[case] filter: &str, #[case] says: &str) {
    let run = notebook().run(&["list", filter]);
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    assert!(run.err.contains(says), "{}", run.err);
}

#[test]
fn a_very_long_name_leaves_the_days_in_sight() {
    let notebook = Notebook::new();
    notebook.ok(&["add", &"Léa".repeat(60)]);
    let table = notebook.ok(&["list"]);
    assert!(table.lines().all(|line| line.chars().count() < 80) && table.contains('…'), "{table}");
    assert!(notebook.ok(&["list", "--plain"]).contains(&"Léa".repeat(60)), "a program gets the name whole");
}

#[test]
fn the_order_is_chosen() {
    let notebook = notebook();
    assert_eq!(names(&notebook, &["--sort", "last"]), ["Marie Dupont", "Marie Lefevre", "Paul Nguyen"]);
    assert_eq!(names(&notebook, &["--sort", "next"]), ["Paul Nguyen", "Marie Lefevre", "Marie Dupont"]);
    assert_eq!(notebook.run(&["list", "--sort", "luck"]).code, 2);
}

#[test]
fn the_order_is_turned_round_and_named_in_either_language() {
    let notebook = notebook();
    assert_eq!(names(&notebook, &["--sort", "prochain"]), ["Paul Nguyen", "Marie Lefevre", "Marie Dupont"]);
    let reversed = names(&notebook, &["--sort", "next", "--reverse"]);
    assert_eq!(reversed, ["Marie Lefevre", "Paul Nguyen", "Marie Dupont"], "without a day: last");
    assert_eq!(names(&notebook, &["--sort", "promises"])[0], "Paul Nguyen");
    assert_eq!(names(&notebook, &["--sort", "channel"])[0], "Marie Lefevre");
}

#[test]
fn columns_are_chosen_for_people_and_for_programs() {
    let notebook = notebook();
    notebook.ok(&["gift", "add", "paul", "a", "rook", "--state", "ordered"]);
    notebook.ok(&["gift", "add", "paul", "tea", "--state", "given", "--on", "2026-01-05"]);
    notebook.ok(&["gift", "add", "paul", "a mug of ours", "--logo", "--state", "given", "--on", "2026-01-05"]);
    notebook.ok(&["gift", "add", "paul", "last year's", "--state", "given", "--on", "2025-12-20"]);
    let table = notebook.ok(&["list", "--columns", "promises,gifts,tags"]);
    let rows: Vec<Vec<&str>> =
        table.lines().map(|line| line.split("  ").filter(|cell| !cell.is_empty()).collect()).collect();
    assert_eq!(rows[0].iter().map(|cell| cell.trim()).collect::<Vec<_>>(), ["Name", "Promises", "Gifts 2026", "Tags"]);
    assert_eq!(rows[3].iter().map(|cell| cell.trim()).collect::<Vec<_>>(), ["Paul Nguyen", "> 1", "1 ordered", "q1"]);
    let french = notebook.ok(&["list", "--columns", "canal,rythme", "--lang", "fr"]);
    assert!(french.starts_with("Nom"), "{french}");
    assert!(french.lines().any(|line| line.contains("Marie Lefevre") && line.contains("e-mail")), "{french}");
    let sheet = notebook.ok(&["list", "--csv", "--columns", "next,channel,promises,gifts,rhythm", "#q1"]);
    let lines: Vec<&str> = sheet.lines().collect();
    assert_eq!(lines[0], "id,name,next_due,channel,promises_mine,promises_theirs,gifts_given,gift_next,rhythm_days");
    assert!(lines[1].ends_with(",Paul Nguyen,2026-01-22,,1,0,1,ordered,14"), "{sheet}");
    let plain = notebook.ok(&["list", "--plain", "--columns", "tier,status", "tier:A"]);
    assert!(plain.trim_end().ends_with("\tMarie Lefevre\tA\tactive"), "{plain}");
    assert!(notebook.ok(&["list", "--columns", "next", "has:event"]).contains("Nobody"));
}

#[rstest]
#[case(&["list", "--columns", "name,promisses"], "Did you mean promises?")]
#[case(&["list", "--columns", "sales"], "name, tier, rhythm")]
#[case(&["list", "--sort", "luck"], "name, tier, rhythm")]
#[case(&["list", "--columns", "next", "--json"], "--json")]
#[case(&["config", "set", "people.columns", "[\"sales\"]"], "\"promises\"")]
#[case(&["config", "set", "people.columns", "[]"], "\"promises\"")]
fn an_unknown_column_is_refused_and_the_known_ones_are_named(#[case] arguments: &[&str], #[case] says: &str) {
    let run = notebook().run(arguments);
    assert_eq!(run.code, 2);
    assert!(format!("{}{}", run.err, run.out).contains(says), "{run:?}");
}

#[test]
fn a_sheet_runs_nothing_in_a_spreadsheet() {
    let notebook = Notebook::new();
    notebook.ok(&["add", "=HYPERLINK(1)", "--tag", "a", "--tag", "b"]);
    notebook.ok(&["add", "Plain, Jane"]);
    let sheet = notebook.ok(&["list", "--csv"]);
    let lines: Vec<&str> = sheet.lines().collect();
    assert_eq!(lines[0], "id,name,email,tier,status,tags,last_contact,next_due");
    assert!(lines[1].contains(",'=HYPERLINK(1),,,active,\"a, b\",,"), "{sheet}");
    assert!(lines[2].contains(",\"Plain, Jane\",,,active,,,"), "{sheet}");
}

#[test]
fn nobody_found_is_said_otherwise_than_an_empty_notebook() {
    let notebook = Notebook::new();
    assert!(notebook.ok(&["list"]).contains("carnet import"));
    notebook.ok(&["add", "Marie"]);
    assert!(!notebook.ok(&["list", "late"]).contains("carnet import"));
}

#[test]
fn a_filter_is_kept_used_renamed_removed_and_taken_back() {
    let notebook = notebook();
    assert_eq!(notebook.ok(&["filters", "--plain"]), "late\tlate\nnever\tnever\nrhythm:none\trhythm:none\n");
    notebook.ok(&["filters", "--save", "Chess people", "has:interest", "last>2w"]);
    assert_eq!(names(&notebook, &["--saved", "chess people"]), ["Paul Nguyen"]);
    assert_eq!(names(&notebook, &["--saved", "chess people", "tier:A"]), [""; 0]);
    notebook.ok(&["filters", "--rename", "chess people", "players"]);
    assert_eq!(notebook.run(&["list", "--saved", "chess people"]).code, 3);
    let all = notebook.json(&["filters"]);
    let own = all["filters"].as_array().unwrap().last().unwrap();
    assert_eq!(
        (&own["name"], &own["filter"], &own["own"]),
        (&"players".into(), &"has:interest last>2w".into(), &true.into())
    );
    notebook.ok(&["filters", "--remove", "players"]);
    notebook.ok(&["undo"]);
    assert_eq!(names(&notebook, &["--saved", "players"]), ["Paul Nguyen"]);
    notebook.ok(&["undo", "-n", "2"]);
    assert_eq!(notebook.json(&["filters"])["filters"].as_array().unwrap().len(), 3);
}

#[rstest]
#[case(&["filters", "--save", "x", "tier:Z"], 2)]
#[case(&["filters", "--save", "x"], 2)]
#[case(&["filters", "--remove", "late"], 2)]
#[case(&["filters", "--remove", "nowhere"], 3)]
fn a_filter_that_makes_no_sense_is_refused(#[case] arguments: &[&str], #[case] code: i32) {
    let notebook = notebook();
    assert_eq!(notebook.run(arguments).code, code);
    assert_eq!(notebook.json(&["filters"])["filters"].as_array().unwrap().len(), 3);
}
