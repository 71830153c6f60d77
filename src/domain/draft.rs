//! What was typed and not yet saved. Drafts are rows, outside the journal and the dump.

use chrono::{DateTime, Utc};

/// Text typed into a composer and not yet saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Where it was typed, for example `log:<affiliate id>`.
    pub place: String,
    /// The text, every character.
    pub text: String,
    /// The caret, in bytes from the start.
    pub caret: usize,
    /// When it was last saved.
    pub saved_at: DateTime<Utc>,
}
