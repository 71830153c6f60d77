//! Drafts of what is being typed. What the notebook does not take, on a full disk for example, waits here: it is tried again with every
//! later saving, and told when the program ends without it.

use super::Session;
use crate::domain::draft::Draft;
use crate::store::StoreError;

impl Session {
    /// Saves every draft that was not saved yet.
    pub fn save_drafts(&mut self) {
        for draft in std::mem::take(&mut self.unsaved).into_values() {
            // It was said when it failed first.
            let _ = self.keep_draft(draft);
        }
        let effects = self.model.unsaved_drafts();
        self.perform(effects);
    }

    /// The texts that the notebook has not taken, for somebody to copy.
    pub fn unsaved_texts(&self) -> impl Iterator<Item = &str> {
        self.unsaved.values().map(|draft| draft.text.as_str())
    }

    pub(super) fn keep_draft(&mut self, draft: Draft) -> Result<(), StoreError> {
        let kept = self.store.save_draft(&draft);
        match kept {
            Ok(()) => drop(self.unsaved.remove(&draft.place)),
            Err(_) => drop(self.unsaved.insert(draft.place.clone(), draft)),
        }
        kept
    }

    pub(super) fn draft_of(&self, place: &str) -> Result<Option<Draft>, StoreError> {
        match self.unsaved.get(place) {
            Some(draft) => Ok(Some(draft.clone())),
            None => self.store.draft(place),
        }
    }

    pub(super) fn forget_draft(&mut self, place: &str) -> Result<(), StoreError> {
        self.unsaved.remove(place);
        self.store.delete_draft(place)
    }
}
