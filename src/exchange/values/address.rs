//! E-mail addresses as they stand in cells: alone, dressed, several.

use super::{after, words};
use crate::exchange::fault::CellFault;

/// The addresses of a cell, and whether something stood beside them that is none.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Addresses {
    /// The addresses, as written, the first one first; none of them twice.
    pub all: Vec<String>,
    /// Whether something was left over.
    pub beside: bool,
}

/// Reads the addresses of a cell: `Anna <a@b>`, `mailto:a@b`, `a@b; c@d`, `a@b / c@d`, one a line.
///
/// # Errors
/// [`CellFault::NotAnEmail`] where there is something and no address; an empty cell has none.
pub fn addresses(cell: &str) -> Result<Addresses, CellFault> {
    // A line break is a blank in words; here it parts.
    let lines = cell.trim().replace(['\n', '\r'], " ; ");
    let Some(text) = words(&lines) else { return Ok(Addresses::default()) };
    let mut found = Addresses::default();
    for part in text.split([',', ';', '|']).flat_map(|part| part.split(" ::: ")).map(str::trim) {
        found.take(part);
    }
    if found.all.is_empty() { Err(CellFault::NotAnEmail) } else { Ok(found) }
}

impl Addresses {
    /// A part of the cell: an address in angle brackets with a name in front, or words of which each is one.
    fn take(&mut self, part: &str) {
        if let Some(inner) = part.strip_suffix('>').and_then(|part| part.split_once('<')).map(|(_, inner)| inner) {
            self.keep(inner);
            return;
        }
        for word in part.split(char::is_whitespace).filter(|word| !matches!(*word, "" | "/" | ":::" | "&")) {
            let both: Vec<&str> = word.split('/').collect();
            if both.len() > 1 && both.iter().all(|one| one.contains('@')) {
                both.into_iter().for_each(|one| self.keep(one));
            } else {
                self.keep(word);
            }
        }
    }

    fn keep(&mut self, word: &str) {
        match address(word) {
            Some(address) if self.all.iter().all(|known| !known.eq_ignore_ascii_case(address)) => {
                self.all.push(address.to_owned());
            }
            Some(_) => {}
            None => self.beside = true,
        }
    }
}

/// An address without what mail programs and sentences put around it: something, one `@`, something, no blank.
fn address(word: &str) -> Option<&str> {
    let around = |letter: char| {
        matches!(letter, '<' | '>' | '(' | ')' | '[' | ']' | '"' | '\'' | ',' | ';' | '.') || letter.is_whitespace()
    };
    let scheme = word.trim_matches(around);
    let bare = after(scheme, "mailto:").unwrap_or(scheme).split('?').next().unwrap_or_default();
    let (local, host) = bare.split_once('@')?;
    let shaped = !local.is_empty() && !host.is_empty() && !host.contains('@') && !bare.contains(char::is_whitespace);
    shaped.then_some(bare)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("espace@example.com ", &["espace@example.com"])]
    #[case("Lina V <lina@example.org>", &["lina@example.org"])]
    #[case("\"Vasseur, Lina\" <lina@example.org>", &["lina@example.org"])]
    #[case("mailto:b@example.org", &["b@example.org"])]
    #[case("MAILTO:b@example.org?subject=x", &["b@example.org"])]
    #[case("c@example.org, c2@example.org", &["c@example.org", "c2@example.org"])]
    #[case("d@example.org; d2@example.org", &["d@example.org", "d2@example.org"])]
    #[case("e@example.org / e2@example.org", &["e@example.org", "e2@example.org"])]
    #[case("e@example.org/e2@example.org", &["e@example.org", "e2@example.org"])]
    #[case("l@example.org ::: p@example.org", &["l@example.org", "p@example.org"])]
    #[case("m@example.org\nm2@example.org", &["m@example.org", "m2@example.org"])]
    #[case(" f@example.org\u{a0} ", &["f@example.org"])]
    #[case("G@EXAMPLE.ORG", &["G@EXAMPLE.ORG"])]
    #[case("h@exämple.org", &["h@exämple.org"])]
    #[case("i@example", &["i@example"])]
    #[case("<k@example.org>", &["k@example.org"])]
    #[case("l@example.org.", &["l@example.org"])]
    #[case("'l@example.org'", &["l@example.org"])]
    #[case("k+tag@example.org", &["k+tag@example.org"])]
    #[case("o'neil@example.org", &["o'neil@example.org"])]
    #[case("a@example.org; A@example.org", &["a@example.org"])]
    #[case("", &[])]
    #[case("N/A", &[])]
    fn addresses_are_undressed(#[case] cell: &str, #[case] expected: &[&str]) {
        assert_eq!(addresses(cell).unwrap().all, expected, "{cell}");
    }

    #[rstest]
    #[case("no address")]
    #[case("a@b@c")]
    #[case("(no email)")]
    #[case("j at example.org")]
    #[case("a (at) b.example")]
    #[case("@example.org")]
    #[case("lina@")]
    fn what_is_no_address_is_refused(#[case] cell: &str) {
        assert_eq!(addresses(cell), Err(CellFault::NotAnEmail), "{cell}");
    }

    #[rstest]
    #[case("c@example.org, ask Max first", true)]
    #[case("c@example.org (private)", true)]
    #[case("Lina V <lina@example.org>", false)]
    fn what_stands_beside_an_address_is_told(#[case] cell: &str, #[case] expected: bool) {
        let found = addresses(cell).unwrap();
        assert_eq!((found.all.len(), found.beside), (1, expected));
    }
}
