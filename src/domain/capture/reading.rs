//! What a composer's line means so far, ready to be shown line by line under "read as".

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

use super::{About, Due, Person, Question, ReadAs, Resolved, Sense, Tense, Topic, Unread, UnreadWhy};
use crate::domain::age::AgeNow;
use crate::domain::birth::Birth;
use crate::domain::channel::ChannelKind;
use crate::domain::dates::grammar::Aside;
use crate::domain::dates::partial::PartialDate;
use crate::domain::mind::Minded;
use crate::domain::occasion::OccasionKind;
use crate::domain::phrase::{Phrase, Value};
use crate::domain::promise::PromiseBy;
use crate::domain::relative::Relation;
use crate::domain::request::Urgency;

/// How a line of "read as" is painted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// As what was understood.
    Understood,
    /// As what was not, and what one should look at.
    Warns,
}

/// One line of "read as".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadLine {
    /// The message with its label: note, fact, promise.
    pub label: &'static str,
    /// What was understood.
    pub says: Phrase,
    /// How it is painted.
    pub tone: Tone,
}

impl ReadLine {
    fn understood(label: &'static str, says: Phrase) -> Self {
        Self { label, says, tone: Tone::Understood }
    }

    fn warning(label: &'static str, says: Phrase) -> Self {
        Self { label, says, tone: Tone::Warns }
    }
}

/// What a composer's line means so far.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reading {
    /// Who took part.
    pub with: Vec<Person>,
    /// How.
    pub channel: ChannelKind,
    /// When.
    pub on: NaiveDate,
    /// The pieces.
    pub lines: Vec<ReadLine>,
    /// Words with several readings.
    pub questions: Vec<Question>,
    /// What is to be minded of those who took part.
    pub minds: Vec<Minded>,
}

impl Reading {
    /// The reading with the time by which the answer to a request is due, below the request.
    #[must_use]
    pub fn answered_by(mut self, due: NaiveDateTime) -> Self {
        let says = Phrase::new("read-answer-by").with("day", Value::FullDay(due.date())).with("time", due.time());
        let below = self.lines.iter().position(|line| line.label == "read-label-request").map_or(0, |at| at + 1);
        self.lines.insert(below, ReadLine::understood("read-label-answer", says));
        self
    }

    /// The reading of a resolved line; `channel` is the way that counts, `by_rhythm` the next day where the line says none.
    pub fn of(text: &str, resolved: &Resolved, channel: ChannelKind, by_rhythm: Option<NaiveDate>) -> Self {
        let several = resolved.with.len() > 1;
        let mut lines: Vec<ReadLine> = resolved.items.iter().filter_map(|item| line(text, item, several)).collect();
        let says_next = resolved.items.iter().any(|item| matches!(item.sense, Sense::Next(_)));
        let is_open = resolved.questions.iter().any(|question| question.topic == Topic::Day);
        if let (false, Some(day)) = (says_next || is_open, by_rhythm) {
            lines.push(ReadLine::understood("read-label-next", Phrase::new("read-next-rhythm").with("day", day)));
        }
        lines.extend(resolved.sensitive().map(|says| ReadLine::warning("read-label-mind", says)));
        Self {
            with: resolved.with.clone(),
            channel,
            on: resolved.on.unwrap_or(resolved.today),
            lines,
            questions: resolved.questions.clone(),
            minds: Vec::new(),
        }
    }
}

