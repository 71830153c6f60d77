//! Who has a place on a day: what must be shown always, what can wait as far as there is room.

use chrono::NaiveDate;

use super::build::{Done, Entry, Queue, Waiting, done};
use super::day::Day;
use super::reason::Force;
use super::standing::Standing;
use super::wake;
use crate::domain::id::AffiliateId;

/// Somebody who has a place, if there is one: due, or put off today.
pub(super) struct Candidate<'s> {
    person: &'s Standing,
    pub(super) entry: Entry,
    put_off: Option<Done>,
    claim: Claim,
}

/// Whether one of those who come when there is room had a place on this day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum WhenRoom {
    /// Not yet.
    Waiting,
    /// One had.
    Served,
}

/// By what right somebody has a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Claim {
    /// A dated reason, or a place that was shown already.
    Sure,
    /// Where there is room.
    CanWait,
}

impl Candidate<'_> {
    /// The day on which the first of what can wait came due.
    fn due(&self) -> Option<NaiveDate> {
        self.entry.reasons.iter().map(|reason| reason.due).min()
    }

    fn is_when_room(&self) -> bool {
        self.entry.position.room_since.is_some()
    }
}

impl<'s> Candidate<'s> {
    /// Somebody with what is due; `shown` are those who have a place already.
    pub(super) fn new(person: &'s Standing, entry: Entry, put_off: Option<Done>, shown: &[AffiliateId]) -> Self {
        let can_wait = entry.reasons.iter().all(|reason| reason.force == Force::Movable) && !shown.contains(&entry.id);
        Self { person, entry, put_off, claim: if can_wait { Claim::CanWait } else { Claim::Sure } }
    }
}

/// Gives out the day's places. Dated reasons always have one and, like everybody who is done, take it from those that can
/// wait. Who was snoozed or skipped today keeps the place, so that putting somebody off pulls nobody in.
///
/// Of those that can wait the one that came due first has the first place, so that nobody waits for ever behind newer ones;
/// of one day, the order of the queue. Who comes when there is room has what they leave, and one place in every day that
/// takes anybody at all (docs/product.md, "No tier" and "Nobody is forgotten"); those without a place wait unnamed.
pub(super) fn make_room(mut candidates: Vec<Candidate<'_>>, theirs: WhenRoom, day: &Day<'_>, queue: &mut Queue) {
    give_places(&mut candidates, theirs, queue);
    for candidate in candidates {
        let Candidate { person, entry, put_off, claim } = candidate;
        match (put_off, claim) {
            (Some(outcome), Claim::Sure) => queue.done.push(done(entry.id, &entry.name, entry.tier, outcome)),
            (Some(_), Claim::CanWait) => {}
            (None, Claim::Sure) => {
                let group = queue.sections.iter_mut().find(|group| group.section == entry.position.section);
                group.into_iter().for_each(|group| group.entries.push(entry.clone()));
            }
            (None, Claim::CanWait) if entry.position.room_since.is_some() => {}
            (None, Claim::CanWait) => {
                let obliged_on = wake::obliged_on(person, day);
                let late = entry.late();
                let Entry { id, name, position, .. } = entry;
                queue.waiting.push(Waiting { id, name, position, late, obliged_on });
            }
        }
    }
}

/// Turns the claim of those who can wait and find a place into a sure one.
fn give_places(candidates: &mut [Candidate<'_>], theirs: WhenRoom, queue: &Queue) {
    let capacity = usize::try_from(queue.capacity).unwrap_or(usize::MAX);
    let taken = queue.done.len() + candidates.iter().filter(|candidate| candidate.claim == Claim::Sure).count();
    let places = capacity.saturating_sub(taken);
    let (mut when_room, mut others): (Vec<usize>, Vec<usize>) = (0..candidates.len())
        .filter(|at| candidates[*at].claim == Claim::CanWait)
        .partition(|at| candidates[*at].entry.position.room_since.is_some());
    others.sort_by_key(|at| candidates[*at].due());
    when_room.sort_by_key(|at| (candidates[*at].entry.position.room_since, candidates[*at].entry.id));
    let has_theirs = theirs == WhenRoom::Served
        || candidates.iter().any(|candidate| candidate.claim == Claim::Sure && candidate.is_when_room());
    let theirs = usize::from(capacity > 0 && !when_room.is_empty() && !has_theirs);
    others.truncate(places.saturating_sub(theirs));
    when_room.truncate(places.saturating_sub(others.len()).max(theirs));
    for at in others.into_iter().chain(when_room) {
        candidates[at].claim = Claim::Sure;
    }
}
