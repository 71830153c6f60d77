//! Events on whose list the person is: those to come, the next one first, then those that were, the newest first.

use super::{Side, Spec};
use crate::app::circumstances::Circumstances;
use crate::app::effect::Effect;
use crate::app::modals::choice::Offer;
use crate::domain::dossier::Dossier;
use crate::domain::item::{ItemId, ItemKind};
use crate::domain::phrase::Phrase;

pub(super) const SPEC: Spec = Spec {
    title: "dossier-events",
    empty: "empty-events",
    side: Side::Right,
    takes: &[ItemKind::Event],
    items: |dossier, around| {
        let today = around.now.day;
        let (coming, past): (Vec<_>, Vec<_>) = dossier.events.iter().partition(|row| row.event.ends() >= today);
        coming.into_iter().chain(past.into_iter().rev()).map(|row| ItemId::Event(row.event.id)).collect()
    },
    steps,
};

/// One that has begun and is not in the log yet becomes an entry of it.
fn steps(item: ItemId, dossier: &Dossier, around: &Circumstances) -> Vec<Offer> {
    let ItemId::Event(id) = item else { return Vec::new() };
    let open = dossier
        .events
        .iter()
        .any(|row| row.event.id == id && row.event.on <= around.now.day && row.event.interaction.is_none());
    let offer = || Offer { phrase: Phrase::new("event-step-held"), effect: Effect::LoadHeld(id) };
    open.then(offer).into_iter().collect()
}
