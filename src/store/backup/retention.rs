//! Which copies are kept: 14 daily, 8 weekly, 12 monthly, and the latest of those made for another reason.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use super::manifest::Why;

/// How many copies are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Retention {
    /// The newest daily copies.
    pub daily: usize,
    /// The newest of each week that has one.
    pub weekly: usize,
    /// The newest of each month that has one.
    pub monthly: usize,
    /// The newest of those made for another reason than the day.
    pub others: usize,
    /// What all of them may take together, in bytes; the newest copy is kept in any case.
    pub bytes: u64,
}

impl Default for Retention {
    fn default() -> Self {
        Self { daily: 14, weekly: 8, monthly: 12, others: 10, bytes: 2 << 30 }
    }
}

/// What retention looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Kept {
    pub(super) day: NaiveDate,
    pub(super) why: Why,
    pub(super) bytes: u64,
}

impl Retention {
    /// The positions of the copies to remove; `copies` is sorted, the newest first.
    pub(super) fn surplus(&self, copies: &[Kept]) -> Vec<usize> {
        let mut wanted = BTreeSet::new();
        let daily: Vec<usize> = (0..copies.len()).filter(|at| copies[*at].why == Why::Daily).collect();
        wanted.extend(daily.iter().take(self.daily));
        let week = |day: NaiveDate| (day.iso_week().year(), day.iso_week().week());
        let month = |day: NaiveDate| (day.year(), day.month());
        wanted.extend(newest_of_each(&daily, copies, week, self.weekly));
        wanted.extend(newest_of_each(&daily, copies, month, self.monthly));
        wanted.extend((0..copies.len()).filter(|at| copies[*at].why != Why::Daily).take(self.others));
        let mut room = self.bytes;
        let mut surplus = Vec::new();
        for (at, copy) in copies.iter().enumerate() {
            if wanted.contains(&at) && (at == 0 || copy.bytes <= room) {
                room = room.saturating_sub(copy.bytes);
            } else {
                surplus.push(at);
            }
        }
        surplus
    }
}

fn newest_of_each(
    daily: &[usize],
    copies: &[Kept],
    period: impl Fn(NaiveDate) -> (i32, u32),
    periods: usize,
) -> Vec<usize> {
    let mut seen = BTreeSet::new();
    daily.iter().copied().filter(|at| seen.insert(period(copies[*at].day))).take(periods).collect()
}

#[cfg(test)]
mod tests {
    use chrono::Days;

    use super::*;

    fn days_kept(copies: &[Kept], retention: Retention) -> Vec<String> {
        let surplus = retention.surplus(copies);
        let kept = (0..copies.len()).filter(|at| !surplus.contains(at));
        kept.map(|at| copies[at].day.to_string()).collect()
    }

    fn every_day(until: &str, days: u64, bytes: u64) -> Vec<Kept> {
        let last: NaiveDate = until.parse().unwrap();
        (0..days).map(|back| Kept { day: last - Days::new(back), why: Why::Daily, bytes }).collect()
    }

    #[test]
    fn a_year_and_a_half_of_days_leaves_days_then_weeks_then_months() {
        let kept = days_kept(&every_day("2026-03-03", 500, 1), Retention::default());
        let expected = "2026-03-03 2026-03-02 2026-03-01 2026-02-28 2026-02-27 2026-02-26 2026-02-25 2026-02-24 2026-02-23 \
             2026-02-22 2026-02-21 2026-02-20 2026-02-19 2026-02-18 2026-02-15 2026-02-08 2026-02-01 2026-01-31 2026-01-25 \
             2026-01-18 2025-12-31 2025-11-30 2025-10-31 2025-09-30 2025-08-31 2025-07-31 2025-06-30 2025-05-31 2025-04-30";
        assert_eq!(kept.join(" "), expected.split_whitespace().collect::<Vec<_>>().join(" "));
    }

    #[test]
    fn the_size_cap_takes_the_oldest_first_and_never_the_newest() {
        let retention = Retention { bytes: 250, ..Retention::default() };
        assert_eq!(days_kept(&every_day("2026-03-03", 5, 100), retention), ["2026-03-03", "2026-03-02"]);
        assert_eq!(days_kept(&every_day("2026-03-03", 2, 1000), retention), ["2026-03-03"]);
    }

    #[test]
    fn copies_for_another_reason_do_not_take_a_days_place() {
        let mut copies = every_day("2026-03-03", 14, 1);
        copies.splice(3..3, std::iter::repeat_n(Kept { day: copies[3].day, why: Why::BeforeImport, bytes: 1 }, 12));
        assert_eq!(days_kept(&copies, Retention::default()).len(), 14 + 10);
    }
}
