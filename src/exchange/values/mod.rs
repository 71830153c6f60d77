//! What stands in a cell: amounts, counts, days, and the words of a person.

pub mod amount;
pub mod day;

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

/// Whether a cell says that there is no value: nothing, or a dash alone.
pub fn is_nothing(cell: &str) -> bool {
    matches!(cell.trim(), "" | "-" | "–" | "—")
}

/// The words of a cell, or nothing; the apostrophe with which an exporter guards a cell against spreadsheets is taken
/// off again (`'=a`, `'+33`).
pub fn words(cell: &str) -> Option<String> {
    let cell = cell.trim();
    let unguarded = cell.strip_prefix('\'').filter(|rest| rest.starts_with(['=', '+', '-', '@', '\t', '\r']));
    let clean = clean_line(unguarded.unwrap_or(cell));
    let clean = clean.trim();
    (!is_nothing(clean)).then(|| clean.to_owned())
}

/// An e-mail address: something, one `@`, something, no space; it is kept as written.
///
/// # Errors
/// [`CellFault::NotAnEmail`]; an empty cell is `Ok(None)`.
pub fn email(cell: &str) -> Result<Option<String>, CellFault> {
    let Some(address) = words(cell) else { return Ok(None) };
    let shaped = address.split_once('@').is_some_and(|(local, host)| {
        !local.is_empty() && !host.is_empty() && !host.contains('@') && !address.contains(char::is_whitespace)
    });
    if shaped { Ok(Some(address)) } else { Err(CellFault::NotAnEmail) }
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
    #[case("espace@example.com ", Ok(Some("espace@example.com")))]
    #[case("", Ok(None))]
    #[case("no address", Err(CellFault::NotAnEmail))]
    #[case("a@b@c", Err(CellFault::NotAnEmail))]
    fn addresses_have_one_at(#[case] cell: &str, #[case] expected: Result<Option<&str>, CellFault>) {
        assert_eq!(email(cell), expected.map(|found| found.map(str::to_owned)));
    }
}
