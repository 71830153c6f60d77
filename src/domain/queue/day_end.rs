//! "8 of 8. 6 reached, 1 missed, 1 snoozed, 4 facts learned. Tomorrow: 5."

use super::build::{Done, Queue};

/// What was written down today; the store counts it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Gathered {
    /// Facts learned.
    pub facts: u32,
    /// Promises made, both ways.
    pub promises: u32,
}

/// The day in numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DayEnd {
    /// Everybody who was shown.
    pub shown: usize,
    /// Those with an outcome.
    pub done: usize,
    /// Contacts.
    pub reached: usize,
    /// Attempts without an answer.
    pub missed: usize,
    /// Hidden until a day.
    pub snoozed: usize,
    /// Hidden until the next working day.
    pub skipped: usize,
    /// Settled without a contact.
    pub settled: usize,
    /// What was written down.
    pub gathered: Gathered,
    /// How many the next working day shows, as things stand.
    pub tomorrow: usize,
}

impl DayEnd {
    /// The day in numbers; `tomorrow` is the queue of the next working day ([`super::Day::next`]).
    pub fn of(today: &Queue, gathered: Gathered, tomorrow: &Queue) -> Self {
        let count = |outcomes: &[Done]| today.done.iter().filter(|done| outcomes.contains(&done.outcome)).count();
        Self {
            shown: today.shown(),
            done: today.done.len(),
            reached: count(&[Done::Reached]),
            missed: count(&[Done::NoAnswer, Done::MessageLeft]),
            snoozed: count(&[Done::Snoozed]),
            skipped: count(&[Done::Skipped]),
            settled: count(&[Done::Settled]),
            gathered,
            tomorrow: tomorrow.shown(),
        }
    }

    /// Whether everybody has an outcome, and there was somebody.
    pub fn is_over(&self) -> bool {
        self.done > 0 && self.done == self.shown
    }
}
