//! What somebody may read of their page, and somebody erased for good.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::time::Duration;

use rstest::rstest;
use serde_json::Value;

use crate::harness::{Notebook, keys, run};
use crate::leftovers::abandoned;

/// Somebody with something of every kind; her name and words are found nowhere else.
const WHO: &str = "Quorra Zwingelstein";

fn known(words: &[&[&str]]) -> Notebook {
    let notebook = Notebook::with_two_maries();
    notebook.ok(&["add", WHO, "--email", "quorra@zwingel.example", "--id", "post-affiliate-pro=q77z"]);
    for words in words {
        notebook.ok(words);
    }
    notebook
}

/// A notebook that says much of her, some of it together with Paul.
pub fn full() -> Notebook {
    known(&[
        &["log", "quorra", "Xylophones all evening +child Wolkje 8 >the zither !fri"],
        &["log", "quorra", "paul", "Launch call for both"],
        &["jot", "quorra", "+care hayfever"],
        &["fact", "add", "quorra", "dreams of Ljubljana", "--kind", "interest"],
        &["gift", "add", "quorra", "a glockenspiel"],
        &["request", "quorra", "zyzzyva banners?"],
        &["feedback", "quorra", "kwyjibo page"],
        &["introduce", "quorra", "paul", "--why", "vuvuzelas"],
        &["event", "add", "Lunch", "--on", "2026-02-10", "--with", "quorra"],
        &["edit", "quorra", "--also", "Qzwing", "--tag", "xylotag"],
        &["edit", "quorra", "--name", "Quorra Zwingelstein-Moth"],
        &["edit", "quorra", "--name", WHO],
        &["log", "quorra", "A word to be removed: wapentake"],
        &["contact", "remove", "quorra", "wapentake"],
        &["promise", "quorra", "an undone wombat"],
        &["undo"],
    ])
}

/// Words that nobody else's page holds, as they were typed.
pub const HERS: [&str; 15] = [
    "Quorra",
    "Zwingel",
    "q77z",
    "Xylophones",
    "Wolkje",
    "zither",
    "hayfever",
    "Ljubljana",
    "glockenspiel",
    "zyzzyva",
    "kwyjibo",
    "vuvuzelas",
    "xylotag",
    "wapentake",
    "wombat",
];

/// Every file of the notebook's folder that holds one of these words, whatever the case of its letters.
pub fn files_with(notebook: &Notebook, words: &[&str]) -> Vec<String> {
    let folder = notebook.path().parent().unwrap().to_owned();
    let mut found = Vec::new();
    let mut look = vec![folder];
    while let Some(folder) = look.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                look.push(path);
                continue;
            }
            let bytes = fs::read(&path).unwrap().to_ascii_lowercase();
            let holds =
                |word: &&&str| bytes.windows(word.len()).any(|part| part == word.to_ascii_lowercase().as_bytes());
            found.extend(words.iter().find(holds).map(|word| format!("{}: {word}", path.display())));
        }
    }
    found
}

#[test]
fn nothing_of_somebody_erased_is_left_in_the_files() {
    let notebook = full();
    assert!(!files_with(&notebook, &HERS).is_empty());
    let told = notebook.json(&["erase", "quorra", "--yes"]);
    assert_eq!(
        keys(&told),
        [
            "schema",
            "erased",
            "affiliate",
            "rows",
            "shared",
            "copies",
            "renewed",
            "replaced",
            "mentions",
            "filters",
            "events",
            "leftovers",
            "removed",
            "folded"
        ]
    );
    assert_eq!((&told["erased"], &told["shared"]), (&true.into(), &1.into()));
    assert_eq!((&told["rows"]["affiliate"], &told["rows"]["interaction"]), (&1.into(), &2.into()), "{told}");
    assert_eq!(files_with(&notebook, &HERS), [""; 0]);
    assert_eq!(notebook.run(&["show", "quorra"]).code, 3);
    assert_eq!(notebook.json(&["doctor"])["ok"], true);
}

