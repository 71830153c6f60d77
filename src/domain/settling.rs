//! What a contact settles of what stands on a page, and what stays open (1-product.md, "A contact settles what it was for").
//!
//! One list for the composer, the dialogue, the command line and the store: the reasons of the day in the order of the queue,
//! then agreed days ahead, then what else is open. What a contact closes by itself is not listed here by kind: the queue is
//! asked which of its reasons would be gone.

use chrono::{NaiveDate, NaiveTime};
use uuid::Uuid;

use super::act::Act;
use super::feedback::Step;
use super::gift::GiftState;
use super::id::{AffiliateId, FollowUpId};
use super::interaction::{Interaction, hour_of_day};
use super::phrase::{Phrase, Value};
use super::promise::PromiseBy;
use super::queue::build::raise;
use super::queue::fact_date::{self, FactDate};
use super::queue::feedback::ToTell;
use super::queue::follow_up::{self, FollowedUp};
use super::queue::gift::Gifts;
use super::queue::introduce::{self, Introduce};
use super::queue::promise::{self, Promised};
use super::queue::reply::Reply;
use super::queue::{Day, Force, Kind, Reason, Source, Standing, welcome};
use super::rules::Rules;
use super::welcome::Welcome;

/// So many working days ahead an agreed day is offered to a contact; a later one is only said to stand.
const NEAR: u32 = 3;

/// Which reason is meant: its kind, its due day and the row it came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Key {
    /// Its kind.
    pub kind: Kind,
    /// Its due day.
    pub due: NaiveDate,
    /// The row it came from.
    pub source: Option<Uuid>,
}

impl Key {
    /// The key of a reason.
    pub fn of(reason: &Reason) -> Self {
        Self { kind: reason.kind, due: reason.due, source: reason.source }
    }
}

/// Where something that may be settled stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// It is a reason of the day.
    Today,
    /// An agreed day that lies ahead.
    Ahead,
    /// It is open on the page and no reason yet.
    Page,
}

/// What closes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Closing {
    /// The contact by itself, unless it is left open.
    Contact,
    /// A tick beside the contact.
    Tick(Act),
    /// Nothing about this contact.
    Later,
}

/// Something that a contact may settle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matter {
    /// On whose page.
    pub of: AffiliateId,
    /// Whose page that is.
    pub name: String,
    /// Which reason it is.
    pub key: Key,
    /// Where it stands.
    pub place: Place,
    /// What closes it.
    pub closing: Closing,
    /// What its box says.
    pub label: Phrase,
    /// The words of its row, by which it is named on the command line; empty where it has none.
    pub words: String,
}

impl Matter {
    /// What it is called in a list of what stays open: `the promise of 3 June`.
    pub fn short(&self) -> Phrase {
        match self.place {
            Place::Ahead => Phrase::new("open-agreed").with("day", self.key.due),
            Place::Today | Place::Page => {
                Phrase::new("open-matter").with("kind", self.key.kind.id()).with("day", self.key.due)
            }
        }
    }

    /// Whether there is something to switch: what no contact settles has no box, and neither has what is no reason.
    pub fn has_box(&self) -> bool {
        match self.closing {
            Closing::Contact => self.place == Place::Today,
            Closing::Tick(_) => true,
            Closing::Later => false,
        }
    }

    /// What its tick does, if it has one.
    pub fn act(&self) -> Option<Act> {
        match self.closing {
            Closing::Tick(act) => Some(act),
            Closing::Contact | Closing::Later => None,
        }
    }

    fn waits_for_retry(&self) -> bool {
        waits_for_retry(self.key.kind, self.act())
    }

    /// The word for its kind on the command line.
    pub fn kind_word(&self) -> &'static str {
        match self.key.kind.id() {
            "reply" => "request",
            "follow_up" => "next",
            "introduce" => "introduction",
            other => other,
        }
    }
}

/// When somebody was spoken to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Spoken {
    /// The civil day.
    pub on: NaiveDate,
    /// The hour, where known.
    pub at: Option<NaiveTime>,
}

/// What a contact is ticked to have settled, and what it leaves open.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settles {
    /// What was done beside the contact.
    pub acts: Vec<(AffiliateId, Act)>,
    /// Reasons that it closes by itself, and is not to.
    pub left: Vec<(AffiliateId, Key)>,
}

impl Settles {
    /// Whether a matter is settled by a contact with these ticks.
    pub fn settles(&self, matter: &Matter) -> bool {
        match matter.closing {
            Closing::Contact => !self.left.contains(&(matter.of, matter.key)),
            Closing::Tick(act) => self.acts.contains(&(matter.of, act)),
            Closing::Later => false,
        }
    }

