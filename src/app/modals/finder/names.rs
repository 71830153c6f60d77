//! Everybody's names, folded once, while Find is open.

use crate::domain::finding::Shelf;
use crate::domain::id::AffiliateId;
use crate::search::Haystack;

/// Everybody's names. Of two people who answer equally well the one in the archive comes second.
pub type Names = Haystack<(Shelf, AffiliateId)>;
