//! Laws of reading: any text is read or refused, and what is read has an end.

use chrono::Days;
use proptest::prelude::*;

use super::*;

fn wordy() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "fin",
        "du",
        "mois",
        "next",
        "mardi",
        "mar",
        "12",
        "/",
        "03",
        "-",
        "2026",
        "99999",
        "w",
        "+",
        "dans",
        "d'",
        "ici",
        "le",
        "before",
        "avant",
        "Q2",
        "mi",
        "31",
        "29",
        "février",
        "february",
        ".",
        ",",
        "none",
        "\u{a0}",
        "é",
        "year",
        "9999",
        "ago",
        "0",
        "il y a",
        "王",
        "end of",
        "semaine",
        "prochaine",
    ]);
    let glue = prop::sample::select(vec!["", " ", " "]);
    prop::collection::vec((word, glue), 0..8).prop_map(|pieces| pieces.iter().map(|(w, g)| format!("{w}{g}")).collect())
}

fn hold(text: &str, reader: &Reader) -> Result<(), TestCaseError> {
    let _ = read(text, reader);
    let _ = read_partial(text, reader);
    if let Some((_, at)) = read_partial_suffix(text, reader) {
        prop_assert!(text.is_char_boundary(at));
    }
    if let Some((reading, end)) = read_prefix(text, reader) {
        prop_assert!(text.is_char_boundary(end) && end > 0);
        prop_assert_eq!(read(text.get(..end).unwrap(), reader).map(|r| r.meaning), Some(reading.meaning));
    }
    if let Some((_, span)) = find_coming(text, reader) {
        prop_assert!(text.get(span).is_some());
    }
    Ok(())
}

proptest! {
    #[test]
    fn any_text_is_read_or_refused(text in any::<String>()) {
        for reader in readers() {
            hold(&text, &reader)?;
        }
    }

    #[test]
    fn any_words_of_dates_are_read_or_refused(text in wordy(), days in 0u64..3_000_000) {
        let today = NaiveDate::from_ymd_opt(1, 1, 1).unwrap() + Days::new(days);
        for reader in readers() {
            hold(&text, &Reader { today, ..reader })?;
        }
    }
}
