//! What stands in a cell: amounts, counts, days, and the words of a person.

pub mod address;
pub mod amount;
pub mod day;
pub mod debris;
pub mod several;

use crate::domain::text::clean::clean_line;
use crate::exchange::fault::CellFault;

/// A whole number: digits, with spaces, points or commas between groups of three.
///
/// # Errors
/// [`CellFault::NotACount`]; an empty cell or a lone dash is `Ok(None)`.
pub fn count(cell: &str) -> Result<Option<i64>, CellFault> {
    let cell = cell.trim();
    if is_nothing(cell) {
        return Ok(None);
    }
    let groups: Vec<&str> = cell.split([' ', '\u{A0}', '\u{202F}', '\u{2009}', '.', ',', '\'', '’']).collect();
    let digits = groups.iter().all(|group| group.chars().all(|character| character.is_ascii_digit()));
    let grouped = groups.iter().skip(1).all(|group| group.len() == 3) && (1..=3).contains(&groups[0].len());
    if !digits || groups[0].is_empty() || (groups.len() > 1 && !grouped) {
        return Err(CellFault::NotACount);
    }
    groups.concat().parse().map(Some).map_err(|_| CellFault::NotACount)
}

/// How programs write that there is no value. "None" and "Null" are names of people; "NULL" is not.
const NOTHINGS: [&str; 13] =
    ["", "-", "–", "—", "N/A", "n/a", "#N/A", "#NV", "NULL", "null", "(null)", "undefined", "\\N"];

/// Whether a cell says that there is no value: nothing, a dash alone, or a program's word for it.
pub fn is_nothing(cell: &str) -> bool {
    NOTHINGS.contains(&cell.trim())
}

/// What follows a beginning, in any case.
pub fn after<'a>(text: &'a str, beginning: &str) -> Option<&'a str> {
    let (head, rest) = text.split_at_checked(beginning.len())?;
    head.eq_ignore_ascii_case(beginning).then_some(rest)
}

/// The words of a cell, or nothing. What programs put around them is undone ([`debris::undone`]); what only a spreadsheet's
/// fault left there is nothing.
pub fn words(cell: &str) -> Option<String> {
    let clean = clean_line(&debris::undone(cell.trim()));
    let clean = clean.trim();
    (!is_nothing(clean) && !debris::is_fault(clean)).then(|| clean.to_owned())
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("2402", Ok(Some(2402)))]
    #[case(" 2 402 ", Ok(Some(2402)))]
    #[case("1,234,567", Ok(Some(1_234_567)))]
    #[case("1.234", Ok(Some(1234)))]
    #[case("", Ok(None))]
    #[case("-", Ok(None))]
    #[case("-3", Err(CellFault::NotACount))]
    #[case("1.5", Err(CellFault::NotACount))]
    #[case("12,34", Err(CellFault::NotACount))]
    #[case("1e3", Err(CellFault::NotACount))]
    #[case("99999999999999999999", Err(CellFault::NotACount))]
    fn counts_are_whole(#[case] cell: &str, #[case] expected: Result<Option<i64>, CellFault>) {
        assert_eq!(count(cell), expected);
    }

    #[rstest]
    #[case("'+33639984402", Some("+33639984402"))]
    #[case("'=avec apostrophe", Some("=avec apostrophe"))]
    #[case("'t Hooft", Some("'t Hooft"))]
    #[case("=1+2", Some("=1+2"))]
    #[case("- tiret", Some("- tiret"))]
    #[case(" - ", None)]
    fn a_guard_is_taken_off_and_nothing_is_computed(#[case] cell: &str, #[case] expected: Option<&str>) {
        assert_eq!(words(cell).as_deref(), expected);
    }

    #[rstest]
    #[case("N/A")]
    #[case("NULL")]
    #[case("\\N")]
    #[case("#REF!")]
    #[case("#VALEUR!")]
    #[case("#####")]
    fn a_programs_word_for_nothing_is_nothing(#[case] cell: &str) {
        assert_eq!(words(cell), None, "{cell}");
    }

    #[rstest]
    #[case("Null")]
    #[case("None")]
    #[case("Na")]
    fn a_name_that_sounds_like_nothing_stays(#[case] cell: &str) {
        assert_eq!(words(cell).as_deref(), Some(cell));
    }
}
