//! The agenda as a file that calendars read (iCalendar, RFC 5545). The library writes it: escaping and folding are its own.
//!
//! Every event takes whole days, usually one, ends where the next day begins, and blocks nobody's time. Its identity follows from
//! the row it comes from, so that a second import changes what the first one made. Nothing private is in it, and nothing
//! whose day moves with every contact unless it was asked for: the copy would nag about people who were called long since.

use calcard::common::PartialDateTime;
use calcard::icalendar::{
    ICalendar, ICalendarClassification, ICalendarComponent, ICalendarComponentType, ICalendarFrequency, ICalendarMonth,
    ICalendarParameter, ICalendarParameterValue, ICalendarProperty, ICalendarRecurrenceRule, ICalendarTransparency,
    ICalendarValue, ICalendarValueType,
};
use chrono::{DateTime, Datelike, NaiveDate, Utc};

use crate::domain::agenda::{Agenda, Entry, Kind};
use crate::domain::dates::partial::PartialDate;
use crate::domain::phrase::Phrase;
use crate::domain::rules::LeapDay;
use crate::i18n::Words;
use crate::say;

/// A leap day comes round after so many years; the one exception, 2100, is left to those who will see it.
const LEAP_CYCLE: i32 = 4;

/// The events of an agenda.
pub struct Calendar<'a> {
    /// The entries; those that are only a number of people and private ones are left out.
    pub agenda: &'a Agenda,
    /// The language of the summaries.
    pub words: &'a Words,
    /// Where a 29 February shows in other years.
    pub leap_day: LeapDay,
    /// When it is written.
    pub now: DateTime<Utc>,
}

/// The days on which one event stands: the first, and how it comes again.
struct Days {
    /// What tells apart the events of one row; usually empty.
    part: String,
    first: NaiveDate,
    last: NaiveDate,
    again: Option<ICalendarRecurrenceRule>,
}

impl Calendar<'_> {
    /// The file's text, lines ending as the format asks.
    pub fn text(&self) -> String {
        let mut head = ICalendarComponent::new(ICalendarComponentType::VCalendar);
        head.add_property(ICalendarProperty::Version, "2.0".to_owned());
        let program = format!("-//carnet//carnet {}//{}", env!("CARGO_PKG_VERSION"), self.words.lang().code());
        head.add_property(ICalendarProperty::Prodid, program);
        let events: Vec<ICalendarComponent> = self.entries().flat_map(|entry| self.events(entry)).collect();
        head.component_ids = (1..).take(events.len()).collect();
        let mut components = vec![head];
        components.extend(events);
        ICalendar { components }.to_string()
    }

    /// How many entries are in it.
    pub fn count(&self) -> usize {
        self.entries().count()
    }

    /// What may leave the notebook; of what comes again within the span, the first.
    fn entries(&self) -> impl Iterator<Item = &Entry> {
        let mut seen = std::collections::HashSet::new();
        self.agenda
            .entries
            .iter()
            .filter(|entry| !entry.private && !entry.some_day && !entry.is_crowd())
            .filter(move |entry| entry.yearly.is_none() || entry.item.is_none_or(|item| seen.insert(item)))
    }

    fn events(&self, entry: &Entry) -> Vec<ICalendarComponent> {
        let Some(identity) = identity(entry) else { return Vec::new() };
        let days = match entry.yearly {
            None => {
                let days = entry.days();
                vec![Days { part: String::new(), first: days.from, last: days.until, again: None }]
            }
            Some(date) => yearly(date, entry.day.year().min(self.agenda.today.year()), self.leap_day),
        };
        days.into_iter().filter_map(|days| self.event(entry, &identity, days)).collect()
    }

    fn event(&self, entry: &Entry, identity: &str, days: Days) -> Option<ICalendarComponent> {
        let mut event = ICalendarComponent::new(ICalendarComponentType::VEvent);
        event.add_uid(&format!("{}-{identity}{}@carnet", entry.kind.code(), days.part));
        event.add_dtstamp(PartialDateTime::from_utc_timestamp(self.now.timestamp()));
        for (property, day) in
            [(ICalendarProperty::Dtstart, days.first), (ICalendarProperty::Dtend, days.last.succ_opt()?)]
        {
            let is_date = ICalendarParameter::value(ICalendarParameterValue::Value(ICalendarValueType::Date));
            event.add_property_with_params(property, [is_date], date(day)?);
        }
        if let Some(again) = days.again {
            event.add_property(ICalendarProperty::Rrule, again);
        }
        event.add_property(ICalendarProperty::Summary, self.summary(entry));
        if !entry.place.is_empty() {
            event.add_property(ICalendarProperty::Location, entry.place.clone());
        }
        if entry.title.is_some() && entry.who.is_some() {
            event.add_property(
                ICalendarProperty::Description,
                self.words.phrase(&entry.people_named(), self.agenda.today),
            );
        }
        event.add_property(ICalendarProperty::Categories, self.words.phrase(&entry.what, self.agenda.today));
        event.add_property(ICalendarProperty::Class, ICalendarValue::Classification(ICalendarClassification::Private));
        event.add_property(ICalendarProperty::Transp, ICalendarValue::Transparency(ICalendarTransparency::Transparent));
        Some(event)
    }

    /// Whom and what. What comes again tells the year it began and not an age, which would be wrong a year later.
    fn summary(&self, entry: &Entry) -> String {
        let say = |phrase: &Phrase| self.words.phrase(phrase, self.agenda.today);
        if let Some(title) = &entry.title {
            return title.clone();
        }
        let (names, what) = (say(&entry.names()), say(&entry.what));
        let Some(date) = entry.yearly else {
            return match &entry.detail {
                Some(detail) => {
                    say!(self.words, "agenda-event-about", names = names, what = what, detail = say(detail))
                }
                None => say!(self.words, "agenda-event", names = names, what = what),
            };
        };
        let of = entry.detail.as_ref().filter(|detail| detail.id == "agenda-occasion-of");
        let names = match of {
            None => names,
            Some(relative) => {
                let relative = say(&relative.clone().with("years", 0_i64));
                say!(self.words, "agenda-event-of", relative = relative, names = names)
            }
        };
        let text = say!(self.words, "agenda-event", names = names, what = what);
        match date.year() {
            Some(year) => say!(self.words, "agenda-event-since", text = text, year = year.to_string()),
            None => text,
        }
    }
}

