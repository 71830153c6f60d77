//! What somebody may read of their own page (docs/product.md, "Privacy").

use std::collections::BTreeSet;

use super::dossier::Dossier;
use super::id::AffiliateId;

/// What was left out of a page, counted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Withheld {
    /// Facts marked private.
    pub private: usize,
    /// Gifts that are still to be given.
    pub surprises: usize,
    /// Other affiliates: who took part in an entry of the log, and whom they are to be brought together with.
    pub others: usize,
}

impl Dossier {
    /// The page as the person themselves may read it: no private facts, no gift that is still to come, nobody else. An
    /// introduction that was made is known to both.
    #[must_use]
    pub fn disclosed(mut self) -> (Self, Withheld) {
        let id = self.affiliate.id;
        let mut withheld = Withheld::default();
        let private: BTreeSet<_> = self.facts.iter().filter(|fact| fact.private).map(|fact| fact.id).collect();
        withheld.private = private.len();
        self.facts.retain(|fact| !fact.private);
        let gifts = self.gifts.len();
        self.gifts.retain(|gift| gift.is_given());
        withheld.surprises = gifts - self.gifts.len();
        for gift in &mut self.gifts {
            gift.fact = gift.fact.filter(|fact| !private.contains(fact));
        }
        let mut others: BTreeSet<AffiliateId> = BTreeSet::new();
        for entry in self.interactions.iter_mut().chain(&mut self.open_issues) {
            others.extend(entry.with.iter().copied().filter(|other| *other != id));
            entry.with.retain(|other| *other == id);
        }
        let known: BTreeSet<AffiliateId> =
            self.introductions.iter().filter(|row| row.done_on.is_some()).map(|row| row.partner(id)).collect();
        others.extend(self.introductions.iter().map(|row| row.partner(id)));
        self.introductions.retain(|row| row.done_on.is_some());
        withheld.others = others.difference(&known).count();
        self.others.retain(|(other, _)| known.contains(other));
        (self, withheld)
    }
}
