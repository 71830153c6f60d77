//! Dossiers read ahead: while nobody presses a key, those whom the next key would select are read, so that the key finds them.

use super::{LATEST, Session};
use crate::domain::dossier::Dossier;
use crate::domain::id::AffiliateId;
use crate::domain::introduction::Suggestion;
use crate::store::{Revision, StoreError};

/// How many are kept: the one on the screen, its neighbours, and a few that were passed.
const KEPT: usize = 8;

/// The dossiers that were read last, as long as the notebook stays as it was.
#[derive(Default)]
pub(super) struct Ahead {
    /// The state of the notebook that they show.
    of: Option<Revision>,
    /// The one asked for last stands last.
    kept: Vec<Kept>,
}

struct Kept {
    of: AffiliateId,
    dossier: Option<Dossier>,
    /// Looked up only where pages are open: a cursor that passes by in a list must not wait for it.
    suggestions: Option<Vec<Suggestion>>,
}

impl Ahead {
    /// Forgets everything when the notebook is another one by now.
    fn keep_to(&mut self, now: Revision) {
        if self.of != Some(now) {
            self.of = Some(now);
            self.kept.clear();
        }
    }

    fn take(&mut self, id: AffiliateId) -> Option<Kept> {
        let at = self.kept.iter().position(|kept| kept.of == id)?;
        Some(self.kept.remove(at))
    }

    fn add(&mut self, kept: Kept) {
        if self.kept.len() >= KEPT {
            self.kept.remove(0);
        }
        self.kept.push(kept);
    }
}

impl Session {
    /// Everything of somebody, read now or before.
    pub(super) fn dossier(&mut self, id: AffiliateId) -> Result<Option<Box<Dossier>>, StoreError> {
        self.ahead.keep_to(self.store.revision()?);
        let kept = self.read(id)?;
        let mut dossier = kept.dossier.clone().map(Box::new);
        if let Some(page) = dossier.as_mut().filter(|_| self.model.dossier().is_some_and(|screen| screen.id == id)) {
            page.suggestions = kept.suggestions.clone().unwrap_or_default();
        }
        self.ahead.add(kept);
        Ok(dossier)
    }

    /// Reads one of those whom the next key may select; whether there may be another one to read.
    pub fn read_ahead(&mut self) -> bool {
        let Ok(now) = self.store.revision() else { return false };
        self.ahead.keep_to(now);
        let pages_are_open = self.model.dossier().is_some();
        let is_read = |kept: &Kept| kept.suggestions.is_some() || !pages_are_open;
        let is_kept = |id: &AffiliateId| self.ahead.kept.iter().any(|kept| kept.of == *id && is_read(kept));
        let Some(id) = self.model.neighbours().into_iter().find(|id| !is_kept(id)) else { return false };
        // What cannot be read now is told when it is asked for.
        self.read(id).is_ok_and(|kept| {
            self.ahead.add(kept);
            true
        })
    }

    /// Everything of somebody, with where today's outcome would lead.
    fn page(&self, id: AffiliateId) -> Result<Option<Dossier>, StoreError> {
        let Some(page) = self.store.dossier(id, LATEST)? else { return Ok(None) };
        let prospects = self.store.prospects(id, &self.model.around.now)?;
        Ok(Some(Dossier { prospects, ..page }))
    }

    /// What is kept of somebody, with what is still missing.
    fn read(&mut self, id: AffiliateId) -> Result<Kept, StoreError> {
        let mut kept = match self.ahead.take(id) {
            Some(kept) => kept,
            None => Kept { of: id, dossier: self.page(id)?, suggestions: None },
        };
        if self.model.dossier().is_some() && kept.suggestions.is_none() {
            kept.suggestions = Some(self.store.suggestions(id)?);
        }
        Ok(kept)
    }
}
