//! The line above the footer: what was done last, or what went wrong. It stays until the next action.

use super::action::Action;
use crate::domain::id::StepId;
use crate::domain::phrase::Phrase;

/// How a notice is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Something was done.
    Done,
    /// Something to know.
    Info,
    /// Something was done that somebody may not have meant so.
    Warning,
    /// Something went wrong; nothing typed is lost.
    Failure,
}

/// What was done last, or what went wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// How it is meant.
    pub tone: Tone,
    /// What it says.
    pub phrase: Phrase,
    /// What can be done about it with one key: take it back, do it again, begin.
    pub offers: Option<Action>,
}

impl Notice {
    /// Something was done; where it made no step, there is nothing to take back.
    pub fn done(phrase: Phrase, step: Option<StepId>) -> Self {
        Self { tone: Tone::Done, phrase, offers: step.map(|_| Action::Undo) }
    }

    /// Something was done that somebody may not have meant so, and the key that mends it.
    pub fn warning(phrase: Phrase, offers: Action) -> Self {
        Self { tone: Tone::Warning, phrase, offers: Some(offers) }
    }

    /// Something was taken back.
    pub fn undone(phrase: Phrase) -> Self {
        Self { tone: Tone::Done, phrase, offers: Some(Action::Redo) }
    }

    /// Something to know.
    pub fn info(phrase: Phrase) -> Self {
        Self { tone: Tone::Info, phrase, offers: None }
    }

    /// Something to know, and the key that helps.
    pub fn hint(phrase: Phrase, offers: Action) -> Self {
        Self { tone: Tone::Info, phrase, offers: Some(offers) }
    }

    /// Something went wrong.
    pub fn failure(phrase: Phrase) -> Self {
        Self { tone: Tone::Failure, phrase, offers: None }
    }
}
