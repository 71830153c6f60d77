//! Amounts of money in many notations, as whole hundredths; no floating point comes near them.

use crate::exchange::fault::CellFault;

/// Which character divides units from hundredths in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Decimal {
    /// `1234.56`
    Point,
    /// `1234,56`
    Comma,
}

impl Decimal {
    /// The character.
    pub fn sign(self) -> char {
        match self {
            Self::Point => '.',
            Self::Comma => ',',
        }
    }
}

/// What a cell of amounts says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Amount {
    /// Nothing: not zero.
    Nothing,
    /// An amount.
    Is(Money),
    /// 1,234 may be 1234 or 1.234; `proposed` is the likelier one, where one is.
    Ambiguous {
        /// The likelier reading.
        proposed: Option<Money>,
    },
}

/// Hundredths, with the currency that the cell itself shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Money {
    /// Hundredths of the currency's unit.
    pub minor: i64,
    /// An ISO code.
    pub currency: Option<String>,
}

/// Signs of currencies, and the currency they stand for, longer ones first. The dollar is the American one unless letters say
/// otherwise; `None` where a sign is that of several countries, so that the sum is read and no currency claimed.
const SIGNS: [(&str, Option<&str>); 36] = [
    ("US$", Some("USD")),
    ("CA$", Some("CAD")),
    ("AU$", Some("AUD")),
    ("NZ$", Some("NZD")),
    ("HK$", Some("HKD")),
    ("SG$", Some("SGD")),
    ("MX$", Some("MXN")),
    ("NT$", Some("TWD")),
    ("R$", Some("BRL")),
    ("C$", Some("CAD")),
    ("A$", Some("AUD")),
    ("S$", Some("SGD")),
    ("$US", Some("USD")),
    ("$CA", Some("CAD")),
    ("Fr.", Some("CHF")),
    ("SFr", Some("CHF")),
    ("Kč", Some("CZK")),
    ("zł", Some("PLN")),
    ("Ft", Some("HUF")),
    ("лв", Some("BGN")),
    ("lei", Some("RON")),
    ("kr.", None),
    ("kr", None),
    ("Rs.", Some("INR")),
    ("€", Some("EUR")),
    ("$", Some("USD")),
    ("£", Some("GBP")),
    ("¥", None),
    ("₹", Some("INR")),
    ("₽", Some("RUB")),
    ("₺", Some("TRY")),
    ("₩", Some("KRW")),
    ("₪", Some("ILS")),
    ("₴", Some("UAH")),
    ("₫", Some("VND")),
    ("₦", Some("NGN")),
];

/// A cell taken apart: sign, currency, and the digits with their separators.
struct Parts {
    negative: bool,
    parenthesised: bool,
    currency: Option<String>,
    digits: String,
}

/// What the cells of a column prove about their decimal sign.
///
/// A cell is a proof when it has both separators (the last is the decimal sign), one separator several times (it groups),
/// or one that is not followed by exactly three digits.
#[derive(Debug, Clone, Copy, Default)]
pub struct Proof {
    point: bool,
    comma: bool,
}

impl Proof {
    /// Looks at one more cell.
    pub fn see(&mut self, cell: &str) {
        match take_apart(cell).ok().flatten().and_then(|parts| proven(&parts.digits)) {
            Some(Decimal::Point) => self.point = true,
            Some(Decimal::Comma) => self.comma = true,
            None => {}
        }
    }

    /// Both columns together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self { point: self.point || other.point, comma: self.comma || other.comma }
    }

    /// The sign, unless nothing proves one or the cells contradict each other.
    pub fn verdict(self) -> Option<Decimal> {
        match (self.point, self.comma) {
            (true, false) => Some(Decimal::Point),
            (false, true) => Some(Decimal::Comma),
            _ => None,
        }
    }

    /// Whether no cell proves anything.
    pub fn is_silent(self) -> bool {
        !self.point && !self.comma
    }
}

