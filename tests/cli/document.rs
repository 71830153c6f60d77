//! The notebook out and in again: nothing is lost, nothing is overwritten.

use serde_json::Value;

use crate::harness::{Notebook, keys};

/// A notebook that has a row in every table.
fn full() -> Notebook {
    let notebook = Notebook::with_two_maries();
    let grid = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/import/pap_grid_fr.csv");
    notebook.ok(&["import", grid, "--yes"]);
    notebook.ok(&["jot", "marie lefevre", "+child Léa 8 +partner Tom"]);
    let line = "Great call. +family Léa: football trials >send banners !fri +date mariage 14/02 #q1 !2w";
    notebook.ok(&["log", "marie lefevre", line]);
    notebook.ok(&["log", "marie lefevre", "paul nguyen", "together\nat last", "--via", "video"]);
    notebook.ok(&["log", "paul nguyen", "--missed"]);
    notebook.ok(&["snooze", "dupont", "friday"]);
    notebook.ok(&["edit", "paul nguyen", "--phone", "+33 6 12 34", "--zone", "Europe/Brussels", "--tu", "--archive"]);
    notebook
}

fn export(notebook: &Notebook) -> String {
    notebook.ok(&["export", "--format", "json"])
}

fn write(notebook: &Notebook, document: &str) -> String {
    let file = notebook.path().with_file_name("document.json");
    std::fs::write(&file, document).unwrap();
    file.display().to_string()
}

#[test]
fn an_export_imported_into_an_empty_notebook_gives_the_same_export() {
    let (from, to) = (full(), Notebook::new());
    let document = export(&from);
    let imported = to.json(&["import", &write(&to, &document)]);
    assert_eq!(imported["format"], "carnet json");
    assert_eq!(
        imported["new"],
        from.json(&["list", "archived:"])["affiliates"].as_array().unwrap().len() as u64
            + from.json(&["list"])["affiliates"].as_array().unwrap().len() as u64
    );
    assert_eq!(export(&to), document);
    assert_eq!(to.state(), from.state());
    assert_eq!(to.json(&["doctor"])["ok"], true);
    // Once more changes nothing.
    let again = to.json(&["import", &write(&to, &document)]);
    assert_eq!(
        (&again["new"], &again["updated"], &again["skipped"], &again["step"]),
        (&0.into(), &0.into(), &0.into(), &Value::Null)
    );
    // It is one step.
    to.ok(&["undo"]);
    assert_eq!(to.json(&["list"])["affiliates"], Value::Array(vec![]));
    to.ok(&["redo"]);
    assert_eq!(export(&to), document);
}

#[test]
fn the_document_has_the_keys_that_are_documented() {
    let document: Value = serde_json::from_str(&export(&full())).unwrap();
    assert_eq!(
        keys(&document),
        ["schema", "format", "notebook", "events", "interactions", "saved_filters", "affiliates"]
    );
    assert_eq!((&document["schema"], &document["format"]), (&1.into(), &"carnet".into()));
    let marie = document["affiliates"].as_array().unwrap().iter().find(|who| who["name"] == "Marie Lefevre").unwrap();
    assert_eq!(
        keys(marie),
        [
            "id",
            "name",
            "tier",
            "status",
            "language",
            "address_form",
            "time_zone",
            "hours_from",
            "hours_until",
            "rhythm_days",
            "joined_on",
            "first_contact_from",
            "do_not_contact",
            "deceased",
            "archived",
            "created_at",
            "sharing",
            "decision_pending",
            "welcome_from",
            "ask_again_on",
            "absences",
            "attendees",
            "channels",
            "dismissals",
            "facts",
            "feedback",
            "follow_ups",
            "gifts",
            "identifiers",
            "imported_fields",
            "introductions",
            "occasions",
            "open_reasons",
            "other_names",
            "postponements",
            "promises",
            "recall",
            "relatives",
            "requests",
            "skips",
            "snoozes",
            "tags",
            "totals",
            "welcome_steps"
        ]
    );
    assert_eq!((&marie["tier"], &marie["archived"]), (&"A".into(), &false.into()));
    assert_eq!(marie["facts"][0]["kind"], "family");
    let totals = document["affiliates"].as_array().unwrap().iter().find_map(|who| who["totals"].get(0)).unwrap();
    assert_eq!(keys(&totals["revenue"]), ["minor", "currency"]);
    let entry = &document["interactions"][0];
    assert_eq!(keys(&entry["participants"][0]), ["id", "affiliate_id"]);
}

