//! Days and times as each language writes them.
//!
//! Every printed form is understood by the typed-date grammar and means the same day there; a property test holds it.

use chrono::{Datelike, NaiveDate, NaiveTime, TimeDelta, Timelike};

use super::{Value, Words};
use crate::domain::dates::partial::PartialDate;
use crate::domain::queue::FullRound;

impl Words {
    /// `Tue 3 Feb`, `mar. 3 févr.`; with the year when it is not that of `today`.
    pub fn day(&self, day: NaiveDate, today: NaiveDate) -> String {
        if day.year() == today.year() { self.short(day) } else { self.day_with_year(day) }
    }

    /// A day, or the first and the last one of several; of one month, only the last one names it: `Thu 12 – Sat 14 Feb`.
    pub fn days(&self, from: NaiveDate, until: Option<NaiveDate>, today: NaiveDate) -> String {
        let Some(until) = until else { return self.day(from, today) };
        let same_month = (from.year(), from.month()) == (until.year(), until.month());
        let first = match (same_month && !self.locale().is_american(), from.year() == until.year()) {
            (true, _) => {
                self.with_weekday(self.weekday_short(from), self.say_with("day-alone", &[("day", from.day().into())]))
            }
            (false, true) => self.short(from),
            (false, false) => self.day(from, today),
        };
        self.say_with("days-from-until", &[("from", first.into()), ("until", self.day(until, today).into())])
    }

    /// `Tue 3 Feb 2026`, `mar. 3 févr. 2026`: the full date that is echoed before and after saving.
    pub fn day_with_year(&self, day: NaiveDate) -> String {
        self.in_year(self.short(day), day.year())
    }

    /// `Tuesday 3 February 2026`, `mardi 3 février 2026`.
    pub fn day_long(&self, day: NaiveDate) -> String {
        let date = self.day_in_month(day.day(), self.month("month-long", day.month()));
        self.in_year(self.with_weekday(self.weekday(day), date), day.year())
    }

    /// `3 Feb`, `3 févr.`, without weekday and year: for narrow columns.
    pub fn day_narrow(&self, day: NaiveDate) -> String {
        self.day_in_month(day.day(), self.month("month-short", day.month()))
    }

    /// The same with the year when it is not that of `today`: `15 Apr 2024`.
    pub fn day_narrow_in(&self, day: NaiveDate, today: NaiveDate) -> String {
        let narrow = self.day_narrow(day);
        if day.year() == today.year() { narrow } else { self.in_year(narrow, day.year()) }
    }

    /// A partial date as far as it is known: `12 April 2015`, `12 April`, `April 2015`, `2015`.
    pub fn partial(&self, date: PartialDate) -> String {
        let month = date.month().map(|month| self.month("month-long", month));
        let day_month = match (date.day(), month) {
            (Some(day), Some(month)) => Some(self.day_in_month(day, month)),
            (_, month) => month,
        };
        match (day_month, date.year()) {
            (Some(day), Some(year)) => self.in_year(day, year),
            (Some(day), None) => day,
            (None, year) => year.map(|year| year.to_string()).unwrap_or_default(),
        }
    }

    /// The month of a day: `February 2026`, `février 2026`.
    pub fn month_of(&self, day: NaiveDate) -> String {
        self.in_year(self.month("month-long", day.month()), day.year())
    }

    /// The same, short, for a row of a list: `Feb 2026`, `févr. 2026`.
    pub fn month_short(&self, day: NaiveDate) -> String {
        self.in_year(self.month("month-short", day.month()), day.year())
    }

    /// `Tue`, `mar.`
    pub fn weekday_short(&self, day: NaiveDate) -> String {
        self.say_with("weekday-short", &[("day", Value::from(day.weekday().number_from_monday()))])
    }

    /// `Tuesday`, `mardi`
    pub fn weekday(&self, day: NaiveDate) -> String {
        self.say_with("weekday-long", &[("day", Value::from(day.weekday().number_from_monday()))])
    }

