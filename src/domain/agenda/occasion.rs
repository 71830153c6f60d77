//! Dates that matter, relatives' birthdays among them.

use chrono::Datelike;

use super::entry::{Entry, Kind};
use super::look::Look;
use crate::domain::occasion::{OccasionKind, Recurrence};
use crate::domain::phrase::Phrase;
use crate::domain::queue::{Reach, Standing, occasion};

/// Each on its own date, which does not slide; a weekend's comes up in the queue on Friday. One that was celebrated or
/// dismissed comes up no more, but a dismissed one is not listed either.
pub(super) fn entries(person: &Standing, look: &Look<'_>) -> Vec<Entry> {
    if !person.is_within(Reach::Known) {
        return Vec::new();
    }
    let mut found = Vec::new();
    for dated in occasion::all(person) {
        for date in dated.returns(look.span.from, look.span.until, look.day.rules) {
            if occasion::is_dismissed(&dated, date, person) {
                continue;
            }
            let shows = occasion::shows_from(date, look.day.rules);
            let comes_up = (!person.was_contacted_since(shows) && date >= look.day.date).then_some(shows);
            let years = dated.date.year().map_or(0, |year| date.year() - year);
            let yearly = (dated.recurrence == Recurrence::Yearly).then_some(dated.date);
            let what = match (dated.kind, dated.label) {
                (OccasionKind::Other, label) if !label.is_empty() => Phrase::new("agenda-text").with("text", label),
                (kind, _) => Phrase::new("occasion-kind").with("kind", kind.code()),
            };
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
