//! What they asked: what waits for an answer first, then what was answered.

use super::{Side, Spec};
use crate::app::action::Action;
use crate::app::circumstances::Circumstances;
use crate::app::effect::{Effect, Write};
use crate::app::modals::choice::Offer;
use crate::domain::dossier::Dossier;
use crate::domain::item::{ItemId, ItemKind};
use crate::domain::phrase::Phrase;

pub(super) const SPEC: Spec = Spec {
    title: "dossier-requests",
    empty: "empty-requests",
    side: Side::Right,
    takes: &[ItemKind::Request],
    items: |dossier, _| dossier.requests.iter().map(|request| ItemId::Request(request.id)).collect(),
    steps,
};

/// An open request is answered, or a day is promised for it.
fn steps(item: ItemId, dossier: &Dossier, _: &Circumstances) -> Vec<Offer> {
    let of = dossier.affiliate.id;
    match item {
        ItemId::Request(id) if dossier.requests.iter().any(|request| request.id == id && request.is_open()) => vec![
            Offer { phrase: Phrase::new("offer-answered"), effect: Effect::Write(Write::Answer(of, id)) },
            Offer { phrase: Phrase::new("offer-acknowledge"), effect: Effect::Do(Action::Acknowledge) },
        ],
        _ => Vec::new(),
    }
}
