//! The queue itself: everybody's reasons, sorted, with room for as many as a day takes.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::SOURCES;
use super::day::{Day, days_between};
use super::full_round::FullRound;
use super::hours;
use super::places::{Candidate, WhenRoom, make_room};
use super::position::Position;
use super::reason::{Force, Reason, Regularity, Section, UnderSnooze};
use super::standing::{LoggedToday, Standing};
use crate::domain::affiliate::Tier;
use crate::domain::id::AffiliateId;
use crate::domain::interaction::Outcome;
use crate::domain::rules::Turn;

/// One affiliate with all the reasons to make contact today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Who.
    pub id: AffiliateId,
    /// The display name.
    pub name: String,
    /// How much attention.
    pub tier: Option<Tier>,
    /// Why; at least one, the one that earned the section first.
    pub reasons: Vec<Reason>,
    /// The place and why it is this one.
    pub position: Position,
    /// In quiet hours until then, on the manager's clock.
    pub quiet_until: Option<NaiveDateTime>,
}

/// One section with its entries in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Which.
    pub section: Section,
    /// Its entries; perhaps none.
    pub entries: Vec<Entry>,
}

/// What came of somebody today.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Done {
    /// A contact took place.
    Reached,
    /// A message was left on the phone: an attempt.
    MessageLeft,
    /// Nobody answered: an attempt.
    NoAnswer,
    /// Hidden until a day.
    Snoozed,
    /// Hidden until the next working day.
    Skipped,
    /// Nothing is left to do, without a contact: a date was moved, a reason voided, a promise kept.
    Settled,
}

impl Done {
    /// Whether it only puts somebody off: they come back, and nothing was done for them.
    pub fn puts_off(self) -> bool {
        match self {
            Done::Reached | Done::Settled => false,
            Done::MessageLeft | Done::NoAnswer | Done::Snoozed | Done::Skipped => true,
        }
    }

    /// The name, as in `today --json`.
    pub fn id(self) -> &'static str {
        match self {
            Done::Reached => "reached",
            Done::MessageLeft => "message_left",
            Done::NoAnswer => "no_answer",
            Done::Snoozed => "snoozed",
            Done::Skipped => "skipped",
            Done::Settled => "settled",
        }
    }
}

/// Somebody who is done for today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DoneEntry {
    /// Who.
    pub id: AffiliateId,
    /// The display name.
    pub name: String,
    /// How much attention.
    pub tier: Option<Tier>,
    /// What came of it.
    pub outcome: Done,
    /// When it was logged, on the manager's clock; nobody notes when a snooze was set.
    pub at: Option<NaiveTime>,
    /// Dated reasons that still stand, for example a promise that was not kept in the contact.
    pub open: Vec<Reason>,
}

/// Somebody for whom there is no room today.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// Who.
    pub id: AffiliateId,
    /// The display name.
    pub name: String,
    /// The place they would have.
    pub position: Position,
    /// How many days late ([`Entry::late`]).
    pub late: Option<u32>,
    /// The first day on which a reason that cannot wait may come up; they will be met then anyway.
    pub obliged_on: Option<NaiveDate>,
}

/// Who to contact today, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Queue {
    /// The working day.
    pub day: NaiveDate,
    /// How many people it takes.
    pub capacity: u32,
    /// The four sections in order.
    pub sections: Vec<Group>,
    /// Those with an outcome, in the order in which it was logged.
    pub done: Vec<DoneEntry>,
    /// Those over the capacity, in order.
    pub waiting: Vec<Waiting>,
    /// How many with a rhythm the fatigue guard holds back.
    pub held: u32,
    /// How long those without a tier wait, where there are more than the interval holds; whoever reads the queue from a
    /// notebook says it.
    pub round: Option<FullRound>,
    /// How many are off or ended with no day agreed: nothing brings them back; said by the same.
    pub undated: u32,
}

impl Entry {
    /// How many days late: since the oldest reason that earned Overdue is due.
    pub fn late(&self) -> Option<u32> {
        days_late(&self.reasons)
    }
}

/// Since how many days the oldest of these reasons that earned Overdue is due; nothing else is late (docs/product.md,
/// "Late").
fn days_late(reasons: &[Reason]) -> Option<u32> {
    let overdue = reasons.iter().filter(|reason| reason.section == Section::Overdue);
    overdue.map(|reason| reason.lateness.days).max()
}

