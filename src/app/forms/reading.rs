//! What a field's text means: read aloud where that helps, refused with a reason where it cannot be taken.

use chrono::NaiveTime;

use super::values::Values;
use super::{Field, Kind, Need, Note};
use crate::app::circumstances::Circumstances;
use crate::domain::affiliate::{Hours, Rhythm};
use crate::domain::age::AgeNow;
use crate::domain::capture::{OpenDay, open_day, read_age};
use crate::domain::dates::grammar::rhythm::{read_rhythm, read_span};
use crate::domain::dates::grammar::{Lean, Meaning, Reading, read, read_partial, read_time};
use crate::domain::dates::partial::PartialDate;
use crate::domain::id::AffiliateId;
use crate::domain::money::Money;
use crate::domain::phrase::{Phrase, Value};
use crate::domain::sensitive;
use crate::domain::text::fold::fold;

/// Days from today within which a day is also said in relation to today.
const NEAR: i64 = 90;

/// What is said under a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// Nothing.
    Nothing,
    /// What it was read as.
    Reads(Phrase),
    /// What to think about; it can be taken all the same.
    Warns(Phrase),
    /// Why it cannot be taken.
    Wrong(Phrase),
}

impl Said {
    /// Whether the field can be taken.
    pub fn is_right(&self) -> bool {
        !matches!(self, Said::Wrong(_))
    }
}

/// What is said under a field of a form.
pub fn say(field: &Field, values: &Values<'_>) -> Said {
    let text = values.text(field.label);
    let said = match (text.is_empty(), &field.kind, field.need) {
        (true, Kind::Rhythm, _) => by_tier(values),
        (true, _, Need::Required) => Said::Wrong(Phrase::new("form-required")),
        (true, _, Need::Optional) => Said::Nothing,
        // What stood there has one meaning: its other reading is no question.
        (false, Kind::Day(lean), _) if !values.is_changed(field.label) => match day(&text, *lean, values.around) {
            Some(reading) => Said::Reads(say_day(Reading { other: None, ..reading }, values.around)),
            None => Said::Wrong(unclear(&field.kind)),
        },
        (false, kind, _) => typed(kind, &text, values.around),
    };
    if !said.is_right() {
        return said;
    }
    match ((field.check)(values), (field.note)(values)) {
        (Some(wrong), _) => Said::Wrong(wrong),
        (None, Some(Note::Reads(phrase))) => Said::Reads(phrase),
        (None, Some(Note::Warns(phrase))) => Said::Warns(phrase),
        (None, None) => said,
    }
}

fn typed(kind: &Kind, text: &str, around: &Circumstances) -> Said {
    let read = match kind {
        Kind::LongText => return sensitive::warning(text).map_or(Said::Nothing, Said::Warns),
        Kind::Line | Kind::Choice(_) | Kind::YesNo => return Said::Nothing,
        Kind::Tags => return Said::Nothing,
        Kind::People(known) => {
            return people(text, known).err().map_or(Said::Nothing, |unclear| Said::Wrong(Phrase::new(unclear)));
        }
        Kind::Person(people) => {
            return match person(text, people) {
                Ok((_, name)) => Said::Reads(Phrase::new("read-text").with("text", name)),
                Err(unclear) => Said::Wrong(Phrase::new(unclear)),
            };
        }
        Kind::Day(lean) => match asked(text, *lean, around) {
            Some(open) => return Said::Wrong(open.in_one_line),
            None => day(text, *lean, around).map(|reading| say_day(reading, around)),
        },
        Kind::WorkingDay => return working_day(text, around),
        Kind::PartialDate => partial(text, around).map(say_partial),
        Kind::Time => time(text).map(|time| Phrase::new("form-reads-time").with("time", time)),
        Kind::Hours => {
            hours(text).map(|hours| Phrase::new("contact-hours").with("from", hours.from).with("until", hours.until))
        }
        Kind::Money => money(text, around).map(|money| Phrase::new("read-text").with("text", money)),
        Kind::Age => read_age(text).map(|age| AgeNow::Exact(age).phrase()),
        Kind::Number(most) => {
            return match text.parse::<u32>() {
                Ok(number) if number <= *most => Said::Nothing,
                _ => Said::Wrong(Phrase::new("form-no-number").with("most", *most)),
            };
        }
        Kind::Rhythm => rhythm(text, around).map(say_rhythm),
    };
    read.map_or_else(|| Said::Wrong(unclear(kind)), Said::Reads)
}