    /// How far a day lies from today: `today`, `tomorrow`, `in 3 days`, `in 2 weeks`, `yesterday`, `3 days ago`.
    pub fn relative(&self, day: NaiveDate, today: NaiveDate) -> String {
        match (day - today).num_days() {
            0 => self.say("today"),
            1 => self.say("tomorrow"),
            -1 => self.say("yesterday"),
            ahead @ 2.. if ahead >= 14 && ahead % 7 == 0 => self.say_with("in-weeks", &[("n", Value::from(ahead / 7))]),
            ahead @ 2.. => self.say_with("in-days", &[("n", Value::from(ahead))]),
            ago => self.say_with("days-ago", &[("n", Value::from(-ago))]),
        }
    }

    /// How late a due day is: `12 d late`; empty on the day itself and before it.
    pub fn late(&self, due: NaiveDate, today: NaiveDate) -> String {
        match (today - due).num_days() {
            days @ 1.. => self.say_with("days-late", &[("n", Value::from(days))]),
            _ => String::new(),
        }
    }

    /// How many are without a tier, and how long a round of them takes, in the unit that says enough.
    pub fn round(&self, round: FullRound) -> String {
        let months = (i64::from(round.days) * 2 + 30) / 61;
        let (unit, n) = match months {
            ..24 => ("months", months),
            _ => ("years", (months + 6) / 12),
        };
        self.say_with("today-round", &[("n", round.people.into()), ("unit", unit.into()), ("long", Value::from(n))])
    }

    /// So many days late; empty for none.
    pub fn late_by(&self, days: u32) -> String {
        if days == 0 { String::new() } else { self.say_with("days-late", &[("n", Value::from(days))]) }
    }

    /// A time between two moments, in the unit that says enough.
    pub fn duration(&self, time: TimeDelta) -> String {
        let (id, n) = match (time.num_minutes(), time.num_hours(), time.num_days()) {
            (minutes, ..) if minutes < 60 => ("duration-minutes", minutes),
            (_, hours, _) if hours < 48 => ("duration-hours", hours),
            (.., days) => ("duration-days", days),
        };
        self.say_with(id, &[("n", n.into())])
    }

    /// A time of the day: `14:05`; `2:05 pm` in the United States.
    pub fn time(&self, time: NaiveTime) -> String {
        if self.locale().is_american() {
            let (afternoon, hour) = time.hour12();
            let half = if afternoon { "pm" } else { "am" };
            return format!("{hour}:{:02} {half}", time.minute());
        }
        format!("{:02}:{:02}", time.hour(), time.minute())
    }

    fn short(&self, day: NaiveDate) -> String {
        self.with_weekday(self.weekday_short(day), self.day_narrow(day))
    }

    fn in_year(&self, day: String, year: i32) -> String {
        self.say_with("day-in-year", &[("day", Value::from(day)), ("year", Value::from(year.to_string()))])
    }

    fn with_weekday(&self, weekday: String, date: String) -> String {
        self.say_with("day-of-week", &[("weekday", Value::from(weekday)), ("date", Value::from(date))])
    }

    fn day_in_month(&self, day: u32, month: String) -> String {
        self.say_with("day-in-month", &[("day", Value::from(day)), ("month", Value::from(month))])
    }

