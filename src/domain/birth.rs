//! What is known of somebody's birth, and what becomes of it when more is said.

use chrono::{Datelike, Days, Months, NaiveDate};

use super::age::{Age, KnownAge};
use super::dates::partial::PartialDate;

/// What is known of somebody's birth: a birthday as far as it is known, an age on a day, or both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Birth {
    /// The birthday.
    pub birthday: Option<PartialDate>,
    /// An age known on a day.
    pub age: Option<KnownAge>,
}

impl Birth {
    /// Whether nothing is known.
    pub fn is_empty(self) -> bool {
        self == Self::default()
    }

    /// Whether both cannot be true of one person.
    pub fn contradicts(self, other: Self) -> bool {
        let dates = self.birthday.zip(other.birthday).is_some_and(|(one, other)| one.with(other).is_none());
        let spans = self.span().zip(other.span());
        dates || spans.is_some_and(|((from, until), (start, end))| until < start || end < from)
    }

    /// What is known once something was said. What is said now stands; what contradicts it goes, a birthday's day and month
    /// only where they do.
    #[must_use]
    pub fn told(self, said: Self) -> Self {
        let kept = Self { birthday: self.birthday, age: None }.yielding_to(said);
        let birthday = match (said.birthday, kept.birthday) {
            (Some(said), Some(known)) => said.with(known).or(Some(said)),
            (said, known) => said.or(known),
        };
        let known_age = Self { birthday: None, age: self.age }.yielding_to(said).age;
        Self { birthday, age: said.age.or(known_age) }
    }

    /// The part of it that something else leaves room for: without the age or the year that contradicts it.
    #[must_use]
    pub fn yielding_to(self, other: Self) -> Self {
        let fits = |part: &Self| !part.contradicts(other);
        let dated = |birthday| Self { birthday: Some(birthday), age: None };
        let yearless = |date: PartialDate| PartialDate::month_day(date.month()?, date.day()?);
        let birthday = self.birthday.and_then(|date| {
            let shorter = [Some(date), yearless(date)];
            shorter.into_iter().flatten().find(|date| fits(&dated(*date)))
        });
        let age = self.age.filter(|age| fits(&Self { birthday: None, age: Some(*age) }));
        Self { birthday, age }
    }

    /// The days between which the birth lies, both included: by the year of the birthday, else by the age.
    fn span(self) -> Option<(NaiveDate, NaiveDate)> {
        self.birthday.and_then(days_of).or_else(|| born_between(self.age?))
    }
}

/// The first and the last day of a date with a year.
fn days_of(date: PartialDate) -> Option<(NaiveDate, NaiveDate)> {
    if let Some(day) = date.date() {
        return Some((day, day));
    }
    let (year, month) = (date.year()?, date.month());
    let from = NaiveDate::from_ymd_opt(year, month.unwrap_or(1), 1)?;
    let months = if month.is_some() { 1 } else { 12 };
    Some((from, from.checked_add_months(Months::new(months))?.pred_opt()?))
}

