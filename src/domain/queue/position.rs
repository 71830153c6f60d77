//! Where an entry stands, and why: the order of the queue as data.

use std::cmp::{Ordering, Reverse};

use super::reason::{Kind, Lateness, Reason, Section};
use super::standing::Standing;
use crate::domain::affiliate::Tier;
use crate::domain::id::AffiliateId;
use crate::domain::phrase::Phrase;

/// What an entry sorts by: section, the first-listed kind among the reasons that earned the section, tier, relative
/// lateness, folded name. Identities come last, so that namesakes keep their order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Position {
    /// The section.
    pub section: Section,
    /// The kind that earned it.
    pub kind: Kind,
    /// The tier; none comes after C.
    pub tier: Option<Tier>,
    /// The lateness of the reason that earned it; the latest comes first.
    pub lateness: Lateness,
    folded: String,
    id: AffiliateId,
}

impl Position {
    /// The place of somebody with these reasons, sorted by [`Self::order_of_reasons`]; `None` without any.
    pub(super) fn of(person: &Standing, reasons: &[Reason]) -> Option<Self> {
        let first = reasons.first()?;
        Some(Self {
            section: first.section,
            kind: first.kind,
            tier: person.tier,
            lateness: first.lateness,
            folded: person.folded.clone(),
            id: person.id,
        })
    }

    /// The order of one person's reasons: those that earn the section first.
    pub(super) fn order_of_reasons(a: &Reason, b: &Reason) -> Ordering {
        let key = |reason: &Reason| (reason.section, reason.kind, Reverse(reason.lateness), reason.due, reason.source);
        key(a).cmp(&key(b))
    }

    /// The place in one sentence: its section, kind and tier as names, days late and the time there was.
    pub fn sentence(&self) -> Phrase {
        Phrase::new("position")
            .with("section", self.section.id())
            .with("kind", self.kind.id())
            .with("tier", self.tier.map_or("", Tier::code))
            .with("late", self.lateness.days)
            .with("interval", self.lateness.interval)
    }

    fn key(&self) -> impl Ord + '_ {
        let tier = (self.tier.is_none(), self.tier);
        (self.section, self.kind, tier, Reverse(self.lateness), self.folded.as_str(), self.id)
    }
}

impl Ord for Position {
    fn cmp(&self, other: &Self) -> Ordering {
        self.key().cmp(&other.key())
    }
}

impl PartialOrd for Position {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
