//! Those close to somebody: ages in months, birthdays with a name, what contradicts what is known, names that two bear, and
//! names that stay as they were typed.

use rstest::rstest;
use serde_json::{Value, json};

use crate::harness::{Notebook, run};

/// Zed on a Monday, without anybody close.
fn zed() -> Notebook {
    let notebook = Notebook::new();
    notebook.ok(&["add", "Zed", "--tier", "A"]);
    notebook
}

fn at(day: &'static str, arguments: &[&'static str]) -> Vec<&'static str> {
    [&["--today", day], arguments].concat()
}

/// Zed with Léa, a daughter of eight years.
fn with_lea() -> Notebook {
    let notebook = zed();
    notebook.ok(&at("2026-03-02", &["log", "zed", "+child Léa 8"]));
    notebook
}

fn relatives(notebook: &Notebook, day: &'static str) -> Vec<Value> {
    notebook.json(&at(day, &["show", "zed"]))["relatives"].as_array().unwrap().clone()
}

#[rstest]
#[case("+date anniversaire de Léa 12/04/2017")]
#[case("+birthday Léa 12/04/2017")]
#[case("+date Léa's birthday 12/04/2017")]
#[case("+child Léa 12/04/2017")]
fn the_birthday_of_a_known_child_is_the_childs(#[case] line: &'static str) {
    let notebook = with_lea();
    notebook.ok(&at("2026-03-02", &["log", "zed", line]));
    let today = notebook.ok(&at("2026-04-10", &["today"]));
    assert!(today.contains("Léa (child): birthday (9)"), "{today}");
    let page = notebook.json(&at("2026-03-02", &["show", "zed"]));
    assert_eq!((&page["occasions"], &page["facts"]), (&json!([]), &json!([])));
    let [lea] = relatives(&notebook, "2026-03-02").try_into().unwrap();
    assert_eq!((&lea["birthday"], &lea["age"]), (&json!("2017-04-12"), &json!(8)));
    notebook.ok(&["undo"]);
    assert_eq!(relatives(&notebook, "2026-03-02")[0]["birthday"], Value::Null);
}

#[test]
fn date_add_reads_the_words_as_the_line_does() {
    let notebook = with_lea();
    notebook.ok(&at("2026-03-02", &["date", "add", "zed", "anniversaire de Léa 12/04/2017"]));
    notebook.ok(&at("2026-03-02", &["date", "add", "zed", "finale Léa 14/03"]));
    notebook.ok(&at("2026-03-02", &["date", "add", "zed", "anniversaire de Tom 15/04"]));
    let page = notebook.json(&at("2026-03-02", &["show", "zed"]));
    let dates = page["occasions"].as_array().unwrap().iter();
    let told: Vec<_> =
        dates.map(|date| [&date["kind"], &date["of"], &date["label"], &date["date"], &date["recurrence"]]).collect();
    assert_eq!(
        json!(told),
        json!([
            ["birthday", "Léa", null, "2017-04-12", "yearly"],
            ["other", "Léa", "finale", "2026-03-14", "once"],
            ["other", null, "anniversaire de Tom", "--04-15", "yearly"],
        ])
    );
}

#[test]
fn a_date_without_a_year_is_yearly_only_for_what_returns() {
    let notebook = with_lea();
    notebook.ok(&at("2026-03-02", &["log", "zed", "+date finale Léa 14 mars"]));
    let this_year = notebook.ok(&at("2026-03-13", &["today"]));
    assert!(this_year.contains("finale"), "{this_year}");
    let next_year = notebook.ok(&at("2027-03-12", &["today"]));
    assert!(!next_year.contains("finale"), "{next_year}");
}

#[rstest]
#[case::a_final("+date finale 14 mars", "once")]
#[case::a_defence("+date soutenance 14/03", "once")]
#[case::a_house_move("+date house move 14 march", "once")]
#[case::a_wedding("+wedding 14 march", "yearly")]
#[case::a_name_day("+date name day 14 march", "yearly")]
#[case::of_a_year("+date finale 14/03/2020", "once")]
fn what_returns_is_yearly_and_the_rest_comes_once(#[case] line: &'static str, #[case] recurrence: &str) {
    let notebook = zed();
    notebook.ok(&at("2026-03-02", &["log", "zed", line]));
    let page = notebook.json(&at("2026-03-02", &["show", "zed"]));
    assert_eq!(page["occasions"][0]["recurrence"], recurrence, "{page}");
}

