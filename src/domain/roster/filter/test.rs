//! What a word of the filter asks of a person.

use chrono::NaiveDate;
use memchr::memmem::Finder;

use super::super::sort::every;
use super::super::{Roster, Row, folds_to};
use crate::domain::affiliate::{Rhythm, Status, Tier};
use crate::domain::gift::GiftState;
use crate::domain::relative::Relation;
use crate::domain::text::fold::fold;

/// What somebody may have that the roster does not know: the notebook is asked for everybody who has it, once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Holding {
    /// A relative of a kind.
    Relative(Relation),
    /// Any relative.
    Relatives,
    /// An e-mail address.
    Email,
    /// A telephone, also for messages.
    Phone,
    /// A site of their own.
    Site,
    /// Their own birthday.
    Birthday,
    /// Any date that matters.
    Occasion,
    /// Anything remembered of them.
    Fact,
    /// A passion or something they like.
    Interest,
    /// Something to mind.
    Care,
    /// An open promise, by either side.
    Promise,
    /// An open promise of ours.
    PromiseMine,
    /// An open promise of theirs.
    PromiseTheirs,
    /// An open promise past its day.
    PromiseLate,
    /// A request without an answer.
    Request,
    /// A suggestion whose fate they were not told.
    Feedback,
    /// A gift in any state.
    Gift,
    /// A gift in this state.
    GiftIn(GiftState),
    /// An open follow-up.
    FollowUp,
    /// A planned contact.
    Appointment,
    /// An issue that is not settled.
    Issue,
    /// An event to come that they attend.
    Event,
    /// A known first day.
    Joined,
    /// A known language.
    Language,
}

/// A group of people that only the notebook knows.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Set {
    /// Everybody who has something.
    Holds(Holding),
    /// Everybody of a language; a bare `pt` takes `pt-BR` in.
    Speaks(String),
    /// Everybody who joined before a day.
    JoinedBefore(NaiveDate),
    /// Everybody who joined on a day or later.
    JoinedSince(NaiveDate),
}

/// What a single word asks, whatever it is spelled like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fixed {
    /// Due on an earlier day.
    Late,
    /// Without any contact.
    Never,
    /// Off or ended, and no day was agreed.
    Undated,
    /// The archive in place of everybody else.
    Archived,
    /// Everybody, the archive included.
    Anybody,
    /// Of this tier; `None` is no tier.
    Tier(Option<Tier>),
    /// Of this status.
    Status(Status),
    /// Without a tag.
    NoTag,
    /// With a tag.
    Tagged,
    /// Without a next date.
    NoDue,
    /// Without a rhythm, their own or their tier's.
    NoRhythm,
    /// With a rhythm of their own.
    OwnRhythm,
    /// With the rhythm of their tier.
    TierRhythm,
    /// Has something.
    Holds(Holding),
    /// Does not have it.
    Lacks(Holding),
}

/// On which side of a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    /// At most so long.
    Within,
    /// Longer.
    Beyond,
    /// Exactly.
    Exactly,
}

/// One condition, ready to be asked of a hundred thousand people.
#[derive(Debug, Clone)]
pub(super) enum Test {
    /// A condition without a value of its own.
    Fixed(Fixed),
    /// The letters stand in a name, an address or a tag.
    Text(Box<Finder<'static>>),
    /// A tag of this name, folded.
    Tag(String),
    /// A tag that begins so, folded.
    TagStart(String),
    /// Due on this day or before; beyond it: after.
    Due(Side, NaiveDate),
    /// Last contact on this day or after; beyond it: before.
    Last(Side, NaiveDate),
    /// Every so many days.
    Every(Side, u32),
    /// In a group that the notebook is asked for: its place among those needed.
    In(usize),
    /// In none of that group.
    Out(usize),
    /// One of these.
    Any(Vec<Test>),
}

/// People by their place in the roster, one bit each.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Places {
    bits: Vec<u64>,
}

impl Places {
    /// These places.
    pub fn of(places: impl IntoIterator<Item = usize>) -> Self {
        let mut bits = Vec::new();
        for place in places {
            let word = place / 64;
            if bits.len() <= word {
                bits.resize(word + 1, 0);
            }
            bits[word] |= 1_u64 << (place % 64);
        }
        Self { bits }
    }

    /// Whether somebody at a place is among them.
    pub fn holds(&self, place: usize) -> bool {
        self.bits.get(place / 64).is_some_and(|word| word >> (place % 64) & 1 == 1)
    }
}