#[test]
fn a_document_of_an_earlier_schema_is_read_as_well() {
    let from = full();
    let mut document: Value = serde_json::from_str(&export(&from)).unwrap();
    document["notebook"] = 1.into();
    for list in ["events", "saved_filters"] {
        document.as_object_mut().unwrap().remove(list);
    }
    for row in document["affiliates"].as_array_mut().unwrap() {
        for field in ["sharing", "decision_pending", "welcome_from"] {
            row.as_object_mut().unwrap().remove(field);
        }
    }
    for row in document["interactions"].as_array_mut().unwrap() {
        row.as_object_mut().unwrap().remove("kind");
    }
    let to = Notebook::new();
    to.ok(&["import", &write(&to, &document.to_string()), "--yes"]);
    assert_eq!(export(&to), export(&from));
}

#[test]
fn what_the_notebook_says_stays_unless_nothing_contradicts() {
    let notebook = full();
    let before = export(&notebook);
    let file = write(&notebook, &before.replace("Marie Dupont", "Marie Dupond"));
    let asked = notebook.run(&["import", &file, "--json"]);
    assert_eq!((asked.code, &asked.json()["skipped"], &asked.json()["step"]), (2, &1.into(), &Value::Null));
    assert_eq!(notebook.run(&["import", &file, "--yes"]).code, 0);
    assert_eq!(export(&notebook), before);
}

#[test]
fn rows_that_are_missing_come_back() {
    let notebook = full();
    let before = export(&notebook);
    notebook.ok(&["undo", "-n", "4"]);
    let imported = notebook.json(&["import", &write(&notebook, &before), "--yes"]);
    assert!(imported["updated"].as_u64() > Some(0) && imported["step"].is_string(), "{imported}");
    assert_eq!(notebook.json(&["doctor"])["ok"], true);
}

#[rstest::rstest]
#[case::no_json("{\"schema\":1,")]
#[case::other_json("{\"people\":[]}")]
#[case::other_format("{\"schema\":1,\"format\":\"diary\",\"notebook\":1,\"affiliates\":[]}")]
#[case::newer("{\"schema\":1,\"format\":\"carnet\",\"notebook\":999,\"affiliates\":[]}")]
#[case::rows_before_what_they_are("{\"affiliates\":[],\"schema\":1,\"format\":\"carnet\",\"notebook\":1}")]
#[case::unknown_list("{\"schema\":1,\"format\":\"carnet\",\"notebook\":1,\"secrets\":[]}")]
#[case::unknown_field("{\"schema\":1,\"format\":\"carnet\",\"notebook\":1,\"affiliates\":[{\"x\":1}]}")]
#[case::wrong_value(
    "{\"schema\":1,\"format\":\"carnet\",\"notebook\":1,\"affiliates\":[{\"id\":\"7\",\"name\":\"A\"}]}"
)]
#[case::no_name(
    "{\"schema\":1,\"format\":\"carnet\",\"notebook\":1,\"affiliates\":[{\"id\":\"01a2065c-8b50-76c3-b7e8-2fdbfc0e9a5f\"}]}"
)]
fn a_document_that_cannot_be_read_changes_nothing(#[case] document: &str) {
    let notebook = Notebook::with_two_maries();
    let before = export(&notebook);
    let refused = notebook.run(&["import", &write(&notebook, document), "--yes", "--json"]);
    assert_eq!((refused.code, refused.json()["error"]["code"].as_str().unwrap()), (1, "failure"), "{refused:?}");
    assert_eq!(export(&notebook), before);
}

#[test]
fn a_document_is_cleaned_at_the_door() {
    let notebook = Notebook::new();
    notebook.ok(&["add", "Eve Red"]);
    let document = export(&notebook).replace("Eve Red", "Eve\\u001b[31m\\u202e Red");
    let other = Notebook::new();
    other.ok(&["import", &write(&other, &document)]);
    let listed = other.json(&["list"])["affiliates"][0]["name"].as_str().unwrap().to_owned();
    assert!(!listed.chars().any(|letter| letter.is_control() || letter == '\u{202e}'), "{listed:?}");
}

#[test]
fn a_file_is_not_overwritten_unasked() {
    let notebook = full();
    let file = notebook.path().with_file_name("out.json");
    let path = file.to_str().unwrap();
    let made = notebook.json(&["export", "-o", path]);
    assert_eq!(keys(&made), ["schema", "path", "affiliates", "interactions"]);
    let first = std::fs::read_to_string(&file).unwrap();
    notebook.ok(&["add", "Zoe"]);
    let refused = notebook.run(&["export", "-o", path]);
    assert_eq!(refused.code, 2, "{refused:?}");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), first);
    notebook.ok(&["export", "-o", path, "--yes"]);
    assert_ne!(std::fs::read_to_string(&file).unwrap(), first);
    assert_eq!(
        std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(&file).unwrap().permissions()) & 0o777,
        0o600
    );
}
