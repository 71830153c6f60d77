//! A text cut into numbers, words and marks, with their places.

use crate::domain::text::fold::{APOSTROPHES, HYPHENS, fold};

/// What a token is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// Digits; `digits` is how many.
    Number {
        /// The value; what does not fit is `u32::MAX`.
        value: u32,
        /// How many digits were typed.
        digits: usize,
    },
    /// Letters, folded.
    Word(String),
    /// Any other character; apostrophes are `'` and hyphens are `-`.
    Mark(char),
}

/// A piece of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// What it is.
    pub kind: Kind,
    /// Where it starts, in bytes.
    pub start: usize,
    /// Where it ends, in bytes.
    pub end: usize,
    /// Whether a space (also a typographic one) or nothing stands before it.
    pub spaced: bool,
}

#[derive(PartialEq, Clone, Copy)]
enum Class {
    Digit,
    Letter,
}

fn class(c: char) -> Option<Class> {
    if c.is_ascii_digit() {
        Some(Class::Digit)
    } else if c.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&c) {
        Some(Class::Letter)
    } else {
        None
    }
}

/// Cuts the first `limit` tokens.
pub fn cut(text: &str, limit: usize) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut spaced = true;
    let mut chars = text.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        if c.is_whitespace() {
            spaced = true;
            continue;
        }
        if tokens.len() == limit {
            break;
        }
        let mut end = start + c.len_utf8();
        let kind = match class(c) {
            None => Kind::Mark(mark(c)),
            Some(kind) => {
                while let Some((at, next)) = chars.next_if(|(_, next)| class(*next) == Some(kind)) {
                    end = at + next.len_utf8();
                }
                let typed = text.get(start..end).unwrap_or_default();
                match kind {
                    Class::Digit => Kind::Number { value: typed.parse().unwrap_or(u32::MAX), digits: typed.len() },
                    Class::Letter => Kind::Word(fold(typed)),
                }
            }
        };
        tokens.push(Token { kind, start, end, spaced });
        spaced = false;
    }
    tokens
}

fn mark(c: char) -> char {
    if APOSTROPHES.contains(&c) {
        '\''
    } else if HYPHENS.contains(&c) {
        '-'
    } else {
        c
    }
}
