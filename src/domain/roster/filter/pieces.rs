//! Cutting what is typed into its words.

use std::ops::Range;

/// What begins and ends a text that is taken as it stands.
const QUOTES: [(char, char); 3] = [('"', '"'), ('“', '”'), ('«', '»')];

/// What stands between a word and its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sign {
    /// `:`
    Is,
    /// `<`
    Less,
    /// `>`
    More,
}

/// A typed word, cut.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece<'a> {
    /// Where it stands, in bytes.
    pub range: Range<usize>,
    /// Whether it says what is not to be.
    pub negated: bool,
    /// What it is made of.
    pub body: Body<'a>,
}

/// What a typed word is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Body<'a> {
    /// A word alone.
    Bare(&'a str),
    /// A text in quotes.
    Quoted(String),
    /// A word, a sign, a value.
    Keyed(&'a str, Sign, &'a str),
}

fn closing(letter: char) -> Option<char> {
    QUOTES.iter().find(|(open, _)| *open == letter).map(|(_, close)| *close)
}

/// The words, by the blanks outside quotes.
pub(super) fn cut(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut start = None;
    let mut quote = None;
    for (at, letter) in text.char_indices() {
        match quote {
            Some(close) if letter == close => quote = None,
            Some(_) => {}
            None if letter.is_whitespace() => {
                if let Some(start) = start.take() {
                    pieces.extend(piece(text, start..at));
                }
                continue;
            }
            None => quote = closing(letter),
        }
        start.get_or_insert(at);
    }
    if let Some(start) = start {
        pieces.extend(piece(text, start..text.len()));
    }
    pieces
}

fn piece(text: &str, range: Range<usize>) -> Option<Piece<'_>> {
    let whole = text.get(range.clone())?;
    let rest = whole.strip_prefix(['-', '!']).filter(|rest| !rest.is_empty());
    Some(Piece { range, negated: rest.is_some(), body: body(rest.unwrap_or(whole)) })
}

fn body(word: &str) -> Body<'_> {
    if word.chars().next().and_then(closing).is_some() {
        return Body::Quoted(unquoted(word));
    }
    let Some((at, letter)) = word.char_indices().find(|(_, letter)| matches!(letter, ':' | '<' | '>')) else {
        return Body::Bare(word);
    };
    let (key, value) = word.split_at(at);
    let value = value.trim_start_matches(letter);
    if key.is_empty() || !key.chars().all(char::is_alphabetic) {
        return Body::Bare(word);
    }
    match letter {
        '<' => Body::Keyed(key, Sign::Less, value.trim_start_matches('=')),
        '>' => Body::Keyed(key, Sign::More, value.trim_start_matches('=')),
        _ => Body::Keyed(key, Sign::Is, value),
    }
}

/// A text without its quotes.
pub(super) fn unquoted(text: &str) -> String {
    let is_quote = |letter: char| QUOTES.iter().any(|(open, close)| letter == *open || letter == *close);
    text.chars().filter(|letter| !is_quote(*letter)).collect()
}

/// The parts of a value, by the commas outside quotes, without their quotes; empty ones are left out.
pub(super) fn parts(value: &str) -> Vec<String> {
    let mut parts = Vec::new();
    let mut part = String::new();
    let mut quote = None;
    for letter in value.chars() {
        match quote {
            Some(close) if letter == close => quote = None,
            None if letter == ',' => parts.push(std::mem::take(&mut part)),
            None if closing(letter).is_some() => quote = closing(letter),
            _ => part.push(letter),
        }
    }
    parts.push(part);
    parts.retain(|part| !part.trim().is_empty());
    parts
}
