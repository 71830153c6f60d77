//! Which template suits why a person is in the queue.

use uuid::Uuid;

use super::Template;
use crate::domain::dossier::Dossier;
use crate::domain::occasion::OccasionKind;
use crate::domain::queue::{Kind, Reason};
use crate::domain::text::fold::fold;

/// Kinds of reasons that a template may be for although no source raises them yet.
const COMING: [&str; 8] = ["alert", "celebrate", "feedback", "promotion", "welcome", "introduce", "reply", "dormant"];

/// A reason that a template suits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Suit {
    /// A kind of reason, as `today --json` names it.
    Kind(String),
    /// An occasion of a kind.
    Occasion(OccasionKind),
}

impl Suit {
    /// The suit of a word: a kind of reason, or a kind of occasion.
    pub fn from_code(word: &str) -> Option<Suit> {
        let word = fold(word.trim());
        if let Some(kind) = OccasionKind::ALL.into_iter().find(|kind| kind.code() == word) {
            return Some(Suit::Occasion(kind));
        }
        let known = Kind::from_id(&word).is_some() || COMING.contains(&word.as_str());
        known.then_some(Suit::Kind(word))
    }

    /// The word that stands for it in files and JSON.
    pub fn code(&self) -> &str {
        match self {
            Suit::Kind(kind) => kind,
            Suit::Occasion(kind) => kind.code(),
        }
    }

    /// Whether a reason of this person is meant. A relative's occasion is not the person's own.
    fn is_met(&self, reason: &Reason, dossier: &Dossier) -> bool {
        match self {
            Suit::Kind(kind) => reason.kind.id() == kind,
            Suit::Occasion(kind) => {
                let own = |row: Uuid| {
                    dossier
                        .occasions
                        .iter()
                        .any(|occasion| occasion.id.0 == row && occasion.kind == *kind && occasion.relative.is_none())
                };
                reason.kind.id() == "occasion" && reason.source.is_some_and(own)
            }
        }
    }
}

/// Where a template stands among the others for a person: the place of the first of the person's reasons that it suits.
pub fn suits_now(template: &Template, reasons: &[Reason], dossier: &Dossier) -> Option<usize> {
    reasons.iter().position(|reason| template.suits.iter().any(|suit| suit.is_met(reason, dossier)))
}
