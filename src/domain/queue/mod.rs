//! The queue: who to contact today, and why.
//!
//! A pure function of the affiliates' standings, the day and the settings (docs/product.md, "The queue"). It stores no
//! scores: the same input gives the same output, and every place in it can be explained in one sentence ([`Position`]).
//!
//! A new kind of reason is one new file here and one line in [`SOURCES`].

pub(in crate::domain) mod appointment;
pub(in crate::domain) mod build;
mod day;
mod day_end;
pub(in crate::domain) mod dormant;
pub(in crate::domain) mod fact_date;
pub(in crate::domain) mod feedback;
pub(in crate::domain) mod follow_up;
mod freeze;
mod full_round;
pub(in crate::domain) mod gift;
mod hello;
mod history;
mod hours;
pub(in crate::domain) mod introduce;
mod never;
pub(in crate::domain) mod occasion;
pub(in crate::domain) mod paused;
mod places;
mod position;
pub(in crate::domain) mod promise;
mod reason;
pub(in crate::domain) mod reply;
pub(in crate::domain) mod retry;
pub(in crate::domain) mod rhythm;
pub(in crate::domain) mod round;
mod spread;
mod standing;
mod turn;
mod wake;
pub(in crate::domain) mod welcome;

#[cfg(test)]
mod tests;

pub use build::{Done, DoneEntry, Entry, Group, Queue, Waiting, build, build_after};
pub use day::Day;
pub use day_end::{DayEnd, Gathered};
pub use freeze::Frozen;
pub use full_round::FullRound;
pub use history::{LogLine, attempts, first_ahead, last_contact};
pub use hours::quiet;
pub use position::Position;
pub use reason::{Force, Kind, Lateness, Reach, Reason, Regularity, Section, Source, UnderSnooze};
pub use spread::{Load, Newcomer, Placed, first_contacts, spread};
pub use standing::{Attempts, LoggedToday, Standing};
pub use turn::waits_since;
pub use wake::{next_due, next_if_contacted, retry_if_missed, retry_on, turn_by_rhythm, wake_on};

/// The sources with their revisions, in their order: beside the settings what every stored lower bound of [`wake_on`] depends
/// on. Another list means that somebody may have to be looked at earlier than is stored.
pub fn revisions(sources: &[&dyn Source]) -> String {
    sources.iter().map(|source| format!("{} {};", source.id(), source.revision())).collect()
}

/// Every source of reasons. The order is the order of kinds within a section; a new source stands where
/// docs/product.md, "The order of kinds", lists it.
pub const SOURCES: &[&dyn Source] = &[
    &reply::Reply,
    &promise::Promised,
    &appointment::Appointment,
    &follow_up::FollowedUp,
    &retry::Retry,
    &occasion::Occasions,
    &fact_date::FactDate,
    &hello::Hello,
    &gift::Gifts,
    &feedback::ToTell,
    &welcome::Welcoming,
    &introduce::Introduce,
    &paused::PausedOn,
    &rhythm::RhythmDue,
    &dormant::Dormant,
    &round::Round,
    &never::Never,
];