fn unclear(kind: &Kind) -> Phrase {
    Phrase::new(match kind {
        Kind::PartialDate => "form-no-partial",
        Kind::Time => "form-no-time",
        Kind::Money => "form-no-money",
        Kind::Hours => "form-no-hours",
        Kind::Age => "form-no-age",
        Kind::Rhythm => "form-no-rhythm",
        _ => "prompt-day-unclear",
    })
}

/// A day, in the grammar of dates. What may mean several days is none of them, and an hour has a field of its own.
pub fn day(text: &str, lean: Lean, around: &Circumstances) -> Option<Reading> {
    let read = read(text, &around.future().leaning(lean));
    read.filter(|reading| reading.day().is_some() && reading.hour.is_none())
}

/// The days that a text may mean, where there are several.
pub fn asked(text: &str, lean: Lean, around: &Circumstances) -> Option<OpenDay> {
    let text = text.trim();
    open_day(text, text.len(), read(text, &around.future().leaning(lean))?)
}

/// The days that the text of a field may mean, where there are several.
pub fn asked_in(kind: &Kind, text: &str, around: &Circumstances) -> Option<OpenDay> {
    match kind {
        Kind::Day(lean) => asked(text, *lean, around),
        Kind::WorkingDay => asked(text, Lean::Future, around),
        _ => None,
    }
}

fn say_day(reading: Reading, around: &Circumstances) -> Phrase {
    let day = reading.day().unwrap_or(around.now.day);
    // A day years away is not counted in days.
    let is_near = (day - around.now.day).num_days().abs() <= NEAR;
    let id = match (reading.other.is_some(), is_near) {
        (true, _) => "form-reads-day-other",
        (false, true) => "form-reads-day",
        (false, false) => "form-reads-whole",
    };
    Phrase::new(id)
        .with("day", Value::FullDay(day))
        .with("in", Value::Relative(day))
        .with("other", Value::FullDay(reading.other.unwrap_or(day)))
}

fn working_day(text: &str, around: &Circumstances) -> Said {
    let Some(day) = day(text, Lean::Future, around).and_then(Reading::day) else {
        let open = asked(text, Lean::Future, around).map(|open| open.in_one_line);
        return Said::Wrong(open.unwrap_or_else(|| Phrase::new("prompt-day-unclear")));
    };
    if day < around.now.day {
        return Said::Wrong(Phrase::new("prompt-day-past").with("day", day));
    }
    let slid = around.rules.working.on_or_after(day);
    let id = if slid == day { "prompt-next-reads-day" } else { "prompt-next-reads-slid" };
    let says = Phrase::new(id).with("day", Value::FullDay(slid)).with("typed", day);
    Said::Reads(says.with("hour", "").with("aside", ""))
}

/// A date as far as it is known; a date without a year that could lie on either side is the one behind.
pub fn partial(text: &str, around: &Circumstances) -> Option<PartialDate> {
    read_partial(text, &around.future().leaning(Lean::Past))
}

fn say_partial(date: PartialDate) -> Phrase {
    match date.date() {
        Some(day) => Phrase::new("form-reads-whole").with("day", Value::FullDay(day)),
        None => Phrase::new("form-reads-partial").with("date", Value::Partial(date)),
    }
}

/// A time of day as a whole text.
pub fn time(text: &str) -> Option<NaiveTime> {
    let text = text.trim();
    read_time(text).filter(|(_, end)| *end == text.len()).map(|(time, _)| time)
}

