//! Sentences that come as data from the rules and from errors.

use chrono::NaiveDate;

use super::{Value, Words};
use crate::domain::occasion::{Occasion, OccasionKind};
use crate::domain::phrase::{self, Phrase};
use crate::domain::template::Letter;

/// How many names are said where there are many.
const NAMES_SAID: usize = 3;

impl Words {
    /// A sentence; its days are printed as seen from `today`.
    pub fn phrase(&self, phrase: &Phrase, today: NaiveDate) -> String {
        let values: Vec<(&str, Value<'_>)> =
            phrase.args.iter().map(|(name, value)| (*name, self.value(value, today))).collect();
        self.say_with(&phrase.id, &values)
    }

    /// Names one after the other; where there are more than are read at a glance, how many and the first of them.
    pub fn names(&self, names: &[String]) -> String {
        if names.len() <= NAMES_SAID + 1 {
            return names.join(", ");
        }
        let said = names.get(..NAMES_SAID).unwrap_or_default().join(", ");
        self.say_with("names-and-more", &[("names", Value::from(said)), ("n", Value::from(names.len()))])
    }

    /// What an occasion is called, where its label does not say it.
    pub fn occasion(&self, occasion: &Occasion) -> String {
        match (&occasion.label, occasion.kind) {
            (Some(label), OccasionKind::Other) => label.clone(),
            (_, kind) => self.say_with("occasion-kind", &[("kind", kind.code().into())]),
        }
    }

    /// A message as it is edited: the subject, if it has one, on a line of its own above the text.
    pub fn letter(&self, letter: &Letter) -> String {
        match &letter.subject {
            Some(subject) => {
                format!("{}\n\n{}", self.say_with("letter-subject", &[("subject", subject.into())]), letter.body)
            }
            None => letter.body.clone(),
        }
    }

    fn value<'v>(&self, value: &'v phrase::Value, today: NaiveDate) -> Value<'v> {
        match value {
            phrase::Value::Number(number) => Value::Number(*number),
            phrase::Value::Day(day) => Value::from(self.day(*day, today)),
            phrase::Value::FullDay(day) => Value::from(self.day_with_year(*day)),
            phrase::Value::Month(day) => Value::from(self.month_short(*day)),
            phrase::Value::Relative(day) => Value::from(self.relative(*day, today)),
            phrase::Value::Partial(date) => Value::from(self.partial(*date)),
            phrase::Value::Time(time) => Value::from(self.time(*time)),
            phrase::Value::Names(names) => Value::from(self.names(names)),
            phrase::Value::Money(money) => Value::from(self.money(money.minor, Some(money.currency.code()))),
            phrase::Value::Text(text) => Value::from(text),
            phrase::Value::Phrase(phrase) => Value::from(self.phrase(phrase, today)),
            phrase::Value::Phrases(several) => {
                let several: Vec<String> = several.iter().map(|one| self.phrase(one, today)).collect();
                Value::from(several.join(", "))
            }
            phrase::Value::Term(id) => Value::from(self.say(id)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::lang::Lang;

    #[test]
    fn a_phrase_prints_days_and_terms_in_the_language() {
        let today = NaiveDate::from_ymd_opt(2026, 2, 3).unwrap();
        let phrase = Phrase::new("day-in-month").with("day", 4_i64).with("month", phrase::Value::term("today"));
        assert_eq!(Words::new(Lang::Fr).phrase(&phrase, today), "4 aujourd’hui");
        let phrase = Phrase::new("day-in-year").with("day", today).with("year", "2026");
        assert_eq!(Words::new(Lang::En).phrase(&phrase, today), "Tue 3 Feb 2026");
    }
}