/// Of the row, or of the person where the entry follows from their history.
fn identity(entry: &Entry) -> Option<String> {
    match (entry.item, &entry.who) {
        (Some(item), _) => Some(item.to_string()),
        (None, Some(who)) if entry.kind != Kind::Occasion => Some(who.id.to_string()),
        _ => None,
    }
}

/// A whole day; `None` for a year that the format cannot write.
fn date(day: NaiveDate) -> Option<PartialDateTime> {
    Some(PartialDateTime {
        year: Some(u16::try_from(day.year()).ok()?),
        month: Some(u8::try_from(day.month()).ok()?),
        day: Some(u8::try_from(day.day()).ok()?),
        ..PartialDateTime::default()
    })
}

/// The events of a date that comes again every year, from a year on.
///
/// A plain yearly rule on 29 February is skipped in other years. Shown on the 28th, the rule is "the last day of February",
/// which calendars read; shown on 1 March, no rule that all of them read says it, and each year of the cycle has an event
/// of its own that comes again every four years.
fn yearly(date: PartialDate, from: i32, leap_day: LeapDay) -> Vec<Days> {
    let every = |interval: Option<u16>| ICalendarRecurrenceRule {
        freq: ICalendarFrequency::Yearly,
        interval,
        ..ICalendarRecurrenceRule::default()
    };
    let first = |year: i32| date.in_year(year, leap_day);
    let is_leap_day = (date.month(), date.day()) == (Some(2), Some(29));
    if is_leap_day && leap_day == LeapDay::March1 {
        let cycle = (from..from + LEAP_CYCLE).filter_map(|year| {
            let part = format!("-{}", year.rem_euclid(LEAP_CYCLE));
            let first = first(year)?;
            Some(Days { part, first, last: first, again: Some(every(Some(LEAP_CYCLE as u16))) })
        });
        return cycle.collect();
    }
    let mut again = every(None);
    if is_leap_day {
        again.bymonth = vec![ICalendarMonth::new(2, false)];
        again.bymonthday = vec![-1];
    }
    first(from).map(|first| Days { part: String::new(), first, last: first, again: Some(again) }).into_iter().collect()
}

#[cfg(test)]
mod tests {
    use calcard::common::timezone::Tz;
    use rstest::rstest;

    use super::*;
    use crate::domain::affiliate::Affiliate;
    use crate::domain::agenda::Span;
    use crate::domain::id::{EventId, FactId, OccasionId};
    use crate::domain::item::ItemId;
    use crate::domain::lang::Lang;
    use crate::domain::queue::Standing;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn person() -> Standing {
        Standing::of(&Affiliate::new("Ana", DateTime::UNIX_EPOCH), crate::domain::zone::Zone::UTC)
    }