fn proven(digits: &str) -> Option<Decimal> {
    let (points, commas) = (digits.matches('.').count(), digits.matches(',').count());
    match (digits.rfind('.'), digits.rfind(',')) {
        (Some(point), Some(comma)) => Some(if point > comma { Decimal::Point } else { Decimal::Comma }),
        (Some(_), None) if points > 1 => Some(Decimal::Comma),
        (None, Some(_)) if commas > 1 => Some(Decimal::Point),
        (Some(at), None) => (digits.len() - at != 4).then_some(Decimal::Point),
        (None, Some(at)) => (digits.len() - at != 4).then_some(Decimal::Comma),
        (None, None) => None,
    }
}

/// Reads an amount; `column` is what the rest of the column proves.
///
/// # Errors
/// [`CellFault::NotAnAmount`], [`CellFault::TooPrecise`] and [`CellFault::AmountTooLarge`].
pub fn amount(cell: &str, column: Option<Decimal>) -> Result<Amount, CellFault> {
    let Some(parts) = take_apart(cell)? else { return Ok(Amount::Nothing) };
    let separated = parts.digits.contains(['.', ',']);
    let (decimal, certain) = match (proven(&parts.digits), column) {
        (Some(own), _) => (own, true),
        (None, Some(column)) => (column, true),
        (None, None) => (Decimal::Point, !separated),
    };
    if certain {
        return money(&parts, decimal).map(Amount::Is);
    }
    // Accountants' parentheses go with grouped thousands; a lone 1,234 is left to the user.
    let sign = if parts.digits.contains('.') { Decimal::Comma } else { Decimal::Point };
    let grouped = money(&parts, sign)?;
    Ok(Amount::Ambiguous { proposed: parts.parenthesised.then_some(grouped) })
}

fn money(parts: &Parts, decimal: Decimal) -> Result<Money, CellFault> {
    let (units, hundredths) = parts.digits.split_once(decimal.sign()).unwrap_or((&parts.digits, ""));
    let groups: Vec<&str> = units.split(['.', ',', ' ']).collect();
    let well_grouped = groups.len() == 1 || is_grouped(&groups);
    let all_digits = |text: &str| text.chars().all(|character| character.is_ascii_digit());
    let digits = groups.iter().all(|group| all_digits(group)) && all_digits(hundredths);
    if !well_grouped || !digits || (groups[0].is_empty() && hundredths.is_empty()) {
        return Err(CellFault::NotAnAmount);
    }
    let kept = hundredths.trim_end_matches('0');
    if kept.len() > 2 {
        return Err(CellFault::TooPrecise);
    }
    let minor: i64 = format!("{}{kept:0<2}", groups.concat()).parse().map_err(|_| CellFault::AmountTooLarge)?;
    Ok(Money { minor: if parts.negative { -minor } else { minor }, currency: parts.currency.clone() })
}

/// Thousands, or lakhs and crores: 1,23,45,678.
fn is_grouped(groups: &[&str]) -> bool {
    let [first, middle @ .., last] = groups else { return false };
    let each = |length: usize| middle.iter().all(|group| group.len() == length) && last.len() == 3;
    let indian = !middle.is_empty() && each(2) && (1..=2).contains(&first.len());
    ((1..=3).contains(&first.len()) && each(3)) || indian
}

/// Takes sign, parentheses and currency off; `None` for a cell that says nothing.
fn take_apart(cell: &str) -> Result<Option<Parts>, CellFault> {
    let mut rest: String = cell.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).collect();
    if super::is_nothing(&rest) {
        return Ok(None);
    }
    if rest.len() > 64 {
        return Err(CellFault::AmountTooLarge);
    }
    rest = super::debris::undone(rest.trim()).into_owned();
    let mut parts = Parts { negative: false, parenthesised: false, currency: None, digits: String::new() };
    // Brackets of a quoted or accounting sum may stand inside or outside the sign: ($12), $(12).
    if let Some((sign, code)) = SIGNS.iter().find(|(sign, _)| rest.matches(sign).count() == 1) {
        rest = rest.replacen(sign, " ", 1);
        parts.currency = code.map(str::to_owned);
    }
    let mut text = rest.trim();
    text = without_code(text, &mut parts.currency);
    if let Some(inner) = text.strip_prefix('(').and_then(|text| text.strip_suffix(')')) {
        (parts.negative, parts.parenthesised) = (true, true);
        text = inner.trim();
    }
    text = without_code(text, &mut parts.currency);
    text = without_sign(text, &mut parts.negative);
    text = without_code(text, &mut parts.currency);
    // 12,- and 12.-- are whole amounts in German and Dutch.
    text = [",--", ".--", ",-", ".-", ",–", ".–"].iter().find_map(|none| text.strip_suffix(none)).unwrap_or(text);
    if let Some(inner) = text.strip_suffix(['-', '−']) {
        parts.negative = true;
        text = inner.trim_end();
    }
    parts.digits = text.replace(['\'', '’'], " ");
    let sound = parts.digits.contains(|c: char| c.is_ascii_digit())
        && parts.digits.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ' '));
    if sound { Ok(Some(parts)) } else { Err(CellFault::NotAnAmount) }
}

