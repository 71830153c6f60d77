//! `carnet import` as a user and a script see it: the contract's JSON, exit codes, and what is left on disk.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on says so")]

use std::fs;
use std::path::{Path, PathBuf};

use assert_cmd::Command;
use rstest::rstest;
use serde_json::Value;
use tempfile::TempDir;

struct Place(TempDir);

impl Place {
    fn new() -> Self {
        Self(TempDir::new().unwrap())
    }

    fn notebook(&self) -> PathBuf {
        self.0.path().join("notebook.db")
    }

    fn carnet(&self, arguments: &[&str]) -> Command {
        let mut command = Command::cargo_bin("carnet").unwrap();
        command.env_clear().env("HOME", self.0.path()).env("LANG", "en_GB.UTF-8").env("CARNET_TODAY", "2026-11-16");
        command.arg("--db").arg(self.notebook()).args(arguments);
        command
    }

    /// The exit code and the JSON on stdout.
    fn json(&self, arguments: &[&str]) -> (i32, Value) {
        let output = self.carnet(arguments).arg("--json").output().unwrap();
        let value = serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {output:?}"));
        (output.status.code().unwrap(), value)
    }
}

fn fixture(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/import").join(name);
    path.to_str().unwrap().to_owned()
}

fn lines(list: &Value) -> Vec<u64> {
    list.as_array().map(|list| list.iter().filter_map(|entry| entry["line"].as_u64()).collect()).unwrap_or_default()
}

#[rstest]
#[case("pap_grid_fr.csv")]
#[case("pap_grid_en.csv")]
#[case("affiliatewp_affiliates.csv")]
#[case("affiliatewp_affiliates_fr.csv")]
fn the_contract_gives_what_the_expected_file_says(#[case] name: &str) {
    let expected: Value =
        serde_json::from_slice(&fs::read(fixture(&format!("{name}.expected.json"))).unwrap()).unwrap();
    let place = Place::new();
    let (code, told) = place.json(&["import", &fixture(name), "--yes"]);
    assert_eq!((code, &told["schema"]), (0, &Value::from(1)));
    for field in ["format", "encoding", "delimiter"] {
        assert_eq!(told[field], expected[field], "{field}");
    }
    // A row with unescaped quotes may be recovered instead of refused.
    let recovered = expected["either"].as_array().map_or(0, Vec::len) as u64;
    assert_eq!(told["new"].as_u64().unwrap(), expected["rows"]["good"].as_u64().unwrap() + recovered);
    assert_eq!(told["skipped"], expected["rows"]["skipped"]);
    let refused = if recovered > 0 { vec![] } else { lines(&expected["refused"]) };
    assert_eq!(lines(&told["refused"]), refused);
    assert_eq!(lines(&told["cells_refused"]), lines(&expected["cells_refused"]));
    assert!(told["step"].is_string());

    let (code, again) = place.json(&["import", &fixture(name), "--yes"]);
    assert_eq!((code, &again["new"], &again["updated"], &again["unchanged"]), (0, &0.into(), &0.into(), &told["new"]));
    assert_eq!(again["step"], Value::Null);

    let (_, undone) = place.json(&["undo"]);
    assert_eq!(undone["undone"][0]["step"], told["step"]);
    assert_eq!(place.json(&["list"]).1["affiliates"], Value::Array(vec![]));
}

#[test]
fn an_open_question_writes_nothing_and_ends_with_2() {
    let place = Place::new();
    let (code, told) = place.json(&["import", &fixture("pap_grid_fr.csv")]);
    assert_eq!((code, &told["step"]), (2, &Value::Null));
    let question = &told["ambiguous"][0];
    assert_eq!((&question["line"], &question["column"]), (&24.into(), &"Statut".into()));
    assert!(!place.notebook().exists());
    let output = place.carnet(&["import", &fixture("pap_grid_fr.csv"), "--lang", "fr"]).output().unwrap();
    let told = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(told.contains("«\u{a0}Suspendu\u{a0}»") && told.contains("--yes"), "{told}");
}

#[test]
fn a_dry_run_tells_and_leaves_nothing_behind() {
    let place = Place::new();
    let (code, told) = place.json(&["import", &fixture("pap_grid_en.csv"), "--dry-run"]);
    assert_eq!((code, &told["new"], &told["step"]), (0, &36.into(), &Value::Null));
    assert!(!place.notebook().exists());
}

