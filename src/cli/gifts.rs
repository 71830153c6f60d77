//! `carnet gifts`: everybody's gifts, by state.

use serde_json::{Value, json};

use super::session::iso;
use crate::domain::gift::Card;

/// A gift as JSON.
pub(super) fn members(card: &Card) -> Value {
    let gift = &card.gift;
    json!({
        "id": gift.id,
        "name": gift.name,
        "state": gift.state,
        "for": card.whom,
        "occasion": card.occasion.as_ref().map(|occasion| json!({
            "kind": occasion.kind,
            "label": occasion.label,
            "of": occasion.whose,
        })),
        "day": iso(card.day),
        "order_by": iso(card.order_by),
        "next_step": card.step.map(|step| json!({"kind": step.kind.code(), "due": step.due.to_string()})),
        "cost": gift.cost.map(|cost| json!({"minor": cost.minor, "currency": cost.currency.code()})),
        "limit": card.level.code(),
        "logo": gift.logo,
        "inspired_by": card.inspired.as_ref().map(|fact| fact.text.as_str()),
        "noted": gift.noted_on.to_string(),
        "decided": iso(gift.days.decided),
        "ordered": iso(gift.days.ordered),
        "sent": iso(gift.days.sent),
        "given": iso(gift.days.given),
        "thanked": iso(gift.days.thanked),
        "reaction": gift.reaction,
    })
}
