//! `carnet gift` and `carnet gifts`: from the idea to thanks, the logo, the limit, and what is refused.

use rstest::rstest;
use serde_json::{Value, json};

use crate::harness::Notebook;

/// Marie with a child, something she likes, and a birthday of the child.
fn notebook() -> Notebook {
    let notebook = Notebook::with_two_maries();
    notebook.ok(&["log", "lefevre", "Hi +child Léa 2015-03-09 +interest cooks every day", "--when", "2026-01-08"]);
    notebook
}

fn gifts(notebook: &Notebook, more: &[&str]) -> Vec<Value> {
    notebook.json(&[&["gifts"], more].concat())["gifts"].as_array().unwrap().clone()
}

fn only(notebook: &Notebook) -> Value {
    let found = gifts(notebook, &[]);
    assert_eq!(found.len(), 1, "{found:?}");
    found[0].clone()
}

#[test]
fn an_idea_is_added_with_everything_known_and_every_step_is_undone() {
    let notebook = notebook();
    let said = notebook.ok(&[
        "gift",
        "add",
        "lefevre",
        "a",
        "chess clock",
        "--for",
        "léa",
        "--occasion",
        "birthday",
        "--cost",
        "45 EUR",
        "--fact",
        "cooks",
        "--lead",
        "5",
    ]);
    assert!(said.starts_with("Marie Lefevre: a chess clock") && said.contains("carnet undo"), "{said}");
    let gift = only(&notebook);
    let of = |key: &str| gift[key].clone();
    assert_eq!((of("name"), of("state"), of("for")), (json!("a chess clock"), json!("idea"), json!("Léa")));
    assert_eq!(of("cost"), json!({"minor": 4500, "currency": "EUR"}));
    assert_eq!((of("inspired_by"), of("day")), (json!("cooks every day"), json!("2026-03-09")));
    assert_eq!(of("order_by"), json!("2026-03-04"), "five days ahead");
    assert_eq!(of("occasion"), json!({"kind": "birthday", "label": null, "of": "Léa"}));
    assert_eq!(of("with")["name"], json!("Marie Lefevre"));
    notebook.ok(&["undo"]);
    assert_eq!(gifts(&notebook, &[]), [json!(null); 0]);
}

#[test]
fn a_gift_goes_on_to_thanks_and_back_and_a_state_may_be_named() {
    let notebook = notebook();
    notebook.ok(&["gift", "add", "lefevre", "tea"]);
    let on = |arguments: &[&str]| -> String {
        let done = notebook.json(&[&["gift", "step", "lefevre", "tea"], arguments].concat());
        done["gift"]["state"].as_str().unwrap().to_owned()
    };
    let states: Vec<String> = (0..6).map(|_| on(&[])).collect();
    assert_eq!(states, ["to_order", "ordered", "sent", "given", "thanked", "thanked"]);
    assert_eq!(on(&["--back"]), "given");
    assert_eq!(on(&["--state", "ordered", "--on", "2026-01-20"]), "ordered");
    let gift = only(&notebook);
    assert_eq!((&gift["ordered"], &gift["given"]), (&json!("2026-01-20"), &json!(null)));
    assert_eq!(on(&["--state", "remercié", "--lang", "fr", "--reaction", "loved it"]), "thanked");
    assert_eq!(only(&notebook)["reaction"], "loved it");
    let found = notebook.ok(&["search", "loved"]);
    assert!(found.contains("tea: loved it"), "what was said of it is found: {found}");
    notebook.ok(&["gift", "edit", "lefevre", "tea", "--name", "green tea", "--reaction", ""]);
    assert!(!notebook.run(&["search", "loved"]).out.contains("tea"));
    assert!(notebook.ok(&["search", "green"]).contains("green tea"));
    notebook.ok(&["gift", "remove", "lefevre", "green tea"]);
    assert!(gifts(&notebook, &[]).is_empty());
    notebook.ok(&["undo", "-n", "2"]);
    assert!(notebook.ok(&["search", "loved"]).contains("tea: loved it"), "and found again after an undo");
}

