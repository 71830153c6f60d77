//! Interests, likes and dislikes, what to mind, by kind.

use super::{Side, Spec};
use crate::app::action::Action;
use crate::app::circumstances::Circumstances;
use crate::app::effect::{Effect, Write};
use crate::app::modals::choice::Offer;
use crate::domain::dossier::Dossier;
use crate::domain::fact::{Fact, FactKind};
use crate::domain::item::{Item, ItemId, ItemKind};
use crate::domain::phrase::Phrase;

pub(super) const SPEC: Spec = Spec {
    title: "dossier-facts",
    empty: "empty-facts",
    side: Side::Left,
    takes: &[ItemKind::Fact],
    items: |dossier, _| {
        let shown = FactKind::ALL.into_iter().filter(|kind| *kind != FactKind::Family);
        let of_kind = |kind: FactKind| {
            let facts = dossier.facts.iter().filter(move |fact| fact.kind == kind && fact.relative.is_none());
            facts.map(|fact| ItemId::Fact(fact.id))
        };
        shown.flat_map(of_kind).collect()
    },
    steps,
};

/// A fact was asked about today; it becomes private, or is no longer; a gift is made of it.
pub(super) fn steps(item: ItemId, dossier: &Dossier, around: &Circumstances) -> Vec<Offer> {
    let ItemId::Fact(id) = item else { return Vec::new() };
    let Some(fact) = dossier.facts.iter().find(|fact| fact.id == id) else { return Vec::new() };
    let edit = |message: &'static str, after: Fact| {
        let write =
            Write::EditItem(dossier.affiliate.id, Box::new(Item::Fact(fact.clone())), Box::new(Item::Fact(after)));
        Offer { phrase: Phrase::new(message), effect: Effect::Write(write) }
    };
    let today = around.now.day;
    let mut steps = Vec::new();
    if fact.is_question() && fact.asked_on != Some(today) {
        steps.push(edit("step-asked", Fact { asked_on: Some(today), ..fact.clone() }));
    }
    let message = if fact.private { "step-open" } else { "step-private" };
    steps.push(edit(message, Fact { private: !fact.private, ..fact.clone() }));
    steps.push(Offer { phrase: Phrase::new("step-gift-from"), effect: Effect::Do(Action::GiftIdea) });
    steps
}
