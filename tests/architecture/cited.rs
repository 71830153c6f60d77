//! What comments and pages cite exists: a document of `docs`, and a heading of it (docs/engineering.md, "Habits").

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use carnet::domain::queue::Kind;

use crate::source::{Source, files, root, sources};

/// What the documents were made from, behind its number: the repository does not hold it.
const GONE: [&str; 5] = ["-product.md", "-screens.md", "-engineering.md", "-style.md", "-at-a-glance.md"];

/// This file, which has to write down what nobody may cite.
const THIS: &str = "tests/architecture/cited.rs";

/// A document that a text cites, with the headings that it names.
#[derive(Debug, PartialEq, Eq)]
struct Citation {
    document: String,
    headings: Vec<String>,
}

/// The documents by the names of their files, each with its headings.
fn documents() -> BTreeMap<String, BTreeSet<String>> {
    let headings = |text: &str| {
        let marked = text.lines().filter(|line| line.starts_with('#'));
        marked.map(|line| line.trim_start_matches('#').trim().to_owned()).collect::<BTreeSet<String>>()
    };
    files(&root().join("docs"), "md")
        .iter()
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, headings(&fs::read_to_string(path).unwrap()))
        })
        .collect()
}

/// Every text of the repository that may cite, with its path.
fn texts() -> Vec<(String, String)> {
    let root = root();
    let below = |folder: &str, ending: &str| files(&root.join(folder), ending);
    let mut paths: Vec<PathBuf> = Vec::new();
    paths.extend(["src", "tests", "benches", "examples"].iter().flat_map(|folder| below(folder, "rs")));
    paths.extend(below("assets", "toml"));
    paths.extend(["docs", "benches"].iter().flat_map(|folder| below(folder, "md")));
    paths.extend(["ARCHITECTURE.md", "CONTRIBUTING.md", "README.md"].iter().map(|name| root.join(name)));
    let relative = |path: &PathBuf| path.strip_prefix(&root).unwrap().to_string_lossy().replace('\\', "/");
    let all = paths.iter().map(|path| (relative(path), fs::read_to_string(path).unwrap()));
    all.filter(|(path, _)| path != THIS).collect()
}

/// A line without the mark of a comment.
fn bare(line: &str) -> &str {
    let line = line.trim();
    let marks = ["//!", "///", "//", "#"];
    marks.iter().find_map(|mark| line.strip_prefix(*mark)).unwrap_or(line).trim()
}

/// Everything that a text cites of `docs`. A citation may go on behind the end of a comment's line.
fn citations(text: &str) -> Vec<Citation> {
    let text = text.lines().map(bare).collect::<Vec<&str>>().join(" ");
    let mut found = Vec::new();
    for (at, folder) in text.match_indices("docs/") {
        let Some((name, mut rest)) = text[at + folder.len()..].split_once(".md") else { continue };
        if name.is_empty() || !name.chars().all(|letter| letter.is_ascii_lowercase() || letter == '-') {
            continue;
        }
        let mut headings = Vec::new();
        let mut before = ", \"";
        while let Some((heading, after)) = rest.strip_prefix(before).and_then(|rest| rest.split_once('"')) {
            headings.push(heading.to_owned());
            (rest, before) = (after, " and \"");
        }
        found.push(Citation { document: format!("{name}.md"), headings });
    }
    found
}

#[test]
fn every_citation_names_a_heading_that_exists() {
    let documents = documents();
    let mut faults = Vec::new();
    let mut count = 0;
    for (path, text) in texts() {
        for Citation { document, headings } in citations(&text) {
            count += 1;
            let Some(known) = documents.get(&document) else {
                faults.push(format!("{path}: there is no docs/{document}"));
                continue;
            };
            if headings.is_empty() && path.starts_with("src/") {
                faults.push(format!("{path}: which heading of docs/{document}?"));
            }
            for heading in headings.iter().filter(|heading| !known.contains(*heading)) {
                faults.push(format!("{path}: docs/{document} has no heading {heading:?}"));
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(count > 80, "hardly anything is cited: are the comments read at all?");
}

/// Whether a text names one of the files that are gone.
fn names_what_is_gone(text: &str) -> bool {
    let numbered = |at: usize| text[..at].ends_with(|letter: char| letter.is_ascii_digit());
    GONE.iter().any(|name| text.match_indices(*name).any(|(at, _)| numbered(at)))
}

#[test]
fn nothing_cites_what_the_repository_does_not_hold() {
    let faults: Vec<String> =
        texts().into_iter().filter(|(_, text)| names_what_is_gone(text)).map(|(path, _)| path).collect();
    assert!(faults.is_empty(), "cite a heading of docs instead:\n{}", faults.join("\n"));
}

/// Whether a source is where a name of the glossary says, and has its last part in its code: `queue::Reason`.
fn holds(source: &Source, name: &str) -> bool {
    let mut parts = name.rsplit("::");
    let last = parts.next().unwrap_or_default();
    let is_file = |part: &&str| part.starts_with(|letter: char| letter.is_ascii_lowercase());
    let is_there = parts.next().filter(is_file).is_none_or(|part| source.path.split(['/', '.']).any(|at| at == part));
    is_there && source.word(last).next().is_some()
}

#[test]
fn what_the_glossary_names_is_in_the_code() {
    let sources = sources();
    let page = fs::read_to_string(root().join("docs/glossary.md")).unwrap();
    let cells = page.lines().filter_map(|line| line.strip_prefix('|')?.split('|').nth(2));
    let names: Vec<&str> = cells.flat_map(|cell| cell.split('`').skip(1).step_by(2)).collect();
    let lost: Vec<&&str> = names.iter().filter(|name| !sources.iter().any(|source| holds(source, name))).collect();
    assert!(lost.is_empty(), "docs/glossary.md names what is not in the code: {lost:?}");
    assert!(names.len() > 80, "hardly anything is named: is the page read at all?");
}

#[test]
fn the_product_lists_the_kinds_of_reasons_in_their_order() {
    let page = fs::read_to_string(root().join("docs/product.md")).unwrap();
    let list = page.split("### ").find_map(|part| part.strip_prefix("The order of kinds\n")).unwrap();
    let told: Vec<&str> = list.lines().filter_map(|line| line.split_once(". `")?.1.split('`').next()).collect();
    assert_eq!(told, Kind::all().map(Kind::id).collect::<Vec<&str>>(), "docs/product.md, \"The order of kinds\"");
}

#[test]
fn a_citation_is_read_across_lines() {
    let cited = |document: &str, headings: &[&str]| Citation {
        document: document.to_owned(),
        headings: headings.iter().map(|heading| (*heading).to_owned()).collect(),
    };
    let text = "//! As it says (docs/product.md,\n//! \"An agreed\n//! day\" and \"Off\"); more in docs/screens.md.\n";
    assert_eq!(citations(text), [cited("product.md", &["An agreed day", "Off"]), cited("screens.md", &[])]);
    assert!(citations("see docs/ and docs/Other.md").is_empty());
    assert!(names_what_is_gone("as in 1-product.md") && !names_what_is_gone("docs/by-product.md"));
}
