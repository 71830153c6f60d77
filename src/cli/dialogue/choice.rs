//! Numbered questions: how the choices are said, and which one an answer means.

use crate::domain::text::fold::fold;

/// The choices with their numbers: `1 contacted, 2 missed`.
pub(super) fn numbered(names: &[String]) -> String {
    let numbered = (1..).zip(names).map(|(number, name)| format!("{number} {name}"));
    numbered.collect::<Vec<_>>().join(", ")
}

/// Which of the choices an answer means: nothing is the first; a number; the name, or the beginning of one alone; the word
/// that stands for it in data, which is the English name.
pub(super) fn choose(heard: &str, names: &[String], codes: &[&str]) -> Option<usize> {
    let heard = fold(heard.trim());
    if heard.is_empty() {
        return (!names.is_empty()).then_some(0);
    }
    if let Ok(number) = heard.parse::<usize>() {
        return number.checked_sub(1).filter(|at| *at < names.len());
    }
    let whole = names.iter().position(|name| fold(name) == heard);
    let code = || codes.iter().position(|code| fold(code) == heard);
    let alone = || match begun(&heard, names)[..] {
        [one] => names.iter().position(|name| name == one),
        _ => None,
    };
    whole.or_else(code).or_else(alone)
}

/// The choices of which an answer is the beginning.
pub(super) fn begun<'n>(heard: &str, names: &'n [String]) -> Vec<&'n str> {
    let heard = fold(heard.trim());
    names.iter().filter(|name| fold(name).starts_with(&heard)).map(String::as_str).collect()
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::nothing_is_the_default("", Some(0))]
    #[case::a_number(" 3 ", Some(2))]
    #[case::no_such_number("8", None)]
    #[case::zero("0", None)]
    #[case::the_name("skip", Some(3))]
    #[case::a_beginning("c", Some(0))]
    #[case::two_begin_so("s", None)]
    #[case::another_word("later", None)]
    fn an_answer_means_one_choice_or_none(#[case] heard: &str, #[case] meant: Option<usize>) {
        let names: Vec<String> = ["contacted", "missed", "snooze", "skip"].map(str::to_owned).to_vec();
        assert_eq!(choose(heard, &names, &["contacted", "missed", "snooze", "skip"]), meant);
    }

    #[rstest]
    #[case::without_accents("contacte", Some(0))]
    #[case::in_english("snooze", Some(1))]
    fn both_languages_answer(#[case] heard: &str, #[case] meant: Option<usize>) {
        let names: Vec<String> = ["contacté", "reporter"].map(str::to_owned).to_vec();
        assert_eq!(choose(heard, &names, &["contacted", "snooze"]), meant);
        assert_eq!(numbered(&names), "1 contacté, 2 reporter");
    }
}
