//! A new event typed in one line: `SEO Summit 12 march @Lyon`, `AW Dublin 3 june to 5 june`.

use chrono::NaiveDate;

use crate::domain::dates::grammar::{Reader, names_impossible_day, read_prefix};
use crate::domain::event::NewEvent;

/// The first day, and the last one where there are several.
type Days = (NaiveDate, Option<NaiveDate>);

/// What stands between the first and the last day, in both languages.
const UNTIL: [&str; 7] = ["-", "–", "to", "until", "till", "au", "jusqu'au"];

/// Reads a new event: a name, then its day or its first and last day; after an `@` the place. `None` while a name or a day is
/// missing, and where the last day precedes the first.
pub fn read_event(text: &str, reader: &Reader) -> Option<NewEvent> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let at = words.iter().position(|word| word.len() > 1 && word.starts_with('@')).unwrap_or(words.len());
    let (said, place) = words.split_at(at);
    if days(said, reader).is_some() || names_impossible_day(text, reader) {
        return None;
    }
    let (name, place, (on, until)) = match (cut(said, 1, reader), cut(place, 1, reader)) {
        (Some((name, days)), _) => (name, place, days),
        (None, Some((place, days))) => (said, place, days),
        (None, None) => return None,
    };
    // Two days that do not follow each other: the first one is no part of the name.
    if name.split_last().is_some_and(|(last, before)| is_until(last) && cut(before, 1, reader).is_some()) {
        return None;
    }
    let name = name.join(" ").trim_matches([',', ';', '-', '–', ' ']).to_owned();
    let place = place.join(" ").trim_matches(['@', ',', ';', ' ']).to_owned();
    (!name.is_empty()).then_some(NewEvent { name, on, until, place })
}

/// The words before the longest end that is a day or several, and those days; so many words are no date in any case.
fn cut<'a>(words: &'a [&'a str], least: usize, reader: &Reader) -> Option<(&'a [&'a str], Days)> {
    (least..words.len()).find_map(|from| {
        let (before, end) = words.split_at(from);
        Some((before, days(end, reader)?))
    })
}

fn days(words: &[&str], reader: &Reader) -> Option<Days> {
    if let Some(day) = day(words, reader) {
        return Some((day, None));
    }
    let middle = words.iter().position(|word| is_until(word))?;
    let (first, last) = words.split_at(middle);
    let on = day(first, reader)?;
    // The last day is the next one of that name after the first.
    let until = day(last.get(1..)?, &Reader { today: on, ..*reader })?;
    (until >= on).then_some((on, Some(until).filter(|until| *until > on)))
}

fn is_until(word: &str) -> bool {
    UNTIL.contains(&word.replace('’', "'").to_lowercase().as_str())
}

/// The words as one date, whole.
fn day(words: &[&str], reader: &Reader) -> Option<NaiveDate> {
    let text = words.join(" ");
    read_prefix(&text, reader).filter(|(_, end)| *end == text.len()).and_then(|(reading, _)| reading.day())
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::domain::dates::grammar::{DateOrder, Lean};
    use crate::domain::dates::working::WEEKDAYS;
    use crate::domain::lang::Lang;

    fn read(text: &str) -> Option<NewEvent> {
        let today = NaiveDate::from_ymd_opt(2026, 2, 3).unwrap();
        read_event(
            text,
            &Reader { today, lang: Lang::Fr, order: DateOrder::Dmy, lean: Lean::Future, working: &WEEKDAYS },
        )
    }

    #[rstest]
    #[case("SEO Summit 12 march @Lyon", "SEO Summit", "2026-03-12", None, "Lyon")]
    #[case("SEO Summit, 12 mars", "SEO Summit", "2026-03-12", None, "")]
    #[case("SEO Summit @Palais des Congrès 12/03", "SEO Summit", "2026-03-12", None, "Palais des Congrès")]
    #[case("AW Dublin 3 june to 5 june", "AW Dublin", "2026-06-03", Some("2026-06-05"), "")]
    #[case("Salon 30 décembre au 2 janvier @Nice", "Salon", "2026-12-30", Some("2027-01-02"), "Nice")]
    #[case("Dîner aujourd'hui", "Dîner", "2026-02-03", None, "")]
    #[case("Summit 2025-11-04", "Summit", "2025-11-04", None, "")]
    #[case("Affiliate Week 2026-05-04 - 2026-05-04", "Affiliate Week", "2026-05-04", None, "")]
    fn one_line_says_everything(
        #[case] text: &str,
        #[case] name: &str,
        #[case] on: &str,
        #[case] until: Option<&str>,
        #[case] place: &str,
    ) {
        let event = read(text).expect("an event");
        assert_eq!(event.name, name);
        assert_eq!(event.on.to_string(), on);
        assert_eq!(event.until.map(|day| day.to_string()).as_deref(), until);
        assert_eq!(event.place, place);
    }

    #[rstest]
    #[case("")]
    #[case("SEO Summit")]
    #[case("Affiliate week")]
    #[case("12 march")]
    #[case("@Lyon 12 march")]
    #[case("SEO Summit 31 avril")]
    #[case("SEO Summit 2026-06-05 to 2026-06-03")]
    fn without_a_name_and_a_day_there_is_none(#[case] text: &str) {
        assert_eq!(read(text), None);
    }
}
