//! Several values in one cell.

/// Signs that part values wherever they stand; a slash and a comma may belong to a value.
const ALWAYS: [&str; 5] = [" ::: ", ";", "\n", "\r", "|"];

/// Signs that part telephone numbers.
const BETWEEN_NUMBERS: [&str; 5] = [" / ", ", ", " or ", " ou ", " oder "];

/// The fewest digits of a telephone number that may stand beside another one.
const FEWEST_DIGITS: usize = 8;

fn parted<'a>(cell: &'a str, signs: &[&str]) -> Vec<&'a str> {
    signs.iter().fold(vec![cell], |parts, sign| parts.into_iter().flat_map(|part| part.split(sign)).collect())
}

fn whole<'a>(parts: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    parts.into_iter().map(str::trim).filter(|part| !part.is_empty()).collect()
}

/// Words put on somebody. What an address book keeps for itself is left out (`* myContacts`).
pub fn tags(cell: &str) -> Vec<&str> {
    let parts = parted(cell, &[ALWAYS.as_slice(), &[","]].concat());
    whole(parts).into_iter().filter(|tag| !tag.starts_with("* ")).map(|tag| tag.trim_start_matches('#')).collect()
}

/// Codes or links: no blank stands inside one.
pub fn codes(cell: &str) -> Vec<&str> {
    whole(cell.split(|letter: char| letter.is_whitespace() || matches!(letter, ',' | ';' | '|')))
        .into_iter()
        .filter(|code| *code != ":::")
        .collect()
}

/// Telephone numbers, as written. A slash parts two only where both are long enough: `030/123456` is one.
pub fn phones(cell: &str) -> Vec<&str> {
    let parts = whole(parted(cell, &ALWAYS));
    parts
        .into_iter()
        .flat_map(|part| phones_between(part))
        .map(without_scheme)
        .filter(|part| !part.is_empty())
        .collect()
}

fn phones_between(part: &str) -> Vec<&str> {
    let digits = |text: &str| text.bytes().filter(u8::is_ascii_digit).count();
    let tries = [parted(part, &BETWEEN_NUMBERS), part.split('/').collect()];
    let good = |parts: &Vec<&str>| parts.len() > 1 && parts.iter().all(|part| digits(part) >= FEWEST_DIGITS);
    whole(tries.into_iter().find(good).unwrap_or_else(|| vec![part]))
}

fn without_scheme(number: &str) -> &str {
    super::after(number, "tel:").map_or(number, str::trim_start)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("0612345678 / 0712345678", &["0612345678", "0712345678"])]
    #[case("06 12 34 56 78/07 12 34 56 78", &["06 12 34 56 78", "07 12 34 56 78"])]
    #[case("+33 6 12 34 56 78 ::: +33 1 22 33 44 55", &["+33 6 12 34 56 78", "+33 1 22 33 44 55"])]
    #[case("0612345678; 0712345678", &["0612345678", "0712345678"])]
    #[case("0612345678, 0712345678", &["0612345678", "0712345678"])]
    #[case("0612345678 ou 0712345678", &["0612345678", "0712345678"])]
    #[case("030/123456", &["030/123456"])]
    #[case("030 / 12345678", &["030 / 12345678"])]
    #[case("+33 (0)6 12 34 56 78", &["+33 (0)6 12 34 56 78"])]
    #[case("tel:+33612345678 ext. 12", &["+33612345678 ext. 12"])]
    #[case("", &[])]
    fn numbers_are_parted_where_both_are_numbers(#[case] cell: &str, #[case] expected: &[&str]) {
        assert_eq!(phones(cell), expected);
    }

    #[rstest]
    #[case("Affiliates ::: VIP ::: * myContacts", &["Affiliates", "VIP"])]
    #[case("contenu,top", &["contenu", "top"])]
    #[case("Affiliates;VIP", &["Affiliates", "VIP"])]
    #[case("#blog|#tech", &["blog", "tech"])]
    #[case("one word", &["one word"])]
    fn tags_are_parted(#[case] cell: &str, #[case] expected: &[&str]) {
        assert_eq!(tags(cell), expected);
    }

    #[rstest]
    #[case("LINA10, LINA20", &["LINA10", "LINA20"])]
    #[case("LINA10 ::: LINA20", &["LINA10", "LINA20"])]
    #[case("https://shop.example/?a=1", &["https://shop.example/?a=1"])]
    fn codes_are_parted(#[case] cell: &str, #[case] expected: &[&str]) {
        assert_eq!(codes(cell), expected);
    }
}