    /// Forgets what was chosen of matters that are none any more.
    pub fn retain(&mut self, known: &[&Matter]) {
        self.acts.retain(|(of, act)| known.iter().any(|matter| matter.of == *of && matter.act() == Some(*act)));
        let is_left = |of, key| {
            known.iter().any(|matter| (matter.of, matter.key) == (of, key) && matter.closing == Closing::Contact)
        };
        self.left.retain(|(of, key)| is_left(*of, *key));
    }

    /// Settles a matter that stays open, or leaves one open that would be settled.
    pub fn switch(&mut self, matter: &Matter) {
        let (key, settled) = ((matter.of, matter.key), self.settles(matter));
        match matter.closing {
            Closing::Contact if settled => self.left.push(key),
            Closing::Contact => self.left.retain(|left| *left != key),
            Closing::Tick(act) if settled => self.acts.retain(|done| *done != (matter.of, act)),
            Closing::Tick(act) => self.acts.push((matter.of, act)),
            Closing::Later => {}
        }
    }
}

/// What came of speaking to somebody, as far as their reasons are concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Contacted {
    /// They were spoken to.
    Spoken(Spoken),
    /// Nobody answered.
    InVain,
    /// Neither: a plan, a message to many, a word that only came in.
    #[default]
    No,
}

impl Contacted {
    /// When they were spoken to.
    pub fn spoken(self) -> Option<Spoken> {
        match self {
            Contacted::Spoken(spoken) => Some(spoken),
            Contacted::InVain | Contacted::No => None,
        }
    }
}

/// What a contact or an attempt settles and leaves open.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settling {
    /// What may be settled, in order.
    pub matters: Vec<Matter>,
    /// What came of it.
    pub came: Contacted,
    /// The next working day: what an attempt does not hold back is due again on it.
    pub again: NaiveDate,
}

impl Settling {
    /// What one contact or attempt may settle with all these people.
    pub fn of(people: &[Standing], day: &Day<'_>, came: Contacted) -> Self {
        let matters = people.iter().flat_map(|person| matters(person, day, came.spoken())).collect();
        Self { matters, came, again: day.rules.working.after(day.date, 1) }
    }

    /// What is settled.
    pub fn settled<'s>(&'s self, by: &'s Settles) -> impl Iterator<Item = &'s Matter> {
        self.matters.iter().filter(|matter| by.settles(matter))
    }

    /// What stays open: after a contact the other reasons of the day and agreed days ahead, after an attempt what it does not
    /// hold back.
    pub fn open(&self, by: &Settles) -> Vec<&Matter> {
        let open = self.matters.iter().filter(|matter| matter.place != Place::Page && !by.settles(matter));
        match self.came {
            Contacted::Spoken(_) => open.collect(),
            Contacted::InVain => open.filter(|matter| !matter.waits_for_retry()).collect(),
            Contacted::No => Vec::new(),
        }
    }

    /// What is said of it, before it is saved and afterwards: `stays open: the request, the promise of 3 June`.
    pub fn stays(&self, by: &Settles) -> Vec<Phrase> {
        let open = self.open(by);
        let is_one = open.first().is_none_or(|first| open.iter().all(|other| other.of == first.of));
        let named = |matter: &&Matter| match is_one {
            true => matter.short(),
            false => Phrase::new("open-of").with("what", matter.short()).with("name", matter.name.as_str()),
        };
        let list = |id: &'static str, of: Vec<&Matter>| {
            let what: Vec<Phrase> = of.iter().map(named).collect();
            (!what.is_empty()).then(|| Phrase::new(id).with("n", what.len()).with("what", Value::Phrases(what)))
        };
        let (ahead, standing): (Vec<&Matter>, Vec<&Matter>) =
            open.iter().partition(|matter| matter.place == Place::Ahead);
        let standing = match self.came {
            Contacted::InVain => list("stays-due", standing).map(|said| said.with("day", Value::Relative(self.again))),
            Contacted::Spoken(_) | Contacted::No => list("stays-open", standing),
        };
        [standing, list("stays-agreed", ahead)].into_iter().flatten().collect()
    }
}

/// A sentence with what stays open behind it.
pub fn and_open(told: Phrase, stays: &[Phrase]) -> Phrase {
    stays
        .iter()
        .fold(told, |told, stays| Phrase::new("notice-and-open").with("told", told).with("stays", stays.clone()))
}

/// Kinds whose reasons wait for the retry after an attempt in vain.
const WAITING: [&str; 6] = ["follow_up", "retry", "welcome", "rhythm", "dormant", "never"];

/// Whether a reason of a kind, which asks for this beyond a contact, waits for the retry after an attempt in vain: what is owed,
/// and what has its day, does not.
pub fn waits_for_retry(kind: Kind, act: Option<Act>) -> bool {
    act.is_none_or(|act| matches!(act, Act::Meet(_))) && WAITING.contains(&kind.id())
}