/// The days of birth that an age on a day allows. Months are rounded as one says them: one more or less is no contradiction.
fn born_between(known: KnownAge) -> Option<(NaiveDate, NaiveDate)> {
    let (least, most) = match known.age {
        Age::Years(years) => (years.checked_mul(12)?, years.checked_mul(12)?.checked_add(12)?),
        Age::Months(months) => (months.saturating_sub(1), months.checked_add(2)?),
    };
    let ago = |months| known.on.checked_sub_months(Months::new(months));
    let from = ago(most)?.checked_add_days(Days::new(1))?;
    // Who was born on 29 February has a birthday on the day before or after, too.
    let until = ago(least)?;
    let until = if until.month() == 2 && until.day() == 28 { until.checked_add_days(Days::new(1))? } else { until };
    Some((from, until))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    const ON: &str = "2026-03-02";

    fn age(age: Age) -> Birth {
        Birth { birthday: None, age: Some(KnownAge { age, on: ON.parse().unwrap() }) }
    }

    fn born(date: &str) -> Birth {
        Birth { birthday: Some(date.parse().unwrap()), age: None }
    }

    /// Eight years on 2 March 2026: born from 3 March 2017 to 2 March 2018.
    #[rstest]
    #[case("2017-04-12", false)]
    #[case("2017-03-03", false)]
    #[case("2018-03-02", false)]
    #[case("2017-03-02", true)]
    #[case("2018-03-03", true)]
    #[case("2005-04-12", true)]
    #[case("--04-12", false)]
    #[case("2017", false)]
    #[case("2018", false)]
    #[case("2016", true)]
    #[case("2017-02", true)]
    #[case("2017-03", false)]
    fn a_birthday_beside_an_age_of_eight(#[case] birthday: &str, #[case] contradicts: bool) {
        assert_eq!(born(birthday).contradicts(age(Age::Years(8))), contradicts);
        assert_eq!(age(Age::Years(8)).contradicts(born(birthday)), contradicts);
    }

    #[rstest]
    #[case(Age::Months(18), "2024-09-01", false)]
    #[case(Age::Months(18), "2024-08-01", false)]
    #[case(Age::Months(18), "2023-08-01", true)]
    #[case(Age::Months(0), "2026-02-09", false)]
    #[case(Age::Months(0), "2025-11-09", true)]
    fn a_birthday_beside_an_age_in_months(#[case] said: Age, #[case] birthday: &str, #[case] contradicts: bool) {
        assert_eq!(born(birthday).contradicts(age(said)), contradicts);
    }

    #[rstest]
    #[case("2017-04-12", "2017-04-12", false)]
    #[case("2017-04-12", "2017-04-13", true)]
    #[case("2017-04-12", "--04-13", true)]
    #[case("--04-12", "2017-04-12", false)]
    #[case("2017", "2017-04-12", false)]
    #[case("2016", "--02-29", false)]
    #[case("2017", "--02-29", true)]
    fn two_birthdays(#[case] one: &str, #[case] other: &str, #[case] contradicts: bool) {
        assert_eq!(born(one).contradicts(born(other)), contradicts);
    }

    #[test]
    fn a_later_age_is_no_contradiction_where_a_birthday_lies_between() {
        let later = |years, on: &str| Birth { birthday: None, age: Some(KnownAge::years(years, on.parse().unwrap())) };
        assert!(!later(9, "2026-06-01").contradicts(age(Age::Years(8))));
        assert!(later(12, "2026-06-01").contradicts(age(Age::Years(8))));
        assert!(later(8, "2028-06-01").contradicts(age(Age::Years(8))));
    }

    #[rstest]
    #[case::fills(age(Age::Years(8)), born("2017-04-12"), Some("2017-04-12"), Some(Age::Years(8)))]
    #[case::replaces(age(Age::Years(8)), born("2005-04-12"), Some("2005-04-12"), None)]
    #[case::adds_the_year(born("--04-12"), born("2017"), Some("2017-04-12"), None)]
    #[case::keeps_the_year(born("2017-04-12"), born("--04-12"), Some("2017-04-12"), None)]
    #[case::another_day(born("2017-04-12"), born("2017-04-13"), Some("2017-04-13"), None)]
    #[case::an_age_over_a_year(born("2005-04-12"), age(Age::Years(8)), Some("--04-12"), Some(Age::Years(8)))]
    #[case::an_age_that_fits(born("2017-04-12"), age(Age::Years(8)), Some("2017-04-12"), Some(Age::Years(8)))]
    #[case::an_age_over_an_age(age(Age::Years(3)), age(Age::Years(8)), None, Some(Age::Years(8)))]
    fn what_is_said_now_stands(
        #[case] known: Birth,
        #[case] said: Birth,
        #[case] birthday: Option<&str>,
        #[case] age: Option<Age>,
    ) {
        let now = known.told(said);
        assert_eq!(now.birthday.map(|date| date.to_string()).as_deref(), birthday);
        assert_eq!(now.age.map(|known| known.age), age);
    }

    #[test]
    fn what_is_known_leaves_the_day_and_the_month() {
        let said = born("2005-04-12").yielding_to(age(Age::Years(8)));
        assert_eq!(said, born("--04-12"));
        assert!(born("2005").yielding_to(age(Age::Years(8))).is_empty());
        assert!(age(Age::Years(12)).yielding_to(born("2017-04-12")).is_empty());
    }
}
