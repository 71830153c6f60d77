//! The settings that the rules depend on.

use chrono::{Datelike, NaiveDate, NaiveTime, Weekday};
use serde::{Deserialize, Serialize};

use super::affiliate::{Hours, Rhythm, Tier};
use super::dates::working::WorkingDays;
use super::gift::GiftRules;

/// Where a 29 February shows in other years.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum LeapDay {
    /// On 28 February.
    #[default]
    #[serde(rename = "28-feb")]
    February28,
    /// On 1 March.
    #[serde(rename = "1-mar")]
    March1,
}

/// How somebody's turn for regular contact comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Turn {
    /// Never: chosen so for the person.
    Off,
    /// When there is room: no tier, or one without a rhythm in the settings, and no rhythm of the person's own.
    WhenRoom,
    /// Every so many days, at least 1.
    Every(u32),
}

/// How many people a day takes.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Capacity {
    /// Monday first.
    pub by_weekday: [u32; 7],
}

impl Capacity {
    /// The same number every day.
    pub fn every_day(people: u32) -> Self {
        Self { by_weekday: [people; 7] }
    }

    /// How many people a day takes.
    pub fn on(&self, weekday: Weekday) -> u32 {
        self.by_weekday[weekday.num_days_from_monday() as usize]
    }
}

/// Everything the rules ask of the settings; the defaults are those of docs/product.md, "Settings of the rules".
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Rules {
    /// Days between contacts for tiers A, B and C; `None` is no rhythm.
    pub rhythm_by_tier: [Option<u32>; 3],
    /// People a day.
    pub capacity: Capacity,
    /// Working days from a missed contact to the retry.
    pub retry_after: u32,
    /// Days after which a promise of mine that has no day comes back.
    pub promise_days: u32,
    /// Days without another movable reason after a contact.
    pub fatigue_days: u32,
    /// Days around an occasion within which a rhythm moves onto it.
    pub bundle_days: u32,
    /// Days for which an occasion shows afterwards.
    pub belated_days: u32,
    /// Days from a decision about a suggestion to telling who made it.
    pub feedback_days: u32,
    /// Days between two coachings of somebody of tier A; 0 is none.
    pub coaching_days: u32,
    /// Hours within which a request is answered.
    pub reply_hours: u32,
    /// The hours in which requests are answered, in the manager's zone; `from` lies before `until`.
    pub office: Hours,
    /// Where a 29 February shows in other years.
    pub leap_day: LeapDay,
    /// The days of a welcome's contacts after its first day, rising; at most five.
    pub welcome_days: Vec<u32>,
    /// Days without contact after which somebody without a tier waits for a place when there is room.
    pub room_days: u32,
    /// Days after which a paused one is asked whether they go on.
    pub pause_days: u32,
    /// When a working day begins.
    pub day_starts_at: NaiveTime,
    /// Which days are worked.
    pub working: WorkingDays,
    /// How long gifts take, and what they may come to.
    pub gifts: GiftRules,
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            rhythm_by_tier: [Some(14), Some(30), Some(90)],
            capacity: Capacity::every_day(8),
            retry_after: 2,
            promise_days: 7,
            fatigue_days: 3,
            bundle_days: 3,
            belated_days: 3,
            feedback_days: 7,
            coaching_days: 91,
            reply_hours: 24,
            office: Hours { from: hour(9), until: hour(18) },
            leap_day: LeapDay::default(),
            welcome_days: vec![0, 3, 7, 14, 30],
            room_days: 90,
            pause_days: 90,
            day_starts_at: hour(4),
            working: WorkingDays::default(),
            gifts: GiftRules::default(),
        }
    }
}

fn hour(hour: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or(NaiveTime::MIN)
}

impl Rules {
    /// Days between contacts for an affiliate, if there is a rhythm at all.
    pub fn rhythm_days(&self, rhythm: Rhythm, tier: Option<Tier>) -> Option<u32> {
        match rhythm {
            Rhythm::Off => None,
            Rhythm::Every(days) => Some(days),
            Rhythm::ByTier => tier.and_then(|tier| self.rhythm_by_tier[tier as usize]),
        }
    }

    /// How the turn of an affiliate comes (docs/product.md, "No tier" and "Off").
    pub fn turn(&self, rhythm: Rhythm, tier: Option<Tier>) -> Turn {
        match (rhythm, self.rhythm_days(rhythm, tier)) {
            (Rhythm::Off, _) => Turn::Off,
            (_, Some(days)) => Turn::Every(days.max(1)),
            (_, None) => Turn::WhenRoom,
        }
    }

    /// How many people a day takes.
    pub fn capacity_on(&self, day: NaiveDate) -> u32 {
        self.capacity.on(day.weekday())
    }
}