    fn month(&self, form: &str, month: u32) -> String {
        self.say_with(form, &[("month", Value::from(month))])
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::domain::dates::grammar::{DateOrder, Lean, Reader, Reading, read};
    use crate::domain::dates::working::WEEKDAYS;
    use crate::domain::lang::Lang;
    use crate::i18n::Locale;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[rstest]
    #[case("2026-02-12", "2026-02-14", "Thu 12 – Sat 14 Feb", "jeu. 12 – sam. 14 févr.")]
    #[case("2026-04-01", "2026-04-02", "Wed 1 – Thu 2 Apr", "mer. 1er – jeu. 2 avr.")]
    #[case("2026-02-27", "2026-03-01", "Fri 27 Feb – Sun 1 Mar", "ven. 27 févr. – dim. 1er mars")]
    #[case("2026-12-30", "2027-01-02", "Wed 30 Dec – Sat 2 Jan 2027", "mer. 30 déc. – sam. 2 janv. 2027")]
    fn several_days_name_their_month_once(
        #[case] from: &str,
        #[case] until: &str,
        #[case] english: &str,
        #[case] french: &str,
    ) {
        let said = |lang| Words::new(lang).days(day(from), Some(day(until)), day("2026-02-03"));
        assert_eq!((said(Lang::En).as_str(), said(Lang::Fr).as_str()), (english, french));
    }

    #[rstest]
    #[case("2026-02-03", "Tue 3 Feb", "mar. 3 févr.")]
    #[case("2026-08-01", "Sat 1 Aug", "sam. 1er août")]
    #[case("2027-01-04", "Mon 4 Jan 2027", "lun. 4 janv. 2027")]
    fn a_short_day_names_its_year_only_when_it_is_another_one(
        #[case] date: &str,
        #[case] english: &str,
        #[case] french: &str,
    ) {
        let today = day("2026-02-03");
        assert_eq!(Words::new(Lang::En).day(day(date), today), english);
        assert_eq!(Words::new(Lang::Fr).day(day(date), today), french);
    }

    #[test]
    fn a_long_day_is_written_out() {
        assert_eq!(Words::new(Lang::En).day_long(day("2026-02-03")), "Tuesday 3 February 2026");
        assert_eq!(Words::new(Lang::Fr).day_long(day("2026-03-01")), "dimanche 1er mars 2026");
    }

    #[rstest]
    #[case("2026-02-03", "today", "aujourd’hui")]
    #[case("2026-02-04", "tomorrow", "demain")]
    #[case("2026-02-06", "in 3 days", "dans 3 jours")]
    #[case("2026-02-17", "in 2 weeks", "dans 2 semaines")]
    #[case("2026-02-02", "yesterday", "hier")]
    #[case("2026-01-22", "12 days ago", "il y a 12 jours")]
    fn a_day_is_told_from_today(#[case] date: &str, #[case] english: &str, #[case] french: &str) {
        let today = day("2026-02-03");
        assert_eq!(Words::new(Lang::En).relative(day(date), today), english);
        assert_eq!(Words::new(Lang::Fr).relative(day(date), today), french);
    }

    #[test]
    fn lateness_is_counted_from_the_day_after() {
        let words = Words::new(Lang::Fr);
        assert_eq!(words.late(day("2026-02-03"), day("2026-02-03")), "");
        assert_eq!(words.late(day("2026-01-22"), day("2026-02-03")), "12 j de retard");
    }

    /// Ten years, every day, every printed form, both languages, whatever language reads: the same day comes back.
    #[test]
    fn every_printed_day_is_understood_as_that_day() {
        let today = day("2026-02-03");
        for (lang, reading) in [(Lang::En, Lang::En), (Lang::Fr, Lang::Fr), (Lang::En, Lang::Fr), (Lang::Fr, Lang::En)]
        {
            let words = Words::new(lang);
            let reader = Reader { today, lang: reading, order: DateOrder::Dmy, lean: Lean::Future, working: &WEEKDAYS };
            for date in day("2021-02-03").iter_days().take(3653) {
                for printed in [words.day_long(date), words.day_with_year(date), words.day(date, date_of(date, today))]
                {
                    let reader = Reader { today: date_of(date, today), ..reader };
                    let read = read(&printed, &reader).and_then(Reading::day);
                    assert_eq!(read, Some(date), "{printed:?} on {}", reader.today);
                }
                if (-400..400).contains(&(date - today).num_days()) {
                    let printed = words.relative(date, today);
                    assert_eq!(read(&printed, &reader).and_then(Reading::day), Some(date), "{printed:?}");
                }
            }
        }
    }

    /// A short form without its year is read in the year that it is printed in.
    fn date_of(date: NaiveDate, today: NaiveDate) -> NaiveDate {
        NaiveDate::from_ymd_opt(date.year(), 1, 1).filter(|first| first.year() != today.year()).unwrap_or(today)
    }

    #[test]
    fn americans_read_twelve_hours() {
        let afternoon = NaiveTime::from_hms_opt(14, 5, 0).unwrap();
        assert_eq!(Words::new(Locale::read("en_US").unwrap()).time(afternoon), "2:05 pm");
        assert_eq!(Words::new(Lang::En).time(afternoon), "14:05");
        assert_eq!(Words::new(Lang::Fr).time(afternoon), "14:05");
    }
}