/// Whether a person answers to a test.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Holds {
    /// They do.
    Yes,
    /// They do not.
    No,
    /// The notebook was not asked yet.
    Unread,
}

impl From<bool> for Holds {
    fn from(holds: bool) -> Self {
        if holds { Holds::Yes } else { Holds::No }
    }
}

impl std::ops::Not for Holds {
    type Output = Self;

    fn not(self) -> Self {
        match self {
            Holds::Yes => Holds::No,
            Holds::No => Holds::Yes,
            Holds::Unread => Holds::Unread,
        }
    }
}

/// What the tests of a filter are asked about: a person, their place, and the groups needed.
#[derive(Clone, Copy)]
pub(super) struct Asked<'a> {
    pub roster: &'a Roster,
    pub row: &'a Row,
    pub place: usize,
    pub groups: &'a [Option<&'a Places>],
    /// Days of the rhythm of tiers A, B and C.
    pub by_tier: [Option<u32>; 3],
}

impl Asked<'_> {
    fn every(&self) -> Option<u32> {
        every(self.row, self.by_tier)
    }

    fn tags(&self) -> impl Iterator<Item = &str> {
        self.roster.read(self.row).tags.split(super::super::BREAK).filter(|tag| !tag.is_empty())
    }

    /// Whether they are in a group.
    fn is_in(&self, group: usize) -> Holds {
        match self.groups.get(group).copied().flatten() {
            Some(places) => places.holds(self.place).into(),
            None => Holds::Unread,
        }
    }
}

impl Test {
    /// The cheap ones are asked first.
    pub fn cost(&self) -> u8 {
        match self {
            Test::Fixed(_) | Test::Due(..) | Test::Last(..) | Test::Every(..) => 0,
            Test::In(_) | Test::Out(_) => 1,
            Test::Text(_) => 2,
            Test::Tag(_) | Test::TagStart(_) => 3,
            Test::Any(tests) => tests.iter().map(Test::cost).max().unwrap_or(0),
        }
    }

    /// Whether a person answers to it.
    pub fn holds(&self, asked: &Asked<'_>) -> Holds {
        let row = asked.row;
        Holds::from(match self {
            Test::Fixed(fixed) => return fixed.holds(asked),
            Test::Text(finder) => finder.find(asked.roster.part(row.search_at, row.end).as_bytes()).is_some(),
            Test::Tag(name) => asked.tags().any(|tag| folds_to(tag, name)),
            Test::TagStart(start) => asked.tags().any(|tag| fold(tag).starts_with(start.as_str())),
            Test::Due(side, day) => row.next.is_some_and(|next| match side {
                Side::Within | Side::Exactly => next <= *day,
                Side::Beyond => next > *day,
            }),
            Test::Last(side, day) => row.last.is_some_and(|last| match side {
                Side::Within | Side::Exactly => last >= *day,
                Side::Beyond => last < *day,
            }),
            Test::Every(side, days) => asked.every().is_some_and(|every| match side {
                Side::Within => every <= *days,
                Side::Beyond => every > *days,
                Side::Exactly => every == *days,
            }),
            Test::In(group) => return asked.is_in(*group),
            Test::Out(group) => return !asked.is_in(*group),
            Test::Any(tests) => {
                let mut all = Holds::No;
                for test in tests {
                    match test.holds(asked) {
                        Holds::Yes => return Holds::Yes,
                        Holds::No => {}
                        Holds::Unread => all = Holds::Unread,
                    }
                }
                return all;
            }
        })
    }
}

impl Fixed {
    fn holds(self, asked: &Asked<'_>) -> Holds {
        let row = asked.row;
        Holds::from(match self {
            Fixed::Late => row.late.is_some(),
            Fixed::Never => row.last.is_none(),
            Fixed::Undated => row.undated,
            Fixed::Tier(tier) => row.tier == tier,
            Fixed::Status(status) => row.status == status,
            Fixed::NoTag => row.tags_at == row.search_at,
            Fixed::Tagged => row.tags_at != row.search_at,
            Fixed::NoDue => row.next.is_none(),
            Fixed::NoRhythm => asked.every().is_none(),
            Fixed::OwnRhythm => matches!(row.rhythm, Rhythm::Every(_)),
            Fixed::TierRhythm => row.rhythm == Rhythm::ByTier && asked.every().is_some(),
            // Which of the kept ones are looked at is asked once for the whole filter; groups stand in tests of their own.
            Fixed::Archived | Fixed::Anybody | Fixed::Holds(_) | Fixed::Lacks(_) => return Holds::Unread,
        })
    }
}
