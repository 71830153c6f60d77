//! Days in words: `12 mars 2024`, `March 12, 2024 4:05 pm`, `Mon, 03 Nov 2025 10:22:41 +0000`, `3 de noviembre de 2025`.

use super::clock::Clock;
use super::{Date, Written, full_year};
use crate::domain::text::fold::fold;

/// Months as they stand in exported files, in English, French, German and Spanish, folded; three letters or more of one are
/// enough.
const MONTHS: [[&str; 4]; 12] = [
    ["january", "janvier", "januar", "enero"],
    ["february", "fevrier", "februar", "febrero"],
    ["march", "mars", "marz", "marzo"],
    ["april", "avril", "april", "abril"],
    ["may", "mai", "mai", "mayo"],
    ["june", "juin", "juni", "junio"],
    ["july", "juillet", "juli", "julio"],
    ["august", "aout", "august", "agosto"],
    ["september", "septembre", "september", "septiembre"],
    ["october", "octobre", "oktober", "octubre"],
    ["november", "novembre", "november", "noviembre"],
    ["december", "decembre", "dezember", "diciembre"],
];

/// Days of the week in the same languages; two letters or more of one are enough.
const WEEKDAYS: [&str; 28] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "lundi",
    "mardi",
    "mercredi",
    "jeudi",
    "vendredi",
    "samedi",
    "dimanche",
    "montag",
    "dienstag",
    "mittwoch",
    "donnerstag",
    "freitag",
    "samstag",
    "sonntag",
    "lunes",
    "martes",
    "miercoles",
    "jueves",
    "viernes",
    "sabado",
    "domingo",
];

/// Words that say nothing.
const FILLERS: [&str; 7] = ["le", "the", "de", "del", "of", "den", "on"];

/// A date in words; `None` where it is none.
pub fn in_words(cell: &str) -> Option<Written> {
    let mut tokens = tokens(cell);
    let at = month_at(&tokens)?;
    let month = month(&tokens.remove(at))?;
    let first = if at > 0 && tokens.get(at - 1).is_some_and(|token| number(token).is_some()) { at - 1 } else { at };
    let leading = tokens.get(..first)?.to_vec();
    let (day, year, behind) = around(tokens.get(first..)?, &leading)?;
    let clock = Clock::read(&behind.join(" "))?;
    let year = full_year(year.parse().ok()?, year.len());
    Some(Written { date: Date::Known { year, month, day }, clock })
}

/// The day, the year and what is left, from the tokens at the month; before them only words without meaning may stand, or
/// a year: `2025-Nov-03`.
fn around(tokens: &[String], leading: &[String]) -> Option<(u32, String, Vec<String>)> {
    let [first, rest @ ..] = tokens else { return None };
    if first.len() == 4 && number(first).is_some() {
        let [day, rest @ ..] = rest else { return None };
        return Some((number(day)?, first.clone(), rest.to_vec()));
    }
    if !leading.iter().enumerate().all(|(at, word)| at == 0 && is_weekday(word)) {
        return None;
    }
    let day = number(first).filter(|day| *day <= 31)?;
    if let [year, rest @ ..] = rest
        && is_year(year)
    {
        return Some((day, year.trim_start_matches('\'').to_owned(), rest.to_vec()));
    }
    // The year stands last, behind the time.
    let (year, between) = rest.split_last()?;
    (year.len() == 4 && is_year(year)).then(|| (day, year.clone(), between.to_vec()))
}

/// The words and numbers of a cell, without those that say nothing.
fn tokens(cell: &str) -> Vec<String> {
    let cell = cell.split('(').next().unwrap_or_default();
    let mut tokens = Vec::new();
    for word in cell.split(|letter: char| letter.is_whitespace() || letter == ',').filter(|word| !word.is_empty()) {
        let mixed = word.contains(char::is_alphabetic) && word.starts_with(|c: char| c.is_ascii_digit());
        if mixed && word.contains(['-', '/', '.']) && !word.contains(':') {
            tokens.extend(word.split(['-', '/', '.']).filter(|part| !part.is_empty()).map(str::to_owned));
        } else {
            tokens.push(word.to_owned());
        }
    }
    tokens.retain(|token| !FILLERS.contains(&bare(token).as_str()));
    tokens
}

fn bare(token: &str) -> String {
    fold(token.trim_end_matches('.'))
}

/// Where the month stands; "mar." may be a Tuesday in front of one.
fn month_at(tokens: &[String]) -> Option<usize> {
    let mut found = tokens.iter().enumerate().filter(|(_, token)| month(token).is_some()).map(|(at, _)| at);
    match (found.next(), found.next(), found.next()) {
        (Some(at), None, _) => Some(at),
        (Some(0), Some(at), None) if is_weekday(&tokens[0]) => Some(at),
        _ => None,
    }
}

fn month(token: &str) -> Option<u32> {
    let token = bare(token);
    if token.chars().count() < 3 {
        return None;
    }
    let mut found = (1..).zip(MONTHS).filter(|(_, names)| names.iter().any(|name| name.starts_with(&token)));
    let month = found.next()?.0;
    // "jui" is June or July.
    found.next().is_none().then_some(month)
}

fn is_weekday(token: &str) -> bool {
    let token = bare(token);
    token.len() > 1 && WEEKDAYS.iter().any(|name| name.starts_with(&token))
}

/// A number, perhaps with the letters of an order: 1st, 1er, 3.
fn number(token: &str) -> Option<u32> {
    let digits =
        token.trim_end_matches('.').trim_end_matches(|letter: char| letter.is_ascii_alphabetic() || letter == 'º');
    let letters = token.get(digits.len()..)?.trim_end_matches('.');
    let order = ["", "st", "nd", "rd", "th", "er", "e", "º"];
    if digits.is_empty() || digits.len() > 4 || !order.contains(&letters) {
        return None;
    }
    digits.parse().ok()
}

/// Four digits, or two.
fn is_year(token: &str) -> bool {
    let digits = token.trim_start_matches('\'');
    matches!(digits.len(), 2 | 4) && digits.bytes().all(|byte| byte.is_ascii_digit())
}
