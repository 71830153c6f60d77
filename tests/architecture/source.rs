//! Rust sources cut into code, string literals and tests: as much of the language as the rules need.

use std::fs;
use std::path::{Path, PathBuf};

/// A string literal.
#[derive(Debug, Clone)]
pub struct Literal {
    /// Its line, from 1.
    pub line: usize,
    /// What is between the quotes, with simple escapes undone.
    pub text: String,
    /// Where its placeholder stands in `Source::code`.
    pub at: usize,
}

/// One source file, without its tests.
#[derive(Debug)]
pub struct Source {
    /// Relative to the repository, with `/`.
    pub path: String,
    /// The first part below `src`: `domain`, `store`, `main`.
    pub room: String,
    /// The whole text with the tests.
    pub text: String,
    /// The code before the tests: comments are blank, each literal is `"n"` with its number in `literals`.
    pub code: String,
    /// The literals of the code before the tests.
    pub literals: Vec<Literal>,
    /// Lines before the tests.
    pub lines: usize,
}

impl Source {
    fn read(root: &Path, path: &Path) -> Source {
        let text = fs::read_to_string(path).unwrap();
        let relative = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
        let room = relative.trim_start_matches("src/").split(['/', '.']).next().unwrap().to_owned();
        let (code, literals) = cut(before_tests(&text));
        let lines = before_tests(&text).lines().count();
        Source { path: relative, room, code, literals, lines, text }
    }

    /// The line of a place in the code.
    pub fn line(&self, at: usize) -> usize {
        self.code[..at].matches('\n').count() + 1
    }

    /// Every place where a word stands by itself in the code.
    pub fn word<'a>(&'a self, word: &'a str) -> impl Iterator<Item = usize> + 'a {
        let part_of_word = |letter: char| letter.is_alphanumeric() || letter == '_';
        self.code.match_indices(word).map(|(at, _)| at).filter(move |at| {
            !self.code[..*at].ends_with(part_of_word) && !self.code[at + word.len()..].starts_with(part_of_word)
        })
    }

    /// The literal whose placeholder begins at a place in the code.
    pub fn literal_at(&self, at: usize) -> Option<&Literal> {
        self.literals.iter().find(|literal| literal.at == at)
    }
}

