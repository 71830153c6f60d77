//! A person who is away for a time.

use chrono::NaiveDate;

use super::capture::{OpenDay, open_day};
use super::dates::grammar::{Reader, Reading, read};
use super::id::AbsenceId;

/// Away from one day to another (docs/product.md, "Away"): regular contact waits, and a hello is due afterwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Absence {
    /// Identity.
    pub id: AbsenceId,
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub until: NaiveDate,
}

impl Absence {
    /// Whether it covers a day.
    pub fn covers(&self, day: NaiveDate) -> bool {
        (self.from..=self.until).contains(&day)
    }
}

/// What was typed of an absence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// Not away after all.
    Back,
    /// From a day to another, both included.
    Away(NaiveDate, NaiveDate),
}

/// They are back.
const BACK: [&str; 8] = ["back", "here", "none", "retour", "de retour", "rentré", "rentrée", "aucune"];

/// Before the first day, or before the only one.
const OPENS: [&str; 9] = ["from ", "du ", "de ", "until ", "till ", "jusqu'au ", "jusqu'à ", "au ", "to "];

/// Between the two days.
const BETWEEN: [&str; 10] =
    [" until ", " till ", " to ", " jusqu'au ", " jusqu'à ", " au ", " à ", " - ", " – ", " .. "];

/// Reads an absence as one types it: `3 feb to 10 feb`, `du 3 au 10 mars`, `until friday` from today on, `back`. `None` where the
/// words are no two days, or the last lies before the first or before today.
pub fn read_absence(text: &str, reader: &Reader<'_>) -> Option<Said> {
    let said = normalized(text);
    if BACK.contains(&said.as_str()) {
        return Some(Said::Back);
    }
    let days = BETWEEN.iter().find_map(|between| {
        let (first, last) = said.split_once(between)?;
        let from = first_day(opened(first), last, reader)?;
        Some((from, last_day(last, from, reader)?))
    });
    let (from, until) = match days {
        Some(days) => days,
        None => (reader.today, read(opened(&said), reader)?.day()?),
    };
    (from <= until && until >= reader.today).then_some(Said::Away(from, until))
}

/// A day of an absence that may be several: the question, and each answer as the whole text with that day in its place.
pub fn open_absence(text: &str, reader: &Reader<'_>) -> Option<OpenDay> {
    let said = normalized(text);
    let days = BETWEEN.iter().find_map(|between| said.split_once(between));
    let parts = days.map_or_else(|| vec![opened(&said)], |(first, last)| vec![opened(first), last.trim()]);
    parts.into_iter().find_map(|day| {
        let open = open_day(day, day.len(), read(day, reader)?)?;
        let (before, behind) = said.split_once(day)?;
        let whole = |(says, day)| (says, format!("{before}{day}{behind}"));
        Some(OpenDay { answers: open.answers.into_iter().map(whole).collect(), ..open })
    })
}

fn normalized(text: &str) -> String {
    text.trim().to_lowercase().replace('’', "'")
}

fn opened(text: &str) -> &str {
    OPENS.iter().find_map(|opens| text.strip_prefix(opens)).unwrap_or(text).trim()
}

/// The first day; the month of a bare number is that of the last day: `du 3 au 10 mars`.
fn first_day(first: &str, last: &str, reader: &Reader<'_>) -> Option<NaiveDate> {
    let is_number = first.trim_end_matches("er").chars().all(|letter| letter.is_ascii_digit());
    match last.split_once(' ') {
        Some((_, month)) if is_number => read(&format!("{first} {month}"), reader)?.day(),
        _ => read(first, reader)?.day(),
    }
}

/// The last day. A weekday that would lie before the first is the next one of its name: `monday to friday`.
pub fn last_day(last: &str, from: NaiveDate, reader: &Reader<'_>) -> Option<NaiveDate> {
    let day = read(last, reader)?.day()?;
    let next = read(last, &Reader { today: from, ..*reader }).and_then(Reading::day);
    let is_week = |next: &NaiveDate| (*next - from).num_days() <= 7;
    if day < from { Some(next.filter(is_week).unwrap_or(day)) } else { Some(day) }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::domain::dates::grammar::{DateOrder, Lean};
    use crate::domain::dates::working::WorkingDays;
    use crate::domain::lang::Lang;

    // Monday, 2 March 2026.
    #[rstest]
    #[case("3 march to 10 march", Some(("2026-03-03", "2026-03-10")))]
    #[case("from friday to monday", Some(("2026-03-06", "2026-03-09")))]
    #[case("monday to friday", Some(("2026-03-09", "2026-03-13")))]
    #[case("de jeudi à mercredi", Some(("2026-03-05", "2026-03-11")))]
    #[case("du 28 décembre au 3 janvier", Some(("2026-12-28", "2027-01-03")))]
    #[case("from 20 march to 5 march", None)]
    #[case("du 3 au 10 mars", Some(("2026-03-03", "2026-03-10")))]
    #[case("du 1er au 15 avril", Some(("2026-04-01", "2026-04-15")))]
    #[case("du 28 mars au 3 avril", Some(("2026-03-28", "2026-04-03")))]
    #[case("until friday", Some(("2026-03-02", "2026-03-06")))]
    #[case("jusqu’au 20 mars", Some(("2026-03-02", "2026-03-20")))]
    #[case("vendredi", Some(("2026-03-02", "2026-03-06")))]
    #[case("2026-03-03 - 2026-03-10", Some(("2026-03-03", "2026-03-10")))]
    #[case("10 march to 3 march", None)]
    #[case("2026-01-03 to 2026-01-10", None)]
    #[case("skiing", None)]
    #[case("", None)]
    fn an_absence_is_read_whole_or_not_at_all(#[case] text: &str, #[case] days: Option<(&str, &str)>) {
        let today = "2026-03-02".parse().unwrap();
        let working = WorkingDays::default();
        let reader = Reader { today, working: &working, lang: Lang::Fr, order: DateOrder::Dmy, lean: Lean::Future };
        let expected = days.map(|(from, until)| Said::Away(from.parse().unwrap(), until.parse().unwrap()));
        assert_eq!(read_absence(text, &reader), expected, "{text}");
        assert_eq!(read_absence("de retour", &reader), Some(Said::Back));
    }

    #[rstest]
    #[case("du lundi 10 mars au 20 mars", &["du 2026-03-10 au 20 mars", "du 2026-03-09 au 20 mars"])]
    #[case("From Friday to sat 14 february 2026", &[])]
    #[case("jusqu’au jeudi 13", &["jusqu'au 2026-03-13", "jusqu'au 2026-03-12"])]
    #[case("jeudi 13", &["2026-03-13", "2026-03-12"])]
    #[case("from friday to monday 10 march", &["from friday to 2026-03-10", "from friday to 2026-03-09"])]
    #[case("from friday to monday", &[])]
    fn an_open_day_is_asked_about(#[case] text: &str, #[case] begins: &[&str]) {
        let working = WorkingDays::default();
        let today = "2026-03-02".parse().unwrap();
        let reader = Reader { today, working: &working, lang: Lang::Fr, order: DateOrder::Dmy, lean: Lean::Future };
        let answers = open_absence(text, &reader).map(|open| open.answers).unwrap_or_default();
        let texts: Vec<&str> = answers.iter().map(|(_, text)| text.as_str()).take(2).collect();
        assert_eq!(texts, begins, "{text}");
        assert!(texts.iter().all(|text| read_absence(text, &reader).is_some()), "{texts:?}");
    }
}
