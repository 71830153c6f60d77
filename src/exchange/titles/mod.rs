//! What the titles of columns mean, in English, French, German and Spanish: understood, not matched.
//!
//! The words are data (`titles.txt`). Of a title only letters and digits count, folded: `First Name`, `first_name`,
//! `firstName` and `FIRST-NAME` are one. What stands around the words is taken off where the whole is not known: a unit in
//! parentheses, a number, whose column it is ("Affiliate e-mail", "Nom de l’affilié").

use std::collections::HashMap;
use std::sync::LazyLock;

use super::formats::Meaning;
use crate::domain::text::fold::fold;

/// A language in which a title stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tongue {
    /// English, and the names of interfaces.
    English,
    /// French, German or Spanish, whose tables write the day before the month.
    DayFirst,
}

/// What a title says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Title {
    /// What stands below it.
    pub meaning: Meaning,
    /// The language it is in; of several the first.
    pub tongue: Tongue,
    /// The currency that it names: `Revenue (EUR)`.
    pub currency: Option<&'static str>,
}

/// The table of words.
const TABLE: &str = include_str!("titles.txt");

static WORDS: LazyLock<HashMap<String, (Meaning, Tongue)>> = LazyLock::new(|| {
    let mut words = HashMap::new();
    for (meaning, tongue, word) in entries() {
        words.entry(key(word)).or_insert((meaning, tongue));
    }
    words
});

/// Every line of the table: meaning, language, title.
fn entries() -> impl Iterator<Item = (Meaning, Tongue, &'static str)> {
    let mut meaning = None;
    TABLE.lines().filter(|line| !line.starts_with('#')).flat_map(move |line| {
        if let Some(code) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            meaning = Meaning::from_code(code);
        }
        let (tongue, words) = line.split_once(": ").unwrap_or_default();
        let tongue = if tongue == "en" { Tongue::English } else { Tongue::DayFirst };
        let known = meaning;
        words.split(", ").filter_map(move |word| Some((known?, tongue, word))).filter(|(.., word)| !word.is_empty())
    })
}

/// Who a column may be about: taken off a title that is not known whole.
const WHOSE: [&str; 13] = [
    "affiliate",
    "partner",
    "publisher",
    "promoter",
    "influencer",
    "ambassador",
    "user",
    "member",
    "contact",
    "account",
    "afiliado",
    "creator",
    "person",
];

/// The same behind a title.
const OF_WHOM: [&str; 17] = [
    "delaffilie",
    "affilie",
    "dupartenaire",
    "partenaire",
    "delediteur",
    "ducontact",
    "despartners",
    "desaffiliates",
    "delafiliado",
    "deafiliado",
    "delsocio",
    "oftheaffiliate",
    "ofaffiliate",
    "ofthepartner",
    "affiliate",
    "duparrain",
    "value",
];

/// How many there are, in front of what is counted.
const HOW_MANY: [&str; 14] = [
    "totalnumberof",
    "numberof",
    "total",
    "nombrede",
    "nombretotalde",
    "nbde",
    "nb",
    "anzahl",
    "gesamt",
    "numerode",
    "count",
    "lifetime",
    "alltime",
    "overall",
];

/// Codes and signs of currencies that stand behind a title.
const CURRENCIES: [(&str, &str); 22] = [
    ("eur", "EUR"),
    ("usd", "USD"),
    ("gbp", "GBP"),
    ("chf", "CHF"),
    ("cad", "CAD"),
    ("aud", "AUD"),
    ("nzd", "NZD"),
    ("sek", "SEK"),
    ("nok", "NOK"),
    ("dkk", "DKK"),
    ("pln", "PLN"),
    ("czk", "CZK"),
    ("brl", "BRL"),
    ("mxn", "MXN"),
    ("jpy", "JPY"),
    ("inr", "INR"),
    ("€", "EUR"),
    ("£", "GBP"),
    ("$", "USD"),
    ("us$", "USD"),
    ("euro", "EUR"),
    ("euros", "EUR"),
];

/// The letters and digits of a title, folded, with nothing between them.
pub fn key(title: &str) -> String {
    fold(title).chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// What a title means; `None` where it is not known.
pub fn title(text: &str) -> Option<Title> {
    let bare = || without_unit(text).and_then(|(bare, unit)| known(&bare, unit));
    match known(text, None) {
        // "Commission (€)" is known whole, as its signs do not count, and names a currency all the same.
        Some(whole) => Some(bare().filter(|bare| bare.meaning == whole.meaning).unwrap_or(whole)),
        None => bare(),
    }
}

fn known(text: &str, currency: Option<&'static str>) -> Option<Title> {
    let whole = key(text);
    let (meaning, tongue) = exact(&whole)
        .or_else(|| counted(&whole))
        .or_else(|| without_digits(&whole))
        .or_else(|| without_owner(&whole))
        .or_else(|| exact(whole.strip_suffix('s').filter(|stem| stem.len() > 3)?))?;
    Some(Title { meaning, tongue, currency })
}

fn exact(key: &str) -> Option<(Meaning, Tongue)> {
    WORDS.get(key).copied()
}

/// `Total clicks`, `Nombre de clics`: what is counted keeps its meaning, and nothing else does.
fn counted(key: &str) -> Option<(Meaning, Tongue)> {
    HOW_MANY.iter().find_map(|many| {
        let what = key.strip_prefix(many).or_else(|| key.strip_suffix(many))?;
        exact(what).filter(|(meaning, _)| meaning.is_figure())
    })
}

/// `E-mail 2 - Value`, `Phone1`.
fn without_digits(key: &str) -> Option<(Meaning, Tongue)> {
    let bare: String = key.chars().filter(|letter| !letter.is_ascii_digit()).collect();
    (bare.len() < key.len()).then(|| exact(&bare)).flatten().filter(|(meaning, _)| !meaning.is_figure())
}

/// `Affiliate e-mail`, `Nom de l’affilié`.
fn without_owner(key: &str) -> Option<(Meaning, Tongue)> {
    let front = WHOSE.iter().filter_map(|whose| key.strip_prefix(whose));
    let back = OF_WHOM.iter().filter_map(|whom| key.strip_suffix(whom));
    front.chain(back).find_map(exact)
}

/// Takes a remark in parentheses or a currency off the end, and says which currency it was.
fn without_unit(text: &str) -> Option<(String, Option<&'static str>)> {
    let text = text.trim();
    if let Some((front, remark)) = text.split_once(['(', '[']) {
        let (remark, rest) = remark.split_once([')', ']']).unwrap_or((remark, ""));
        // "Clicks (30 days)" are not all clicks.
        if remark.contains(|letter: char| letter.is_ascii_digit()) {
            return None;
        }
        return Some((format!("{front} {rest}"), currency(remark)));
    }
    let (front, last) = text.rsplit_once([' ', '_', '-', '.', '/'])?;
    let unit = currency(last)?;
    let front = [" in", " en", " em"].iter().find_map(|word| front.strip_suffix(word)).unwrap_or(front);
    Some((front.to_owned(), Some(unit)))
}

fn currency(text: &str) -> Option<&'static str> {
    let text = text.trim().to_lowercase();
    CURRENCIES.iter().find(|(sign, _)| *sign == text).map(|(_, code)| *code)
}

#[cfg(test)]
mod tests;
