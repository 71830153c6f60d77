//! What happened: conflicts that are not settled, plans, then the newest first.

use super::{Side, Spec};
use crate::app::circumstances::Circumstances;
use crate::app::effect::{Effect, Write};
use crate::app::modals::choice::Offer;
use crate::domain::dossier::Dossier;
use crate::domain::item::{ItemId, ItemKind};
use crate::domain::phrase::Phrase;

pub(super) const SPEC: Spec = Spec {
    title: "dossier-timeline",
    empty: "dossier-timeline-empty",
    side: Side::Middle,
    takes: &[ItemKind::Interaction],
    items: |dossier, _| dossier.timeline().map(|entry| ItemId::Interaction(entry.id)).collect(),
    steps,
};

/// A conflict is settled.
fn steps(item: ItemId, dossier: &Dossier, _: &Circumstances) -> Vec<Offer> {
    match item {
        ItemId::Interaction(id) if dossier.open_issues.iter().any(|issue| issue.id == id) => {
            let effect = Effect::Write(Write::Resolve(dossier.affiliate.id, id));
            vec![Offer { phrase: Phrase::new("offer-resolve"), effect }]
        }
        _ => Vec::new(),
    }
}
