//! What was done, step by step.

use chrono::{DateTime, Utc};

use super::id::StepId;

/// Whether a step can be taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepState {
    /// It can.
    Done,
    /// It has been.
    Undone,
    /// A later version of the notebook no longer has what it changed.
    Closed,
}

/// Something that was done: one undo.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PastStep {
    /// Identity.
    pub id: StepId,
    /// When.
    pub at: DateTime<Utc>,
    /// What, as a message of the catalogues.
    pub what: String,
    /// To whom or what.
    pub names: Vec<String>,
    /// Whether it can be taken back.
    pub state: StepState,
}
