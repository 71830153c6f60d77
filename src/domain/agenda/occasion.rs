//! Dates that matter, relatives' birthdays among them.

use chrono::{Datelike, Months, NaiveDate};

use super::entry::{Entry, Kind};
use super::look::Look;
use crate::domain::occasion::{OccasionKind, Recurrence};
use crate::domain::phrase::{Phrase, Value};
use crate::domain::queue::{Reach, Standing, occasion};

/// Each on its own date, which does not slide; a weekend's comes up in the queue on Friday. One that was celebrated or
/// dismissed comes up no more, but a dismissed one is not listed either.
pub(super) fn entries(person: &Standing, look: &Look<'_>) -> Vec<Entry> {
    if !person.is_within(Reach::Known) {
        return Vec::new();
    }
    let mut found: Vec<Entry> = occasion::all(person).flat_map(|dated| of_month(&dated, person, look)).collect();
    for dated in occasion::all(person) {
        for date in dated.returns(look.span.from, look.span.until, look.day.rules) {
            if occasion::is_dismissed(&dated, date, person) {
                continue;
            }
            let shows = occasion::shows_from(date, look.day.rules);
            let comes_up = (!person.was_contacted_since(shows) && date >= look.day.date).then_some(shows);
            let years = dated.date.year().map_or(0, |year| date.year() - year);
            let yearly = (dated.recurrence == Recurrence::Yearly).then_some(dated.date);
            let what = called(&dated);
            let detail = match dated.relative {
                Some(relative) => Some(
                    Phrase::new("agenda-occasion-of")
                        .with("name", relative.name.as_str())
                        .with("relation", relative.relation.code()),
                ),
                None if years > 0 => Some(Phrase::new("agenda-occasion-own")),
                None => None,
            };
            let detail = detail.map(|detail| detail.with("kind", dated.kind.code()).with("years", i64::from(years)));
            let entry = Entry::new(Kind::Occasion, date, person).from(dated.item);
            found.push(Entry { comes_up: comes_up.map(|day| day.max(look.day.date)), yearly, what, detail, ..entry });
        }
    }
    found
}

fn called(dated: &occasion::Dated<'_>) -> Phrase {
    match (dated.kind, dated.label) {
        (OccasionKind::Other, label) if !label.is_empty() => Phrase::new("agenda-text").with("text", label),
        (kind, _) => Phrase::new("occasion-kind").with("kind", kind.code()),
    }
}

/// A date of which only the month is known, in each such month of the span: it says so, and brings nobody up.
fn of_month(dated: &occasion::Dated<'_>, person: &Standing, look: &Look<'_>) -> Vec<Entry> {
    let (Some(month), None) = (dated.date.month(), dated.date.day()) else { return Vec::new() };
    let years = look.span.from.year()..=look.span.until.year();
    let months = years.filter(|year| dated.date.year().is_none_or(|first| *year > first));
    let day_in = |year: i32| {
        let first = NaiveDate::from_ymd_opt(year, month, 1)?;
        let last = first.checked_add_months(Months::new(1))?.pred_opt()?;
        (first <= look.span.until && last >= look.span.from).then(|| first.max(look.span.from))
    };
    let entry = |day: NaiveDate| {
        let (id, name) = match dated.relative {
            Some(relative) => ("agenda-some-day-of", relative.name.as_str()),
            None => ("agenda-some-day", ""),
        };
        let detail = Some(Phrase::new(id).with("name", name).with("month", Value::Month(day)));
        let entry = Entry::new(Kind::Occasion, day, person).from(dated.item);
        Entry { comes_up: None, some_day: true, what: called(dated), detail, ..entry }
    };
    months.filter_map(day_in).map(entry).collect()
}
