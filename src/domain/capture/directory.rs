//! Whom the notebook knows, as far as the grammar asks.

use crate::domain::id::AffiliateId;
use crate::domain::relative::Relative;

/// An affiliate whom a typed name may mean.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// Identity.
    pub id: AffiliateId,
    /// The display name.
    pub name: String,
    /// What tells namesakes apart: a company, a channel.
    pub hint: String,
}

/// Whom the notebook knows.
pub trait Directory {
    /// Everybody whom a typed name may mean: the name or a part of it, in any of a person's names, folded; exact ones
    /// first.
    fn people(&self, name: &str) -> Vec<Candidate>;

    /// A person by identity.
    fn person(&self, id: AffiliateId) -> Option<Candidate>;

    /// The known relatives of a person.
    fn relatives(&self, of: AffiliateId) -> Vec<Relative>;
}
