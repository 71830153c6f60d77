//! Levelling a backlog of what can wait over the coming working days.

use std::cmp::Reverse;

use chrono::NaiveDate;

use super::build::Waiting;
use crate::domain::affiliate::Tier;
use crate::domain::id::AffiliateId;
use crate::domain::rules::Rules;

/// How many people a day has already.
pub type Load<'l> = &'l dyn Fn(NaiveDate) -> u32;

/// Days that are looked ahead; whoever finds no room in ten years comes on the last of them.
const HORIZON: usize = 3660;

/// Somebody who came with an import.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Newcomer {
    /// Who.
    pub id: AffiliateId,
    /// How much attention.
    pub tier: Option<Tier>,
}

/// A day found for somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placed {
    /// Who.
    pub id: AffiliateId,
    /// The day.
    pub day: NaiveDate,
}

/// Levels those for whom today has no room over the working days after it, by tier and lateness. Nobody is put off beyond a
/// day on which a dated reason brings them up anyway, so that hiding them until then hides no promise.
pub fn spread(waiting: &[Waiting], today: NaiveDate, rules: &Rules, load: Load<'_>) -> Vec<Placed> {
    let mut order: Vec<&Waiting> = waiting.iter().collect();
    order.sort_by_key(|who| (who.position.tier.is_none(), who.position.tier, Reverse(who.position.lateness)));
    let people = order.into_iter().map(|who| (who.id, who.obliged_on));
    level(people, rules.working.after(today, 1), rules, load)
}

/// Gives newcomers the first day on which "no contact yet" is a reason, beginning on `from`: as many a day as it takes,
/// top tier first, otherwise in the order given. After a day-one import the queue is a morning, not a wall.
pub fn first_contacts(newcomers: &[Newcomer], from: NaiveDate, rules: &Rules, load: Load<'_>) -> Vec<Placed> {
    let mut order: Vec<&Newcomer> = newcomers.iter().collect();
    order.sort_by_key(|who| (who.tier.is_none(), who.tier));
    level(order.into_iter().map(|who| (who.id, None)), rules.working.on_or_after(from), rules, load)
}

/// Gives each a day in order, at the latest the one named.
fn level(
    people: impl Iterator<Item = (AffiliateId, Option<NaiveDate>)>,
    first: NaiveDate,
    rules: &Rules,
    load: Load<'_>,
) -> Vec<Placed> {
    let room_on = |day: NaiveDate| rules.capacity_on(day).saturating_sub(load(day));
    let mut days = std::iter::successors(Some(first), |day| Some(rules.working.after(*day, 1))).take(HORIZON);
    let mut day = days.next().unwrap_or(first);
    let mut room = room_on(day);
    let mut placed = Vec::new();
    for (id, latest) in people {
        while room == 0 {
            let Some(next) = days.next() else { break };
            day = next;
            room = room_on(day);
        }
        match latest {
            Some(latest) if latest < day => placed.push(Placed { id, day: latest.max(first) }),
            _ => {
                placed.push(Placed { id, day });
                room = room.saturating_sub(1);
            }
        }
    }
    placed
}
