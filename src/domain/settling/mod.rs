//! What a contact settles of what stands on a page, and what stays open (docs/product.md, "A contact settles what it
//! was for").
//!
//! One list for the composer, the dialogue, the command line and the store: the reasons of the day in the order of the queue,
//! then agreed days ahead, then what else is open. What a contact closes by itself is not listed here by kind: the queue is
//! asked which of its reasons would be gone.

mod list;

use chrono::{NaiveDate, NaiveTime};
use uuid::Uuid;

use super::act::Act;
use super::contact::Next;
use super::id::AffiliateId;
use super::phrase::{Phrase, Value};
use super::queue::follow_up::FollowedUp;
use super::queue::{Day, Kind, Reason, Source, Standing};
pub use list::answers;
use list::matters;

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

    /// Without the agreed days, where another day was typed: it takes their place (docs/product.md, "An agreed day").
    #[must_use]
    pub fn replaced_by(mut self, next: Next) -> Self {
        if next != Next::ByRhythm {
            self.matters.retain(|matter| matter.key.kind != FollowedUp.kind());
        }
        self
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
    let and = |id, told: Phrase, stays: Phrase| Phrase::new(id).with("told", told).with("stays", stays);
    match stays.iter().cloned().reduce(|all, more| and("notice-and-also", all, more)) {
        Some(stays) => and("notice-and-open", told, stays),
        None => told,
    }
}

/// Kinds whose reasons wait for the retry after an attempt in vain.
const WAITING: [&str; 8] = ["follow_up", "retry", "welcome", "paused", "rhythm", "dormant", "round", "never"];

/// Whether a reason of a kind, which asks for this beyond a contact, waits for the retry after an attempt in vain: what is owed,
/// and what has its day, does not.
pub fn waits_for_retry(kind: Kind, act: Option<Act>) -> bool {
    act.is_none_or(|act| matches!(act, Act::Meet(_) | Act::Held(_))) && WAITING.contains(&kind.id())
}
