//! Amounts of money: integer minor units and an ISO currency, never floats (docs/product.md, "Money").

use std::fmt;
use std::str::FromStr;

/// An ISO 4217 currency: three capital letters.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Currency([u8; 3]);

/// A text that is no currency, or no amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not an amount as in 45 EUR")]
pub struct NoMoney;

/// Signs that stand for a currency.
const SIGNS: [(&str, &str); 4] = [("€", "EUR"), ("£", "GBP"), ("$", "USD"), ("¥", "JPY")];

/// No gift costs more than this, in minor units; a longer number is a slip.
const MOST: i64 = 100_000_000_000;

impl Currency {
    /// The euro.
    pub const EUR: Currency = Currency(*b"EUR");
    /// The dollar of the United States.
    pub const USD: Currency = Currency(*b"USD");
    /// The pound.
    pub const GBP: Currency = Currency(*b"GBP");

    /// The three letters.
    pub fn code(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }

    /// How many digits stand after the point (ISO 4217).
    pub fn decimals(self) -> u32 {
        match &self.0 {
            b"JPY" | b"KRW" | b"VND" | b"CLP" | b"ISK" | b"PYG" | b"UGX" | b"XAF" | b"XOF" | b"XPF" => 0,
            b"BHD" | b"JOD" | b"KWD" | b"OMR" | b"TND" | b"IQD" | b"LYD" => 3,
            _ => 2,
        }
    }

    /// What is paid with in a country, by its ISO 3166 code, where the program knows it.
    pub fn of_country(country: &str) -> Option<Self> {
        Some(Currency(*match country {
            "AT" | "BE" | "DE" | "ES" | "FI" | "FR" | "GR" | "IE" | "IT" | "LU" | "NL" | "PT" | "MC" => b"EUR",
            "US" => b"USD",
            "GB" | "UK" => b"GBP",
            "CH" | "LI" => b"CHF",
            "CA" => b"CAD",
            "AU" => b"AUD",
            "NZ" => b"NZD",
            "DK" => b"DKK",
            "SE" => b"SEK",
            "NO" => b"NOK",
            "JP" => b"JPY",
            _ => return None,
        }))
    }
}

impl FromStr for Currency {
    type Err = NoMoney;

    fn from_str(text: &str) -> Result<Self, NoMoney> {
        if let Some((_, code)) = SIGNS.iter().find(|(sign, _)| *sign == text) {
            return code.parse();
        }
        let letters: [u8; 3] = text.as_bytes().try_into().map_err(|_| NoMoney)?;
        if !letters.iter().all(u8::is_ascii_alphabetic) {
            return Err(NoMoney);
        }
        Ok(Currency(letters.map(|letter| letter.to_ascii_uppercase())))
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// An amount in one currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Money {
    /// Minor units: cents.
    pub minor: i64,
    /// The currency.
    pub currency: Currency,
}

impl Money {
    /// Reads `45`, `45.50 EUR`, `45,50 €`, `£20`; a bare number takes the usual currency.
    ///
    /// # Errors
    /// [`NoMoney`] when it is no amount, or has no currency and none is usual.
    pub fn read(text: &str, usual: Option<Currency>) -> Result<Self, NoMoney> {
        let is_number = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '\u{a0}' | '\u{202f}');
        let text = text.trim();
        let head = text.trim_start_matches(|c: char| !is_number(c));
        let before = text.strip_suffix(head).unwrap_or_default();
        let number = head.trim_end_matches(|c: char| !is_number(c));
        let after = head.strip_prefix(number).unwrap_or_default();
        let currency = match (before.trim(), after.trim()) {
            ("", "") => usual.ok_or(NoMoney)?,
            (sign, "") | ("", sign) => sign.parse()?,
            _ => return Err(NoMoney),
        };
        Ok(Self { minor: minor(number, currency.decimals()).ok_or(NoMoney)?, currency })
    }

    /// The amount as it is typed: `45.50 EUR`.
    pub fn typed(self) -> String {
        let decimals = self.currency.decimals();
        let unit = 10_i64.pow(decimals);
        let (whole, rest) = (self.minor / unit, (self.minor % unit).abs());
        match rest {
            0 => format!("{whole} {}", self.currency),
            rest => format!("{whole}.{rest:0width$} {}", self.currency, width = decimals as usize),
        }
    }
}

/// Minor units: the last point or comma with one digit or two behind it parts the units, any other parts thousands.
fn minor(number: &str, decimals: u32) -> Option<i64> {
    let number: String = number.chars().filter(|c| !c.is_whitespace()).collect();
    let (whole, rest) = match number.rfind(['.', ',']) {
        Some(at) if number.len() - at - 1 <= decimals as usize => (number.get(..at)?, number.get(at + 1..)?),
        _ => (number.as_str(), ""),
    };
    let digits: String = whole.chars().filter(char::is_ascii_digit).collect();
    let parts_thousands = whole.split(['.', ',']).skip(1).all(|group| group.len() == 3);
    if digits.is_empty() || !parts_thousands {
        return None;
    }
    let whole: i64 = digits.parse().ok()?;
    let rest: i64 = format!("{rest:0<width$}", width = decimals as usize).parse().unwrap_or(0);
    let minor = whole.checked_mul(10_i64.pow(decimals))?.checked_add(rest)?;
    (minor <= MOST).then_some(minor)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("45", 4_500, "EUR")]
    #[case("45,5", 4_550, "EUR")]
    #[case("45.50 USD", 4_550, "USD")]
    #[case("1 240,50 €", 124_050, "EUR")]
    #[case("1,240.50 usd", 124_050, "USD")]
    #[case("1.240 EUR", 124_000, "EUR")]
    #[case("£20", 2_000, "GBP")]
    #[case("1200 JPY", 1_200, "JPY")]
    #[case("0", 0, "EUR")]
    fn an_amount_is_read(#[case] text: &str, #[case] minor: i64, #[case] currency: &str) {
        let read = Money::read(text, Some(Currency::EUR)).unwrap();
        assert_eq!((read.minor, read.currency.code()), (minor, currency));
        assert_eq!(Money::read(&read.typed(), None), Ok(read));
    }

    #[rstest]
    #[case("")]
    #[case("dear")]
    #[case("4,5,5")]
    #[case("12 34 doubloons")]
    #[case("EUR 20 EUR")]
    #[case("99999999999999")]
    fn what_is_no_amount_is_refused(#[case] text: &str) {
        assert_eq!(Money::read(text, Some(Currency::EUR)), Err(NoMoney));
    }

    #[test]
    fn a_bare_number_needs_a_usual_currency() {
        assert_eq!(Money::read("45", None), Err(NoMoney));
    }
}
