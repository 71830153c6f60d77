//! A day typed by itself that may be several: each of them, with the text in which it is written out.

use super::question::{Choice, Meant, Question};
use crate::domain::dates::grammar::Reading;
use crate::domain::phrase::Phrase;

/// What is asked of a typed day, and the answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenDay {
    /// The question in words.
    pub asks: Phrase,
    /// The question with its answers in one line, where there is no room to choose.
    pub in_one_line: Phrase,
    /// Each answer in words, and the text that says that day and no other.
    pub answers: Vec<(Phrase, String)>,
}

/// What a text leaves open whose first `end` bytes were read as a day; `None` where the day is plain.
pub fn open_day(text: &str, end: usize, reading: Reading) -> Option<OpenDay> {
    let (typed, behind) = text.split_at_checked(end)?;
    let question = Question::which_day(0..end, typed.trim(), reading.doubt()?);
    let hour = reading.hour.and_then(|hour| typed.get(typed.len().checked_sub(hour.bytes)?..)).unwrap_or_default();
    let answers = question.choices.iter().filter_map(|choice| {
        let written = written(choice, (typed, hour), behind)?;
        Some((choice.says.clone(), written))
    });
    Some(OpenDay { asks: question.asks.clone(), in_one_line: question.in_one_line(), answers: answers.collect() })
}

/// The text with the day of an answer in place of its words, year first: so it is read in every order of numbers.
fn written(choice: &Choice, (typed, hour): (&str, &str), behind: &str) -> Option<String> {
    match &choice.means {
        Meant::Day(day) => Some(format!("{day}{hour}{behind}")),
        Meant::Shorter(shorter) => {
            let left = typed.get(typed.len().checked_sub(shorter.left)?..)?;
            Some(format!("{} {}{behind}", shorter.day, left.trim_start()))
        }
        Meant::Person(_) | Meant::Relative(_) | Meant::AsSaid | Meant::AsKnown => None,
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::domain::dates::grammar::{DateOrder, Lean, Reader, read_prefix};
    use crate::domain::dates::working::WorkingDays;
    use crate::domain::lang::Lang;

    // Tuesday, 10 March 2026.
    #[rstest]
    #[case("lundi 10 mars", &["2026-03-10", "2026-03-16"])]
    #[case("lundi 10 mars 9h appeler", &["2026-03-10 9h appeler", "2026-03-16 9h appeler"])]
    #[case("lundi 3 bannières", &["2026-04-03 bannières", "2026-04-06 bannières", "2026-08-03 bannières", "2026-03-16 3 bannières"])]
    #[case("début mars", &["2026-03-01", "2027-03-01"])]
    #[case("demain", &[])]
    fn each_answer_is_a_text_that_leaves_nothing_open(#[case] text: &str, #[case] expected: &[&str]) {
        let working = WorkingDays::default();
        let today = "2026-03-10".parse().unwrap();
        let reader = Reader { today, working: &working, lang: Lang::Fr, order: DateOrder::Dmy, lean: Lean::Future };
        let (reading, end) = read_prefix(text, &reader).unwrap();
        let answers = open_day(text, end, reading).map(|open| open.answers).unwrap_or_default();
        assert_eq!(answers.iter().map(|(_, text)| text.as_str()).collect::<Vec<_>>(), expected, "{text}");
        for (_, answer) in answers {
            let (again, _) = read_prefix(&answer, &reader).unwrap();
            assert!(again.day().is_some(), "{answer}");
            assert_eq!(again.time(), reading.time(), "{answer}");
        }
    }
}
