//! Introductions and suggestions.

use super::super::Painter;
use super::super::lines::Piece;
use super::super::theme::Role;
use crate::domain::dossier::Dossier;
use crate::domain::id::{AffiliateId, IntroductionId};
use crate::say;

impl Painter<'_> {
    /// With whom, why, by when or since when, what came of it.
    pub(super) fn introduction_piece(&self, dossier: &Dossier, id: IntroductionId) -> Option<Piece> {
        let words = &self.look.words;
        let today = self.model.around.now.day;
        let row = dossier.introductions.iter().find(|row| row.id == id)?;
        let partner = row.partner(dossier.affiliate.id);
        let name = dossier.others.iter().find(|(id, _)| *id == partner).map_or("", |(_, name)| name.as_str());
        let mut parts = vec![name.to_owned()];
        parts.extend(Some(row.why.clone()).filter(|why| !why.is_empty()));
        let role = match (row.done_on, row.due_on) {
            (Some(done), _) => {
                parts.push(say!(words, "introduction-done", day = words.day(done, today)));
                parts.extend(Some(row.outcome.clone()).filter(|outcome| !outcome.is_empty()));
                Role::Quiet
            }
            (None, Some(due)) => {
                parts.push(words.day(due, today));
                if due < today { Role::Overdue } else { Role::Text }
            }
            (None, None) => Role::Text,
        };
        Some(Piece::new(parts.join(&self.joint()), self.style(role)).hanging(2))
    }

    /// Whom to bring together with, and the reason in a sentence.
    pub(super) fn suggestion_piece(&self, dossier: &Dossier, with: AffiliateId) -> Option<Piece> {
        let row = dossier.suggestions.iter().find(|row| row.with == with)?;
        let text = say!(self.look.words, "suggestion", name = &row.name, why = self.look.words.in_common(row));
        Some(Piece::new(text, self.style(Role::Quiet)).hanging(2))
    }
}
