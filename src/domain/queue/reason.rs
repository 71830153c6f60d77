//! Why an affiliate is in today's queue, and what every source of reasons is.

use std::cmp::Ordering;

use chrono::NaiveDate;
use uuid::Uuid;

use super::SOURCES;
use super::day::Day;
use super::standing::Standing;
use crate::domain::act::Act;
use crate::domain::phrase::Phrase;

/// One source of reasons: a file of its own, registered by one line in [`SOURCES`].
pub trait Source: Sync {
    /// The kind's name, as in `today --json` and in dismissals.
    fn id(&self) -> &'static str;

    /// The kind of its reasons.
    fn kind(&self) -> Kind {
        Kind(self.id())
    }

    /// Counted up when the source raises earlier or otherwise than before: what an older program stored of its
    /// [`Source::earliest`] is computed again.
    fn revision(&self) -> u32 {
        1
    }

    /// Who may be raised by it.
    fn reach(&self) -> Reach;

    /// Whether its reasons can wait for a quieter day (docs/product.md, "What comes whatever the capacity").
    fn force(&self) -> Force {
        Force::Dated
    }

    /// Whether its reasons are somebody's turn for regular contact; most are not.
    fn regularity(&self) -> Regularity {
        Regularity::Once
    }

    /// Whether it shows although the affiliate is snoozed; most do not.
    fn under_snooze(&self) -> UnderSnooze {
        UnderSnooze::Hides
    }

    /// The reasons of an affiliate on a day. Snooze, skip and the states of [`Reach`] are looked after by the caller.
    fn reasons(&self, person: &Standing, day: &Day<'_>) -> Vec<Reason>;

    /// A day before which the source raises nothing, as things stand; `None` when it never will. It may lie too early,
    /// never too late: the store loads nobody before it, so that a morning costs what is due and not what is stored.
    fn earliest(&self, person: &Standing, day: &Day<'_>) -> Option<NaiveDate>;
}

/// Which affiliates a source may raise (docs/product.md, "States"). Nobody who died or must not be contacted is raised
/// at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reach {
    /// What is owed: also to those who left. Who was archived is off the list.
    Everybody,
    /// What was agreed: also to a contact outside the programme.
    Known,
    /// Those in the programme, paused ones included.
    InProgramme,
    /// Those in the programme who are not paused.
    Running,
}

/// What a snooze does to a source's reasons.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnderSnooze {
    /// Hidden until the snooze ends.
    Hides,
    /// Shown all the same: its day will not come again soon.
    Shows,
}

/// The kind of a reason, ordered as in [`SOURCES`].
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Kind(&'static str);

impl Kind {
    /// The kind of a name as in `today --json`; `None` for a name that no source has.
    pub fn from_id(id: &str) -> Option<Kind> {
        Kind::all().find(|kind| kind.id() == id)
    }

    /// Every kind in order.
    pub fn all() -> impl Iterator<Item = Kind> {
        SOURCES.iter().map(|source| source.kind())
    }

    /// The name, as in `today --json`.
    pub fn id(self) -> &'static str {
        self.0
    }

    /// What a snooze does to reasons of this kind.
    pub fn under_snooze(self) -> UnderSnooze {
        SOURCES.get(self.place()).map_or(UnderSnooze::Hides, |source| source.under_snooze())
    }

    /// Whether reasons of this kind can wait.
    pub fn force(self) -> Force {
        SOURCES.get(self.place()).map_or(Force::Dated, |source| source.force())
    }

    /// Whether reasons of this kind are a turn.
    pub fn regularity(self) -> Regularity {
        SOURCES.get(self.place()).map_or(Regularity::Once, |source| source.regularity())
    }

    fn place(self) -> usize {
        SOURCES.iter().position(|source| source.id() == self.0).unwrap_or(SOURCES.len())
    }
}

impl Ord for Kind {
    fn cmp(&self, other: &Self) -> Ordering {
        self.place().cmp(&other.place()).then_with(|| self.0.cmp(other.0))
    }
}

impl PartialOrd for Kind {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl std::fmt::Debug for Kind {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.0)
    }
}

/// The queue's sections, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// Past its day.
    Overdue,
    /// Due today.
    Today,
    /// Something to celebrate, and nothing else.
    Celebrate,
    /// If there is time.
    IfTime,
}

