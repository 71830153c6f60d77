//! A sentence as data: which message, and the values it speaks of. The words are in the catalogues.

use std::borrow::Cow;

use chrono::{NaiveDate, NaiveTime};

use super::dates::partial::PartialDate;
use super::money::Money;
use super::text::clean::clean_line;

/// A value inside a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A count; the catalogues choose the plural.
    Number(i64),
    /// A day, printed in the reader's language.
    Day(NaiveDate),
    /// A day with its year, as it is echoed before Enter.
    FullDay(NaiveDate),
    /// The month of a day, short, with its year.
    Month(NaiveDate),
    /// A day as seen from today: tomorrow, in 3 days.
    Relative(NaiveDate),
    /// A date as far as it is known.
    Partial(PartialDate),
    /// A time of day.
    Time(NaiveTime),
    /// An amount.
    Money(Money),
    /// Somebody's words or name, printed as they are.
    Text(String),
    /// Names of people; of many, only the first ones are said and the others counted.
    Names(Vec<String>),
    /// Another message, by id.
    Term(Cow<'static, str>),
    /// Another sentence.
    Phrase(Box<Phrase>),
    /// Several others, as a list.
    Phrases(Vec<Phrase>),
}

impl Value {
    /// Another message, by id.
    pub fn term(id: impl Into<Cow<'static, str>>) -> Self {
        Self::Term(id.into())
    }
}

impl From<Phrase> for Value {
    fn from(phrase: Phrase) -> Self {
        Self::Phrase(Box::new(phrase))
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Value {
    fn from(number: u32) -> Self {
        Self::Number(i64::from(number))
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<NaiveDate> for Value {
    fn from(day: NaiveDate) -> Self {
        Self::Day(day)
    }
}

impl From<Money> for Value {
    fn from(money: Money) -> Self {
        Self::Money(money)
    }
}

impl From<NaiveTime> for Value {
    fn from(time: NaiveTime) -> Self {
        Self::Time(time)
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

/// A sentence as data.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Phrase {
    /// The message's id in the catalogues.
    pub id: Cow<'static, str>,
    /// Its arguments by name.
    pub args: Vec<(&'static str, Value)>,
}

impl Phrase {
    /// The same phrase with every text made safe for a terminal: no control characters, no changes of direction.
    #[must_use]
    pub fn cleaned(&self) -> Self {
        let mut phrase = self.clone();
        for (_, value) in &mut phrase.args {
            if let Value::Text(text) = value {
                *text = clean_line(text);
            }
        }
        phrase
    }

    /// A sentence without arguments.
    pub fn new(id: impl Into<Cow<'static, str>>) -> Self {
        Self { id: id.into(), args: Vec::new() }
    }

    /// The sentence with one more argument.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Value>) -> Self {
        self.args.push((name, value.into()));
        self
    }
}
