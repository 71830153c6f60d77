//! Gifts: those under way first, then ideas, then what was given.

use super::{Side, Spec};
use crate::app::action::Action;
use crate::app::circumstances::Circumstances;
use crate::app::effect::{Effect, Write};
use crate::app::modals::choice::Offer;
use crate::domain::dossier::Dossier;
use crate::domain::gift::{Gift, GiftState, Way};
use crate::domain::id::AffiliateId;
use crate::domain::item::{ItemId, ItemKind};
use crate::domain::phrase::Phrase;

pub(super) const SPEC: Spec = Spec {
    title: "dossier-gifts",
    empty: "empty-gifts",
    side: Side::Right,
    takes: &[ItemKind::Gift],
    items: |dossier, _| dossier.gifts.iter().map(|gift| ItemId::Gift(gift.id)).collect(),
    steps,
};

fn steps(item: ItemId, dossier: &Dossier, _: &Circumstances) -> Vec<Offer> {
    let ItemId::Gift(id) = item else { return Vec::new() };
    let gift = dossier.gifts.iter().find(|gift| gift.id == id);
    gift.map(|gift| of_gift(gift, dossier.affiliate.id)).unwrap_or_default()
}

/// On to the next state, and back to the one before. Of what was thanked for one notes what they said.
pub fn of_gift(gift: &Gift, of: AffiliateId) -> Vec<Offer> {
    let offer = |state: Option<GiftState>, message: &'static str, way: Way| {
        let phrase = Phrase::new(message).with("state", Phrase::new("gift-state").with("kind", state?.code()));
        Some(Offer { phrase, effect: Effect::Write(Write::StepGift(of, gift.id, way)) })
    };
    let on = offer(gift.state.next(), "step-gift-on", Way::On);
    let reaction = || Offer { phrase: Phrase::new("step-gift-reaction"), effect: Effect::Do(Action::EditItem) };
    let first = on.unwrap_or_else(reaction);
    std::iter::once(first).chain(offer(gift.state.previous(), "step-gift-back", Way::Back)).collect()
}
