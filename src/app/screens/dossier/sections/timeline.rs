//! What happened, the newest first, plans on top.

use super::{Side, Spec, no_steps};
use crate::domain::item::{ItemId, ItemKind};

pub(super) const SPEC: Spec = Spec {
    title: "dossier-timeline",
    empty: "dossier-timeline-empty",
    side: Side::Middle,
    takes: &[ItemKind::Interaction],
    items: |dossier, _| dossier.interactions.iter().map(|entry| ItemId::Interaction(entry.id)).collect(),
    steps: no_steps,
};
