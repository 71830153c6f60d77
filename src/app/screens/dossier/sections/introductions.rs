//! Introductions: those to be made, those made, then whom to bring together with.

use super::{Side, Spec};
use crate::app::circumstances::Circumstances;
use crate::app::effect::{Effect, Write};
use crate::app::modals::choice::Offer;
use crate::domain::dossier::Dossier;
use crate::domain::id::IntroductionId;
use crate::domain::introduction::{Introduction, Suggestion};
use crate::domain::item::{Item, ItemId, ItemKind};
use crate::domain::phrase::Phrase;

pub(super) const SPEC: Spec = Spec {
    title: "dossier-introductions",
    empty: "empty-introductions",
    side: Side::Right,
    takes: &[ItemKind::Introduction],
    items: |dossier, _| {
        let noted = dossier.introductions.iter().filter(|row| row.declined_on.is_none());
        let noted = noted.map(|row| ItemId::Introduction(row.id));
        noted.chain(dossier.suggestions.iter().map(|row| ItemId::Suggestion(row.with))).collect()
    },
    steps,
};

/// One to be made is made; a suggestion is planned, or turned down for good.
fn steps(item: ItemId, dossier: &Dossier, around: &Circumstances) -> Vec<Offer> {
    match item {
        ItemId::Introduction(id) => {
            let open = dossier.introductions.iter().any(|row| row.id == id && row.is_planned());
            let effect = Effect::Write(Write::Introduced(id));
            open.then(|| Offer { phrase: Phrase::new("introduce-step-made"), effect }).into_iter().collect()
        }
        ItemId::Suggestion(with) => {
            let Some(suggestion) = dossier.suggestions.iter().find(|row| row.with == with) else { return Vec::new() };
            let row = noted(dossier, suggestion, around);
            let declined = Introduction { declined_on: Some(around.now.day), ..row.clone() };
            let offer = |message: &'static str, row: Introduction| {
                let write = Write::AddItem(dossier.affiliate.id, Box::new(Item::Introduction(row)));
                Offer { phrase: Phrase::new(message), effect: Effect::Write(write) }
            };
            vec![offer("introduce-step-plan", row), offer("introduce-step-decline", declined)]
        }
        _ => Vec::new(),
    }
}

fn noted(dossier: &Dossier, suggestion: &Suggestion, around: &Circumstances) -> Introduction {
    Introduction {
        id: IntroductionId::new(),
        first: dossier.affiliate.id,
        other: suggestion.with,
        why: suggestion.why(),
        noted_on: around.now.day,
        due_on: None,
        done_on: None,
        outcome: String::new(),
        declined_on: None,
    }
}
