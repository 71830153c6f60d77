//! Gifts that show you know them: from an idea to thanks (docs/product.md, "Gifts").

mod board;
mod calendar;
mod limit;
mod warning;

#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::id::{FactId, GiftId, InteractionId, OccasionId, RelativeId};
use super::money::Money;
pub use board::{Card, Column, Inspiration, Occasioned, Page, Sums, Upcoming, sort};
pub use calendar::{Calendar, Step, StepKind};
pub use limit::{GiftRules, Level, Preset, Tally};
pub use warning::{Decision, Warning, warnings};

/// How far a gift has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GiftState {
    /// Something that would please.
    Idea,
    /// Decided; it has to be ordered or made.
    ToOrder,
    /// On order.
    Ordered,
    /// On its way to them.
    Sent,
    /// In their hands.
    Given,
    /// They said thanks, or we heard how they liked it.
    Thanked,
}

impl GiftState {
    /// Every state, in their order.
    pub const ALL: [GiftState; 6] = [
        GiftState::Idea,
        GiftState::ToOrder,
        GiftState::Ordered,
        GiftState::Sent,
        GiftState::Given,
        GiftState::Thanked,
    ];

    /// The word that stands for it in data and chooses its name in the catalogues.
    pub fn code(self) -> &'static str {
        match self {
            GiftState::Idea => "idea",
            GiftState::ToOrder => "to_order",
            GiftState::Ordered => "ordered",
            GiftState::Sent => "sent",
            GiftState::Given => "given",
            GiftState::Thanked => "thanked",
        }
    }

    /// The state after this one.
    pub fn next(self) -> Option<Self> {
        Self::ALL.get(self as usize + 1).copied()
    }

    /// The state before this one.
    pub fn previous(self) -> Option<Self> {
        Self::ALL.get((self as usize).checked_sub(1)?).copied()
    }
}

/// Which way a gift goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// To the next state.
    On,
    /// To the state before.
    Back,
}

/// What a gift is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Purpose {
    /// An occasion of the affiliate's page.
    Occasion(OccasionId),
    /// A relative's birthday.
    Birthday(RelativeId),
    /// A day of its own.
    Day(NaiveDate),
}

/// The days on which a gift reached its states.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Days {
    /// It was decided: to order.
    pub decided: Option<NaiveDate>,
    /// It was ordered.
    pub ordered: Option<NaiveDate>,
    /// It was sent.
    pub sent: Option<NaiveDate>,
    /// It was given.
    pub given: Option<NaiveDate>,
    /// Thanks came.
    pub thanked: Option<NaiveDate>,
}

impl Days {
    /// The day of a state; an idea has none.
    pub fn of(&self, state: GiftState) -> Option<NaiveDate> {
        match state {
            GiftState::Idea => None,
            GiftState::ToOrder => self.decided,
            GiftState::Ordered => self.ordered,
            GiftState::Sent => self.sent,
            GiftState::Given => self.given,
            GiftState::Thanked => self.thanked,
        }
    }

    fn set(&mut self, state: GiftState, day: Option<NaiveDate>) {
        match state {
            GiftState::Idea => {}
            GiftState::ToOrder => self.decided = day,
            GiftState::Ordered => self.ordered = day,
            GiftState::Sent => self.sent = day,
            GiftState::Given => self.given = day,
            GiftState::Thanked => self.thanked = day,
        }
    }
}

/// A gift for an affiliate or somebody close to them.
#[derive(Clone, PartialEq, Eq)]
pub struct Gift {
    /// Identity.
    pub id: GiftId,
    /// What it is.
    pub name: String,
    /// How far it has come.
    pub state: GiftState,
    /// For whom, when not for the affiliate.
    pub relative: Option<RelativeId>,
    /// What it is for.
    pub purpose: Option<Purpose>,
    /// The fact that inspired it.
    pub fact: Option<FactId>,
    /// What it costs, as far as it is known.
    pub cost: Option<Money>,
    /// Days to get it ready; `None`: as the settings say.
    pub lead_days: Option<u32>,
    /// Days on its way; `None`: as the settings say.
    pub shipping_days: Option<u32>,
    /// It carries our logo: marketing, not a gift.
    pub logo: bool,
    /// The day it was noted.
    pub noted_on: NaiveDate,
    /// The days on which it reached its states.
    pub days: Days,
    /// What they said about it.
    pub reaction: String,
    /// The interaction it came from.
    pub interaction: Option<InteractionId>,
}

impl std::fmt::Debug for Gift {
    /// Logs and reports never carry what somebody likes: only the length of the name is shown.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Gift({}, {:?}, <{} characters>)", self.id, self.state, self.name.chars().count())
    }
}

impl Gift {
    /// An idea.
    pub fn idea(name: impl Into<String>, noted_on: NaiveDate) -> Self {
        Self {
            id: GiftId::new(),
            name: name.into(),
            state: GiftState::Idea,
            relative: None,
            purpose: None,
            fact: None,
            cost: None,
            lead_days: None,
            shipping_days: None,
            logo: false,
            noted_on,
            days: Days::default(),
            reaction: String::new(),
            interaction: None,
        }
    }

    /// Brings it into a state on a day. The days of later states are cleared; a day that was set before stays, and states
    /// that were passed over get none: what was handed over at a meeting was never sent. What was thanked for was given.
    pub fn move_to(&mut self, state: GiftState, on: NaiveDate) {
        self.state = state;
        for later in GiftState::ALL.into_iter().filter(|other| *other > state) {
            self.days.set(later, None);
        }
        if self.days.of(state).is_none() {
            self.days.set(state, Some(on));
        }
        if state == GiftState::Thanked {
            self.days.given = self.days.given.or(Some(on));
        }
    }

    /// Brings it into a state that it reached on a day, also where another day was set before.
    pub fn set_state(&mut self, state: GiftState, on: NaiveDate) {
        self.days.set(state, Some(on));
        self.move_to(state, on);
    }

    /// Whether it is on its way: decided, and not yet in their hands.
    pub fn is_under_way(&self) -> bool {
        matches!(self.state, GiftState::ToOrder | GiftState::Ordered | GiftState::Sent)
    }

    /// Whether it was given.
    pub fn is_given(&self) -> bool {
        self.state >= GiftState::Given
    }
}
