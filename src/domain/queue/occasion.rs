//! A date that matters: a birthday, a wedding, a final.

use chrono::{Datelike, Days, NaiveDate};
use uuid::Uuid;

use super::day::Day;
use super::reason::{Lateness, Reach, Reason, Source, UnderSnooze};
use super::standing::Standing;
use crate::domain::dates::partial::PartialDate;
use crate::domain::id::RelativeId;
use crate::domain::item::ItemId;
use crate::domain::occasion::{OccasionKind, Recurrence};
use crate::domain::phrase::Phrase;
use crate::domain::relative::Relative;
use crate::domain::rules::Rules;

/// Years that are looked ahead when an occasion was dismissed or closed.
const YEARS_AHEAD: usize = 8;

/// Occasions, relatives' birthdays among them (docs/product.md, "Dates").
///
/// Due: its own date, which does not slide. It shows from the working day on or before it, and for three days after,
/// "belated". A contact while it shows closes it, unless it left it open. A date without a day of the month raises nothing: none is invented.
pub struct Occasions;

impl Source for Occasions {
    fn id(&self) -> &'static str {
        "occasion"
    }

    fn reach(&self) -> Reach {
        Reach::InProgramme
    }

    fn under_snooze(&self) -> UnderSnooze {
        UnderSnooze::Shows
    }

    fn reasons(&self, person: &Standing, day: &Day<'_>) -> Vec<Reason> {
        all(person)
            .filter_map(|dated| Some((dated.next(first_belated(day.date, day.rules), person, day.rules)?, dated)))
            .filter(|(date, _)| shows_from(*date, day.rules) <= day.date)
            .map(|(date, dated)| {
                Reason::new(self.kind(), date, dated.sentence(date, day))
                    .from(dated.row)
                    .late(Lateness::new(day.since(date), 1))
            })
            .collect()
    }

    fn earliest(&self, person: &Standing, day: &Day<'_>) -> Option<NaiveDate> {
        all(person)
            .filter_map(|dated| dated.next(first_belated(day.date, day.rules), person, day.rules))
            .map(|date| shows_from(date, day.rules))
            .min()
    }
}

/// The day from which an occasion shows: early, on Friday, when it falls on a weekend.
pub(in crate::domain) fn shows_from(date: NaiveDate, rules: &Rules) -> NaiveDate {
    rules.working.on_or_before(date)
}

/// The nearest occasion onto which something due on a day may move, so that nobody is pinged twice: its date.
pub(super) fn near(due: NaiveDate, person: &Standing, rules: &Rules) -> Option<NaiveDate> {
    let from = due.checked_sub_days(Days::new(u64::from(rules.bundle_days)))?;
    all(person)
        .filter_map(|dated| dated.next(from, person, rules))
        .map(|date| ((date - due).num_days().abs(), date))
        .filter(|(away, _)| *away <= i64::from(rules.bundle_days))
        .min()
        .map(|(_, date)| date)
}

/// Whether a date of an occasion was declared void.
pub(in crate::domain) fn is_dismissed(dated: &Dated<'_>, date: NaiveDate, person: &Standing) -> bool {
    person.has_dismissed(Occasions.kind(), date, Some(dated.row))
}

/// The oldest date that still shows on a day.
fn first_belated(day: NaiveDate, rules: &Rules) -> NaiveDate {
    day.checked_sub_days(Days::new(u64::from(rules.belated_days))).unwrap_or(day)
}

/// An occasion, or a relative's birthday.
pub(in crate::domain) struct Dated<'p> {
    row: Uuid,
    /// The occasion, or the relative.
    pub(in crate::domain) item: ItemId,
    /// What it is.
    pub(in crate::domain) kind: OccasionKind,
    /// A further word; may be empty.
    pub(in crate::domain) label: &'p str,
    /// The date, as far as it is known.
    pub(in crate::domain) date: PartialDate,
    /// Every year or once.
    pub(in crate::domain) recurrence: Recurrence,
    /// Whose date it is, when not the affiliate's own.
    pub(in crate::domain) relative: Option<&'p Relative>,
}

