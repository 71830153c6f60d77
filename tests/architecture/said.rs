//! Words that the program says are in the catalogues only (docs/engineering.md, "Shape").
//!
//! A literal that reads like a sentence, or that has an accented letter, is a fault outside the places below.

use crate::source::{Source, sources};

/// Where words are understood, not said: data of their rooms.
const UNDERSTOOD: &[(&str, &str)] = &[
    ("src/domain/ageing.rs", "how notes speak of ages"),
    ("src/domain/sensitive.rs", "words that touch what the law protects"),
    ("src/domain/dates/grammar", "typed dates in English and French"),
    ("src/domain/capture", "kinds and channels as they are typed"),
    ("src/domain/template", "names of gaps and of the lines above a template's text"),
    ("src/domain/roster/filter", "words of the filter as they are typed"),
    ("src/domain/roster/column.rs", "names of columns as they are typed"),
    ("src/domain/text", "letters that fold into others"),
    ("src/cli/arguments/french.rs", "the French names of the commands"),
    ("src/exchange/", "column titles and status words of other programs"),
];

/// Names, and diagnoses of a broken file or program that go into a defect report after a sentence from the catalogues.
const NOT_SENTENCES: &[(&str, &str)] = &[
    ("src/cli/import/document.rs", "carnet json"),
    ("src/runtime/panic.rs", "rehearsed at {key}"),
    ("src/store/header.rs", "SQLite format 3\0"),
    ("src/store/journal/recorder.rs", "a change outside a step"),
    ("src/store/open.rs", "journal mode {mode}"),
    ("src/store/search_index.rs", "value, kind, affiliate_id"),
    ("src/store/synced.rs", "Google Drive"),
    ("src/store/values.rs", "no partial date: {text:?}"),
    ("src/store/backup/verify.rs", "{orphans} foreign keys"),
    ("src/store/journal/undo.rs", "journal: a value of an unexpected kind"),
    ("src/store/synced.rs", "Google Drive"),
    ("src/store/words.rs", "unknown word {word:?}"),
];

/// A sentence to SQLite has one of its words in capitals.
const SQL: &[&str] = &[
    "SELECT",
    "INSERT",
    "UPDATE",
    "DELETE",
    "CREATE",
    "DROP",
    "PRAGMA",
    "BEGIN",
    "COMMIT",
    "ROLLBACK",
    "SAVEPOINT",
    "RELEASE",
    "VACUUM",
    "WHERE",
    "UNION",
    "FROM",
    "SET",
    "VALUES",
    "JOIN",
    "ORDER",
    "AND",
    "OR",
    "ON",
    "IS",
    "IN",
    "AS",
    "LIMIT",
];

fn is_understood(source: &Source) -> bool {
    UNDERSTOOD.iter().any(|(place, _)| source.path.starts_with(place))
}

fn is_sql(source: &Source, text: &str) -> bool {
    source.room == "store" && text.split(|letter: char| !letter.is_ascii_alphabetic()).any(|word| SQL.contains(&word))
}

/// Whether a literal stands inside an attribute, where the compiler reads it and the user does not.
fn in_attribute(source: &Source, at: usize) -> bool {
    let before = &source.code[..at];
    before.rfind("#[").is_some_and(|open| {
        let depth = before[open + 1..].chars().fold(0, |depth, letter| match letter {
            '[' => depth + 1,
            ']' => depth - 1,
            _ => depth,
        });
        depth > 0
    })
}

/// Two words side by side, or a letter beyond ASCII.
fn reads_like_words(text: &str) -> bool {
    let word = |part: &str| {
        let part = part.trim_end_matches(['.', ',', ';', ':', '!', '?']);
        part.len() > 1 && part.chars().all(char::is_alphabetic)
    };
    let parts: Vec<&str> = text.split(' ').collect();
    parts.windows(2).any(|pair| word(pair[0]) && word(pair[1]))
        || text.chars().any(|letter| letter.is_alphabetic() && !letter.is_ascii())
}

#[test]
fn sentences_are_in_the_catalogues() {
    let mut faults = Vec::new();
    for source in sources().iter().filter(|source| !is_understood(source)) {
        for literal in &source.literals {
            if NOT_SENTENCES.contains(&(source.path.as_str(), literal.text.as_str())) {
                continue;
            }
            if reads_like_words(&literal.text) && !is_sql(source, &literal.text) && !in_attribute(source, literal.at) {
                faults.push(format!("{}:{}: {:?}", source.path, literal.line, literal.text));
            }
        }
    }
    assert!(faults.is_empty(), "say these from assets/locales:\n{}", faults.join("\n"));
}

#[test]
fn a_sentence_is_recognised() {
    for said in ["Nothing is due.", "no answer", "café", "{n} people to contact"] {
        assert!(reads_like_words(said), "{said}");
    }
    for not in ["today", "%H:%M", "Fact({}, <{} characters>)", "notebook.db", "config-wrong-value", " "] {
        assert!(!reads_like_words(not), "{not}");
    }
}
