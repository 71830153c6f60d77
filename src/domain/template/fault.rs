//! Why a template cannot be used, and where.

use crate::domain::phrase::Phrase;

/// What is wrong in a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// No gap has this name.
    UnknownGap(String),
    /// A brace is opened and not closed in its line.
    NotClosed,
    /// A brace is closed that was not opened.
    NotOpened,
    /// Two forms of address need one `|` between them.
    OneForm,
    /// There is no such line above the text.
    UnknownHead(String),
    /// No reason has this name.
    UnknownSuit(String),
    /// There is no text.
    Empty,
}

/// What is wrong in a template, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The line of the file, from 1.
    pub line: usize,
    /// What is wrong.
    pub problem: Problem,
}

impl Fault {
    /// The fault as a sentence, with the file it is in.
    pub fn phrase(&self, file: &str) -> Phrase {
        let (id, found) = match &self.problem {
            Problem::UnknownGap(name) => ("template-unknown-gap", name.as_str()),
            Problem::NotClosed => ("template-not-closed", ""),
            Problem::NotOpened => ("template-not-opened", ""),
            Problem::OneForm => ("template-one-form", ""),
            Problem::UnknownHead(name) => ("template-unknown-head", name.as_str()),
            Problem::UnknownSuit(name) => ("template-unknown-suit", name.as_str()),
            Problem::Empty => ("template-empty", ""),
        };
        let phrase = Phrase::new(id).with("file", file).with("line", self.line.to_string());
        if found.is_empty() { phrase } else { phrase.with("found", found) }
    }
}
