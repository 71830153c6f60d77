//! Something asked that waits for an answer.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

use super::values::Values;
use super::{Field, Form, Kind, Page, text};
use crate::domain::dates::grammar::Lean;
use crate::domain::id::RequestId;
use crate::domain::item::{Item, ItemKind};
use crate::domain::moment::Moment;
use crate::domain::phrase::Phrase;
use crate::domain::request::{Request, Urgency};

/// The form of a request; when it was answered is asked only of one that was noted before.
pub fn form(page: &Page<'_>, before: Option<&Request>) -> Form {
    let (order, now) = (page.around.order, page.around.now);
    let civil = |instant: DateTime<Utc>| instant.with_timezone(&now.zone).naive_local();
    let received = before.map_or(now.civil, |request| civil(request.received_at));
    let urgency = before.map_or(Urgency::Usual, |request| request.urgency);
    let day = |day: Option<NaiveDate>| day.map(|day| text::day(day, order)).unwrap_or_default();
    let mut fields = vec![
        Field::new("field-request", Kind::LongText, before.map_or("", |request| request.text.as_str())).required(),
        Field::choice("field-urgency", &Urgency::ALL, Urgency::code, "urgency", urgency),
        Field::new("field-received", Kind::Day(Lean::Past), day(Some(received.date()))).required().checked(is_past),
        Field::new("field-at", Kind::Time, text::time(received.time())).required(),
        Field::new("field-promised", Kind::Day(Lean::Future), day(before.and_then(|request| request.promised_on))),
    ];
    if let Some(request) = before {
        let answered = request.answered_at.map(|at| civil(at).date());
        fields.push(Field::new("field-answered", Kind::Day(Lean::Past), day(answered)).checked(is_answered_past));
    }
    page.form(ItemKind::Request, before.cloned().map(Item::Request), fields, fill)
}

fn is_past(values: &Values<'_>) -> Option<Phrase> {
    // Until the day turns, the hours of the night have the next date.
    (values.day("field-received")? > values.around.now.civil.date()).then(|| Phrase::new("form-day-to-come"))
}

fn is_answered_past(values: &Values<'_>) -> Option<Phrase> {
    (values.day("field-answered")? > values.around.now.civil.date()).then(|| Phrase::new("form-day-to-come"))
}

fn fill(values: &Values<'_>) -> Option<Item> {
    let now = values.around.now;
    let request = match values.before() {
        Some(Item::Request(before)) => before.clone(),
        _ => Request {
            id: RequestId::new(),
            text: String::new(),
            received_at: now.instant,
            urgency: Urgency::Usual,
            acknowledged_at: None,
            promised_on: None,
            answered_at: None,
            dropped_on: None,
            interaction: None,
        },
    };
    // What nobody touched keeps its seconds.
    let touched = values.is_changed("field-received") || values.is_changed("field-at");
    let received_at = match (values.day("field-received"), values.time("field-at")) {
        (Some(day), Some(time)) if touched => at(day, time, &now),
        _ => request.received_at,
    };
    let promised_on = values.day("field-promised");
    let answered_at = match values.day("field-answered") {
        _ if !values.is_changed("field-answered") => request.answered_at,
        Some(day) if day == now.civil.date() => Some(now.instant),
        // Of a day without an hour, the last one in which requests are answered.
        Some(day) => Some(at(day, values.around.rules.office.until, &now)),
        None => None,
    };
    Some(Item::Request(Request {
        text: values.text("field-request"),
        urgency: values.code("field-urgency", &Urgency::ALL, Urgency::code)?,
        received_at,
        promised_on,
        acknowledged_at: promised_on.and(request.acknowledged_at.or(Some(now.instant))),
        answered_at,
        ..request
    }))
}

fn at(day: NaiveDate, time: NaiveTime, now: &Moment) -> DateTime<Utc> {
    now.instant_of(day.and_time(time)).min(now.instant)
}