impl Queue {
    /// Everybody shown and not done, in order.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.sections.iter().flat_map(|group| &group.entries)
    }

    /// How many are shown and not done: what `status` prints.
    pub fn left(&self) -> usize {
        self.entries().count()
    }

    /// Of those who are done, how many were only put off.
    pub fn put_off(&self) -> usize {
        self.done.iter().filter(|done| done.outcome.puts_off()).count()
    }

    /// How many are shown, those who are done included.
    pub fn shown(&self) -> usize {
        self.left() + self.done.len()
    }

    /// Everybody who is late with how many days, those without a place and what is left open of those who are done included.
    pub fn late(&self) -> impl Iterator<Item = (AffiliateId, u32)> + '_ {
        let shown = self.entries().map(|entry| (entry.id, entry.late()));
        let waiting = self.waiting.iter().map(|who| (who.id, who.late));
        let done = self.done.iter().map(|done| (done.id, days_late(&done.open)));
        shown.chain(waiting).chain(done).filter_map(|(id, late)| Some((id, late?)))
    }

    /// The entry of an affiliate.
    pub fn entry(&self, id: AffiliateId) -> Option<&Entry> {
        self.entries().find(|entry| entry.id == id)
    }
}

/// Makes the queue of a day. The order in which the affiliates are handed in does not matter.
pub fn build<'s>(people: impl IntoIterator<Item = &'s Standing>, day: &Day<'_>) -> Queue {
    build_after(people, &[], day)
}

/// Makes the queue of a day again for a manager to whom these people were shown already. They keep their places: what was
/// settled without a contact (a date moved, a reason voided, a promise kept) is done and pulls nobody in.
pub fn build_after<'s>(people: impl IntoIterator<Item = &'s Standing>, shown: &[AffiliateId], day: &Day<'_>) -> Queue {
    let mut queue = Queue {
        day: day.date,
        capacity: day.rules.capacity_on(day.date),
        sections: Section::ALL.map(|section| Group { section, entries: Vec::new() }).into(),
        done: Vec::new(),
        waiting: Vec::new(),
        held: 0,
        round: None,
        undated: 0,
    };
    let mut candidates = Vec::new();
    let mut theirs = WhenRoom::Waiting;
    // Who was put away in the archive is off the list at once, whatever came of them today.
    for person in people.into_iter().filter(|person| !person.archived) {
        match stand(person, day) {
            Stand::Absent | Stand::Held if is_settled(person, shown) => {
                queue.done.push(done(person.id, &person.name, person.tier, Done::Settled));
            }
            Stand::Absent => {}
            Stand::Held => queue.held += 1,
            Stand::Done(done) => {
                if person.turn(day.rules) == Turn::WhenRoom {
                    theirs = WhenRoom::Served;
                }
                queue.done.push(done);
            }
            Stand::Due(entry) => candidates.push(Candidate::new(person, entry, None, shown)),
            Stand::PutOff(entry, outcome) => candidates.push(Candidate::new(person, entry, Some(outcome), shown)),
        }
    }
    candidates.sort_by(|a, b| a.entry.position.cmp(&b.entry.position));
    make_room(candidates, theirs, day, &mut queue);
    queue.done.sort_by(|a, b| (a.at.is_none(), a.at, &a.name, a.id).cmp(&(b.at.is_none(), b.at, &b.name, b.id)));
    queue
}

/// Whether somebody who was shown has nothing left to do today.
fn is_settled(person: &Standing, shown: &[AffiliateId]) -> bool {
    shown.contains(&person.id) && !person.deceased
}

pub(super) fn done(id: AffiliateId, name: &str, tier: Option<Tier>, outcome: Done) -> DoneEntry {
    DoneEntry { id, name: name.to_owned(), tier, outcome, at: None, open: Vec::new() }
}

/// Where an affiliate stands on a day.
enum Stand {
    /// Nothing is due.
    Absent,
    /// The fatigue guard holds what is due.
    Held,
    /// There was a contact or an attempt today.
    Done(DoneEntry),
    /// Snoozed or skipped today, with what was due.
    PutOff(Entry, Done),
    /// Due.
    Due(Entry),
}

