//! What they suggested, until they were told what came of it.

use super::{Side, Spec};
use crate::app::circumstances::Circumstances;
use crate::app::effect::{Effect, Write};
use crate::app::modals::choice::Offer;
use crate::domain::dossier::Dossier;
use crate::domain::feedback::Step;
use crate::domain::item::{ItemId, ItemKind};
use crate::domain::phrase::Phrase;

pub(super) const SPEC: Spec = Spec {
    title: "dossier-feedback",
    empty: "empty-feedback",
    side: Side::Right,
    takes: &[ItemKind::Feedback],
    items: |dossier, _| dossier.feedback.iter().map(|said| ItemId::Feedback(said.id)).collect(),
    steps,
};

/// What its state allows, the usual step first.
fn steps(item: ItemId, dossier: &Dossier, _: &Circumstances) -> Vec<Offer> {
    let ItemId::Feedback(id) = item else { return Vec::new() };
    let Some(said) = dossier.feedback.iter().find(|said| said.id == id) else { return Vec::new() };
    let offer = |step: &Step| Offer {
        phrase: Phrase::new("offer-feedback").with("step", step.code()),
        effect: Effect::Write(Write::Feedback(dossier.affiliate.id, id, *step)),
    };
    said.state().steps().iter().map(offer).collect()
}
