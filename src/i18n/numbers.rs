//! Numbers and money as each language writes them.
//!
//! The blank between groups and before a currency is U+00A0: U+202F, the typographer's choice, is missing from some
//! console fonts (docs/screens.md, "Two languages").

use super::Words;
use crate::domain::lang::Lang;
use crate::domain::money::Currency;

const NO_BREAK_SPACE: &str = "\u{a0}";

/// A whole number in groups of three: `1,240`, `1 240`.
pub fn count(number: i64, lang: Lang) -> String {
    let digits = number.unsigned_abs().to_string();
    let separator = match lang {
        Lang::En => ",",
        Lang::Fr => NO_BREAK_SPACE,
    };
    let mut text = if number < 0 { String::from("-") } else { String::new() };
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            text.push_str(separator);
        }
        text.push(digit);
    }
    text
}

impl Words {
    /// A whole number.
    pub fn count(&self, number: i64) -> String {
        count(number, self.lang())
    }

    /// An amount in minor units with its ISO currency: `1,240.50 EUR`, `1 240,50 €`; that it is unknown is said.
    pub fn money(&self, minor: i64, currency: Option<&str>) -> String {
        let known = currency.and_then(|code| code.parse::<Currency>().ok());
        let decimals = known.map_or(2, Currency::decimals);
        let unit = 10_u64.pow(decimals);
        let whole = i64::try_from(minor.unsigned_abs() / unit).unwrap_or(i64::MAX);
        let (point, sign) = match self.lang() {
            Lang::En => (".", currency.unwrap_or_default()),
            Lang::Fr => (",", currency.map_or("", |code| if code == "EUR" { "€" } else { code })),
        };
        let mut text = if minor < 0 { String::from("-") } else { String::new() };
        text.push_str(&self.count(whole));
        if decimals > 0 {
            let rest = minor.unsigned_abs() % unit;
            text.push_str(&format!("{point}{rest:0width$}", width = decimals as usize));
        }
        if sign.is_empty() {
            return self.say_with("money-of-unknown-currency", &[("amount", text.into())]);
        }
        text.push_str(NO_BREAK_SPACE);
        text.push_str(sign);
        text
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(0, "0", "0")]
    #[case(999, "999", "999")]
    #[case(-1240, "-1,240", "-1\u{a0}240")]
    #[case(1_000_000, "1,000,000", "1\u{a0}000\u{a0}000")]
    fn numbers_are_grouped(#[case] number: i64, #[case] english: &str, #[case] french: &str) {
        assert_eq!(count(number, Lang::En), english);
        assert_eq!(count(number, Lang::Fr), french);
    }

    #[rstest]
    #[case(124_050, Some("EUR"), "1,240.50\u{a0}EUR", "1\u{a0}240,50\u{a0}€")]
    #[case(-5, Some("USD"), "-0.05\u{a0}USD", "-0,05\u{a0}USD")]
    #[case(1240, Some("JPY"), "1,240\u{a0}JPY", "1\u{a0}240\u{a0}JPY")]
    #[case(7, None, "0.07 (currency unknown)", "0,07 (devise inconnue)")]
    fn money_is_written_from_minor_units(
        #[case] minor: i64,
        #[case] currency: Option<&str>,
        #[case] english: &str,
        #[case] french: &str,
    ) {
        assert_eq!(Words::new(Lang::En).money(minor, currency), english);
        assert_eq!(Words::new(Lang::Fr).money(minor, currency), french);
    }
}
