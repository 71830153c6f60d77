//! Who the person is in other systems.

use super::{Side, Spec, no_steps};
use crate::domain::item::{ItemId, ItemKind};

pub(super) const SPEC: Spec = Spec {
    title: "dossier-identifiers",
    empty: "empty-identifiers",
    side: Side::Left,
    takes: &[ItemKind::Identifier],
    items: |dossier, _| dossier.identifiers.iter().map(|row| ItemId::Identifier(row.id)).collect(),
    steps: no_steps,
};
