//! Hostile texts in every list: no byte of theirs reaches the terminal, every record keeps its fields, and JSON stays JSON.

use std::fs;
use std::io::Write;

use rstest::rstest;

use crate::harness::{Notebook, Run, run};
use crate::hostile_texts::{STRINGS, foreign, spoil};

/// What shows something that people wrote.
const LISTS: [&[&str]; 26] = [
    &["today"],
    &["today", "--md"],
    &["list"],
    &["list", "--columns", "name,email,tags,last,next"],
    &["show", "marie lefevre"],
    &["show", "paul"],
    &["dossier", "marie lefevre"],
    &["search", "zzz"],
    &["search", "banner"],
    &["promises"],
    &["gifts"],
    &["agenda"],
    &["agenda", "--ics"],
    &["event", "list"],
    &["introductions"],
    &["requests"],
    &["feedbacks"],
    &["filters"],
    &["stats"],
    &["status"],
    &["history"],
    &["drill"],
    &["doctor"],
    &["erase", "paul"],
    &["backup", "--list"],
    &["complete-names", "ma"],
];

/// A notebook with something in every list.
fn filled() -> Notebook {
    let notebook = Notebook::with_two_maries();
    for arguments in [
        &["log", "marie lefevre", "Sent the banner +family Tom made the team"][..],
        &["fact", "add", "marie lefevre", "plays the violin"],
        &["relative", "add", "marie lefevre", "Léo", "--relation", "son"],
        &["promise", "marie lefevre", "the banner", "--due", "2026-02-05"],
        &["request", "marie lefevre", "a banner"],
        &["feedback", "marie lefevre", "the banner is slow"],
        &["gift", "add", "marie lefevre", "an orchid"],
        &["event", "add", "Banner summit", "2026-02-12", "--who", "marie lefevre"],
        &["introduce", "marie lefevre", "paul", "--why", "banner people"],
        &["filters", "add", "banners", "tier:A"],
        &["next", "paul", "2026-02-04", "--why", "the banner"],
    ] {
        let told = notebook.run(arguments);
        assert!(told.code == 0 || told.code == 2, "{arguments:?}: {told:?}");
    }
    notebook
}

/// Everything that a list says, in the three forms.
fn look(notebook: &Notebook, arguments: &[&str]) -> [Run; 3] {
    [&[][..], &["--plain"], &["--json"]].map(|form| run(&mut notebook.command(&[arguments, form].concat())))
}

/// How many fields each record has.
fn fields(run: &Run) -> Vec<usize> {
    run.out.lines().map(|line| line.split('\t').count()).collect()
}

/// How many answers were looked at with a text behind every text.
fn look_at_all(text: &str) -> usize {
    let (calm, spoilt) = (filled(), filled());
    assert!(spoil(&spoilt.path(), text) > 10);
    for arguments in LISTS {
        let ([_, plain, _], told) = (look(&calm, arguments), look(&spoilt, arguments));
        for (told, form) in told.iter().zip(["", "--plain", "--json"]) {
            // Records may be parted by tabs, and calendars end their lines as they must.
            let all = format!("{}{}", told.out, told.err).replace("\r\n", "\n");
            let all = if form == "--plain" { all.replace('\t', " ") } else { all };
            assert_eq!(foreign(&all), None, "{arguments:?} {form}, {text:?}: {told:?}");
        }
        if !arguments.contains(&"--ics") && !arguments.contains(&"--md") && plain.out.contains('\t') {
            assert_eq!(fields(&told[1]), fields(&plain), "{arguments:?}, {text:?}: {:?}", told[1]);
        }
        let is_json = told[2].out.is_empty()
            || arguments.contains(&"--ics")
            || serde_json::from_str::<serde_json::Value>(&told[2].out).is_ok();
        assert!(is_json, "{arguments:?}, {text:?}: {:?}", told[2]);
    }
    LISTS.len() * 3
}

/// The quick part: every tenth text. `CARNET_FAULTS=long` looks at all of them.
#[rstest]
fn hostile_texts_leave_every_list_as_it_is(#[values(0, 1, 2, 3, 4, 5, 6, 7, 8, 9)] nth: usize) {
    let is_long = std::env::var("CARNET_FAULTS").is_ok_and(|amount| amount == "long");
    let texts: Vec<&str> = STRINGS.iter().skip(nth).step_by(10).copied().collect();
    let looked = if is_long { &texts[..] } else { &texts[nth % texts.len()..=nth % texts.len()] };
    let answers: usize = looked.iter().map(|text| look_at_all(text)).sum();
    writeln!(std::io::stdout(), "hostile texts: {} in {} lists, {answers} answers", looked.len(), LISTS.len()).unwrap();
}

/// What comes in by a command or a file is clean from the first.
#[test]
fn no_hostile_text_comes_in() {
    let notebook = Notebook::new();
    let csv = notebook.path().with_file_name("people.csv");
    let mut rows = String::from("name,email,phone\n");
    // A file with a NUL in it is refused as no text.
    for (at, text) in STRINGS.iter().enumerate().filter(|(_, text)| !text.contains('\0')) {
        let quoted = text.replace('"', "\"\"");
        rows += &format!("\"Row{at} {quoted}\",r{at}@example.org,\"06{quoted}\"\n");
    }
    fs::write(&csv, rows).unwrap();
    let imported = notebook.run(&["import", csv.to_str().unwrap(), "--yes"]);
    assert_eq!(imported.code, 0, "{imported:?}");
    for (at, text) in STRINGS.iter().enumerate().filter(|(_, text)| !text.contains('\0')) {
        let name = format!("Typed{at} {text}");
        let told = notebook.run(&["add", &name, "--tag", &format!("t{at}{text}"), "--anyway"]);
        assert_eq!(told.code, 0, "{text:?}: {told:?}");
    }
    let held = notebook.ok(&["export"]);
    assert!(held.matches("Row").count() > STRINGS.len() / 2 && held.matches("Typed").count() >= 59, "{held}");
    let held = held.replace("\\n", " ");
    assert_eq!((foreign(&held), held.contains("\\u00")), (None, false));
}
