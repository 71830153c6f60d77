//! An age in words: `8`, `18 mois`, `3 weeks old`, `un an et demi`, `1 year 6 months`.

use super::words::{AGE_AND, AGE_END, AGE_UNITS, AgeUnit, HALF, look};
use crate::domain::age::Age;
use crate::domain::text::fold::fold;
use crate::domain::text::numbers::NUMBERS;

/// Days of a year and of its twelfth, in tenths of a thousandth: 365.2425 days.
const YEAR: u32 = 3_652_425;
const MONTH: u32 = YEAR / 12;

/// The age that a text as a whole is; a bare number is years. Weeks and days are whole months, rounded down.
pub fn read_age(text: &str) -> Option<Age> {
    let words = words(text);
    let mut words = words.as_slice();
    while let Some((_, rest)) = words.split_last().filter(|(last, rest)| is(AGE_END, last) && !rest.is_empty()) {
        words = rest;
    }
    let (mut months, mut years_only, mut last) = (0_u32, true, None);
    while !words.is_empty() {
        let (count, rest) = number(words)?;
        let (mut half, rest) = halved(rest);
        let (unit, rest) = match rest.split_first() {
            None if last.is_none() => (AgeUnit::Year, rest),
            Some((word, rest)) => (look(AGE_UNITS, word)?, rest),
            None => return None,
        };
        // The greater part comes first: "1 year 6 months", never the other way round.
        if last.is_some_and(|last| unit >= last) {
            return None;
        }
        let (after, rest) = if half == 0 { halved(rest) } else { (0, rest) };
        half += after;
        let halves = count.checked_mul(2)?.checked_add(half)?;
        years_only &= unit == AgeUnit::Year && half == 0;
        months = months.checked_add(in_months(halves, unit)?)?;
        last = Some(unit);
        words = rest.split_first().filter(|(word, _)| is(AGE_AND, word)).map_or(rest, |(_, rest)| rest);
    }
    last?;
    let age = if years_only { Age::Years(months / 12) } else { Age::Months(months) };
    (age.years() <= Age::OLDEST).then_some(age)
}

/// Months of so many halves of a unit.
fn in_months(halves: u32, unit: AgeUnit) -> Option<u32> {
    let days = |days: u32| Some(halves.checked_mul(days)?.checked_mul(10_000)? / 2 / MONTH);
    match unit {
        AgeUnit::Year => halves.checked_mul(6),
        AgeUnit::Month => Some(halves / 2),
        AgeUnit::Week => days(7),
        AgeUnit::Day => days(1),
    }
}

/// The folded words; digits and the letters behind them are two.
fn words(text: &str) -> Vec<String> {
    let mut parted = String::new();
    let mut before = ' ';
    for letter in text.chars() {
        if before.is_ascii_digit() && letter.is_alphabetic() {
            parted.push(' ');
        }
        match letter {
            '½' => parted.push_str(" et demi "),
            _ => parted.push(letter),
        }
        before = letter;
    }
    let bare = |word: &str| word.trim_matches(['.', ',', ';', '(', ')']).to_owned();
    parted.split_whitespace().flat_map(|word| fold(word).split(' ').map(bare).collect::<Vec<_>>()).collect()
}

/// A number at the beginning, in digits or words, and what follows.
fn number(words: &[String]) -> Option<(u32, &[String])> {
    for length in [2, 1] {
        let said = words.get(..length).map(|head| head.join(" "));
        if let Some(number) = said.and_then(|said| look(NUMBERS, &said)) {
            return Some((number, words.get(length..)?));
        }
    }
    let (first, rest) = words.split_first()?;
    let short = first.len() <= 4 && first.bytes().all(|byte| byte.is_ascii_digit());
    short.then(|| first.parse().ok()).flatten().map(|number| (number, rest))
}

/// Whether "and a half" stands here, as a number of halves, and what follows.
fn halved(words: &[String]) -> (u32, &[String]) {
    let found = HALF.iter().find_map(|half| {
        let length = half.split(' ').count();
        let head = words.get(..length)?.join(" ");
        (head == *half).then(|| words.get(length..)).flatten()
    });
    found.map_or((0, words), |rest| (1, rest))
}

fn is(table: &[&str], word: &str) -> bool {
    table.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("8", Age::Years(8))]
    #[case("8 ans", Age::Years(8))]
    #[case("8yo", Age::Years(8))]
    #[case("8 years old", Age::Years(8))]
    #[case("1 year old", Age::Years(1))]
    #[case("2 ans", Age::Years(2))]
    #[case("deux ans", Age::Years(2))]
    #[case("18 mois", Age::Months(18))]
    #[case("18mois", Age::Months(18))]
    #[case("18 months old", Age::Months(18))]
    #[case("eighteen months", Age::Months(18))]
    #[case("dix-huit mois", Age::Months(18))]
    #[case("6 months", Age::Months(6))]
    #[case("six mois", Age::Months(6))]
    #[case("18m", Age::Months(18))]
    #[case("3 semaines", Age::Months(0))]
    #[case("6 weeks", Age::Months(1))]
    #[case("10 jours", Age::Months(0))]
    #[case("45 days old", Age::Months(1))]
    #[case("1 an et demi", Age::Months(18))]
    #[case("un an et demi", Age::Months(18))]
    #[case("a year and a half", Age::Months(18))]
    #[case("one and a half years", Age::Months(18))]
    #[case("2½ years", Age::Months(30))]
    #[case("1 an 6 mois", Age::Months(18))]
    #[case("1 year and 6 months", Age::Months(18))]
    #[case("2 mois et demi", Age::Months(2))]
    fn an_age(#[case] text: &str, #[case] age: Age) {
        assert_eq!(read_age(text), Some(age));
    }

    #[rstest]
    #[case("")]
    #[case("ans")]
    #[case("old")]
    #[case("151")]
    #[case("2015")]
    #[case("18 mois !")]
    #[case("6 months 1 year")]
    #[case("12/04")]
    #[case("8 points")]
    #[case("8 9")]
    #[case("two boys")]
    #[case("9999999999 mois")]
    fn no_age(#[case] text: &str) {
        assert_eq!(read_age(text), None);
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "[0-9a-z½ ,.]{0,24}") {
            let _ = read_age(&text);
        }
    }
}
