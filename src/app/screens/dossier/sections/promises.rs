//! The next date, then promises both ways.

use super::{Side, Spec};
use crate::app::circumstances::Circumstances;
use crate::app::effect::{Effect, Write};
use crate::app::modals::choice::Offer;
use crate::domain::dossier::Dossier;
use crate::domain::item::{ItemId, ItemKind};
use crate::domain::phrase::Phrase;

pub(super) const SPEC: Spec = Spec {
    title: "dossier-promises",
    empty: "empty-promises",
    side: Side::Right,
    takes: &[ItemKind::Promise, ItemKind::FollowUp],
    items: |dossier, _| {
        let open = dossier.follow_ups.iter().filter(|follow_up| follow_up.closed_on.is_none());
        let next = open.map(|follow_up| ItemId::FollowUp(follow_up.id));
        next.chain(dossier.promises.iter().map(|promise| ItemId::Promise(promise.id))).collect()
    },
    steps,
};

/// An open promise is kept; a next date is given up, so that the rhythm goes on.
fn steps(item: ItemId, dossier: &Dossier, _: &Circumstances) -> Vec<Offer> {
    let of = dossier.affiliate.id;
    match item {
        ItemId::Promise(id) if dossier.promises.iter().any(|row| row.id == id && row.is_open()) => {
            vec![Offer { phrase: Phrase::new("step-kept"), effect: Effect::Write(Write::KeepPromise(of, id)) }]
        }
        ItemId::FollowUp(_) => {
            let effect = Effect::Write(Write::NoFollowUp(vec![of]));
            vec![Offer { phrase: Phrase::new("step-no-follow-up"), effect }]
        }
        _ => Vec::new(),
    }
}