/// What a person's contact may settle, reasons of the day first.
pub fn matters(person: &Standing, day: &Day<'_>, spoken: Option<Spoken>) -> Vec<Matter> {
    let still = spoken.map(|spoken| raise(&contacted(person, spoken, day.rules), day));
    let mut found: Vec<Matter> =
        raise(person, day).iter().map(|reason| of_reason(reason, person, day, still.as_deref())).collect();
    let later = ahead(person, day, spoken).into_iter().chain(page(person, day)).chain(passed(person, day, spoken));
    for matter in later {
        let is_listed = found.iter().any(|known| match (known.closing, matter.closing) {
            (Closing::Tick(one), Closing::Tick(other)) => one == other,
            _ => known.key.kind == matter.key.kind && known.key.source == matter.key.source,
        });
        if !is_listed {
            found.push(matter);
        }
    }
    found
}

/// The person as they stand after a contact that closed everything it closes by itself.
fn contacted(person: &Standing, spoken: Spoken, rules: &Rules) -> Standing {
    let mut after = person.clone();
    after.last_contact = Some(person.last_contact.map_or(spoken.on, |last| last.max(spoken.on)));
    after.attempts = person.attempts.filter(|made| made.last_on > spoken.on);
    after.plans.retain(|plan| !answers(spoken, plan, rules.day_starts_at));
    after.follow_ups.retain(|agreed| agreed.set_on > spoken.on || agreed.due_on > spoken.on);
    after.open_reasons.clear();
    after
}

/// Whether a contact answers a plan: one of a later day does, one of its day that is not before its hour, and one of its day
/// without an hour. `rollover` is the hour at which a day begins.
pub fn answers(spoken: Spoken, plan: &Interaction, rollover: NaiveTime) -> bool {
    let in_time = |(planned, spoke)| hour_of_day(planned, rollover) <= hour_of_day(spoke, rollover);
    plan.on < spoken.on || plan.on == spoken.on && plan.at.zip(spoken.at).is_none_or(in_time)
}

fn of_reason(reason: &Reason, person: &Standing, day: &Day<'_>, still: Option<&[Reason]>) -> Matter {
    let key = Key::of(reason);
    // A turn that is overdue all the same after a contact of long ago has another due day then.
    let is_same = |other: &Reason| {
        let is_same_day = other.due == reason.due || reason.force == Force::Movable;
        other.kind == reason.kind && other.source == reason.source && is_same_day
    };
    let is_closed = still.is_some_and(|still| !still.iter().any(is_same));
    let closing = match reason.act.or_else(|| met(reason)) {
        _ if is_closed => Closing::Contact,
        Some(act) => Closing::Tick(act),
        None => Closing::Later,
    };
    let (label, words) = match closing {
        Closing::Tick(act) => described(act, person),
        Closing::Contact | Closing::Later => (reason.why.clone(), words_of(&reason.why)),
    };
    let key = Key { due: stage(reason, person, day.rules).unwrap_or(key.due), ..key };
    Matter { of: person.id, name: person.name.clone(), key, place: Place::Today, closing, label, words }
}

/// A step of the welcome that was attempted in vain waits for the retry; it is kept under its own day.
fn stage(reason: &Reason, person: &Standing, rules: &Rules) -> Option<NaiveDate> {
    let is_stage = reason.kind.id() == "welcome" && reason.act.is_none();
    is_stage.then(|| welcome::next(person, &Welcome::of(person, rules)?, rules))?
}

/// An agreed day that a contact before it does not close is closed by its tick.
fn met(reason: &Reason) -> Option<Act> {
    (reason.kind.id() == "follow_up").then(|| reason.source.map(|row| Act::Meet(FollowUpId(row))))?
}

/// Agreed days ahead: those that are near can be ticked, the others stand.
fn ahead(person: &Standing, day: &Day<'_>, spoken: Option<Spoken>) -> Vec<Matter> {
    let Some(spoken) = spoken else { return Vec::new() };
    let near = day.rules.working.after(spoken.on, NEAR);
    let agreed = follow_up::open(person, day.rules).filter(|(row, _)| row.due_on > spoken.on);
    let matter = |(row, due): (&super::follow_up::FollowUp, NaiveDate)| {
        let act = Act::Meet(row.id);
        let key = Key { kind: FollowedUp.kind(), due: row.due_on, source: Some(row.id.0) };
        let closing = if due <= near { Closing::Tick(act) } else { Closing::Later };
        let (label, words) = described(act, person);
        Matter { of: person.id, name: person.name.clone(), key, place: Place::Ahead, closing, label, words }
    };
    agreed.map(matter).collect()
}