    fn written(entries: Vec<Entry>, leap_day: LeapDay) -> String {
        let today = day("2026-02-03");
        let agenda = Agenda::of(Span::of_days(today, 366), today, entries);
        let words = Words::new(Lang::En);
        Calendar { agenda: &agenda, words: &words, leap_day, now: DateTime::UNIX_EPOCH }.text()
    }

    /// The days of every event until the end of 2029, as the library reads the rules.
    fn days(calendar: &str) -> Vec<NaiveDate> {
        let mut days = Vec::new();
        // One at a time: a rule without an end takes all that the library gives.
        for event in ICalendar::parse(calendar).unwrap().components.into_iter().skip(1) {
            let alone = ICalendar { components: vec![event] }.expand_dates(Tz::UTC, 100);
            assert_eq!(alone.errors, []);
            days.extend(alone.events.iter().map(|event| event.start.date_naive()));
        }
        days.retain(|day| day.year() < 2030);
        days.sort_unstable();
        days
    }

    #[rstest]
    #[case::the_28th(LeapDay::February28, "1988-02-29", ["2026-02-28", "2027-02-28", "2028-02-29", "2029-02-28"])]
    #[case::the_1st(LeapDay::March1, "--02-29", ["2026-03-01", "2027-03-01", "2028-02-29", "2029-03-01"])]
    #[case::any_other_day(LeapDay::March1, "--03-01", ["2026-03-01", "2027-03-01", "2028-03-01", "2029-03-01"])]
    fn a_yearly_date_is_right_in_four_years(
        #[case] leap_day: LeapDay,
        #[case] on: PartialDate,
        #[case] expected: [&str; 4],
    ) {
        let first = on.in_year(2026, leap_day).unwrap();
        let entry = Entry { yearly: Some(on), ..Entry::new(Kind::Occasion, first, &person()) };
        let calendar = written(vec![entry.from(ItemId::Occasion(OccasionId::new()))], leap_day);
        assert_eq!(days(&calendar), expected.map(day), "{calendar}");
    }

    #[rstest]
    #[case::several_days(Some(("2026-03-12", "2026-03-14")), "2026-03-12", "20260312", "20260315")]
    #[case::one_day(None, "2026-02-28", "20260228", "20260301")]
    #[case::going_on(Some(("2026-01-31", "2026-02-04")), "2026-02-03", "20260131", "20260205")]
    fn an_event_takes_its_own_days_and_ends_where_the_next_one_begins(
        #[case] lasts: Option<(&str, &str)>,
        #[case] stands: &str,
        #[case] start: &str,
        #[case] end: &str,
    ) {
        let entry = Entry {
            title: Some("SEO Summit".to_owned()),
            place: "Palais; Lyon".to_owned(),
            lasts: lasts.map(|(from, until)| (day(from), day(until))),
            item: Some(ItemId::Event(EventId::new())),
            ..Entry::crowd(Kind::Event, day(stands), 0)
        };
        let calendar = written(vec![entry], LeapDay::February28);
        for line in [
            format!("DTSTART;VALUE=DATE:{start}\r\n"),
            format!("DTEND;VALUE=DATE:{end}\r\n"),
            "SUMMARY:SEO Summit\r\n".to_owned(),
            "LOCATION:Palais\\; Lyon\r\n".to_owned(),
        ] {
            assert!(calendar.contains(&line), "{line}{calendar}");
        }
    }

    #[test]
    fn nothing_private_and_no_crowd_leaves_the_notebook() {
        let fact = |private| {
            let entry = Entry::new(Kind::FactDate, day("2026-02-14"), &person()).saying("operation");
            Entry { private, ..entry.from(ItemId::Fact(FactId::new())) }
        };
        let crowd = Entry::crowd(Kind::Rhythm, day("2026-02-14"), 40);
        assert_eq!(written(vec![fact(true), crowd], LeapDay::February28).matches("BEGIN:VEVENT").count(), 0);
        assert!(written(vec![fact(false)], LeapDay::February28).contains("operation"));
    }

    #[test]
    fn a_text_comes_back_as_it_was_and_no_line_is_too_long() {
        let said = "a; b, c\\d\nline two: é 🎂 ".repeat(9);
        let entry = Entry::new(Kind::FactDate, day("2026-02-14"), &person()).saying(&said);
        let calendar = written(vec![entry.from(ItemId::Fact(FactId::new()))], LeapDay::February28);
        assert!(calendar.split("\r\n").all(|line| line.len() <= 75), "{calendar}");
        let read = ICalendar::parse(&calendar).unwrap();
        let summary = read.components[1].entries.iter().find(|entry| entry.name == ICalendarProperty::Summary).unwrap();
        assert_eq!(summary.values, [ICalendarValue::Text(format!("Ana: their day, {said}"))]);
    }
}
