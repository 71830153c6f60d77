//! Which days are worked: weekdays, public holidays and days away.

use chrono::{Datelike, NaiveDate, Weekday};

use super::holidays::Country;

/// How far a working day is looked for, in days: ten years away from the desk are no holiday any more.
const HORIZON: usize = 3660;

/// Days on which the manager is away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Away {
    /// The first day off.
    pub from: NaiveDate,
    /// The last day off.
    pub until: NaiveDate,
}

/// Which days are worked; by default Monday to Friday, without holidays.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct WorkingDays {
    /// Monday first; at least one is worked.
    worked: [bool; 7],
    holidays: Vec<Country>,
    away: Vec<Away>,
}

/// Monday to Friday, without holidays.
pub static WEEKDAYS: WorkingDays = WorkingDays::weekdays();

impl Default for WorkingDays {
    fn default() -> Self {
        Self::weekdays()
    }
}

impl WorkingDays {
    const fn weekdays() -> Self {
        Self { worked: [true, true, true, true, true, false, false], holidays: Vec::new(), away: Vec::new() }
    }

    /// Works on these weekdays; on Monday to Friday when none is given.
    pub fn on_weekdays(mut self, weekdays: &[Weekday]) -> Self {
        if weekdays.is_empty() {
            self.worked = Self::default().worked;
            return self;
        }
        self.worked = [false; 7];
        for weekday in weekdays {
            self.worked[weekday.num_days_from_monday() as usize] = true;
        }
        self
    }

    /// Takes the public holidays of these countries off.
    pub fn with_holidays(mut self, countries: &[Country]) -> Self {
        self.holidays = countries.to_vec();
        self
    }

    /// Takes these days off.
    pub fn with_away(mut self, away: &[Away]) -> Self {
        self.away = away.to_vec();
        self
    }

    /// The countries whose holidays are days off.
    pub fn countries(&self) -> &[Country] {
        &self.holidays
    }

    /// Whether a weekday is worked at all.
    pub fn works_on(&self, weekday: Weekday) -> bool {
        self.worked[weekday.num_days_from_monday() as usize]
    }

    /// Whether a day is worked.
    pub fn is_working(&self, day: NaiveDate) -> bool {
        self.works_on(day.weekday())
            && !self.away.iter().any(|away| (away.from..=away.until).contains(&day))
            && !self.holidays.iter().any(|country| country.is_holiday(day))
    }

    /// The day itself when it is worked, or the next that is; due days slide so (docs/product.md, "Dates").
    pub fn on_or_after(&self, day: NaiveDate) -> NaiveDate {
        day.iter_days().take(HORIZON).find(|day| self.is_working(*day)).unwrap_or(day)
    }

    /// The day itself when it is worked, or the last before it that is.
    pub fn on_or_before(&self, day: NaiveDate) -> NaiveDate {
        std::iter::successors(Some(day), NaiveDate::pred_opt)
            .take(HORIZON)
            .find(|day| self.is_working(*day))
            .unwrap_or(day)
    }

    /// The `count`-th working day before a day; the day itself is not counted. 0 gives [`Self::on_or_before`].
    pub fn before(&self, day: NaiveDate, count: u32) -> NaiveDate {
        if count == 0 {
            return self.on_or_before(day);
        }
        let back = |reached: NaiveDate| reached.pred_opt().map(|day| self.on_or_before(day));
        std::iter::successors(Some(day), |reached| back(*reached)).nth(count as usize).unwrap_or(day)
    }

    /// Whether a day is one of the French "jours ouvrables": Monday to Saturday, holidays left out (Code du travail,
    /// article L3133-1 and the counting of leave in L3141-3).
    pub fn is_open(&self, day: NaiveDate) -> bool {
        day.weekday() != Weekday::Sun && !self.holidays.iter().any(|country| country.is_holiday(day))
    }

    /// The `count`-th of these days ([`Self::is_open`]) after a day, or before it where `count` is negative.
    pub fn open_from(&self, day: NaiveDate, count: i64) -> Option<NaiveDate> {
        let step = if count < 0 { NaiveDate::pred_opt } else { NaiveDate::succ_opt };
        let days = std::iter::successors(step(&day), step).filter(|day| self.is_open(*day));
        match usize::try_from(count.unsigned_abs()).ok()? {
            0 => Some(day),
            nth => days.take(HORIZON).nth(nth - 1),
        }
    }

    /// The `count`-th working day after a day; the day itself is not counted. 0 gives [`Self::on_or_after`].
    pub fn after(&self, day: NaiveDate, count: u32) -> NaiveDate {
        if count == 0 {
            return self.on_or_after(day);
        }
        let mut reached = day;
        for _ in 0..count {
            let Some(next) = reached.succ_opt() else { break };
            reached = self.on_or_after(next);
        }
        reached
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn french() -> WorkingDays {
        WorkingDays::default().with_holidays(&[Country::France])
    }

    #[rstest]
    #[case::friday("2026-02-13", "2026-02-13", "2026-02-13")]
    #[case::saturday("2026-02-14", "2026-02-16", "2026-02-13")]
    #[case::holiday_thursday("2026-05-14", "2026-05-15", "2026-05-13")]
    #[case::easter_weekend("2026-04-04", "2026-04-07", "2026-04-03")]
    fn a_day_slides_to_a_working_day(#[case] from: &str, #[case] after: &str, #[case] before: &str) {
        assert_eq!(french().on_or_after(day(from)), day(after));
        assert_eq!(french().on_or_before(day(from)), day(before));
    }

    #[rstest]
    #[case("2026-02-11", 2, "2026-02-13")]
    #[case("2026-02-12", 2, "2026-02-16")]
    #[case("2026-02-14", 1, "2026-02-16")]
    #[case("2026-02-14", 0, "2026-02-16")]
    #[case("2026-05-13", 2, "2026-05-18")]
    fn working_days_are_counted(#[case] from: &str, #[case] count: u32, #[case] reached: &str) {
        assert_eq!(french().after(day(from), count), day(reached));
    }

    #[test]
    fn days_away_are_not_worked() {
        let away = Away { from: day("2026-02-09"), until: day("2026-02-20") };
        let days = WorkingDays::default().with_away(&[away]);
        assert_eq!(days.on_or_after(day("2026-02-09")), day("2026-02-23"));
        assert!(days.is_working(day("2026-02-06")));
    }

    #[test]
    fn other_weekdays_can_be_worked() {
        let days = WorkingDays::default().on_weekdays(&[Weekday::Sat]);
        assert_eq!(days.on_or_after(day("2026-02-09")), day("2026-02-14"));
        assert!(WorkingDays::default().on_weekdays(&[]).is_working(day("2026-02-09")));
    }

    #[test]
    fn always_away_still_ends() {
        let away = Away { from: NaiveDate::MIN, until: NaiveDate::MAX };
        let days = WorkingDays::default().with_away(&[away]);
        assert_eq!(days.on_or_after(day("2026-02-09")), day("2026-02-09"));
        assert_eq!(days.on_or_before(NaiveDate::MIN), NaiveDate::MIN);
    }
}
