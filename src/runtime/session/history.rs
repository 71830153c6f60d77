//! What was done: the list of it, taking steps back, doing them again.

use super::{OFFER_MARK, Session, phrase};
use crate::app::msg::Msg;
use crate::app::notice::Notice;
use crate::domain::draft::Draft;
use crate::domain::history::{self, PastStep};
use crate::domain::id::StepId;
use crate::domain::phrase::{Phrase, Value};
use crate::store::{StepRecord, StepState, StoreError, UndoError, Undone};

/// How many steps the history shows, the newest first.
const LATEST: u32 = 500;

impl Session {
    pub(super) fn past_steps(&self) -> Result<Vec<PastStep>, StoreError> {
        Ok(self.store.history(LATEST)?.into_iter().map(past).collect())
    }

    /// Takes steps back one after the other; the first that is refused ends it, and stays as it was with all below it.
    pub(super) fn undo_steps(&mut self, steps: &[StepId]) -> Msg {
        let now = self.now();
        let mut with = Vec::new();
        for (done, step) in steps.iter().enumerate() {
            match self.store.undo_step(*step, now) {
                Ok(undone) => {
                    self.offer_again(&undone);
                    with.extend(undone.changes.affiliates);
                }
                Err(error) => {
                    return Msg::SteppedBack(done, Some(undo_phrase(&error, "notice-nothing-to-undo")), with);
                }
            }
        }
        Msg::SteppedBack(steps.len(), None, with)
    }

    pub(super) fn undo(&mut self) -> Msg {
        let now = self.now();
        match self.store.undo(now) {
            Ok(undone) => {
                self.offer_again(&undone);
                Msg::Undone(Notice::undone(stepped("notice-undone", &undone)), undone.changes.affiliates)
            }
            Err(error) => Msg::Refused(undo_phrase(&error, "notice-nothing-to-undo")),
        }
    }

    pub(super) fn redo(&mut self) -> Msg {
        let now = self.now();
        match self.store.redo(now) {
            Ok(redone) => {
                // The text is in the notebook again: the draft that undo offered would log it twice.
                if let Some((place, _)) = redone.step.offered.as_deref().and_then(|offer| offer.split_once(OFFER_MARK))
                {
                    let _ = self.store.delete_draft(place);
                }
                Msg::Redone(
                    Notice::done(stepped("notice-redone", &redone), Some(redone.step.id)),
                    redone.changes.affiliates,
                )
            }
            Err(error) => Msg::Refused(undo_phrase(&error, "notice-nothing-to-redo")),
        }
    }

    /// After a composer's step was undone its text is a draft again, so that a slip is mended and not typed twice.
    fn offer_again(&mut self, undone: &Undone) {
        let Some((place, text)) = undone.step.offered.as_deref().and_then(|offer| offer.split_once(OFFER_MARK)) else {
            return;
        };
        if text.trim().is_empty() {
            return;
        }
        let draft =
            Draft { place: place.to_owned(), text: text.to_owned(), caret: text.len(), saved_at: self.now().instant };
        // The undo itself is done; a draft that cannot be saved must not make it look undone in vain.
        let _ = self.store.save_draft(&draft);
    }
}

fn past(step: StepRecord) -> PastStep {
    let state = match step.state {
        StepState::Done => history::StepState::Done,
        StepState::Undone => history::StepState::Undone,
        StepState::Closed => history::StepState::Closed,
    };
    PastStep { id: step.id, at: step.at, what: step.what, names: step.names, state }
}

fn stepped(id: &'static str, undone: &Undone) -> Phrase {
    Phrase::new(id).with("what", named(&undone.step))
}

/// A step in words, with the names it was done to.
fn named(step: &StepRecord) -> Phrase {
    Phrase::new(step.what.clone()).with("names", Value::Names(step.names.clone()))
}

fn undo_phrase(error: &UndoError, nothing: &'static str) -> Phrase {
    match error {
        UndoError::Nothing | UndoError::NothingUndone => Phrase::new(nothing),
        UndoError::Closed(step) | UndoError::Stale { step, .. } => {
            Phrase::new(error.message_id()).with("what", named(step))
        }
        other => phrase(other.message_id(), other.args()),
    }
}
