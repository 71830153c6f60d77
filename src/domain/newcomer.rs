//! A new affiliate, as one line says: name, and whatever else was typed with it.

use super::affiliate::{Rhythm, Tier};

/// A new affiliate, before the notebook has one.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Newcomer {
    /// The display name.
    pub name: String,
    /// An e-mail address.
    pub email: Option<String>,
    /// How much attention.
    pub tier: Option<Tier>,
    /// How often.
    pub rhythm: Rhythm,
    /// Tags.
    pub tags: Vec<String>,
}