fn line(text: &str, item: &ReadAs, several: bool) -> Option<ReadLine> {
    let (label, says) = match &item.sense {
        // Who, how and when stand in the head of the sheet.
        Sense::With(_) | Sense::Channel(_) => return None,
        Sense::When { on, tense, other, at } => {
            let id = match (tense, other) {
                (Tense::Plan, _) => "read-plan",
                (Tense::Past, Some(_)) => "read-when-other",
                (Tense::Past, None) => "read-when",
            };
            let says = Phrase::new(id).with("day", *on).with("other", other.unwrap_or(*on)).with("hour", hour(*at));
            ("read-label-when", says)
        }
        Sense::Kind(kind) => ("read-label-kind", Phrase::new("contact-kind").with("kind", kind.code())),
        Sense::Broadcast => ("read-label-kind", Phrase::new("read-broadcast")),
        Sense::Note(note) => ("read-label-note", Phrase::new("read-text").with("text", note.as_str())),
        Sense::Fact { of, kind, text, about, on } => {
            ("read-label-fact", whose(fact(kind.code(), text, about, *on), of, several))
        }
        Sense::Gift { of, name, whom, inspired_by } => {
            ("read-label-gift", whose(gift(name, whom.as_deref(), inspired_by.as_deref()), of, several))
        }
        Sense::Relative { of, name, relation, birthday, age } => {
            let id = match (birthday, age) {
                (Some(_), _) => "read-relative-birthday",
                (None, Some(_)) => "read-relative-age",
                (None, None) => "read-relative",
            };
            let birth = Birth { birthday: *birthday, age: *age };
            ("read-label-family", whose(relative(id, name, *relation, birth), of, several))
        }
        Sense::Birth { of, name, relation, birthday, age } => {
            let id = match (birthday, age) {
                (Some(_), _) => "read-birth-birthday",
                (None, Some(_)) => "read-birth-age",
                (None, None) => "read-birth",
            };
            let birth = Birth { birthday: *birthday, age: *age };
            ("read-label-family", whose(relative(id, name, *relation, birth), of, several))
        }
        Sense::Occasion { of, kind, label, date, about } => {
            ("read-label-date", whose(occasion(*kind, label.as_deref(), *date, about), of, several))
        }
        Sense::Promise { by, of, text, due } => {
            let label = match by {
                PromiseBy::Me => "read-label-owe",
                PromiseBy::Them => "read-label-owed",
            };
            (label, whose(promise(text, due.map(|due| due.on)), of, several))
        }
        Sense::Request { of, text, urgency, promised } => {
            ("read-label-request", whose(request(text, *urgency, *promised), of, several))
        }
        Sense::Feedback { of, text } => {
            ("read-label-feedback", whose(Phrase::new("read-promise").with("text", text.as_str()), of, several))
        }
        Sense::Tag(name) => ("read-label-tag", Phrase::new("read-text").with("text", name.as_str())),
        Sense::Next(due) => ("read-label-next", next(*due)),
        Sense::NoFollowUp => ("read-label-next", Phrase::new("read-next-none")),
        Sense::Unread(unread) => ("read-label-unread", not_read(text, unread)),
    };
    let read = if matches!(item.sense, Sense::Unread(_)) { ReadLine::warning } else { ReadLine::understood };
    Some(read(label, says))
}

fn fact(kind: &str, text: &str, about: &About, on: Option<NaiveDate>) -> Phrase {
    let id = match (about, on) {
        (About::Known { .. }, _) => "read-fact-known",
        (About::Offer { .. }, _) => "read-fact-offer",
        (About::Alone, Some(_)) => "read-fact-dated",
        (About::Alone, None) => "read-fact",
    };
    let mut says = Phrase::new(id).with("kind", kind).with("text", text);
    match about {
        About::Known { name, relation } => {
            says = says.with("name", name.as_str()).with("relation", relation.code());
        }
        About::Offer { name } => says = says.with("name", name.as_str()),
        About::Alone => {}
    }
    on.map_or(says.clone(), |day| says.with("day", day))
}

fn relative(id: &'static str, name: &str, relation: Relation, birth: Birth) -> Phrase {
    let says = Phrase::new(id).with("name", name).with("relation", relation.code()).with("kin", kin(relation));
    match (birth.birthday, birth.age) {
        (Some(date), _) => says.with("birthday", dated(date)),
        (None, Some(known)) => says.with("age", AgeNow::Exact(known.age).phrase()),
        (None, None) => says,
    }
}

/// A date as far as it is known; a whole one with its weekday.
fn dated(date: PartialDate) -> Value {
    date.date().map_or(Value::Partial(date), Value::FullDay)
}

fn kin(relation: Relation) -> Phrase {
    Phrase::new("relation").with("kind", relation.code())
}

