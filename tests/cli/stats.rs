//! How a stretch of days went, counted from what was noted.

use serde_json::{Value, json};

use crate::harness::{Notebook, keys};

/// Tuesday 3 February 2026, with a week behind it.
fn a_week() -> Notebook {
    let notebook = Notebook::with_two_maries();
    for words in [
        &["log", "paul", "Hello", "--today", "2026-01-30"][..],
        &["log", "paul", "lefevre", "A call for two", "--via", "call", "--today", "2026-02-02"],
        &["log", "paul", "--missed", "--today", "2026-02-02"],
        &["log", "paul", "Once more +interest tea", "--today", "2026-02-03"],
        &["log", "lefevre", "Long ago", "--when", "2025-11-05"],
        &["promise", "paul", "banners", "--due", "2026-02-02", "--today", "2026-01-30"],
        &["jot", "paul", "<their new texts !2026-02-03"],
        &["request", "paul", "codes?", "--when", "2026-02-03 08:12"],
        &["answer", "paul"],
        &["gift", "add", "paul", "tea", "--cost", "12.50 EUR", "--state", "given"],
        &["gift", "add", "paul", "mug", "--cost", "3 EUR", "--state", "given", "--logo"],
    ] {
        notebook.ok(words);
    }
    notebook
}

#[test]
fn a_week_is_counted() {
    let notebook = a_week();
    let told = notebook.json(&["stats", "week"]);
    assert_eq!(
        keys(&told),
        [
            "schema",
            "from",
            "to",
            "contacts",
            "people",
            "attempts",
            "months",
            "streak",
            "coverage",
            "promises",
            "replies",
            "facts",
            "newcomers",
            "feedback_told",
            "gifts"
        ]
    );
    let seen = |of: &str| told[of].clone();
    assert_eq!((seen("from"), seen("to")), (json!("2026-02-02"), json!("2026-02-03")));
    assert_eq!((seen("contacts"), seen("people"), seen("attempts")), (json!(2), json!(2), json!(1)), "{told}");
    assert_eq!(seen("streak"), 3, "Friday, Monday, today");
    assert_eq!(seen("promises"), json!({"due": 1, "kept": 0, "in_time": 0}));
    assert_eq!(seen("replies"), json!({"answered": 1, "median_minutes": 228}));
    assert_eq!((seen("facts"), seen("newcomers")), (json!(1), json!(3)));
    assert_eq!(seen("gifts"), json!({"given": 1, "cost": [{"minor": 1250, "currency": "EUR"}]}), "a logo is no gift");
    assert_eq!(notebook.json(&["stats", "2025-11"])["contacts"], 1);
    assert_eq!(notebook.json(&["stats", "2025"])["months"].as_array().map(Vec::len), Some(12));
}

#[test]
fn what_was_not_is_left_out_and_the_past_has_no_today() {
    let notebook = a_week();
    let now = notebook.ok(&["stats"]);
    assert!(now.contains("3 working days in a row") && now.contains("1 gift given, 12.50"), "{now}");
    let then = notebook.ok(&["stats", "2025-11"]);
    assert_eq!(then, "Sat 1 Nov 2025 to Sun 30 Nov 2025\n1 contact with 1 person\n");
    let year = notebook.ok(&["stats", "2025"]);
    assert!(year.contains("\nNov 2025        1  ####") && year.contains("\nDec 2025        0\n"), "{year}");
    assert_eq!(
        notebook.ok(&["--lang", "fr", "bilan", "2025-10"]),
        "Du mer. 1er oct. 2025 au ven. 31 oct. 2025\nAucun contact.\n"
    );
    assert_eq!(notebook.run(&["stats", "2027"]).code, 2);
    assert_eq!(notebook.run(&["stats", "hello", "--json"]).json()["error"]["code"], Value::from("usage"));
}
