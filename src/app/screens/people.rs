//! People: everybody, to be found, sorted, marked and changed together.

use super::list::List;
use crate::app::action::Action;
use crate::domain::capture::Person;
use crate::domain::dossier::Dossier;
use crate::domain::id::AffiliateId;

/// People.
#[derive(Debug, Clone, Default)]
pub struct People {
    /// Who the cursor is on: a person, never a row.
    pub selected: Option<AffiliateId>,
    /// Everything of the selected person.
    pub dossier: Option<Box<Dossier>>,
}

impl List for People {
    fn selected(&self) -> Option<AffiliateId> {
        self.selected
    }

    fn select(&mut self, id: AffiliateId) {
        self.selected = Some(id);
    }

    fn name(&self, _id: AffiliateId) -> Option<&str> {
        None
    }

    fn targets(&self) -> Vec<Person> {
        Vec::new()
    }

    fn act(&mut self, _action: Action) -> bool {
        false
    }

    fn back(&mut self) {}

    fn after_outcome(&mut self, _of: &[AffiliateId]) {}

    fn clear_marks(&mut self) {}

    fn dossier(&self) -> Option<&Dossier> {
        self.dossier.as_deref()
    }

    fn take_dossier(&mut self, of: AffiliateId, dossier: Option<Box<Dossier>>) {
        if self.selected == Some(of) {
            self.dossier = dossier;
        }
    }

    fn forget_dossier(&mut self) {
        self.dossier = None;
    }
}