/// An amount, in the usual currency where none is typed.
pub fn money(text: &str, around: &Circumstances) -> Option<Money> {
    Money::read(text, around.rules.gifts.currency).ok()
}

/// Two times of day with a dash or a word between them: `9:30-18:00`, `9h30 à 18h`; a bare hour is one.
pub fn hours(text: &str) -> Option<Hours> {
    let parts: Vec<&str> = text.split(|letter: char| "-–—".contains(letter) || letter.is_whitespace()).collect();
    let times: Vec<NaiveTime> = parts.iter().filter_map(|part| time(part).or_else(|| bare_hour(part))).collect();
    let words = parts.iter().filter(|part| part.contains(|letter: char| letter.is_ascii_digit())).count();
    match times[..] {
        [from, until] if words == 2 => Some(Hours { from, until }),
        _ => None,
    }
}

fn bare_hour(text: &str) -> Option<NaiveTime> {
    NaiveTime::from_hms_opt(text.parse().ok()?, 0, 0)
}

/// The one person whose name this is, or whose name alone holds it; the error says what is unclear.
pub fn person<'p>(text: &str, people: &'p [(AffiliateId, String)]) -> Result<(AffiliateId, &'p str), &'static str> {
    let typed = fold(text);
    let folded: Vec<String> = people.iter().map(|(_, name)| fold(name)).collect();
    let only = |matches: &dyn Fn(&str) -> bool| {
        let mut found =
            people.iter().zip(&folded).filter(|(_, name)| matches(name)).map(|((id, name), _)| (*id, name.as_str()));
        match (found.next(), found.next()) {
            (Some(one), None) => Some(Ok(one)),
            (Some(_), Some(_)) => Some(Err("form-several-people")),
            (None, _) => None,
        }
    };
    only(&|name| name == typed).or_else(|| only(&|name| name.contains(&typed))).unwrap_or(Err("form-nobody"))
}

/// The people whose names these are, between commas, each once; the error says what is unclear.
pub fn people(text: &str, known: &[(AffiliateId, String)]) -> Result<Vec<AffiliateId>, &'static str> {
    let mut all: Vec<AffiliateId> = Vec::new();
    for name in text.split([',', ';']).filter(|name| !name.trim().is_empty()) {
        let (id, _) = person(name, known)?;
        if !all.contains(&id) {
            all.push(id);
        }
    }
    Ok(all)
}

/// How often: a span, the sentence of the prompt (`every 2w`), or none at all; nothing typed is the rhythm of the tier.
pub fn rhythm(text: &str, around: &Circumstances) -> Option<Rhythm> {
    let text = text.trim();
    let reader = around.future();
    if text.is_empty() {
        return Some(Rhythm::ByTier);
    }
    if let Some(rhythm) = read_rhythm(text, &reader) {
        return Some(rhythm);
    }
    if let Some(days) = read_span(text, &reader) {
        return Some(Rhythm::Every(days));
    }
    let never = read(text, &reader).is_some_and(|reading| reading.meaning == Meaning::Never);
    never.then_some(Rhythm::Off)
}

fn say_rhythm(rhythm: Rhythm) -> Phrase {
    match rhythm {
        Rhythm::Every(days) => Phrase::new("prompt-next-reads-rhythm").with("days", days),
        Rhythm::Off => Phrase::new("prompt-next-reads-no-rhythm"),
        Rhythm::ByTier => Phrase::new("prompt-next-reads-tier-rhythm"),
    }
}

/// What the rhythm of the tier comes to.
fn by_tier(values: &Values<'_>) -> Said {
    let tier = values.code("field-tier", &crate::domain::affiliate::Tier::ALL, |tier| tier.code());
    let days = values.around.rules.rhythm_days(Rhythm::ByTier, tier);
    Said::Reads(match days {
        Some(days) => Phrase::new("form-reads-tier-rhythm").with("days", days),
        None => Phrase::new("prompt-next-reads-no-rhythm"),
    })
}
