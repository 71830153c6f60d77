//! What one line of the composer becomes, resolved and ready to be written in one step.

use chrono::{NaiveDate, NaiveTime};

use super::age::KnownAge;
use super::birth::Birth;
use super::channel::ChannelKind;
use super::dates::grammar::{Aside, Reading};
use super::dates::partial::PartialDate;
use super::fact::FactKind;
use super::id::{AffiliateId, FactId, RelativeId};
use super::interaction::{Direction, InteractionKind, Outcome};
use super::occasion::{OccasionKind, Recurrence};
use super::promise::PromiseBy;
use super::relative::Relation;
use super::request::Urgency;
use super::settling::{Contacted, Settles, Spoken};

/// A fact to be remembered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFact {
    /// Whose notebook page it goes on.
    pub of: AffiliateId,
    /// What it is about.
    pub kind: FactKind,
    /// The words.
    pub text: String,
    /// The known relative it is about.
    pub relative: Option<RelativeId>,
    /// A day it speaks of.
    pub on: Option<NaiveDate>,
}

/// A relative to be remembered (`+child Léa 8`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRelative {
    /// Whose relative.
    pub of: AffiliateId,
    /// The name.
    pub name: String,
    /// What they are to the affiliate.
    pub relation: Relation,
    /// The birthday, as far as it was said.
    pub birthday: Option<PartialDate>,
    /// The age, if it was said.
    pub age: Option<KnownAge>,
}

/// What was said of the birth of a relative who is known (`+birthday Léa 12/04/2017`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewBirth {
    /// Whose relative.
    pub of: AffiliateId,
    /// The relative.
    pub relative: RelativeId,
    /// What was said; it stands over what is known.
    pub said: Birth,
}

/// A date to be remembered (`+date mariage 14/02`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewOccasion {
    /// Whose.
    pub of: AffiliateId,
    /// What it is.
    pub kind: OccasionKind,
    /// What an `Other` is called, or a further word.
    pub label: Option<String>,
    /// The known relative whose date it is; the affiliate's own otherwise.
    pub relative: Option<RelativeId>,
    /// The date.
    pub date: PartialDate,
    /// Every year or once.
    pub recurrence: Recurrence,
}

/// An idea for a gift to be remembered (`+cadeau orchidée`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewGift {
    /// On whose page.
    pub of: AffiliateId,
    /// What it is.
    pub name: String,
    /// The known relative it is for.
    pub relative: Option<RelativeId>,
    /// The words of the fact beside it in the line that inspired it.
    pub inspired_by: Option<String>,
}

/// A promise to be remembered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewPromise {
    /// To whom, or by whom.
    pub of: AffiliateId,
    /// Who owes.
    pub by: PromiseBy,
    /// What.
    pub text: String,
    /// The day by which.
    pub due_on: Option<NaiveDate>,
}

/// A request to be remembered; its clock starts with the contact or the line that it came with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRequest {
    /// Whose.
    pub of: AffiliateId,
    /// What is asked.
    pub text: String,
    /// How soon the answer is due.
    pub urgency: Urgency,
    /// The day that was promised at once: the request is acknowledged with it.
    pub promised_on: Option<NaiveDate>,
}

/// A suggestion to be remembered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewFeedback {
    /// Whose.
    pub of: AffiliateId,
    /// What they said.
    pub text: String,
    /// The day on which they said it, where the line says one.
    pub received_on: Option<NaiveDate>,
}

/// What a line says beside the day of the next contact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Beside {
    /// The hour.
    pub at: Option<NaiveTime>,
    /// How the days were counted.
    pub aside: Option<Aside>,
}

/// The next contact, as the line says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Next {
    /// Nothing was said: the rhythm goes on.
    #[default]
    ByRhythm,
    /// On a day.
    On(NaiveDate),
    /// On a day, with what was said beside it.
    Said(NaiveDate, Beside),
    /// `!none`: no follow-up; the rhythm goes on.
    NoFollowUp,
}

impl Next {
    /// On a day, with what its reading says beside it.
    pub fn on(day: NaiveDate, reading: Reading) -> Self {
        let beside = Beside { at: reading.time(), aside: reading.aside };
        if beside == Beside::default() { Next::On(day) } else { Next::Said(day, beside) }
    }

    /// The day, and what was said beside it.
    pub fn day(self) -> Option<(NaiveDate, Beside)> {
        match self {
            Next::On(day) => Some((day, Beside::default())),
            Next::Said(day, beside) => Some((day, beside)),
            Next::ByRhythm | Next::NoFollowUp => None,
        }
    }

    /// What was said beside a day, where it is the one that was said.
    pub fn beside(self, on: NaiveDate) -> Beside {
        self.day().filter(|(day, _)| *day == on).map(|(_, beside)| beside).unwrap_or_default()
    }
}

/// What is remembered beside the note, whether a contact took place or not.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Learned {
    /// Facts.
    pub facts: Vec<NewFact>,
    /// Relatives.
    pub relatives: Vec<NewRelative>,
    /// Births of relatives who are known.
    pub births: Vec<NewBirth>,
    /// Dates that matter.
    pub occasions: Vec<NewOccasion>,
    /// Ideas for gifts.
    pub gifts: Vec<NewGift>,
    /// Promises both ways.
    pub promises: Vec<NewPromise>,
    /// Requests.
    pub requests: Vec<NewRequest>,
    /// Suggestions.
    pub feedback: Vec<NewFeedback>,
    /// Tags, put on everybody in `with`.
    pub tags: Vec<String>,
    /// The next contact, for everybody in `with`.
    pub next: Next,
}

impl Learned {
    /// Whether there is nothing to write.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// A contact (or an attempt) to be logged, resolved: no name is open any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// Everybody who took part; at least one.
    pub with: Vec<AffiliateId>,
    /// How; `None` is each one's preferred channel.
    pub channel: Option<ChannelKind>,
    /// The civil day; after the working day it is a plan.
    pub on: NaiveDate,
    /// The wall-clock time, where known.
    pub at: Option<NaiveTime>,
    /// Who spoke to whom.
    pub direction: Direction,
    /// What came of it.
    pub outcome: Outcome,
    /// What kind of contact it was.
    pub kind: InteractionKind,
    /// The note.
    pub text: String,
    /// What was learned.
    pub learned: Learned,
    /// Facts that were asked about.
    pub asked: Vec<FactId>,
    /// What else it settled, and what it leaves open.
    pub settles: Settles,
}

impl Contact {
    /// What came of it by this way.
    pub fn came(&self, channel: ChannelKind) -> Contacted {
        match self.direction.is_contact() {
            true if self.outcome.is_contact(channel) => Contacted::Spoken(Spoken { on: self.on, at: self.at }),
            true if self.outcome.is_attempt(channel) => Contacted::InVain,
            _ => Contacted::No,
        }
    }
}

/// What is jotted down without a contact (`i`, `p`, `carnet jot`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Jot {
    /// On whose page.
    pub with: Vec<AffiliateId>,
    /// What was learned; plain words without a sigil are a fact of the kind `Topic`.
    pub learned: Learned,
}