#[test]
fn an_update_is_shown_before_it_is_done() {
    let place = Place::new();
    place.json(&["import", &fixture("pap_grid_fr.csv"), "--yes"]);
    let (_, told) = place.json(&["import", &fixture("pap_grid_en.csv"), "--dry-run"]);
    assert_eq!((&told["new"], &told["updated"]), (&0.into(), &4.into()));
    let change = &told["changes"][0];
    assert_eq!((&change["old"], &change["new"]), (&"Zoé Castagnolet".into(), &"Zoé 🌿 Castagnolet".into()));
}

#[test]
fn the_date_order_can_be_told() {
    let place = Place::new();
    let file = fixture("hostile/dates_ambiguous.csv");
    assert_eq!(place.json(&["import", &file]).0, 2);
    assert_eq!(place.json(&["import", &file, "--date-order", "mdy"]).0, 0);
    assert_eq!(place.json(&["show", "Ambigu A"]).1["joined"], "2024-03-02");
}

/// Every question about columns, words and letters has a flag that answers it.
#[rstest]
#[case::column("Wer,Wo\nZo\u{e9},Lyon\nHugo,Nice\n", &["--map", "Wer=name", "--map", "Wo=ignore"], "Zo\u{e9}")]
#[case::column_in_french("Wer,Name\nx,Zo\u{e9}\n", &["--map", "wer=t\u{e9}l\u{e9}phone"], "Zo\u{e9}")]
#[case::status("Name,Status\nZo\u{e9},Gold\n", &["--status", "gold=active"], "Zo\u{e9}")]
#[case::set_aside("Name,Status\nZo\u{e9},Blocked\n", &["--status", "Blocked=ended"], "Zo\u{e9}")]
#[case::letters("Name,E-mail\nZo\u{c3}\u{a9},z@example.org\n", &["--encoding", "utf-8-twice"], "Zo\u{e9}")]
fn what_is_asked_can_be_answered_by_a_flag(#[case] text: &str, #[case] flags: &[&str], #[case] name: &str) {
    let place = Place::new();
    let file = place.0.path().join("list.csv");
    fs::write(&file, text).unwrap();
    let arguments = ["import", file.to_str().unwrap()];
    assert_ne!(place.json(&arguments).0, 0, "it is asked or refused without the flag");
    let (code, told) = place.json(&[&arguments[..], flags].concat());
    assert_eq!((code, told["counts"]["ambiguous"].as_object().map(serde_json::Map::len)), (0, Some(0)), "{told}");
    assert_eq!(place.json(&["show", name]).0, 0);
}

#[test]
fn the_report_says_what_every_column_was_read_as() {
    let place = Place::new();
    let file = place.0.path().join("list.csv");
    fs::write(&file, "Nom,Kontakt,Password\nZo\u{e9},z@example.org,hunter2\n").unwrap();
    let (_, told) = place.json(&["import", file.to_str().unwrap(), "--dry-run"]);
    let columns = serde_json::json!([
        {"title": "Nom", "meaning": "last_name", "by": "title"},
        {"title": "Kontakt", "meaning": "email", "by": "content"},
        {"title": "Password", "meaning": "secret", "by": "title"},
    ]);
    assert_eq!(told["columns"], columns);
    assert!(!told.to_string().contains("hunter2"));
}

/// Company, website, words and codes come in with the person, and a second import adds nothing.
#[test]
fn what_there_may_be_several_of_comes_in_once() {
    let place = Place::new();
    let file = place.0.path().join("list.csv");
    let titles = "Name,Email,Company,Website,Tags,Coupons";
    fs::write(
        &file,
        format!(
            "{titles}\nZo\u{e9},\"z@example.org; y@example.org\",Zed Media,https://z.example,\"vip, blog\",ZOE10\n"
        ),
    )
    .unwrap();
    let arguments = ["import", file.to_str().unwrap()];
    assert_eq!(place.json(&arguments).0, 0);
    let page = place.json(&["show", "Zo\u{e9}"]).1.to_string();
    for kept in ["y@example.org", "Zed Media", "https://z.example", "vip", "blog", "ZOE10"] {
        assert!(page.contains(kept), "{kept}: {page}");
    }
    let (_, again) = place.json(&arguments);
    assert_eq!((&again["step"], &again["unchanged"]), (&Value::Null, &1.into()));
    place.json(&["undo"]);
    assert_eq!(place.json(&["list"]).1["affiliates"], Value::Array(vec![]));
}

