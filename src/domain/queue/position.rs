//! Where an entry stands, and why: the order of the queue as data.

use std::cmp::{Ordering, Reverse};

use chrono::NaiveDate;

use super::day::Day;
use super::reason::{Kind, Lateness, Reason, Regularity, Section};
use super::standing::Standing;
use super::turn::waits_since;
use crate::domain::affiliate::Tier;
use crate::domain::id::AffiliateId;
use crate::domain::phrase::Phrase;

/// What an entry sorts by: section, the first-listed kind among the reasons that earned the section, tier, relative
/// lateness, folded name. Identities come last, so that namesakes keep their order. Those who come when there is room stand
/// behind everybody else of their section in one order: who has waited longest first.
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
    /// Of somebody who comes when there is room: since when they have waited.
    pub room_since: Option<NaiveDate>,
    folded: String,
    id: AffiliateId,
}

impl Position {
    /// The place of somebody with these reasons, sorted by [`Self::order_of_reasons`]; `None` without any.
    pub(super) fn of(person: &Standing, reasons: &[Reason], day: &Day<'_>) -> Option<Self> {
        let first = reasons.first()?;
        let is_turn = reasons.iter().all(|reason| reason.kind.regularity() == Regularity::Turn);
        Some(Self {
            section: first.section,
            kind: first.kind,
            tier: person.tier,
            lateness: first.lateness,
            room_since: waits_since(person, day).filter(|_| is_turn),
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
        let by_kind = || (self.kind, (self.tier.is_none(), self.tier), Reverse(self.lateness), self.folded.as_str());
        (self.section, self.room_since, self.room_since.is_none().then(by_kind), self.id)
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
