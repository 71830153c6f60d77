//! What the "read as" panel shows, as data: the words are the interface's.

use chrono::{NaiveDate, NaiveTime};

use super::line::{Span, Unread};
use super::people::Person;
use crate::domain::age::KnownAge;
use crate::domain::channel::ChannelKind;
use crate::domain::dates::grammar::{Aside, Reading};
use crate::domain::dates::partial::PartialDate;
use crate::domain::fact::FactKind;
use crate::domain::interaction::InteractionKind;
use crate::domain::occasion::OccasionKind;
use crate::domain::promise::PromiseBy;
use crate::domain::relative::Relation;
use crate::domain::request::Urgency;

/// A day by which something is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Due {
    /// The day.
    pub on: NaiveDate,
    /// The day that was typed, when it is not worked and the due day slid to the next working day.
    pub slid_from: Option<NaiveDate>,
    /// The other reading of the same words.
    pub other: Option<NaiveDate>,
    /// The hour, where one was said.
    pub at: Option<NaiveTime>,
    /// What is to be said of how the day was counted.
    pub aside: Option<Aside>,
}

impl Due {
    /// A day as it was read, which does not slide and has no hour.
    pub(super) fn of(on: NaiveDate, reading: Option<Reading>) -> Self {
        let (other, aside) = (reading.and_then(|read| read.other), reading.and_then(|read| read.aside));
        Self { on, slid_from: None, other, at: None, aside }
    }
}

/// How a fact or a date stands to the relatives that are known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum About {
    /// It is about nobody else, or nobody says whom.
    Alone,
    /// It is about a relative who is known.
    Known {
        /// The name.
        name: String,
        /// What they are to the affiliate.
        relation: Relation,
    },
    /// It names somebody who is not known; the panel offers to add them.
    Offer {
        /// The name.
        name: String,
    },
}

/// One row of the panel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadAs {
    /// Where it was typed; of several places, the first.
    pub span: Span,
    /// What it was read as.
    pub sense: Sense,
}

/// What a piece was read as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sense {
    /// These people take part, because the line names them.
    With(Vec<Person>),
    /// By this way.
    Channel(ChannelKind),
    /// A contact of this kind.
    Kind(InteractionKind),
    /// One message to many.
    Broadcast,
    /// On this day.
    When {
        /// The day.
        on: NaiveDate,
        /// The time.
        at: Option<NaiveTime>,
        /// The other reading of the same words.
        other: Option<NaiveDate>,
        /// Whether it is behind or ahead.
        tense: Tense,
    },
    /// The note.
    Note(String),
    /// A fact.
    Fact {
        /// On whose pages.
        of: Vec<Person>,
        /// What it is about.
        kind: FactKind,
        /// The words.
        text: String,
        /// How it stands to the known relatives.
        about: About,
        /// A coming day it speaks of.
        on: Option<NaiveDate>,
    },
    /// An idea for a gift.
    Gift {
        /// On whose pages.
        of: Vec<Person>,
        /// What it is.
        name: String,
        /// The known relative it is for.
        whom: Option<String>,
        /// The words of the fact that inspired it.
        inspired_by: Option<String>,
    },
    /// A new relative.
    Relative {
        /// Whose.
        of: Vec<Person>,
        /// The name.
        name: String,
        /// What they are to the affiliate.
        relation: Relation,
        /// The birthday, as far as it was said.
        birthday: Option<PartialDate>,
        /// The age, if it was said.
        age: Option<KnownAge>,
    },
    /// What is known now of the birth of a relative who is known already.
    Birth {
        /// Whose.
        of: Vec<Person>,
        /// The name.
        name: String,
        /// What they are to the affiliate.
        relation: Relation,
        /// The birthday, as far as it is known.
        birthday: Option<PartialDate>,
        /// An age on a day.
        age: Option<KnownAge>,
    },
    /// A date that matters.
    Occasion {
        /// Whose.
        of: Vec<Person>,
        /// What it is.
        kind: OccasionKind,
        /// A further word.
        label: Option<String>,
        /// The date.
        date: PartialDate,
        /// How it stands to the relatives that are known.
        about: About,
    },
    /// A promise.
    Promise {
        /// Who owes.
        by: PromiseBy,
        /// To whom, or by whom.
        of: Vec<Person>,
        /// What.
        text: String,
        /// By when; never slid: what is promised for a Saturday is owed on Saturday.
        due: Option<Due>,
    },
    /// A request.
    Request {
        /// Whose.
        of: Vec<Person>,
        /// What is asked.
        text: String,
        /// How soon the answer is due.
        urgency: Urgency,
        /// The day promised at once.
        promised: Option<Due>,
    },
    /// A suggestion.
    Feedback {
        /// Whose.
        of: Vec<Person>,
        /// What they said.
        text: String,
    },
    /// A tag.
    Tag(String),
    /// The next contact.
    Next(Due),
    /// No follow-up: the rhythm goes on.
    NoFollowUp,
    /// Not read; the words stay where they are.
    Unread(Unread),
}

/// Whether a contact is behind or ahead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tense {
    /// It took place.
    Past,
    /// It is a plan.
    Plan,
}

impl Sense {
    /// On whose pages a date goes.
    pub(super) fn people(&self) -> Option<&[Person]> {
        match self {
            Sense::Birth { of, .. } | Sense::Occasion { of, .. } => Some(of),
            _ => None,
        }
    }

    /// Where it stands in the panel: the people, how and when, the note, the pieces, the next date.
    pub(super) fn rank(&self) -> u8 {
        match self {
            Sense::With(_) => 0,
            Sense::Channel(_) => 1,
            Sense::When { .. } => 2,
            Sense::Note(_) => 3,
            Sense::Next(_) | Sense::NoFollowUp => 5,
            _ => 4,
        }
    }
}