#[test]
fn what_others_share_stays_theirs_and_can_be_undone() {
    let notebook = full();
    let before = notebook.json(&["history"])["steps"].as_array().unwrap().len();
    notebook.ok(&["erase", "quorra", "--yes"]);
    let page = notebook.json(&["show", "paul"]);
    assert_eq!(page["interactions"][0]["text"], "Launch call for both");
    assert_eq!(page["introductions"], Value::Array(vec![]));
    let history = notebook.json(&["history"]);
    let steps = history["steps"].as_array().unwrap();
    assert!(steps.len() < before && !history.to_string().contains("Quorra"), "{history}");
    // The newest step that is left is the call: undoing it takes Paul's part back.
    while notebook.json(&["show", "paul"])["interactions"].to_string().contains("Launch") {
        notebook.ok(&["undo"]);
    }
    notebook.ok(&["redo"]);
    assert!(notebook.json(&["show", "paul"])["interactions"].to_string().contains("Launch"));
    assert_eq!(notebook.json(&["doctor"])["ok"], true);
}

#[test]
fn who_was_introduced_to_them_is_no_longer_asked_to() {
    let notebook = known(&[&["log", "paul", "Hello"], &["introduce", "paul", "quorra", "--on", "2026-02-20"]]);
    let today = || notebook.json(&["today", "--today", "2026-02-20"]).to_string();
    assert!(today().contains("introduce"), "{}", today());
    notebook.ok(&["erase", "quorra", "--yes"]);
    assert!(!today().contains("introduce"), "{}", today());
    assert_eq!(notebook.json(&["doctor"])["ok"], true);
}

/// An export of the platform with these people.
fn export(notebook: &Notebook, rows: &str) -> String {
    let path = notebook.path().with_file_name("people.csv");
    fs::write(&path, format!("name,email\n{rows}\n")).unwrap();
    path.to_str().unwrap().to_owned()
}

#[rstest]
#[case::address("Somebody Else,QUORRA@zwingel.example", 0)]
#[case::another_address("Quorra Zwingelstein,other@example.org", 1)]
#[case::both("A,quorra@zwingel.example\nB,b@example.org", 1)]
fn no_import_brings_them_back(#[case] rows: &str, #[case] new: usize) {
    let notebook = full();
    notebook.ok(&["erase", "quorra", "--yes"]);
    let file = export(&notebook, rows);
    let told = notebook.json(&["import", &file, "--as", "generic", "--yes"]);
    assert_eq!(told["new"], new, "{told}");
    let human = notebook.run(&["import", &file, "--as", "generic", "--dry-run"]);
    let says = format!("{}{}", human.out, human.err);
    assert_eq!(says.contains("erased"), rows.to_lowercase().contains("quorra@"), "{says}");
}

#[test]
fn somebody_known_by_name_alone_stays_away_by_name_and_comes_back_by_hand() {
    let notebook = Notebook::with_two_maries();
    notebook.ok(&["add", WHO]);
    notebook.ok(&["erase", "quorra", "--yes"]);
    let file = export(&notebook, "QUORRA ZWINGELSTEIN,q@example.org");
    assert_eq!(notebook.json(&["import", &file, "--as", "generic", "--yes"])["new"], 0);
    notebook.ok(&["add", WHO, "--email", "q@example.org"]);
    assert_eq!(notebook.json(&["import", &file, "--as", "generic", "--yes"])["unchanged"], 1, "they are known again");
}

#[test]
fn copies_that_hold_them_are_named_and_written_anew_when_asked() {
    let notebook = full();
    let made = notebook.json(&["backup", "--today", "2026-02-02"])["copy"].clone();
    let told = notebook.json(&["erase", "quorra", "--yes"]);
    assert_eq!(told["copies"], Value::from(vec![made["path"].clone()]));
    assert_eq!(files_with(&notebook, &HERS).len(), 1, "the copy holds her");

    let notebook = full();
    notebook.ok(&["backup", "--today", "2026-02-02"]);
    let told = notebook.json(&["erase", "quorra", "--yes", "--copies"]);
    assert_eq!((told["copies"].as_array().unwrap().len(), told["renewed"].as_array().unwrap().len()), (0, 1));
    assert_eq!(files_with(&notebook, &HERS), [""; 0]);
    let listed = notebook.json(&["backup", "--verify"]);
    assert_eq!((&listed["ok"], &listed["copies"][0]["day"]), (&true.into(), &"2026-02-02".into()), "{listed}");
    // A restore of it does not bring her back, and an import from then on still knows.
    notebook.ok(&["restore", "--yes"]);
    assert_eq!(notebook.run(&["show", "quorra"]).code, 3);
    let file = export(&notebook, "A,quorra@zwingel.example");
    assert_eq!(notebook.json(&["import", &file, "--as", "generic", "--yes"])["new"], 0);
}

