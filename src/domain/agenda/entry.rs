//! One entry of the agenda.

use chrono::{NaiveDate, NaiveTime};
use uuid::Uuid;

use crate::domain::affiliate::Tier;
use crate::domain::dates::partial::PartialDate;
use crate::domain::id::AffiliateId;
use crate::domain::item::ItemId;
use crate::domain::phrase::{Phrase, Value};
use crate::domain::queue::Standing;

use super::span::Span;

/// What kind of entry, in the order in which a day lists them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A contact that was planned.
    Appointment,
    /// A day on which several are met, or the first one of it.
    Event,
    /// A request that waits for an answer.
    Reply,
    /// A birthday, a wedding, any date that matters.
    Occasion,
    /// What the manager owes.
    Promise,
    /// An explicit next date.
    FollowUp,
    /// Somebody who did not answer, to be tried again.
    Retry,
    /// A day that a fact speaks of.
    FactDate,
    /// A gift that waits for its next step.
    Gift,
    /// Two who are to be brought together.
    Introduction,
    /// What an affiliate owes.
    TheirPromise,
    /// Somebody who shows again.
    Snooze,
    /// A rhythm that runs out.
    Rhythm,
}

impl Kind {
    /// Every kind, in the order in which a day lists them.
    pub const ALL: [Kind; 13] = [
        Kind::Appointment,
        Kind::Event,
        Kind::Reply,
        Kind::Occasion,
        Kind::Promise,
        Kind::FollowUp,
        Kind::Retry,
        Kind::FactDate,
        Kind::Gift,
        Kind::Introduction,
        Kind::TheirPromise,
        Kind::Snooze,
        Kind::Rhythm,
    ];

    /// The word that stands for it in data and chooses its name in the catalogues.
    pub fn code(self) -> &'static str {
        match self {
            Kind::Appointment => "appointment",
            Kind::Event => "event",
            Kind::Reply => "reply",
            Kind::Occasion => "occasion",
            Kind::Promise => "promise",
            Kind::FollowUp => "follow_up",
            Kind::Retry => "retry",
            Kind::FactDate => "fact_date",
            Kind::Gift => "gift",
            Kind::Introduction => "introduction",
            Kind::TheirPromise => "their_promise",
            Kind::Snooze => "snooze",
            Kind::Rhythm => "rhythm",
        }
    }

    /// The kind of a word as in data.
    pub fn from_code(code: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|kind| kind.code() == code)
    }

    /// Whether its day stays what it is until somebody moves it. The day of the others follows from the last contact, so
    /// that a copy in another calendar would nag about people who were called long since.
    pub fn is_fixed(self) -> bool {
        !matches!(self, Kind::Retry | Kind::Snooze | Kind::Rhythm)
    }

    /// Whether it is a date to keep in mind rather than something to do: the two marks of a month.
    pub fn is_date(self) -> bool {
        matches!(self, Kind::Occasion | Kind::FactDate | Kind::Appointment | Kind::Event)
    }
}

/// Why an entry does not stand on the day that was written down.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moved {
    /// It does.
    Not,
    /// That day is not worked.
    Slid {
        /// The day that was written down.
        from: NaiveDate,
    },
    /// That day has passed.
    Late {
        /// The day on which it was due.
        since: NaiveDate,
    },
    /// The person is snoozed on that day.
    Snoozed {
        /// The day on which it would be due.
        from: NaiveDate,
    },
}

/// A person of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Who {
    /// Identity.
    pub id: AffiliateId,
    /// The display name.
    pub name: String,
    /// The name folded, for sorting.
    pub folded: String,
    /// How much attention.
    pub tier: Option<Tier>,
}

impl Who {
    /// The person of a standing.
    pub fn of(person: &Standing) -> Self {
        Self { id: person.id, name: person.name.clone(), folded: person.folded.clone(), tier: person.tier }
    }
}

/// One entry of the agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What kind.
    pub kind: Kind,
    /// The day on which it stands.
    pub day: NaiveDate,
    /// The hour, where it has one.
    pub at: Option<NaiveTime>,
    /// Why that is not the day that was written down.
    pub moved: Moved,
    /// The day on which it brings somebody up in the queue; `None`: it does not, or has done so.
    pub comes_up: Option<NaiveDate>,
    /// What it is called instead of by the people's names: an event's own name.
    pub title: Option<String>,
    /// Its own first day and its last one, where it lasts several.
    pub lasts: Option<(NaiveDate, NaiveDate)>,
    /// Where it takes place; usually empty.
    pub place: String,
    /// Whom it is about; `None` for a crowd, and for an event with nobody on its list.
    pub who: Option<Who>,
    /// Who else takes part.
    pub with: Vec<Who>,
    /// How many people it stands for.
    pub people: u32,
    /// The row it comes from; `None` when it follows from the person's history.
    pub item: Option<ItemId>,
    /// The date that comes again every year.
    pub yearly: Option<PartialDate>,
    /// Only the month is known: it stands on the first day of it that the span shows, and is never exported.
    pub some_day: bool,
    /// Hidden while the screen is shared, never exported.
    pub private: bool,
    /// What it is called: birthday, follow-up.
    pub what: Phrase,
    /// What else there is to say.
    pub detail: Option<Phrase>,
}

