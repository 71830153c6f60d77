//! What stands in the fields of a form, read as what each field takes.

use chrono::{NaiveDate, NaiveTime};

use super::{Field, Form, reading};
use crate::app::circumstances::Circumstances;
use crate::domain::affiliate::{Hours, Rhythm};
use crate::domain::age::Age;
use crate::domain::capture::read_age;
use crate::domain::dates::grammar::{Lean, Reading};
use crate::domain::dates::partial::PartialDate;
use crate::domain::id::AffiliateId;
use crate::domain::item::Item;
use crate::domain::money::Money;
use crate::domain::text::clean::{clean_line, clean_note};

/// What stands in the fields of a form.
#[derive(Debug, Clone, Copy)]
pub struct Values<'a> {
    /// The form.
    pub form: &'a Form,
    /// The texts, one a field.
    pub texts: &'a [String],
    /// The moment, the rules, the language.
    pub around: &'a Circumstances,
}

impl Values<'_> {
    fn find(&self, label: &str) -> Option<(&Field, &str)> {
        let at = self.form.fields.iter().position(|field| field.label == label)?;
        Some((&self.form.fields[at], self.texts.get(at)?))
    }

    /// The item as it was.
    pub fn before(&self) -> Option<&Item> {
        self.form.before.as_ref()
    }

    /// Whether the text is another one than when the form opened.
    pub fn is_changed(&self, label: &str) -> bool {
        self.find(label).is_some_and(|(field, text)| field.start != text)
    }

    /// The text, cleaned and without blanks around it.
    pub fn text(&self, label: &str) -> String {
        let Some((field, text)) = self.find(label) else { return String::new() };
        match field.kind {
            super::Kind::LongText => clean_note(text).trim().to_owned(),
            _ => clean_line(text).trim().to_owned(),
        }
    }

    /// The text, unless it is blank.
    pub fn filled(&self, label: &str) -> Option<String> {
        Some(self.text(label)).filter(|text| !text.is_empty())
    }

    /// The value with the code that was picked.
    pub fn code<T: Copy>(&self, label: &str, all: &[T], code: fn(T) -> &'static str) -> Option<T> {
        let text = self.text(label);
        all.iter().copied().find(|value| code(*value) == text)
    }

    /// Whether it says yes.
    pub fn is_yes(&self, label: &str) -> bool {
        self.find(label).is_some_and(|(_, text)| text == YES)
    }

    /// The day.
    pub fn day(&self, label: &str) -> Option<NaiveDate> {
        let lean = match self.find(label)?.0.kind {
            super::Kind::Day(lean) => lean,
            _ => Lean::Future,
        };
        reading::day(&self.filled(label)?, lean, self.around).and_then(Reading::day)
    }

    /// The date as far as it is known.
    pub fn partial(&self, label: &str) -> Option<PartialDate> {
        reading::partial(&self.filled(label)?, self.around)
    }

    /// The time of day.
    pub fn time(&self, label: &str) -> Option<NaiveTime> {
        reading::time(&self.filled(label)?)
    }

    /// The two times of day.
    pub fn hours(&self, label: &str) -> Option<Hours> {
        reading::hours(&self.filled(label)?)
    }

    /// The amount.
    pub fn money(&self, label: &str) -> Option<Money> {
        reading::money(&self.filled(label)?, self.around)
    }

    /// The age.
    pub fn age(&self, label: &str) -> Option<Age> {
        read_age(&self.text(label))
    }

    /// The number.
    pub fn number(&self, label: &str) -> Option<u32> {
        self.text(label).parse().ok()
    }

    /// How often.
    pub fn rhythm(&self, label: &str) -> Option<Rhythm> {
        reading::rhythm(&self.text(label), self.around)
    }

    /// The words between commas, without their `#`, each once.
    pub fn tags(&self, label: &str) -> Vec<String> {
        let mut tags: Vec<String> = Vec::new();
        for tag in self.text(label).split([',', ';']) {
            let tag = tag.trim().trim_start_matches(['#', '*']).trim();
            if !tag.is_empty() && !tags.iter().any(|known| known == tag) {
                tags.push(tag.to_owned());
            }
        }
        tags
    }

    /// The people whom the typed names mean.
    pub fn people(&self, label: &str) -> Option<Vec<AffiliateId>> {
        match &self.find(label)?.0.kind {
            super::Kind::People(people) => reading::people(&self.filled(label)?, people).ok(),
            _ => None,
        }
    }

    /// The one person whom the typed name means.
    pub fn person(&self, label: &str) -> Option<AffiliateId> {
        match &self.find(label)?.0.kind {
            super::Kind::Person(people) => reading::person(&self.filled(label)?, people).ok().map(|(id, _)| id),
            _ => None,
        }
    }

    /// The identity that was picked.
    pub fn id<T: std::str::FromStr>(&self, label: &str) -> Option<T> {
        self.text(label).parse().ok()
    }
}

/// The text of a field that says yes.
pub const YES: &str = "yes";

/// The text of a yes-or-no field.
pub fn yes_text(answer: Answer) -> &'static str {
    match answer {
        Answer::Yes => YES,
        Answer::No => "",
    }
}

/// Yes or no.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Answer {
    /// It is so.
    Yes,
    /// It is not.
    No,
}

impl From<bool> for Answer {
    fn from(is_so: bool) -> Self {
        if is_so { Answer::Yes } else { Answer::No }
    }
}