fn occasion(kind: OccasionKind, label: Option<&str>, date: PartialDate, about: &About) -> Phrase {
    let id = match (about, label) {
        (About::Known { .. }, _) => "read-occasion-known",
        (About::Offer { .. }, _) => "read-occasion-offer",
        (About::Alone, Some(_)) => "read-occasion-label",
        (About::Alone, None) => "read-occasion",
    };
    let what = match label {
        Some(label) if kind == OccasionKind::Other => Phrase::new("read-text").with("text", label),
        _ => Phrase::new("occasion-kind").with("kind", kind.code()),
    };
    let says = Phrase::new(id)
        .with("kind", kind.code())
        .with("label", label.unwrap_or_default())
        .with("what", what)
        .with("date", dated(date));
    match about {
        About::Known { name, relation } => says.with("name", name.as_str()).with("kin", kin(*relation)),
        About::Offer { name } => says.with("name", name.as_str()),
        About::Alone => says,
    }
}

fn promise(text: &str, due: Option<NaiveDate>) -> Phrase {
    match due {
        Some(due) => Phrase::new("read-promise-due").with("text", text).with("day", Value::FullDay(due)),
        None => Phrase::new("read-promise").with("text", text),
    }
}

fn gift(name: &str, whom: Option<&str>, inspired_by: Option<&str>) -> Phrase {
    let id = match (whom, inspired_by) {
        (Some(_), _) => "read-gift-for",
        (None, Some(_)) => "read-gift-inspired",
        (None, None) => "read-gift",
    };
    Phrase::new(id)
        .with("text", name)
        .with("name", whom.unwrap_or_default())
        .with("fact", inspired_by.unwrap_or_default())
}

fn request(text: &str, urgency: Urgency, promised: Option<Due>) -> Phrase {
    let id = match (promised, urgency) {
        (Some(_), _) => "read-request-promised",
        (None, Urgency::Urgent) => "read-request-urgent",
        (None, Urgency::Usual) => "read-request",
    };
    let says = Phrase::new(id).with("text", text);
    match promised {
        Some(day) => says.with("day", Value::FullDay(day.on)),
        None => says,
    }
}

fn next(due: Due) -> Phrase {
    let id = match (due.slid_from, due.other) {
        (Some(_), _) => "read-next-slid",
        (None, Some(_)) => "read-next-other",
        (None, None) => "read-next",
    };
    Phrase::new(id)
        .with("day", Value::FullDay(due.on))
        .with("in", Value::Relative(due.on))
        .with("from", due.slid_from.unwrap_or(due.on))
        .with("other", due.other.unwrap_or(due.on))
        .with("hour", hour(due.at))
        .with("aside", aside(due.aside))
}

/// ` at 9:00`, or nothing.
pub fn hour(at: Option<NaiveTime>) -> Value {
    at.map_or_else(|| Value::from(""), |at| Phrase::new("read-hour").with("time", at).into())
}

/// What is to be said of how a day was counted, or nothing.
pub fn aside(aside: Option<Aside>) -> Value {
    match aside {
        Some(Aside::Saturdays) => Phrase::new("read-saturdays").into(),
        None => Value::from(""),
    }
}

/// That the day counts, where an hour was typed for what has none: nobody is hidden until an hour.
pub fn without_hour(at: Option<NaiveTime>) -> Value {
    at.map_or_else(|| Value::from(""), |_| Phrase::new("read-without-hour").into())
}

fn not_read(text: &str, unread: &Unread) -> Phrase {
    let id = match unread.why {
        UnreadWhy::Kind => "unread-kind",
        UnreadWhy::Date => "unread-date",
        UnreadWhy::Channel => "unread-channel",
        UnreadWhy::Person => "unread-person",
        UnreadWhy::Again => "unread-again",
        UnreadWhy::Empty => "unread-empty",
        UnreadWhy::Passed => "unread-passed",
        UnreadWhy::Ahead => "unread-ahead",
    };
    let typed = text.get(unread.span.clone()).unwrap_or_default().trim();
    Phrase::new(id).with("text", typed).with("stays", Phrase::new("unread-stays").with("in", unread.stays.code()))
}

/// With several people in the line, whose page it goes on is said.
fn whose(says: Phrase, of: &[Person], several: bool) -> Phrase {
    let names: Vec<&str> = of.iter().map(|person| person.name.as_str()).collect();
    if several {
        says.with("whose", Phrase::new("read-whose").with("names", names.join(", ")))
    } else {
        says.with("whose", "")
    }
}