/// The root of the repository.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every file below a folder with an ending, sorted.
pub fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, ending));
        } else if path.extension().is_some_and(|extension| extension == ending) {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// Every source of the program that is no test.
pub fn sources() -> Vec<Source> {
    let root = root();
    let paths = files(&root.join("src"), "rs");
    let tests: Vec<PathBuf> = paths.iter().flat_map(|path| test_modules(path)).collect();
    let is_test = |path: &&PathBuf| tests.iter().any(|test| path.starts_with(test));
    paths.iter().filter(|path| !is_test(path)).map(|path| Source::read(&root, path)).collect()
}

/// The files that a file declares as tests with `#[cfg(test)] mod name;`.
fn test_modules(path: &Path) -> Vec<PathBuf> {
    let text = fs::read_to_string(path).unwrap();
    let folder = path.parent().unwrap();
    let inner = if path.file_stem().is_some_and(|stem| ["mod", "lib", "main"].iter().any(|name| stem == *name)) {
        folder.to_path_buf()
    } else {
        path.with_extension("")
    };
    let mut found = Vec::new();
    for (at, mark) in text.match_indices("#[cfg(test)]\n") {
        let mut named = None;
        for line in text[at + mark.len()..].lines().take(3) {
            if let Some(name) = line.strip_prefix("#[path = \"").and_then(|rest| rest.split('"').next()) {
                named = Some(folder.join(name));
            }
            let declared = line.trim_start_matches("pub(crate) ").strip_prefix("mod ");
            if let Some(name) = declared.and_then(|rest| rest.strip_suffix(';')) {
                match named.take() {
                    Some(path) => found.push(path),
                    None => found.extend([inner.join(format!("{name}.rs")), inner.join(name)]),
                }
                break;
            }
        }
    }
    found
}

/// The text up to the tests, which stand at a file's end.
fn before_tests(text: &str) -> &str {
    let mut from = 0;
    while let Some(found) = text[from..].find("#[cfg(test)]\nmod ") {
        let at = from + found;
        let declaration = text[at..].lines().nth(1).unwrap_or_default();
        if declaration.ends_with('{') {
            return &text[..at];
        }
        from = at + 1;
    }
    text
}

/// Blanks comments and takes literals out.
fn cut(text: &str) -> (String, Vec<Literal>) {
    let letters: Vec<char> = text.chars().collect();
    let mut code = String::new();
    let mut literals: Vec<Literal> = Vec::new();
    let mut line = 1;
    let mut at = 0;
    while at < letters.len() {
        let next = letters.get(at + 1).copied();
        match letters[at] {
            '/' if next == Some('/') => {
                while at < letters.len() && letters[at] != '\n' {
                    at += 1;
                }
            }
            '/' if next == Some('*') => {
                while at < letters.len() && !(letters[at] == '*' && letters.get(at + 1) == Some(&'/')) {
                    if letters[at] == '\n' {
                        code.push('\n');
                        line += 1;
                    }
                    at += 1;
                }
                at += 2;
            }
            '"' => {
                let hashes = code.chars().rev().take_while(|letter| *letter == '#').count();
                let raw = code.trim_end_matches('#').ends_with(['r'])
                    && !code.trim_end_matches('#').trim_end_matches('r').ends_with(|l: char| l.is_alphanumeric());
                let (literal, length) = literal(&letters[at..], raw.then_some(hashes));
                let text: String = literal;
                let number = literals.len();
                literals.push(Literal { line, text: text.clone(), at: code.len() });
                code.push_str(&format!("\"{number}\""));
                let passed = letters[at..at + length].iter().filter(|letter| **letter == '\n').count();
                code.push_str(&"\n".repeat(passed));
                line += passed;
                at += length;
            }
            '\'' => {
                // A character, or a lifetime.
                let length = match (next, letters.get(at + 2)) {
                    (Some('\\'), _) => 2 + letters[at + 2..].iter().skip(1).position(|l| *l == '\'').unwrap_or(0) + 2,
                    (_, Some('\'')) => 3,
                    _ => 1,
                };
                code.push(if length == 1 { '\'' } else { ' ' });
                at += length;
            }
            letter => {
                if letter == '\n' {
                    line += 1;
                }
                code.push(letter);
                at += 1;
            }
        }
    }
    (code, literals)
}

/// The text of a literal that begins with a quote, and how many characters it takes with its quotes.
fn literal(letters: &[char], raw: Option<usize>) -> (String, usize) {
    let mut text = String::new();
    let mut at = 1;
    while at < letters.len() {
        match (letters[at], raw) {
            ('"', None) => return (text, at + 1),
            ('"', Some(hashes)) if letters[at + 1..].iter().take(hashes).filter(|l| **l == '#').count() == hashes => {
                return (text, at + 1);
            }
            ('\\', None) => {
                match letters.get(at + 1) {
                    Some('n') => text.push('\n'),
                    Some('t') => text.push('\t'),
                    Some('0') => text.push('\0'),
                    Some('u') => {
                        let code: String = letters[at + 3..].iter().take_while(|l| **l != '}').collect();
                        text.extend(u32::from_str_radix(&code, 16).ok().and_then(char::from_u32));
                        at += code.len() + 2;
                    }
                    Some('\n') => {
                        let blanks = letters[at + 2..].iter().take_while(|l| l.is_whitespace()).count();
                        at += blanks;
                    }
                    Some(other) => text.push(*other),
                    None => {}
                }
                at += 2;
            }
            (letter, _) => {
                text.push(letter);
                at += 1;
            }
        }
    }
    (text, letters.len())
}

#[test]
fn code_and_literals_are_told_apart() {
    let (code, literals) =
        cut("let a = \"x \\\"y\\\" \\u{e9}\"; // \"no\"\nlet b = r#\"raw \"q\"\"#; let c = '\"'; fn f<'a>() {}");
    let texts: Vec<&str> = literals.iter().map(|literal| literal.text.as_str()).collect();
    assert_eq!(texts, ["x \"y\" é", "raw \"q\""]);
    assert_eq!(literals[1].line, 2);
    assert!(!code.contains("no") && code.contains("fn f<'a>"));
}