#[rstest]
#[case("+enfant Tom 18 mois", json!([1, 18]), "18 months old")]
#[case("+enfant Tom 3 semaines", json!([0, 0]), "less than a month old")]
#[case("+child Tom 6 months", json!([0, 6]), "6 months old")]
#[case("+pet Tom 1 an et demi", json!([1, 18]), "18 months old")]
#[case("+child Tom 2 ans", json!([2, null]), "about 2 years old")]
fn an_age_in_months_is_an_age(#[case] line: &'static str, #[case] age: Value, #[case] said: &str) {
    let notebook = zed();
    notebook.ok(&at("2026-03-02", &["log", "zed", line]));
    let [tom] = relatives(&notebook, "2026-03-02").try_into().unwrap();
    assert_eq!((json!([tom["age"], tom["age_months"]]), &tom["birthday"]), (age, &Value::Null));
    let page = notebook.ok(&at("2026-03-02", &["show", "zed"]));
    assert!(page.contains(said), "{page}");
    let document = notebook.ok(&["export"]);
    let copy = Notebook::new();
    let file = copy.path().with_file_name("document.json");
    std::fs::write(&file, &document).unwrap();
    copy.ok(&["import", file.to_str().unwrap(), "--yes"]);
    assert_eq!(copy.ok(&["export"]), document, "nothing is lost on the way");
    notebook.ok(&["undo"]);
    assert!(relatives(&notebook, "2026-03-02").is_empty());
}

#[test]
fn an_age_in_months_grows() {
    let notebook = zed();
    notebook.ok(&at("2026-03-02", &["relative", "add", "zed", "Tom", "--relation", "child", "--age", "18 mois"]));
    for (day, said) in
        [("2026-03-10", " 18 months old"), ("2026-05-05", "about 20 months old"), ("2026-09-10", "about 2 years old")]
    {
        let page = notebook.ok(&at(day, &["show", "zed"]));
        assert!(page.contains(said), "{day}: {page}");
    }
    let french = notebook.ok(&at("2026-05-05", &["show", "zed", "--lang", "fr"]));
    assert!(french.contains("environ 20 mois"), "{french}");
}

/// A line with two readings: nothing is written, both are named.
#[rstest]
#[case(&["log", "zed", "+birthday Léa 12/04/2005"], "born 12 April 2005")]
#[case(&["log", "zed", "hello", "--fact", "child=Léa 12/04/2005"], "born 12 April 2005")]
#[case(&["jot", "zed", "+child Léa 12"], "12 years old")]
#[case(&["promise", "zed", "a book +child Léa 12"], "12 years old")]
#[case(&["request", "zed", "which size? +child Léa 12"], "12 years old")]
#[case(&["feedback", "zed", "more sizes +child Léa 12"], "12 years old")]
fn what_contradicts_the_known_age_is_asked_about(#[case] command: &[&'static str], #[case] said: &str) {
    let notebook = with_lea();
    let before = notebook.state();
    let run = notebook.run(&[&["--today", "2026-03-02"], command].concat());
    assert_eq!(run.code, 2, "{run:?}");
    for reading in [said, "8 years old"] {
        assert!(run.err.contains(reading), "{reading}: {}", run.err);
    }
    assert_eq!(notebook.state(), before);
    let run = notebook.run(&[&["--today", "2026-03-02", "--json"], command].concat());
    let error = serde_json::from_str::<Value>(&run.err).or_else(|_| serde_json::from_str::<Value>(&run.out)).unwrap();
    assert_eq!((&error["error"]["code"], error["error"]["choices"].as_array().unwrap().len()), (&json!("question"), 2));
}

