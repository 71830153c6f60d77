//! The person's own row, then the ways to reach them, the preferred one first.

use super::{Side, Spec, no_steps};
use crate::domain::item::{ItemId, ItemKind};

pub(super) const SPEC: Spec = Spec {
    title: "dossier-contact",
    empty: "empty-contact",
    side: Side::Left,
    takes: &[ItemKind::Channel],
    items: |dossier, _| {
        let channels = dossier.channels.iter().map(|channel| ItemId::Channel(channel.id));
        std::iter::once(ItemId::Person(dossier.affiliate.id)).chain(channels).collect()
    },
    steps: no_steps,
};
