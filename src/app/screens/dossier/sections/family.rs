//! Each relative with what is known about them, then what is known about the family at large.

use super::{Side, Spec, facts};
use crate::domain::dossier::Dossier;
use crate::domain::fact::FactKind;
use crate::domain::item::{ItemId, ItemKind};

pub(super) const SPEC: Spec = Spec {
    title: "dossier-family",
    empty: "empty-family",
    side: Side::Left,
    takes: &[ItemKind::Relative, ItemKind::Fact],
    items: |dossier, _| family(dossier),
    steps: facts::steps,
};

fn family(dossier: &Dossier) -> Vec<ItemId> {
    let mut items = Vec::new();
    for relative in &dossier.relatives {
        items.push(ItemId::Relative(relative.id));
        let facts = dossier.facts.iter().filter(|fact| fact.relative == Some(relative.id));
        items.extend(facts.map(|fact| ItemId::Fact(fact.id)));
    }
    let loose = dossier.facts.iter().filter(|fact| fact.kind == FactKind::Family && fact.relative.is_none());
    items.extend(loose.map(|fact| ItemId::Fact(fact.id)));
    items
}
