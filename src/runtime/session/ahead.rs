//! Dossiers read ahead: while nobody presses a key, those whom the next key would select are read, so that the key finds them.

use super::{LATEST, Session};
use crate::domain::dossier::Dossier;
use crate::domain::id::AffiliateId;
use crate::store::{Revision, StoreError};

/// How many are kept: the one on the screen, its neighbours, and a few that were passed.
const KEPT: usize = 8;

/// The dossiers that were read last, as long as the notebook stays as it was.
#[derive(Default)]
pub(super) struct Ahead {
    /// The state of the notebook that they show.
    of: Option<Revision>,
    /// The one asked for last stands last.
    kept: Vec<(AffiliateId, Option<Dossier>)>,
}

impl Ahead {
    /// Forgets everything when the notebook is another one by now.
    fn keep_to(&mut self, now: Revision) {
        if self.of != Some(now) {
            self.of = Some(now);
            self.kept.clear();
        }
    }

    fn has(&self, id: AffiliateId) -> bool {
        self.kept.iter().any(|(of, _)| *of == id)
    }

    fn add(&mut self, id: AffiliateId, dossier: Option<Dossier>) {
        if self.kept.len() >= KEPT {
            self.kept.remove(0);
        }
        self.kept.push((id, dossier));
    }
}

impl Session {
    /// Everything of somebody, read now or before.
    pub(super) fn dossier(&mut self, id: AffiliateId) -> Result<Option<Box<Dossier>>, StoreError> {
        self.ahead.keep_to(self.store.revision()?);
        let dossier = match self.ahead.kept.iter().position(|(of, _)| *of == id) {
            Some(at) => self.ahead.kept.remove(at).1,
            None => self.store.dossier(id, LATEST)?,
        };
        self.ahead.add(id, dossier.clone());
        let mut dossier = dossier.map(Box::new);
        // Looked up only for a page that is open: a cursor that only passes by must not wait for it.
        if let Some(page) = dossier.as_mut().filter(|_| self.model.dossier().is_some_and(|screen| screen.id == id)) {
            page.suggestions = self.store.suggestions(id)?;
        }
        Ok(dossier)
    }

    /// Reads one of those whom the next key may select; whether there may be another one to read.
    pub fn read_ahead(&mut self) -> bool {
        let Ok(now) = self.store.revision() else { return false };
        self.ahead.keep_to(now);
        let Some(id) = self.model.neighbours().into_iter().find(|id| !self.ahead.has(*id)) else { return false };
        // What cannot be read now is told when it is asked for.
        let read = self.store.dossier(id, LATEST);
        read.is_ok_and(|dossier| {
            self.ahead.add(id, dossier);
            true
        })
    }
}
