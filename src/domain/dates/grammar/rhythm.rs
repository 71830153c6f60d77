//! How often somebody is to be contacted, as typed: "every 2w", "tous les 14 j", "sans rythme".

use super::{Reader, read};
use crate::domain::affiliate::Rhythm;
use crate::domain::text::fold::fold;

/// What stands before a span of time.
const EVERY: &[&str] = &["every", "each", "tous les", "toutes les", "chaque", "rythme", "rhythm", "cadence"];

/// No rhythm at all.
const OFF: &[&str] =
    &["no rhythm", "without rhythm", "sans rythme", "aucun rythme", "rhythm off", "rhythm none", "rythme aucun"];

/// The rhythm of the tier.
const BY_TIER: &[&str] =
    &["tier", "by tier", "tier rhythm", "niveau", "selon le niveau", "par niveau", "rhythm tier", "rythme niveau"];

/// The longest rhythm that makes sense: ten years.
const LONGEST_DAYS: i64 = 3_660;

/// Reads a rhythm; `None` when the text is none. A span counts from today: "every 2m" is the days that two months have now.
pub fn read_rhythm(text: &str, reader: &Reader) -> Option<Rhythm> {
    let folded = fold(text.trim());
    if OFF.contains(&folded.as_str()) {
        return Some(Rhythm::Off);
    }
    if BY_TIER.contains(&folded.as_str()) {
        return Some(Rhythm::ByTier);
    }
    let span = EVERY.iter().find_map(|every| folded.strip_prefix(every)?.strip_prefix(' '))?;
    read_span(span, reader).map(Rhythm::Every)
}

/// Reads a span of time in days: `2w`, `14 j`, `10`, `3 weeks`, `semaine`.
pub fn read_span(span: &str, reader: &Reader) -> Option<u32> {
    let span = span.trim();
    if let Ok(days) = span.parse::<u32>() {
        return Some(days).filter(|days| (1..=LONGEST_DAYS).contains(&i64::from(*days)));
    }
    let day = [span.to_owned(), span.replace(' ', "")].iter().find_map(|span| read(span, reader))?.day()?;
    let days = (day - reader.today).num_days();
    u32::try_from(days).ok().filter(|days| (1..=LONGEST_DAYS).contains(&i64::from(*days)))
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use rstest::rstest;

    use super::super::{DateOrder, Lean};
    use super::*;
    use crate::domain::dates::working::WEEKDAYS;
    use crate::domain::lang::Lang;

    #[rstest]
    #[case("every 2w", Some(Rhythm::Every(14)))]
    #[case("every 10", Some(Rhythm::Every(10)))]
    #[case("every week", Some(Rhythm::Every(7)))]
    #[case("tous les 14 j", Some(Rhythm::Every(14)))]
    #[case("toutes les 3 semaines", Some(Rhythm::Every(21)))]
    #[case("chaque semaine", Some(Rhythm::Every(7)))]
    #[case("rythme 30 jours", Some(Rhythm::Every(30)))]
    #[case("Sans rythme", Some(Rhythm::Off))]
    #[case("niveau", Some(Rhythm::ByTier))]
    #[case("every 0", None)]
    #[case("every 9999999999", None)]
    #[case("every now and then", None)]
    #[case("2w", None)]
    #[case("", None)]
    fn a_rhythm_is_read_in_both_languages(#[case] text: &str, #[case] expected: Option<Rhythm>) {
        for lang in Lang::ALL {
            let today = NaiveDate::from_ymd_opt(2026, 2, 3).unwrap();
            let reader = Reader { today, lang, order: DateOrder::Dmy, lean: Lean::Future, working: &WEEKDAYS };
            assert_eq!(read_rhythm(text, &reader), expected, "{text:?} in {lang:?}");
        }
    }
}
