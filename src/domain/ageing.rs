//! Ages that notes speak of go on growing: "Mia, 3 (2023)" is about 6 in 2026. The words themselves stay as they were
//! written; the rule only says what they come to today.

use chrono::{Datelike, NaiveDate};

use super::age::KnownAge;
use super::fact::{Fact, FactKind};
use super::text::fold::fold;

/// Nobody is older.
const OLDEST: u32 = 120;
/// A year in a note is no earlier.
const EARLIEST_YEAR: i32 = 1950;
/// Before a number of years these words make it a while, not an age: "depuis 5 ans".
const WHILE: &[&str] = &[
    "depuis", "dans", "pendant", "durant", "a", "les", "en", "sur", "apres", "avant", "plus", "moins", "vers", "pour",
    "for", "since", "in", "every", "after",
];

impl Fact {
    /// The ages that its words speak of, as they come to about now, in the order of the words; empty where they speak of
    /// none, or of ages that have not grown since. An age counts from the year beside it ("(2023)", "en 2023"), else from
    /// the day it was learned. What is not about the family must say more clearly that a number is an age.
    pub fn ages_now(&self, today: NaiveDate) -> Vec<u32> {
        let close = self.kind == FactKind::Family || self.relative.is_some();
        let words: Vec<Word> = self.text.split_whitespace().map(Word::of).collect();
        let Ok(year) = year_of(&words, today) else { return Vec::new() };
        let ages = (0..words.len()).filter_map(|at| age_at(&words, at, close));
        let grown = |age: u32| match year {
            Some(year) => age + u32::try_from(today.year() - year).unwrap_or(0),
            None => KnownAge::years(age, self.learned_on).about(today).years(),
        };
        ages.filter(|age| grown(*age) > *age).map(grown).filter(|age| *age <= OLDEST).collect()
    }
}

/// A word of a note.
struct Word {
    /// Without accents and punctuation around it, in lower case.
    bare: String,
    /// Whether a comma follows it.
    comma: bool,
    /// Whether it stands in parentheses, or at an end of them.
    parenthesis: bool,
}

impl Word {
    fn of(raw: &str) -> Self {
        let bare = fold(raw.trim_matches(|c: char| !c.is_alphanumeric()));
        Self { bare, comma: raw.ends_with(','), parenthesis: raw.starts_with('(') || raw.contains(')') }
    }

    fn is(&self, any: &[&str]) -> bool {
        any.contains(&self.bare.as_str())
    }
}

/// The year in which the note was true, where it says one; an error where it names several.
fn year_of(words: &[Word], today: NaiveDate) -> Result<Option<i32>, ()> {
    let mut found = None;
    for (at, word) in words.iter().enumerate() {
        let said = word.parenthesis || (at > 0 && words[at - 1].is(&["en", "in"]));
        let year = word.bare.parse::<i32>().ok().filter(|year| (EARLIEST_YEAR..=today.year()).contains(year));
        match (year.filter(|_| said), found) {
            (Some(year), Some(other)) if year != other => return Err(()),
            (Some(year), _) => found = Some(year),
            (None, _) => {}
        }
    }
    Ok(found)
}

