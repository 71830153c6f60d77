//! The welcome: its contacts on their days, then what is handed over.

use super::{Side, Spec};
use crate::app::circumstances::Circumstances;
use crate::app::effect::{Effect, WelcomeChange, Write};
use crate::app::modals::choice::Offer;
use crate::domain::affiliate::Status;
use crate::domain::dossier::Dossier;
use crate::domain::item::{ItemId, ItemKind};
use crate::domain::phrase::Phrase;

pub(super) const SPEC: Spec = Spec {
    title: "dossier-welcome",
    empty: "empty-welcome",
    side: Side::Right,
    takes: &[ItemKind::Welcome],
    items: |dossier, around| {
        let Some(welcome) = dossier.welcome(&around.rules) else { return Vec::new() };
        let contacts = welcome.stages.iter().map(|stage| stage.step);
        let resources = welcome.resources.iter().map(|(step, _)| *step);
        contacts.chain(resources).map(ItemId::Welcome).collect()
    },
    steps,
};

/// Everything done makes the affiliate active; otherwise the step is ticked, or no longer. The welcome can be stopped.
fn steps(item: ItemId, dossier: &Dossier, around: &Circumstances) -> Vec<Offer> {
    let (ItemId::Welcome(step), Some(welcome)) = (item, dossier.welcome(&around.rules)) else { return Vec::new() };
    let of = dossier.affiliate.id;
    let offer = |message: &'static str, change: WelcomeChange| Offer {
        phrase: Phrase::new(message),
        effect: Effect::Write(Write::Welcome(of, change)),
    };
    let mut steps = Vec::new();
    if welcome.is_complete() && dossier.affiliate.status == Status::Onboarding {
        steps.push(offer("welcome-step-finish", WelcomeChange::Finish));
    }
    steps.push(match dossier.welcome.iter().any(|tick| tick.step == step) {
        true => offer("welcome-step-untick", WelcomeChange::Untick(step)),
        false => offer("welcome-step-tick", WelcomeChange::Tick(step)),
    });
    steps.push(offer("welcome-step-stop", WelcomeChange::Stop));
    steps
}
