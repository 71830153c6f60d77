//! The day for which a queue is made.

use chrono::NaiveDate;

use crate::domain::moment::Moment;
use crate::domain::rules::Rules;

/// The day for which a queue is made: the working day, the wall clock and the settings.
#[derive(Debug, Clone, Copy)]
pub struct Day<'r> {
    /// The working day.
    pub date: NaiveDate,
    /// The moment: for appointments at their hour and for the affiliates' own hours.
    pub moment: Moment,
    /// The settings.
    pub rules: &'r Rules,
}

impl<'r> Day<'r> {
    /// The working day of a moment.
    pub fn new(moment: Moment, rules: &'r Rules) -> Self {
        Self { date: moment.day, moment, rules }
    }

    /// Another day at noon, as `--today` and "tomorrow: 5" ask for.
    pub fn on(self, date: NaiveDate) -> Self {
        Self::new(Moment::on(date, self.moment.zone), self.rules)
    }

    /// The working day after this one.
    pub fn next(self) -> Self {
        self.on(self.rules.working.after(self.date, 1))
    }

    /// Whole days since another day; 0 when that lies ahead.
    pub fn since(&self, earlier: NaiveDate) -> u32 {
        days_between(earlier, self.date)
    }
}

/// Whole days from one day to a later one; 0 when it is not later.
pub(super) fn days_between(from: NaiveDate, to: NaiveDate) -> u32 {
    u32::try_from((to - from).num_days()).unwrap_or(0)
}