#[test]
fn without_a_yes_it_is_a_look_only() {
    let notebook = full();
    let look = notebook.run(&["erase", "quorra", "--json"]);
    assert_eq!((look.code, &look.json()["erased"]), (2, &false.into()));
    let told = notebook.run(&["erase", "quorra"]);
    assert!(told.out.contains("To be erased for good: Quorra") && told.out.contains("Log: 2"), "{told:?}");
    assert_eq!(notebook.run(&["show", "quorra"]).code, 0);
    assert_eq!(notebook.run(&["erase", "marie", "--yes"]).code, 4, "two Maries");
    assert_eq!(notebook.run(&["erase", "nobody", "--yes"]).code, 3);
}

#[test]
fn notes_of_others_that_name_them_are_told() {
    let notebook = known(&[&["log", "paul", "He met Quorra Zwingelstein in Lyon"]]);
    let told = notebook.ok(&["erase", "quorra", "--yes"]);
    assert!(told.contains("still stands in notes of: Paul Nguyen"), "{told}");
}

#[test]
fn a_dossier_holds_what_its_subject_may_read_in_their_language() {
    let notebook = full();
    notebook.ok(&["edit", "quorra", "--language", "fr"]);
    notebook.ok(&["fact", "add", "quorra", "a secret", "--kind", "topic", "--private"]);
    let told = notebook.run(&["dossier", "quorra"]);
    let page = &told.out;
    for piece in ["Xylophones", "Launch call", "Wolkje", "zither", "hayfever", "Ljubljana", "zyzzyva", "kwyjibo"] {
        assert!(page.contains(piece), "{piece}: {page}");
    }
    for piece in ["secret", "glockenspiel", "Paul"] {
        assert!(!page.contains(piece), "{piece}: {page}");
    }
    assert!(page.contains("Promesses") && !page.contains("Promises"), "{page}");
    assert_eq!(told.err, "Left out: 1 private fact; 1 gift to come; the name of 1 other person.\n");
    assert_eq!(notebook.run(&["dossier", "paul", "lefevre"]).code, 3);
    assert_eq!(notebook.run(&["dossier", "lefevre"]).err, "Nothing was left out.\n");
    assert!(notebook.ok(&["dossier", "quorra", "--lang", "en"]).contains("Promises"));
    let mut french = notebook.command(&["dossier", "quorra", "-q"]);
    assert_eq!(run(french.env("LC_ALL", "fr_FR.UTF-8")).err, "");
}

#[test]
fn a_dossier_names_whom_they_were_introduced_to() {
    let notebook = full();
    notebook.ok(&["introduce", "quorra", "lefevre", "--done"]);
    let page = notebook.ok(&["dossier", "quorra"]);
    assert!(page.contains("Marie Lefevre") && !page.contains("Paul"), "{page}");
}

