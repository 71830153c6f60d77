//! What a date means once it is read.

use chrono::{NaiveDate, NaiveTime};

/// What a date means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// A day.
    Day(NaiveDate),
    /// `none`, `jamais`: no day at all.
    Never,
    /// Several days that the words may mean: nobody guesses, it is asked about.
    Asked(Doubt),
}

impl Meaning {
    /// The same, every day of it moved.
    pub(super) fn moved(self, move_by: impl Fn(NaiveDate) -> Option<NaiveDate>) -> Option<Self> {
        match self {
            Meaning::Day(day) => move_by(day).map(Meaning::Day),
            Meaning::Never => None,
            Meaning::Asked(Doubt { why, days: [first, second], third, .. }) => Some(Meaning::Asked(Doubt {
                why,
                days: [move_by(first)?, move_by(second)?],
                third: third.and_then(&move_by),
                shorter: None,
            })),
        }
    }
}

/// Words that may mean several days ("Asked about").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Doubt {
    /// What is open.
    pub why: Why,
    /// Two of the days, the likelier one first; they differ.
    pub days: [NaiveDate; 2],
    /// One more, another one than these.
    pub third: Option<NaiveDate>,
    /// The day of the words without the number at their end, which may count what follows: `lundi 3 bannières`.
    pub shorter: Option<Shorter>,
}

/// A day of fewer words than were read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shorter {
    /// The day.
    pub day: NaiveDate,
    /// How many bytes at the end of what was read are none of its words.
    pub left: usize,
}

impl Doubt {
    /// The days, the likeliest first.
    pub fn all(self) -> impl Iterator<Item = NaiveDate> {
        self.days.into_iter().chain(self.third)
    }

    /// A doubt between these days, each once; a single one is no doubt.
    pub(super) fn between(why: Why, days: &[NaiveDate]) -> Option<Meaning> {
        let mut each: Vec<NaiveDate> = Vec::new();
        for day in days {
            if !each.contains(day) {
                each.push(*day);
            }
        }
        match each[..] {
            [] => None,
            [only] => Some(Meaning::Day(only)),
            [first, second, ..] => {
                let third = each.get(2).copied();
                Some(Meaning::Asked(Doubt { why, days: [first, second], third, shorter: None }))
            }
        }
    }
}

/// Why words may mean several days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Why {
    /// The weekday is not that of the day: `lundi 10 mars`, where the 10th is a Tuesday.
    Weekday,
    /// This year's has passed within its month: `mi-mars` on the 20th.
    Passed,
    /// The number at the end may count what follows: `fin de semaine 3 bannières`.
    Number,
    /// The day of a contact that could be a plan: `=15/03` on the 2nd.
    Plan,
}

/// What is to be said beside a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Aside {
    /// Saturdays were counted, as among "jours ouvrables".
    Saturdays,
}

/// An hour behind a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hour {
    /// The hour.
    pub at: NaiveTime,
    /// How many bytes at the end of what was read say it, the blanks before it included.
    pub bytes: usize,
}

/// A date that was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// What it means.
    pub meaning: Meaning,
    /// The day of the other reading, where the words have two (`12/03`, `mar`).
    pub other: Option<NaiveDate>,
    /// The last day of the period that was named, where it has begun and the day is the first one left of it.
    pub until: Option<NaiveDate>,
    /// Whether a period was said, for which a day of it stands: `en 2015`, `mi-mars`.
    pub is_period: bool,
    /// What is to be said beside it.
    pub aside: Option<Aside>,
    /// The hour behind the day.
    pub hour: Option<Hour>,
}

impl Reading {
    /// A reading with nothing beside its meaning.
    pub fn of(meaning: Meaning) -> Self {
        Self { meaning, other: None, until: None, is_period: false, aside: None, hour: None }
    }

    /// The day, unless it is `none` or open.
    pub fn day(self) -> Option<NaiveDate> {
        match self.meaning {
            Meaning::Day(day) => Some(day),
            Meaning::Never | Meaning::Asked(_) => None,
        }
    }

    /// What is open, where it is.
    pub fn doubt(self) -> Option<Doubt> {
        match self.meaning {
            Meaning::Asked(doubt) => Some(doubt),
            Meaning::Day(_) | Meaning::Never => None,
        }
    }

    /// The hour as a time of day.
    pub fn time(self) -> Option<NaiveTime> {
        self.hour.map(|hour| hour.at)
    }

    /// The same where one of its days was chosen.
    #[must_use]
    pub fn chosen(self, day: NaiveDate) -> Self {
        Self { meaning: Meaning::Day(day), other: None, ..self }
    }

    /// The same for somebody who has been in touch on a day: where what is left of a period begins on that day, it begins
    /// on the next working day, as long as the period lasts.
    #[must_use]
    pub fn after_contact(self, contact: NaiveDate, next_working: NaiveDate) -> Self {
        match (self.day(), self.until) {
            (Some(day), Some(until)) if day <= contact && next_working <= until => self.chosen(next_working),
            _ => self,
        }
    }
}