#[test]
fn two_relatives_of_one_name_are_asked_about() {
    let notebook = with_lea();
    notebook.ok(&at("2026-03-02", &["log", "zed", "+mother Léa 60"]));
    assert_eq!(relatives(&notebook, "2026-03-02").len(), 2);
    let run = notebook.run(&at("2026-03-02", &["log", "zed", "+famille Léa est malade"]));
    assert_eq!(run.code, 2, "{run:?}");
    assert!(
        run.err.contains("Léa (child, about 8 years old)") && run.err.contains("Léa (parent, about 60"),
        "{}",
        run.err
    );
    notebook.ok(&at("2026-03-02", &["log", "zed", "+famille Léa (mère) est malade"]));
    let page = notebook.ok(&at("2026-03-02", &["show", "zed"]));
    assert!(page.contains("Léa (parent, about 60 years old)"), "{page}");
}

/// A flag that names somebody close, and the words of `date add`, guess as little as the line.
#[rstest]
#[case(&["fact", "add", "zed", "is ill", "--kind", "family", "--about"])]
#[case(&["gift", "add", "zed", "a doll", "--for"])]
#[case(&["date", "add", "zed", "birthday 12/04", "--of"])]
fn a_flag_asks_which_of_two_relatives_is_meant(#[case] command: &[&'static str]) {
    let notebook = with_lea();
    notebook.ok(&["log", "zed", "+mother Léa 60"]);
    let before = notebook.state();
    let run = notebook.run(&[command, &["Léa"]].concat());
    assert_eq!((run.code, notebook.state()), (2, before), "{run:?}");
    assert!(run.err.contains("Léa (child") && run.err.contains("Léa (parent"), "{}", run.err);
    notebook.ok(&[command, &["Léa (mère)"]].concat());
    assert!(notebook.ok(&["show", "zed"]).contains("60"));
}

#[rstest]
#[case(&["log", "zed", "Paul : il est ravi"])]
#[case(&["jot", "zed", "Paul : il est ravi"])]
#[case(&["promise", "zed", "Paul : il est ravi"])]
#[case(&["request", "zed", "Paul : il est ravi"])]
#[case(&["feedback", "zed", "Paul : il est ravi"])]
#[case(&["log", "zed", "Paul : il est ravi", "--missed"])]
fn a_name_in_the_text_never_replaces_the_one_in_the_command(#[case] command: &[&str]) {
    let notebook = zed();
    notebook.ok(&["add", "Paul"]);
    let before = notebook.json(&["show", "paul"]);
    notebook.ok(command);
    assert_eq!(notebook.json(&["show", "paul"]), before);
    assert!(notebook.json(&["show", "zed"]).to_string().contains("Paul : il est ravi"));
}

#[test]
fn without_a_name_in_the_command_the_text_names_its_people() {
    let notebook = zed();
    notebook.ok(&["log", "zed: a good call"]);
    assert_eq!(notebook.json(&["show", "zed"])["interactions"][0]["text"], "a good call");
}

#[test]
fn the_dialogue_keeps_to_the_person_it_asked_about_and_asks_with_numbers() {
    let notebook = with_lea();
    notebook.ok(&["add", "Paul", "--every", "none"]);
    let said = "c\nPaul : il est ravi +birthday Léa 12/04/2005\n2\ny\nq\n";
    let told = run(notebook.command(&["--plain", "--today", "2026-03-16"]).write_stdin(said));
    assert_eq!(told.code, 0, "{told:?}");
    assert!(told.out.contains("1 as typed: born 12 April 2005"), "{}", told.out);
    let page = notebook.json(&["--today", "2026-03-16", "show", "zed"]);
    assert!(page["interactions"].to_string().contains("Paul : il est ravi"), "{page}");
    assert_eq!(page["relatives"][0]["birthday"], "--04-12");
}

#[rstest]
#[case("Sophie B")]
#[case("Plan B")]
#[case("Tier A Media")]
#[case("Vitamin C Shop")]
#[case("Groupe C")]
#[case("Club Tier A")]
#[case("B & B")]
#[case("A")]
#[case("Martin C.")]
#[case("Print 3D")]
fn a_name_stays_as_it_was_typed(#[case] name: &str) {
    let notebook = Notebook::new();
    let added = notebook.json(&["add", name]);
    assert_eq!(added["name"], name);
    let page = notebook.json(&["show", added["id"].as_str().unwrap()]);
    assert_eq!((&page["name"], &page["tier"]), (&json!(name), &Value::Null));
}
