//! Habits that a reader relies on (docs/engineering.md, "Habits").

use std::fs;

use crate::source::{files, root, sources};

/// A longer file is usually two things.
const MOST_LINES: usize = 400;

/// Longer all the same, and why.
const LONG: &[(&str, &str)] =
    &[("src/domain/dates/grammar/words.rs", "tables only; cut in two, a word would have two places")];

#[test]
fn files_are_short() {
    let long: Vec<String> = sources()
        .iter()
        .filter(|source| source.lines > MOST_LINES && LONG.iter().all(|(path, _)| *path != source.path))
        .map(|source| format!("{}: {} lines before its tests", source.path, source.lines))
        .collect();
    assert!(long.is_empty(), "{}", long.join("\n"));
}

#[test]
fn files_of_tests_are_short() {
    let modules = |folder: &str| files(&root().join(folder), "rs");
    let tests = modules("src").into_iter().filter(|path| path.components().any(|part| part.as_os_str() == "tests"));
    let beside = modules("src").into_iter().filter(|path| path.file_stem().is_some_and(|name| name == "tests"));
    let long: Vec<String> = modules("tests")
        .into_iter()
        .chain(tests)
        .chain(beside)
        .map(|path| (fs::read_to_string(&path).unwrap().lines().count(), path))
        .filter(|(lines, _)| *lines > MOST_LINES)
        .map(|(lines, path)| format!("{}: {lines} lines", path.display()))
        .collect();
    assert!(long.is_empty(), "{}", long.join("\n"));
}

#[test]
fn every_file_says_what_it_is() {
    let silent: Vec<String> = sources()
        .iter()
        .filter(|source| source.text.lines().next().is_none_or(|line| !line.starts_with("//! ") || line.len() < 12))
        .map(|source| source.path.clone())
        .collect();
    assert!(silent.is_empty(), "without a first line of documentation:\n{}", silent.join("\n"));
}

#[test]
fn lines_are_drawn_as_they_are_measured() {
    // ratatui places what it draws by the width of whole texts, carnet by that of the letters in their cells: the two differ
    // for Arabic, and the last letters go. `ui/lines.rs` draws lines.
    let by_whole_texts =
        ["render_widget(Line", "render_widget(Text", "Paragraph", ".right_aligned()", ".title_top(", ".title_bottom("];
    let found: Vec<String> = sources()
        .iter()
        .filter(|source| source.path.starts_with("src/ui/") || source.path.starts_with("src/runtime/"))
        .flat_map(|source| {
            by_whole_texts
                .iter()
                .filter(|call| source.code.contains(**call))
                .map(|call| format!("{}: {call}", source.path))
        })
        .collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn no_room_is_a_drawer_for_anything() {
    let drawers = ["utils", "util", "helpers", "helper", "common", "misc", "stuff"];
    let found: Vec<String> = sources()
        .iter()
        .filter(|source| source.path.split(['/', '.']).any(|part| drawers.contains(&part)))
        .map(|source| source.path.clone())
        .collect();
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn an_absent_answer_is_not_a_boolean() {
    let mut faults = Vec::new();
    for source in sources() {
        faults.extend(source.word("Option<bool>").map(|at| format!("{}:{}", source.path, source.line(at))));
    }
    assert!(faults.is_empty(), "an enum says which three things there are:\n{}", faults.join("\n"));
}

#[test]
fn the_terminal_is_linked_once() {
    let lock = fs::read_to_string(root().join("Cargo.lock")).unwrap();
    for name in ["crossterm", "ratatui-core", "rusqlite", "libsqlite3-sys"] {
        let versions = lock.matches(&format!("name = \"{name}\"\n")).count();
        assert_eq!(
            versions, 1,
            "{name} stands {versions} times in Cargo.lock; two of them do not see each other's state"
        );
    }
}

/// One binary for every way of testing: each folder of `tests` is one, and a file that its `main.rs` does not name is never run.
#[test]
fn no_file_of_tests_is_forgotten() {
    let tests = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let loose: Vec<_> = files_in(&tests).filter(|path| path.extension().is_some_and(|ending| ending == "rs")).collect();
    assert!(loose.is_empty(), "a binary of its own: {loose:?}");
    let mut forgotten = Vec::new();
    let mut binaries = 0;
    for folder in std::fs::read_dir(&tests).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()) {
        let Ok(main) = std::fs::read_to_string(folder.join("main.rs")) else { continue };
        binaries += 1;
        for file in files_in(&folder) {
            let name = file.file_stem().unwrap().to_string_lossy().into_owned();
            let is_named = main.contains(&format!("mod {name};"));
            if file.extension().is_some_and(|ending| ending == "rs") && name != "main" && !is_named {
                forgotten.push(file);
            }
        }
    }
    assert!(forgotten.is_empty(), "nobody runs {forgotten:?}");
    assert!(binaries <= 6, "{binaries} binaries: each is linked anew after every change");
}

fn files_in(folder: &std::path::Path) -> impl Iterator<Item = std::path::PathBuf> {
    std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_file())
}