/// What is open on the page and no reason of the day: requests, suggestions that were decided, promises, gifts on their way,
/// people to be brought together.
fn page(person: &Standing, day: &Day<'_>) -> Vec<Matter> {
    let row = |kind: Kind, due: NaiveDate, source: Uuid, act: Act| {
        let (label, words) = described(act, person);
        let key = Key { kind, due, source: Some(source) };
        let closing = Closing::Tick(act);
        Matter { of: person.id, name: person.name.clone(), key, place: Place::Page, closing, label, words }
    };
    let mut found = Vec::new();
    for request in person.requests.iter().filter(|request| request.is_open()) {
        let due = request.due(day.moment.zone, day.rules).date();
        found.push(row(Reply.kind(), due, request.id.0, Act::Answer(request.id)));
    }
    for said in person.feedback.iter().filter(|said| said.decided.is_some() && said.is_open()) {
        let on = said.decided.map_or(said.received_on, |(_, on)| on);
        found.push(row(ToTell.kind(), on, said.id.0, Act::Feedback(said.id, Step::Tell)));
    }
    for by in PromiseBy::ALL {
        for owed in person.promises.iter().filter(|owed| owed.by == by && owed.is_open()) {
            let due = promise::due(owed, day.rules).unwrap_or(owed.made_on);
            found.push(row(Promised.kind(), due, owed.id.0, Act::Keep(owed.id, by)));
        }
    }
    for gift in &person.gifts {
        let to = match gift.state {
            GiftState::Ordered | GiftState::Sent => GiftState::Given,
            GiftState::Given => GiftState::Thanked,
            GiftState::Idea | GiftState::ToOrder | GiftState::Thanked => continue,
        };
        found.push(row(Gifts.kind(), gift.noted_on, gift.id.0, Act::Gift(gift.id, to)));
    }
    for (planned, due) in introduce::open(person, day) {
        let id = planned.introduction.id;
        found.push(row(Introduce.kind(), due, id.0, Act::Introduce(id)));
    }
    found
}

/// Facts whose day has passed and is asked about only from the next working day on: the contact has asked.
fn passed(person: &Standing, day: &Day<'_>, spoken: Option<Spoken>) -> Vec<Matter> {
    let Some(spoken) = spoken else { return Vec::new() };
    let passed = fact_date::open(person, day).filter(|(_, on, _)| *on < spoken.on);
    let matter = |(fact, on, due): (&super::fact::Fact, NaiveDate, NaiveDate)| Matter {
        of: person.id,
        name: person.name.clone(),
        key: Key { kind: FactDate.kind(), due, source: Some(fact.id.0) },
        place: Place::Page,
        closing: Closing::Contact,
        label: Phrase::new("reason-fact-date").with("text", fact.text.as_str()).with("on", on),
        words: fact.text.clone(),
    };
    passed.map(matter).collect()
}

/// What a tick says, and the words of its row.
fn described(act: Act, person: &Standing) -> (Phrase, String) {
    let words = match act {
        Act::Keep(id, _) => person.promises.iter().find(|row| row.id == id).map(|row| row.text.clone()),
        Act::Answer(id) => person.requests.iter().find(|row| row.id == id).map(|row| row.text.clone()),
        Act::Feedback(id, _) => person.feedback.iter().find(|row| row.id == id).map(|row| row.text.clone()),
        Act::Gift(id, _) => person.gifts.iter().find(|row| row.id == id).map(|row| row.name.clone()),
        Act::Introduce(id) => {
            person.introductions.iter().find(|row| row.introduction.id == id).map(|row| row.name.clone())
        }
        Act::Meet(id) => return met_on(id, person),
        Act::HandOver(step) => {
            return (act.of(Phrase::new("welcome-resource").with("step", step.code())), String::new());
        }
        Act::Finish => None,
    };
    let words = words.unwrap_or_default();
    (act.of(words.as_str()), words)
}

fn met_on(id: FollowUpId, person: &Standing) -> (Phrase, String) {
    let Some(agreed) = person.follow_ups.iter().find(|row| row.id == id) else {
        return (Phrase::new("act-met").with("day", ""), String::new());
    };
    let id = if agreed.reason.is_empty() { "act-met" } else { "act-met-about" };
    let said = Phrase::new(id).with("day", agreed.due_on).with("text", agreed.reason.as_str());
    (said, agreed.reason.clone())
}

/// The words that a sentence quotes, where it quotes any.
fn words_of(why: &Phrase) -> String {
    let quoted = why.args.iter().find(|(name, _)| *name == "text" || *name == "name");
    match quoted.map(|(_, value)| value) {
        Some(Value::Text(text)) => text.clone(),
        _ => String::new(),
    }
}
