//! Copies of the notebook, as a screen shows them and as a restore is decided by.

use chrono::NaiveDate;

use super::phrase::Phrase;

/// A copy in the folder of the copies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotebookCopy {
    /// The file's name, which stands for it.
    pub name: String,
    /// The working day on which it was made.
    pub day: NaiveDate,
    /// Why it was made, as in its name: `daily`, `before-import`.
    pub why: &'static str,
    /// Its size in bytes.
    pub bytes: u64,
}

/// What putting a copy in the notebook's place would change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CopyContents {
    /// The day of the newest contact in the notebook.
    pub newest_now: Option<NaiveDate>,
    /// The day of the newest contact in the copy.
    pub newest_then: Option<NaiveDate>,
    /// The tables that differ: the name, rows now where they can be read, rows in the copy.
    pub changes: Vec<(String, Option<u64>, u64)>,
}

/// What examining a copy found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Soundness {
    /// It answers to its manifest.
    Sound(CopyContents),
    /// It is not what was made, or cannot be read.
    Unsound {
        /// Why.
        why: Phrase,
        /// The next older copy that is whole.
        older: Option<String>,
    },
}

/// What can be asked of the copies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CopyJob {
    /// Make one now.
    Make,
    /// Examine this one.
    Check(String),
    /// Examine all of these.
    CheckAll(Vec<String>),
    /// Put this one in the notebook's place.
    Restore(NotebookCopy),
}