/// Every file of a folder and below it into another.
fn copy_all(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(|entry| entry.unwrap()) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_all(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// How often an erasure is killed here; `CARNET_FAULTS` says another number.
fn rounds() -> u32 {
    std::env::var("CARNET_FAULTS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(8)
}

#[test]
fn an_erasure_that_was_killed_is_taken_up_and_leaves_nothing() {
    let original = full();
    for day in ["2026-01-30", "2026-02-01", "2026-02-02"] {
        original.ok(&["backup", "--today", day]);
    }
    let (mut begun, mut cut) = (0, 0);
    for round in 0..rounds() {
        let notebook = Notebook::new();
        copy_all(original.path().parent().unwrap(), notebook.path().parent().unwrap());
        let within = Duration::from_millis(u64::from(10 + round * 400 / rounds()));
        let ended = notebook.command(&["erase", "quorra", "--yes", "--copies"]).timeout(within).output().unwrap();
        let killed = ended.status.code().is_none();
        let is_here = notebook.run(&["show", "quorra"]).code == 0;
        (begun, cut) = (begun + u32::from(!is_here), cut + u32::from(killed && !is_here));
        if is_here {
            notebook.ok(&["erase", "quorra", "--yes", "--copies"]);
        } else {
            notebook.ok(&["erase", "--copies"]);
        }
        assert_eq!(files_with(&notebook, &HERS), [""; 0], "round {round}");
        let listed = notebook.json(&["backup", "--verify"]);
        assert_eq!((&listed["ok"], listed["copies"].as_array().unwrap().len()), (&true.into(), 3), "{listed}");
        assert_eq!(notebook.json(&["doctor"])["ok"], true);
    }
    let counts =
        format!("killed during erase: {} rounds, {cut} of them between the notebook and the last copy", rounds());
    writeln!(std::io::stdout(), "{counts}").unwrap();
    assert!(begun > 0, "the erasure was never reached");
}

#[test]
fn copies_of_somebody_erased_before_are_told_and_written_anew() {
    let notebook = full();
    notebook.ok(&["backup"]);
    notebook.ok(&["erase", "quorra", "--yes"]);
    abandoned(&notebook);
    let doctor = notebook.ok(&["doctor"]);
    assert!(doctor.contains("1 copy holds somebody who was erased"), "{doctor}");
    let told = notebook.json(&["erase", "--copies"]);
    assert_eq!(keys(&told), ["schema", "folded", "cleared", "removed", "renewed", "copies"]);
    assert_eq!((&told["folded"], &told["cleared"]), (&true.into(), &3.into()), "{told}");
    assert_eq!(told["renewed"].as_array().unwrap().len(), 1, "{told}");
    assert_eq!(files_with(&notebook, &HERS), [""; 0]);
    assert_eq!(notebook.json(&["erase", "--copies"])["renewed"].as_array().unwrap().len(), 0, "once is enough");
    assert_eq!(notebook.run(&["erase"]).code, 2);
}

#[rstest]
#[case::english("en", "the words still stand in the notebook’s files")]
#[case::french("fr", "le texte effacé reste dans les fichiers du carnet")]
fn behind_somebody_who_reads_the_words_are_said_to_stay(#[case] lang: &str, #[case] words: &str) {
    let notebook = full();
    let reader = rusqlite::Connection::open(notebook.path()).unwrap();
    reader.execute_batch("BEGIN; SELECT count(*) FROM affiliate").unwrap();
    reader.query_row("SELECT count(*) FROM affiliate", [], |row| row.get::<_, i64>(0)).unwrap();
    let told = notebook.run(&["erase", "quorra", "--yes", "--lang", lang]);
    assert_eq!((told.code, told.out.contains(words)), (5, true), "{told:?}");
    // Another process looks: closing the file in this one would let go of the reader's locks.
    let folder = notebook.path().parent().unwrap().to_owned();
    let found = std::process::Command::new("grep").args(["-rqa", "Xylophones"]).arg(folder).status().unwrap();
    assert!(found.success(), "the reader keeps them");
    let again = notebook.run(&["erase", "--copies", "--lang", lang]);
    assert_eq!((again.code, again.out.contains(words)), (5, true), "{again:?}");
    reader.execute_batch("COMMIT").unwrap();
    notebook.ok(&["erase", "--copies"]);
    assert_eq!(files_with(&notebook, &HERS), [""; 0], "though the other program still has the file open");
}

#[rstest]
#[case::filter(&["filters", "--save", "Zwing", "quorra tier:a"], "filters", "Zwing")]
#[case::event(&["event", "add", "Dinner with Quorra", "--on", "2026-03-10"], "events", "Dinner with Quorra")]
fn what_still_names_them_and_belongs_to_nobody_is_told(#[case] before: &[&str], #[case] key: &str, #[case] name: &str) {
    for lang in ["en", "fr"] {
        let notebook = known(&[before]);
        let look = notebook.run(&["erase", "quorra", "--lang", lang]);
        assert!(look.out.contains(name), "{look:?}");
        let told = notebook.ok(&["erase", "quorra", "--yes", "--lang", lang]);
        assert!(told.contains(name), "{told}");
        let notebook = known(&[before]);
        assert_eq!(notebook.json(&["erase", "quorra", "--yes"])[key][0], name);
        let notebook = known(&[before]);
        assert_eq!(notebook.json(&["erase", "paul", "--yes"])[key], Value::Array(vec![]), "Paul is somebody else");
    }
}
