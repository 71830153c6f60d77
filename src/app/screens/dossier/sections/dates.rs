//! Dates that matter, the next ones first.

use super::{Side, Spec, no_steps};
use crate::domain::item::ItemKind;

pub(super) const SPEC: Spec = Spec {
    title: "dossier-dates",
    empty: "empty-dates",
    side: Side::Right,
    takes: &[ItemKind::Occasion],
    items: |dossier, around| {
        let dates = dossier.dates(around.now.day, around.rules.leap_day);
        dates.into_iter().map(|(_, item)| item).collect()
    },
    steps: no_steps,
};