impl Section {
    /// Every section in order.
    pub const ALL: [Section; 4] = [Section::Overdue, Section::Today, Section::Celebrate, Section::IfTime];

    /// The name, as in `today --json`.
    pub fn id(self) -> &'static str {
        match self {
            Section::Overdue => "overdue",
            Section::Today => "today",
            Section::Celebrate => "celebrate",
            Section::IfTime => "if_time",
        }
    }
}

/// Whether a reason can wait for a quieter day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Force {
    /// It has a day: it always shows.
    Dated,
    /// It stops at the day's capacity.
    Movable,
}

/// Whether a reason is somebody's turn for regular contact.
///
/// A contact of the last days holds a turn back (the fatigue guard), and without a tier it comes when there is room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Regularity {
    /// It has a cause of its own.
    Once,
    /// It is a turn.
    Turn,
}

/// How late a reason is, against how long there was: compared as a fraction, at most 3.
#[derive(Debug, Clone, Copy)]
pub struct Lateness {
    /// Days past the due day.
    pub days: u32,
    /// The time there was, in days; at least 1.
    pub interval: u32,
}

impl Lateness {
    /// Beyond three times its interval nothing gets later.
    const MOST: u64 = 3;

    /// So many days late for something that had so many days.
    pub fn new(days: u32, interval: u32) -> Self {
        Self { days, interval: interval.max(1) }
    }

    /// Not late.
    pub fn none() -> Self {
        Self::new(0, 1)
    }

    /// Late by half the time there was, or more.
    pub fn is_half_or_more(self) -> bool {
        self.days > 0 && u64::from(self.days) * 2 >= u64::from(self.interval)
    }
}

impl Ord for Lateness {
    fn cmp(&self, other: &Self) -> Ordering {
        let capped = |late: &Lateness| u64::from(late.days).min(u64::from(late.interval) * Self::MOST);
        let (mine, theirs) = (capped(self), capped(other));
        (mine * u64::from(other.interval)).cmp(&(theirs * u64::from(self.interval)))
    }
}

impl PartialOrd for Lateness {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Lateness {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Lateness {}

/// Why an affiliate is in today's queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// Its kind.
    pub kind: Kind,
    /// The day it is due; an occasion keeps its own date, everything else slides to a working day.
    pub due: NaiveDate,
    /// The section that it earns.
    pub section: Section,
    /// Whether it can wait.
    pub force: Force,
    /// What a snooze does to it.
    pub under_snooze: UnderSnooze,
    /// How late it is.
    pub lateness: Lateness,
    /// The row it came from (a promise, an occasion), for ticks and dismissals.
    pub source: Option<Uuid>,
    /// What it asks to be done beyond a contact, if it asks for anything.
    pub act: Option<Act>,
    /// The sentence.
    pub why: Phrase,
}

impl Reason {
    /// A reason that is not late and belongs to Today, until its source says otherwise.
    pub fn new(kind: Kind, due: NaiveDate, why: Phrase) -> Self {
        let (section, lateness) = (Section::Today, Lateness::none());
        let (force, under_snooze) = (kind.force(), kind.under_snooze());
        Self { kind, due, section, force, under_snooze, lateness, source: None, act: None, why }
    }

    /// The row it came from.
    #[must_use]
    pub fn from(self, row: Uuid) -> Self {
        Self { source: Some(row), ..self }
    }

    /// What it asks to be done beyond a contact.
    #[must_use]
    pub fn asking(self, act: Act) -> Self {
        Self { act: Some(act), ..self }
    }

    /// The section it earns.
    #[must_use]
    pub fn in_section(self, section: Section) -> Self {
        Self { section, ..self }
    }

    /// What a snooze does to this one, where it is not the same for the whole kind.
    #[must_use]
    pub fn under_snooze(self, under_snooze: UnderSnooze) -> Self {
        Self { under_snooze, ..self }
    }

    /// How late it is.
    #[must_use]
    pub fn late(self, lateness: Lateness) -> Self {
        Self { lateness, ..self }
    }

    /// Overdue when it is past its day, Today otherwise: how promises, follow-ups and retries are sorted.
    #[must_use]
    pub fn overdue_when_late(self) -> Self {
        let section = if self.lateness.days > 0 { Section::Overdue } else { Section::Today };
        self.in_section(section)
    }
}