/// Everything of a person that has a date: occasions, and relatives' birthdays that no occasion tells.
pub(in crate::domain) fn all(person: &Standing) -> impl Iterator<Item = Dated<'_>> {
    let occasions = person.occasions.iter().map(|occasion| Dated {
        row: occasion.id.0,
        item: ItemId::Occasion(occasion.id),
        kind: occasion.kind,
        label: occasion.label.as_deref().unwrap_or_default(),
        date: occasion.date,
        recurrence: occasion.recurrence,
        relative: occasion.relative.and_then(|id| person.relatives.iter().find(|relative| relative.id == id)),
    });
    let has_birthday = |id: RelativeId| {
        person.occasions.iter().any(|known| known.kind == OccasionKind::Birthday && known.relative == Some(id))
    };
    let birthdays = person.relatives.iter().filter(move |relative| !has_birthday(relative.id)).filter_map(|relative| {
        Some(Dated {
            row: relative.id.0,
            item: ItemId::Relative(relative.id),
            kind: OccasionKind::Birthday,
            label: "",
            date: relative.birthday?,
            recurrence: Recurrence::Yearly,
            relative: Some(relative),
        })
    });
    occasions.chain(birthdays)
}

impl Dated<'_> {
    /// The first return on or after a day that is neither closed by a contact nor dismissed.
    fn next(&self, from: NaiveDate, person: &Standing, rules: &Rules) -> Option<NaiveDate> {
        let open = |date: &NaiveDate| {
            !person.is_closed_by_contact(Occasions.kind(), *date, Some(self.row), shows_from(*date, rules))
                && !person.has_dismissed(Occasions.kind(), *date, Some(self.row))
        };
        if let (Recurrence::Once, Some(date)) = (self.recurrence, self.date.date()) {
            return Some(date).filter(|date| *date >= from).filter(open);
        }
        let from = self.first_return(rules).map_or(from, |first| first.max(from));
        let next = |day: NaiveDate| self.date.next_on_or_after(day, rules.leap_day);
        std::iter::successors(next(from), |date| next(date.succ_opt()?)).take(YEARS_AHEAD).find(open)
    }

    /// Its dates from one day to another, whatever became of them.
    pub(in crate::domain) fn returns(&self, from: NaiveDate, until: NaiveDate, rules: &Rules) -> Vec<NaiveDate> {
        if let (Recurrence::Once, Some(date)) = (self.recurrence, self.date.date()) {
            return Some(date).into_iter().filter(|date| (from..=until).contains(date)).collect();
        }
        let first = self.first_return(rules).map_or(from, |first| first.max(from));
        (first.year()..=until.year())
            .filter_map(|year| self.date.in_year(year, rules.leap_day))
            .filter(|date| (first..=until).contains(date))
            .collect()
    }

    /// The first return of a date with a year: a birthday comes back a year after the birth, a wedding is one already.
    fn first_return(&self, rules: &Rules) -> Option<NaiveDate> {
        let years = match self.kind {
            OccasionKind::Birthday | OccasionKind::PartnerSince => 1,
            OccasionKind::Wedding | OccasionKind::NameDay | OccasionKind::Other => 0,
        };
        self.date.in_year(self.date.year()? + years, rules.leap_day)
    }

    fn sentence(&self, date: NaiveDate, day: &Day<'_>) -> Phrase {
        let (when, days) = match (date - day.date).num_days() {
            0 => ("today", 0),
            ahead @ 1.. => ("early", ahead),
            past => ("belated", -past),
        };
        let years = self.date.year().map_or(0, |year| date.year() - year);
        let why = match self.relative {
            None => Phrase::new("reason-occasion"),
            Some(relative) => Phrase::new("reason-occasion-of")
                .with("name", relative.name.as_str())
                .with("relation", relative.relation.code()),
        };
        why.with("kind", self.kind.code())
            .with("label", self.label)
            .with("years", i64::from(years))
            .with("when", when)
            .with("days", days)
            .with("on", date)
    }
}