fn stand(person: &Standing, day: &Day<'_>) -> Stand {
    let raised = raise(person, day);
    let is_rested = |reason: &&Reason| reason.kind.regularity() == Regularity::Once || !is_tired(person, day);
    let is_visible = |reason: &&Reason| is_visible(reason, person, day);
    let due: Vec<Reason> = raised.iter().filter(is_visible).filter(is_rested).cloned().collect();
    if let Some((outcome, at)) = logged_outcome(person, day, &due) {
        let open = due.into_iter().filter(|reason| reason.force == Force::Dated).collect();
        return Stand::Done(DoneEntry { at: Some(at), open, ..done(person.id, &person.name, person.tier, outcome) });
    }
    if let Some(entry) = entry(person, due, day) {
        return Stand::Due(entry);
    }
    let hidden: Vec<Reason> = raised.iter().filter(is_rested).cloned().collect();
    match (put_off(person, day), entry(person, hidden, day)) {
        (Some(outcome), Some(entry)) => Stand::PutOff(entry, outcome),
        // Who comes when there is room is asked for no day, so none is taken from them.
        _ if person.turn(day.rules) != Turn::WhenRoom && raised.iter().any(|reason| is_visible(&reason)) => Stand::Held,
        _ => Stand::Absent,
    }
}

fn entry(person: &Standing, reasons: Vec<Reason>, day: &Day<'_>) -> Option<Entry> {
    let position = Position::of(person, &reasons, day)?;
    let quiet_until = hours::quiet_until(person, day);
    Some(Entry { id: person.id, name: person.name.clone(), tier: person.tier, reasons, position, quiet_until })
}

/// Every reason of an affiliate, those that a snooze or a skip hides included, the one that earns the section first.
pub(in crate::domain) fn raise(person: &Standing, day: &Day<'_>) -> Vec<Reason> {
    let mut reasons: Vec<Reason> = SOURCES
        .iter()
        .filter(|source| person.is_within(source.reach()))
        .flat_map(|source| source.reasons(person, day))
        .filter(|reason| !person.has_dismissed(reason.kind, reason.due, reason.source))
        .collect();
    reasons.sort_by(Position::order_of_reasons);
    reasons
}

fn is_visible(reason: &Reason, person: &Standing, day: &Day<'_>) -> bool {
    !person.is_skipped(day) && (!person.is_snoozed(day) || reason.under_snooze == UnderSnooze::Shows)
}

/// The fatigue guard: a contact in the last days holds a turn back.
fn is_tired(person: &Standing, day: &Day<'_>) -> bool {
    person.last_contact.is_some_and(|last| days_between(last, day.date) <= day.rules.fatigue_days)
}

/// The contact or attempt of today; a contact counts before an attempt.
fn logged_outcome(person: &Standing, day: &Day<'_>, due: &[Reason]) -> Option<(Done, NaiveTime)> {
    let counts = |logged: &&LoggedToday| logged.on == day.date || (is_recent(logged.on, day) && due.is_empty());
    let newest = || person.logged_today.iter().filter(counts).rev();
    let contact = newest().find(|logged| logged.is_contact());
    let logged = contact.or_else(|| newest().find(|logged| logged.is_attempt()))?;
    let outcome = match logged.outcome {
        Outcome::NoAnswer => Done::NoAnswer,
        _ if logged.is_attempt() => Done::MessageLeft,
        _ => Done::Reached,
    };
    Some((outcome, logged.at.with_timezone(&day.moment.zone).time()))
}

/// Yesterday's call, logged this morning, is today's work as well when it leaves nothing due; a call of last month is
/// history.
fn is_recent(on: NaiveDate, day: &Day<'_>) -> bool {
    let yesterday = day.date.pred_opt().unwrap_or(day.date);
    (day.rules.working.on_or_before(yesterday)..day.date).contains(&on)
}

/// Whether everything was hidden today.
fn put_off(person: &Standing, day: &Day<'_>) -> Option<Done> {
    if person.is_skipped(day) && person.skip.is_some_and(|skip| skip.on == day.date) {
        return Some(Done::Skipped);
    }
    (person.is_snoozed(day) && person.snooze.is_some_and(|snooze| snooze.set_on == day.date)).then_some(Done::Snoozed)
}