impl Entry {
    /// An entry about a person on a day, on which it brings them up in the queue.
    pub fn new(kind: Kind, day: NaiveDate, person: &Standing) -> Self {
        Self { who: Some(Who::of(person)), ..Self::crowd(kind, day, 1) }
    }

    /// So many people, told by their number only.
    pub fn crowd(kind: Kind, day: NaiveDate, people: u32) -> Self {
        Self {
            kind,
            day,
            at: None,
            moved: Moved::Not,
            comes_up: Some(day),
            title: None,
            lasts: None,
            place: String::new(),
            who: None,
            with: Vec::new(),
            people,
            item: None,
            yearly: None,
            some_day: false,
            private: false,
            what: Phrase::new("agenda-kind").with("kind", kind.code()),
            detail: None,
        }
    }

    /// The row it comes from.
    #[must_use]
    pub fn from(self, item: ItemId) -> Self {
        Self { item: Some(item), ..self }
    }

    /// Why it stands on another day than the one that was written down.
    #[must_use]
    pub fn moved(self, moved: Moved) -> Self {
        Self { moved, ..self }
    }

    /// What else there is to say; an empty text is nothing.
    #[must_use]
    pub fn saying(self, text: &str) -> Self {
        let detail = (!text.is_empty()).then(|| Phrase::new("agenda-text").with("text", text));
        Self { detail, ..self }
    }

    /// Days past the day on which it was due.
    pub fn days_late(&self) -> u32 {
        match self.moved {
            Moved::Late { since } => u32::try_from((self.day - since).num_days()).unwrap_or(0),
            _ => 0,
        }
    }

    /// Why it stands where it stands, and when it comes up: for the end of its line.
    pub fn note(&self) -> Option<Phrase> {
        let elsewhere = self.comes_up.filter(|day| *day != self.day);
        match (self.moved, elsewhere) {
            (Moved::Late { .. }, _) => Some(Phrase::new("agenda-late").with("days", self.days_late())),
            (Moved::Slid { from }, _) => Some(Phrase::new("agenda-slid").with("day", from)),
            (Moved::Snoozed { from }, _) => Some(Phrase::new("agenda-snoozed").with("day", from)),
            (Moved::Not, Some(day)) if self.kind == Kind::FactDate => Some(Phrase::new("agenda-asks").with("day", day)),
            (Moved::Not, Some(day)) => Some(Phrase::new("agenda-shows").with("day", day)),
            (Moved::Not, None) => None,
        }
    }

    /// Whether it stands for people who are told by their number only.
    pub fn is_crowd(&self) -> bool {
        self.who.is_none() && self.item.is_none()
    }

    /// Every day that it takes.
    pub fn days(&self) -> Span {
        let (from, until) = self.lasts.unwrap_or((self.day, self.day));
        Span { from, until }
    }

    /// What it is called by: its title, or whom it is about and who else takes part.
    pub fn names(&self) -> Phrase {
        if let Some(title) = &self.title {
            return Phrase::new("agenda-text").with("text", title.as_str());
        }
        self.people_named()
    }

    /// Whom it is about, and who else takes part.
    pub fn people_named(&self) -> Phrase {
        match &self.who {
            None if self.with.is_empty() => Phrase::new("agenda-crowd").with("n", self.people),
            None => {
                let names = self.with.iter().map(|who| who.name.clone()).collect();
                Phrase::new("agenda-crowd-of").with("n", self.people).with("names", Value::Names(names))
            }
            Some(who) if self.with.is_empty() => Phrase::new("agenda-text").with("text", who.name.as_str()),
            Some(_) => {
                let names = self.everybody().map(|who| who.name.clone()).collect();
                Phrase::new("agenda-names").with("names", Value::Names(names))
            }
        }
    }

    /// Everybody it names.
    pub fn everybody(&self) -> impl Iterator<Item = &Who> {
        self.who.iter().chain(&self.with)
    }

    /// The row of something that several people share: a plan with three people is one plan.
    pub(super) fn shared_row(&self) -> Option<Uuid> {
        match self.item {
            Some(ItemId::Interaction(id)) => Some(id.0),
            _ => None,
        }
    }

    /// Its place: by day, kind, hour, tier and name; crowds come last.
    pub(super) fn order(&self) -> impl Ord + '_ {
        let who = self.who.as_ref();
        let tier = who.and_then(|who| who.tier);
        let name = who.map(|who| (who.folded.as_str(), who.id));
        (self.day, self.kind, self.at.is_none(), self.at, self.is_crowd(), tier.is_none(), tier, name)
    }
}
