//! What spreadsheets and exporters do to a cell: undone where that is certain, told where it is not.

use std::borrow::Cow;

/// What a spreadsheet shows in place of a value that it could not work out, in English, French, German and Spanish.
const FAULTS: [&str; 24] = [
    "#REF!",
    "#ERROR!",
    "#VALUE!",
    "#NAME?",
    "#DIV/0!",
    "#NUM!",
    "#NULL!",
    "#SPILL!",
    "#CALC!",
    "#FIELD!",
    "#BLOCKED!",
    "#GETTING_DATA",
    "#VALEUR!",
    "#NOM?",
    "#NOMBRE!",
    "#NUL!",
    "#WERT!",
    "#BEZUG!",
    "#ZAHL!",
    "#¡REF!",
    "#¡VALOR!",
    "#¿NOMBRE?",
    "#¡NUM!",
    "#¡DIV/0!",
];

/// Whether a cell is a spreadsheet's word for a fault, or a row of signs that its column was too narrow for it.
pub fn is_fault(cell: &str) -> bool {
    let cell = cell.trim();
    FAULTS.iter().any(|fault| fault.eq_ignore_ascii_case(cell))
        || (cell.len() > 2 && cell.bytes().all(|byte| byte == b'#'))
}

/// Whether a cell is a long number of which a spreadsheet kept the first digits only: `6.12346E+08`.
pub fn is_shortened(cell: &str) -> bool {
    let cell = cell.trim().trim_start_matches('\'').trim_start_matches('+');
    let Some((digits, power)) = cell.split_once(['E', 'e']) else { return false };
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, rest) = digits.split_once(['.', ',']).unwrap_or((digits, "0"));
    is_number(whole) && is_number(rest) && power.strip_prefix('+').is_some_and(is_number)
}

/// A cell without what protected it on its way: `="00123"`, the apostrophe in front of what a spreadsheet would run or
/// count, backslashes in front of quotes. Nothing is computed.
pub fn undone(cell: &str) -> Cow<'_, str> {
    let bare = as_text(cell).map_or(Cow::Borrowed(cell), Cow::Owned);
    let bare = match unguarded(&bare) {
        Some(rest) => Cow::Owned(rest.to_owned()),
        None => bare,
    };
    if bare.contains("\\'") || bare.contains("\\\"") {
        return Cow::Owned(bare.replace("\\'", "'").replace("\\\"", "\""));
    }
    bare
}

/// What stands in `="..."`, which keeps a spreadsheet from counting with it.
fn as_text(cell: &str) -> Option<String> {
    let inner = cell.strip_prefix("=\"")?.strip_suffix('"')?;
    let plain = inner.replace("\"\"", "");
    (!plain.contains('"')).then(|| inner.replace("\"\"", "\""))
}

/// `'=a`, `'+33`, `'0612345678`; `'t Hooft` is a name.
fn unguarded(cell: &str) -> Option<&str> {
    let rest = cell.strip_prefix('\'')?;
    let whole = !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit() || b" .,-/:".contains(&byte));
    (whole || rest.starts_with(['=', '+', '-', '@', '\t', '\r'])).then_some(rest)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("=\"00123\"", "00123")]
    #[case("=\"Hugo\"", "Hugo")]
    #[case("=\"a \"\"b\"\" c\"", "a \"b\" c")]
    #[case("=HYPERLINK(\"http://x.example\",\"Max\")", "=HYPERLINK(\"http://x.example\",\"Max\")")]
    #[case("=\"a\"&\"b\"", "=\"a\"&\"b\"")]
    #[case("'0612345678", "0612345678")]
    #[case("'2025-11-03", "2025-11-03")]
    #[case("'+33639982000", "+33639982000")]
    #[case("'t Hooft", "'t Hooft")]
    #[case("'68 Vintage", "'68 Vintage")]
    #[case("'", "'")]
    #[case("Maeve O\\'Farrel", "Maeve O'Farrel")]
    #[case("Oto \\\"Oz\\\" Brandl", "Oto \"Oz\" Brandl")]
    #[case("C:\\dir", "C:\\dir")]
    fn what_protects_a_cell_is_taken_off(#[case] cell: &str, #[case] expected: &str) {
        assert_eq!(undone(cell), expected);
    }

    #[rstest]
    #[case("6.12346E+08", true)]
    #[case("3,36123E+10", true)]
    #[case("1E+12", true)]
    #[case("1e3", false)]
    #[case("Eva", false)]
    #[case("E+12", false)]
    #[case("12AE+4", false)]
    fn a_shortened_number_is_seen(#[case] cell: &str, #[case] expected: bool) {
        assert_eq!(is_shortened(cell), expected);
    }
}