fn without_sign<'a>(text: &'a str, negative: &mut bool) -> &'a str {
    match text.strip_prefix(['-', '−', '–']) {
        Some(inner) => {
            *negative = true;
            inner.trim_start()
        }
        None => text.strip_prefix('+').map_or(text, str::trim_start),
    }
}

/// Takes an ISO code off either end.
fn without_code<'a>(text: &'a str, currency: &mut Option<String>) -> &'a str {
    let is_code = |code: &str| code.chars().all(|c| c.is_ascii_uppercase());
    let first = text.get(..3).filter(|code| is_code(code));
    let last = text.len().checked_sub(3).and_then(|at| text.get(at..)).filter(|code| is_code(code));
    let (code, rest) = match (first, last) {
        (Some(code), _) => (code, text.get(3..)),
        (None, Some(code)) => (code, text.get(..text.len() - 3)),
        (None, None) => return text,
    };
    let rest = rest.unwrap_or_default().trim();
    // "NaN" and "abc" are no amounts and no currencies.
    if !rest.contains(|c: char| c.is_ascii_digit()) {
        return text;
    }
    *currency = Some(code.to_owned());
    rest
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rstest::rstest;

    use super::*;

    fn eur(minor: i64) -> Amount {
        Amount::Is(Money { minor, currency: Some("EUR".to_owned()) })
    }

    fn in_(code: &str, minor: i64) -> Amount {
        Amount::Is(Money { minor, currency: Some(code.to_owned()) })
    }

    fn bare(minor: i64) -> Amount {
        Amount::Is(Money { minor, currency: None })
    }

    #[rstest]
    #[case("1.234,56", bare(123_456))]
    #[case("1,234.56", bare(123_456))]
    #[case("1\u{202F}234,56", bare(123_456))]
    #[case("175 986,84 €", eur(17_598_684))]
    #[case("1 234,56 EUR", eur(123_456))]
    #[case("EUR -5", eur(-500))]
    #[case("-€5.50", eur(-550))]
    #[case("'-45.50", bare(-4550))]
    #[case("1234", bare(123_400))]
    #[case("0", bare(0))]
    #[case(".5", bare(50))]
    #[case("12,5", bare(1250))]
    #[case("1,234,567", bare(123_456_700))]
    #[case("1'234.50", bare(123_450))]
    #[case("2.5000", bare(250))]
    #[case("− 12,50", bare(-1250))]
    #[case("92233720368547758.07", bare(i64::MAX))]
    #[case("(12.00)", bare(-1200))]
    #[case("-12.00", bare(-1200))]
    #[case("12.00-", bare(-1200))]
    #[case("1.234,56-", bare(-123_456))]
    #[case("12,-", bare(1200))]
    #[case("1,23,456.78", bare(12_345_678))]
    #[case("=\"12.50\"", bare(1250))]
    #[case("1 234,56\u{a0}€", eur(123_456))]
    #[case("1\u{202f}234,56\u{202f}€", eur(123_456))]
    #[case("€ 12", eur(1200))]
    #[case("12€", eur(1200))]
    #[case("(€12,00)", eur(-1200))]
    #[case("€(12.00)", eur(-1200))]
    #[case("CHF 1'234.50", in_("CHF", 123_450))]
    #[case("Fr. 1’234.50", in_("CHF", 123_450))]
    #[case("US$ 5", in_("USD", 500))]
    #[case("5 USD", in_("USD", 500))]
    #[case("$1,234.56", in_("USD", 123_456))]
    #[case("$-12.50", in_("USD", -1250))]
    #[case("-$12.50", in_("USD", -1250))]
    #[case("USD $5.00", in_("USD", 500))]
    #[case("R$ 1.234,56", in_("BRL", 123_456))]
    #[case("1 234,56 zł", in_("PLN", 123_456))]
    #[case("₹1,23,456.50", in_("INR", 12_345_650))]
    #[case("CA$12.50", in_("CAD", 1250))]
    #[case("1 234,50 kr", bare(123_450))]
    #[case("¥1,200.00", bare(120_000))]
    #[case("N/A", Amount::Nothing)]
    #[case("-", Amount::Nothing)]
    #[case("", Amount::Nothing)]
    #[case("1,234", Amount::Ambiguous { proposed: None })]
    #[case("1.234", Amount::Ambiguous { proposed: None })]
    #[case("(1,234)", Amount::Ambiguous { proposed: Some(Money { minor: -123_400, currency: None }) })]
    fn notations_of_amounts(#[case] cell: &str, #[case] expected: Amount) {
        assert_eq!(amount(cell, None), Ok(expected));
    }

    #[rstest]
    #[case("abc", CellFault::NotAnAmount)]
    #[case("1.2.3", CellFault::NotAnAmount)]
    #[case("NaN", CellFault::NotAnAmount)]
    #[case("1e3", CellFault::NotAnAmount)]
    #[case("12 34,00", CellFault::NotAnAmount)]
    #[case("€", CellFault::NotAnAmount)]
    #[case("$n/a", CellFault::NotAnAmount)]
    #[case("12 %", CellFault::NotAnAmount)]
    #[case("1,2,3", CellFault::NotAnAmount)]
    #[case("12k", CellFault::NotAnAmount)]
    #[case("5 to 6", CellFault::NotAnAmount)]
    #[case("2025-11-03", CellFault::NotAnAmount)]
    #[case("1.23456", CellFault::TooPrecise)]
    #[case("99999999999999999999.99", CellFault::AmountTooLarge)]
    #[case("92233720368547758.08", CellFault::AmountTooLarge)]
    fn what_is_no_amount_is_refused(#[case] cell: &str, #[case] expected: CellFault) {
        assert_eq!(amount(cell, None), Err(expected));
    }

    #[rstest]
    #[case(&["1,5", "1,234"], Some(Decimal::Comma))]
    #[case(&["1.50", "1,234"], Some(Decimal::Point))]
    #[case(&["1.234", "12"], None)]
    #[case(&["1.50", "1,50"], None)]
    #[case(&["1.234.567"], Some(Decimal::Comma))]
    fn a_column_proves_its_decimal_sign(#[case] cells: &[&str], #[case] expected: Option<Decimal>) {
        let mut proof = Proof::default();
        cells.iter().for_each(|cell| proof.see(cell));
        assert_eq!(proof.verdict(), expected);
    }

    #[test]
    fn the_column_settles_what_a_cell_leaves_open() {
        assert_eq!(amount("1,234", Some(Decimal::Point)), Ok(bare(123_400)));
        assert_eq!(amount("1.234", Some(Decimal::Comma)), Ok(bare(123_400)));
        assert_eq!(amount("1.234", Some(Decimal::Point)), Err(CellFault::TooPrecise));
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(minor in -10_000_000_000_i64..10_000_000_000) {
            let (sign, units, hundredths) = (if minor < 0 { "-" } else { "" }, minor.abs() / 100, minor.abs() % 100);
            prop_assert_eq!(amount(&format!("{sign}{units}.{hundredths:02}"), None), Ok(bare(minor)));
            prop_assert_eq!(amount(&format!("{sign}{units},{hundredths:02} €"), None), Ok(eur(minor)));
        }

        #[test]
        fn anything_is_read_without_panic(cell in "\\PC{0,24}") {
            let _ = amount(&cell, None);
        }
    }
}