/// The age at a word, if it is one.
fn age_at(words: &[Word], at: usize, close: bool) -> Option<u32> {
    let word = &words[at];
    let digits = word.bare.bytes().take_while(u8::is_ascii_digit).count();
    let (number, unit) = word.bare.split_at_checked(digits)?;
    let age: u32 = number.parse().ok().filter(|age| *age < OLDEST)?;
    let next = |by: usize| words.get(at + by);
    let before = at.checked_sub(1).and_then(|at| words.get(at));
    let of_years = |by: usize| next(by).is_some_and(|word| word.is(&["year", "years", "yr", "yrs"]));
    let old = |by: usize| next(by).is_some_and(|word| word.is(&["old"]));
    // "3yo", "3-year-old" (a hyphen folds to a blank), "3 years old", "aged 3".
    let clear = matches!(unit.trim(), "yo" | "year old" | "years old")
        || (unit.is_empty() && (next(1).is_some_and(|word| word.is(&["yo", "y/o"])) || (of_years(1) && old(2))))
        || before.is_some_and(|word| word.is(&["aged", "age", "agee", "ages"]))
        || (before.is_some_and(|word| word.is(&["de"]))
            && at.checked_sub(2).is_some_and(|at| words[at].is(&["age", "agee", "ages", "agees"])));
    if clear {
        return Some(age);
    }
    let is_while = before.is_some_and(|word| word.is(WHILE));
    let after = if unit == "ans" { 1 } else { 2 };
    let ans = unit == "ans" || unit == "an" || (unit.is_empty() && next(1).is_some_and(|word| word.is(&["ans", "an"])));
    // "18 ans de mariage", "20 ans d'expérience".
    let is_span = next(after).is_some_and(|word| word.is(&["de", "du"]) || word.bare.starts_with("dexp"));
    let beside_year = unit.is_empty() && next(1).is_some_and(|word| word.parenthesis && is_year(&word.bare));
    let named = before.is_some_and(|word| word.comma);
    let said = (ans && !is_while && !is_span) || beside_year;
    (said && (close || named)).then_some(age)
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::domain::id::FactId;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn fact(kind: FactKind, text: &str, learned: &str) -> Fact {
        Fact {
            id: FactId::new(),
            kind,
            text: text.to_owned(),
            relative: None,
            on: None,
            learned_on: day(learned),
            interaction: None,
            private: false,
            asked_on: None,
        }
    }

    #[rstest]
    #[case::year_beside("Mia, 3 (2023)", "2023-05-02", &[6])]
    #[case::year_counts_from_the_year_not_the_day_of_writing("Mia, 3 (2023)", "2026-01-20", &[6])]
    #[case::french_year("Mia a eu 3 ans en 2023", "2023-05-02", &[6])]
    #[case::learned_in_a_year("Mia, 3 ans", "2023-03-01", &[6])]
    #[case::to_the_nearest_year("Mia is 3 years old", "2023-09-01", &[5])]
    #[case::two_children("Mia, 3 ans, et Tom, 5 ans (2023)", "2023-03-01", &[6, 8])]
    #[case::joined("a 3-year-old and a 7yo", "2024-02-03", &[5, 9])]
    #[case::aged("fils âgé de 8 ans", "2025-02-01", &[9])]
    #[case::english_aged("son aged 8", "2025-02-01", &[9])]
    #[case::not_grown_yet("Mia, 3 ans", "2026-01-08", &[])]
    #[case::a_while("mariés depuis 5 ans", "2023-01-01", &[])]
    #[case::a_while_ago("déménagé il y a 3 ans", "2023-01-01", &[])]
    #[case::a_span("fête ses 18 ans de mariage", "2023-01-01", &[])]
    #[case::a_number("has 3 children", "2023-01-01", &[])]
    #[case::a_year("moved to Lyon (2023)", "2023-01-01", &[])]
    #[case::two_years("Mia, 3 (2023), Tom, 5 (2024)", "2024-01-01", &[])]
    #[case::to_come("Mia, 3 (2031)", "2026-01-01", &[])]
    #[case::blank("", "2023-01-01", &[])]
    fn an_age_in_a_note_about_the_family_goes_on(#[case] text: &str, #[case] learned: &str, #[case] expected: &[u32]) {
        let fact = fact(FactKind::Family, text, learned);
        assert_eq!(fact.ages_now(day("2026-02-03")), expected);
        assert_eq!(fact.text, text, "the words stay");
    }

    #[rstest]
    #[case::a_model("Tesla Model 3 (2023)", &[])]
    #[case::a_lease("bail de 3 ans", &[])]
    #[case::experience("20 ans d'expérience", &[])]
    #[case::a_dog("a dog, 3 years old", &[6])]
    #[case::named("le chien Rex, 3 ans", &[6])]
    fn elsewhere_a_number_must_clearly_be_an_age(#[case] text: &str, #[case] expected: &[u32]) {
        assert_eq!(fact(FactKind::Interest, text, "2023-02-03").ages_now(day("2026-02-03")), expected);
    }

    proptest::proptest! {
        #[test]
        fn any_text_can_be_read(text in "\\PC{0,40}", number in 0_u32..2000) {
            let text = format!("{text} {number} ans ({number}) {text}");
            fact(FactKind::Family, &text, "2020-01-01").ages_now(day("2026-02-03"));
        }
    }
}