#[test]
fn a_logo_never_counts_and_the_limit_takes_relatives_in() {
    let notebook = notebook();
    notebook.set("[gifts]\nlimit = \"60 EUR\"\n");
    let add = |name: &str, more: &[&str]| {
        notebook.ok(&[&["gift", "add", "lefevre", name, "--state", "given", "--on", "2026-01-20"], more].concat());
    };
    let level = |name: &str| {
        let found = gifts(&notebook, &[]);
        found.iter().find(|gift| gift["name"] == name).unwrap()["limit"].as_str().unwrap().to_owned()
    };
    add("a mug of ours", &["--cost", "59 EUR", "--logo"]);
    add("tea", &["--cost", "47 EUR"]);
    assert_eq!(level("tea"), "within", "47 of 60");
    add("a ball", &["--cost", "1 EUR", "--for", "Léa"]);
    assert_eq!(level("tea"), "near", "48 of 60 with what Léa got: 80 %");
    add("a book", &["--cost", "13 EUR"]);
    assert_eq!(level("tea"), "over");
    let all = notebook.json(&["gifts"]);
    assert_eq!(all["sums"], json!([{"currency": "EUR", "spent": 6100, "planned": 0}]), "without the mug");
    let table = notebook.ok(&["gifts"]).replace('\u{a0}', " ");
    assert!(table.contains("61.00 EUR") && table.contains("our logo: marketing"), "{table}");
    notebook.ok(&["gift", "edit", "lefevre", "mug", "--no-logo"]);
    assert_eq!(notebook.json(&["gifts"])["sums"][0]["spent"], 12_000);
}

#[test]
fn gifts_are_listed_by_person_state_and_year_for_people_and_programs() {
    let notebook = notebook();
    notebook.ok(&["gift", "add", "lefevre", "tea", "--state", "given", "--on", "2025-12-20"]);
    notebook.ok(&["gift", "add", "lefevre", "an orchid", "--day", "2026-06-02"]);
    notebook.ok(&["gift", "add", "dupont", "a rook", "--state", "to-order", "--cost", "30 EUR"]);
    let named = |more: &[&str]| -> Vec<String> {
        gifts(&notebook, more).iter().map(|gift| gift["name"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(named(&[]), ["an orchid", "a rook", "tea"], "in the order of the board");
    assert_eq!(named(&["lefevre"]), ["an orchid", "tea"]);
    assert_eq!(named(&["--state", "to_order"]), ["a rook"]);
    assert_eq!(named(&["--state", "à commander", "--lang", "fr"]), ["a rook"]);
    assert_eq!(named(&["--year", "2025"]), ["tea"]);
    assert_eq!(notebook.json(&["gifts"])["sums"], json!([{"currency": "EUR", "spent": 0, "planned": 3000}]));
    let plain = notebook.ok(&["gifts", "dupont", "--plain"]);
    let fields: Vec<&str> = plain.trim_end().split('\t').collect();
    assert_eq!(fields[1..], ["Marie Dupont", "", "to_order", "", "", "30 EUR", "a rook"]);
    let french = notebook.ok(&["gifts", "--lang", "fr"]);
    assert!(french.contains("Idées (1)") && french.contains("À commander (1)"), "{french}");
    assert!(notebook.ok(&["gifts", "paul"]).lines().count() < 4, "nobody's gifts are said to be none");
}

#[rstest]
#[case(&["gift", "give", "lefevre", "tea"], 2, "add, edit, step, remove")]
#[case(&["gift", "add", "lefevre"], 2, "Say what the gift is")]
#[case(&["gift", "add", "nobody", "tea"], 3, "nobody")]
#[case(&["gift", "add", "marie", "tea"], 4, "Marie Dupont")]
#[case(&["gift", "step", "lefevre", "rook"], 3, "rook")]
#[case(&["gift", "step", "lefevre", "tea"], 4, "black tea")]
#[case(&["gift", "step", "lefevre", "green", "--state", "lost"], 2, "idea, to_order, ordered, sent, given, thanked")]
#[case(&["gift", "edit", "lefevre", "green", "--for", "Tom"], 3, "Tom")]
#[case(&["gift", "edit", "lefevre", "green", "--occasion", "wedding"], 2, "wedding")]
#[case(&["gift", "edit", "lefevre", "green", "--fact", "golf"], 2, "golf")]
#[case(&["gift", "edit", "lefevre", "green", "--cost", "much"], 2, "--cost")]
#[case(&["gift", "edit", "lefevre", "green", "--day", "someday"], 2, "someday")]
#[case(&["gift", "edit", "lefevre", "green", "--logo", "--no-logo"], 2, "--logo")]
#[case(&["gifts", "--state", "lost"], 2, "idea, to_order")]
#[case(&["gifts", "nobody"], 3, "nobody")]
fn what_makes_no_sense_is_refused_with_the_reason(#[case] arguments: &[&str], #[case] code: i32, #[case] says: &str) {
    let notebook = notebook();
    notebook.ok(&["gift", "add", "lefevre", "green tea"]);
    notebook.ok(&["gift", "add", "lefevre", "black tea"]);
    let before = gifts(&notebook, &[]);
    let run = notebook.run(arguments);
    assert_eq!(run.code, code, "{run:?}");
    assert!(run.err.contains(says) && run.out.is_empty(), "{run:?}");
    assert_eq!(gifts(&notebook, &[]), before);
}
