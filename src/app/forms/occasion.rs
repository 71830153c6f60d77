//! A date that matters.

use super::values::Values;
use super::{Field, Form, Kind, Page, text};
use crate::domain::id::OccasionId;
use crate::domain::item::{Item, ItemKind};
use crate::domain::occasion::{Occasion, OccasionKind, Recurrence};
use crate::domain::phrase::Phrase;

/// The form of an occasion.
pub fn form(page: &Page<'_>, before: Option<&Occasion>) -> Form {
    let date = before.map(|occasion| text::partial(occasion.date, page.around.order));
    let fields = vec![
        Field::choice(
            "field-kind",
            &OccasionKind::ALL,
            OccasionKind::code,
            "occasion-kind",
            before.map_or(OccasionKind::Birthday, |occasion| occasion.kind),
        ),
        Field::new("field-date", Kind::PartialDate, date.unwrap_or_default()).required().checked(one_day),
        Field::new(
            "field-occasion-label",
            Kind::Line,
            before.and_then(|occasion| occasion.label.clone()).unwrap_or_default(),
        )
        .checked(named),
        page.about("field-whose", before.and_then(|occasion| occasion.relative)),
        Field::choice(
            "field-recurrence",
            &Recurrence::ALL,
            Recurrence::code,
            "recurrence",
            before.map_or(Recurrence::Yearly, |occasion| occasion.recurrence),
        ),
    ];
    page.form(ItemKind::Occasion, before.cloned().map(Item::Occasion), fields, fill)
}

/// A date of no kind needs a word that says what it is.
fn named(values: &Values<'_>) -> Option<Phrase> {
    let kind = values.code("field-kind", &OccasionKind::ALL, OccasionKind::code)?;
    let is_unnamed = kind == OccasionKind::Other && values.filled("field-occasion-label").is_none();
    is_unnamed.then(|| Phrase::new("form-no-label"))
}

/// What comes once needs a whole date, and nobody is born ahead of today.
fn one_day(values: &Values<'_>) -> Option<Phrase> {
    let kind = values.code("field-kind", &OccasionKind::ALL, OccasionKind::code)?;
    if kind == OccasionKind::Birthday && values.partial("field-date")?.is_ahead_of(values.around.now.day) {
        return Some(Phrase::new("form-birthday-to-come"));
    }
    let once = values.code("field-recurrence", &Recurrence::ALL, Recurrence::code)? == Recurrence::Once;
    (once && values.partial("field-date")?.date().is_none()).then(|| Phrase::new("form-once-needs-day"))
}

fn fill(values: &Values<'_>) -> Option<Item> {
    let id = match values.before() {
        Some(Item::Occasion(before)) => before.id,
        _ => OccasionId::new(),
    };
    Some(Item::Occasion(Occasion {
        id,
        kind: values.code("field-kind", &OccasionKind::ALL, OccasionKind::code)?,
        label: values.filled("field-occasion-label"),
        relative: values.id("field-whose"),
        date: values.partial("field-date")?,
        recurrence: values.code("field-recurrence", &Recurrence::ALL, Recurrence::code)?,
    }))
}
