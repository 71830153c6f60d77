//! What else the person is called.

use super::{Side, Spec, no_steps};
use crate::domain::item::{ItemId, ItemKind};

pub(super) const SPEC: Spec = Spec {
    title: "dossier-names",
    empty: "empty-names",
    side: Side::Left,
    takes: &[ItemKind::Name],
    items: |dossier, _| dossier.names.iter().map(|name| ItemId::Name(name.id)).collect(),
    steps: no_steps,
};