#[rstest]
#[case(&["import", "HOSTILE/dates.csv", "--map", "joined=nonsense"], 2)]
#[case(&["import", "HOSTILE/dates.csv", "--map", "nowhere=email"], 1)]
#[case(&["import", "HOSTILE/dates.csv", "--status", "gold=nonsense"], 2)]
#[case(&["import", "HOSTILE/dates.csv", "--encoding", "klingon"], 1)]
#[case(&["import", "/nowhere/at/all.csv"], 3)]
#[case(&["import", "HOSTILE/empty.csv"], 1)]
#[case(&["import", "HOSTILE/nul_only.csv"], 1)]
#[case(&["import", "HOSTILE/picture.csv"], 1)]
#[case(&["import", "HOSTILE/dates.csv", "--kind", "figures"], 2)]
#[case(&["import", "HOSTILE/dates.csv", "--as", "something else"], 2)]
#[case(&["import", "HOSTILE/dates.csv", "--date-order", "ydm"], 2)]
#[case(&["import", "HOSTILE/dates.csv", "--currency", "EUR"], 2)]
fn what_cannot_be_done_is_an_error_of_the_contract(#[case] arguments: &[&str], #[case] expected: i32) {
    let place = Place::new();
    let hostile = fixture("hostile");
    let arguments: Vec<String> = arguments.iter().map(|argument| argument.replace("HOSTILE", &hostile)).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let (code, told) = place.json(&arguments);
    assert_eq!(code, expected);
    assert!(told["error"]["message"].as_str().is_some_and(|message| !message.is_empty()), "{told}");
    assert!(!place.notebook().exists());
}

#[test]
fn a_notebook_with_people_is_copied_before_an_import() {
    let place = Place::new();
    let copies = || {
        fs::read_dir(place.0.path().join("backups")).map_or(0, |entries| {
            entries.flatten().filter(|entry| entry.path().extension().is_some_and(|kind| kind == "db")).count()
        })
    };
    place.json(&["import", &fixture("pap_grid_fr.csv"), "--yes"]);
    assert_eq!(copies(), 0);
    place.json(&["import", &fixture("pap_grid_en.csv"), "--yes"]);
    assert_eq!(copies(), 1);
    place.json(&["import", &fixture("pap_grid_en.csv"), "--yes"]);
    assert_eq!(copies(), 1);
}

/// Whatever a file of 20,000 rows is refused for, the report stays short and counts everything.
#[rstest]
#[case::rows("a,b\n", "refused", "field_count")]
#[case::cells("N,none,1,31/02/2024\n", "cells_refused", "no_such_day")]
#[case::repeated("N,m@e.org,1,\n", "left_out", "repeated")]
#[case::amounts("N,m@e.org,1,,\"1,234\"\n", "ambiguous", "amount_unclear")]
fn the_report_of_a_huge_file_does_not_outgrow_it(#[case] row: &str, #[case] list: &str, #[case] code: &str) {
    const ROWS: usize = 20_000;
    let place = Place::new();
    let file = place.0.path().join("huge.csv");
    let revenue = if list == "ambiguous" { ",revenue" } else { "" };
    fs::write(&file, format!("name,email,clicks,joined{revenue}\n{}", row.repeat(ROWS))).unwrap();
    let arguments = ["import", file.to_str().unwrap(), "--yes", "--dry-run"];
    let (_, told) = place.json(&arguments);
    let count = told["counts"][list][code].as_u64().unwrap();
    assert!(count + 1 >= ROWS as u64, "{count}");
    assert_eq!(told[list].as_array().unwrap().len(), 1_000);
    for (flag, lines) in [("--plain", 5_000), ("-q", 100)] {
        let output = place.carnet(&arguments).arg(flag).output().unwrap();
        let told = String::from_utf8(output.stdout).unwrap();
        assert!(told.lines().count() < lines, "{flag}: {} lines", told.lines().count());
    }
    let told = String::from_utf8(place.carnet(&arguments).output().unwrap().stdout).unwrap();
    let more = told.lines().any(|line| line.starts_with("  and ") && line.ends_with(" more"));
    assert!(more && told.lines().count() < 100, "{told}");
}
