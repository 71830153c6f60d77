//! Which day a gift is for, and by when its next step is due.

use chrono::{Days, NaiveDate};

use super::{Gift, GiftState, Purpose};
use crate::domain::occasion::{Occasion, Recurrence};
use crate::domain::relative::Relative;
use crate::domain::rules::Rules;

/// What was ordered is to be sent, beside its shipping, so many days before its day: one looks for it while there is time.
const SEND_AHEAD: u64 = 3;

/// After so many days one asks whether what was sent has arrived.
const ARRIVED_AFTER: u64 = 3;

/// After so many days without a word one asks how it was liked.
const THANKS_AFTER: u64 = 7;

/// What a gift's days follow from: the page's dates, the settings, the working day.
#[derive(Debug, Clone, Copy)]
pub struct Calendar<'a> {
    /// The affiliate's dates.
    pub occasions: &'a [Occasion],
    /// The affiliate's relatives.
    pub relatives: &'a [Relative],
    /// The settings.
    pub rules: &'a Rules,
    /// The working day.
    pub today: NaiveDate,
}

/// What is to be done next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StepKind {
    /// Decide on the idea, and order it.
    Decide,
    /// Order it.
    Order,
    /// Send it, or hand it over.
    Send,
    /// Ask whether it has arrived.
    Arrived,
    /// Ask how it was liked.
    Thanks,
}

impl StepKind {
    /// The word that stands for it in data and chooses its sentence in the catalogues.
    pub fn code(self) -> &'static str {
        match self {
            StepKind::Decide => "decide",
            StepKind::Order => "order",
            StepKind::Send => "send",
            StepKind::Arrived => "arrived",
            StepKind::Thanks => "thanks",
        }
    }
}

/// What is to be done next, and by when.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// What.
    pub kind: StepKind,
    /// The working day by which.
    pub due: NaiveDate,
    /// The day the gift is for.
    pub day: Option<NaiveDate>,
}

impl Calendar<'_> {
    /// The day a gift is for: its own, or the return of its occasion. What is only an idea is for the next return from
    /// today on; what was decided stays with the return it was decided for, also when that has passed.
    pub fn day_for(&self, gift: &Gift) -> Option<NaiveDate> {
        let from = match gift.state {
            GiftState::Idea => self.today,
            _ => {
                gift.days.decided.or(gift.days.ordered).or(gift.days.sent).or(gift.days.given).unwrap_or(gift.noted_on)
            }
        };
        self.return_of(gift.purpose?, from)
    }

    /// The first return of what a gift is for on or after a day.
    pub fn return_of(&self, purpose: Purpose, from: NaiveDate) -> Option<NaiveDate> {
        let leap_day = self.rules.leap_day;
        match purpose {
            Purpose::Day(day) => Some(day),
            Purpose::Birthday(id) => {
                let relative = self.relatives.iter().find(|relative| relative.id == id)?;
                relative.birthday?.next_on_or_after(from, leap_day)
            }
            Purpose::Occasion(id) => {
                let occasion = self.occasions.iter().find(|occasion| occasion.id == id)?;
                match occasion.recurrence {
                    Recurrence::Once => occasion.date.date(),
                    Recurrence::Yearly => occasion.date.next_on_or_after(from, leap_day),
                }
            }
        }
    }

    /// The day by which a gift has to be ordered: its day less what it takes to get it ready and to ship it, moved to an
    /// earlier working day where that one is not worked. It never slides later: nobody delivers sooner for a weekend.
    pub fn order_by(&self, gift: &Gift) -> Option<NaiveDate> {
        let ready = u64::from(self.lead_days(gift)) + u64::from(self.shipping_days(gift));
        self.working_before(self.day_for(gift)?, ready)
    }

    /// Days to get it ready.
    pub fn lead_days(&self, gift: &Gift) -> u32 {
        gift.lead_days.unwrap_or(self.rules.gifts.lead_days)
    }

    /// Days on its way.
    pub fn shipping_days(&self, gift: &Gift) -> u32 {
        gift.shipping_days.unwrap_or(self.rules.gifts.shipping_days)
    }

    /// What is to be done next with a gift, and by when; nothing with an idea for no day, or one whose day has passed, nor
    /// with what was thanked for.
    pub fn next_step(&self, gift: &Gift) -> Option<Step> {
        let day = self.day_for(gift);
        let step = |kind, due| Some(Step { kind, due, day });
        match gift.state {
            GiftState::Idea => {
                day.filter(|day| *day >= self.today)?;
                step(StepKind::Decide, self.order_by(gift)?)
            }
            // Without a day it is to be ordered as soon as it was decided.
            GiftState::ToOrder => {
                let soon = self.working().on_or_after(gift.days.decided.unwrap_or(gift.noted_on));
                step(StepKind::Order, self.order_by(gift).unwrap_or(soon))
            }
            GiftState::Ordered => step(StepKind::Send, self.send_by(gift, day)?),
            GiftState::Sent => {
                let sent = gift.days.sent.unwrap_or(gift.noted_on);
                let there = sent.checked_add_days(Days::new(u64::from(self.shipping_days(gift))))?;
                step(StepKind::Arrived, self.working_after(day.map_or(there, |day| day.max(there)), ARRIVED_AFTER)?)
            }
            // What they said of it is thanks enough.
            GiftState::Given if !gift.reaction.is_empty() => None,
            GiftState::Given => {
                let given = gift.days.given.unwrap_or(gift.noted_on);
                step(StepKind::Thanks, self.working_after(given, THANKS_AFTER)?)
            }
            GiftState::Thanked => None,
        }
    }

    /// By when what was ordered is to be sent: while its day nears; without a day, once it should be here.
    fn send_by(&self, gift: &Gift, day: Option<NaiveDate>) -> Option<NaiveDate> {
        if let Some(day) = day {
            return self.working_before(day, u64::from(self.shipping_days(gift)) + SEND_AHEAD);
        }
        let ordered = gift.days.ordered.unwrap_or(gift.noted_on);
        self.working_after(ordered, u64::from(self.lead_days(gift)))
    }

    fn working(&self) -> &crate::domain::dates::working::WorkingDays {
        &self.rules.working
    }

    fn working_before(&self, day: NaiveDate, days: u64) -> Option<NaiveDate> {
        Some(self.working().on_or_before(day.checked_sub_days(Days::new(days))?))
    }

    fn working_after(&self, day: NaiveDate, days: u64) -> Option<NaiveDate> {
        Some(self.working().on_or_after(day.checked_add_days(Days::new(days))?))
    }
}
