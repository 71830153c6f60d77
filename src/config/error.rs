//! Why the settings cannot be used.

use std::fmt;
use std::path::PathBuf;

use crate::domain::phrase::{Phrase, Value};

/// What is wrong in a settings file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// The file is there and cannot be read; the system's reason.
    Unreadable(Value),
    /// The line is not TOML.
    NotToml,
    /// There is no such setting.
    UnknownKey {
        /// The key with its table, as in `queue.fatigue`.
        key: String,
        /// The known key that looks most like it.
        near: Option<&'static str>,
    },
    /// The setting cannot have this value.
    WrongValue {
        /// The key with its table.
        key: String,
        /// What the file says.
        found: String,
        /// Examples of what would do.
        expected: &'static str,
    },
}

/// A settings file that cannot be used, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConfigError {
    /// The file.
    pub file: PathBuf,
    /// The line, from 1; 0 when it is the file as a whole.
    pub line: usize,
    /// What is wrong.
    pub problem: Problem,
}

impl ConfigError {
    /// The error as a sentence for the user.
    pub fn phrase(&self) -> Phrase {
        let file = self.file.display().to_string();
        match &self.problem {
            Problem::Unreadable(reason) => {
                Phrase::new("config-unreadable").with("file", file).with("reason", reason.clone())
            }
            Problem::NotToml => Phrase::new("config-not-toml").with("file", file).with("line", self.line),
            Problem::UnknownKey { key, near: None } => {
                Phrase::new("config-unknown-key").with("file", file).with("line", self.line).with("key", key.as_str())
            }
            Problem::UnknownKey { key, near: Some(near) } => Phrase::new("config-unknown-key-near")
                .with("file", file)
                .with("line", self.line)
                .with("key", key.as_str())
                .with("near", *near),
            Problem::WrongValue { key, found, expected } => Phrase::new("config-wrong-value")
                .with("file", file)
                .with("line", self.line)
                .with("key", key.as_str())
                .with("found", found.as_str())
                .with("expected", *expected),
        }
    }
}

impl fmt::Display for ConfigError {
    /// For logs and tests; the user reads [`ConfigError::phrase`].
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {:?}", self.file.display(), self.line, self.problem)
    }
}

impl std::error::Error for ConfigError {}
